//! What was brought back, and what can be gone back to, as the window sees it.

use pilotlight_domain::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was done to bring the saved data back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryView {
    /// A few words.
    pub headline: String,
    /// What happened, what is gone and what to do, in sentences.
    pub happened: Vec<String>,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// Of when it is, in a few words.
    pub headline: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// What is in it and who can open it, in sentences.
    pub holds: Vec<String>,
    /// What going back to it does, in sentences.
    pub happens: Vec<String>,
}

/// A file that is named like a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundBackupView {
    /// The file's name.
    pub name: String,
    /// What is in it; none where it cannot be used.
    pub backup: Option<BackupView>,
    /// Why it cannot be used.
    pub trouble: Option<String>,
}
