//! `cargo xtask coverage`: which lines of the rooms below the shell their tests run, by LLVM's own counters.
//!
//! Lines that are tests themselves count neither as lines nor as covered ones: they would flatter every room.
//! It builds with counters into a folder of its own, so that it slows nothing else down; a process that a test
//! kills tells nothing, so what is covered is rather more than what is counted.

mod product;
mod trace;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{command, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, stop, workspace};
use trace::File;

/// The rooms that are held to [`LEAST`], each the crate of that name.
const ROOMS: &[&str] = &["domain", "platforms", "vault", "store", "engine"];

/// The least share of a room's lines that its tests have to run, in percent.
const LEAST: usize = 90;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Run the tests, print the table and hold each room to it.
    Measure,
    /// Print the lines of this room that the last run left out.
    LeftOut(&'static str),
}

impl Request {
    /// Reads `[--left-out ROOM]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        match arguments {
            [] => Ok(Self::Measure),
            [option, room] if option == "--left-out" => ROOMS
                .iter()
                .find(|known| *known == room)
                .map(|known| Self::LeftOut(known))
                .ok_or_else(|| Stop(format!("--left-out takes one of {}", ROOMS.join(", ")))),
            _ => stop("coverage takes nothing, or --left-out ROOM"),
        }
    }
}

/// Carries it out.
pub(crate) fn coverage(request: &Request) -> Outcome {
    match request {
        Request::Measure => {
            measure()?;
            judge(&rooms()?)
        }
        Request::LeftOut(room) => {
            for (name, files) in rooms()?.iter().filter(|(name, _)| name == room) {
                say(&format!("{name}: {}", Share::of(files)));
                files.iter().for_each(left_out);
            }
            Ok(())
        }
    }
}

/// Where the counters of the last run lie.
fn traced() -> PathBuf {
    workspace::target().join("coverage/lcov.info")
}

fn measure() -> Outcome {
    prerequisites::for_crate_tests()?;
    let tool = prerequisites::for_coverage()?;
    let llvm_cov = |arguments: &[&str]| {
        let mut run = command(&tool);
        run.arg("llvm-cov").args(arguments);
        // Lines come from LLVM's own map, so that nothing else for a debugger is needed on the disk.
        run.env("CARGO_PROFILE_DEV_DEBUG", "false");
        run
    };
    stream(llvm_cov(&["clean", "--workspace"]))?;
    stream(with_rooms(llvm_cov(&[
        "test",
        "--locked",
        "--no-cfg-coverage",
        "--no-report",
    ])))?;
    let trace = traced();
    let folder = trace.parent().unwrap_or(&trace);
    fs::create_dir_all(folder).map_err(|error| Stop(format!("{}: {error}", folder.display())))?;
    let mut report = llvm_cov(&["report", "--lcov", "--output-path"]);
    report.arg(&trace);
    stream(with_rooms(report))
}

fn with_rooms(mut run: Command) -> Command {
    for room in ROOMS {
        run.args(["--package", &format!("pilotlight-{room}")]);
    }
    run
}

/// Each room with the lines of its files that count.
fn rooms() -> Outcome<Vec<(&'static str, Vec<File>)>> {
    let path = traced();
    let text = fs::read_to_string(&path).map_err(|error| {
        let path = path.display();
        Stop(format!("{path}: {error}; run cargo xtask coverage first"))
    })?;
    let all = trace::files(&text, &workspace::root());
    let mut rooms = Vec::new();
    for room in ROOMS {
        let folder = format!("src-tauri/{room}/src/");
        let mut files = Vec::new();
        for file in all.iter().filter(|file| file.path.starts_with(&folder)) {
            let source = workspace::root().join(&file.path);
            let source = fs::read_to_string(&source)
                .map_err(|error| Stop(format!("{}: {error}", source.display())))?;
            let product = product::lines(&file.path, &source);
            files.push(file.only(|line| product.contains(&line)));
        }
        if files.iter().all(|file| file.lines.is_empty()) {
            return stop(format!("nothing was counted in {folder}"));
        }
        rooms.push((*room, files));
    }
    Ok(rooms)
}

/// How many of how many lines ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Share {
    lines: usize,
    covered: usize,
}

impl Share {
    fn of(files: &[File]) -> Self {
        Self {
            lines: files.iter().map(|file| file.lines.len()).sum(),
            covered: files.iter().map(File::covered).sum(),
        }
    }

    fn is_enough(self) -> bool {
        self.covered * 100 >= self.lines * LEAST
    }

    /// In tenths of a percent, rounded down: a share just below the least must not look like it.
    fn tenths(self) -> usize {
        self.covered * 1000 / self.lines.max(1)
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, text: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, tenth) = (self.tenths() / 10, self.tenths() % 10);
        write!(
            text,
            "{:>7} lines, {:>7} covered, {whole:>3}.{tenth} %",
            self.lines, self.covered
        )
    }
}

fn judge(rooms: &[(&str, Vec<File>)]) -> Outcome {
    let mut short = Vec::new();
    for (room, files) in rooms {
        let share = Share::of(files);
        say(&format!("{room:<10} {share}"));
        if !share.is_enough() {
            short.push(*room);
        }
    }
    if short.is_empty() {
        return Ok(());
    }
    stop(format!(
        "fewer than {LEAST} % of lines are covered in {}; cargo xtask coverage --left-out {} shows the others",
        short.join(", "),
        short[0]
    ))
}

/// One file's lines that did not run, neighbours together.
fn left_out(file: &File) {
    let gaps = file.gaps();
    if !gaps.is_empty() {
        say(&format!("{}: {}", file.path, gaps.join(" ")));
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, Share};

    fn request(line: &str) -> Option<Request> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).ok()
    }

    #[test]
    fn a_room_is_asked_for_by_its_name() {
        assert_eq!(request(""), Some(Request::Measure));
        assert_eq!(request("--left-out vault"), Some(Request::LeftOut("vault")));
        for line in ["--left-out", "--left-out shell", "vault", "--quick"] {
            assert_eq!(request(line), None, "{line}");
        }
    }

    #[test]
    fn a_share_just_below_the_least_is_not_enough_and_does_not_look_so() {
        let share = |covered| Share {
            lines: 10_000,
            covered,
        };
        assert!(share(9_000).is_enough());
        assert!(!share(8_999).is_enough());
        assert!(share(8_999).to_string().ends_with(" 89.9 %"));
        assert!(share(10_000).to_string().ends_with("100.0 %"));
    }
}
