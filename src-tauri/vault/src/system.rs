//! The operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on
//! Windows.
//!
//! `keyring::Entry` keeps a failed start for the life of the process, and a Secret Service may come up
//! after this app or be restarted under it. So where the store cannot be reached, a fresh one is set
//! up through keyring-core, which `keyring` is built on, and the call is made once more.
//!
//! Linux uses the Secret Service through zbus on its own executor. With zbus's `tokio` feature the
//! blocking store would panic inside async code; a test looks at the dependency tree for it.

use std::cell::Cell;

use keyring_core::Error as StoreError;
use pilotlight_domain::Secret;
use zeroize::Zeroize;

use crate::error::KeychainError;
use crate::keychain::Keychain;

/// The longest part of a platform's own words that is kept.
const LONGEST_DETAIL: usize = 200;

/// The operating system's keychain under one service name.
pub struct SystemKeychain {
    service: String,
    /// Whether the store in use was set up within this call, so that setting up another is no use.
    fresh: Cell<bool>,
}

impl SystemKeychain {
    /// The keychain under a profile's service name. Nothing is contacted yet.
    #[must_use]
    pub fn new(service: &str) -> Self {
        Self {
            service: service.to_owned(),
            fresh: Cell::new(false),
        }
    }

    fn entry(&self, name: &str) -> Result<keyring_core::Entry, StoreError> {
        match keyring::Entry::new(&self.service, name) {
            Ok(entry) => self.dressed(name, entry.inner),
            Err(StoreError::NoDefaultStore) => {
                if keyring_core::get_default_store().is_none() {
                    self.start_store()?;
                }
                let entry = keyring_core::Entry::new(&self.service, name)?;
                self.dressed(name, entry)
            }
            Err(error) => Err(error),
        }
    }

    /// On Windows entries roam between machines unless they are made local.
    #[cfg(windows)]
    fn dressed(
        &self,
        name: &str,
        _: keyring_core::Entry,
    ) -> Result<keyring_core::Entry, StoreError> {
        let local = std::collections::HashMap::from([("persistence", "Local")]);
        keyring_core::Entry::new_with_modifiers(&self.service, name, &local)
    }

    #[cfg(not(windows))]
    fn dressed(
        &self,
        _: &str,
        entry: keyring_core::Entry,
    ) -> Result<keyring_core::Entry, StoreError> {
        Ok(entry)
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    fn start_store(&self) -> Result<(), StoreError> {
        let store = zbus_secret_service_keyring_store::Store::new()?;
        keyring_core::set_default_store(store);
        self.fresh.set(true);
        Ok(())
    }

    #[cfg(not(all(unix, not(target_os = "macos"))))]
    fn start_store(&self) -> Result<(), StoreError> {
        Err(StoreError::NoDefaultStore)
    }

    /// Makes a call, and once more with a fresh store when the one in use has lost its service.
    fn with_entry<T>(
        &self,
        name: &str,
        call: impl Fn(&keyring_core::Entry) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.fresh.set(false);
        let first = self.entry(name).and_then(|entry| call(&entry));
        match first {
            Err(error) if lost(&error) && !self.fresh.get() => {
                self.start_store().map_err(|again| match again {
                    StoreError::NoDefaultStore => error,
                    again => again,
                })?;
                self.entry(name).and_then(|entry| call(&entry))
            }
            other => other,
        }
    }
}

impl Keychain for SystemKeychain {
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError> {
        match self.with_entry(entry, keyring_core::Entry::get_password) {
            Ok(value) => Ok(Some(Secret::new(value))),
            Err(StoreError::NoEntry) => Ok(None),
            Err(StoreError::Ambiguous(entries)) => {
                let mut values = Vec::with_capacity(entries.len());
                for entry in entries {
                    match entry.get_password() {
                        Ok(value) => values.push(Secret::new(value)),
                        Err(error) => match translate(error) {
                            // One foreign or vanished entry does not hide the others.
                            KeychainError::Unreadable => {}
                            error => return Err(error),
                        },
                    }
                }
                Err(KeychainError::Ambiguous(values))
            }
            Err(error) => Err(translate(error)),
        }
    }

    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError> {
        self.with_entry(entry, |entry| entry.set_password(value.expose()))
            .map_err(translate)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        match self.with_entry(entry, keyring_core::Entry::delete_credential) {
            Ok(()) | Err(StoreError::NoEntry) => Ok(()),
            Err(error) => Err(translate(error)),
        }
    }
}

/// Whether the error may come from a store whose service went away.
const fn lost(error: &StoreError) -> bool {
    matches!(error, StoreError::PlatformFailure(_))
}

/// A Secret Service without any keyring refuses access just as a locked one does, and no password
/// would help (zbus-secret-service-keyring-store 1.0.1, `decode_error`).
#[cfg(all(unix, not(target_os = "macos")))]
fn no_keyring(cause: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    matches!(
        cause.downcast_ref::<secret_service::Error>(),
        Some(secret_service::Error::NoResult)
    )
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn no_keyring(_: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    false
}

/// Some of the store's errors carry what they read, so those are zeroed here and go no further.
fn translate(error: StoreError) -> KeychainError {
    match error {
        StoreError::NoStorageAccess(cause) if no_keyring(cause.as_ref()) => {
            KeychainError::NoKeyring
        }
        StoreError::NoStorageAccess(_) => KeychainError::Locked,
        StoreError::PlatformFailure(cause) => KeychainError::Unreachable {
            detail: shortened(&cause.to_string()),
        },
        StoreError::NoDefaultStore => KeychainError::Unreachable {
            detail: "no keychain could be started".to_owned(),
        },
        StoreError::BadEncoding(mut bytes) | StoreError::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            KeychainError::Unreadable
        }
        StoreError::NoEntry | StoreError::BadStoreFormat(_) => KeychainError::Unreadable,
        StoreError::TooLong(attribute, limit) => KeychainError::Refused {
            detail: format!("the {attribute} is longer than {limit} characters"),
        },
        StoreError::Invalid(attribute, _) => KeychainError::Refused {
            detail: format!("the {attribute} is not accepted"),
        },
        StoreError::Ambiguous(_) => KeychainError::Refused {
            detail: "several entries carry the same name".to_owned(),
        },
        StoreError::NotSupportedByStore(_) => KeychainError::Refused {
            detail: "the keychain does not support this".to_owned(),
        },
        other => KeychainError::Unreachable {
            detail: shortened(&other.to_string()),
        },
    }
}

fn shortened(words: &str) -> String {
    words.chars().take(LONGEST_DETAIL).collect()
}
