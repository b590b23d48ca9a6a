//! A keychain may fail at any call with any error, and nothing is lost by it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pilotlight_domain::Secret;
use pilotlight_vault::{Keychain, KeychainError, MemoryKeychain, Patience, VaultState};

use crate::support::{TOKEN, Used, contents, opened};

#[derive(Debug, Clone, Copy)]
enum Fault {
    Locked,
    Silent,
    Unreachable,
    NoKeyring,
    Ambiguous,
    Unreadable,
    Refused,
}

const FAULTS: [Fault; 7] = [
    Fault::Locked,
    Fault::Silent,
    Fault::Unreachable,
    Fault::NoKeyring,
    Fault::Ambiguous,
    Fault::Unreadable,
    Fault::Refused,
];

impl Fault {
    fn error(self) -> KeychainError {
        let detail = "injected".to_owned();
        match self {
            Self::Locked => KeychainError::Locked,
            Self::Silent => KeychainError::Silent,
            Self::Unreachable => KeychainError::Unreachable { detail },
            Self::NoKeyring => KeychainError::NoKeyring,
            Self::Ambiguous => KeychainError::Ambiguous(Vec::new()),
            Self::Unreadable => KeychainError::Unreadable,
            Self::Refused => KeychainError::Refused { detail },
        }
    }
}

/// Fails one call, counted from zero, and lets all others through.
struct FailsOnce {
    inner: MemoryKeychain,
    fault: Fault,
    at: usize,
    calls: Arc<AtomicUsize>,
    changes: Arc<AtomicUsize>,
}

impl FailsOnce {
    fn next(&self) -> Result<(), KeychainError> {
        if self.calls.fetch_add(1, Ordering::SeqCst) == self.at {
            Err(self.fault.error())
        } else {
            Ok(())
        }
    }
}

impl Keychain for FailsOnce {
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError> {
        self.next()?;
        self.inner.read(entry)
    }

    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError> {
        self.next()?;
        self.changes.fetch_add(1, Ordering::SeqCst);
        self.inner.write(entry, value)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.next()?;
        self.changes.fetch_add(1, Ordering::SeqCst);
        self.inner.delete(entry)
    }
}

#[tokio::test]
async fn ks_05_no_error_of_a_used_keychain_changes_anything_and_the_next_try_opens_it() {
    let used = Used::new().await;
    for fault in FAULTS {
        let keychain = used.keychain.snapshot();
        let before = contents(&keychain);
        let changes = Arc::new(AtomicUsize::new(0));
        let failing = FailsOnce {
            inner: keychain.clone(),
            fault,
            at: 0,
            calls: Arc::default(),
            changes: Arc::clone(&changes),
        };
        let (vault, slots) = opened(failing, used.slots.clone(), true).await;
        assert_ne!(vault.state(), VaultState::Ready, "{fault:?}");
        assert_eq!(slots, used.slots, "{fault:?}");
        assert_eq!(contents(&keychain), before, "{fault:?}");
        assert_eq!(changes.load(Ordering::SeqCst), 0, "{fault:?}");

        let (state, unsaved) = vault.retry(Patience::Person).await;
        assert_eq!(state, VaultState::Ready, "{fault:?}");
        assert!(unsaved.is_none());
        assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
        assert_eq!(changes.load(Ordering::SeqCst), 0, "{fault:?}");
    }
}

#[tokio::test]
async fn ks_05_an_error_at_any_call_of_the_first_run_leaves_one_key_at_most() {
    for fault in FAULTS {
        // A first run reads, writes and reads back.
        for at in 0..3 {
            let keychain = MemoryKeychain::new();
            let failing = FailsOnce {
                inner: keychain.clone(),
                fault,
                at,
                calls: Arc::default(),
                changes: Arc::default(),
            };
            let (vault, slots) = opened(failing, Vec::new(), false).await;
            assert_ne!(vault.state(), VaultState::Ready, "{fault:?} at {at}");
            assert!(slots.is_empty(), "{fault:?} at {at}");
            let held = contents(&keychain);
            assert_eq!(held.len(), usize::from(at == 2), "{fault:?} at {at}");

            let (state, unsaved) = vault.retry(Patience::Silent).await;
            assert_eq!(state, VaultState::FirstRun, "{fault:?} at {at}");
            assert_eq!(vault.slot_saved(unsaved.unwrap()), VaultState::Ready);
            let after = contents(&keychain);
            assert_eq!(after.len(), 1, "{fault:?} at {at}");
            assert!(
                at < 2 || after == held,
                "{fault:?} at {at}: not overwritten"
            );
        }
    }
}

#[tokio::test]
async fn ks_05_an_error_at_any_call_of_a_rebind_leaves_the_old_way_open() {
    let used = Used::new().await;
    for fault in FAULTS {
        // Opening reads once; a rebind reads, writes and reads back.
        for at in 1..4 {
            let keychain = used.keychain.snapshot();
            let before = contents(&keychain);
            let failing = FailsOnce {
                inner: keychain.clone(),
                fault,
                at,
                calls: Arc::default(),
                changes: Arc::default(),
            };
            let (vault, slots) = opened(failing, used.slots.clone(), true).await;
            let rebound = vault.rebind_keychain(Patience::Person).await;
            // An unreadable or ambiguous stranger under the next number is passed over.
            let passed_over = at == 1 && matches!(fault, Fault::Ambiguous | Fault::Unreadable);
            assert_eq!(rebound.is_ok(), passed_over, "{fault:?} at {at}");
            assert_eq!(vault.state(), VaultState::Ready, "{fault:?} at {at}");
            let after = contents(&keychain);
            assert!(before.iter().all(|entry| after.contains(entry)));
            let (next, _) = opened(keychain, slots, true).await;
            assert_eq!(used.row.opened_by(&next).unwrap(), TOKEN);
        }
    }
}
