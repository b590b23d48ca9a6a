//! Why X refused: by the code of the token endpoint, by number, by the problem's type, by the status for what is no
//! proof of anything.

use http::Response;
use pilotlight_domain::content::Fault;
use pilotlight_domain::{Cause, Timestamp};
use serde_json::Value;

use crate::answer::Answer;
use crate::oauth;
use crate::{Endpoint, Reach, Refusal};

pub(super) fn classify(
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
    now: Timestamp,
) -> Refusal {
    let answer = match Answer::read(endpoint, response, now) {
        Ok(answer) => answer,
        Err(refusal) => return refusal,
    };
    if answer.is_server_fault() || answer.status == 429 {
        let refusal = answer.refusal_by_status();
        return match problem_kind(&answer.body) {
            Some((kind, _)) => Refusal {
                code: Some((*kind).to_owned()),
                ..refusal
            }
            .reaching(reach(kind)),
            None => refusal,
        };
    }
    oauth_refusal(&answer)
        .or_else(|| numbered_refusal(&answer))
        .or_else(|| problem_refusal(&answer))
        .unwrap_or_else(|| general_refusal(&answer))
}

/// Errors of the token endpoint. A refresh token that was spent or revoked is answered with
/// `invalid_request`; renewals have no other parameter that could be wrong.
fn oauth_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    let error = answer.body.get("error")?.as_str()?;
    let (code, cause) = match (answer.endpoint, error) {
        (Endpoint::Refresh, "invalid_request") => ("invalid_request", Cause::GrantInvalid),
        // At the exchange the same code stands for a late code and for a malformed request.
        (Endpoint::Token, "invalid_request") => ("invalid_request", Cause::Unknown),
        _ => oauth::standard_cause(answer.endpoint, error)?,
    };
    matches!(answer.status, 400..=499).then(|| answer.refusal(cause, Some(code.to_owned())))
}

/// Numbered errors (docs.x.com, error codes, 2026).
fn numbered_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    let code = answer
        .body
        .get("errors")?
        .as_array()?
        .iter()
        .find_map(|error| error.get("code").and_then(Value::as_i64))?;
    let cause = match code {
        50 if answer.endpoint == Endpoint::Probe => Cause::AccountGone,
        64 => Cause::AccountGone,
        89 => Cause::AccessRevoked,
        88 | 185 => Cause::RateLimited,
        130 | 131 => Cause::PlatformDown,
        261 | 415 | 416 | 453 => Cause::AppMisconfigured,
        186 | 187 | 324 => Cause::ContentRejected,
        _ => Cause::Unknown,
    };
    let fault = match code {
        186 => Fault::Text,
        187 => Fault::Duplicate,
        324 => Fault::Media,
        _ => Fault::Other,
    };
    Some(answer.refusal(cause, Some(code.to_string())).blaming(fault))
}

/// Problem types by the last segment of their address, which stands under two hosts.
const PROBLEMS: [(&str, Cause); 13] = [
    ("user-suspended", Cause::AccountGone),
    ("app-suspended", Cause::AppMisconfigured),
    ("client-forbidden", Cause::AppMisconfigured),
    ("client-not-enrolled", Cause::AppMisconfigured),
    ("oauth1-permissions", Cause::AppMisconfigured),
    ("unsupported-authentication", Cause::AppMisconfigured),
    ("not-authorized-for-resource", Cause::PermissionMissing),
    ("not-authorized-for-field", Cause::PermissionMissing),
    ("usage-capped", Cause::RateLimited),
    ("rate-limit-exceeded", Cause::RateLimited),
    ("credits", Cause::RateLimited),
    ("credits-depleted", Cause::RateLimited),
    ("internal-error", Cause::PlatformDown),
];

/// The developer account's own cap and credits; every other limit is one person's
/// (docs.x.com, usage and billing, 2026).
fn reach(kind: &str) -> Reach {
    match kind {
        "usage-capped" | "credits" | "credits-depleted" => Reach::App,
        _ => Reach::Account,
    }
}

fn problem_kind(problem: &Value) -> Option<&(&'static str, Cause)> {
    let last = problem.get("type")?.as_str()?.rsplit('/').next()?;
    PROBLEMS.iter().find(|(kind, _)| *kind == last)
}

fn problem_refusal(answer: &Answer<'_>) -> Option<Refusal> {
    if let Some((kind, cause)) = problem_kind(&answer.body) {
        let refusal = answer.refusal(*cause, Some((*kind).to_owned()));
        return Some(refusal.reaching(reach(kind)));
    }
    // An accepted read of the own profile that gives only "no such user" has lost the account.
    let errors = answer.body.get("errors")?.as_array()?;
    let lacks = |what: &str| {
        errors.iter().any(|error| {
            let of_kind = error.get("resource_type").and_then(Value::as_str) == Some(what);
            let kind = error.get("type").and_then(Value::as_str);
            of_kind && kind.and_then(|kind| kind.rsplit('/').next()) == Some("resource-not-found")
        })
    };
    let cause = match answer.endpoint {
        _ if answer.status != 200 => return None,
        Endpoint::Probe if lacks("user") => Cause::AccountGone,
        // A post that somebody deleted.
        Endpoint::Publish if lacks("tweet") => Cause::Unknown,
        _ => return None,
    };
    Some(answer.refusal(cause, Some("resource-not-found".to_owned())))
}

/// What is left to tell from the status and from whether the body is a problem of X's at all.
fn general_refusal(answer: &Answer<'_>) -> Refusal {
    let title = answer.body.get("title").is_some_and(Value::is_string);
    let plain = answer.body.get("type").and_then(Value::as_str) == Some("about:blank");
    let stated = answer.body.get("status").and_then(Value::as_u64);
    let publishing = answer.endpoint == Endpoint::Publish;
    let shows_a_token =
        publishing || matches!(answer.endpoint, Endpoint::Probe | Endpoint::Targets);
    match answer.status {
        401 if shows_a_token && plain && stated == Some(401) => {
            answer.refusal(Cause::TokenExpired, Some("401/about:blank".to_owned()))
        }
        402 => answer
            .refusal(Cause::RateLimited, Some("402".to_owned()))
            .reaching(Reach::App),
        403 if answer.body.get("required_enrollment").is_some() => answer.refusal(
            Cause::AppMisconfigured,
            Some("required_enrollment".to_owned()),
        ),
        // At a post a bare 403 stands for missing scopes and for duplicates alike.
        403 if title && !publishing => {
            answer.refusal(Cause::PermissionMissing, Some("403".to_owned()))
        }
        400 if title && publishing => {
            answer.refusal(Cause::ContentRejected, Some("400".to_owned()))
        }
        _ => answer.refusal_by_status(),
    }
}
