//! Starting other programs.

#[cfg(target_os = "linux")]
mod background;

use std::path::Path;
use std::process::{Command, Stdio};

#[cfg(target_os = "linux")]
pub(crate) use background::Background;

use crate::terminal::{say, with_heartbeat};
use crate::{Outcome, Stop, stop, workspace};

/// A command that runs at the root of the repository and reads nothing from the keyboard.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).stdin(Stdio::null());
    command
}

/// Cargo, as it called us, without what it told us of ourselves: build scripts that look at such names
/// (ring's does) would be run anew, and all that hangs on them built anew, whenever a build from here
/// follows one by hand.
pub(crate) fn cargo() -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let ours = ["CARGO_PKG_", "CARGO_MANIFEST_"];
    for (name, _) in std::env::vars_os() {
        let told = name
            .to_str()
            .is_some_and(|name| ours.iter().any(|one| name.starts_with(one)));
        if told {
            cargo.env_remove(&name);
        }
    }
    cargo
}

/// npm inside one folder of the repository.
pub(crate) fn npm(folder: &str) -> Command {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = command(program);
    command.current_dir(workspace::root().join(folder));
    command
}

/// The command line as a person would type it.
fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program
        .file_stem()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    std::iter::once(name)
        .chain(
            command
                .get_args()
                .map(|argument| argument.to_string_lossy().into_owned()),
        )
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, error: &std::io::Error) -> Stop {
    Stop(format!("{} did not start: {error}", spoken(command)))
}

/// Runs a command that shows its own progress.
pub(crate) fn stream(mut command: Command) -> Outcome {
    say(&format!("$ {}", spoken(&command)));
    let status = command
        .status()
        .map_err(|error| not_started(&command, &error))?;
    if status.success() {
        Ok(())
    } else {
        stop(format!("{} failed ({status})", spoken(&command)))
    }
}

/// Runs a command silently under a heartbeat; its output is shown when it fails.
pub(crate) fn quiet(title: &str, mut command: Command) -> Outcome {
    let output = with_heartbeat(title, || command.output())
        .map_err(|error| not_started(&command, &error))?;
    if output.status.success() {
        return Ok(());
    }
    say(String::from_utf8_lossy(&output.stdout).trim_end());
    say(String::from_utf8_lossy(&output.stderr).trim_end());
    stop(format!("{} failed ({})", spoken(&command), output.status))
}

/// Runs a command silently under a heartbeat and gives whether it ended well and what it printed.
pub(crate) fn heard(title: &str, mut command: Command) -> Outcome<(bool, String)> {
    let output = with_heartbeat(title, || command.output())
        .map_err(|error| not_started(&command, &error))?;
    let mut told = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        told.push_str(&String::from_utf8_lossy(&output.stderr));
        told.push_str(&format!("{title} ended with {}\n", output.status));
    }
    Ok((output.status.success(), told))
}

/// What a command printed, or `None` when it could not start or failed.
pub(crate) fn answer(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
