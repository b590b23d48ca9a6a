//! The second half of connecting: choose, confirm, and what follows once it is saved.

use std::collections::HashSet;

use pilotlight_domain::{
    Account, AccountId, AttemptId, Platform, TargetState,
    attempt::{Event, State},
};
use pilotlight_store::AuditDraft;
use pilotlight_words::sign_in;
use tracing::warn;

use crate::{
    Engine, EngineError,
    attempts::OpenAttempt,
    sentences::EndingContext,
    view::{AttemptView, Update},
};

impl Engine {
    /// The owner chose targets, by their ids in the attempt.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] when nothing or something that cannot be connected was chosen,
    /// [`EngineError::AttemptMoved`].
    pub async fn choose_targets(&self, targets: &[String]) -> Result<AttemptView, EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot.as_mut().ok_or(EngineError::AttemptMoved)?;
        let signed_in = attempt
            .signed_in
            .as_ref()
            .ok_or(EngineError::AttemptMoved)?;
        let mut chosen = Vec::new();
        for id in targets {
            let place: usize = id
                .parse()
                .map_err(|_| EngineError::BadInput(sign_in::not_listed()))?;
            let ready = signed_in
                .offer
                .targets
                .get(place)
                .is_some_and(|(target, _)| target.state == TargetState::Ready);
            if !ready {
                return Err(EngineError::BadInput(sign_in::not_connectable()));
            }
            if !chosen.contains(&place) {
                chosen.push(place);
            }
        }
        if chosen.is_empty() {
            return Err(EngineError::BadInput(sign_in::choose_one()));
        }
        let before = std::mem::replace(&mut attempt.chosen, chosen);
        let stepped = self
            .step_attempt(attempt, Event::Chosen, &EndingContext::default())
            .await;
        if let Err(error) = stepped {
            // What stands there to be confirmed is not changed by a choice that came too late.
            attempt.chosen = before;
            return Err(error);
        }
        self.attempt_view(attempt).await
    }

    /// The owner went back to choose again.
    ///
    /// # Errors
    /// [`EngineError::AttemptMoved`].
    pub async fn choose_again(&self) -> Result<AttemptView, EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot.as_mut().ok_or(EngineError::AttemptMoved)?;
        self.step_attempt(attempt, Event::Back, &EndingContext::default())
            .await?;
        self.attempt_view(attempt).await
    }

    /// The owner confirmed the identity: save, and prove with a first probe.
    ///
    /// # Errors
    /// [`EngineError::AttemptMoved`]; what goes wrong while saving ends the attempt instead.
    pub async fn confirm_targets(&self) -> Result<AttemptView, EngineError> {
        let id = {
            let mut slot = self.shared.attempt.lock().await;
            let attempt = slot.as_mut().ok_or(EngineError::AttemptMoved)?;
            self.step_attempt(attempt, Event::Confirmed, &EndingContext::default())
                .await?;
            attempt.id
        };
        let engine = self.clone();
        // Detached, so that a window that closes now cannot stop a save half way to its end.
        let saving = tokio::spawn(async move { engine.save_attempt(id).await });
        match saving.await {
            Ok(outcome) => outcome?,
            Err(_) => return Err(EngineError::AttemptMoved),
        }
        let slot = self.shared.attempt.lock().await;
        let attempt = slot.as_ref().ok_or(EngineError::AttemptMoved)?;
        self.attempt_view(attempt).await
    }

    /// Saves what was chosen, proves it, and ends the attempt.
    pub(crate) async fn save_attempt(&self, id: AttemptId) -> Result<(), EngineError> {
        let (platform, signed_in, chosen) = {
            let slot = self.shared.attempt.lock().await;
            let attempt = slot
                .as_ref()
                .filter(|attempt| attempt.id == id && attempt.state == State::Saving)
                .ok_or(EngineError::AttemptMoved)?;
            let signed_in = attempt.signed_in.clone().ok_or(EngineError::AttemptMoved)?;
            (attempt.platform, signed_in, attempt.chosen.clone())
        };
        let accounts = match self.save(platform, &signed_in, &chosen).await {
            Ok(accounts) => accounts,
            Err(error) => {
                warn!(%error, "a connection could not be saved");
                self.move_attempt(id, Event::SaveFailed, &EndingContext::default())
                    .await?;
                return Ok(());
            }
        };
        self.keep_target_pictures(id, platform, &accounts, &signed_in.offer)
            .await;
        // A sign-in may bring a thousand accounts: they are proven as a round, which the window can follow.
        let to_prove = self.to_prove(&accounts).await;
        if let Err(error) = self.check_accounts(&to_prove).await {
            warn!(%error, "the first checks did not run");
        }
        let context = EndingContext {
            names: accounts
                .iter()
                .map(|account| account.name().to_owned())
                .collect(),
            ..EndingContext::default()
        };
        {
            let mut slot = self.shared.attempt.lock().await;
            if let Some(attempt) = slot.as_mut().filter(|attempt| attempt.id == id) {
                attempt.connected = accounts.iter().map(|account| account.id).collect();
                self.step_attempt(attempt, Event::Saved, &context).await?;
            }
        }
        self.announce_former().await?;
        self.wake();
        self.announce_glance().await
    }

    /// What was connected, and what else hangs on the same sign-in: a consent may leave out a Page
    /// that an earlier one had.
    async fn to_prove(&self, accounts: &[Account]) -> Vec<AccountId> {
        let mut ids: Vec<AccountId> = accounts.iter().map(|account| account.id).collect();
        if let Some(grant) = accounts.first().and_then(|account| account.grant) {
            let chosen: HashSet<AccountId> = ids.iter().copied().collect();
            let all = self.shared.store.accounts_of(grant).await;
            ids.extend(
                all.unwrap_or_default()
                    .into_iter()
                    .filter(|id| !chosen.contains(id)),
            );
        }
        ids
    }

    pub(crate) async fn announce_former(&self) -> Result<(), EngineError> {
        let _turn = self.shared.announcing.lock().await;
        let former = self.former().await?;
        self.announce(Update::Former { former });
        Ok(())
    }

    pub(crate) fn audit(
        &self,
        kind: &'static str,
        platform: Option<Platform>,
        account: Option<AccountId>,
        sentence: &str,
    ) -> AuditDraft {
        AuditDraft {
            at: self.now(),
            kind,
            platform,
            account,
            sentence: sentence.into(),
        }
    }
}

/// Whether there was more than one thing to choose among.
pub(crate) fn had_choice(attempt: &OpenAttempt) -> bool {
    attempt
        .signed_in
        .as_ref()
        .is_some_and(|signed_in| signed_in.offer.targets.len() > 1)
}
