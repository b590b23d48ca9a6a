//! Virtual moments in the formats the platforms write them.

use jiff::{Timestamp, tz};

pub(crate) const SECOND: i64 = 1_000;
pub(crate) const MINUTE: i64 = 60 * SECOND;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;

fn zoned(ms: i64, zone: tz::TimeZone) -> jiff::Zoned {
    Timestamp::from_millisecond(ms)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(zone)
}

/// The form of the HTTP `Date` header.
pub(crate) fn http_date(ms: i64) -> String {
    zoned(ms, tz::TimeZone::UTC)
        .strftime("%a, %d %b %Y %H:%M:%S GMT")
        .to_string()
}

/// The form in Meta's error texts.
pub(crate) fn meta_date(ms: i64) -> String {
    zoned(ms, tz::offset(-8).to_time_zone())
        .strftime("%A, %d-%b-%y %H:%M:%S PST")
        .to_string()
}

/// A form for people, in UTC.
pub(crate) fn human(ms: i64) -> String {
    zoned(ms, tz::TimeZone::UTC)
        .strftime("%a %-d %b %Y, %H:%M UTC")
        .to_string()
}

/// The milliseconds from `ms` to the next midnight UTC.
pub(crate) const fn to_midnight(ms: i64) -> i64 {
    DAY - ms.rem_euclid(DAY)
}

/// The form of RFC 3339, in whole seconds.
pub(crate) fn rfc3339(ms: i64) -> String {
    zoned(ms, tz::TimeZone::UTC)
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// The form in Meta's objects.
pub(crate) fn meta_time(ms: i64) -> String {
    zoned(ms, tz::TimeZone::UTC)
        .strftime("%Y-%m-%dT%H:%M:%S+0000")
        .to_string()
}
