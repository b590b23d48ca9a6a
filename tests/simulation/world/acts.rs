//! What the driver of a world does at its moments: the computer sleeps, its clock is set, the person
//! comes. Each wakes the keeper.

use pilotlight_domain::Span;

use crate::{
    connect,
    event::{Event, What},
    weather::ms,
};

use super::{World, keep_watch, open};

/// Something the driver does at a moment of true time.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Sleep { off: bool, until: i64 },
    Clock(Span),
    Person,
}

pub(super) fn acts(events: &[Event]) -> Vec<(i64, Act)> {
    let mut acts = Vec::new();
    for event in events {
        let (begin, end) = (ms(event.at), ms(event.end()));
        match &event.what {
            What::Sleep { off, .. } => {
                let act = Act::Sleep {
                    off: *off,
                    until: end,
                };
                acts.push((begin, act));
            }
            What::WrongClock { by, .. } => {
                acts.push((begin, Act::Clock(*by)));
                acts.push((end, Act::Clock(Span::ZERO)));
            }
            What::Person => acts.push((begin, Act::Person)),
            _ => {}
        }
    }
    acts.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    acts
}

impl World {
    /// Does something that wakes the keeper. True when the computer slept.
    pub(super) async fn act(&mut self, act: Act) -> bool {
        match act {
            Act::Sleep { until, .. } if until <= self.clock.truth() => self.engine.wake(),
            Act::Sleep { off: false, until } => {
                self.clock.sleep_through(until);
                self.network.turn();
                return true;
            }
            Act::Sleep { off: true, until } => {
                self.watch.abort();
                let _ = (&mut self.watch).await;
                self.clock.pass_to(until);
                self.network.turn();
                self.engine = open(&self.clock, &self.network, &self.keychain, &self.store).await;
                self.watch = keep_watch(&self.engine);
                return true;
            }
            Act::Clock(by) => self.clock.set_wrong(by),
            Act::Person => self.person().await,
        }
        false
    }

    /// The person opens the app and signs in wherever it asks for that, as "Fix all" walks through it.
    async fn person(&mut self) {
        if self.clock.is_right() {
            let sign_ins = self.engine.snapshot().await.unwrap().sign_ins;
            for sign_in in sign_ins {
                let held = self.held.get(&sign_in.account).unwrap().clone();
                if self.engine.begin_reconnect(sign_in.account).await.is_err() {
                    continue;
                }
                let connected =
                    connect::complete(&self.engine, &self.sandbox, &self.base, &held.consent).await;
                if connected.is_none() {
                    continue;
                }
                self.sign_ins += 1;
                let all: Vec<_> = self
                    .held
                    .iter()
                    .map(|(id, held)| (*id, held.clone()))
                    .collect();
                for (account, of) in all {
                    let same = of.platform == held.platform && of.consent == held.consent;
                    if same && self.was_brought(account, &of) {
                        self.hold(account, of.platform, &of.consent);
                    }
                }
            }
        }
        self.engine.wake();
    }
}
