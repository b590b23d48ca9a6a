//! Keys and sealed secrets.
//!
//! Tokens, client secrets and verifiers are stored encrypted, so that a copied disk yields nothing.
//! The chain is short on purpose:
//!
//! ```text
//! keychain entry "master-key/v<n>"  ─┐
//!                                    ├─ unwraps the key encryption key ─ unwraps one data key an owner ─ opens its secrets
//! Argon2id(passphrase)              ─┘
//! ```
//!
//! The keychain entry can change without touching a token, a lost keychain is not a lost app when a
//! passphrase was set, and dropping one data key shreds one owner. When the key encryption key is
//! changed, the former one goes on opening what it sealed until the last of it is sealed anew.
//!
//! What this crate must never do:
//! - write a secret in clear anywhere, or fall back to doing so when a keychain is missing;
//! - delete or overwrite a key because a keychain answered with an error, or answered nothing;
//! - make a new key while something sealed with an old one may exist, unless a person asked for it;
//! - call a keychain on a thread that others wait for, or without a limit;
//! - touch the database: it hands out [`SlotRecord`]s and the caller saves them.

mod envelope;
mod error;
mod held;
mod key;
mod keychain;
mod master_key;
mod memory;
mod passphrase;
mod sealing;
mod slots;
mod state;
mod system;
mod thread;
mod vault;

pub use envelope::{Binding, Purpose, Sealed};
pub use error::{KeychainError, VaultError};
pub use key::DataKey;
pub use keychain::Keychain;
pub use memory::{MemoryFault, MemoryKeychain};
pub use passphrase::{MINIMUM_PASSPHRASE_CHARACTERS, PassphraseParameters};
pub use slots::{KEYCHAIN_SLOT, PASSPHRASE_SLOT, SlotRecord, UnsavedSlot};
pub use state::{LockedBy, UnavailableReason, VaultState};
pub use system::SystemKeychain;
pub use thread::{Limits, Patience};
pub use vault::{NewKey, Vault};
