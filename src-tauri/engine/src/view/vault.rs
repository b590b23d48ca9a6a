//! How keys and keychain are, as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How keys and keychain are, with the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VaultView {
    /// The state.
    pub state: VaultCondition,
    /// A few words; empty when all is well.
    pub headline: String,
    /// What happened and what it means; empty when all is well.
    pub happened: String,
    /// Whether trying the keychain again can help.
    pub can_retry: bool,
    /// Whether a passphrase was set and can open the vault.
    pub can_enter_passphrase: bool,
    /// Whether a passphrase can be set as the way on where there is no keychain.
    pub can_set_passphrase: bool,
    /// Whether a new key can be made beside the lost one, after which accounts are reconnected one
    /// by one.
    pub can_start_anew: bool,
}

/// The states of keys and keychain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VaultCondition {
    /// Keys are at hand.
    Ready,
    /// The keychain is locked or does not answer.
    Locked,
    /// There is no keychain.
    Unavailable,
    /// The keychain has lost our key while sealed rows exist.
    Missing,
    /// The keychain holds another key than ours.
    WrongKey,
}
