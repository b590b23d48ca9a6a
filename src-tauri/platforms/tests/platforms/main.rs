//! What the adapters do against canned answers, the sandbox, a collection of real error bodies,
//! hostile bodies, a loopback network and an independent sign-in server.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on must fail, in its stage as in itself"
)]

mod app_check;
mod canned;
mod error_bodies;
mod fuzz;
mod hostile_answers;
mod huge_answers;
mod independent;
mod network;
mod profiles;
mod publishing;
mod sandbox;
mod stage;
mod waits;
