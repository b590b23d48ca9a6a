//! `cargo xtask soak`: what takes too long for every change, and shows most when it is long.
//!
//! Each step builds what it runs with the `soak` profile first, so that the time it prints is the
//! time of its own work.

use std::time::Instant;

use crate::process::{cargo, stream};
use crate::terminal::{elapsed, say};
use crate::{Outcome, Stop, stop};

/// How many answers are made where nothing else is asked for.
const CASES: u32 = 1_000_000;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    only: Option<&'static str>,
    cases: u32,
}

/// One long run.
struct Step {
    name: &'static str,
    what: &'static str,
    take: fn(&Request) -> Outcome,
}

/// The steps in their order.
const STEPS: &[Step] = &[Step {
    name: "causes",
    what: "answers of every make; no death without a listed code that stands in the answer, no panic",
    take: causes,
}];

impl Request {
    /// Reads `[--only STEP] [--cases N]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut request = Self {
            only: None,
            cases: CASES,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let value = rest.next().map_or("", String::as_str);
            match argument.as_str() {
                "--only" => request.only = Some(named(value)?),
                "--cases" => {
                    request.cases = value
                        .parse()
                        .ok()
                        .filter(|cases| *cases > 0)
                        .ok_or_else(|| Stop("--cases takes a number above nought".into()))?;
                }
                unknown => return stop(format!("soak does not know {unknown}")),
            }
        }
        Ok(request)
    }
}

fn named(name: &str) -> Outcome<&'static str> {
    STEPS
        .iter()
        .map(|step| step.name)
        .find(|known| *known == name)
        .ok_or_else(|| {
            let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
            Stop(format!("--only takes one of {}", known.join(", ")))
        })
}

/// Takes the steps and stops at the first that fails.
pub(crate) fn soak(request: &Request) -> Outcome {
    let wanted = |step: &&Step| request.only.is_none_or(|only| only == step.name);
    for step in STEPS.iter().filter(wanted) {
        let started = Instant::now();
        say(&format!("== {}: {}", step.name, step.what));
        (step.take)(request)
            .map_err(|failure| Stop(format!("soak step {} failed: {}", step.name, failure.0)))?;
        say(&format!("== {}: {} in all", step.name, elapsed(started)));
    }
    Ok(())
}

/// The platforms' reading of answers, by its own property test.
fn causes(request: &Request) -> Outcome {
    let test = || {
        let mut cargo = cargo();
        cargo.args([
            "test",
            "--profile",
            "soak",
            "--package",
            "pilotlight-platforms",
            "--test",
            "platforms",
        ]);
        cargo
    };
    let mut build = test();
    build.arg("--no-run");
    stream(build)?;
    let mut run = test();
    run.args([
        "--",
        "--exact",
        "--nocapture",
        "hostile_answers::f09_death_is_never_told_without_a_listed_code",
    ])
    .env("PROPTEST_CASES", request.cases.to_string());
    stream(run)
}

#[cfg(test)]
mod tests {
    use super::{CASES, Request, STEPS};

    fn request(line: &str) -> Option<Request> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).ok()
    }

    #[test]
    fn every_step_can_be_asked_for_alone() {
        for step in STEPS {
            let asked = request(&format!("--only {}", step.name)).unwrap();
            assert_eq!((asked.only, asked.cases), (Some(step.name), CASES));
        }
    }

    #[test]
    fn what_cannot_be_done_is_refused() {
        assert_eq!(request("--cases 12").map(|asked| asked.cases), Some(12));
        for line in [
            "--cases",
            "--cases 0",
            "--cases many",
            "--only",
            "--only all",
            "--fast 1",
        ] {
            assert_eq!(request(line), None, "{line}");
        }
    }
}
