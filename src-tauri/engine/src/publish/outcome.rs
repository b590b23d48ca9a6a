//! What came of a sending: written down first, told second, and laid to the account's evidence.

use pilotlight_domain::{
    Span,
    content::Remote,
    delivery::{Detail, Event, Phase, Sent, State, after_refusal},
};
use pilotlight_platforms::Refusal;
use pilotlight_store::{AuditDraft, Change, Connection, Delivery};
use pilotlight_words::audit;
use tracing::{info, warn};

use crate::{Engine, EngineError, keep::is_silence};

use super::{
    pace::{DAY, posts_a_day},
    send::step,
};

/// A step that surely had no effect is tried again after this, and twice as late each time.
const AGAIN: Span = Span::seconds(30);
/// After a lost answer the platform is asked so soon for the first time.
const ASK_AFTER: Span = Span::seconds(20);
/// What is known and cannot be written down is tried so often, this far apart.
const WRITES: u32 = 20;
const WRITE_AGAIN: Span = Span::seconds(1);

impl Engine {
    /// Writes down that it is there, before anything else.
    pub(super) async fn published(
        &self,
        delivery: &Delivery,
        connection: &Connection,
        remote: Remote,
        latency: Span,
    ) -> Result<(), EngineError> {
        let change = || Change {
            remote: Some(remote.clone()),
            ..Change::default()
        };
        let mut after = None;
        for tries in 1..=WRITES {
            match self.stepped(delivery, Event::Published, change()).await {
                Ok(done) => {
                    after = done;
                    break;
                }
                // The platform has it, so what is known must not be lost for a disk that is busy. If
                // it is, the next run asks the platform.
                Err(error) if tries == WRITES => return Err(error),
                Err(error) => {
                    warn!(%error, "a post that is out could not be written down yet");
                    let again = self.now() + WRITE_AGAIN;
                    let _waiting = self.shared.queue.rest.wait();
                    self.shared.clock.sleep_until(again).await;
                }
            }
        }
        step("committed", delivery);
        if after.is_none() {
            // Its account was disconnected meanwhile, and nobody knew what became of it.
            let now = self.shared.store.deliveries(&[delivery.id]).await?;
            for one in now.iter().filter(|one| one.state == State::Unconfirmed) {
                let _ = self.stepped(one, Event::FoundThere, change()).await?;
            }
        }
        let sentence = audit::post_published(connection.account.name());
        self.write_down("post_published", connection, &sentence)
            .await?;
        self.note_published(connection, latency).await
    }

    /// Writes down what a refusal makes of a delivery, and what it says of the account.
    pub(super) async fn refused(
        &self,
        delivery: &Delivery,
        connection: &Connection,
        refusal: Refusal,
        sent: Sent,
        latency: Span,
    ) -> Result<(), EngineError> {
        let now = self.now();
        let event = after_refusal(refusal.cause, sent, delivery.tries);
        let waits_until = match event {
            Event::Lost => Some(now + ASK_AFTER),
            Event::Postponed => {
                // A line that was cut is no word of the platform's: what was handed over goes on soon.
                let tries = if is_silence(refusal.cause) {
                    0
                } else {
                    delivery.tries.saturating_sub(1).min(6)
                };
                let doubled = 1_i64 << tries;
                let own = now + Span::millis(AGAIN.as_millis() * doubled);
                Some(refusal.not_before.map_or(own, |until| until.max(own)))
            }
            _ => None,
        };
        let fault = refusal.fault.map(Detail::Fault);
        let change = Change {
            waits_until,
            detail: fault.or_else(|| refusal.code.clone().map(Detail::Code)),
            ..Change::default()
        };
        // What the account is said to be comes first: the queue looks at both as soon as the post has
        // moved, and must not send it to an account that has just refused it.
        let noted = self.note_post_refused(connection, &refusal, latency).await;
        let after = self.stepped(delivery, event, change).await?;
        info!(
            platform = connection.account.platform.id(),
            cause = refusal.cause.id(),
            code = ?refusal.code,
            phase = ?matches!(delivery.state, State::Publishing(Phase::Sending)),
            "a post was refused"
        );
        noted?;
        let name = connection.account.name();
        let at = connection.account.platform.name();
        match after.map(|after| after.state) {
            Some(State::Failed(cause)) => {
                let why = crate::sentences::cause_words(cause, at);
                let sentence = audit::post_refused(name, why);
                self.write_down("post_failed", connection, &sentence).await
            }
            Some(State::Unconfirmed) => {
                let sentence = audit::post_unclear(name, at);
                self.write_down("post_unconfirmed", connection, &sentence)
                    .await
            }
            _ => Ok(()),
        }
    }

    pub(super) async fn write_down(
        &self,
        kind: &'static str,
        connection: &Connection,
        sentence: &str,
    ) -> Result<(), EngineError> {
        let account = &connection.account;
        let draft: AuditDraft =
            self.audit(kind, Some(account.platform), Some(account.id), sentence);
        Ok(self.shared.store.append_audit(vec![draft]).await?)
    }

    /// Whether an account has had as many posts in a day as its platform takes; the delivery then waits
    /// until the first of them is a day old.
    pub(super) async fn over_the_days_limit(
        &self,
        delivery: &Delivery,
    ) -> Result<bool, EngineError> {
        let now = self.now();
        let store = &self.shared.store;
        let (connection, _) = match self.connected(delivery.account).await {
            Ok(found) => found,
            Err(EngineError::NoSuchAccount) => return Ok(true),
            Err(error) => return Err(error),
        };
        let most = posts_a_day(connection.account.platform);
        let published = store.published_since(delivery.account, now - DAY).await?;
        let Some(place) = published.len().checked_sub(most) else {
            return Ok(false);
        };
        let until = published.get(place).map(|at| *at + DAY);
        store.set_wait(delivery, until).await?;
        Ok(true)
    }
}
