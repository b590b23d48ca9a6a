//! Health by day: what the checks of each day showed, for a strip of the last days.
//!
//! A day without a check is "not checked". Nothing is filled in from the days around it.

use jiff::{ToSpan, Zoned, civil::Date};
use pilotlight_words::days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Cause, Timestamp, Verdict, explain_cause, explanation::Reading};

/// What a day showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DayState {
    /// No check was made.
    NotChecked,
    /// Every check proved the connection, but for calls that got no answer.
    Proven,
    /// Checks were made, and none proved anything.
    Unclear,
    /// The platform was in trouble or asked us to wait.
    Troubled,
    /// The platform refused: the sign-in had ended, or a permission was missing.
    Refused,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// When it began in the reader's calendar.
    pub at: Timestamp,
    /// The worst that it showed.
    pub state: DayState,
    /// It, in a sentence without its end: "23 November: 4 checks, all proven".
    pub words: String,
}

/// A check: when, and why it was refused; none where it proved the connection.
pub type Seen = (Timestamp, Option<Cause>);

/// The last `count` days up to today in the reader's calendar, the oldest first.
#[must_use]
pub fn days(checks: &[Seen], count: u16, reading: &Reading<'_>) -> Vec<Day> {
    let Some(today) = zoned(reading.now, reading).map(|now| now.date()) else {
        return Vec::new();
    };
    let mut seen: Vec<(Date, Option<Cause>)> = checks
        .iter()
        .filter_map(|(at, cause)| Some((zoned(*at, reading)?.date(), *cause)))
        .collect();
    seen.sort_by_key(|(date, _)| *date);
    (0..count)
        .rev()
        .filter_map(|back| {
            let date = today.checked_sub(i64::from(back).days()).ok()?;
            let start = date.to_zoned(reading.zone.clone()).ok()?;
            let at = Timestamp::from_millis(start.timestamp().as_millisecond());
            let from = seen.partition_point(|(day, _)| *day < date);
            let until = seen.partition_point(|(day, _)| *day <= date);
            let causes: Vec<Option<Cause>> = seen
                .get(from..until)
                .unwrap_or_default()
                .iter()
                .map(|(_, cause)| *cause)
                .collect();
            let state = state(&causes);
            Some(Day {
                at,
                state,
                words: words(at, &causes, state, reading),
            })
        })
        .collect()
}

fn zoned(at: Timestamp, reading: &Reading<'_>) -> Option<Zoned> {
    let stamp = jiff::Timestamp::from_millisecond(at.as_millis()).ok()?;
    Some(stamp.to_zoned(reading.zone.clone()))
}

fn state(causes: &[Option<Cause>]) -> DayState {
    let worst = causes.iter().flatten().map(|cause| of(*cause)).max();
    let proven = causes.iter().any(Option::is_none);
    match (worst, proven) {
        (None, false) => DayState::NotChecked,
        (None | Some(DayState::Unclear | DayState::Proven), true) => DayState::Proven,
        (Some(worst), _) => worst,
    }
}

/// What one refusal makes of a day.
fn of(cause: Cause) -> DayState {
    match cause {
        Cause::PermissionMissing | Cause::AppMisconfigured => DayState::Refused,
        Cause::RateLimited | Cause::PlatformDown => DayState::Troubled,
        // It refused what was sent, and thereby recognised who sent it.
        Cause::ContentRejected => DayState::Proven,
        _ if cause.verdict() == Verdict::ProvenDead => DayState::Refused,
        _ => DayState::Unclear,
    }
}

fn words(
    at: Timestamp,
    causes: &[Option<Cause>],
    state: DayState,
    reading: &Reading<'_>,
) -> String {
    let (day, count) = (reading.day(at), causes.len());
    if count == 0 {
        return days::not_checked(day);
    }
    let proven = causes.iter().filter(|cause| cause.is_none()).count();
    let worst = causes
        .iter()
        .flatten()
        .max_by_key(|cause| of(**cause))
        .map(|cause| explain_cause(*cause, None, false, reading).headline);
    match (proven, worst) {
        (all, _) if all == count => days::proven(count, day),
        (0, Some(worst)) => days::refused(count, day, worst),
        (some, Some(worst)) if state != DayState::Proven => {
            days::mixed_worst(count, day, some, worst)
        }
        (some, _) => days::mixed(count, day, some),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::{Platform, Span};

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn look(checks: &[Seen], zone: &TimeZone) -> Vec<Day> {
        let reading = Reading {
            platform: Platform::Facebook,
            now: NOW,
            zone,
        };
        days(checks, 90, &reading)
    }

    fn of_day(causes: &[Option<Cause>]) -> (DayState, String) {
        let checks: Vec<Seen> = causes.iter().map(|cause| (NOW, *cause)).collect();
        let day = look(&checks, &TimeZone::UTC).pop().unwrap();
        (day.state, day.words)
    }

    #[test]
    fn there_are_ninety_days_up_to_today_and_gaps_stay_gaps() {
        let days = look(&[(NOW, None), (NOW - Span::days(3), None)], &TimeZone::UTC);
        assert_eq!(days.len(), 90);
        let states: Vec<DayState> = days.iter().rev().take(5).map(|day| day.state).collect();
        use DayState::{NotChecked, Proven};
        assert_eq!(states, [Proven, NotChecked, NotChecked, Proven, NotChecked]);
        assert_eq!(days[88].words, "22 November: not checked");
        assert_eq!(days[0].words, "26 August: not checked");
    }

    #[test]
    fn a_day_shows_its_worst_and_says_how_much_was_proven() {
        let dead = Some(Cause::AccessRevoked);
        for (causes, state, words) in [
            (vec![None], DayState::Proven, "1 check, proven"),
            (vec![None, None], DayState::Proven, "2 checks, all proven"),
            (
                vec![None, Some(Cause::NoAnswer)],
                DayState::Proven,
                "2 checks, 1 proven",
            ),
            (
                vec![Some(Cause::NoAnswer)],
                DayState::Unclear,
                "1 check; We could not reach Facebook",
            ),
            (
                vec![None, Some(Cause::PlatformDown)],
                DayState::Troubled,
                "2 checks, 1 proven; Facebook has a problem of its own",
            ),
            (
                vec![dead, None],
                DayState::Refused,
                "2 checks, 1 proven; Facebook signed us out",
            ),
        ] {
            assert_eq!(
                of_day(&causes),
                (state, format!("23 November: {words}")),
                "{causes:?}"
            );
        }
    }

    #[test]
    fn a_day_is_the_readers_day() {
        let kiritimati =
            TimeZone::get("Pacific/Kiritimati").unwrap_or(TimeZone::fixed(jiff::tz::offset(14)));
        let checks = [(NOW, None)];
        // It is 24 November there.
        let days = look(&checks, &kiritimati);
        assert_eq!(days[89].words, "24 November: 1 check, proven");
        let before = [(NOW - Span::hours(11), None)];
        assert_eq!(look(&before, &kiritimati)[88].state, DayState::Proven);
    }

    #[test]
    fn no_state_is_told_of_a_day_without_checks() {
        assert!(
            look(&[], &TimeZone::UTC)
                .iter()
                .all(|day| day.state == DayState::NotChecked)
        );
    }
}
