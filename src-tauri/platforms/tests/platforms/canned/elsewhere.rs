//! Answers that would lead elsewhere, and answers from elsewhere.

use http::Response;
use pilotlight_domain::{AccountKind, Cause, Platform};
use pilotlight_platforms::{Endpoint, adapter_for};

use super::{Call, NOW, profile};
use crate::stage::secret;

/// OAuth 2.0 answers that name other places: nothing of them is ever followed.
#[tokio::test]
async fn oa_08_a_code_goes_to_the_platforms_own_token_endpoint_and_nowhere_else() {
    let answer = r#"{"access_token":"a-1","token_type":"bearer","expires_in":3600,"user_id":1,
        "data":[{"access_token":"a-1","user_id":"1","permissions":"x"}],
        "issuer":"https://evil.example","token_endpoint":"https://evil.example/token",
        "next":"https://evil.example/next"}"#;
    for (platform, endpoint) in [
        (
            Platform::Facebook,
            "https://graph.facebook.com/v26.0/oauth/access_token",
        ),
        (
            Platform::Instagram,
            "https://api.instagram.com/oauth/access_token",
        ),
        (Platform::YouTube, "https://oauth2.googleapis.com/token"),
        (Platform::X, "https://api.x.com/2/oauth2/token"),
        (
            Platform::LinkedIn,
            "https://www.linkedin.com/oauth/v2/accessToken",
        ),
    ] {
        let call = Call::new(platform, [(200, answer); 4]);
        call.exchange("the-code-1").await.unwrap();
        let hosts = call.adapter.profile().hosts;
        let mut with_code = Vec::new();
        for (_, mut url, body) in call.http.asked() {
            assert_eq!(url.scheme(), "https");
            assert!(hosts.contains(&url.host_str().unwrap()), "{url}");
            if body.contains("the-code-1") || url.as_str().contains("the-code-1") {
                url.set_query(None);
                with_code.push(url.to_string());
            }
        }
        assert_eq!(with_code, [endpoint], "{platform:?}");
    }
}

#[tokio::test]
async fn nw_03_what_is_not_json_came_from_between_whatever_its_status_claims() {
    for platform in Platform::ALL {
        for body in [
            "<html>Welcome to the hotel",
            "Signed out: invalid_grant",
            "\u{feff}ok",
            "{\"a\":",
        ] {
            let call = Call::new(platform, [(200, body); 2]);
            let refusal = call.renew().await.unwrap_err();
            assert_eq!(
                refusal.cause,
                Cause::NetworkInterference,
                "{platform:?} {body}"
            );
            assert!(
                refusal.outcome_unknown(),
                "what was sent may have been spent"
            );
            let kind = match platform {
                Platform::Facebook => AccountKind::FacebookPage,
                Platform::Instagram => AccountKind::InstagramProfessional,
                Platform::YouTube => AccountKind::YoutubeChannel,
                Platform::X => AccountKind::XProfile,
                Platform::LinkedIn => AccountKind::LinkedinMember,
            };
            let refusal = call
                .adapter
                .probe(&call.context(), &profile(kind, "1"), &secret("access-1"))
                .await
                .unwrap_err();
            assert_eq!(
                refusal.cause,
                Cause::NetworkInterference,
                "{platform:?} {body}"
            );
        }
        let page = Response::builder()
            .status(401)
            .header("content-type", "text/html")
            .body(b"<h1>invalid_grant</h1>".to_vec())
            .unwrap();
        let refusal = adapter_for(platform).classify(Endpoint::Refresh, &page, NOW);
        assert_eq!(refusal.cause, Cause::NetworkInterference, "{platform:?}");
    }
}

/// What stands for a person's sign-in is a code, and later what came for it; never a password, and never nothing.
#[tokio::test]
async fn oa_01_tokens_come_for_a_code_and_for_what_came_for_one() {
    let answer = r#"{"access_token":"a-1","token_type":"bearer","expires_in":3600,"user_id":1}"#;
    for (platform, grants) in [
        (
            Platform::Facebook,
            ["", "fb_exchange_token", "fb_exchange_token"].as_slice(),
        ),
        (
            Platform::Instagram,
            &[
                "authorization_code",
                "ig_exchange_token",
                "ig_refresh_token",
            ],
        ),
        (Platform::YouTube, &["authorization_code", "refresh_token"]),
        (Platform::X, &["authorization_code", "refresh_token"]),
        (Platform::LinkedIn, &["authorization_code", "refresh_token"]),
    ] {
        let call = Call::new(platform, [(200, answer); 4]);
        call.exchange("the-code-1").await.unwrap();
        call.renew().await.unwrap();
        let asked = call.http.asked().into_iter().map(|(_, url, body)| {
            let said = format!("{}&{body}", url.query().unwrap_or_default());
            let pairs = url::form_urlencoded::parse(said.as_bytes());
            let grant = pairs
                .filter(|(name, _)| name == "grant_type")
                .map(|(_, value)| value.into_owned());
            grant.collect::<String>()
        });
        // Facebook's exchange names no kind of grant; its code says it.
        assert_eq!(asked.collect::<Vec<_>>(), grants, "{platform:?}");
    }
}
