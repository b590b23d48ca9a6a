//! Slots, pictures, settings and app registrations.

use pilotlight_domain::{AppVerdict, Platform, Timestamp};
use pilotlight_store::{PlatformApp, Store, StoreError};
use pilotlight_vault::{KEYCHAIN_SLOT, PASSPHRASE_SLOT, PassphraseParameters, Purpose, SlotRecord};
use uuid::Uuid;

use crate::make::{Disk, key, refused_entry, sealed, token, told};

fn slot(slot: u8, kid: u32) -> SlotRecord {
    SlotRecord {
        slot,
        kid,
        wrapped: sealed(&format!("key {kid}")),
        passphrase: (slot == PASSPHRASE_SLOT).then_some(PassphraseParameters {
            salt: [3; 16],
            memory_kib: 65_536,
            passes: 3,
            lanes: u32::MAX,
        }),
        kcv: [5; 16],
    }
}

#[tokio::test]
async fn slots_come_back_and_none_is_ever_replaced() {
    let disk = Disk::new().await;
    let store = &disk.store;
    assert!(store.slots().await.unwrap().is_empty());
    let (first, second) = (slot(KEYCHAIN_SLOT, 1), slot(PASSPHRASE_SLOT, u32::MAX));
    store.put_slots(std::slice::from_ref(&first)).await.unwrap();
    // One that is there already is no news.
    let both = [first.clone(), second.clone()];
    store.put_slots(&both).await.unwrap();
    assert_eq!(store.slots().await.unwrap(), both);
    assert!(
        !store.sealed_rows_exist().await.unwrap(),
        "slots alone do not stand in the way of a first key"
    );

    let before = disk.rows().await;
    let mut other = first;
    other.wrapped = sealed("another key");
    let mut bare = slot(PASSPHRASE_SLOT, 4);
    bare.passphrase = None;
    for wrong in [other, bare, slot(7, 5)] {
        let outcome = store.put_slots(&[slot(KEYCHAIN_SLOT, 2), wrong]).await;
        assert!(matches!(outcome, Err(StoreError::Refused { .. })));
        assert_eq!(disk.rows().await, before);
    }
}

#[tokio::test]
async fn pictures_are_kept_replaced_and_deleted() {
    let store = Store::open_in_memory().await.unwrap();
    assert_eq!(store.picture("a").await.unwrap(), None);
    store.put_picture("a", "image/png", &[1, 2]).await.unwrap();
    store.put_picture("b", "image/gif", &[]).await.unwrap();
    store.put_picture("a", "image/jpeg", &[3]).await.unwrap();
    let picture = store.picture("a").await.unwrap();
    assert_eq!(picture, Some(("image/jpeg".to_owned(), vec![3])));
    store.delete_picture("a").await.unwrap();
    store.delete_picture("a").await.unwrap();
    assert_eq!(store.picture("a").await.unwrap(), None);
    assert!(store.picture("b").await.unwrap().is_some());
}

#[tokio::test]
async fn settings_are_kept_and_replaced() {
    let store = Store::open_in_memory().await.unwrap();
    assert_eq!(store.setting("theme").await.unwrap(), None);
    store.put_setting("theme", "dark").await.unwrap();
    store.put_setting("theme", "").await.unwrap();
    assert_eq!(store.setting("theme").await.unwrap(), Some(String::new()));
}

fn app(owner: Uuid, has_secret: bool) -> PlatformApp {
    PlatformApp {
        platform: Platform::YouTube,
        client_id: "client".to_owned(),
        owner,
        has_secret,
        checked: None,
    }
}

#[tokio::test]
async fn an_app_registration_keeps_its_secret_until_it_is_dropped() {
    let store = Store::open_in_memory().await.unwrap();
    let owner = Uuid::from_u128(1);
    let secret = token(&owner, Purpose::ClientSecret, 0, "a client secret");
    assert_eq!(store.platform_app(Platform::YouTube).await.unwrap(), None);
    store
        .put_platform_app(
            &app(owner, true),
            Some(key(&owner, "app key")),
            Some(secret.clone()),
            vec![told("entered")],
        )
        .await
        .unwrap();
    let found = store.platform_app(Platform::YouTube).await.unwrap();
    assert_eq!(found, Some(app(owner, true)));
    assert_eq!(store.platform_app(Platform::X).await.unwrap(), None);

    let mut renamed = app(owner, true);
    renamed.client_id = "renamed".to_owned();
    let kept = store.put_platform_app(&renamed, None, None, vec![]).await;
    kept.unwrap();
    let found = store.platform_app(Platform::YouTube).await.unwrap();
    assert_eq!(found, Some(renamed));
    assert_eq!(store.tokens(&owner).await.unwrap(), [secret]);

    let dropped = app(owner, false);
    let outcome = store.put_platform_app(&dropped, None, None, vec![]).await;
    outcome.unwrap();
    let found = store.platform_app(Platform::YouTube).await.unwrap();
    assert_eq!(found, Some(dropped));
    assert!(!store.sealed_rows_exist().await.unwrap());
}

#[tokio::test]
async fn an_app_registration_is_saved_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (owner, next) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let secret = |owner: &Uuid| Some(token(owner, Purpose::ClientSecret, 0, "a client secret"));
    let entered = app(owner, true);
    let first = store.put_platform_app(
        &entered,
        Some(key(&owner, "app key")),
        secret(&owner),
        vec![],
    );
    first.await.unwrap();
    let before = disk.rows().await;
    let next_key = || Some(key(&next, "next key"));
    for (what, app, key, secret, audit) in [
        ("no secret", app(next, true), None, None, vec![]),
        ("no key", app(next, true), None, secret(&next), vec![]),
        (
            "another's",
            app(next, true),
            next_key(),
            secret(&owner),
            vec![],
        ),
        ("strange key", app(owner, true), next_key(), None, vec![]),
        (
            "denied",
            app(next, false),
            next_key(),
            secret(&next),
            vec![],
        ),
        (
            "untold",
            app(next, true),
            next_key(),
            secret(&next),
            refused_entry(),
        ),
    ] {
        let outcome = store.put_platform_app(&app, key, secret, audit).await;
        assert!(matches!(outcome, Err(StoreError::Refused { .. })), "{what}");
        assert_eq!(disk.rows().await, before, "{what}");
    }
    let entered = app(next, true);
    let replaced = store.put_platform_app(&entered, next_key(), secret(&next), vec![]);
    replaced.await.unwrap();
    assert!(store.tokens(&owner).await.unwrap().is_empty());
    assert_eq!(store.data_key(&owner).await.unwrap(), None);
}

#[tokio::test]
async fn what_a_platform_said_belongs_to_the_entry_it_was_asked_about() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (owner, next) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let secret = token(&owner, Purpose::ClientSecret, 0, "a client secret");
    let entered = app(owner, true);
    let first =
        store.put_platform_app(&entered, Some(key(&owner, "app key")), Some(secret), vec![]);
    first.await.unwrap();
    let at = Timestamp::from_seconds(1_795_428_000);
    for verdict in AppVerdict::ALL {
        let noted = store.note_app_check(&owner, verdict, at, vec![]).await;
        assert!(noted.unwrap());
        let found = store.platform_app(Platform::YouTube).await.unwrap();
        assert_eq!(found.unwrap().checked, Some((verdict, at)));
    }
    let before = disk.rows().await;
    // An answer that comes after the entry has changed says nothing of the new one.
    let late = store.note_app_check(&next, AppVerdict::Accepted, at, vec![told("late")]);
    assert!(!late.await.unwrap());
    assert_eq!(disk.rows().await, before);

    let replacement = app(next, false);
    let replaced = store.put_platform_app(&replacement, None, None, vec![]);
    replaced.await.unwrap();
    let found = store.platform_app(Platform::YouTube).await.unwrap();
    assert_eq!(found.as_ref(), Some(&replacement));
    assert_eq!(store.platform_apps().await.unwrap(), [app(next, false)]);
}

#[tokio::test]
async fn a_removed_app_leaves_neither_secret_nor_key() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let owner = Uuid::from_u128(1);
    let nothing = store.remove_platform_app(Platform::YouTube, vec![told("removed")]);
    assert!(!nothing.await.unwrap());
    let secret = token(&owner, Purpose::ClientSecret, 0, "a client secret");
    let entered = app(owner, true);
    let first =
        store.put_platform_app(&entered, Some(key(&owner, "app key")), Some(secret), vec![]);
    first.await.unwrap();
    let before = disk.rows().await;
    let untold = store.remove_platform_app(Platform::YouTube, refused_entry());
    assert!(untold.await.is_err());
    assert_eq!(disk.rows().await, before);
    let removed = store.remove_platform_app(Platform::YouTube, vec![told("removed")]);
    assert!(removed.await.unwrap());
    assert_eq!(store.platform_apps().await.unwrap(), []);
    assert!(!store.sealed_rows_exist().await.unwrap());
}

#[tokio::test]
async fn the_relays_address_can_be_set_and_forgotten() {
    let store = Store::open_in_memory().await.unwrap();
    assert_eq!(store.relay().await.unwrap(), None);
    let address = "https://relay.example/";
    store.put_relay(Some(address), vec![]).await.unwrap();
    assert_eq!(store.relay().await.unwrap().as_deref(), Some(address));
    store.put_relay(None, vec![]).await.unwrap();
    assert_eq!(store.relay().await.unwrap(), None);
}
