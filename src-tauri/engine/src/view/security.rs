//! Keys, and everything that was revoked, as the window sees them.

use pilotlight_domain::{AccountId, Platform, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VaultView;

/// How the saved sign-ins are protected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecurityView {
    /// The state of keys and keychain.
    pub vault: VaultView,
    /// Where the key is, in a few words.
    pub headline: String,
    /// What that means, in whole sentences.
    pub happened: String,
    /// Whether a recovery passphrase is set.
    pub has_passphrase: bool,
    /// The least number of characters a passphrase has.
    pub passphrase_minimum: u32,
    /// Whether the key can be put into the keychain, which does not hold it.
    pub can_bind_keychain: bool,
    /// Since when the key has been in use; none where it is the first one.
    pub key_since: Option<Timestamp>,
    /// Whether something is still sealed with a key that is not in use any more.
    pub sealing_anew: bool,
}

/// What revoking everything will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevokeAllPreview {
    /// How many accounts are connected.
    pub accounts: u32,
    /// What happens, in sentences, in this order.
    pub happens: Vec<String>,
    /// What stays, in a sentence.
    pub stays: String,
}

/// What came of revoking everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevokeAllView {
    /// The whole of it in a sentence.
    pub headline: String,
    /// What became of the keys on this computer, in a sentence.
    pub keys: String,
    /// What became of each account.
    pub accounts: Vec<RevokedView>,
    /// Platforms at which Pilotlight has to be removed by hand, on their page of connected apps.
    pub by_hand: Vec<Platform>,
}

/// What became of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevokedView {
    /// Its id.
    pub id: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What it was called.
    pub name: String,
    /// Its handle with its sign, where there is one.
    pub handle: Option<String>,
    /// What the platform did.
    pub outcome: RevokeOutcome,
    /// That, in a sentence.
    pub words: String,
}

/// What a platform did when it was told that our access ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RevokeOutcome {
    /// It confirmed.
    Revoked,
    /// It has no way to be told.
    NoEndpoint,
    /// It could not be told in time, or did not confirm.
    NotReached,
}
