//! `cargo xtask bench`: how quick it is. Each step prints its figures beside a reference that was measured in the same
//! run, because the figures alone are those of the machine and its load.

mod functions;
mod posts;
mod size;
mod whole;

use std::time::Instant;

use crate::process::{command, stream};
use crate::terminal::{elapsed, say};
use crate::{Outcome, Stop, prerequisites, run, stop, workspace};

/// One thing that is measured.
struct Step {
    name: &'static str,
    what: &'static str,
    take: fn() -> Outcome,
}

/// The steps in their order.
const STEPS: &[Step] = &[
    Step {
        name: "tokens",
        what: "ten thousand sealed tokens, beside the cipher alone",
        take: functions::tokens,
    },
    Step {
        name: "accounts",
        what: "ten thousand accounts read, listed, summed up and judged, beside their rows",
        take: functions::accounts,
    },
    Step {
        name: "search",
        what: "ten thousand accounts searched in the window, beside a plain walk",
        take: functions::search,
    },
    Step {
        name: "sweep",
        what: "a thousand accounts checked, beside their requests alone and what the platforms allow",
        take: functions::sweep,
    },
    Step {
        name: "simulation",
        what: "a simulated quarter of fifty accounts, beside its platforms alone",
        take: functions::simulation,
    },
    Step {
        name: "posts",
        what: "ten thousand posts: the calendar's month and pages of the library in the engine",
        take: posts::posts,
    },
    Step {
        name: "window",
        what: "the real window with a thousand accounts, beside ten",
        take: window,
    },
    Step {
        name: "start",
        what: "from the start of the process to cards that can be used, beside a bare window",
        take: whole::start,
    },
    Step {
        name: "memory",
        what: "memory in the tray and with the window, beside a bare window",
        take: whole::memory,
    },
    Step {
        name: "idle",
        what: "wake-ups in the tray while nothing is due, beside a bare window",
        take: whole::idle,
    },
    Step {
        name: "reopen",
        what: "from the wish for the window to the window, beside a bare window",
        take: whole::reopen,
    },
    Step {
        name: "size",
        what: "the size of the program and of packages, beside a bare window",
        take: size::size,
    },
];

/// Reads `[--only STEP]` and takes the steps.
pub(crate) fn bench(arguments: &[String]) -> Outcome {
    let only = asked(arguments)?;
    for step in STEPS
        .iter()
        .filter(|step| only.is_none_or(|only| only == step.name))
    {
        let started = Instant::now();
        say(&format!("== {}: {}", step.name, step.what));
        (step.take)()
            .map_err(|failure| Stop(format!("bench step {} failed: {}", step.name, failure.0)))?;
        say(&format!("== {}: {} in all", step.name, elapsed(started)));
    }
    Ok(())
}

fn asked(arguments: &[String]) -> Outcome<Option<&'static str>> {
    match arguments {
        [] => Ok(None),
        [only, name] if only == "--only" => {
            let step = STEPS.iter().find(|step| step.name == name);
            let step = step.ok_or_else(|| Stop(format!("bench has no step {name}")))?;
            Ok(Some(step.name))
        }
        _ => stop("bench takes --only STEP and nothing else"),
    }
}

/// With the build that is as quick as a release, in a display of its own.
fn window() -> Outcome {
    if !cfg!(target_os = "linux") {
        return stop("the window is measured on Linux only");
    }
    prerequisites::to_build()?;
    prerequisites::for_desktop_test()?;
    prerequisites::packages("ui")?;
    prerequisites::packages("tests")?;
    run::build_as("soak")?;
    let mut node = command("node");
    node.arg(workspace::root().join("tests/e2e/screens/bench.mjs"))
        .env("PILOTLIGHT_APP", workspace::quick_app())
        .env("PILOTLIGHT_TOOLS", workspace::tools().join("bin"))
        .env("PILOTLIGHT_ARTIFACTS", workspace::target().join("bench"));
    stream(node)
}

#[cfg(test)]
mod tests {
    use super::{STEPS, asked};

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn every_step_can_be_asked_for_alone() {
        assert_eq!(asked(&[]).unwrap(), None);
        for step in STEPS {
            let only = asked(&words(&format!("--only {}", step.name))).unwrap();
            assert_eq!(only, Some(step.name));
        }
        for line in ["--only", "--only all", "window", "--fast"] {
            assert!(asked(&words(line)).is_err(), "{line}");
        }
    }
}
