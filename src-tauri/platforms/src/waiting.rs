//! When it is worth asking again: what platforms say of it in headers, and their daily midnights.

use http::HeaderMap;
use jiff::{ToSpan as _, civil::Time, tz::TimeZone};
use pilotlight_domain::{Span, Timestamp};
use serde_json::Value;

/// The least and the greatest wait that a platform's word is believed for (NW-06).
const LEAST: Span = Span::seconds(1);
const GREATEST: Span = Span::hours(24);

/// `moment`, but no sooner than a second and no later than a day after `now` (NW-06).
pub(crate) fn clamped(moment: Timestamp, now: Timestamp) -> Timestamp {
    moment.clamp(now + LEAST, now + GREATEST)
}

/// What the headers say of waiting: `Retry-After` in both forms, then X's reset moment, then
/// Meta's estimate.
pub(crate) fn from_headers(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    retry_after(headers, now)
        .or_else(|| rate_limit_reset(headers))
        .or_else(|| regain_access(headers, now))
        .map(|moment| clamped(moment, now))
}

/// `Retry-After`: seconds or a date (RFC 9110, section 10.2.3).
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let text = text_of(headers, "retry-after")?;
    if let Ok(seconds) = text.parse::<i64>() {
        return Some(now + Span::seconds(seconds));
    }
    jiff::fmt::rfc2822::parse(text)
        .ok()
        .map(|date| Timestamp::from_millis(date.timestamp().as_millisecond()))
}

/// X: epoch seconds at which the window begins anew (docs.x.com, rate limits, 2026).
fn rate_limit_reset(headers: &HeaderMap) -> Option<Timestamp> {
    text_of(headers, "x-rate-limit-reset")?
        .parse()
        .ok()
        .map(Timestamp::from_seconds)
}

/// Meta: minutes until calls are answered again, the longest of all entries
/// (developers.facebook.com, Graph API rate limiting, 2026).
fn regain_access(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    ["x-business-use-case-usage", "x-app-usage"]
        .into_iter()
        .filter_map(|name| serde_json::from_str::<Value>(text_of(headers, name)?).ok())
        .filter_map(|usage| longest_wait(&usage, 0))
        .max()
        .filter(|minutes| *minutes > 0)
        .map(|minutes| now + Span::minutes(minutes))
}

fn longest_wait(usage: &Value, depth: u8) -> Option<i64> {
    match usage {
        _ if depth > 3 => None,
        Value::Object(fields) => fields
            .iter()
            .filter_map(|(name, value)| {
                if name == "estimated_time_to_regain_access" {
                    value.as_i64()
                } else {
                    longest_wait(value, depth + 1)
                }
            })
            .max(),
        Value::Array(entries) => entries
            .iter()
            .filter_map(|entry| longest_wait(entry, depth + 1))
            .max(),
        _ => None,
    }
}

/// The next midnight UTC: LinkedIn's daily limits end then
/// (learn.microsoft.com, LinkedIn rate limiting, 2026).
pub(crate) fn next_midnight_utc(now: Timestamp) -> Timestamp {
    let day = Span::days(1).as_millis();
    let days = now.as_millis().div_euclid(day).saturating_add(1);
    Timestamp::from_millis(days.saturating_mul(day))
}

/// The next midnight in California: Google's daily quotas end then
/// (developers.google.com, YouTube quota, 2026).
pub(crate) fn next_midnight_pacific(now: Timestamp) -> Timestamp {
    // Where the system has no time zones, the zone's winter offset is right or an hour late.
    let zone = TimeZone::get("America/Los_Angeles")
        .unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(-8)));
    jiff::Timestamp::from_millisecond(now.as_millis())
        .ok()
        .and_then(|moment| {
            let today = moment.to_zoned(zone.clone()).date();
            let tomorrow = today.checked_add(1.day()).ok()?;
            tomorrow.to_datetime(Time::midnight()).to_zoned(zone).ok()
        })
        .map_or(now + GREATEST, |midnight| {
            Timestamp::from_millis(midnight.timestamp().as_millisecond())
        })
}

fn text_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        headers
    }

    #[test]
    fn retry_after_is_read_in_both_forms_and_clamped() {
        for (value, wait) in [
            ("120", Some(Span::seconds(120))),
            ("0", Some(Span::seconds(1))),
            ("-5", Some(Span::seconds(1))),
            ("99999999", Some(Span::hours(24))),
            ("Mon, 23 Nov 2026 10:05:00 GMT", Some(Span::minutes(5))),
            ("Mon, 23 Nov 2020 10:05:00 GMT", Some(Span::seconds(1))),
            ("soon", None),
        ] {
            assert_eq!(
                from_headers(&headers("retry-after", value), NOW),
                wait.map(|wait| NOW + wait),
                "{value}"
            );
        }
    }

    #[test]
    fn xs_reset_and_metas_estimate_are_read() {
        let reset = (NOW.as_millis() / 1000 + 600).to_string();
        assert_eq!(
            from_headers(&headers("x-rate-limit-reset", &reset), NOW),
            Some(NOW + Span::minutes(10))
        );
        let usage = r#"{"175":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":7},{"type":"x","estimated_time_to_regain_access":19}]}"#;
        assert_eq!(
            from_headers(&headers("x-business-use-case-usage", usage), NOW),
            Some(NOW + Span::minutes(19))
        );
        assert_eq!(
            from_headers(&headers("x-app-usage", r#"{"call_count":100}"#), NOW),
            None
        );
    }

    #[test]
    fn midnights_are_the_platforms_own() {
        assert_eq!(next_midnight_utc(NOW), NOW + Span::hours(14));
        // Winter: 08:00 UTC; ten o'clock UTC is past it, so the next is 22 hours away.
        assert_eq!(next_midnight_pacific(NOW), NOW + Span::hours(22));
        // Summer, 2026-07-01T10:00:00Z: midnight is at 07:00 UTC.
        let summer = Timestamp::from_seconds(1_782_900_000);
        assert_eq!(next_midnight_pacific(summer), summer + Span::hours(21));
    }
}
