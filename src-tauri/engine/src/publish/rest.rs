//! When nothing more happens with posts unless time passes, for whoever moves the time.
//!
//! That is so while the watch sleeps, nobody has called it, and every post that is under way waits for a
//! moment. A simulated world that let time pass sooner would live past what it was to see; one that
//! waited for more would wait for itself.

use std::sync::Mutex;

use tokio::sync::watch;

use super::lock;

/// What keeps from rest.
#[derive(Debug)]
pub(super) struct Rest {
    facts: Mutex<Facts>,
    rests: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct Facts {
    /// Whether the watch has looked at everything and sleeps.
    asleep: bool,
    /// Whether it was called since it last began to look.
    called: bool,
    /// Posts under way.
    running: usize,
    /// Of them, those that wait for a moment.
    waiting: usize,
}

impl Default for Rest {
    fn default() -> Self {
        Self {
            facts: Mutex::default(),
            rests: watch::Sender::new(false),
        }
    }
}

impl Rest {
    fn change(&self, change: impl FnOnce(&mut Facts)) {
        let mut facts = lock(&self.facts);
        change(&mut facts);
        let rests = facts.asleep && facts.running == facts.waiting;
        self.rests.send_replace(rests);
    }

    /// The watch begins to look.
    pub(super) fn looks(&self) {
        self.change(|facts| (facts.asleep, facts.called) = (false, false));
    }

    /// The watch is called to look.
    pub(super) fn call(&self) {
        self.change(|facts| (facts.asleep, facts.called) = (false, true));
    }

    /// The watch goes to sleep, unless it was called meanwhile.
    pub(super) fn sleeps(&self) {
        self.change(|facts| facts.asleep = !facts.called);
    }

    /// So many posts are under way.
    pub(super) fn running(&self, running: usize) {
        self.change(|facts| facts.running = running);
    }

    /// A post that is under way waits for a moment, until this is dropped.
    pub(super) fn wait(&self) -> Waiting<'_> {
        self.change(|facts| facts.waiting += 1);
        Waiting(self)
    }

    /// Returns once there is rest.
    pub(super) async fn comes(&self) {
        let mut rests = self.rests.subscribe();
        // The sender lives as long as this.
        let _ = rests.wait_for(|rests| *rests).await;
    }
}

/// A post that waits for a moment.
pub(super) struct Waiting<'a>(&'a Rest);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0
            .change(|facts| facts.waiting = facts.waiting.saturating_sub(1));
    }
}
