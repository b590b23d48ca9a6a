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

    pub(crate) fn count_unanswered(&self, grant: &Grant, refusal: &Refusal) {
        let mut unanswered = self.unanswered();
        let before = unanswered.remove(&grant.id);
        if refusal.outcome_unknown() {
            let before = before.filter(|before| before.generation == grant.generation);
            let last = Unanswered {
                generation: grant.generation,
                at: self.now(),
                count: before.map_or(0, |before| before.count) + 1,
                refusal: refusal.clone(),
            };
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
