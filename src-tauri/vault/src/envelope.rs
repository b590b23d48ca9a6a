//! The stored form of a sealed secret, and what it is bound to.
//!
//! `version (1) | algorithm (1) | key id (4, big endian) | nonce (12) | ciphertext | tag (16)`
//!
//! Everything else that says where a secret belongs is authenticated and not stored: it is rebuilt
//! from the place the row was found in, so that a ciphertext moved to another place does not open.

use uuid::Uuid;

use crate::error::VaultError;

/// The only version of the stored form.
pub(crate) const FORMAT_VERSION: u8 = 1;
/// AES-256-GCM with a random nonce of 96 bits. Another cipher gets another number.
pub(crate) const ALGORITHM_AES_256_GCM: u8 = 1;
/// Bytes of a nonce.
pub(crate) const NONCE_LENGTH: usize = 12;
const TAG_LENGTH: usize = 16;
const KEY_ID: std::ops::Range<usize> = 2..6;
/// Bytes before the ciphertext.
pub(crate) const HEADER_LENGTH: usize = 6 + NONCE_LENGTH;

/// An encrypted secret as it stands in a BLOB column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Takes bytes from a column and checks their shape. That they can be opened shows only later.
    ///
    /// # Errors
    ///
    /// [`VaultError::Damaged`] when they are too short or of a version or cipher unknown here.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, VaultError> {
        let whole = bytes.len() >= HEADER_LENGTH + TAG_LENGTH
            && bytes.first() == Some(&FORMAT_VERSION)
            && bytes.get(1) == Some(&ALGORITHM_AES_256_GCM);
        if whole {
            Ok(Self(bytes))
        } else {
            Err(VaultError::Damaged {
                what: "the stored form of a secret",
            })
        }
    }

    /// The bytes for a column.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes for a column, by value.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The id of the key that sealed it.
    #[must_use]
    pub fn key_id(&self) -> u32 {
        // Both ways of making an envelope see to it that these four bytes are there.
        self.0
            .get(KEY_ID)
            .and_then(|id| id.try_into().ok())
            .map_or(0, u32::from_be_bytes)
    }

    pub(crate) fn assemble(key_id: u32, nonce: &[u8; NONCE_LENGTH], body: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(HEADER_LENGTH + body.len());
        bytes.extend_from_slice(&[FORMAT_VERSION, ALGORITHM_AES_256_GCM]);
        bytes.extend_from_slice(&key_id.to_be_bytes());
        bytes.extend_from_slice(nonce);
        bytes.extend_from_slice(body);
        Self(bytes)
    }
}

/// What a sealed value is for. One that was sealed for one purpose does not open for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// An access token of a grant.
    Access,
    /// A refresh token of a grant.
    Refresh,
    /// A token that belongs to one account, such as a Facebook Page token.
    AccountToken,
    /// The secret of an app registration that a person entered.
    ClientSecret,
    /// The PKCE verifier of a sign-in that is under way.
    Verifier,
    /// What a renewal brought, in the file for the day on which it cannot be saved as usual.
    Emergency,
    /// How far a post has come at its platform: it may name an upload session that whoever holds its
    /// address can write to.
    PostProgress,
    /// A data key, wrapped by the key encryption key.
    DataKey,
    /// The key encryption key, wrapped by a slot.
    KeyEncryptionKey,
}

impl Purpose {
    /// The name that is authenticated. It must never change for a purpose that exists.
    const fn label(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Refresh => "refresh",
            Self::AccountToken => "account_token",
            Self::ClientSecret => "client_secret",
            Self::Verifier => "verifier",
            Self::Emergency => "emergency",
            Self::PostProgress => "post_progress",
            Self::DataKey => "dek",
            Self::KeyEncryptionKey => "kek",
        }
    }
}

/// Where a sealed value belongs. It is authenticated with the value and never stored with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding<'a> {
    /// What the value is for.
    pub purpose: Purpose,
    /// The grant, account, app registration or sign-in it belongs to.
    pub owner: &'a Uuid,
    /// The platform's name, as it stands in the owner's row.
    pub platform: &'a str,
    /// The generation of the owner's row; it goes up with every new token.
    pub generation: u64,
}

impl Binding<'_> {
    /// The bytes to authenticate. Every field is preceded by its length, so that no two different
    /// bindings yield the same bytes.
    pub(crate) fn context(&self, profile: &str, key_id: u32) -> Vec<u8> {
        let key_id = key_id.to_be_bytes();
        let generation = self.generation.to_be_bytes();
        let fields: [&[u8]; 9] = [
            b"pilotlight",
            profile.as_bytes(),
            &[FORMAT_VERSION],
            &[ALGORITHM_AES_256_GCM],
            self.purpose.label().as_bytes(),
            self.owner.as_bytes(),
            self.platform.as_bytes(),
            &key_id,
            &generation,
        ];
        let length = fields.iter().map(|field| 8 + field.len()).sum();
        let mut context = Vec::with_capacity(length);
        for field in fields {
            context.extend_from_slice(&(field.len() as u64).to_be_bytes());
            context.extend_from_slice(field);
        }
        context
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two bindings whose fields, merely joined, would be the very same bytes.
    #[test]
    fn ks_02_fields_that_run_into_each_other_are_told_apart() {
        let mut owner = [0; 16];
        owner[..5].copy_from_slice(b"\x01\x01dek");
        owner[5..].copy_from_slice(b"0123456789a");
        let owner = Uuid::from_bytes(owner);
        let one = Binding {
            purpose: Purpose::KeyEncryptionKey,
            owner: &owner,
            platform: "bcdefmastodon",
            generation: 1,
        };
        let inner_owner = Uuid::from_bytes(*b"0123456789abcdef");
        let other = Binding {
            purpose: Purpose::DataKey,
            owner: &inner_owner,
            platform: "mastodon",
            generation: 1,
        };
        assert_ne!(
            one.context("shop", 5),
            other.context("shop\u{1}\u{1}kek", 5)
        );
    }
}
