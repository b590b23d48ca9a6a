//! The vault's states in words, and the ways to open it.

use pilotlight_domain::Secret;
use pilotlight_vault::{LockedBy, Patience, UnavailableReason, UnsavedSlot, VaultState};
use tracing::warn;

use crate::{
    Engine, EngineError,
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

    /// Sets a passphrase, as a second key or as the way on where there is no keychain.
    ///
    /// # Errors
    /// [`EngineError::Vault`] when it is too short or the vault is closed with rows in it.
    pub async fn set_passphrase(
        &self,
        passphrase: Secret<String>,
    ) -> Result<VaultView, EngineError> {
        let unsaved = self.shared.vault.set_passphrase(passphrase).await?;
        self.keep_slot(unsaved).await?;
        let draft = self.audit(
            "passphrase_set",
            None,
            None,
            "A recovery passphrase was set.",
        );
        self.shared.store.append_audit(vec![draft]).await?;
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
        let sentence = "A new key was made beside the lost one; accounts have to be reconnected.";
        let draft = self.audit("key_replaced", None, None, sentence);
        self.shared.store.append_audit(vec![draft]).await?;
        Ok(self.vault_changed().await)
    }

    /// Tells how the vault is now. Once it is open, a sign-in that was begun before a restart can
    /// be taken up again.
    async fn vault_changed(&self) -> VaultView {
        self.take_up_at_start().await;
        if matches!(self.shared.vault.state(), VaultState::Ready)
            && let Err(error) = self.restore_attempt().await
        {
            warn!(%error, "a sign-in from before could not be taken up");
        }
        let vault = self.vault_view();
        self.announce(Update::Vault {
            vault: vault.clone(),
        });
        // What could not be checked while it was closed is due.
        self.wake();
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
        VaultState::Ready => (C::Ready, "", String::new()),
        VaultState::FirstRun => (
            C::Locked,
            "The first key is not saved yet",
            "Pilotlight made its key and could not store its record. Try again; nothing was lost."
                .into(),
        ),
        VaultState::Locked {
            by: LockedBy::Passphrase,
        } => (
            C::Locked,
            "Enter your passphrase",
            "Your sign-ins are sealed with a passphrase. Until it is entered, nothing is checked \
             and nothing is lost."
                .into(),
        ),
        VaultState::Locked {
            by: LockedBy::Keychain,
        } => (
            C::Locked,
            "The keychain is locked",
            "Your sign-ins are safe in it. Unlock it, then try again; until then nothing is \
             checked and nothing is lost."
                .into(),
        ),
        VaultState::Locked {
            by: LockedBy::SilentKeychain,
        } => (
            C::Locked,
            "The keychain does not answer",
            "It may be showing a prompt behind a window. Answer it, then try again; nothing is \
             lost."
                .into(),
        ),
        VaultState::Unavailable {
            reason: UnavailableReason::NoKeyring,
        } => (
            C::Unavailable,
            "The keychain has no keyring yet",
            "The system's keychain works and has no keyring to keep a key in. Create one in the \
             system's password settings and try again, or set a passphrase instead; Pilotlight \
             then asks for it at each start."
                .into(),
        ),
        VaultState::Unavailable { reason } => (
            C::Unavailable,
            "There is no keychain on this computer",
            format!(
                "Pilotlight keeps the key to your sign-ins in the system's keychain, and {reason}. \
                 You can set a passphrase instead; Pilotlight then asks for it at each start."
            ),
        ),
        VaultState::Missing => (
            C::Missing,
            "The key to your sign-ins is gone from the keychain",
            "The sealed sign-ins are still here and are kept. Enter your recovery passphrase, or \
             restore the keychain and try again."
                .into(),
        ),
        VaultState::WrongKey => (
            C::WrongKey,
            "The keychain holds another key",
            "Its entry was changed, so your sign-ins cannot be opened with it. They are kept. \
             Enter your recovery passphrase, or restore the keychain and try again."
                .into(),
        ),
    };
    VaultView {
        state: condition,
        headline: headline.into(),
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
