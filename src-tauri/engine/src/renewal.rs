//! Renewing a grant's tokens without a person, so that no crash and no race can cost a sign-in.
//!
//! The protocol: take the grant's lock; read anew, because another caller may have renewed; try
//! everything that could fail later; commit the intent; send from a task nobody can cancel; seal
//! and commit under compare-and-set; only then may the new token be used. A silence after sending
//! is an outcome of its own: the platform may have rotated, so the same token is tried again later
//! and nothing is thrown away. ARCHITECTURE.md names the test of each step.

use std::{fs::File, path::Path};

use pilotlight_domain::{Cause, Clocks, Grant, GrantId, RenewalState, cause::Verdict};
use pilotlight_platforms::{ClientCredentials, Endpoint, Reach, Refusal, TokenSet};
use pilotlight_store::{Intent, Saved, StoreError};
use pilotlight_vault::DataKey;
use pilotlight_words::audit;
use tokio::sync::watch;
use tracing::{info, trace, warn};
use uuid::Uuid;

use crate::{
    Engine, EngineError,
    pace::just_renewed,
    unsaved::{Fresh, Whose},
};

/// What came of asking for fresh tokens.
#[derive(Debug)]
pub(crate) enum Renewed {
    /// The stored tokens are good to use.
    Ready,
    /// The platform refused, or did not answer.
    Refused(Refusal),
    /// Nothing was sent and nothing spent.
    Held(Held),
}

/// Why a renewal was not begun.
#[derive(Debug)]
pub(crate) enum Held {
    /// The last ones had no answer, and it is too soon for the next.
    Waits(Refusal),
    /// What it brings could not be saved.
    Shut(EngineError),
}

impl Engine {
    /// Renews when that is due; a caller that comes second finds the work done.
    pub(crate) async fn renew_if_due(&self, grant: GrantId) -> Result<Renewed, EngineError> {
        self.renew(grant, None).await
    }

    /// Renews tokens that the platform refused, unless they have been renewed since `generation`.
    pub(crate) async fn renew_now(
        &self,
        grant: GrantId,
        generation: u64,
    ) -> Result<Renewed, EngineError> {
        self.renew(grant, Some(generation)).await
    }

    async fn renew(&self, id: GrantId, refused: Option<u64>) -> Result<Renewed, EngineError> {
        let Some(running) = Running::begun(self) else {
            return Ok(Renewed::Held(Held::Shut(StoreError::Closed.into())));
        };
        let engine = self.clone();
        // Detached: once the request is on the wire, only its answer may end it.
        let task = tokio::spawn(async move {
            let _running = running;
            step("asked", id);
            let lock = engine.grant_lock(id);
            let _held = lock.write().await;
            let _file = match engine.lock_renewals().await {
                Ok(file) => file,
                Err(error) => return Ok(Renewed::Held(Held::Shut(error))),
            };
            engine.renew_under_lock(id, refused).await
        });
        match task.await {
            Ok(outcome) => outcome,
            Err(_) => Ok(Renewed::Refused(silence())),
        }
    }

    /// Waits until no other process renews. The operating system lets go of the lock when a process
    /// dies, however it dies.
    pub(crate) async fn lock_renewals(&self) -> Result<Option<File>, EngineError> {
        let Some(path) = self.shared.renewal_file.clone() else {
            return Ok(None);
        };
        let locking = tokio::task::spawn_blocking(move || {
            let file = lock_file(&path)?;
            file.lock()?;
            Ok::<_, std::io::Error>(file)
        });
        match locking.await {
            Ok(Ok(file)) => Ok(Some(file)),
            Ok(Err(_)) | Err(_) => Err(EngineError::NoLock),
        }
    }

    async fn renew_under_lock(
        &self,
        id: GrantId,
        refused: Option<u64>,
    ) -> Result<Renewed, EngineError> {
        // What an earlier renewal brought is newer than the rows, and comes first.
        if let Err(error) = self.take_up_unsaved().await {
            return Ok(Renewed::Held(Held::Shut(error)));
        }
        let grant = self
            .shared
            .store
            .grant(id)
            .await?
            .ok_or(EngineError::NoSuchAccount)?;
        let needed = match refused {
            Some(generation) => grant.generation == generation,
            None => grant.renewal_due(self.now()),
        };
        if !needed {
            return Ok(Renewed::Ready);
        }
        // Young tokens are as good as any, unless they have worked and are refused now: that is how
        // a death is heard.
        if just_renewed(&grant, self.now())
            && !(refused.is_some() && self.has_worked(&grant).await?)
        {
            return Ok(Renewed::Ready);
        }
        if let Some(refusal) = self.waits(&grant) {
            return Ok(Renewed::Held(Held::Waits(refusal)));
        }
        step("locked", id);
        // The gate: whatever could fail after the intent is committed is tried before.
        self.adapter(grant.platform)?;
        let client = self.client(grant.platform).await?;
        if let Err(error) = self.room_for_a_renewal() {
            return Ok(Renewed::Held(Held::Shut(error)));
        }
        let (tokens, key) = self.sealing().open_grant_with_key(&grant).await?;
        self.sealing().seal_with(&key, &grant, &tokens)?;
        if let Some(refusal) = self.interference(&grant, &tokens).await? {
            return Ok(Renewed::Refused(refusal));
        }
        step("ready", id);
        let intent = Intent {
            id: Uuid::new_v4(),
            grant: id,
            generation: grant.generation,
            started_at: self.now(),
            boot: self.shared.boot,
        };
        let settled = match grant.renewal {
            // We hold the grant's lock, so an intent of this run is one that could not be closed.
            RenewalState::Running { .. } => {
                self.settle_intents(|open| open.grant == id && open.boot == intent.boot)
                    .await
            }
            // An intent and the mark on its grant come and go together.
            RenewalState::Idle | RenewalState::OutcomeUnknown { .. } => Ok(()),
        };
        let begun = match settled {
            Ok(()) => self.shared.store.begin_renewal(&intent).await,
            Err(failure) => Err(failure),
        };
        match begun {
            Ok(true) => {}
            Ok(false) => return Ok(Renewed::Ready),
            Err(failure) => {
                self.watch_disk();
                return Ok(Renewed::Held(Held::Shut(failure.into())));
            }
        }
        step("intended", id);
        self.announce_accounts_of(id).await?;
        let outcome = self
            .send_renewal(&grant, &client, &tokens, &key, &intent)
            .await;
        self.announce_accounts_of(id).await?;
        outcome
    }

    async fn send_renewal(
        &self,
        grant: &Grant,
        client: &ClientCredentials,
        tokens: &TokenSet,
        key: &DataKey,
        intent: &Intent,
    ) -> Result<Renewed, EngineError> {
        let adapter = self.adapter(grant.platform)?;
        let whose = self.whose(grant.id).await;
        match adapter.renew(&self.call(client), tokens).await {
            Ok(fresh) => {
                self.unanswered().remove(&grant.id);
                let intent = (intent, whose);
                self.keep_renewed(grant, tokens, fresh, key, intent).await
            }
            Err(mut refusal) => {
                self.count_unanswered(grant, &mut refusal);
                let state = if refusal.outcome_unknown() {
                    RenewalState::OutcomeUnknown {
                        since: intent.started_at,
                    }
                } else {
                    RenewalState::Idle
                };
                info!(
                    platform = grant.platform.id(),
                    cause = refusal.cause.id(),
                    code = ?refusal.code,
                    "a renewal was refused"
                );
                let audit = if refusal.cause.verdict() == Verdict::ProvenDead {
                    let at = grant.platform.name();
                    let cause = crate::sentences::cause_words(refusal.cause, at);
                    let (only, sentence) = match &whose {
                        Some(whose) => (
                            whose.only,
                            audit::renewal_refused_of(&whose.name, cause, whose.others, at),
                        ),
                        None => (None, audit::renewal_refused(cause, at)),
                    };
                    vec![self.audit("renewal_refused", Some(grant.platform), only, &sentence)]
                } else {
                    Vec::new()
                };
                self.shared
                    .store
                    .end_renewal(intent, state, audit, self.now())
                    .await?;
                // The row may have moved on while the platform answered; then the refusal was of
                // tokens that are replaced, and says nothing.
                let now = self.shared.store.grant(grant.id).await?;
                if now.is_some_and(|now| now.generation != grant.generation) {
                    return Ok(Renewed::Ready);
                }
                Ok(Renewed::Refused(refusal))
            }
        }
    }

    async fn keep_renewed(
        &self,
        grant: &Grant,
        before: &TokenSet,
        fresh: TokenSet,
        key: &DataKey,
        (intent, whose): (&Intent, Option<Whose>),
    ) -> Result<Renewed, EngineError> {
        step("answered", grant.id);
        let kept = TokenSet {
            // No refresh token in the answer means that the stored one stays (never an empty one).
            refresh: fresh.refresh.or_else(|| before.refresh.clone()),
            ..fresh
        };
        let after = Grant {
            generation: grant.generation + 1,
            clocks: Clocks {
                consented_at: grant.clocks.consented_at,
                refresh_expires_at: kept
                    .clocks
                    .refresh_expires_at
                    .or(grant.clocks.refresh_expires_at),
                data_access_expires_at: kept
                    .clocks
                    .data_access_expires_at
                    .or(grant.clocks.data_access_expires_at),
                ..kept.clocks
            },
            has_refresh_token: kept.refresh.is_some(),
            renewal: RenewalState::Idle,
            ..grant.clone()
        };
        let fresh = Fresh {
            intent: intent.clone(),
            tokens: self.sealing().seal_with(key, &after, &kept)?,
            grant: after,
            whose,
        };
        let saved = match self.save_fresh(fresh, key).await {
            Ok(saved) => saved,
            Err(error) => return Ok(Renewed::Held(Held::Shut(error))),
        };
        step("committed", grant.id);
        if saved == Saved::Moved {
            // A reconnect replaced the grant meanwhile; its tokens are newer than ours.
            warn!(
                platform = grant.platform.id(),
                "a renewal was overtaken by a new sign-in"
            );
        }
        Ok(Renewed::Ready)
    }

    /// At a start: an intent of a run that died has an unknown outcome. While another process
    /// renews, its intent looks the same and is alive, so nothing is settled then.
    pub(crate) async fn settle_dead_intents(&self) -> Result<(), EngineError> {
        let file = self.shared.renewal_file.as_deref().map(lock_file);
        let _held = match file {
            Some(Ok(file)) if file.try_lock().is_ok() => Some(file),
            Some(_) => return Ok(()),
            None => None,
        };
        Ok(self
            .settle_intents(|open| open.boot != self.shared.boot)
            .await?)
    }

    async fn settle_intents(&self, dead: impl Fn(&Intent) -> bool) -> Result<(), StoreError> {
        for intent in self.shared.store.open_intents().await? {
            if dead(&intent) {
                let state = RenewalState::OutcomeUnknown {
                    since: intent.started_at,
                };
                self.shared
                    .store
                    .end_renewal(&intent, state, Vec::new(), self.now())
                    .await?;
            }
        }
        Ok(())
    }

    async fn announce_accounts_of(&self, grant: GrantId) -> Result<(), EngineError> {
        if self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        for account in self.shared.store.accounts_of(grant).await? {
            self.announce_account(account).await?;
        }
        Ok(())
    }
}

fn lock_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A renewal that runs, until it is dropped. The end of the app waits for it.
struct Running(Engine);

impl Running {
    /// None once the engine is closing.
    fn begun(engine: &Engine) -> Option<Self> {
        engine.shared.renewing.send_modify(|running| *running += 1);
        let running = Self(engine.clone());
        // Counted first, so that whoever closes either waits for this one or is seen here.
        (!*engine.shared.closing.borrow()).then_some(running)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let renewing: &watch::Sender<u32> = &self.0.shared.renewing;
        renewing.send_modify(|running| *running = running.saturating_sub(1));
    }
}

/// Tells a log that asks for every detail how far a renewal has come. The crash test reads these
/// lines and kills the process at each of them; nothing else may hang on them.
fn step(name: &'static str, grant: GrantId) {
    trace!(step = name, %grant, "a renewal went on");
}

/// What is known when the task that renews ended without an answer: nothing.
fn silence() -> Refusal {
    Refusal {
        endpoint: Endpoint::Refresh,
        cause: Cause::Unknown,
        status: None,
        code: None,
        not_before: None,
        reach: Reach::Account,
        silence: None,
        fault: None,
    }
}
