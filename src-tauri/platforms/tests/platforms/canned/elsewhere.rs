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
