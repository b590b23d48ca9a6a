//! YouTube channels, by Google sign-in for desktop apps.
//!
//! One consent is one channel, chosen on Google's own page. The refresh token serves many
//! renewals; every consent that asks for one counts against a budget of a hundred, so it is asked
//! for only when none is stored. Google answers in two shapes: OAuth errors have a text in
//! `error`, API errors an object. (developers.google.com, OAuth 2.0 for desktop apps and YouTube
//! Data API errors, 2026.)

mod classify;

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::{
    AccountKind, Physics, Platform, Profile, Secret, Target, TargetState, Timestamp,
};
use pilotlight_words::{card, purpose};
use serde_json::Value;
use url::Url;

use crate::conversation::{Question, ask, text};
use crate::oauth::{self, SecretPlace, StandardEndpoints};
use crate::publishing::limits;
use crate::{
    Adapter, AuthorizeRequest, CallContext, Consent, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, RedirectKind, Refusal, Revocation, RevocationReach, TokenSet, Versions,
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
        lasts: card::lasts_youtube,
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

    fn classify(
        &self,
        endpoint: Endpoint,
        response: &Response<Vec<u8>>,
        now: Timestamp,
    ) -> Refusal {
        classify::classify(endpoint, response, now)
    }
}
