//! Sealing and opening with an open vault: data keys under the key in use, secrets under data keys.

use pilotlight_domain::Secret;
use uuid::Uuid;
use zeroize::Zeroize;

use crate::envelope::{Binding, Purpose, Sealed};
use crate::error::VaultError;
use crate::key::DataKey;
use crate::vault::Vault;

impl Vault {
    /// A fresh key for an owner, and its wrapped form to be saved with the owner.
    ///
    /// # Errors
    ///
    /// The reason why the vault is not open.
    pub fn new_data_key(&self, owner: &Uuid) -> Result<(DataKey, Sealed), VaultError> {
        let kek = self.kek()?;
        let data_key = DataKey::generate()?;
        let context = data_key_binding(owner).context(self.profile(), kek.key().id());
        let wrapped = kek.key().seal(data_key.bytes(), &context)?;
        Ok((data_key, wrapped))
    }

    /// Opens an owner's wrapped key.
    ///
    /// # Errors
    ///
    /// The reason why the vault is not open; [`VaultError::OtherKey`] when it was wrapped by a key
    /// that is not at hand; [`VaultError::Damaged`].
    pub fn open_data_key(&self, owner: &Uuid, wrapped: &Sealed) -> Result<DataKey, VaultError> {
        let kek = self.kek_of(wrapped)?;
        let context = data_key_binding(owner).context(self.profile(), kek.key().id());
        let plain = kek
            .key()
            .open(wrapped, &context, "the key of a saved sign-in")?;
        DataKey::from_bytes(&plain)
    }

    /// The same key of an owner, wrapped by the key in use.
    ///
    /// # Errors
    ///
    /// As [`Vault::open_data_key`].
    pub fn rewrap_data_key(&self, owner: &Uuid, wrapped: &Sealed) -> Result<Sealed, VaultError> {
        let data_key = self.open_data_key(owner, wrapped)?;
        let kek = self.kek()?;
        let context = data_key_binding(owner).context(self.profile(), kek.key().id());
        kek.key().seal(data_key.bytes(), &context)
    }

    /// Seals a secret to the place it will be found in.
    ///
    /// # Errors
    ///
    /// [`VaultError::NoRandomness`].
    pub fn seal(
        &self,
        key: &DataKey,
        binding: &Binding<'_>,
        secret: &Secret<String>,
    ) -> Result<Sealed, VaultError> {
        let context = binding.context(self.profile(), key.key().id());
        key.key().seal(secret.expose().as_bytes(), &context)
    }

    /// Opens a sealed secret from the place it was found in.
    ///
    /// # Errors
    ///
    /// [`VaultError::OtherKey`] when another owner's key sealed it, [`VaultError::Damaged`] when it
    /// was changed or belongs to another place.
    pub fn unseal(
        &self,
        key: &DataKey,
        binding: &Binding<'_>,
        sealed: &Sealed,
    ) -> Result<Secret<String>, VaultError> {
        let what = "a saved secret";
        let context = binding.context(self.profile(), sealed.key_id());
        let mut plain = key.key().open(sealed, &context, what)?;
        String::from_utf8(std::mem::take(&mut *plain))
            .map(Secret::new)
            .map_err(|error| {
                error.into_bytes().zeroize();
                VaultError::Damaged { what }
            })
    }
}

const fn data_key_binding(owner: &Uuid) -> Binding<'_> {
    Binding {
        purpose: Purpose::DataKey,
        owner,
        platform: "",
        generation: 0,
    }
}
