//! Facebook Pages.
//!
//! One sign-in gives a person's token, which is made long-lived at once; each Page that was ticked
//! has a token of its own, which is what acts for the Page and does not expire. The person's token
//! must never be kept in the place of a Page's. (developers.facebook.com: access tokens, manual
//! login flow and Pages API guides, 2026.)

mod targets;

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::{
    AccountKind, Clocks, Physics, Platform, Profile, Secret, Span, Timestamp, Verdict,
};
use pilotlight_words::{card, purpose};
use serde_json::Value;
use url::Url;

use crate::conversation::{Question, ask, client_secret, seconds, text};
use crate::graph::{self, Family};
use crate::oauth::{self, SecretPlace, StandardEndpoints};
use crate::publishing::limits;
use crate::{
    Adapter, AuthorizeRequest, CallContext, Consent, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, RedirectKind, Refusal, Revocation, RevocationReach, TokenSet, Versions,
};

const GRAPH: &str = "graph.facebook.com";
/// Where videos are sent.
pub(crate) const VIDEOS: &str = "graph-video.facebook.com";

/// How long Facebook answers for a person's data after a sign-in
/// (developers.facebook.com, data access expiration, 2026).
const DATA_ACCESS: Span = Span::days(90);

/// Speaks to Facebook.
#[derive(Clone, Debug)]
pub struct Facebook {
    version: String,
}

impl Facebook {
    /// What of Facebook can be said as data.
    pub const PROFILE: PlatformProfile = PlatformProfile {
        platform: Platform::Facebook,
        permissions: &[
            Permission {
                scope: "pages_show_list",
                purpose: purpose::facebook_list,
                required: true,
            },
            Permission {
                scope: "pages_read_engagement",
                purpose: purpose::facebook_read,
                required: true,
            },
            Permission {
                scope: "pages_manage_posts",
                purpose: purpose::publish,
                required: true,
            },
            Permission {
                scope: "business_management",
                purpose: purpose::facebook_business,
                required: false,
            },
        ],
        redirect: RedirectKind::Relay,
        pkce: Err(
            "Facebook takes PKCE only in its OpenID Connect flow, which it marks as still in testing; \
             the ordinary flow identifies the app by its secret",
        ),
        issuer: None,
        issuer_required: false,
        physics: |_| Physics::FixedEnd,
        needs_client_secret: true,
        revocation: Some(RevocationReach::Person),
        connected_apps: "https://www.facebook.com/settings?tab=business_tools",
        status_page: "https://metastatus.com/",
        needed: card::needs_facebook,
        lasts: card::lasts_facebook,
        versions: &[("graph", "v26.0")],
        consent_host: "www.facebook.com",
        hosts: &[GRAPH, VIDEOS],
        picture_hosts: &[".fbcdn.net", ".fbsbx.com", GRAPH],
        limits: limits::FACEBOOK,
    };

    /// Facebook with the Graph API version that `versions` gives, else the profile's.
    #[must_use]
    pub fn new(versions: &Versions) -> Self {
        Self {
            version: versions.of(&Self::PROFILE, "graph"),
        }
    }

    pub(crate) fn at(&self, context: &CallContext<'_>, path: &str) -> Url {
        self.on(GRAPH, context, path)
    }

    /// An address on one of the hosts of the Graph API.
    pub(crate) fn on(&self, host: &str, context: &CallContext<'_>, path: &str) -> Url {
        context.bases.at(host, &format!("/{}{path}", self.version))
    }

    /// Asks the Graph API on behalf of whoever the token belongs to.
    pub(crate) async fn read(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        path: &str,
        token: &Secret<String>,
        fields: &[(&str, &str)],
    ) -> Result<Value, Refusal> {
        let question = Question::get(self.at(context, path))
            .query(fields)
            .query(&[("access_token", token.expose())]);
        ask(self, context, endpoint, question).await
    }

    /// Makes a person's token long-lived.
    async fn lengthen(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        token: &Secret<String>,
    ) -> Result<(Secret<String>, Option<Timestamp>), Refusal> {
        let question = Question::get(self.at(context, "/oauth/access_token"))
            .for_tokens()
            .query(&[
                ("grant_type", "fb_exchange_token"),
                ("client_id", &context.client.client_id),
                ("client_secret", client_secret(context, endpoint)?),
                ("fb_exchange_token", token.expose()),
            ]);
        let answer = ask(self, context, endpoint, question).await?;
        let access = text(&answer, "access_token")
            .ok_or_else(|| Refusal::unusable(endpoint, "no_access_token"))?;
        let end = seconds(&answer, "expires_in").map(|life| context.now + Span::seconds(life));
        Ok((Secret::new(access), end))
    }

    /// When data access ends: from `debug_token`, which wants the app's own token. Where Facebook
    /// refuses that, the documented ninety days from the sign-in hold.
    async fn data_access_end(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Timestamp {
        let assumed = tokens.clocks.consented_at + DATA_ACCESS;
        let Ok(secret) = client_secret(context, Endpoint::Targets) else {
            return assumed;
        };
        let app = Secret::new(format!("{}|{secret}", context.client.client_id));
        let fields = [("input_token", tokens.access.expose().as_str())];
        match self
            .read(context, Endpoint::Targets, "/debug_token", &app, &fields)
            .await
        {
            Ok(answer) => answer
                .get("data")
                .and_then(|data| seconds(data, "data_access_expires_at"))
                .map_or(assumed, Timestamp::from_seconds),
            Err(_) => assumed,
        }
    }

    async fn permissions(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<Vec<String>, Refusal> {
        let answer = self
            .read(
                context,
                Endpoint::Targets,
                "/me/permissions",
                &tokens.access,
                &[],
            )
            .await?;
        let entries = answer
            .get("data")
            .and_then(Value::as_array)
            .ok_or_else(|| Refusal::unusable(Endpoint::Targets, "no_permissions"))?;
        Ok(entries
            .iter()
            .filter(|entry| entry.get("status").and_then(Value::as_str) == Some("granted"))
            .filter_map(|entry| text(entry, "permission"))
            .collect())
    }
}

/// A Page as it presents itself.
fn page_profile(page: &Value) -> Option<Profile> {
    Some(Profile {
        remote_id: text(page, "id")?,
        kind: AccountKind::FacebookPage,
        name: text(page, "name")?,
        handle: text(page, "username").map(|name| format!("@{name}")),
        avatar_url: page
            .pointer("/picture/data/url")
            .and_then(Value::as_str)
            .map(str::to_owned),
    })
}

#[async_trait]
impl Adapter for Facebook {
    fn profile(&self) -> &PlatformProfile {
        const { &Self::PROFILE }
    }

    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url {
        let endpoints = StandardEndpoints {
            authorize: (Self::PROFILE.consent_host, "/dialog/oauth"),
            token: (GRAPH, "/oauth/access_token"),
            revoke: None,
            secret: SecretPlace::Form,
            scopes_parted_by: ",",
        };
        let mut url = oauth::authorize_url(&endpoints, &Self::PROFILE, request);
        // The dialog's path begins with the version, which is configuration.
        let path = url
            .path()
            .replace("/dialog/oauth", &format!("/{}/dialog/oauth", self.version));
        url.set_path(&path);
        if request.ask_again {
            url.query_pairs_mut().append_pair("auth_type", "rerequest");
        }
        url
    }

    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal> {
        let question = Question::get(self.at(context, "/oauth/access_token"))
            .for_tokens()
            .query(&[
                ("client_id", &context.client.client_id),
                ("client_secret", client_secret(context, Endpoint::Token)?),
                ("redirect_uri", request.redirect),
                ("code", request.code.expose()),
            ]);
        let answer = ask(self, context, Endpoint::Token, question).await?;
        let short = text(&answer, "access_token")
            .map(Secret::new)
            .ok_or_else(|| Refusal::unusable(Endpoint::Token, "no_access_token"))?;
        let (access, end) = self.lengthen(context, Endpoint::Token, &short).await?;
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
            granted: None,
            subject: None,
        })
    }

    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal> {
        let fields = [("fields", "id,name")];
        let person = self
            .read(context, Endpoint::Targets, "/me", &tokens.access, &fields)
            .await?;
        let subject =
            text(&person, "id").ok_or_else(|| Refusal::unusable(Endpoint::Targets, "no_person"))?;
        let granted = self.permissions(context, tokens).await?;
        let (granted, missing) = oauth::granted_and_missing(&Self::PROFILE, Some(&granted));
        let targets = self.targets(context, tokens).await?;
        Ok(Offer::of(
            Consent {
                name: text(&person, "name").unwrap_or_default(),
                key: subject.clone(),
                subject,
                granted,
                missing,
                data_access_expires_at: Some(self.data_access_end(context, tokens).await),
            },
            targets,
        ))
    }

    /// Facebook renews nothing without a person; a long-lived token that still lives can be made
    /// long-lived once more. Page tokens are not touched by it.
    async fn renew(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<TokenSet, Refusal> {
        let (access, end) = self
            .lengthen(context, Endpoint::Refresh, &tokens.access)
            .await?;
        Ok(TokenSet {
            access,
            clocks: Clocks {
                issued_at: context.now,
                access_expires_at: end,
                ..tokens.clocks
            },
            ..tokens.clone()
        })
    }

    async fn probe(
        &self,
        context: &CallContext<'_>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal> {
        let path = format!("/{}", path_segment(&profile.remote_id));
        let fields = [("fields", "id,name,username,picture.type(large)")];
        let page = self
            .read(context, Endpoint::Probe, &path, access, &fields)
            .await?;
        let seen = page_profile(&page)
            .filter(|seen| seen.remote_id == profile.remote_id)
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
        let question = Question::delete(self.at(context, "/me/permissions"))
            .query(&[("access_token", tokens.access.expose())]);
        match ask(self, context, Endpoint::Revoke, question).await {
            Ok(answer) if answer.get("success").and_then(Value::as_bool) == Some(true) => {
                Ok(Revocation::Revoked)
            }
            Ok(_) => Err(Refusal::unusable(Endpoint::Revoke, "not_confirmed")),
            // What is dead already need not be revoked.
            Err(refusal) if refusal.cause.verdict() == Verdict::ProvenDead => {
                Ok(Revocation::Revoked)
            }
            Err(refusal) => Err(refusal),
        }
    }

    fn classify(
        &self,
        endpoint: Endpoint,
        response: &Response<Vec<u8>>,
        now: Timestamp,
    ) -> Refusal {
        graph::classify(Family::Facebook, endpoint, response, now)
    }
}

/// An identifier as one segment of a path, whatever it holds.
pub(crate) fn path_segment(identifier: &str) -> String {
    url::form_urlencoded::byte_serialize(identifier.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}
