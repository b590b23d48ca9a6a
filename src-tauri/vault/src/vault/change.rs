//! Changing the key that everything sealed hangs on, and forgetting keys.
//!
//! A new key is made beside the one in use and takes its place when its records are saved; the former
//! one goes on opening what it sealed, in this run and in the next, until the caller has sealed the
//! last of it anew and says so. Stopped at any step, nothing is lost: before the records are saved
//! there is a keychain entry that nobody needs, and after it there are two keys that both open.
//!
//! What must never happen here: a record forgotten while something may be sealed with its key.

use pilotlight_domain::Secret;

use super::Vault;
use crate::envelope::Sealed;
use crate::error::VaultError;
use crate::key::KeyEncryptionKey;
use crate::master_key::{Foreign, Opened, entry_name, open_slot};
use crate::passphrase::{PassphraseParameters, derive_apart};
use crate::slots::{KEYCHAIN_SLOT, PASSPHRASE_SLOT, SlotRecord};
use crate::thread::Patience;

/// A key that is not in use before its records are saved and [`Vault::use_new_key`] is called.
#[must_use = "the records have to be saved, and the vault told so with use_new_key"]
pub struct NewKey {
    kek: KeyEncryptionKey,
    records: Vec<SlotRecord>,
}

impl NewKey {
    /// The records to insert, all or none.
    #[must_use]
    pub fn records(&self) -> &[SlotRecord] {
        &self.records
    }
}

impl std::fmt::Debug for NewKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "NewKey({:08x}, …)", self.kek.key().id())
    }
}

impl Vault {
    /// Makes a new key and wraps it for every way in which the one in use can be opened: with a new
    /// entry in the keychain, and with the passphrase where one is set.
    ///
    /// # Errors
    ///
    /// The reason why the vault is not open; [`VaultError::WrongPassphrase`] when one is set and
    /// this is not it; what the keychain answered. Nothing was changed then, but for an entry in the
    /// keychain that the next try uses.
    pub async fn make_new_key(
        &self,
        passphrase: Option<Secret<String>>,
        patience: Patience,
    ) -> Result<NewKey, VaultError> {
        let _opening = self.inner.opening.lock().await;
        let in_use = self.kek()?;
        let (by_keychain, by_passphrase) = {
            let held = self.held();
            (
                held.slots.current(KEYCHAIN_SLOT).is_some(),
                held.slots.current(PASSPHRASE_SLOT),
            )
        };
        let passphrase = match by_passphrase {
            None => None,
            Some(record) => {
                let given = passphrase.ok_or(VaultError::WrongPassphrase)?;
                let opened = self.opened_by(&record, given.clone()).await?;
                if opened.key().id() != in_use.key().id() {
                    return Err(VaultError::WrongPassphrase);
                }
                Some(given)
            }
        };
        let kek = self.unlike_others()?;
        let mut records = Vec::new();
        if by_keychain {
            let number = self.held().take_number();
            let key = self.placed(number, Foreign::PassOver, patience).await?;
            self.held().took_number(key.id());
            records.push(SlotRecord::wrap(
                KEYCHAIN_SLOT,
                &key,
                None,
                &kek,
                self.profile(),
            )?);
        }
        if let Some(passphrase) = passphrase {
            let number = self.held().take_number();
            let parameters = PassphraseParameters::fresh()?;
            let key = derive_apart(parameters, passphrase, number).await?;
            records.push(SlotRecord::wrap(
                PASSPHRASE_SLOT,
                &key,
                Some(parameters),
                &kek,
                self.profile(),
            )?);
        }
        Ok(NewKey { kek, records })
    }

    /// Puts a new key into use, after its records were saved.
    pub fn use_new_key(&self, new: NewKey) {
        self.held().changed(new.kek, new.records);
    }

    /// Opens the keys that were in use before, as far as the keychain has their entries. It is for
    /// the start after a change that was stopped half way; a keychain that does not answer leaves
    /// everything as it is.
    pub async fn open_former_keys(&self, patience: Patience) {
        let _opening = self.inner.opening.lock().await;
        let records = self.held().slots.of_other_keys(KEYCHAIN_SLOT);
        let limit = self.inner.limits.of(patience);
        for record in records {
            match open_slot(&self.inner.thread, &record, self.profile(), limit).await {
                Ok(Opened::Key(kek)) => self.remember_former(kek),
                Ok(Opened::NoEntry | Opened::WrongKey) => {}
                Err(_) => return,
            }
        }
    }

    /// The id that envelopes sealed with the key in use carry; none while the vault is closed.
    #[must_use]
    pub fn key_in_use(&self) -> Option<u32> {
        self.held().kek.as_ref().map(|kek| kek.key().id())
    }

    /// Numbers of records that a newer one of the same slot has replaced, and, with `of_other_keys`,
    /// of those whose key is not in use any more. The caller says that only when nothing is sealed
    /// with another key than the one in use.
    #[must_use]
    pub fn retired_slots(&self, of_other_keys: bool) -> Vec<u32> {
        let held = self.held();
        if held.kek.is_none() {
            return Vec::new();
        }
        let mut numbers = held.slots.retired(PASSPHRASE_SLOT);
        if held.keychain_opens {
            numbers.extend(held.slots.retired(KEYCHAIN_SLOT));
        }
        if of_other_keys {
            for slot in [KEYCHAIN_SLOT, PASSPHRASE_SLOT] {
                let others = held.slots.of_other_keys(slot);
                numbers.extend(others.iter().map(|record| record.kid));
            }
        }
        numbers
    }

    /// Deletes the keychain entries of these records. The records themselves are the caller's to
    /// delete afterwards, and then [`Vault::slots_deleted`] is to be called.
    ///
    /// # Errors
    ///
    /// What the keychain answered; the records must stay then.
    pub async fn delete_entries(
        &self,
        numbers: &[u32],
        patience: Patience,
    ) -> Result<(), VaultError> {
        let _opening = self.inner.opening.lock().await;
        let known = self.held().slots.numbers(KEYCHAIN_SLOT);
        let limit = self.inner.limits.of(patience);
        for number in numbers.iter().filter(|number| known.contains(number)) {
            self.inner
                .thread
                .delete(&entry_name(*number), limit)
                .await?;
        }
        Ok(())
    }

    /// Forgets records that were deleted, and keys that no record wraps any more.
    pub fn slots_deleted(&self, numbers: &[u32]) {
        let mut held = self.held();
        held.slots.remove(numbers);
        let left = [KEYCHAIN_SLOT, PASSPHRASE_SLOT].map(|slot| held.slots.of_other_keys(slot));
        held.former.retain(|kek| {
            let mut records = left.iter().flatten();
            records.any(|record| kek.matches(&record.kcv))
        });
    }

    /// Forgets every key in memory and deletes every entry in the keychain, after the caller has
    /// deleted all that was sealed and all records. [`Vault::retry`] then makes a first key.
    ///
    /// # Errors
    ///
    /// What the keychain answered to the first entry that it did not delete. The keys are forgotten
    /// all the same, and without their records such an entry opens nothing.
    pub async fn forget_everything(&self, patience: Patience) -> Result<(), VaultError> {
        let _opening = self.inner.opening.lock().await;
        let numbers = {
            let mut held = self.held();
            let numbers = held.slots.numbers(KEYCHAIN_SLOT);
            held.empty();
            numbers
        };
        let limit = self.inner.limits.of(patience);
        let mut outcome = Ok(());
        for number in numbers {
            let deleted = self.inner.thread.delete(&entry_name(number), limit).await;
            outcome = outcome.and(deleted);
        }
        Ok(outcome?)
    }

    /// The key that wrapped something: the one in use, or a former one that is at hand.
    pub(crate) fn kek_of(&self, wrapped: &Sealed) -> Result<KeyEncryptionKey, VaultError> {
        let in_use = self.kek()?;
        let held = self.held();
        let former = held.former.iter();
        let mut former = former.filter(|kek| kek.key().id() == wrapped.key_id());
        Ok(former.next().cloned().unwrap_or(in_use))
    }

    /// Opens a record with the passphrase.
    pub(super) async fn opened_by(
        &self,
        record: &SlotRecord,
        passphrase: Secret<String>,
    ) -> Result<KeyEncryptionKey, VaultError> {
        let parameters = record.passphrase.ok_or(VaultError::Damaged {
            what: "the passphrase slot",
        })?;
        let key = derive_apart(parameters, passphrase, record.kid).await?;
        record
            .unwrap_with(&key, self.profile())?
            .ok_or(VaultError::WrongPassphrase)
    }

    /// As [`Vault::open_former_keys`], with the passphrase that opened the one in use.
    pub(super) async fn open_former_with(&self, passphrase: Secret<String>) {
        let records = self.held().slots.of_other_keys(PASSPHRASE_SLOT);
        for record in records {
            if let Ok(kek) = self.opened_by(&record, passphrase.clone()).await {
                self.remember_former(kek);
            }
        }
    }

    fn remember_former(&self, kek: KeyEncryptionKey) {
        let mut held = self.held();
        let known = held.kek.iter().chain(&held.former);
        let mut known = known.map(|known| known.key().id());
        if !known.any(|id| id == kek.key().id()) {
            held.former.push(kek);
        }
    }

    /// A fresh key whose id no key at hand has: the id is how envelopes are told apart.
    fn unlike_others(&self) -> Result<KeyEncryptionKey, VaultError> {
        loop {
            let kek = KeyEncryptionKey::generate()?;
            let held = self.held();
            let mut known = held.kek.iter().chain(&held.former);
            if known.all(|known| known.key().id() != kek.key().id()) {
                return Ok(kek);
            }
        }
    }
}
