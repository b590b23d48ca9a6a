//! When it is worth asking again, and for whom: what platforms say of it in headers, and their daily
//! midnights.
//!
//! Headers here only ever postpone a call; nothing of them says anything about a connection.

use http::HeaderMap;
use jiff::{ToSpan as _, civil::Time, tz::TimeZone};
use pilotlight_domain::{Span, Timestamp};
use serde_json::Value;

use crate::Reach;

/// The least and the greatest wait that a platform's word is believed for (NW-06).
const LEAST: Span = Span::seconds(1);
const GREATEST: Span = Span::hours(24);

/// Meta counts an app's calls over the last hour (developers.facebook.com, Graph API rate limiting, 2026).
const METAS_WINDOW: Span = Span::hours(1);

/// A wait that a platform asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wait {
    /// The first moment at which a call is worth making.
    pub(crate) until: Timestamp,
    /// Whose calls have to wait.
    pub(crate) reach: Reach,
}

/// `moment`, but no sooner than a second and no later than a day after `now` (NW-06).
pub(crate) fn clamped(moment: Timestamp, now: Timestamp) -> Timestamp {
    moment.clamp(now + LEAST, now + GREATEST)
}

/// What the headers say of waiting: the moment from `Retry-After` in either form, else from X's
/// windows, else from Meta's usage; whose wait it is from the windows and the usage.
pub(crate) fn from_headers(headers: &HeaderMap, now: Timestamp) -> Option<Wait> {
    let of_a_limit = used_up_window(headers).or_else(|| usage(headers, now));
    let wait = match retry_after(headers, now) {
        Some(until) => Wait {
            until,
            reach: of_a_limit.map_or(Reach::Account, |wait| wait.reach),
        },
        None => of_a_limit.or_else(|| window(headers))?,
    };
    Some(Wait {
        until: clamped(wait.until, now),
        ..wait
    })
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

/// X's windows: what is left, when it begins anew in epoch seconds, and whose it is. With a
/// person's token the short one is that person's (docs.x.com, rate limits, 2026).
const WINDOWS: [(&str, &str, Reach); 3] = [
    (
        "x-rate-limit-remaining",
        "x-rate-limit-reset",
        Reach::Account,
    ),
    (
        "x-user-limit-24hour-remaining",
        "x-user-limit-24hour-reset",
        Reach::Account,
    ),
    (
        "x-app-limit-24hour-remaining",
        "x-app-limit-24hour-reset",
        Reach::App,
    ),
];

/// The last to begin anew of X's windows that are used up: before it, no call succeeds.
fn used_up_window(headers: &HeaderMap) -> Option<Wait> {
    WINDOWS
        .into_iter()
        .filter(|(remaining, ..)| number(headers, remaining).is_some_and(|left| left <= 0))
        .filter_map(|(_, reset, reach)| {
            let until = Timestamp::from_seconds(number(headers, reset)?);
            Some(Wait { until, reach })
        })
        .max_by_key(|wait| wait.until)
}

/// The end of X's short window, where nothing says which one is used up.
fn window(headers: &HeaderMap) -> Option<Wait> {
    number(headers, "x-rate-limit-reset").map(|seconds| Wait {
        until: Timestamp::from_seconds(seconds),
        reach: Reach::Account,
    })
}

/// Meta's usage, in per cent and with an estimate in minutes. What a Page or an Instagram account
/// has used is its own; what the app has used is everybody's.
fn usage(headers: &HeaderMap, now: Timestamp) -> Option<Wait> {
    let read = |name| serde_json::from_str::<Value>(text_of(headers, name)?).ok();
    let of_account = read("x-business-use-case-usage")
        .and_then(|usage| longest_wait(&usage, 0))
        .map(|minutes| (Span::minutes(minutes), Reach::Account));
    let of_app = read("x-app-usage")
        .and_then(|usage| match longest_wait(&usage, 0) {
            Some(minutes) => Some(Span::minutes(minutes)),
            None => is_used_up(&usage).then_some(METAS_WINDOW),
        })
        .map(|wait| (wait, Reach::App));
    [of_account, of_app]
        .into_iter()
        .flatten()
        .filter(|(wait, _)| *wait > Span::ZERO)
        .max()
        .map(|(wait, reach)| Wait {
            until: now + wait,
            reach,
        })
}

/// Whether one of the three shares of the app's usage is spent.
fn is_used_up(usage: &Value) -> bool {
    ["call_count", "total_time", "total_cputime"]
        .into_iter()
        .filter_map(|share| usage.get(share)?.as_f64())
        .any(|percent| percent >= 100.0)
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

fn number(headers: &HeaderMap, name: &str) -> Option<i64> {
    text_of(headers, name)?.parse().ok()
}

fn text_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn headers<'a>(all: impl IntoIterator<Item = (&'static str, &'a str)>) -> HeaderMap {
        all.into_iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    /// How long the headers ask to wait, and whom.
    fn told<'a>(all: impl IntoIterator<Item = (&'static str, &'a str)>) -> Option<(Span, Reach)> {
        from_headers(&headers(all), NOW).map(|wait| (wait.until.until(NOW), wait.reach))
    }

    fn seconds_from_now(seconds: i64) -> String {
        (NOW.as_millis() / 1000 + seconds).to_string()
    }

    #[test]
    fn nw_06_retry_after_is_read_in_both_forms_and_clamped() {
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
                told([("retry-after", value)]),
                wait.map(|wait| (wait, Reach::Account)),
                "{value}"
            );
        }
    }

    #[test]
    fn xs_wait_lasts_until_the_last_used_up_window_and_is_whose_that_is() {
        let (soon, later, latest) = (
            seconds_from_now(600),
            seconds_from_now(7200),
            seconds_from_now(36_000),
        );
        let short = Some((Span::minutes(10), Reach::Account));
        assert_eq!(told([("x-rate-limit-reset", &*soon)]), short);
        let person = [
            ("x-rate-limit-remaining", "73"),
            ("x-rate-limit-reset", &*soon),
            ("x-user-limit-24hour-remaining", "0"),
            ("x-user-limit-24hour-reset", &*later),
            ("x-app-limit-24hour-remaining", "12"),
            ("x-app-limit-24hour-reset", &*latest),
        ];
        assert_eq!(told(person), Some((Span::hours(2), Reach::Account)));
        let app = [
            ("x-rate-limit-remaining", "0"),
            ("x-rate-limit-reset", &*soon),
            ("x-app-limit-24hour-remaining", "0"),
            ("x-app-limit-24hour-reset", &*latest),
        ];
        assert_eq!(told(app), Some((Span::hours(10), Reach::App)));
        let both = app.into_iter().chain([("retry-after", "30")]);
        assert_eq!(told(both), Some((Span::seconds(30), Reach::App)));
        assert_eq!(told([("x-rate-limit-reset", "tomorrow")]), None);
    }

    #[test]
    fn metas_usage_is_the_accounts_or_the_apps() {
        let page = r#"{"175":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":7},{"type":"x","estimated_time_to_regain_access":19}]}"#;
        assert_eq!(
            told([("x-business-use-case-usage", page)]),
            Some((Span::minutes(19), Reach::Account))
        );
        for (usage, wait) in [
            (r#"{"call_count":100}"#, Some(METAS_WINDOW)),
            (
                r#"{"call_count":7,"total_time":112.5,"total_cputime":3}"#,
                Some(METAS_WINDOW),
            ),
            (
                r#"{"call_count":100,"estimated_time_to_regain_access":5}"#,
                Some(Span::minutes(5)),
            ),
            (
                r#"{"call_count":99,"total_time":25,"total_cputime":99}"#,
                None,
            ),
            (r#"{"call_count":"100"}"#, None),
            ("100", None),
            ("{", None),
        ] {
            assert_eq!(
                told([("x-app-usage", usage)]),
                wait.map(|wait| (wait, Reach::App)),
                "{usage}"
            );
        }
        let both = [
            ("x-business-use-case-usage", page),
            ("x-app-usage", r#"{"call_count":100}"#),
        ];
        assert_eq!(told(both), Some((METAS_WINDOW, Reach::App)));
        let no_wait = r#"{"175":[{"estimated_time_to_regain_access":0}]}"#;
        assert_eq!(told([("x-business-use-case-usage", no_wait)]), None);
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
