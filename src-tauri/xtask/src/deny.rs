//! The step `deny`: what the crates of the product may be, by cargo-deny and `deny.toml`.
//!
//! Licences, sources and bans need nothing but the lock file. Advisories need a copy of the RustSec
//! database; without one the step says that they were not looked at. It fetches none, so that a test
//! of today and of tomorrow say the same of the same tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::process::{answer, command, quiet, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, stop, workspace};

/// Names the folder of a clone of the database; else one in `target/tools/advisory-db` is taken.
const VARIABLE: &str = "PILOTLIGHT_ADVISORIES";
/// The name cargo-deny looks for below its own folder: it holds a hash of the database's address.
const CLONE: &str = "advisory-db-3157b0e258782691";
/// An older copy shows too little, in days (SC-02).
const OLDEST: u64 = 90;
const DAY: u64 = 24 * 60 * 60;

/// Checks the workspace.
///
/// # Errors
/// What cargo-deny holds against it, or a copy of the database that is too old.
pub(crate) fn check() -> Outcome {
    let deny = prerequisites::cargo_deny()?;
    let mut check = command(&deny);
    check.args(["--workspace", "check", "bans", "licenses", "sources"]);
    stream(check)?;
    let Some(copy) = copy() else {
        say(&format!(
            "advisories: not run; there is no copy of the RustSec database in {} or ${VARIABLE}",
            place().display()
        ));
        return Ok(());
    };
    let written = of_git(&copy, &["log", "-1", "--format=%ct"])?;
    let written = written.parse().unwrap_or(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = age(written, now.map_or(u64::MAX, |now| now.as_secs()))?;
    say(&format!(
        "advisories: a copy of the RustSec database, {days} days old"
    ));
    let mut check = command(&deny);
    check
        .args(["--offline", "--workspace", "--config"])
        .arg(with_copy(&copy)?)
        .args(["check", "advisories"]);
    stream(check)
}

/// The age of a copy in days, from seconds since 1970.
fn age(written: u64, now: u64) -> Outcome<u64> {
    let days = now.saturating_sub(written) / DAY;
    if days > OLDEST {
        return stop(format!(
            "the copy of the advisories is {days} days old, and {OLDEST} are allowed: bring it up to \
             date, or take it away to leave advisories out"
        ));
    }
    Ok(days)
}

fn place() -> PathBuf {
    workspace::tools().join("advisory-db")
}

fn copy() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).filter(|named| !named.is_empty());
    let folder = named.map_or_else(place, PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// `deny.toml` with the place of a clone that cargo-deny finds.
fn with_copy(copy: &Path) -> Outcome<PathBuf> {
    let folder = workspace::tools().join("advisories");
    let failed = |error: std::io::Error| Stop(format!("{}: {error}", folder.display()));
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut clone = command("git");
    clone
        .args(["clone", "--quiet"])
        .arg(copy)
        .arg(folder.join(CLONE));
    quiet("Copying the advisories", clone)?;
    let rules = workspace::root().join("deny.toml");
    let rules = fs::read_to_string(&rules).map_err(failed)?;
    let placed = format!(
        "[advisories]\ndb-path = {:?}\n",
        folder.display().to_string()
    );
    let config = folder.join("deny.toml");
    fs::write(&config, rules.replacen("[advisories]\n", &placed, 1)).map_err(failed)?;
    Ok(config)
}

fn of_git(folder: &Path, arguments: &[&str]) -> Outcome<String> {
    let mut git = command("git");
    git.arg("-C").arg(folder).args(arguments);
    answer(git).map_or_else(
        || stop(format!("{} is no clone of the database", folder.display())),
        Ok,
    )
}

#[cfg(test)]
mod tests {
    use super::{DAY, age};

    #[test]
    fn sc_02_a_copy_of_the_advisories_past_ninety_days_is_refused() {
        let now = 1_795_700_000;
        assert_eq!(age(now, now).unwrap(), 0);
        assert_eq!(age(now - 90 * DAY - DAY / 2, now).unwrap(), 90);
        assert_eq!(age(now + DAY, now).unwrap(), 0, "a clock that runs behind");
        let refused = age(now - 91 * DAY, now).unwrap_err();
        assert!(refused.0.contains("91 days old"), "{}", refused.0);
        assert!(age(0, now).is_err(), "a date that could not be read");
    }
}
