//! What this test binary does when a test has started it again as a child.
//!
//! It answers on its standard output, one line a step, and takes commands on its standard input until
//! that is closed.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::time::Duration;

use pilotlight_vault::{
    Limits, LockedBy, Patience, SystemKeychain, UnavailableReason, Vault, VaultError, VaultState,
};
use secret_service::EncryptionType;
use secret_service::blocking::SecretService;

use crate::profile::Profile;

/// The service name all children use.
pub(crate) const SERVICE: &str = "dev.pilotlight.sandbox";
/// What stands before an answer; the test harness may have begun the line.
pub(crate) const ANSWER: &str = "ANSWER: ";
/// The environment of a child.
pub(crate) const ROLE: &str = "PILOTLIGHT_TEST_ROLE";
/// The folder of the profile.
pub(crate) const FOLDER: &str = "PILOTLIGHT_TEST_FOLDER";

/// Plays the role that the environment gives, if it gives one.
pub(crate) fn acted() -> bool {
    let Ok(role) = std::env::var(ROLE) else {
        return false;
    };
    match role.as_str() {
        "follow" => follow(Duration::from_secs(60)),
        "follow briefly" => follow(Duration::from_millis(500)),
        "mute" => mute(),
        "twin" => twin(),
        _ => panic!("no such role: {role}"),
    }
    true
}

fn answer(words: &str) {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{ANSWER}{words}").unwrap();
    output.flush().unwrap();
}

/// Opens the vault and uses it, then does as it is told.
fn follow(silent: Duration) {
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let profile = Profile(&folder);
    let limits = Limits {
        silent,
        person: silent,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let (vault, unsaved) = runtime.block_on(Vault::open(
        Box::new(SystemKeychain::new(SERVICE)),
        SERVICE,
        profile.slots(),
        profile.has_row(),
        limits,
    ));
    if let Some(unsaved) = unsaved {
        profile.add_slot(unsaved.record());
        vault.slot_saved(unsaved);
    }
    answer(&report(&vault, &profile));
    for command in std::io::stdin().lock().lines() {
        match command.unwrap().as_str() {
            "retry" => {
                let (_, unsaved) = runtime.block_on(vault.retry(Patience::Person));
                if let Some(unsaved) = unsaved {
                    profile.add_slot(unsaved.record());
                    vault.slot_saved(unsaved);
                }
                answer(&report(&vault, &profile));
            }
            "rebind" => match runtime.block_on(vault.rebind_keychain(Patience::Person)) {
                Ok(unsaved) => {
                    profile.add_slot(unsaved.record());
                    vault.slot_saved(unsaved);
                    answer("rebound");
                }
                Err(VaultError::Keychain(pilotlight_vault::KeychainError::Unreachable {
                    ..
                })) => answer("unreachable"),
                Err(error) => answer(&error.to_string()),
            },
            other => panic!("no such command: {other}"),
        }
    }
    // The vault and the runtime are dropped as they are in the app, hanging call or not.
}

fn report(vault: &Vault, profile: &Profile<'_>) -> String {
    match vault.state() {
        VaultState::Ready => format!("ready, {}", profile.use_row(vault)),
        VaultState::Locked { by } => match by {
            LockedBy::Keychain => "locked by the keychain".to_owned(),
            LockedBy::SilentKeychain => "locked by silence".to_owned(),
            LockedBy::Passphrase => "locked by the passphrase".to_owned(),
        },
        VaultState::Unavailable {
            reason: UnavailableReason::Unreachable { detail },
        } => {
            assert!(!detail.is_empty());
            "unavailable, unreachable".to_owned()
        }
        VaultState::Unavailable {
            reason: UnavailableReason::NoKeyring,
        } => "unavailable, no keyring".to_owned(),
        other => format!("{other:?}"),
    }
}

/// Owns the name of the Secret Service and never answers a call.
fn mute() {
    let connection = zbus::blocking::Connection::session().unwrap();
    connection.request_name("org.freedesktop.secrets").unwrap();
    answer("mute");
    let commands = std::io::stdin().lock().lines().count();
    assert_eq!(commands, 0, "a mute service takes no commands");
}

/// Adds a second entry under the name of the first, as a restored keyring may hold one.
fn twin() {
    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    let attributes = HashMap::from([("service", SERVICE), ("username", "master-key/v1")]);
    let replace = false;
    service
        .get_default_collection()
        .unwrap()
        .create_item(
            "a twin",
            attributes,
            b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            replace,
            "application/octet-stream",
        )
        .unwrap();
    answer("added");
}
