//! What can go wrong, in plain sentences and without a word of any secret.

use pilotlight_domain::Secret;

use crate::state::{LockedBy, UnavailableReason, VaultState};

/// What a keychain answered instead of doing what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum KeychainError {
    /// The keychain is locked, or the person closed its prompt.
    #[error("the keychain is locked")]
    Locked,
    /// No answer within the limit. The call may still be waiting; nothing was concluded from it.
    #[error("the keychain did not answer in time")]
    Silent,
    /// There is no keychain to talk to, or talking to it failed.
    #[error("the keychain cannot be reached: {detail}")]
    Unreachable {
        /// The platform's own words.
        detail: String,
    },
    /// There is a keychain service and it has no keyring to keep anything in.
    #[error("no keyring has been created yet")]
    NoKeyring,
    /// Several entries carry the name. All of them are handed over, because only the owner of the
    /// key check value can tell which one is right.
    #[error("the keychain holds {} entries of the same name", .0.len())]
    Ambiguous(Vec<Secret<String>>),
    /// The entry is there and its content is not text that this app wrote.
    #[error("the keychain entry is not one this app wrote")]
    Unreadable,
    /// The keychain refused the request itself.
    #[error("the keychain refused: {detail}")]
    Refused {
        /// The platform's own words.
        detail: String,
    },
}

/// Why the vault could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key is out of reach for now. Nothing was changed.
    #[error("the saved sign-ins are locked: {by}")]
    Locked {
        /// What has to be opened.
        by: LockedBy,
    },
    /// There is no keychain that works. Nothing was changed.
    #[error("the system keychain cannot be used: {reason}")]
    Unavailable {
        /// Why, in words.
        reason: UnavailableReason,
    },
    /// The keychain works and does not hold the key that sealed the saved sign-ins.
    #[error("the key that protects the saved sign-ins is not in the system keychain")]
    Missing,
    /// The keychain holds a key, but another one than the one that sealed the saved sign-ins.
    #[error("the key in the system keychain is not the one that protects the saved sign-ins")]
    WrongKey,
    /// A first key was made and its slot is not saved yet, so nothing may be sealed with it.
    #[error("the new key is not in use until its slot is saved")]
    NotSaved,
    /// The passphrase does not open the vault.
    #[error("this passphrase does not open the saved sign-ins")]
    WrongPassphrase,
    /// No passphrase was ever set.
    #[error("no passphrase has been set")]
    NoPassphrase,
    /// The passphrase is too short to protect a copied disk.
    #[error("a passphrase needs at least {minimum} characters")]
    PassphraseTooShort {
        /// The least number of characters.
        minimum: usize,
    },
    /// Something sealed is not what was written.
    #[error("{what} is damaged and cannot be opened")]
    Damaged {
        /// What it is, in words that carry no content.
        what: &'static str,
    },
    /// Something was sealed with another key than the one at hand. It may be whole.
    #[error("{what} was sealed with another key")]
    OtherKey {
        /// What it is, in words that carry no content.
        what: &'static str,
    },
    /// The request makes no sense in the state the vault is in.
    #[error("this is not possible now: {why}")]
    NotPossible {
        /// Why, in words.
        why: &'static str,
    },
    /// The operating system gave no random numbers. Nothing may be sealed without them.
    #[error("the operating system gave no random numbers")]
    NoRandomness,
    /// The keychain would not do what was asked of it in a vault that is otherwise open.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
}

impl VaultError {
    /// The error that tells why a vault in this state cannot be used. `Ready` has none.
    pub(crate) fn from_state(state: &VaultState) -> Option<Self> {
        match state {
            VaultState::Ready => None,
            VaultState::Locked { by } => Some(Self::Locked { by: *by }),
            VaultState::Unavailable { reason } => Some(Self::Unavailable {
                reason: reason.clone(),
            }),
            VaultState::Missing => Some(Self::Missing),
            VaultState::WrongKey => Some(Self::WrongKey),
            VaultState::FirstRun => Some(Self::NotSaved),
        }
    }
}
