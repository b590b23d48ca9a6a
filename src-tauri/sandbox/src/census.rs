//! Counters of what was asked, so that a test can say "zero calls to the token endpoint".

use std::collections::BTreeMap;

use serde::Serialize;

use crate::call::Call;
use crate::platform::Platform;

/// Which door of a platform a call knocks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Door {
    /// Pages for people.
    Consent,
    /// Exchange, renewal and extension of tokens.
    Token,
    /// Revocation by the app.
    Revoke,
    /// Everything else.
    Api,
}

/// How often each door and each address was asked since the start or the last [`Census::default`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Census {
    /// All calls.
    pub total: u64,
    /// Calls by method, host and path, with ids in the path written as `{id}`.
    pub calls: BTreeMap<String, u64>,
    #[serde(skip)]
    doors: BTreeMap<(Platform, Door), u64>,
}

impl Census {
    /// Calls to one door of a platform.
    #[must_use]
    pub fn at(&self, platform: Platform, door: Door) -> u64 {
        self.doors.get(&(platform, door)).copied().unwrap_or(0)
    }

    /// Calls to one door over all platforms.
    #[must_use]
    pub fn at_all(&self, door: Door) -> u64 {
        self.doors
            .iter()
            .filter(|((_, at), _)| *at == door)
            .map(|(_, count)| count)
            .sum()
    }

    pub(crate) fn count(&mut self, platform: Platform, door: Door, call: &Call) {
        self.total += 1;
        *self.doors.entry((platform, door)).or_default() += 1;
        let mut key = format!("{} {}", call.method, call.host);
        for segment in &call.path {
            let is_id = segment.len() > 4
                && segment.bytes().any(|byte| byte.is_ascii_digit())
                && !segment.starts_with("oauth");
            key.push('/');
            key.push_str(if is_id && !segment.starts_with('v') {
                "{id}"
            } else {
                segment
            });
        }
        *self.calls.entry(key).or_default() += 1;
    }
}
