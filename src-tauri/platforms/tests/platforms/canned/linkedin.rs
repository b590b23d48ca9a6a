//! LinkedIn's answers, laid ready.

use pilotlight_domain::{Cause, Platform, TargetState};

use super::{Call, tokens};

#[tokio::test]
async fn linkedin_without_organisation_product_offers_the_member_alone() {
    let userinfo = (
        200,
        r#"{"sub":"s1","name":"Lena","picture":"https://media.licdn.com/x"}"#,
    );
    let call = Call::new(
        Platform::LinkedIn,
        [
            userinfo,
            (
                403,
                r#"{"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"Not enough permissions"}"#,
            ),
        ],
    );
    let offer = call.offer(&tokens()).await.unwrap();
    assert_eq!(offer.targets.len(), 1);
    assert_eq!(
        call.http.header(1, "linkedin-version").as_deref(),
        Some("202609")
    );
    let call = Call::new(Platform::LinkedIn, [userinfo, (503, "")]);
    let refusal = call.offer(&tokens()).await.unwrap_err();
    assert_eq!(refusal.cause, Cause::PlatformDown);
}

#[tokio::test]
async fn linkedin_lists_are_asked_with_bare_brackets() {
    let call = Call::new(
        Platform::LinkedIn,
        [
            (200, r#"{"sub":"s1","name":"Lena"}"#),
            (
                200,
                r#"{"elements":[{"organization":"urn:li:organization:5","role":"ADMINISTRATOR"},{"organization":"urn:li:organization:6","role":"ANALYST"},{"organization":"urn:li:organization:6","role":"CONTENT_ADMINISTRATOR"}]}"#,
            ),
            (
                200,
                r#"{"results":{"5":{"id":5,"localizedName":"Five","logoV2":{"original":"urn:li:digitalmediaAsset:L5"}},"6":{"id":6,"localizedName":"Six"}}}"#,
            ),
            (
                200,
                r#"{"results":{"urn:li:image:L5":{"downloadUrl":"https://media.licdn.com/5"}}}"#,
            ),
        ],
    );
    let offer = call.offer(&tokens()).await.unwrap();
    assert!(
        offer
            .targets
            .iter()
            .all(|(t, _)| t.state == TargetState::Ready)
    );
    assert_eq!(offer.targets.len(), 3);
    let asked = call.http.asked();
    assert_eq!(asked[2].1.query(), Some("ids=List(5,6)"));
    assert_eq!(asked[3].1.query(), Some("ids=List(urn%3Ali%3Aimage%3AL5)"));
    let five = &offer.targets[1].0.profile;
    assert_eq!(
        five.avatar_url.as_deref(),
        Some("https://media.licdn.com/5")
    );
}
