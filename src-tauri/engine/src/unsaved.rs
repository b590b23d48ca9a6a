//! Fresh tokens that could not be saved: kept in memory, sealed in the emergency file, and tried
//! again until they are where they belong.
//!
//! What must never happen here: a fresh token given up, one written in clear, or one written over a
//! newer one. The generation decides, in the store, whoever tries and however often.

use std::{
    collections::BTreeSet,
    sync::{MutexGuard, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use pilotlight_domain::{AccountId, Clocks, Disk, Grant, GrantId, NotSaved};
use pilotlight_store::{AuditDraft, EmergencyRecord, Intent, Saved, StoreError, TokenRecord};
use pilotlight_vault::{DataKey, Purpose, Sealed, VaultError};
use pilotlight_words::audit;
use serde::{Deserialize, Serialize};
use tracing::{error, info, warn};

use crate::{Engine, EngineError};

/// The accounts that a grant backs, for the sentence that tells of its renewal.
#[derive(Clone, Debug)]
pub(crate) struct Whose {
    /// The first by its name.
    pub(crate) name: String,
    /// How many more.
    pub(crate) others: u32,
    /// The account, where it is the only one.
    pub(crate) only: Option<AccountId>,
}

/// What a renewal brought, sealed and ready to be saved.
#[derive(Clone, Debug)]
pub(crate) struct Fresh {
    pub(crate) intent: Intent,
    /// The grant as it will be.
    pub(crate) grant: Grant,
    pub(crate) tokens: Vec<TokenRecord>,
    pub(crate) whose: Option<Whose>,
}

/// Such a thing that could not be saved.
#[derive(Debug)]
pub(crate) struct Unsaved {
    fresh: Fresh,
    why: NotSaved,
    /// Whether it is in the emergency file as well.
    kept: bool,
}

impl Unsaved {
    pub(crate) const fn told(&self) -> Disk {
        Disk::Unsaved {
            platform: self.fresh.grant.platform,
            why: self.why,
            kept: self.kept,
        }
    }
}

/// What stands inside the emergency record's envelope: no token that is not in its own envelope.
#[derive(Serialize, Deserialize)]
struct Written {
    clocks: Clocks,
    access: String,
    refresh: Option<String>,
}

impl Engine {
    /// Saves what a renewal brought. Where that fails, it is not given up: the ballast goes and the
    /// save is tried again, then the sealed record is written to the emergency file, and it stays in
    /// memory until it is saved.
    pub(crate) async fn save_fresh(
        &self,
        fresh: Fresh,
        key: &DataKey,
    ) -> Result<Saved, EngineError> {
        let mut failure = match self.finish(&fresh).await {
            Ok(saved) => return Ok(saved),
            Err(failure) => failure,
        };
        warn!(error = %failure, "a renewal could not be saved; its ballast is dropped");
        if let (Some(reserve), true) = (self.shared.store.reserve(), wants_room(&failure)) {
            reserve.drop_ballast();
            match self.finish(&fresh).await {
                Ok(saved) => {
                    self.watch_disk();
                    return Ok(saved);
                }
                Err(again) => failure = again,
            }
        }
        let kept = self.keep_record(&fresh, key);
        error!(error = %failure, kept, "a renewal is not saved; it is tried again until it is");
        let unsaved = Unsaved {
            fresh,
            why: reason(&failure),
            kept,
        };
        let told = unsaved.told();
        self.unsaved().push(unsaved);
        self.announce_disk();
        self.watch_disk();
        Err(EngineError::Disk(told))
    }

    async fn finish(&self, fresh: &Fresh) -> Result<Saved, StoreError> {
        let audit = vec![self.renewed_entry(&fresh.grant, fresh.whose.as_ref())];
        let Fresh {
            intent,
            grant,
            tokens,
            whose: _,
        } = fresh;
        let store = &self.shared.store;
        let saved = store
            .finish_renewal(intent, grant, tokens.clone(), audit.clone(), self.now())
            .await?;
        if saved == Saved::Done {
            return Ok(saved);
        }
        // The intent is gone. Where the tokens are still those that were sent, no newer ones are.
        store
            .take_up_renewal(grant, tokens.clone(), audit, self.now())
            .await
    }

    fn keep_record(&self, fresh: &Fresh, key: &DataKey) -> bool {
        let Some(reserve) = self.shared.store.reserve() else {
            return false;
        };
        let record = match self.record(fresh, key) {
            Ok(record) => record,
            Err(error) => {
                error!(%error, "the emergency record could not be sealed");
                return false;
            }
        };
        match reserve.write(&record) {
            Ok(()) => true,
            Err(error) => {
                error!(%error, "the emergency record could not be written");
                false
            }
        }
    }

    fn record(&self, fresh: &Fresh, key: &DataKey) -> Result<EmergencyRecord, EngineError> {
        let sealed = |purpose| {
            let mut tokens = fresh.tokens.iter();
            let token = tokens.find(|token| token.purpose == purpose)?;
            Some(STANDARD.encode(token.sealed.as_bytes()))
        };
        let written = Written {
            clocks: fresh.grant.clocks,
            access: sealed(Purpose::Access).unwrap_or_default(),
            refresh: sealed(Purpose::Refresh),
        };
        let text = serde_json::to_string(&written).unwrap_or_default();
        let grant = &fresh.grant;
        Ok(EmergencyRecord {
            grant: grant.id,
            platform: grant.platform,
            generation: grant.generation,
            sealed: self
                .sealing()
                .seal_text(key, grant, Purpose::Emergency, text)?,
        })
    }

    /// Saves what an earlier renewal left unsaved, in memory or in the emergency file. The caller
    /// holds the lock under which all renewals run.
    ///
    /// # Errors
    /// [`EngineError::Disk`] while something is still unsaved: nothing may be renewed then.
    pub(crate) async fn take_up_unsaved(&self) -> Result<(), EngineError> {
        let waiting: Vec<Fresh> = self.unsaved().iter().map(|one| one.fresh.clone()).collect();
        for fresh in waiting {
            // By the generation alone: the intent may have been closed or replaced since.
            let saved = self
                .shared
                .store
                .take_up_renewal(
                    &fresh.grant,
                    fresh.tokens.clone(),
                    vec![self.renewed_entry(&fresh.grant, fresh.whose.as_ref())],
                    self.now(),
                )
                .await;
            match saved {
                Ok(saved) => {
                    info!(
                        moved = saved == Saved::Moved,
                        "a renewal is saved after all"
                    );
                    self.unsaved()
                        .retain(|one| one.fresh.intent != fresh.intent);
                }
                Err(failure) => {
                    let mut unsaved = self.unsaved();
                    let mut those = unsaved.iter_mut();
                    if let Some(one) = those.find(|one| one.fresh.intent == fresh.intent) {
                        one.why = reason(&failure);
                    }
                }
            }
        }
        self.take_up_record().await?;
        let told = self.unsaved().first().map(Unsaved::told);
        told.map_or(Ok(()), |told| Err(EngineError::Disk(told)))
    }

    /// As [`Engine::take_up_unsaved`], for the file alone.
    async fn take_up_record(&self) -> Result<(), EngineError> {
        let Some(reserve) = self.shared.store.reserve() else {
            return Ok(());
        };
        let Some(record) = reserve.read()? else {
            return Ok(());
        };
        let before = self.shared.store.grant(record.grant).await?;
        // Where the grant has moved on, is another or has gone, the record says nothing any more.
        let wanted = before.filter(|grant| {
            grant.platform == record.platform && grant.generation + 1 == record.generation
        });
        if let Some(before) = wanted {
            let in_memory = self
                .unsaved()
                .iter()
                .any(|one| one.fresh.grant.id == before.id);
            if in_memory {
                return Ok(());
            }
            let Some((grant, tokens)) = self.read_record(&before, &record).await? else {
                // It is sealed with a key that is lost. It stays, and is no reason to stop.
                return Ok(());
            };
            let whose = self.whose(grant.id).await;
            let audit = vec![self.renewed_entry(&grant, whose.as_ref())];
            let store = &self.shared.store;
            let saved = store
                .take_up_renewal(&grant, tokens, audit, self.now())
                .await;
            if let Err(failure) = saved {
                return Err(EngineError::Disk(Disk::Unsaved {
                    platform: grant.platform,
                    why: reason(&failure),
                    kept: true,
                }));
            }
            info!("a renewal was taken up from the emergency file");
        }
        Ok(reserve.clear()?)
    }

    async fn read_record(
        &self,
        before: &Grant,
        record: &EmergencyRecord,
    ) -> Result<Option<(Grant, Vec<TokenRecord>)>, EngineError> {
        let grant = Grant {
            generation: record.generation,
            ..before.clone()
        };
        let opened = match self.sealing().grant_key(&grant).await {
            Ok(key) => self
                .sealing()
                .open_text(&key, &grant, Purpose::Emergency, &record.sealed),
            Err(error) => Err(error),
        };
        let text = match opened {
            Ok(text) => text,
            Err(EngineError::Vault(VaultError::OtherKey { .. } | VaultError::Damaged { .. })) => {
                warn!("the emergency record does not open with the key of its sign-in");
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let Ok(written) = serde_json::from_str::<Written>(text.expose()) else {
            return Ok(None);
        };
        let owner = *grant.id.as_uuid();
        let token = |purpose, text: &str| {
            Some(TokenRecord {
                owner,
                purpose,
                generation: record.generation,
                sealed: Sealed::parse(STANDARD.decode(text).ok()?).ok()?,
            })
        };
        let Some(access) = token(Purpose::Access, &written.access) else {
            return Ok(None);
        };
        let mut tokens = vec![access];
        if let Some(refresh) = &written.refresh {
            let Some(refresh) = token(Purpose::Refresh, refresh) else {
                return Ok(None);
            };
            tokens.push(refresh);
        }
        let grant = Grant {
            clocks: written.clocks,
            ..grant
        };
        Ok(Some((grant, tokens)))
    }

    /// At a start, and when the vault has opened: what an earlier run could not save comes first.
    pub(crate) async fn take_up_at_start(&self) {
        let reserve = self.shared.store.reserve();
        if reserve.is_some_and(|reserve| !matches!(reserve.read(), Ok(None))) {
            let taken = match self.lock_renewals().await {
                Ok(_held) => self.take_up_unsaved().await,
                Err(error) => Err(error),
            };
            if let Err(error) = taken {
                warn!(%error, "a renewal of an earlier run is not saved yet");
            }
        }
        if self.disk() != Disk::Ready {
            self.watch_disk();
        }
    }

    /// Forgets what waits to be saved for grants that are gone, after a disconnect (KS-12).
    pub(crate) async fn forget_unsaved(&self) {
        let waits = !self.unsaved().is_empty()
            || self
                .shared
                .store
                .reserve()
                .is_some_and(|reserve| !matches!(reserve.read(), Ok(None)));
        if !waits {
            return;
        }
        let forgotten = match self.lock_renewals().await {
            Ok(_held) => self.take_up_unsaved().await,
            Err(error) => Err(error),
        };
        if let Err(error) = forgotten {
            warn!(%error, "what was not saved could not be looked at");
        }
        self.announce_disk();
    }

    fn renewed_entry(&self, grant: &Grant, whose: Option<&Whose>) -> AuditDraft {
        let at = grant.platform.name();
        let sentence = match whose {
            Some(whose) => audit::renewed_of(&whose.name, whose.others, at),
            None => audit::renewed(at),
        };
        let only = whose.and_then(|whose| whose.only);
        self.audit("grant_renewed", Some(grant.platform), only, &sentence)
    }

    /// Whose sign-in a grant is. Asked before anything is sent, because nothing may come between an
    /// answer and its saving; none where it cannot be read.
    pub(crate) async fn whose(&self, grant: GrantId) -> Option<Whose> {
        let store = &self.shared.store;
        let ids: BTreeSet<AccountId> = store.accounts_of(grant).await.ok()?.into_iter().collect();
        let accounts = store.connections_among(&ids).await.ok()?;
        let names = accounts.iter().map(|one| one.account.name().to_owned());
        Some(Whose {
            name: names.min()?,
            others: u32::try_from(accounts.len() - 1).unwrap_or(u32::MAX),
            only: (ids.len() == 1).then(|| ids.first().copied()).flatten(),
        })
    }

    pub(crate) fn unsaved(&self) -> MutexGuard<'_, Vec<Unsaved>> {
        self.shared
            .unsaved
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a little room could be all that is wanting.
const fn wants_room(failure: &StoreError) -> bool {
    matches!(failure, StoreError::Full { .. } | StoreError::Io { .. })
}

pub(crate) const fn reason(failure: &StoreError) -> NotSaved {
    match failure {
        StoreError::Full { .. } => NotSaved::Full,
        StoreError::ReadOnly { .. } => NotSaved::ReadOnly,
        StoreError::Busy { .. } => NotSaved::Busy,
        _ => NotSaved::Failed,
    }
}
