//! What went wrong, in the window's words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong, for the window: the code says how to respond, the message says it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// How to respond.
    pub code: FailureCode,
    /// What happened and the fix, in plain sentences.
    pub message: String,
}

/// How the window should respond to a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FailureCode {
    /// Show the message; trying again may help.
    TryAgain,
    /// Show the state of the keychain and its actions.
    VaultClosed,
    /// What was asked for is not there any more; drop it from the screen.
    NotFound,
    /// The attempt has moved on; show where it stands.
    AttemptMoved,
    /// The platform cannot be connected until its developer app is set up.
    NotSetUp,
    /// What was entered cannot be used; show the message beside the field.
    BadInput,
    /// The secret that was entered cannot be used; show the message beside its field.
    BadSecret,
    /// The data folder cannot be used; show the message and stop.
    Broken,
}
