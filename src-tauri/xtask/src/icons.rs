//! Renders icons/ from icons/source/. The rendered files are committed: no build needs this.

mod container;

use std::fs;
use std::path::Path;

use crate::terminal::say;
use crate::{Outcome, Stop, prerequisites, process, stop, workspace};

/// The five states of the tray, each its own shape.
const TRAY: &[&str] = &["healthy", "warning", "error", "refreshing", "unknown"];

/// Panels ask for 16 to 24 px; twice that on dense screens. 44 is twice the 22 px of macOS.
const TRAY_SIZES: &[u32] = &[16, 22, 24, 32, 44];

/// Sizes inside icon.ico.
const WINDOWS_SIZES: &[u32] = &[16, 24, 32, 48, 64, 256];

/// Types inside icon.icns and the pixels of each (Apple's icon services, types with PNG content).
const MACOS_TYPES: &[(&[u8; 4], u32)] = &[
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Renders every icon.
pub(crate) fn render(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return stop(format!("icons takes no argument, and so not {unknown}"));
    }
    prerequisites::for_icons()?;
    let icons = workspace::root().join("icons");
    let source = icons.join("source");
    let app = source.join("app.svg");

    for (name, size) in [
        ("32x32", 32),
        ("128x128", 128),
        ("128x128@2x", 256),
        ("icon", 512),
    ] {
        write(&icons.join(format!("{name}.png")), &png(&app, size)?)?;
    }
    let layers = WINDOWS_SIZES
        .iter()
        .map(|&size| Ok((size, png(&app, size)?)))
        .collect::<Outcome<Vec<_>>>()?;
    write(&icons.join("icon.ico"), &container::ico(&layers))?;
    let macos = source.join("app-macos.svg");
    let layers = MACOS_TYPES
        .iter()
        .map(|&(kind, size)| Ok((*kind, png(&macos, size)?)))
        .collect::<Outcome<Vec<_>>>()?;
    write(&icons.join("icon.icns"), &container::icns(&layers))?;

    let tray = icons.join("tray");
    fs::create_dir_all(&tray).map_err(|error| Stop(format!("{}: {error}", tray.display())))?;
    for state in TRAY {
        for &size in TRAY_SIZES {
            let drawing = source.join(format!("tray-{state}.svg"));
            write(
                &tray.join(format!("{state}-{size}.png")),
                &png(&drawing, size)?,
            )?;
        }
    }
    say(&format!("Rendered into {}", icons.display()));
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Outcome {
    fs::write(path, content).map_err(|error| Stop(format!("{}: {error}", path.display())))
}

fn png(drawing: &Path, size: u32) -> Outcome<Vec<u8>> {
    let size = size.to_string();
    let mut render = process::command("rsvg-convert");
    render
        .args(["--width", &size, "--height", &size])
        .arg(drawing);
    let output = render
        .output()
        .map_err(|error| Stop(format!("rsvg-convert did not start: {error}")))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        stop(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
