//! What several tests need: opening a vault, saving its slots, and sealing a token of one owner.

use std::time::Duration;

use pilotlight_domain::Secret;
use pilotlight_vault::{
    Binding, DataKey, Keychain, Limits, MemoryKeychain, Purpose, Sealed, SlotRecord, Vault,
    VaultError, VaultState,
};
use uuid::Uuid;

pub(crate) const SERVICE: &str = "dev.pilotlight.sandbox";
pub(crate) const TOKEN: &str = "canary-token-4711";
pub(crate) const OWNER: Uuid = Uuid::from_u128(7);

/// Limits that no keychain in memory comes near.
pub(crate) fn limits() -> Limits {
    Limits {
        silent: Duration::from_secs(60),
        person: Duration::from_secs(60),
    }
}

/// Opens a vault and saves what it asks to have saved.
pub(crate) async fn opened(
    keychain: impl Keychain + 'static,
    mut slots: Vec<SlotRecord>,
    sealed_rows_exist: bool,
) -> (Vault, Vec<SlotRecord>) {
    let (vault, unsaved) = Vault::open(
        Box::new(keychain),
        SERVICE,
        slots.clone(),
        sealed_rows_exist,
        limits(),
    )
    .await;
    if let Some(unsaved) = unsaved {
        slots.push(unsaved.record().clone());
        vault.slot_saved(unsaved);
    }
    (vault, slots)
}

/// A profile that was used once: its slots and one sealed token.
pub(crate) struct Used {
    pub(crate) keychain: MemoryKeychain,
    pub(crate) slots: Vec<SlotRecord>,
    pub(crate) row: Row,
}

impl Used {
    pub(crate) async fn new() -> Self {
        let keychain = MemoryKeychain::new();
        let (vault, slots) = opened(keychain.clone(), Vec::new(), false).await;
        assert_eq!(vault.state(), VaultState::Ready);
        let row = Row::sealed_by(&vault);
        Self {
            keychain,
            slots,
            row,
        }
    }
}

/// What a database would hold of one grant.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) wrapped_key: Sealed,
    pub(crate) token: Sealed,
}

impl Row {
    pub(crate) fn sealed_by(vault: &Vault) -> Self {
        let (key, wrapped_key) = vault.new_data_key(&OWNER).unwrap();
        let token = vault.seal(&key, &binding(), &secret(TOKEN)).unwrap();
        Self { wrapped_key, token }
    }

    pub(crate) fn opened_by(&self, vault: &Vault) -> Result<String, VaultError> {
        let key: DataKey = vault.open_data_key(&OWNER, &self.wrapped_key)?;
        let token = vault.unseal(&key, &binding(), &self.token)?;
        Ok(token.expose().clone())
    }
}

pub(crate) fn binding() -> Binding<'static> {
    Binding {
        purpose: Purpose::Refresh,
        owner: &OWNER,
        platform: "linkedin",
        generation: 3,
    }
}

pub(crate) fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

/// 32 zero bytes as base64: well formed, and nobody's key.
pub(crate) const STRANGE_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// Every entry of a keychain with its content, to show that nothing changed.
pub(crate) fn contents(keychain: &MemoryKeychain) -> Vec<(String, Vec<String>)> {
    let still = keychain.snapshot();
    still
        .entry_names()
        .into_iter()
        .map(|name| {
            let values = match still.read(&name) {
                Ok(value) => value.into_iter().collect(),
                Err(pilotlight_vault::KeychainError::Ambiguous(values)) => values,
                Err(error) => panic!("a snapshot has no faults: {error}"),
            };
            let values = values.iter().map(|value| value.expose().clone()).collect();
            (name, values)
        })
        .collect()
}
