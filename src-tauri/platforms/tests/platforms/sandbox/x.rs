//! X in the sandbox.

use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::{Stage, VERIFIER};

#[tokio::test]
async fn renewal_rotates_and_a_spent_refresh_token_ends_the_chain() {
    let stage = Stage::new(Platform::X);
    let first = stage.sign_in(&Consent::allow("lena")).await;
    let second = stage.adapter.renew(&stage.context(), &first).await.unwrap();
    let spent = first.refresh.as_ref().unwrap();
    assert_ne!(spent.expose(), second.refresh.as_ref().unwrap().expose());
    let reused = stage
        .adapter
        .renew(&stage.context(), &first)
        .await
        .unwrap_err();
    assert_eq!(reused.cause, Cause::GrantInvalid, "{reused}");
    let after = stage
        .adapter
        .renew(&stage.context(), &second)
        .await
        .unwrap_err();
    assert_eq!(after.cause, Cause::GrantInvalid, "{after}");
}

#[tokio::test]
async fn a_code_older_than_thirty_seconds_is_refused() {
    let stage = Stage::new(Platform::X);
    let code = stage.code(&Consent::allow("lena")).await;
    stage.play(Control::Advance {
        ms: Span::seconds(31).as_millis(),
    });
    let refusal = stage
        .exchange(&code, VERIFIER, &stage.redirect())
        .await
        .unwrap_err();
    assert_eq!(refusal.code.as_deref(), Some("invalid_request"));
    assert_eq!(refusal.cause, Cause::Unknown);
}

#[tokio::test]
async fn oa_02_the_verifier_is_checked() {
    let stage = Stage::new(Platform::X);
    let code = stage.code(&Consent::allow("lena")).await;
    stage
        .exchange(&code, &"w".repeat(43), &stage.redirect())
        .await
        .unwrap_err();
}

#[tokio::test]
async fn a_lost_answer_is_an_unknown_outcome() {
    let stage = Stage::new(Platform::X);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    stage.play(Control::LoseAnswers {
        platform: Played::X,
        count: 1,
    });
    let lost = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap_err();
    assert_eq!(lost.cause, Cause::PlatformDown);
    assert!(lost.outcome_unknown());
}

#[tokio::test]
async fn suspension_expiry_and_limits_are_told_apart() {
    let stage = Stage::new(Platform::X);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    let profile = &offer.targets[0].0.profile;
    let refused = async || {
        stage
            .adapter
            .probe(&stage.context(), profile, &tokens.access)
            .await
            .unwrap_err()
    };
    stage.play(Control::Suspend {
        platform: Played::X,
        account: profile.remote_id.clone(),
        on: true,
    });
    assert_eq!(refused().await.cause, Cause::AccountGone);
    stage.play(Control::Calm);
    stage.play(Control::RateLimit {
        platform: Played::X,
        seconds: Some(600),
        app_wide: false,
    });
    let limited = refused().await;
    assert_eq!(limited.cause, Cause::RateLimited);
    assert_eq!(limited.not_before, Some(stage.now() + Span::minutes(10)));
    stage.play(Control::Calm);
    stage.play(Control::Advance {
        ms: Span::hours(3).as_millis(),
    });
    assert_eq!(refused().await.cause, Cause::TokenExpired);
}
