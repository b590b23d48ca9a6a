//! Keys: 32 random bytes that are zeroed when dropped, and what is derived from them.

use std::sync::{Arc, OnceLock};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use hkdf::Hkdf;
use pilotlight_domain::Secret;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::envelope::{HEADER_LENGTH, NONCE_LENGTH, Sealed};
use crate::error::VaultError;

/// Bytes of every key.
pub(crate) const KEY_LENGTH: usize = 32;
/// Bytes of a key check value.
pub(crate) const CHECK_LENGTH: usize = 16;

/// One AES-256 key with the id that envelopes sealed by it carry. Clones share it.
#[derive(Clone)]
pub(crate) struct Key(Arc<Material>);

/// The bytes, and what is worked out from them when it is first needed. All of it is zeroed when dropped.
struct Material {
    bytes: Secret<[u8; KEY_LENGTH]>,
    id: OnceLock<u32>,
    cipher: OnceLock<Aes256Gcm>,
}

impl Key {
    /// A key under an id given by the caller: the version of a slot.
    pub(crate) fn with_id(bytes: Secret<[u8; KEY_LENGTH]>, id: u32) -> Self {
        Self::of(bytes, OnceLock::from(id))
    }

    /// A key whose id is derived from its bytes, so that the id cannot come apart from the key.
    pub(crate) fn with_derived_id(bytes: Secret<[u8; KEY_LENGTH]>) -> Self {
        Self::of(bytes, OnceLock::new())
    }

    fn of(bytes: Secret<[u8; KEY_LENGTH]>, id: OnceLock<u32>) -> Self {
        let cipher = OnceLock::new();
        Self(Arc::new(Material { bytes, id, cipher }))
    }

    pub(crate) fn id(&self) -> u32 {
        *self
            .0
            .id
            .get_or_init(|| u32::from_be_bytes(derive(&self.0.bytes, b"kid")))
    }

    fn bytes(&self) -> &[u8; KEY_LENGTH] {
        self.0.bytes.expose()
    }

    /// Encrypts under a fresh random nonce.
    pub(crate) fn seal(&self, plain: &[u8], context: &[u8]) -> Result<Sealed, VaultError> {
        let mut nonce = [0_u8; NONCE_LENGTH];
        fill_random(&mut nonce)?;
        let body = self
            .cipher()
            .encrypt(
                &nonce.into(),
                Payload {
                    msg: plain,
                    aad: context,
                },
            )
            .map_err(|_| VaultError::NotPossible {
                why: "the secret is too long to be sealed",
            })?;
        Ok(Sealed::assemble(self.id(), &nonce, &body))
    }

    /// Decrypts. The caller has built `context` from where the envelope was found, and with the id of this key or,
    /// which is quicker than to derive it, with the id that the envelope names: only the key whose id that is has
    /// ever sealed anything with it.
    pub(crate) fn open(
        &self,
        sealed: &Sealed,
        context: &[u8],
        what: &'static str,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let is_another = |id: &u32| *id != sealed.key_id();
        if self.0.id.get().is_some_and(is_another) {
            return Err(VaultError::OtherKey { what });
        }
        let bytes = sealed.as_bytes();
        let damaged = || {
            if is_another(&self.id()) {
                VaultError::OtherKey { what }
            } else {
                VaultError::Damaged { what }
            }
        };
        let nonce: [u8; NONCE_LENGTH] = bytes
            .get(HEADER_LENGTH - NONCE_LENGTH..HEADER_LENGTH)
            .and_then(|nonce| nonce.try_into().ok())
            .ok_or_else(damaged)?;
        let body = bytes.get(HEADER_LENGTH..).ok_or_else(damaged)?;
        self.cipher()
            .decrypt(
                &nonce.into(),
                Payload {
                    msg: body,
                    aad: context,
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| damaged())
    }

    fn cipher(&self) -> &Aes256Gcm {
        self.0
            .cipher
            .get_or_init(|| Aes256Gcm::new(self.bytes().into()))
    }
}

/// The key that wraps every data key. It stays in memory while the app runs, because sign-ins are
/// renewed in the background.
#[derive(Clone)]
pub(crate) struct KeyEncryptionKey(Key);

impl KeyEncryptionKey {
    pub(crate) fn generate() -> Result<Self, VaultError> {
        Ok(Self(Key::with_derived_id(random_bytes()?)))
    }

    pub(crate) fn from_bytes(plain: &[u8]) -> Result<Self, VaultError> {
        let bytes = key_bytes(plain, "the key of the saved sign-ins")?;
        Ok(Self(Key::with_derived_id(bytes)))
    }

    pub(crate) const fn key(&self) -> &Key {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// Tells "another key" from "a damaged row" without giving the key away.
    pub(crate) fn check_value(&self) -> [u8; CHECK_LENGTH] {
        derive(&self.0.0.bytes, b"kcv")
    }

    /// Compares with a stored check value in constant time.
    pub(crate) fn matches(&self, check: &[u8; CHECK_LENGTH]) -> bool {
        self.check_value().ct_eq(check).into()
    }
}

/// The key of one owner (a grant or an account). Dropping its wrapped form shreds all that is sealed
/// with it.
#[derive(Clone)]
pub struct DataKey(Key);

impl DataKey {
    pub(crate) fn generate() -> Result<Self, VaultError> {
        Ok(Self(Key::with_derived_id(random_bytes()?)))
    }

    pub(crate) fn from_bytes(plain: &[u8]) -> Result<Self, VaultError> {
        let bytes = key_bytes(plain, "the key of a saved sign-in")?;
        Ok(Self(Key::with_derived_id(bytes)))
    }

    pub(crate) const fn key(&self) -> &Key {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "DataKey({:08x}, …)", self.0.id())
    }
}

/// 32 bytes from the operating system.
pub(crate) fn random_bytes() -> Result<Secret<[u8; KEY_LENGTH]>, VaultError> {
    let mut bytes = [0_u8; KEY_LENGTH];
    fill_random(&mut bytes)?;
    let secret = Secret::new(bytes);
    bytes.zeroize();
    Ok(secret)
}

pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::NoRandomness)
}

fn key_bytes(plain: &[u8], what: &'static str) -> Result<Secret<[u8; KEY_LENGTH]>, VaultError> {
    plain
        .try_into()
        .map(Secret::new)
        .map_err(|_| VaultError::Damaged { what })
}

/// What a label makes of a key, by HKDF.
#[expect(
    clippy::expect_used,
    reason = "the length is held to what HKDF gives when this is compiled"
)]
fn derive<const LENGTH: usize>(key: &Secret<[u8; KEY_LENGTH]>, label: &[u8]) -> [u8; LENGTH] {
    const { assert!(LENGTH <= 255 * 32) };
    let mut output = [0; LENGTH];
    Hkdf::<Sha256>::new(None, key.expose())
        .expand(label, &mut output)
        .expect("HKDF gives as many bytes");
    output
}
