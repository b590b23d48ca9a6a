//! What an open, or not yet open, vault holds in memory, and the rules for changing it.

use crate::error::VaultError;
use crate::key::KeyEncryptionKey;
use crate::slots::{KEYCHAIN_SLOT, SlotRecord, Slots, UnsavedSlot};
use crate::state::{LockedBy, VaultState};

/// What a vault holds in memory.
pub(crate) struct Held {
    pub(crate) slots: Slots,
    pub(crate) state: VaultState,
    /// The key in use.
    pub(crate) kek: Option<KeyEncryptionKey>,
    /// Keys that were in use before and open what is still sealed with them. Nothing new is.
    pub(crate) former: Vec<KeyEncryptionKey>,
    /// Whether the keychain's newest entry is known to open the key in use.
    pub(crate) keychain_opens: bool,
    /// A key that is not in use before its slot is saved.
    offered: Option<(KeyEncryptionKey, UnsavedSlot)>,
    sealed_rows_exist: bool,
    /// The highest number handed out, saved or not.
    highest_number: u32,
}

/// What has to be done to open the vault.
pub(crate) enum Plan {
    /// It is open.
    Nothing,
    /// A key was made and its slot has to be saved.
    SaveFirst(UnsavedSlot),
    /// The keychain has no say; this is the state.
    Settled(VaultState),
    /// The keychain's entry opens one of these, newest first.
    OpenSlots(Vec<SlotRecord>),
    /// Nothing was ever sealed: make a key if the keychain has none.
    MakeFirst {
        /// The number of the entry.
        number: u32,
    },
}

impl Held {
    pub(crate) const fn new(slots: Vec<SlotRecord>, sealed_rows_exist: bool) -> Self {
        Self {
            slots: Slots::new(slots),
            state: VaultState::Locked {
                by: LockedBy::Keychain,
            },
            kek: None,
            former: Vec::new(),
            keychain_opens: false,
            offered: None,
            sealed_rows_exist,
            highest_number: 0,
        }
    }

    pub(crate) fn plan(&self) -> Plan {
        if self.kek.is_some() {
            return Plan::Nothing;
        }
        if let Some((_, unsaved)) = &self.offered {
            return Plan::SaveFirst(unsaved.clone());
        }
        if self.slots.is_empty() {
            return if self.sealed_rows_exist {
                // The slots are gone, so no keychain entry and no passphrase could open anything.
                Plan::Settled(VaultState::Missing)
            } else {
                Plan::MakeFirst {
                    number: self.free_number(),
                }
            };
        }
        let records = self.slots.current_of(KEYCHAIN_SLOT);
        if records.is_empty() {
            Plan::Settled(VaultState::Locked {
                by: LockedBy::Passphrase,
            })
        } else {
            Plan::OpenSlots(records)
        }
    }

    /// Whether nothing was ever sealed here and no key was ever in use.
    pub(crate) fn is_first_run(&self) -> bool {
        self.slots.is_empty() && !self.sealed_rows_exist
    }

    /// The key in use, or else the one that is to be.
    pub(crate) fn any_key(&self) -> Option<KeyEncryptionKey> {
        let offered = self.offered.as_ref().map(|(kek, _)| kek);
        self.kek.as_ref().or(offered).cloned()
    }

    pub(crate) fn refusal(&self) -> VaultError {
        VaultError::from_state(&self.state).unwrap_or(VaultError::NotSaved)
    }

    pub(crate) fn opened(&mut self, kek: KeyEncryptionKey, keychain_opens: bool) {
        self.kek = Some(kek);
        self.keychain_opens = keychain_opens;
        self.offered = None;
        self.state = VaultState::Ready;
    }

    /// Keeps a key back until its slot is saved. A key that is in use or was offered before stays;
    /// then the answer is whether it is the same key, and another one must be forgotten with its
    /// record.
    #[must_use]
    pub(crate) fn offer(&mut self, kek: KeyEncryptionKey, unsaved: &UnsavedSlot) -> bool {
        if let Some(standing) = self.any_key() {
            return standing.key().id() == kek.key().id();
        }
        self.offered = Some((kek, unsaved.clone()));
        self.state = VaultState::FirstRun;
        true
    }

    /// Takes note of why the keychain did not open the vault. An open vault stays open: a passphrase
    /// may have opened it meanwhile.
    pub(crate) fn not_opened(&mut self, state: VaultState) {
        if self.any_key().is_none() {
            self.state = state;
        }
    }

    pub(crate) fn saved(&mut self, record: SlotRecord) {
        let by_keychain = record.slot == KEYCHAIN_SLOT;
        let check = record.kcv;
        self.took_number(record.kid);
        self.slots.add(record);
        if by_keychain {
            self.keychain_opens = true;
        }
        if let Some((kek, unsaved)) = self.offered.take() {
            if unsaved.record().kcv == check {
                self.opened(kek, by_keychain);
            } else {
                self.offered = Some((kek, unsaved));
            }
        }
    }

    /// Puts a new key in the place of the one in use, which goes on opening what it sealed.
    pub(crate) fn changed(&mut self, kek: KeyEncryptionKey, records: Vec<SlotRecord>) {
        self.keychain_opens = records.iter().any(|record| record.slot == KEYCHAIN_SLOT);
        for record in records {
            self.took_number(record.kid);
            self.slots.add(record);
        }
        self.former.extend(self.kek.replace(kek));
        self.state = VaultState::Ready;
    }

    /// Forgets every key and every record, as if nothing had ever been sealed.
    pub(crate) fn empty(&mut self) {
        *self = Self {
            highest_number: self.highest_number.max(self.slots.next_number() - 1),
            ..Self::new(Vec::new(), false)
        };
    }

    /// A number that no record of the profile has had.
    pub(crate) fn take_number(&mut self) -> u32 {
        self.highest_number = self.free_number();
        self.highest_number
    }

    fn free_number(&self) -> u32 {
        self.slots
            .next_number()
            .max(self.highest_number.saturating_add(1))
    }

    pub(crate) fn took_number(&mut self, number: u32) {
        self.highest_number = self.highest_number.max(number);
    }
}
