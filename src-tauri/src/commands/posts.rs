//! What the window may ask for about posts.

use pilotlight_domain::{AccountId, DeliveryId, PostId, Timestamp};
use pilotlight_engine::view::{
    CalendarEntryView, ChosenMediaView, HeldDecision, HeldView, PageMarkView, PostCheckView,
    PostDraft, PostFilterView, PostPageView, PostSettings, PostView,
};
use tauri::{AppHandle, Runtime, State, WebviewWindow};

use super::{Answer, Rooms};
use crate::{chosen_files, links};

#[tauri::command]
pub(crate) async fn save_draft(rooms: State<'_, Rooms>, draft: PostDraft) -> Answer<PostView> {
    let engine = rooms.engine().await?;
    Ok(engine.save_draft(&draft).await?)
}

#[tauri::command]
pub(crate) async fn schedule_post(rooms: State<'_, Rooms>, draft: PostDraft) -> Answer<PostView> {
    let engine = rooms.engine().await?;
    Ok(engine.schedule_post(&draft).await?)
}

#[tauri::command]
pub(crate) async fn publish_post(rooms: State<'_, Rooms>, draft: PostDraft) -> Answer<PostView> {
    let engine = rooms.engine().await?;
    Ok(engine.publish_post(&draft).await?)
}

#[tauri::command]
pub(crate) async fn check_draft(
    rooms: State<'_, Rooms>,
    draft: PostDraft,
) -> Answer<PostCheckView> {
    let engine = rooms.engine().await?;
    Ok(engine.check_draft(&draft).await?)
}

#[tauri::command]
pub(crate) async fn discard_draft(rooms: State<'_, Rooms>, post: PostId) -> Answer<()> {
    let engine = rooms.engine().await?;
    Ok(engine.discard_draft(post).await?)
}

#[tauri::command]
pub(crate) async fn post(rooms: State<'_, Rooms>, post: PostId) -> Answer<PostView> {
    let engine = rooms.engine().await?;
    Ok(engine.post(post).await?)
}

#[tauri::command]
pub(crate) async fn posts(
    rooms: State<'_, Rooms>,
    filter: PostFilterView,
    after: Option<PageMarkView>,
    limit: u32,
) -> Answer<PostPageView> {
    let engine = rooms.engine().await?;
    Ok(engine.posts(&filter, after, limit).await?)
}

#[tauri::command]
pub(crate) async fn calendar(
    rooms: State<'_, Rooms>,
    from: Timestamp,
    to: Timestamp,
    filter: PostFilterView,
) -> Answer<Vec<CalendarEntryView>> {
    let engine = rooms.engine().await?;
    Ok(engine.calendar(from, to, &filter).await?)
}

#[tauri::command]
pub(crate) async fn publish_deliveries(
    rooms: State<'_, Rooms>,
    deliveries: Vec<DeliveryId>,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.publish_now(&deliveries).await?)
}

#[tauri::command]
pub(crate) async fn reschedule_deliveries(
    rooms: State<'_, Rooms>,
    deliveries: Vec<DeliveryId>,
    local: String,
    zone: Option<String>,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine
        .reschedule(&deliveries, &local, zone.as_deref())
        .await?)
}

#[tauri::command]
pub(crate) async fn cancel_deliveries(
    rooms: State<'_, Rooms>,
    deliveries: Vec<DeliveryId>,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.cancel_deliveries(&deliveries).await?)
}

#[tauri::command]
pub(crate) async fn skip_deliveries(
    rooms: State<'_, Rooms>,
    deliveries: Vec<DeliveryId>,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.skip_deliveries(&deliveries).await?)
}

#[tauri::command]
pub(crate) async fn delivery_is_there(
    rooms: State<'_, Rooms>,
    delivery: DeliveryId,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.it_is_there(delivery).await?)
}

#[tauri::command]
pub(crate) async fn delivery_is_not_there(
    rooms: State<'_, Rooms>,
    delivery: DeliveryId,
    again: bool,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.it_is_not_there(delivery, again).await?)
}

#[tauri::command]
pub(crate) async fn held(rooms: State<'_, Rooms>, account: AccountId) -> Answer<HeldView> {
    let engine = rooms.engine().await?;
    Ok(engine.held(account).await?)
}

#[tauri::command]
pub(crate) async fn held_anywhere(rooms: State<'_, Rooms>) -> Answer<Vec<HeldView>> {
    let engine = rooms.engine().await?;
    Ok(engine.held_anywhere().await?)
}

#[tauri::command]
pub(crate) async fn cancelled_with(
    rooms: State<'_, Rooms>,
    account: AccountId,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.cancelled_with(account).await?)
}

#[tauri::command]
pub(crate) async fn decide_held(
    rooms: State<'_, Rooms>,
    account: AccountId,
    decision: HeldDecision,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine.decide_held(account, &decision).await?)
}

#[tauri::command]
pub(crate) async fn reschedule_cancelled(
    rooms: State<'_, Rooms>,
    account: AccountId,
    local: Option<String>,
    minutes: Option<u32>,
) -> Answer<Vec<PostView>> {
    let engine = rooms.engine().await?;
    Ok(engine
        .reschedule_cancelled(account, local.as_deref(), minutes)
        .await?)
}

#[tauri::command]
pub(crate) async fn refresh_figures(rooms: State<'_, Rooms>, post: PostId) -> Answer<PostView> {
    let engine = rooms.engine().await?;
    Ok(engine.refresh_figures(post).await?)
}

#[tauri::command]
pub(crate) async fn post_settings(rooms: State<'_, Rooms>) -> Answer<PostSettings> {
    let engine = rooms.engine().await?;
    Ok(engine.post_settings().await?)
}

#[tauri::command]
pub(crate) async fn set_post_settings(
    rooms: State<'_, Rooms>,
    settings: PostSettings,
) -> Answer<PostSettings> {
    let engine = rooms.engine().await?;
    Ok(engine.set_post_settings(settings).await?)
}

#[tauri::command]
pub(crate) async fn choose_files<R: Runtime>(
    window: WebviewWindow<R>,
    rooms: State<'_, Rooms>,
) -> Answer<Vec<ChosenMediaView>> {
    let engine = rooms.engine().await?;
    let files = chosen_files::ask(&window).await;
    Ok(engine.look_at_files(files).await)
}

#[tauri::command]
pub(crate) async fn look_at_address(
    rooms: State<'_, Rooms>,
    address: String,
) -> Answer<ChosenMediaView> {
    Ok(rooms.engine().await?.look_at_address(&address).await?)
}

#[tauri::command]
pub(crate) async fn open_post<R: Runtime>(
    app: AppHandle<R>,
    rooms: State<'_, Rooms>,
    delivery: DeliveryId,
) -> Answer<()> {
    let house = rooms.house().await?;
    let address = house.engine.post_address(delivery).await?;
    links::open_post(&app, &address, house.sandbox.as_ref())
}
