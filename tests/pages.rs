//! What the pages of the repository name is there: links and pictures lead somewhere, and the steps of
//! "add a platform" name the places in the code at which a platform is told apart, all of them.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const PAGES: [&str; 5] = [
    "README.md",
    "ARCHITECTURE.md",
    "BENCHMARKS.md",
    "CONTRIBUTING.md",
    "relay/README.md",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every page: those above and all of docs/.
fn pages() -> Vec<String> {
    let docs = fs::read_dir(root().join("docs")).unwrap();
    let docs = docs.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    PAGES
        .iter()
        .map(|page| (*page).to_owned())
        .chain(
            docs.filter(|name| name.ends_with(".md"))
                .map(|name| format!("docs/{name}")),
        )
        .collect()
}

/// Where the links of a page lead, but for those out of the repository.
fn links(text: &str) -> Vec<&str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|link| !link.starts_with("https://") && !link.starts_with('#'))
        .map(|link| link.split('#').next().unwrap_or(link))
        .collect()
}

#[test]
fn every_link_and_picture_leads_to_something() {
    let pages = pages();
    assert!(pages.len() > 8, "{pages:?}");
    let mut followed = 0;
    for page in &pages {
        let folder = root().join(page).parent().unwrap().to_path_buf();
        for link in links(&read(page)) {
            followed += 1;
            assert!(folder.join(link).exists(), "{page} leads to {link}");
        }
    }
    assert!(followed > 20, "{followed}");
    assert_eq!(
        links("[a](b.md#c) ![d](e.png) [f](https://g) [h](#i)"),
        ["b.md", "e.png"]
    );
}

/// The rows of "add a platform": a place, and what stands there.
fn steps(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| s"))
        .map(|line| {
            let place = line.split(" | ").nth(1).unwrap_or_default();
            let quoted: Vec<&str> = place.split('`').skip(1).step_by(2).collect();
            match quoted.as_slice() {
                [path, named] => ((*path).to_owned(), (*named).to_owned()),
                _ => panic!("a step names one place and what stands there: {line}"),
            }
        })
        .collect()
}

#[test]
fn each_step_to_add_a_platform_names_what_is_there() {
    let steps = steps(&read("docs/add-a-platform.md"));
    assert!(steps.len() > 20, "{}", steps.len());
    for (path, named) in &steps {
        assert!(read(path).contains(named), "{path} does not hold {named}");
    }
}

/// The sources that tell LinkedIn from the others, tests left out.
fn that_tell_platforms_apart(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "tests" && name != "target" && name != "node_modules" {
                that_tell_platforms_apart(&path, found);
            }
            continue;
        }
        if !name.ends_with(".rs") || name.ends_with("_tests.rs") || name == "tests.rs" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap_or_default();
        if product.contains("Platform::LinkedIn") {
            let path = path.canonicalize().unwrap();
            let inside = path.strip_prefix(root().canonicalize().unwrap()).unwrap();
            found.insert(inside.to_string_lossy().replace('\\', "/"));
        }
    }
}

#[test]
fn no_place_that_tells_platforms_apart_is_missing_from_the_steps() {
    let mut places = BTreeSet::new();
    that_tell_platforms_apart(&root().join("src-tauri"), &mut places);
    // Its own rooms, which a new platform has in its stead.
    places.retain(|place| !place.contains("/linkedin/"));
    assert!(places.len() > 8, "{places:?}");
    let named: BTreeSet<String> = steps(&read("docs/add-a-platform.md"))
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    let missing: Vec<&String> = places.difference(&named).collect();
    assert!(
        missing.is_empty(),
        "docs/add-a-platform.md does not name {missing:#?}"
    );
}
