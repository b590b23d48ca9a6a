//! Why LinkedIn refused: by the `code` text first, because the numbers beside it are told in two
//! orders; by the number where there is no text; by the status for what is no proof of anything.

use http::Response;
use pilotlight_domain::{Cause, Fault, Timestamp};
use serde_json::Value;

use crate::answer::Answer;
use crate::oauth;
use crate::{Endpoint, Refusal, waiting};

const CODES: [(&str, Cause); 9] = [
    ("REVOKED_ACCESS_TOKEN", Cause::AccessRevoked),
    ("EXPIRED_ACCESS_TOKEN", Cause::TokenExpired),
    ("INVALID_ACCESS_TOKEN", Cause::AccessRevoked),
    ("EMPTY_ACCESS_TOKEN", Cause::Unknown),
    ("ACCESS_DENIED", Cause::PermissionMissing),
    ("NONEXISTENT_VERSION", Cause::AppMisconfigured),
    ("VERSION_MISSING", Cause::AppMisconfigured),
    ("ILLEGAL_ARGUMENT", Cause::AppMisconfigured),
    ("DUPLICATE_POST", Cause::ContentRejected),
];

pub(super) fn classify(
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
    now: Timestamp,
) -> Refusal {
    let answer = match Answer::read(endpoint, response, now) {
        Ok(answer) => answer,
        // A 403 that was cut off is a refusal all the same.
        Err(refusal) if refusal.status == Some(403) && refusal.cause == Cause::Unknown => {
            return Refusal {
                cause: Cause::PermissionMissing,
                ..refusal
            };
        }
        Err(refusal) => return refusal,
    };
    if answer.is_server_fault() {
        return answer.refusal_by_status();
    }
    if answer.status == 429 {
        // Both the member's and the app's limits are by the day and end at midnight UTC.
        let midnight = waiting::next_midnight_utc(now);
        return answer.refusal_until(Cause::RateLimited, None, midnight);
    }
    oauth_refusal(&answer)
        .or_else(|| coded_refusal(&answer))
        .or_else(|| numbered_refusal(&answer))
        .unwrap_or_else(|| general_refusal(&answer))
}

/// Errors of the token endpoint, where a dead code or refresh token is `invalid_request`.
fn oauth_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    let error = answer.body.get("error")?.as_str()?;
    let (code, cause) = match (answer.endpoint, error) {
        (Endpoint::Token | Endpoint::Refresh, "invalid_request") => {
            ("invalid_request", Cause::GrantInvalid)
        }
        (_, "invalid_redirect_uri") => ("invalid_redirect_uri", Cause::AppMisconfigured),
        (_, "unauthorized_scope_error") => ("unauthorized_scope_error", Cause::AppMisconfigured),
        _ => oauth::standard_cause(answer.endpoint, error)?,
    };
    matches!(answer.status, 400..=499).then(|| answer.refusal(cause, Some(code.to_owned())))
}

fn coded_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    let code = answer.body.get("code")?.as_str()?;
    let (code, cause) = CODES.iter().find(|(known, _)| *known == code)?;
    let fault = match *code {
        "DUPLICATE_POST" => Fault::Duplicate,
        _ => Fault::Other,
    };
    Some(
        answer
            .refusal(*cause, Some((*code).to_owned()))
            .blaming(fault),
    )
}

fn numbered_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    let number = answer.body.get("serviceErrorCode")?.as_i64()?;
    let cause = match (answer.status, number) {
        (401, 65_600 | 65_601) => Cause::AccessRevoked,
        (401, 65_602) => Cause::TokenExpired,
        (_, 100) => Cause::PermissionMissing,
        (_, 101) => Cause::RateLimited,
        _ => return None,
    };
    Some(answer.refusal(cause, Some(number.to_string())))
}

fn general_refusal(answer: &Answer<'_>) -> Refusal {
    let publishing = answer.endpoint == Endpoint::Publish;
    let stated = answer.body.get("status").and_then(Value::as_u64) == Some(answer.status.into());
    let cause = match answer.status {
        403 if stated => Cause::PermissionMissing,
        404 | 426 if stated && answer.endpoint != Endpoint::Probe => Cause::AppMisconfigured,
        400 | 409 | 422 if stated && publishing => Cause::ContentRejected,
        _ => return answer.refusal_by_status(),
    };
    answer.refusal(cause, Some(answer.status.to_string()))
}
