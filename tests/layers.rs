//! The ground plan, held by a test: imports go down only.
//!
//! Cargo refuses an import that a manifest does not allow, so the manifests are read first. The sources are
//! read as well, because a dependency for tests must not leak into a product's code path unseen.
//! The checks work on a list of files in memory, so each is also shown a planted violation.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Each crate, the crates of ours it may use, and those it may use in its tests besides.
const PLAN: &[(&str, &[&str], &[&str])] = &[
    ("words", &[], &[]),
    ("domain", &["words"], &[]),
    ("vault", &["domain", "words"], &[]),
    ("platforms", &["domain", "words"], &["sandbox"]),
    ("store", &["domain", "vault", "words"], &[]),
    (
        "engine",
        &["domain", "platforms", "vault", "store", "words"],
        &["sandbox"],
    ),
    ("sandbox", &[], &[]),
    (
        "packaging",
        &["domain", "engine", "platforms", "shell", "words"],
        &[],
    ),
    (BARE, &[], &[]),
    ("xtask", &[], &[]),
    (
        SHELL,
        &["domain", "engine", "sandbox", "store", "vault", "words"],
        &["platforms"],
    ),
];

/// The root package.
const SHELL: &str = "shell";

/// The bare window that the benches hold the app to. It never ships.
const BARE: &str = "bare";

/// Beginnings of crate names that belong to the window and to nobody below it.
const WINDOW_CRATES: &[&str] = &[
    "tauri",
    "gtk",
    "gdk",
    "glib",
    "gio",
    "webkit2gtk",
    "wry",
    "tao",
];

/// Crates that speak SQL.
const SQL_CRATES: &[&str] = &["sqlx", "rusqlite", "diesel", "libsqlite3"];

/// Words with which a statement begins.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "PRAGMA ",
    "CREATE TABLE ",
];

/// The one file of the UI that may speak to Tauri.
const IPC: &str = "ui/src/lib/ipc.ts";

/// Files of the repository: path from its root, and text.
type House = BTreeMap<String, String>;

fn real_house() -> House {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap();
    let mut house = House::new();
    let mut folders = vec![root.join("src-tauri"), root.join("ui/src")];
    let mut files = vec![root.join("Cargo.toml")];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    for path in files {
        if has_ending(&path, &["toml", "rs", "ts", "js", "svelte"]) {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            house.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    house
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|known| ending == *known))
}

/// Which crate a file under src-tauri belongs to.
fn crate_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src-tauri/")?;
    match inside.split_once('/') {
        None | Some(("src", _)) => Some(SHELL),
        Some((name, _)) => Some(name),
    }
}

/// The dependencies of a manifest: name, and whether only tests and benches have it.
fn dependencies(manifest: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut section = String::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']').to_owned();
            // A table of its own: [dependencies.name] or [target.'cfg(…)'.dependencies.name].
            if let Some((kind, name)) = section.rsplit_once('.')
                && kind.ends_with("dependencies")
                && !kind.starts_with("workspace")
            {
                found.push((name.to_owned(), kind.ends_with("dev-dependencies")));
            }
        } else if section.ends_with("dependencies")
            && !section.starts_with("workspace")
            && let Some((name, _)) = line.split_once(['.', '=', ' '])
            && !name.is_empty()
            && !name.starts_with('#')
        {
            found.push((name.to_owned(), section.ends_with("dev-dependencies")));
        }
    }
    found
}

/// A line without its comment; a crude cut that errs on the side of reading too much.
fn code(line: &str) -> &str {
    let line = line.trim_start();
    if line.starts_with("//") { "" } else { line }
}

fn manifest_violations(house: &House) -> Vec<String> {
    let mut violations = Vec::new();
    for (path, text) in house
        .iter()
        .filter(|(path, _)| path.ends_with("Cargo.toml"))
    {
        let name = if path == "Cargo.toml" {
            SHELL
        } else {
            crate_of(path).unwrap_or(path)
        };
        let Some((_, allowed, in_tests)) = PLAN.iter().find(|(known, ..)| *known == name) else {
            violations.push(format!("{path}: the crate {name} has no place in the plan"));
            continue;
        };
        for (dependency, for_tests) in dependencies(text) {
            if let Some(ours) = dependency.strip_prefix("pilotlight-") {
                let fine = allowed.contains(&ours) || (for_tests && in_tests.contains(&ours));
                if !fine {
                    violations.push(format!("{path}: {name} -> {ours}"));
                }
            }
            if ![SHELL, BARE].contains(&name)
                && WINDOW_CRATES
                    .iter()
                    .any(|window| dependency.starts_with(window))
            {
                violations.push(format!("{path}: {name} -> {dependency}"));
            }
            if name != "store" && SQL_CRATES.iter().any(|sql| dependency.starts_with(sql)) {
                violations.push(format!("{path}: {name} -> {dependency}"));
            }
        }
    }
    violations
}

fn source_violations(house: &House) -> Vec<String> {
    let mut violations = Vec::new();
    for (path, text) in house.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let Some((name, allowed, in_tests)) =
            crate_of(path).and_then(|name| PLAN.iter().find(|(known, ..)| *known == name))
        else {
            continue;
        };
        for (index, line) in text.lines().enumerate() {
            let place = format!("{path}:{}", index + 1);
            let line = code(line);
            for ours in imports(line) {
                if ours != *name && !allowed.contains(&ours) && !in_tests.contains(&ours) {
                    violations.push(format!("{place}: {name} -> {ours}"));
                }
            }
            if *name != "store" && STATEMENTS.iter().any(|statement| line.contains(statement)) {
                violations.push(format!("{place}: {name} -> SQL"));
            }
        }
    }
    violations
}

/// The crates of ours that a line of Rust names.
fn imports(line: &str) -> impl Iterator<Item = &str> {
    line.split("pilotlight_").skip(1).filter_map(|rest| {
        let end = rest
            .find(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        after.starts_with("::").then_some(name)
    })
}

fn ui_violations(house: &House) -> Vec<String> {
    let mut violations = Vec::new();
    for (path, text) in house
        .iter()
        .filter(|(path, _)| path.starts_with("ui/src/") && *path != IPC)
    {
        let a_test = path.ends_with(".test.ts");
        for (index, line) in text.lines().enumerate() {
            for module in code(line).split("@tauri-apps/").skip(1) {
                if !(a_test && module.starts_with("api/mocks")) {
                    violations.push(format!("{path}:{}: ui -> @tauri-apps", index + 1));
                }
            }
        }
    }
    violations
}

fn violations(house: &House) -> Vec<String> {
    [
        manifest_violations(house),
        source_violations(house),
        ui_violations(house),
    ]
    .concat()
}

#[test]
fn imports_go_down_only() {
    let house = real_house();
    for (name, ..) in PLAN {
        let manifest = match *name {
            SHELL => "Cargo.toml".to_owned(),
            name => format!("src-tauri/{name}/Cargo.toml"),
        };
        assert!(house.contains_key(&manifest), "{manifest} was not read");
    }
    let found = violations(&house);
    assert!(
        found.is_empty(),
        "imports that go up:\n  {}",
        found.join("\n  ")
    );
}

#[test]
fn every_kind_of_planted_violation_is_named() {
    let planted = [
        (
            "src-tauri/domain/Cargo.toml",
            "[dependencies]\npilotlight-store.workspace = true",
            "domain -> store",
        ),
        (
            "src-tauri/vault/Cargo.toml",
            "[dependencies.pilotlight-engine]\npath = \"../engine\"",
            "vault -> engine",
        ),
        (
            "src-tauri/engine/Cargo.toml",
            "[dependencies]\npilotlight-sandbox = { path = \"../sandbox\" }",
            "engine -> sandbox",
        ),
        (
            "src-tauri/sandbox/Cargo.toml",
            "[dev-dependencies]\npilotlight-domain.workspace = true",
            "sandbox -> domain",
        ),
        (
            "src-tauri/engine/Cargo.toml",
            "[target.'cfg(unix)'.dependencies]\ngtk = \"0.18\"",
            "engine -> gtk",
        ),
        (
            "src-tauri/platforms/Cargo.toml",
            "[dependencies]\ntauri-plugin-opener = \"2\"",
            "platforms -> tauri-plugin-opener",
        ),
        (
            "src-tauri/engine/Cargo.toml",
            "[dependencies]\nsqlx.workspace = true",
            "engine -> sqlx",
        ),
        (
            "src-tauri/extra/Cargo.toml",
            "[package]",
            "the crate extra has no place",
        ),
        (
            "src-tauri/store/src/lib.rs",
            "use pilotlight_engine::Engine;",
            "store -> engine",
        ),
        (
            "src-tauri/domain/src/a/b.rs",
            "    pilotlight_vault::seal();",
            "domain -> vault",
        ),
        (
            "src-tauri/src/lib.rs",
            "let rows = \"SELECT id FROM account\";",
            "shell -> SQL",
        ),
        (
            "ui/src/App.svelte",
            "import { invoke } from '@tauri-apps/api/core';",
            "ui -> @tauri-apps",
        ),
        (
            "ui/src/lib/cards.test.ts",
            "import { listen } from '@tauri-apps/api/event';",
            "ui -> @tauri-apps",
        ),
    ];
    for (path, text, named) in planted {
        let house = House::from([(path.to_owned(), text.to_owned())]);
        let found = violations(&house);
        assert_eq!(found.len(), 1, "{path}: {found:?}");
        assert!(
            found[0].contains(named) && found[0].contains(path),
            "{found:?}"
        );
    }
}

#[test]
fn what_the_plan_allows_is_silent() {
    let fine = [
        (
            "src-tauri/engine/Cargo.toml",
            "[dev-dependencies]\npilotlight-sandbox.workspace = true",
        ),
        (
            "Cargo.toml",
            "[workspace.dependencies]\npilotlight-platforms = { path = \"p\" }\n[dependencies]\ntauri = \"2\"",
        ),
        (
            "src-tauri/store/src/a.rs",
            "use pilotlight_vault::Sealed; // pilotlight_engine is above\nlet a = \"SELECT 1\";",
        ),
        (
            "src-tauri/vault/src/a.rs",
            "/// See pilotlight_engine::renewal.",
        ),
        (
            "ui/src/lib/ipc.ts",
            "import { invoke } from '@tauri-apps/api/core';",
        ),
        (
            "ui/src/lib/ipc.test.ts",
            "import { mockIPC } from '@tauri-apps/api/mocks';",
        ),
    ];
    for (path, text) in fine {
        let house = House::from([(path.to_owned(), text.to_owned())]);
        assert_eq!(violations(&house), Vec::<String>::new(), "{path}");
    }
}
