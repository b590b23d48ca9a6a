//! The vault: one key encryption key, the ways of opening it, and what may be done once it is open.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pilotlight_domain::Secret;

use crate::error::{KeychainError, VaultError};
use crate::held::{Held, Plan};
use crate::key::{Key, KeyEncryptionKey};
use crate::keychain::Keychain;
use crate::master_key::{Foreign, KeychainOrVault, Opened, Placed, entry_name, open_slot, place};
use crate::passphrase::{PassphraseParameters, check_length, derive_apart};
use crate::slots::{KEYCHAIN_SLOT, PASSPHRASE_SLOT, SlotRecord, UnsavedSlot};
use crate::state::{UnavailableReason, VaultState};
use crate::thread::{KeychainThread, Limits, Patience};

mod change;
pub use change::NewKey;

/// Opens and seals secrets. Clones share one key and one keychain thread.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Inner>,
}

struct Inner {
    thread: KeychainThread,
    profile: String,
    limits: Limits,
    /// Held while the vault is being opened or a slot is being made, so that two callers never make
    /// two first keys.
    opening: tokio::sync::Mutex<()>,
    held: Mutex<Held>,
}

impl Vault {
    /// Opens the vault of a profile. It always returns; [`Vault::state`] tells how it went.
    ///
    /// - `service` is the profile's keychain service name, such as `dev.pilotlight` or
    ///   `dev.pilotlight.sandbox`. It is authenticated with everything sealed, so that nothing
    ///   sealed in one profile opens in another.
    /// - `slots` are all slot records of the profile.
    /// - `sealed_rows_exist` says whether anything sealed is in the database. A first key is made
    ///   only if not, and if there are no slots, and if the keychain says that it has no entry.
    ///
    /// When a first key was made, its slot comes back: save it, then call [`Vault::slot_saved`].
    pub async fn open(
        keychain: Box<dyn Keychain>,
        service: &str,
        slots: Vec<SlotRecord>,
        sealed_rows_exist: bool,
        limits: Limits,
    ) -> (Self, Option<UnsavedSlot>) {
        let vault = Self {
            inner: Arc::new(Inner {
                thread: KeychainThread::start(keychain),
                profile: service.to_owned(),
                limits,
                opening: tokio::sync::Mutex::new(()),
                held: Mutex::new(Held::new(slots, sealed_rows_exist)),
            }),
        };
        let (_, unsaved) = vault.retry(Patience::Silent).await;
        (vault, unsaved)
    }

    /// The state as of the last attempt to open the vault. Nothing is contacted.
    #[must_use]
    pub fn state(&self) -> VaultState {
        self.held().state.clone()
    }

    /// Whether a passphrase opens the key in use.
    #[must_use]
    pub fn has_passphrase(&self) -> bool {
        self.held().slots.current(PASSPHRASE_SLOT).is_some()
    }

    /// Whether the vault is open and the keychain alone could not open it again, so that
    /// [`Vault::rebind_keychain`] is worth offering.
    #[must_use]
    pub fn needs_rebind(&self) -> bool {
        let held = self.held();
        held.kek.is_some() && !held.keychain_opens
    }

    /// Tries again to open the vault with the keychain. An open vault stays open.
    ///
    /// As with [`Vault::open`], a slot that comes back has to be saved; one that was lost on the
    /// way comes back again.
    pub async fn retry(&self, patience: Patience) -> (VaultState, Option<UnsavedSlot>) {
        let _opening = self.inner.opening.lock().await;
        let plan = self.held().plan();
        let outcome = match plan {
            Plan::Nothing => return (self.state(), None),
            Plan::SaveFirst(unsaved) => return (self.state(), Some(unsaved)),
            Plan::Settled(state) => Ok(Outcome::State(state)),
            Plan::OpenSlots(records) => self.open_with(&records, patience).await,
            Plan::MakeFirst { number } => self.make_key(number, Foreign::Stop, patience).await,
        };
        self.settle(outcome)
    }

    /// Says that a slot record has been saved. A vault whose first key stands in it becomes ready.
    pub fn slot_saved(&self, slot: UnsavedSlot) -> VaultState {
        let mut held = self.held();
        held.saved(slot.into_record());
        held.state.clone()
    }

    /// Opens the vault with the passphrase.
    ///
    /// # Errors
    ///
    /// [`VaultError::NoPassphrase`] when none was set, [`VaultError::WrongPassphrase`] when it does
    /// not open the slot, [`VaultError::Damaged`] when the slot's parameters make no sense.
    pub async fn unlock_with_passphrase(
        &self,
        passphrase: Secret<String>,
    ) -> Result<VaultState, VaultError> {
        // Not queued behind a keychain that may be silent for minutes.
        let record = {
            let held = self.held();
            if held.kek.is_some() {
                return Ok(held.state.clone());
            }
            held.slots.current(PASSPHRASE_SLOT)
        }
        .ok_or(VaultError::NoPassphrase)?;
        let kek = self.opened_by(&record, passphrase.clone()).await?;
        self.held().opened(kek, false);
        self.open_former_with(passphrase).await;
        Ok(self.state())
    }

    /// Sets the passphrase, or a new one. The record that comes back has to be saved.
    ///
    /// The vault has to be open. The one exception is a first run on a machine whose keychain does
    /// not work: then a key is made that only the passphrase opens.
    ///
    /// # Errors
    ///
    /// [`VaultError::PassphraseTooShort`], or the reason why the vault is not open.
    pub async fn set_passphrase(
        &self,
        passphrase: Secret<String>,
    ) -> Result<UnsavedSlot, VaultError> {
        check_length(&passphrase)?;
        // Not queued behind a keychain that may be silent for minutes.
        let (kek, number) = {
            let mut held = self.held();
            let kek = match held.any_key() {
                Some(kek) => kek,
                None if held.is_first_run() => KeyEncryptionKey::generate()?,
                None => return Err(held.refusal()),
            };
            (kek, held.take_number())
        };
        let parameters = PassphraseParameters::fresh()?;
        let key = derive_apart(parameters, passphrase, number).await?;
        let record = SlotRecord::wrap(
            PASSPHRASE_SLOT,
            &key,
            Some(parameters),
            &kek,
            self.profile(),
        )?;
        let unsaved = UnsavedSlot::new(record);
        if self.held().offer(kek, &unsaved) {
            Ok(unsaved)
        } else {
            Err(VaultError::NotPossible {
                why: "another key was made meanwhile",
            })
        }
    }

    /// Puts a master key under the next number into the keychain and wraps the key in use with it.
    /// The record that comes back has to be saved. Entries and records that exist are left alone.
    ///
    /// This is the way back to a keychain after a passphrase opened the vault, and the first half
    /// of changing the master key; [`Vault::forget_retired_entries`] is the other.
    ///
    /// # Errors
    ///
    /// The reason why the vault is not open, or what the keychain answered.
    pub async fn rebind_keychain(&self, patience: Patience) -> Result<UnsavedSlot, VaultError> {
        let _opening = self.inner.opening.lock().await;
        let (kek, number) = {
            let mut held = self.held();
            let kek = held.kek.clone().ok_or_else(|| held.refusal())?;
            (kek, held.take_number())
        };
        let key = self.placed(number, Foreign::PassOver, patience).await?;
        self.held().took_number(key.id());
        let record = SlotRecord::wrap(KEYCHAIN_SLOT, &key, None, &kek, self.profile())?;
        Ok(UnsavedSlot::new(record))
    }

    /// Makes a new key beside one that is lost, because a person said so. What is sealed with the
    /// lost key stays as it is and does not open; its accounts have to be reconnected.
    ///
    /// The record that comes back has to be saved.
    ///
    /// # Errors
    ///
    /// [`VaultError::NotPossible`] unless the state is `Missing` or `WrongKey`, or what the
    /// keychain answered.
    pub async fn replace_lost_key(&self, patience: Patience) -> Result<UnsavedSlot, VaultError> {
        let _opening = self.inner.opening.lock().await;
        let number = {
            let mut held = self.held();
            if !matches!(held.state, VaultState::Missing | VaultState::WrongKey) {
                return Err(VaultError::NotPossible {
                    why: "the key is not lost",
                });
            }
            held.take_number()
        };
        let key = self.placed(number, Foreign::PassOver, patience).await?;
        let (kek, unsaved) = self.first_slot(&key)?;
        let mut held = self.held();
        held.took_number(key.id());
        if held.offer(kek, &unsaved) {
            Ok(unsaved)
        } else {
            Err(VaultError::NotPossible {
                why: "the key was found meanwhile",
            })
        }
    }

    /// Deletes keychain entries that a newer one has replaced for the same key, after it was seen
    /// that the newer one opens the vault. Returns how many were deleted.
    ///
    /// # Errors
    ///
    /// The reason why the vault is not open, what the keychain answered, or
    /// [`VaultError::NotPossible`] when the newest entry does not open the vault.
    pub async fn forget_retired_entries(&self, patience: Patience) -> Result<usize, VaultError> {
        let _opening = self.inner.opening.lock().await;
        let (current, retired) = {
            let held = self.held();
            if held.kek.is_none() {
                return Err(held.refusal());
            }
            let current = held.slots.current(KEYCHAIN_SLOT);
            (current, held.slots.retired(KEYCHAIN_SLOT))
        };
        let newest_fails = VaultError::NotPossible {
            why: "the newest keychain entry does not open the vault",
        };
        let limit = self.inner.limits.of(patience);
        let Some(current) = current else {
            return Err(newest_fails);
        };
        let opened = open_slot(&self.inner.thread, &current, self.profile(), limit).await;
        if !matches!(opened.map_err(VaultError::from)?, Opened::Key(_)) {
            return Err(newest_fails);
        }
        for number in &retired {
            let name = entry_name(*number);
            self.inner.thread.delete(&name, limit).await?;
        }
        Ok(retired.len())
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.inner
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// What everything sealed here is bound to, beside its own place.
    pub(crate) fn profile(&self) -> &str {
        &self.inner.profile
    }

    /// The key in use, or the reason why there is none.
    pub(crate) fn kek(&self) -> Result<KeyEncryptionKey, VaultError> {
        let held = self.held();
        held.kek.clone().ok_or_else(|| held.refusal())
    }

    async fn open_with(
        &self,
        records: &[SlotRecord],
        patience: Patience,
    ) -> Result<Outcome, KeychainOrVault> {
        let limit = self.inner.limits.of(patience);
        let mut newest = None;
        for record in records {
            let opened = open_slot(&self.inner.thread, record, self.profile(), limit).await?;
            if let Opened::Key(kek) = opened {
                return Ok(Outcome::Opened {
                    kek,
                    by_newest: newest.is_none(),
                });
            }
            newest.get_or_insert(match opened {
                Opened::NoEntry => VaultState::Missing,
                _ => VaultState::WrongKey,
            });
        }
        Ok(Outcome::State(newest.unwrap_or(VaultState::Missing)))
    }

    async fn make_key(
        &self,
        number: u32,
        foreign: Foreign,
        patience: Patience,
    ) -> Result<Outcome, KeychainOrVault> {
        let limit = self.inner.limits.of(patience);
        let placed = place(&self.inner.thread, number, foreign, limit).await?;
        Ok(match placed {
            Placed::Key(key) => {
                let (kek, unsaved) = self.first_slot(&key)?;
                Outcome::Made { kek, unsaved }
            }
            Placed::Foreign => Outcome::State(VaultState::WrongKey),
            Placed::Forgotten => Outcome::State(VaultState::Unavailable {
                reason: UnavailableReason::Forgetful,
            }),
        })
    }

    fn first_slot(&self, master: &Key) -> Result<(KeyEncryptionKey, UnsavedSlot), VaultError> {
        let kek = KeyEncryptionKey::generate()?;
        let record = SlotRecord::wrap(KEYCHAIN_SLOT, master, None, &kek, self.profile())?;
        Ok((kek, UnsavedSlot::new(record)))
    }

    async fn placed(
        &self,
        number: u32,
        foreign: Foreign,
        patience: Patience,
    ) -> Result<Key, VaultError> {
        let limit = self.inner.limits.of(patience);
        match place(&self.inner.thread, number, foreign, limit).await? {
            Placed::Key(key) => Ok(key),
            Placed::Foreign => Err(KeychainError::Unreadable.into()),
            Placed::Forgotten => Err(VaultError::Unavailable {
                reason: UnavailableReason::Forgetful,
            }),
        }
    }

    fn settle(
        &self,
        outcome: Result<Outcome, KeychainOrVault>,
    ) -> (VaultState, Option<UnsavedSlot>) {
        let mut held = self.held();
        let mut made = None;
        match outcome {
            Ok(Outcome::Opened { kek, by_newest }) => held.opened(kek, by_newest),
            Ok(Outcome::Made { kek, unsaved }) => {
                held.took_number(unsaved.record().kid);
                made = held.offer(kek, &unsaved).then_some(unsaved);
            }
            Ok(Outcome::State(state)) => held.not_opened(state),
            Err(KeychainOrVault::Keychain(error)) => {
                held.not_opened(VaultState::from_keychain_error(&error));
            }
            Err(KeychainOrVault::Vault(error)) => {
                tracing::error!(%error, "the vault could not be opened");
                held.not_opened(match error {
                    VaultError::NoRandomness => VaultState::Unavailable {
                        reason: UnavailableReason::NoRandomness,
                    },
                    _ => VaultState::WrongKey,
                });
            }
        }
        (held.state.clone(), made)
    }
}

enum Outcome {
    Opened {
        kek: KeyEncryptionKey,
        by_newest: bool,
    },
    Made {
        kek: KeyEncryptionKey,
        unsaved: UnsavedSlot,
    },
    State(VaultState),
}
