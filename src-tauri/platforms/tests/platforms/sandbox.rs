//! Every adapter against the sandbox: the whole way, and the refusals on it.

mod facebook;
mod google;
mod instagram;
mod linkedin;
mod x;

use pilotlight_domain::{Cause, Platform, Span, TargetState, Verdict};
use pilotlight_platforms::{Endpoint, Revocation};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use crate::stage::{Stage, VERIFIER, secret};

pub(crate) fn played(platform: Platform) -> Played {
    match platform {
        Platform::Facebook => Played::Facebook,
        Platform::Instagram => Played::Instagram,
        Platform::YouTube => Played::Youtube,
        Platform::X => Played::X,
        Platform::LinkedIn => Played::Linkedin,
    }
}

#[tokio::test]
async fn every_platform_goes_the_whole_way() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        stage.play(Control::LinkedinRefresh { on: true });
        let tokens = stage.sign_in(&Consent::allow("lena")).await;
        assert_eq!(tokens.clocks.issued_at, stage.now());
        let offer = stage
            .adapter
            .offer(&stage.context(), &tokens)
            .await
            .unwrap();
        assert_eq!(offer.consent.missing, Vec::<String>::new(), "{platform:?}");
        assert!(!offer.consent.key.is_empty() && !offer.consent.subject.is_empty());
        let (target, own) = &offer.targets[0];
        assert_eq!(target.state, TargetState::Ready, "{platform:?}");
        assert!(target.profile.avatar_url.is_some(), "{platform:?}");
        assert_eq!(own.is_some(), platform == Platform::Facebook);

        let access = own.as_ref().unwrap_or(&tokens.access);
        let proof = stage
            .adapter
            .probe(&stage.context(), &target.profile, access)
            .await
            .unwrap();
        assert_eq!(proof.profile.remote_id, target.profile.remote_id);
        assert_eq!(proof.profile.name, target.profile.name);
        assert!(proof.missing.unwrap_or_default().is_empty());

        stage.play(Control::Advance {
            ms: Span::hours(25).as_millis(),
        });
        let renewed = stage
            .adapter
            .renew(&stage.context(), &tokens)
            .await
            .unwrap_or_else(|refusal| panic!("{platform:?}: {refusal}"));
        assert_eq!(renewed.clocks.issued_at, stage.now());
        assert_eq!(renewed.clocks.consented_at, tokens.clocks.consented_at);
        let end = renewed.clocks.access_expires_at.unwrap();
        assert!(end > stage.now(), "{platform:?}");
        assert_eq!(renewed.refresh.is_some(), tokens.refresh.is_some());

        let revocation = stage
            .adapter
            .revoke(&stage.context(), &renewed)
            .await
            .unwrap();
        let reaches = stage.adapter.profile().revocation;
        assert_eq!(reaches.is_some(), revocation == Revocation::Revoked);
        if reaches.is_some() {
            let access = own.as_ref().unwrap_or(&renewed.access);
            let refusal = stage
                .adapter
                .probe(&stage.context(), &target.profile, access)
                .await
                .unwrap_err();
            assert_eq!(
                refusal.cause.verdict(),
                Verdict::ProvenDead,
                "{platform:?} {refusal}"
            );
            let refusal = stage
                .adapter
                .renew(&stage.context(), &renewed)
                .await
                .unwrap_err();
            assert_eq!(
                refusal.cause.verdict(),
                Verdict::ProvenDead,
                "{platform:?} {refusal}"
            );
            assert_eq!(refusal.endpoint, Endpoint::Refresh);
        }
    }
}

#[tokio::test]
async fn nw_04_trouble_of_platform_and_network_is_never_proof_of_death() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        stage.play(Control::LinkedinRefresh { on: true });
        let tokens = stage.sign_in(&Consent::allow("lena")).await;
        let offer = stage
            .adapter
            .offer(&stage.context(), &tokens)
            .await
            .unwrap();
        let (target, own) = &offer.targets[0];
        let access = own.as_ref().unwrap_or(&tokens.access);
        let troubles = [
            (fail(platform, 500), Cause::PlatformDown),
            (fail(platform, 502), Cause::PlatformDown),
            (fail(platform, 503), Cause::PlatformDown),
            (fail(platform, 504), Cause::PlatformDown),
            (Control::Captive { on: true }, Cause::NetworkInterference),
        ];
        for (trouble, cause) in troubles {
            stage.play(trouble.clone());
            let probe = stage
                .adapter
                .probe(&stage.context(), &target.profile, access)
                .await
                .unwrap_err();
            assert_eq!(probe.cause, cause, "{platform:?} {trouble:?} {probe}");
            let renewal = stage
                .adapter
                .renew(&stage.context(), &tokens)
                .await
                .unwrap_err();
            assert_eq!(renewal.cause, cause, "{platform:?} {trouble:?} {renewal}");
            if cause == Cause::NetworkInterference {
                assert!(renewal.outcome_unknown());
            }
            stage.play(Control::Calm);
            stage.play(Control::LinkedinRefresh { on: true });
        }
        stage.play(Control::RateLimit {
            platform: played(platform),
            seconds: Some(600),
            app_wide: false,
        });
        let limited = stage
            .adapter
            .probe(&stage.context(), &target.profile, access)
            .await
            .unwrap_err();
        assert_eq!(limited.cause, Cause::RateLimited, "{platform:?} {limited}");
        if let Some(until) = limited.not_before {
            assert!(until > stage.now() && until <= stage.now() + Span::hours(24));
        }
        stage.play(Control::Calm);
        stage
            .adapter
            .probe(&stage.context(), &target.profile, access)
            .await
            .unwrap();
    }
}

fn fail(platform: Platform, status: u16) -> Control {
    Control::Fail {
        platform: played(platform),
        status: Some(status),
    }
}

#[tokio::test]
async fn a_refused_developer_app_never_costs_a_connection() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        stage.play(Control::LinkedinRefresh { on: true });
        let tokens = stage.sign_in(&Consent::allow("lena")).await;
        stage.play(Control::RefuseApp {
            platform: played(platform),
            on: true,
        });
        let refusal = stage.adapter.renew(&stage.context(), &tokens).await;
        // Instagram extends a token without knowing who asks.
        if platform != Platform::Instagram {
            let refusal = refusal.unwrap_err();
            assert_eq!(
                refusal.cause,
                Cause::AppMisconfigured,
                "{platform:?} {refusal}"
            );
        }
        stage.play(Control::RefuseApp {
            platform: played(platform),
            on: false,
        });
        stage
            .adapter
            .renew(&stage.context(), &tokens)
            .await
            .map(drop)
            .or_else(|refusal| match platform {
                // A day must pass before the first extension.
                Platform::Instagram => Ok(()),
                _ => Err(refusal),
            })
            .unwrap();
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_for_its_own_redirect_address_only() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        let code = stage.code(&Consent::allow("lena")).await;
        let elsewhere = format!("{}elsewhere", stage.redirect());
        let refusal = stage
            .exchange(&code, VERIFIER, &elsewhere)
            .await
            .unwrap_err();
        assert_eq!(refusal.endpoint, Endpoint::Token, "{platform:?}");
        assert!(refusal.silence.is_none() && refusal.status.is_some());

        let code = stage.code(&Consent::allow("lena")).await;
        stage
            .exchange(&code, VERIFIER, &stage.redirect())
            .await
            .unwrap();
        let refusal = stage
            .exchange(&code, VERIFIER, &stage.redirect())
            .await
            .unwrap_err();
        assert!(
            matches!(refusal.cause, Cause::GrantInvalid | Cause::Unknown),
            "{platform:?} {refusal}"
        );
    }
}

#[tokio::test]
async fn a_made_up_token_is_refused_and_another_accounts_answer_is_no_proof() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        let tokens = stage.sign_in(&Consent::allow("lena")).await;
        let offer = stage
            .adapter
            .offer(&stage.context(), &tokens)
            .await
            .unwrap();
        let (target, own) = &offer.targets[0];
        let refusal = stage
            .adapter
            .probe(&stage.context(), &target.profile, &secret("made-up"))
            .await
            .unwrap_err();
        assert!(
            matches!(
                refusal.cause,
                Cause::TokenExpired | Cause::AccessRevoked | Cause::Unknown
            ),
            "{platform:?} {refusal}"
        );
        let mut other = target.profile.clone();
        other.remote_id = "1".into();
        let access = own.as_ref().unwrap_or(&tokens.access);
        let answer = stage.adapter.probe(&stage.context(), &other, access).await;
        if platform == Platform::LinkedIn {
            // Introspection speaks of the token and not of the member.
            assert_eq!(answer.unwrap().profile, other);
        } else {
            let refusal = answer.unwrap_err();
            assert_ne!(refusal.cause.verdict(), Verdict::ProvenDead, "{refusal}");
        }
    }
}
