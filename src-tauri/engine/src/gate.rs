//! What is looked at before a renewal begins, besides the disk: how long ago the last one was, and who
//! answers in the platform's place. Nothing is spent here.

use std::{
    collections::HashMap,
    sync::{MutexGuard, PoisonError},
};

use pilotlight_domain::{Cause, Grant, GrantId};
use pilotlight_platforms::{Refusal, TokenSet};

use crate::{Engine, EngineError, pace::Unanswered};

impl Engine {
    /// The refusal of the last try, while the next has to wait.
    pub(crate) fn waits(&self, grant: &Grant) -> Option<Refusal> {
        let unanswered = self.unanswered();
        let last = unanswered.get(&grant.id)?;
        last.holds(grant, self.now()).then(|| last.refusal.clone())
    }

    /// Whether the grant's present tokens have proven one of its accounts.
    pub(crate) async fn has_worked(&self, grant: &Grant) -> Result<bool, EngineError> {
        for id in self.shared.store.accounts_of(grant.id).await? {
            let connection = self.shared.store.connection(id).await?;
            let proven = connection.and_then(|row| row.evidence.last_proven_at);
            if proven.is_some_and(|at| at >= grant.clocks.issued_at) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// After a stranger answered the last check in the platform's place (NW-03), a look with what we
    /// have shows whether it still does; if so, nothing is spent on it.
    pub(crate) async fn interference(
        &self,
        grant: &Grant,
        tokens: &TokenSet,
    ) -> Result<Option<Refusal>, EngineError> {
        let store = &self.shared.store;
        for id in store
            .last_refused(grant.id, Cause::NetworkInterference)
            .await?
        {
            let Some(connection) = store.connection(id).await? else {
                continue;
            };
            let adapter = self.adapter(grant.platform)?;
            let client = self.client(grant.platform).await?;
            let call = self.call(&client);
            let profile = &connection.account.profile;
            let answer = adapter.probe(&call, profile, &tokens.access).await;
            return Ok(answer.err().filter(|refusal| {
                refusal.silence.is_some() || refusal.cause == Cause::NetworkInterference
            }));
        }
        Ok(None)
    }

    /// Keeps count of answers that never came. A check before the next try is due could show nothing
    /// new, so the refusal then says when that is.
    pub(crate) fn count_unanswered(&self, grant: &Grant, refusal: &mut Refusal) {
        let mut unanswered = self.unanswered();
        let before = unanswered.remove(&grant.id);
        if refusal.outcome_unknown() {
            let before = before.filter(|before| before.generation == grant.generation);
            let mut last = Unanswered {
                generation: grant.generation,
                at: self.now(),
                count: before.map_or(0, |before| before.count) + 1,
                refusal: refusal.clone(),
            };
            refusal.not_before = refusal.not_before.max(last.next_try());
            last.refusal.not_before = refusal.not_before;
            unanswered.insert(grant.id, last);
        }
    }

    pub(crate) fn unanswered(&self) -> MutexGuard<'_, HashMap<GrantId, Unanswered>> {
        self.shared
            .unanswered
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
