//! For whom and when words are written: days and moments as the reader's calendar has them.

use jiff::tz::TimeZone;
use pilotlight_words::{date, explanation, month};

use crate::{Platform, Timestamp};

/// Whom and when the words are for.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The platform spoken of.
    pub platform: Platform,
    /// The moment at which the words are read.
    pub now: Timestamp,
    /// The reader's time zone.
    pub zone: &'a TimeZone,
}

impl Reading<'_> {
    fn zoned(&self, at: Timestamp) -> Option<jiff::Zoned> {
        jiff::Timestamp::from_millisecond(at.as_millis())
            .ok()
            .map(|stamp| stamp.to_zoned(self.zone.clone()))
    }

    /// A day in words: "28 November", with the year when it is not this one.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        let Some(when) = self.zoned(at) else {
            return date::unknown_day();
        };
        let this_year = self
            .zoned(self.now)
            .is_some_and(|now| now.year() == when.year());
        if this_year {
            date::day(when.day(), month(when.month()))
        } else {
            date::day_year(when.day(), month(when.month()), when.year().to_string())
        }
    }

    /// A moment in words: "14:05" today, "28 November, 14:05" on another day.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let Some(when) = self.zoned(at) else {
            return date::unknown_time();
        };
        let today = self
            .zoned(self.now)
            .is_some_and(|now| now.date() == when.date());
        let time = when.strftime("%H:%M").to_string();
        if today {
            time
        } else {
            date::moment(self.day(at), time)
        }
    }

    /// A day in words that are near: "yesterday", else as [`Self::day`].
    #[must_use]
    pub fn since_day(&self, at: Timestamp) -> String {
        let date = |moment| Some(self.zoned(moment)?.date());
        let yesterday = date(self.now).and_then(|today| today.yesterday().ok());
        if yesterday.is_some() && date(at) == yesterday {
            date::yesterday()
        } else {
            self.day(at)
        }
    }

    /// When we try again, as a sentence.
    #[must_use]
    pub(crate) fn next_try(&self, retry_at: Option<Timestamp>) -> String {
        match retry_at {
            Some(at) if at > self.now => explanation::next_try(self.moment(at)),
            _ => explanation::next_try_open(),
        }
    }
}
