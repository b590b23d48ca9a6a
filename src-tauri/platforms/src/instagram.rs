//! Instagram professional accounts, by Instagram Login.
//!
//! The access token is its own refresh token: it is extended while it lives, at least a day after
//! it was issued, without the secret. A personal account can sign in but cannot be connected.
//! (developers.facebook.com, Instagram API with Instagram Login, 2026.)

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::{
    AccountKind, Clocks, Physics, Platform, Profile, Secret, Span, Target, TargetState, Timestamp,
};
use pilotlight_words::{card, purpose};
use serde_json::Value;
use url::Url;

use crate::conversation::{Question, ask, client_secret, names, seconds, text};
use crate::graph::{self, Family};
use crate::oauth::{self, SecretPlace, StandardEndpoints};
use crate::publishing::limits;
use crate::{
    Adapter, AuthorizeRequest, CallContext, Consent, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, RedirectKind, Refusal, Revocation, TokenSet, Versions,
};

const GRAPH: &str = "graph.instagram.com";
const LOGIN: &str = "api.instagram.com";

pub(crate) const ENDPOINTS: StandardEndpoints = StandardEndpoints {
    authorize: ("www.instagram.com", "/oauth/authorize"),
    token: (LOGIN, "/oauth/access_token"),
    revoke: None,
    secret: SecretPlace::Form,
    scopes_parted_by: ",",
};

/// Speaks to Instagram.
#[derive(Clone, Debug)]
pub struct Instagram {
    version: String,
}

impl Instagram {
    /// What of Instagram can be said as data.
    pub const PROFILE: PlatformProfile = PlatformProfile {
        platform: Platform::Instagram,
        permissions: &[
            Permission {
                scope: "instagram_business_basic",
                purpose: purpose::instagram_read,
                required: true,
            },
            Permission {
                scope: "instagram_business_content_publish",
                purpose: purpose::publish,
                required: true,
            },
        ],
        redirect: RedirectKind::Relay,
        pkce: Err("Instagram Login has no PKCE parameters; it identifies the app by its secret"),
        issuer: None,
        issuer_required: false,
        physics: |_| Physics::Extending,
        needs_client_secret: true,
        revocation: None,
        connected_apps: "https://www.instagram.com/accounts/manage_access/",
        status_page: "https://metastatus.com/",
        needed: card::needs_instagram,
        lasts: card::lasts_instagram,
        versions: &[("graph", "v26.0")],
        consent_host: ENDPOINTS.authorize.0,
        hosts: &[LOGIN, GRAPH],
        picture_hosts: &[".cdninstagram.com", ".fbcdn.net"],
        limits: limits::INSTAGRAM,
    };

    /// Instagram with the Graph API version that `versions` gives, else the profile's.
    #[must_use]
    pub fn new(versions: &Versions) -> Self {
        Self {
            version: versions.of(&Self::PROFILE, "graph"),
        }
    }

    pub(crate) fn at(&self, context: &CallContext<'_>, path: &str) -> Url {
        context.bases.at(GRAPH, &format!("/{}{path}", self.version))
    }

    async fn me(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<Me, Refusal> {
        let question = Question::get(self.at(context, "/me")).query(&[
            (
                "fields",
                "id,user_id,username,name,account_type,profile_picture_url",
            ),
            ("access_token", access.expose()),
        ]);
        let answer = ask(self, context, endpoint, question).await?;
        Me::read(&answer).ok_or_else(|| Refusal::unusable(endpoint, "no_account"))
    }

    /// A token that lives for sixty days, from either of the two calls that give one.
    async fn long_lived(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<(Secret<String>, Option<Timestamp>, Option<Vec<String>>), Refusal> {
        let question = Question::get(context.bases.at(GRAPH, path))
            .for_tokens()
            .query(fields);
        let answer = ask(self, context, endpoint, question).await?;
        let access = text(&answer, "access_token")
            .ok_or_else(|| Refusal::unusable(endpoint, "no_access_token"))?;
        let end = seconds(&answer, "expires_in").map(|life| context.now + Span::seconds(life));
        Ok((Secret::new(access), end, names(&answer, "permissions")))
    }
}

/// The account that signed in.
struct Me {
    profile: Profile,
    professional: bool,
}

impl Me {
    fn read(answer: &Value) -> Option<Self> {
        let username = text(answer, "username")?;
        let professional = text(answer, "account_type")
            .is_none_or(|kind| matches!(kind.as_str(), "BUSINESS" | "MEDIA_CREATOR" | "CREATOR"));
        Some(Self {
            profile: Profile {
                // `user_id` is what publishing goes by; a personal account has `id` only.
                remote_id: text(answer, "user_id").or_else(|| text(answer, "id"))?,
                kind: AccountKind::InstagramProfessional,
                name: text(answer, "name").unwrap_or_else(|| username.clone()),
                handle: Some(format!("@{username}")),
                avatar_url: text(answer, "profile_picture_url"),
            },
            professional,
        })
    }
}

#[async_trait]
impl Adapter for Instagram {
    fn profile(&self) -> &PlatformProfile {
        const { &Self::PROFILE }
    }

    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url {
        let mut url = oauth::authorize_url(&ENDPOINTS, &Self::PROFILE, request);
        if request.ask_again {
            url.query_pairs_mut().append_pair("force_reauth", "true");
        }
        url
    }

    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal> {
        let secret = client_secret(context, Endpoint::Token)?;
        let (host, path) = ENDPOINTS.token;
        // Instagram hangs `#_` on the address it returns to, which may stick to the code.
        let code = request.code.expose();
        let question = Question::token_form(
            context.bases.at(host, path),
            &[
                ("client_id", &context.client.client_id),
                ("client_secret", secret),
                ("grant_type", "authorization_code"),
                ("redirect_uri", request.redirect),
                ("code", code.strip_suffix("#_").unwrap_or(code)),
            ],
        );
        let answer = ask(self, context, Endpoint::Token, question).await?;
        // Documented inside a list, seen without.
        let inner = answer.pointer("/data/0").unwrap_or(&answer);
        let short = text(inner, "access_token")
            .map(Secret::new)
            .ok_or_else(|| Refusal::unusable(Endpoint::Token, "no_access_token"))?;
        let (access, end, permissions) = self
            .long_lived(
                context,
                Endpoint::Token,
                "/access_token",
                &[
                    ("grant_type", "ig_exchange_token"),
                    ("client_secret", secret),
                    ("access_token", short.expose()),
                ],
            )
            .await?;
        Ok(TokenSet {
            access,
            refresh: None,
            clocks: Clocks {
                issued_at: context.now,
                consented_at: context.now,
                access_expires_at: end,
                refresh_expires_at: None,
                data_access_expires_at: None,
            },
            granted: names(inner, "permissions").or(permissions),
            // The answer names an identifier of the app's own making; `/me` gives the lasting one.
            subject: None,
        })
    }

    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal> {
        let me = self.me(context, Endpoint::Targets, &tokens.access).await?;
        let (granted, missing) =
            oauth::granted_and_missing(&Self::PROFILE, tokens.granted.as_deref());
        Ok(Offer {
            consent: Consent {
                subject: me.profile.remote_id.clone(),
                name: me.profile.name.clone(),
                key: me.profile.remote_id.clone(),
                granted,
                missing,
                data_access_expires_at: None,
            },
            targets: vec![(
                Target {
                    profile: me.profile,
                    state: if me.professional {
                        TargetState::Ready
                    } else {
                        TargetState::KindRefused
                    },
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
        let (access, end, permissions) = self
            .long_lived(
                context,
                Endpoint::Refresh,
                "/refresh_access_token",
                &[
                    ("grant_type", "ig_refresh_token"),
                    ("access_token", tokens.access.expose()),
                ],
            )
            .await?;
        Ok(TokenSet {
            access,
            clocks: Clocks {
                issued_at: context.now,
                access_expires_at: end,
                ..tokens.clocks
            },
            granted: permissions.or_else(|| tokens.granted.clone()),
            ..tokens.clone()
        })
    }

    async fn probe(
        &self,
        context: &CallContext<'_>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal> {
        let me = self.me(context, Endpoint::Probe, access).await?;
        if me.profile.remote_id != profile.remote_id {
            return Err(Refusal::unusable(Endpoint::Probe, "other_account"));
        }
        Ok(Proof {
            profile: me.profile,
            missing: None,
        })
    }

    async fn revoke(
        &self,
        _context: &CallContext<'_>,
        _tokens: &TokenSet,
    ) -> Result<Revocation, Refusal> {
        Ok(Revocation::NoEndpoint)
    }

    fn classify(
        &self,
        endpoint: Endpoint,
        response: &Response<Vec<u8>>,
        now: Timestamp,
    ) -> Refusal {
        graph::classify(Family::Instagram, endpoint, response, now)
    }
}
