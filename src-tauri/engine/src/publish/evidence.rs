//! What a post's answer says of its account: an answer like any other.
//!
//! It is noted alone under the grant's lock: a check that ends in the same moment starts from the same evidence, and
//! whoever wrote last would take back what the other saw.

use pilotlight_domain::{Cause, Observation, Outcome, Span, cause::Verdict};
use pilotlight_platforms::Refusal;
use pilotlight_store::{CheckRecord, Connection, SaveCheck};
use tokio::sync::OwnedRwLockWriteGuard;

use crate::{Engine, EngineError, keep::is_silence};

impl Engine {
    /// A post went out: the connection works.
    pub(super) async fn note_published(
        &self,
        connection: &Connection,
        latency: Span,
    ) -> Result<(), EngineError> {
        self.shared.watch.doubt_the_network(false);
        let seen = Observation {
            at: self.now(),
            latency,
            outcome: Outcome::Proven,
        };
        let check = CheckRecord {
            account: connection.account.id,
            at: seen.at,
            latency,
            cause: None,
            code: None,
        };
        let _held = self.alone_with(connection).await;
        let Some(now) = self.same_grant(connection).await? else {
            return Ok(());
        };
        let evidence = self.planned(&now, now.evidence.observe(&seen));
        Ok(self
            .shared
            .store
            .save_check(SaveCheck {
                check,
                evidence,
                profile: None,
                audit: Vec::new(),
            })
            .await?)
    }

    /// A post was refused, or met silence. A death is not believed from a post: a check asks, twice if
    /// need be (NW-04).
    pub(super) async fn note_post_refused(
        &self,
        connection: &Connection,
        refusal: &Refusal,
        latency: Span,
    ) -> Result<(), EngineError> {
        self.shared
            .watch
            .doubt_the_network(is_silence(refusal.cause));
        if refusal.cause.verdict() == Verdict::ProvenDead {
            let account = connection.account.id;
            return match self.check_quietly(account).await {
                Ok(_) | Err(EngineError::NoSuchAccount) => Ok(()),
                Err(error) => Err(error),
            };
        }
        // The platform knew the connection, and what it says of the post is the post's.
        if refusal.cause == Cause::ContentRejected {
            return self.note_published(connection, latency).await;
        }
        let _held = self.alone_with(connection).await;
        match self.same_grant(connection).await? {
            Some(now) => self.note_refusal(&now, refusal, latency).await.map(drop),
            None => Ok(()),
        }
    }

    async fn alone_with(&self, connection: &Connection) -> Option<OwnedRwLockWriteGuard<()>> {
        let lock = self.grant_lock(connection.account.grant?);
        Some(lock.write_owned().await)
    }

    /// The connection as it is now; none when it hangs on other tokens meanwhile, of which the answer
    /// says nothing.
    async fn same_grant(&self, before: &Connection) -> Result<Option<Connection>, EngineError> {
        let now = self.shared.store.connection(before.account.id).await?;
        let generation = |row: &Connection| {
            let grant = row.grant.as_ref()?;
            Some((grant.id, grant.generation))
        };
        Ok(now.filter(|now| generation(now) == generation(before)))
    }
}
