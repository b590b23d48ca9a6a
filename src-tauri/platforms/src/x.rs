//! X profiles, with a public client and PKCE.
//!
//! Refresh tokens are spent by use: the answer's new one must be kept before anything else is
//! done with it. Codes live for thirty seconds. (docs.x.com, OAuth 2.0 user access token guide and
//! response codes and errors, 2026.)

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
        lasts: card::lasts_x,
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

    fn classify(
        &self,
        endpoint: Endpoint,
        response: &Response<Vec<u8>>,
        now: Timestamp,
    ) -> Refusal {
        classify::classify(endpoint, response, now)
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
