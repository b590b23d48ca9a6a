//! The attempt under way, as the window shows it.

use pilotlight_domain::{AccountId, AttemptId, Platform, TargetState, Timestamp, attempt::Ending};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PermissionView;

/// The attempt under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttemptView {
    /// Its id.
    pub id: AttemptId,
    /// The platform.
    pub platform: Platform,
    /// The account being reconnected, by name; none for a new connection.
    pub reconnecting: Option<String>,
    /// Where it stands.
    pub phase: AttemptPhase,
}

/// Where an attempt stands, as the window shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "phase",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum AttemptPhase {
    /// The browser is open and we wait.
    Waiting {
        /// After this moment we stop waiting.
        deadline: Timestamp,
        /// A sentence about how the answer comes back, when it is not the usual way.
        note: Option<String>,
    },
    /// The answer is being exchanged.
    Exchanging,
    /// The owner chooses accounts.
    Choosing {
        /// Who signed in, by name.
        signed_in_as: String,
        /// What can be chosen, and what cannot with the reason.
        targets: Vec<TargetView>,
        /// Required permissions that were not granted, in words.
        missing: Vec<PermissionView>,
    },
    /// The owner is asked "is that right?".
    Confirming {
        /// Who signed in, by name.
        signed_in_as: String,
        /// What was chosen.
        chosen: Vec<TargetView>,
        /// Whether there was a choice to go back to.
        can_go_back: bool,
    },
    /// Rows are being written and the first check runs.
    Saving,
    /// It is over.
    Ended {
        /// How.
        ending: Ending,
        /// That, in a clear sentence.
        message: String,
        /// What the platform said of it: plain text, at most 300 characters.
        said: Option<String>,
        /// The accounts that are connected now.
        accounts: Vec<AccountId>,
    },
}

/// A candidate account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TargetView {
    /// Names it within this attempt.
    pub id: String,
    /// What kind of account it is, in words.
    pub kind: String,
    /// Display name.
    pub name: String,
    /// Handle with its sign, where there is one.
    pub handle: Option<String>,
    /// Names its picture.
    pub avatar_key: Option<String>,
    /// Whether it can be connected.
    pub state: TargetState,
    /// Why it cannot, or what connecting does ("already connected", "its history is linked back").
    pub note: Option<String>,
    /// Whether it is connected already.
    pub connected: bool,
}
