//! The port through which time enters, so that a simulation can hand it out.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};

/// Tells the time and waits for it.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The moment it is, UTC.
    fn now(&self) -> Timestamp;

    /// Returns once `moment` has come.
    async fn sleep_until(&self, moment: Timestamp);
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

/// Timers stand still while a computer sleeps, so the wall clock is looked at this often.
const LOOK_EVERY: Duration = Duration::from_secs(30);

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    async fn sleep_until(&self, moment: Timestamp) {
        loop {
            let left = moment.until(self.now());
            if left <= Span::ZERO {
                return;
            }
            let left = Duration::from_millis(u64::try_from(left.as_millis()).unwrap_or(0));
            tokio::time::sleep(left.min(LOOK_EVERY)).await;
        }
    }
}
