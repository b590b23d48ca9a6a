//! Plain `main`: Tauri brings its own runtime, and single-instance panics inside another one.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    pilotlight_shell::run(std::env::args().skip(1))
}
