//! How a passphrase becomes a key: Argon2id, with the parameters kept beside the slot.

use argon2::{Algorithm, Argon2, Params, Version};
use pilotlight_domain::Secret;
use zeroize::Zeroize;

use crate::error::VaultError;
use crate::key::{KEY_LENGTH, Key, fill_random};

/// The least number of characters. The passphrase is all that stands between a copied disk and the
/// sign-ins on it, so it is longer than a password that a server can rate-limit.
pub const MINIMUM_PASSPHRASE_CHARACTERS: usize = 12;

/// Bounds on stored parameters, so that a damaged row cannot eat the machine.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;
const MOST_LANES: u32 = 16;

/// Argon2id parameters, as stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassphraseParameters {
    /// Random, one for each slot record.
    pub salt: [u8; 16],
    /// Memory in kibibytes.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl PassphraseParameters {
    /// 64 MiB, 3 passes, 4 lanes: the second recommended option of RFC 9106, section 4 (2021).
    pub(crate) fn fresh() -> Result<Self, VaultError> {
        let mut salt = [0_u8; 16];
        fill_random(&mut salt)?;
        Ok(Self {
            salt,
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 4,
        })
    }

    /// Derives the wrapping key. It takes some tenths of a second of one core and all of
    /// `memory_kib`, so it is never called on a thread that others wait for.
    pub(crate) fn derive(
        &self,
        passphrase: &Secret<String>,
    ) -> Result<Secret<[u8; KEY_LENGTH]>, VaultError> {
        let damaged = || VaultError::Damaged {
            what: "the passphrase slot",
        };
        if self.memory_kib > MOST_MEMORY_KIB || self.passes > MOST_PASSES || self.lanes > MOST_LANES
        {
            return Err(damaged());
        }
        let parameters = Params::new(self.memory_kib, self.passes, self.lanes, Some(KEY_LENGTH))
            .map_err(|_| damaged())?;
        let mut bytes = [0_u8; KEY_LENGTH];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
            .hash_password_into(passphrase.expose().as_bytes(), &self.salt, &mut bytes)
            .map_err(|_| damaged())?;
        let key = Secret::new(bytes);
        bytes.zeroize();
        Ok(key)
    }
}

/// Refuses a passphrase that is too short.
pub(crate) fn check_length(passphrase: &Secret<String>) -> Result<(), VaultError> {
    if passphrase.expose().chars().count() < MINIMUM_PASSPHRASE_CHARACTERS {
        return Err(VaultError::PassphraseTooShort {
            minimum: MINIMUM_PASSPHRASE_CHARACTERS,
        });
    }
    Ok(())
}

/// Argon2 takes some tenths of a second of a core, and it ends; unlike a keychain call it may run
/// on one of tokio's blocking threads.
pub(crate) async fn derive_apart(
    parameters: PassphraseParameters,
    passphrase: Secret<String>,
    number: u32,
) -> Result<Key, VaultError> {
    let bytes = tokio::task::spawn_blocking(move || parameters.derive(&passphrase))
        .await
        .map_err(|_| VaultError::NotPossible {
            why: "the app is closing",
        })??;
    Ok(Key::with_id(bytes, number))
}
