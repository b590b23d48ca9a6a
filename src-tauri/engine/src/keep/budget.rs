//! How often each platform may be asked by us unasked: data, a line for each platform.
//!
//! A check that a person asks for is never counted against these.

use pilotlight_domain::{Platform, Span};

/// What one platform bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    /// So many routine checks of all accounts together are worth making in a day; past that each
    /// account's turn comes later.
    pub(crate) checks_a_day: i64,
    /// Tokens this young may be refused although they are good.
    pub(crate) settling: Span,
}

/// The budget of a platform.
pub(crate) const fn budget(platform: Platform) -> Budget {
    match platform {
        // 200 calls an hour for each person at the least, and Pages have limits of their own
        // (developers.facebook.com, Graph API rate limiting, 2026).
        Platform::Facebook | Platform::Instagram => Budget {
            checks_a_day: 2_400,
            settling: Span::ZERO,
        },
        // A list call costs one of 10 000 units a day, which publishing shares
        // (developers.google.com, YouTube quota costs, 2026).
        Platform::YouTube => Budget {
            checks_a_day: 1_000,
            settling: Span::ZERO,
        },
        // 75 reads in a quarter of an hour for each person (docs.x.com, rate limits, 2026).
        Platform::X => Budget {
            checks_a_day: 2_400,
            settling: Span::ZERO,
        },
        // The limit is the whole app's and not published; it is used up until midnight UTC once it
        // is reached (learn.microsoft.com, LinkedIn rate limiting, 2026). Fresh tokens are answered
        // with 401 for some seconds (seen with several clients, 2026).
        Platform::LinkedIn => Budget {
            checks_a_day: 100,
            settling: Span::minutes(2),
        },
    }
}

/// The longest that a working connection goes without a check, among `accounts` of its platform.
pub(crate) fn interval(platform: Platform, accounts: usize) -> Span {
    let accounts = i64::try_from(accounts).unwrap_or(i64::MAX);
    let share =
        Span::hours(24).as_millis().saturating_mul(accounts) / budget(platform).checks_a_day;
    Span::millis(share).max(super::CHECK_EVERY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_days_checks_stay_within_every_budget() {
        for platform in Platform::ALL {
            for accounts in [1, 50, 1_000, 20_000] {
                let every = interval(platform, accounts);
                let a_day = i64::try_from(accounts).unwrap() * Span::hours(24).as_millis()
                    / every.as_millis();
                let bound = budget(platform).checks_a_day;
                // The shortest interval is an hour short of a day, so that proofs stay fresh.
                assert!(
                    a_day <= bound || every == super::super::CHECK_EVERY,
                    "{platform:?} {accounts}"
                );
            }
            assert_eq!(interval(platform, 50), super::super::CHECK_EVERY);
        }
    }
}
