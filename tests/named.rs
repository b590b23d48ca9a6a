//! The tests of this repository by name, read from its sources: a table in `docs` can then be held
//! to tests that are there.
//!
//! Only what a runner runs counts: in Rust a function under a test attribute or inside `proptest!`,
//! elsewhere the first argument of `test`, `it` or `step`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A file that may hold tests: its path from the root with slashes, and its text.
pub(crate) type Source = (String, String);

/// Every file of the repository that may hold tests.
///
/// # Errors
/// When a folder or a file cannot be read.
pub(crate) fn sources(root: &Path) -> io::Result<Vec<Source>> {
    let mut folders: Vec<PathBuf> = ["src-tauri", "tests", "ui/tests", "relay"]
        .into_iter()
        .map(|name| root.join(name))
        .collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
            let name = name.replace('\\', "/");
            if path.is_dir() {
                if !name.ends_with("/node_modules") && !name.ends_with("/target") {
                    folders.push(path);
                }
            } else if [".rs", ".test.mjs", ".test.ts"]
                .iter()
                .any(|end| name.ends_with(end))
            {
                found.push((name, fs::read_to_string(&path)?));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The names of the tests in a file.
pub(crate) fn tests_in(path: &str, text: &str) -> Vec<String> {
    if path.ends_with(".rs") {
        rust_tests(text)
    } else {
        node_tests(text)
    }
}

/// Functions that the lines above them make a test, or that stand in a `proptest!` block.
fn rust_tests(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim) {
        if let Some(attribute) = line.strip_prefix("#[") {
            let path = attribute.split([']', '(']).next().unwrap_or_default();
            is_test |= path == "test" || path.ends_with("::test");
        } else if let Some((_, rest)) = line.split_once("fn ")
            && !line.starts_with("//")
        {
            let name = rest.split('(').next().unwrap_or_default();
            if is_test {
                found.push(name.trim().to_owned());
            }
            is_test = false;
        }
    }
    found
}

/// What is given as the first argument to `test`, `it` or `step`.
fn node_tests(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in ["test(", "it(", "step("] {
        for (at, _) in text.match_indices(call) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '.') {
                continue;
            }
            let rest = text.get(at + call.len()..).unwrap_or_default().trim_start();
            let Some(quote) = rest.chars().next().filter(|mark| "'\"`".contains(*mark)) else {
                continue;
            };
            let name = rest.get(1..).and_then(|name| name.split(quote).next());
            found.extend(name.map(str::to_owned));
        }
    }
    found
}
