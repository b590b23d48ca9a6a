//! What a world is played on: the sandbox, and the engine over it.

use std::{sync::Arc, time::Duration};

use jiff::tz::TimeZone;
use pilotlight_domain::Secret;
use pilotlight_engine::{
    Engine, Options, ReturnRoutes, Storage,
    parts::{Bases, ClientCredentials, registry},
    view::World as Which,
};
use pilotlight_sandbox::{Platform, Sandbox, SandboxOptions, registered_apps};
use pilotlight_store::Store;
use pilotlight_vault::{Limits, MemoryKeychain};
use tokio::task::JoinHandle;
use url::Url;

use crate::{clock::VirtualClock, event::Event, name::Name, network::Network, story::story};

/// Nobody listens here; answers come from the router in process.
pub(super) const BASE: &str = "http://127.0.0.1:47900";
/// The sandbox's name for a platform.
pub(crate) fn theirs(platform: pilotlight_domain::Platform) -> Platform {
    let mut all = Platform::ALL.into_iter();
    all.find(|one| one.id() == platform.id()).unwrap()
}

pub(super) fn ours(platform: Platform) -> pilotlight_domain::Platform {
    platform.id().parse().unwrap()
}

/// The events of a world that is named.
pub(crate) fn chosen(name: &Name, sandbox: &Sandbox) -> Vec<Event> {
    if name.quiet {
        return Vec::new();
    }
    let all = story(name.seed, name.days, sandbox.world()).into_iter();
    let kept = |place: &usize| name.kept.as_ref().is_none_or(|kept| kept.contains(place));
    all.enumerate()
        .filter(|(place, _)| kept(place))
        .map(|(_, event)| event)
        .collect()
}

pub(super) fn sandbox(name: &Name, clock: &VirtualClock, extra_pages: usize) -> Sandbox {
    let time = clock.clone();
    Sandbox::new(SandboxOptions {
        base: Url::parse(BASE).unwrap(),
        clock: Arc::new(move || time.truth()),
        state_file: None,
        seed: name.seed,
        extra_pages,
    })
    .unwrap()
}

pub(super) fn keep_watch(engine: &Engine) -> JoinHandle<()> {
    let engine = engine.clone();
    tokio::spawn(async move { engine.keep_watch().await })
}

pub(super) async fn open(
    clock: &VirtualClock,
    network: &Arc<Network>,
    keychain: &MemoryKeychain,
    store: &Store,
) -> Engine {
    let base = Url::parse(BASE).unwrap();
    let clients = registered_apps().into_iter().map(|app| {
        let credentials = ClientCredentials {
            client_id: app.client_id.to_owned(),
            client_secret: app.client_secret.map(|text| Secret::new(text.to_owned())),
        };
        (ours(app.platform), credentials)
    });
    let patient = Duration::from_secs(600);
    let options = Options {
        world: Which::Sandbox,
        version: "0.0.0-test".into(),
        storage: Storage::Opened(store.clone()),
        keychain: Box::new(keychain.clone()),
        service: "dev.pilotlight.sandbox".into(),
        limits: Limits {
            silent: patient,
            person: patient,
        },
        clock: Arc::new(clock.clone()),
        http: Arc::clone(network) as _,
        bases: Bases::Under(base.clone()),
        adapters: registry().into(),
        clients: clients.collect(),
        returns: ReturnRoutes {
            relay: base.join("/relay").ok(),
            scheme_is_ours: Arc::new(|| true),
        },
        zone: TimeZone::UTC,
    };
    Engine::open(options).await.unwrap()
}
