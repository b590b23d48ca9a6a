//! What the queue does now and when it has to look again: a pure function of the rows and now.

use std::collections::{HashMap, HashSet};

use pilotlight_domain::{
    AccountId, DeliveryId, LateRule, Span, Timestamp,
    delivery::{Cancel, Clearance, Event, Hold, Phase, State, clearance, on_return},
};
use pilotlight_store::{Change, Connection, Delivery, Step, Waiting};

/// Whoever has a post due within this is asked first (promise C10).
pub(crate) const SOON: Span = Span::hours(1);
/// Between two posts of one account lies at least this: a backlog never goes out in one burst.
pub(crate) const APART: Span = Span::minutes(1);
/// A wait is believed this far ahead, and not further: a clock that was set back makes nobody wait
/// for years (F03).
const LONGEST_WAIT: Span = Span::hours(25);

/// What the queue looks at.
pub(crate) struct Scene<'a> {
    /// What is at hand, the earliest first.
    pub(crate) deliveries: &'a [Waiting],
    /// All accounts.
    pub(crate) rows: &'a HashMap<AccountId, &'a Connection>,
    /// The late rule of posts that have none of their own.
    pub(crate) rule: LateRule,
    /// What is being sent or settled now.
    pub(crate) running: &'a HashSet<DeliveryId>,
    /// Accounts to which nothing is sent just now: one post is on its way there, or they are leaving.
    pub(crate) busy: &'a HashSet<AccountId>,
    /// When each account was last sent something.
    pub(crate) last_sent: &'a HashMap<AccountId, Timestamp>,
    pub(crate) now: Timestamp,
}

/// What is to be done.
#[derive(Debug, Default)]
pub(crate) struct Todo {
    /// Steps that need nobody.
    pub(crate) steps: Vec<Step>,
    /// What goes out now, one an account: due ones, and such as waited for the platform.
    pub(crate) send: Vec<Delivery>,
    /// What the platform is asked about.
    pub(crate) settle: Vec<Delivery>,
    /// Accounts with a post due within the hour.
    pub(crate) soon: HashSet<AccountId>,
    /// The next moment at which something is due; always after now.
    pub(crate) next: Option<Timestamp>,
}

impl Todo {
    fn later(&mut self, moment: Timestamp, now: Timestamp) {
        if moment > now {
            self.next = Some(self.next.map_or(moment, |next| next.min(moment)));
        }
    }
}

/// Makes the plan.
pub(crate) fn plan(scene: &Scene<'_>) -> Todo {
    let mut todo = Todo::default();
    let mut clearances: HashMap<AccountId, Option<Clearance>> = HashMap::new();
    let mut taken: HashSet<AccountId> = scene.busy.clone();
    for waiting in scene.deliveries {
        let delivery = &waiting.delivery;
        if scene.running.contains(&delivery.id) {
            continue;
        }
        let clearance = *clearances.entry(delivery.account).or_insert_with(|| {
            let row = scene.rows.get(&delivery.account)?;
            let grant = row.grant.as_ref()?;
            Some(clearance(grant, &row.evidence, scene.now))
        });
        let one = One {
            delivery,
            rule: waiting.late.unwrap_or(scene.rule),
            now: scene.now,
        };
        one.plan(clearance, scene, &mut taken, &mut todo);
    }
    todo
}

/// One delivery and what is known of it.
struct One<'a> {
    delivery: &'a Delivery,
    rule: LateRule,
    now: Timestamp,
}

impl One<'_> {
    fn plan(
        &self,
        clearance: Option<Clearance>,
        scene: &Scene<'_>,
        taken: &mut HashSet<AccountId>,
        todo: &mut Todo,
    ) {
        let now = self.now;
        let at = self.at();
        match (self.delivery.state, clearance) {
            // Its account is not there any more. A disconnect cancels what is open; this is for what
            // came back from a request whose outcome was not known.
            (State::Scheduled | State::Due | State::Held(_), None) => {
                todo.steps
                    .push(self.step(Event::Cancelled(Cancel::WithAccount)));
            }
            (State::Scheduled | State::Due, Some(Clearance::Hold(hold))) => {
                todo.steps.push(self.step(Event::Hold(hold)));
            }
            (State::Scheduled, Some(_)) if at <= now => {
                let event = if self.rule.is_in_time(at, now) {
                    Event::Came
                } else {
                    Event::Hold(Hold::Late)
                };
                todo.steps.push(self.step(event));
            }
            (State::Scheduled, Some(_)) => {
                todo.later(at, now);
                if at <= now + SOON {
                    todo.soon.insert(self.delivery.account);
                } else {
                    todo.later(at - SOON, now);
                }
            }
            // The clock was set back since it came.
            (State::Due, Some(_)) if at > now + APART => todo.later(at, now),
            (State::Due, Some(_)) if !self.rule.is_in_time(at, now) => {
                todo.steps.push(self.step(Event::Hold(Hold::Late)));
            }
            (State::Due, Some(clearance)) => {
                todo.soon.insert(self.delivery.account);
                todo.later(self.rule.ends(at), now);
                if clearance == Clearance::Go {
                    self.send(scene, taken, todo);
                }
            }
            (State::Publishing(Phase::Preparing), clearance) => {
                self.resume(clearance, scene, taken, todo);
            }
            // Nobody sends it in this run of the app.
            (State::Publishing(Phase::Sending), _) => {
                let ask = Change {
                    waits_until: Some(now),
                    ..Change::default()
                };
                todo.steps.push(self.step(Event::Interrupted).with(ask));
            }
            (State::Unconfirmed, Some(Clearance::Go | Clearance::Wait)) => self.settle(todo),
            (State::Held(hold), Some(clearance)) if hold.is_lapse() => {
                self.held(hold, clearance, todo);
            }
            _ => {}
        }
    }

    fn at(&self) -> Timestamp {
        self.delivery
            .planned
            .as_ref()
            .map_or(self.now, |planned| planned.at)
    }

    fn step(&self, event: Event) -> Step {
        Step::of(self.delivery, event)
    }

    /// Until when it waits, where it does.
    fn waits(&self) -> Option<Timestamp> {
        self.delivery
            .waits_until
            .filter(|until| *until > self.now && *until <= self.now + LONGEST_WAIT)
    }

    fn send(&self, scene: &Scene<'_>, taken: &mut HashSet<AccountId>, todo: &mut Todo) {
        if let Some(until) = self.waits() {
            todo.later(until, self.now);
            return;
        }
        let account = self.delivery.account;
        let last = scene.last_sent.get(&account).copied();
        // What was sent in the future was sent before the clock was set back.
        let next = last.filter(|at| *at <= self.now).map(|at| at + APART);
        if let Some(next) = next.filter(|next| *next > self.now) {
            todo.later(next, self.now);
        } else if taken.insert(account) {
            todo.send.push(self.delivery.clone());
        }
    }

    /// Goes on with what waited for the platform.
    fn resume(
        &self,
        clearance: Option<Clearance>,
        scene: &Scene<'_>,
        taken: &mut HashSet<AccountId>,
        todo: &mut Todo,
    ) {
        let now = self.now;
        let last = self
            .delivery
            .waits_until
            .unwrap_or_default()
            .max(self.delivery.changed_at)
            .max(self.at());
        match clearance {
            None => todo
                .steps
                .push(self.step(Event::Cancelled(Cancel::WithAccount))),
            Some(Clearance::Hold(hold)) => todo.steps.push(self.step(Event::Hold(hold))),
            // The computer slept in the middle: the late rule speaks.
            Some(_) if !self.rule.is_in_time(last, now) => {
                todo.steps.push(self.step(Event::Interrupted));
            }
            Some(clearance) => {
                if let Some(until) = self.waits() {
                    todo.later(until, now);
                } else if clearance == Clearance::Go && !scene.busy.contains(&self.delivery.account)
                {
                    taken.insert(self.delivery.account);
                    todo.send.push(self.delivery.clone());
                }
                todo.later(self.rule.ends(last), now);
            }
        }
    }

    fn settle(&self, todo: &mut Todo) {
        match self.delivery.waits_until {
            // The owner is asked, and the platform no more.
            None => {}
            Some(_) => match self.waits() {
                Some(until) => todo.later(until, self.now),
                None => todo.settle.push(self.delivery.clone()),
            },
        }
    }

    fn held(&self, hold: Hold, clearance: Clearance, todo: &mut Todo) {
        match clearance {
            Clearance::Hold(other) if other != hold => {
                todo.steps.push(self.step(Event::Hold(other)));
            }
            Clearance::Go => {
                let event = on_return(self.at(), self.rule, self.now);
                todo.steps.push(self.step(event));
            }
            // Not proven yet: it waits for the check.
            Clearance::Hold(_) | Clearance::Wait => {}
        }
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
