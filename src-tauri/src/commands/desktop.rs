//! What the window may ask of the desktop around it: folders, files and the start of the session.

use std::{fs, path::Path};

use pilotlight_engine::view::{Failure, FailureCode};
use pilotlight_words::shell;
use serde::Serialize;
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, Rooms, security::keep};
use crate::{
    data_folder::DataFolder,
    log,
    saved_files::{LastSaved, SavedFile},
    start_at_login, tray_host, updates,
};

/// So much of the log goes along with the diagnostics.
const LINES: usize = 400;

/// The app itself.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct About {
    version: &'static str,
    /// The folder of the world that is open.
    folder: String,
    system: String,
    /// Who can be asked for new versions; nobody in most builds.
    updates_from: Option<String>,
}

#[tauri::command]
pub(crate) async fn about<R: Runtime>(app: AppHandle<R>, rooms: State<'_, Rooms>) -> Answer<About> {
    let world = rooms.engine().await?.world();
    let folder = DataFolder::find().and_then(|data| data.of(world));
    Ok(About {
        version: env!("CARGO_PKG_VERSION"),
        folder: folder
            .map_err(|error| trouble(&error))?
            .display()
            .to_string(),
        system: system(),
        updates_from: updates::host(app.config()),
    })
}

#[tauri::command]
pub(crate) async fn open_data_folder<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
) -> Answer<()> {
    let world = rooms.engine().await?.world();
    let folder = DataFolder::find().and_then(|data| data.of(world));
    let folder = folder.map_err(|error| trouble(&error))?;
    open(&app, &folder)
}

/// Shows the file that was written last among its neighbours.
#[tauri::command]
pub(crate) async fn show_saved_file<R: Runtime>(
    app: AppHandle<R>,
    last: State<'_, LastSaved>,
) -> Answer<()> {
    let path = last
        .path()
        .filter(|path| path.exists())
        .ok_or_else(|| Failure {
            code: FailureCode::TryAgain,
            message: shell::file_gone(),
        })?;
    if app.opener().reveal_item_in_dir(&path).is_ok() {
        return Ok(());
    }
    open(&app, path.parent().unwrap_or(&path))
}

/// Writes what helps whoever helps the owner into the downloads: no secret and no name is in it.
#[tauri::command]
pub(crate) async fn export_diagnostics(
    rooms: State<'_, Rooms>,
    last: State<'_, LastSaved>,
) -> Answer<SavedFile> {
    let engine = rooms.engine().await?;
    let mut surroundings = format!("system: {}\ntray: {}\n", system(), tray_host::present());
    if let Ok(folder) = DataFolder::find().and_then(|data| data.of(engine.world())) {
        surroundings.push_str(&format!("\nFiles\n{}", files_in(&folder)));
        surroundings.push_str(&format!("\nLog\n{}", log::latest(&folder, LINES)));
    }
    let text = engine.diagnostics(&surroundings).await?;
    keep(&last, "Pilotlight diagnostics", "txt", &text)
}

#[tauri::command]
pub(crate) async fn starts_at_login() -> Answer<bool> {
    start_at_login::is_on().map_err(|error| trouble(&error))
}

#[tauri::command]
pub(crate) async fn set_starts_at_login(rooms: State<'_, Rooms>, on: bool) -> Answer<bool> {
    let engine = rooms.engine().await?;
    start_at_login::set(on).map_err(|error| trouble(&error))?;
    engine.note_start_at_login(on).await?;
    start_at_login::is_on().map_err(|error| trouble(&error))
}

fn open<R: Runtime>(app: &AppHandle<R>, folder: &Path) -> Answer<()> {
    let opened = app
        .opener()
        .open_path(folder.display().to_string(), None::<&str>);
    opened.map_err(|_| Failure {
        code: FailureCode::TryAgain,
        message: shell::no_folder_opened(folder.display().to_string()),
    })
}

fn trouble(error: &std::io::Error) -> Failure {
    Failure {
        code: FailureCode::TryAgain,
        message: shell::not_let(error.to_string()),
    }
}

fn system() -> String {
    let name = match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    };
    format!("{name} on {}", std::env::consts::ARCH)
}

/// Names and sizes of the world's own files.
fn files_in(folder: &Path) -> String {
    let mut lines: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| {
            let size = entry.metadata().map_or(0, |file| file.len());
            format!("{} {size} bytes\n", entry.file_name().to_string_lossy())
        })
        .collect();
    lines.sort();
    lines.concat()
}
