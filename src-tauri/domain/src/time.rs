//! Moments and spans in whole milliseconds, UTC. No clock: `now` is always handed in.

use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Timestamp(i64);

/// A length of time in milliseconds; negative when it points into the past.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Span(i64);

impl Timestamp {
    /// The moment `millis` milliseconds after the epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The moment `seconds` seconds after the epoch, as platforms write it.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// How long ago this moment was at `now`; negative when it is still to come.
    #[must_use]
    pub const fn age(self, now: Self) -> Span {
        Span(now.0.saturating_sub(self.0))
    }

    /// How long until this moment at `now`; negative when it has passed.
    #[must_use]
    pub const fn until(self, now: Self) -> Span {
        Span(self.0.saturating_sub(now.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A span of `millis` milliseconds.
    #[must_use]
    pub const fn millis(millis: i64) -> Self {
        Self(millis)
    }

    /// A span of `seconds` seconds.
    #[must_use]
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// A span of `minutes` minutes.
    #[must_use]
    pub const fn minutes(minutes: i64) -> Self {
        Self::seconds(minutes.saturating_mul(60))
    }

    /// A span of `hours` hours.
    #[must_use]
    pub const fn hours(hours: i64) -> Self {
        Self::minutes(hours.saturating_mul(60))
    }

    /// A span of `days` days of 24 hours.
    #[must_use]
    pub const fn days(days: i64) -> Self {
        Self::hours(days.saturating_mul(24))
    }

    /// The span in milliseconds.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Whole days, rounded up, as in "within 5 days". Never below zero.
    #[must_use]
    pub const fn whole_days_up(self) -> i64 {
        let day = 24 * 60 * 60 * 1000;
        if self.0 <= 0 {
            0
        } else {
            (self.0 + day - 1) / day
        }
    }
}

impl Add<Span> for Timestamp {
    type Output = Self;

    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Timestamp {
    type Output = Self;

    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl Sub for Span {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_rounded_up_and_never_negative() {
        assert_eq!(Span::days(5).whole_days_up(), 5);
        assert_eq!(
            (Span::days(5).as_millis() + 1, 6),
            (
                Span::days(5).as_millis() + 1,
                Span::millis(Span::days(5).as_millis() + 1).whole_days_up()
            )
        );
        assert_eq!(Span::days(-1).whole_days_up(), 0);
    }

    #[test]
    fn arithmetic_saturates_instead_of_wrapping() {
        let end = Timestamp::from_millis(i64::MAX);
        assert_eq!(end + Span::days(1), end);
        assert_eq!(Timestamp::from_seconds(i64::MAX), end);
    }
}
