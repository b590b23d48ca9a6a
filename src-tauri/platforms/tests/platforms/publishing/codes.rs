//! What a refusal says of a post by its codes, and whether the post may be out all the same.

use http::Response;
use pilotlight_domain::content::Fault;
use pilotlight_domain::{Cause, Platform, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, HttpError, Refusal, adapter_for};

fn classified(platform: Platform, status: u16, body: &str) -> Refusal {
    let response = Response::builder()
        .status(status)
        .header("content-type", "application/json")
        .body(body.as_bytes().to_vec())
        .unwrap();
    adapter_for(platform).classify(Endpoint::Publish, &response, Timestamp::default())
}

#[test]
fn what_of_a_post_was_refused_is_told_by_codes() {
    let meta = |code: i64, subcode: Option<i64>| {
        let subcode = subcode.map_or(String::new(), |it| format!(r#","error_subcode":{it}"#));
        format!(
            r#"{{"error":{{"message":"m","type":"OAuthException","code":{code}{subcode},"is_transient":false,"error_user_title":"t"}}}}"#
        )
    };
    let youtube = |reason: &str| {
        format!(
            r#"{{"error":{{"code":400,"message":"m","errors":[{{"domain":"youtube","reason":"{reason}"}}]}}}}"#
        )
    };
    let numbered = |code: u16| format!(r#"{{"errors":[{{"code":{code},"message":"m"}}]}}"#);
    for (platform, status, body, fault) in [
        (Platform::Facebook, 400, meta(506, None), Fault::Duplicate),
        (Platform::Facebook, 400, meta(1_609_005, None), Fault::Link),
        (Platform::Facebook, 400, meta(1500, None), Fault::Link),
        (Platform::Facebook, 400, meta(324, None), Fault::Media),
        (Platform::Facebook, 400, meta(1, Some(1_366_046)), Fault::Media),
        (Platform::Facebook, 400, meta(6000, Some(1_363_019)), Fault::Media),
        (Platform::Facebook, 400, meta(368, None), Fault::Other),
        (Platform::Facebook, 400, meta(100, None), Fault::Other),
        (Platform::Instagram, 400, meta(36_000, Some(2_207_004)), Fault::Media),
        (Platform::Instagram, 400, meta(36_003, Some(2_207_009)), Fault::Media),
        (Platform::Instagram, 400, meta(9004, Some(2_207_052)), Fault::Media),
        (Platform::Instagram, 400, meta(-2, Some(2_207_020)), Fault::Media),
        (Platform::Instagram, 400, meta(100, Some(2_207_010)), Fault::Text),
        (Platform::YouTube, 400, youtube("invalidTitle"), Fault::Text),
        (Platform::YouTube, 400, youtube("invalidDescription"), Fault::Text),
        (Platform::YouTube, 400, youtube("mediaBodyRequired"), Fault::Media),
        (Platform::YouTube, 400, youtube("duplicate"), Fault::Duplicate),
        (Platform::YouTube, 400, youtube("invalidCategoryId"), Fault::Other),
        (Platform::X, 403, numbered(187), Fault::Duplicate),
        (Platform::X, 403, numbered(186), Fault::Text),
        (Platform::X, 400, numbered(324), Fault::Media),
        (
            Platform::X,
            400,
            r#"{"title":"Invalid Request","type":"https://api.x.com/2/problems/invalid-request","status":400,"detail":"d"}"#.into(),
            Fault::Other,
        ),
        (
            Platform::LinkedIn,
            422,
            r#"{"status":422,"code":"DUPLICATE_POST","message":"m"}"#.into(),
            Fault::Duplicate,
        ),
        (Platform::LinkedIn, 422, r#"{"status":422,"message":"m"}"#.into(), Fault::Other),
    ] {
        let refusal = classified(platform, status, &body);
        assert_eq!(refusal.cause, Cause::ContentRejected, "{platform:?} {body}");
        assert_eq!(refusal.fault, Some(fault), "{platform:?} {body}");
        // The platform knew us, and did not publish.
        assert_eq!(refusal.cause.verdict(), Verdict::ProvenAlive);
        assert!(!refusal.outcome_unknown(), "{platform:?} {body}");
    }
}

#[test]
fn what_is_no_fault_of_the_post_blames_nothing_of_it() {
    for (platform, status, body) in [
        (
            Platform::Facebook,
            400,
            r#"{"error":{"code":190,"error_subcode":463,"type":"OAuthException"}}"#,
        ),
        (
            Platform::Facebook,
            400,
            r#"{"error":{"code":32,"type":"OAuthException"}}"#,
        ),
        (
            Platform::YouTube,
            403,
            r#"{"error":{"code":403,"errors":[{"reason":"quotaExceeded"}]}}"#,
        ),
        (
            Platform::X,
            429,
            r#"{"title":"Too Many Requests","type":"about:blank","status":429}"#,
        ),
        (
            Platform::LinkedIn,
            401,
            r#"{"status":401,"code":"EXPIRED_ACCESS_TOKEN"}"#,
        ),
    ] {
        let refusal = classified(platform, status, body);
        assert_ne!(refusal.cause, Cause::ContentRejected);
        assert_eq!(refusal.fault, None, "{refusal}");
        assert!(!refusal.outcome_unknown(), "{refusal}");
    }
}

#[test]
fn a_post_may_be_out_after_silence_faults_of_servers_and_foreign_answers_and_after_nothing_else() {
    for platform in Platform::ALL {
        for (status, body) in [
            (500, "{}"),
            (503, ""),
            (502, "<html></html>"),
            (504, "<html></html>"),
            (408, ""),
            (200, "<html>hotel</html>"),
            (302, ""),
            (403, "<html>filter</html>"),
        ] {
            let refusal = classified(platform, status, body);
            assert!(refusal.outcome_unknown(), "{platform:?} {status}");
        }
        for silence in [HttpError::TimedOut, HttpError::Broken, HttpError::TooLarge] {
            assert!(Refusal::silent(Endpoint::Publish, silence).outcome_unknown());
        }
        for silence in [
            HttpError::NotConnected,
            HttpError::NotSafe,
            HttpError::HostRefused,
        ] {
            assert!(!Refusal::silent(Endpoint::Publish, silence).outcome_unknown());
        }
        let too_many = classified(platform, 429, "{}");
        assert!(!too_many.outcome_unknown(), "{platform:?}");
    }
    // Meta tells a passing fault of its own with 400 as well.
    let passing =
        r#"{"error":{"message":"m","type":"OAuthException","is_transient":true,"code":2}}"#;
    for platform in [Platform::Facebook, Platform::Instagram] {
        assert!(classified(platform, 400, passing).outcome_unknown());
    }
    // A refresh token is not a post: a fault of the server there says that nothing was done.
    let response = Response::builder()
        .status(500)
        .body(b"{}".to_vec())
        .unwrap();
    let refusal =
        adapter_for(Platform::X).classify(Endpoint::Refresh, &response, Timestamp::default());
    assert!(!refusal.outcome_unknown());
}
