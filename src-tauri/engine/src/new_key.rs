//! Changing the key that everything sealed hangs on.
//!
//! A new key is made, its records are saved, and from that commit on it is the key in use; then the
//! sign-ins are sealed anew one by one, each with a fresh key of its own, and when the last one is
//! done the former key is deleted. Whoever dies in between finds two keys at the next start, of which
//! each opens what it sealed, and goes on from there.
//!
//! What must never happen here: a renewal or a sign-in that seals with a key which is about to be
//! forgotten, or a key forgotten while anything may be sealed with it. So the whole change holds the
//! turn of whoever seals, the lock of every grant, and the file under which renewals run.

use pilotlight_domain::Secret;
use pilotlight_store::{DataKeyRecord, Resealed, SealedOwner};
use pilotlight_vault::{Patience, VaultError};
use pilotlight_words::keys;
use tracing::{info, trace, warn};

use crate::{Engine, EngineError, sealing::Sealing, view::SecurityView};

/// Told at the finest level, so that a test can end the process at each.
fn step(name: &'static str) {
    trace!(step = name, grant = %"none", "changing the key");
}

impl Engine {
    /// Makes a new key, seals everything anew with it and deletes the former one.
    ///
    /// # Errors
    /// [`EngineError::Vault`] while the vault is closed, when the passphrase is not the one that is
    /// set, or when the keychain does not take a new key; [`EngineError::Disk`] while a renewal
    /// waits to be saved. Nothing was changed then.
    pub async fn change_key(
        &self,
        passphrase: Option<Secret<String>>,
    ) -> Result<SecurityView, EngineError> {
        // A person may have to answer the keychain's prompt, so nobody is kept waiting for it.
        let new = self
            .shared
            .vault
            .make_new_key(passphrase, Patience::Person)
            .await?;
        step("made");
        {
            let _turn = self.shared.sealing_turn.write().await;
            let _held = self.lock_all_grants().await?;
            let _file = self.lock_renewals().await?;
            self.take_up_unsaved().await?;
            let told = self.audit("key_changed", None, None, &keys::changed());
            self.shared
                .store
                .change_slots(new.records(), &[], vec![told])
                .await?;
            step("saved");
            self.shared.vault.use_new_key(new);
            let sealed = self.seal_anew().await?;
            info!(sealed, "the key was changed");
            self.retire_keys().await?;
        }
        self.security().await
    }

    /// Goes on with a change of the key that an earlier run did not finish, and deletes records that
    /// newer ones have replaced. Where there is nothing to do, which is told from the database alone,
    /// nobody is kept waiting and the keychain is not asked.
    pub(crate) async fn finish_key_change(&self) -> Result<(), EngineError> {
        let (store, vault) = (&self.shared.store, &self.shared.vault);
        let Some(key) = vault.key_in_use() else {
            return Ok(());
        };
        let others = !store.sealed_under_other_keys(key).await?.is_empty()
            || !store.attempts_under_other_keys(key).await?.is_empty();
        if !others && vault.retired_slots(true).is_empty() {
            return Ok(());
        }
        let _turn = self.shared.sealing_turn.write().await;
        let _held = self.lock_all_grants().await?;
        let _file = self.lock_renewals().await?;
        if others {
            vault.open_former_keys(Patience::Silent).await;
            self.seal_anew().await?;
        }
        self.retire_keys().await
    }

    async fn lock_all_grants(
        &self,
    ) -> Result<Vec<tokio::sync::OwnedRwLockWriteGuard<()>>, EngineError> {
        let connections = self.shared.store.connections().await?;
        let grants = connections.iter().filter_map(|one| one.grant.as_ref());
        Ok(self
            .lock_grants(grants.map(|grant| grant.id).collect())
            .await)
    }

    /// Seals everything anew that is sealed under a former key. What is sealed with a key that is
    /// lost stays as it is. Gives how many owners were done.
    async fn seal_anew(&self) -> Result<usize, EngineError> {
        let (store, vault) = (&self.shared.store, &self.shared.vault);
        let Some(key) = vault.key_in_use() else {
            return Ok(0);
        };
        for (id, wrapped) in store.attempts_under_other_keys(key).await? {
            match vault.rewrap_data_key(&id, &wrapped) {
                Ok(after) => store.rewrap_attempt(&id, &wrapped, &after).await?,
                Err(VaultError::OtherKey { .. } | VaultError::Damaged { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut sealed = 0;
        for owner in store.sealed_under_other_keys(key).await? {
            let Some(after) = self.sealing().sealed_anew(&owner).await? else {
                continue;
            };
            if store.reseal(&owner.wrapped, &after).await? {
                sealed += 1;
            }
            step("sealed");
        }
        Ok(sealed)
    }

    /// Deletes what opens nothing any more: entries of the keychain first, then the records that
    /// name them, so that no entry is left of which nobody knows.
    pub(crate) async fn retire_keys(&self) -> Result<(), EngineError> {
        let (store, vault) = (&self.shared.store, &self.shared.vault);
        let Some(key) = vault.key_in_use() else {
            return Ok(());
        };
        let last = store.sealed_under_other_keys(key).await?.is_empty()
            && store.attempts_under_other_keys(key).await?.is_empty();
        let retired = vault.retired_slots(last);
        if retired.is_empty() {
            return Ok(());
        }
        if let Err(error) = vault.delete_entries(&retired, Patience::Silent).await {
            warn!(%error, "a former key stays in the keychain until the next start");
            return Ok(());
        }
        step("deleted");
        if last {
            let former = retired.len() > vault.retired_slots(false).len();
            let told = self.audit("key_retired", None, None, &keys::retired());
            let told = former.then_some(told).into_iter().collect();
            if !store.retire_slots(&retired, key, told).await? {
                return Ok(());
            }
        } else {
            store.change_slots(&[], &retired, Vec::new()).await?;
        }
        vault.slots_deleted(&retired);
        step("retired");
        Ok(())
    }
}

impl Sealing<'_> {
    /// What an owner has, sealed with a fresh key of its own. Where a token does not open, or nobody
    /// knows the owner's platform, the owner keeps its key, which is wrapped anew, and its tokens.
    /// None when the owner's key is lost.
    async fn sealed_anew(&self, owner: &SealedOwner) -> Result<Option<Resealed>, EngineError> {
        let id = owner.owner;
        let before = match self.vault.open_data_key(&id, &owner.wrapped) {
            Ok(key) => key,
            Err(VaultError::OtherKey { .. } | VaultError::Damaged { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let tokens = self.store.tokens(&id).await?;
        let (after, wrapped) = self.vault.new_data_key(&id)?;
        if let Some(platform) = owner.platform
            && let Some(tokens) = self.moved(&before, &after, platform, &tokens)
        {
            let mut progress = Vec::new();
            for (delivery, sealed) in self.store.progress_under(&id).await? {
                // What was sealed for a sign-in that was replaced opens no more than before.
                if let Ok(text) = self.open_progress(&before, platform, delivery, &sealed) {
                    let sealed = self.seal_progress(&after, platform, delivery, &text)?;
                    progress.push((delivery, sealed));
                }
            }
            return Ok(Some(Resealed {
                key: DataKeyRecord { owner: id, wrapped },
                tokens,
                progress,
            }));
        }
        warn!("a saved sign-in does not open; its key alone is sealed anew");
        let wrapped = self.vault.rewrap_data_key(&id, &owner.wrapped)?;
        Ok(Some(Resealed {
            key: DataKeyRecord { owner: id, wrapped },
            tokens,
            progress: Vec::new(),
        }))
    }
}
