//! Files the owner asked for: written into their downloads, for them alone, never over another.
//!
//! The window names what to write and never where; the folder and the name are made here. Where a
//! file went is remembered, so that the window can have it shown without naming a path.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde::Serialize;

use crate::data_folder::private;

/// So many files of one name on one day.
const MOST: u32 = 1000;

/// The file that was written last.
#[derive(Debug, Default)]
pub(crate) struct LastSaved(Mutex<Option<PathBuf>>);

impl LastSaved {
    /// Remembers where a file went, and tells it to the window.
    pub(crate) fn remember(&self, path: PathBuf) -> SavedFile {
        let told = SavedFile {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            folder: path
                .parent()
                .unwrap_or_else(|| Path::new(""))
                .to_string_lossy()
                .into_owned(),
        };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
        told
    }

    /// Where the last file went.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedFile {
    /// Its name.
    name: String,
    /// The folder it lies in.
    folder: String,
}

/// Writes a text into the owner's downloads under a name that is free.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn save(stem: &str, ending: &str, text: &str) -> io::Result<PathBuf> {
    save_in(&folder()?, stem, ending, text)
}

/// A name for a new file in the owner's downloads.
///
/// # Errors
/// When there is no such folder.
pub(crate) fn free(stem: &str, ending: &str) -> io::Result<PathBuf> {
    let folder = folder()?;
    let mut paths = names(stem, ending).map(|name| folder.join(name));
    paths.find(|path| !path.exists()).ok_or_else(too_many)
}

/// The files of the owner's downloads that end so, by name.
///
/// # Errors
/// When there is no such folder.
pub(crate) fn ending_in(ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder()?)? {
        let path = entry?.path();
        if path.extension().is_some_and(|own| own == ending) && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The file of this name in the owner's downloads; none for a name that leads anywhere else.
pub(crate) fn named(name: &str) -> Option<PathBuf> {
    let only = Path::new(name).file_name().filter(|only| *only == name)?;
    Some(folder().ok()?.join(only)).filter(|path| path.is_file())
}

/// The owner's downloads, or their home where the system names none.
///
/// # Errors
/// When there is neither.
pub(crate) fn folder() -> io::Result<PathBuf> {
    dirs::download_dir()
        .filter(|folder| folder.is_dir())
        .or_else(dirs::home_dir)
        .ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::NotFound,
                "the system names no folder for downloads",
            )
        })
}

fn names(stem: &str, ending: &str) -> impl Iterator<Item = String> {
    (1..MOST).map(move |number| match number {
        1 => format!("{stem}.{ending}"),
        _ => format!("{stem} ({number}).{ending}"),
    })
}

fn too_many() -> io::Error {
    io::Error::new(
        io::ErrorKind::AlreadyExists,
        "too many files of this name are there already",
    )
}

fn save_in(folder: &Path, stem: &str, ending: &str, text: &str) -> io::Result<PathBuf> {
    for name in names(stem, ending) {
        let path = folder.join(name);
        match private().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(too_many())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_never_takes_anothers_place_and_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = save_in(folder.path(), "Activity", "csv", "one").unwrap();
        let second = save_in(folder.path(), "Activity", "csv", "two").unwrap();
        assert_eq!(std::fs::read_to_string(&first).unwrap(), "one");
        assert_eq!(std::fs::read_to_string(&second).unwrap(), "two");
        assert!(second.ends_with("Activity (2).csv"), "{second:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&first).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert!(save_in(&folder.path().join("gone"), "a", "csv", "").is_err());
        let last = LastSaved::default();
        assert_eq!(last.path(), None);
        let told = last.remember(first.clone());
        assert_eq!(
            (told.name.as_str(), last.path()),
            ("Activity.csv", Some(first))
        );
    }
}
