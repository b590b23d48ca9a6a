//! Writes everything that goes into a package beside the program into one folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap_complete::Shell;

use crate::{Outcome, PROGRAM, Trouble, about, bundle, command_line, desktop, licences, root};

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
    put(&folder.join(bundle::ERASED_FILE), bundle::ERASED)?;
    let root = root();
    put(&folder.join("copyright"), &licences::copyright(&root)?)?;
    let texts = licences::texts(&licences::packages(&root)?)?;
    put(&folder.join("third-party-licences.txt"), &texts)?;
    put(&folder.join("changelog"), &changelog(date)?)?;
    let pages: Vec<String> = command_line::man_pages()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    if cfg!(target_os = "linux") {
        let man = pages.iter().map(|page| man.join(page));
        compress(man.chain([folder.join("changelog")]).collect())?;
    }
    let configuration = bundle::configuration(folder, &pages, &bundle::Updates::configured()?);
    put(&folder.join("bundle.json"), &configuration)
}

/// Man pages and changelogs lie compressed, as tightly as can be and without a time in them (Debian Policy 12.1
/// and 12.7).
fn compress(files: Vec<PathBuf>) -> Outcome {
    let mut tool = Command::new("gzip");
    tool.args(["--best", "--no-name"]).args(files);
    let status = tool.status().map_err(about("gzip"))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble(format!("gzip failed: {status}")))
}

/// Debian's form of a changelog, which tells which version this is; what changed stands in the releases. There is
/// no address to write to, and the form has a place for none.
fn changelog(date: &str) -> Outcome<String> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let parts: Vec<&str> = date.split('-').collect();
    let month = |number: &str| MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?);
    let day = match parts.as_slice() {
        [year, number, day] => month(number).map(|month| format!("{day} {month} {year}")),
        _ => None,
    };
    let day = day.ok_or_else(|| Trouble(format!("{date} is no day as 2026-11-26 is one")))?;
    Ok(format!(
        "{PROGRAM} ({version}) stable; urgency=medium\n\n  * Version {version}.\n\n \
         -- The Pilotlight contributors <>  {day} 00:00:00 +0000\n",
        version = env!("CARGO_PKG_VERSION")
    ))
}

pub(crate) fn put(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(about(path.display()))
}
