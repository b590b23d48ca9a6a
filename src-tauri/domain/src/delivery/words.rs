//! What a state means in words: what happened, and what there is to do. The window, the command
//! line and reports take their words from here and from nowhere else.

use pilotlight_words::{delivery, sentences};

use crate::{Cause, Timestamp, reading::Reading};

use super::{Cancel, Detail, Hold, Phase, State};

/// What the words speak of.
#[derive(Clone, Debug)]
pub struct DeliveryFacts<'a> {
    /// What the account is called.
    pub account: &'a str,
    /// When it is or was to go out; none for a draft without a time.
    pub at: Option<Timestamp>,
    /// When it was published, or a request that may have published it went out.
    pub sent_at: Option<Timestamp>,
    /// Before this moment nothing is tried; none when nothing stands in the way.
    pub waits_until: Option<Timestamp>,
    /// What the state's reason speaks of.
    pub detail: Option<&'a Detail>,
}

/// One state in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryWords {
    /// The state in a word or two.
    pub label: String,
    /// A few words, as in "Goes out: 09:00".
    pub headline: String,
    /// What happened, in a sentence or two; empty where the headline says it all.
    pub happened: String,
    /// What there is to do, in a sentence; empty where there is nothing.
    pub todo: String,
}

/// The state in a word or two.
#[must_use]
pub fn state_word(state: State) -> String {
    match state {
        State::Draft => delivery::draft(),
        State::Scheduled => delivery::scheduled(),
        State::Due => delivery::due(),
        State::Publishing(_) => delivery::publishing(),
        State::Published => delivery::published(),
        State::Unconfirmed => delivery::unconfirmed(),
        State::Held(_) => delivery::held(),
        State::Missed => delivery::missed(),
        State::Cancelled(_) => delivery::cancelled(),
        State::Failed(_) => delivery::failed(),
    }
}

/// How a post stands over all its accounts: "Published at 3 accounts, held at 1".
#[must_use]
pub fn in_sum(states: &[State]) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for state in states {
        let word = state_word(*state);
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let parts: Vec<String> = counts
        .iter()
        .enumerate()
        .map(|(place, (word, count))| match place {
            0 => delivery::sum_first(*count, word),
            _ => delivery::sum_more(*count, word.to_lowercase()),
        })
        .collect();
    if parts.is_empty() {
        delivery::sum_none()
    } else {
        parts.join(", ")
    }
}

/// Explains one state.
#[must_use]
pub fn explain_delivery(
    state: State,
    facts: &DeliveryFacts<'_>,
    reading: &Reading<'_>,
) -> DeliveryWords {
    let platform = reading.platform.name();
    let moment = |at: Option<Timestamp>| at.map(|at| reading.moment(at));
    let none = String::new;
    let (headline, happened, todo) = match state {
        State::Draft => (delivery::draft_headline(), none(), none()),
        State::Scheduled => (
            moment(facts.at).map_or_else(delivery::scheduled, delivery::scheduled_headline),
            none(),
            none(),
        ),
        State::Due => (
            delivery::due_headline(),
            match facts.waits_until {
                Some(at) if at > reading.now => delivery::due_waits(reading.moment(at), platform),
                _ => delivery::due_soon(),
            },
            none(),
        ),
        State::Publishing(phase) => (
            delivery::publishing_headline(),
            match phase {
                Phase::Preparing => delivery::preparing(platform),
                Phase::Sending => delivery::sending(platform),
            },
            none(),
        ),
        State::Published => (
            moment(facts.sent_at).map_or_else(delivery::published, delivery::published_headline),
            none(),
            none(),
        ),
        State::Unconfirmed => (
            delivery::unconfirmed_headline(platform),
            delivery::unconfirmed_happened(reading.moment(facts.sent_at.unwrap_or(reading.now))),
            delivery::unconfirmed_todo(facts.account, platform),
        ),
        State::Held(hold) => held(hold, facts, reading),
        State::Missed => (
            delivery::missed_headline(),
            moment(facts.at).map_or_else(none, delivery::missed_happened),
            none(),
        ),
        State::Cancelled(cancel) => cancelled(cancel, facts),
        State::Failed(cause) => failed(cause, facts, reading),
    };
    DeliveryWords {
        label: state_word(state),
        headline,
        happened,
        todo,
    }
}

fn held(hold: Hold, facts: &DeliveryFacts<'_>, reading: &Reading<'_>) -> (String, String, String) {
    let platform = reading.platform.name();
    let account = facts.account;
    match hold {
        Hold::SignedOut => (
            delivery::signed_out(),
            delivery::signed_out_happened(account, platform),
            delivery::signed_out_todo(account),
        ),
        Hold::AccountGone => (
            delivery::gone(account),
            delivery::gone_happened(account, platform),
            delivery::gone_todo(),
        ),
        Hold::PermissionMissing => (
            delivery::permission(),
            delivery::permission_happened(account, platform),
            delivery::permission_todo(account),
        ),
        Hold::AppRefused => (
            delivery::app(),
            delivery::app_happened(account, platform),
            delivery::app_todo(),
        ),
        Hold::PlatformDown => (
            delivery::down(platform),
            sentences(&[delivery::down_happened(platform), delivery::by_itself()]),
            String::new(),
        ),
        Hold::RateLimited => (
            delivery::limited(platform),
            sentences(&[delivery::limited_happened(platform), delivery::by_itself()]),
            String::new(),
        ),
        Hold::Late => {
            let planned = facts
                .at
                .map(|at| delivery::late_planned(reading.moment(at)));
            let happened: Vec<String> = std::iter::once(delivery::late_happened())
                .chain(planned)
                .collect();
            (
                delivery::late(),
                sentences(&happened),
                delivery::late_todo(),
            )
        }
        Hold::Unfit => {
            let why = match facts.detail {
                Some(Detail::Problem(problem)) => problem.words(reading.platform),
                _ => delivery::unfit_happened(),
            };
            (
                delivery::unfit(),
                sentences(&[why, delivery::nothing_sent()]),
                delivery::unfit_todo(),
            )
        }
    }
}

fn cancelled(cancel: Cancel, facts: &DeliveryFacts<'_>) -> (String, String, String) {
    let account = facts.account;
    match cancel {
        Cancel::ByOwner => (
            delivery::cancelled(),
            delivery::cancelled_by_owner(),
            String::new(),
        ),
        Cancel::WithAccount => (
            delivery::cancelled_with(),
            delivery::cancelled_with_happened(account),
            delivery::cancelled_with_todo(account),
        ),
        Cancel::WithAccountOnly => (
            delivery::cancelled_with(),
            delivery::cancelled_with_others(account),
            String::new(),
        ),
    }
}

fn failed(
    cause: Cause,
    facts: &DeliveryFacts<'_>,
    reading: &Reading<'_>,
) -> (String, String, String) {
    let platform = reading.platform.name();
    match cause {
        Cause::ContentRejected => (
            delivery::refused(platform),
            match facts.detail {
                Some(Detail::Fault(fault)) => fault.words(reading.platform),
                _ => delivery::refused_as_it_is(platform),
            },
            delivery::refused_todo(),
        ),
        Cause::TokenExpired | Cause::AccessRevoked | Cause::GrantInvalid => (
            delivery::refused_access(platform),
            delivery::refused_often(platform),
            delivery::failed_todo(),
        ),
        Cause::AccountGone => (
            delivery::refused_account(platform),
            delivery::refused_often(platform),
            delivery::failed_todo(),
        ),
        Cause::PermissionMissing
        | Cause::AppMisconfigured
        | Cause::RateLimited
        | Cause::PlatformDown
        | Cause::NetworkInterference
        | Cause::NoAnswer
        | Cause::Unknown => (
            delivery::refused(platform),
            delivery::refused_unclear(platform),
            delivery::failed_todo(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use pilotlight_words::{Language, speak_here};

    use super::*;
    use crate::{Platform, Span};

    #[test]
    fn every_state_has_its_words_and_whatever_needs_the_owner_says_what_to_do() {
        let now = Timestamp::from_seconds(1_795_428_000);
        for platform in Platform::ALL {
            let reading = Reading {
                platform,
                now,
                zone: &TimeZone::UTC,
            };
            let facts = DeliveryFacts {
                account: "Corner Florist",
                at: Some(now + Span::hours(1)),
                sent_at: Some(now),
                waits_until: None,
                detail: None,
            };
            for state in State::all() {
                let words = explain_delivery(state, &facts, &reading);
                assert!(!words.label.is_empty() && !words.headline.is_empty());
                for sentence in [&words.happened, &words.todo] {
                    assert!(sentence.is_empty() || sentence.ends_with('.'), "{sentence}");
                }
                let waits_for_owner = matches!(
                    state,
                    State::Unconfirmed
                        | State::Failed(_)
                        | State::Held(
                            Hold::SignedOut
                                | Hold::AccountGone
                                | Hold::PermissionMissing
                                | Hold::AppRefused
                                | Hold::Late
                                | Hold::Unfit
                        )
                );
                assert!(!waits_for_owner || !words.todo.is_empty(), "{state:?}");
            }
        }
    }

    #[test]
    fn several_accounts_are_summed_up() {
        use State::{Held, Published, Scheduled};
        let held = Held(Hold::Late);
        assert_eq!(
            in_sum(&[held, Published, Published, Published]),
            "Published at 3 accounts, held at 1"
        );
        assert_eq!(in_sum(&[Scheduled]), "Scheduled at 1 account");
        assert_eq!(in_sum(&[]), "For no account yet");
    }

    #[test]
    fn a_noun_keeps_its_capital_letter_in_german() {
        let _german = speak_here(Language::German);
        assert_eq!(
            in_sum(&[State::Published, State::Published, State::Draft]),
            "Veröffentlicht bei 2 Konten, Entwurf bei 1"
        );
    }

    #[test]
    fn a_wait_is_told_with_its_moment() {
        let now = Timestamp::from_seconds(1_795_428_000);
        let reading = Reading {
            platform: Platform::X,
            now,
            zone: &TimeZone::UTC,
        };
        let facts = DeliveryFacts {
            account: "@a",
            at: Some(now),
            sent_at: None,
            waits_until: Some(now + Span::minutes(10)),
            detail: None,
        };
        let words = explain_delivery(State::Due, &facts, &reading);
        assert_eq!(
            words.happened,
            "X takes nothing just now; it is tried again at 10:10."
        );
        let words = explain_delivery(State::Scheduled, &facts, &reading);
        assert_eq!(words.headline, "Goes out: 10:00");
    }
}
