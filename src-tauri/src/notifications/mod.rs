//! Notifications: what the engine's alerts are on the desktop.
//!
//! One alert is one notification: shown once, replaced in its place, taken back. It lives on a thread
//! of its own with a runtime of its own, because the desktop's notification service is somebody
//! else's program: it may be missing, come late, restart, know no buttons, or never answer, and none
//! of it may keep tray, window or engine waiting. The window and the tray tell the same; a
//! notification is never the only place where something is said.
//!
//! What this must never do: hand the desktop anything but words and the alert's own id (DL-09), or
//! believe a service that says a notification was closed.

#[cfg(all(unix, not(target_os = "macos")))]
mod desk;
#[cfg(not(all(unix, not(target_os = "macos"))))]
#[path = "elsewhere.rs"]
mod desk;
mod picture;
#[cfg(all(unix, not(target_os = "macos")))]
mod service;
#[cfg(all(unix, not(target_os = "macos")))]
mod standing;
#[cfg(all(unix, not(target_os = "macos")))]
mod words;

use std::{path::PathBuf, sync::Arc};

use pilotlight_domain::AlertId;
use pilotlight_engine::Engine;
use tauri::{AppHandle, Runtime};
use tracing::warn;

use crate::{rooms::Wanted, window};

/// What happens when a person presses a notification or its button.
type Chosen = Arc<dyn Fn(AlertId) + Send + Sync>;

/// Shows the engine's alerts from now on. `folder` is the world's; the picture lies there.
pub(crate) fn keep<R: Runtime>(app: &AppHandle<R>, engine: &Engine, folder: Option<PathBuf>) {
    let alerts = engine.alerts();
    let app = app.clone();
    let chosen: Chosen = Arc::new(move |alert| window::show(&app, Some(Wanted::Alert(alert))));
    let started = std::thread::Builder::new()
        .name("notifications".into())
        .spawn(move || desk::run(alerts, chosen, picture::lay_out(folder)));
    if let Err(error) = started {
        warn!(%error, "there will be no notifications");
    }
}
