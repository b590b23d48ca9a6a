//! What a state means in words: what happened, and what there is to do. The window, the command
//! line and reports take their words from here and from nowhere else.

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
    pub label: &'static str,
    /// A few words, as in "Goes out at 09:00".
    pub headline: String,
    /// What happened, in a sentence or two; empty where the headline says it all.
    pub happened: String,
    /// What there is to do, in a sentence; empty where there is nothing.
    pub todo: String,
}

/// The state in a word or two.
#[must_use]
pub const fn state_word(state: State) -> &'static str {
    match state {
        State::Draft => "Draft",
        State::Scheduled => "Scheduled",
        State::Due => "Due",
        State::Publishing(_) => "Publishing",
        State::Published => "Published",
        State::Unconfirmed => "Unconfirmed",
        State::Held(_) => "Held",
        State::Missed => "Missed",
        State::Cancelled(_) => "Cancelled",
        State::Failed(_) => "Failed",
    }
}

/// How a post stands over all its accounts: "Published at 3 accounts, held at 1".
#[must_use]
pub fn in_sum(states: &[State]) -> String {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
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
        .map(|(place, (word, count))| match (place, *count) {
            (0, 1) => format!("{word} at 1 account"),
            (0, count) => format!("{word} at {count} accounts"),
            (_, count) => format!("{} at {count}", word.to_lowercase()),
        })
        .collect();
    if parts.is_empty() {
        "For no account yet".into()
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
    let (headline, happened, todo) = match state {
        State::Draft => ("Not scheduled yet".into(), String::new(), String::new()),
        State::Scheduled => (
            moment(facts.at).map_or_else(|| "Goes out".into(), |at| format!("Goes out at {at}")),
            String::new(),
            String::new(),
        ),
        State::Due => due(facts, reading),
        State::Publishing(Phase::Preparing) => (
            "Being published".into(),
            format!("Pilotlight is handing it to {platform}."),
            String::new(),
        ),
        State::Publishing(Phase::Sending) => (
            "Being published".into(),
            format!("It was sent to {platform}, which has yet to answer."),
            String::new(),
        ),
        State::Published => (
            moment(facts.sent_at)
                .map_or_else(|| "Published".into(), |at| format!("Published at {at}")),
            String::new(),
            String::new(),
        ),
        State::Unconfirmed => (
            format!("{platform} did not say whether it is there"),
            format!(
                "It was sent{} and no clear answer came back, so it may be there or not. It is \
                 not sent again by itself, because it could then be there twice.",
                moment(facts.sent_at).map_or_else(String::new, |at| format!(" at {at}"))
            ),
            format!(
                "Look at {} on {platform}, then say whether it is there.",
                facts.account
            ),
        ),
        State::Held(hold) => held(hold, facts, reading),
        State::Missed => (
            "Let pass".into(),
            moment(facts.at).map_or_else(
                || "You let it pass.".into(),
                |at| format!("It was planned for {at}, and you let it pass."),
            ),
            String::new(),
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

fn due(facts: &DeliveryFacts<'_>, reading: &Reading<'_>) -> (String, String, String) {
    let platform = reading.platform.name();
    let happened = match facts.waits_until {
        Some(at) if at > reading.now => format!(
            "{platform} takes nothing just now; it is tried again at {}.",
            reading.moment(at)
        ),
        _ => "It goes out as soon as the connection lets it through.".into(),
    };
    ("Waiting for its turn".into(), happened, String::new())
}

fn held(hold: Hold, facts: &DeliveryFacts<'_>, reading: &Reading<'_>) -> (String, String, String) {
    let platform = reading.platform.name();
    let account = facts.account;
    let planned = facts.at.map_or_else(String::new, |at| {
        format!(" It was planned for {}.", reading.moment(at))
    });
    let again =
        "It goes out by itself if that is over in time; if it is over later, you are asked.";
    match hold {
        Hold::SignedOut => (
            "Held until you sign in again".into(),
            format!("{platform} ended our access to {account}, so nothing was sent."),
            format!("Reconnect {account}. What is still to come then goes out at its time."),
        ),
        Hold::AccountGone => (
            format!("Held, because {account} is gone"),
            format!("{platform} says that {account} was deleted or suspended; nothing was sent."),
            "Cancel it, or reconnect the account once it is back.".into(),
        ),
        Hold::PermissionMissing => (
            "Held until a permission is given".into(),
            format!("{platform} does not let us post to {account}; nothing was sent."),
            format!("Reconnect {account} and leave all permissions on."),
        ),
        Hold::AppRefused => (
            "Held until our registration works".into(),
            format!(
                "{platform} refused the developer app behind Pilotlight; {account} is fine and \
                 nothing was sent."
            ),
            "Look at Settings, Platform apps.".into(),
        ),
        Hold::PlatformDown => (
            format!("Held while {platform} has a problem"),
            format!("{platform} has not worked for hours; nothing was sent. {again}"),
            String::new(),
        ),
        Hold::RateLimited => (
            format!("Held while {platform} takes nothing"),
            format!(
                "{platform} asked us to wait and has done so for hours; nothing was sent. {again}"
            ),
            String::new(),
        ),
        Hold::Late => (
            "Held, because its time has passed".into(),
            format!("It could not go out in time, and nothing is published late unasked.{planned}"),
            "Publish it now, give it another time, or let it pass.".into(),
        ),
        Hold::Unfit => (
            "Held, because it cannot be sent as it is".into(),
            match facts.detail {
                Some(Detail::Problem(problem)) => {
                    format!("{} Nothing was sent.", problem.words(reading.platform))
                }
                _ => "Something of it is missing. Nothing was sent.".into(),
            },
            "Put it right, then publish it or give it another time.".into(),
        ),
    }
}

fn cancelled(cancel: Cancel, facts: &DeliveryFacts<'_>) -> (String, String, String) {
    let account = facts.account;
    match cancel {
        Cancel::ByOwner => (
            "Cancelled".into(),
            "You cancelled it.".into(),
            String::new(),
        ),
        Cancel::WithAccount => (
            "Cancelled with its account".into(),
            format!("You disconnected {account}, and it went nowhere else."),
            format!("Connect {account} again to schedule it again."),
        ),
        Cancel::WithAccountOnly => (
            "Cancelled with its account".into(),
            format!("You disconnected {account}; for the other accounts it stayed."),
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
    let again = "Nothing was published. Try again, or change it first.";
    let (headline, happened) = match cause {
        Cause::ContentRejected => (
            format!("{platform} refused this post"),
            match facts.detail {
                Some(Detail::Fault(fault)) => fault.words(reading.platform),
                _ => format!("{platform} did not take it as it is. The connection is fine."),
            },
        ),
        Cause::TokenExpired | Cause::AccessRevoked | Cause::GrantInvalid => (
            format!("{platform} did not accept our access"),
            format!("Every check works, and yet {platform} refused this post several times."),
        ),
        Cause::AccountGone => (
            format!("{platform} could not find the account"),
            format!("Every check works, and yet {platform} refused this post several times."),
        ),
        Cause::PermissionMissing
        | Cause::AppMisconfigured
        | Cause::RateLimited
        | Cause::PlatformDown
        | Cause::NetworkInterference
        | Cause::NoAnswer
        | Cause::Unknown => (
            format!("{platform} refused this post"),
            format!("{platform} gave a reason that we do not understand."),
        ),
    };
    let todo = match cause {
        Cause::ContentRejected => {
            "Nothing was published. Change it, then try again; the same would be refused again."
        }
        _ => again,
    };
    (headline, happened, todo.into())
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

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
        assert_eq!(words.headline, "Goes out at 10:00");
    }
}
