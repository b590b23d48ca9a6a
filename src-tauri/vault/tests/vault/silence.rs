//! A keychain that never answers costs its limit and nothing else.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::ThreadId;
use std::time::Duration;

use pilotlight_domain::Secret;
use pilotlight_vault::{
    Keychain, KeychainError, Limits, LockedBy, MemoryKeychain, Patience, Vault, VaultState,
};

use crate::support::{SERVICE, TOKEN, Used, opened, secret};

const PHRASE: &str = "correct horse battery";

const SHORT: Limits = Limits {
    silent: Duration::from_millis(200),
    person: Duration::from_secs(60),
};
const SILENT: VaultState = VaultState::Locked {
    by: LockedBy::SilentKeychain,
};

/// Who called, in order.
type Callers = Arc<Mutex<Vec<(ThreadId, Option<String>)>>>;

/// Answers a call only when told to, and keeps a list of the threads that called.
struct Mute {
    inner: MemoryKeychain,
    permits: Mutex<Receiver<()>>,
    callers: Callers,
}

impl Mute {
    fn new(inner: MemoryKeychain) -> (Self, Sender<()>, Callers) {
        let (sender, permits) = channel();
        let callers = Arc::new(Mutex::new(Vec::new()));
        let mute = Self {
            inner,
            permits: Mutex::new(permits),
            callers: Arc::clone(&callers),
        };
        (mute, sender, callers)
    }

    fn wait(&self) {
        let thread = std::thread::current();
        self.callers
            .lock()
            .unwrap()
            .push((thread.id(), thread.name().map(ToOwned::to_owned)));
        // An error means that the test has let every further call through.
        let _ = self.permits.lock().unwrap().recv();
    }
}

impl Keychain for Mute {
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

#[tokio::test]
async fn ks_07_a_silent_keychain_locks_one_thread_and_opens_when_it_answers() {
    let used = Used::new().await;
    let (mute, permits, callers) = Mute::new(used.keychain);
    let (vault, unsaved) = Vault::open(Box::new(mute), SERVICE, used.slots, true, SHORT).await;
    assert_eq!(vault.state(), SILENT);
    assert!(unsaved.is_none());
    for _ in 0..3 {
        let (state, _) = vault.retry(Patience::Silent).await;
        assert_eq!(state, SILENT);
    }
    // One call hangs; those that were given up in the queue are never made.
    assert_eq!(callers.lock().unwrap().len(), 1);

    // The person types the password into the prompt of the hanging call, then asks again.
    permits.send(()).unwrap();
    permits.send(()).unwrap();
    let (state, _) = vault.retry(Patience::Person).await;
    assert_eq!(state, VaultState::Ready);
    assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
    let callers = callers.lock().unwrap();
    assert_eq!(callers.len(), 2);
    assert_eq!(callers[0], callers[1], "one thread only");
    assert_eq!(callers[0].1.as_deref(), Some("keychain"));
}

#[tokio::test]
async fn ks_07_silence_on_a_first_run_makes_no_key_later() {
    let keychain = MemoryKeychain::new();
    let (mute, permits, callers) = Mute::new(keychain.clone());
    let (vault, unsaved) = Vault::open(Box::new(mute), SERVICE, Vec::new(), false, SHORT).await;
    assert_eq!(vault.state(), SILENT);
    assert!(unsaved.is_none());

    // The late answer to the first read is not acted on: the next call is another read.
    for _ in 0..4 {
        permits.send(()).unwrap();
    }
    assert!(keychain.entry_names().is_empty());
    let (state, unsaved) = vault.retry(Patience::Person).await;
    assert_eq!(state, VaultState::FirstRun);
    assert_eq!(vault.slot_saved(unsaved.unwrap()), VaultState::Ready);
    // One late read, then read, write, read back.
    assert_eq!(callers.lock().unwrap().len(), 4);
}

#[test]
fn ks_07_a_runtime_ends_while_a_keychain_call_hangs() {
    let (mute, permits, _) = Mute::new(MemoryKeychain::new());
    let (ended, end) = channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let open = Vault::open(Box::new(mute), SERVICE, Vec::new(), false, SHORT);
        let (vault, _) = runtime.block_on(open);
        assert_eq!(vault.state(), SILENT);
        drop(vault);
        drop(runtime);
        ended.send(()).unwrap();
    });
    end.recv_timeout(Duration::from_secs(5))
        .expect("the runtime was dropped within the five seconds of KS-07");
    drop(permits);
}

#[test]
fn the_limits_are_three_seconds_and_two_minutes() {
    let limits = Limits::default();
    assert_eq!(limits.silent, Duration::from_secs(3));
    assert_eq!(limits.person, Duration::from_secs(120));
}

#[tokio::test]
async fn a_keychain_that_panics_is_one_that_cannot_be_reached() {
    struct Panics;
    impl Keychain for Panics {
        fn read(&self, _: &str) -> Result<Option<Secret<String>>, KeychainError> {
            panic!("the platform's library gave up")
        }
        fn write(&self, _: &str, _: &Secret<String>) -> Result<(), KeychainError> {
            Ok(())
        }
        fn delete(&self, _: &str) -> Result<(), KeychainError> {
            Ok(())
        }
    }
    // So long that a busy machine, which writes where it panicked, is not taken for a silent one.
    let long = Limits {
        silent: Duration::from_secs(120),
        ..Limits::default()
    };
    let (vault, _) = Vault::open(Box::new(Panics), SERVICE, Vec::new(), false, long).await;
    for _ in 0..2 {
        assert!(matches!(vault.state(), VaultState::Unavailable { .. }));
        vault.retry(Patience::Silent).await;
    }
}

#[tokio::test]
async fn a_passphrase_opens_the_vault_while_a_person_waits_for_a_silent_keychain() {
    let used = Used::new().await;
    let (vault, mut slots) = opened(used.keychain.clone(), used.slots, true).await;
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    slots.push(unsaved.record().clone());
    let (mute, permits, _) = Mute::new(used.keychain.clone());
    let (vault, _) = Vault::open(Box::new(mute), SERVICE, slots, true, SHORT).await;
    let waiting = tokio::spawn({
        let vault = vault.clone();
        async move { vault.retry(Patience::Person).await.0 }
    });
    let state = vault.unlock_with_passphrase(secret(PHRASE)).await.unwrap();
    assert_eq!(state, VaultState::Ready);

    // The keychain turns out to be empty, and the open vault stays open.
    used.keychain.remove("master-key/v1");
    drop(permits);
    assert_eq!(waiting.await.unwrap(), VaultState::Ready);
    assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
}

#[tokio::test]
async fn a_passphrase_starts_the_vault_while_a_person_waits_for_a_silent_keychain() {
    let keychain = MemoryKeychain::new();
    let (mute, permits, _) = Mute::new(keychain.clone());
    let (vault, _) = Vault::open(Box::new(mute), SERVICE, Vec::new(), false, SHORT).await;
    let waiting = tokio::spawn({
        let vault = vault.clone();
        async move { vault.retry(Patience::Person).await }
    });
    let unsaved = vault.set_passphrase(secret(PHRASE)).await.unwrap();
    for _ in 0..4 {
        permits.send(()).unwrap();
    }
    let (state, second) = waiting.await.unwrap();
    assert_eq!(state, VaultState::FirstRun);
    // Whoever came later hands out no second key.
    assert!(second.is_none_or(|second| second.record() == unsaved.record()));
    assert_eq!(vault.slot_saved(unsaved), VaultState::Ready);
}
