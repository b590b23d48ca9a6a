//! A sweep: all accounts checked at once, as "check now" does, with somebody listening as the window does.
//!
//! `cargo xtask bench --only sweep` has a thousand accounts. What the app itself costs is seen over real sockets, beside
//! the same requests sent with nothing before and after them. How near it comes to what the platforms' answers allow
//! is seen in virtual time: every answer takes its while, and the limit is as many of them at once as the engine
//! permits itself, without a gap. No platform's rate limits a sweep: it asks for each account once, and a person may.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use async_trait::async_trait;
use futures_util::{StreamExt as _, stream};
use http::{Request, Response};
use pilotlight_domain::{Platform, Span};
use pilotlight_engine::{Engine, Options};
use pilotlight_platforms::{Bases, Http, HttpError, ReqwestHttp};
use pilotlight_sandbox::Consent;
use tokio::{
    net::TcpListener,
    sync::{oneshot, watch},
};
use url::Url;

use crate::{
    beside::{beside, line, size},
    clock::HandClock,
    http::InProcess,
    parts::Parts,
    world::{World, lena},
};

const ROUNDS: usize = 7;
/// So many accounts does the engine check at once.
const AT_ONCE: usize = 8;
/// Pages that everybody who has one has beside it.
const PAGES: usize = 250;
const FEW_PAGES: usize = 2;
/// What waits for a step of the engine waits no longer.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// The way out over real sockets, which remembers what was asked.
struct Sockets {
    client: ReqwestHttp,
    port: u16,
    asked: Mutex<Vec<Request<Vec<u8>>>>,
}

impl Sockets {
    async fn to(parts: &Parts) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(parts.sandbox.clone().serve(listener));
        let base = Url::parse(&format!("http://127.0.0.1:{port}")).unwrap();
        Arc::new(Self {
            client: ReqwestHttp::new(&Bases::Under(base)).unwrap(),
            port,
            asked: Mutex::default(),
        })
    }
}

#[async_trait]
impl Http for Sockets {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        self.asked.lock().unwrap().push(request.clone());
        let (mut parts, body) = request.into_parts();
        let path = parts.uri.path_and_query().unwrap();
        parts.uri = format!("http://127.0.0.1:{}{path}", self.port)
            .parse()
            .unwrap();
        self.client.send(Request::from_parts(parts, body)).await
    }
}

/// A request that waits for its moment.
struct Waiting {
    until: i64,
    go: oneshot::Sender<()>,
}

/// Platforms far away: every answer takes its while of virtual time.
struct Distant {
    near: Arc<InProcess>,
    clock: HandClock,
    line: watch::Sender<Vec<Waiting>>,
    sent: AtomicI64,
    /// The while of all answers together, and the longest.
    takes: Mutex<(i64, i64)>,
}

#[async_trait]
impl Http for Distant {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let takes = 40 + self.sent.fetch_add(1, Ordering::SeqCst) * 7_919 % 260;
        {
            let mut all = self.takes.lock().unwrap();
            *all = (all.0 + takes, all.1.max(takes));
        }
        let (go, gone) = oneshot::channel();
        let until = self.clock.millis() + takes;
        self.line
            .send_modify(|line| line.push(Waiting { until, go }));
        gone.await.map_err(|_| HttpError::Broken)?;
        self.near.send(request).await
    }
}

impl Distant {
    /// Lets time pass until so many requests were answered. It moves only when as many wait as ever will.
    async fn pass(&self, requests: usize) {
        let mut line = self.line.subscribe();
        for answered in 0..requests {
            let expected = AT_ONCE.min(requests - answered);
            let all = line.wait_for(|line| line.len() == expected);
            if tokio::time::timeout(PATIENCE, all).await.is_err() {
                panic!("after {answered} answers {expected} never wait at once");
            }
            let mut next = None;
            self.line.send_modify(|line| {
                let first = (0..line.len()).min_by_key(|place| line[*place].until);
                next = first.map(|place| line.swap_remove(place));
            });
            let next = next.unwrap();
            self.clock
                .pass(Span::millis(next.until - self.clock.millis()));
            next.go.send(()).unwrap();
        }
    }
}

/// Everybody's Pages, and an account at each other platform.
async fn connect(world: &World) {
    let personas = world.parts.sandbox.world().personas.clone();
    for persona in &personas {
        // A Page with two administrators stays with the first.
        let first = |page: &String| {
            let mut people = personas.iter();
            let owner = people.find(|one| one.pages.iter().any(|role| role.page == *page));
            owner.is_some_and(|owner| owner.id == persona.id)
        };
        let pages = persona.pages.iter().map(|role| role.page.clone());
        let pages: Vec<String> = pages.filter(first).collect();
        if !pages.is_empty() {
            let consent = Consent {
                pages: Some(pages),
                ..Consent::allow(&persona.id)
            };
            world.connect(Platform::Facebook, &consent).await;
        }
    }
    for (platform, consent) in lena() {
        if platform != Platform::Facebook {
            world.connect(platform, &consent).await;
        }
    }
}

async fn open(parts: &Parts, http: Arc<dyn Http>) -> Engine {
    let options = Options {
        http,
        ..parts.options(Box::new(parts.keychain.clone()))
    };
    Engine::open(options).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sweep_of_many_accounts_waits_for_the_platforms_and_for_little_else() {
    let world = World::of(Parts::with_pages(true, size(PAGES, FEW_PAGES))).await;
    connect(&world).await;
    let accounts = world.engine.accounts().await.unwrap().len();
    assert!(accounts >= size(1_000, 10), "{accounts}");
    let World { engine, parts } = world;
    engine.close().await;

    let sockets = Sockets::to(&parts).await;
    let engine = open(&parts, Arc::clone(&sockets) as _).await;
    let _listener = engine.updates();
    engine.check_all().await.unwrap();
    let asked = std::mem::take(&mut *sockets.asked.lock().unwrap());
    assert_eq!(asked.len(), accounts, "one question an account");
    let (_, answered) = beside(
        ROUNDS,
        &format!("check {accounts} accounts over real sockets"),
        async || engine.check_all().await.unwrap(),
        "the same requests alone",
        async || {
            let answers = stream::iter(asked.clone())
                .map(|request| sockets.send(request))
                .buffer_unordered(AT_ONCE);
            let good = answers.filter(|answer| {
                std::future::ready(answer.as_ref().is_ok_and(|one| one.status().is_success()))
            });
            good.count().await
        },
    )
    .await;
    assert_eq!(answered, accounts);
    let cards = engine.accounts().await.unwrap();
    assert!(
        cards
            .iter()
            .all(|card| card.last_proven_at == Some(engine.now()))
    );
    engine.close().await;

    let distant = Arc::new(Distant {
        near: Arc::clone(&parts.http),
        clock: parts.clock.clone(),
        line: watch::Sender::default(),
        sent: AtomicI64::new(0),
        takes: Mutex::default(),
    });
    let engine = open(&parts, Arc::clone(&distant) as _).await;
    let begun = parts.clock.millis();
    let (swept, ()) = tokio::join!(engine.check_all(), distant.pass(accounts));
    swept.unwrap();
    let took = parts.clock.millis() - begun;
    let (all, longest) = *distant.takes.lock().unwrap();
    let limit = all as f64 / AT_ONCE as f64;
    line(
        &format!("check {accounts} accounts, answers of 40 to 300 ms"),
        took as f64 / 1e3,
        &format!("{AT_ONCE} answers at once without a gap"),
        limit / 1e3,
        took as f64 / limit,
    );
    // Once the last are on their way, fewer than eight are.
    assert!(took as f64 <= limit + longest as f64, "{took} {limit}");
    engine.close().await;
}
