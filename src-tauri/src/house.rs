//! The composition: one engine with the real clock, network, keychain and folder of a world.

use std::{io, path::Path, sync::Arc, time::Duration};

use pilotlight_engine::{
    Clock, Engine, EngineError, Options, ReturnRoutes, Storage, SystemClock,
    parts::{Bases, Http, Keychain, Limits, MemoryKeychain, ReqwestHttp, SystemKeychain, registry},
    view::{Failure, FailureCode, World},
};
use pilotlight_words::shell;
use url::Url;

use crate::{
    data_folder::{DataFolder, Holding, hold},
    following::{FollowingHttp, SandboxClock},
    sandbox_server::{self, NoSandbox, Served},
};

/// How this process wants to work in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It keeps watch: it needs the world for itself.
    Keep,
    /// It does one thing and may do it beside the one that keeps watch.
    Visit,
    /// It looks and changes nothing.
    Look,
}

/// Why a world could not be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Closed {
    /// The data folder.
    #[error("{}", shell::folder(.0.to_string()))]
    Folder(#[from] io::Error),
    /// Another process keeps watch there.
    #[error("{}", shell::taken())]
    Taken,
    /// The network client.
    #[error("{}", shell::no_secure_connections(.0.to_string()))]
    Http(#[from] pilotlight_engine::parts::HttpSetupError),
    /// The sandbox.
    #[error(transparent)]
    Sandbox(#[from] NoSandbox),
    /// The engine.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<Closed> for Failure {
    fn from(closed: Closed) -> Self {
        Self {
            code: FailureCode::Broken,
            message: closed.to_string(),
        }
    }
}

/// A world, opened.
#[derive(Debug)]
pub(crate) struct House {
    /// The engine.
    pub(crate) engine: Engine,
    /// Where the sandbox answers, in its world.
    pub(crate) sandbox: Option<Url>,
    _served: Option<Served>,
    _holding: Option<Holding>,
}

/// Opens a world.
///
/// # Errors
/// [`Closed`].
pub(crate) async fn open(
    data: &DataFolder,
    world: World,
    purpose: Purpose,
    scheme_is_ours: Arc<dyn Fn() -> bool + Send + Sync>,
) -> Result<House, Closed> {
    let folder = data.of(world)?;
    let holding = match purpose {
        Purpose::Look => None,
        Purpose::Visit => Some(hold(&folder)?),
        Purpose::Keep => Some(hold_soon(&folder).await?),
    };
    let storage = match &holding {
        None => Storage::ReadOnly(folder.clone()),
        Some(Holding::Held(_)) => Storage::Folder(folder.clone()),
        Some(Holding::Taken) => Storage::Guest(folder.clone()),
        Some(Holding::Shut) => Storage::ReadOnlyDisk(folder.clone()),
    };
    let outside = Outside::of(world, purpose, &folder).await?;
    let service = match world {
        World::Sandbox => "dev.pilotlight.sandbox",
        World::Live => "dev.pilotlight",
    };
    let keychain: Box<dyn Keychain> = match purpose {
        // Who only looks opens nothing sealed, so the keychain is not even asked.
        Purpose::Look => Box::new(MemoryKeychain::new()),
        Purpose::Keep | Purpose::Visit => Box::new(SystemKeychain::new(service)),
    };
    let engine = Engine::open(Options {
        world,
        version: env!("CARGO_PKG_VERSION").into(),
        storage,
        keychain,
        service: service.into(),
        limits: Limits::default(),
        clock: outside.clock,
        http: outside.http,
        bases: outside.bases,
        adapters: registry().into(),
        clients: outside.clients,
        returns: ReturnRoutes {
            relay: outside.relay,
            scheme_is_ours,
        },
        zone: jiff::tz::TimeZone::system(),
    })
    .await?;
    if let Some(served) = &outside.served {
        follow_time(&engine, served);
    }
    let sandbox = outside.served.as_ref().map(|served| served.base.clone());
    Ok(House {
        engine,
        sandbox,
        _served: outside.served,
        _holding: holding,
    })
}

/// Takes the folder; a process that is just ending is given a second to let go of it.
async fn hold_soon(folder: &Path) -> Result<Holding, Closed> {
    for _ in 0..20 {
        match hold(folder)? {
            Holding::Taken => {}
            holding => return Ok(holding),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Closed::Taken)
}

/// What differs between the worlds.
struct Outside {
    clock: Arc<dyn Clock>,
    http: Arc<dyn Http>,
    bases: Bases,
    clients: Vec<(
        pilotlight_domain::Platform,
        pilotlight_engine::parts::ClientCredentials,
    )>,
    relay: Option<Url>,
    served: Option<Served>,
}

impl Outside {
    async fn of(world: World, purpose: Purpose, folder: &Path) -> Result<Self, Closed> {
        match (world, purpose) {
            (World::Live, _) => Ok(Self {
                clock: Arc::new(SystemClock),
                http: Arc::new(ReqwestHttp::new(&Bases::Live)?),
                bases: Bases::Live,
                clients: Vec::new(),
                relay: None,
                served: None,
            }),
            (World::Sandbox, Purpose::Look) => {
                let moved = sandbox_server::remembered_offset(folder);
                let (_, offset) = tokio::sync::watch::channel(moved);
                Ok(Self {
                    clock: Arc::new(SandboxClock { offset }),
                    http: Arc::new(ReqwestHttp::new(&Bases::Live)?),
                    bases: Bases::Live,
                    clients: sandbox_server::clients(),
                    relay: None,
                    served: None,
                })
            }
            (World::Sandbox, Purpose::Keep | Purpose::Visit) => {
                let served = sandbox_server::serve_or_find(folder, 0).await?;
                let bases = Bases::Under(served.base.clone());
                let inner = ReqwestHttp::new(&bases)?;
                let http: Arc<dyn Http> = match served.follow.clone() {
                    Some(offset) => Arc::new(FollowingHttp { inner, offset }),
                    None => Arc::new(inner),
                };
                Ok(Self {
                    clock: Arc::new(SandboxClock {
                        offset: served.offset.clone(),
                    }),
                    http,
                    relay: served.base.join("relay/").ok(),
                    bases,
                    clients: sandbox_server::clients(),
                    served: Some(served),
                })
            }
        }
    }
}

/// When the sandbox's time is moved, whatever that makes due is looked at.
fn follow_time(engine: &Engine, served: &Served) {
    let (engine, mut offset) = (engine.clone(), served.offset.clone());
    tokio::spawn(async move {
        while offset.changed().await.is_ok() {
            engine.clock_moved();
        }
    });
}
