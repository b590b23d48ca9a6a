//! Facebook's answers, laid ready.

use http::Response;
use pilotlight_domain::{Platform, Span, TargetState, Timestamp};

use super::{Call, NOW, tokens};

const ME: (u16, &str) = (200, r#"{"id":"77","name":"Lena"}"#);
const PERMISSIONS: (u16, &str) = (
    200,
    r#"{"data":[{"permission":"pages_show_list","status":"granted"},{"permission":"pages_manage_posts","status":"declined"},{"permission":"pages_read_engagement","status":"granted"}]}"#,
);
const NONE: (u16, &str) = (200, r#"{"data":[]}"#);
const APP_TOKEN_REFUSED: (u16, &str) = (
    400,
    r#"{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}"#,
);

#[tokio::test]
async fn facebook_exchanges_twice_and_takes_a_missing_life_for_unknown() {
    for (second, end) in [
        (
            r#"{"access_token":"long","token_type":"bearer","expires_in":5183944}"#,
            Some(NOW + Span::seconds(5_183_944)),
        ),
        (r#"{"access_token":"long","token_type":"bearer"}"#, None),
        (r#"{"access_token":"long","expires_in":0}"#, None),
    ] {
        let call = Call::new(
            Platform::Facebook,
            [(200, r#"{"access_token":"short"}"#), (200, second)],
        );
        let tokens = call.exchange("code-1").await.unwrap();
        assert_eq!(tokens.access.expose(), "long");
        assert_eq!(tokens.clocks.access_expires_at, end);
        let asked = call.http.asked();
        assert_eq!(asked.len(), 2);
        assert_eq!(
            asked[0].1.as_str().split('?').next(),
            Some("https://graph.facebook.com/v26.0/oauth/access_token")
        );
        let query = asked[1].1.query().unwrap();
        assert!(query.contains("grant_type=fb_exchange_token"));
        assert!(query.contains("fb_exchange_token=short"));
    }
}

#[tokio::test]
async fn facebook_never_keeps_the_persons_token_as_a_pages() {
    let pages = r#"{"data":[
        {"id":"1","name":"Ticked","access_token":"page-1","tasks":["CREATE_CONTENT"]},
        {"id":"2","name":"Untold","tasks":["CREATE_CONTENT"]},
        {"id":"3","name":"Theirs","access_token":"access-1","tasks":["CREATE_CONTENT"]},
        {"id":"4","name":"Looked at","access_token":"page-4","tasks":["ANALYZE"]}]}"#;
    let call = Call::new(
        Platform::Facebook,
        [
            ME,
            PERMISSIONS,
            (200, pages),
            (200, r#"{"data":[{"id":"9","name":"Florist Ltd"}]}"#),
            (
                200,
                r#"{"data":[{"id":"1","name":"Ticked"},{"id":"5","name":"Owned"}]}"#,
            ),
            (
                400,
                r#"{"error":{"message":"(#10)","type":"OAuthException","code":10}}"#,
            ),
            APP_TOKEN_REFUSED,
        ],
    );
    let offer = call.offer(&tokens()).await.unwrap();
    let shown: Vec<_> = offer
        .targets
        .iter()
        .map(|(target, token)| {
            (
                target.profile.remote_id.as_str(),
                target.state,
                token.as_ref().map(|token| token.expose().as_str()),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("1", TargetState::Ready, Some("page-1")),
            ("2", TargetState::NotGranted, None),
            ("3", TargetState::NotGranted, None),
            ("4", TargetState::RoleMissing, None),
            ("5", TargetState::NotGranted, None),
        ]
    );
    assert_eq!(offer.consent.missing, ["pages_manage_posts"]);
    assert_eq!(
        offer.consent.data_access_expires_at,
        Some(NOW - Span::days(3) + Span::days(90)),
        "the documented ninety days stand in for what was refused"
    );
}

#[tokio::test]
async fn oa_21_a_list_that_goes_on_elsewhere_is_not_followed() {
    for next in [
        "https://graph.facebook.example/v26.0/me/accounts?after=x",
        "http://graph.facebook.com/v26.0/me/accounts?after=x",
        "https://graph.facebook.com:8443/v26.0/me/accounts",
        "https://person@graph.facebook.com/v26.0/me/accounts",
        "not an address",
    ] {
        let call = Call::new(Platform::Facebook, [ME, PERMISSIONS]);
        let page = format!(r#"{{"data":[],"paging":{{"next":"{next}"}}}}"#);
        call.http.push(Ok(Response::new(page.into_bytes())));
        let refusal = call.offer(&tokens()).await.unwrap_err();
        assert_eq!(refusal.code.as_deref(), Some("other_host"), "{next}");
        assert_eq!(call.http.asked().len(), 3);
    }
}

#[tokio::test]
async fn a_page_that_two_parts_of_a_list_name_is_offered_once_and_as_the_one_that_can_be_connected()
{
    let call = Call::new(
        Platform::Facebook,
        [
            ME,
            PERMISSIONS,
            (
                200,
                r#"{"data":[{"id":"1","name":"A"},{"id":"2","name":"B"}],"paging":{"next":"https://graph.facebook.com/v26.0/me/accounts?after=x"}}"#,
            ),
            (
                200,
                r#"{"data":[{"id":"2","name":"B"},{"id":"1","name":"A","access_token":"p1","tasks":["CREATE_CONTENT"]}]}"#,
            ),
            NONE,
            APP_TOKEN_REFUSED,
        ],
    );
    let offer = call.offer(&tokens()).await.unwrap();
    let shown: Vec<_> = offer
        .targets
        .iter()
        .map(|(target, token)| {
            (
                target.profile.remote_id.as_str(),
                target.state,
                token.is_some(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("1", TargetState::Ready, true),
            ("2", TargetState::NotGranted, false)
        ]
    );
}

#[tokio::test]
async fn facebook_follows_its_own_list() {
    let call = Call::new(
        Platform::Facebook,
        [
            ME,
            PERMISSIONS,
            (
                200,
                r#"{"data":[{"id":"1","name":"A","access_token":"p1","tasks":["CREATE_CONTENT"]}],"paging":{"next":"https://graph.facebook.com/v26.0/me/accounts?after=x"}}"#,
            ),
            (
                200,
                r#"{"data":[{"id":"2","name":"B","access_token":"p2","tasks":["CREATE_CONTENT"]}]}"#,
            ),
            NONE,
            (200, r#"{"data":{"data_access_expires_at":1800000000}}"#),
        ],
    );
    let offer = call.offer(&tokens()).await.unwrap();
    assert_eq!(offer.targets.len(), 2);
    assert_eq!(
        offer.consent.data_access_expires_at,
        Some(Timestamp::from_seconds(1_800_000_000))
    );
}
