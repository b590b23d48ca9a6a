//! No answer, however made, is proof of death without a code that is listed as such.

use http::Response;
use pilotlight_domain::{Platform, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, adapter_for};
use proptest::prelude::*;
use serde_json::{Value, json};

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
        1 => prop::collection::vec(any::<u8>(), 0..64),
        1 => word().prop_map(|word| format!("<html><body>{word}</body></html>").into_bytes()),
    ]
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

fn response(status: u16, server: Option<&str>, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut builder = Response::builder().status(status);
    if let Some(server) = server {
        builder = builder.header("server", server);
    }
    builder.body(body).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn death_is_never_told_without_a_listed_code(
        status in prop_oneof![
            prop::sample::select(vec![200_u16, 302, 400, 401, 403, 404, 407, 429, 500, 503, 511]),
            100_u16..1000,
        ],
        endpoint in endpoint(),
        body in body(),
        proxy in prop::option::weighted(0.1, Just("squid/3.5.12")),
    ) {
        let response = response(status, proxy, body.clone());
        let is_json = serde_json::from_slice::<Value>(body.trim_ascii())
            .is_ok_and(|value| value.is_object() || value.is_array());
        for platform in Platform::ALL {
            let now = Timestamp::from_seconds(1_795_428_000);
            let refusal = adapter_for(platform).classify(endpoint, &response, now);
            if refusal.cause.verdict() == Verdict::ProvenDead {
                let code = refusal.code.clone().unwrap_or_default();
                prop_assert!(is_listed(platform, &code), "{platform:?} {refusal:?}");
                prop_assert!(is_json && proxy.is_none());
                prop_assert!(!matches!(status, 300..=399 | 407 | 429 | 511));
                // A server's fault proves nothing, except where Meta names the token's own end.
                if status >= 500 {
                    prop_assert!(matches!(platform, Platform::Facebook | Platform::Instagram));
                }
            }
            if let Some(until) = refusal.not_before {
                prop_assert!(until > now && until.age(now).as_millis() >= -86_400_000);
            }
        }
    }
}
