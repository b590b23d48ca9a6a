//! The folder that outlives the processes, the sandbox on its socket, and the look at what is left.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use jiff::tz::TimeZone;
use pilotlight_domain::{AccountId, Platform, RenewalState, Secret, Span, Status, Timestamp};
use pilotlight_engine::{
    Clock, Engine, Options, ReturnRoutes, Storage,
    parts::{Bases, ClientCredentials, ReqwestHttp, registry},
    view::World,
};
use pilotlight_sandbox::{Consent, Control, registered_apps};
use pilotlight_store::{AuditVerdict, Store};
use pilotlight_vault::Limits;
use serde_json::Value;
use tempfile::TempDir;
use url::Url;

use crate::{
    connect,
    gate::Gate,
    keychain::FileKeychain,
    platforms::{Platforms, theirs},
    run::Found,
};

/// A day in autumn 2026.
pub(crate) const START: i64 = 1_795_428_000_000;
/// Who signs in.
pub(crate) const PERSON: &str = "lena";

/// Time, handed out by the test. Clones share it.
#[derive(Clone)]
pub(crate) struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    pub(crate) fn at(moment: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(moment.as_millis())))
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now_ms())
    }

    fn counted(&self) -> Span {
        Span::millis(self.now_ms())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        if moment > self.now() {
            // Nobody moves the time while an engine is open.
            std::future::pending().await
        }
    }
}

/// What the engines of parent and child are made from.
pub(crate) fn options(folder: PathBuf, base: &Url, clock: impl Clock + 'static) -> Options {
    let bases = Bases::Under(base.clone());
    let clients = registered_apps().into_iter().filter_map(|app| {
        let credentials = ClientCredentials {
            client_id: app.client_id.to_owned(),
            client_secret: app.client_secret.map(|text| Secret::new(text.to_owned())),
        };
        Some((app.platform.id().parse().ok()?, credentials))
    });
    Options {
        world: World::Sandbox,
        version: "0.0.0-test".into(),
        keychain: Box::new(FileKeychain {
            folder: folder.clone(),
        }),
        storage: Storage::Folder(folder),
        service: "dev.pilotlight.sandbox".into(),
        limits: Limits {
            silent: Duration::from_secs(60),
            person: Duration::from_secs(60),
        },
        clock: Arc::new(clock),
        http: Arc::new(ReqwestHttp::new(&bases).unwrap()),
        bases,
        adapters: registry().into(),
        clients: clients.collect(),
        returns: ReturnRoutes {
            relay: base.join("/relay").ok(),
            scheme_is_ours: Arc::new(|| true),
        },
        zone: TimeZone::UTC,
    }
}

/// One database and the platforms it knows.
pub(crate) struct House {
    pub(crate) clock: FixedClock,
    pub(crate) gate: Gate,
    pub(crate) platforms: Platforms,
    folder: TempDir,
    accounts: Vec<(Platform, AccountId, String)>,
}

impl House {
    /// A house with the accounts of one person connected on these platforms.
    pub(crate) async fn new(connected: &[Platform]) -> Self {
        let clock = FixedClock::at(Timestamp::from_millis(START));
        let time = clock.clone();
        let gate = Gate::default();
        let served = Platforms::behind(&gate, move || time.now_ms()).await;
        served.control(&Control::LinkedinRefresh { on: true });
        let mut house = Self {
            clock,
            gate,
            platforms: served,
            folder: TempDir::new().unwrap(),
            accounts: Vec::new(),
        };
        let engine = house.open().await;
        for platform in connected {
            engine.begin_connect(*platform, false).await.unwrap();
            for account in house.sign_in(&engine).await {
                house.accounts.push((*platform, account, String::new()));
            }
        }
        engine.close().await;
        house.note_grants().await;
        house
    }

    /// The person says yes to everything.
    async fn sign_in(&self, engine: &Engine) -> Vec<AccountId> {
        let (sandbox, base) = (&self.platforms.sandbox, &self.platforms.base);
        connect::complete(engine, sandbox, base, &Consent::allow(PERSON)).await
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pass(&self, span: Span) {
        self.clock.0.fetch_add(span.as_millis(), Ordering::SeqCst);
    }

    /// The platform refuses the access tokens it gave out so far, before their time.
    pub(crate) fn end_access_early(&self, platform: Platform) {
        self.platforms.control(&Control::Expire {
            platform: theirs(platform),
            persona: PERSON.into(),
        });
    }

    /// Starts the app again. After a kill that examines every page of the database first.
    pub(crate) async fn open(&self) -> Engine {
        let options = options(
            self.folder().to_path_buf(),
            &self.platforms.base,
            self.clock.clone(),
        );
        Engine::open(options).await.unwrap()
    }

    async fn note_grants(&mut self) {
        let store = Store::open_read_only(self.folder.path())
            .await
            .unwrap()
            .unwrap();
        for connection in store.connections().await.unwrap() {
            let grant = connection.grant.unwrap().id.to_string();
            for (_, account, of) in &mut self.accounts {
                if *account == connection.account.id {
                    of.clone_from(&grant);
                }
            }
        }
        store.close().await;
    }

    pub(crate) fn is_grant_of(&self, platform: Platform, grant: &str) -> bool {
        let mut accounts = self.accounts.iter();
        accounts.any(|(of, _, known)| *of == platform && known == grant)
    }

    /// Signs in again, as a person would after a loss.
    pub(crate) async fn reconnect(&mut self, engine: &Engine, platform: Platform) {
        let mut accounts = self.accounts.iter();
        let (_, account, _) = accounts.find(|(of, ..)| *of == platform).unwrap();
        engine.begin_reconnect(*account).await.unwrap();
        self.sign_in(engine).await;
        self.note_grants().await;
    }

    /// Holds the rows to account and checks a platform's accounts. Whatever is neither working nor
    /// ended by the platform's own rule fails the test.
    pub(crate) async fn look(&self, engine: &Engine, platform: Platform) -> Found {
        self.hold_the_rows_to_account().await;
        let mut found = Found::Working;
        for (_, account, _) in self.accounts.iter().filter(|(of, ..)| *of == platform) {
            let card = engine.check_account(*account).await.unwrap();
            if card.status != Status::Healthy {
                assert!(self.ended_by_reuse(platform).await, "lost by us: {card:#?}");
                found = Found::EndedByReuse;
            }
        }
        self.hold_the_rows_to_account().await;
        found
    }

    /// Nothing under way, nothing half written, and a log in which nothing is missing.
    async fn hold_the_rows_to_account(&self) {
        let store = Store::open_read_only(self.folder()).await.unwrap().unwrap();
        assert_eq!(
            store.open_intents().await.unwrap(),
            [],
            "an intent was left open"
        );
        for connection in store.connections().await.unwrap() {
            let grant = connection.grant.unwrap();
            assert!(
                !matches!(grant.renewal, RenewalState::Running { .. }),
                "a renewal seems to run that nobody runs: {grant:?}"
            );
            let tokens = store.tokens(grant.id.as_uuid()).await.unwrap();
            let kept = if grant.has_refresh_token { 2 } else { 1 };
            assert_eq!(tokens.len(), kept, "{grant:?}");
            for token in tokens {
                assert_eq!(
                    token.generation, grant.generation,
                    "tokens of two renewals are mixed"
                );
            }
        }
        let audit = store.verify_audit().await.unwrap();
        assert!(matches!(audit, AuditVerdict::Intact { .. }), "{audit:?}");
        store.close().await;
    }

    /// Asks the platform, not the app, why the newest sign-in there has ended.
    async fn ended_by_reuse(&self, platform: Platform) -> bool {
        let page = connect::get(&self.platforms.base.join("/control/state").unwrap()).await;
        let (_, body) = page.split_once("\r\n\r\n").unwrap();
        let state: Value = serde_json::from_str(body).unwrap();
        let mut grants = state["grants"].as_array().unwrap().iter();
        let newest = grants
            .find(|grant| grant["platform"] == platform.id())
            .unwrap();
        newest["death"] == "reused"
    }
}
