//! The step `fuzz`: every reader of something from outside, over many inputs.
//!
//! The tests are those of the ordinary run, named `fuzz::…` in each room; here they are built for speed, make
//! as many inputs as was asked for, and say of each target how many it took and how many a second.

use std::process::Command;

use super::Request;
use crate::Outcome;
use crate::process::{cargo, stream};
use crate::terminal::say;

/// Where the tests stand: package, and the kind and name of the binary.
const ROOMS: &[(&str, &[&str])] = &[
    ("pilotlight-domain", &["--lib"]),
    ("pilotlight-vault", &["--test", "vault"]),
    ("pilotlight-platforms", &["--test", "platforms"]),
    ("pilotlight-store", &["--lib", "--test", "store"]),
    ("pilotlight-engine", &["--lib"]),
    ("pilotlight", &["--lib"]),
];

/// Runs the targets one room after the other, on all cores.
pub(super) fn fuzz(request: &Request) -> Outcome {
    say(&format!(
        "{} inputs a target, seed {}",
        request.cases, request.seed
    ));
    crate::test::needs_ui()?;
    for (package, target) in ROOMS {
        let mut build = of(package, target);
        build.arg("--no-run");
        stream(build)?;
        let mut run = of(package, target);
        run.args(["--", "--nocapture", "fuzz::"])
            .env("PILOTLIGHT_FUZZ_CASES", request.cases.to_string())
            .env("PILOTLIGHT_FUZZ_SEED", request.seed.to_string());
        stream(run)?;
    }
    Ok(())
}

fn of(package: &str, target: &[&str]) -> Command {
    let mut test = cargo();
    test.args(["test", "--profile", "soak", "--package", package])
        .args(target);
    test
}

#[cfg(test)]
mod tests {
    use super::ROOMS;
    use crate::workspace;

    #[test]
    fn every_room_with_such_tests_is_named() {
        let root = workspace::root();
        let sources = crate::requirements::sources(&root);
        let mut found = std::collections::BTreeSet::new();
        for (path, text) in sources.unwrap() {
            if text.contains("#[path = ")
                && text.contains("tests/fuzz/fuzz.rs\"]")
                && !path.contains("/xtask/")
            {
                let named = |(package, _): &(&str, _)| {
                    let room = package.strip_prefix("pilotlight-").unwrap_or("src");
                    path.starts_with(&format!("src-tauri/{room}/"))
                };
                let room = ROOMS.iter().find(|room| named(room));
                let (package, _) =
                    room.unwrap_or_else(|| panic!("{path} is in no room of the soak"));
                found.insert(*package);
            }
        }
        assert_eq!(found.len(), ROOMS.len());
    }
}
