//! Answers of a platform in trouble, and of a network that answers in its place.

use axum::response::Response;
use serde_json::json;

use crate::census::Door;
use crate::moment::{MINUTE, to_midnight};
use crate::platform::Platform;
use crate::reply;
use crate::trouble::Outage;
use crate::turn::seconds;

/// What the platform answers instead of doing its work, if anything. Consent pages stay up, as they run apart from
/// the interface on all platforms; token endpoints fail with the rest but know no read limit.
pub(crate) fn instead(
    outage: &Outage,
    platform: Platform,
    door: Door,
    now_ms: i64,
) -> Option<Response> {
    if door == Door::Consent {
        return None;
    }
    if let Some(status) = outage.fail {
        return Some(failure(platform, status));
    }
    let until = outage
        .limited_until_ms
        .filter(|until| *until > now_ms && door == Door::Api)?;
    Some(too_many(platform, outage.limit_is_app_wide, until, now_ms))
}

/// The platform's own body for a fault of its own.
pub(crate) fn failure(platform: Platform, status: u16) -> Response {
    if status >= 502 {
        return reply::plain(
            status,
            "text/html",
            format!(
                "<html><head><title>{status} Server Error</title></head><body><center><h1>{status} Server Error</h1></center></body></html>"
            ),
        );
    }
    let body = match platform {
        Platform::Facebook | Platform::Instagram => json!({"error": {
            "message": "An unexpected error has occurred. Please retry your request later.",
            "type": "OAuthException", "is_transient": true, "code": 2, "fbtrace_id": "G0v7eGw9Xac"
        }}),
        Platform::Youtube => json!({"error": {
            "code": status, "message": "Internal error encountered.",
            "errors": [{"message": "Internal error encountered.", "domain": "global", "reason": "backendError"}],
            "status": "INTERNAL"
        }}),
        Platform::X => {
            json!({"title": "Internal Server Error", "type": "about:blank", "status": status, "detail": "Internal Server Error"})
        }
        Platform::Linkedin => json!({"message": "Internal Server Error", "status": status}),
    };
    reply::json(status, &body)
}

/// The platform's own body and headers for too many calls.
fn too_many(platform: Platform, app_wide: bool, until_ms: i64, now_ms: i64) -> Response {
    let minutes = ((until_ms - now_ms) / MINUTE).max(1);
    match platform {
        Platform::Facebook | Platform::Instagram => {
            let (code, message, status) = match (app_wide, platform) {
                (true, _) => (4, "(#4) Application request limit reached", 403),
                (false, Platform::Facebook) => (32, "(#32) Page request limit reached", 400),
                (false, _) => (
                    80_002,
                    "(#80002) There have been too many calls to this Instagram account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
                    400,
                ),
            };
            let body = json!({"error": {"message": message, "type": "OAuthException", "is_transient": app_wide, "code": code, "fbtrace_id": "FdU2Bv7vUcZ"}});
            let mut response = reply::json(status, &body);
            if app_wide {
                reply::set(
                    &mut response,
                    "x-app-usage",
                    r#"{"call_count":100,"total_time":41,"total_cputime":39}"#,
                );
            } else {
                let kind = if platform == Platform::Facebook {
                    "pages"
                } else {
                    "instagram"
                };
                let usage = json!({"178414": [{"type": kind, "call_count": 100, "total_cputime": 25, "total_time": 25, "estimated_time_to_regain_access": minutes}]});
                reply::set(
                    &mut response,
                    "x-business-use-case-usage",
                    &usage.to_string(),
                );
            }
            response
        }
        Platform::Youtube => {
            let (domain, reason, message) = if app_wide {
                (
                    "youtube.quota",
                    "quotaExceeded",
                    "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.",
                )
            } else {
                (
                    "usageLimits",
                    "userRateLimitExceeded",
                    "User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.",
                )
            };
            reply::json(
                403,
                &json!({"error": {"code": 403, "message": message, "errors": [{"message": message, "domain": domain, "reason": reason}]}}),
            )
        }
        Platform::X => {
            let body = if app_wide {
                json!({"title": "UsageCapExceeded", "type": "https://api.twitter.com/2/problems/usage-capped", "status": 429, "detail": "Usage cap exceeded: Monthly product cap"})
            } else {
                json!({"title": "Too Many Requests", "type": "about:blank", "status": 429, "detail": "Too Many Requests"})
            };
            let mut response = reply::json(429, &body);
            reply::set(&mut response, "x-rate-limit-limit", "75");
            reply::set(&mut response, "x-rate-limit-remaining", "0");
            reply::set(
                &mut response,
                "x-rate-limit-reset",
                &seconds(until_ms).to_string(),
            );
            response
        }
        Platform::Linkedin => {
            let body = if app_wide {
                json!({"message": "Resource level throttle APPLICATION DAY limit for calls to this resource is reached.", "status": 429})
            } else {
                json!({"serviceErrorCode": 101, "message": "Resource level throttle limit for calls to this resource is reached.", "status": 429})
            };
            reply::json(429, &body)
        }
    }
}

/// When a limit set now for `asked_ms` ends. LinkedIn's daily limits end at midnight UTC whatever was asked.
pub(crate) const fn limit_end(platform: Platform, asked_ms: i64, now_ms: i64) -> i64 {
    match platform {
        Platform::Linkedin => now_ms + to_midnight(now_ms),
        _ => now_ms + asked_ms,
    }
}

/// The sign-in page of a hotel's network, which answers every address with 200.
pub(crate) fn captive_portal() -> Response {
    reply::plain(
        200,
        "text/html",
        "<!DOCTYPE html><html><head><title>Hotel Wi-Fi</title><meta http-equiv=\"refresh\" content=\"600\"></head>\
         <body><h1>Welcome to our guest network</h1><p>Please accept the terms to go online.</p>\
         <form><input type=\"text\" placeholder=\"Room number\"><button type=\"button\">Connect</button></form></body></html>",
    )
}

/// The gateway gave up although the platform had done its work.
pub(crate) fn gateway_timeout() -> Response {
    reply::plain(
        504,
        "text/html",
        "<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center></body></html>",
    )
}
