//! When a post is to go out: the instant, and the local time and zone from which it was reckoned.
//!
//! What the owner means is the time on the wall. Where the rules of a zone change, the wall's time
//! stays and the instant moves. A time that a clock change leaves out goes out at the moment at
//! which the clock would have shown it; one that comes twice goes out the first time; both are told.

use jiff::{
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};
use pilotlight_words::delivery;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Timestamp;

/// A time a post is planned for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Planned {
    /// The instant, reckoned from the two below.
    pub at: Timestamp,
    /// The time on the wall to the minute, such as `2026-11-27T09:00`.
    pub local: String,
    /// The zone, such as `Europe/Berlin`.
    pub zone: String,
}

/// What a change of the clock made of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shift {
    /// The clock leaves this time out; this is when it goes out.
    LeftOut {
        /// The time on the wall then, as `03:30`.
        instead: String,
    },
    /// The clock shows this time twice; it goes out the first time.
    Twice,
}

/// A text that is no time, or a zone that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMoment {
    /// The text is no time.
    #[error("“{0}” is not a time; write it as 2026-11-27T09:00")]
    Local(String),
    /// The zone is unknown.
    #[error("there is no time zone called “{0}”")]
    Zone(String),
    /// The time is further away than calendars go.
    #[error("that time is too far away")]
    Far,
}

impl Planned {
    /// The time on a wall in a zone, and what a change of the clock makes of it.
    ///
    /// # Errors
    /// [`NotAMoment`].
    pub fn on_the_wall(local: &str, zone: &str) -> Result<(Self, Option<Shift>), NotAMoment> {
        let short = |text: &str| text.chars().take(40).collect::<String>();
        let read: DateTime = local
            .trim()
            .parse()
            .map_err(|_| NotAMoment::Local(short(local)))?;
        let zone_rules = rules(zone).ok_or_else(|| NotAMoment::Zone(short(zone)))?;
        let ambiguous = zone_rules.to_ambiguous_zoned(read);
        let offset = ambiguous.offset();
        let resolved = ambiguous.compatible().map_err(|_| NotAMoment::Far)?;
        let shift = match offset {
            AmbiguousOffset::Unambiguous { .. } => None,
            AmbiguousOffset::Gap { .. } => Some(Shift::LeftOut {
                instead: resolved.strftime("%H:%M").to_string(),
            }),
            AmbiguousOffset::Fold { .. } => Some(Shift::Twice),
        };
        let planned = Self {
            at: Timestamp::from_millis(resolved.timestamp().as_millisecond()),
            local: read.strftime("%Y-%m-%dT%H:%M").to_string(),
            zone: zone.to_owned(),
        };
        Ok((planned, shift))
    }

    /// An instant as a wall in `zone` shows it.
    #[must_use]
    pub fn at(at: Timestamp, zone: &TimeZone) -> Self {
        let local = jiff::Timestamp::from_millisecond(at.as_millis()).map_or_else(
            |_| String::new(),
            |instant| {
                let zoned = instant.to_zoned(zone.clone());
                zoned.strftime("%Y-%m-%dT%H:%M").to_string()
            },
        );
        Self {
            at,
            local,
            zone: zone_name(zone),
        }
    }

    /// The same time on the wall by the rules that hold now; none when the instant has not moved.
    #[must_use]
    pub fn reckoned_anew(&self) -> Option<Self> {
        let (anew, _) = Self::on_the_wall(&self.local, &self.zone).ok()?;
        // A time given by the second is the same minute.
        let moved =
            anew.at.as_millis().div_euclid(60_000) != self.at.as_millis().div_euclid(60_000);
        moved.then_some(anew)
    }
}

impl Shift {
    /// What is told of it; `local` is the time that was asked for.
    #[must_use]
    pub fn words(&self, local: &str) -> String {
        let time = local.split_once('T').map_or(local, |(_, time)| time);
        match self {
            Self::LeftOut { instead } => delivery::left_out(instead, time),
            Self::Twice => delivery::twice(time),
        }
    }
}

/// The zone's name; its offset where it has none.
#[must_use]
pub fn zone_name(zone: &TimeZone) -> String {
    match zone.iana_name() {
        Some(name) => name.to_owned(),
        None => zone
            .to_fixed_offset()
            .map_or_else(|_| "UTC".into(), |offset| offset.to_string()),
    }
}

fn rules(name: &str) -> Option<TimeZone> {
    if name == "UTC" {
        return Some(TimeZone::UTC);
    }
    if let Ok(zone) = TimeZone::get(name) {
        return Some(zone);
    }
    // As `zone_name` writes an offset: +02, -03:30.
    let sign = match name.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let mut parts = name.get(1..)?.split(':').map(str::parse::<i32>);
    let hours = parts.next()?.ok()?;
    let minutes = parts.next().transpose().ok()?.unwrap_or(0);
    let offset = jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()?;
    Some(TimeZone::fixed(offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BERLIN: &str = "Europe/Berlin";

    fn planned(local: &str) -> (Planned, Option<Shift>) {
        Planned::on_the_wall(local, BERLIN).unwrap()
    }

    #[test]
    fn the_wall_and_the_instant_agree_in_winter_and_summer() {
        let (winter, shift) = planned("2026-11-27T09:00");
        assert_eq!(
            (winter.at, shift),
            (Timestamp::from_seconds(1_795_766_400), None)
        );
        let (summer, _) = planned("2026-07-01T09:00");
        assert_eq!(summer.at, Timestamp::from_seconds(1_782_889_200));
        let zone = TimeZone::get(BERLIN).unwrap();
        assert_eq!(Planned::at(winter.at, &zone), winter);
        assert_eq!(Planned::at(summer.at, &zone), summer);
    }

    #[test]
    fn a_time_that_is_left_out_goes_out_an_hour_later_on_the_wall() {
        let (gap, shift) = planned("2027-03-28T02:30");
        let shift = shift.unwrap();
        assert_eq!(gap.at, planned("2027-03-28T03:30").0.at);
        assert_eq!(gap.local, "2027-03-28T02:30", "what was meant is kept");
        assert!(shift.words(&gap.local).contains("goes out at 03:30"));
    }

    #[test]
    fn a_time_that_comes_twice_goes_out_the_first_time() {
        let (fold, shift) = planned("2026-10-25T02:30");
        assert_eq!(shift, Some(Shift::Twice));
        // 02:30 in summer time is 00:30 UTC.
        assert_eq!(fold.at, Timestamp::from_seconds(1_792_888_200));
        assert!(Shift::Twice.words(&fold.local).contains("02:30 twice"));
    }

    #[test]
    fn when_a_zones_rules_change_the_wall_stays() {
        let (right, _) = planned("2026-11-27T09:00");
        assert_eq!(right.reckoned_anew(), None);
        // As it was reckoned by a zone that had not given up winter time yet.
        let old = Planned {
            at: right.at - crate::Span::hours(1),
            ..right.clone()
        };
        assert_eq!(old.reckoned_anew(), Some(right));
    }

    #[test]
    fn zones_without_a_name_are_kept_as_their_offset() {
        for (seconds, name) in [(7_200, "+02"), (-12_600, "-03:30"), (0, "UTC")] {
            let zone = TimeZone::fixed(jiff::tz::Offset::from_seconds(seconds).unwrap());
            let at = Planned::at(Timestamp::from_seconds(1_795_766_400), &zone);
            assert_eq!(at.zone, name);
            assert_eq!(at.reckoned_anew(), None, "{name}");
        }
    }

    #[test]
    fn what_is_no_time_and_no_zone_is_told() {
        for local in ["", "tomorrow", "2026-13-01T09:00", "09:00"] {
            assert!(matches!(
                Planned::on_the_wall(local, BERLIN),
                Err(NotAMoment::Local(_))
            ));
        }
        let nowhere = Planned::on_the_wall("2026-11-27T09:00", "Europe/Atlantis");
        assert_eq!(nowhere, Err(NotAMoment::Zone("Europe/Atlantis".into())));
    }
}
