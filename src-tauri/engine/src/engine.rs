//! The façade: opening, closing, and what all other rooms share.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
    time::Duration,
};

use jiff::tz::TimeZone;
use pilotlight_domain::{AccountId, AlertChange, GrantId, Platform, Span, Timestamp};
use pilotlight_platforms::{Bases, CallContext, ClientCredentials, Http, Publisher};
use pilotlight_store::{Reserve, Store, StoreError};
use pilotlight_vault::Vault;
use tokio::sync::{OwnedRwLockWriteGuard, RwLock, broadcast, watch};
use uuid::Uuid;

use crate::{
    Clock, EngineError, Options, ReturnRoutes, Storage,
    attempts::OpenAttempt,
    incidents::AtHand,
    keep::Watch,
    pace::Unanswered,
    pictures::Pictures,
    posts::NamedFiles,
    publish::Queue,
    recovered,
    round::Rounds,
    sealing::Sealing,
    unsaved::Unsaved,
    view::{Aim, Update, World},
};

/// Lies empty beside the database.
const RENEWAL_FILE: &str = "renewal.lock";
/// Updates kept for a slow listener before it has to take a fresh snapshot.
const UPDATES_KEPT: usize = 1024;
/// At the end a renewal that is on its way is waited for so long (F24). With the second in which the
/// database is closed, an app that is told to end has done so within ten.
const AT_THE_END: Duration = Duration::from_secs(9);

/// The engine. Clones share everything.
#[derive(Clone)]
pub struct Engine {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) world: World,
    pub(crate) version: String,
    pub(crate) store: Store,
    pub(crate) vault: Vault,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) http: Arc<dyn Http>,
    pub(crate) bases: Bases,
    pub(crate) adapters: HashMap<Platform, Arc<dyn Publisher>>,
    /// The apps that came with the build; what the owner entered stands in the store.
    pub(crate) clients: HashMap<Platform, ClientCredentials>,
    pub(crate) returns: ReturnRoutes,
    pub(crate) zone: TimeZone,
    /// When it was opened, before anybody could listen.
    pub(crate) opened_at: Timestamp,
    /// Locked while a renewal runs, so that two processes never use one refresh token at once.
    pub(crate) renewal_file: Option<PathBuf>,
    /// What shows whether a disk that took no change at the start takes changes now; none on any other.
    pub(crate) shut_disk: Option<Reserve>,
    /// Whether another engine keeps watch over the same rows, so that this one's vault says nothing of that.
    pub(crate) beside_another: bool,
    /// Names this run of the app, so that an intent of a run that died is told from our own.
    pub(crate) boot: Uuid,
    pub(crate) attempt: tokio::sync::Mutex<Option<OpenAttempt>>,
    pub(crate) checking: Mutex<HashSet<AccountId>>,
    pub(crate) rounds: Rounds,
    pub(crate) grant_locks: Mutex<HashMap<GrantId, Arc<RwLock<()>>>>,
    /// The last renewal of each grant whose answer never came.
    pub(crate) unanswered: Mutex<HashMap<GrantId, Unanswered>>,
    /// Read by whoever seals something new, held alone while the key is changed.
    pub(crate) sealing_turn: tokio::sync::RwLock<()>,
    /// What renewals brought and could not be saved.
    pub(crate) unsaved: Mutex<Vec<Unsaved>>,
    /// Whether somebody looks whether the disk is well again.
    pub(crate) disk_watched: AtomicBool,
    /// How many renewals run.
    pub(crate) renewing: watch::Sender<u32>,
    /// Whether the engine is closing: no renewal begins any more.
    pub(crate) closing: watch::Sender<bool>,
    pub(crate) pictures: Pictures,
    /// The files that the window knows by name.
    pub(crate) files: NamedFiles,
    pub(crate) queue: Queue,
    pub(crate) watch: Watch,
    /// Held from reading a state until it is told, so that an older one is never told after a newer.
    pub(crate) announcing: tokio::sync::Mutex<()>,
    pub(crate) updates: broadcast::Sender<Update>,
    pub(crate) alerts: broadcast::Sender<AlertChange>,
    /// Held while alerts are decided on, told and written down.
    pub(crate) incidents: tokio::sync::Mutex<Option<AtHand>>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Engine")
            .field("world", &self.shared.world)
            .finish_non_exhaustive()
    }
}

impl Engine {
    /// Opens the database and the vault. A closed vault is no error: the engine then shows what it
    /// can and says what is missing.
    ///
    /// # Errors
    /// [`EngineError::Store`] when the data folder cannot be used.
    pub async fn open(options: Options) -> Result<Self, EngineError> {
        let store = match &options.storage {
            Storage::Folder(folder) => recovered::open(folder, options.clock.now()).await?,
            Storage::Guest(folder) => Store::open(folder).await?,
            Storage::ReadOnly(folder) | Storage::ReadOnlyDisk(folder) => {
                match Store::open_read_only(folder).await? {
                    Some(store) => store,
                    None => Store::open_in_memory().await?,
                }
            }
            Storage::Memory => Store::open_in_memory().await?,
            Storage::Opened(store) => store.clone(),
        };
        let renewal_file = match &options.storage {
            Storage::Folder(folder) | Storage::Guest(folder) => Some(folder.join(RENEWAL_FILE)),
            Storage::ReadOnly(_)
            | Storage::ReadOnlyDisk(_)
            | Storage::Memory
            | Storage::Opened(_) => None,
        };
        let shut_disk = match &options.storage {
            Storage::ReadOnlyDisk(folder) => Some(Reserve::in_folder(folder)),
            _ => None,
        };
        let beside_another = matches!(options.storage, Storage::Guest(_) | Storage::ReadOnly(_));
        let slots = store.slots().await?;
        let sealed = store.sealed_rows_exist().await?;
        let (vault, unsaved) = Vault::open(
            options.keychain,
            &options.service,
            slots,
            sealed,
            options.limits,
        )
        .await;
        let opened_at = options.clock.now();
        let engine = Self {
            shared: Arc::new(Shared {
                world: options.world,
                version: options.version,
                store,
                vault,
                clock: options.clock,
                http: options.http,
                bases: options.bases,
                adapters: options
                    .adapters
                    .into_iter()
                    .map(|adapter| (adapter.profile().platform, adapter))
                    .collect(),
                clients: options.clients.into_iter().collect(),
                returns: options.returns,
                zone: options.zone,
                opened_at,
                renewal_file,
                shut_disk,
                beside_another,
                boot: Uuid::new_v4(),
                attempt: tokio::sync::Mutex::new(None),
                checking: Mutex::default(),
                rounds: Rounds::default(),
                grant_locks: Mutex::default(),
                unanswered: Mutex::default(),
                sealing_turn: tokio::sync::RwLock::default(),
                unsaved: Mutex::default(),
                disk_watched: AtomicBool::new(false),
                renewing: watch::Sender::new(0),
                closing: watch::Sender::new(false),
                pictures: Pictures::default(),
                files: NamedFiles::default(),
                queue: Queue::default(),
                watch: Watch::default(),
                announcing: tokio::sync::Mutex::default(),
                updates: broadcast::channel(UPDATES_KEPT).0,
                alerts: broadcast::channel(UPDATES_KEPT).0,
                incidents: tokio::sync::Mutex::default(),
            }),
        };
        if matches!(
            options.storage,
            Storage::ReadOnly(_) | Storage::ReadOnlyDisk(_)
        ) {
            return Ok(engine);
        }
        if let Some(unsaved) = unsaved {
            engine.keep_slot(unsaved).await?;
        }
        if !matches!(options.storage, Storage::Guest(_)) {
            // Before anything else: what the last run could not save is newer than the rows.
            engine.take_up_at_start().await;
            forgiving(engine.tell_of_recovery().await)?;
            forgiving(engine.finish_revoking().await)?;
            forgiving(engine.finish_key_change().await)?;
            forgiving(engine.settle_dead_intents().await)?;
            forgiving(engine.settle_dead_posts().await)?;
            forgiving(engine.restore_attempt().await)?;
        }
        Ok(engine)
    }

    /// Every change from now on, in order. A listener that falls behind gets a `Lagged` error and
    /// takes a fresh snapshot.
    #[must_use]
    pub fn updates(&self) -> broadcast::Receiver<Update> {
        self.shared.updates.subscribe()
    }

    /// What the desktop is to show and to take back from now on, in order. What nobody was there to
    /// hear so far comes with the watch's next look, which this asks for.
    #[must_use]
    pub fn alerts(&self) -> broadcast::Receiver<AlertChange> {
        let alerts = self.shared.alerts.subscribe();
        self.wake();
        alerts
    }

    /// Which of the two worlds this engine works in.
    #[must_use]
    pub fn world(&self) -> World {
        self.shared.world
    }

    /// Our time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// What the clock counts now, from which [`Engine::took`] tells how long something took.
    pub(crate) fn count(&self) -> Span {
        self.shared.clock.counted()
    }

    /// How long something took that began at this count. No clock that is set makes it longer.
    pub(crate) fn took(&self, since: Span) -> Span {
        self.count() - since
    }

    /// Asks the window to show an account, or the overview.
    pub fn show(&self, account: Option<AccountId>) {
        self.show_at(Aim::account(account));
    }

    /// Asks the window to begin with the fewest sign-ins that heal everything.
    pub fn fix_all(&self) {
        self.announce(Update::FixAll);
    }

    /// Waits for renewals and posts that are on their way, nine seconds at most, and closes the database. The
    /// engine must not be used afterwards.
    pub async fn close(&self) {
        self.shared.closing.send_replace(true);
        let mut renewing = self.shared.renewing.subscribe();
        let done = async {
            let _ = renewing.wait_for(|running| *running == 0).await;
            self.shared.queue.at_rest().await;
        };
        // What is cut off here is an unknown outcome, and is taken up by the next run.
        let _ = tokio::time::timeout(AT_THE_END, done).await;
        *self.shared.attempt.lock().await = None;
        self.shared.store.close().await;
    }

    /// Returns once the engine is closing.
    pub(crate) async fn closing(&self) {
        let mut closing = self.shared.closing.subscribe();
        let _ = closing.wait_for(|closing| *closing).await;
    }

    pub(crate) fn announce(&self, update: Update) {
        // Nobody listening is fine: the tray may be alone.
        let _ = self.shared.updates.send(update);
    }

    pub(crate) fn adapter(&self, platform: Platform) -> Result<Arc<dyn Publisher>, EngineError> {
        self.shared
            .adapters
            .get(&platform)
            .cloned()
            .ok_or(EngineError::NotSetUp(platform))
    }

    pub(crate) fn call<'a>(&'a self, client: &'a ClientCredentials) -> CallContext<'a> {
        CallContext {
            http: self.shared.http.as_ref(),
            bases: &self.shared.bases,
            client,
            now: self.now(),
        }
    }

    pub(crate) fn sealing(&self) -> Sealing<'_> {
        Sealing {
            store: &self.shared.store,
            vault: &self.shared.vault,
        }
    }

    pub(crate) fn checking(&self) -> MutexGuard<'_, HashSet<AccountId>> {
        self.shared
            .checking
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// The lock of a grant. Whoever changes its tokens or which accounts hang on it holds it alone: one renewal at a
    /// time. Whoever notes what an account's check showed under these tokens shares it, so that the checks of a
    /// person's many Pages can be saved together; an account has one check at a time.
    pub(crate) fn grant_lock(&self, grant: GrantId) -> Arc<RwLock<()>> {
        let mut locks = self
            .shared
            .grant_locks
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Arc::clone(locks.entry(grant).or_default())
    }

    /// The locks of several grants, always taken in the same order so that no two callers wait for
    /// each other.
    pub(crate) async fn lock_grants(
        &self,
        mut grants: Vec<GrantId>,
    ) -> Vec<OwnedRwLockWriteGuard<()>> {
        grants.sort_by_key(|grant| *grant.as_uuid());
        grants.dedup();
        let mut held = Vec::with_capacity(grants.len());
        for grant in grants {
            held.push(self.grant_lock(grant).write_owned().await);
        }
        held
    }
}

/// A disk that takes nothing is no reason not to start: what is there can be read, and whoever begins
/// something is told.
fn forgiving(outcome: Result<(), EngineError>) -> Result<(), EngineError> {
    use StoreError::{Busy, Full, ReadOnly};
    match outcome {
        Err(EngineError::Store(error @ (Full { .. } | Busy { .. } | ReadOnly { .. }))) => {
            tracing::warn!(%error, "what the last run left open stays open");
            Ok(())
        }
        outcome => outcome,
    }
}
