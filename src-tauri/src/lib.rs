//! The shell: window, tray, deep link, commands, command line. Thin.
//!
//! It composes the rooms below and translates between them and the desktop. It has no rule of its
//! own: what an account's state is, what may be renewed and what a return means are decided in the
//! engine; a line of such logic here is in the wrong room. The window never gets a secret, a
//! return's address, or a way to call anything but [`commands`].

mod appearance;
mod arguments;
mod avatars;
mod chosen_backup;
mod chosen_files;
mod cli;
mod commands;
mod data_folder;
mod ending;
mod following;
mod handler;
mod hardening;
mod house;
mod instance_before;
mod language;
mod leftovers;
mod links;
mod log;
mod notifications;
mod page_process;
mod rooms;
mod sandbox_server;
mod saved_files;
mod scheme;
mod start_at_login;
mod stream;
mod tray;
mod tray_host;
mod updates;
mod wakeups;
mod window;
mod window_place;
mod worlds;

use std::process::ExitCode;

use arguments::Wish;

/// The command line as the program reads it, for what is printed about it: the man page, the
/// completions of shells and the reference.
#[must_use]
pub fn command_line() -> clap::Command {
    <arguments::Line as clap::CommandFactory>::command()
}

/// The part of Tauri's configuration with which a build looks for new versions at an https address and takes
/// what a key has signed. Without it a build asks nobody.
#[must_use]
pub fn updater(key: &str, address: &str) -> serde_json::Value {
    updates::configuration(key, address)
}

/// Runs what the arguments ask for: the window, or one command of the command line.
pub fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    hardening::forbid_core_dumps();
    language::put_in_force();
    match arguments::read(arguments) {
        Ok(Wish::Window(start)) => window::run(start),
        Ok(Wish::Command(command)) => cli::run(command),
        Err(refusal) => cli::refuse(&refusal),
    }
}
