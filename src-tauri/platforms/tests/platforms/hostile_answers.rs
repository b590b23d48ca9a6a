//! No answer, however made, is proof of death without a code that is listed as such and stands in it.
//!
//! `PROPTEST_CASES` sets how many answers are made; `cargo xtask soak` makes a million.

use http::{HeaderValue, Response, StatusCode};
use pilotlight_domain::{Platform, Span, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, adapter_for};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::error_bodies::real_bodies;

/// Every code that may prove a connection dead, by platform, as a refusal tells it.
fn is_listed(platform: Platform, code: &str) -> bool {
    let graph = |bare_190: bool| {
        let subcodes = [458, 459, 460, 461, 463, 464, 465, 466, 467, 468, 490];
        code.split_once('/').map_or(
            code == "102" || (bare_190 && code == "190"),
            |(code, subcode)| {
                matches!(code, "102" | "190")
                    && subcodes.iter().any(|listed| listed.to_string() == subcode)
            },
        ) || [
            "200/1404078",
            "200/4854002",
            "368/1404006",
            "368/1404112",
            "25/2207050",
            "100/36007",
            "100/36009",
            "803",
        ]
        .contains(&code)
            || code.starts_with("803/")
    };
    match platform {
        Platform::Facebook => graph(false),
        Platform::Instagram => graph(true),
        Platform::YouTube => [
            "invalid_grant",
            "invalid_grant/invalid_rapt",
            "invalid_token",
            "authError",
            "ACCESS_TOKEN_EXPIRED",
            "youtubeSignupRequired",
            "authenticatedUserAccountClosed",
            "authenticatedUserAccountSuspended",
            "channelClosed",
            "channelSuspended",
        ]
        .contains(&code),
        Platform::X => [
            "invalid_grant",
            "invalid_request",
            "invalid_token",
            "50",
            "64",
            "89",
            "user-suspended",
            "resource-not-found",
            "401/about:blank",
        ]
        .contains(&code),
        Platform::LinkedIn => [
            "invalid_grant",
            "invalid_request",
            "invalid_token",
            "REVOKED_ACCESS_TOKEN",
            "EXPIRED_ACCESS_TOKEN",
            "INVALID_ACCESS_TOKEN",
            "65600",
            "65601",
            "65602",
        ]
        .contains(&code),
    }
}

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

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "invalid_grant",
            "invalid_request",
            "invalid_client",
            "invalid_token",
            "access_denied",
            "authError",
            "youtubeSignupRequired",
            "OAuthException",
            "REVOKED_ACCESS_TOKEN",
            "EXPIRED_ACCESS_TOKEN",
            "about:blank",
            "https://api.x.com/2/problems/user-suspended",
            "Error validating access token: The user has not authorized application 1.",
            "Token has been expired or revoked.",
            "Unauthorized",
            "true",
        ])
        .prop_map(str::to_owned),
        ".{0,24}",
    ]
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![
        prop::sample::select(vec![
            1_i64, 2, 4, 10, 50, 64, 89, 100, 102, 190, 200, 368, 401, 458, 460, 463, 490, 492,
            803, 65_600, 65_601, 65_602,
        ]),
        any::<i64>(),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "error",
            "errors",
            "error_description",
            "error_subtype",
            "error_type",
            "error_subcode",
            "code",
            "type",
            "status",
            "title",
            "message",
            "reason",
            "is_transient",
            "serviceErrorCode",
            "data",
            "details",
        ])
        .prop_map(str::to_owned),
        "[a-z_]{1,8}",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key(), inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => value().prop_map(|value| value.to_string().into_bytes()),
        2 => (number(), number(), any::<bool>()).prop_map(|(code, subcode, bare)| {
            let mut error = json!({"message": "Error validating access token", "code": code});
            if !bare {
                error["error_subcode"] = subcode.into();
            }
            json!({"error": error}).to_string().into_bytes()
        }),
        1 => (value(), 0..40_usize).prop_map(|(value, cut)| {
            let mut bytes = value.to_string().into_bytes();
            bytes.truncate(bytes.len().saturating_sub(cut));
            bytes
        }),
        3 => torn_real_body(),
        1 => prop::collection::vec(any::<u8>(), 0..64),
        1 => word().prop_map(|word| format!("<html><body>{word}</body></html>").into_bytes()),
    ]
}

/// A body that a platform once sent, whole, cut off, or with a few bytes changed.
fn torn_real_body() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    let cut = prop::option::weighted(0.3, any::<prop::sample::Index>());
    (prop::sample::select(real_bodies()), changes, cut).prop_map(|(body, changes, cut)| {
        let mut bytes = body.into_bytes();
        for (index, byte) in changes {
            if !bytes.is_empty() {
                let place = index.index(bytes.len());
                bytes[place] = byte;
            }
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        bytes
    })
}

fn header() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
    let name = prop::sample::select(vec![
        "retry-after",
        "x-rate-limit-remaining",
        "x-rate-limit-reset",
        "x-user-limit-24hour-remaining",
        "x-user-limit-24hour-reset",
        "x-app-limit-24hour-remaining",
        "x-app-limit-24hour-reset",
        "x-app-usage",
        "x-business-use-case-usage",
        "www-authenticate",
        "content-type",
        "date",
        "x-unheard-of",
    ]);
    let value = prop_oneof![
        number().prop_map(|number| number.to_string().into_bytes()),
        value().prop_map(|value| value.to_string().into_bytes()),
        (number(), number()).prop_map(|(percent, minutes)| {
            json!({"call_count": percent, "estimated_time_to_regain_access": minutes})
                .to_string()
                .into_bytes()
        }),
        prop::sample::select(vec![
            "Mon, 23 Nov 2026 10:05:00 GMT",
            "Fri, 31 Dec 9999 23:59:60 GMT",
            "OAuth \"Facebook Platform\" \"invalid_token\" \"Session has expired\"",
            "application/problem+json",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..32),
    ];
    (name, value)
}

fn endpoint() -> impl Strategy<Value = Endpoint> {
    prop::sample::select(vec![
        Endpoint::Token,
        Endpoint::Refresh,
        Endpoint::Probe,
        Endpoint::Targets,
        Endpoint::Publish,
        Endpoint::Revoke,
    ])
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

fn check(
    platform: Platform,
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
) -> Result<(), TestCaseError> {
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
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn death_is_never_told_without_a_listed_code(
        status in prop_oneof![
            prop::sample::select(vec![200_u16, 302, 400, 401, 403, 404, 407, 429, 500, 503, 511]),
            100_u16..1000,
        ],
        endpoint in endpoint(),
        body in body(),
        headers in prop::collection::vec(header(), 0..4),
        proxy in prop::option::weighted(0.1, Just("squid/3.5.12")),
    ) {
        let response = response(status, proxy, &headers, body);
        for platform in Platform::ALL {
            check(platform, endpoint, &response)?;
        }
    }
}

#[test]
fn huge_and_deep_bodies_are_read_without_harm() {
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
