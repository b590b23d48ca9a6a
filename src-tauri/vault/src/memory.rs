//! A keychain in memory, for simulations and tests. It never holds a person's keys.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pilotlight_domain::Secret;

use crate::error::KeychainError;
use crate::keychain::Keychain;

/// How a keychain in memory misbehaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemoryFault {
    /// Every call says that the keychain is locked.
    Locked,
    /// Every call says that there is no keychain.
    Unreachable,
    /// Writes are accepted and forgotten.
    DropsWrites,
    /// Writes are refused; reads work.
    RefusesWrites,
}

/// A keychain in memory. Clones share their entries, so a test can look at what a vault left behind
/// and hand the same keychain to the next vault.
#[derive(Clone, Default)]
pub struct MemoryKeychain {
    inner: Arc<Mutex<Contents>>,
}

#[derive(Default)]
struct Contents {
    entries: BTreeMap<String, Vec<Secret<String>>>,
    fault: Option<MemoryFault>,
}

impl MemoryKeychain {
    /// An empty, open keychain.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes every further call misbehave, or behave again.
    pub fn set_fault(&self, fault: Option<MemoryFault>) {
        self.contents().fault = fault;
    }

    /// The names of the entries held, in order.
    #[must_use]
    pub fn entry_names(&self) -> Vec<String> {
        self.contents().entries.keys().cloned().collect()
    }

    /// Adds one more entry under a name, as a second program or a second collection would.
    pub fn add(&self, entry: &str, value: Secret<String>) {
        self.contents()
            .entries
            .entry(entry.to_owned())
            .or_default()
            .push(value);
    }

    /// Drops every entry of a name, as a person clearing their keychain would.
    pub fn remove(&self, entry: &str) {
        self.contents().entries.remove(entry);
    }

    /// A deep copy: what the keychain would hold had the process died now.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        let copy = Self::new();
        copy.contents().entries = self.contents().entries.clone();
        copy
    }

    fn contents(&self) -> MutexGuard<'_, Contents> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, Contents>, KeychainError> {
        let contents = self.contents();
        match contents.fault {
            Some(MemoryFault::Locked) => Err(KeychainError::Locked),
            Some(MemoryFault::Unreachable) => Err(KeychainError::Unreachable {
                detail: "the simulated keychain is switched off".to_owned(),
            }),
            Some(MemoryFault::DropsWrites | MemoryFault::RefusesWrites) | None => Ok(contents),
        }
    }
}

impl Keychain for MemoryKeychain {
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError> {
        let contents = self.open()?;
        match contents.entries.get(entry).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([value]) => Ok(Some(value.clone())),
            Some(several) => Err(KeychainError::Ambiguous(several.to_vec())),
        }
    }

    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError> {
        let mut contents = self.open()?;
        match contents.fault {
            Some(MemoryFault::DropsWrites) => Ok(()),
            Some(MemoryFault::RefusesWrites) => Err(KeychainError::Refused {
                detail: "the simulated keychain takes no entries".to_owned(),
            }),
            _ => {
                contents
                    .entries
                    .insert(entry.to_owned(), vec![value.clone()]);
                Ok(())
            }
        }
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.open()?.entries.remove(entry);
        Ok(())
    }

    fn answers_at_once(&self) -> bool {
        true
    }
}
