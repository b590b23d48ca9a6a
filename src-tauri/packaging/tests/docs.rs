//! The parts of docs/ that are made from the program say what the program says.
//!
//! After a change of the command line or of a guide to a platform's portal:
//! `UPDATE_DOCS=1 cargo test -p pilotlight-packaging --test docs`.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::fs;

use pilotlight_domain::Platform;
use pilotlight_packaging::{command_line, guide, root};

fn held(path: &str, made: &str) {
    let place = root().join(path);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&place, made).unwrap();
    }
    let committed = fs::read_to_string(&place).unwrap_or_default();
    assert!(
        committed == made,
        "{path} differs from the program; renew it with \
         UPDATE_DOCS=1 cargo test -p pilotlight-packaging --test docs"
    );
}

#[test]
fn the_reference_of_the_command_line_is_the_programs() {
    held("docs/command-line.md", &command_line::reference());
}

#[test]
fn the_guide_to_the_portals_is_what_settings_shows() {
    held("docs/platform-apps.md", &guide::platform_apps());
}

#[test]
fn every_command_and_every_argument_stands_in_the_reference() {
    fn whole(path: &str, command: &clap::Command, text: &str) {
        assert!(text.contains(&format!("\n## `{path}`\n")), "{path}");
        for argument in command.get_arguments() {
            if let Some(long) = argument.get_long() {
                assert!(text.contains(&format!("--{long}")), "{path} --{long}");
            }
        }
        for inner in command.get_subcommands() {
            whole(&format!("{path} {}", inner.get_name()), inner, text);
        }
    }
    let text = command_line::reference();
    whole("pilotlight", &pilotlight_shell::command_line(), &text);
}

#[test]
fn every_platform_has_its_steps_and_addresses_in_the_guide() {
    let text = guide::platform_apps();
    for platform in Platform::ALL {
        assert!(text.contains(&format!("\n## {}\n", platform.name())));
    }
    for address in [
        "dev.pilotlight:/return/x",
        "http://127.0.0.1:47813/return/x",
        "https://relay.example.com/facebook/",
        "https://relay.example.com/instagram/",
        "https://relay.example.com/linkedin/",
    ] {
        assert!(text.contains(&format!("\n{address}\n")), "{address}");
    }
}
