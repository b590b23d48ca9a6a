//! What a refusal makes of a delivery: the one place that decides whether something may be sent again.

use crate::Cause;

use super::{Event, Hold};

/// What is known of the request that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It could not publish, or it surely had no effect: it never left, or the platform itself
    /// refused it.
    WithoutEffect,
    /// It could publish, and nobody knows whether it did.
    Unknown,
}

/// So many tries that a platform refuses while every check says that the connection works are enough.
const TRIES: u32 = 3;

/// What becomes of a delivery whose request was refused for the `tries`th time.
#[must_use]
pub const fn after_refusal(cause: Cause, sent: Sent, tries: u32) -> Event {
    match (sent, cause) {
        (Sent::Unknown, _) => Event::Lost,
        (Sent::WithoutEffect, Cause::ContentRejected) => Event::Refused(cause),
        // The account's own evidence holds it back from here on, or its next check clears it.
        (
            Sent::WithoutEffect,
            Cause::NoAnswer
            | Cause::NetworkInterference
            | Cause::PlatformDown
            | Cause::RateLimited
            | Cause::AppMisconfigured,
        ) => Event::Postponed,
        (Sent::WithoutEffect, Cause::PermissionMissing) => Event::Hold(Hold::PermissionMissing),
        (
            Sent::WithoutEffect,
            Cause::TokenExpired
            | Cause::AccessRevoked
            | Cause::AccountGone
            | Cause::GrantInvalid
            | Cause::Unknown,
        ) => {
            if tries < TRIES {
                Event::Postponed
            } else {
                Event::Refused(cause)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_outcome_is_never_tried_again_whatever_its_cause() {
        for cause in Cause::ALL {
            assert_eq!(after_refusal(cause, Sent::Unknown, 1), Event::Lost);
        }
    }

    #[test]
    fn what_surely_had_no_effect_waits_is_held_or_fails() {
        for cause in Cause::ALL {
            let first = after_refusal(cause, Sent::WithoutEffect, 1);
            assert_ne!(first, Event::Lost, "{cause:?}");
            let fails = first == Event::Refused(cause);
            assert_eq!(fails, cause == Cause::ContentRejected, "{cause:?}");
        }
    }
}
