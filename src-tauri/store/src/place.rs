//! The folder and the files in it: who may read them, and on what kind of disk they lie.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use crate::{Result, StoreError, store::DATABASE_NAME};

/// Before a migration the database is copied to a file of this name and its version.
const COPY_PREFIX: &str = "pilotlight.before-";

/// Makes the folder, for its owner alone.
pub(crate) fn claim_folder(folder: &Path) -> Result<()> {
    let failed = |source: std::io::Error| StoreError::NoFolder {
        folder: folder.to_owned(),
        source: source.into(),
    };
    make_private_folder(folder).map_err(failed)?;
    narrow(folder, 0o700).map_err(failed)
}

/// Makes the database file, and sees to it that this and all beside it are for their owner alone.
/// SQLite gives the log and the shared memory the mode of the database.
pub(crate) fn claim_files(folder: &Path, file: &Path) -> Result<()> {
    make_private_file(file).map_err(disk)?;
    for entry in fs::read_dir(folder).map_err(disk)? {
        let entry = entry.map_err(disk)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let ours = name.starts_with(DATABASE_NAME) || name.starts_with(COPY_PREFIX);
        if ours && entry.file_type().map_err(disk)?.is_file() {
            match narrow(&entry.path(), 0o600) {
                // SQLite removes its own files when a last connection closes.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                outcome => outcome.map_err(disk)?,
            }
        }
    }
    Ok(())
}

/// Whether a write-ahead log with content lies beside the database: the last one to use it did not
/// close it, or uses it still.
pub(crate) fn has_log(file: &Path) -> bool {
    has_content(file, "-wal")
}

/// Whether the file lies on a disk that takes no change from anybody.
///
/// It is asked for without opening the file: closing a file gives up every lock that this process has on
/// it (POSIX, fcntl), SQLite's among them, and another process would then take the write-ahead log away
/// from under an open database.
#[cfg(unix)]
pub(crate) fn takes_no_change(file: &Path) -> bool {
    rustix::fs::access(file, rustix::fs::Access::WRITE_OK) == Err(rustix::io::Errno::ROFS)
}

/// Whether the file lies on a disk that takes no change from anybody.
#[cfg(not(unix))]
pub(crate) fn takes_no_change(file: &Path) -> bool {
    let opened = fs::OpenOptions::new().append(true).open(file);
    opened.is_err_and(|error| error.kind() == ErrorKind::ReadOnlyFilesystem)
}

/// Whether a rollback journal lies beside the database: where no write-ahead log can be used, a
/// change was broken off half way.
pub(crate) fn has_journal(file: &Path) -> bool {
    has_content(file, "-journal")
}

fn has_content(file: &Path, suffix: &str) -> bool {
    fs::metadata(beside(file, suffix)).is_ok_and(|about| about.len() > 0)
}

/// The file of SQLite's that lies beside the database under this ending.
pub(crate) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut beside = file.as_os_str().to_owned();
    beside.push(suffix);
    PathBuf::from(beside)
}

/// Where the copy made before a migration goes.
pub(crate) fn copy_of(folder: &Path, version: i64) -> PathBuf {
    folder.join(format!("{COPY_PREFIX}{version}.db"))
}

/// Makes the file that a copy is written into, empty and for its owner alone. A copy left by a
/// migration that was broken off is replaced; the database it was made from is still there.
pub(crate) fn make_copy_file(copy: &Path) -> Result<()> {
    remove(copy)?;
    make_private_file(copy).map_err(disk)
}

/// Removes copies made before migrations. They hold the sign-ins of that day, and one disconnected
/// later must not lie in them.
pub(crate) fn remove_copies(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(disk)? {
        let entry = entry.map_err(disk)?;
        if entry.file_name().to_string_lossy().starts_with(COPY_PREFIX) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

pub(crate) fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(disk(error)),
        _ => Ok(()),
    }
}

pub(crate) fn disk(error: std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full {
            source: error.into(),
        },
        ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly {
            source: Some(error.into()),
        },
        _ => StoreError::Io {
            source: error.into(),
        },
    }
}

#[cfg(unix)]
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(unix)]
pub(crate) fn make_private_file(file: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(file)
        .map(drop)
}

/// Takes away what is wider than `mode`; never adds anything.
#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let present = fs::metadata(path)?.permissions().mode() & 0o7777;
    let narrowed = present & mode;
    if narrowed != present {
        tracing::warn!(
            path = %path.display(),
            "others could use this file or folder (mode {present:o}); it is narrowed to {narrowed:o}"
        );
        fs::set_permissions(path, fs::Permissions::from_mode(narrowed))?;
    }
    Ok(())
}

// Elsewhere the folder lies in the person's own profile, whose access list it inherits.
#[cfg(not(unix))]
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(not(unix))]
pub(crate) fn make_private_file(file: &Path) -> std::io::Result<()> {
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(file)
        .map(drop)
}

#[cfg(not(unix))]
fn narrow(_path: &Path, _mode: u32) -> std::io::Result<()> {
    Ok(())
}

/// Whether the folder lies on another machine's disk, as far as can be told: from the mount table
/// where there is one, else from the path.
pub(crate) fn is_on_network(folder: &Path) -> bool {
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    match fs::read_to_string("/proc/self/mountinfo") {
        Ok(mounts) => is_network_mount(&mounts, &whole),
        Err(_) => is_share(&whole.to_string_lossy()),
    }
}

/// Looks a path up in the kernel's mount table (proc(5), mountinfo: the fifth field is the mount
/// point, and the file system's type follows the lone hyphen).
fn is_network_mount(mounts: &str, path: &Path) -> bool {
    const NETWORK: [&str; 11] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "ncpfs",
        "fuse.sshfs",
        "davfs",
    ];
    mounts
        .lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let point = before.split(' ').nth(4)?.replace("\\040", " ");
            let kind = after.split(' ').next()?;
            path.starts_with(&point).then_some((point.len(), kind))
        })
        // Of two mounts on one point the later covers the earlier, and max_by_key keeps the last.
        .max_by_key(|(length, _)| *length)
        .is_some_and(|(_, kind)| NETWORK.contains(&kind))
}

/// A Windows share: `\\server\share`, which canonical paths write as `\\?\UNC\server\share`.
fn is_share(path: &str) -> bool {
    path.starts_with(r"\\?\UNC\") || (path.starts_with(r"\\") && !path.starts_with(r"\\?\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts the warnings that are written.
    #[cfg(unix)]
    #[derive(Clone, Default)]
    struct Warnings(std::sync::Arc<std::sync::atomic::AtomicUsize>);

    #[cfg(unix)]
    impl tracing::Subscriber for Warnings {
        fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }
        fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
        fn event(&self, event: &tracing::Event<'_>) {
            if *event.metadata().level() == tracing::Level::WARN {
                self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            }
        }
        fn enter(&self, _: &tracing::span::Id) {}
        fn exit(&self, _: &tracing::span::Id) {}
    }

    #[cfg(unix)]
    #[test]
    fn ks_11_what_is_too_wide_is_narrowed_and_told_and_nothing_else_is() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let warnings = Warnings::default();
        let told = || warnings.0.load(std::sync::atomic::Ordering::SeqCst);
        tracing::subscriber::with_default(warnings.clone(), || {
            for (wide, kept, in_all) in [
                (0o755, 0o700, 1),
                (0o700, 0o700, 1),
                (0o500, 0o500, 1),
                (0o777, 0o700, 2),
            ] {
                fs::set_permissions(folder.path(), fs::Permissions::from_mode(wide)).unwrap();
                narrow(folder.path(), 0o700).unwrap();
                let mode = fs::metadata(folder.path()).unwrap().permissions().mode();
                assert_eq!(mode & 0o7777, kept, "{wide:o}");
                assert_eq!(told(), in_all, "{wide:o}");
            }
        });
    }

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:30 / /home rw,relatime shared:1 - nfs4 server:/home rw
31 30 0:31 / /home/anna/Local\\040Disk rw - ext4 /dev/sdb rw
32 22 0:32 / /mnt rw - ext4 /dev/sdc rw
33 22 0:33 / /mnt rw - cifs //server/share rw";

    #[test]
    fn the_innermost_and_latest_mount_decides() {
        let on = |path: &str| is_network_mount(MOUNTS, Path::new(path));
        assert!(!on("/var/lib"));
        assert!(on("/home/anna/.local/share"));
        assert!(!on("/home/anna/Local Disk/data"));
        assert!(on("/mnt/data"));
        assert!(!on("/homeless"));
    }

    #[test]
    fn shares_are_told_from_drives() {
        assert!(is_share(r"\\server\share\data"));
        assert!(is_share(r"\\?\UNC\server\share"));
        assert!(!is_share(r"\\?\C:\Users\anna"));
        assert!(!is_share("/Users/anna"));
    }
}
