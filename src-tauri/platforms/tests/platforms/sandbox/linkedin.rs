//! LinkedIn in the sandbox.

use pilotlight_domain::{AccountKind, Cause, Platform, Span, TargetState};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::Stage;

#[tokio::test]
async fn member_and_organisations_come_with_one_sign_in() {
    let stage = Stage::new(Platform::LinkedIn);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    assert!(tokens.refresh.is_none(), "partners only get one");
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    let state = |kind, name: &str| {
        offer
            .targets
            .iter()
            .find(|(target, _)| target.profile.kind == kind && target.profile.name == name)
            .map(|(target, _)| (target.state, target.profile.avatar_url.is_some()))
    };
    assert_eq!(
        state(AccountKind::LinkedinMember, "Lena Moritz"),
        Some((TargetState::Ready, true))
    );
    assert_eq!(
        state(AccountKind::LinkedinOrganization, "Corner Florist"),
        Some((TargetState::Ready, true))
    );
    assert_eq!(
        state(
            AccountKind::LinkedinOrganization,
            "Old Town Traders Association"
        ),
        Some((TargetState::RoleMissing, true))
    );
}

#[tokio::test]
async fn without_a_refresh_token_nothing_is_sent_and_nothing_is_proven() {
    let stage = Stage::new(Platform::LinkedIn);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    stage.sandbox.reset_census();
    let refusal = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::Unknown);
    assert_eq!(refusal.code.as_deref(), Some("no_refresh_token"));
    assert!(!refusal.outcome_unknown());
    assert_eq!(stage.sandbox.census().total, 0);
}

#[tokio::test]
async fn a_partners_refresh_token_keeps_its_fixed_end() {
    let stage = Stage::new(Platform::LinkedIn);
    stage.play(Control::LinkedinRefresh { on: true });
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let end = tokens.clocks.refresh_expires_at.unwrap();
    assert_eq!(end, stage.now() + Span::days(365));
    stage.play(Control::Advance {
        ms: Span::days(50).as_millis(),
    });
    let renewed = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap();
    assert_eq!(renewed.clocks.refresh_expires_at, Some(end));
    assert_eq!(
        renewed.refresh.unwrap().expose(),
        tokens.refresh.unwrap().expose()
    );
}

#[tokio::test]
async fn members_and_organisations_are_proven_each_in_their_way() {
    let stage = Stage::new(Platform::LinkedIn);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    let of = |kind| {
        offer
            .targets
            .iter()
            .map(|(target, _)| &target.profile)
            .find(|profile| profile.kind == kind)
            .unwrap()
    };
    let member = of(AccountKind::LinkedinMember);
    let organization = of(AccountKind::LinkedinOrganization);
    let probe = async |profile| {
        stage
            .adapter
            .probe(&stage.context(), profile, &tokens.access)
            .await
            .map_err(|refusal| refusal.cause)
    };
    stage.sandbox.reset_census();
    assert_eq!(probe(member).await.unwrap().missing, Some(Vec::new()));
    assert!(probe(organization).await.is_ok());
    let calls = stage.sandbox.census().calls;
    assert!(
        !calls.keys().any(|call| call.contains("userinfo")),
        "reading the profile counts against the app's day"
    );
    stage.play(Control::Role {
        persona: "lena".into(),
        account: organization.remote_id.clone(),
        lost: true,
    });
    assert_eq!(probe(organization).await, Err(Cause::PermissionMissing));
    assert!(probe(member).await.is_ok());
    stage.play(Control::Revoke {
        platform: Played::Linkedin,
        persona: "lena".into(),
    });
    assert_eq!(probe(member).await, Err(Cause::AccessRevoked));
    assert_eq!(probe(organization).await, Err(Cause::AccessRevoked));
}

#[tokio::test]
async fn an_ended_token_is_told_as_expired() {
    let stage = Stage::new(Platform::LinkedIn);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    stage.play(Control::Advance {
        ms: Span::days(61).as_millis(),
    });
    for (target, _) in &offer.targets {
        let refusal = stage
            .adapter
            .probe(&stage.context(), &target.profile, &tokens.access)
            .await
            .unwrap_err();
        assert_eq!(refusal.cause, Cause::TokenExpired, "{refusal}");
    }
}
