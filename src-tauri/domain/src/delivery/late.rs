//! The late rule: how late a post may go out without anybody being asked (promise E5).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Span, Timestamp};

/// A post that is at most so many minutes late still goes out; a later one waits for the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u32", into = "u32")]
#[ts(type = "number")]
pub struct LateRule(u32);

/// A number of minutes that is no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a post may go out between 5 minutes and 7 days late")]
pub struct NotARule;

impl LateRule {
    /// The shortest: a post is sent within seconds of its time, and a busy computer needs some more.
    pub const LEAST: u32 = 5;
    /// The longest: seven days.
    pub const GREATEST: u32 = 7 * 24 * 60;

    /// A rule of so many minutes.
    ///
    /// # Errors
    /// [`NotARule`] outside of five minutes to seven days.
    pub const fn minutes(minutes: u32) -> Result<Self, NotARule> {
        if minutes < Self::LEAST || minutes > Self::GREATEST {
            return Err(NotARule);
        }
        Ok(Self(minutes))
    }

    /// The rule in minutes.
    #[must_use]
    pub const fn as_minutes(self) -> u32 {
        self.0
    }

    /// Whether what was planned for `at` may still go out at `now`.
    #[must_use]
    pub fn is_in_time(self, at: Timestamp, now: Timestamp) -> bool {
        at.age(now) <= self.span()
    }

    /// From when on what was planned for `at` is too late.
    #[must_use]
    pub fn ends(self, at: Timestamp) -> Timestamp {
        at + self.span() + Span::millis(1)
    }

    fn span(self) -> Span {
        Span::minutes(i64::from(self.0))
    }
}

impl Default for LateRule {
    /// Fifteen minutes.
    fn default() -> Self {
        Self(15)
    }
}

impl TryFrom<u32> for LateRule {
    type Error = NotARule;

    fn try_from(minutes: u32) -> Result<Self, NotARule> {
        Self::minutes(minutes)
    }
}

impl From<LateRule> for u32 {
    fn from(rule: LateRule) -> Self {
        rule.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_in_time_up_to_the_rule_and_not_a_moment_longer() {
        let rule = LateRule::default();
        let at = Timestamp::from_seconds(1_000_000);
        assert!(rule.is_in_time(at, at));
        assert!(rule.is_in_time(at, at + Span::minutes(15)));
        assert!(!rule.is_in_time(at, rule.ends(at)));
        assert!(rule.is_in_time(at, at - Span::days(1)), "it is early");
    }

    #[test]
    fn rules_outside_of_sense_are_refused() {
        assert_eq!(LateRule::minutes(4), Err(NotARule));
        assert_eq!(LateRule::minutes(7 * 24 * 60 + 1), Err(NotARule));
        assert_eq!(LateRule::minutes(60).map(LateRule::as_minutes), Ok(60));
        assert!(serde_json::from_str::<LateRule>("1").is_err());
    }
}
