//! A keychain in files, because the next process has to find the key that this one made.

use std::path::PathBuf;

use pilotlight_domain::Secret;
use pilotlight_vault::{Keychain, KeychainError};

/// Keeps each entry in a file of a folder. For tests: whoever reads the folder has the keys.
pub(crate) struct FileKeychain {
    pub(crate) folder: PathBuf,
}

impl FileKeychain {
    fn file(&self, entry: &str) -> PathBuf {
        let name: String = entry
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter
                } else {
                    '-'
                }
            })
            .collect();
        self.folder.join(name)
    }
}

impl Keychain for FileKeychain {
    fn read(&self, entry: &str) -> Result<Option<Secret<String>>, KeychainError> {
        match std::fs::read_to_string(self.file(entry)) {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(KeychainError::Unreadable),
        }
    }

    fn write(&self, entry: &str, value: &Secret<String>) -> Result<(), KeychainError> {
        std::fs::write(self.file(entry), value.expose()).map_err(|error| KeychainError::Refused {
            detail: error.to_string(),
        })
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        match std::fs::remove_file(self.file(entry)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(KeychainError::Refused {
                    detail: error.to_string(),
                })
            }
            _ => Ok(()),
        }
    }
}
