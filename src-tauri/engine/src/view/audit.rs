//! The audit log as the window sees it.

use pilotlight_domain::{AccountId, Platform, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One audit entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditView {
    /// Its place in the chain, from 1.
    #[ts(type = "number")]
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// What kind of thing happened, such as `account_connected`.
    pub kind: String,
    /// The platform it concerns.
    pub platform: Option<Platform>,
    /// The account it concerns.
    pub account: Option<AccountId>,
    /// What happened, in a plain sentence.
    pub sentence: String,
}

/// What verifying the audit log found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditVerdictView {
    /// Whether every entry is as it was written and none is missing in between.
    pub intact: bool,
    /// How many entries were verified.
    #[ts(type = "number")]
    pub entries: i64,
    /// That, in a sentence; names the first entry that does not fit.
    pub message: String,
}

/// Which entries are wanted; what is left out sets no bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditWanted {
    /// Those of one account.
    pub account: Option<AccountId>,
    /// Those of one subject.
    pub subject: Option<AuditSubject>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
    /// Words that all have to stand in the sentence.
    pub search: String,
}

/// What entries are about. Every kind of entry belongs to exactly one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AuditSubject {
    /// Accounts that came, left, or were given a name.
    Accounts,
    /// Sign-ins that were renewed, and renewals that were refused.
    Renewals,
    /// Connections that were troubled and recovered.
    Troubles,
    /// Posts.
    Posts,
    /// Keys, passphrases, and everything that was revoked.
    Security,
    /// Settings and developer apps.
    Settings,
}

/// A page of entries, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPageView {
    /// The entries.
    pub entries: Vec<AuditView>,
    /// How many fit in all.
    #[ts(type = "number")]
    pub fitting: i64,
    /// How many there are.
    #[ts(type = "number")]
    pub all: i64,
}

/// In which form the log is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AuditFormat {
    /// One entry a line, for spreadsheets.
    Csv,
    /// One array of entries.
    Json,
    /// One entry a line, each for itself, for other programs.
    JsonLines,
}
