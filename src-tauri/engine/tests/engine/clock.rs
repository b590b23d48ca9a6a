//! A clock that stands still until a test moves it.

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};
use pilotlight_engine::Clock;
use tokio::sync::watch;

/// A day in autumn 2026.
pub(crate) const START: Timestamp = Timestamp::from_millis(1_795_428_000_000);

/// Time, handed out by the test. Clones share it.
#[derive(Clone)]
pub(crate) struct HandClock {
    now: watch::Sender<i64>,
    /// By how much it was set, which is no time that passed.
    set: watch::Sender<i64>,
    /// Until when somebody sleeps.
    sleeping: watch::Sender<Vec<Timestamp>>,
}

impl HandClock {
    pub(crate) fn new() -> Self {
        Self {
            now: watch::Sender::new(START.as_millis()),
            set: watch::Sender::new(0),
            sleeping: watch::Sender::default(),
        }
    }

    pub(crate) fn millis(&self) -> i64 {
        *self.now.borrow()
    }

    /// Lets time pass for whoever waits for it, until `done` holds.
    pub(crate) async fn pass_until(&self, done: impl Fn() -> bool) {
        while !done() {
            if self.now.receiver_count() > 0 {
                self.pass(Span::minutes(1));
            }
            tokio::task::yield_now().await;
        }
    }

    pub(crate) fn pass(&self, span: Span) {
        self.now.send_modify(|now| *now += span.as_millis());
    }

    /// Is set forward or back, without any time that passes.
    pub(crate) fn set_by(&self, span: Span) {
        self.set.send_modify(|set| *set += span.as_millis());
        self.pass(span);
    }
}

impl HandClock {
    /// Waits until somebody sleeps until this moment.
    pub(crate) async fn somebody_sleeps_until(&self, moment: Timestamp) {
        let mut sleeping = self.sleeping.subscribe();
        let asleep = sleeping.wait_for(|all| all.contains(&moment));
        let limit = std::time::Duration::from_secs(60);
        if tokio::time::timeout(limit, asleep).await.is_err() {
            panic!(
                "nobody sleeps until {moment:?}: {:?}",
                *self.sleeping.borrow()
            );
        }
    }
}

impl HandClock {
    /// Waits until everybody whose moment has come is awake, and somebody sleeps until one that is still
    /// to come, and gives the first.
    pub(crate) async fn next_moment(&self) -> Timestamp {
        let ahead = |all: &Vec<Timestamp>| {
            let (now, first) = (self.now(), all.iter().min());
            first.copied().filter(|moment| *moment > now)
        };
        let mut sleeping = self.sleeping.subscribe();
        let asleep = sleeping.wait_for(|all| ahead(all).is_some());
        let limit = std::time::Duration::from_secs(60);
        let first = match tokio::time::timeout(limit, asleep).await {
            Ok(Ok(all)) => ahead(&all),
            _ => None,
        };
        first.unwrap_or_else(|| {
            let (now, all) = (self.now(), self.sleeping.borrow());
            panic!("at {now:?} nobody sleeps, or somebody sleeps too long: {all:?}")
        })
    }
}

/// Somebody who sleeps, until woken or dropped.
struct Sleeper<'a>(&'a watch::Sender<Vec<Timestamp>>, Timestamp);

impl<'a> Sleeper<'a> {
    fn new(sleeping: &'a watch::Sender<Vec<Timestamp>>, moment: Timestamp) -> Self {
        sleeping.send_modify(|all| all.push(moment));
        Self(sleeping, moment)
    }
}

impl Drop for Sleeper<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|all| {
            if let Some(place) = all.iter().position(|moment| *moment == self.1) {
                all.swap_remove(place);
            }
        });
    }
}

#[async_trait]
impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.millis())
    }

    fn counted(&self) -> Span {
        Span::millis(self.millis() - START.as_millis() - *self.set.borrow())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        let _sleeper = Sleeper::new(&self.sleeping, moment);
        let mut now = self.now.subscribe();
        let _ = now.wait_for(|now| *now >= moment.as_millis()).await;
    }
}
