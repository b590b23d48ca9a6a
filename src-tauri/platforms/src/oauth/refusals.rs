//! Refusals by the standards' own error codes.

use http::Response;
use pilotlight_domain::{Cause, Timestamp};

use crate::answer::Answer;
use crate::{Endpoint, Refusal};

/// What a standard error code means, where the platform has no other meaning for it
/// (RFC 6749, section 5.2; RFC 6750, section 3.1; RFC 7009, section 2.2.1).
#[must_use]
pub fn standard_cause(endpoint: Endpoint, error: &str) -> Option<(&'static str, Cause)> {
    let spends_a_grant = matches!(endpoint, Endpoint::Token | Endpoint::Refresh);
    let shows_a_token = matches!(
        endpoint,
        Endpoint::Probe | Endpoint::Targets | Endpoint::Publish
    );
    Some(match error {
        "invalid_grant" if spends_a_grant => ("invalid_grant", Cause::GrantInvalid),
        "invalid_token" if shows_a_token => ("invalid_token", Cause::TokenExpired),
        "invalid_token" => ("invalid_token", Cause::Unknown),
        "insufficient_scope" => ("insufficient_scope", Cause::PermissionMissing),
        "invalid_client" => ("invalid_client", Cause::AppMisconfigured),
        "invalid_request" => ("invalid_request", Cause::AppMisconfigured),
        "invalid_scope" => ("invalid_scope", Cause::AppMisconfigured),
        "unauthorized_client" => ("unauthorized_client", Cause::AppMisconfigured),
        "unsupported_grant_type" => ("unsupported_grant_type", Cause::AppMisconfigured),
        "unsupported_token_type" => ("unsupported_token_type", Cause::AppMisconfigured),
        "server_error" => ("server_error", Cause::PlatformDown),
        "temporarily_unavailable" => ("temporarily_unavailable", Cause::PlatformDown),
        _ => return None,
    })
}

/// Classifies an answer by the standards alone.
#[must_use]
pub fn classify_standard(
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
    now: Timestamp,
) -> Refusal {
    match Answer::read(endpoint, response, now) {
        Ok(answer) if answer.is_server_fault() => answer.refusal_by_status(),
        Ok(answer) => answer
            .body
            .get("error")
            .and_then(serde_json::Value::as_str)
            .filter(|_| matches!(answer.status, 400..=499))
            .and_then(|error| standard_cause(endpoint, error))
            .map_or_else(
                || answer.refusal_by_status(),
                |(code, cause)| answer.refusal(cause, Some(code.to_owned())),
            ),
        Err(refusal) => refusal,
    }
}
