//! A child from its start to its end, which is always a kill.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::{Duration, Instant},
};

use url::Url;

use crate::{
    child::{ACT, BASE, FOLDER, NOW, STOP, WORD},
    house::House,
};

/// How a sign-in was found after a kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A check proved it.
    Working,
    /// The platform says that it ended the chain because a spent token came back.
    EndedByReuse,
}

/// A child that runs.
pub(crate) struct Run {
    child: Child,
    words: Receiver<String>,
    heard: Vec<String>,
}

impl Run {
    /// Starts a child on a house's folder. With `stop` it stands still at that step.
    pub(crate) fn start(house: &House, stop: Option<&str>) -> Self {
        Self::start_to(house, "check", stop)
    }

    /// As [`Run::start`], to do something else than checking.
    pub(crate) fn start_to(house: &House, act: &str, stop: Option<&str>) -> Self {
        let now = house.clock.now_ms().to_string();
        let more = [(NOW, now.as_str())];
        Self::of(house.folder(), &house.platforms.base, act, stop, &more)
    }

    /// Starts a child on a folder, with what else it has to know in its environment.
    pub(crate) fn of(
        folder: &Path,
        base: &Url,
        act: &str,
        stop: Option<&str>,
        more: &[(&str, &str)],
    ) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["a_process_that_is_to_be_killed", "--exact", "--nocapture"])
            .env(FOLDER, folder)
            .env(BASE, base.as_str())
            .env(ACT, act)
            .envs(more.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        if let Some(stop) = stop {
            command.env(STOP, stop);
        }
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (said, words) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if let Some((_, word)) = line.split_once(WORD)
                    && said.send(word.to_owned()).is_err()
                {
                    return;
                }
            }
        });
        Self {
            child,
            words,
            heard: Vec::new(),
        }
    }

    /// Returns once the child says `word`.
    pub(crate) fn wait_for(&mut self, word: &str) {
        self.wait_until(word, |heard| heard == word);
    }

    /// Returns once the child comes to a step of any renewal.
    pub(crate) fn wait_for_step(&mut self, name: &str) {
        let words = format!("step {name} ");
        self.wait_until(name, |heard| heard.starts_with(&words));
    }

    /// Returns once the child says something that begins so, and gives the rest of it.
    pub(crate) fn wait_for_word(&mut self, beginning: &str) -> String {
        self.wait_until(beginning, |heard| heard.starts_with(beginning));
        let last = self.heard.last().unwrap();
        last.strip_prefix(beginning).unwrap().to_owned()
    }

    fn wait_until(&mut self, what: &str, fits: impl Fn(&str) -> bool) {
        while self.heard.last().is_none_or(|last| !fits(last)) {
            let heard = self.words.recv();
            let heard = heard.unwrap_or_else(|_| panic!("no {what} after {:?}", self.heard));
            self.heard.push(heard);
        }
    }

    /// Everything the child said so far.
    pub(crate) fn heard(&self) -> &[String] {
        &self.heard
    }

    /// Kills the child and waits until it is gone.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    /// Kills the child `after` so long, and gives the steps it said, with their
    /// grants, and whether it had done all its work by then.
    pub(crate) fn kill_after(mut self, after: Duration) -> (Vec<(String, String)>, bool) {
        let moment = Instant::now() + after;
        loop {
            let left = moment.saturating_duration_since(Instant::now());
            match self.words.recv_timeout(left) {
                Ok(word) => self.heard.push(word),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => panic!("it ended: {:?}", self.heard),
            }
        }
        self.end();
        self.heard.extend(self.words.iter());
        let steps = self
            .heard
            .iter()
            .filter_map(|word| word.strip_prefix("step ")?.split_once(' '))
            .map(|(name, grant)| (name.to_owned(), grant.to_owned()))
            .collect();
        (steps, self.heard.iter().any(|word| word == "end"))
    }

    fn end(&mut self) {
        // SIGKILL on Unix (doc.rust-lang.org, std::process::Child::kill, 2026).
        self.child.kill().unwrap();
        let ended = self.child.wait().unwrap();
        assert_eq!(
            std::os::unix::process::ExitStatusExt::signal(&ended),
            Some(9)
        );
    }
}
