//! `explain`: what an answer of a platform says of a connection, for support.
//!
//! Nothing is opened, looked up or sent, and no word of an answer's body is printed.
//!
//! # `explain --jsonl`
//! Documented and stable. One answer a line comes in, with further fields left unread; one line
//! each goes out, in the same order. The first line that cannot be read ends it.
//!
//! ```json
//! {"id": "a-1", "platform": "x", "endpoint": "probe", "status": 401, "headers": {}, "body": "…"}
//! {"id": "a-1", "cause": "token_expired", "verdict": "proven_dead"}
//! ```

use std::{
    collections::BTreeMap,
    io::{self, BufRead, IsTerminal, Read, Write},
    process::ExitCode,
};

use jiff::tz::TimeZone;
use pilotlight_domain::{Platform, Timestamp};
use pilotlight_engine::{
    Answer, Clock, NotAnAnswer, SystemClock, Told,
    parts::{Endpoint, Reach},
};
use serde::{Deserialize, Serialize};

use super::{CANNOT_TELL, MISUSED, complain};
use crate::arguments::Explain;

/// Explains what comes by standard input.
pub(super) fn explain(asked: &Explain) -> ExitCode {
    let now = SystemClock.now();
    let zone = TimeZone::system();
    let (input, output) = (io::stdin(), io::stdout());
    if input.is_terminal() {
        complain("Reading from the terminal; end with Ctrl-D.");
    }
    let done = if asked.jsonl {
        many(input.lock(), output.lock(), now, &zone)
    } else {
        one(asked, input.lock(), output.lock(), now, &zone)
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(Fault::Broken(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault @ Fault::Broken(_)) => {
            complain(&fault.to_string());
            ExitCode::from(CANNOT_TELL)
        }
        Err(fault) => {
            complain(&fault.to_string());
            ExitCode::from(MISUSED)
        }
    }
}

/// Why an answer was not explained.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("The answer cannot be explained: {0}.")]
    Answer(#[from] NotAnAnswer),
    #[error("“explain” needs --platform, --endpoint and --status, or --jsonl.")]
    Incomplete,
    #[error("Line {line}: {wrong}.")]
    Line { line: usize, wrong: String },
    #[error("Reading or writing failed: {0}.")]
    Broken(#[from] io::Error),
}

fn one(
    asked: &Explain,
    mut input: impl Read,
    mut output: impl Write,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<(), Fault> {
    let (Some(platform), Some(endpoint), Some(status)) =
        (asked.platform, asked.endpoint, asked.status)
    else {
        return Err(Fault::Incomplete);
    };
    let mut body = Vec::new();
    input.read_to_end(&mut body)?;
    let headers = asked
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let told = Answer {
        platform,
        endpoint,
        status,
        headers,
        body,
    }
    .tell(now, zone)?;
    output.write_all(in_words(&told, platform, zone).as_bytes())?;
    Ok(output.flush()?)
}

fn in_words(told: &Told, platform: Platform, zone: &TimeZone) -> String {
    let whom = match told.reach {
        Reach::Account => "for this account".to_owned(),
        Reach::App => format!("for every account at {}", platform.name()),
    };
    let not_before = match told.not_before {
        Some(moment) => format!("{}, {whom}", written(moment, zone)),
        None => "not told".into(),
    };
    let words = &told.explanation;
    let label = words.action.label();
    let action = if label.is_empty() {
        "nothing to do"
    } else {
        &label
    };
    [
        ("cause", told.cause.id()),
        ("verdict", told.verdict.id()),
        ("code", told.code.as_deref().unwrap_or("none")),
        ("not before", &not_before),
        ("headline", &words.headline),
        ("happened", &words.happened),
        ("posts", &words.posts),
        ("action", action),
    ]
    .into_iter()
    .map(|(name, value)| format!("{:<12}{value}\n", format!("{name}:")))
    .collect()
}

fn written(moment: Timestamp, zone: &TimeZone) -> String {
    jiff::Timestamp::from_millisecond(moment.as_millis()).map_or_else(
        |_| "an unknown time".into(),
        |stamp| {
            stamp
                .to_zoned(zone.clone())
                .strftime("%Y-%m-%d %H:%M:%S %Z")
                .to_string()
        },
    )
}

/// A line that comes in.
#[derive(Deserialize)]
struct Asked {
    id: String,
    platform: String,
    endpoint: String,
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: String,
}

/// A line that goes out.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    cause: &'static str,
    verdict: &'static str,
}

fn many(
    input: impl BufRead,
    mut output: impl Write,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<(), Fault> {
    for (index, text) in input.split(b'\n').enumerate() {
        let text = text?;
        if text.trim_ascii().is_empty() {
            continue;
        }
        let wrong = |wrong: String| Fault::Line {
            line: index + 1,
            wrong,
        };
        let (id, told) = read(&text, now, zone).map_err(wrong)?;
        let line = Line {
            id: &id,
            cause: told.cause.id(),
            verdict: told.verdict.id(),
        };
        serde_json::to_writer(&mut output, &line).map_err(io::Error::from)?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}

/// One line's id and what its answer says, or what is wrong with it and how it is put right.
fn read(text: &[u8], now: Timestamp, zone: &TimeZone) -> Result<(String, Told), String> {
    // The reader of JSON skips what is not asked for without looking at it.
    let text = std::str::from_utf8(text).map_err(|error| {
        format!(
            "it is not UTF-8 (at byte {}); write one JSON object a line",
            error.valid_up_to() + 1
        )
    })?;
    let asked: Asked = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => format!(
            "{}; each line needs id, platform, endpoint, status and body, and may have headers as names \
             with texts",
            without_place(&error)
        ),
        _ => format!(
            "it is not JSON (at column {}); write one JSON object a line",
            error.column()
        ),
    })?;
    let platform: Platform = asked.platform.parse().map_err(said)?;
    let endpoint: Endpoint = asked.endpoint.parse().map_err(said)?;
    let headers = asked
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let told = Answer {
        platform,
        endpoint,
        status: asked.status,
        headers,
        body: asked.body.into_bytes(),
    }
    .tell(now, zone)
    .map_err(said)?;
    Ok((asked.id, told))
}

fn said(error: impl std::error::Error) -> String {
    error.to_string()
}

/// What serde says, without its own line number, which is always 1 here.
fn without_place(error: &serde_json::Error) -> String {
    let said = error.to_string();
    match said.split_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => said,
    }
}

#[cfg(test)]
#[path = "explain_fuzz_tests.rs"]
mod fuzz;

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn asked(platform: Platform, status: u16, header: Option<(&str, &str)>) -> Explain {
        Explain {
            platform: Some(platform),
            endpoint: Some(Endpoint::Probe),
            status: Some(status),
            headers: header
                .map(|(name, value)| (name.into(), value.into()))
                .into_iter()
                .collect(),
            jsonl: false,
        }
    }

    fn told(asked: &Explain, body: &str) -> String {
        let mut output = Vec::new();
        one(asked, body.as_bytes(), &mut output, NOW, &TimeZone::UTC).unwrap();
        String::from_utf8(output).unwrap()
    }

    fn lines(input: &[u8]) -> (String, Option<String>) {
        let mut output = Vec::new();
        let fault = many(input, &mut output, NOW, &TimeZone::UTC).err();
        (
            String::from_utf8(output).unwrap(),
            fault.map(|fault| fault.to_string()),
        )
    }

    #[test]
    fn a_death_is_told_with_its_code_and_the_owners_words() {
        let body = r#"{"error":{"code":190,"error_subcode":460,"message":"secret-word"}}"#;
        assert_eq!(
            told(&asked(Platform::Facebook, 400, None), body),
            "cause:      access_revoked\n\
             verdict:    proven_dead\n\
             code:       190/460\n\
             not before: not told\n\
             headline:   Facebook signed us out\n\
             happened:   Facebook ended our access; we noticed on 23 November. That happens when the \
             password was changed, Pilotlight was removed in Facebook's settings, or Facebook wants to \
             see that it is you.\n\
             posts:      Posts are held until you sign in again.\n\
             action:     Sign in again\n"
        );
    }

    #[test]
    fn a_wait_is_told_with_its_moment_and_for_whom() {
        let account = told(
            &asked(Platform::LinkedIn, 503, Some(("Retry-After", "300"))),
            "",
        );
        assert!(
            account.contains("not before: 2026-11-23 10:05:00 UTC, for this account\n"),
            "{account}"
        );
        assert!(account.contains("verdict:    not_known_yet\n"), "{account}");
        assert!(
            account.ends_with("action:     nothing to do\n"),
            "{account}"
        );
        let usage = Some(("x-app-usage", r#"{"call_count":100}"#));
        let app = told(
            &asked(Platform::Facebook, 403, usage),
            r#"{"error":{"code":4}}"#,
        );
        assert!(
            app.contains("not before: 2026-11-23 11:00:00 UTC, for every account at Facebook\n"),
            "{app}"
        );
    }

    #[test]
    fn many_answers_are_told_line_by_line() {
        let input = concat!(
            r#"{"id":"a","platform":"x","endpoint":"probe","status":401,"headers":{"content-type":"application/problem+json"},"body":"{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401}","cause":"anything","note":"unread"}"#,
            "\r\n\n",
            r#"{"id":"b","platform":"linkedin","endpoint":"publish","status":999,"body":"<html>"}"#,
        );
        assert_eq!(
            lines(input.as_bytes()),
            (
                "{\"id\":\"a\",\"cause\":\"token_expired\",\"verdict\":\"proven_dead\"}\n\
                 {\"id\":\"b\",\"cause\":\"unknown\",\"verdict\":\"not_known_yet\"}\n"
                    .into(),
                None
            )
        );
    }

    #[test]
    fn every_line_of_the_collection_is_told() {
        let collection = include_str!("../../../tests/data/error-bodies.jsonl");
        let (output, fault) = lines(collection.as_bytes());
        assert_eq!(fault, None);
        assert_eq!(output.lines().count(), collection.lines().count());
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_with_what_puts_it_right() {
        let good = r#"{"id":"a","platform":"x","endpoint":"probe","status":500,"body":""}"#;
        for (bad, number_and_fix) in [
            (
                "{\"id\":",
                ["Line 2: it is not JSON", "one JSON object a line"],
            ),
            (
                "{}",
                ["Line 2: missing field `id`", "each line needs id, platform"],
            ),
            (
                &*good.replace("500", "\"500\""),
                ["Line 2: invalid type", "each line needs"],
            ),
            (
                &*good.replace("\"x\"", "\"myspace\""),
                [
                    "Line 2: there is no platform called “myspace”",
                    "the platforms are facebook",
                ],
            ),
            (
                &*good.replace("probe", "poke"),
                [
                    "Line 2: there is no endpoint called “poke”",
                    "the endpoints are token",
                ],
            ),
            (
                &*good.replace("500", "50"),
                ["Line 2: 50 is not an HTTP status", "from 100 to 999"],
            ),
            (
                &*good.replace("\"body\"", "\"headers\":{\"a b\":\"c\"},\"body\""),
                [
                    "Line 2: “a b” is not the name of a header",
                    "such as Retry-After",
                ],
            ),
        ] {
            let (output, fault) = lines(format!("{good}\n{bad}\n{good}\n").as_bytes());
            assert_eq!(output.lines().count(), 1, "{bad}");
            let fault = fault.unwrap();
            for part in number_and_fix {
                assert!(fault.contains(part), "{fault}");
            }
        }
    }
}
