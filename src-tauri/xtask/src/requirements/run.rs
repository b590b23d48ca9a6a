//! Which runner runs a test, how it is asked for some of them, and how its answer is read.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use crate::process::{cargo, heard, npm};
use crate::{Outcome, test, workspace};

/// How a test ended, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ended {
    /// It ran and passed.
    Passed,
    /// It did not run, or was skipped for want of something.
    NotRun,
    /// It failed.
    Failed,
}

impl Ended {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::NotRun => "not run",
            Self::Failed => "FAILED",
        }
    }
}

/// How each test ended, by its runner and name.
pub(super) type Results = BTreeMap<(Runner, String), Ended>;

/// Reads a line of what a runner prints: of which test it tells, and what.
type Reader = fn(&str) -> Option<(String, Ended)>;

/// What runs the tests of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Runner {
    /// A test binary of a crate.
    Cargo {
        package: String,
        /// `--lib`, `--bins`, or `--test` and a name.
        target: Vec<String>,
    },
    /// A file of the web UI, by Vitest.
    Ui(String),
    /// A file of the relay page, by Node.
    Relay(String),
    /// A file of the desktop test, by Node.
    Desktop(String),
}

impl Runner {
    /// The runner of a source file; none where nothing runs it.
    pub(super) fn of(path: &str) -> Option<Self> {
        let cargo = |package: &str, target: &[&str]| {
            Some(Self::Cargo {
                package: package.to_owned(),
                target: target.iter().map(ToString::to_string).collect(),
            })
        };
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["src-tauri", "src", ..] => cargo("pilotlight", &["--lib"]),
            ["src-tauri", "xtask", "src", ..] => cargo("xtask", &["--bins"]),
            ["src-tauri", name, "src", ..] => cargo(&format!("pilotlight-{name}"), &["--lib"]),
            ["src-tauri", name, "tests", target, ..] => cargo(
                &format!("pilotlight-{name}"),
                &["--test", target.trim_end_matches(".rs")],
            ),
            ["tests", "e2e", _] => Some(Self::Desktop(path.to_owned())),
            ["tests", file] => cargo("xtask", &["--test", file.trim_end_matches(".rs")]),
            // The trees beside them belong to the engine, which alone can build them.
            ["tests", target, _, ..] => cargo("pilotlight-engine", &["--test", target]),
            ["ui", inside @ ..] => Some(Self::Ui(inside.join("/"))),
            ["relay", _] => Some(Self::Relay(path.to_owned())),
            _ => None,
        }
    }

    /// Whether it owns the desktop while it runs.
    pub(super) const fn is_desktop(&self) -> bool {
        matches!(self, Self::Desktop(_))
    }

    /// Where it runs tests, for the table.
    pub(super) fn place(&self) -> String {
        match self {
            Self::Cargo { package, target } => match target.as_slice() {
                [_, name] => format!("{package}, {name}"),
                _ => package.clone(),
            },
            Self::Ui(file) => format!("ui/{file}"),
            Self::Relay(file) | Self::Desktop(file) => file.clone(),
        }
    }

    /// Runs these tests and tells how each ended. One that the runner did not speak of did not run.
    /// Tests of crates are run by [`crates`], all at once.
    ///
    /// # Errors
    /// When the runner could not be started, or failed without saying of any test that it did.
    pub(super) fn run(&self, names: &BTreeSet<String>) -> Outcome<Results> {
        let command = match self {
            Self::Cargo { .. } => return Ok(Results::new()),
            Self::Ui(file) => {
                crate::prerequisites::packages("ui")?;
                let mut run = npm("ui");
                run.args(["exec", "--", "vitest", "run", "--reporter=tap-flat", file]);
                run
            }
            Self::Relay(file) => {
                crate::prerequisites::for_pages()?;
                test::node(&[workspace::root().join(file)], "tap")
            }
            Self::Desktop(file) => {
                let files = [workspace::root().join(file)];
                test::on_the_desktop(test::node(&files, "tap"))?
            }
        };
        let said = said(&self.place(), command, tap)?;
        let ended = |name: &String| ((self.clone(), name.clone()), worst(name, 1, &said));
        Ok(names.iter().map(ended).collect())
    }
}

/// Runs the wanted tests of all crates, from the build that `cargo xtask test` made.
///
/// # Errors
/// When nothing could be built, or a runner failed without saying of any test that it did.
pub(super) fn crates(wanted: &BTreeMap<Runner, BTreeSet<String>>) -> Outcome<Results> {
    let pairs = || {
        let crates = wanted
            .iter()
            .filter(|(runner, _)| matches!(runner, Runner::Cargo { .. }));
        crates.flat_map(|(runner, names)| names.iter().map(move |name| (runner, name)))
    };
    let mut places = BTreeMap::<&String, usize>::new();
    for (_, name) in pairs() {
        *places.entry(name).or_default() += 1;
    }
    test::for_crates()?;
    let mut run = cargo();
    run.args(["test", "--workspace", "--tests", "--no-fail-fast", "--"]);
    run.args(places.keys());
    let said = said("the crates", run, libtest)?;
    Ok(pairs()
        .map(|(runner, name)| {
            let how = worst(name, places.get(name).copied().unwrap_or(1), &said);
            ((runner.clone(), name.clone()), how)
        })
        .collect())
}

/// What a runner said of its tests.
fn said(title: &str, command: Command, read: Reader) -> Outcome<Vec<(String, Ended)>> {
    let (passed, told) = heard(title, command)?;
    let said: Vec<_> = told.lines().filter_map(|line| read(line.trim())).collect();
    if !passed && said.iter().all(|(_, how)| *how != Ended::Failed) {
        return crate::stop(format!("{title} failed:\n{told}"));
    }
    Ok(said)
}

/// How the tests of a name ended: a name that is filled in by a loop stands for several, and one that
/// stands in several places has to be told of that often.
fn worst(name: &str, places: usize, said: &[(String, Ended)]) -> Ended {
    let told: Vec<Ended> = said
        .iter()
        .filter(|(told, _)| is_of(told, name))
        .map(|(_, how)| *how)
        .collect();
    let worst = told.iter().copied().max().unwrap_or(Ended::NotRun);
    if told.len() < places {
        worst.max(Ended::NotRun)
    } else {
        worst
    }
}

/// Whether a name as it was told is this one, in which `${…}` may stand for anything.
fn is_of(told: &str, name: &str) -> bool {
    let mut fixed = name
        .split("${")
        .enumerate()
        .map(|(index, part)| match index {
            0 => part,
            _ => part.split_once('}').map_or("", |(_, after)| after),
        });
    let first = fixed.next().unwrap_or_default();
    let Some(mut rest) = told.strip_prefix(first) else {
        return false;
    };
    let mut ends = name.ends_with('}');
    for part in fixed {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = rest.get(at + part.len()..).unwrap_or_default();
        ends = part.is_empty();
    }
    ends || rest.is_empty()
}

/// `test rooms::name ... ok`, as Rust's own runner says it.
fn libtest(line: &str) -> Option<(String, Ended)> {
    let (path, how) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let name = path.rsplit("::").next()?.trim();
    let how = match how {
        "ok" => Ended::Passed,
        how if how.starts_with("FAILED") => Ended::Failed,
        _ => Ended::NotRun,
    };
    Some((name.to_owned(), how))
}

/// `ok 3 - file > name # time=…` or `not ok …` (testanything.org, version 14).
fn tap(line: &str) -> Option<(String, Ended)> {
    let (failed, rest) = match line.strip_prefix("not ok ") {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix("ok ")?),
    };
    let (_, rest) = rest.split_once(" - ")?;
    let (name, remark) = rest.rsplit_once(" # ").unwrap_or((rest, ""));
    let name = name.rsplit(" > ").next().unwrap_or(name).replace('\\', "");
    let how = match remark.get(..4).unwrap_or_default() {
        "SKIP" | "TODO" => Ended::NotRun,
        _ if failed => Ended::Failed,
        _ => Ended::Passed,
    };
    Some((name.trim().to_owned(), how))
}

#[cfg(test)]
mod tests {
    use super::{Ended, Runner, is_of, libtest, tap, worst};

    fn place(path: &str) -> String {
        Runner::of(path).unwrap().place()
    }

    #[test]
    fn each_file_has_its_runner() {
        assert_eq!(place("src-tauri/src/cli/audit.rs"), "pilotlight");
        assert_eq!(place("src-tauri/vault/src/envelope.rs"), "pilotlight-vault");
        assert_eq!(
            place("src-tauri/engine/tests/engine/returns.rs"),
            "pilotlight-engine, engine"
        );
        assert_eq!(
            place("src-tauri/engine/tests/bindings.rs"),
            "pilotlight-engine, bindings"
        );
        assert_eq!(place("tests/layers.rs"), "xtask, layers");
        assert_eq!(place("tests/crash/main.rs"), "pilotlight-engine, crash");
        assert_eq!(
            place("ui/tests/outside.test.ts"),
            "ui/tests/outside.test.ts"
        );
        assert!(
            Runner::of("tests/e2e/window.test.mjs")
                .unwrap()
                .is_desktop()
        );
        assert_eq!(Runner::of("docs/x.rs"), None);
    }

    #[test]
    fn what_runners_say_is_read() {
        let said = |name: &str, how| Some((name.to_owned(), how));
        assert_eq!(
            libtest("test a::oa_01_b ... ok"),
            said("oa_01_b", Ended::Passed)
        );
        assert_eq!(
            libtest("test oa_01_b ... FAILED"),
            said("oa_01_b", Ended::Failed)
        );
        assert_eq!(
            libtest("test oa_01_b ... ignored"),
            said("oa_01_b", Ended::NotRun)
        );
        assert_eq!(libtest("test result: ok. 1 passed"), None);
        assert_eq!(
            tap("ok 1 - tests/a.test.ts > outside > WV-10 b # time=1ms"),
            said("WV-10 b", Ended::Passed)
        );
        assert_eq!(tap("not ok 2 - WV-10 b"), said("WV-10 b", Ended::Failed));
        assert_eq!(
            tap("ok 2 - OA-16 b # SKIP no browser"),
            said("OA-16 b", Ended::NotRun)
        );
        assert_eq!(tap("# Subtest: OA-16 b"), None);
    }

    #[test]
    fn a_name_with_gaps_stands_for_all_it_was_filled_with() {
        assert!(is_of("OA-15 facebook: a b", "OA-15 ${platform}: a b"));
        assert!(is_of(
            "DL-05 a call with two links",
            "DL-05 a call with ${hostile.name}"
        ));
        assert!(!is_of("OA-15 facebook: a b c", "OA-15 ${platform}: a b"));
        assert!(!is_of("oa_01_b_c", "oa_01_b"));
        let said = [
            ("OA-15 x: a".to_owned(), Ended::Passed),
            ("OA-15 y: a".to_owned(), Ended::Failed),
        ];
        assert_eq!(worst("OA-15 ${p}: a", 1, &said), Ended::Failed);
        assert_eq!(worst("OA-15 x: a", 1, &said), Ended::Passed);
        assert_eq!(
            worst("OA-15 x: a", 2, &said),
            Ended::NotRun,
            "told once of two"
        );
        assert_eq!(worst("OA-16", 1, &said), Ended::NotRun);
    }
}
