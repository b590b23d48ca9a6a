//! `cargo xtask package`: the packages of this system, with their list of parts, in `target/packages`.
//!
//! Tauri's own command line builds and bundles; what goes in beside the program is made by the crate
//! `packaging` from what the program says of itself. `--check` installs the Debian package into a clean
//! system and lives with it there.

#[cfg(target_os = "linux")]
mod check;
mod newest;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{answer, cargo, command, npm, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, stop, workspace};

/// Tauri's command line, from npm: its own package holds the finished program, locked by its hash.
pub(crate) const BUNDLER: &str = "src-tauri/packaging";

/// Kinds of package that this system makes.
const KINDS: &[&str] = if cfg!(target_os = "linux") {
    &["deb", "rpm"]
} else if cfg!(target_os = "macos") {
    &["app", "dmg"]
} else {
    &["nsis"]
};

/// Kinds that are made when they are asked for: an AppImage is put together by programs that Tauri's bundler
/// fetches when it first needs them.
const MORE: &[&str] = if cfg!(target_os = "linux") {
    &["appimage"]
} else {
    &[]
};

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Make packages of these kinds.
    Make(Vec<&'static str>),
    /// Install the one that was made, and live with it.
    Check,
    /// Write the file that tells installed copies of these packages, to be had below this address.
    Newest(String),
}

impl Request {
    /// Reads `[--only KIND]… | --check | --newest ADDRESS`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        match arguments {
            [only] if only == "--check" => return Ok(Self::Check),
            [newest, address] if newest == "--newest" => return Ok(Self::Newest(address.clone())),
            _ => {}
        }
        let mut kinds = Vec::new();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if argument != "--only" {
                return stop(format!("package does not know {argument}"));
            }
            let name = rest.next().map_or("", String::as_str);
            let known = KINDS.iter().chain(MORE).find(|known| **known == name);
            kinds.push(*known.ok_or_else(|| {
                let all: Vec<&str> = KINDS.iter().chain(MORE).copied().collect();
                Stop(format!("--only takes one of {} here", all.join(", ")))
            })?);
        }
        if kinds.is_empty() {
            kinds.extend(KINDS);
        }
        Ok(Self::Make(kinds))
    }
}

/// Carries it out.
pub(crate) fn package(request: &Request) -> Outcome {
    match request {
        Request::Make(kinds) => make(kinds),
        Request::Newest(address) => {
            let path = made().join("latest.json");
            let text = newest::newest(&made(), address)?;
            fs::write(&path, text).map_err(|error| trouble(&path, &error))
        }
        #[cfg(target_os = "linux")]
        Request::Check => check::check(&made()),
        #[cfg(not(target_os = "linux"))]
        Request::Check => stop("a package is installed and tried on Debian and Ubuntu only"),
    }
}

/// Where the packages come to lie.
fn made() -> PathBuf {
    workspace::target().join("packages")
}

/// Where what goes into them lies meanwhile.
fn papers() -> PathBuf {
    workspace::target().join("package")
}

fn make(kinds: &[&str]) -> Outcome {
    prerequisites::to_package()?;
    prerequisites::packages("ui")?;
    prerequisites::packages(BUNDLER)?;
    write("papers", &[papers().as_os_str(), day()?.as_ref()])?;
    say("Building the app for release (the first time takes a quarter of an hour)");
    let configuration = papers().join("bundle.json");
    let mut build = tauri("build");
    build.args(["--no-bundle", "--config"]).arg(&configuration);
    build.args(["--", "--locked"]);
    stream(build)?;
    let bundled = workspace::target().join("release/bundle");
    if bundled.exists() {
        fs::remove_dir_all(&bundled).map_err(|error| trouble(&bundled, &error))?;
    }
    let mut bundle = tauri("bundle");
    bundle.args(["--bundles", &kinds.join(","), "--config"]);
    bundle.arg(&configuration);
    if cfg!(target_os = "linux") {
        let program = workspace::target().join("release/pilotlight");
        write("needs", &[program.as_os_str(), papers().as_os_str()])?;
        bundle.arg("--config").arg(papers().join("needs.json"));
    }
    stream(bundle)?;
    gather(&bundled)?;
    parts()?;
    for file in files(&made())? {
        let size = fs::metadata(&file).map_or(0, |file| file.len());
        say(&format!("{} ({} KiB)", file.display(), size / 1024));
    }
    Ok(())
}

fn tauri(what: &str) -> Command {
    let mut tauri = command("node");
    tauri
        .arg(Path::new(BUNDLER).join("node_modules/@tauri-apps/cli/tauri.js"))
        .args([what, "--ci"])
        .current_dir(workspace::root());
    tauri
}

/// Has the crate `packaging` write something. In the profile of tests, where it is built already.
fn write(what: &str, arguments: &[&std::ffi::OsStr]) -> Outcome {
    let mut tool = cargo();
    tool.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "pilotlight-packaging",
        "--",
        what,
    ]);
    tool.args(arguments);
    stream(tool)
}

/// The day of this version: that of the commit, so that the same commit gives the same package.
fn day() -> Outcome<String> {
    let mut git = command("git");
    git.args(["log", "-1", "--format=%cs"])
        .current_dir(workspace::root());
    answer(git).map_or_else(|| stop("git does not tell the day of this commit"), Ok)
}

/// Brings the finished packages together.
fn gather(bundled: &Path) -> Outcome {
    let place = made();
    if place.exists() {
        fs::remove_dir_all(&place).map_err(|error| trouble(&place, &error))?;
    }
    fs::create_dir_all(&place).map_err(|error| trouble(&place, &error))?;
    for kind in files(bundled)? {
        for file in files(&kind)?.into_iter().filter(|file| is_package(file)) {
            let name = file.file_name().unwrap_or_default();
            fs::copy(&file, place.join(name)).map_err(|error| trouble(&file, &error))?;
        }
    }
    Ok(())
}

/// A package, or the signature of one.
fn is_package(file: &Path) -> bool {
    const ENDINGS: &[&str] = &["deb", "rpm", "AppImage", "dmg", "exe", "gz", "sig"];
    file.is_file()
        && file
            .extension()
            .is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
}

/// The lists of parts, one of the program and one of its window (CycloneDX).
fn parts() -> Outcome {
    let mut program = command(prerequisites::cargo_sbom()?);
    program
        .args([
            "--cargo-package",
            "pilotlight",
            "--output-format",
            "cyclone_dx_json_1_6",
        ])
        .current_dir(workspace::root());
    keep(program, "pilotlight-program.cdx.json")?;
    let mut window = npm("ui");
    window.args([
        "sbom",
        "--sbom-format",
        "cyclonedx",
        "--sbom-type",
        "application",
    ]);
    window.args(["--omit", "dev", "--package-lock-only"]);
    keep(window, "pilotlight-window.cdx.json")
}

fn keep(tool: Command, name: &str) -> Outcome {
    let Some(list) = answer(tool).filter(|list| list.starts_with('{')) else {
        return stop(format!("the list of parts {name} could not be made"));
    };
    let path = made().join(name);
    fs::write(&path, format!("{list}\n")).map_err(|error| trouble(&path, &error))
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| trouble(folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    Ok(files)
}

fn trouble(path: &Path, error: &std::io::Error) -> Stop {
    Stop(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{KINDS, Request};

    fn request(line: &str) -> Option<Request> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).ok()
    }

    #[test]
    fn all_kinds_of_this_system_are_made_unless_some_are_named() {
        assert_eq!(request(""), Some(Request::Make(KINDS.to_vec())));
        for kind in KINDS {
            let only = request(&format!("--only {kind}"));
            assert_eq!(only, Some(Request::Make(vec![*kind])));
        }
        assert_eq!(request("--check"), Some(Request::Check));
        let address = "https://example.com";
        assert_eq!(
            request(&format!("--newest {address}")),
            Some(Request::Newest(address.into()))
        );
        for line in [
            "--only",
            "--only tar",
            "deb",
            "--check --only deb",
            "--newest",
        ] {
            assert_eq!(request(line), None, "{line}");
        }
    }
}
