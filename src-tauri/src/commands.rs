//! All that the window may ask for. One line of engine each; the names are held to the window's
//! side, to the build script's list and to the capability by a test.

pub(crate) mod apps;
pub(crate) mod desktop;
pub(crate) mod language;
pub(crate) mod posts;
pub(crate) mod security;
pub(crate) mod updates;

use pilotlight_domain::{AccountId, Given, NotificationSettings, Platform, Secret, Timestamp};
use pilotlight_engine::view::{
    AccountView, AttemptView, AuditVerdictView, DetailsView, DisconnectPreview,
    DisconnectSeveralPreview, Failure, FailureCode, HorizonView, Snapshot, Update, VaultView,
};
use pilotlight_words::shell;
use tauri::{AppHandle, Runtime, State, WebviewWindow, ipc::Channel};
use tauri_plugin_clipboard_manager::ClipboardExt;

use crate::{
    links::{self, Link},
    rooms::Rooms,
    stream,
};

type Answer<T> = Result<T, Failure>;

#[tauri::command]
pub(crate) async fn subscribe(
    rooms: State<'_, Rooms>,
    channel: Channel<Vec<Update>>,
) -> Answer<Snapshot> {
    let engine = rooms.engine().await?;
    let updates = engine.updates();
    let snapshot = engine.snapshot().await?;
    rooms
        .listening
        .replace(tauri::async_runtime::spawn(stream::forward(
            engine.clone(),
            updates,
            channel,
        )));
    rooms.tell_wanted(&engine).await;
    Ok(snapshot)
}

#[tauri::command]
pub(crate) async fn begin_connect<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    platform: Platform,
    ask_again: bool,
) -> Answer<AttemptView> {
    let attempt = rooms
        .engine()
        .await?
        .begin_connect(platform, ask_again)
        .await?;
    open_consent(app, rooms).await?;
    Ok(attempt)
}

#[tauri::command]
pub(crate) async fn begin_reconnect<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    account: AccountId,
) -> Answer<AttemptView> {
    let attempt = rooms.engine().await?.begin_reconnect(account).await?;
    open_consent(app, rooms).await?;
    Ok(attempt)
}

#[tauri::command]
pub(crate) async fn open_consent<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
) -> Answer<()> {
    let house = rooms.house().await?;
    let address = house.engine.consent_url().await.ok_or_else(moved)?;
    links::open(&app, address.expose(), house.sandbox.as_ref())
}

#[tauri::command]
pub(crate) async fn copy_consent_link<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
) -> Answer<()> {
    let address = rooms
        .engine()
        .await?
        .consent_url()
        .await
        .ok_or_else(moved)?;
    app.clipboard()
        .write_text(address.expose())
        .map_err(|_| Failure {
            code: FailureCode::TryAgain,
            message: shell::clipboard_consent(),
        })
}

fn moved() -> Failure {
    pilotlight_engine::EngineError::AttemptMoved.into()
}

#[tauri::command]
pub(crate) async fn cancel_attempt(rooms: State<'_, Rooms>) -> Answer<()> {
    Ok(rooms.engine().await?.cancel_attempt().await?)
}

#[tauri::command]
pub(crate) async fn dismiss_attempt(rooms: State<'_, Rooms>) -> Answer<()> {
    Ok(rooms.engine().await?.dismiss_attempt().await?)
}

#[tauri::command]
pub(crate) async fn choose_targets(
    rooms: State<'_, Rooms>,
    targets: Vec<String>,
) -> Answer<AttemptView> {
    Ok(rooms.engine().await?.choose_targets(&targets).await?)
}

#[tauri::command]
pub(crate) async fn choose_again(rooms: State<'_, Rooms>) -> Answer<AttemptView> {
    Ok(rooms.engine().await?.choose_again().await?)
}

#[tauri::command]
pub(crate) async fn confirm_targets(rooms: State<'_, Rooms>) -> Answer<AttemptView> {
    Ok(rooms.engine().await?.confirm_targets().await?)
}

#[tauri::command]
pub(crate) async fn check_account(
    rooms: State<'_, Rooms>,
    account: AccountId,
) -> Answer<AccountView> {
    Ok(rooms.engine().await?.check_account(account).await?)
}

#[tauri::command]
pub(crate) async fn check_all(rooms: State<'_, Rooms>) -> Answer<()> {
    Ok(rooms.engine().await?.check_all().await?)
}

#[tauri::command]
pub(crate) async fn check_accounts(
    rooms: State<'_, Rooms>,
    accounts: Vec<AccountId>,
) -> Answer<()> {
    Ok(rooms.engine().await?.check_accounts(&accounts).await?)
}

#[tauri::command]
pub(crate) async fn disconnect_preview(
    rooms: State<'_, Rooms>,
    account: AccountId,
) -> Answer<DisconnectPreview> {
    Ok(rooms.engine().await?.disconnect_preview(account).await?)
}

#[tauri::command]
pub(crate) async fn disconnect(rooms: State<'_, Rooms>, account: AccountId) -> Answer<()> {
    Ok(rooms.engine().await?.disconnect(account).await?)
}

#[tauri::command]
pub(crate) async fn disconnect_several_preview(
    rooms: State<'_, Rooms>,
    accounts: Vec<AccountId>,
) -> Answer<DisconnectSeveralPreview> {
    let engine = rooms.engine().await?;
    Ok(engine.disconnect_several_preview(&accounts).await?)
}

#[tauri::command]
pub(crate) async fn disconnect_several(
    rooms: State<'_, Rooms>,
    accounts: Vec<AccountId>,
) -> Answer<()> {
    let engine = rooms.engine().await?;
    Ok(engine.disconnect_several(&accounts).await?)
}

#[tauri::command]
pub(crate) async fn describe_account(
    rooms: State<'_, Rooms>,
    account: AccountId,
    given: Given,
) -> Answer<AccountView> {
    let engine = rooms.engine().await?;
    Ok(engine.describe_account(account, given).await?)
}

#[tauri::command]
pub(crate) async fn label_accounts(
    rooms: State<'_, Rooms>,
    accounts: Vec<AccountId>,
    add: Vec<String>,
    remove: Vec<String>,
) -> Answer<()> {
    let engine = rooms.engine().await?;
    Ok(engine.label_accounts(&accounts, &add, &remove).await?)
}

#[tauri::command]
pub(crate) async fn horizon(rooms: State<'_, Rooms>) -> Answer<HorizonView> {
    Ok(rooms.engine().await?.horizon().await?)
}

#[tauri::command]
pub(crate) async fn account_details(
    rooms: State<'_, Rooms>,
    account: AccountId,
) -> Answer<DetailsView> {
    Ok(rooms.engine().await?.account_details(account).await?)
}

#[tauri::command]
pub(crate) async fn audit_verify(rooms: State<'_, Rooms>) -> Answer<AuditVerdictView> {
    Ok(rooms.engine().await?.audit_verify().await?)
}

#[tauri::command]
pub(crate) async fn retry_vault(rooms: State<'_, Rooms>) -> Answer<VaultView> {
    Ok(rooms.engine().await?.retry_vault().await?)
}

#[tauri::command]
pub(crate) async fn enter_passphrase(
    rooms: State<'_, Rooms>,
    passphrase: String,
) -> Answer<VaultView> {
    Ok(rooms
        .engine()
        .await?
        .enter_passphrase(Secret::new(passphrase))
        .await?)
}

#[tauri::command]
pub(crate) async fn set_passphrase(
    rooms: State<'_, Rooms>,
    passphrase: String,
) -> Answer<VaultView> {
    Ok(rooms
        .engine()
        .await?
        .set_passphrase(Secret::new(passphrase))
        .await?)
}

#[tauri::command]
pub(crate) async fn start_anew(rooms: State<'_, Rooms>) -> Answer<VaultView> {
    Ok(rooms.engine().await?.start_anew().await?)
}

#[tauri::command]
pub(crate) async fn open_link<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    link: Link,
    platform: Option<Platform>,
) -> Answer<()> {
    let house = rooms.house().await?;
    links::open_link(&app, link, platform, house.sandbox.as_ref())
}

#[tauri::command]
pub(crate) async fn notification_settings(rooms: State<'_, Rooms>) -> Answer<NotificationSettings> {
    Ok(rooms.engine().await?.notification_settings().await?)
}

#[tauri::command]
pub(crate) async fn set_notification_settings(
    rooms: State<'_, Rooms>,
    settings: NotificationSettings,
) -> Answer<NotificationSettings> {
    Ok(rooms
        .engine()
        .await?
        .set_notification_settings(settings)
        .await?)
}

#[tauri::command]
pub(crate) async fn snooze(
    rooms: State<'_, Rooms>,
    account: AccountId,
    until: Timestamp,
) -> Answer<AccountView> {
    Ok(rooms.engine().await?.snooze(account, until).await?)
}

#[tauri::command]
pub(crate) async fn end_snooze(rooms: State<'_, Rooms>, account: AccountId) -> Answer<AccountView> {
    Ok(rooms.engine().await?.end_snooze(account).await?)
}

/// Draws the whole page larger or smaller, as browsers do.
#[tauri::command]
pub(crate) async fn enlarge<R: Runtime>(window: WebviewWindow<R>, factor: f64) -> Answer<()> {
    if let Err(error) = window.set_zoom(factor.clamp(0.5, 3.0)) {
        tracing::warn!(%error, "the page could not be enlarged");
    }
    Ok(())
}
