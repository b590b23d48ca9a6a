//! The port to a keychain.
//!
//! Production has the system's own ([`crate::SystemKeychain`]); a simulation has one in memory
//! ([`crate::MemoryKeychain`]), which can be told to be locked, absent or forgetful.

use pilotlight_domain::Secret;

use crate::error::KeychainError;

/// A place where the operating system keeps one small secret under a name.
///
/// Calls may block for as long as a person needs to type a password, or for ever. They are made on
/// one thread that nothing else waits for.
pub trait Keychain: Send {
    /// Reads an entry. `None` means that the keychain is open and has no such entry; a keychain
    /// that cannot tell must answer with an error.
    ///
    /// # Errors
    ///
    /// See [`KeychainError`].
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError>;

    /// Writes an entry. Callers write only where they have just read `None`.
    ///
    /// # Errors
    ///
    /// See [`KeychainError`]. After an error the entry may or may not have been written.
    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError>;

    /// Deletes an entry. An entry that is not there counts as deleted.
    ///
    /// # Errors
    ///
    /// See [`KeychainError`].
    fn delete(&self, entry: &str) -> Result<(), KeychainError>;

    /// Whether every call returns at once, so that no thread and no limit are needed. Only a
    /// keychain in memory may say so: it keeps a simulation on one thread and repeatable.
    fn answers_at_once(&self) -> bool {
        false
    }
}
