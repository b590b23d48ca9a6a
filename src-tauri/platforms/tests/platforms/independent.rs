//! The standard OAuth code against `oidc-provider`, a server that is not ours.
//!
//! The profile is for this test alone; the functions are the very ones that X goes by. Sign-in
//! and consent are done on the server's own pages, by plain requests that keep its cookies.

mod server;

use async_trait::async_trait;
use http::{Request, Response};
use pilotlight_domain::{Cause, Physics, Platform, Profile, Secret, Timestamp, Verdict};
use pilotlight_platforms::oauth::{self, SecretPlace, StandardEndpoints};
use pilotlight_platforms::{
    Adapter, AuthorizeRequest, CallContext, Endpoint, ExchangeRequest, Offer, Permission,
    PlatformProfile, Proof, RedirectKind, Refusal, Revocation, RevocationReach, TokenSet,
};
use url::Url;

use crate::stage::{VERIFIER, challenge};
use server::{Browser, Server};

const HOST: &str = "signin.example";
const REDIRECT: &str = "http://127.0.0.1:41234/return";
const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

const ENDPOINTS: StandardEndpoints = StandardEndpoints {
    authorize: (HOST, "/auth"),
    token: (HOST, "/token"),
    revoke: Some((HOST, "/token/revocation")),
    secret: SecretPlace::Basic,
    scopes_parted_by: " ",
};

static PROFILE: PlatformProfile = PlatformProfile {
    platform: Platform::X,
    permissions: &[Permission {
        scope: "openid",
        purpose: || "Know who signed in".into(),
        required: true,
    }],
    redirect: RedirectKind::Loopback,
    pkce: Ok(()),
    issuer: None,
    issuer_required: false,
    physics: |_| Physics::Rotating,
    needs_client_secret: false,
    revocation: Some(RevocationReach::Grant),
    connected_apps: "https://signin.example/",
    status_page: "https://signin.example/",
    needed: || "Nothing".into(),
    lasts: || "Nothing".into(),
    versions: &[],
    consent_host: HOST,
    hosts: &[HOST],
    picture_hosts: &[],
    limits: pilotlight_platforms::X::PROFILE.limits,
};

/// The test-only platform.
struct Independent;

impl Independent {
    async fn subject(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<String, Refusal> {
        let request = Request::get(context.bases.at(HOST, "/me").as_str())
            .header("authorization", format!("Bearer {}", access.expose()))
            .body(Vec::new())
            .unwrap();
        let response = context
            .http
            .send(request)
            .await
            .map_err(|silence| Refusal::silent(endpoint, silence))?;
        if !response.status().is_success() {
            return Err(self.classify(endpoint, &response, context.now));
        }
        let claims: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
        Ok(claims["sub"].as_str().unwrap().to_owned())
    }
}

#[async_trait]
impl Adapter for Independent {
    fn profile(&self) -> &PlatformProfile {
        &PROFILE
    }

    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url {
        oauth::authorize_url(&ENDPOINTS, &PROFILE, request)
    }

    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal> {
        oauth::exchange(self, &ENDPOINTS, context, request).await
    }

    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal> {
        let subject = self
            .subject(context, Endpoint::Targets, &tokens.access)
            .await?;
        let (granted, missing) = oauth::granted_and_missing(&PROFILE, tokens.granted.as_deref());
        Ok(Offer {
            consent: pilotlight_platforms::Consent {
                key: subject.clone(),
                name: subject.clone(),
                subject,
                granted,
                missing,
                data_access_expires_at: None,
            },
            targets: Vec::new(),
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
        self.subject(context, Endpoint::Probe, access).await?;
        Ok(Proof {
            profile: profile.clone(),
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
        oauth::classify_standard(endpoint, response, now)
    }
}

#[tokio::test]
async fn authorize_exchange_probe_and_renewal_work_with_an_independent_server() {
    let server = Server::start();
    let tokens = server.sign_in().await;
    assert_eq!(tokens.subject.as_deref(), Some("owner"));
    assert!(tokens.clocks.access_expires_at.unwrap() > NOW);
    let offer = Independent.offer(&server.context(), &tokens).await.unwrap();
    assert_eq!(offer.consent.subject, "owner");
    assert!(offer.consent.missing.is_empty());

    let renewed = Independent.renew(&server.context(), &tokens).await.unwrap();
    assert_ne!(
        renewed.refresh.as_ref().unwrap().expose(),
        tokens.refresh.as_ref().unwrap().expose(),
        "the refresh token rotates"
    );
    assert_ne!(renewed.access.expose(), tokens.access.expose());
    Independent
        .offer(&server.context(), &renewed)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_spent_refresh_token_that_comes_back_ends_the_whole_chain() {
    let server = Server::start();
    let first = server.sign_in().await;
    let second = Independent.renew(&server.context(), &first).await.unwrap();
    for dead in [&first, &second] {
        let refusal = Independent
            .renew(&server.context(), dead)
            .await
            .unwrap_err();
        assert_eq!(refusal.cause, Cause::GrantInvalid, "{refusal}");
        assert_eq!(refusal.code.as_deref(), Some("invalid_grant"));
        assert_eq!(refusal.status, Some(400));
        assert!(!refusal.outcome_unknown());
    }
    let refusal = Independent
        .offer(&server.context(), &second)
        .await
        .unwrap_err();
    assert_eq!(refusal.code.as_deref(), Some("invalid_token"));
    assert_eq!(refusal.cause.verdict(), Verdict::ProvenDead);
}

#[tokio::test]
async fn after_revocation_nothing_of_the_grant_works() {
    let server = Server::start();
    let tokens = server.sign_in().await;
    let revoked = Independent.revoke(&server.context(), &tokens).await;
    assert_eq!(revoked, Ok(Revocation::Revoked));
    let refusal = Independent
        .renew(&server.context(), &tokens)
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::GrantInvalid, "{refusal}");
    let again = Independent.revoke(&server.context(), &tokens).await;
    assert_eq!(again, Ok(Revocation::Revoked), "RFC 7009, section 2.2");
}

#[tokio::test]
async fn wrong_verifier_wrong_redirect_and_a_used_code_are_refused() {
    let server = Server::start();
    let refused = async |code: &str, verifier: &str, redirect: &str| {
        let refusal = server.exchange(code, verifier, redirect).await.unwrap_err();
        assert_eq!(refusal.cause, Cause::GrantInvalid, "{refusal}");
        assert_eq!(refusal.endpoint, Endpoint::Token);
    };
    let code = server.code().await;
    refused(&code, &"w".repeat(43), REDIRECT).await;
    let code = server.code().await;
    refused(&code, VERIFIER, "http://127.0.0.1:41234/other").await;

    let code = server.code().await;
    let tokens = server.exchange(&code, VERIFIER, REDIRECT).await.unwrap();
    refused(&code, VERIFIER, REDIRECT).await;
    // The code fell into two hands, so the server ends what it had given for it.
    let refusal = Independent
        .renew(&server.context(), &tokens)
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::GrantInvalid);
}

#[tokio::test]
async fn an_unknown_client_is_our_fault_and_no_accounts_death() {
    let mut server = Server::start();
    let tokens = server.sign_in().await;
    server.client.client_id = "nobody".into();
    for refusal in [
        Independent
            .renew(&server.context(), &tokens)
            .await
            .unwrap_err(),
        Independent
            .revoke(&server.context(), &tokens)
            .await
            .unwrap_err(),
        server
            .exchange("code", VERIFIER, REDIRECT)
            .await
            .unwrap_err(),
    ] {
        assert_eq!(refusal.cause, Cause::AppMisconfigured, "{refusal}");
        assert_eq!(refusal.code.as_deref(), Some("invalid_client"));
    }
    server.client.client_id = "pilotlight-independent".into();
    Independent.renew(&server.context(), &tokens).await.unwrap();
}

#[tokio::test]
async fn a_consent_address_without_challenge_is_refused_by_the_server() {
    let server = Server::start();
    let mut url = Independent.authorize_url(&AuthorizeRequest {
        bases: &server.bases,
        client: &server.client,
        redirect: REDIRECT,
        state: "state-1",
        challenge: &challenge(VERIFIER),
        ask_again: false,
        fresh_refresh_token: false,
    });
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !name.starts_with("code_challenge"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(kept);
    let back = Browser::new(&server.http, &server.base).consent(url).await;
    let error = back.query_pairs().find(|(name, _)| name == "error");
    assert_eq!(error.unwrap().1, "invalid_request");
}
