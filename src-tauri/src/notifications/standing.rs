//! One alert on the desktop, from its showing to its end.
//!
//! It follows the latest order only: what was ordered and overtaken while the service was busy is
//! never shown. Calls to the service have no limit, because nobody waits for this task, and an answer
//! that comes late still says which notification is ours to replace or to take back.

use std::{future::pending, sync::Arc, time::Duration};

use notify_rust::{NotificationHandle, NotificationResponse};
use pilotlight_domain::{Alert, AlertId};
use tokio::{sync::watch, time::timeout};
use tracing::warn;

use super::{Chosen, service::Service, words};

/// How long the answer to a withdrawal is waited for; it was sent by then.
const TAKEN_BACK: Duration = Duration::from_secs(10);

/// What all alerts have in common.
pub(super) struct Surroundings {
    /// What happens when one is pressed.
    pub(super) chosen: Chosen,
    /// The app's picture.
    pub(super) picture: Option<String>,
}

/// What is to be done with an alert.
#[derive(Clone)]
pub(super) enum Order {
    /// Show it, or put it in its own place.
    Show {
        alert: Alert,
        service: Arc<Service>,
        /// The alert is as it was and the service is new.
        anew: bool,
    },
    /// Take it back; there may be no service any more.
    Withdraw { service: Option<Arc<Service>> },
}

/// A notification that a service took. Holding the handle holds its connection, and some services
/// close what a connection that is gone has shown.
struct Shown {
    handle: NotificationHandle,
    service: Arc<Service>,
    /// Whether the service may still tell of a press.
    heard: bool,
}

/// What a service told of a notification.
enum Told {
    Pressed,
    Closed,
    /// The connection broke.
    Nothing,
}

/// Takes care of one alert until it is withdrawn.
pub(super) async fn stand(mut orders: watch::Receiver<Order>, surroundings: Arc<Surroundings>) {
    let mut shown: Option<Shown> = None;
    loop {
        let order = orders.borrow_and_update().clone();
        let id = match order {
            Order::Withdraw { service } => return withdraw(shown, service).await,
            Order::Show {
                alert,
                service,
                anew,
            } => {
                // A new service shows again what the one before had on the screen, and not what a
                // person has put away.
                let keep = anew
                    && shown
                        .as_ref()
                        .is_some_and(|shown| !shown.heard || shown.service.is(&service));
                if !keep {
                    let picture = surroundings.picture.as_deref();
                    shown = put(shown, &alert, service, picture).await;
                }
                alert.id
            }
        };
        loop {
            tokio::select! {
                changed = orders.changed() => match changed {
                    Ok(()) => break,
                    Err(_) => return,
                },
                told = listen(shown.as_ref(), id) => match told {
                    Told::Pressed => (surroundings.chosen)(id),
                    Told::Closed => {
                        if let Some(shown) = &mut shown {
                            shown.heard = false;
                        }
                    }
                    Told::Nothing => shown = None,
                },
            }
        }
    }
}

/// Shows an alert, in the place of the one before where the same service has it.
async fn put(
    before: Option<Shown>,
    alert: &Alert,
    service: Arc<Service>,
    picture: Option<&str>,
) -> Option<Shown> {
    // A service that died while it was asked has a successor, and that is another order.
    let abilities = service.abilities().await?;
    let notification = words::notification(alert, abilities, picture);
    let handle = match before.filter(|before| before.service.is(&service)) {
        Some(Shown { mut handle, .. }) => {
            *handle = notification;
            // The library replaces only by a call that blocks.
            let replaced = tokio::task::spawn_blocking(move || {
                let outcome = handle.update();
                outcome.map(|()| handle)
            });
            match replaced.await {
                Ok(outcome) => outcome,
                Err(error) => {
                    warn!(%error, "a notification could not be replaced");
                    return None;
                }
            }
        }
        None => notification.show_async().await,
    };
    match handle {
        Ok(handle) => Some(Shown {
            handle,
            service,
            heard: true,
        }),
        Err(error) => {
            warn!(%error, "the desktop did not take a notification");
            None
        }
    }
}

async fn withdraw(shown: Option<Shown>, service: Option<Arc<Service>>) {
    // Whether it was closed already is not taken from what the service told. What another service
    // shows under this number is somebody else's.
    if let (Some(shown), Some(service)) = (shown, service)
        && shown.service.is(&service)
    {
        let _ = timeout(TAKEN_BACK, shown.handle.close_async()).await;
    }
}

async fn listen(shown: Option<&Shown>, id: AlertId) -> Told {
    let Some(shown) = shown.filter(|shown| shown.heard) else {
        return pending().await;
    };
    let mut told = Told::Nothing;
    let id = id.to_string();
    let hear = |response: &NotificationResponse| {
        told = match response {
            NotificationResponse::Default => Told::Pressed,
            NotificationResponse::Action(action) if *action == id => Told::Pressed,
            _ => Told::Closed,
        };
    };
    shown.handle.wait_for_action_async(hear).await;
    told
}
