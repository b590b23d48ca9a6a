//! `cargo xtask screenshots`: every screen of the window, the tray's menu and a notification, taken of the app as it
//! is, in a display, a panel and beside a notification service of their own.

use std::fs;
use std::path::Path;

use crate::process::{command, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, run, stop, workspace};

/// What is taken: the script, and the pictures it leaves in the folder it is given.
struct Series {
    name: &'static str,
    script: &'static str,
    /// Where its pictures lie, below that folder.
    lie: &'static str,
    /// Where they go, below docs/screenshots.
    go: &'static str,
}

/// In their order.
const SERIES: &[Series] = &[
    Series {
        name: "window",
        script: "tests/e2e/screens/take.mjs",
        lie: "sheets",
        go: "window",
    },
    Series {
        name: "desktop",
        script: "tests/e2e/screenshots.mjs",
        lie: "desktop",
        go: "",
    },
];

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    only: Option<&'static str>,
    /// A part of the names of the screens that are wanted.
    screen: Option<String>,
}

impl Request {
    /// Reads `[--only window|desktop] [--screen PART]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut request = Self {
            only: None,
            screen: None,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let value = rest.next().map_or("", String::as_str);
            match argument.as_str() {
                "--only" => {
                    let series = SERIES.iter().find(|series| series.name == value);
                    let series = series
                        .ok_or_else(|| Stop("--only takes one of window, desktop".to_owned()))?;
                    request.only = Some(series.name);
                }
                "--screen" if !value.is_empty() => {
                    request.only = Some("window");
                    request.screen = Some(value.to_owned());
                }
                unknown => return stop(format!("screenshots does not know {unknown}")),
            }
        }
        Ok(request)
    }
}

/// Takes the pictures and puts them into docs/screenshots.
pub(crate) fn take(request: &Request) -> Outcome {
    if !cfg!(target_os = "linux") {
        return stop("the display and the panel of these pictures run on Linux only");
    }
    prerequisites::to_build()?;
    prerequisites::for_screenshots()?;
    prerequisites::packages("ui")?;
    prerequisites::packages("tests")?;
    run::build()?;
    let wanted = |series: &&Series| request.only.is_none_or(|only| only == series.name);
    for series in SERIES.iter().filter(wanted) {
        one(series, request.screen.as_deref())?;
    }
    Ok(())
}

fn one(series: &Series, screen: Option<&str>) -> Outcome {
    let taken = workspace::target().join("screenshots");
    let lie = taken.join(series.lie);
    // Nothing of an earlier run is taken for one of this; a few screens go beside those that are there.
    if screen.is_none() && lie.exists() {
        fs::remove_dir_all(&lie).map_err(|error| Stop(format!("{}: {error}", lie.display())))?;
    }
    let mut node = command("node");
    node.arg(workspace::root().join(series.script))
        .args(screen)
        .env("PILOTLIGHT_APP", workspace::app())
        .env("PILOTLIGHT_TOOLS", workspace::tools().join("bin"))
        .env("PILOTLIGHT_ARTIFACTS", &taken);
    stream(node)?;
    let go = workspace::root().join("docs/screenshots").join(series.go);
    // A screen that is no more leaves no picture behind.
    if screen.is_none() && !series.go.is_empty() && go.exists() {
        fs::remove_dir_all(&go).map_err(|error| Stop(format!("{}: {error}", go.display())))?;
    }
    let (count, bytes) = copy_all(&lie, &go)
        .map_err(|error| Stop(format!("the pictures could not be put in place: {error}")))?;
    say(&format!(
        "{count} pictures, {} kB, in {}",
        bytes / 1000,
        go.display()
    ));
    Ok(())
}

/// Copies every file of a folder; gives how many and their bytes.
fn copy_all(from: &Path, to: &Path) -> std::io::Result<(usize, u64)> {
    fs::create_dir_all(to)?;
    let (mut count, mut bytes) = (0, 0);
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        bytes += fs::copy(entry.path(), to.join(entry.file_name()))?;
        count += 1;
    }
    Ok((count, bytes))
}

#[cfg(test)]
mod tests {
    use super::{Request, SERIES, copy_all};

    fn request(line: &str) -> Option<Request> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).ok()
    }

    #[test]
    fn each_series_can_be_asked_for_alone() {
        for series in SERIES {
            let asked = request(&format!("--only {}", series.name)).unwrap();
            assert_eq!(asked.only, Some(series.name));
        }
    }

    #[test]
    fn a_screen_is_one_of_the_window() {
        let asked = request("--screen horizon").unwrap();
        assert_eq!(
            (asked.only, asked.screen.as_deref()),
            (Some("window"), Some("horizon"))
        );
        for line in ["--only", "--only tray", "--screen", "window"] {
            assert_eq!(request(line), None, "{line}");
        }
    }

    #[test]
    fn all_pictures_of_a_folder_are_put_in_place() {
        let folder = std::env::temp_dir().join(format!("pilotlight-xtask-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to/deep"));
        std::fs::create_dir_all(&from).unwrap();
        std::fs::write(from.join("one.webp"), "1").unwrap();
        std::fs::write(from.join("two.webp"), "22").unwrap();
        assert_eq!(copy_all(&from, &to).unwrap(), (2, 3));
        assert_eq!(std::fs::read(to.join("two.webp")).unwrap(), b"22");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
