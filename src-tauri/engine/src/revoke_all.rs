//! Revoking everything, for a laptop that is lost from sight or sold: every platform that can be told
//! is told, and then nothing sealed and no key is left on this computer, whatever they answered.
//!
//! That it was asked for is written down first. Whoever dies in between goes on at the next start, so
//! a half revoked computer is never left as it is. The platforms are told several at once and for a
//! few seconds in all, because whoever presses this is in a hurry.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use pilotlight_domain::{Account, Grant, GrantId, Platform};
use pilotlight_platforms::{Revocation, RevocationReach};
use pilotlight_store::{Connection, REVOKING_EVERYTHING as ASKED};
use pilotlight_vault::Patience;
use pilotlight_words::{self as words, revoke};
use tokio::{
    sync::Semaphore,
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};
use tracing::{info, trace, warn};

use crate::{
    Engine, EngineError,
    view::{RevokeAllPreview, RevokeAllView, RevokeOutcome, RevokedView, Update},
};

/// All platforms together are waited for so long. With the keychain's three seconds that is ten.
const IN_ALL: Duration = Duration::from_secs(7);
/// Of it, posts that are on their way are waited for so long.
const AT_REST: Duration = Duration::from_secs(2);
/// So many platforms are told at once.
const AT_ONCE: usize = 8;

/// Told at the finest level, so that a test can end the process at each.
fn step(name: &'static str) {
    trace!(step = name, grant = %"none", "revoking everything");
}

impl Engine {
    /// What revoking everything will do.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn revoke_all_preview(&self) -> Result<RevokeAllPreview, EngineError> {
        let connected = self.backed().await?;
        let apps = self.shared.store.platform_apps().await?.len();
        let mut counts: BTreeMap<Platform, usize> = BTreeMap::new();
        for (connection, _) in &connected {
            *counts.entry(connection.account.platform).or_default() += 1;
        }
        let (mut told, mut untold) = (Vec::new(), Vec::new());
        for platform in counts.keys() {
            let names = match self.adapter(*platform)?.profile().revocation {
                Some(_) => &mut told,
                None => &mut untold,
            };
            names.push(platform.name().to_owned());
        }
        let mut happens = Vec::new();
        if !connected.is_empty() {
            let counted: Vec<String> = counts
                .iter()
                .map(|(platform, count)| revoke::at(count.to_string(), platform.name()))
                .collect();
            happens.push(revoke::ends(connected.len(), words::all_of(&counted)));
        }
        let ids: Vec<_> = connected.iter().map(|(one, _)| one.account.id).collect();
        let cancelled = self.leaving(&ids).await?.cancelled;
        if cancelled > 0 {
            happens.push(revoke::posts(cancelled));
        }
        if !told.is_empty() {
            happens.push(revoke::told(told.len(), words::all_of(&told)));
        }
        if !untold.is_empty() {
            happens.push(revoke::untold(words::all_of(&untold)));
        }
        happens.push(revoke::deletes());
        if apps > 0 {
            happens.push(revoke::deletes_apps(apps));
        }
        happens.push(revoke::is_final());
        Ok(RevokeAllPreview {
            accounts: u32::try_from(connected.len()).unwrap_or(u32::MAX),
            happens,
            stays: revoke::stays(),
        })
    }

    /// Revokes everything. A platform that cannot be told is no error, and neither is a closed
    /// vault: what is sealed is deleted unopened.
    ///
    /// # Errors
    /// [`EngineError::Store`] when the disk takes no deletion; it is made good at the next start.
    pub async fn revoke_everything(&self) -> Result<RevokeAllView, EngineError> {
        let told = self.audit("revoke_all_begun", None, None, &revoke::begun());
        self.shared
            .store
            .change_setting(ASKED, "1", vec![told])
            .await?;
        step("asked");
        self.revoke_now().await
    }

    /// Goes on with what an earlier run began.
    pub(crate) async fn finish_revoking(&self) -> Result<(), EngineError> {
        if self.shared.store.setting(ASKED).await?.is_some() {
            info!("everything is revoked, as an earlier run was told to");
            self.revoke_now().await?;
        }
        Ok(())
    }

    async fn revoke_now(&self) -> Result<RevokeAllView, EngineError> {
        let connected = self.backed().await?;
        let until = Instant::now() + IN_ALL;
        // Nothing new is posted, and what is on its way has its answer first, if that comes soon.
        let away: Vec<_> = connected
            .iter()
            .map(|(connection, _)| self.shared.queue.keep_away(connection.account.id))
            .collect();
        let at_rest = async {
            for one in &away {
                one.at_rest().await;
            }
        };
        let _ = timeout(AT_REST, at_rest).await;
        let outcomes = self.tell_platforms(&connected, until).await?;
        step("told");
        // From here on nobody seals anything that would outlive this.
        let _turn = self.shared.sealing_turn.write().await;
        *self.shared.attempt.lock().await = None;
        self.announce(Update::Attempt { attempt: None });
        let accounts: Vec<RevokedView> = connected
            .iter()
            .map(|(connection, grant)| {
                let outcome = outcomes.get(&grant.id).copied();
                revoked(
                    &connection.account,
                    outcome.unwrap_or(RevokeOutcome::NotReached),
                )
            })
            .collect();
        for (account, (_, grant)) in accounts.iter().zip(&connected) {
            let sentence =
                words::sentences(&[revoke::account(&account.name), account.words.clone()]);
            let told = self.audit(
                "account_disconnected",
                Some(grant.platform),
                Some(account.id),
                &sentence,
            );
            self.shared
                .store
                .disconnect(account.id, self.now(), vec![told])
                .await?;
        }
        step("disconnected");
        let headline = headline(&accounts);
        let sentence = words::sentences(&[revoke::done(), headline.clone()]);
        let told = self.audit("revoke_all_done", None, None, &sentence);
        self.shared
            .store
            .forget_everything_sealed(self.now(), vec![told])
            .await?;
        step("forgotten");
        drop(away);
        self.shared.queue.changed();
        self.unsaved().clear();
        if let Some(reserve) = self.shared.store.reserve()
            && let Err(error) = reserve.clear()
        {
            warn!(%error, "the emergency file could not be emptied; it opens with no key any more");
        }
        let keys = self.forget_keys().await;
        self.tell_of_revocation(&accounts).await?;
        let by_hand = by_hand(&accounts);
        Ok(RevokeAllView {
            headline,
            keys,
            accounts,
            by_hand,
        })
    }

    /// The connected accounts with their grants, by platform and name.
    async fn backed(&self) -> Result<Vec<(Connection, Grant)>, EngineError> {
        let connections = self.shared.store.connections().await?;
        let mut backed: Vec<(Connection, Grant)> = connections
            .into_iter()
            .filter_map(|connection| {
                let grant = connection.grant.clone()?;
                Some((connection, grant))
            })
            .collect();
        backed.sort_by_key(|(connection, _)| {
            let account = &connection.account;
            (account.platform, account.name().to_lowercase())
        });
        Ok(backed)
    }

    /// Tells every platform, several at once, and gives what was heard in time.
    async fn tell_platforms(
        &self,
        connected: &[(Connection, Grant)],
        until: Instant,
    ) -> Result<BTreeMap<GrantId, RevokeOutcome>, EngineError> {
        let mut outcomes = BTreeMap::new();
        let mut together: BTreeMap<(Platform, String), Vec<Grant>> = BTreeMap::new();
        for (_, grant) in connected {
            // One word ends everything that a person granted where the platform sees it so.
            let whom = match self.adapter(grant.platform)?.profile().revocation {
                None => {
                    outcomes.insert(grant.id, RevokeOutcome::NoEndpoint);
                    continue;
                }
                Some(RevocationReach::Person) => grant.subject.clone(),
                Some(RevocationReach::Grant) => grant.id.to_string(),
            };
            let grants = together.entry((grant.platform, whom)).or_default();
            if !grants.iter().any(|known| known.id == grant.id) {
                grants.push(grant.clone());
            }
        }
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        let mut telling = JoinSet::new();
        for grants in together.into_values() {
            let (engine, turns) = (self.clone(), Arc::clone(&turns));
            telling.spawn(async move {
                let _turn = turns.acquire_owned().await;
                let outcome = engine.tell_of(&grants).await;
                (grants, outcome)
            });
        }
        while let Ok(Some(told)) = timeout_at(until, telling.join_next()).await {
            if let Ok((grants, outcome)) = told {
                outcomes.extend(grants.iter().map(|grant| (grant.id, outcome)));
            }
        }
        // Whoever was not heard in time is not waited for.
        telling.abort_all();
        Ok(outcomes)
    }

    /// Tells the platform of grants that end together; the first word that it confirms is enough.
    async fn tell_of(&self, grants: &[Grant]) -> RevokeOutcome {
        // A renewal that is on its way is waited for, so that the newest tokens are the ones told of.
        let _held = self
            .lock_grants(grants.iter().map(|grant| grant.id).collect())
            .await;
        let mut outcome = RevokeOutcome::NotReached;
        for grant in grants {
            let now = self.shared.store.grant(grant.id).await;
            let Ok(Some(grant)) = now else { continue };
            match self.revoke(&grant).await {
                Some(Revocation::Revoked) => return RevokeOutcome::Revoked,
                Some(Revocation::NoEndpoint) => outcome = RevokeOutcome::NoEndpoint,
                None => {}
            }
        }
        outcome
    }

    /// Forgets the keys and makes a first one anew, so that accounts can be connected again.
    async fn forget_keys(&self) -> String {
        let vault = &self.shared.vault;
        let told = match vault.forget_everything(Patience::Silent).await {
            Ok(()) => revoke::keys_deleted(),
            Err(error) => {
                warn!(%error, "an entry of the keychain could not be deleted");
                revoke::keys_left()
            }
        };
        let (_, first) = vault.retry(Patience::Silent).await;
        if let Some(first) = first
            && let Err(error) = self.keep_slot(first).await
        {
            warn!(%error, "the first key's record is not saved yet");
        }
        told
    }

    async fn tell_of_revocation(&self, accounts: &[RevokedView]) -> Result<(), EngineError> {
        {
            let _turn = self.shared.announcing.lock().await;
            for account in accounts {
                self.announce(Update::AccountLeft { id: account.id });
            }
            self.announce(Update::PostsChanged);
        }
        self.announce_disk();
        self.announce(Update::Vault {
            vault: self.vault_view(),
        });
        self.tend_now().await;
        self.announce_former().await?;
        self.announce_platforms().await?;
        self.announce_glance().await
    }
}

fn revoked(account: &Account, outcome: RevokeOutcome) -> RevokedView {
    let at = account.platform.name();
    RevokedView {
        id: account.id,
        platform: account.platform,
        name: account.name().into(),
        handle: account.profile.handle.clone(),
        outcome,
        words: match outcome {
            RevokeOutcome::Revoked => revoke::confirmed(at),
            RevokeOutcome::NoEndpoint => revoke::no_way(at),
            RevokeOutcome::NotReached => revoke::not_reached(at),
        },
    }
}

fn headline(accounts: &[RevokedView]) -> String {
    let all = accounts.len();
    let confirmed = accounts
        .iter()
        .filter(|one| one.outcome == RevokeOutcome::Revoked)
        .count();
    if all == 0 {
        revoke::none()
    } else if confirmed == all {
        revoke::all_confirmed(all)
    } else {
        revoke::some_confirmed(confirmed, all, all - confirmed)
    }
}

fn by_hand(accounts: &[RevokedView]) -> Vec<Platform> {
    let mut platforms: Vec<Platform> = accounts
        .iter()
        .filter(|one| one.outcome != RevokeOutcome::Revoked)
        .map(|one| one.platform)
        .collect();
    platforms.dedup();
    platforms
}
