//! What the adapters send and read where the sandbox has no such answer.

mod elsewhere;
mod facebook;
mod instagram;
mod linkedin;

use http::Response;
use pilotlight_domain::{AccountKind, Cause, Clocks, Platform, Profile, Span, Timestamp};
use pilotlight_platforms::{
    Bases, CallContext, ClientCredentials, Endpoint, ExchangeRequest, HttpError, Offer, Publisher,
    Refusal, Revocation, TokenSet, adapter_for,
};

use crate::stage::{Canned, VERIFIER, secret};

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

pub(crate) struct Call {
    pub(crate) http: Canned,
    pub(crate) client: ClientCredentials,
    pub(crate) adapter: std::sync::Arc<dyn Publisher>,
}

impl Call {
    pub(crate) fn new(
        platform: Platform,
        answers: impl IntoIterator<Item = (u16, &'static str)>,
    ) -> Self {
        Self {
            http: Canned::new(answers),
            client: ClientCredentials {
                client_id: "client-1".into(),
                client_secret: (platform != Platform::X).then(|| secret("secret-1")),
            },
            adapter: adapter_for(platform),
        }
    }

    pub(crate) fn context(&self) -> CallContext<'_> {
        CallContext {
            http: &self.http,
            bases: &Bases::Live,
            client: &self.client,
            now: NOW,
        }
    }

    async fn exchange(&self, code: &str) -> Result<TokenSet, Refusal> {
        self.adapter
            .exchange(
                &self.context(),
                &ExchangeRequest {
                    code: &secret(code),
                    verifier: &secret(VERIFIER),
                    redirect: "https://relay.example/x/",
                },
            )
            .await
    }

    async fn offer(&self, tokens: &TokenSet) -> Result<Offer, Refusal> {
        self.adapter.offer(&self.context(), tokens).await
    }

    async fn renew(&self) -> Result<TokenSet, Refusal> {
        self.adapter.renew(&self.context(), &tokens()).await
    }
}

fn tokens() -> TokenSet {
    TokenSet {
        access: secret("access-1"),
        refresh: Some(secret("refresh-1")),
        clocks: Clocks {
            issued_at: NOW,
            consented_at: NOW - Span::days(3),
            access_expires_at: None,
            refresh_expires_at: None,
            data_access_expires_at: None,
        },
        granted: None,
        subject: Some("person-1".into()),
    }
}

fn profile(kind: AccountKind, id: &str) -> Profile {
    Profile {
        remote_id: id.into(),
        kind,
        name: "Corner Florist".into(),
        handle: None,
        avatar_url: None,
    }
}

#[tokio::test]
async fn revoking_what_is_dead_already_is_a_success() {
    let call = Call::new(
        Platform::Facebook,
        [(
            400,
            r#"{"error":{"message":"gone","type":"OAuthException","code":190,"error_subcode":458}}"#,
        )],
    );
    let revoked = call.adapter.revoke(&call.context(), &tokens()).await;
    assert_eq!(revoked, Ok(Revocation::Revoked));
    let call = Call::new(
        Platform::YouTube,
        [(
            400,
            r#"{"error":"invalid_token","error_description":"Token expired or revoked"}"#,
        )],
    );
    let revoked = call.adapter.revoke(&call.context(), &tokens()).await;
    assert_eq!(revoked, Ok(Revocation::Revoked));
    let call = Call::new(Platform::X, [(200, "")]);
    let revoked = call.adapter.revoke(&call.context(), &tokens()).await;
    assert_eq!(revoked, Ok(Revocation::Revoked));
    let call = Call::new(Platform::X, [(503, "")]);
    let refusal = call
        .adapter
        .revoke(&call.context(), &tokens())
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::PlatformDown);
}

#[tokio::test]
async fn an_empty_refresh_token_never_replaces_a_stored_one() {
    for platform in [Platform::X, Platform::YouTube, Platform::LinkedIn] {
        let call = Call::new(
            platform,
            [(
                200,
                r#"{"access_token":"access-2","expires_in":7200,"refresh_token":""}"#,
            )],
        );
        let renewed = call.renew().await.unwrap();
        assert_eq!(renewed.access.expose(), "access-2");
        assert_eq!(renewed.refresh.unwrap().expose(), "refresh-1");
        assert_eq!(renewed.subject.as_deref(), Some("person-1"));
        assert_eq!(renewed.clocks.consented_at, NOW - Span::days(3));
    }
}

#[tokio::test]
async fn oa_02_the_verifier_goes_only_where_it_is_taken() {
    for (platform, sent) in [
        (Platform::X, true),
        (Platform::YouTube, true),
        (Platform::LinkedIn, false),
    ] {
        let call = Call::new(
            platform,
            [(200, r#"{"access_token":"a","scope":"openid,profile"}"#)],
        );
        call.exchange("code-1").await.unwrap();
        let (_, _, body) = &call.http.asked()[0];
        assert_eq!(body.contains(VERIFIER), sent, "{platform:?}");
        assert_eq!(
            body.contains("client_secret=secret-1"),
            platform != Platform::X
        );
        assert!(body.contains("client_id=client-1"));
    }
}

#[tokio::test]
async fn x_authenticates_a_confidential_client_by_basic() {
    let mut call = Call::new(
        Platform::X,
        [
            (200, r#"{"access_token":"a"}"#),
            (200, r#"{"revoked":true}"#),
        ],
    );
    call.client.client_secret = Some(secret("s"));
    call.exchange("code-1").await.unwrap();
    call.adapter
        .revoke(&call.context(), &tokens())
        .await
        .unwrap();
    for number in 0..2 {
        assert_eq!(
            call.http.header(number, "authorization").as_deref(),
            Some("Basic Y2xpZW50LTE6cw==")
        );
        assert!(!call.http.asked()[number].2.contains("client_secret"));
    }
}

#[tokio::test]
async fn oa_21_a_token_endpoint_that_sends_us_elsewhere_is_not_followed() {
    for platform in [Platform::X, Platform::YouTube, Platform::LinkedIn] {
        for status in [301, 302, 303, 307, 308] {
            let call = Call::new(platform, []);
            call.http.push(Ok(Response::builder()
                .status(status)
                .header("location", "https://elsewhere.example/token")
                .body(Vec::new())
                .unwrap()));
            let refusal = call.renew().await.unwrap_err();
            assert_eq!(refusal.cause, Cause::NetworkInterference);
            assert_eq!(call.http.asked().len(), 1);
        }
    }
}

#[tokio::test]
async fn silence_is_told_apart_by_whether_anything_was_sent() {
    for (silence, cause, unknown) in [
        (HttpError::NotConnected, Cause::NoAnswer, false),
        (HttpError::NotSafe, Cause::NetworkInterference, false),
        (HttpError::TimedOut, Cause::NoAnswer, true),
        (HttpError::Broken, Cause::NoAnswer, true),
        (HttpError::TooLarge, Cause::Unknown, true),
        (HttpError::HostRefused, Cause::Unknown, false),
    ] {
        let call = Call::new(Platform::X, []);
        call.http.push(Err(silence));
        let refusal = call.renew().await.unwrap_err();
        assert_eq!(refusal.cause, cause, "{silence:?}");
        assert_eq!(refusal.silence, Some(silence));
        assert_eq!(refusal.endpoint, Endpoint::Refresh);
        assert_eq!(refusal.outcome_unknown(), unknown, "{silence:?}");
    }
}

#[tokio::test]
async fn an_accepted_renewal_that_cannot_be_read_may_have_rotated() {
    for (body, cause) in [
        (r#"{"token_type":"bearer"}"#, Cause::Unknown),
        (r#"{"access_token":""}"#, Cause::Unknown),
        ("", Cause::Unknown),
        (r#"{"access_token":"acc"#, Cause::NetworkInterference),
        (
            "<html>Welcome to the hotel</html>",
            Cause::NetworkInterference,
        ),
        ("true", Cause::NetworkInterference),
    ] {
        let call = Call::new(Platform::X, [(200, body)]);
        let refusal = call.renew().await.unwrap_err();
        assert_eq!(refusal.cause, cause, "{body}");
        assert!(refusal.outcome_unknown(), "{body}");
    }
}

#[tokio::test]
async fn a_probe_that_shows_nobody_or_somebody_else_proves_nothing() {
    for (platform, kind, body) in [
        (
            Platform::X,
            AccountKind::XProfile,
            r#"{"data":{"id":"2","username":"x"}}"#,
        ),
        (Platform::X, AccountKind::XProfile, r#"{"data":{}}"#),
        (Platform::X, AccountKind::XProfile, r#"{"meta":{}}"#),
        (
            Platform::Facebook,
            AccountKind::FacebookPage,
            r#"{"id":"2","name":"B"}"#,
        ),
        (
            Platform::Facebook,
            AccountKind::FacebookPage,
            r#"{"name":"B"}"#,
        ),
        (
            Platform::Instagram,
            AccountKind::InstagramProfessional,
            r#"{"user_id":"2","username":"b"}"#,
        ),
        (
            Platform::YouTube,
            AccountKind::YoutubeChannel,
            r#"{"items":[]}"#,
        ),
        (
            Platform::YouTube,
            AccountKind::YoutubeChannel,
            r#"{"kind":"youtube#channelListResponse"}"#,
        ),
        (
            Platform::LinkedIn,
            AccountKind::LinkedinMember,
            r#"{"active":false}"#,
        ),
        (Platform::LinkedIn, AccountKind::LinkedinMember, r#"{}"#),
    ] {
        let call = Call::new(platform, [(200, body)]);
        let refusal = call
            .adapter
            .probe(&call.context(), &profile(kind, "1"), &secret("access-1"))
            .await
            .unwrap_err();
        assert_eq!(refusal.cause, Cause::Unknown, "{platform:?} {body}");
    }
}

#[tokio::test]
async fn limits_that_end_at_a_platforms_midnight_say_so() {
    let call = Call::new(
        Platform::LinkedIn,
        [(429, r#"{"status":429,"message":"APPLICATION DAY"}"#)],
    );
    let refusal = call.offer(&tokens()).await.unwrap_err();
    assert_eq!(refusal.not_before, Some(NOW + Span::hours(14)));
    let call = Call::new(
        Platform::YouTube,
        [(
            403,
            r#"{"error":{"code":403,"errors":[{"domain":"youtube.quota","reason":"quotaExceeded"}]}}"#,
        )],
    );
    let refusal = call.offer(&tokens()).await.unwrap_err();
    assert_eq!(refusal.cause, Cause::RateLimited);
    assert_eq!(refusal.not_before, Some(NOW + Span::hours(22)));
}

#[tokio::test]
async fn lg_02_no_refusal_prints_a_secret() {
    let call = Call::new(
        Platform::X,
        [(
            400,
            r#"{"error":"refresh-1","error_description":"refresh-1 access-1"}"#,
        )],
    );
    let refusal = call.renew().await.unwrap_err();
    let shown = format!("{refusal} {refusal:?} {:?}", tokens());
    assert!(
        !shown.contains("refresh-1") && !shown.contains("access-1"),
        "{shown}"
    );
}
