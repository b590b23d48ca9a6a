//! Instagram's answers, laid ready.

use http::Response;
use pilotlight_domain::{Platform, TargetState};

use super::{Call, tokens};

#[tokio::test]
async fn instagram_reads_both_shapes_and_strips_what_sticks_to_the_code() {
    for first in [
        r#"{"access_token":"short","user_id":178,"permissions":["instagram_business_basic"]}"#,
        r#"{"data":[{"access_token":"short","user_id":"178","permissions":"instagram_business_basic"}]}"#,
    ] {
        let call = Call::new(
            Platform::Instagram,
            [
                (200, first),
                (
                    200,
                    r#"{"access_token":"long","token_type":"bearer","expires_in":5183944}"#,
                ),
            ],
        );
        let tokens = call.exchange("code-1#_").await.unwrap();
        assert_eq!(tokens.access.expose(), "long");
        assert_eq!(
            tokens.granted,
            Some(vec!["instagram_business_basic".to_owned()])
        );
        let (method, url, body) = &call.http.asked()[0];
        assert_eq!(
            (method.as_str(), url.as_str()),
            ("POST", "https://api.instagram.com/oauth/access_token")
        );
        assert!(body.ends_with("code=code-1"), "{body}");
        assert!(!body.contains("code_verifier"));
    }
}

#[tokio::test]
async fn a_life_of_nothing_or_less_is_unknown_and_not_over() {
    for life in ["0", "-1", "-9223372036854775808", "\"-60\"", "null", "{}"] {
        let call = Call::new(Platform::Instagram, []);
        let answer = format!(r#"{{"access_token":"long","expires_in":{life}}}"#);
        call.http.push(Ok(Response::new(answer.into_bytes())));
        let renewed = call.renew().await.unwrap();
        assert_eq!(renewed.clocks.access_expires_at, None, "{life}");
    }
}

#[tokio::test]
async fn instagram_refuses_the_kind_and_not_the_person() {
    for (kind, state) in [
        ("BUSINESS", TargetState::Ready),
        ("MEDIA_CREATOR", TargetState::Ready),
        ("CREATOR", TargetState::Ready),
        ("PERSONAL", TargetState::KindRefused),
    ] {
        let call = Call::new(Platform::Instagram, []);
        let me = format!(r#"{{"id":"1","user_id":"178","username":"x","account_type":"{kind}"}}"#);
        call.http.push(Ok(Response::new(me.into_bytes())));
        let offer = call.offer(&tokens()).await.unwrap();
        assert_eq!(offer.targets[0].0.state, state);
    }
}
