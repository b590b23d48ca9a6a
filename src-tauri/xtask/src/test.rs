//! `cargo xtask test`: everything a change must pass, cheapest first.
//!
//! The two test runners come last, so that the last lines are their own summaries.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::process::{cargo, command, npm, stream};
use crate::terminal::{elapsed, say};
use crate::{Outcome, Stop, deny, package, prerequisites, run, stop, workspace};

/// What the command line asked for.
pub(crate) struct Request {
    quick: bool,
    only: Option<Step>,
}

/// The steps in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    /// Rust formatting.
    Fmt,
    /// No import goes up.
    Layers,
    /// Licences, sources and bans of the crates.
    Deny,
    /// Formatting, types, tests and build of the web UI. Before clippy, because the app embeds the build.
    Ui,
    /// The static return page.
    Relay,
    /// Lints of every crate and target.
    Clippy,
    /// Tests of every crate.
    Rust,
    /// The real window, browser, keychain and deep link.
    Desktop,
}

const STEPS: &[(Step, &str)] = &[
    (Step::Fmt, "fmt"),
    (Step::Layers, "layers"),
    (Step::Deny, "deny"),
    (Step::Ui, "ui"),
    (Step::Relay, "relay"),
    (Step::Clippy, "clippy"),
    (Step::Rust, "rust"),
    (Step::Desktop, "desktop"),
];

impl Request {
    /// Reads `[--quick] [--only STEP]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut request = Self {
            quick: false,
            only: None,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--quick" => request.quick = true,
                "--only" => {
                    let name = rest.next().map_or("", String::as_str);
                    request.only = Some(named(name)?);
                }
                unknown => return stop(format!("test does not know {unknown}")),
            }
        }
        Ok(request)
    }

    fn steps(&self) -> Vec<(Step, &'static str)> {
        STEPS
            .iter()
            .copied()
            .filter(|(step, _)| match self.only {
                Some(only) => *step == only,
                None => !(self.quick && *step == Step::Desktop),
            })
            .collect()
    }
}

fn named(name: &str) -> Outcome<Step> {
    STEPS
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(step, _)| *step)
        .ok_or_else(|| {
            let known: Vec<&str> = STEPS.iter().map(|(_, known)| *known).collect();
            Stop(format!("--only takes one of {}", known.join(", ")))
        })
}

/// Runs the steps and stops at the first that fails.
pub(crate) fn test(request: &Request) -> Outcome {
    let steps = request.steps();
    let whole = Instant::now();
    for (index, (step, name)) in steps.iter().enumerate() {
        let started = Instant::now();
        say(&format!("== {name}"));
        take(*step).map_err(|failure| {
            Stop(format!(
                "step {name} failed after {}: {}",
                elapsed(started),
                failure.0
            ))
        })?;
        // After the last step its runner has the last word.
        if index + 1 < steps.len() {
            say(&format!(
                "== {name}: {}, {} in all",
                elapsed(started),
                elapsed(whole)
            ));
        }
    }
    Ok(())
}

fn take(step: Step) -> Outcome {
    match step {
        Step::Fmt => {
            stream(cargo_with(&["fmt", "--all", "--check"]))?;
            // A workspace of its own.
            let guided = ["--manifest-path", "tests/guided/Cargo.toml"];
            stream(cargo_with(&[&["fmt", "--check"][..], &guided].concat()))
        }
        Step::Layers => stream(cargo_with(&[
            "test",
            "--package",
            "xtask",
            "--test",
            "layers",
        ])),
        Step::Deny => deny::check(),
        Step::Ui => ui(),
        Step::Relay => {
            prerequisites::for_pages()?;
            stream(node_tests("relay")?)
        }
        Step::Clippy => {
            needs_ui()?;
            stream(cargo_with(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "--deny",
                "warnings",
            ]))
        }
        Step::Rust => {
            for_crates()?;
            stream(cargo_with(&["test", "--workspace"]))
        }
        Step::Desktop => desktop(),
    }
}

fn ui() -> Outcome {
    prerequisites::to_build()?;
    prerequisites::packages("ui")?;
    for script in ["format:check", "check", "test", "build"] {
        let mut tool = npm("ui");
        tool.args(["run", script]);
        stream(tool)?;
    }
    Ok(())
}

/// What the tests of the crates need: one of them starts an independent sign-in server from packages of
/// the desktop test.
pub(crate) fn for_crates() -> Outcome {
    needs_ui()?;
    prerequisites::for_crate_tests()
}

/// The app embeds the built UI, so its crate does not compile without one.
pub(crate) fn needs_ui() -> Outcome {
    prerequisites::to_build()?;
    if workspace::root().join("ui/dist/index.html").is_file() {
        return Ok(());
    }
    prerequisites::packages("ui")?;
    let mut build = npm("ui");
    build.args(["run", "build"]);
    stream(build)
}

fn desktop() -> Outcome {
    stream(on_the_desktop(node_tests("tests/e2e")?)?)
}

/// Builds and installs what a run of Node's on the real desktop needs, and tells it where that is.
pub(crate) fn on_the_desktop(mut node: std::process::Command) -> Outcome<std::process::Command> {
    if !cfg!(target_os = "linux") {
        return stop("the desktop test runs on Linux only; use --quick here");
    }
    prerequisites::to_build()?;
    prerequisites::for_desktop_test()?;
    prerequisites::packages("ui")?;
    prerequisites::packages("tests")?;
    // One test signs new versions with it.
    prerequisites::packages(package::BUNDLER)?;
    run::build()?;
    node.env("PILOTLIGHT_APP", workspace::app())
        .env("PILOTLIGHT_TOOLS", workspace::tools().join("bin"))
        .env(
            "PILOTLIGHT_ARTIFACTS",
            workspace::target().join("desktop-test"),
        );
    Ok(node)
}

/// Node's test runner on the test files of a folder. They are named one by one: Node 20 takes a folder, Node 22
/// takes a pattern, and neither takes the other's. One at a time, because each may own the desktop.
fn node_tests(folder: &str) -> Outcome<std::process::Command> {
    let place = workspace::root().join(folder);
    let entries = fs::read_dir(&place).map_err(|error| Stop(format!("{folder}: {error}")))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.to_string_lossy();
            name.ends_with(".test.mjs") || name.ends_with(".test.js")
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return stop(format!("{folder} holds no test"));
    }
    Ok(node(&files, "spec"))
}

/// Node's test runner on these files, one at a time.
pub(crate) fn node(files: &[PathBuf], reporter: &str) -> std::process::Command {
    let mut node = command("node");
    node.arg("--test")
        .arg(format!("--test-reporter={reporter}"))
        .arg("--test-concurrency=1")
        .args(files);
    node
}

fn cargo_with(arguments: &[&str]) -> std::process::Command {
    let mut cargo = cargo();
    cargo.args(arguments);
    cargo
}

#[cfg(test)]
mod tests {
    use super::{Request, STEPS, Step};

    fn request(line: &str) -> Request {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).unwrap()
    }

    #[test]
    fn the_runners_come_last() {
        let last: Vec<Step> = STEPS[STEPS.len() - 2..]
            .iter()
            .map(|(step, _)| *step)
            .collect();
        assert_eq!(last, [Step::Rust, Step::Desktop]);
    }

    #[test]
    fn quick_leaves_out_the_desktop_only() {
        assert_eq!(request("--quick").steps().len(), STEPS.len() - 1);
        assert!(
            request("--quick")
                .steps()
                .iter()
                .all(|(step, _)| *step != Step::Desktop)
        );
    }

    #[test]
    fn only_takes_a_known_step() {
        assert_eq!(request("--only rust").steps(), [(Step::Rust, "rust")]);
        assert!(Request::parse(&["--only".into(), "everything".into()]).is_err());
    }
}
