//! Slots: the key encryption key, wrapped once for each way of opening the vault.
//!
//! Slot 0 is opened by the keychain, slot 1 by a passphrase. Records are numbered through across
//! both slots; the highest number tells which key is in use, and a record of another key (its check
//! value differs) is left alone.

use uuid::Uuid;

use crate::envelope::{Binding, Purpose, Sealed};
use crate::error::VaultError;
use crate::key::{CHECK_LENGTH, Key, KeyEncryptionKey};
use crate::passphrase::PassphraseParameters;

/// The slot that the keychain's master key opens.
pub const KEYCHAIN_SLOT: u8 = 0;
/// The slot that a passphrase opens.
pub const PASSPHRASE_SLOT: u8 = 1;

/// One wrapped copy of the key encryption key. The store keeps it in clear; it gives nothing away.
///
/// Records are added, and removed only when a newer one of the same slot stands in their place or
/// nothing is sealed with their key any more. `kid` is unique among all records of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotRecord {
    /// [`KEYCHAIN_SLOT`] or [`PASSPHRASE_SLOT`].
    pub slot: u8,
    /// The number of the wrapping key. For slot 0 it is the `n` of the entry `master-key/v<n>`.
    pub kid: u32,
    /// The wrapped key.
    pub wrapped: Sealed,
    /// How the passphrase becomes a key; only in slot 1.
    pub passphrase: Option<PassphraseParameters>,
    /// The check value of the wrapped key, to tell another key from a damaged one.
    pub kcv: [u8; CHECK_LENGTH],
}

impl SlotRecord {
    /// Wraps the key encryption key.
    pub(crate) fn wrap(
        slot: u8,
        wrapping: &Key,
        passphrase: Option<PassphraseParameters>,
        kek: &KeyEncryptionKey,
        profile: &str,
    ) -> Result<Self, VaultError> {
        let context = context(slot, wrapping.id(), profile);
        Ok(Self {
            slot,
            kid: wrapping.id(),
            wrapped: wrapping.seal(kek.bytes(), &context)?,
            passphrase,
            kcv: kek.check_value(),
        })
    }

    /// Unwraps the key encryption key and checks it. `None` means that the wrapping key is not the
    /// one that wrapped it.
    pub(crate) fn unwrap_with(
        &self,
        wrapping: &Key,
        profile: &str,
    ) -> Result<Option<KeyEncryptionKey>, VaultError> {
        let context = context(self.slot, self.kid, profile);
        let plain = match wrapping.open(&self.wrapped, &context, "a key slot") {
            Ok(plain) => plain,
            Err(VaultError::Damaged { .. } | VaultError::OtherKey { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let kek = KeyEncryptionKey::from_bytes(&plain)?;
        Ok(kek.matches(&self.kcv).then_some(kek))
    }
}

fn context(slot: u8, key_id: u32, profile: &str) -> Vec<u8> {
    Binding {
        purpose: Purpose::KeyEncryptionKey,
        owner: &Uuid::nil(),
        platform: "",
        generation: u64::from(slot),
    }
    .context(profile, key_id)
}

/// A slot record that the caller has to save before it calls `Vault::slot_saved`.
///
/// A vault whose first key stands in such a record stays in `FirstRun` until then: something sealed
/// with a key whose slot was never saved would be lost.
#[derive(Debug, Clone)]
#[must_use = "the record has to be saved, and the vault told so with slot_saved"]
pub struct UnsavedSlot {
    record: SlotRecord,
}

impl UnsavedSlot {
    pub(crate) const fn new(record: SlotRecord) -> Self {
        Self { record }
    }

    /// The record to insert.
    #[must_use]
    pub const fn record(&self) -> &SlotRecord {
        &self.record
    }

    pub(crate) fn into_record(self) -> SlotRecord {
        self.record
    }
}

/// All records of a profile.
#[derive(Debug, Default)]
pub(crate) struct Slots(Vec<SlotRecord>);

impl Slots {
    pub(crate) const fn new(records: Vec<SlotRecord>) -> Self {
        Self(records)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, record: SlotRecord) {
        if !self.0.contains(&record) {
            self.0.push(record);
        }
    }

    /// The check value of the key in use.
    fn current_check(&self) -> Option<[u8; CHECK_LENGTH]> {
        self.0
            .iter()
            .max_by_key(|record| record.kid)
            .map(|record| record.kcv)
    }

    /// The records of a slot that wrap the key in use, newest first.
    pub(crate) fn current_of(&self, slot: u8) -> Vec<SlotRecord> {
        let check = self.current_check();
        let mut records: Vec<SlotRecord> = self
            .0
            .iter()
            .filter(|record| record.slot == slot && Some(record.kcv) == check)
            .cloned()
            .collect();
        records.sort_by_key(|record| std::cmp::Reverse(record.kid));
        records
    }

    /// The newest record of a slot that wraps the key in use.
    pub(crate) fn current(&self, slot: u8) -> Option<SlotRecord> {
        self.current_of(slot).into_iter().next()
    }

    /// Numbers of the slot's records that wrap the key in use and are not the newest.
    pub(crate) fn retired(&self, slot: u8) -> Vec<u32> {
        self.current_of(slot)
            .iter()
            .skip(1)
            .map(|record| record.kid)
            .collect()
    }

    /// Records that wrap another key than the one in use, newest first.
    pub(crate) fn of_other_keys(&self, slot: u8) -> Vec<SlotRecord> {
        let check = self.current_check();
        let mut records: Vec<SlotRecord> = self
            .0
            .iter()
            .filter(|record| record.slot == slot && Some(record.kcv) != check)
            .cloned()
            .collect();
        records.sort_by_key(|record| std::cmp::Reverse(record.kid));
        records
    }

    /// The numbers of all records of a slot.
    pub(crate) fn numbers(&self, slot: u8) -> Vec<u32> {
        let of_it = self.0.iter().filter(|record| record.slot == slot);
        of_it.map(|record| record.kid).collect()
    }

    pub(crate) fn remove(&mut self, numbers: &[u32]) {
        self.0.retain(|record| !numbers.contains(&record.kid));
    }

    /// A number that no record has had.
    pub(crate) fn next_number(&self) -> u32 {
        self.0
            .iter()
            .map(|record| record.kid)
            .max()
            .map_or(1, |highest| highest.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::random_bytes;

    #[test]
    fn ks_02_a_record_moved_to_another_slot_number_or_profile_does_not_open() {
        let kek = KeyEncryptionKey::generate().unwrap();
        let bytes = random_bytes().unwrap();
        let wrapping = Key::with_id(bytes.clone(), 1);
        let record = SlotRecord::wrap(KEYCHAIN_SLOT, &wrapping, None, &kek, "live").unwrap();
        assert!(record.unwrap_with(&wrapping, "live").unwrap().is_some());
        assert!(record.unwrap_with(&wrapping, "sandbox").unwrap().is_none());
        let mut moved = record.clone();
        moved.slot = PASSPHRASE_SLOT;
        assert!(moved.unwrap_with(&wrapping, "live").unwrap().is_none());
        let mut renumbered = record.clone();
        renumbered.kid = 2;
        for id in [1, 2] {
            let wrapping = Key::with_id(bytes.clone(), id);
            assert!(renumbered.unwrap_with(&wrapping, "live").unwrap().is_none());
        }
        let mut another_key = record;
        another_key.kcv[15] ^= 1;
        assert!(
            another_key
                .unwrap_with(&wrapping, "live")
                .unwrap()
                .is_none()
        );
    }
}
