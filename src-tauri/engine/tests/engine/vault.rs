//! Keychains that are missing, locked, mute, emptied or swapped: nothing is deleted, nothing is
//! begun, and the way on works.

use std::sync::{Arc, Condvar, Mutex};

use pilotlight_domain::{AccountId, Platform, Secret, Status};
use pilotlight_engine::{
    Engine,
    view::{Failure, FailureCode, Update, VaultCondition},
};
use pilotlight_sandbox::Consent;
use pilotlight_vault::{Keychain, KeychainError, MemoryFault, MemoryKeychain};

use crate::{
    dump::dump,
    world::{Parts, World, connected, healthy},
};

/// A keychain that answers nothing while it is mute.
#[derive(Clone)]
struct MuteKeychain {
    inner: MemoryKeychain,
    mute: Arc<(Mutex<bool>, Condvar)>,
}

impl MuteKeychain {
    fn new(inner: &MemoryKeychain) -> Self {
        Self {
            inner: inner.clone(),
            mute: Arc::new((Mutex::new(true), Condvar::new())),
        }
    }

    fn speak(&self) {
        *self.mute.0.lock().unwrap() = false;
        self.mute.1.notify_all();
    }

    fn wait(&self) {
        let mute = self.mute.0.lock().unwrap();
        drop(self.mute.1.wait_while(mute, |mute| *mute).unwrap());
    }
}

impl Keychain for MuteKeychain {
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError> {
        self.wait();
        self.inner.read(entry)
    }

    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError> {
        self.wait();
        self.inner.write(entry, value)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.wait();
        self.inner.delete(entry)
    }
}

/// A folder with one account of each platform, closed again.
async fn house() -> (Parts, Vec<(Platform, AccountId)>) {
    let world = World::in_folder().await;
    let mut ids = Vec::new();
    for platform in Platform::ALL {
        ids.push((
            platform,
            world.connect_one(platform, &Consent::allow("lena")).await,
        ));
    }
    world.engine.close().await;
    (world.parts, ids)
}

/// Asserts what a closed vault looks like, that nothing can be begun, and that no row changes.
async fn closed(
    engine: &Engine,
    parts: &Parts,
    ids: &[(Platform, AccountId)],
    state: VaultCondition,
    words: &str,
) {
    let before = dump(&parts.folder()).await;
    let snapshot = engine.snapshot().await.unwrap();
    let vault = &snapshot.vault;
    assert_eq!(vault.state, state, "{vault:?}");
    assert!(vault.headline.contains(words), "{vault:?}");
    assert!(vault.happened.ends_with('.'), "{vault:?}");
    assert!(vault.can_retry, "{vault:?}");
    // Nobody may take what was seen last for how it is.
    let glance = &snapshot.glance;
    assert_eq!(glance.worst, Some(Status::Warning), "{glance:?}");
    assert_eq!(glance.headline, "Nothing is checked just now");
    assert!(glance.detail.starts_with(&vault.headline), "{glance:?}");
    let connected = engine.accounts().await.unwrap().len();
    assert!(connected >= ids.len(), "every card is still shown");
    for platform in Platform::ALL {
        let error = engine.begin_connect(platform, false).await.unwrap_err();
        assert_eq!(Failure::from(error).code, FailureCode::VaultClosed);
    }
    for (_, id) in ids {
        let error = engine.begin_reconnect(*id).await.unwrap_err();
        assert_eq!(Failure::from(error).code, FailureCode::VaultClosed);
        let error = engine.check_account(*id).await.unwrap_err();
        assert_eq!(Failure::from(error).code, FailureCode::VaultClosed);
    }
    assert!(engine.check_all().await.is_err());
    assert!(engine.snapshot().await.unwrap().attempt.is_none());
    assert_eq!(dump(&parts.folder()).await, before, "a row changed");
}

async fn all_healthy(engine: &Engine, ids: &[(Platform, AccountId)]) {
    for (platform, id) in ids {
        let card = engine.check_account(*id).await.unwrap();
        assert_eq!(crate::world::state_of(&card), healthy(), "{platform:?}");
    }
}

#[tokio::test]
async fn a_locked_keychain_is_waited_for() {
    let (parts, ids) = house().await;
    parts.keychain.set_fault(Some(MemoryFault::Locked));
    let engine = parts.open().await;
    closed(&engine, &parts, &ids, VaultCondition::Locked, "locked").await;
    assert_eq!(
        engine.retry_vault().await.unwrap().state,
        VaultCondition::Locked
    );
    parts.keychain.set_fault(None);
    let mut updates = engine.updates();
    assert_eq!(
        engine.retry_vault().await.unwrap().state,
        VaultCondition::Ready
    );
    let glance = loop {
        if let Update::Glance { glance, .. } = updates.try_recv().unwrap() {
            break glance;
        }
    };
    assert_eq!(glance.worst, Some(Status::Healthy), "{glance:?}");
    all_healthy(&engine, &ids).await;
}

#[tokio::test]
async fn a_keychain_that_is_gone_is_waited_for() {
    let (parts, ids) = house().await;
    parts.keychain.set_fault(Some(MemoryFault::Unreachable));
    let engine = parts.open().await;
    closed(
        &engine,
        &parts,
        &ids,
        VaultCondition::Unavailable,
        "no keychain",
    )
    .await;
    let passphrase = Secret::new("correct horse battery staple".to_owned());
    assert!(
        engine.set_passphrase(passphrase).await.is_err(),
        "a passphrase cannot open what is sealed with a key that is not at hand"
    );
    parts.keychain.set_fault(None);
    engine.retry_vault().await.unwrap();
    all_healthy(&engine, &ids).await;
}

#[tokio::test]
async fn a_mute_keychain_is_given_up_and_asked_again() {
    let (parts, ids) = house().await;
    let keychain = MuteKeychain::new(&parts.keychain);
    let engine = parts.open_with(Box::new(keychain.clone())).await;
    closed(
        &engine,
        &parts,
        &ids,
        VaultCondition::Locked,
        "does not answer",
    )
    .await;
    keychain.speak();
    while engine.retry_vault().await.unwrap().state != VaultCondition::Ready {}
    all_healthy(&engine, &ids).await;
}

#[tokio::test]
async fn an_app_with_a_mute_keychain_still_closes() {
    let (parts, _) = house().await;
    let engine = parts
        .open_with(Box::new(MuteKeychain::new(&parts.keychain)))
        .await;
    engine.close().await;
}

#[tokio::test]
async fn a_lost_key_keeps_everything_and_each_account_comes_back_by_a_reconnect() {
    let (parts, ids) = house().await;
    for name in parts.keychain.entry_names() {
        parts.keychain.remove(&name);
    }
    let engine = parts.open().await;
    closed(&engine, &parts, &ids, VaultCondition::Missing, "gone").await;
    reconnected_under_a_new_key(&parts, engine, &ids).await;
}

#[tokio::test]
async fn a_swapped_key_keeps_everything_and_each_account_comes_back_by_a_reconnect() {
    let (parts, ids) = house().await;
    for name in parts.keychain.entry_names() {
        parts.keychain.remove(&name);
        parts
            .keychain
            .add(&name, Secret::new("bm90IHRoZSBrZXk=".to_owned()));
    }
    let engine = parts.open().await;
    closed(
        &engine,
        &parts,
        &ids,
        VaultCondition::WrongKey,
        "another key",
    )
    .await;
    reconnected_under_a_new_key(&parts, engine, &ids).await;
}

async fn reconnected_under_a_new_key(parts: &Parts, engine: Engine, ids: &[(Platform, AccountId)]) {
    assert!(engine.vault_view().can_start_anew);
    assert_eq!(
        engine.start_anew().await.unwrap().state,
        VaultCondition::Ready
    );
    for (platform, id) in ids {
        let failure = Failure::from(engine.check_account(*id).await.unwrap_err());
        assert_eq!(failure.code, FailureCode::TryAgain, "{platform:?}");
        assert!(failure.message.contains("Sign in again"), "{failure:?}");
    }
    let mut world = World {
        engine,
        parts: parts.clone(),
    };
    for (platform, id) in ids {
        let attempt = world.reconnect(*id, &Consent::allow("lena")).await;
        assert_eq!(connected(&attempt), [*id], "{platform:?}");
    }
    all_healthy(&world.engine, ids).await;
    world.restart().await;
    assert_eq!(world.engine.vault_view().state, VaultCondition::Ready);
    // Past every short-lived token: what was saved anew renews, too.
    world.pass(pilotlight_domain::Span::hours(3));
    all_healthy(&world.engine, ids).await;
}

#[tokio::test]
async fn a_key_that_comes_back_after_all_opens_everything_again() {
    let (parts, ids) = house().await;
    let kept = parts.keychain.snapshot();
    for name in parts.keychain.entry_names() {
        parts.keychain.remove(&name);
    }
    let engine = parts.open().await;
    assert_eq!(engine.vault_view().state, VaultCondition::Missing);
    for name in kept.entry_names() {
        parts
            .keychain
            .add(&name, kept.read(&name).unwrap().unwrap());
    }
    assert_eq!(
        engine.retry_vault().await.unwrap().state,
        VaultCondition::Ready
    );
    all_healthy(&engine, &ids).await;
}

#[tokio::test]
async fn without_any_keychain_a_passphrase_is_the_way_on() {
    for fault in [
        MemoryFault::Unreachable,
        MemoryFault::DropsWrites,
        MemoryFault::RefusesWrites,
    ] {
        let parts = Parts::new(true);
        parts.keychain.set_fault(Some(fault));
        let mut world = World::of(parts).await;
        let vault = world.engine.vault_view();
        assert_eq!(vault.state, VaultCondition::Unavailable, "{fault:?}");
        assert!(vault.can_set_passphrase, "{fault:?}");
        assert!(
            world
                .engine
                .begin_connect(Platform::X, false)
                .await
                .is_err()
        );
        let short = world
            .engine
            .set_passphrase(Secret::new("short".to_owned()))
            .await;
        assert_eq!(
            Failure::from(short.unwrap_err()).code,
            FailureCode::BadInput
        );
        let passphrase = || Secret::new("correct horse battery staple".to_owned());
        let vault = world.engine.set_passphrase(passphrase()).await.unwrap();
        assert_eq!(vault.state, VaultCondition::Ready, "{fault:?}");
        let id = world
            .connect_one(Platform::X, &Consent::allow("lena"))
            .await;

        world.restart().await;
        let vault = world.engine.vault_view();
        assert_eq!(vault.state, VaultCondition::Locked, "{fault:?}");
        assert!(vault.can_enter_passphrase);
        let wrong = world
            .engine
            .enter_passphrase(Secret::new("something else entirely".to_owned()))
            .await;
        assert_eq!(
            Failure::from(wrong.unwrap_err()).code,
            FailureCode::BadInput
        );
        world.engine.enter_passphrase(passphrase()).await.unwrap();
        assert_eq!(world.check(id).await, healthy());
    }
}

#[tokio::test]
async fn a_recovery_passphrase_opens_the_house_when_the_keychain_lost_the_key() {
    let (parts, ids) = house().await;
    let engine = parts.open().await;
    let passphrase = || Secret::new("correct horse battery staple".to_owned());
    engine.set_passphrase(passphrase()).await.unwrap();
    engine.close().await;
    for name in parts.keychain.entry_names() {
        parts.keychain.remove(&name);
    }
    let engine = parts.open().await;
    let vault = engine.vault_view();
    assert_eq!(vault.state, VaultCondition::Missing);
    assert!(vault.can_enter_passphrase);
    engine.enter_passphrase(passphrase()).await.unwrap();
    all_healthy(&engine, &ids).await;
}

#[tokio::test]
async fn a_disconnect_works_while_the_keychain_is_locked() {
    let (parts, ids) = house().await;
    parts.keychain.set_fault(Some(MemoryFault::Locked));
    let engine = parts.open().await;
    for (_, id) in &ids {
        engine.disconnect(*id).await.unwrap();
        assert_eq!(
            crate::dump::sealed_of(&parts.folder(), id.as_uuid()).await,
            (0, false)
        );
    }
    let snapshot = engine.snapshot().await.unwrap();
    assert_eq!(snapshot.former.len(), ids.len());
}
