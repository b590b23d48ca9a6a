//! What the store promises, shown on real SQLite files and in memory.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of these tests stand outside test functions; a failure there fails the test"
)]

mod attempts;
mod audit;
mod backup;
#[path = "../../../../tests/bench/beside.rs"]
mod beside;
mod changing_places;
mod checks;
mod connections;
mod damage;
mod disconnect;
mod files;
mod fuzz;
mod given;
mod incidents;
mod make;
mod many;
mod posts;
mod power_loss;
mod renewals;
mod resealing;
mod small;
mod together;
