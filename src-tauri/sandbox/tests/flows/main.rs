//! What each platform answers, through the router in process: the way that works, and every refusal.

#![expect(
    clippy::expect_used,
    reason = "a test stops where something is missing"
)]

mod common;
mod facebook;
mod facebook_loss;
mod google;
mod google_loss;
mod instagram;
mod lies;
mod linkedin;
mod own_pages;
mod persistence;
mod publishing;
mod trouble;
mod x;
