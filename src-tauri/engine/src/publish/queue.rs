//! What the queue knows between two looks, and what is under way.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use pilotlight_domain::{
    AccountId, DeliveryId, Span, Timestamp,
    delivery::{Hold, Phase, State},
};
use pilotlight_store::{AtHand, Delivery, Waiting};
use tokio::sync::{Notify, watch};

use super::{elsewhere::Stamp, rest::Rest};

/// What the queue knows between two looks, and what is under way.
#[derive(Debug)]
pub(crate) struct Queue {
    woken: Notify,
    /// Whether something of posts was written since the rows were read.
    pub(super) dirty: AtomicBool,
    pub(super) known: tokio::sync::Mutex<Option<Known>>,
    running: Mutex<HashMap<DeliveryId, Running>>,
    pub(super) last_sent: Mutex<HashMap<AccountId, Timestamp>>,
    /// Since when this run knows of each sending whose outcome is open, by the time that has passed.
    open: Mutex<HashMap<DeliveryId, Span>>,
    pub(super) leaving: Mutex<HashSet<AccountId>>,
    /// What met a fault of our own, and when it is tried again: it must not spin.
    stopped: Mutex<HashMap<DeliveryId, Timestamp>>,
    /// How far the database's log was when the rows were last read.
    pub(super) seen: Mutex<Stamp>,
    /// Posts that were held because they were late and have yet to be told of.
    pub(super) late: Mutex<u32>,
    /// How many posts are on their way.
    sending: watch::Sender<u32>,
    pub(super) rest: Rest,
}

/// The rows as last read.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) at_hand: AtHand,
    pub(super) read_at: Timestamp,
    /// Until when what is scheduled stands among them.
    pub(super) until: Timestamp,
    /// Accounts in Error of which everything that is scheduled is held already.
    pub(super) held: HashMap<AccountId, Hold>,
}

/// A delivery that is under way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Running {
    pub(super) account: AccountId,
    /// How much of its files the platform has.
    pub(super) uploaded: Option<f64>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            woken: Notify::new(),
            dirty: AtomicBool::new(true),
            known: tokio::sync::Mutex::default(),
            running: Mutex::default(),
            last_sent: Mutex::default(),
            open: Mutex::default(),
            leaving: Mutex::default(),
            stopped: Mutex::default(),
            seen: Mutex::default(),
            late: Mutex::default(),
            sending: watch::Sender::new(0),
            rest: Rest::default(),
        }
    }
}

impl Queue {
    /// Something of posts was written: the watch looks at it.
    pub(crate) fn changed(&self) {
        self.rest.call();
        self.dirty.store(true, Ordering::SeqCst);
        self.woken.notify_one();
    }

    /// The watch begins to look.
    pub(crate) fn looks(&self) {
        self.rest.looks();
    }

    /// The watch is called for another reason than posts.
    pub(crate) fn called(&self) {
        self.rest.call();
    }

    /// The watch goes to sleep.
    pub(crate) fn sleeps(&self) {
        self.rest.sleeps();
    }

    /// Returns once something of posts was written.
    pub(crate) async fn woken(&self) {
        self.woken.notified().await;
    }

    /// How much of a delivery's files the platform has, while it is being sent.
    pub(crate) fn uploaded(&self, delivery: DeliveryId) -> Option<f64> {
        self.running().get(&delivery)?.uploaded
    }

    pub(super) fn running(&self) -> MutexGuard<'_, HashMap<DeliveryId, Running>> {
        lock(&self.running)
    }

    pub(super) fn begin(&self, delivery: &Delivery) -> bool {
        let account = delivery.account;
        let running = Running {
            account,
            uploaded: None,
        };
        let mut all = self.running();
        let begun = all.insert(delivery.id, running).is_none();
        if begun {
            self.rest.running(all.len());
            self.sending.send_modify(|sending| *sending += 1);
        }
        begun
    }

    fn end(&self, delivery: DeliveryId) {
        let mut all = self.running();
        if all.remove(&delivery).is_some() {
            // Before it counts as over: the watch looks at what became of it.
            self.changed();
            self.rest.running(all.len());
            self.sending
                .send_modify(|sending| *sending = sending.saturating_sub(1));
        }
    }

    /// A step that may publish begins. If it is not the first one, the wait begins anew.
    pub(super) fn sends(&self, delivery: DeliveryId, passed: Span) {
        lock(&self.open).insert(delivery, passed);
    }

    /// Since when this run knows of a sending.
    pub(super) fn sent_since(&self, delivery: DeliveryId, passed: Span) -> Span {
        *lock(&self.open).entry(delivery).or_insert(passed)
    }

    /// The rows were read: what is open there is known from now on at the latest, and the rest is over.
    pub(super) fn follow_sendings(&self, deliveries: &[Waiting], passed: Span) {
        let mut open = lock(&self.open);
        let is_open = |state| {
            matches!(
                state,
                State::Unconfirmed | State::Publishing(Phase::Sending)
            )
        };
        *open = deliveries
            .iter()
            .map(|waiting| &waiting.delivery)
            .filter(|delivery| is_open(delivery.state))
            .map(|delivery| {
                (
                    delivery.id,
                    open.get(&delivery.id).copied().unwrap_or(passed),
                )
            })
            .collect();
    }

    /// Something of our own failed: nothing is tried with this delivery before `until`.
    pub(super) fn stop(&self, delivery: DeliveryId, until: Timestamp) {
        lock(&self.stopped).insert(delivery, until);
    }

    /// What is not tried now because of a fault of our own, and when the first of it is again. A
    /// moment that is far ahead is of a clock that was set back.
    pub(super) fn stopped(
        &self,
        now: Timestamp,
        most: Span,
    ) -> (Vec<DeliveryId>, Option<Timestamp>) {
        let mut stopped = lock(&self.stopped);
        stopped.retain(|_, until| *until > now && *until <= now + most);
        (
            stopped.keys().copied().collect(),
            stopped.values().copied().min(),
        )
    }

    /// Waits until no post is on its way, so that the app may end.
    pub(crate) async fn at_rest(&self) {
        let mut sending = self.sending.subscribe();
        let _ = sending.wait_for(|sending| *sending == 0).await;
    }

    /// Keeps posts from an account that is leaving, until this is dropped.
    pub(crate) fn keep_away(&self, account: AccountId) -> Away<'_> {
        lock(&self.leaving).insert(account);
        Away {
            queue: self,
            account,
        }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An account to which nothing new is sent.
pub(crate) struct Away<'a> {
    queue: &'a Queue,
    account: AccountId,
}

impl Away<'_> {
    /// Returns once nothing is on its way to it.
    pub(crate) async fn at_rest(&self) {
        let mut sending = self.queue.sending.subscribe();
        loop {
            let none = {
                let running = self.queue.running();
                !running.values().any(|one| one.account == self.account)
            };
            // The sender lives as long as the queue.
            if none || sending.changed().await.is_err() {
                return;
            }
        }
    }
}

impl Drop for Away<'_> {
    fn drop(&mut self) {
        lock(&self.queue.leaving).remove(&self.account);
    }
}

/// A delivery that is under way, until this is dropped.
pub(super) struct UnderWay<'a>(pub(super) &'a Queue, pub(super) DeliveryId);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.end(self.1);
    }
}
