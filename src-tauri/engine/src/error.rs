//! What can go wrong in the engine, and how each of it is told to the window.

use pilotlight_domain::{Disk, Platform, explain_disk};
use pilotlight_store::StoreError;
use pilotlight_vault::{KeychainError, LockedBy, UnavailableReason, VaultError};
use pilotlight_words::{disk, failure, vault};

use crate::view::{Failure, FailureCode};

/// Why the engine could not do what was asked. Nothing was half done.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The data folder or database could not be used.
    #[error("{}", of_store(.0))]
    Store(#[from] StoreError),
    /// Keys are not at hand.
    #[error("{}", of_vault(.0))]
    Vault(#[from] VaultError),
    /// There is no such account, or it is not connected.
    #[error("{}", failure::no_such_account())]
    NoSuchAccount,
    /// No attempt is at the point where this could be done.
    #[error("{}", failure::attempt_moved())]
    AttemptMoved,
    /// The platform has no developer app configured.
    #[error("{}", failure::not_set_up(.0.name()))]
    NotSetUp(Platform),
    /// The platform answers through a relay page, and none is entered.
    #[error("{}", failure::relay_missing(.0.name()))]
    RelayMissing(Platform),
    /// The secret of a developer app is sealed with a key that is lost, or is damaged.
    #[error("{}", failure::app_secret_lost(.0.name()))]
    AppSecretLost(Platform),
    /// What was entered cannot be used.
    #[error("{0}")]
    BadInput(String),
    /// The secret that was entered cannot be used.
    #[error("{0}")]
    BadSecret(String),
    /// A local address for the browser's answer could not be opened.
    #[error("{}", failure::no_return_address())]
    NoReturnAddress,
    /// The lock file in the data folder could not be taken.
    #[error("{}", failure::no_lock())]
    NoLock,
    /// A renewal could not be saved, so none was begun, or one that was is kept apart.
    #[error("{}", of_disk(.0))]
    Disk(Disk),
    /// What one account's sign-in is sealed with is lost or damaged; the rest is fine.
    #[error("{}", failure::key_lost())]
    KeyLost,
    /// The operating system gave no random numbers.
    #[error("{}", failure::no_randomness())]
    NoRandomness,
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        let code = match &error {
            EngineError::Store(_) => FailureCode::Broken,
            EngineError::Vault(
                VaultError::WrongPassphrase
                | VaultError::NoPassphrase
                | VaultError::PassphraseTooShort { .. },
            )
            | EngineError::BadInput(_) => FailureCode::BadInput,
            EngineError::Vault(_) => FailureCode::VaultClosed,
            EngineError::NoSuchAccount => FailureCode::NotFound,
            EngineError::AttemptMoved => FailureCode::AttemptMoved,
            EngineError::NotSetUp(_)
            | EngineError::RelayMissing(_)
            | EngineError::AppSecretLost(_) => FailureCode::NotSetUp,
            EngineError::BadSecret(_) => FailureCode::BadSecret,
            EngineError::KeyLost
            | EngineError::NoReturnAddress
            | EngineError::NoRandomness
            | EngineError::Disk(_)
            | EngineError::NoLock => FailureCode::TryAgain,
        };
        Self {
            code,
            message: error.to_string(),
        }
    }
}

fn of_disk(disk: &Disk) -> String {
    explain_disk(disk).map_or_else(String::new, |words| {
        disk::in_one(words.happened, words.headline)
    })
}

/// The store's errors for a person; its own texts are for logs.
fn of_store(error: &StoreError) -> String {
    match error {
        StoreError::Full { .. } => failure::store_full(),
        StoreError::ReadOnly { .. } => failure::store_read_only(),
        StoreError::Busy { .. } => failure::store_busy(),
        StoreError::Damaged { what, .. } => failure::store_damaged(what),
        StoreError::Newer { found, known } => failure::store_newer(*found, *known),
        StoreError::Older { found, .. } => failure::store_older(*found),
        StoreError::Foreign { file } => failure::store_foreign(file.display().to_string()),
        StoreError::NoFolder { folder, .. } => {
            failure::store_no_folder(folder.display().to_string())
        }
        StoreError::Refused { rule, .. } => failure::store_refused(rule),
        StoreError::Migration { to, .. } => failure::store_migration(*to),
        StoreError::Closed => failure::store_closed(),
        StoreError::Io { .. } => failure::store_disk(),
        StoreError::Unexpected { .. } => failure::store_unexpected(),
    }
}

/// The vault's errors for a person; its own texts are for logs.
fn of_vault(error: &VaultError) -> String {
    match error {
        VaultError::Locked { by } => match by {
            LockedBy::Keychain => failure::vault_locked_keychain(),
            LockedBy::SilentKeychain => failure::vault_locked_silent(),
            LockedBy::Passphrase => failure::vault_locked_passphrase(),
        },
        VaultError::Unavailable { reason } => unavailable(reason),
        VaultError::Missing => failure::vault_missing(),
        VaultError::WrongKey => failure::vault_wrong_key(),
        VaultError::NotSaved => failure::vault_not_saved(),
        VaultError::WrongPassphrase => failure::vault_wrong_passphrase(),
        VaultError::NoPassphrase => failure::vault_no_passphrase(),
        VaultError::PassphraseTooShort { minimum } => failure::vault_short(*minimum),
        VaultError::Damaged { what } => failure::vault_damaged(what),
        VaultError::OtherKey { what } => failure::vault_other_key(what),
        VaultError::NotPossible { why } => failure::vault_not_possible(why),
        VaultError::NoRandomness => failure::vault_no_randomness(),
        VaultError::Keychain(error) => of_keychain(error),
    }
}

fn of_keychain(error: &KeychainError) -> String {
    match error {
        KeychainError::Locked => failure::keychain_locked(),
        KeychainError::Silent => failure::keychain_silent(),
        KeychainError::Unreachable { detail } => failure::keychain_unreachable(detail),
        KeychainError::NoKeyring => failure::keychain_no_keyring(),
        KeychainError::Ambiguous(_) => failure::keychain_ambiguous(),
        KeychainError::Unreadable => failure::keychain_unreadable(),
        KeychainError::Refused { detail } => failure::keychain_refused(detail),
    }
}

/// Why there is no keychain that works, and what can be done instead.
pub(crate) fn unavailable(reason: &UnavailableReason) -> String {
    match reason {
        UnavailableReason::NoKeyring => vault::no_keyring_happened(),
        UnavailableReason::Unreachable { detail } => vault::unreachable_happened(detail),
        UnavailableReason::Forgetful => vault::forgetful_happened(),
        UnavailableReason::NoRandomness => vault::no_randomness_happened(),
        UnavailableReason::Refused { detail } => vault::refused_happened(detail),
    }
}
