//! A small disk of its own for one test: this test binary again, in a mount namespace that nobody else
//! sees, with a tmpfs of a set size in which all its folders lie.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

/// Set for the process that has the disk.
const HAS_DISK: &str = "PILOTLIGHT_TEST_HAS_DISK";
const MOUNT: &str = "mount -t tmpfs -o size=\"$0\" tmpfs \"$TMPDIR\" && exec \"$@\"";

/// Whether this process is the one that has the disk and should run the test. Otherwise the test has
/// been run by another process, or this system forbids namespaces, which is said.
pub(crate) fn is_here(test: &str, size: &str) -> bool {
    if std::env::var_os(HAS_DISK).is_some() {
        return true;
    }
    let unshare = || {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount"]);
        command
    };
    if !unshare()
        .arg("true")
        .status()
        .is_ok_and(|ended| ended.success())
    {
        let mut output = std::io::stdout().lock();
        writeln!(output, "{test}: this system gives no mount namespace").unwrap();
        return false;
    }
    let folder = tempfile::tempdir().unwrap();
    let ended = unshare()
        .args(["sh", "-c", MOUNT, size])
        .arg(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(HAS_DISK, "1")
        .env("TMPDIR", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    let complained = String::from_utf8_lossy(&ended.stderr);
    assert!(
        ended.status.success() && said.contains("1 passed"),
        "{said}{complained}"
    );
    false
}

/// Fills the disk to the last byte.
pub(crate) struct Filler(PathBuf);

impl Filler {
    pub(crate) fn pour() -> Self {
        let path = std::env::temp_dir().join("filler");
        let mut file = fs::File::create(&path).unwrap();
        for size in [64 * 1024, 4096, 1] {
            while file.write_all(&vec![1; size]).is_ok() {}
        }
        drop(file);
        Self(path)
    }

    /// Makes room again.
    pub(crate) fn drain(self) {
        fs::remove_file(self.0).unwrap();
    }
}

/// Makes the removal of a file give no room: its content has a second name.
pub(crate) fn pin(file: &Path) {
    fs::hard_link(file, std::env::temp_dir().join("pinned")).unwrap();
}
