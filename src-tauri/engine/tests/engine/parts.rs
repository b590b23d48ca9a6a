//! What an engine is made from in tests: the sandbox in process, time by hand, keys in memory.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use jiff::tz::TimeZone;
use pilotlight_domain::{Platform, Secret};
use pilotlight_engine::{Engine, Options, ReturnRoutes, Storage, view::World as Which};
use pilotlight_platforms::{Bases, ClientCredentials, registry};
use pilotlight_sandbox::{Sandbox, SandboxOptions, registered_apps};
use pilotlight_vault::{Keychain, Limits, MemoryKeychain};
use tempfile::TempDir;
use url::Url;

use crate::{clock::HandClock, http::InProcess};

pub(crate) const BASE: &str = "http://127.0.0.1:47900";

/// The sandbox's name for a platform.
pub(crate) fn theirs(platform: Platform) -> pilotlight_sandbox::Platform {
    pilotlight_sandbox::Platform::ALL
        .into_iter()
        .find(|one| one.id() == platform.id())
        .unwrap()
}

/// What an engine is made from, so that it can be closed and made again.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: HandClock,
    /// How far the platforms' time is ahead of the computer's clock, in ms.
    pub(crate) platforms_ahead: Arc<AtomicI64>,
    pub(crate) http: Arc<InProcess>,
    pub(crate) keychain: MemoryKeychain,
    pub(crate) scheme_is_ours: Arc<AtomicBool>,
    pub(crate) without_client: Option<Platform>,
    pub(crate) zone: TimeZone,
    /// The live world, in which no app is built in, over the sandbox's bases.
    pub(crate) live: bool,
    pub(crate) without_relay: bool,
    folder: Option<Arc<TempDir>>,
}

impl Parts {
    pub(crate) fn new(folder: bool) -> Self {
        Self::with_pages(folder, 0)
    }

    /// With so many Pages more for everybody who has one.
    pub(crate) fn with_pages(folder: bool, extra_pages: usize) -> Self {
        let clock = HandClock::new();
        let time = clock.clone();
        let platforms_ahead = Arc::new(AtomicI64::new(0));
        let ahead = Arc::clone(&platforms_ahead);
        let sandbox = Sandbox::new(SandboxOptions {
            base: Url::parse(BASE).unwrap(),
            clock: Arc::new(move || time.millis() + ahead.load(Ordering::SeqCst)),
            state_file: None,
            seed: 7,
            extra_pages,
        })
        .unwrap();
        Self {
            http: InProcess::new(&sandbox),
            sandbox,
            clock,
            platforms_ahead,
            keychain: MemoryKeychain::new(),
            scheme_is_ours: Arc::new(AtomicBool::new(true)),
            without_client: None,
            zone: TimeZone::UTC,
            live: false,
            without_relay: false,
            folder: folder.then(|| Arc::new(TempDir::new().unwrap())),
        }
    }

    /// Another computer of the same person: another folder and another keychain, the same platforms.
    pub(crate) fn elsewhere(&self) -> Self {
        Self {
            keychain: MemoryKeychain::new(),
            folder: Some(Arc::new(TempDir::new().unwrap())),
            ..self.clone()
        }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().to_path_buf()
    }

    pub(crate) fn options(&self, keychain: Box<dyn Keychain>) -> Options {
        let ours = Arc::clone(&self.scheme_is_ours);
        let clients = registered_apps().into_iter().filter_map(|app| {
            let platform = Platform::ALL
                .into_iter()
                .find(|platform| platform.id() == app.platform.id())?;
            let credentials = ClientCredentials {
                client_id: app.client_id.to_owned(),
                client_secret: app
                    .client_secret
                    .map(|secret| Secret::new(secret.to_owned())),
            };
            Some((platform, credentials))
        });
        Options {
            world: if self.live {
                Which::Live
            } else {
                Which::Sandbox
            },
            version: "0.0.0-test".into(),
            storage: match &self.folder {
                Some(folder) => Storage::Folder(folder.path().to_path_buf()),
                None => Storage::Memory,
            },
            keychain,
            service: "dev.pilotlight.sandbox".into(),
            limits: Limits {
                silent: std::time::Duration::from_millis(50),
                person: std::time::Duration::from_millis(50),
            },
            clock: Arc::new(self.clock.clone()),
            http: Arc::clone(&self.http) as _,
            bases: Bases::Under(Url::parse(BASE).unwrap()),
            adapters: registry().into(),
            clients: clients
                .filter(|(platform, _)| !self.live && Some(*platform) != self.without_client)
                .collect(),
            returns: ReturnRoutes {
                relay: Url::parse(&format!("{BASE}/relay"))
                    .ok()
                    .filter(|_| !self.without_relay),
                scheme_is_ours: Arc::new(move || ours.load(Ordering::SeqCst)),
            },
            zone: self.zone.clone(),
        }
    }

    pub(crate) async fn open(&self) -> Engine {
        self.open_with(Box::new(self.keychain.clone())).await
    }

    pub(crate) async fn open_with(&self, keychain: Box<dyn Keychain>) -> Engine {
        Engine::open(self.options(keychain)).await.unwrap()
    }
}
