//! `cargo xtask soak`: what takes too long for every change, and shows most when it is long.
//!
//! Each step builds what it runs with the `soak` profile first, so that the time it prints is the
//! time of its own work.

mod fuzz;
mod guided;
mod posts;

use std::process::Command;
use std::time::Instant;

use crate::process::{cargo, command, stream};
use crate::terminal::{elapsed, say};
use crate::{Outcome, Stop, stop};

/// How many answers are made where nothing else is asked for.
const CASES: u32 = 1_000_000;

/// How many account-months are lived through where nothing else is asked for.
const MONTHS: u32 = 100_000;
/// The days of the year that is timed.
const YEAR: u32 = 365;

/// How many lives of the queue of posts are lived where nothing else is asked for.
const LIVES: u32 = 2_000;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    only: Option<&'static str>,
    cases: u32,
    months: u32,
    lives: u32,
    seed: u32,
}

/// One long run.
struct Step {
    name: &'static str,
    what: &'static str,
    take: fn(&Request) -> Outcome,
}

/// The steps in their order.
const STEPS: &[Step] = &[
    Step {
        name: "causes",
        what: "answers of every make; no death without a listed code that stands in the answer, no panic",
        take: causes,
    },
    Step {
        name: "fuzz",
        what: "what comes from outside, changed by a hostile hand; every reader takes it to the letter or refuses it",
        take: fuzz::fuzz,
    },
    Step {
        name: "guided",
        what: "the readers of what platforms send, over inputs that go where none went before",
        take: guided::guided,
    },
    Step {
        name: "year",
        what: "fifty accounts over one year on one core",
        take: year,
    },
    Step {
        name: "worlds",
        what: "simulated worlds; no false red, no missed death, no lost token",
        take: worlds,
    },
    Step {
        name: "posts",
        what: "random lives of the queue, and kills at every point of publishing; no post doubled, none lost",
        take: posts::posts,
    },
];

impl Request {
    /// Reads `[--only STEP] [--cases N] [--months N] [--lives N] [--seed S]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut request = Self {
            only: None,
            cases: CASES,
            months: MONTHS,
            lives: LIVES,
            seed: 1,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let value = rest.next().map_or("", String::as_str);
            match argument.as_str() {
                "--only" => request.only = Some(named(value)?),
                "--cases" => request.cases = number(argument, value)?,
                "--months" => request.months = number(argument, value)?,
                "--lives" => request.lives = number(argument, value)?,
                "--seed" => request.seed = number(argument, value)?,
                unknown => return stop(format!("soak does not know {unknown}")),
            }
        }
        Ok(request)
    }
}

fn number(argument: &str, value: &str) -> Outcome<u32> {
    let number = value.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Stop(format!("{argument} takes a number above nought")))
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
    let name = "hostile_answers::f09_death_is_never_told_without_a_listed_code";
    let test = Test::of("pilotlight-platforms", "platforms", name);
    test.build()?;
    let mut run = test.run();
    run.env("PROPTEST_CASES", request.cases.to_string());
    stream(run)
}

/// The simulation's one large world. The kernel keeps it, with SQLite's thread, on one core.
fn year(_: &Request) -> Outcome {
    let test = Test::of(
        "pilotlight-engine",
        "simulation",
        "soak::fifty_accounts_for_a_year",
    );
    test.build()?;
    let mut run = if cfg!(target_os = "linux") {
        let mut run = command("taskset");
        run.args(["--cpu-list", "0"]).arg(cargo().get_program());
        run.args(test.arguments());
        run
    } else {
        test.run()
    };
    run.env("PILOTLIGHT_YEAR", YEAR.to_string());
    stream(run)
}

/// The simulation's many worlds, on all cores.
fn worlds(request: &Request) -> Outcome {
    let test = Test::of("pilotlight-engine", "simulation", "soak::worlds");
    test.build()?;
    let mut run = test.run();
    run.env("PILOTLIGHT_MONTHS", request.months.to_string())
        .env("PILOTLIGHT_SEED", request.seed.to_string());
    stream(run)
}

/// One test, built with the soak profile.
pub(crate) struct Test {
    package: &'static str,
    binary: &'static str,
    name: &'static str,
}

impl Test {
    pub(crate) const fn of(
        package: &'static str,
        binary: &'static str,
        name: &'static str,
    ) -> Self {
        Self {
            package,
            binary,
            name,
        }
    }

    fn binary(&self) -> [&'static str; 7] {
        let (package, binary) = (self.package, self.binary);
        [
            "test",
            "--profile",
            "soak",
            "--package",
            package,
            "--test",
            binary,
        ]
    }

    fn arguments(&self) -> impl Iterator<Item = &'static str> {
        let run = ["--", "--exact", "--nocapture", self.name];
        self.binary().into_iter().chain(run)
    }

    pub(crate) fn build(&self) -> Outcome {
        let mut build = cargo();
        build.args(self.binary()).arg("--no-run");
        stream(build)
    }

    pub(crate) fn run(&self) -> Command {
        let mut run = cargo();
        run.args(self.arguments());
        run
    }
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
        let asked = request("--months 50 --lives 9 --seed 7").unwrap();
        assert_eq!((asked.months, asked.lives, asked.seed), (50, 9, 7));
        for line in [
            "--cases",
            "--cases 0",
            "--cases many",
            "--months 0",
            "--lives no",
            "--seed",
            "--only",
            "--only all",
            "--fast 1",
        ] {
            assert_eq!(request(line), None, "{line}");
        }
    }
}
