//! A window with an empty page, made with the same Tauri as the app: the reference of the benches of the
//! whole process.
//!
//! What it costs is the system's webview and Tauri themselves; what the app costs more is ours. It must
//! never do anything else, and never ship.
//!
//! `--tray` keeps it in the tray after its window was closed, with an entry that opens it again; `--hidden` besides
//! that opens no window at first.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use tauri::{
    AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder, menu::MenuBuilder,
    tray::TrayIconBuilder,
};

const MAIN: &str = "main";
const OPEN: &str = "open";

fn main() -> tauri::Result<()> {
    let given = |wanted: &str| std::env::args().any(|argument| argument == wanted);
    let (hidden, tray) = (given("--hidden"), given("--hidden") || given("--tray"));
    tauri::Builder::default()
        .setup(move |app| {
            if tray {
                put_up_tray(app.handle())?;
            }
            if !hidden {
                open(app.handle())?;
            }
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(move |_, event| {
            if let RunEvent::ExitRequested {
                code: None, api, ..
            } = event
                && tray
            {
                api.prevent_exit();
            }
        });
    Ok(())
}

fn put_up_tray(app: &AppHandle) -> tauri::Result<()> {
    let menu = MenuBuilder::new(app).text(OPEN, "Open").build()?;
    let mut tray = TrayIconBuilder::with_id(MAIN)
        .menu(&menu)
        .on_menu_event(|app, event| {
            if event.id().as_ref() == OPEN {
                // There is nobody to tell: whoever measures misses the window.
                let _ = open(app);
            }
        });
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.build(app)?;
    Ok(())
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(MAIN).is_some() {
        return Ok(());
    }
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Bare")
        .inner_size(1180.0, 820.0)
        .build()?;
    Ok(())
}
