//! What the window may ask about new versions of the app.

use tauri::{AppHandle, Runtime};

use super::Answer;
use crate::{updates, worlds};

/// The newest version, where it is newer than this one.
#[tauri::command]
pub(crate) async fn look_for_update<R: Runtime>(app: AppHandle<R>) -> Answer<Option<String>> {
    let offered = updates::look(&app).await?;
    Ok(offered.map(|update| update.version))
}

/// Installs the version that was offered and starts the app again.
#[tauri::command]
pub(crate) async fn install_update<R: Runtime>(app: AppHandle<R>, version: String) -> Answer<()> {
    updates::install(&app, &version).await?;
    worlds::start_again(&app);
    Ok(())
}
