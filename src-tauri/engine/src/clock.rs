//! The port through which time enters, so that a simulation can hand it out.
//!
//! What day it is can be set by anybody at any moment; how much time has gone by cannot. What was seen
//! is dated by the former, what a request took and how long an absence has lasted are measured by the
//! latter.

use std::{
    sync::LazyLock,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};

/// Tells the time and waits for it.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The moment it is, UTC.
    fn now(&self) -> Timestamp;

    /// What has been counted since some moment of this run, whatever the clock was set to meanwhile.
    /// May stand still while the computer sleeps.
    fn counted(&self) -> Span;

    /// How much time has passed for the platforms since some moment of this run, likewise. It differs
    /// from the count only where the platforms' time is moved on together with ours.
    fn passed(&self) -> Span {
        self.counted()
    }

    /// Returns once `moment` has come.
    async fn sleep_until(&self, moment: Timestamp);

    /// As [`Clock::sleep_until`], and returns early when the clock was set or the computer has
    /// slept: whoever planned by the old time plans anew (F01 to F03). A clock that nobody can set
    /// needs nothing more than this.
    async fn sleep_until_or_jump(&self, moment: Timestamp) {
        self.sleep_until(moment).await;
    }
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

/// Where the count begins.
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Timers stand still while a computer sleeps, so the wall clock is looked at this often where the
/// system has no alarm that goes by it.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// Clocks are kept right by smaller steps than this; more is a jump.
const JUMP: Span = Span::minutes(1);

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn counted(&self) -> Span {
        span(BEGUN.elapsed())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        loop {
            let left = moment.until(self.now());
            if left <= Span::ZERO {
                return;
            }
            rest(moment, left).await;
        }
    }

    async fn sleep_until_or_jump(&self, moment: Timestamp) {
        let begun = (self.now(), Instant::now());
        loop {
            let now = self.now();
            let left = moment.until(now);
            if left <= Span::ZERO || jumped(begun.0, begun.1.elapsed(), now) {
                return;
            }
            rest(moment, left).await;
        }
    }
}

fn span(counted: Duration) -> Span {
    Span::millis(i64::try_from(counted.as_millis()).unwrap_or(i64::MAX))
}

/// Sleeps towards a moment that is `left` ahead, and returns sooner where the clock may have been set.
async fn rest(moment: Timestamp, left: Span) {
    #[cfg(target_os = "linux")]
    if crate::kernel::alarm(moment).await.is_ok() {
        return;
    }
    #[cfg(not(target_os = "linux"))]
    let _ = moment;
    let left = Duration::from_millis(u64::try_from(left.as_millis()).unwrap_or(0));
    tokio::time::sleep(left.min(LOOK_EVERY)).await;
}

/// Whether the wall clock and the one that only counts have parted. The latter stands still while
/// the computer sleeps, so sleep shows as well.
fn jumped(begun: Timestamp, counted: Duration, now: Timestamp) -> bool {
    let parted = now.age(begun + span(counted)).as_millis().saturating_abs();
    parted > JUMP.as_millis()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f01_f02_f03_sleep_and_set_clocks_are_jumps_and_small_corrections_are_not() {
        let begun = Timestamp::from_seconds(1_000_000);
        let counted = Duration::from_secs(30);
        assert!(!jumped(begun, counted, begun + Span::seconds(30)));
        assert!(!jumped(begun, counted, begun + Span::seconds(89)));
        assert!(jumped(begun, counted, begun + Span::hours(8)), "it slept");
        assert!(
            jumped(begun, counted, begun - Span::days(3)),
            "it was set back"
        );
    }
}
