//! X profiles, with a public client and PKCE.
//!
//! Refresh tokens are spent by use: the answer's new one must be kept before anything else is
//! done with it. Codes live for thirty seconds. (docs.x.com, OAuth 2.0 user access token guide and
//! response codes and errors, 2026.)

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::content::{Fault, Look, Remote};
use pilotlight_domain::{
    AccountKind, Cause, Physics, Platform, Profile, Secret, Target, TargetState, Timestamp,
};
use pilotlight_words::{card, purpose};
use serde_json::Value;
use url::Url;

use crate::answer::Answer;
use crate::conversation::{Question, ask, text};
use crate::oauth::{self, SecretPlace, StandardEndpoints};
use crate::publishing::{self, Progress, PublishRequest, Settled, Step, StepKind, Stop, limits};
use crate::{
    Adapter, AuthorizeRequest, CallContext, Consent, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, Reach, RedirectKind, Refusal, Revocation, RevocationReach, TokenSet,
    Versions,
};

pub(crate) const API: &str = "api.x.com";

pub(crate) const ENDPOINTS: StandardEndpoints = StandardEndpoints {
    authorize: ("x.com", "/i/oauth2/authorize"),
    token: (API, "/2/oauth2/token"),
    revoke: Some((API, "/2/oauth2/revoke")),
    // A native app has no secret and names itself in the form; a confidential one must use Basic.
    secret: SecretPlace::Basic,
    scopes_parted_by: " ",
};

/// Speaks to X.
#[derive(Clone, Debug)]
pub struct X {
    version: String,
}

impl X {
    /// What of X can be said as data.
    pub const PROFILE: PlatformProfile = PlatformProfile {
        platform: Platform::X,
        permissions: &[
            Permission {
                scope: "users.read",
                purpose: purpose::x_read,
                required: true,
            },
            Permission {
                scope: "tweet.read",
                purpose: purpose::x_read_back,
                required: true,
            },
            Permission {
                scope: "tweet.write",
                purpose: purpose::publish,
                required: true,
            },
            Permission {
                scope: "media.write",
                purpose: purpose::x_media,
                required: true,
            },
            Permission {
                scope: "offline.access",
                purpose: purpose::x_stay,
                required: true,
            },
        ],
        redirect: RedirectKind::DeepLink,
        pkce: Ok(()),
        issuer: None,
        issuer_required: false,
        physics: |_| Physics::Rotating,
        needs_client_secret: false,
        revocation: Some(RevocationReach::Grant),
        connected_apps: "https://x.com/settings/connected_apps",
        status_page: "https://docs.x.com/status",
        needed: card::needs_x,
        versions: &[("x", "2")],
        consent_host: ENDPOINTS.authorize.0,
        hosts: &[API],
        picture_hosts: &["pbs.twimg.com", "abs.twimg.com"],
        limits: limits::X,
    };

    /// X with the API version that `versions` gives, else the profile's.
    #[must_use]
    pub fn new(versions: &Versions) -> Self {
        Self {
            version: versions.of(&Self::PROFILE, "x"),
        }
    }

    pub(crate) fn at(&self, context: &CallContext<'_>, path: &str) -> Url {
        context.bases.at(API, &format!("/{}{path}", self.version))
    }

    async fn me(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<Profile, Refusal> {
        let question = Question::get(self.at(context, "/users/me"))
            .query(&[("user.fields", "name,username,profile_image_url")])
            .bearer(access);
        let answer = ask(self, context, endpoint, question).await?;
        answer
            .get("data")
            .and_then(user)
            .ok_or_else(|| Refusal::unusable(endpoint, "no_account"))
    }
}

fn user(data: &Value) -> Option<Profile> {
    let username = text(data, "username")?;
    Some(Profile {
        remote_id: text(data, "id")?,
        kind: AccountKind::XProfile,
        name: text(data, "name").unwrap_or_else(|| username.clone()),
        handle: Some(format!("@{username}")),
        avatar_url: text(data, "profile_image_url").map(|address| larger(&address)),
    })
}

/// The address of the same picture at 400 by 400 pixels instead of 48 by 48.
fn larger(address: &str) -> String {
    match address.rsplit_once("_normal") {
        Some((front, end)) if end.is_empty() || end.starts_with('.') => {
            format!("{front}_400x400{end}")
        }
        _ => address.to_owned(),
    }
}

#[async_trait]
impl Adapter for X {
    fn profile(&self) -> &PlatformProfile {
        const { &Self::PROFILE }
    }

    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url {
        oauth::authorize_url(&ENDPOINTS, &Self::PROFILE, request)
    }

    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal> {
        oauth::exchange(self, &ENDPOINTS, context, request).await
    }

    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal> {
        let profile = self.me(context, Endpoint::Targets, &tokens.access).await?;
        let (granted, missing) =
            oauth::granted_and_missing(&Self::PROFILE, tokens.granted.as_deref());
        Ok(Offer {
            consent: Consent {
                subject: profile.remote_id.clone(),
                name: profile.name.clone(),
                key: profile.remote_id.clone(),
                granted,
                missing,
                data_access_expires_at: None,
            },
            targets: vec![(
                Target {
                    profile,
                    state: TargetState::Ready,
                },
                None,
            )],
        })
    }

    async fn renew(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<TokenSet, Refusal> {
        oauth::renew(self, &ENDPOINTS, context, tokens).await
    }

    async fn probe(
        &self,
        context: &CallContext<'_>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal> {
        let seen = self.me(context, Endpoint::Probe, access).await?;
        if seen.remote_id != profile.remote_id {
            return Err(Refusal::unusable(Endpoint::Probe, "other_account"));
        }
        Ok(Proof {
            profile: seen,
            missing: None,
        })
    }

    async fn revoke(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<Revocation, Refusal> {
        oauth::revoke(self, &ENDPOINTS, context, tokens).await
    }

    fn next_step(&self, request: &PublishRequest<'_>, progress: &Progress) -> StepKind {
        publishing::x::next_step(request, progress)
    }

    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Refusal> {
        publishing::x::step(self, context, request, progress)
            .await
            .or_else(Stop::told)
    }

    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sent_at: Timestamp,
    ) -> Result<Settled, Refusal> {
        publishing::x::reconcile(self, context, request, progress, sent_at).await
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        _profile: &Profile,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        publishing::x::look(self, context, access, remote).await
    }

    fn classify(
        &self,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_larger_picture_is_asked_for_only_where_there_is_one() {
        for (small, large) in [
            (
                "https://pbs.twimg.com/profile_images/1/x_normal.jpg",
                "https://pbs.twimg.com/profile_images/1/x_400x400.jpg",
            ),
            (
                "https://pbs.twimg.com/profile_images/1/x_normal",
                "https://pbs.twimg.com/profile_images/1/x_400x400",
            ),
            (
                "https://pbs.twimg.com/a_normal_day.png",
                "https://pbs.twimg.com/a_normal_day.png",
            ),
        ] {
            assert_eq!(larger(small), large);
        }
    }
}
