//! `cargo xtask package --check`: the Debian package in a clean system, and after it the rpm package where one was made.
//!
//! The system is made anew by mmdebstrap from the packages of this computer's own release, and holds nothing but the
//! essential ones and what the package says it needs. All mounts live in a namespace that ends with the check, so
//! nothing outside can be reached when the system is deleted again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{answer, command, quiet, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, stop, test, workspace};

/// Seen from the clean system: the folder of a test's world, and what a program needs of the kernel.
const ENTER: &str = r#"
set -eu
mount --bind /tmp "$1/tmp"
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
shift
exec "$@"
"#;

pub(super) fn check(packages: &Path) -> Outcome {
    let Some(package) = made(packages, "deb") else {
        return stop(format!(
            "there is no package in {}; make one first: cargo xtask package",
            packages.display()
        ));
    };
    let rpm = made(packages, "rpm");
    prerequisites::to_check_a_package()?;
    let mut who = command("id");
    who.arg("-u");
    if answer(who).as_deref() != Some("0") {
        return stop("a system of its own is made and entered for this, which only root may do");
    }
    lint(&package)?;
    let place = workspace::target().join("clean-system");
    fs::create_dir_all(&place).map_err(|error| Stop(format!("{}: {error}", place.display())))?;
    let root = place.join("root");
    remove(&root)?;
    let outcome = live_with(&package, rpm.as_deref(), &root);
    remove(&root)?;
    outcome
}

fn live_with(package: &Path, rpm: Option<&Path>, root: &Path) -> Outcome {
    let mut make = command("mmdebstrap");
    make.args(["--quiet", "--variant=minbase"]);
    if told("ID")? == "ubuntu" {
        // Half of what a desktop needs lies there.
        make.arg("--components=main,universe");
    }
    make.arg(told("VERSION_CODENAME")?).arg(root);
    quiet("Making a clean system", make)?;
    let mut enter = command("unshare");
    enter
        .args([
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            ENTER,
            "enter",
        ])
        .arg(root);
    let tests = workspace::root().join("tests/packages");
    let mut files = vec![tests.join("installed.test.mjs")];
    if let Some(rpm) = rpm {
        // In the same system: rpm finds what the package needs as the Debian one has left it.
        files.push(tests.join("rpm.test.mjs"));
        enter.env("PILOTLIGHT_RPM", rpm);
    }
    let node = test::node(&files, "spec");
    enter.arg(node.get_program()).args(node.get_args());
    enter
        .env("PILOTLIGHT_PACKAGE", package)
        .env("PILOTLIGHT_CLEAN_SYSTEM", root)
        .env("PILOTLIGHT_TOOLS", workspace::tools().join("bin"))
        .env(
            "PILOTLIGHT_ARTIFACTS",
            workspace::target().join("package-test"),
        );
    stream(enter)
}

/// The package of this kind that was made.
fn made(packages: &Path, kind: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(packages).ok().into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|ending| ending == kind))
}

/// What lintian would stop at. What it only remarks on is printed and passed.
fn lint(package: &Path) -> Outcome {
    let mut lintian = command("lintian");
    lintian.args([
        "--fail-on",
        "error",
        "--tag-display-limit",
        "0",
        "--suppress-tags",
    ]);
    // They ask for what this project does not have: an address to write to, and a bug that asked for the package.
    lintian
        .arg("malformed-contact,bogus-mail-host-in-debian-changelog,initial-upload-closes-no-bugs");
    lintian.arg(package);
    stream(lintian)
}

/// What this system says of its release, for which the package is made: `VERSION_CODENAME` is bookworm, say.
fn told(key: &str) -> Outcome<String> {
    let text = fs::read_to_string("/etc/os-release").unwrap_or_default();
    text.lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
        .map_or_else(
            || stop(format!("/etc/os-release has no {key}")),
            |value| Ok(value.trim_matches('"').to_owned()),
        )
}

/// Deletes a clean system in which nothing of this one is mounted any more.
fn remove(root: &Path) -> Outcome {
    if !root.exists() {
        return Ok(());
    }
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let name = root.display().to_string();
    if mounts.contains(&name) {
        return stop(format!(
            "something is still mounted in {name}; unmount it first"
        ));
    }
    say(&format!("Deleting {name}"));
    let mut remove = command("rm");
    remove.args(["--recursive", "--one-file-system"]).arg(root);
    quiet("rm", remove)
}
