//! What is done with accounts, one or several at once, as the window sees it.

use pilotlight_domain::{AccountId, Platform};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far the checks of several accounts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundView {
    /// How many are done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
}

/// What disconnecting will do, before it is done (promise E1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisconnectPreview {
    /// The account.
    pub id: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// Its name.
    pub name: String,
    /// What happens, a sentence each.
    pub happens: Vec<String>,
    /// How many posts are cancelled, because they go nowhere else.
    pub posts_cancelled: u32,
    /// How many posts still go out to other accounts.
    pub posts_elsewhere: u32,
    /// Whether the platform is told.
    pub revokes: bool,
    /// Whether the platform's page of connected apps should be offered.
    pub offers_connected_apps: bool,
}

/// What disconnecting several accounts will do, before it is done (promise E1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisconnectSeveralPreview {
    /// The accounts, those that are still connected.
    pub accounts: Vec<AccountId>,
    /// Their names, in the same order.
    pub names: Vec<String>,
    /// The question, with the number in it.
    pub title: String,
    /// What happens, a sentence each.
    pub happens: Vec<String>,
    /// How many posts are cancelled, because they go nowhere else.
    pub posts_cancelled: u32,
    /// How many posts still go out to other accounts.
    pub posts_elsewhere: u32,
    /// The platforms whose pages of connected apps should be offered.
    pub connected_apps: Vec<Platform>,
}
