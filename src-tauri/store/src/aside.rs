//! Putting another database in the place of the one that is there, which is kept under another name.
//!
//! The other database is made whole under a name of its own first. Its last name says what becomes of the
//! present files, so that a start after a crash goes on where this was broken off: whoever finds
//! such a file finishes the move before anything is opened. What must never happen here: a file that is
//! deleted or written over, or a log that meets another database than its own.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use pilotlight_domain::Timestamp;

use crate::{Result, StoreError, place, store::DATABASE_NAME};

/// A database that is whole and shall take the place of the present one. What follows is the name under
/// which the present one is kept.
const READY: &str = "pilotlight.ready-";
/// A database that is being made.
const UNFINISHED: &str = "pilotlight.unfinished.db";
/// What lies beside a database, and goes with it; the database itself goes last.
const WITH_IT: [&str; 4] = ["-shm", "-journal", "-wal", ""];

/// Why the present database is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Because {
    /// It is damaged.
    Damaged,
    /// A backup takes its place.
    Restored,
}

/// Why the database of this name was put aside.
pub(crate) fn because(name: &str) -> Because {
    if name.contains(".before-restore-") {
        Because::Restored
    } else {
        Because::Damaged
    }
}

/// The name under which a database is put aside; it is free.
pub(crate) fn name(folder: &Path, because: Because, at: Timestamp) -> String {
    let why = match because {
        Because::Damaged => "damaged",
        Because::Restored => "before-restore",
    };
    let stem = format!("{DATABASE_NAME}.{why}-{}", at.as_millis());
    let free = |name: &String| {
        !WITH_IT
            .iter()
            .any(|with| folder.join(format!("{name}{with}")).exists())
    };
    (1..)
        .map(|count| {
            if count == 1 {
                stem.clone()
            } else {
                format!("{stem}-{count}")
            }
        })
        .find(free)
        .unwrap_or(stem)
}

/// An empty file for a database that is to be made; one that was never finished is gone.
pub(crate) fn begin(folder: &Path) -> Result<PathBuf> {
    let file = folder.join(UNFINISHED);
    for with in WITH_IT {
        place::remove(&place::beside(&file, with))?;
    }
    place::make_private_file(&file).map_err(place::disk)?;
    Ok(file)
}

/// Says that a database is whole. From here on it takes the place of the present one, by the next start
/// at the latest.
pub(crate) fn ready(folder: &Path, finished: &Path, aside: &str) -> Result<()> {
    let synced = File::open(finished).and_then(|file| file.sync_all());
    synced.map_err(place::disk)?;
    fs::rename(finished, folder.join(format!("{READY}{aside}"))).map_err(place::disk)?;
    sync(folder)
}

/// The database that waits to take the present one's place, and the name under which that one is to be
/// kept.
pub(crate) fn waiting(folder: &Path) -> Result<Option<(PathBuf, String)>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        entries => entries.map_err(place::disk)?,
    };
    for entry in entries {
        let entry = entry.map_err(place::disk)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(aside) = name.strip_prefix(READY) {
            return Ok(Some((entry.path(), aside.to_owned())));
        }
    }
    Ok(None)
}

/// Puts the present database aside and the waiting one in its place. No connection may be open.
pub(crate) fn change_places(folder: &Path, ready: &Path, aside: &str) -> Result<()> {
    let present = folder.join(DATABASE_NAME);
    for with in WITH_IT {
        let from = place::beside(&present, with);
        if !from.exists() {
            continue;
        }
        let to = folder.join(format!("{aside}{with}"));
        if to.exists() {
            return Err(StoreError::refused("a file put aside lies in the way"));
        }
        fs::rename(&from, &to).map_err(place::disk)?;
    }
    sync(folder)?;
    fs::rename(ready, &present).map_err(place::disk)?;
    sync(folder)
}

/// A rename is lasting once the folder is.
#[cfg(unix)]
fn sync(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(place::disk)
}

#[cfg(not(unix))]
fn sync(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Deletes every database that was put aside, because the owner ends everything that is sealed.
pub(crate) fn delete_all(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(place::disk)? {
        let entry = entry.map_err(place::disk)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let aside = ["damaged-", "before-restore-"]
            .iter()
            .any(|why| name.starts_with(&format!("{DATABASE_NAME}.{why}")));
        if aside || name.starts_with(READY) || name.starts_with(UNFINISHED) {
            place::remove(&entry.path())?;
        }
    }
    Ok(())
}
