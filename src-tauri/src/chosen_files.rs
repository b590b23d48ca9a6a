//! Choosing pictures and videos: by the system's dialog, or by dropping them on the window.
//!
//! Both happen here and never in the page: it cannot name a file, only be told of one (WV-05). What the
//! files are, and what the page may know of them, is the engine's to say.

use std::path::PathBuf;

use pilotlight_words::shell;
use tauri::{DragDropEvent, Manager, Runtime, WebviewWindow, WindowEvent};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::{Mutex, MutexGuard, oneshot};

use crate::rooms::Rooms;

/// The endings of what a platform may take. They only help to find files: what a file is, its bytes say.
const ENDINGS: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "webp", "heic", "mp4", "m4v", "mov", "webm", "mkv", "avi",
];

/// The folder of the files that were chosen last. Held while a dialog is open: a second one is not opened.
#[derive(Default)]
pub(crate) struct Choosing(Mutex<Option<PathBuf>>);

impl Choosing {
    /// The right to open a dialog; none while one is open.
    pub(crate) fn alone(&self) -> Option<MutexGuard<'_, Option<PathBuf>>> {
        self.0.try_lock().ok()
    }
}

/// Asks for files. None when nothing was chosen, or while it is being asked already.
pub(crate) async fn ask<R: Runtime>(window: &WebviewWindow<R>) -> Vec<PathBuf> {
    let choosing = window.state::<Choosing>();
    let Some(mut last) = choosing.alone() else {
        return Vec::new();
    };
    let (chosen, told) = oneshot::channel();
    let mut dialog = window.dialog().file();
    if let Some(folder) = last.clone().or_else(pictures) {
        dialog = dialog.set_directory(folder);
    }
    dialog
        .set_parent(window)
        .set_title(shell::choose_files())
        .add_filter(shell::choose_kinds(), ENDINGS)
        .add_filter(shell::choose_all(), &["*"])
        .pick_files(move |files| {
            // The window may be gone meanwhile; then nobody wants to know.
            let _ = chosen.send(files.unwrap_or_default());
        });
    let files = told.await.unwrap_or_default();
    let files: Vec<PathBuf> = files
        .into_iter()
        .filter_map(|file: FilePath| file.into_path().ok())
        .collect();
    if let Some(folder) = files.first().and_then(|file| file.parent()) {
        *last = Some(folder.to_owned());
    }
    files
}

/// Where pictures lie, as far as the system says.
fn pictures() -> Option<PathBuf> {
    dirs::picture_dir()
        .filter(|folder| folder.is_dir())
        .or_else(dirs::home_dir)
}

/// Hears what is dropped on the window.
pub(crate) fn hear_drops<R: Runtime>(window: &WebviewWindow<R>) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        let WindowEvent::DragDrop(event) = event else {
            return;
        };
        let Some(house) = app.state::<Rooms>().house_now() else {
            return;
        };
        match event {
            DragDropEvent::Enter { paths, .. } => house.engine.files_over(!paths.is_empty()),
            DragDropEvent::Leave => house.engine.files_over(false),
            DragDropEvent::Drop { paths, .. } => {
                house.engine.files_over(false);
                let (engine, paths) = (house.engine.clone(), paths.clone());
                tauri::async_runtime::spawn(async move { engine.files_dropped(paths).await });
            }
            _ => {}
        }
    });
}
