//! The second half of connecting: choose, confirm, save, prove.
//!
//! Nothing is written before the owner confirmed. Saving is one transaction over grant, keys,
//! tokens, accounts and audit entries; a connection is never half there.

use pilotlight_domain::{
    Account, AccountId, AttemptId, Clocks, Grant, GrantId, Observation, Outcome, Platform,
    RenewalState, TargetState,
    attempt::{Event, State},
};
use pilotlight_platforms::TokenSet;
use pilotlight_store::{AuditDraft, CheckRecord, SaveCheck, SaveConnection, Saved};
use pilotlight_vault::VaultError;
use tokio::sync::OwnedMutexGuard;
use tracing::warn;

use crate::{
    Engine, EngineError,
    attempts::{OpenAttempt, SignedIn},
    sealing::SealedRows,
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
                .map_err(|_| EngineError::BadInput("That choice is not on the list.".into()))?;
            let ready = signed_in
                .offer
                .targets
                .get(place)
                .is_some_and(|(target, _)| target.state == TargetState::Ready);
            if !ready {
                let words = "One of the chosen accounts cannot be connected; choose among those \
                             that can.";
                return Err(EngineError::BadInput(words.into()));
            }
            if !chosen.contains(&place) {
                chosen.push(place);
            }
        }
        if chosen.is_empty() {
            return Err(EngineError::BadInput("Choose at least one account.".into()));
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
        for account in &accounts {
            self.keep_target_picture(id, platform, account, &signed_in.offer)
                .await;
        }
        for account in self.to_prove(&accounts).await {
            if let Err(error) = self.check_account(account).await {
                warn!(%error, "the first check did not run");
            }
        }
        let context = EndingContext {
            names: accounts
                .iter()
                .map(|account| account.profile.name.clone())
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
            let others = self.shared.store.accounts_of(grant).await;
            for other in others.unwrap_or_default() {
                if !ids.contains(&other) {
                    ids.push(other);
                }
            }
        }
        ids
    }

    /// Holds the locks of all grants whose tokens or accounts a sign-in will touch.
    async fn lock_touched(
        &self,
        platform: Platform,
        signed_in: &SignedIn,
    ) -> Result<Vec<OwnedMutexGuard<()>>, EngineError> {
        let store = &self.shared.store;
        let offer = &signed_in.offer;
        let same = store.grant_by_key(platform, &offer.consent.key).await?;
        let mut grants: Vec<GrantId> = same.into_iter().map(|grant| grant.id).collect();
        for (target, _) in &offer.targets {
            let profile = &target.profile;
            let known = store
                .account_by_remote(platform, profile.kind, &profile.remote_id)
                .await?;
            grants.extend(known.and_then(|account| account.grant));
        }
        Ok(self.lock_grants(grants).await)
    }

    async fn save(
        &self,
        platform: Platform,
        signed_in: &SignedIn,
        chosen: &[usize],
    ) -> Result<Vec<Account>, EngineError> {
        let consent = &signed_in.offer.consent;
        // Nobody may renew or judge the old tokens while the new ones take their place.
        let _held = self.lock_touched(platform, signed_in).await?;
        let before = self
            .shared
            .store
            .grant_by_key(platform, &consent.key)
            .await?;
        let mut tokens = signed_in.tokens.clone();
        if let (None, Some(before)) = (&tokens.refresh, &before)
            && before.has_refresh_token
        {
            // An answer without a refresh token means that the stored one stays.
            tokens.refresh = match self.sealing().open_grant(before).await {
                Ok(stored) => stored.refresh,
                // It was sealed with a key that is lost; the access token works without it.
                Err(EngineError::Vault(
                    VaultError::OtherKey { .. } | VaultError::Damaged { .. },
                )) => None,
                Err(error) => return Err(error),
            };
        }
        let grant = self.grant_after(platform, signed_in, &tokens, before.as_ref())?;
        let mut rows = SealedRows::default();
        self.sealing()
            .seal_grant(&grant, &tokens, &mut rows)
            .await?;
        let already = match &before {
            Some(before) => self.shared.store.accounts_of(before.id).await?,
            None => Vec::new(),
        };
        let mut accounts = Vec::new();
        let mut audit = Vec::new();
        for (place, (target, token)) in signed_in.offer.targets.iter().enumerate() {
            let known = self
                .shared
                .store
                .account_by_remote(platform, target.profile.kind, &target.profile.remote_id)
                .await?;
            let backed = known
                .as_ref()
                .is_some_and(|account| already.contains(&account.id));
            let is_chosen = chosen.contains(&place);
            // A Page that hangs on the same sign-in gets its fresh token too.
            if target.state != TargetState::Ready || !(is_chosen || backed) {
                continue;
            }
            let (account, draft) = self.account_after(platform, &grant, target, known);
            if let Some(token) = token {
                self.sealing()
                    .seal_account(account.id, platform, grant.generation, token, &mut rows)
                    .await?;
            }
            if is_chosen {
                audit.push(draft);
            }
            accounts.push((account, is_chosen));
        }
        let saved = self
            .shared
            .store
            .save_connection(SaveConnection {
                expected_generation: before.as_ref().map(|before| before.generation),
                grant,
                data_keys: rows.data_keys,
                tokens: rows.tokens,
                accounts: accounts
                    .iter()
                    .map(|(account, _)| account.clone())
                    .collect(),
                audit,
                at: self.now(),
            })
            .await?;
        if saved == Saved::Moved {
            return Err(EngineError::AttemptMoved);
        }
        // From here on it is saved, and nothing that fails may say otherwise.
        for (account, _) in &accounts {
            if let Err(error) = self.note_sign_in(account.id, signed_in).await {
                warn!(%error, "the proof by a sign-in could not be noted");
            }
        }
        Ok(accounts
            .into_iter()
            .filter(|(_, chosen)| *chosen)
            .map(|(account, _)| account)
            .collect())
    }

    fn grant_after(
        &self,
        platform: Platform,
        signed_in: &SignedIn,
        tokens: &TokenSet,
        before: Option<&Grant>,
    ) -> Result<Grant, EngineError> {
        let adapter = self.adapter(platform)?;
        let consent = &signed_in.offer.consent;
        let has_refresh_token = tokens.refresh.is_some();
        let clocks = &tokens.clocks;
        Ok(Grant {
            id: before.map_or_else(GrantId::fresh, |before| before.id),
            platform,
            subject: consent.subject.clone(),
            key: consent.key.clone(),
            generation: before.map_or(1, |before| before.generation + 1),
            physics: (adapter.profile().physics)(has_refresh_token),
            clocks: Clocks {
                consented_at: self.now(),
                data_access_expires_at: consent
                    .data_access_expires_at
                    .or(clocks.data_access_expires_at),
                ..*clocks
            },
            has_refresh_token,
            granted: consent.granted.clone(),
            missing: consent.missing.clone(),
            renewal: RenewalState::Idle,
        })
    }

    fn account_after(
        &self,
        platform: Platform,
        grant: &Grant,
        target: &pilotlight_domain::Target,
        known: Option<Account>,
    ) -> (Account, AuditDraft) {
        let now = self.now();
        let name = &target.profile.name;
        let (kind, sentence) = match &known {
            None => ("account_connected", format!("{name} was connected.")),
            Some(known) if known.grant.is_none() => (
                "account_connected_again",
                format!("{name} was connected again; its history was linked back."),
            ),
            Some(_) => ("account_reconnected", format!("{name} was reconnected.")),
        };
        let account = Account {
            id: known
                .as_ref()
                .map_or_else(AccountId::fresh, |known| known.id),
            platform,
            profile: target.profile.clone(),
            grant: Some(grant.id),
            connected_at: known.as_ref().map_or(now, |known| known.connected_at),
            disconnected_at: None,
            synced_at: Some(now),
        };
        let draft = self.audit(kind, Some(platform), Some(account.id), &sentence);
        (account, draft)
    }

    /// The fresh sign-in itself proved the account: the platform listed it under the new tokens.
    async fn note_sign_in(
        &self,
        account: AccountId,
        signed_in: &SignedIn,
    ) -> Result<(), EngineError> {
        let Some(connection) = self.shared.store.connection(account).await? else {
            return Ok(());
        };
        let seen = Observation {
            at: signed_in.at,
            latency: signed_in.latency,
            outcome: Outcome::Proven,
        };
        let check = CheckRecord {
            account,
            at: seen.at,
            latency: seen.latency,
            cause: None,
            code: None,
        };
        let evidence = connection.evidence.observe(&seen);
        self.shared
            .store
            .save_check(SaveCheck {
                check,
                evidence,
                profile: None,
                audit: Vec::new(),
            })
            .await?;
        self.announce_account(account).await
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
