//! The passphrase slot: the honest way on where a keychain is absent or has lost the key.

use pilotlight_vault::{
    KEYCHAIN_SLOT, Keychain, LockedBy, MINIMUM_PASSPHRASE_CHARACTERS, MemoryFault, MemoryKeychain,
    PASSPHRASE_SLOT, PassphraseParameters, Patience, VaultError, VaultState,
};

use crate::support::{OWNER, Row, STRANGE_KEY, TOKEN, Used, contents, opened, secret};

const PHRASE: &str = "correct horse battery";

#[tokio::test]
async fn a_lost_or_changed_keychain_entry_is_no_loss_with_a_passphrase() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    assert!(!vault.has_passphrase());
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    assert_eq!(unsaved.record().slot, PASSPHRASE_SLOT);
    slots.push(unsaved.record().clone());
    assert_eq!(vault.slot_saved(unsaved), VaultState::Ready);
    assert!(vault.has_passphrase());

    let empty = MemoryKeychain::new();
    let changed = MemoryKeychain::new();
    changed.add("master-key/v1", secret(STRANGE_KEY));
    for (keychain, expected) in [
        (empty, VaultState::Missing),
        (changed, VaultState::WrongKey),
    ] {
        let before = contents(&keychain);
        let (vault, _) = opened(keychain.clone(), slots.clone(), true).await;
        assert_eq!(vault.state(), expected);
        assert!(vault.has_passphrase());
        let wrong = vault
            .unlock_with_passphrase(secret("correct horse batter"))
            .await;
        assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
        assert_eq!(vault.state(), expected);

        let state = vault.unlock_with_passphrase(secret(PHRASE)).await.unwrap();
        assert_eq!(state, VaultState::Ready);
        assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
        assert!(vault.needs_rebind());

        // Binding it to the keychain again deletes nothing, and the next start needs no passphrase.
        let unsaved = vault.rebind_keychain(Patience::Person).await.unwrap();
        assert_eq!(unsaved.record().slot, KEYCHAIN_SLOT);
        let mut slots = slots.clone();
        slots.push(unsaved.record().clone());
        vault.slot_saved(unsaved);
        assert!(!vault.needs_rebind());
        let after = contents(&keychain);
        assert!(before.iter().all(|entry| after.contains(entry)));
        let (next, _) = opened(keychain, slots, true).await;
        assert_eq!(next.state(), VaultState::Ready);
        assert!(!next.needs_rebind());
        assert_eq!(used.row.opened_by(&next).unwrap(), TOKEN);
    }
}

#[tokio::test]
async fn a_machine_without_a_keychain_starts_with_a_passphrase_alone() {
    let keychain = MemoryKeychain::new();
    keychain.set_fault(Some(MemoryFault::Unreachable));
    let (vault, mut slots) = opened(keychain.clone(), Vec::new(), false).await;
    assert!(matches!(vault.state(), VaultState::Unavailable { .. }));
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    assert!(
        vault.new_data_key(&OWNER).is_err(),
        "not before it is saved"
    );
    slots.push(unsaved.record().clone());
    assert_eq!(vault.slot_saved(unsaved), VaultState::Ready);
    let row = Row::sealed_by(&vault);

    let (next, _) = opened(keychain, slots, true).await;
    assert_eq!(
        next.state(),
        VaultState::Locked {
            by: LockedBy::Passphrase
        }
    );
    assert!(row.opened_by(&next).is_err());
    next.unlock_with_passphrase(secret(PHRASE)).await.unwrap();
    assert_eq!(row.opened_by(&next).unwrap(), TOKEN);
}

#[tokio::test]
async fn a_new_passphrase_takes_the_place_of_the_old_one() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain, used.slots, true).await;
    for phrase in ["the first passphrase", "the second passphrase"] {
        let unsaved = vault.set_passphrase(secret(phrase)).await.unwrap();
        slots.push(unsaved.record().clone());
        vault.slot_saved(unsaved);
    }
    let mut numbers: Vec<u32> = slots.iter().map(|record| record.kid).collect();
    numbers.dedup();
    assert_eq!(numbers, [1, 2, 3]);
    let (next, _) = opened(MemoryKeychain::new(), slots, true).await;
    let old = next.unlock_with_passphrase(secret("the first passphrase"));
    assert!(matches!(old.await, Err(VaultError::WrongPassphrase)));
    let new = next.unlock_with_passphrase(secret("the second passphrase"));
    assert_eq!(new.await.unwrap(), VaultState::Ready);
}

#[tokio::test]
async fn ks_04_a_passphrase_makes_no_second_key_where_something_may_be_sealed() {
    let used = Used::new().await;
    let (vault, _) = opened(MemoryKeychain::new(), used.slots.clone(), true).await;
    let refused = vault.set_passphrase(secret(PHRASE)).await;
    assert!(matches!(refused, Err(VaultError::Missing)));
    let (vault, _) = opened(MemoryKeychain::new(), Vec::new(), true).await;
    let refused = vault.set_passphrase(secret(PHRASE)).await;
    assert!(matches!(refused, Err(VaultError::Missing)));
    let unset = vault.unlock_with_passphrase(secret(PHRASE)).await;
    assert!(matches!(unset, Err(VaultError::NoPassphrase)));
}

#[tokio::test]
async fn a_short_passphrase_and_senseless_parameters_are_refused() {
    let used = Used::new().await;
    let (vault, slots) = opened(used.keychain, used.slots, true).await;
    let short = "ä".repeat(MINIMUM_PASSPHRASE_CHARACTERS - 1);
    assert!(matches!(
        vault.set_passphrase(secret(&short)).await,
        Err(VaultError::PassphraseTooShort { minimum: 12 })
    ));
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    let mut record = unsaved.record().clone();
    let sensible = record.passphrase.unwrap();
    assert_eq!(
        (sensible.memory_kib, sensible.passes, sensible.lanes),
        (65536, 3, 4)
    );
    for (memory_kib, passes, lanes) in [
        (1024 * 1024 + 1, 3, 4),
        (65536, 17, 4),
        (65536, 3, 17),
        (0, 3, 4),
        (65536, 0, 4),
        (65536, 3, 0),
    ] {
        record.passphrase = Some(PassphraseParameters {
            salt: sensible.salt,
            memory_kib,
            passes,
            lanes,
        });
        let slots = [&slots[..], &[record.clone()]].concat();
        let (next, _) = opened(MemoryKeychain::new(), slots, true).await;
        let refused = next.unlock_with_passphrase(secret(PHRASE)).await;
        assert!(
            matches!(refused, Err(VaultError::Damaged { .. })),
            "{memory_kib}, {passes}, {lanes}"
        );
    }
}

#[tokio::test]
async fn a_passphrase_of_a_lost_key_opens_nothing_of_the_new_one() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots, true).await;
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    slots.push(unsaved.record().clone());

    let keychain = MemoryKeychain::new();
    let (vault, _) = opened(keychain.clone(), slots.clone(), true).await;
    let unsaved = vault.replace_lost_key(Patience::Person).await.unwrap();
    slots.push(unsaved.record().clone());
    vault.slot_saved(unsaved);
    let row = Row::sealed_by(&vault);

    // Not even when the keychain that held the lost key comes back beside the new entry.
    for name in used.keychain.entry_names() {
        keychain.add(&name, used.keychain.read(&name).unwrap().unwrap());
    }
    let (next, _) = opened(keychain, slots, true).await;
    assert!(!next.has_passphrase());
    assert_eq!(row.opened_by(&next).unwrap(), TOKEN);
}
