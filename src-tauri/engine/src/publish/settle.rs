//! Finding out what became of a post whose request got no answer that can be trusted.
//!
//! The platform is asked by its own means, more and more seldom, for a day; the owner may say it at any
//! time. Only "it is not there" leads back to sending, and by the late rule even that asks the owner
//! once the post is late.

use pilotlight_domain::{
    Span, Timestamp,
    delivery::{Event, State},
};
use pilotlight_platforms::{PublishRequest, Sending, Settled};
use pilotlight_store::{Change, Delivery};
use pilotlight_words::audit;

use crate::{Engine, EngineError};

/// When the platform is asked again, counted from the sending.
const ASKED_AT: [Span; 7] = [
    Span::minutes(4),
    Span::minutes(10),
    Span::minutes(30),
    Span::hours(2),
    Span::hours(6),
    Span::hours(12),
    Span::hours(24),
];

/// So often it is asked while the sending lies ahead of our clock.
const UNTIL_THEN: Span = Span::hours(2);

impl Engine {
    /// Asks the platform what became of an unconfirmed delivery.
    pub(super) async fn settle(&self, delivery: Delivery) -> Result<(), EngineError> {
        self.vault_ready()?;
        let Some(sent_at) = delivery.sent_at else {
            return Ok(());
        };
        let Some(post) = self.shared.store.post(delivery.post).await? else {
            return Ok(());
        };
        let (connection, grant) = match self.connected(delivery.account).await {
            Ok(found) => found,
            Err(EngineError::NoSuchAccount) => return Ok(()),
            Err(error) => return Err(error),
        };
        if let Some(refusal) = self.without_token(grant.id).await? {
            self.note_post_refused(&connection, &refusal, Span::ZERO)
                .await?;
            return self
                .ask_later(&delivery, self.sending(&delivery, sent_at))
                .await;
        }
        let mut going = self.going(&delivery, connection, post.post.content).await?;
        let (connection, grant) = self.connected(delivery.account).await?;
        (going.connection, going.grant) = (connection, grant);
        let access = self.access(&going).await?;
        let adapter = self.adapter(going.grant.platform)?;
        let client = self.client(going.grant.platform).await?;
        let request = PublishRequest {
            profile: &going.connection.account.profile,
            access: &access,
            content: &going.content,
            known: &going.known,
        };
        let sending = self.sending(&delivery, sent_at);
        let begun = self.count();
        let told = adapter
            .reconcile(&self.call(&client), &request, &going.progress, sending)
            .await;
        let latency = self.took(begun);
        let name = going.connection.account.name();
        let at = going.connection.account.platform.name();
        match told {
            Ok(Settled::Published(remote)) => {
                let change = Change {
                    remote: Some(remote),
                    ..Change::default()
                };
                let found = self.stepped(&delivery, Event::FoundThere, change).await?;
                if found.is_some() {
                    let sentence = audit::post_found(name, at);
                    self.write_down("post_published", &going.connection, &sentence)
                        .await?;
                }
                self.note_published(&going.connection, latency).await
            }
            Ok(Settled::NotPublished) => {
                let found = self
                    .stepped(&delivery, Event::FoundAbsent, Change::default())
                    .await?;
                if found.is_some_and(|after| after.state == State::Due) {
                    let sentence = audit::post_not_found(name, at);
                    self.write_down("post_absent", &going.connection, &sentence)
                        .await?;
                }
                self.note_published(&going.connection, latency).await
            }
            Ok(Settled::Unknown) => self.ask_later(&delivery, sending).await,
            Err(refusal) => {
                let noted = self
                    .note_post_refused(&going.connection, &refusal, latency)
                    .await;
                self.ask_later(&delivery, sending).await?;
                noted
            }
        }
    }

    /// The sending, and how much time has surely passed since: by the wall, and by the count of this run,
    /// which begins when the run came to know of it. A clock that was set forward makes neither an
    /// answer that is late arrive nor a post that is on its way appear.
    fn sending(&self, delivery: &Delivery, sent_at: Timestamp) -> Sending {
        let passed = self.shared.clock.passed();
        let known = self.shared.queue.sent_since(delivery.id, passed);
        Sending {
            at: sent_at,
            waited: sent_at.age(self.now()).min(passed - known),
        }
    }

    /// Plans the next question; after the last one only the owner can say.
    async fn ask_later(&self, delivery: &Delivery, sending: Sending) -> Result<(), EngineError> {
        let (now, sent_at) = (self.now(), sending.at);
        // After a clock that was fast was set right, the sending lies ahead, and counting from it would
        // either wait for it or ask without end.
        let next = if sent_at > now {
            Some(now + UNTIL_THEN)
        } else if sending.waited < ASKED_AT[0] {
            // Before that no absence is believed, whatever the wall says.
            Some(now + (ASKED_AT[0] - sending.waited))
        } else {
            ASKED_AT
                .into_iter()
                .map(|after| sent_at + after)
                .find(|at| *at > now)
        };
        self.shared.store.set_wait(delivery, next).await?;
        Ok(())
    }
}
