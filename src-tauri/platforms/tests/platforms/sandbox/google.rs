//! YouTube in the sandbox.

use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::AuthorizeRequest;
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::{Stage, VERIFIER, challenge};

#[tokio::test]
async fn one_consent_is_one_channel_and_the_person_is_known_beside_it() {
    let stage = Stage::new(Platform::YouTube);
    let lena = stage
        .sandbox
        .world()
        .personas
        .iter()
        .find(|person| person.id == "lena")
        .unwrap()
        .clone();
    for channel in &lena.channels {
        let consent = Consent {
            channel: Some(channel.id.clone()),
            ..Consent::allow("lena")
        };
        let tokens = stage.sign_in(&consent).await;
        assert_eq!(tokens.subject.as_deref(), Some(lena.google_sub.as_str()));
        let offer = stage
            .adapter
            .offer(&stage.context(), &tokens)
            .await
            .unwrap();
        assert_eq!(offer.targets.len(), 1);
        assert_eq!(offer.targets[0].0.profile.remote_id, channel.id);
        assert_eq!(
            offer.targets[0].0.profile.handle.as_ref(),
            Some(&channel.handle)
        );
        assert_eq!(offer.consent.key, channel.id);
        assert_eq!(offer.consent.subject, lena.google_sub);
    }
}

#[tokio::test]
async fn an_account_without_a_channel_offers_nothing_and_is_not_dead() {
    let stage = Stage::new(Platform::YouTube);
    let tokens = stage.sign_in(&Consent::allow("tom")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    assert!(offer.targets.is_empty());
    stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap();
}

#[tokio::test]
async fn oa_19_an_unticked_permission_is_named_as_missing() {
    let stage = Stage::new(Platform::YouTube);
    let upload = "https://www.googleapis.com/auth/youtube.upload";
    let consent = Consent {
        permissions_off: vec![upload.into()],
        ..Consent::allow("lena")
    };
    let tokens = stage.sign_in(&consent).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    assert_eq!(offer.consent.missing, [upload]);
}

#[tokio::test]
async fn a_refresh_token_comes_when_it_is_asked_for_and_stays_over_renewals() {
    let stage = Stage::new(Platform::YouTube);
    let first = stage.sign_in(&Consent::allow("lena")).await;
    assert!(first.refresh.is_some());
    let redirect = stage.redirect();
    let quiet = stage.adapter.authorize_url(&AuthorizeRequest {
        bases: &stage.bases,
        client: &stage.client,
        redirect: &redirect,
        state: "s",
        challenge: &challenge(VERIFIER),
        ask_again: false,
        fresh_refresh_token: false,
    });
    let back = stage
        .sandbox
        .approve(&quiet, &Consent::allow("lena"))
        .await
        .unwrap();
    let issuer = back.query_pairs().find(|(key, _)| key == "iss").unwrap().1;
    assert_eq!(stage.adapter.profile().issuer, Some(issuer.as_ref()));
    let code = back.query_pairs().find(|(key, _)| key == "code").unwrap().1;
    let second = stage.exchange(&code, VERIFIER, &redirect).await.unwrap();
    assert!(second.refresh.is_none(), "none was asked for");
    let renewed = stage.adapter.renew(&stage.context(), &first).await.unwrap();
    assert_eq!(
        renewed.refresh.unwrap().expose(),
        first.refresh.unwrap().expose()
    );
    assert_eq!(renewed.subject, first.subject);
}

#[tokio::test]
async fn testing_mode_gives_the_refresh_token_an_end() {
    let stage = Stage::new(Platform::YouTube);
    stage.play(Control::GoogleTesting { on: true });
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let life = tokens.clocks.refresh_expires_at.unwrap().until(stage.now());
    assert!(life <= Span::days(7) && life > Span::days(7 - 1));
    stage.play(Control::Advance {
        ms: Span::days(8).as_millis(),
    });
    let refusal = stage
        .adapter
        .renew(&stage.context(), &tokens)
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::GrantInvalid, "{refusal}");
}

#[tokio::test]
async fn a_suspended_channel_is_gone_and_an_expired_token_is_not_the_end() {
    let stage = Stage::new(Platform::YouTube);
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage
        .adapter
        .offer(&stage.context(), &tokens)
        .await
        .unwrap();
    let profile = &offer.targets[0].0.profile;
    stage.play(Control::Suspend {
        platform: Played::Youtube,
        account: profile.remote_id.clone(),
        on: true,
    });
    let gone = stage
        .adapter
        .probe(&stage.context(), profile, &tokens.access)
        .await
        .unwrap_err();
    assert_eq!(gone.cause, Cause::AccountGone, "{gone}");
    stage.play(Control::Calm);
    stage.play(Control::Advance {
        ms: Span::hours(2).as_millis(),
    });
    let expired = stage
        .adapter
        .probe(&stage.context(), profile, &tokens.access)
        .await
        .unwrap_err();
    assert_eq!(expired.cause, Cause::TokenExpired, "{expired}");
}

#[tokio::test]
async fn oa_02_the_verifier_is_checked() {
    let stage = Stage::new(Platform::YouTube);
    let code = stage.code(&Consent::allow("lena")).await;
    let wrong = "w".repeat(43);
    let refusal = stage
        .exchange(&code, &wrong, &stage.redirect())
        .await
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::GrantInvalid, "{refusal}");
}
