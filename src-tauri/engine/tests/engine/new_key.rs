//! Changing the key: everything works afterwards, and the former key opens nothing.

use pilotlight_domain::{Platform, Secret, Span};
use pilotlight_engine::{
    Engine,
    view::{Failure, FailureCode},
};
use pilotlight_sandbox::Consent;
use pilotlight_store::Store;
use pilotlight_vault::MemoryFault;

use crate::{
    dump::dump,
    world::{World, healthy, lena, state_of},
};

fn passphrase() -> Secret<String> {
    Secret::new("correct horse battery staple".to_owned())
}

async fn house() -> World {
    let world = World::in_folder().await;
    for (platform, consent) in lena() {
        world.connect(platform, &consent).await;
    }
    world
}

async fn all_work(world: &World) {
    let accounts = world.engine.accounts().await.unwrap();
    assert!(accounts.len() >= 5);
    for account in accounts {
        let card = world.engine.check_account(account.id).await.unwrap();
        assert_eq!(state_of(&card), healthy(), "{card:?}");
    }
}

async fn kinds(engine: &Engine) -> Vec<String> {
    let entries = engine.audit_list(None, None, 1000).await.unwrap();
    entries.into_iter().map(|entry| entry.kind).collect()
}

/// Every envelope in the folder's database.
async fn envelopes(world: &World) -> Vec<Vec<u8>> {
    let store = Store::open_read_only(&world.folder()).await.unwrap();
    let store = store.unwrap();
    let mut envelopes = Vec::new();
    for slot in store.slots().await.unwrap() {
        envelopes.push(slot.wrapped.into_bytes());
    }
    for owner in store.sealed_under_other_keys(0).await.unwrap() {
        envelopes.push(owner.wrapped.into_bytes());
        for token in store.tokens(&owner.owner).await.unwrap() {
            envelopes.push(token.sealed.into_bytes());
        }
    }
    store.close().await;
    envelopes
}

#[tokio::test]
async fn after_a_change_everything_works_and_nothing_sealed_before_is_left() {
    let mut world = house().await;
    let before = envelopes(&world).await;
    assert!(before.len() > 10, "{}", before.len());
    let security = world.engine.change_key(None).await.unwrap();
    assert_eq!(security.key_since, Some(world.engine.now()));
    assert!(!security.sealing_anew);
    assert_eq!(world.parts.keychain.entry_names(), ["master-key/v2"]);
    let after = envelopes(&world).await;
    assert_eq!(after.len(), before.len());
    for envelope in &after {
        assert!(!before.contains(envelope), "one was left as it was");
    }
    all_work(&world).await;
    world.restart().await;
    all_work(&world).await;
    // Past every short-lived token: what was sealed anew renews, too.
    world.pass(Span::hours(3));
    all_work(&world).await;
    let kinds = kinds(&world.engine).await;
    for kind in ["key_changed", "key_retired"] {
        assert_eq!(kinds.iter().filter(|one| *one == kind).count(), 1, "{kind}");
    }
    // Not even in the pages that SQLite has let go of.
    world.engine.close().await;
    let bytes = std::fs::read(world.folder().join("pilotlight.db")).unwrap();
    for envelope in &before {
        let found = bytes.windows(envelope.len()).any(|part| part == envelope);
        assert!(!found, "an envelope of the former key is left in the file");
    }
}

#[tokio::test]
async fn a_change_beside_a_sign_in_under_way_and_a_renewal_loses_neither() {
    let mut world = house().await;
    let id = world.engine.accounts().await.unwrap()[0].id;
    world.pass(Span::hours(3));
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("june")).await;
    let (changed, checked) = tokio::join!(
        world.engine.change_key(None),
        world.engine.check_account(id)
    );
    changed.unwrap();
    checked.unwrap();
    // The verifier was sealed with the former key.
    world.restart().await;
    world.bring(&answer).await;
    world.settled().await;
    let attempt = world.engine.confirm_targets().await.unwrap();
    assert_eq!(crate::world::connected(&attempt).len(), 1, "{attempt:?}");
    all_work(&world).await;
}

#[tokio::test]
async fn the_passphrase_is_asked_for_and_opens_afterwards() {
    let mut world = house().await;
    world.engine.set_passphrase(passphrase()).await.unwrap();
    let before = dump(&world.folder()).await;
    for given in [
        None,
        Some(Secret::new("something else entirely".to_owned())),
    ] {
        let refused = world.engine.change_key(given).await.unwrap_err();
        assert_eq!(Failure::from(refused).code, FailureCode::BadInput);
    }
    assert_eq!(dump(&world.folder()).await, before);
    world.engine.change_key(Some(passphrase())).await.unwrap();
    for name in world.parts.keychain.entry_names() {
        world.parts.keychain.remove(&name);
    }
    world.restart().await;
    world.engine.enter_passphrase(passphrase()).await.unwrap();
    all_work(&world).await;

    // And from there the key can be put into the keychain again.
    let security = world.engine.security().await.unwrap();
    assert!(security.can_bind_keychain && security.has_passphrase);
    world.engine.bind_keychain().await.unwrap();
    assert!(!world.engine.security().await.unwrap().can_bind_keychain);
    world.restart().await;
    all_work(&world).await;
}

#[tokio::test]
async fn a_changed_passphrase_opens_and_the_one_before_does_not() {
    let mut world = house().await;
    let later = || Secret::new("eight dry umbrellas indeed".to_owned());
    world.engine.set_passphrase(passphrase()).await.unwrap();
    world.engine.set_passphrase(later()).await.unwrap();
    let store = Store::open_read_only(&world.folder()).await.unwrap();
    let slots = store.unwrap().slots().await.unwrap();
    assert_eq!(slots.iter().filter(|slot| slot.slot == 1).count(), 1);
    for name in world.parts.keychain.entry_names() {
        world.parts.keychain.remove(&name);
    }
    world.restart().await;
    assert!(world.engine.enter_passphrase(passphrase()).await.is_err());
    world.engine.enter_passphrase(later()).await.unwrap();
    all_work(&world).await;
    let entries = world.engine.audit_list(None, None, 1000).await.unwrap();
    let told: Vec<_> = entries
        .iter()
        .filter(|entry| entry.kind == "passphrase_set")
        .map(|entry| entry.sentence.as_str())
        .collect();
    assert!(
        told[0].contains("was changed") && told[1].contains("was set"),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_keychain_that_takes_no_key_leaves_everything_as_it_is() {
    let world = house().await;
    for fault in [
        MemoryFault::Locked,
        MemoryFault::Unreachable,
        MemoryFault::RefusesWrites,
        MemoryFault::DropsWrites,
    ] {
        let before = dump(&world.folder()).await;
        world.parts.keychain.set_fault(Some(fault));
        assert!(world.engine.change_key(None).await.is_err(), "{fault:?}");
        world.parts.keychain.set_fault(None);
        assert_eq!(dump(&world.folder()).await, before, "{fault:?}");
        all_work(&world).await;
    }
    world.engine.change_key(None).await.unwrap();
    all_work(&world).await;
}
