//! Choosing a backup that lies anywhere, by the system's dialog.
//!
//! As with every chosen file, the page cannot name it (WV-05): it asks for the dialog, is told what the file is
//! called and what is in it, and may then ask to go back to the one that was chosen.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use pilotlight_words::shell;
use tauri::{Manager, Runtime, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;

use crate::{chosen_files::Choosing, saved_files};

/// The backup that was chosen last.
#[derive(Default)]
pub(crate) struct ChosenBackup(Mutex<Option<PathBuf>>);

impl ChosenBackup {
    /// Where it lies.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn remember(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }
}

/// Asks for a backup and remembers it. None when nothing was chosen, or while a dialog is open already.
pub(crate) async fn ask<R: Runtime>(window: &WebviewWindow<R>, ending: &str) -> Option<PathBuf> {
    let choosing = window.state::<Choosing>();
    let _alone = choosing.alone()?;
    let (chosen, told) = oneshot::channel();
    let mut dialog = window.dialog().file();
    if let Ok(folder) = saved_files::folder() {
        dialog = dialog.set_directory(folder);
    }
    dialog
        .set_parent(window)
        .set_title(shell::choose_backup())
        .add_filter(shell::choose_backups(), &[ending])
        // A backup keeps its content under any name, as after a mail program renamed it.
        .add_filter(shell::choose_all(), &["*"])
        .pick_file(move |file| {
            // The window may be gone meanwhile; then nobody wants to know.
            let _ = chosen.send(file);
        });
    let path = told.await.ok()??.into_path().ok()?;
    window.state::<ChosenBackup>().remember(path.clone());
    Some(path)
}
