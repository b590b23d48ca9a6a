//! The whole process beside a bare window of the same Tauri, each measured in the same run and on a display
//! of its own.

use crate::process::{command, stream};
use crate::{Outcome, prerequisites, run, stop, workspace};

/// From the start of the process to cards that can be used.
pub(super) fn start() -> Outcome {
    measure("start")
}

/// Memory in the tray and with the window.
pub(super) fn memory() -> Outcome {
    measure("memory")
}

/// Wake-ups in the tray while nothing is due.
pub(super) fn idle() -> Outcome {
    measure("idle")
}

/// From the wish for the window to the window, while the app is in the tray.
pub(super) fn reopen() -> Outcome {
    measure("reopen")
}

fn measure(what: &str) -> Outcome {
    if !cfg!(target_os = "linux") {
        return stop("the whole process is measured on Linux only");
    }
    prerequisites::for_desktop_test()?;
    prerequisites::packages("tests")?;
    build()?;
    let mut node = command("node");
    node.arg(workspace::root().join(format!("tests/e2e/whole/{what}.mjs")))
        .env("PILOTLIGHT_APP", workspace::quick_app())
        .env("PILOTLIGHT_BARE", workspace::bare())
        .env("PILOTLIGHT_TOOLS", workspace::tools().join("bin"))
        .env("PILOTLIGHT_ARTIFACTS", workspace::target().join("bench"));
    stream(node)
}

/// Builds the app and the bare window, both at once, so that cargo gives both the same Tauri.
pub(super) fn build() -> Outcome {
    prerequisites::to_build()?;
    prerequisites::packages("ui")?;
    run::build_with("soak", &["pilotlight", "pilotlight-bare"])
}
