//! The key in the keychain: 32 random bytes as base64 under `master-key/v<n>`.
//!
//! Base64 because some keychains take only text, and 44 characters because others take only short
//! ones. An entry that exists is never written over, whatever it holds.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pilotlight_domain::Secret;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::error::{KeychainError, VaultError};
use crate::key::{KEY_LENGTH, Key, KeyEncryptionKey, random_bytes};
use crate::slots::SlotRecord;
use crate::thread::KeychainThread;

/// How many numbers are tried before giving up on finding a free one.
const MOST_TRIES: u32 = 16;

/// The name of an entry.
pub(crate) fn entry_name(number: u32) -> String {
    format!("master-key/v{number}")
}

/// What opening a slot with the keychain led to.
pub(crate) enum Opened {
    /// The key in use.
    Key(KeyEncryptionKey),
    /// The keychain has no such entry.
    NoEntry,
    /// The entry, or every entry of that name, does not open the slot.
    WrongKey,
}

/// Opens slot 0 with the keychain. Nothing is written.
pub(crate) async fn open_slot(
    thread: &KeychainThread,
    record: &SlotRecord,
    profile: &str,
    limit: Duration,
) -> Result<Opened, KeychainOrVault> {
    let candidates = match thread.read(&entry_name(record.kid), limit).await {
        Ok(None) => return Ok(Opened::NoEntry),
        Ok(Some(value)) => vec![value],
        Err(KeychainError::Ambiguous(values)) => values,
        Err(error) => return Err(error.into()),
    };
    for candidate in &candidates {
        let Some(key) = decode(candidate, record.kid) else {
            continue;
        };
        if let Some(kek) = record.unwrap_with(&key, profile)? {
            return Ok(Opened::Key(kek));
        }
    }
    Ok(Opened::WrongKey)
}

/// What looking for, or making, a master key led to.
pub(crate) enum Placed {
    /// A key stands in the keychain and reads back.
    Key(Key),
    /// The first entry looked at is not one this app wrote.
    Foreign,
    /// The keychain took a key and did not give the same one back.
    Forgotten,
}

/// Whether an entry with foreign content may be passed over for the next number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// No: tell the person first.
    Stop,
    /// Yes: the person asked for a new key.
    PassOver,
}

/// Adopts the key that stands under a number, or writes a fresh one where there is none.
///
/// A key that stands there without a slot is one that an earlier start wrote before it ended, so it
/// is as good as new. A fresh one is read back and compared before it is used.
pub(crate) async fn place(
    thread: &KeychainThread,
    first_number: u32,
    foreign: Foreign,
    limit: Duration,
) -> Result<Placed, KeychainOrVault> {
    let mut number = first_number;
    loop {
        let name = entry_name(number);
        let standing = match thread.read(&name, limit).await {
            Ok(None) => return write_fresh(thread, number, limit).await,
            Ok(Some(value)) => vec![value],
            Err(KeychainError::Ambiguous(values)) => values,
            Err(KeychainError::Unreadable) => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        if let Some(key) = standing.iter().find_map(|value| decode(value, number)) {
            return Ok(Placed::Key(key));
        }
        if foreign == Foreign::Stop || number - first_number >= MOST_TRIES {
            return Ok(Placed::Foreign);
        }
        number = number.saturating_add(1);
    }
}

async fn write_fresh(
    thread: &KeychainThread,
    number: u32,
    limit: Duration,
) -> Result<Placed, KeychainOrVault> {
    let name = entry_name(number);
    let bytes = random_bytes()?;
    let text = Secret::new(STANDARD.encode(bytes.expose()));
    thread.write(&name, text.clone(), limit).await?;
    let back = match thread.read(&name, limit).await {
        Ok(Some(back)) => back,
        Ok(None) | Err(KeychainError::Unreadable | KeychainError::Ambiguous(_)) => {
            return Ok(Placed::Forgotten);
        }
        Err(error) => return Err(error.into()),
    };
    let same: bool = back
        .expose()
        .as_bytes()
        .ct_eq(text.expose().as_bytes())
        .into();
    Ok(if same {
        Placed::Key(Key::with_id(bytes, number))
    } else {
        Placed::Forgotten
    })
}

fn decode(value: &Secret<String>, number: u32) -> Option<Key> {
    let bytes = Zeroizing::new(STANDARD.decode(value.expose()).ok()?);
    let bytes: [u8; KEY_LENGTH] = bytes.as_slice().try_into().ok()?;
    Some(Key::with_id(Secret::new(bytes), number))
}

/// Either side's error.
pub(crate) enum KeychainOrVault {
    Keychain(KeychainError),
    Vault(VaultError),
}

impl From<KeychainError> for KeychainOrVault {
    fn from(error: KeychainError) -> Self {
        Self::Keychain(error)
    }
}

impl From<VaultError> for KeychainOrVault {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

impl From<KeychainOrVault> for VaultError {
    fn from(error: KeychainOrVault) -> Self {
        match error {
            KeychainOrVault::Keychain(error) => error.into(),
            KeychainOrVault::Vault(error) => error,
        }
    }
}
