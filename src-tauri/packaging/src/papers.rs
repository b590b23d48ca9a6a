//! Writes everything that goes into a package beside the program into one folder.

use std::{fs, path::Path};

use clap_complete::Shell;

use crate::{Outcome, PROGRAM, about, bundle, command_line, desktop, licences, root};

/// What shells call the file that completes a program.
pub const COMPLETIONS: [(Shell, &str); 3] = [
    (Shell::Bash, "pilotlight.bash"),
    (Shell::Zsh, "_pilotlight"),
    (Shell::Fish, "pilotlight.fish"),
];

/// Writes man pages, completions, desktop entry, metadata, licences and the configuration that names
/// them into `folder`, emptying it first. `date` is the day of this version, as 2026-11-26.
///
/// # Errors
/// When a file cannot be written, or a package that the program is built from has no licence to show.
pub fn write(folder: &Path, date: &str) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(about(folder.display()))?;
    }
    let man = folder.join("man");
    fs::create_dir_all(&man).map_err(about(man.display()))?;
    for (name, page) in command_line::man_pages() {
        put(&man.join(name), &page)?;
    }
    for (shell, name) in COMPLETIONS {
        put(&folder.join(name), &command_line::completion(shell))?;
    }
    put(&folder.join(desktop::ENTRY), &desktop::entry())?;
    put(&folder.join(desktop::METADATA), &desktop::metadata(date))?;
    let root = root();
    put(&folder.join("copyright"), &licences::copyright(&root)?)?;
    let texts = licences::texts(&licences::packages(&root)?)?;
    put(&folder.join("third-party-licences.txt"), &texts)?;
    put(&folder.join("changelog"), &changelog(date))?;
    let pages: Vec<String> = command_line::man_pages()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let configuration = bundle::configuration(folder, &pages, &bundle::Updates::configured()?);
    put(&folder.join("bundle.json"), &configuration)
}

/// Debian's form of a changelog, which tells which version this is; what changed stands in the releases.
fn changelog(date: &str) -> String {
    format!(
        "{PROGRAM} ({version}) stable; urgency=medium\n\n  * Version {version}, of {date}.\n",
        version = env!("CARGO_PKG_VERSION")
    )
}

pub(crate) fn put(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(about(path.display()))
}
