//! Token physics of each platform, over days of virtual time.

use pilotlight_domain::{AccountId, Platform, Span, Status};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, connected, healthy, theirs};

pub(crate) const X_TOKEN: &str = "POST /api.x.com/2/oauth2/token";

pub(crate) fn signed_out() -> (Status, Vec<String>) {
    (Status::Error, vec!["signed_out".into()])
}

#[tokio::test]
async fn d1_after_three_hours_x_and_youtube_renew_without_anyone() {
    for (platform, token) in [
        (Platform::X, X_TOKEN),
        (Platform::YouTube, "POST /oauth2.googleapis.com/token"),
    ] {
        let world = World::new().await;
        let id = world.connect_one(platform, &Consent::allow("lena")).await;
        let http = &world.parts.http;
        for round in 0..4 {
            let before = http.count(token);
            world.pass(Span::hours(3));
            assert_eq!(world.check(id).await, healthy(), "{platform:?} {round}");
            assert_eq!(http.count(token), before + 1, "{platform:?} {round}");
            assert_eq!(world.check(id).await, healthy());
            assert_eq!(
                http.count(token),
                before + 1,
                "a fresh token is not renewed"
            );
        }
    }
}

#[tokio::test]
async fn an_access_token_that_the_platform_ends_early_is_renewed_on_the_spot() {
    for platform in [Platform::X, Platform::YouTube] {
        let world = World::new().await;
        let id = world.connect_one(platform, &Consent::allow("lena")).await;
        world.pass(Span::minutes(1));
        world.control(&Control::Expire {
            platform: theirs(platform),
            persona: "lena".into(),
        });
        world.pass(Span::minutes(1));
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
    }
}

#[tokio::test]
async fn instagram_is_extended_after_a_week_and_then_lives_on_past_its_first_end() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::Instagram, &Consent::allow("lena"))
        .await;
    let refresh = "GET /graph.instagram.com/refresh_access_token";
    world.pass(Span::days(6));
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(
        world.parts.http.count(refresh),
        0,
        "not before it is worth it"
    );
    world.pass(Span::days(2));
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(refresh), 1);
    world.pass(Span::days(55));
    assert_eq!(
        world.check(id).await,
        healthy(),
        "day 63, past the first token's end"
    );
}

/// In Testing mode Google ends every refresh token after a week, so signing in early helps only when a
/// new one is asked for.
#[tokio::test]
async fn d1_signing_in_early_in_googles_testing_mode_brings_a_new_week() {
    let world = World::new().await;
    world.control(&Control::GoogleTesting { on: true });
    let lena = Consent::allow("lena");
    let id = world.connect_one(Platform::YouTube, &lena).await;
    let first = world.card(id).await.needed_at.unwrap();
    world.pass(Span::days(5));
    assert_eq!(
        world.check(id).await,
        (Status::Warning, vec!["sign_in_due".into()])
    );
    connected(&world.reconnect(id, &lena).await);
    let second = world.card(id).await.needed_at.unwrap();
    assert_eq!(second, first + Span::days(5));
    // Past the first token's end the second one renews.
    world.pass(Span::days(3));
    assert_eq!(
        world.check(id).await,
        (Status::Warning, vec!["sign_in_due".into()])
    );
    world.pass(Span::days(5));
    let (status, reasons) = world.check(id).await;
    assert_eq!((status, reasons[0].as_str()), (Status::Error, "signed_out"));
}

#[tokio::test]
async fn c2_linkedin_warns_a_week_before_its_end_and_never_sooner() {
    let world = World::new().await;
    let ids = world
        .connect(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    world.pass(Span::days(52));
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
    world.pass(Span::days(2));
    for id in &ids {
        assert_eq!(
            world.check(*id).await,
            (Status::Warning, vec!["sign_in_due".into()])
        );
        let card = world.card(*id).await;
        assert!(card.needs_person && card.life_left < 0.2, "{card:?}");
        assert_eq!(card.reasons[0].action_label, "Renew now");
    }
    connected(&world.reconnect(ids[0], &Consent::allow("lena")).await);
    for id in &ids {
        assert_eq!(
            world.check(*id).await,
            healthy(),
            "one sign-in renews all that hangs on it"
        );
    }
}

/// LinkedIn's refresh token ends a year after the sign-in, and the last access token that it brought goes
/// on for up to sixty days. Posts go out until then, so nothing is red before.
#[tokio::test]
async fn d1_an_access_token_that_outlives_its_refresh_token_is_used_to_its_end() {
    // Also where the computer's clock is slow, so that it does not know of the end.
    for slow in [Span::ZERO, Span::days(3)] {
        let world = World::new().await;
        world.control(&Control::LinkedinRefresh { on: true });
        let id = world
            .connect_one(Platform::LinkedIn, &Consent::allow("lena"))
            .await;
        for days in [61, 61, 61, 61, 64] {
            world.pass(Span::days(days));
            assert_eq!(world.check(id).await, healthy());
        }
        // Day 308 of 365; what was brought now lasts until day 368.
        world.pass(Span::millis(Span::days(58).as_millis() - slow.as_millis()));
        world
            .parts
            .platforms_ahead
            .store(slow.as_millis(), std::sync::atomic::Ordering::SeqCst);
        let token = "POST /www.linkedin.com/oauth/v2/accessToken";
        let before = world.parts.http.count(token);
        for _ in 0..2 {
            let due = (Status::Warning, vec!["sign_in_due".into()]);
            assert_eq!(world.check(id).await, due, "{slow:?}");
        }
        let asked = world.parts.http.count(token) - before;
        assert_eq!(asked, if slow == Span::ZERO { 0 } else { 2 });
        world.pass(Span::days(3));
        assert_eq!(world.check(id).await, signed_out(), "{slow:?}");
    }
}

/// A token that was renewed, did not come to be used, and was ended early: no renewal follows another
/// within ten minutes, and nobody is told of a death meanwhile.
#[tokio::test]
async fn a_young_token_that_was_ended_before_its_first_use_is_no_death() {
    for (platform, probe) in [
        (Platform::YouTube, "/youtube/v3/channels"),
        (Platform::X, "/2/users/me"),
    ] {
        let world = World::new().await;
        let id = world.connect_one(platform, &Consent::allow("lena")).await;
        world.pass(Span::hours(23));
        world.parts.http.fail(probe, HttpError::NotConnected);
        world.check(id).await;
        world.parts.http.behave();
        world.pass(Span::minutes(8));
        world.control(&Control::Expire {
            platform: theirs(platform),
            persona: "lena".into(),
        });
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
        world.pass(Span::minutes(2));
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
        let now = world.engine.now();
        assert_eq!(world.card(id).await.last_proven_at, Some(now));
    }
}

/// The same refusal, of somebody who has removed the app: the access token says so itself.
#[tokio::test]
async fn linkedin_that_was_revoked_shortly_before_a_renewal_is_red_at_once() {
    let world = World::new().await;
    world.control(&Control::LinkedinRefresh { on: true });
    let id = world
        .connect_one(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    world.pass(Span::days(54));
    world.control(&Control::Revoke {
        platform: theirs(Platform::LinkedIn),
        persona: "lena".into(),
    });
    assert_eq!(world.check(id).await, signed_out());
}

#[tokio::test]
async fn linkedin_that_ended_is_red_by_the_platforms_own_word() {
    let world = World::new().await;
    let ids = world
        .connect(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    world.pass(Span::days(61));
    let card = world.card(ids[0]).await;
    assert_eq!(
        card.status,
        Status::Warning,
        "our own clock is no proof: {card:?}"
    );
    for id in &ids {
        let (status, reasons) = world.check(*id).await;
        assert_eq!((status, reasons[0].as_str()), (Status::Error, "signed_out"));
    }
}

#[tokio::test]
async fn a_changed_password_at_facebook_is_said_in_words_and_one_reconnect_heals_all_pages() {
    let world = World::new().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.control(&Control::ChangePassword {
        platform: theirs(Platform::Facebook),
        persona: "lena".into(),
    });
    for id in &ids {
        assert_eq!(world.check(*id).await, signed_out());
        let card = world.card(*id).await;
        assert!(card.needs_person);
        let explanation = &card.reasons[0].explanation;
        assert_eq!(explanation.headline, "Facebook signed us out");
        assert!(explanation.happened.contains("password"), "{explanation:?}");
        assert_eq!(card.reasons[0].action_label, "Sign in again");
    }
    let attempt = world.reconnect(ids[1], &Consent::allow("lena")).await;
    assert_eq!(connected(&attempt), [ids[1]]);
    for id in &ids {
        assert_eq!(
            crate::world::state_of(&world.card(*id).await),
            healthy(),
            "without another click"
        );
        assert_eq!(world.check(*id).await, healthy());
    }
    let kinds: Vec<_> = world
        .engine
        .audit_list(Some(ids[0]), None, 50)
        .await
        .unwrap();
    assert!(
        kinds
            .iter()
            .any(|entry| entry.kind == "connection_troubled")
    );
}

#[tokio::test]
async fn a_page_that_is_unticked_in_a_later_consent_is_known_not_to_work_at_once() {
    let world = World::new().await;
    let ids = world
        .connect_those(Platform::Facebook, &Consent::allow("lena"), |name| {
            name != "Corner Florist"
        })
        .await;
    let mut left = None;
    for id in &ids {
        if world.card(*id).await.name == "Garden Shop" {
            left = Some(*id);
        }
    }
    let left = left.unwrap();
    let stays = *ids.iter().find(|id| **id != left).unwrap();
    let without = Consent {
        pages: Some(vec![world.page("Wedding Flowers by Corner")]),
        ..Consent::allow("lena")
    };
    connected(&world.reconnect(stays, &without).await);
    assert_eq!(crate::world::state_of(&world.card(stays).await), healthy());
    let card = world.card(left).await;
    assert_eq!(
        card.status,
        Status::Error,
        "nobody has to find out later: {card:?}"
    );
    connected(&world.reconnect(left, &Consent::allow("lena")).await);
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
}

#[tokio::test]
async fn fifty_checks_at_once_renew_a_grant_exactly_once() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let before = world.parts.http.count(X_TOKEN);
    world.pass(Span::hours(3));
    at_once(&world, &[id]).await;
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn fifty_checks_at_once_of_several_accounts_on_one_grant_renew_it_exactly_once() {
    let world = World::new().await;
    world.control(&Control::LinkedinRefresh { on: true });
    let ids = world
        .connect(Platform::LinkedIn, &Consent::allow("amir"))
        .await;
    assert_eq!(ids.len(), 3);
    let token = "POST /www.linkedin.com/oauth/v2/accessToken";
    let before = world.parts.http.count(token);
    world.pass(Span::days(54));
    at_once(&world, &ids).await;
    assert_eq!(world.parts.http.count(token), before + 1);
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
}

#[tokio::test]
async fn fifty_checks_at_once_of_a_token_that_was_ended_early_renew_it_exactly_once() {
    let world = World::new().await;
    world.control(&Control::LinkedinRefresh { on: true });
    let ids = world
        .connect(Platform::LinkedIn, &Consent::allow("amir"))
        .await;
    world.pass(Span::minutes(1));
    world.control(&Control::Expire {
        platform: theirs(Platform::LinkedIn),
        persona: "amir".into(),
    });
    world.pass(Span::minutes(1));
    let token = "POST /www.linkedin.com/oauth/v2/accessToken";
    let before = world.parts.http.count(token);
    at_once(&world, &ids).await;
    assert_eq!(world.parts.http.count(token), before + 1);
}

async fn at_once(world: &World, ids: &[AccountId]) {
    let mut checks = tokio::task::JoinSet::new();
    for id in ids.iter().cycle().take(50) {
        let (engine, id) = (world.engine.clone(), *id);
        checks.spawn(async move { engine.check_account(id).await.map(|_| ()) });
    }
    while let Some(check) = checks.join_next().await {
        check.unwrap().unwrap();
    }
}
