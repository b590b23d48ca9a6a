//! No answer, however made, is proof of death without a code that is listed as such and stands in it.
//!
//! `PROPTEST_CASES` sets how many answers are made; `cargo xtask soak` makes a million.

mod accepted;
mod listed;
mod made;

use std::{cell::Cell, time::Instant};

use http::{HeaderValue, Response, StatusCode};
use pilotlight_domain::{Platform, Span, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, adapter_for};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};

pub(crate) use listed::is_listed;
use made::{answer, header};

/// Whether every part of a listed code is a whole value of the body: a number, a text, or the last
/// segment of an address. The status, which some codes begin with, stands outside the body.
fn stands_in(body: &Value, status: u16, code: &str) -> bool {
    code.split('/').all(|part| {
        part == status.to_string()
            || holds(body, &|leaf| match leaf {
                Value::Number(number) => number.to_string() == part,
                Value::String(text) => text.rsplit('/').next() == Some(part),
                _ => false,
            })
    })
}

fn holds(value: &Value, wanted: &dyn Fn(&Value) -> bool) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(|entry| holds(entry, wanted)),
        Value::Object(fields) => fields.values().any(|field| holds(field, wanted)),
        leaf => wanted(leaf),
    }
}

fn response(
    status: u16,
    server: Option<&str>,
    headers: &[(&'static str, Vec<u8>)],
    body: Vec<u8>,
) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    for (name, value) in headers {
        // What cannot stand in a header never arrives in one.
        if let Ok(value) = HeaderValue::from_bytes(value) {
            response.headers_mut().append(*name, value);
        }
    }
    if let Some(server) = server {
        let server = HeaderValue::from_str(server).unwrap();
        response.headers_mut().insert("server", server);
    }
    response
}

/// Six hundred cases, unless `PROPTEST_CASES` says otherwise.
fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: match std::env::var_os("PROPTEST_CASES") {
            Some(_) => asked.cases,
            None => 600,
        },
        failure_persistence: None,
        ..asked
    }
}

/// Reads one answer as one platform's, and gives what it was taken to prove.
pub(crate) fn check(
    platform: Platform,
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
) -> Result<Verdict, TestCaseError> {
    let now = Timestamp::from_seconds(1_795_428_000);
    let status = response.status().as_u16();
    let refusal = adapter_for(platform).classify(endpoint, response, now);
    if refusal.cause.verdict() == Verdict::ProvenDead {
        let code = refusal.code.clone().unwrap_or_default();
        prop_assert!(is_listed(platform, &code), "{platform:?} {refusal:?}");
        let body = serde_json::from_slice::<Value>(response.body().trim_ascii());
        prop_assert!(
            body.is_ok_and(|body| stands_in(&body, status, &code)),
            "{platform:?} {refusal:?}"
        );
        let proxy = response.headers().get("server");
        prop_assert!(proxy.is_none_or(|server| !server.as_bytes().starts_with(b"squid")));
        prop_assert!(!matches!(status, 300..=399 | 407 | 429 | 511));
        // A server's fault proves nothing, except where Meta names the token's own end.
        if status >= 500 {
            prop_assert!(matches!(platform, Platform::Facebook | Platform::Instagram));
        }
    }
    if let Some(until) = refusal.not_before {
        prop_assert!(until > now && until.until(now) <= Span::days(1));
    }
    Ok(refusal.cause.verdict())
}

#[test]
fn f09_death_is_never_told_without_a_listed_code() {
    let answers = (
        answer(),
        prop::collection::vec(header(), 0..4),
        prop::option::weighted(0.1, Just("squid/3.5.12")),
    );
    let config = config();
    let (cases, begun) = (config.cases, Instant::now());
    let (readings, deaths) = (Cell::new(0_u64), Cell::new(0_u64));
    TestRunner::new(config)
        .run(&answers, |((status, endpoint, body), headers, proxy)| {
            let response = response(status, proxy, &headers, body);
            for platform in Platform::ALL {
                readings.set(readings.get() + 1);
                if check(platform, endpoint, &response)? == Verdict::ProvenDead {
                    deaths.set(deaths.get() + 1);
                }
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    println!(
        "{cases} answers, {} readings, {} of them a death with its code, {:.1} s",
        readings.get(),
        deaths.get(),
        begun.elapsed().as_secs_f64()
    );
    assert!(
        deaths.get() > 0,
        "no answer was one of a death: nothing was shown"
    );
}

#[test]
fn f09_huge_and_deep_bodies_are_read_without_harm() {
    let padding = "Session has expired. ".repeat(50_000);
    let huge = |error: Value| {
        json!({"error": error, "padding": padding})
            .to_string()
            .into_bytes()
    };
    let bodies = [
        huge(json!({"code": 190, "error_subcode": 460, "message": padding})),
        huge(json!("invalid_grant")),
        huge(json!({"errors": vec![json!({"reason": "quotaExceeded"}); 50_000]})),
        padding.clone().into_bytes(),
        format!("<html>{padding}").into_bytes(),
        b"[".repeat(1_000_000),
        br#"{"error":"#.repeat(100_000),
        vec![0; 8 * 1024 * 1024],
    ];
    for body in bodies {
        for status in [200, 400, 503] {
            let response = response(status, None, &[], body.clone());
            for platform in Platform::ALL {
                check(platform, Endpoint::Refresh, &response).unwrap();
                check(platform, Endpoint::Probe, &response).unwrap();
            }
        }
    }
}
