//! What another process writes beside this one, such as `pilotlight post add` while the window runs.
//!
//! SQLite does not tell a process that another has written into its database, but Linux' kernel tells of every
//! writing to the write-ahead log, and elsewhere its time is looked at twice a minute; the posts are read
//! anew when it has moved on. What this process writes moves it on as well, which costs one reading of the
//! few rows at hand, half a minute later and once for all that was written until then.

use std::{
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use pilotlight_store::DATABASE_NAME;

use crate::Engine;

use super::lock;

const LOOK_EVERY: Duration = Duration::from_secs(30);

/// How far the write-ahead log is: when it was last written to, and its length.
pub(super) type Stamp = Option<(SystemTime, u64)>;

impl Engine {
    /// Returns once something was written since the posts were last read.
    pub(crate) async fn written_since(&self) {
        let Some(log) = self.write_ahead_log() else {
            return std::future::pending().await;
        };
        loop {
            self.written(&log).await;
            tokio::time::sleep(LOOK_EVERY).await;
            if stamp(&log) != *lock(&self.shared.queue.seen) {
                self.shared.queue.changed();
                return;
            }
        }
    }

    /// Returns once something may have been written since the posts were last read.
    async fn written(&self, log: &Path) {
        #[cfg(target_os = "linux")]
        if let Ok(watched) = crate::kernel::Watched::file(log)
            // What was written before it was watched shows here.
            && stamp(log) == *lock(&self.shared.queue.seen)
        {
            let _ = watched.written().await;
        }
        #[cfg(not(target_os = "linux"))]
        let _ = log;
    }

    /// To be called before the posts are read.
    pub(super) fn note_stamp(&self) {
        if let Some(log) = self.write_ahead_log() {
            *lock(&self.shared.queue.seen) = stamp(&log);
        }
    }

    fn write_ahead_log(&self) -> Option<PathBuf> {
        let beside = self.shared.renewal_file.as_ref()?;
        Some(beside.with_file_name(format!("{DATABASE_NAME}-wal")))
    }
}

fn stamp(log: &Path) -> Stamp {
    let about = std::fs::metadata(log).ok()?;
    Some((about.modified().ok()?, about.len()))
}
