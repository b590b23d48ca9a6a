//! The licence texts of everything the program is built from, as their licences ask for: each text once,
//! with the packages that carry it.
//!
//! Cargo's resolution and the lock file of the web UI say what that is; the texts are those in the
//! packages themselves. Where a package has none, the licence's own text stands for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{Outcome, Trouble, about};

/// One package that the program is built from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name and version.
    pub name: String,
    /// Its licence, as an SPDX expression; empty where it names none.
    pub licence: String,
    /// Where its files lie.
    pub folder: PathBuf,
}

/// Every package of the program on this system, and of its window.
///
/// # Errors
/// When Cargo's resolution or a lock file cannot be read.
pub fn packages(root: &Path) -> Outcome<Vec<Package>> {
    let mut all = crates(root)?;
    all.extend(npm(root)?);
    Ok(all.into_iter().collect())
}

fn crates(root: &Path) -> Outcome<BTreeSet<Package>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = format!("{}-{}", std::env::consts::ARCH, system());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            &target,
        ])
        .current_dir(root)
        .output()
        .map_err(about("cargo metadata"))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble(format!("cargo metadata: {words}")));
    }
    let metadata: Value =
        serde_json::from_slice(&output.stdout).map_err(about("cargo metadata"))?;
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let all = list.as_array().into_iter().flatten();
        all.filter_map(|one| Some((one["id"].as_str()?.to_owned(), one.clone())))
            .collect()
    };
    let known = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let mut waiting: Vec<&str> = known
        .values()
        .filter(|one| one["name"] == "pilotlight")
        .filter_map(|one| one["id"].as_str())
        .collect();
    let (mut seen, mut found) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = waiting.pop() {
        let (true, Some(package)) = (seen.insert(id), known.get(id)) else {
            continue;
        };
        // Those without a source are our own.
        if !package["source"].is_null() {
            found.insert(of_crate(package));
        }
        for dependency in nodes[id]["deps"].as_array().into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
            let mut kinds = kinds.map(|kind| &kind["kind"]);
            if kinds.any(|kind| kind != "dev")
                && let Some(next) = dependency["pkg"].as_str()
            {
                waiting.push(next);
            }
        }
    }
    Ok(found)
}

const fn system() -> &'static str {
    if cfg!(windows) {
        "pc-windows-msvc"
    } else if cfg!(target_os = "macos") {
        "apple-darwin"
    } else {
        "unknown-linux-gnu"
    }
}

fn of_crate(package: &Value) -> Package {
    let text = |field: &str| package[field].as_str().unwrap_or_default();
    let folder = Path::new(text("manifest_path")).parent();
    Package {
        name: format!("{} {}", text("name"), text("version")),
        licence: text("license").to_owned(),
        folder: folder.map(Path::to_path_buf).unwrap_or_default(),
    }
}

fn npm(root: &Path) -> Outcome<BTreeSet<Package>> {
    let lock = root.join("ui/package-lock.json");
    let text = fs::read_to_string(&lock).map_err(about(lock.display()))?;
    let lock: Value = serde_json::from_str(&text).map_err(about(lock.display()))?;
    let all = lock["packages"].as_object().into_iter().flatten();
    Ok(all
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            let text = |field: &str| package[field].as_str().unwrap_or_default();
            Package {
                name: format!("{name} {}", text("version")),
                licence: text("license").to_owned(),
                folder: root.join("ui").join(path),
            }
        })
        .collect())
}

/// The texts, each with the packages that carry it.
///
/// # Errors
/// When a package that lies there has neither a text nor a licence whose text is known.
pub fn texts(packages: &[Package]) -> Outcome<String> {
    let mut carried: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for package in packages {
        let own = own_texts(&package.folder)?;
        let texts = if own.is_empty() {
            standing_in(package)?
        } else {
            own
        };
        for text in texts {
            carried.entry(text).or_default().insert(&package.name);
        }
    }
    let mut whole = String::from(
        "Pilotlight is built from the packages named here. Each text stands once, below the packages that\n\
         carry it. Where a package carries no text, that of the licence it names stands for it.\n",
    );
    let rule = "=".repeat(100);
    for (text, names) in &carried {
        let names: Vec<&str> = names.iter().copied().collect();
        let _ = write!(whole, "\n{rule}\n{}\n{rule}\n\n{text}\n", names.join(", "));
    }
    Ok(whole)
}

/// Files of a package that hold its licence, however they are spelled.
fn own_texts(folder: &Path) -> Outcome<Vec<String>> {
    const BEGINNINGS: [&str; 6] = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "NOTICE",
        "UNLICENSE",
        "COPYRIGHT",
    ];
    let Ok(entries) = fs::read_dir(folder) else {
        // A package for another system: npm names it and does not bring it.
        return Ok(Vec::new());
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .to_uppercase();
            path.is_file() && BEGINNINGS.iter().any(|known| name.starts_with(known))
        })
        .collect();
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let bytes = fs::read(&file).map_err(about(file.display()))?;
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        let text = text.trim();
        if !text.is_empty() {
            texts.push(text.to_owned());
        }
    }
    Ok(texts)
}

/// The texts of the licences that a package names, for one that carries none.
fn standing_in(package: &Package) -> Outcome<Vec<String>> {
    let none = || Trouble(format!("{} has no licence that can be shown", package.name));
    let named = package.licence.replace('/', " OR ");
    let expression = spdx::Expression::parse(&named).map_err(|_| none())?;
    let texts: BTreeSet<String> = expression
        .requirements()
        .filter_map(|one| one.req.license.id())
        .map(|id| format!("{}\n\n{}", id.full_name, id.text().trim()))
        .collect();
    if texts.is_empty() {
        return Err(none());
    }
    Ok(texts.into_iter().collect())
}

/// Debian's `copyright` (Debian Policy 12.5, machine-readable format 1.0): our own terms, and where those of
/// the others stand.
///
/// # Errors
/// When our own licence cannot be read.
pub fn copyright(root: &Path) -> Outcome<String> {
    let path = root.join("LICENSE-MIT");
    let mit = fs::read_to_string(&path).map_err(about(path.display()))?;
    let (_, terms) = mit
        .split_once("Permission is hereby")
        .ok_or_else(|| Trouble("LICENSE-MIT does not read as expected".into()))?;
    let mut indented = String::from(" Permission is hereby");
    for (index, line) in terms.trim_end().lines().enumerate() {
        match (index, line.trim()) {
            (0, first) => {
                let _ = write!(indented, " {first}");
            }
            (_, "") => indented.push_str("\n ."),
            (_, line) => {
                let _ = write!(indented, "\n {line}");
            }
        }
    }
    Ok(format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: Pilotlight\n\
         Comment: The terms of the packages that Pilotlight is built from stand in\n \
         /usr/share/doc/pilotlight/third-party-licences.txt.\n\n\
         Files: *\nCopyright: 2026 The Pilotlight contributors\nLicense: Apache-2.0 or MIT\n\n\
         License: Apache-2.0\n On Debian systems, the text of the Apache License, Version 2.0 stands in\n \
         /usr/share/common-licenses/Apache-2.0.\n\n\
         License: MIT\n{indented}\n"
    ))
}
