//! What waits at an account: the list after a reconnect, and the one decision over it (promises E4, E5).

use std::collections::BTreeSet;

use pilotlight_domain::{
    AccountId, Planned, Span, Timestamp,
    delivery::{Event, Hold, State, held_words, left_words, spread},
};
use pilotlight_store::{Delivery, Step};
use pilotlight_words::audit;

use crate::{
    Engine, EngineError,
    posts::moves::anew,
    view::{HeldDecision, HeldView, PostView},
};

/// Cancelled posts whose time has passed are planned so far apart, unless the owner says otherwise.
const APART: Span = Span::hours(1);

/// What the audit log says of posts, from the accounts' names and how many posts there were.
type Told = fn(String, usize) -> String;

impl Engine {
    /// What waits at an account, connected or former.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`].
    pub async fn held(&self, account: AccountId) -> Result<HeldView, EngineError> {
        let connection = self.shared.store.connection(account).await?;
        let connection = connection.ok_or(EngineError::NoSuchAccount)?;
        let (held, left) = self.shared.store.waiting_at(account).await?;
        let now = self.now();
        let count = count(&held, now);
        let ids: BTreeSet<_> = held.iter().map(|one| one.post).collect();
        let mut posts = Vec::with_capacity(ids.len());
        for id in ids {
            posts.push(self.posted(id).await?);
        }
        let cancelled = u32::try_from(left.len()).unwrap_or(u32::MAX);
        Ok(HeldView {
            account,
            name: connection.account.name().into(),
            connected: connection.grant.is_some(),
            words: held_words(count),
            to_come: count.to_come,
            past: count.past,
            to_decide: u32::try_from(held.iter().filter(|one| asks(one)).count())
                .unwrap_or(u32::MAX),
            cancelled,
            cancelled_words: if cancelled == 0 {
                String::new()
            } else {
                left_words(cancelled)
            },
            posts: self.post_views(posts).await?,
        })
    }

    /// What waits anywhere for the owner's word: every connected account with posts that are held or
    /// were cancelled when it left. One reading finds them, however many posts there are.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn held_anywhere(&self) -> Result<Vec<HeldView>, EngineError> {
        let mut all = Vec::new();
        for account in self.shared.store.accounts_with_waiting().await? {
            all.push(self.held(account).await?);
        }
        Ok(all)
    }

    /// The posts that [`Engine::reschedule_cancelled`] would schedule again, the earliest first: those
    /// that were cancelled when the account was disconnected and go nowhere else.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn cancelled_with(&self, account: AccountId) -> Result<Vec<PostView>, EngineError> {
        let (_, left) = self.shared.store.waiting_at(account).await?;
        let mut posts = Vec::with_capacity(left.len());
        for one in left {
            posts.push(self.posted(one.post).await?);
        }
        self.post_views(posts).await
    }

    /// The owner's one decision over the posts of an account that wait for it because their time has
    /// passed.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`] when it is not connected, [`EngineError::PostMoved`] when nothing
    /// waits any more, [`EngineError::BadInput`] for a time that has passed.
    pub async fn decide_held(
        &self,
        account: AccountId,
        decision: &HeldDecision,
    ) -> Result<Vec<PostView>, EngineError> {
        self.connected(account).await?;
        let (held, _) = self.shared.store.waiting_at(account).await?;
        let asking: Vec<Delivery> = held.into_iter().filter(asks).collect();
        if asking.is_empty() {
            return Err(EngineError::PostMoved);
        }
        let now = Planned::at(self.now(), &self.shared.zone);
        let (steps, kind, words): (Vec<Step>, _, Told) = match decision {
            HeldDecision::Publish => (
                asking
                    .iter()
                    .map(|one| anew(one, Event::WantedNow, now.clone()))
                    .collect(),
                "post_wanted_now",
                audit::post_wanted_late,
            ),
            HeldDecision::SpreadOut { local, minutes } => {
                let from = self.time_to_come(local, None)?;
                let every = Span::minutes(i64::from(*minutes).max(1));
                (
                    self.spread_out(&asking, from.at, every),
                    "post_scheduled",
                    audit::post_new_time,
                )
            }
            HeldDecision::Skip => (
                asking
                    .iter()
                    .map(|one| Step::of(one, Event::Skipped))
                    .collect(),
                "post_skipped",
                audit::post_skipped,
            ),
        };
        let audit = self.told(&asking, kind, words).await?;
        self.take_all(steps, audit).await
    }

    /// Schedules again, in one action, what was cancelled when the account was disconnected and goes
    /// nowhere else. What is still to come keeps its time; what is past goes out from `local` on, or from
    /// the next whole hour, so many minutes apart.
    ///
    /// # Errors
    /// As [`Engine::decide_held`].
    pub async fn reschedule_cancelled(
        &self,
        account: AccountId,
        local: Option<&str>,
        minutes: Option<u32>,
    ) -> Result<Vec<PostView>, EngineError> {
        self.connected(account).await?;
        let (_, left) = self.shared.store.waiting_at(account).await?;
        if left.is_empty() {
            return Err(EngineError::PostMoved);
        }
        let now = self.now();
        let from = match local {
            Some(local) => self.time_to_come(local, None)?.at,
            None => next_hour(now),
        };
        let every = minutes.map_or(APART, |minutes| Span::minutes(i64::from(minutes).max(1)));
        let (to_come, past): (Vec<Delivery>, Vec<Delivery>) =
            left.iter().cloned().partition(|one| at(one) > now);
        let mut steps: Vec<Step> = to_come
            .iter()
            .filter_map(|one| Some(anew(one, Event::Planned, one.planned.clone()?)))
            .collect();
        steps.extend(self.spread_out(&past, from, every));
        let audit = self.told(&left, "post_scheduled", audit::post_again);
        let audit = audit.await?;
        self.take_all(steps, audit).await
    }

    fn spread_out(&self, deliveries: &[Delivery], from: Timestamp, every: Span) -> Vec<Step> {
        deliveries
            .iter()
            .zip(spread(deliveries.len(), from, every))
            .map(|(one, at)| anew(one, Event::Planned, Planned::at(at, &self.shared.zone)))
            .collect()
    }
}

/// Whether it waits for the owner's word on its time.
fn asks(delivery: &Delivery) -> bool {
    delivery.state == State::Held(Hold::Late)
}

fn at(delivery: &Delivery) -> Timestamp {
    delivery
        .planned
        .as_ref()
        .map_or(delivery.changed_at, |planned| planned.at)
}

fn count(held: &[Delivery], now: Timestamp) -> pilotlight_domain::delivery::HeldCount {
    let past = held.iter().filter(|one| at(one) <= now).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    pilotlight_domain::delivery::HeldCount {
        to_come: number(held.len() - past),
        past: number(past),
    }
}

fn next_hour(now: Timestamp) -> Timestamp {
    let hour = Span::hours(1).as_millis();
    Timestamp::from_millis((now.as_millis().div_euclid(hour) + 1) * hour)
}
