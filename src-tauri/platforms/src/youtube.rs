//! YouTube channels, by Google sign-in for desktop apps.
//!
//! One consent is one channel, chosen on Google's own page. The refresh token serves many
//! renewals; every consent that asks for one counts against a budget of a hundred, so it is asked
//! for only when none is stored. Google answers in two shapes: OAuth errors have a text in
//! `error`, API errors an object. (developers.google.com, OAuth 2.0 for desktop apps and YouTube
//! Data API errors, 2026.)

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
    Versions, waiting,
};

const TOKENS: &str = "oauth2.googleapis.com";
pub(crate) const API: &str = "www.googleapis.com";

pub(crate) const ENDPOINTS: StandardEndpoints = StandardEndpoints {
    authorize: ("accounts.google.com", "/o/oauth2/v2/auth"),
    token: (TOKENS, "/token"),
    revoke: Some((TOKENS, "/revoke")),
    secret: SecretPlace::Form,
    scopes_parted_by: " ",
};

/// Speaks to YouTube.
#[derive(Clone, Debug)]
pub struct YouTube {
    version: String,
}

impl YouTube {
    /// What of YouTube can be said as data.
    pub const PROFILE: PlatformProfile = PlatformProfile {
        platform: Platform::YouTube,
        permissions: &[
            Permission {
                scope: "openid",
                purpose: purpose::youtube_recognise,
                required: true,
            },
            Permission {
                scope: "https://www.googleapis.com/auth/youtube.readonly",
                purpose: purpose::youtube_read,
                required: true,
            },
            Permission {
                scope: "https://www.googleapis.com/auth/youtube.upload",
                purpose: purpose::youtube_upload,
                required: true,
            },
        ],
        redirect: RedirectKind::Loopback,
        pkce: Ok(()),
        issuer: Some("https://accounts.google.com"),
        issuer_required: false,
        physics: |_| Physics::Reusable,
        needs_client_secret: true,
        revocation: Some(RevocationReach::Person),
        connected_apps: "https://myaccount.google.com/connections",
        status_page: "https://www.google.com/appsstatus/dashboard/",
        needed: card::needs_youtube,
        versions: &[("youtube", "v3")],
        consent_host: ENDPOINTS.authorize.0,
        hosts: &[TOKENS, API],
        picture_hosts: &[".ggpht.com", ".googleusercontent.com"],
        limits: limits::YOUTUBE,
    };

    /// YouTube with the Data API version that `versions` gives, else the profile's.
    #[must_use]
    pub fn new(versions: &Versions) -> Self {
        Self {
            version: versions.of(&Self::PROFILE, "youtube"),
        }
    }

    /// The path of a collection of the Data API.
    pub(crate) fn path(&self, collection: &str) -> String {
        format!("/youtube/{}{collection}", self.version)
    }

    /// The channels of this consent; none is an answer, too.
    async fn channels(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<Vec<Profile>, Refusal> {
        let url = context.bases.at(API, &self.path("/channels"));
        let question = Question::get(url)
            .query(&[("part", "id,snippet"), ("mine", "true")])
            .bearer(access);
        let answer = ask(self, context, endpoint, question).await?;
        Ok(answer
            .get("items")
            .and_then(Value::as_array)
            .map(|items| items.iter().filter_map(channel).collect())
            .unwrap_or_default())
    }
}

fn channel(item: &Value) -> Option<Profile> {
    let snippet = item.get("snippet")?;
    let thumbnail = |size: &str| {
        snippet
            .pointer(&format!("/thumbnails/{size}/url"))
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    Some(Profile {
        remote_id: text(item, "id")?,
        kind: AccountKind::YoutubeChannel,
        name: text(snippet, "title")?,
        handle: text(snippet, "customUrl"),
        avatar_url: thumbnail("medium").or_else(|| thumbnail("default")),
    })
}

#[async_trait]
impl Adapter for YouTube {
    fn profile(&self) -> &PlatformProfile {
        const { &Self::PROFILE }
    }

    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url {
        let mut url = oauth::authorize_url(&ENDPOINTS, &Self::PROFILE, request);
        // Permissions that were unticked are shown again by any consent page.
        let again = request.fresh_refresh_token || request.ask_again;
        url.query_pairs_mut()
            .append_pair("access_type", "offline")
            .append_pair(
                "prompt",
                if again {
                    "select_account consent"
                } else {
                    "select_account"
                },
            );
        url
    }

    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal> {
        oauth::exchange(self, &ENDPOINTS, context, request).await
    }

    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal> {
        let channels = match self
            .channels(context, Endpoint::Targets, &tokens.access)
            .await
        {
            Ok(channels) => channels,
            // A Google account without a channel; the sign-in itself is good.
            Err(refusal) if refusal.code.as_deref() == Some("youtubeSignupRequired") => Vec::new(),
            Err(refusal) => return Err(refusal),
        };
        let (granted, missing) =
            oauth::granted_and_missing(&Self::PROFILE, tokens.granted.as_deref());
        let first = channels.first();
        let subject = tokens
            .subject
            .clone()
            .or_else(|| first.map(|channel| channel.remote_id.clone()))
            .unwrap_or_default();
        Ok(Offer::of(
            Consent {
                key: first.map_or_else(|| subject.clone(), |channel| channel.remote_id.clone()),
                name: first
                    .map(|channel| channel.name.clone())
                    .unwrap_or_default(),
                subject,
                granted,
                missing,
                data_access_expires_at: None,
            },
            channels
                .into_iter()
                .map(|profile| {
                    let state = TargetState::Ready;
                    (Target { profile, state }, None)
                })
                .collect(),
        ))
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
        let seen = self
            .channels(context, Endpoint::Probe, access)
            .await?
            .into_iter()
            .find(|channel| channel.remote_id == profile.remote_id)
            .ok_or_else(|| Refusal::unusable(Endpoint::Probe, "other_account"))?;
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
        publishing::youtube::next_step(request, progress)
    }

    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Refusal> {
        publishing::youtube::step(self, context, request, progress)
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
        publishing::youtube::reconcile(self, context, request, progress, sent_at).await
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        _profile: &Profile,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        publishing::youtube::look(self, context, access, remote).await
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
        if answer.is_server_fault() {
            return answer.refusal_by_status();
        }
        match answer.body.get("error") {
            Some(Value::String(error)) => oauth_refusal(&answer, error),
            Some(error @ Value::Object(_)) => api_refusal(&answer, error),
            _ => answer.refusal_by_status(),
        }
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
