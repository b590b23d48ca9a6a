//! The horizon as a picture: what lies ahead of one account, in a few words and a sentence.

use pilotlight_words::{outlook, sentences};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Health, Horizon, Reason, Span, Status, Timestamp, explain, explanation::Reading};

/// So far the picture looks ahead.
pub const WINDOW: Span = Span::days(90);

/// What lies ahead of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Ahead {
    /// A person is needed now; nothing goes on until then.
    Stopped,
    /// A person is needed on a day within the picture.
    Due,
    /// A person is needed, but on a day after the picture ends.
    Later,
    /// Nobody is needed as far as anyone can tell.
    Never,
}

/// What lies ahead, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Which of the four.
    pub ahead: Ahead,
    /// When a person is needed; none for [`Ahead::Stopped`] and [`Ahead::Never`].
    pub at: Option<Timestamp>,
    /// A few words, to stand in the picture.
    pub label: String,
    /// The whole of it in a sentence or two.
    pub sentence: String,
}

/// Looks ahead from `reading.now`.
#[must_use]
pub fn outlook(health: &Health, reading: &Reading<'_>) -> Outlook {
    let stopped = health
        .reasons
        .iter()
        .find(|reason| reason.status() == Status::Error && reason.needs_person());
    if let Some(reason) = stopped {
        let told = explain(reason, reading);
        return Outlook {
            ahead: Ahead::Stopped,
            at: None,
            label: stopped_label(reason),
            sentence: sentences(&[outlook::headline(told.headline), told.happened, told.posts]),
        };
    }
    let Horizon::At(at, cause) = health.horizon else {
        return Outlook {
            ahead: Ahead::Never,
            at: None,
            label: outlook::never(),
            sentence: outlook::never_sentence(reading.platform.name()),
        };
    };
    let due = explain(&Reason::SignInDue { at, cause }, reading);
    let sentence = sentences(&[due.happened, due.posts]);
    if at.until(reading.now) > WINDOW {
        return Outlook {
            ahead: Ahead::Later,
            at: Some(at),
            label: outlook::until(reading.day(at)),
            sentence,
        };
    }
    Outlook {
        ahead: Ahead::Due,
        at: Some(at),
        label: if at <= reading.now {
            outlook::overdue()
        } else {
            outlook::due(reading.day(at))
        },
        sentence,
    }
}

fn stopped_label(reason: &Reason) -> String {
    match reason {
        Reason::SignedOut { .. } => outlook::held_sign_in(),
        Reason::PermissionMissing { .. } => outlook::held_permission(),
        Reason::AccountGone { .. } => outlook::gone(),
        _ => outlook::held_registration(),
    }
}

/// How everything looks within the picture, in a sentence. Accounts are counted and not sign-ins,
/// of which several may hang on one.
#[must_use]
pub fn summary(accounts: &[&Outlook], reading: &Reading<'_>) -> String {
    let stopped = accounts
        .iter()
        .filter(|one| one.ahead == Ahead::Stopped)
        .count();
    let due: Vec<Timestamp> = accounts
        .iter()
        .filter(|one| one.ahead == Ahead::Due)
        .filter_map(|one| one.at)
        .collect();
    let now = match stopped {
        0 => String::new(),
        count => outlook::summary_now(count),
    };
    let then = match (due.iter().min(), due.len()) {
        (None, _) if accounts.is_empty() => outlook::summary_nothing(),
        (None, _) if stopped > 0 => outlook::summary_nobody_else(),
        (None, _) => outlook::summary_nobody(),
        (Some(first), count) => outlook::summary_due(count, reading.day(*first)),
    };
    sentences(&[now, then])
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::{Cause, HorizonCause, Platform};

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    const READING: Reading<'static> = Reading {
        platform: Platform::LinkedIn,
        now: NOW,
        zone: &TimeZone::UTC,
    };

    fn health(reasons: Vec<Reason>, horizon: Horizon) -> Health {
        Health {
            status: reasons.first().map_or(Status::Healthy, Reason::status),
            reasons,
            horizon,
        }
    }

    fn at(days: i64) -> Horizon {
        Horizon::At(NOW + Span::days(days), HorizonCause::SignInEnds)
    }

    #[test]
    fn each_future_has_its_words() {
        let signed_out = Reason::SignedOut {
            cause: Cause::AccessRevoked,
            since: NOW,
        };
        for (health, ahead, label) in [
            (
                health(vec![signed_out], at(40)),
                Ahead::Stopped,
                "held until you sign in again",
            ),
            (
                health(vec![], at(5)),
                Ahead::Due,
                "28 November: sign in again",
            ),
            (health(vec![], at(-1)), Ahead::Due, "a new sign-in is due"),
            (
                health(vec![], at(90)),
                Ahead::Due,
                "21 February 2027: sign in again",
            ),
            (
                health(vec![], at(91)),
                Ahead::Later,
                "runs by itself until 22 February 2027",
            ),
            (
                health(vec![], Horizon::Never),
                Ahead::Never,
                "renews itself, no end in sight",
            ),
        ] {
            let seen = outlook(&health, &READING);
            assert_eq!((seen.ahead, seen.label.as_str()), (ahead, label));
            assert!(seen.sentence.ends_with('.'), "{}", seen.sentence);
        }
    }

    #[test]
    fn the_sentence_of_a_day_is_the_one_the_card_will_have() {
        let seen = outlook(&health(vec![], at(5)), &READING);
        assert_eq!(
            seen.sentence,
            "LinkedIn asks for a new sign-in every 60 days. Yours ends on 28 November. Posts still \
             go out until then."
        );
    }

    #[test]
    fn trouble_that_passes_by_itself_stops_nothing() {
        let down = Reason::PlatformDown {
            since: NOW - Span::days(1),
            retry_at: None,
            lasted: true,
        };
        let seen = outlook(&health(vec![down], Horizon::Never), &READING);
        assert_eq!(seen.ahead, Ahead::Never);
    }

    #[test]
    fn the_summary_counts_what_falls_into_the_picture() {
        let say = |healths: Vec<Health>| {
            let all: Vec<Outlook> = healths.iter().map(|one| outlook(one, &READING)).collect();
            summary(&all.iter().collect::<Vec<_>>(), &READING)
        };
        assert_eq!(say(vec![]), "No account is connected yet.");
        assert_eq!(
            say(vec![health(vec![], at(200))]),
            "Nobody is needed in the next 90 days."
        );
        assert_eq!(
            say(vec![health(vec![], at(5)), health(vec![], Horizon::Never)]),
            "1 account wants a new sign-in in the next 90 days, on 28 November."
        );
        let gone = Reason::AccountGone { since: NOW };
        assert_eq!(
            say(vec![
                health(vec![gone], Horizon::Never),
                health(vec![], at(9)),
                health(vec![], at(5)),
            ]),
            "1 account needs you now. 2 accounts want a new sign-in in the next 90 days, the first on \
             28 November."
        );
    }
}
