//! Things that happen at the same time.

use pilotlight_domain::{AccountId, Platform, Span};
use pilotlight_engine::view::Update;
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, connected, drain, healthy, state_of, theirs};

fn ids_of(updates: &[Update]) -> Vec<(AccountId, bool)> {
    updates
        .iter()
        .filter_map(|update| match update {
            Update::Account { account } => Some((account.id, true)),
            Update::AccountLeft { id } => Some((*id, false)),
            _ => None,
        })
        .collect()
}

#[tokio::test]
async fn a_check_that_ends_after_a_disconnect_brings_nothing_back() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let gate = world.parts.http.hold_answer("/2/users/me");
    let engine = world.engine.clone();
    let mut updates = world.engine.updates();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    world.engine.disconnect(id).await.unwrap();
    let gone = world.dump().await;
    gate.let_through();
    assert!(check.await.unwrap().is_err());
    assert_eq!(world.dump().await, gone, "a row changed");
    let snapshot = world.engine.snapshot().await.unwrap();
    assert!(snapshot.accounts.is_empty() && snapshot.former.len() == 1);
    assert_eq!(
        ids_of(&drain(&mut updates)).last(),
        Some(&(id, false)),
        "it left last"
    );
}

#[tokio::test]
async fn a_renewal_that_is_on_its_way_is_waited_for_by_a_disconnect() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    let engine = world.engine.clone();
    let leaving = tokio::spawn(async move { engine.disconnect(id).await });
    gate.let_through();
    leaving.await.unwrap().unwrap();
    let _ = check.await.unwrap();
    assert_eq!(
        crate::dump::sealed_of(&world.folder(), id.as_uuid()).await,
        (0, false)
    );
    assert!(world.engine.accounts().await.unwrap().is_empty());
    assert_eq!(world.engine.snapshot().await.unwrap().former.len(), 1);
    // The fresh token was the one that was handed back.
    assert_eq!(world.parts.http.count("oauth2/revoke"), 1);
}

#[tokio::test]
async fn an_old_refusal_that_arrives_after_a_reconnect_is_no_news() {
    let world = World::new().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.control(&Control::ChangePassword {
        platform: theirs(Platform::Facebook),
        persona: "lena".into(),
    });
    let page = world.page(&world.card(ids[0]).await.name);
    let gate = world
        .parts
        .http
        .hold_answer(&format!("graph.facebook.com/v26.0/{page}"));
    let engine = world.engine.clone();
    let id = ids[0];
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    // The gate holds answers for this Page only; the reconnect is of another one.
    connected(&world.reconnect(ids[1], &Consent::allow("lena")).await);
    assert_eq!(state_of(&world.card(id).await), healthy());
    world.parts.http.behave();
    gate.let_through();
    let _ = check.await.unwrap();
    assert_eq!(
        state_of(&world.card(id).await),
        healthy(),
        "the refusal was of a token that is replaced"
    );
}

#[tokio::test]
async fn two_disconnects_at_once_are_one() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let (one, other) = tokio::join!(world.engine.disconnect(id), world.engine.disconnect(id));
    assert!(one.is_ok() || other.is_ok());
    let entries = world.engine.audit_list(Some(id), None, 50).await.unwrap();
    let farewells = entries
        .iter()
        .filter(|entry| entry.kind == "account_disconnected");
    assert_eq!(farewells.count(), 1);
}

#[tokio::test]
async fn two_last_accounts_of_a_person_that_leave_at_once_are_told_of_once() {
    let world = World::in_folder().await;
    let mut ids = Vec::new();
    for title in ["Lena Moritz", "Corner Florist"] {
        let consent = Consent {
            channel: Some(world.channel("lena", title)),
            ..Consent::allow("lena")
        };
        ids.push(world.connect_one(Platform::YouTube, &consent).await);
    }
    let (one, other) = tokio::join!(
        world.engine.disconnect(ids[0]),
        world.engine.disconnect(ids[1])
    );
    one.unwrap();
    other.unwrap();
    assert_eq!(world.parts.http.count("oauth2.googleapis.com/revoke"), 1);
}

#[tokio::test]
async fn updates_come_in_order_and_end_with_what_the_snapshot_shows() {
    let mut world = World::in_folder().await;
    let mut updates = world.engine.updates();
    let mut left = Vec::new();
    for (platform, consent) in crate::world::lena() {
        let ids = world.connect(platform, &consent).await;
        world.engine.dismiss_attempt().await.unwrap();
        if platform == Platform::X {
            world.engine.disconnect(ids[0]).await.unwrap();
            left.push(ids[0]);
        }
    }
    world.control(&Control::Revoke {
        platform: theirs(Platform::Instagram),
        persona: "lena".into(),
    });
    world.pass(Span::hours(3));
    world.engine.check_all().await.unwrap();
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();

    let all = drain(&mut updates);
    let snapshot = world.engine.snapshot().await.unwrap();
    for card in &snapshot.accounts {
        let last = all.iter().rev().find_map(|update| match update {
            Update::Account { account } if account.id == card.id => Some(account),
            _ => None,
        });
        assert_eq!(**last.expect("it was told of"), *card);
    }
    for id in &left {
        let last = ids_of(&all).into_iter().rfind(|(known, _)| known == id);
        assert_eq!(last, Some((*id, false)));
    }
    let last = |wanted: fn(&Update) -> Option<serde_json::Value>| all.iter().rev().find_map(wanted);
    let glance = last(|update| match update {
        Update::Glance { glance, .. } => serde_json::to_value(glance).ok(),
        _ => None,
    });
    assert_eq!(glance, serde_json::to_value(&snapshot.glance).ok());
    let former = last(|update| match update {
        Update::Former { former } => serde_json::to_value(former).ok(),
        _ => None,
    });
    assert_eq!(former, serde_json::to_value(&snapshot.former).ok());
    let attempt = last(|update| match update {
        Update::Attempt { attempt } => serde_json::to_value(attempt).ok(),
        _ => None,
    });
    assert_eq!(attempt, serde_json::to_value(&snapshot.attempt).ok());
    world.restart().await;
}
