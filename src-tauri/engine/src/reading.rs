//! For whom and when words are written: the owner's zone, our time.

use pilotlight_domain::{Platform, explanation::Reading};

use crate::Engine;

impl Engine {
    /// The reading for words about `platform`, now.
    pub(crate) fn reading(&self, platform: Platform) -> Reading<'_> {
        Reading {
            platform,
            now: self.now(),
            zone: &self.shared.zone,
        }
    }
}
