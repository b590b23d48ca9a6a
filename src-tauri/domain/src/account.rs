//! Accounts the owner chose, and the targets a consent offers before they are chosen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AccountId, AccountKind, Given, GrantId, Platform, Timestamp};

/// How an account presents itself on its platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The platform's own stable identifier of the account. Never shown.
    pub remote_id: String,
    /// What kind of account it is.
    pub kind: AccountKind,
    /// The display name.
    pub name: String,
    /// The handle with its sign, such as `@cornerflorist`, where the platform has one.
    pub handle: Option<String>,
    /// Where the platform serves the avatar. Fetched by the engine, never by the window.
    pub avatar_url: Option<String>,
}

/// An account the owner connected. Its row outlives the connection, so that history can link back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Our name for it.
    pub id: AccountId,
    /// Where it lives.
    pub platform: Platform,
    /// How it presents itself, as last read.
    pub profile: Profile,
    /// What the owner gave it.
    pub given: Given,
    /// The consent that backs it; none once it is disconnected.
    pub grant: Option<GrantId>,
    /// When it was first connected.
    pub connected_at: Timestamp,
    /// When the owner disconnected it, if so.
    pub disconnected_at: Option<Timestamp>,
    /// When its profile was last read from the platform.
    pub synced_at: Option<Timestamp>,
}

impl Account {
    /// What it is called here: by the owner's own name for it, or by its platform's.
    #[must_use]
    pub fn name(&self) -> &str {
        self.given.name.as_deref().unwrap_or(&self.profile.name)
    }
}

/// A candidate account offered after consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Who it is.
    pub profile: Profile,
    /// Whether it can be connected.
    pub state: TargetState,
}

/// Whether a target can be connected, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TargetState {
    /// It can be connected.
    Ready,
    /// It exists but was not ticked on the platform's consent page (promise A5).
    NotGranted,
    /// The person has no role that may publish there.
    RoleMissing,
    /// The kind of account is refused, such as a personal profile.
    KindRefused,
}
