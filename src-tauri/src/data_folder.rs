//! Where a world's data lies, and who holds it.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use pilotlight_engine::view::World;
use pilotlight_words::Language;

/// The one way to name another folder than the platform's usual one.
pub(crate) const VARIABLE: &str = "PILOTLIGHT_DATA_DIR";
const LOCK: &str = "pilotlight.lock";
const LAST_WORLD: &str = "profile";
const LANGUAGE: &str = "language";

/// The folder that holds both worlds.
#[derive(Clone, Debug)]
pub(crate) struct DataFolder(PathBuf);

/// Held while this process works in a world; the operating system lets go when the process ends.
#[derive(Debug)]
pub(crate) struct Hold(#[expect(dead_code, reason = "held, not read")] File);

/// Whether this process got the world for itself.
#[derive(Debug)]
pub(crate) enum Holding {
    /// It did.
    Held(Hold),
    /// Another process works in it.
    Taken,
}

impl DataFolder {
    /// The folder of this user.
    ///
    /// # Errors
    /// When the system names no folder for a user's data.
    pub(crate) fn find() -> io::Result<Self> {
        if let Some(named) = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()) {
            return Ok(Self(PathBuf::from(named)));
        }
        let base = dirs::data_local_dir().ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::NotFound,
                "the system names no folder for a user's data",
            )
        })?;
        Ok(Self(base.join("pilotlight")))
    }

    /// A world's own folder, made when it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of(&self, world: World) -> io::Result<PathBuf> {
        let folder = self.made(world)?;
        narrow(&self.0)?;
        narrow(&folder)?;
        Ok(folder)
    }

    /// The same, as wide as it was found: for the log, which has to stand before it can be told that
    /// a folder was too wide.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn made(&self, world: World) -> io::Result<PathBuf> {
        let folder = self.0.join(name(world));
        make_private(&folder)?;
        Ok(folder)
    }

    /// A small file that belongs to no world; none when it is not there or cannot be read.
    pub(crate) fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.0.join(name)).ok()
    }

    /// Writes a small file that belongs to no world.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(crate) fn write(&self, name: &str, text: &str) -> io::Result<()> {
        make_private(&self.0)?;
        write_private(&self.0.join(name), text)
    }

    /// The world to open when none was asked for: the one used last, and the sandbox at first.
    pub(crate) fn last_world(&self) -> World {
        match fs::read_to_string(self.0.join(LAST_WORLD)) {
            Ok(text) if text.trim() == name(World::Live) => World::Live,
            _ => World::Sandbox,
        }
    }

    /// Remembers the world the owner asked for.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(crate) fn remember(&self, world: World) -> io::Result<()> {
        make_private(&self.0)?;
        narrow(&self.0)?;
        write_private(&self.0.join(LAST_WORLD), name(world))
    }

    /// The language the owner chose, for both worlds and the command line; none to follow the system.
    pub(crate) fn language(&self) -> Option<Language> {
        let text = fs::read_to_string(self.0.join(LANGUAGE)).ok()?;
        Language::of_tag(text.trim()).filter(|language| Language::ALL.contains(language))
    }

    /// Remembers the language the owner chose.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(crate) fn remember_language(&self, language: Option<Language>) -> io::Result<()> {
        make_private(&self.0)?;
        let tag = language.map_or("", Language::tag);
        write_private(&self.0.join(LANGUAGE), tag)
    }
}

/// Takes a world's folder for this process, if no other has it.
///
/// # Errors
/// When the lock file cannot be made.
pub(crate) fn hold(folder: &Path) -> io::Result<Holding> {
    hold_file(&folder.join(LOCK))
}

/// Takes one lock file.
///
/// # Errors
/// When the file cannot be made.
pub(crate) fn hold_file(path: &Path) -> io::Result<Holding> {
    let file = private().append(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Holding::Held(Hold(file))),
        Err(TryLockError::WouldBlock) => Ok(Holding::Taken),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Writes a small file that is for its owner alone.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_private(path: &Path, text: &str) -> io::Result<()> {
    private()
        .write(true)
        .truncate(true)
        .open(path)?
        .write_all(text.as_bytes())
}

/// Files of ours are made for their owner alone (KS-11).
pub(crate) fn private() -> OpenOptions {
    let mut options = File::options();
    options.create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// A world's name as it stands in paths and on the command line.
pub(crate) const fn name(world: World) -> &'static str {
    match world {
        World::Sandbox => "sandbox",
        World::Live => "live",
    }
}

/// Folders of ours are made for their owner alone (KS-11).
fn make_private(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
    }
    #[cfg(not(unix))]
    {
        fs::create_dir_all(folder)
    }
}

/// Brings a folder back to its owner alone, and says so where others could use it (KS-11).
fn narrow(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let present = fs::metadata(folder)?.permissions().mode() & 0o7777;
        if present != 0o700 {
            tracing::warn!(
                path = %folder.display(),
                "this folder was not its owner's alone (mode {present:o}); it is narrowed"
            );
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f16_a_folder_is_held_once_and_free_again_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = hold(folder.path()).unwrap();
        assert!(matches!(first, Holding::Held(_)));
        assert!(matches!(hold(folder.path()).unwrap(), Holding::Taken));
        drop(first);
        assert!(matches!(hold(folder.path()).unwrap(), Holding::Held(_)));
    }

    #[cfg(unix)]
    #[test]
    fn ks_11_folders_are_made_private_and_a_wide_one_is_narrowed() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        let outer = tempfile::tempdir().unwrap();
        let data = DataFolder(outer.path().join("data"));
        let folder = data.of(World::Sandbox).unwrap();
        assert_eq!((mode(&data.0), mode(&folder)), (0o700, 0o700));
        for wide in [&data.0, &folder] {
            fs::set_permissions(wide, fs::Permissions::from_mode(0o755)).unwrap();
        }
        assert_eq!(data.made(World::Sandbox).unwrap(), folder);
        assert_eq!(mode(&folder), 0o755, "told of before it is changed");
        data.of(World::Sandbox).unwrap();
        assert_eq!((mode(&data.0), mode(&folder)), (0o700, 0o700));
    }

    #[test]
    fn the_two_worlds_never_share_a_folder_and_live_is_never_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder(folder.path().join("data"));
        assert_ne!(
            data.of(World::Sandbox).unwrap(),
            data.of(World::Live).unwrap()
        );
        assert_eq!(data.last_world(), World::Sandbox);
        data.remember(World::Live).unwrap();
        assert_eq!(data.last_world(), World::Live);
    }
}
