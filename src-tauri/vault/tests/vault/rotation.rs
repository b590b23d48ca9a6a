//! Changing the master key, and the key that everything sealed hangs on, stopped at every step.

use pilotlight_vault::{MemoryFault, MemoryKeychain, Patience, SlotRecord, VaultError, VaultState};

use crate::support::{OWNER, Row, TOKEN, Used, opened, secret};

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

const PASSPHRASE: &str = "seven wet umbrellas";

/// What is left of a change of the key: the keychain, the records and the one row.
struct Remains {
    step: &'static str,
    keychain: MemoryKeychain,
    slots: Vec<SlotRecord>,
    row: Row,
}

/// Changes the key and gives what would be left after an end at each step.
async fn changed_step_by_step(passphrase: Option<&str>) -> Vec<Remains> {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    if let Some(text) = passphrase {
        let unsaved = vault.set_passphrase(secret(text)).await.unwrap();
        slots.push(unsaved.record().clone());
        vault.slot_saved(unsaved);
    }
    let mut left = Vec::new();
    let mut row = used.row.clone();
    let mut note = |step, slots: &[SlotRecord], row: &Row| {
        left.push(Remains {
            step,
            keychain: used.keychain.snapshot(),
            slots: slots.to_vec(),
            row: row.clone(),
        });
    };
    note("before", &slots, &row);

    let before = vault.key_in_use().unwrap();
    let new = vault
        .make_new_key(passphrase.map(secret), Patience::Person)
        .await
        .unwrap();
    assert_eq!(vault.key_in_use(), Some(before), "not before it is saved");
    note("entry written, records not saved", &slots, &row);

    slots.extend_from_slice(new.records());
    note("records saved, not told", &slots, &row);
    vault.use_new_key(new);
    assert_ne!(vault.key_in_use(), Some(before));
    assert_eq!(
        row.opened_by(&vault).unwrap(),
        TOKEN,
        "the former key opens"
    );

    row.wrapped_key = vault.rewrap_data_key(&OWNER, &row.wrapped_key).unwrap();
    assert_eq!(row.wrapped_key.key_id(), vault.key_in_use().unwrap());
    note("sealed anew, former records there", &slots, &row);

    let retired = vault.retired_slots(true);
    assert_eq!(
        retired.len(),
        used.slots.len() + usize::from(passphrase.is_some())
    );
    vault
        .delete_entries(&retired, Patience::Person)
        .await
        .unwrap();
    note("entries deleted, records there", &slots, &row);

    slots.retain(|record| !retired.contains(&record.kid));
    vault.slots_deleted(&retired);
    note("done", &slots, &row);
    assert_eq!(vault.retired_slots(true), [0_u32; 0]);
    assert_eq!(used.keychain.entry_names().len(), 1);
    assert!(
        used.row.opened_by(&vault).is_err(),
        "what was sealed with the former key does not open any more"
    );
    left
}

#[tokio::test]
async fn ks_09_a_change_of_the_key_survives_an_end_at_every_step() {
    for passphrase in [None, Some(PASSPHRASE)] {
        for Remains {
            step,
            keychain,
            slots,
            row,
        } in changed_step_by_step(passphrase).await
        {
            let (next, mut slots) = opened(keychain.clone(), slots, true).await;
            assert_eq!(next.state(), VaultState::Ready, "{step}");
            next.open_former_keys(Patience::Silent).await;
            assert_eq!(row.opened_by(&next).unwrap(), TOKEN, "{step}");
            // And the change can be made again from wherever it stopped.
            let new = next
                .make_new_key(passphrase.map(secret), Patience::Person)
                .await
                .unwrap();
            slots.extend_from_slice(new.records());
            next.use_new_key(new);
            let mut row = row;
            row.wrapped_key = next.rewrap_data_key(&OWNER, &row.wrapped_key).unwrap();
            let retired = next.retired_slots(true);
            next.delete_entries(&retired, Patience::Person)
                .await
                .unwrap();
            slots.retain(|record| !retired.contains(&record.kid));
            next.slots_deleted(&retired);
            let (last, _) = opened(keychain, slots, true).await;
            assert_eq!(row.opened_by(&last).unwrap(), TOKEN, "{step}");
        }
    }
}

#[tokio::test]
async fn ks_09_after_a_change_the_passphrase_still_opens_at_every_step() {
    for Remains {
        step,
        keychain,
        slots,
        row,
    } in changed_step_by_step(Some(PASSPHRASE)).await
    {
        for name in keychain.entry_names() {
            keychain.remove(&name);
        }
        let (next, _) = opened(keychain, slots, true).await;
        assert_eq!(next.state(), VaultState::Missing, "{step}");
        next.unlock_with_passphrase(secret(PASSPHRASE))
            .await
            .unwrap();
        assert_eq!(row.opened_by(&next).unwrap(), TOKEN, "{step}");
    }
}

#[tokio::test]
async fn a_change_wants_the_passphrase_where_one_is_set_and_changes_nothing_without() {
    let used = Used::new().await;
    let (vault, _) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    let unsaved = vault.set_passphrase(secret(PASSPHRASE)).await.unwrap();
    vault.slot_saved(unsaved);
    for given in [None, Some(secret("something else entirely"))] {
        let refused = vault.make_new_key(given, Patience::Person).await;
        assert!(
            matches!(refused, Err(VaultError::WrongPassphrase)),
            "{refused:?}"
        );
    }
    assert_eq!(used.keychain.entry_names(), ["master-key/v1"]);
    used.keychain.set_fault(Some(MemoryFault::RefusesWrites));
    let refused = vault
        .make_new_key(Some(secret(PASSPHRASE)), Patience::Person)
        .await;
    assert!(refused.is_err());
    assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
}

#[tokio::test]
async fn a_changed_passphrase_retires_the_one_before_and_nothing_else() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    for text in [PASSPHRASE, "eight dry umbrellas"] {
        let unsaved = vault.set_passphrase(secret(text)).await.unwrap();
        slots.push(unsaved.record().clone());
        vault.slot_saved(unsaved);
    }
    let [first, second] = &slots[used.slots.len()..] else {
        panic!("{slots:?}");
    };
    assert_eq!(vault.retired_slots(false), [first.kid]);
    let kept = second.kid;
    vault.slots_deleted(&vault.retired_slots(false));
    assert!(vault.has_passphrase());
    assert!(slots.iter().any(|record| record.kid == kept));
}

#[tokio::test]
async fn everything_is_forgotten_and_a_first_key_can_be_made_again() {
    let used = Used::new().await;
    let (vault, _) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    vault.forget_everything(Patience::Person).await.unwrap();
    assert_eq!(used.keychain.entry_names(), [""; 0]);
    assert!(used.row.opened_by(&vault).is_err());
    assert_eq!(vault.key_in_use(), None);
    let (_, unsaved) = vault.retry(Patience::Person).await;
    vault.slot_saved(unsaved.unwrap());
    assert_eq!(vault.state(), VaultState::Ready);
    assert!(
        used.row.opened_by(&vault).is_err(),
        "the new key is another"
    );
    assert_eq!(used.keychain.entry_names(), ["master-key/v2"]);
}

#[tokio::test]
async fn everything_is_forgotten_though_the_keychain_keeps_its_entry() {
    let used = Used::new().await;
    let (vault, _) = opened(used.keychain.clone(), used.slots.clone(), true).await;
    used.keychain.set_fault(Some(MemoryFault::Locked));
    assert!(vault.forget_everything(Patience::Person).await.is_err());
    assert!(used.row.opened_by(&vault).is_err());
    assert_eq!(vault.key_in_use(), None);
}
