//! Facebook Pages in the sandbox.

use pilotlight_domain::{Cause, Platform, Profile, Secret, Span, TargetState, Verdict};
use pilotlight_platforms::{Offer, Refusal, TokenSet};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::{Stage, secret};

async fn connected(person: &str) -> (Stage, TokenSet, Offer) {
    let stage = Stage::new(Platform::Facebook);
    let tokens = stage.sign_in(&Consent::allow(person)).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    (stage, tokens, offer)
}

fn page<'a>(
    offer: &'a Offer,
    name: &str,
) -> (&'a Profile, TargetState, Option<&'a Secret<String>>) {
    let (target, token) = offer
        .targets
        .iter()
        .find(|(target, _)| target.profile.name == name)
        .unwrap();
    (&target.profile, target.state, token.as_ref())
}

async fn probe(stage: &Stage, profile: &Profile, access: &Secret<String>) -> Refusal {
    stage
        .adapter
        .probe(&stage.context(), profile, access)
        .await
        .unwrap_err()
}

#[tokio::test]
async fn one_sign_in_brings_every_page_with_a_token_of_its_own() {
    let (stage, tokens, offer) = connected("lena").await;
    let life = tokens.clocks.access_expires_at.unwrap().until(stage.now());
    assert!(life > Span::days(59), "the token was not made long-lived");
    assert!(tokens.refresh.is_none());
    assert_eq!(
        offer.consent.data_access_expires_at,
        Some(stage.now() + Span::days(90))
    );
    assert_eq!(offer.consent.name, "Lena Moritz");
    assert_eq!(offer.targets.len(), 3);
    let mut seen = std::collections::HashSet::new();
    for (target, token) in &offer.targets {
        let token = token.as_ref().unwrap();
        assert_eq!(target.state, TargetState::Ready);
        assert!(target.profile.handle.as_ref().unwrap().starts_with('@'));
        assert_ne!(token.expose(), tokens.access.expose());
        assert!(seen.insert(token.expose().clone()));
        stage
            .adapter
            .probe(&stage.context(), &target.profile, token)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_page_that_was_not_ticked_is_shown_without_a_token() {
    let stage = Stage::new(Platform::Facebook);
    let world = stage.sandbox.world().clone();
    let ticked: Vec<String> = world
        .pages
        .iter()
        .filter(|page| ["Corner Florist", "Garden Shop"].contains(&page.name.as_str()))
        .map(|page| page.id.clone())
        .collect();
    let consent = Consent {
        pages: Some(ticked),
        ..Consent::allow("lena")
    };
    let tokens = stage.sign_in(&consent).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    assert_eq!(page(&offer, "Corner Florist").1, TargetState::Ready);
    assert_eq!(page(&offer, "Garden Shop").1, TargetState::Ready);
    let (_, state, token) = page(&offer, "Wedding Flowers by Corner");
    assert_eq!(state, TargetState::NotGranted);
    assert!(token.is_none());
    assert_eq!(
        offer.targets.last().unwrap().0.state,
        TargetState::NotGranted
    );
}

#[tokio::test]
async fn a_page_without_the_right_to_create_content_cannot_be_connected() {
    let (_, _, offer) = connected("amir").await;
    assert_eq!(page(&offer, "Market Street Wine").1, TargetState::Ready);
    let (_, state, token) = page(&offer, "Old Town Wine Week");
    assert_eq!(state, TargetState::RoleMissing);
    assert!(token.is_none(), "a token nobody may use was kept");
}

#[tokio::test]
async fn a_person_without_a_page_is_offered_nothing() {
    let (_, _, offer) = connected("sofia").await;
    assert!(offer.targets.is_empty());
    assert_eq!(offer.consent.name, "Sofia Lindqvist");
}

#[tokio::test]
async fn long_lists_are_read_to_their_end() {
    let stage = Stage::with_extra_pages(Platform::Facebook, 230);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    assert_eq!(offer.targets.len(), 233);
}

#[tokio::test]
async fn oa_19_a_permission_that_was_unticked_is_named_as_missing() {
    let stage = Stage::new(Platform::Facebook);
    let consent = Consent {
        permissions_off: vec!["pages_manage_posts".into(), "business_management".into()],
        ..Consent::allow("lena")
    };
    let tokens = stage.sign_in(&consent).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    assert_eq!(offer.consent.missing, ["pages_manage_posts"]);
    assert!(
        !offer
            .consent
            .granted
            .contains(&"pages_manage_posts".to_owned())
    );
}

#[tokio::test]
async fn what_the_person_does_at_facebook_is_told_apart() {
    let events = [
        (
            Control::ChangePassword {
                platform: Played::Facebook,
                persona: "lena".into(),
            },
            Cause::AccessRevoked,
        ),
        (
            Control::Revoke {
                platform: Played::Facebook,
                persona: "lena".into(),
            },
            Cause::AccessRevoked,
        ),
        (
            Control::Checkpoint {
                persona: "lena".into(),
                on: true,
            },
            Cause::AccessRevoked,
        ),
    ];
    for (event, cause) in events {
        let (stage, _, offer) = connected("lena").await;
        let (profile, _, token) = page(&offer, "Garden Shop");
        stage.play(event.clone());
        let refusal = probe(&stage, profile, token.unwrap()).await;
        assert_eq!(refusal.cause, cause, "{event:?} {refusal}");
        assert!(refusal.code.unwrap().starts_with("190/"));
    }
}

#[tokio::test]
async fn a_lost_role_and_a_deleted_page_are_no_death_of_the_sign_in() {
    let (stage, _, offer) = connected("lena").await;
    let (profile, _, token) = page(&offer, "Garden Shop");
    let account = profile.remote_id.clone();
    stage.play(Control::Role {
        persona: "lena".into(),
        account: account.clone(),
        lost: true,
    });
    let refusal = probe(&stage, profile, token.unwrap()).await;
    assert_eq!(refusal.cause, Cause::PermissionMissing, "{refusal}");
    stage.play(Control::Calm);
    stage.play(Control::Delete {
        platform: Played::Facebook,
        account,
        on: true,
    });
    let refusal = probe(&stage, profile, token.unwrap()).await;
    assert_ne!(refusal.cause.verdict(), Verdict::ProvenDead, "{refusal}");
}

#[tokio::test]
async fn the_persons_own_token_proves_no_page() {
    let (stage, tokens, offer) = connected("lena").await;
    let mut person = page(&offer, "Garden Shop").0.clone();
    person.remote_id = "me".into();
    let refusal = probe(&stage, &person, &tokens.access).await;
    assert_eq!(refusal.cause, Cause::Unknown);
    assert_eq!(refusal.code.as_deref(), Some("other_account"));
}

#[tokio::test]
async fn a_wrong_secret_blames_our_registration() {
    let mut stage = Stage::new(Platform::Facebook);
    let code = stage.code(&Consent::allow("lena")).await;
    stage.client.client_secret = Some(secret("wrong"));
    let redirect = stage.redirect();
    let refusal = stage.exchange(&code, "", &redirect).await.unwrap_err();
    assert_eq!(refusal.cause, Cause::AppMisconfigured);
    stage.client.client_secret = None;
    stage.sandbox.reset_census();
    let refusal = stage.exchange(&code, "", &redirect).await.unwrap_err();
    assert_eq!(refusal.cause, Cause::AppMisconfigured);
    assert_eq!(refusal.code.as_deref(), Some("no_client_secret"));
    assert_eq!(stage.sandbox.census().total, 0);
}
