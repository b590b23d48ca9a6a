//! The engine as its shell holds it, over the whole sandbox in process: consents, returns, checks,
//! renewals, keychains and disconnects, without a network, a sleep or a clock of its own.

#![expect(
    clippy::unwrap_used,
    reason = "the steps that tests share fail the test when they cannot be taken"
)]

mod accounts_many;
mod alerts;
mod audit_log;
mod bad_links;
mod bad_returns;
#[path = "../../../../tests/bench/beside.rs"]
mod beside;
mod brought_back;
mod clock;
mod clock_set;
mod dump;
#[cfg(target_os = "linux")]
mod full_disk;
mod given;
mod http;
mod identity;
mod incidents;
mod leaving;
#[cfg(target_os = "linux")]
mod locked;
mod main_job;
mod new_key;
mod overview;
mod parts;
mod people_first;
mod physics;
mod platform_apps;
mod posts;
mod posts_desk;
mod posts_doubts;
mod posts_files;
mod posts_held;
mod posts_long;
mod posts_many;
mod posts_media;
mod posts_unknown;
#[cfg(target_os = "linux")]
mod private_disk;
mod protocol;
mod races;
mod read_only_disk;
mod relay_page;
mod renewals;
mod returns;
mod revoke_all;
mod secrets;
mod sweep_many;
mod trouble;
mod vault;
mod world;
