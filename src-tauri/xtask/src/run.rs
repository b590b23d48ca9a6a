//! `cargo xtask run`: build everything and start the app on the sandbox.

#[cfg(target_os = "linux")]
mod display;
#[cfg(target_os = "linux")]
mod screenshot;

use crate::process::{cargo, command, npm, stream};
use crate::terminal::say;
use crate::{Outcome, prerequisites, stop, workspace};

/// What the command line asked for.
pub(crate) struct Request {
    /// Take a screenshot and stop.
    screenshot: bool,
    /// Arguments for the app itself.
    app: Vec<String>,
}

impl Request {
    /// Reads `[--screenshot] [-- APP ARGUMENTS]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut request = Self {
            screenshot: false,
            app: Vec::new(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--screenshot" => request.screenshot = true,
                "--" => request.app.extend(rest.by_ref().cloned()),
                unknown => {
                    return stop(format!(
                        "run does not know {unknown}; what is for the app goes behind --"
                    ));
                }
            }
        }
        Ok(request)
    }
}

/// Builds and starts the app.
pub(crate) fn run(request: &Request) -> Outcome {
    prerequisites::to_build()?;
    let virtual_display = request.screenshot || !has_display();
    if virtual_display {
        if !cfg!(target_os = "linux") {
            return stop("--screenshot needs a virtual display, which only Linux has");
        }
        prerequisites::to_show_without_display()?;
    }
    prerequisites::packages("ui")?;
    build()?;
    let arguments: Vec<String> = ["--profile", "sandbox"]
        .into_iter()
        .map(str::to_owned)
        .chain(request.app.iter().cloned())
        .collect();
    #[cfg(target_os = "linux")]
    if virtual_display {
        let watched = std::io::IsTerminal::is_terminal(&std::io::stdout());
        return display::show(&arguments, watched && !request.screenshot);
    }
    let mut app = command(workspace::app());
    app.args(&arguments);
    stream(app)
}

/// The UI, then the app with the UI inside it.
pub(crate) fn build() -> Outcome {
    build_as("dev")
}

/// The same with a build profile of the workspace.
pub(crate) fn build_as(profile: &str) -> Outcome {
    build_with(profile, &["pilotlight"])
}

/// The same with these programs, each in a package of its name.
pub(crate) fn build_with(profile: &str, programs: &[&str]) -> Outcome {
    let mut ui = npm("ui");
    ui.args(["run", "build"]);
    stream(ui)?;
    say("Building the app (the first time takes some minutes)");
    let mut app = cargo();
    app.args(["build", "--profile", profile]);
    for program in programs {
        app.args(["--package", program, "--bin", program]);
    }
    stream(app)
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::Request;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn everything_behind_two_dashes_is_for_the_app() {
        let request = Request::parse(&words("--screenshot -- status --screenshot")).unwrap();
        assert!(request.screenshot);
        assert_eq!(request.app, ["status", "--screenshot"]);
    }

    #[test]
    fn an_unknown_word_is_refused() {
        assert!(Request::parse(&words("status")).is_err());
    }
}
