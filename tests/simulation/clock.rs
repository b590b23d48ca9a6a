//! Virtual time. There is the true time, in which the platforms live, and what the computer's clock
//! makes of it; the engine sees the latter only.
//!
//! Nobody waits here in real time. Time moves when a request takes its while, and when the keeper
//! sleeps and the world moves on to what comes next.

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};
use pilotlight_engine::Clock;
use tokio::sync::watch;

/// A day in autumn 2026.
pub(crate) const START: Timestamp = Timestamp::from_millis(1_795_428_000_000);
/// So many sleeps in a row that end at the moment they begin are a spin.
const SPIN: u32 = 64;

#[derive(Clone, Copy, Debug)]
struct Time {
    truth: i64,
    /// How far the computer's clock is ahead of the truth.
    wrong: i64,
    /// Counts what the system's clock would notice as a jump.
    jumps: u32,
}

/// How the keeper sleeps.
#[derive(Clone, Copy, Debug, Default)]
struct Sleep {
    /// Counts sleeps that were begun.
    begun: u64,
    until: Option<Timestamp>,
    /// The last moment at which one was begun that was over at once, and how many were.
    at: Timestamp,
    at_once: u32,
}

/// Time, handed out by the simulation. Clones share it.
#[derive(Clone)]
pub(crate) struct VirtualClock {
    time: watch::Sender<Time>,
    sleep: watch::Sender<Sleep>,
}

/// What the keeper does when it is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    /// It sleeps until this moment of the computer's clock.
    Until(Timestamp),
    /// It never sleeps: what it plans is due again and again.
    Spins,
}

impl VirtualClock {
    pub(crate) fn new() -> Self {
        Self {
            time: watch::Sender::new(Time {
                truth: START.as_millis(),
                wrong: 0,
                jumps: 0,
            }),
            sleep: watch::Sender::new(Sleep::default()),
        }
    }

    /// The true time in ms.
    pub(crate) fn truth(&self) -> i64 {
        self.time.borrow().truth
    }

    /// Whether the computer's clock is right.
    pub(crate) fn is_right(&self) -> bool {
        self.time.borrow().wrong == 0
    }

    pub(crate) fn pass(&self, span: Span) {
        self.time
            .send_modify(|time| time.truth += span.as_millis().max(0));
    }

    /// Moves on to a moment of true time, if it is still to come.
    pub(crate) fn pass_to(&self, truth: i64) {
        self.time
            .send_modify(|time| time.truth = time.truth.max(truth));
    }

    /// The computer sleeps until a moment of true time and notices that when it wakes.
    pub(crate) fn sleep_through(&self, truth: i64) {
        self.time.send_modify(|time| {
            time.truth = time.truth.max(truth);
            time.jumps += 1;
        });
    }

    /// The computer's clock is set, to be ahead of the truth by so much.
    pub(crate) fn set_wrong(&self, by: Span) {
        self.time.send_modify(|time| {
            time.wrong = by.as_millis();
            time.jumps += 1;
        });
    }

    /// The moment of true time at which the computer's clock shows `moment`.
    pub(crate) fn truth_of(&self, moment: Timestamp) -> i64 {
        moment.as_millis() - self.time.borrow().wrong
    }

    /// How many sleeps the keeper has begun.
    pub(crate) fn sleeps(&self) -> u64 {
        self.sleep.borrow().begun
    }

    /// Waits until the keeper, after its sleep number `after`, sleeps again, and nothing that has
    /// woken it is still on its way to it.
    pub(crate) async fn rest(&self, after: u64) -> Rest {
        let mut sleep = self.sleep.subscribe();
        let rests =
            |sleep: &Sleep| sleep.begun > after && (sleep.until.is_some() || sleep.at_once >= SPIN);
        loop {
            let seen = *sleep.wait_for(rests).await.unwrap();
            // On one thread whoever was woken has had a turn after this.
            for _ in 0..4 {
                tokio::task::yield_now().await;
            }
            let now = *self.sleep.borrow();
            if now.begun == seen.begun && rests(&now) {
                return now.until.map_or(Rest::Spins, Rest::Until);
            }
        }
    }
}

#[async_trait]
impl Clock for VirtualClock {
    fn now(&self) -> Timestamp {
        let time = *self.time.borrow();
        Timestamp::from_millis(time.truth + time.wrong)
    }

    fn counted(&self) -> Span {
        Span::millis(self.truth())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        let mut time = self.time.subscribe();
        let come = |time: &Time| time.truth + time.wrong >= moment.as_millis();
        let _ = time.wait_for(come).await;
    }

    async fn sleep_until_or_jump(&self, moment: Timestamp) {
        let now = self.now();
        if moment <= now {
            self.sleep.send_modify(|sleep| {
                sleep.begun += 1;
                sleep.at_once = if sleep.at == now {
                    sleep.at_once + 1
                } else {
                    1
                };
                sleep.at = now;
            });
            if self.sleep.borrow().at_once >= SPIN {
                std::future::pending().await
            }
            return;
        }
        let mut time = self.time.subscribe();
        let jumps = time.borrow().jumps;
        self.sleep.send_modify(|sleep| {
            sleep.begun += 1;
            sleep.until = Some(moment);
        });
        let _woken = Woken(&self.sleep);
        let over =
            |time: &Time| time.jumps != jumps || time.truth + time.wrong >= moment.as_millis();
        let _ = time.wait_for(over).await;
    }
}

/// However a sleep ends, it is over.
struct Woken<'a>(&'a watch::Sender<Sleep>);

impl Drop for Woken<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|sleep| sleep.until = None);
    }
}
