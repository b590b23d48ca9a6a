//! The desk at which alerts are handed to the desktop: Windows and macOS.
//!
//! Their notification centres keep what they were given, so a change is shown beside what was said
//! before and a withdrawal leaves it there; the library has no way to take it back. A press is heard
//! while the notification is on the screen. None of this was run.

use notify_rust::{Notification, NotificationResponse};
use pilotlight_domain::{Alert, AlertChange};
use tokio::sync::broadcast::{self, error::RecvError};
use tracing::warn;

use super::Chosen;

/// Runs until the engine is gone; meant for a thread of its own.
pub(super) fn run(
    mut alerts: broadcast::Receiver<AlertChange>,
    chosen: Chosen,
    picture: Option<String>,
) {
    loop {
        match alerts.blocking_recv() {
            Ok(AlertChange::Show(alert)) => show(alert, chosen.clone(), picture.clone()),
            Ok(AlertChange::Withdraw(_)) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

/// Waiting for a press blocks, so each notification has a thread for as long as it is on the screen.
fn show(alert: Alert, chosen: Chosen, picture: Option<String>) {
    let waits = std::thread::Builder::new().name("notification".into());
    let started = waits.spawn(move || {
        let mut notification = Notification::new();
        notification
            .appname("Pilotlight")
            .summary(&alert.headline)
            .body(&alert.body)
            .action(&alert.id.to_string(), &alert.offer.label());
        if let Some(picture) = &picture {
            notification.image_path(picture);
        }
        #[cfg(windows)]
        notification.app_id(pilotlight_engine::SCHEME);
        let id = alert.id;
        let pressed = notification.show().and_then(|shown| {
            shown.wait_for_response(move |response: &NotificationResponse| {
                if !matches!(response, NotificationResponse::Closed(_)) {
                    chosen(id);
                }
            })
        });
        if let Err(error) = pressed {
            warn!(%error, "the desktop did not take a notification");
        }
    });
    if let Err(error) = started {
        warn!(%error, "a notification could not be shown");
    }
}
