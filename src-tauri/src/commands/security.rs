//! What the window may ask for about keys, the audit log and the files made of it.

use pilotlight_domain::Secret;
use pilotlight_engine::view::{
    AuditFormat, AuditPageView, AuditWanted, Failure, FailureCode, RevokeAllPreview, RevokeAllView,
    SecurityView, VaultView,
};
use pilotlight_words::shell;
use tauri::State;

use super::{Answer, Rooms};
use crate::saved_files::{self, LastSaved, SavedFile};

#[tauri::command]
pub(crate) async fn security(rooms: State<'_, Rooms>) -> Answer<SecurityView> {
    Ok(rooms.house().await?.engine.security().await?)
}

#[tauri::command]
pub(crate) async fn change_key(
    rooms: State<'_, Rooms>,
    passphrase: Option<Secret<String>>,
) -> Answer<SecurityView> {
    Ok(rooms.house().await?.engine.change_key(passphrase).await?)
}

#[tauri::command]
pub(crate) async fn bind_keychain(rooms: State<'_, Rooms>) -> Answer<VaultView> {
    Ok(rooms.house().await?.engine.bind_keychain().await?)
}

#[tauri::command]
pub(crate) async fn revoke_all_preview(rooms: State<'_, Rooms>) -> Answer<RevokeAllPreview> {
    Ok(rooms.house().await?.engine.revoke_all_preview().await?)
}

#[tauri::command]
pub(crate) async fn revoke_everything(rooms: State<'_, Rooms>) -> Answer<RevokeAllView> {
    Ok(rooms.house().await?.engine.revoke_everything().await?)
}

#[tauri::command]
pub(crate) async fn audit_page(
    rooms: State<'_, Rooms>,
    wanted: AuditWanted,
    before: Option<i64>,
    limit: u32,
) -> Answer<AuditPageView> {
    let engine = &rooms.house().await?.engine;
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
    let engine = &rooms.house().await?.engine;
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
    let path = saved_files::save(&stem, ending, text).map_err(|error| Failure {
        code: FailureCode::TryAgain,
        message: shell::file_not_written(error.to_string()),
    })?;
    Ok(last.remember(path))
}
