//! The vault's states in words, and the ways to open it.

use pilotlight_domain::Secret;
use pilotlight_store::AuditDraft;
use pilotlight_vault::{LockedBy, Patience, UnavailableReason, UnsavedSlot, VaultState};
use pilotlight_words::{audit, keys, vault};
use tracing::warn;

use crate::{
    Engine, EngineError,
    error::unavailable,
    view::{Update, VaultCondition, VaultView},
};

impl Engine {
    /// Saves a slot the vault made, then tells the vault, in that order: a key that is used before
    /// its slot is saved would be lost with the next crash.
    pub(crate) async fn keep_slot(&self, unsaved: UnsavedSlot) -> Result<(), EngineError> {
        self.shared
            .store
            .put_slots(std::slice::from_ref(unsaved.record()))
            .await?;
        self.shared.vault.slot_saved(unsaved);
        Ok(())
    }

    /// Tries the keychain again; a person asked, so it may show its own prompt for two minutes.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a fresh key's slot could not be saved.
    pub async fn retry_vault(&self) -> Result<VaultView, EngineError> {
        let (_, unsaved) = self.shared.vault.retry(Patience::Person).await;
        if let Some(unsaved) = unsaved {
            self.keep_slot(unsaved).await?;
        }
        Ok(self.vault_changed().await)
    }

    /// Opens the vault with the passphrase.
    ///
    /// # Errors
    /// [`EngineError::Vault`] when it is not the right one or none was set.
    pub async fn enter_passphrase(
        &self,
        passphrase: Secret<String>,
    ) -> Result<VaultView, EngineError> {
        self.shared.vault.unlock_with_passphrase(passphrase).await?;
        Ok(self.vault_changed().await)
    }

    /// Sets a passphrase, as a second key or as the way on where there is no keychain. One that was
    /// set before opens nothing from then on.
    ///
    /// # Errors
    /// [`EngineError::Vault`] when it is too short or the vault is closed with rows in it.
    pub async fn set_passphrase(
        &self,
        passphrase: Secret<String>,
    ) -> Result<VaultView, EngineError> {
        let changed = self.shared.vault.has_passphrase();
        let unsaved = self.shared.vault.set_passphrase(passphrase).await?;
        let sentence = if changed {
            keys::passphrase_changed()
        } else {
            audit::passphrase_set()
        };
        let told = self.audit("passphrase_set", None, None, &sentence);
        self.keep_way_in(unsaved, told).await
    }

    /// Puts the key in use into the keychain, which does not hold it: after a passphrase opened it,
    /// or where there was no keychain before.
    ///
    /// # Errors
    /// [`EngineError::Vault`] while the vault is closed, or when the keychain does not take it.
    pub async fn bind_keychain(&self) -> Result<VaultView, EngineError> {
        let unsaved = self.shared.vault.rebind_keychain(Patience::Person).await?;
        let told = self.audit("key_bound", None, None, &keys::bound());
        self.keep_way_in(unsaved, told).await
    }

    /// Saves a new way to the key in use, and gives up former ones.
    async fn keep_way_in(
        &self,
        unsaved: UnsavedSlot,
        told: AuditDraft,
    ) -> Result<VaultView, EngineError> {
        self.shared
            .store
            .change_slots(std::slice::from_ref(unsaved.record()), &[], vec![told])
            .await?;
        self.shared.vault.slot_saved(unsaved);
        self.retire_keys().await?;
        Ok(self.vault_changed().await)
    }

    /// Makes a new key beside one that is lost, because a person said so. Everything sealed with
    /// the lost key is kept; its accounts have to be reconnected one by one.
    ///
    /// # Errors
    /// [`EngineError::Vault`] unless the key is lost and the keychain takes a new one.
    pub async fn start_anew(&self) -> Result<VaultView, EngineError> {
        let unsaved = self.shared.vault.replace_lost_key(Patience::Person).await?;
        self.keep_slot(unsaved).await?;
        let sentence = audit::key_replaced();
        let draft = self.audit("key_replaced", None, None, &sentence);
        self.shared.store.append_audit(vec![draft]).await?;
        Ok(self.vault_changed().await)
    }

    /// Tells how the vault is now. Once it is open, a sign-in that was begun before a restart can
    /// be taken up again.
    async fn vault_changed(&self) -> VaultView {
        self.take_up_at_start().await;
        if let Err(error) = self.finish_key_change().await {
            warn!(%error, "a change of the key is not finished yet");
        }
        if matches!(self.shared.vault.state(), VaultState::Ready)
            && let Err(error) = self.restore_attempt().await
        {
            warn!(%error, "a sign-in from before could not be taken up");
        }
        let vault = self.announce_vault().await;
        // What could not be checked while it was closed is due.
        self.wake();
        vault
    }

    /// Tells how the vault is, and the glance with it, which vouches for nobody while the vault is closed.
    pub(crate) async fn announce_vault(&self) -> VaultView {
        let vault = self.vault_view();
        self.announce(Update::Vault {
            vault: vault.clone(),
        });
        if let Err(error) = self.announce_glance().await {
            warn!(%error, "the glance could not be told");
        }
        vault
    }

    /// How keys and keychain are.
    #[must_use]
    pub fn vault_view(&self) -> VaultView {
        let vault = &self.shared.vault;
        words(&vault.state(), vault.has_passphrase())
    }
}

fn words(state: &VaultState, has_passphrase: bool) -> VaultView {
    use VaultCondition as C;
    let (condition, headline, happened) = match state {
        VaultState::Ready => (C::Ready, String::new(), String::new()),
        VaultState::FirstRun => (C::Locked, vault::first_key(), vault::first_key_happened()),
        VaultState::Locked { by } => match by {
            LockedBy::Passphrase => (C::Locked, vault::passphrase(), vault::passphrase_happened()),
            LockedBy::Keychain => (C::Locked, vault::locked(), vault::locked_happened()),
            LockedBy::SilentKeychain => (C::Locked, vault::silent(), vault::silent_happened()),
        },
        VaultState::Unavailable { reason } => (
            C::Unavailable,
            if *reason == UnavailableReason::NoKeyring {
                vault::no_keyring()
            } else {
                vault::unavailable()
            },
            unavailable(reason),
        ),
        VaultState::Missing => (C::Missing, vault::missing(), vault::missing_happened()),
        VaultState::WrongKey => (C::WrongKey, vault::wrong_key(), vault::wrong_key_happened()),
    };
    VaultView {
        state: condition,
        headline,
        happened,
        can_retry: condition != C::Ready
            && !matches!(
                state,
                VaultState::Locked {
                    by: LockedBy::Passphrase
                }
            ),
        can_enter_passphrase: condition != C::Ready && has_passphrase,
        can_set_passphrase: condition == C::Unavailable && !has_passphrase,
        can_start_anew: matches!(condition, C::Missing | C::WrongKey),
    }
}

#[cfg(test)]
mod tests {
    use pilotlight_vault::UnavailableReason;

    use super::*;

    #[test]
    fn every_closed_state_says_what_happened_and_offers_a_way_on() {
        for state in [
            VaultState::FirstRun,
            VaultState::Locked {
                by: LockedBy::Keychain,
            },
            VaultState::Locked {
                by: LockedBy::SilentKeychain,
            },
            VaultState::Unavailable {
                reason: UnavailableReason::Forgetful,
            },
            VaultState::Missing,
            VaultState::WrongKey,
        ] {
            let view = words(&state, false);
            assert!(
                !view.headline.is_empty() && view.happened.ends_with('.'),
                "{state:?}"
            );
            assert!(
                view.can_retry || view.can_set_passphrase,
                "{state:?} is a dead end"
            );
        }
        let sealed = words(
            &VaultState::Locked {
                by: LockedBy::Passphrase,
            },
            true,
        );
        assert!(sealed.can_enter_passphrase && !sealed.can_retry);
        let ready = words(&VaultState::Ready, true);
        assert!(!ready.can_retry && !ready.can_enter_passphrase && !ready.can_set_passphrase);
    }
}
