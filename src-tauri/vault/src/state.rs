//! The six states a vault can be in, and how a keychain's answer leads to one of them.
//!
//! The states are kept apart because the honest way on differs for each: a locked keychain wants a
//! password, an absent one wants a passphrase, and a lost key wants the accounts reconnected.

use std::fmt;

use crate::error::KeychainError;

/// Whether sealed secrets can be opened, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultState {
    /// The key is open.
    Ready,
    /// The key is there and something has to be opened first. Nothing is written meanwhile.
    Locked {
        /// What has to be opened.
        by: LockedBy,
    },
    /// There is no keychain that works. A passphrase is the honest alternative.
    Unavailable {
        /// Why.
        reason: UnavailableReason,
    },
    /// The keychain works and has no such entry, while a key is in use. What is sealed is kept.
    Missing,
    /// The keychain's entry does not open the key in use. What is sealed is kept.
    WrongKey,
    /// A first key exists in memory. It is used once the caller says that its slot is saved.
    FirstRun,
}

/// What has to be opened before the vault can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockedBy {
    /// The system keychain is locked, or its prompt was closed.
    Keychain,
    /// The system keychain has not answered within the limit. It may be showing a prompt.
    SilentKeychain,
    /// Only a passphrase opens this vault.
    Passphrase,
}

impl fmt::Display for LockedBy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Keychain => "the system keychain is locked",
            Self::SilentKeychain => "the system keychain does not answer",
            Self::Passphrase => "the passphrase has not been entered",
        })
    }
}

/// Why there is no keychain that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnavailableReason {
    /// There is none to talk to, or talking to it failed.
    Unreachable {
        /// The platform's own words.
        detail: String,
    },
    /// There is a keychain service and the person has never created a keyring in it.
    NoKeyring,
    /// It took the key and did not give it back, so a key in it would be lost.
    Forgetful,
    /// The operating system gives no random numbers to make a key from.
    NoRandomness,
    /// It refuses to hold such an entry.
    Refused {
        /// The platform's own words.
        detail: String,
    },
}

impl fmt::Display for UnavailableReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable { detail } => write!(formatter, "it cannot be reached ({detail})"),
            Self::NoKeyring => formatter.write_str("no keyring has been created in it yet"),
            Self::Forgetful => {
                formatter.write_str("it accepted a key and did not give the same key back")
            }
            Self::NoRandomness => {
                formatter.write_str("the operating system gives no random numbers")
            }
            Self::Refused { detail } => write!(formatter, "it refused to keep a key ({detail})"),
        }
    }
}

impl VaultState {
    /// The state that a keychain's error leads to. No error leads to a state in which a key may be
    /// made, because an error says nothing about whether a key exists.
    pub(crate) fn from_keychain_error(error: &KeychainError) -> Self {
        match error {
            KeychainError::Locked => Self::Locked {
                by: LockedBy::Keychain,
            },
            KeychainError::Silent => Self::Locked {
                by: LockedBy::SilentKeychain,
            },
            KeychainError::NoKeyring => Self::Unavailable {
                reason: UnavailableReason::NoKeyring,
            },
            KeychainError::Unreachable { detail } => Self::Unavailable {
                reason: UnavailableReason::Unreachable {
                    detail: detail.clone(),
                },
            },
            KeychainError::Refused { detail } => Self::Unavailable {
                reason: UnavailableReason::Refused {
                    detail: detail.clone(),
                },
            },
            KeychainError::Unreadable | KeychainError::Ambiguous(_) => Self::WrongKey,
        }
    }
}
