//! What the vault promises, with keychains in memory that answer in every way a real one may.
//! Test names carry the requirement they belong to.

#![expect(
    clippy::unwrap_used,
    reason = "what a test's helpers cannot do fails the test"
)]

mod ambiguous;
#[path = "../../../../tests/bench/beside.rs"]
mod beside;
mod dependencies;
mod faults;
mod first_key;
mod fuzz;
mod many;
mod passphrase;
mod rotation;
mod sealing;
mod silence;
mod support;
