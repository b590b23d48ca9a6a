//! Troubles in words, and where an alert leads.

use pilotlight_domain::{AccountId, Status, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One trouble of an account, open or over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    /// What it was, in a few words.
    pub words: String,
    /// How grave it is, or was when it ended.
    pub status: Status,
    /// When its first sign was seen.
    pub opened_at: Timestamp,
    /// When it was seen to be over; none while it is open.
    pub closed_at: Option<Timestamp>,
    /// How it ended, in a sentence; empty while it is open.
    pub ended: String,
}

/// Where a person wants to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Aim {
    /// The account to open; none for the overview.
    pub account: Option<AccountId>,
    /// Whether to have the reconnection at hand; in the overview, those that need someone.
    pub reconnect: bool,
}

impl Aim {
    /// An account, or the overview, to look at.
    #[must_use]
    pub const fn account(account: Option<AccountId>) -> Self {
        Self {
            account,
            reconnect: false,
        }
    }
}
