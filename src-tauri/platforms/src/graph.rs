//! The error codes of Meta's Graph API, which Facebook and Instagram share for the most part.
//!
//! The HTTP status says little here: the same code comes with 400, 401, 403 or 500, and a few
//! come with 200. So codes are looked at first. `type` is `OAuthException` on nearly everything
//! and decides nothing about a token. (developers.facebook.com, Graph API error handling and
//! access token debugging, and Instagram platform error codes, 2026.)

use http::Response;
use pilotlight_domain::{Cause, Fault, Timestamp, Verdict};
use serde_json::Value;

use crate::answer::Answer;
use crate::{Endpoint, Reach, Refusal};

/// Which of Meta's two APIs answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Facebook,
    Instagram,
}

/// The structured fields of an error.
struct Error<'a> {
    family: Family,
    endpoint: Endpoint,
    status: u16,
    code: i64,
    subcode: Option<i64>,
    transient: Option<bool>,
    kind: &'a str,
    /// Whether there is text for the user, which outages never have.
    titled: bool,
}

/// Works out why Meta refused.
pub(crate) fn classify(
    family: Family,
    endpoint: Endpoint,
    response: &Response<Vec<u8>>,
    now: Timestamp,
) -> Refusal {
    let answer = match Answer::read(endpoint, response, now) {
        Ok(answer) => answer,
        Err(refusal) => return refusal,
    };
    if let Some(kind) = answer.body.get("error_type").and_then(Value::as_str) {
        return short_form(&answer, kind);
    }
    let Some(error) = answer.body.get("error").filter(|error| error.is_object()) else {
        return answer.refusal_by_status();
    };
    let transient = error.get("is_transient").and_then(Value::as_bool);
    let Some(code) = error.get("code").and_then(Value::as_i64) else {
        return uncoded(&answer, transient);
    };
    let error = Error {
        family,
        endpoint,
        status: answer.status,
        code,
        subcode: error.get("error_subcode").and_then(Value::as_i64),
        transient,
        kind: error
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default(),
        titled: error.get("error_user_title").is_some(),
    };
    let told = error
        .subcode
        .map_or_else(|| code.to_string(), |subcode| format!("{code}/{subcode}"));
    let cause = error.cause();
    // Limits that Meta counts for the app as a whole; all others are a person's, a Page's or an
    // Instagram account's own (developers.facebook.com, Graph API rate limiting, 2026).
    let reach = match (cause, error.code) {
        (Cause::RateLimited, 4 | 341) => Reach::App,
        _ => Reach::Account,
    };
    answer
        .refusal(cause, Some(told))
        .blaming(error.fault())
        .reaching(reach)
}

/// `api.instagram.com` answers in a form of its own. One and the same `OAuthException` there
/// stands for a code that was used, is too old or belongs to another redirect address.
fn short_form(answer: &Answer<'_>, kind: &str) -> Refusal {
    match kind {
        "access_denied" => {
            answer.refusal(Cause::AppMisconfigured, Some("access_denied".to_owned()))
        }
        _ => answer.refusal_by_status(),
    }
}

fn uncoded(answer: &Answer<'_>, transient: Option<bool>) -> Refusal {
    // `OAuth "Facebook Platform" "invalid_request" "…"`: the third word is a code.
    let challenge = answer
        .headers
        .get("www-authenticate")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split('"').nth(3));
    if transient == Some(true) {
        answer.refusal(Cause::PlatformDown, None)
    } else if challenge == Some("invalid_request") && answer.endpoint == Endpoint::Token {
        answer.refusal(Cause::AppMisconfigured, Some("invalid_request".to_owned()))
    } else {
        answer.refusal_by_status()
    }
}

impl Error<'_> {
    fn cause(&self) -> Cause {
        let cause = self
            .token_cause()
            .or_else(|| self.limit_cause())
            .or_else(|| self.content_cause())
            .unwrap_or_else(|| self.general_cause());
        // Meta sends a checkpoint with 500. Nothing but a token error that names its subcode is
        // believed on such a status.
        let names_its_end = matches!(self.code, 102 | 190) && self.subcode.is_some();
        match cause.verdict() {
            Verdict::ProvenDead if self.status >= 500 && !names_its_end => Cause::PlatformDown,
            _ => cause,
        }
    }

    /// What the codes say of the token, the person and the account.
    fn token_cause(&self) -> Option<Cause> {
        Some(match (self.code, self.subcode) {
            // A role on the Page was lost; the person's token is fine.
            (102 | 190, Some(492)) => Cause::PermissionMissing,
            (102 | 190, Some(463)) => Cause::TokenExpired,
            // 458 app removed, 459 checkpoint, 460 password changed, 461 and 465 to 468 session
            // ended in older ways, 464 not confirmed, 490 logged-in checkpoint.
            (102 | 190, Some(458..=461 | 464..=468 | 490)) => Cause::AccessRevoked,
            (102, None) => Cause::AccessRevoked,
            // Instagram tells an ended session and a changed password without a subcode.
            (190, None) if self.family == Family::Instagram => match self.endpoint {
                Endpoint::Refresh => Cause::TokenExpired,
                _ => Cause::AccessRevoked,
            },
            // On Facebook a bare 190 stands for faults of the app, lost roles and outages, too.
            (102 | 190, _) => Cause::Unknown,
            // The Page needs Publishing Authorization, or the person must confirm who they are.
            (200, Some(1_404_078 | 4_854_002)) => Cause::AccessRevoked,
            // A security check is due, or the person's account is limited until they act on it.
            (368, Some(1_404_006 | 1_404_112)) => Cause::AccessRevoked,
            // The account is inactive, at a checkpoint or restricted.
            (25, Some(2_207_050)) => Cause::AccessRevoked,
            (803, _) if self.endpoint == Endpoint::Probe => Cause::AccountGone,
            (210, _) => Cause::Unknown,
            (3 | 10 | 200..=299, _) => Cause::PermissionMissing,
            _ => return None,
        })
    }

    fn limit_cause(&self) -> Option<Cause> {
        Some(match (self.code, self.subcode) {
            // Suspected spam, although the text speaks of a request limit.
            (4, Some(2_207_051)) => Cause::ContentRejected,
            (4 | 17 | 32 | 341 | 613 | 80_000..=80_014, _) => Cause::RateLimited,
            (9, Some(2_207_042)) | (368, Some(1_390_008)) => Cause::RateLimited,
            _ => return None,
        })
    }

    fn content_cause(&self) -> Option<Cause> {
        let publishing = self.endpoint == Endpoint::Publish;
        Some(match (self.code, self.subcode) {
            (-1, Some(4_279_047)) => Cause::ContentRejected,
            (-1, Some(2_207_001 | 2_207_053)) => Cause::PlatformDown,
            (-2, Some(2_207_003 | 2_207_020)) => Cause::ContentRejected,
            (24, Some(2_207_006)) => Cause::ContentRejected,
            (
                324
                | 352
                | 368
                | 390
                | 506
                | 1500
                | 6000
                | 9004
                | 9007
                | 36_000..=36_004
                | 1_609_005,
                _,
            ) => Cause::ContentRejected,
            // Deleted, unpublished or not ours to see: one code for all three.
            (100, Some(33)) => Cause::Unknown,
            (100, Some(_)) if publishing => Cause::ContentRejected,
            (100, None) if publishing && self.kind != "GraphMethodException" => {
                Cause::ContentRejected
            }
            (1, Some(_)) if publishing && self.transient == Some(false) && self.titled => {
                Cause::ContentRejected
            }
            _ => return None,
        })
    }

    /// What of a post was refused, where the post was.
    const fn fault(&self) -> Fault {
        match (self.code, self.subcode) {
            (506, _) => Fault::Duplicate,
            (1500 | 1_609_005, _) => Fault::Link,
            (36_004, _) | (_, Some(2_207_010)) => Fault::Text,
            (-2 | 324 | 352 | 6000 | 6001 | 9004 | 9007 | 36_000..=36_003, _)
            | (_, Some(1_366_046 | 2_207_003..=2_207_009 | 2_207_020..=2_207_027 | 2_207_052)) => {
                Fault::Media
            }
            _ => Fault::Other,
        }
    }

    fn general_cause(&self) -> Cause {
        let deals_in_tokens = matches!(self.endpoint, Endpoint::Token | Endpoint::Refresh);
        match (self.code, self.subcode) {
            // 36007 the code is too old, 36009 it was used.
            (100, Some(36_007 | 36_009)) if self.endpoint == Endpoint::Token => Cause::GrantInvalid,
            // 36008 the redirect address is not the one of the consent page.
            (100, _) if deals_in_tokens => Cause::AppMisconfigured,
            // An outage is a 5xx; on the token endpoint a refusal bears this number as well.
            (1, _) if deals_in_tokens && self.status < 500 => Cause::AppMisconfigured,
            (1 | 2, _) => Cause::PlatformDown,
            (12 | 101 | 2500 | 2635, _) => Cause::AppMisconfigured,
            _ if self.transient == Some(true) => Cause::PlatformDown,
            _ => match self.status {
                429 => Cause::RateLimited,
                500..=599 => Cause::PlatformDown,
                _ => Cause::Unknown,
            },
        }
    }
}
