//! The desk at which alerts are handed to the desktop (Linux and its kin).
//!
//! It takes every change at once and never waits for the notification service itself: each alert
//! stands in a task of its own that does. So the engine's changes cannot pile up, and a service that
//! does not answer keeps nothing but its own notifications.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use pilotlight_domain::{Alert, AlertChange, AlertId, Urgency};
use tokio::sync::{
    broadcast::{self, error::RecvError},
    watch,
};
use tracing::{info, warn};

use super::{
    Chosen,
    service::{Place, Service},
    standing::{Order, Surroundings, stand},
};

/// Runs until the engine is gone; meant for a thread of its own.
pub(super) fn run(
    alerts: broadcast::Receiver<AlertChange>,
    chosen: Chosen,
    picture: Option<String>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    match runtime {
        Ok(runtime) => {
            runtime.block_on(Desk::new(chosen, picture).keep(alerts));
            // A call that never returns is left behind.
            runtime.shutdown_timeout(Duration::ZERO);
        }
        Err(error) => warn!(%error, "there will be no notifications"),
    }
}

struct Desk {
    surroundings: Arc<Surroundings>,
    place: Place,
    standing: HashMap<AlertId, Standing>,
}

/// An alert that was not withdrawn yet, and who takes care of it, once a service was there.
struct Standing {
    alert: Alert,
    orders: Option<watch::Sender<Order>>,
}

impl Desk {
    fn new(chosen: Chosen, picture: Option<String>) -> Self {
        Self {
            surroundings: Arc::new(Surroundings { chosen, picture }),
            place: Place::default(),
            standing: HashMap::new(),
        }
    }

    async fn keep(mut self, mut alerts: broadcast::Receiver<AlertChange>) {
        // Asked before the first alert, so that a service that comes later is heard of.
        self.place.service().await;
        loop {
            tokio::select! {
                change = alerts.recv() => match change {
                    Ok(change) => self.take(change).await,
                    Err(RecvError::Lagged(missed)) => self.start_over(missed).await,
                    Err(RecvError::Closed) => return,
                },
                () = self.place.changed() => self.hand_over().await,
            }
        }
    }

    async fn take(&mut self, change: AlertChange) {
        let began = Instant::now();
        let service = self.place.service().await;
        let there = service.is_some();
        match change {
            AlertChange::Show(alert) => self.show(alert, service),
            AlertChange::Withdraw(id) => self.withdraw(id, service),
        }
        let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        if there {
            info!(micros, "an alert was handed to the desktop");
        } else {
            info!(micros, "an alert waits: no notification service is there");
        }
    }

    fn show(&mut self, alert: Alert, service: Option<Arc<Service>>) {
        let standing = self.standing.entry(alert.id).or_insert_with(|| Standing {
            alert: alert.clone(),
            orders: None,
        });
        standing.alert = alert;
        if let Some(service) = service {
            standing.order(service, false, &self.surroundings);
        }
    }

    fn withdraw(&mut self, id: AlertId, service: Option<Arc<Service>>) {
        // One that was shown by an earlier run of the app is not ours to take back.
        if let Some(orders) = self.standing.remove(&id).and_then(|gone| gone.orders) {
            orders.send_replace(Order::Withdraw { service });
        }
    }

    /// A service came: what no service has shown, or one that is gone, is shown by this one. Good
    /// news is told when it happens or not at all, as later it may be true no more.
    async fn hand_over(&mut self) {
        if let Some(service) = self.place.service().await {
            let troubles = self
                .standing
                .values_mut()
                .filter(|standing| standing.alert.urgency != Urgency::Low);
            for standing in troubles {
                standing.order(Arc::clone(&service), true, &self.surroundings);
            }
        }
    }

    /// Changes were missed, so any of what is shown may be over. Window and tray tell the truth; a
    /// notification that might not is taken back.
    async fn start_over(&mut self, missed: u64) {
        warn!(
            missed,
            "alerts were missed; all notifications are taken back"
        );
        let service = self.place.service().await;
        let all: Vec<AlertId> = self.standing.keys().copied().collect();
        for id in all {
            self.withdraw(id, service.clone());
        }
    }
}

impl Standing {
    fn order(&mut self, service: Arc<Service>, anew: bool, surroundings: &Arc<Surroundings>) {
        let order = Order::Show {
            alert: self.alert.clone(),
            service,
            anew,
        };
        match self.orders.as_ref().filter(|orders| !orders.is_closed()) {
            Some(orders) => {
                orders.send_replace(order);
            }
            None => {
                let (orders, heard) = watch::channel(order);
                tokio::spawn(stand(heard, Arc::clone(surroundings)));
                self.orders = Some(orders);
            }
        }
    }
}
