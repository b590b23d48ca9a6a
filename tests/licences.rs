//! The list of what Pilotlight is built from, with the licences: made from Cargo's resolution and from
//! the lock file of the web UI, committed, and held to both here.
//!
//! After a change of a dependency: `UPDATE_LICENCES=1 cargo test -p xtask --test licences`.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

type Package = (String, String, String);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every crate that goes into the app on any platform: what its package needs to be built and to run.
fn crates() -> BTreeSet<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {words}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let all = list.as_array().unwrap().iter();
        all.map(|one| (one["id"].as_str().unwrap().to_owned(), one.clone()))
            .collect()
    };
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let app = packages.values().find(|one| one["name"] == "pilotlight");
    let mut waiting = vec![app.unwrap()["id"].as_str().unwrap().to_owned()];
    while let Some(id) = waiting.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let package = &packages[&id];
        // Those without a source are our own.
        if !package["source"].is_null() {
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            let licence = match text("license") {
                named if !named.is_empty() => named,
                _ => "see its licence file".to_owned(),
            };
            found.insert((text("name"), text("version"), licence));
        }
        for dependency in nodes[&id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"] != "dev") {
                waiting.push(dependency["pkg"].as_str().unwrap().to_owned());
            }
        }
    }
    found
}

/// Every package that the window is built from.
fn npm() -> BTreeSet<Package> {
    let text = fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    let lock: Value = serde_json::from_str(&text).unwrap();
    let packages = lock["packages"].as_object().unwrap().iter();
    packages
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .map(|(path, package)| {
            let (_, name) = path.rsplit_once("node_modules/").unwrap();
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            let licence = match text("license") {
                named if named.is_empty() => unnamed(name).to_owned(),
                named => named,
            };
            (name.to_owned(), text("version"), licence)
        })
        .collect()
}

/// Licences that a package carries as a file and does not name; read in it by us.
fn unnamed(name: &str) -> &'static str {
    match name {
        // LICENSE in svelte-toolbelt 0.10.7, read 2026-11-26.
        "svelte-toolbelt" => "MIT",
        _ => "see its licence file",
    }
}

fn rendered() -> String {
    let mut all = crates();
    all.extend(npm());
    let lines: Vec<String> = all
        .iter()
        .map(|(name, version, licence)| {
            format!("  {}", Value::from(vec![name.as_str(), version, licence]))
        })
        .collect();
    format!("{{ \"packages\": [\n{}\n] }}\n", lines.join(",\n"))
}

#[test]
fn the_committed_list_is_that_of_the_lock_files() {
    let path = root().join("ui/licences.json");
    let rendered = rendered();
    if std::env::var_os("UPDATE_LICENCES").is_some() {
        fs::write(&path, &rendered).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == rendered,
        "ui/licences.json differs from the lock files; renew it with \
         UPDATE_LICENCES=1 cargo test -p xtask --test licences"
    );
}

#[test]
fn every_package_names_a_licence_that_lets_it_be_used_here() {
    // Each alternative that we may choose; `AND` wants all its parts, `OR` one of them.
    const KNOWN: &[&str] = &[
        "0BSD",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSL-1.0",
        "CC0-1.0",
        "CDLA-Permissive-2.0",
        "ISC",
        "MIT",
        "MIT-0",
        "MPL-2.0",
        "OFL-1.1",
        "Unicode-3.0",
        "Unlicense",
        "Zlib",
        "CC-BY-4.0",
        "bzip2-1.0.6",
    ];
    fn known(expression: &str) -> bool {
        let text = expression.replace('/', " OR ").replace(['(', ')'], " ");
        text.split(" OR ").any(|one| {
            let mut parts = one.split(" AND ");
            parts.all(|part| KNOWN.contains(&part.trim()))
        })
    }
    assert!(known("MIT OR GPL-3.0") && known("MIT/Apache-2.0") && !known("GPL-3.0"));
    let mut all = crates();
    all.extend(npm());
    assert!(all.len() > 300, "{}", all.len());
    let odd: Vec<&Package> = all
        .iter()
        .filter(|(_, _, licence)| !known(licence))
        .collect();
    assert!(odd.is_empty(), "{odd:#?}");
}
