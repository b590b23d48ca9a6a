//! Steps of the renewal protocol that no other test shows: the gate, the pace, a row that moves while
//! the platform answers, and the end of the app.

use std::time::Duration;

use pilotlight_domain::{Platform, Span, Status};
use pilotlight_engine::{Engine, Storage};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control};

use crate::{
    physics::X_TOKEN,
    world::{World, connected, healthy, lena, theirs},
};

#[tokio::test]
async fn f05_after_a_portal_answered_the_last_check_no_token_is_spent_until_it_is_gone() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(1));
    world.control(&Control::Captive { on: true });
    assert_eq!(world.check(id).await, healthy(), "the proof is fresh");
    let before = world.parts.http.count(X_TOKEN);
    for _ in 0..5 {
        world.pass(Span::hours(1));
        assert_ne!(world.check(id).await.0, Status::Error);
    }
    assert_eq!(world.parts.http.count(X_TOKEN), before, "it was spent");
    world.control(&Control::Captive { on: false });
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
}

#[tokio::test]
async fn no_renewal_follows_another_within_ten_minutes() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    // The new tokens come, and nothing shows whether they work.
    world.parts.http.fail("/2/users/me", HttpError::TimedOut);
    assert_ne!(world.check(id).await.0, Status::Error);
    world.parts.http.behave();
    let before = world.parts.http.count(X_TOKEN);
    // The platform ends what it has only just given.
    world.pass(Span::minutes(4));
    world.control(&Control::Expire {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    for _ in 0..5 {
        world.pass(Span::minutes(1));
        assert_ne!(world.check(id).await.0, Status::Error);
    }
    assert_eq!(world.parts.http.count(X_TOKEN), before);
    world.pass(Span::minutes(1));
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
}

#[tokio::test]
async fn a_death_is_heard_at_once_though_the_tokens_are_young() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    assert_eq!(world.check(id).await, healthy(), "renewed, and they work");
    world.control(&Control::Revoke {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    assert_eq!(world.check(id).await.0, Status::Error);
}

#[tokio::test]
async fn a_refusal_of_tokens_that_were_replaced_meanwhile_says_nothing() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    world.control(&Control::Revoke {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    world.parts.http.behave();
    // Another process, in which the owner signs in anew before the refusal arrives.
    let mut options = world.parts.options(Box::new(world.parts.keychain.clone()));
    options.storage = Storage::Guest(world.folder());
    let other = World {
        engine: Engine::open(options).await.unwrap(),
        parts: world.parts.clone(),
    };
    connected(&other.reconnect(id, &Consent::allow("lena")).await);
    other.engine.close().await;
    gate.let_through();
    check.await.unwrap().unwrap();
    assert_eq!(crate::world::state_of(&world.card(id).await), healthy());
    let told = world.engine.audit_list(None, None, 50).await.unwrap();
    assert!(
        told.iter().all(|entry| entry.kind != "connection_troubled"),
        "{told:?}"
    );
}

#[tokio::test]
async fn f24_the_end_of_the_app_waits_for_a_renewal_that_is_on_its_way() {
    let mut world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    let engine = world.engine.clone();
    let mut closing = tokio::spawn(async move { engine.close().await });
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert!(!closing.is_finished());
    world.parts.http.behave();
    gate.let_through();
    (&mut closing).await.unwrap();
    let _ = check.await.unwrap();
    let renewals = world.parts.http.count(X_TOKEN);
    world.engine = world.parts.open().await;
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), renewals, "it was saved");
}

#[tokio::test]
async fn f24_the_end_of_the_app_waits_no_longer_than_nine_seconds() {
    let mut world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let gate = world.parts.http.hold("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    tokio::time::pause();
    let engine = world.engine.clone();
    let closing = tokio::spawn(async move { engine.close().await });
    tokio::task::yield_now().await;
    tokio::time::advance(Duration::from_millis(8_900)).await;
    assert!(!closing.is_finished());
    tokio::time::advance(Duration::from_millis(200)).await;
    // The database's own thread keeps another time than ours.
    tokio::time::resume();
    closing.await.unwrap();
    // The answer comes after all, to a database that is closed: it is kept for the next run.
    world.parts.http.behave();
    gate.let_through();
    let _ = check.await.unwrap();
    let renewals = world.parts.http.count(X_TOKEN);
    world.engine = world.parts.open().await;
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), renewals, "it was lost");
}

#[tokio::test]
async fn f06_names_that_do_not_resolve_turn_no_account_red_and_keep_nobody_waiting() {
    let world = World::new().await;
    let mut ids = Vec::new();
    for (platform, consent) in lena() {
        ids.push(world.connect_one(platform, &consent).await);
    }
    world.pass(Span::hours(30));
    // While one call still waits for a name, the window is answered.
    let gate = world.parts.http.hold("");
    let (engine, first) = (world.engine.clone(), ids[0]);
    let check = tokio::spawn(async move { engine.check_account(first).await });
    gate.arrived().await;
    let snapshot = world.engine.snapshot().await.unwrap();
    assert!(snapshot.accounts.len() >= ids.len());
    world.parts.http.behave();
    world.parts.http.fail("", HttpError::NotConnected);
    gate.let_through();
    check.await.unwrap().unwrap();
    world.engine.check_all().await.unwrap();
    for id in &ids {
        let card = world.card(*id).await;
        assert_ne!(card.status, Status::Error, "{card:?}");
        assert!(!card.needs_person, "{card:?}");
    }
    world.parts.http.behave();
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
}
