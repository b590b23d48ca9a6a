//! What is remembered: one SQLite file a profile, and every statement that touches it.
//!
//! The one place in which SQL stands. Callers hand in domain types and get them back; each method
//! that writes is one transaction, all or nothing. There is one writer connection, so transactions
//! queue up instead of colliding, and a few readers beside it.
//!
//! What this crate must never do:
//! - hold, open or log a secret: what it stores of one is the vault's [`Sealed`] envelope;
//! - put text of the database or a statement into an error that a person could read;
//! - open a file of a newer version, or migrate one without a verified copy beside it;
//! - delete anything because it cannot be read or opened.
//!
//! The deletions of sealed rows overwrite their pages (`secure_delete`), and the write-ahead log is
//! truncated after a disconnect, so that a copied disk yields not even a ciphertext.
//!
//! [`Sealed`]: pilotlight_vault::Sealed

mod accounts;
mod aside;
mod attempts;
mod audit;
mod backup;
mod checks;
mod column;
mod connections;
mod database;
mod disconnect;
mod error;
mod grants;
mod incidents;
mod keys;
#[cfg(test)]
#[path = "../../../tests/fuzz/fuzz.rs"]
mod made;
mod migrations;
mod names;
mod open;
mod pictures;
mod place;
mod platform_apps;
mod posts;
mod readers;
mod recovery;
mod renewals;
mod resealing;
mod reserve;
mod restore;
mod settings;
mod shown;
mod snoozes;
mod store;
mod together;
mod touched;
mod vault;

pub use attempts::{AttemptRecord, STATE_MEMORY};
pub use audit::{AuditDraft, AuditEntry, AuditFilter, AuditVerdict};
pub use backup::{Backup, read_backup};
pub use checks::{CHECKS_KEPT, CheckRecord, SaveCheck};
pub use connections::{Connection, SaveConnection, Saved};
pub use database::Others;
pub use disconnect::Departure;
pub use error::{Source, StoreError};
pub use incidents::INCIDENTS_KEPT;
pub use keys::{DataKeyRecord, KeyedToken, TokenRecord};
pub use platform_apps::PlatformApp;
pub use posts::{
    AtHand, Change, Delivery, PageMark, Post, PostFilter, Posted, Progress, SeenFigures, Step,
    Stepped, Tries, Use, Waiting,
};
pub use recovery::{Lost, Origin, Recovery, recover};
pub use renewals::Intent;
pub use resealing::REVOKING_EVERYTHING;
pub use resealing::{Resealed, SealedOwner};
pub use reserve::{EmergencyRecord, ROOM_NEEDED, Reserve, Room};
pub use restore::{finish, restore};
pub use shown::Shown;
pub use store::{DATABASE_NAME, Store};
pub use touched::Touched;

/// What the store's methods answer.
pub type Result<T> = std::result::Result<T, StoreError>;
