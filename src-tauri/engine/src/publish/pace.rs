//! How many posts each platform takes of one account in a day: data, a line for each platform.

use pilotlight_domain::{Platform, Span};

/// The span over which posts are counted.
pub(crate) const DAY: Span = Span::hours(24);

/// So many posts of one account go out in any 24 hours at most.
pub(crate) const fn posts_a_day(platform: Platform) -> usize {
    match platform {
        // No number is published; this is far from what a person would want to read.
        Platform::Facebook | Platform::LinkedIn => 100,
        // 100 by one page and 50 by another; the lower holds everywhere
        // (developers.facebook.com, content publishing, 2026).
        Platform::Instagram => 50,
        // 100 uploads a day for the whole app, which all its channels share
        // (developers.google.com, YouTube quota, 2026-06).
        Platform::YouTube => 100,
        // 100 in a quarter of an hour, and each is paid for (docs.x.com, rate limits, 2026).
        Platform::X => 300,
    }
}
