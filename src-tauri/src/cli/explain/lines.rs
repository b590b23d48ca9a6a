//! `explain --jsonl`: many answers, one a line. What a line holds is documented at the head of [`super`].
//!
//! A line is told as soon as it was read, and the first that cannot be read ends it, with its number and what
//! puts it right.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, Write},
};

use jiff::tz::TimeZone;
use pilotlight_domain::{Platform, Timestamp};
use pilotlight_engine::{Answer, Told, parts::Endpoint};
use serde::{Deserialize, Serialize};

use super::Fault;

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

pub(super) fn many(
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
#[path = "fuzz_tests.rs"]
mod fuzz;

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn lines(input: &[u8]) -> (String, Option<String>) {
        let mut output = Vec::new();
        let fault = many(input, &mut output, NOW, &TimeZone::UTC).err();
        (
            String::from_utf8(output).unwrap(),
            fault.map(|fault| fault.to_string()),
        )
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
        let collection = include_str!("../../../../tests/data/error-bodies.jsonl");
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
