//! When a key is made: only where the keychain has none and nothing can have been sealed.

use pilotlight_vault::{
    KeychainError, LockedBy, MemoryFault, MemoryKeychain, SlotRecord, UnavailableReason, Vault,
    VaultError, VaultState,
};

use crate::support::{
    OWNER, Row, SERVICE, STRANGE_KEY, TOKEN, Used, contents, limits, opened, secret,
};

const ENTRY: &str = "master-key/v1";

/// What a keychain may answer.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Answer {
    NoEntry,
    RightKey,
    StrangeKey,
    NotAKey,
    SeveralWithRight,
    SeveralStrange,
    Locked,
    Unreachable,
    DropsWrites,
    RefusesWrites,
}

const ANSWERS: [Answer; 10] = [
    Answer::NoEntry,
    Answer::RightKey,
    Answer::StrangeKey,
    Answer::NotAKey,
    Answer::SeveralWithRight,
    Answer::SeveralStrange,
    Answer::Locked,
    Answer::Unreachable,
    Answer::DropsWrites,
    Answer::RefusesWrites,
];

fn keychain(answer: Answer, used: &Used) -> MemoryKeychain {
    let right = contents(&used.keychain)[0].1[0].clone();
    let keychain = MemoryKeychain::new();
    match answer {
        Answer::NoEntry => {}
        Answer::RightKey => keychain.add(ENTRY, secret(&right)),
        Answer::StrangeKey => keychain.add(ENTRY, secret(STRANGE_KEY)),
        Answer::NotAKey => keychain.add(ENTRY, secret("somebody's password")),
        Answer::SeveralWithRight => {
            keychain.add(ENTRY, secret(STRANGE_KEY));
            keychain.add(ENTRY, secret(&right));
        }
        Answer::SeveralStrange => {
            keychain.add(ENTRY, secret("somebody's password"));
            keychain.add(ENTRY, secret("somebody else's password"));
        }
        Answer::Locked => keychain.set_fault(Some(MemoryFault::Locked)),
        Answer::Unreachable => keychain.set_fault(Some(MemoryFault::Unreachable)),
        Answer::DropsWrites => keychain.set_fault(Some(MemoryFault::DropsWrites)),
        Answer::RefusesWrites => keychain.set_fault(Some(MemoryFault::RefusesWrites)),
    }
    keychain
}

/// What is said of a state in the table; words of the platform are left out.
fn name(state: &VaultState) -> &'static str {
    match state {
        VaultState::Ready => "ready",
        VaultState::FirstRun => "first run",
        VaultState::Missing => "missing",
        VaultState::WrongKey => "wrong key",
        VaultState::Locked {
            by: LockedBy::Keychain,
        } => "locked",
        VaultState::Locked { .. } => "locked by something else",
        VaultState::Unavailable { .. } => "unavailable",
    }
}

#[tokio::test]
async fn ks_04_a_key_is_made_only_without_an_entry_without_slots_and_without_sealed_rows() {
    let used = Used::new().await;
    for answer in ANSWERS {
        for slots_exist in [false, true] {
            for rows_exist in [false, true] {
                let row = format!("{answer:?}, slots {slots_exist}, sealed rows {rows_exist}");
                let expected = match (slots_exist, rows_exist, answer) {
                    // Without slots nothing can be opened, whatever a keychain holds.
                    (false, true, _) => "missing",
                    (_, _, Answer::Locked) => "locked",
                    (_, _, Answer::Unreachable) => "unavailable",
                    (true, _, Answer::RightKey | Answer::SeveralWithRight) => "ready",
                    (true, _, Answer::NoEntry | Answer::DropsWrites | Answer::RefusesWrites) => {
                        "missing"
                    }
                    (true, _, _) => "wrong key",
                    // A key that an earlier start left behind is adopted.
                    (
                        false,
                        false,
                        Answer::NoEntry
                        | Answer::RightKey
                        | Answer::StrangeKey
                        | Answer::SeveralWithRight,
                    ) => "first run",
                    (false, false, Answer::NotAKey | Answer::SeveralStrange) => "wrong key",
                    (false, false, Answer::DropsWrites | Answer::RefusesWrites) => "unavailable",
                };
                let keychain = keychain(answer, &used);
                let before = contents(&keychain);
                let slots = if slots_exist {
                    used.slots.clone()
                } else {
                    Vec::new()
                };
                let (vault, unsaved) = Vault::open(
                    Box::new(keychain.clone()),
                    SERVICE,
                    slots,
                    rows_exist,
                    limits(),
                )
                .await;
                assert_eq!(name(&vault.state()), expected, "{row}");
                assert_eq!(unsaved.is_some(), expected == "first run", "{row}");
                let written = contents(&keychain) != before;
                let may_write = !slots_exist && !rows_exist && answer == Answer::NoEntry;
                assert_eq!(written, may_write, "{row}");
                assert_eq!(
                    vault.new_data_key(&OWNER).is_ok(),
                    expected == "ready",
                    "{row}"
                );
            }
        }
    }
}

#[tokio::test]
async fn ks_04_the_key_in_the_keychain_is_32_bytes_as_base64() {
    let used = Used::new().await;
    let held = contents(&used.keychain);
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].0, ENTRY);
    assert_eq!(held[0].1[0].len(), 44);
    assert_ne!(held[0].1[0], STRANGE_KEY);
}

#[tokio::test]
async fn ks_04_a_crash_between_keychain_and_store_leaves_a_key_that_is_adopted() {
    let keychain = MemoryKeychain::new();
    let (lost, unsaved) = Vault::open(
        Box::new(keychain.clone()),
        SERVICE,
        Vec::new(),
        false,
        limits(),
    )
    .await;
    assert!(unsaved.is_some());
    drop((lost, unsaved));
    let before = contents(&keychain);

    let (vault, slots) = opened(keychain.clone(), Vec::new(), false).await;
    assert_eq!(vault.state(), VaultState::Ready);
    assert_eq!(contents(&keychain), before);
    let row = Row::sealed_by(&vault);
    let (again, _) = opened(keychain, slots, true).await;
    assert_eq!(row.opened_by(&again).unwrap(), TOKEN);
}

#[tokio::test]
async fn nothing_is_sealed_before_the_first_slot_is_saved() {
    let keychain = MemoryKeychain::new();
    let (vault, unsaved) =
        Vault::open(Box::new(keychain), SERVICE, Vec::new(), false, limits()).await;
    assert_eq!(vault.state(), VaultState::FirstRun);
    let refused = vault.new_data_key(&OWNER);
    assert!(matches!(refused, Err(VaultError::NotSaved)));

    // A caller that lost the record gets the same one again.
    let (state, again) = vault.retry(pilotlight_vault::Patience::Silent).await;
    assert_eq!(state, VaultState::FirstRun);
    let again = again.unwrap();
    assert_eq!(again.record(), unsaved.unwrap().record());
    assert_eq!(vault.slot_saved(again), VaultState::Ready);
    assert!(vault.new_data_key(&OWNER).is_ok());
}

#[tokio::test]
async fn ks_06_a_keychain_that_drops_writes_is_never_used() {
    let keychain = MemoryKeychain::new();
    keychain.set_fault(Some(MemoryFault::DropsWrites));
    let (vault, slots) = opened(keychain.clone(), Vec::new(), false).await;
    assert_eq!(
        vault.state(),
        VaultState::Unavailable {
            reason: UnavailableReason::Forgetful
        }
    );
    assert!(slots.is_empty());
    assert!(vault.new_data_key(&OWNER).is_err());
}

/// A keychain that gives back another value than it took.
struct Garbling(MemoryKeychain);

impl pilotlight_vault::Keychain for Garbling {
    fn read(
        &self,
        entry: &str,
    ) -> Result<Option<pilotlight_domain::Secret<String>>, KeychainError> {
        self.0.read(entry)
    }

    fn write(
        &self,
        entry: &str,
        _: &pilotlight_domain::Secret<String>,
    ) -> Result<(), KeychainError> {
        self.0.write(entry, &secret(STRANGE_KEY))
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.0.delete(entry)
    }
}

#[tokio::test]
async fn ks_06_a_new_key_is_read_back_and_compared() {
    let (vault, slots) = opened(Garbling(MemoryKeychain::new()), Vec::new(), false).await;
    assert_eq!(
        vault.state(),
        VaultState::Unavailable {
            reason: UnavailableReason::Forgetful
        }
    );
    assert_eq!(slots, Vec::<SlotRecord>::new());
}

#[tokio::test]
async fn a_lost_key_is_replaced_only_when_a_person_says_so_and_beside_what_is_there() {
    let used = Used::new().await;
    for answer in [Answer::NoEntry, Answer::StrangeKey, Answer::NotAKey] {
        let keychain = keychain(answer, &used);
        let before = contents(&keychain);
        let (vault, mut slots) = opened(keychain.clone(), used.slots.clone(), true).await;
        let patience = pilotlight_vault::Patience::Person;
        let unsaved = vault.replace_lost_key(patience).await.unwrap();
        assert_eq!(vault.state(), VaultState::FirstRun);
        slots.push(unsaved.record().clone());
        assert_eq!(vault.slot_saved(unsaved), VaultState::Ready);

        // What was there is there still, and what was sealed is refused for what it is.
        let after = contents(&keychain);
        assert!(
            before.iter().all(|entry| after.contains(entry)),
            "{answer:?}"
        );
        assert!(matches!(
            used.row.opened_by(&vault),
            Err(VaultError::OtherKey { .. })
        ));
        let row = Row::sealed_by(&vault);
        let (next, _) = opened(keychain, slots, true).await;
        assert_eq!(row.opened_by(&next).unwrap(), TOKEN, "{answer:?}");
    }
    let (vault, _) = opened(used.keychain.clone(), used.slots, true).await;
    let refused = vault.replace_lost_key(pilotlight_vault::Patience::Person);
    assert!(matches!(refused.await, Err(VaultError::NotPossible { .. })));
    assert_eq!(used.keychain.entry_names(), [ENTRY]);
}
