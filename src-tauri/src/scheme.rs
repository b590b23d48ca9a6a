//! Whom the system gives our links to.
//!
//! A package brings a desktop entry for everybody on the computer, and where this program is that
//! package's, its entry is left in charge: one of the owner's own, as the deep-link plugin writes it,
//! would outlive the package and lead to nothing. Everywhere else the program that runs is registered.

use pilotlight_engine::SCHEME;
use tauri::{AppHandle, Runtime};
use tauri_plugin_deep_link::DeepLinkExt;
use tracing::warn;

/// Sees to it that our links come to this program.
pub(crate) fn take<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    if packaged::is_this_program() {
        return leave_to_the_package(app);
    }
    if let Err(error) = app.deep_link().register_all() {
        warn!(%error, "our links could not be registered; sign-ins come back by loopback");
    }
}

/// Whether our links come to this program (DL-07).
pub(crate) fn is_ours<R: Runtime>(app: &AppHandle<R>) -> bool {
    #[cfg(target_os = "linux")]
    if packaged::is_this_program() && packaged::is_in_charge() {
        return true;
    }
    app.deep_link().is_registered(SCHEME).unwrap_or(false)
}

/// An entry that was written before the package came is taken back.
#[cfg(target_os = "linux")]
fn leave_to_the_package<R: Runtime>(app: &AppHandle<R>) {
    if packaged::is_in_charge() {
        return;
    }
    if let Err(error) = app.deep_link().unregister(SCHEME) {
        warn!(%error, "a former registration of our links could not be taken back");
    }
    if !packaged::is_in_charge() {
        packaged::put_in_charge();
    }
}

/// The desktop entry that a package installs (freedesktop.org, "Desktop Entry Specification" 1.5).
#[cfg(target_os = "linux")]
mod packaged {
    use std::{
        env,
        ffi::OsString,
        fs,
        path::{Path, PathBuf},
        process::Command,
    };

    use pilotlight_engine::SCHEME;

    const ENTRY: &str = "Pilotlight.desktop";

    /// Whether a package's entry starts the program that runs.
    pub(super) fn is_this_program() -> bool {
        let path = env::var_os("PATH").unwrap_or_default();
        env::current_exe().is_ok_and(|program| starts(&program, &folders(), &path))
    }

    /// Where desktop entries lie, the first the most important.
    fn folders() -> Vec<PathBuf> {
        let named = env::var_os("XDG_DATA_DIRS").filter(|named| !named.is_empty());
        let named = named.unwrap_or_else(|| OsString::from("/usr/local/share:/usr/share"));
        dirs::data_dir()
            .into_iter()
            .chain(env::split_paths(&named))
            .collect()
    }

    /// Whether the entry in force takes our links and starts `program`.
    pub(super) fn starts(program: &Path, folders: &[PathBuf], path: &OsString) -> bool {
        let text = folders
            .iter()
            .find_map(|folder| fs::read_to_string(folder.join("applications").join(ENTRY)).ok());
        let Some(text) = text else { return false };
        let value = |key: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))
        };
        let scheme = format!("x-scheme-handler/{SCHEME}");
        let takes =
            value("MimeType").is_some_and(|types| types.split(';').any(|one| one.trim() == scheme));
        takes
            && value("Exec")
                .and_then(|line| located(first_word(line.trim()), path))
                .is_some_and(|started| same(&started, program))
    }

    /// The program of an `Exec` line, which may stand in quotes.
    fn first_word(line: &str) -> &str {
        match line.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => line.split_whitespace().next().unwrap_or_default(),
        }
    }

    fn located(program: &str, path: &OsString) -> Option<PathBuf> {
        if program.starts_with('/') {
            return Some(PathBuf::from(program));
        }
        env::split_paths(path)
            .map(|folder| folder.join(program))
            .find(|file| !program.is_empty() && file.is_file())
    }

    fn same(one: &Path, other: &Path) -> bool {
        match (one.canonicalize(), other.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        }
    }

    /// Whether the system names the package's entry for our links.
    pub(super) fn is_in_charge() -> bool {
        let asked = Command::new("xdg-mime")
            .args(["query", "default", &format!("x-scheme-handler/{SCHEME}")])
            .output();
        asked.is_ok_and(|told| {
            String::from_utf8_lossy(&told.stdout)
                .lines()
                .next()
                .map(str::trim)
                == Some(ENTRY)
        })
    }

    /// Makes it the one, where another program was chosen for our links.
    pub(super) fn put_in_charge() {
        let told = Command::new("xdg-mime")
            .args(["default", ENTRY, &format!("x-scheme-handler/{SCHEME}")])
            .status();
        if !told.is_ok_and(|status| status.success()) {
            tracing::warn!("our links go elsewhere; sign-ins come back by loopback");
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::{fs, path::Path};

    use super::packaged::starts;

    fn entry(folder: &Path, exec: &str, scheme: &str) {
        let place = folder.join("applications");
        fs::create_dir_all(&place).unwrap();
        fs::write(
            place.join("Pilotlight.desktop"),
            format!("[Desktop Entry]\nType=Application\nExec={exec} %u\nMimeType=x-scheme-handler/{scheme};\n"),
        )
        .unwrap();
    }

    #[test]
    fn a_packages_entry_is_known_by_the_program_that_it_starts() {
        let house = tempfile::tempdir().unwrap();
        let (bin, own, share) = (
            house.path().join("bin"),
            house.path().join("own"),
            house.path().join("share"),
        );
        fs::create_dir_all(&bin).unwrap();
        let (installed, built) = (bin.join("pilotlight"), house.path().join("pilotlight"));
        fs::write(&installed, "").unwrap();
        fs::write(&built, "").unwrap();
        let path = bin.clone().into_os_string();
        let folders = [own.clone(), share.clone()];
        let ask = |program: &Path| starts(program, &folders, &path);
        assert!(!ask(&installed), "there is no entry");

        entry(&share, "pilotlight", "dev.pilotlight");
        assert!(ask(&installed));
        assert!(!ask(&built), "a build beside the package");

        for exec in [installed.display().to_string(), format!("{:?}", installed)] {
            entry(&share, &exec, "dev.pilotlight");
            assert!(ask(&installed), "{exec}");
        }
        for (exec, scheme) in [
            ("pilotlight", "mailto"),
            ("", "dev.pilotlight"),
            ("another", "dev.pilotlight"),
            ("/gone/pilotlight", "dev.pilotlight"),
        ] {
            entry(&share, exec, scheme);
            assert!(!ask(&installed), "{exec} for {scheme}");
        }

        // What the owner put in its place counts.
        entry(&share, "pilotlight", "dev.pilotlight");
        entry(&own, "another", "dev.pilotlight");
        assert!(!ask(&installed));
    }
}
