//! What the owner wants to be told of, and when to be left alone.
//!
//! Quiet hours are said in local time and computed as whole intervals from one date's time to the
//! next, never by comparing clock faces: on the night on which clocks are set back an hour comes
//! twice, and quiet hours must not begin anew in it.

use jiff::{civil, tz::TimeZone};
use pilotlight_words::alert;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Matter, Timestamp};

/// What the owner wants to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one switch on the settings page"
)]
pub struct NotificationSettings {
    /// Posts do not go out until somebody acts.
    pub blocked: bool,
    /// Somebody will be needed within days.
    pub needed_soon: bool,
    /// Outages, limits and slowness that have lasted and pass by themselves.
    pub passing: bool,
    /// Reminders three days and one day before a sign-in, after the first word a week before.
    pub reminders: bool,
    /// A note when a trouble that was shown is over.
    pub fixed: bool,
    /// A summary on Monday mornings.
    pub weekly: bool,
    /// When nothing is shown.
    pub quiet: QuietHours,
}

impl Default for NotificationSettings {
    fn default() -> Self {
        Self {
            blocked: true,
            needed_soon: true,
            passing: true,
            reminders: true,
            fixed: true,
            weekly: false,
            quiet: QuietHours::default(),
        }
    }
}

impl NotificationSettings {
    /// Whether the owner wants to hear of this matter. That a connection was not proven for a day is
    /// never told: it says more about this computer than about the account.
    #[must_use]
    pub const fn wants(&self, matter: Matter) -> bool {
        match matter {
            Matter::SignedOut
            | Matter::AccountGone
            | Matter::PermissionMissing
            | Matter::AppRefused => self.blocked,
            Matter::SignInDue => self.needed_soon,
            Matter::PlatformDown | Matter::RateLimited | Matter::Slow => self.passing,
            Matter::NotProven => false,
        }
    }
}

/// When the weekly summary is shown, in minutes after local midnight of a Monday.
const SUMMARY_AT: u16 = 9 * 60;

/// When the next weekly summary is due after the one at `last`: Monday morning, local time.
#[must_use]
pub fn next_summary(last: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let mut day = jiff::Timestamp::from_millisecond(last.as_millis())
        .ok()?
        .to_zoned(zone.clone())
        .date();
    // The Monday of the last one may itself be still to come.
    for _ in 0..=7 {
        if day.weekday() == civil::Weekday::Monday {
            let due = moment(day, SUMMARY_AT, zone)?;
            if due > last {
                return Some(due);
            }
        }
        day = day.tomorrow().ok()?;
    }
    None
}

/// Daily hours in which nothing is shown. What still stands when they end is told then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct QuietHours {
    /// Whether there are any.
    pub on: bool,
    /// When they begin, in minutes after local midnight.
    pub from: u16,
    /// When they end, in minutes after local midnight; on the next day when not after `from`.
    pub to: u16,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self {
            on: false,
            from: 22 * 60,
            to: 7 * 60,
        }
    }
}

/// Minutes in a day on a clock's face.
const DAY: u16 = 24 * 60;

impl QuietHours {
    /// Why these hours cannot be used, in a sentence; none when they can.
    #[must_use]
    pub fn objection(&self) -> Option<String> {
        if self.from >= DAY || self.to >= DAY {
            return Some(alert::hours_incomplete());
        }
        (self.from == self.to).then(alert::hours_empty)
    }

    const fn is_of_use(&self) -> bool {
        self.from < DAY && self.to < DAY && self.from != self.to
    }

    /// When the quiet hours that `now` falls into end; none outside them.
    #[must_use]
    pub fn until(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        if !self.on || !self.is_of_use() {
            return None;
        }
        let today = jiff::Timestamp::from_millisecond(now.as_millis())
            .ok()?
            .to_zoned(zone.clone())
            .date();
        // Hours that began yesterday may still run.
        [today.yesterday().ok(), Some(today)]
            .into_iter()
            .flatten()
            .filter_map(|day| self.of(day, zone))
            .find(|(begins, ends)| (*begins..*ends).contains(&now))
            .map(|(_, ends)| ends)
    }

    /// The quiet hours that begin on a day. A time that clocks skip on that day falls as much later
    /// as they skip; of one that comes twice the first counts.
    fn of(&self, day: civil::Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        let last = if self.to > self.from {
            day
        } else {
            day.tomorrow().ok()?
        };
        Some((moment(day, self.from, zone)?, moment(last, self.to, zone)?))
    }
}

fn moment(day: civil::Date, minutes: u16, zone: &TimeZone) -> Option<Timestamp> {
    let (hour, minute) = (
        i8::try_from(minutes / 60).ok()?,
        i8::try_from(minutes % 60).ok()?,
    );
    let zoned = day.at(hour, minute, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(Timestamp::from_millis(zoned.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        let zoned: jiff::Timestamp = text.parse().unwrap();
        Timestamp::from_millis(zoned.as_millisecond())
    }

    fn quiet(from: u16, to: u16) -> QuietHours {
        QuietHours { on: true, from, to }
    }

    #[test]
    fn a_night_is_quiet_from_its_first_minute_to_its_last() {
        let night = quiet(22 * 60, 7 * 60);
        let utc = TimeZone::UTC;
        for (now, until) in [
            ("2026-11-23T21:59:59Z", None),
            ("2026-11-23T22:00:00Z", Some("2026-11-24T07:00:00Z")),
            ("2026-11-24T03:00:00Z", Some("2026-11-24T07:00:00Z")),
            ("2026-11-24T06:59:59Z", Some("2026-11-24T07:00:00Z")),
            ("2026-11-24T07:00:00Z", None),
        ] {
            assert_eq!(night.until(at(now), &utc), until.map(at), "{now}");
        }
        let noon = quiet(12 * 60, 14 * 60);
        assert_eq!(
            noon.until(at("2026-11-24T13:00:00Z"), &utc),
            Some(at("2026-11-24T14:00:00Z"))
        );
        assert_eq!(noon.until(at("2026-11-24T14:00:00Z"), &utc), None);
        let off = QuietHours { on: false, ..night };
        assert_eq!(off.until(at("2026-11-24T03:00:00Z"), &utc), None);
    }

    #[test]
    fn the_hour_that_comes_twice_begins_no_second_quiet() {
        // In Berlin clocks go from 03:00 back to 02:00 on 25 October 2026, at 01:00 UTC.
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let night = quiet(22 * 60, 2 * 60 + 30);
        let ends = at("2026-10-25T00:30:00Z");
        assert_eq!(night.until(at("2026-10-24T23:00:00Z"), &berlin), Some(ends));
        assert_eq!(night.until(ends, &berlin), None);
        // The second 02:10 of that night.
        assert_eq!(night.until(at("2026-10-25T01:10:00Z"), &berlin), None);
        // A night over the change is an hour longer.
        let whole = quiet(22 * 60, 7 * 60);
        assert_eq!(
            whole.until(at("2026-10-24T20:00:00Z"), &berlin),
            Some(at("2026-10-25T06:00:00Z"))
        );
    }

    #[test]
    fn a_time_that_clocks_skip_falls_later() {
        // In Berlin clocks go from 02:00 to 03:00 on 29 March 2026, at 01:00 UTC.
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let night = quiet(22 * 60, 2 * 60 + 30);
        assert_eq!(
            night.until(at("2026-03-29T00:00:00Z"), &berlin),
            Some(at("2026-03-29T01:30:00Z")),
            "03:30 on the clock"
        );
    }

    #[test]
    fn h5_a_summary_is_due_on_monday_at_nine_by_the_clock_on_the_wall() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        for (last, due) in [
            // A Monday before and after nine, a Wednesday, and over both changes of the clocks.
            ("2026-11-23T07:59:59Z", "2026-11-23T08:00:00Z"),
            ("2026-11-23T08:00:00Z", "2026-11-30T08:00:00Z"),
            ("2026-11-25T12:00:00Z", "2026-11-30T08:00:00Z"),
            ("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z"),
            ("2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z"),
        ] {
            assert_eq!(next_summary(at(last), &berlin), Some(at(due)), "{last}");
        }
    }

    #[test]
    fn hours_that_mean_nothing_are_refused_with_a_sentence() {
        assert_eq!(quiet(22 * 60, 7 * 60).objection(), None);
        assert!(quiet(60, 60).objection().is_some());
        assert!(quiet(0, DAY).objection().is_some());
        assert_eq!(
            quiet(60, 60).until(at("2026-11-24T03:00:00Z"), &TimeZone::UTC),
            None
        );
    }

    #[test]
    fn settings_of_an_older_version_are_filled_up() {
        let settings: NotificationSettings = serde_json::from_str(r#"{"fixed":false}"#).unwrap();
        assert_eq!(
            settings,
            NotificationSettings {
                fixed: false,
                ..NotificationSettings::default()
            }
        );
    }
}
