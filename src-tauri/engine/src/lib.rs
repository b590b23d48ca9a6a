//! What happens: connect, check, renew, disconnect, audit; the one façade the shell calls.
//!
//! [`Engine`] is the only way in. It reaches the world through three ports: [`Clock`] here, `Http`
//! in `platforms`, `Keychain` in `vault`; the store is used directly, in a file or in memory. It
//! hands out view models, which cannot hold a secret, and broadcasts an [`view::Update`] after
//! every commit, in the order of the commits.
//!
//! What this crate must never do: show a state it cannot prove, use a token before it is stored,
//! act on a return nobody waits for, or let a keychain's error cost a row.

mod ahead;
mod attempt_view;
mod attempts;
mod audit_export;
mod audit_log;
mod backups;
mod check;
mod clock;
mod connect;
mod connected;
mod describe;
mod details;
mod diagnostics;
mod disconnect;
mod disk;
mod engine;
mod error;
mod exchange;
#[cfg(test)]
#[path = "fuzz_tests.rs"]
mod fuzz;
mod gate;
mod incidents;
mod keep;
#[cfg(target_os = "linux")]
mod kernel;
mod leave_together;
mod lookup;
mod loopback;
mod new_key;
mod noting;
mod options;
mod pace;
mod pictures;
mod platform_apps;
mod posts;
mod publish;
mod random;
mod reading;
mod receiving;
mod recovered;
mod renewal;
mod restore;
mod returned;
mod revoke_all;
mod round;
mod routes;
mod saving;
mod sealing;
mod security;
mod sentences;
mod told;
mod unsaved;
mod vault_door;
pub mod view;
mod views;

/// What an engine is put together from, for whoever composes one.
pub mod parts {
    pub use pilotlight_platforms::{
        Bases, ClientCredentials, Endpoint, Http, HttpError, HttpSetupError, PlatformProfile,
        Reach, ReqwestHttp, registration, registry,
    };
    pub use pilotlight_vault::{Keychain, Limits, MemoryKeychain, SystemKeychain};
}

pub use clock::{Clock, SystemClock};
pub use engine::Engine;
pub use error::EngineError;
pub use options::{Options, Storage};
pub use receiving::Received;
pub use returned::SCHEME;
pub use routes::{FIXED_PORT, ReturnRoutes};
pub use told::{Answer, NotAnAnswer, Told};
