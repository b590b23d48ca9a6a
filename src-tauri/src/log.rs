//! The log: one file in the world's folder, written by our own crates only.
//!
//! Other crates log what they like, requests and headers among it, so none of them is heard
//! (LG-01). The file is kept small by setting one older file aside.

use std::{fs, path::Path, sync::Mutex};

use crate::data_folder::private;
use tracing_subscriber::{filter::EnvFilter, fmt, prelude::*};

const NAME: &str = "pilotlight.log";
const OLDER: &str = "pilotlight.older.log";
const LARGEST: u64 = 2 * 1024 * 1024;
const OURS: &str = "off,pilotlight_shell=info,pilotlight_engine=info,pilotlight_platforms=info,\
    pilotlight_store=info,pilotlight_vault=info,pilotlight_sandbox=info";

/// Starts writing the log of a world. Without a file there is no log, and nothing else changes.
pub(crate) fn start(folder: &Path) {
    let path = folder.join(NAME);
    if fs::metadata(&path).is_ok_and(|file| file.len() > LARGEST) {
        let _ = fs::rename(&path, folder.join(OLDER));
    }
    let Ok(file) = private().append(true).open(&path) else {
        return;
    };
    let layer = fmt::layer().with_ansi(false).with_writer(Mutex::new(file));
    let _ = tracing_subscriber::registry()
        .with(EnvFilter::new(OURS))
        .with(layer)
        .try_init();
}

/// The latest lines of a world's log, oldest first.
pub(crate) fn latest(folder: &Path, lines: usize) -> String {
    let text = fs::read(folder.join(NAME)).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let all: Vec<&str> = text.lines().collect();
    let skipped = all.len().saturating_sub(lines);
    all.get(skipped..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_lines_are_the_last_ones() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(latest(folder.path(), 2), "");
        fs::write(folder.path().join(NAME), "one\ntwo\nthree\n").unwrap();
        assert_eq!(latest(folder.path(), 2), "two\nthree");
        assert_eq!(latest(folder.path(), 9), "one\ntwo\nthree");
    }
}
