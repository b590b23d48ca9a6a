//! Saving a sign-in that the owner confirmed.
//!
//! One transaction over grant, keys, tokens, accounts and audit entries, under the locks of every
//! grant it touches; a connection is never half there.

use pilotlight_domain::{
    Account, AccountId, Clocks, Grant, GrantId, Observation, Outcome, Platform, RenewalState,
    TargetState,
};
use pilotlight_platforms::TokenSet;
use pilotlight_store::{AuditDraft, CheckRecord, SaveCheck, SaveConnection, Saved};
use pilotlight_vault::VaultError;
use pilotlight_words::audit;
use tokio::sync::OwnedRwLockWriteGuard;
use tracing::warn;

use crate::{Engine, EngineError, attempts::SignedIn, sealing::SealedRows};

impl Engine {
    /// Holds the locks of all grants whose tokens or accounts a sign-in will touch.
    async fn lock_touched(
        &self,
        platform: Platform,
        signed_in: &SignedIn,
    ) -> Result<Vec<OwnedRwLockWriteGuard<()>>, EngineError> {
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

    pub(crate) async fn save(
        &self,
        platform: Platform,
        signed_in: &SignedIn,
        chosen: &[usize],
    ) -> Result<Vec<Account>, EngineError> {
        let consent = &signed_in.offer.consent;
        let _turn = self.shared.sealing_turn.read().await;
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
        self.tend_now().await;
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
        let given = known
            .as_ref()
            .map(|known| known.given.clone())
            .unwrap_or_default();
        let name = given.name.as_ref().unwrap_or(&target.profile.name).clone();
        let (kind, sentence) = match &known {
            None => ("account_connected", audit::connected(&name)),
            Some(known) if known.grant.is_none() => {
                ("account_connected_again", audit::connected_again(&name))
            }
            Some(_) => ("account_reconnected", audit::reconnected(&name)),
        };
        let account = Account {
            id: known
                .as_ref()
                .map_or_else(AccountId::fresh, |known| known.id),
            platform,
            profile: target.profile.clone(),
            given,
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
}
