//! Changing the master key, stopped at every step.

use pilotlight_vault::{MemoryKeychain, Patience, SlotRecord, VaultError, VaultState};

use crate::support::{TOKEN, Used, opened};

/// What is left on a machine when the process dies.
struct Left {
    step: &'static str,
    keychain: MemoryKeychain,
    slots: Vec<SlotRecord>,
}

#[tokio::test]
async fn ks_09_a_change_of_the_master_key_survives_an_end_at_every_step() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    let mut left = vec![Left {
        step: "before",
        keychain: used.keychain.snapshot(),
        slots: slots.clone(),
    }];

    let unsaved = vault.rebind_keychain(Patience::Person).await.unwrap();
    assert_eq!(
        used.keychain.entry_names(),
        ["master-key/v1", "master-key/v2"]
    );
    left.push(Left {
        step: "entry written, slot not saved",
        keychain: used.keychain.snapshot(),
        slots: slots.clone(),
    });

    slots.push(unsaved.record().clone());
    left.push(Left {
        step: "slot saved, old entry there",
        keychain: used.keychain.snapshot(),
        slots: slots.clone(),
    });

    vault.slot_saved(unsaved);
    let deleted = vault.forget_retired_entries(Patience::Person).await;
    assert_eq!(deleted.unwrap(), 1);
    assert_eq!(used.keychain.entry_names(), ["master-key/v2"]);
    left.push(Left {
        step: "old entry deleted",
        keychain: used.keychain.snapshot(),
        slots: slots.clone(),
    });

    for Left {
        step,
        keychain,
        slots,
    } in left
    {
        let (next, mut slots) = opened(keychain.clone(), slots, true).await;
        assert_eq!(next.state(), VaultState::Ready, "{step}");
        assert_eq!(used.row.opened_by(&next).unwrap(), TOKEN, "{step}");
        assert!(!next.needs_rebind(), "{step}");
        // And the change can be made again from wherever it stopped.
        let unsaved = next.rebind_keychain(Patience::Person).await.unwrap();
        slots.push(unsaved.record().clone());
        next.slot_saved(unsaved);
        next.forget_retired_entries(Patience::Person).await.unwrap();
        let (last, _) = opened(keychain, slots, true).await;
        assert_eq!(used.row.opened_by(&last).unwrap(), TOKEN, "{step}");
    }
}

#[tokio::test]
async fn ks_09_an_older_entry_still_opens_when_the_newest_is_gone() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots, true).await;
    let unsaved = vault.rebind_keychain(Patience::Person).await.unwrap();
    slots.push(unsaved.record().clone());
    used.keychain.remove("master-key/v2");
    let (next, _) = opened(used.keychain.clone(), slots, true).await;
    assert_eq!(used.row.opened_by(&next).unwrap(), TOKEN);
    assert!(next.needs_rebind());
    // The only entry that opens the vault is not the newest, so none is deleted.
    let refused = next.forget_retired_entries(Patience::Person).await;
    assert!(matches!(refused, Err(VaultError::NotPossible { .. })));
    assert_eq!(used.keychain.entry_names(), ["master-key/v1"]);
}
