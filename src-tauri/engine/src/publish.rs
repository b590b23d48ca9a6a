//! The queue: what is due goes out, what cannot is held with its reason, what is not known is found out.
//!
//! It is a part of the keeper's watch: each look asks [`plan::plan`], a pure function of the rows and
//! now, takes the steps that need nobody, and starts what is to be sent, one post an account, in tasks
//! that nobody cancels. The rows are read when something of posts was written, and else kept.
//!
//! What this must never do: send to an account in Error, send late unasked, or take a step that may
//! publish a second time before somebody has said that the first time nothing was published.

mod elsewhere;
mod evidence;
mod figures;
mod outcome;
mod pace;
mod plan;
mod queue;
mod report;
mod rest;
mod send;
mod settle;

use std::{
    collections::{HashMap, HashSet},
    sync::atomic::Ordering,
};

use pilotlight_domain::{
    AccountId, DeliveryId, Span, Timestamp,
    delivery::{Clearance, Event, Hold, Phase, State, clearance},
};
use pilotlight_store::{AtHand, AuditDraft, Change, Connection, Delivery, Step};
use tracing::debug;

use crate::{Engine, EngineError};

use plan::{SOON, Scene, plan};
pub(crate) use queue::Queue;
use queue::{Known, UnderWay, lock};

/// So often the plan is made anew in one look: each step can only lead to what is planned next.
const PASSES: u32 = 8;
/// After a fault of our own, such as a closed vault, a post is tried again after this.
const STOPPED: Span = Span::seconds(30);

/// What a look at the posts came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tended {
    /// Accounts with a post due within the hour.
    pub(crate) soon: HashSet<AccountId>,
    /// When to look again although nothing else happens.
    pub(crate) next: Option<Timestamp>,
}

impl Engine {
    /// The watch's look at the posts: takes what steps are due, and starts what is to be sent.
    pub(crate) async fn tend_posts(&self, rows: &[Connection]) -> Result<Tended, EngineError> {
        let queue = &self.shared.queue;
        let rows: HashMap<AccountId, &Connection> =
            rows.iter().map(|row| (row.account.id, row)).collect();
        let mut place = queue.known.lock().await;
        let mut tended = Tended::default();
        for _ in 0..PASSES {
            let now = self.now();
            let known = self.known(&mut place, now).await?;
            if known.at_hand.deliveries.is_empty() && known.at_hand.next.is_none() {
                return Ok(Tended::default());
            }
            let (stopped, again) = queue.stopped(now, STOPPED);
            let mut todo = {
                let mut running: HashSet<DeliveryId> = queue.running().keys().copied().collect();
                running.extend(stopped);
                let mut busy: HashSet<AccountId> =
                    queue.running().values().map(|one| one.account).collect();
                busy.extend(lock(&queue.leaving).iter());
                let last_sent = lock(&queue.last_sent).clone();
                plan(&Scene {
                    deliveries: &known.at_hand.deliveries,
                    rows: &rows,
                    rule: self.post_settings().await?.late_minutes,
                    running: &running,
                    busy: &busy,
                    last_sent: &last_sent,
                    now,
                })
            };
            todo.steps
                .extend(self.hold_the_rest(known, &rows, now).await?);
            let later = known.at_hand.next.map(|at| at - SOON);
            tended.next = todo
                .next
                .into_iter()
                .chain(later.filter(|at| *at > now))
                .chain(again)
                .min();
            tended.soon = todo.soon;
            if !todo.steps.is_empty() {
                let audit = self.entries(&known.at_hand, &todo.steps, &rows);
                let taken = self.shared.store.take_steps(todo.steps, now, audit).await?;
                queue.dirty.store(true, Ordering::SeqCst);
                self.report(&taken);
                self.announce_deliveries(&taken).await?;
                continue;
            }
            for delivery in todo.send {
                self.start(delivery, Work::Send);
            }
            for delivery in todo.settle {
                self.start(delivery, Work::Settle);
            }
            break;
        }
        drop(place);
        if queue.dirty.load(Ordering::SeqCst) {
            // There was more than one look can do, or something was written meanwhile.
            let soon = self.now() + Span::seconds(1);
            tended.next = Some(tended.next.map_or(soon, |next| next.min(soon)));
        }
        let report = self.tell_report().await;
        tended.next = tended.next.into_iter().chain(report).min();
        Ok(tended)
    }

    /// The rows, read anew where that is due.
    async fn known<'a>(
        &self,
        place: &'a mut Option<Known>,
        now: Timestamp,
    ) -> Result<&'a mut Known, EngineError> {
        let fresh = place.as_ref().is_some_and(|known| {
            // A clock that was set back makes another stretch of time the near one.
            let comes = known.at_hand.next.map(|at| at - SOON);
            known.read_at <= now && comes.is_none_or(|at| at > now)
        });
        // Taken before reading, so that what is written meanwhile is read the next time.
        let dirty = self.shared.queue.dirty.swap(false, Ordering::SeqCst);
        if !fresh || dirty {
            let until = now + SOON;
            self.note_stamp();
            let read = self.shared.store.deliveries_at_hand(until).await;
            if read.is_err() {
                self.shared.queue.dirty.store(true, Ordering::SeqCst);
            }
            let at_hand = read?;
            self.shared
                .queue
                .follow_sendings(&at_hand.deliveries, self.shared.clock.passed());
            *place = Some(Known {
                at_hand,
                read_at: now,
                until,
                held: HashMap::new(),
            });
        }
        Ok(place.get_or_insert_with(|| Known {
            at_hand: AtHand::default(),
            read_at: now,
            until: now,
            held: HashMap::new(),
        }))
    }

    /// Holds what is scheduled for later at accounts that are in Error, so that it says so.
    async fn hold_the_rest(
        &self,
        known: &mut Known,
        rows: &HashMap<AccountId, &Connection>,
        now: Timestamp,
    ) -> Result<Vec<Step>, EngineError> {
        if known.at_hand.next.is_none() {
            return Ok(Vec::new());
        }
        let mut in_error: HashMap<AccountId, Hold> = HashMap::new();
        for (id, row) in rows {
            let Some(grant) = &row.grant else { continue };
            if let Clearance::Hold(hold) = clearance(grant, &row.evidence, now) {
                in_error.insert(*id, hold);
            }
        }
        let fresh: Vec<AccountId> = in_error
            .iter()
            .filter(|(id, hold)| known.held.get(*id) != Some(*hold))
            .map(|(id, _)| *id)
            .collect();
        let rest = self.shared.store.scheduled_at(&fresh).await?;
        known.held = in_error;
        Ok(rest
            .iter()
            .filter(|one| {
                let at = one.planned.as_ref().map(|planned| planned.at);
                at.is_some_and(|at| at > known.until)
            })
            .filter_map(|one| {
                let hold = known.held.get(&one.account)?;
                Some(Step::of(one, Event::Hold(*hold)))
            })
            .collect())
    }

    /// What the audit says of steps that nobody asked for: one entry an account and reason.
    fn entries(
        &self,
        at_hand: &AtHand,
        steps: &[Step],
        rows: &HashMap<AccountId, &Connection>,
    ) -> Vec<AuditDraft> {
        let mut counts: HashMap<(AccountId, &'static str), (u32, Hold)> = HashMap::new();
        for step in steps {
            let Event::Hold(hold) = step.event else {
                continue;
            };
            let found = at_hand
                .deliveries
                .iter()
                .find(|one| one.delivery.id == step.delivery);
            if let Some(one) = found {
                let of = counts
                    .entry((one.delivery.account, hold.id()))
                    .or_insert((0, hold));
                of.0 += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|((account, reason), _)| (*account, *reason));
        counts
            .into_iter()
            .filter_map(|((id, _), (count, hold))| {
                let account = &rows.get(&id)?.account;
                let sentence = crate::sentences::held(count, account.name(), hold);
                Some(self.audit("post_held", Some(account.platform), Some(id), &sentence))
            })
            .collect()
    }

    /// Returns once nothing more happens with posts unless time passes, for whoever moves the time: the
    /// watch has looked at everything and sleeps.
    pub async fn posts_at_rest(&self) {
        self.shared.queue.rest.comes().await;
    }

    /// Starts a task that nobody cancels.
    fn start(&self, delivery: Delivery, work: Work) {
        let queue = &self.shared.queue;
        if *self.shared.closing.borrow() || !queue.begin(&delivery) {
            return;
        }
        let engine = self.clone();
        tokio::spawn(async move {
            let id = delivery.id;
            // Whatever happens, it is not under way any more afterwards.
            let under_way = UnderWay(&engine.shared.queue, id);
            let outcome = match work {
                Work::Send => engine.send(delivery).await,
                Work::Settle => engine.settle(delivery).await,
            };
            if let Err(error) = outcome {
                debug!(%error, "a post stays where it is for now");
                engine.shared.queue.stop(id, engine.now() + STOPPED);
            }
            drop(under_way);
        });
    }

    /// At a start: what a run that died had under way is Due again, or unconfirmed where a request may
    /// have published it. And what is scheduled is reckoned by the zones' rules of today.
    pub(crate) async fn settle_dead_posts(&self) -> Result<(), EngineError> {
        let store = &self.shared.store;
        let now = self.now();
        let at_hand = store.deliveries_at_hand(now).await?;
        let mut steps: Vec<Step> = at_hand
            .deliveries
            .iter()
            .map(|one| &one.delivery)
            .filter(|one| matches!(one.state, State::Publishing(_)))
            .map(|one| {
                let asks = one.state == State::Publishing(Phase::Sending);
                Step::of(one, Event::Interrupted).with(Change {
                    waits_until: asks.then_some(now),
                    ..Change::default()
                })
            })
            .collect();
        for one in store.scheduled().await? {
            let anew = one
                .planned
                .as_ref()
                .and_then(|planned| planned.reckoned_anew());
            if let Some(planned) = anew {
                steps.push(Step::of(&one, Event::Planned).with(Change {
                    planned: Some(planned),
                    ..Change::default()
                }));
            }
        }
        if steps.is_empty() {
            return Ok(());
        }
        let posts: Vec<_> = store
            .take_steps(steps, now, Vec::new())
            .await?
            .iter()
            .map(|one| one.post)
            .collect();
        Ok(store.follow_deliveries(&posts).await?)
    }
}

/// What a task does with a delivery.
#[derive(Clone, Copy, Debug)]
enum Work {
    Send,
    Settle,
}
