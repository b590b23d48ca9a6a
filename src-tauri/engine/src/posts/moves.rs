//! What the owner does to deliveries, one or several at once.
//!
//! Each is one step, taken or passed over by itself: what has moved on meanwhile stays as it is, and
//! only where nothing could be done is that an error.

use pilotlight_domain::{
    AccountId, DeliveryId, Planned,
    delivery::{Cancel, Event, State, zone_name},
};
use pilotlight_store::{AuditDraft, Change, Delivery, Step, Tries};
use pilotlight_words::{audit, composing};

use crate::{Engine, EngineError, view::PostView};

impl Engine {
    /// Has deliveries go out now: one that is scheduled or held, and one that was missed, cancelled or
    /// refused. Those of one account go out one after another.
    ///
    /// # Errors
    /// [`EngineError::NoSuchPost`], [`EngineError::NoSuchAccount`] when an account is not connected,
    /// [`EngineError::PostMoved`] when nothing could be done.
    pub async fn publish_now(&self, ids: &[DeliveryId]) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(ids).await?;
        self.all_connected(&found).await?;
        let planned = Planned::at(self.now(), &self.shared.zone);
        let steps = found
            .iter()
            .map(|one| anew(one, Event::WantedNow, planned.clone()))
            .collect();
        let audit = self.told(&found, "post_wanted_now", audit::post_wanted_now);
        self.take_all(steps, audit.await?).await
    }

    /// Gives deliveries another time, whatever kept them so far.
    ///
    /// # Errors
    /// As [`Engine::publish_now`]; [`EngineError::BadInput`] for a time that has passed.
    pub async fn reschedule(
        &self,
        ids: &[DeliveryId],
        local: &str,
        zone: Option<&str>,
    ) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(ids).await?;
        self.all_connected(&found).await?;
        let planned = self.time_to_come(local, zone)?;
        let steps = found
            .iter()
            .map(|one| anew(one, Event::Planned, planned.clone()))
            .collect();
        let when = self
            .reading(pilotlight_domain::Platform::Facebook)
            .moment(planned.at);
        let audit = self.told(&found, "post_scheduled", |names, count| {
            audit::post_scheduled(names, count, &when)
        });
        self.take_all(steps, audit.await?).await
    }

    /// Cancels deliveries that have not gone out.
    ///
    /// # Errors
    /// [`EngineError::NoSuchPost`], [`EngineError::PostMoved`] when nothing could be cancelled.
    pub async fn cancel_deliveries(
        &self,
        ids: &[DeliveryId],
    ) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(ids).await?;
        let steps = found
            .iter()
            .map(|one| Step::of(one, Event::Cancelled(Cancel::ByOwner)))
            .collect();
        let audit = self.told(&found, "post_cancelled", audit::post_cancelled);
        self.take_all(steps, audit.await?).await
    }

    /// Lets held deliveries pass.
    ///
    /// # Errors
    /// As [`Engine::cancel_deliveries`].
    pub async fn skip_deliveries(&self, ids: &[DeliveryId]) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(ids).await?;
        let steps = found
            .iter()
            .map(|one| Step::of(one, Event::Skipped))
            .collect();
        let audit = self.told(&found, "post_skipped", audit::post_skipped);
        self.take_all(steps, audit.await?).await
    }

    /// The owner has looked and says that an unconfirmed delivery is there.
    ///
    /// # Errors
    /// As [`Engine::cancel_deliveries`].
    pub async fn it_is_there(&self, id: DeliveryId) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(&[id]).await?;
        let steps = found
            .iter()
            .map(|one| Step::of(one, Event::FoundThere))
            .collect();
        let audit = self.told(&found, "post_confirmed", |names, _| {
            audit::post_owner_found(names)
        });
        self.take_all(steps, audit.await?).await
    }

    /// The owner has looked and says that an unconfirmed delivery is not there. It is sent again where
    /// `again` says so, and cancelled otherwise.
    ///
    /// # Errors
    /// As [`Engine::publish_now`].
    pub async fn it_is_not_there(
        &self,
        id: DeliveryId,
        again: bool,
    ) -> Result<Vec<PostView>, EngineError> {
        let found = self.deliveries(&[id]).await?;
        if again {
            self.all_connected(&found).await?;
        }
        let planned = Planned::at(self.now(), &self.shared.zone);
        let mut steps = Vec::new();
        for one in &found {
            let absent = anew(one, Event::FoundAbsent, planned.clone());
            let left = Step {
                state: State::Due,
                revision: one.revision + 1,
                ..Step::of(one, Event::Cancelled(Cancel::ByOwner))
            };
            steps.push(absent);
            if !again {
                steps.push(left);
            }
        }
        let audit = self.told(&found, "post_absent", |names, _| match again {
            true => audit::post_owner_again(names),
            false => audit::post_owner_left(names),
        });
        self.take_all(steps, audit.await?).await
    }

    pub(super) async fn take_all(
        &self,
        steps: Vec<Step>,
        audit: Vec<AuditDraft>,
    ) -> Result<Vec<PostView>, EngineError> {
        let store = &self.shared.store;
        let taken = store.take_steps(steps, self.now(), audit).await?;
        if taken.is_empty() {
            return Err(EngineError::PostMoved);
        }
        let mut posts: Vec<_> = taken.iter().map(|one| one.post).collect();
        posts.sort_unstable();
        posts.dedup();
        store.follow_deliveries(&posts).await?;
        self.moved(&taken).await?;
        let mut views = Vec::with_capacity(posts.len());
        for id in posts {
            views.push(self.post_view(self.posted(id).await?).await?);
        }
        Ok(views)
    }

    /// A time on the wall that is still to come.
    pub(super) fn time_to_come(
        &self,
        local: &str,
        zone: Option<&str>,
    ) -> Result<Planned, EngineError> {
        let own = zone_name(&self.shared.zone);
        let (planned, _) =
            Planned::on_the_wall(local, zone.unwrap_or(&own)).map_err(|refused| {
                EngineError::BadInput(super::compose::sentence(&refused.to_string()))
            })?;
        if planned.at <= self.now() {
            return Err(EngineError::BadInput(composing::passed()));
        }
        Ok(planned)
    }

    async fn all_connected(&self, deliveries: &[Delivery]) -> Result<(), EngineError> {
        for one in deliveries {
            self.connected(one.account).await?;
        }
        Ok(())
    }

    /// The audit's entry. `words` is told which accounts' posts they were, and how many.
    pub(super) async fn told(
        &self,
        deliveries: &[Delivery],
        kind: &'static str,
        words: impl FnOnce(String, usize) -> String,
    ) -> Result<Vec<AuditDraft>, EngineError> {
        let mut accounts: Vec<AccountId> = deliveries.iter().map(|one| one.account).collect();
        accounts.sort_unstable();
        accounts.dedup();
        let mut names = Vec::new();
        let mut platform = None;
        for id in &accounts {
            if let Some(connection) = self.shared.store.connection(*id).await? {
                names.push(connection.account.name().to_owned());
                platform = Some(connection.account.platform);
            }
        }
        // Several accounts share one post.
        let count = match accounts.len() {
            1 => deliveries.len(),
            _ => 1,
        };
        let sentence = words(pilotlight_words::all_of(&names), count);
        let of = match accounts.as_slice() {
            [only] => (platform, Some(*only)),
            _ => (None, None),
        };
        Ok(vec![self.audit(kind, of.0, of.1, &sentence)])
    }
}

/// A step by the owner's word, which begins the count of tries anew.
pub(super) fn anew(delivery: &Delivery, event: Event, planned: Planned) -> Step {
    Step::of(delivery, event).with(Change {
        planned: Some(planned),
        tries: Tries::Anew,
        ..Change::default()
    })
}
