//! Developer commands: `cargo xtask run`, `test`, `requirements`, `coverage`, `soak`, `bench`, `package`, `icons`
//! and `screenshots`.
//!
//! This is the first thing compiled on a fresh machine, so it has no dependencies at all. It installs what
//! is missing, shows progress on long steps, and never asks a question: with no terminal it behaves the same.

mod bench;
mod coverage;
mod deny;
mod icons;
mod package;
mod prerequisites;
mod process;
mod requirements;
mod run;
mod screenshots;
mod soak;
mod terminal;
mod test;
mod workspace;

use std::process::ExitCode;

use terminal::say;

const USAGE: &str = "\
cargo xtask run  [--screenshot] [-- APP ARGUMENTS]   build Pilotlight and start it on the sandbox
cargo xtask test [--quick] [--only STEP]             everything a change must pass
cargo xtask requirements [--quick]                   each security requirement and the tests that show it
cargo xtask coverage [--left-out ROOM]                which lines of the rooms below the shell the tests run
cargo xtask soak [--only STEP] [--cases N] [--months N] [--seed S]   what shows most when it runs long
cargo xtask bench [--only STEP]                      how quick it is, beside a reference of the same run
cargo xtask package [--only KIND]                    make the packages of this system, in target/packages
cargo xtask package --check                          install the packages in a clean system and live with them
cargo xtask icons                                    render icons/ from icons/source/
cargo xtask screenshots [--only SERIES] [--screen PART]   take the pictures of docs/screenshots

run   Without a display the app starts in a virtual one and the path of a screenshot is printed.
      --screenshot   take the screenshot and stop
test  --quick        leave out the desktop end-to-end run
      --only STEP    one step: fmt, layers, deny, ui, relay, clippy, rust, desktop
requirements --quick leave out what needs the desktop
coverage
      --left-out ROOM  the lines that the last run left out: domain, platforms, vault, store, engine
soak  --only STEP    one step: causes, fuzz, year, worlds
      --cases N      how many answers the step causes makes, and inputs a target the step fuzz; a million unless said
      --months N     how many account-months the step worlds lives through, 100000 unless said
      --seed S       the seed of its first world, 1 unless said
bench --only STEP    one step: tokens, accounts, search, sweep, simulation, posts, window,
                     start, memory, idle, reopen, size
package
      --newest ADDRESS  write latest.json, which tells installed copies of the signed packages below ADDRESS
      --only KIND    one kind, and may be given several times: deb, rpm, appimage; app, dmg; nsis
screenshots
      --only SERIES  one series: window, desktop
      --screen PART  screens of the window with this in their name
";

/// What stopped a command: one sentence for the person at the keyboard.
#[derive(Debug)]
pub(crate) struct Stop(pub(crate) String);

/// The answer of every step.
pub(crate) type Outcome<T = ()> = Result<T, Stop>;

/// A [`Stop`] from anything that can be read as text.
pub(crate) fn stop<T>(message: impl Into<String>) -> Outcome<T> {
    Err(Stop(message.into()))
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(message)) => {
            say(&format!("xtask: {message}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((command, rest)) = arguments.split_first() else {
        say(USAGE);
        return stop("which command?");
    };
    match command.as_str() {
        "run" => run::run(&run::Request::parse(rest)?),
        "test" => test::test(&test::Request::parse(rest)?),
        "requirements" => requirements::show(&requirements::Request::parse(rest)?),
        "coverage" => coverage::coverage(&coverage::Request::parse(rest)?),
        "soak" => soak::soak(&soak::Request::parse(rest)?),
        "bench" => bench::bench(rest),
        "package" => package::package(&package::Request::parse(rest)?),
        "icons" => icons::render(rest),
        "screenshots" => screenshots::take(&screenshots::Request::parse(rest)?),
        "help" | "--help" | "-h" => {
            say(USAGE);
            Ok(())
        }
        unknown => {
            say(USAGE);
            stop(format!("there is no command {unknown}"))
        }
    }
}
