//! What the window may ask for about keys, backups, the audit log and the files made of them.

use pilotlight_domain::Secret;
use pilotlight_engine::view::{
    AuditFormat, AuditPageView, AuditWanted, Failure, FailureCode, FoundBackupView,
    RevokeAllPreview, RevokeAllView, SecurityView, VaultView,
};
use pilotlight_words::shell;
use tauri::{AppHandle, Runtime, State, WebviewWindow};

use super::{Answer, Rooms};
use crate::{
    chosen_backup::{self, ChosenBackup},
    saved_files::{self, LastSaved, SavedFile},
    worlds,
};

/// What the names of backups end in.
const BACKUP: &str = "pilotlight-backup";

#[tauri::command]
pub(crate) async fn security(rooms: State<'_, Rooms>) -> Answer<SecurityView> {
    Ok(rooms.engine().await?.security().await?)
}

#[tauri::command]
pub(crate) async fn change_key(
    rooms: State<'_, Rooms>,
    passphrase: Option<Secret<String>>,
) -> Answer<SecurityView> {
    Ok(rooms.engine().await?.change_key(passphrase).await?)
}

#[tauri::command]
pub(crate) async fn bind_keychain(rooms: State<'_, Rooms>) -> Answer<VaultView> {
    Ok(rooms.engine().await?.bind_keychain().await?)
}

#[tauri::command]
pub(crate) async fn revoke_all_preview(rooms: State<'_, Rooms>) -> Answer<RevokeAllPreview> {
    Ok(rooms.engine().await?.revoke_all_preview().await?)
}

#[tauri::command]
pub(crate) async fn revoke_everything(rooms: State<'_, Rooms>) -> Answer<RevokeAllView> {
    Ok(rooms.engine().await?.revoke_everything().await?)
}

#[tauri::command]
pub(crate) async fn audit_page(
    rooms: State<'_, Rooms>,
    wanted: AuditWanted,
    before: Option<i64>,
    limit: u32,
) -> Answer<AuditPageView> {
    let engine = rooms.engine().await?;
    Ok(engine.audit_page(&wanted, before, limit).await?)
}

/// Writes the entries that are wanted into the owner's downloads.
#[tauri::command]
pub(crate) async fn export_audit(
    rooms: State<'_, Rooms>,
    last: State<'_, LastSaved>,
    wanted: AuditWanted,
    format: AuditFormat,
) -> Answer<SavedFile> {
    let engine = rooms.engine().await?;
    let text = engine.audit_export(&wanted, format).await?;
    let ending = match format {
        AuditFormat::Csv => "csv",
        AuditFormat::Json => "json",
        AuditFormat::JsonLines => "jsonl",
    };
    keep(&last, "Pilotlight activity", ending, &text)
}

/// Writes a file under today's date and tells where it is.
pub(super) fn keep(last: &LastSaved, what: &str, ending: &str, text: &str) -> Answer<SavedFile> {
    let stem = format!("{what} {}", jiff::Zoned::now().date());
    let path = saved_files::save(&stem, ending, text).map_err(not_written)?;
    Ok(last.remember(path))
}

/// Writes a backup into the owner's downloads and tells where it is.
#[tauri::command]
pub(crate) async fn make_backup(
    rooms: State<'_, Rooms>,
    last: State<'_, LastSaved>,
) -> Answer<SavedFile> {
    let engine = rooms.engine().await?;
    let stem = format!("Pilotlight backup {}", jiff::Zoned::now().date());
    let path = saved_files::free(&stem, BACKUP).map_err(not_written)?;
    engine.back_up(&path).await?;
    Ok(last.remember(path))
}

/// The backups in the owner's downloads, the latest first.
#[tauri::command]
pub(crate) async fn backups(rooms: State<'_, Rooms>) -> Answer<Vec<FoundBackupView>> {
    let files = saved_files::ending_in(BACKUP).map_err(not_written)?;
    Ok(rooms.engine().await?.look_at_backups(&files).await)
}

/// Lets the owner choose a backup that lies elsewhere, and looks into it; none where they chose nothing.
#[tauri::command]
pub(crate) async fn choose_backup<R: Runtime>(
    window: WebviewWindow<R>,
    rooms: State<'_, Rooms>,
) -> Answer<Option<FoundBackupView>> {
    let engine = rooms.engine().await?;
    let Some(file) = chosen_backup::ask(&window, BACKUP).await else {
        return Ok(None);
    };
    Ok(engine.look_at_backups(&[file]).await.pop())
}

/// Makes a backup ready and starts the app again in it: the one of this name in the owner's downloads, or without a
/// name the one they chose last.
#[tauri::command]
pub(crate) async fn restore_backup<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    chosen: State<'_, ChosenBackup>,
    name: Option<String>,
) -> Answer<()> {
    let (file, gone) = match &name {
        Some(name) => (saved_files::named(name), shell::backup_gone(name)),
        None => (chosen.path(), shell::backup_not_chosen()),
    };
    let file = file.ok_or(Failure {
        code: FailureCode::NotFound,
        message: gone,
    })?;
    rooms.engine().await?.restore_backup(&file).await?;
    worlds::start_again(&app);
    Ok(())
}

#[tauri::command]
pub(crate) async fn put_recovery_away(rooms: State<'_, Rooms>) -> Answer<()> {
    Ok(rooms.engine().await?.put_recovery_away().await?)
}

fn not_written(error: std::io::Error) -> Failure {
    Failure {
        code: FailureCode::TryAgain,
        message: shell::file_not_written(error.to_string()),
    }
}
