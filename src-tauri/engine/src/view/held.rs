//! What waits for the owner's decision, and the decision.

use pilotlight_domain::{AccountId, LateRule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PostView;

/// What waits at one account for the owner's decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// The account.
    pub account: AccountId,
    /// What it is called.
    pub name: String,
    /// Whether it is connected.
    pub connected: bool,
    /// The numbers in words: "7 posts are held: 4 still to come, 3 past."
    pub words: String,
    /// Held posts whose time is still to come.
    pub to_come: u32,
    /// Held posts whose time has passed.
    pub past: u32,
    /// How many of the past ones wait for a decision now; the others wait for the connection.
    pub to_decide: u32,
    /// Posts that were cancelled when the account was disconnected and go nowhere else: one action
    /// schedules them again.
    pub cancelled: u32,
    /// That in words; empty when there are none.
    pub cancelled_words: String,
    /// The held posts, the earliest first.
    pub posts: Vec<PostView>,
}

/// The owner's one decision over past posts that are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "decision",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum HeldDecision {
    /// Publish them now, one after another.
    Publish,
    /// Give them new times: the first at `local`, each further one so many minutes later.
    SpreadOut {
        /// The time on the wall of the first.
        local: String,
        /// How many minutes lie between two of them.
        minutes: u32,
    },
    /// Let them pass.
    Skip,
}

/// The settings of posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostSettings {
    /// How many minutes late a post may go out unasked.
    pub late_minutes: LateRule,
}
