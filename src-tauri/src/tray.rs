//! The tray: one icon whose shape and colour show the worst state, and a menu in words.
//!
//! On Linux trays know no clicks and no tooltips, so everything is in the menu, and the menu always
//! has tray::open().

use pilotlight_domain::{AccountId, Status};
use pilotlight_engine::view::{AccountView, Snapshot};
use pilotlight_words::tray;
use tauri::{
    AppHandle, Runtime,
    image::Image,
    menu::{Menu, MenuBuilder, MenuEvent, MenuItem},
    tray::{TrayIcon, TrayIconBuilder},
};
use tracing::warn;

use crate::{rooms::Wanted, tray_host, window};

const ID: &str = "glance";
const OPEN: &str = "open";
const CHECK: &str = "check";
const FIX_ALL: &str = "fix-all";
const QUIT: &str = "quit";
const ACCOUNT: &str = "account:";
/// A menu longer than this helps nobody; the window has the rest.
const MOST_ACCOUNTS: usize = 12;

/// Puts the tray icon up, or takes it up to date.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>, snapshot: &Snapshot) {
    if !tray_host::library() {
        return;
    }
    if let Err(error) = try_show(app, snapshot) {
        warn!(%error, "the tray could not be drawn");
    }
}

/// Whether there is an icon to come back from.
pub(crate) fn stands<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.tray_by_id(ID).is_some()
}

fn try_show<R: Runtime>(app: &AppHandle<R>, snapshot: &Snapshot) -> tauri::Result<()> {
    let menu = menu(app, snapshot)?;
    let icon = icon(snapshot.glance.worst)?;
    let tip = tray::tip(&snapshot.glance.headline);
    let tray: TrayIcon<R> = match app.tray_by_id(ID) {
        Some(tray) => tray,
        None => TrayIconBuilder::with_id(ID)
            .show_menu_on_left_click(true)
            .on_menu_event(chosen)
            .icon(icon.clone())
            .menu(&menu)
            .build(app)?,
    };
    tray.set_menu(Some(menu))?;
    tray.set_icon(Some(icon))?;
    tray.set_tooltip(Some(&tip))
}

fn menu<R: Runtime>(app: &AppHandle<R>, snapshot: &Snapshot) -> tauri::Result<Menu<R>> {
    let item = |text: &str| MenuItem::new(app, text, false, None::<&str>);
    let mut menu = MenuBuilder::new(app).item(&item(&snapshot.glance.headline)?);
    if let Some(counts) = snapshot.glance.counts() {
        menu = menu.item(&item(&counts)?);
    }
    menu = menu.item(&item(&snapshot.glance.detail)?).separator();
    let needing: Vec<&AccountView> = snapshot
        .accounts
        .iter()
        .filter(|account| account.needs_person)
        .collect();
    for account in needing.iter().take(MOST_ACCOUNTS) {
        menu = menu.text(format!("{ACCOUNT}{}", account.id), line(account));
    }
    if !needing.is_empty() {
        menu = menu.separator();
    }
    if let Some(fix_all) = fix_all(snapshot.sign_ins.len()) {
        menu = menu.text(FIX_ALL, fix_all);
    }
    menu.text(CHECK, tray::check())
        .text(OPEN, tray::open())
        .separator()
        .text(QUIT, tray::quit())
        .build()
}

fn line(account: &AccountView) -> String {
    let why = account
        .reasons
        .first()
        .map_or("", |reason| reason.explanation.headline.as_str());
    tray::account(&account.name, &account.kind, why)
}

/// What is offered where sign-ins would heal something.
fn fix_all(sign_ins: usize) -> Option<String> {
    (sign_ins > 0).then(|| tray::fix_all(sign_ins))
}

fn chosen<R: Runtime>(app: &AppHandle<R>, event: MenuEvent) {
    let id = event.id().as_ref();
    match id {
        OPEN => window::show(app, None),
        CHECK => window::check_all(app),
        FIX_ALL => window::show(app, Some(Wanted::FixAll)),
        QUIT => window::quit(app),
        _ => {
            let account = id
                .strip_prefix(ACCOUNT)
                .and_then(|id| id.parse::<AccountId>().ok());
            if let Some(account) = account {
                window::show(app, Some(Wanted::Account(account)));
            }
        }
    }
}

/// Shape and colour of the worst state; the hollow circle where nothing is known yet.
fn icon(worst: Option<Status>) -> tauri::Result<Image<'static>> {
    Image::from_bytes(match worst {
        Some(Status::Healthy) => include_bytes!("../../icons/tray/healthy-44.png"),
        Some(Status::Warning) => include_bytes!("../../icons/tray/warning-44.png"),
        Some(Status::Error) => include_bytes!("../../icons/tray/error-44.png"),
        Some(Status::Refreshing) => include_bytes!("../../icons/tray/refreshing-44.png"),
        None => include_bytes!("../../icons/tray/unknown-44.png"),
    })
}

#[cfg(test)]
#[path = "tray_tests.rs"]
mod tests;
