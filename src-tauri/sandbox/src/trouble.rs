//! What is wrong in the sandbox's world just now: everything the control page can switch on and off again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::platform::Platform;

/// How one platform misbehaves.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Outage {
    /// Every answer waits this long.
    pub(crate) slow_ms: u64,
    /// Every answer is this status instead.
    pub(crate) fail: Option<u16>,
    /// Until this virtual moment reads are refused as too many.
    pub(crate) limited_until_ms: Option<i64>,
    /// The limit is the whole app's, not the account's.
    pub(crate) limit_is_app_wide: bool,
    /// So many answers are lost after the work was done.
    pub(crate) lose_answers: u32,
    /// The platform does not know the developer app any more.
    pub(crate) app_refused: bool,
}

/// All trouble. Keys join their parts with `/`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Trouble {
    pub(crate) captive: bool,
    pub(crate) outages: BTreeMap<Platform, Outage>,
    /// `persona`: Facebook wants the person to pass a check.
    pub(crate) checkpoints: BTreeSet<String>,
    /// `persona/account`
    pub(crate) roles_lost: BTreeSet<String>,
    /// `platform/account`
    pub(crate) deleted: BTreeSet<String>,
    /// `platform/account`
    pub(crate) suspended: BTreeSet<String>,
    /// `platform/persona/scope`
    pub(crate) taken: BTreeSet<String>,
    /// Google's consent screen is in Testing: refresh tokens die after seven days.
    pub(crate) google_testing: bool,
    /// The app is a LinkedIn partner and gets refresh tokens.
    pub(crate) linkedin_refresh: bool,
}

impl Trouble {
    pub(crate) fn outage(&self, platform: Platform) -> Outage {
        self.outages.get(&platform).cloned().unwrap_or_default()
    }

    pub(crate) fn is_deleted(&self, platform: Platform, account: &str) -> bool {
        !self.deleted.is_empty()
            && self
                .deleted
                .contains(&format!("{}/{account}", platform.id()))
    }

    pub(crate) fn is_suspended(&self, platform: Platform, account: &str) -> bool {
        !self.suspended.is_empty()
            && self
                .suspended
                .contains(&format!("{}/{account}", platform.id()))
    }

    pub(crate) fn has_lost_role(&self, persona: &str, account: &str) -> bool {
        !self.roles_lost.is_empty() && self.roles_lost.contains(&format!("{persona}/{account}"))
    }

    pub(crate) fn is_taken(&self, platform: Platform, persona: &str, scope: &str) -> bool {
        !self.taken.is_empty()
            && self
                .taken
                .contains(&format!("{}/{persona}/{scope}", platform.id()))
    }

    /// A new consent gives back what had been taken away.
    pub(crate) fn give_back(&mut self, platform: Platform, persona: &str, scopes: &[String]) {
        for scope in scopes {
            self.taken
                .remove(&format!("{}/{persona}/{scope}", platform.id()));
        }
    }
}
