//! Which lines of a source file are the product's: all but its tests.
//!
//! Relies on the sources being laid out by rustfmt: what an attribute stands before begins in the attribute's
//! own column, and ends with the next line that closes it in that column.

use std::collections::BTreeSet;

/// The numbers of the lines that count.
pub(super) fn lines(path: &str, source: &str) -> BTreeSet<usize> {
    let mut product = BTreeSet::new();
    if is_test(path) {
        return product;
    }
    // The column of the test-only item whose end is awaited.
    let mut inside: Option<usize> = None;
    for (index, line) in source.lines().enumerate() {
        let text = line.trim_start();
        let column = line.len() - text.len();
        if let Some(awaited) = inside {
            if column == awaited && ends(text) {
                inside = None;
            }
        } else if text.starts_with("#[cfg(test)]") {
            inside = Some(column);
        } else {
            product.insert(index + 1);
        }
    }
    product
}

/// Whether a line in the column of an item is its last one.
fn ends(text: &str) -> bool {
    !text.starts_with('#')
        && !text.starts_with("//")
        && (text.starts_with('}') || text.ends_with([';', ',', '}']))
}

/// Whether the whole file is tests, by its name: `tests.rs`, `…_tests.rs`, or below a folder of tests.
pub(super) fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_tests.rs") || path.contains("/tests/")
}

#[cfg(test)]
mod tests {
    use super::{is_test, lines};
    use crate::workspace;

    #[test]
    fn what_is_only_for_tests_is_left_out() {
        let source = "\
fn one() {
}

#[cfg(test)]
#[expect(dead_code, reason = \"x\")]
fn two(
    a: u8,
) {
    three();
}

impl Two {
    #[cfg(test)]
    pub(crate) const FEW: u8 = 2;
    fn four() {
        a(b, #[cfg(test)] c);
    }
}

#[cfg(test)]
use std::fs;

fn five() {}

#[cfg(test)]
#[path = \"six_tests.rs\"]
mod six;

#[cfg(test)]
mod tests {
    fn seven() {
    }
}
";
        let counted = lines("src-tauri/x/src/y.rs", source);
        let text: Vec<&str> = source
            .lines()
            .enumerate()
            .filter(|(index, line)| counted.contains(&(index + 1)) && !line.is_empty())
            .map(|(_, line)| line.trim())
            .collect();
        assert_eq!(
            text,
            [
                "fn one() {",
                "}",
                "impl Two {",
                "fn four() {",
                "a(b, #[cfg(test)] c);",
                "}",
                "}",
                "fn five() {}",
            ]
        );
        assert!(lines("src-tauri/x/src/y_tests.rs", source).is_empty());
    }

    /// A file of tests by another name would count as product.
    #[test]
    fn every_file_of_tests_is_known_by_its_name() {
        let mut found = 0;
        for (path, text) in crate::requirements::sources(&workspace::root()).unwrap() {
            let room = super::super::ROOMS
                .iter()
                .any(|room| path.starts_with(&format!("src-tauri/{room}/src/")));
            if !room || is_test(&path) || !path.ends_with(".rs") {
                continue;
            }
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            for (index, line) in lines.iter().enumerate() {
                if *line != "#[cfg(test)]" {
                    continue;
                }
                let mut rest = lines[index + 1..].iter().copied();
                let mut named = None;
                let item = rest.find(|line| {
                    if let Some(file) = line.strip_prefix("#[path = \"") {
                        named = file.split('"').next();
                    }
                    !line.starts_with('#')
                });
                let Some(module) = item
                    .and_then(|item| item.split_once("mod "))
                    .and_then(|(_, rest)| rest.strip_suffix(';'))
                else {
                    continue;
                };
                let file = named.map_or_else(|| format!("{module}.rs"), str::to_owned);
                assert!(is_test(&format!("/{file}")), "{path} names {file}");
                found += 1;
            }
        }
        assert!(found > 10, "{found}");
    }
}
