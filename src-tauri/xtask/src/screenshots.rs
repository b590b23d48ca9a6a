//! `cargo xtask screenshots`: the tray's menu and a notification, taken of the app in a real panel.

use std::fs;

use crate::process::{command, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, run, stop, workspace};

/// What is taken.
const PICTURES: &[&str] = &["tray-menu.png", "notification.png"];

/// Takes the pictures and puts them into docs/screenshots.
pub(crate) fn take(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return stop(format!(
            "screenshots takes no argument, and so not {unknown}"
        ));
    }
    if !cfg!(target_os = "linux") {
        return stop("the panel of these pictures runs on Linux only");
    }
    prerequisites::to_build()?;
    prerequisites::for_screenshots()?;
    prerequisites::packages("ui")?;
    prerequisites::packages("tests")?;
    run::build()?;
    let taken = workspace::target().join("screenshots");
    let mut node = command("node");
    node.arg(workspace::root().join("tests/e2e/screenshots.mjs"))
        .env("PILOTLIGHT_APP", workspace::app())
        .env("PILOTLIGHT_ARTIFACTS", &taken);
    stream(node)?;
    let shown = workspace::root().join("docs/screenshots");
    for picture in PICTURES {
        fs::copy(taken.join(picture), shown.join(picture))
            .map_err(|error| Stop(format!("{picture}: {error}")))?;
    }
    say(&format!("Taken into {}", shown.display()));
    Ok(())
}
