//! Instagram in the sandbox.

use pilotlight_domain::{Cause, Platform, Span, TargetState, Verdict};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::Stage;

#[tokio::test]
async fn business_and_creator_accounts_are_offered() {
    let stage = Stage::new(Platform::Instagram);
    for person in ["lena", "sofia"] {
        let tokens = stage.sign_in(&Consent::allow(person)).await;
        let offer = stage
            .adapter
            .offer(&stage.context(), &tokens)
            .await
            .unwrap();
        assert_eq!(offer.targets.len(), 1);
        assert_eq!(offer.targets[0].0.state, TargetState::Ready, "{person}");
    }
}

#[tokio::test]
async fn the_account_is_known_by_its_professional_identifier() {
    let stage = Stage::new(Platform::Instagram);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    let world = stage.sandbox.world();
    let lena = world.personas.iter().find(|p| p.id == "lena").unwrap();
    let profile = &offer.targets[0].0.profile;
    assert_eq!(profile.remote_id, lena.instagram.user_id);
    assert_eq!(offer.consent.key, lena.instagram.user_id);
    assert_eq!(profile.handle.as_deref(), Some("@cornerflorist"));
}

#[tokio::test]
async fn the_token_is_extended_after_a_day_and_never_after_its_end() {
    let stage = Stage::new(Platform::Instagram);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let end = tokens.clocks.access_expires_at.unwrap();
    assert!(end.until(stage.now()) > Span::days(59));
    let too_soon = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap_err();
    assert_ne!(too_soon.cause.verdict(), Verdict::ProvenDead, "{too_soon}");
    stage.play(Control::Advance {
        ms: Span::days(30).as_millis(),
    });
    let renewed = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap();
    assert!(renewed.clocks.access_expires_at.unwrap() > end);
    assert!(renewed.refresh.is_none());
    stage.play(Control::Advance {
        ms: Span::days(61).as_millis(),
    });
    let too_late = stage
        .adapter
        .renew(&stage.context(), &renewed)
        .await
        .unwrap_err();
    assert_eq!(too_late.cause, Cause::TokenExpired, "{too_late}");
}

#[tokio::test]
async fn a_changed_password_ends_it() {
    let stage = Stage::new(Platform::Instagram);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    stage.play(Control::ChangePassword {
        platform: Played::Instagram,
        persona: "lena".into(),
    });
    let refusal = stage
        .adapter
        .probe(
            &stage.context(),
            &offer.targets[0].0.profile,
            &tokens.access,
        )
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::AccessRevoked, "{refusal}");
}
