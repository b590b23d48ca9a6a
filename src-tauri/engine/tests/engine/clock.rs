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
}

impl HandClock {
    pub(crate) fn new() -> Self {
        Self {
            now: watch::Sender::new(START.as_millis()),
        }
    }

    pub(crate) fn millis(&self) -> i64 {
        *self.now.borrow()
    }

    /// Whether anybody waits for time to pass.
    pub(crate) fn has_sleepers(&self) -> bool {
        self.now.receiver_count() > 0
    }

    pub(crate) fn pass(&self, span: Span) {
        self.now.send_modify(|now| *now += span.as_millis());
    }
}

#[async_trait]
impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.millis())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        let mut now = self.now.subscribe();
        let _ = now.wait_for(|now| *now >= moment.as_millis()).await;
    }
}
