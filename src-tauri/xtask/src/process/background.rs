//! Programs that run beside xtask.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};

use super::{command, not_started};
use crate::{Outcome, Stop, stop};

/// A program in the background, ended when this value goes, and by the kernel when xtask itself is killed.
pub(crate) struct Background(pub(crate) Child);

impl Background {
    /// Starts `program`. The wish to end with its parent is spoken through util-linux' setpriv.
    pub(crate) fn start(program: &str, adjust: impl FnOnce(&mut Command)) -> Outcome<Self> {
        let mut command = command("setpriv");
        command.args(["--pdeathsig", "TERM", "--", program]);
        adjust(&mut command);
        command
            .spawn()
            .map(Self)
            .map_err(|error| not_started(&command, &error))
    }

    /// Writes `line` to the program and closes its input.
    pub(crate) fn tell(&mut self, line: &[u8]) -> Outcome {
        let mut input = self
            .0
            .stdin
            .take()
            .ok_or_else(|| Stop("no input to write to".into()))?;
        input
            .write_all(line)
            .map_err(|error| Stop(format!("a background program took no input: {error}")))
    }

    /// Waits for the program's next line.
    pub(crate) fn first_line(&mut self) -> Outcome<String> {
        let output = self
            .0
            .stdout
            .take()
            .ok_or_else(|| Stop("no output to read".into()))?;
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .map_err(|error| Stop(format!("a background program said nothing: {error}")))?;
        match line.trim() {
            "" => stop("a background program ended before it was ready"),
            line => Ok(line.to_owned()),
        }
    }

    /// Whether the program has ended, and how.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().ok().flatten()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if self.ended().is_some() {
            return;
        }
        let polite = Command::new("kill")
            .arg(self.0.id().to_string())
            .stderr(Stdio::null())
            .status();
        if !polite.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}
