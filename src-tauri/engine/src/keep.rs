//! Keeping watch: the next moment at which something is due is computed, and slept until.
//!
//! Nothing polls. [`plan::plan`] is a pure function of the rows and now; the loop asks those who
//! are due, a platform's accounts one after another, tells listeners what changed, and sleeps until
//! the next moment or until somebody wakes it: a person, a network that came back, a clock that
//! was set. What a person asks for goes first.

mod breaker;
mod budget;
mod chance;
mod plan;
mod rows;

use std::{
    collections::HashMap,
    sync::atomic::{AtomicBool, Ordering},
};

use pilotlight_domain::{AccountId, Health, Platform, Span, Timestamp, assess};
use pilotlight_store::Connection;
use tokio::{sync::watch, task::JoinSet};
use tracing::debug;

pub(crate) use breaker::is_silence;
pub(crate) use budget::budget;
pub(crate) use plan::check_due;
pub(crate) use rows::Rows;

use crate::{Engine, EngineError, view::Update};
use breaker::{Breaker, held_until};
use plan::{Wishes, plan};

/// A connection that works is checked this long after its last proof, a little before a day is over.
pub(crate) const CHECK_EVERY: Span = Span::hours(23);
/// A platform's word on when to ask again is believed this far ahead, and not further.
const LONGEST_WORD: Span = Span::hours(25);
/// When something due could not be done, it is tried again after this.
const AGAIN: Span = Span::minutes(2);
/// More cards than this are told at once: to read everything costs less than as many accounts one by one.
const MANY: usize = 32;

/// What the watch and those who wake it share.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// Wakes the watch.
    woken: tokio::sync::Notify,
    /// How many checks run because a person asked.
    asked: watch::Sender<u32>,
    network_returned_at: std::sync::Mutex<Option<Timestamp>>,
    /// Whether the last call met silence or a stranger. Forgotten with the process: it only decides
    /// what is asked first.
    doubted: AtomicBool,
    /// Whether our time was moved since the last look.
    moved: AtomicBool,
}

impl Watch {
    pub(crate) fn doubts_the_network(&self) -> bool {
        self.doubted.load(Ordering::Relaxed)
    }

    pub(crate) fn doubt_the_network(&self, doubted: bool) {
        self.doubted.store(doubted, Ordering::Relaxed);
    }
}

impl Engine {
    /// Keeps watch until the task is dropped. Wake it with [`Engine::wake`] when time was moved or a
    /// connection was made, with [`Engine::network_returned`] when the network came back.
    pub async fn keep_watch(&self) {
        let (mut rows, mut told) = (Rows::default(), None);
        loop {
            self.shared.queue.looks();
            let due = match self.look_after(&mut rows, &mut told).await {
                Ok(due) => due,
                Err(error) => {
                    debug!(%error, "nothing can be checked now");
                    rows.forget();
                    self.now() + AGAIN
                }
            };
            self.shared.queue.sleeps();
            tokio::select! {
                () = self.shared.clock.sleep_until_or_jump(due) => {}
                () = self.shared.queue.woken() => {}
                () = self.written_since() => {}
                () = self.shared.watch.woken.notified() => {
                    if self.shared.watch.moved.swap(false, Ordering::Relaxed) {
                        // Words speak of the time as well: all is told anew.
                        told = Some(Told::default());
                    }
                    rows.forget();
                }
            }
        }
    }

    /// Wakes the watch now.
    pub fn wake(&self) {
        self.shared.queue.called();
        self.shared.watch.woken.notify_one();
    }

    /// The network came back, or the computer woke up: whoever got no answer is asked at once.
    pub fn network_returned(&self) {
        *self.returned() = Some(self.now());
        // Answers that never came were the network's doing.
        self.unanswered().clear();
        self.wake();
    }

    fn returned(&self) -> std::sync::MutexGuard<'_, Option<Timestamp>> {
        self.shared
            .watch
            .network_returned_at
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Says that a person waits for a check; the watch waits meanwhile.
    pub(crate) fn asked_by_a_person(&self) -> Asked<'_> {
        self.shared.watch.asked.send_modify(|asked| *asked += 1);
        Asked(&self.shared.watch.asked)
    }

    /// Whether a person waits for a check.
    pub(crate) fn is_asked(&self) -> bool {
        *self.shared.watch.asked.borrow() > 0
    }

    /// Checks what is due, tells what changed, and says when something is due next.
    async fn look_after(
        &self,
        rows: &mut Rows,
        told: &mut Option<Told>,
    ) -> Result<Timestamp, EngineError> {
        let store = &self.shared.store;
        rows.catch_up(store, self.now()).await?;
        if self.is_shut() {
            // What came of it could not be kept, so nobody is asked unasked and no post is sent.
            self.tell(rows.all(), told).await?;
            return Ok(plan(rows.all(), &Wishes::default(), self.now()).next);
        }
        let soon = self.tend_posts(rows.all()).await?.soon;
        let wishes = Wishes {
            network_returned_at: *self.returned(),
            soon,
        };
        let todo = plan(rows.all(), &wishes, self.now());
        let mut again = None;
        if !todo.lanes.is_empty() && self.vault_ready().is_ok() {
            self.ask(todo.lanes, rows.all()).await;
            if !rows.catch_up(store, self.now()).await? {
                // Nothing could be noted, which is a fault of our own: it must not spin.
                again = Some(self.now() + AGAIN);
            }
        }
        self.tell(rows.all(), told).await?;
        let post = self.tend_posts(rows.all()).await?.next;
        let alert = self.tend_alerts(rows.all()).await?;
        let now = self.now();
        let todo = plan(rows.all(), &wishes, now);
        let ready = !todo.lanes.is_empty() && self.vault_ready().is_ok();
        // Whoever came to be due meanwhile is asked at once.
        let at_once = (ready && again.is_none()).then_some(now);
        let moments = [at_once.or(again), alert, post].into_iter().flatten();
        Ok(moments.fold(todo.next, Timestamp::min))
    }

    /// Asks the platforms, all at once, and the accounts of each one after another.
    async fn ask(
        &self,
        lanes: std::collections::BTreeMap<&'static str, Vec<AccountId>>,
        rows: &[Connection],
    ) {
        let mut running = JoinSet::new();
        for lane in lanes.into_values() {
            let engine = self.clone();
            // One alone needs no rows to see whether the next is asked.
            let rows = if lane.len() > 1 {
                rows.to_vec()
            } else {
                Vec::new()
            };
            running.spawn(async move { engine.ask_lane(&lane, rows).await });
        }
        while running.join_next().await.is_some() {}
    }

    async fn ask_lane(&self, lane: &[AccountId], mut rows: Vec<Connection>) {
        let mut asked = self.shared.watch.asked.subscribe();
        for (place, id) in lane.iter().enumerate() {
            // The sender lives as long as the engine.
            let _ = asked.wait_for(|asked| *asked == 0).await;
            let seen = match self.check_quietly(*id).await {
                Ok(seen) => seen,
                Err(error) => {
                    debug!(%error, "a check did not run");
                    None
                }
            };
            if place + 1 == lane.len() {
                return;
            }
            let Some(seen) = seen else {
                continue;
            };
            let platform = seen.account.platform;
            if let Some(row) = rows.iter_mut().find(|row| row.account.id == *id) {
                *row = seen;
            }
            if stopped(platform, &rows, self.now()) {
                return;
            }
        }
    }

    /// Tells listeners of every account whose health has changed, and how things stand as a whole.
    async fn tell(&self, rows: &[Connection], told: &mut Option<Told>) -> Result<(), EngineError> {
        let now = Told::at(rows, self.now());
        // Nobody listened before the engine was open, so everybody knows at least how it was then.
        let before = told.get_or_insert_with(|| Told::at(rows, self.shared.opened_at));
        if now == *before {
            return Ok(());
        }
        let changed = now.changed_since(before);
        if changed.len() > MANY {
            self.announce_everything().await?;
        } else {
            for id in changed {
                self.announce_account(id).await?;
            }
            self.announce_glance().await?;
        }
        *told = Some(now);
        Ok(())
    }

    /// Tells every listener that our time was moved, as the sandbox can, and looks at what that
    /// makes due.
    pub fn clock_moved(&self) {
        self.announce(Update::Clock { now: self.now() });
        self.shared.watch.moved.store(true, Ordering::Relaxed);
        self.wake();
    }
}

/// How every account was when listeners were last told.
#[derive(Debug, Default, PartialEq)]
struct Told {
    standing: HashMap<AccountId, Health>,
    /// Counted from 1970. Words such as "within 5 days" change with it.
    day: i64,
}

impl Told {
    fn at(rows: &[Connection], now: Timestamp) -> Self {
        let health = |row: &Connection| {
            let grant = row.grant.as_ref()?;
            Some((row.account.id, assess(grant, &row.evidence, now)))
        };
        Self {
            standing: rows.iter().filter_map(health).collect(),
            day: now.as_millis().div_euclid(Span::days(1).as_millis()),
        }
    }

    /// The accounts of which something else is to be told than before.
    fn changed_since(&self, before: &Self) -> Vec<AccountId> {
        self.standing
            .iter()
            .filter(|(id, health)| {
                self.day != before.day || before.standing.get(id) != Some(health)
            })
            .map(|(id, _)| *id)
            .collect()
    }
}

/// Whether a lane ends early: its platform or the network has begun to fail for everyone, or the
/// platform has asked the whole app to wait.
fn stopped(platform: Platform, rows: &[Connection], now: Timestamp) -> bool {
    Breaker::of_platform(platform, rows.iter(), now).open
        || Breaker::of_network(rows.iter(), now).open
        || held_until(platform, rows.iter(), now).is_some()
}

/// A check that a person waits for, until it is dropped.
pub(crate) struct Asked<'a>(&'a watch::Sender<u32>);

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|asked| *asked = asked.saturating_sub(1));
    }
}
