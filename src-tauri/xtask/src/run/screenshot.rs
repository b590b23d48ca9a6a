//! A picture of the window, once it has drawn itself.

use std::collections::HashSet;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::process::{Background, answer, command, quiet};
use crate::{Outcome, stop};

/// How long the window may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(500);

/// An empty page has a handful of colours; text alone brings dozens of shades.
const COLOURS_OF_A_PAGE: usize = 40;

/// Waits until the app's window shows a page that no longer changes, then writes the whole screen to `picture`.
pub(super) fn take(display: &str, app: &mut Background, picture: &Path) -> Outcome {
    let started = Instant::now();
    let mut before = Vec::new();
    loop {
        if let Some(status) = app.ended() {
            return stop(format!(
                "the app ended before its window was there ({status})"
            ));
        }
        if let Some(now) = window(display).and_then(|id| pixels(display, &id)) {
            if now == before && colours(&now) >= COLOURS_OF_A_PAGE {
                break;
            }
            before = now;
        }
        if started.elapsed() > PATIENCE {
            return stop(format!("no finished window after {} s", PATIENCE.as_secs()));
        }
        thread::sleep(PAUSE);
    }
    let mut import = command("import");
    import
        .env("DISPLAY", display)
        .args(["-window", "root"])
        .arg(picture);
    quiet("Taking the screenshot", import)
}

fn window(display: &str) -> Option<String> {
    let mut search = command("xdotool");
    search
        .env("DISPLAY", display)
        .args(["search", "--onlyvisible", "--class", "pilotlight"]);
    answer(search)?.lines().next().map(str::to_owned)
}

fn pixels(display: &str, window: &str) -> Option<Vec<u8>> {
    let mut import = command("import");
    import
        .env("DISPLAY", display)
        .args(["-window", window, "-depth", "8", "rgb:-"]);
    let output = import.output().ok()?;
    (output.status.success() && !output.stdout.is_empty()).then_some(output.stdout)
}

fn colours(pixels: &[u8]) -> usize {
    pixels.chunks_exact(3).collect::<HashSet<_>>().len()
}
