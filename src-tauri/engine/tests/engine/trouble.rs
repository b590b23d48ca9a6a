//! Platforms in trouble and networks in their place: never red at once, and over when they are over.

use pilotlight_domain::{Platform, Span, Status};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, healthy, lena, theirs};

#[tokio::test]
async fn nw_04_a_probes_word_that_all_is_over_is_heard_twice_before_it_is_believed() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let lena = || "lena".to_owned();
    let there = theirs(Platform::Facebook);
    let gate = world.parts.http.hold_answer("graph.facebook.com");
    for (lasting, expected) in [(false, Status::Healthy), (true, Status::Error)] {
        world.control(&Control::ChangePassword {
            platform: there,
            persona: lena(),
        });
        let engine = world.engine.clone();
        let check = tokio::spawn(async move { engine.check_account(id).await });
        gate.arrived().await;
        if !lasting {
            world.control(&Control::Restore {
                platform: there,
                persona: lena(),
            });
        }
        gate.let_through();
        gate.arrived().await;
        gate.let_through();
        let card = check.await.unwrap().unwrap();
        assert_eq!(card.status, expected, "{:?}", card.reasons);
    }
}

#[tokio::test]
async fn no_trouble_of_platform_or_network_is_red_at_once_and_all_pass() {
    for (platform, consent) in lena() {
        let world = World::new().await;
        let id = world.connect_one(platform, &consent).await;
        let there = theirs(platform);
        let troubles = [
            (
                Control::Fail {
                    platform: there,
                    status: Some(500),
                },
                "platform_down",
            ),
            (
                Control::Fail {
                    platform: there,
                    status: Some(503),
                },
                "platform_down",
            ),
            (
                Control::RateLimit {
                    platform: there,
                    seconds: Some(900),
                    app_wide: false,
                },
                "rate_limited",
            ),
            (
                Control::RateLimit {
                    platform: there,
                    seconds: Some(900),
                    app_wide: true,
                },
                "rate_limited",
            ),
            (Control::Captive { on: true }, ""),
        ];
        for (trouble, reason) in troubles {
            world.control(&trouble);
            let (status, reasons) = world.check(id).await;
            assert_ne!(status, Status::Error, "{platform:?} {trouble:?}");
            if reason.is_empty() {
                // The last proof is fresh and the platform itself said nothing.
                assert_eq!(
                    status,
                    Status::Healthy,
                    "{platform:?} {trouble:?} {reasons:?}"
                );
            } else {
                assert_eq!(reasons, [reason], "{platform:?} {trouble:?}");
            }
            assert!(!world.card(id).await.needs_person);
            world.control(&Control::Calm);
            world.pass(Span::minutes(16));
            assert_eq!(
                world.check(id).await,
                healthy(),
                "{platform:?} after {trouble:?}"
            );
        }
    }
}

#[tokio::test]
async fn silence_ages_the_proof_and_does_nothing_else() {
    for error in [
        HttpError::NotConnected,
        HttpError::TimedOut,
        HttpError::Broken,
        HttpError::NotSafe,
    ] {
        let world = World::new().await;
        let id = world
            .connect_one(Platform::Facebook, &Consent::allow("lena"))
            .await;
        world.parts.http.fail("graph.facebook.com", error);
        assert_eq!(world.check(id).await, healthy(), "{error:?}");
        world.pass(Span::hours(25));
        assert_eq!(
            world.check(id).await,
            (Status::Warning, vec!["not_proven".into()]),
            "{error:?}"
        );
        world.parts.http.behave();
        assert_eq!(world.check(id).await, healthy(), "{error:?}");
    }
}

#[tokio::test]
async fn an_outage_of_hours_blocks_posts_and_says_that_the_connection_is_fine() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::Instagram, &Consent::allow("lena"))
        .await;
    world.control(&Control::Fail {
        platform: theirs(Platform::Instagram),
        status: Some(503),
    });
    assert_eq!(world.check(id).await.0, Status::Warning);
    world.pass(Span::hours(4));
    assert_eq!(
        world.check(id).await,
        (Status::Error, vec!["platform_down".into()])
    );
    let card = world.card(id).await;
    assert!(!card.needs_person);
    assert!(
        card.reasons[0]
            .explanation
            .happened
            .contains("Your connection is fine")
    );
}

#[tokio::test]
async fn two_slow_answers_are_a_warning_and_a_quick_one_ends_it() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let gate = world.parts.http.hold_answer("/2/users/me");
    for _ in 0..2 {
        let engine = world.engine.clone();
        let check = tokio::spawn(async move { engine.check_account(id).await });
        gate.arrived().await;
        world.pass(Span::seconds(9));
        gate.let_through();
        assert_ne!(check.await.unwrap().unwrap().status, Status::Error);
    }
    let card = world.card(id).await;
    assert_eq!(
        (card.status, card.reasons[0].id.as_str()),
        (Status::Warning, "slow")
    );
    world.parts.http.behave();
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn removed_access_and_lost_accounts_are_red_by_the_platforms_word() {
    for (platform, consent) in lena() {
        let world = World::new().await;
        let id = world.connect_one(platform, &consent).await;
        // LinkedIn's word on a token in its first two minutes would not be believed.
        world.pass(Span::minutes(3));
        world.control(&Control::Revoke {
            platform: theirs(platform),
            persona: "lena".into(),
        });
        let (status, reasons) = world.check(id).await;
        assert_eq!(
            (status, reasons[0].as_str()),
            (Status::Error, "signed_out"),
            "{platform:?}"
        );
        // A network that goes away afterwards is no news.
        world.control(&Control::Captive { on: true });
        let (status, reasons) = world.check(id).await;
        assert_eq!(
            (status, reasons[0].as_str()),
            (Status::Error, "signed_out"),
            "{platform:?}"
        );
        world.control(&Control::Calm);
        world.control(&Control::Restore {
            platform: theirs(platform),
            persona: "lena".into(),
        });
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
        let entries = world.engine.audit_list(Some(id), None, 50).await.unwrap();
        let kinds: Vec<_> = entries
            .iter()
            .rev()
            .map(|entry| entry.kind.as_str())
            // What a platform said to the renewal is a step on the way there.
            .filter(|kind| *kind != "renewal_refused")
            .collect();
        assert_eq!(
            kinds,
            [
                "account_connected",
                "connection_troubled",
                "connection_recovered"
            ],
            "{platform:?}: news is told once"
        );
    }
}

#[tokio::test]
async fn a_permission_that_is_taken_away_is_named_by_its_purpose_and_asked_for_again() {
    let world = World::new().await;
    let id = world
        .connect_one(
            Platform::YouTube,
            &Consent {
                permissions_off: vec!["https://www.googleapis.com/auth/youtube.upload".into()],
                ..Consent::allow("lena")
            },
        )
        .await;
    let card = world.card(id).await;
    assert_eq!(
        (card.status, card.reasons[0].id.as_str()),
        (Status::Error, "permission_missing")
    );
    let words = &card.reasons[0].explanation.happened;
    assert!(words.contains("upload videos"), "{words}");
    assert!(!words.contains("googleapis"), "{words}");
    crate::world::connected(&world.reconnect(id, &Consent::allow("lena")).await);
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn checking_all_leaves_nobody_out_and_the_watch_looks_again_at_trouble_only() {
    let world = World::new().await;
    let mut ids = Vec::new();
    for (platform, consent) in lena() {
        ids.extend(world.connect(platform, &consent).await);
    }
    world.control(&Control::Revoke {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    world.control(&Control::Fail {
        platform: theirs(Platform::Facebook),
        status: Some(500),
    });
    world.pass(Span::minutes(5));
    world.engine.check_all().await.unwrap();
    let now = world.engine.now();
    for card in world.engine.accounts().await.unwrap() {
        assert_eq!(card.last_checked_at, Some(now), "{}", card.name);
        let expected = match card.platform {
            Platform::X => Status::Error,
            Platform::Facebook => Status::Warning,
            _ => Status::Healthy,
        };
        assert_eq!(card.status, expected, "{:?} {}", card.platform, card.name);
    }
    world.control(&Control::Calm);
    world.pass(Span::minutes(5));
    let engine = world.engine.clone();
    let mut updates = world.engine.updates();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    let later = world.engine.now();
    loop {
        let cards = world.engine.accounts().await.unwrap();
        let troubled = |platform| matches!(platform, Platform::X | Platform::Facebook);
        if cards
            .iter()
            .filter(|card| troubled(card.platform))
            .all(|card| card.last_checked_at == Some(later))
        {
            break;
        }
        let _ = updates.recv().await;
    }
    watch.abort();
    for card in world.engine.accounts().await.unwrap() {
        let looked_again = card.last_checked_at == Some(later);
        let had_trouble = matches!(card.platform, Platform::X | Platform::Facebook);
        assert_eq!(
            looked_again, had_trouble,
            "{:?} {}",
            card.platform, card.name
        );
    }
}
