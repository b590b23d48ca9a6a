//! Why Google refused. OAuth errors have a text in `error`, errors of the Data API an object with reasons.

use http::Response;
use pilotlight_domain::content::Fault;
use pilotlight_domain::{Cause, Timestamp};
use serde_json::Value;

use crate::answer::Answer;
use crate::conversation::text;
use crate::oauth;
use crate::{Endpoint, Reach, Refusal, waiting};

pub(super) fn classify(
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
    now: Timestamp,
) -> Refusal {
    let answer = match Answer::read(endpoint, response, now) {
        Ok(answer) => answer,
        Err(refusal) => return refusal,
    };
    if answer.is_server_fault() {
        return answer.refusal_by_status();
    }
    match answer.body.get("error") {
        Some(Value::String(error)) => oauth_refusal(&answer, error),
        Some(error @ Value::Object(_)) => api_refusal(&answer, error),
        _ => answer.refusal_by_status(),
    }
}

/// Errors of the token and revocation endpoints.
fn oauth_refusal(answer: &Answer<'_>, error: &str) -> Refusal {
    let subtype = answer.body.get("error_subtype").and_then(Value::as_str);
    let told = match (error, subtype) {
        // A Workspace policy wants the person to sign in again.
        ("invalid_grant", Some("invalid_rapt"))
            if matches!(answer.endpoint, Endpoint::Token | Endpoint::Refresh) =>
        {
            Some(("invalid_grant/invalid_rapt", Cause::AccessRevoked))
        }
        ("admin_policy_enforced", _) => Some(("admin_policy_enforced", Cause::PermissionMissing)),
        ("deleted_client", _) => Some(("deleted_client", Cause::AppMisconfigured)),
        ("disabled_client", _) => Some(("disabled_client", Cause::AppMisconfigured)),
        ("org_internal", _) => Some(("org_internal", Cause::AppMisconfigured)),
        ("redirect_uri_mismatch", _) => Some(("redirect_uri_mismatch", Cause::AppMisconfigured)),
        ("rate_limit_exceeded", _) => Some(("rate_limit_exceeded", Cause::RateLimited)),
        _ => oauth::standard_cause(answer.endpoint, error),
    };
    match told {
        Some((code, cause)) if matches!(answer.status, 400..=499) => answer
            .refusal(cause, Some(code.to_owned()))
            .reaching(reach(code)),
        _ => answer.refusal_by_status(),
    }
}

/// Reasons of the Data API (developers.google.com, YouTube Data API errors and global errors, 2026).
const REASONS: [(&str, Cause); 38] = [
    ("authError", Cause::TokenExpired),
    ("ACCESS_TOKEN_EXPIRED", Cause::TokenExpired),
    ("youtubeSignupRequired", Cause::AccountGone),
    ("authenticatedUserAccountClosed", Cause::AccountGone),
    ("authenticatedUserAccountSuspended", Cause::AccountGone),
    ("channelClosed", Cause::AccountGone),
    ("channelSuspended", Cause::AccountGone),
    ("quotaExceeded", Cause::RateLimited),
    ("dailyLimitExceeded", Cause::RateLimited),
    ("rateLimitExceeded", Cause::RateLimited),
    ("userRateLimitExceeded", Cause::RateLimited),
    ("uploadLimitExceeded", Cause::RateLimited),
    ("uploadRateLimitExceeded", Cause::RateLimited),
    ("accessNotConfigured", Cause::AppMisconfigured),
    ("SERVICE_DISABLED", Cause::AppMisconfigured),
    ("keyInvalid", Cause::AppMisconfigured),
    ("insufficientPermissions", Cause::PermissionMissing),
    ("ACCESS_TOKEN_SCOPE_INSUFFICIENT", Cause::PermissionMissing),
    ("forbidden", Cause::PermissionMissing),
    ("backendError", Cause::PlatformDown),
    ("internalError", Cause::PlatformDown),
    ("invalidTitle", Cause::ContentRejected),
    ("invalidDescription", Cause::ContentRejected),
    ("invalidTags", Cause::ContentRejected),
    ("invalidCategoryId", Cause::ContentRejected),
    ("invalidPublishAt", Cause::ContentRejected),
    ("invalidVideoMetadata", Cause::ContentRejected),
    ("invalidVideoGameRating", Cause::ContentRejected),
    ("invalidFilename", Cause::ContentRejected),
    (
        "invalidDefaultBroadcastPrivacySetting",
        Cause::ContentRejected,
    ),
    ("invalidRecordingDetails", Cause::ContentRejected),
    ("invalidImage", Cause::ContentRejected),
    ("mediaBodyRequired", Cause::ContentRejected),
    ("mediaTooLarge", Cause::ContentRejected),
    ("defaultLanguageNotSet", Cause::ContentRejected),
    ("videoTooLong", Cause::ContentRejected),
    ("duplicate", Cause::ContentRejected),
    ("wrongMimeType", Cause::ContentRejected),
];

/// Limits that end at midnight in California.
const DAILY: [&str; 2] = ["quotaExceeded", "dailyLimitExceeded"];

/// Quotas that Google counts for our project as a whole; the others are a person's or a channel's
/// own (developers.google.com, YouTube Data API global errors and quota, 2026).
const OF_THE_PROJECT: [&str; 4] = [
    "quotaExceeded",
    "dailyLimitExceeded",
    "rateLimitExceeded",
    "rate_limit_exceeded",
];

fn reach(code: &str) -> Reach {
    if OF_THE_PROJECT.contains(&code) {
        Reach::App
    } else {
        Reach::Account
    }
}

fn api_refusal(answer: &Answer<'_>, error: &Value) -> Refusal {
    let reasons = |list: &str| -> Vec<String> {
        error
            .get(list)
            .and_then(Value::as_array)
            .map(|entries| {
                entries
                    .iter()
                    .filter_map(|entry| text(entry, "reason"))
                    .collect()
            })
            .unwrap_or_default()
    };
    let known = reasons("errors")
        .into_iter()
        .chain(reasons("details"))
        .find_map(|reason| REASONS.iter().find(|(known, _)| *known == reason));
    match known {
        Some((code, cause)) if DAILY.contains(code) => answer
            .refusal_until(
                *cause,
                Some((*code).to_owned()),
                waiting::next_midnight_pacific(answer.now),
            )
            .reaching(reach(code)),
        Some((code, cause)) => answer
            .refusal(*cause, Some((*code).to_owned()))
            .blaming(fault(code))
            .reaching(reach(code)),
        None => answer.refusal_by_status(),
    }
}

/// What of a video was refused.
fn fault(code: &str) -> Fault {
    match code {
        "invalidTitle" | "invalidDescription" | "invalidTags" => Fault::Text,
        "invalidImage" | "mediaBodyRequired" | "mediaTooLarge" | "videoTooLong"
        | "wrongMimeType" | "invalidFilename" => Fault::Media,
        "duplicate" => Fault::Duplicate,
        _ => Fault::Other,
    }
}
