//! Answers that say that all is well and cannot be used: a typed refusal, never a panic, and no
//! death without its code.

use http::Response;
use pilotlight_domain::{AccountKind, Clocks, Profile};
use pilotlight_platforms::{Bases, CallContext, ClientCredentials, Refusal, TokenSet};
use proptest::test_runner::TestError;

use super::{made::body, *};
use crate::stage::{Canned, secret};

/// Bodies that no generator would think of.
fn known() -> Vec<Vec<u8>> {
    let deep = |open: &str, close: &str| {
        [open.repeat(100_000), close.repeat(100_000)]
            .concat()
            .into_bytes()
    };
    vec![
        Vec::new(),
        b"{\"access_token\":".to_vec(),
        b"{\"access_token\":\"\"}".to_vec(),
        b"{\"access_token\":\"a\\u0000b\",\"expires_in\":1e400}".to_vec(),
        b"{\"access_token\":\"a\0b\"}".to_vec(),
        b"{\"access_token\":\"\xff\xfe\"}".to_vec(),
        b"{\"access_token\":[1],\"refresh_token\":{}}".to_vec(),
        b"{\"access_token\":\"\\ud800\"}".to_vec(),
        b"{\"data\":{\"id\":{\"id\":7}},\"id\":[],\"items\":\"none\"}".to_vec(),
        b"\xef\xbb\xbf{}".to_vec(),
        b"null".to_vec(),
        deep("[", "]"),
        deep("{\"a\":", "}"),
    ]
}

fn tokens() -> TokenSet {
    TokenSet {
        access: secret("access-1"),
        refresh: Some(secret("refresh-1")),
        clocks: Clocks::default(),
        granted: None,
        subject: Some("person-1".into()),
    }
}

fn kind(platform: Platform) -> AccountKind {
    match platform {
        Platform::Facebook => AccountKind::FacebookPage,
        Platform::Instagram => AccountKind::InstagramProfessional,
        Platform::YouTube => AccountKind::YoutubeChannel,
        Platform::X => AccountKind::XProfile,
        Platform::LinkedIn => AccountKind::LinkedinMember,
    }
}

/// Renews and probes where every answer is this one.
async fn answered_with(platform: Platform, body: &[u8]) -> Result<(), TestCaseError> {
    let http = Canned::default();
    for _ in 0..8 {
        let answer = Response::builder()
            .header("content-type", "application/json")
            .body(body.to_vec());
        http.push(Ok(answer.unwrap()));
    }
    let client = ClientCredentials {
        client_id: "client-1".into(),
        client_secret: (platform != Platform::X).then(|| secret("secret-1")),
    };
    let context = CallContext {
        http: &http,
        bases: &Bases::Live,
        client: &client,
        now: Timestamp::from_seconds(1_795_428_000),
    };
    let profile = Profile {
        remote_id: "1".into(),
        kind: kind(platform),
        name: "Corner Florist".into(),
        handle: None,
        avatar_url: None,
    };
    let adapter = adapter_for(platform);
    match adapter.renew(&context, &tokens()).await {
        Ok(fresh) => {
            prop_assert!(!fresh.access.expose().is_empty(), "{platform:?}");
            prop_assert!(fresh.refresh.is_none_or(|it| !it.expose().is_empty()));
        }
        Err(refusal) => dead_by_code_alone(platform, &refusal)?,
    }
    let probed = adapter.probe(&context, &profile, &secret("access-1")).await;
    probed.map_or_else(|refusal| dead_by_code_alone(platform, &refusal), |_| Ok(()))
}

fn dead_by_code_alone(platform: Platform, refusal: &Refusal) -> Result<(), TestCaseError> {
    let code = refusal.code.as_deref().unwrap_or_default();
    let dead = refusal.cause.verdict() == Verdict::ProvenDead;
    prop_assert!(
        !dead || is_listed(platform, code),
        "{platform:?} {refusal:?}"
    );
    Ok(())
}

#[test]
fn f09_a_body_that_cannot_be_read_is_a_typed_refusal_and_neither_a_panic_nor_a_death() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for platform in Platform::ALL {
        for body in known() {
            runtime.block_on(answered_with(platform, &body)).unwrap();
        }
    }
    let ran = TestRunner::new(config()).run(&body(), |body| {
        for platform in Platform::ALL {
            runtime.block_on(answered_with(platform, &body))?;
        }
        Ok(())
    });
    if let Err(TestError::Fail(reason, body)) = ran {
        panic!("{reason}: {}", String::from_utf8_lossy(&body));
    }
}
