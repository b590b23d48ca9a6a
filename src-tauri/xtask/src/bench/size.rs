//! What has to be downloaded and kept, beside the bare window's.

use std::fs;
use std::path::Path;

use super::whole;
use crate::process::{command, stream};
use crate::terminal::say;
use crate::{Outcome, Stop, workspace};

/// The programs without the names for a profiler, and the packages that were made before, if any.
pub(super) fn size() -> Outcome {
    whole::build()?;
    let folder = workspace::target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| Stop(format!("{}: {error}", folder.display())))?;
    let stripped = |program: &Path| -> Outcome<u64> {
        let file = folder.join("stripped");
        let mut strip = command("strip");
        strip.arg("-o").arg(&file).arg(program);
        stream(strip)?;
        length(&file)
    };
    let (ours, bare) = (
        stripped(&workspace::quick_app())?,
        stripped(&workspace::bare())?,
    );
    say(&format!(
        "  program: {}, bare {}, {} times",
        megabytes(ours),
        megabytes(bare),
        ratio(ours, bare)
    ));
    for package in packages() {
        let name = package.file_name().unwrap_or_default().to_string_lossy();
        say(&format!("  {name}: {}", megabytes(length(&package)?)));
    }
    Ok(())
}

fn length(file: &Path) -> Outcome<u64> {
    let about = fs::metadata(file).map_err(|error| Stop(format!("{}: {error}", file.display())))?;
    Ok(about.len())
}

/// What `cargo xtask package` left behind.
fn packages() -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(workspace::target().join("packages")) else {
        return Vec::new();
    };
    let mut found: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            ["deb", "rpm", "AppImage"]
                .iter()
                .any(|known| path.extension().is_some_and(|ending| ending == *known))
        })
        .collect();
    found.sort();
    found
}

fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

fn ratio(one: u64, other: u64) -> String {
    let tenths = one * 10 / other.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{megabytes, ratio};

    #[test]
    fn sizes_are_said_to_a_tenth() {
        assert_eq!(megabytes(43_290_000), "43.2 MB");
        assert_eq!(megabytes(0), "0.0 MB");
        assert_eq!(ratio(45, 10), "4.5");
        assert_eq!(ratio(45, 0), "45.0");
    }
}
