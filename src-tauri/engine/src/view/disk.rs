//! How the place is in which everything is saved, as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a fresh sign-in can be saved, with the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiskView {
    /// The state.
    pub state: DiskCondition,
    /// A few words; empty when all is well.
    pub headline: String,
    /// What happened and what to do; empty when all is well.
    pub happened: String,
    /// What it means for posts; empty when all is well.
    pub posts: String,
}

/// The states of the place in which everything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DiskCondition {
    /// A fresh sign-in can be saved.
    Ready,
    /// There is too little room, so nothing is renewed.
    Full,
    /// It can be read and not changed, so nothing is renewed.
    ReadOnly,
    /// A renewed sign-in is not saved yet.
    Unsaved,
}
