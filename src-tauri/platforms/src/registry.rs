//! All platforms, one line each.

use std::sync::Arc;

use pilotlight_domain::Platform;

use crate::{Facebook, Instagram, LinkedIn, Publisher, Versions, X, YouTube};

/// Every platform's adapter with the versions its profile names, in the order of [`Platform::ALL`].
#[must_use]
pub fn registry() -> [Arc<dyn Publisher>; 5] {
    registry_with(&Versions::default())
}

/// Every platform's adapter with versions from configuration.
#[must_use]
pub fn registry_with(versions: &Versions) -> [Arc<dyn Publisher>; 5] {
    [
        Arc::new(Facebook::new(versions)),
        Arc::new(Instagram::new(versions)),
        Arc::new(YouTube::new(versions)),
        Arc::new(X::new(versions)),
        Arc::new(LinkedIn::new(versions)),
    ]
}

/// The adapter of one platform, with the versions its profile names.
#[must_use]
pub fn adapter_for(platform: Platform) -> Arc<dyn Publisher> {
    let versions = Versions::default();
    match platform {
        Platform::Facebook => Arc::new(Facebook::new(&versions)),
        Platform::Instagram => Arc::new(Instagram::new(&versions)),
        Platform::YouTube => Arc::new(YouTube::new(&versions)),
        Platform::X => Arc::new(X::new(&versions)),
        Platform::LinkedIn => Arc::new(LinkedIn::new(&versions)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_has_its_adapter_in_the_order_of_the_window() {
        let platforms: Vec<_> = registry()
            .iter()
            .map(|adapter| adapter.profile().platform)
            .collect();
        assert_eq!(platforms, Platform::ALL);
        for platform in Platform::ALL {
            assert_eq!(adapter_for(platform).profile().platform, platform);
        }
    }
}
