//! What was observed of a connection, with its time.
//!
//! Evidence is a fold over observations: [`Evidence::observe`] takes what a call showed and gives
//! the evidence after it. Nothing here judges; [`crate::assess`] does.

use serde::{Deserialize, Serialize};

use crate::{Cause, Span, Timestamp, cause::Verdict};

/// One call's outcome as seen by us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// When the answer came, or when waiting for it ended.
    pub at: Timestamp,
    /// How long the call took, in milliseconds.
    pub latency: Span,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The platform did what was asked, for this account: proof of life.
    Proven,
    /// The platform refused or did not answer.
    Refused {
        /// Why.
        cause: Cause,
        /// Before this moment no further call is worth making, where the platform said so.
        not_before: Option<Timestamp>,
    },
}

/// All that is known of one account's connection.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// The last call that proved the connection.
    pub last_proven_at: Option<Timestamp>,
    /// The last call of any outcome.
    pub last_checked_at: Option<Timestamp>,
    /// Why calls are being refused; none while they succeed.
    pub trouble: Option<Trouble>,
    /// Since when answers have been slow; none while they are quick.
    pub slow_since: Option<Timestamp>,
    /// How many answers in a row were slow.
    pub slow_count: u32,
    /// When the next check is planned, for "we try again at 14:05".
    pub next_check_at: Option<Timestamp>,
}

/// An unbroken run of refusals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The latest cause. A proof of death is kept until life is proven.
    pub cause: Cause,
    /// When this cause was first seen in the run.
    pub since: Timestamp,
    /// When it was last seen.
    pub seen_at: Timestamp,
    /// How many refusals the run has.
    pub count: u32,
    /// Before this moment no further call is worth making.
    pub not_before: Option<Timestamp>,
    /// Whether the latest refusal concerns the developer app, and with it every account of the
    /// platform.
    #[serde(default)]
    pub for_app: bool,
}

/// An answer slower than this is slow: a person would call it so.
pub const SLOW: Span = Span::seconds(8);

impl Evidence {
    /// The evidence after one more observation.
    #[must_use]
    pub fn observe(&self, seen: &Observation) -> Self {
        let mut after = self.clone();
        after.last_checked_at = Some(seen.at);
        match &seen.outcome {
            Outcome::Proven => {
                after.last_proven_at = Some(seen.at);
                after.trouble = None;
                if seen.latency >= SLOW {
                    after.slow_count = self.slow_count.saturating_add(1);
                    after.slow_since = self.slow_since.or(Some(seen.at));
                } else {
                    after.slow_count = 0;
                    after.slow_since = None;
                }
            }
            Outcome::Refused { cause, not_before } => {
                after.trouble = Some(next_trouble(
                    self.trouble.as_ref(),
                    *cause,
                    *not_before,
                    seen.at,
                ));
            }
        }
        after
    }

    /// The same, after a refusal seen at `at` that concerns the whole developer app. A proof of death
    /// that stands says nothing of the app.
    #[must_use]
    pub fn for_app(mut self, at: Timestamp) -> Self {
        if let Some(trouble) = &mut self.trouble
            && trouble.seen_at == at
        {
            trouble.for_app = true;
        }
        self
    }
}

/// A weak cause never covers a proven one: after a revocation, a lost network is no news.
fn next_trouble(
    before: Option<&Trouble>,
    cause: Cause,
    not_before: Option<Timestamp>,
    at: Timestamp,
) -> Trouble {
    match before {
        Some(before)
            if before.cause.verdict() == Verdict::ProvenDead
                && cause.verdict() == Verdict::NotKnownYet =>
        {
            Trouble {
                count: before.count.saturating_add(1),
                ..before.clone()
            }
        }
        Some(before) if before.cause == cause => Trouble {
            cause,
            since: before.since,
            seen_at: at,
            count: before.count.saturating_add(1),
            not_before,
            for_app: false,
        },
        Some(before) => Trouble {
            cause,
            since: at,
            seen_at: at,
            count: before.count.saturating_add(1),
            not_before,
            for_app: false,
        },
        None => Trouble {
            cause,
            since: at,
            seen_at: at,
            count: 1,
            not_before,
            for_app: false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(at: i64, cause: Cause) -> Observation {
        Observation {
            at: Timestamp::from_seconds(at),
            latency: Span::millis(120),
            outcome: Outcome::Refused {
                cause,
                not_before: None,
            },
        }
    }

    fn proven(at: i64, latency: Span) -> Observation {
        Observation {
            at: Timestamp::from_seconds(at),
            latency,
            outcome: Outcome::Proven,
        }
    }

    #[test]
    fn a_blip_does_not_cover_a_revocation() {
        let evidence = Evidence::default()
            .observe(&refused(1, Cause::AccessRevoked))
            .observe(&refused(2, Cause::NoAnswer));
        let trouble = evidence.trouble.unwrap();
        assert_eq!(trouble.cause, Cause::AccessRevoked);
        assert_eq!(trouble.since, Timestamp::from_seconds(1));
        assert_eq!(trouble.count, 2);
    }

    #[test]
    fn proof_of_life_ends_any_trouble() {
        let evidence = Evidence::default()
            .observe(&refused(1, Cause::GrantInvalid))
            .observe(&proven(2, Span::millis(90)));
        assert_eq!(evidence.trouble, None);
        assert_eq!(evidence.last_proven_at, Some(Timestamp::from_seconds(2)));
    }

    #[test]
    fn one_quick_answer_ends_slowness() {
        let slow = Evidence::default()
            .observe(&proven(1, SLOW))
            .observe(&proven(2, SLOW));
        assert_eq!(
            (slow.slow_count, slow.slow_since),
            (2, Some(Timestamp::from_seconds(1)))
        );
        let quick = slow.observe(&proven(3, Span::millis(50)));
        assert_eq!((quick.slow_count, quick.slow_since), (0, None));
    }
}
