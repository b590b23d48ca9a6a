//! LinkedIn members and the organisations they administer, under one sign-in.
//!
//! Member and organisations share one set of scopes, because signing in with another set ends the
//! member's earlier tokens for the app. Refresh tokens go to approved partners only and have a
//! fixed end. Reading the own profile counts against a daily limit of the whole app, so a member
//! is proven by introspection. (learn.microsoft.com, LinkedIn authorization code flow, token
//! introspection and organization access control, 2026.)

mod classify;
mod organizations;

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::{
    AccountKind, Cause, Physics, Platform, Profile, Secret, Target, TargetState, Timestamp,
};
use pilotlight_words::{card, purpose};
use serde_json::Value;
use url::Url;

use crate::conversation::{Question, ask, names, text};
use crate::oauth::{self, SecretPlace, StandardEndpoints};
use crate::publishing::limits;
use crate::{
    Adapter, AuthorizeRequest, CallContext, Consent, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, RedirectKind, Refusal, Revocation, TokenSet, Versions,
};

const LOGIN: &str = "www.linkedin.com";
pub(crate) const API: &str = "api.linkedin.com";

pub(crate) const ENDPOINTS: StandardEndpoints = StandardEndpoints {
    authorize: (LOGIN, "/oauth/v2/authorization"),
    token: (LOGIN, "/oauth/v2/accessToken"),
    revoke: None,
    secret: SecretPlace::Form,
    scopes_parted_by: " ",
};

/// Speaks to LinkedIn.
#[derive(Clone, Debug)]
pub struct LinkedIn {
    version: String,
}

impl LinkedIn {
    /// What of LinkedIn can be said as data.
    pub const PROFILE: PlatformProfile = PlatformProfile {
        platform: Platform::LinkedIn,
        permissions: &[
            Permission {
                scope: "openid",
                purpose: purpose::linkedin_recognise,
                required: true,
            },
            Permission {
                scope: "profile",
                purpose: purpose::linkedin_read,
                required: true,
            },
            Permission {
                scope: "w_member_social",
                purpose: purpose::linkedin_publish,
                required: true,
            },
            Permission {
                scope: "rw_organization_admin",
                purpose: purpose::linkedin_pages,
                required: false,
            },
            Permission {
                scope: "w_organization_social",
                purpose: purpose::linkedin_publish_pages,
                required: false,
            },
        ],
        redirect: RedirectKind::Relay,
        pkce: Err(
            "LinkedIn takes PKCE only in its native flow, which its staff enable on request; the \
             ordinary flow refuses a verifier and identifies the app by its secret",
        ),
        issuer: None,
        issuer_required: false,
        physics: |has_refresh_token| {
            if has_refresh_token {
                Physics::ReusableFixedEnd
            } else {
                Physics::FixedEnd
            }
        },
        needs_client_secret: true,
        revocation: None,
        connected_apps: "https://www.linkedin.com/psettings/permitted-services",
        status_page: "https://www.linkedin-apistatus.com/",
        needed: card::needs_linkedin,
        lasts: card::lasts_linkedin,
        versions: &[("linkedin", "202609")],
        consent_host: ENDPOINTS.authorize.0,
        hosts: &[LOGIN, API],
        picture_hosts: &[".licdn.com"],
        limits: limits::LINKEDIN,
    };

    /// LinkedIn with the API version that `versions` gives, else the profile's.
    #[must_use]
    pub fn new(versions: &Versions) -> Self {
        Self {
            version: versions.of(&Self::PROFILE, "linkedin"),
        }
    }

    /// The same question, of the version of the interface that we speak.
    pub(crate) fn versioned(&self, question: Question) -> Question {
        question
            .header("linkedin-version", &self.version)
            .header("x-restli-protocol-version", "2.0.0")
    }

    /// Reads the member's own profile. Costs one of the app's calls of the day.
    async fn member(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<Profile, Refusal> {
        let question = Question::get(context.bases.at(API, "/v2/userinfo")).bearer(access);
        let answer = ask(self, context, endpoint, question).await?;
        member(&answer).ok_or_else(|| Refusal::unusable(endpoint, "no_account"))
    }

    /// Proves a member's token by introspection and sees the permissions it has.
    async fn introspect(
        &self,
        context: &CallContext<'_>,
        secret: &Secret<String>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal> {
        let question = Question::token_form(
            context.bases.at(LOGIN, "/oauth/v2/introspectToken"),
            &[
                ("client_id", &context.client.client_id),
                ("client_secret", secret.expose()),
                ("token", access.expose()),
            ],
        );
        let answer = ask(self, context, Endpoint::Probe, question).await?;
        let status = answer.get("status").and_then(Value::as_str);
        let active = answer.get("active").and_then(Value::as_bool);
        let (cause, code) = match (active, status) {
            (Some(true), None | Some("active")) => {
                let granted = names(&answer, "scope");
                let missing = granted
                    .map(|granted| oauth::granted_and_missing(&Self::PROFILE, Some(&granted)).1);
                return Ok(Proof {
                    profile: profile.clone(),
                    missing,
                });
            }
            (Some(false), Some("revoked")) => (Cause::AccessRevoked, "introspection/revoked"),
            (Some(false), Some("expired")) => (Cause::TokenExpired, "introspection/expired"),
            // Inactive without a status is also said of another app's token.
            _ => (Cause::Unknown, "introspection"),
        };
        Err(Refusal {
            cause,
            ..Refusal::unusable(Endpoint::Probe, code)
        })
    }
}

fn member(answer: &Value) -> Option<Profile> {
    Some(Profile {
        remote_id: text(answer, "sub")?,
        kind: AccountKind::LinkedinMember,
        name: text(answer, "name")?,
        handle: None,
        avatar_url: text(answer, "picture"),
    })
}

#[async_trait]
impl Adapter for LinkedIn {
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
        let member = self
            .member(context, Endpoint::Targets, &tokens.access)
            .await?;
        let (granted, missing) =
            oauth::granted_and_missing(&Self::PROFILE, tokens.granted.as_deref());
        let mut targets = vec![(
            Target {
                profile: member.clone(),
                state: TargetState::Ready,
            },
            None,
        )];
        let organizations = match self.organizations(context, &tokens.access).await {
            Ok(organizations) => organizations,
            // The app's registration has no organisation product: then there are none.
            Err(refusal) if refusal.status == Some(403) => Vec::new(),
            Err(refusal) => return Err(refusal),
        };
        targets.extend(organizations.into_iter().map(|target| (target, None)));
        Ok(Offer::of(
            Consent {
                subject: member.remote_id.clone(),
                key: member.remote_id,
                name: member.name,
                granted,
                missing,
                data_access_expires_at: None,
            },
            targets,
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
        if profile.kind == AccountKind::LinkedinOrganization {
            return self.prove_organization(context, profile, access).await;
        }
        if let Some(secret) = &context.client.client_secret {
            return self.introspect(context, secret, profile, access).await;
        }
        let seen = self.member(context, Endpoint::Probe, access).await?;
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
