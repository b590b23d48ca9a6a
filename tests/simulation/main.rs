//! Simulated worlds: the real engine on virtual time, with the sandbox's router in process and SQLite
//! in memory, through outages, limits, lost networks, sleeping computers, wrong clocks and people who
//! change passwords, revoke, and now and then sign in again.
//!
//! After every rest of the keeper the rows are held to what the sandbox truthfully knows. A world is
//! made from its seed; one that fails is told as the shortest story that still fails, with the
//! command that lives through it again. Nothing here waits for real time.
//!
//! `PILOTLIGHT_MONTHS` and `PILOTLIGHT_SEED` make a soak of it, `PILOTLIGHT_WORLD` names one world,
//! and with `PILOTLIGHT_WHOLE_STORY` a story is told as it is.

#![expect(
    clippy::unwrap_used,
    reason = "the steps that tests share fail the test when they cannot be taken"
)]

mod bench;
#[path = "../bench/beside.rs"]
mod beside;
mod chance;
mod clock;
mod connect;
mod event;
mod faults;
mod judge;
mod name;
mod network;
mod people;
mod shrink;
mod soak;
mod story;
mod verdict;
mod weather;
mod world;

use judge::Violation;
use name::Name;
use world::{Tally, World};

/// Lives through a world on a runtime of its own, on this thread alone.
pub(crate) fn run(name: &Name, extra_pages: usize) -> Result<Tally, Violation> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_all().build().unwrap();
    runtime.block_on(World::live(name, extra_pages))
}
