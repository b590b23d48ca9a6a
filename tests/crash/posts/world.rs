//! One account, the platform it is at, and the folder that outlives the processes.

use std::path::Path;

use http::Method;
use pilotlight_domain::{AccountId, Platform, Timestamp, content::Content};
use pilotlight_engine::{Engine, view::PostDraft};
use pilotlight_sandbox::{Consent, Control, Manner, Post};
use pilotlight_store::{AuditVerdict, Store};
use tempfile::TempDir;

use super::{CLOCK, DRAFT};
use crate::{
    clock::SharedClock,
    connect,
    gate::Gate,
    house::{PERSON, START, options},
    platforms::{Platforms, theirs},
    run::Run,
};

/// One account and its platform.
pub(crate) struct World {
    pub(crate) clock: SharedClock,
    /// For the requests by which something is published.
    pub(crate) gate: Gate,
    account: AccountId,
    /// As the platform names it.
    remote: String,
    platforms: Platforms,
    folder: TempDir,
}

impl World {
    pub(crate) async fn new(platform: Platform) -> Self {
        let folder = TempDir::new().unwrap();
        let now = Timestamp::from_millis(START);
        let clock = SharedClock::make(&folder.path().join("time"), now);
        let time = clock.clone();
        let gate = Gate::of(publishes);
        let platforms = Platforms::behind(&gate, move || time.now_ms()).await;
        let (base, sandbox) = (&platforms.base, &platforms.sandbox);
        let engine = Engine::open(options(folder.path().to_owned(), base, clock.clone()))
            .await
            .unwrap();
        engine.begin_connect(platform, false).await.unwrap();
        let consent = Consent::allow(PERSON);
        let account = connect::complete(&engine, sandbox, base, &consent).await[0];
        engine.close().await;
        // Nothing but the app keeps a post from being there twice.
        platforms.control(&Control::Publishing {
            platform: theirs(platform),
            account: None,
            manner: Some(Manner::Twice),
            times: None,
        });
        let mut world = Self {
            clock,
            gate,
            account,
            remote: String::new(),
            platforms,
            folder,
        };
        let store = world.store().await;
        let connection = store.connection(account).await.unwrap().unwrap();
        world.remote = connection.account.profile.remote_id;
        store.close().await;
        world
    }

    /// A folder for pictures and videos.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts a process that posts this.
    pub(crate) fn start(&self, content: &Content, stop: Option<&str>) -> Run {
        let draft = PostDraft {
            content: content.clone(),
            accounts: vec![self.account],
            ..PostDraft::default()
        };
        let draft = serde_json::to_string(&draft).unwrap();
        let time = self.folder().join("time");
        let more = [(DRAFT, draft.as_str()), (CLOCK, time.to_str().unwrap())];
        Run::of(self.folder(), &self.platforms.base, "publish", stop, &more)
    }

    /// Opens the folder after a kill, in this process.
    pub(crate) async fn open(&self) -> Engine {
        let folder = self.folder().to_owned();
        let options = options(folder, &self.platforms.base, self.clock.clone());
        Engine::open(options).await.unwrap()
    }

    /// What arrived at the platform.
    pub(crate) fn arrived(&self) -> Vec<Post> {
        self.platforms.sandbox.posts(&self.remote)
    }

    async fn store(&self) -> Store {
        let found = Store::open_read_only(self.folder()).await.unwrap();
        found.unwrap()
    }

    /// Holds the log to its chain, in which nothing may be missing.
    pub(crate) async fn hold_the_log_to_account(&self) {
        let store = self.store().await;
        let audit = store.verify_audit().await.unwrap();
        assert!(matches!(audit, AuditVerdict::Intact { .. }), "{audit:?}");
        store.close().await;
    }
}

/// Whether a request is a step of publishing. Those that only ask change nothing, whenever the process dies.
fn publishes(method: &Method, path: &str) -> bool {
    let signs_in = ["token", "oauth", "revoke"]
        .iter()
        .any(|part| path.contains(part));
    matches!(*method, Method::POST | Method::PUT) && !signs_in
}
