//! The window and the life of the app around it.
//!
//! Closing the window leaves the tray and no webview behind. Where no tray can be seen, closing
//! quits, because a hidden window could not be found again. The window opens at once and asks for
//! its content; the engine opens meanwhile, so that a keychain that does not answer never keeps the
//! window away.

use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Duration};

use pilotlight_engine::{
    Engine, SCHEME,
    view::{Failure, FailureCode, Update},
};
use pilotlight_words::{command_line, shell};
use tauri::{AppHandle, Manager, RunEvent, Runtime, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_deep_link::DeepLinkExt;
use tokio::sync::watch;
use tracing::warn;

use crate::{
    appearance,
    arguments::{Start, drops_a_link},
    avatars, chosen_backup, chosen_files,
    data_folder::{DataFolder, name},
    ending, handler,
    house::{self, House, Purpose},
    instance_before, leftovers, log, notifications, page_process,
    rooms::{Opened, Rooms, Wanted},
    saved_files::LastSaved,
    scheme, tray, tray_host, updates, wakeups,
    window_place::{self, LastPlace},
    worlds,
};

/// The one window's label; the capability names it.
const MAIN: &str = "main";
/// At its end the app waits this long for a renewal that is on its way and for what is being written
/// (F24).
const CLOSING: Duration = Duration::from_secs(10);

/// Runs the app until it is quit.
pub(crate) fn run(start: Start) -> ExitCode {
    instance_before::let_go();
    let (opened, house) = watch::channel(None);
    let builder = tauri::Builder::default()
        // First, so that a second start ends before it does anything else.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| {
            show(app, None);
            if drops_a_link(arguments.get(1..).unwrap_or_default()) {
                drop_link(app);
            }
        }))
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .manage(Rooms::new(house))
        .manage(LastSaved::default())
        .manage(LastPlace::default())
        .manage(chosen_files::Choosing::default())
        .manage(chosen_backup::ChosenBackup::default())
        .register_asynchronous_uri_scheme_protocol(
            avatars::SCHEME,
            |context, request, responder| {
                let engine = context
                    .app_handle()
                    .state::<Rooms>()
                    .house_now()
                    .map(|house| house.engine.clone());
                let path = request.uri().path().to_owned();
                tauri::async_runtime::spawn(async move {
                    responder.respond(avatars::serve(engine, &path).await);
                });
            },
        )
        .setup(move |app| {
            set_up(app.handle(), start, opened);
            Ok(())
        });
    let mut context = tauri::generate_context!();
    let builder = updates::with_updates(builder, context.config_mut());
    match handler::with_commands(builder).build(context) {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            warn!(%error, "the window system could not be started");
            crate::cli::complain(&command_line::no_window());
            ExitCode::FAILURE
        }
    }
}

fn set_up<R: Runtime>(app: &AppHandle<R>, start: Start, opened: watch::Sender<Opened>) {
    scheme::take(app);
    // Asked once and before any other can come, so that none is taken twice.
    let first = app.deep_link().get_current().ok().flatten();
    let handle = app.clone();
    app.deep_link()
        .on_open_url(move |event| receive(&handle, event.urls()));
    if start.hidden {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            if !tray_host::comes_up().await {
                show(&app, None);
            }
        });
    } else {
        show(app, None);
    }
    tauri::async_runtime::spawn(ending::hear(app.clone()));
    tauri::async_runtime::spawn(appearance::follow(app.clone()));
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let house = open_house(&app, start).await;
        let known = house.as_ref().ok().map(|house| house.engine.clone());
        opened.send_replace(Some(house));
        let Some(engine) = known else {
            // There will be no tray, so the window has to say what is wrong.
            show(&app, None);
            return;
        };
        if start.hidden && tells_of_recovery(&engine).await {
            show(&app, None);
        }
        // Before anything else: the code in a return that started us is good for seconds only.
        if let Some(urls) = first {
            receive(&app, urls);
        }
        if start.link_dropped {
            drop_link(&app);
        }
        // They listen before the watch begins, so that nothing it tells is missed.
        notifications::keep(&app, &engine, data_folder_of(&engine));
        tauri::async_runtime::spawn(wakeups::keep(engine.clone()));
        tauri::async_runtime::spawn(keep_tray(app.clone(), engine.clone()));
        if engine.is_shut() {
            tauri::async_runtime::spawn(start_again_when_it_can_save(app, engine.clone()));
        }
        engine.keep_watch().await;
    });
}

/// Whether something became of the saved data that the owner has not read yet: a tray cannot say that.
async fn tells_of_recovery(engine: &Engine) -> bool {
    matches!(engine.recovery().await, Ok(Some(_)))
}

/// The disk took no change at the start: once it does, all is opened anew.
async fn start_again_when_it_can_save<R: Runtime>(app: AppHandle<R>, engine: Engine) {
    engine.until_the_disk_takes_changes().await;
    tracing::info!("the disk takes changes now");
    worlds::start_again_as_it_is(&app);
}

/// The folder of the world that is open.
fn data_folder_of(engine: &Engine) -> Option<PathBuf> {
    DataFolder::find().ok()?.of(engine.world()).ok()
}

async fn open_house<R: Runtime>(app: &AppHandle<R>, start: Start) -> Result<Arc<House>, Failure> {
    let broken = |error: std::io::Error| Failure {
        code: FailureCode::Broken,
        message: shell::folder(error.to_string()),
    };
    let data = DataFolder::find().map_err(broken)?;
    let world = start.world.unwrap_or_else(|| data.last_world());
    if start.world.is_some() {
        data.remember(world).map_err(broken)?;
    }
    log::start(&data.made(world).map_err(broken)?);
    tracing::info!(
        world = name(world),
        version = env!("CARGO_PKG_VERSION"),
        "started"
    );
    let asked = app.clone();
    let scheme_is_ours = Arc::new(move || scheme::is_ours(&asked));
    match house::open(&data, world, Purpose::Keep, scheme_is_ours).await {
        Ok(house) => Ok(Arc::new(house)),
        Err(closed) => {
            warn!(error = %closed, "the world could not be opened");
            Err(closed.into())
        }
    }
}

/// Hands addresses from outside to the engine and shows the window: all that a link can do (DL-02).
fn receive<R: Runtime>(app: &AppHandle<R>, urls: Vec<url::Url>) {
    show(app, None);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let Ok(house) = app.state::<Rooms>().house().await else {
            return;
        };
        for url in urls {
            house.engine.receive(url.as_str()).await;
        }
    });
}

/// Says that a link which came in a way that no system hands one over was not used.
fn drop_link<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Ok(house) = app.state::<Rooms>().house().await {
            // Nothing of it is looked at: to the engine it is the scheme alone, which is no return.
            house.engine.receive(SCHEME).await;
        }
    });
}

/// Keeps the tray true to the engine.
async fn keep_tray<R: Runtime>(app: AppHandle<R>, engine: Engine) {
    use tokio::sync::broadcast::error::RecvError;
    let mut updates = engine.updates();
    loop {
        if let Ok(snapshot) = engine.snapshot().await {
            let handle = app.clone();
            let drawn = app.run_on_main_thread(move || tray::show(&handle, &snapshot));
            if drawn.is_err() {
                return;
            }
        }
        loop {
            match updates.recv().await {
                Ok(
                    Update::Everything { .. }
                    | Update::Glance { .. }
                    | Update::Former { .. }
                    | Update::Language { .. },
                )
                | Err(RecvError::Lagged(_)) => break,
                Ok(_) => {}
                Err(RecvError::Closed) => return,
            }
        }
    }
}

/// Shows the window, making it when there is none, and in it what was asked for.
///
/// It is done on the main thread, and nobody waits for it: a task that waited while the main thread ends
/// the app would hold up the clock by which that end is limited (F24).
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>, wanted: Option<Wanted>) {
    let shown = app.clone();
    if let Err(error) = app.run_on_main_thread(move || show_now(&shown, wanted)) {
        warn!(%error, "the window could not be opened");
    }
}

fn show_now<R: Runtime>(app: &AppHandle<R>, wanted: Option<Wanted>) {
    let rooms = app.state::<Rooms>();
    let window = app.get_webview_window(MAIN);
    if window.is_none() {
        // The page before is gone, and the new one does not listen yet.
        rooms.listening.end();
    }
    if let Some(wanted) = wanted {
        rooms.want(wanted);
    }
    if let Some(window) = window {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
        return;
    }
    let made = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Pilotlight")
        .inner_size(1180.0, 820.0)
        .min_inner_size(800.0, 560.0)
        // It is shown where it was, and not first elsewhere.
        .visible(false)
        .on_navigation(is_our_page)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build();
    match made {
        Ok(window) => {
            window_place::follow(&window);
            chosen_files::hear_drops(&window);
            page_process::follow(&window);
            leftovers::follow(&window);
            let _ = window.show();
        }
        Err(error) => warn!(%error, "the window could not be opened"),
    }
}

/// The window shows the app's own page and never another (WV-08, OA-11).
fn is_our_page(url: &url::Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => {
            url.host_str() == Some("tauri.localhost")
                || (cfg!(not(feature = "custom-protocol"))
                    && url.host_str() == Some("localhost")
                    && url.port() == Some(1420))
        }
        _ => false,
    }
}

/// Checks all accounts, as the tray asks.
pub(crate) fn check_all<R: Runtime>(app: &AppHandle<R>) {
    let Some(house) = app.state::<Rooms>().house_now() else {
        return;
    };
    tauri::async_runtime::spawn(async move {
        if let Err(error) = house.engine.check_all().await {
            warn!(%error, "nothing could be checked");
        }
    });
}

/// Ends the app.
pub(crate) fn quit<R: Runtime>(app: &AppHandle<R>) {
    app.exit(0);
}

fn on_event<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    match event {
        // No code: the last window was closed, nobody asked for the end.
        RunEvent::ExitRequested {
            code: None, api, ..
        } if tray::stands(app) && tray_host::present() => {
            api.prevent_exit();
        }
        RunEvent::Exit => {
            window_place::save(app);
            if let Some(house) = app.state::<Rooms>().house_now() {
                tauri::async_runtime::block_on(async move {
                    let _ = tokio::time::timeout(CLOSING, house.engine.close()).await;
                });
            }
            worlds::follow(app);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wv_08_oa_11_only_our_own_page_is_shown() {
        for (address, ours) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("tauri://evil/", false),
            ("https://example.org/", false),
            ("http://127.0.0.1:80/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(
                is_our_page(&url::Url::parse(address).unwrap()),
                ours,
                "{address}"
            );
        }
    }
}
