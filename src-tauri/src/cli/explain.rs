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

mod lines;

use std::{
    io::{self, IsTerminal, Read, Write},
    process::ExitCode,
};

use jiff::tz::TimeZone;
use pilotlight_domain::{Platform, Timestamp};
use pilotlight_engine::{Answer, Clock, NotAnAnswer, SystemClock, Told, parts::Reach};

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
        lines::many(input.lock(), output.lock(), now, &zone)
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

#[cfg(test)]
mod tests {
    use pilotlight_engine::parts::Endpoint;

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
}
