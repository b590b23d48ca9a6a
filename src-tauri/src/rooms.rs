//! What the commands, the tray, the notifications and the window share.

use std::sync::{Arc, Mutex, PoisonError};

use pilotlight_domain::{AccountId, AlertId};
use pilotlight_engine::{
    Engine,
    view::{Failure, FailureCode},
};
use pilotlight_words::shell;
use tauri::async_runtime::JoinHandle;
use tokio::sync::watch;
use tracing::warn;

use crate::house::House;

/// The world once it is open, or why it is not.
pub(crate) type Opened = Option<Result<Arc<House>, Failure>>;

/// What the commands share.
pub(crate) struct Rooms {
    house: watch::Receiver<Opened>,
    /// Passes changes on to the window; a new window ends the old one's.
    pub(crate) listening: Slot<JoinHandle<()>>,
    /// What was asked to be shown before a window was there to listen.
    wanted: Slot<Wanted>,
}

/// What a person asked to see in the window from outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// An account.
    Account(AccountId),
    /// What an alert speaks of.
    Alert(AlertId),
    /// The fewest sign-ins that heal everything.
    FixAll,
}

impl Wanted {
    /// Asks the window for it.
    async fn ask(self, engine: &Engine) {
        match self {
            Self::Account(account) => engine.show(Some(account)),
            Self::FixAll => engine.fix_all(),
            Self::Alert(alert) => {
                if let Err(error) = engine.alert_chosen(alert).await {
                    warn!(%error, "what a notification speaks of could not be looked up");
                }
            }
        }
    }
}

/// Holds one thing at most.
pub(crate) struct Slot<T>(Mutex<Option<T>>);

impl<T> Slot<T> {
    const fn empty() -> Self {
        Self(Mutex::new(None))
    }

    fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, thing: T) -> Option<T> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(thing)
    }

    fn is_empty(&self) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_none()
    }
}

impl Slot<JoinHandle<()>> {
    /// Takes the new task and ends the old one.
    pub(crate) fn replace(&self, task: JoinHandle<()>) {
        if let Some(before) = self.put(task) {
            before.abort();
        }
    }

    /// Ends the task.
    pub(crate) fn end(&self) {
        if let Some(before) = self.take() {
            before.abort();
        }
    }
}

impl Rooms {
    /// Rooms around a world that is being opened.
    pub(crate) const fn new(house: watch::Receiver<Opened>) -> Self {
        Self {
            house,
            listening: Slot::empty(),
            wanted: Slot::empty(),
        }
    }

    /// The world, once it is open.
    pub(crate) async fn house(&self) -> Result<Arc<House>, Failure> {
        let mut house = self.house.clone();
        let opened = house.wait_for(Option::is_some).await.map_err(|_| gone())?;
        opened.clone().unwrap_or_else(|| Err(gone()))
    }

    /// The open world's engine.
    pub(crate) async fn engine(&self) -> Result<Engine, Failure> {
        Ok(self.house().await?.engine.clone())
    }

    /// The world, if it is open.
    pub(crate) fn house_now(&self) -> Option<Arc<House>> {
        self.house
            .borrow()
            .as_ref()
            .and_then(|opened| opened.as_ref().ok())
            .cloned()
    }

    /// Shows this in the window: at once where it listens, else as soon as it does.
    pub(crate) fn want(&self, wanted: Wanted) {
        // Put down before looking, as the window looks after it began to listen: one of both sees it.
        self.wanted.put(wanted);
        if self.listening.is_empty() {
            return;
        }
        if let (Some(house), Some(wanted)) = (self.house_now(), self.wanted.take()) {
            tauri::async_runtime::spawn(async move { wanted.ask(&house.engine).await });
        }
    }

    /// The window listens: it is told what was asked for before.
    pub(crate) async fn tell_wanted(&self, engine: &Engine) {
        if let Some(wanted) = self.wanted.take() {
            wanted.ask(engine).await;
        }
    }
}

fn gone() -> Failure {
    Failure {
        code: FailureCode::Broken,
        message: shell::not_opened(),
    }
}
