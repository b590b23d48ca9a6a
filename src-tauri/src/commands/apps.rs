//! What the window may ask for about developer apps, the relay page and the two worlds.

use pilotlight_domain::{Platform, Secret};
use pilotlight_engine::view::{
    AppRemovalPreview, Failure, FailureCode, PlatformAppView, PlatformAppsView, World,
};
use pilotlight_words::shell;
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_clipboard_manager::ClipboardExt;

use super::{Answer, Rooms};
use crate::{data_folder::DataFolder, worlds};

#[tauri::command]
pub(crate) async fn platform_apps(rooms: State<'_, Rooms>) -> Answer<PlatformAppsView> {
    Ok(rooms.engine().await?.platform_apps().await?)
}

#[tauri::command]
pub(crate) async fn save_platform_app(
    rooms: State<'_, Rooms>,
    platform: Platform,
    client_id: String,
    client_secret: Option<Secret<String>>,
) -> Answer<PlatformAppView> {
    let engine = rooms.engine().await?;
    Ok(engine
        .save_platform_app(platform, &client_id, client_secret)
        .await?)
}

#[tauri::command]
pub(crate) async fn check_platform_app(
    rooms: State<'_, Rooms>,
    platform: Platform,
) -> Answer<PlatformAppView> {
    let engine = rooms.engine().await?;
    Ok(engine.check_platform_app(platform).await?)
}

#[tauri::command]
pub(crate) async fn platform_app_removal(
    rooms: State<'_, Rooms>,
    platform: Platform,
) -> Answer<AppRemovalPreview> {
    let engine = rooms.engine().await?;
    Ok(engine.platform_app_removal(platform).await?)
}

#[tauri::command]
pub(crate) async fn remove_platform_app(
    rooms: State<'_, Rooms>,
    platform: Platform,
) -> Answer<PlatformAppView> {
    let engine = rooms.engine().await?;
    Ok(engine.remove_platform_app(platform).await?)
}

#[tauri::command]
pub(crate) async fn save_relay(
    rooms: State<'_, Rooms>,
    address: String,
) -> Answer<PlatformAppsView> {
    Ok(rooms.engine().await?.save_relay(&address).await?)
}

/// Puts one of a platform's redirect addresses on the clipboard; the window names which.
#[tauri::command]
pub(crate) async fn copy_redirect<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    platform: Platform,
    place: usize,
) -> Answer<()> {
    let view = rooms.engine().await?.platform_app(platform).await?;
    let address = view
        .redirects
        .into_iter()
        .nth(place)
        .ok_or_else(|| Failure {
            code: FailureCode::NotFound,
            message: shell::address_changed(),
        })?;
    app.clipboard().write_text(address).map_err(|_| Failure {
        code: FailureCode::TryAgain,
        message: shell::clipboard_address(),
    })
}

/// Remembers the world and starts the app again in it.
#[tauri::command]
pub(crate) async fn choose_world<R: Runtime>(app: AppHandle<R>, world: World) -> Answer<()> {
    let remembered = DataFolder::find().and_then(|data| data.remember(world));
    remembered.map_err(|error| Failure {
        code: FailureCode::TryAgain,
        message: shell::choice_not_saved(error.to_string()),
    })?;
    worlds::start_again(&app);
    Ok(())
}
