//! `cargo xtask package` calls this twice: `papers FOLDER DATE` before the program is built, and
//! `needs PROGRAM FOLDER` once it is.

#![expect(
    clippy::print_stderr,
    reason = "a program of the command line says what is wrong"
)]

use std::{path::Path, process::ExitCode};

use pilotlight_packaging::{Outcome, Trouble, needs, papers};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("pilotlight-packaging: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["papers", folder, date] => papers::write(Path::new(folder), date),
        ["needs", program, folder] => needs::write(Path::new(program), Path::new(folder)),
        _ => Err(Trouble(
            "say `papers FOLDER DATE` or `needs PROGRAM FOLDER`".into(),
        )),
    }
}
