//! What the product is made of comes from the two public registries, is locked to the byte, and
//! stands above the floors that are written down. Licences and advisories are cargo-deny's.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::{fs, path::Path};

/// Versions from which on an advisory that RustSec does not list is mended: crate, floor, advisory.
/// `deny.toml` says the same to cargo-deny.
const FLOORS: &[(&str, [u32; 3], &str)] = &[
    ("tauri", [2, 11, 1], "GHSA-7gmj-67g7-phm9"),
    ("tauri-plugin-shell", [2, 2, 1], "CVE-2025-31477"),
];

/// The 3.0 of these is an alpha that the registry shows first.
const BELOW_3: &[&str] = &["tauri", "tauri-build", "tauri-runtime", "tauri-utils"];

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const PACKAGES: &str = "https://registry.npmjs.org/";

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    fs::read_to_string(root.unwrap().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A package of `Cargo.lock`.
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    has_checksum: bool,
}

fn locked(lock: &str) -> Vec<Locked> {
    let of = |block: &str, key: &str| {
        let start = format!("{key} = \"");
        let line = block.lines().find(|line| line.starts_with(&start))?;
        Some(line.get(start.len()..)?.trim_end_matches('"').to_owned())
    };
    lock.split("[[package]]")
        .skip(1)
        .map(|block| Locked {
            name: of(block, "name").unwrap(),
            version: of(block, "version").unwrap(),
            source: of(block, "source"),
            has_checksum: of(block, "checksum").is_some(),
        })
        .collect()
}

/// What is wrong with the origin of a package of `Cargo.lock`.
fn crate_troubles(lock: &str) -> Vec<String> {
    let ours = |name: &str| name == "xtask" || name.starts_with("pilotlight");
    locked(lock)
        .iter()
        .filter(|package| match package.source.as_deref() {
            None => !ours(&package.name),
            Some(source) => source != CRATES || !package.has_checksum,
        })
        .map(|package| format!("{} comes from {:?}", package.name, package.source))
        .collect()
}

/// What is wrong with the origin of a package of npm's lock file.
fn package_troubles(lock: &str) -> Vec<String> {
    let mut troubles = Vec::new();
    for block in lock.split("\n    \"node_modules/").skip(1) {
        let (name, rest) = block.split_once('"').unwrap();
        let entry = rest.split("\n    }").next().unwrap();
        let bundled = entry.contains("\"inBundle\": true");
        if !bundled && !entry.contains("\"integrity\": \"sha512-") {
            troubles.push(format!("{name} has no hash"));
        }
        let from = entry
            .split("\"resolved\": \"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        if from.is_some_and(|from| !from.starts_with(PACKAGES)) {
            troubles.push(format!("{name} comes from {from:?}"));
        }
    }
    troubles
}

fn numbers(version: &str) -> [u32; 3] {
    let mut numbers = version
        .split(['.', '-', '+'])
        .map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

#[test]
fn sc_01_crates_come_locked_from_the_public_registry_and_from_nowhere_else() {
    let lock = read("Cargo.lock");
    assert!(locked(&lock).len() > 300);
    assert_eq!(crate_troubles(&lock), Vec::<String>::new());
    for planted in [
        "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"git+https://github.com/a/a#1\"",
        "[[package]]\nname = \"a\"\nversion = \"1.0.0\"",
        "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"",
    ] {
        assert_eq!(crate_troubles(planted).len(), 1, "{planted}");
    }
    for ignored in read(".gitignore").lines() {
        assert!(!ignored.contains(".lock") && !ignored.contains("package-lock"));
    }
}

#[test]
fn sc_01_packages_come_locked_from_the_public_registry_and_from_nowhere_else() {
    for (folder, at_least) in [("ui", 20), ("tests", 20), ("src-tauri/packaging", 10)] {
        let lock = read(&format!("{folder}/package-lock.json"));
        assert!(lock.contains("\"lockfileVersion\": 3"), "{folder}");
        assert!(
            lock.matches("\n    \"node_modules/").count() > at_least,
            "{folder}"
        );
        assert_eq!(package_troubles(&lock), Vec::<String>::new(), "{folder}");
    }
    let entry = |fields: &str| format!("{{\n    \"node_modules/a\": {{\n{fields}\n    }}\n");
    let hash = "\"integrity\": \"sha512-x\"";
    for planted in [
        entry("\"version\": \"1\""),
        entry(&format!(
            "\"resolved\": \"git+ssh://git@github.com/a/a.git#1\", {hash}"
        )),
        entry(&format!(
            "\"resolved\": \"https://example.org/a.tgz\", {hash}"
        )),
    ] {
        assert_eq!(package_troubles(&planted).len(), 1, "{planted}");
    }
}

#[test]
fn sc_01_licences_and_sources_are_listed_and_anything_else_is_refused() {
    let rules = read("deny.toml");
    assert!(rules.contains("unknown-registry = \"deny\""));
    assert!(rules.contains("unknown-git = \"deny\""));
    assert!(rules.contains("allow-git = []"));
    let licences = rules.split("[licenses]").nth(1).unwrap();
    let licences = licences.split("\n[").next().unwrap();
    assert!(
        licences.contains("\"MIT\"") && !licences.contains("GPL"),
        "{licences}"
    );
    assert!(
        read("src-tauri/xtask/src/test.rs").contains("(Step::Deny, \"deny\")"),
        "the rules are held by a step of every change"
    );
}

#[test]
fn wv_01_sc_03_every_floor_is_written_down_and_stood_above() {
    let packages = locked(&read("Cargo.lock"));
    let rules = read("deny.toml");
    for (name, floor, advisory) in FLOORS {
        let [major, minor, patch] = floor;
        let rule = format!("{{ crate = \"{name}@<{major}.{minor}.{patch}\"");
        let line = rules.lines().find(|line| line.contains(&rule));
        assert!(
            line.is_some_and(|line| line.contains(advisory)),
            "deny.toml has no floor for {name} with {advisory}"
        );
        for package in packages.iter().filter(|package| package.name == *name) {
            let version = numbers(&package.version);
            assert!(
                version >= *floor,
                "{name} {} is below {advisory}",
                package.version
            );
        }
    }
    for name in BELOW_3 {
        let found = packages
            .iter()
            .find(|package| package.name == *name)
            .unwrap();
        assert!(
            numbers(&found.version) < [3, 0, 0],
            "{name} {}",
            found.version
        );
    }
    assert!(rules.contains("{ crate = \"tauri@>=3\""));
}

/// The actions of a workflow that no commit is named of: a tag can be moved by whoever owns it.
fn unpinned(workflow: &str) -> Vec<&str> {
    workflow
        .lines()
        .filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("uses: "))
        .filter(|action| {
            let (pin, release) = action.split_once(" # ").unwrap_or((action, ""));
            let commit = pin.split_once('@').map_or("", |(_, commit)| commit);
            let by_hash = commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit());
            !by_hash || !release.starts_with('v')
        })
        .collect()
}

#[test]
fn sc_01_actions_are_pinned_by_their_commit_and_may_read_only() {
    for name in ["ci", "release", "soak"] {
        let workflow = read(&format!(".github/workflows/{name}.yml"));
        assert!(workflow.contains("uses: "), "{name} uses nothing");
        assert_eq!(unpinned(&workflow), Vec::<&str>::new(), "{name}");
        assert!(
            workflow.contains("\npermissions:\n  contents: read\n"),
            "{name}"
        );
    }
    for planted in [
        "      - uses: actions/checkout@v4",
        "      - uses: actions/checkout@main # v7",
        "        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
    ] {
        assert_eq!(unpinned(planted).len(), 1, "{planted}");
    }
}

/// With zbus 5's own Tokio runtime the keychain's store panics inside async code. Any dependency could switch it on for
/// all of them.
#[test]
fn the_bus_of_the_keychain_brings_no_runtime() {
    let tree = std::process::Command::new(env!("CARGO"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .args(["tree", "--locked", "--workspace"])
        .args(["--edges", "features", "--invert", "zbus@5"])
        .output()
        .unwrap();
    let told = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.status.success() && told.contains("zbus feature \"async-io\""));
    assert!(!told.contains("zbus feature \"tokio\""), "{told}");
}
