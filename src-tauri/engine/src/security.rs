//! How the saved sign-ins are protected, in words.

use pilotlight_store::AuditFilter;
use pilotlight_vault::MINIMUM_PASSPHRASE_CHARACTERS;
use pilotlight_words::keys;

use crate::{
    Engine, EngineError,
    view::{SecurityView, VaultCondition},
};

/// Entries that tell of another key having come into use.
const KEY_KINDS: [&str; 3] = ["key_changed", "key_replaced", "revoke_all_done"];

impl Engine {
    /// Writes down that the owner changed whether Pilotlight starts with the session, which the
    /// desktop keeps and not the store.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn note_start_at_login(&self, on: bool) -> Result<(), EngineError> {
        let sentence = if on {
            keys::login_on()
        } else {
            keys::login_off()
        };
        let told = self.audit("setting_changed", None, None, &sentence);
        Ok(self.shared.store.append_audit(vec![told]).await?)
    }

    /// How the saved sign-ins are protected.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn security(&self) -> Result<SecurityView, EngineError> {
        let (store, vault) = (&self.shared.store, &self.shared.vault);
        let view = self.vault_view();
        let ready = view.state == VaultCondition::Ready;
        let can_bind_keychain = vault.needs_rebind();
        let has_passphrase = vault.has_passphrase();
        let (headline, happened) = if !ready {
            (view.headline.clone(), view.happened.clone())
        } else if can_bind_keychain {
            (keys::by_passphrase(), keys::by_passphrase_means())
        } else {
            (keys::in_keychain(), keys::in_keychain_means())
        };
        let wanted = AuditFilter {
            kinds: Some(KEY_KINDS.map(str::to_owned).to_vec()),
            ..AuditFilter::default()
        };
        let changed = store.audit_where(&wanted, None, 1).await?;
        let sealing_anew = match vault.key_in_use() {
            Some(key) => !store.sealed_under_other_keys(key).await?.is_empty(),
            None => false,
        };
        Ok(SecurityView {
            vault: view,
            headline,
            happened,
            has_passphrase,
            passphrase_minimum: u32::try_from(MINIMUM_PASSPHRASE_CHARACTERS).unwrap_or(u32::MAX),
            can_bind_keychain,
            key_since: changed.first().map(|entry| entry.at),
            sealing_anew,
        })
    }
}
