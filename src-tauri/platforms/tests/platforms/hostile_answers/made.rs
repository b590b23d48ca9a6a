//! Answers of every make: random, real, torn, with headers that mean something and headers that do not.

use pilotlight_platforms::Endpoint;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::error_bodies::real_answers;

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

pub(super) fn body() -> impl Strategy<Value = Vec<u8>> {
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

/// An answer that a platform once gave: whole, cut off, with a few bytes changed, with another
/// status or to another call.
fn torn_real_answer() -> impl Strategy<Value = (u16, Endpoint, Vec<u8>)> {
    (
        prop::sample::select(real_answers()),
        prop::option::weighted(0.2, status()),
        prop::option::weighted(0.2, endpoint()),
        prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
        prop::option::weighted(0.2, any::<prop::sample::Index>()),
    )
        .prop_map(|(real, other_status, other_endpoint, changes, cut)| {
            let (endpoint, status, body) = real;
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
            let status = other_status.unwrap_or(status);
            (status, other_endpoint.unwrap_or(endpoint), bytes)
        })
}

/// Status, call and body.
pub(super) fn answer() -> impl Strategy<Value = (u16, Endpoint, Vec<u8>)> {
    prop_oneof![(status(), endpoint(), body()), torn_real_answer(),]
}

/// One header, told in lower case.
pub(super) fn header() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
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

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![
        prop::sample::select(vec![
            200_u16, 302, 400, 401, 403, 404, 407, 429, 500, 503, 511
        ]),
        100_u16..1000,
    ]
}
