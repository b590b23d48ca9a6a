//! One world: the sandbox, the real engine on virtual time over SQLite in memory, and what happens
//! to both, from the first sign-in to the last look.

mod acts;
mod stage;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use http::Request;
use pilotlight_domain::{AccountId, Span, Timestamp};
use pilotlight_engine::{Clock as _, Engine};
use pilotlight_sandbox::{Consent, Control, Fate, Platform, Sandbox};
use pilotlight_store::{AuditVerdict, Connection, Store, Touched};
use pilotlight_vault::MemoryKeychain;
use tokio::task::JoinHandle;
use url::Url;

use crate::{
    chance::drawn,
    clock::{Rest, VirtualClock},
    connect,
    event::Event,
    judge::{Counted, Judge, Look, Violation, Wrong},
    name::Name,
    network::Network,
    people,
    weather::{Weather, ms},
};
use acts::{Act, acts};
use stage::{BASE, keep_watch, open, ours, sandbox};
pub(crate) use stage::{chosen, theirs};

/// Fair weather at the end.
const FAIR: Span = Span::hours(60);

/// The consent that an account of the app hangs on.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) platform: Platform,
    /// The sandbox's number for it.
    pub(crate) grant: u64,
    /// When the platform needed a person for it, as it was told at the sign-in. A sign-in that was
    /// approved and given up before the app heard of it moves the platform's date and not this one.
    pub(crate) needed_at: Option<i64>,
    consent: Consent,
}

/// What a world came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) accounts: HashMap<Platform, u64>,
    pub(crate) days: u64,
    pub(crate) requests: u64,
    pub(crate) sign_ins: u64,
    pub(crate) counted: Counted,
}

pub(crate) struct World {
    name: Name,
    base: Url,
    sandbox: Sandbox,
    clock: VirtualClock,
    pub(crate) network: Arc<Network>,
    keychain: MemoryKeychain,
    pub(crate) store: Store,
    engine: Engine,
    watch: JoinHandle<()>,
    held: HashMap<AccountId, Held>,
    /// By the moment of true time, latest first.
    acts: Vec<(i64, Act)>,
    judge: Judge,
    sign_ins: u64,
    /// The rows as last read, and how many writes there had been.
    pub(crate) rows: Vec<Connection>,
    seen: u64,
}

impl World {
    /// Lives through a whole world.
    pub(crate) async fn live(name: &Name, extra_pages: usize) -> Result<Tally, Violation> {
        let mut world = Self::begin(name, extra_pages).await;
        let end = ms(Span::days(name.days.into()));
        let outcome = world.until(end, false).await;
        let outcome = match outcome {
            Ok(()) => world.end().await,
            Err(violation) => Err(violation),
        };
        world.watch.abort();
        let _ = (&mut world.watch).await;
        world.engine.close().await;
        outcome?;
        let mut tally = Tally {
            days: name.days.into(),
            requests: world.network.seen().requests.values().sum(),
            sign_ins: world.sign_ins,
            counted: world.judge.counted.clone(),
            ..Tally::default()
        };
        for held in world.held.values() {
            *tally.accounts.entry(held.platform).or_default() += 1;
        }
        Ok(tally)
    }

    async fn begin(name: &Name, extra_pages: usize) -> Self {
        let sandbox = sandbox(name, &VirtualClock::new(), extra_pages);
        Self::with(name, &chosen(name, &sandbox), extra_pages).await
    }

    /// A world in which these things happen and no others.
    pub(crate) async fn with(name: &Name, events: &[Event], extra_pages: usize) -> Self {
        let clock = VirtualClock::new();
        let base = Url::parse(BASE).unwrap();
        let sandbox = sandbox(name, &clock, extra_pages);
        let network = Network::new(&sandbox, &clock, name.seed, Weather::new(events));
        let store = Store::open_in_memory().await.unwrap();
        let keychain = MemoryKeychain::new();
        let engine = open(&clock, &network, &keychain, &store).await;
        let watch = keep_watch(&engine);
        let mut world = Self {
            name: name.clone(),
            base,
            sandbox,
            judge: Judge::new(clock.truth()),
            clock,
            network,
            keychain,
            store,
            engine,
            watch,
            held: HashMap::new(),
            acts: acts(events),
            sign_ins: 0,
            rows: Vec::new(),
            seen: 0,
        };
        world.settle_in().await;
        world
    }

    /// A check's question to each platform, as the app asks it.
    pub(crate) async fn questions(&self) -> BTreeMap<Platform, Request<Vec<u8>>> {
        self.network.keep_samples();
        self.engine.check_all().await.unwrap();
        self.network.samples()
    }

    /// Everybody signs in for the first time.
    async fn settle_in(&mut self) {
        let seed = self.name.seed;
        self.switches();
        let personas = self.sandbox.world().personas.clone();
        for platform in &self.name.platforms.clone() {
            for (place, persona) in personas.iter().enumerate() {
                let of = place as u64 * 8 + *platform as u64;
                if !self.name.quiet && drawn(seed, 100 + of, 6) == 0 {
                    continue;
                }
                for consent in people::consents(self.sandbox.world(), persona, *platform) {
                    self.engine
                        .begin_connect(ours(*platform), false)
                        .await
                        .unwrap();
                    let connected =
                        connect::complete(&self.engine, &self.sandbox, &self.base, &consent).await;
                    for account in connected.unwrap_or_default() {
                        self.hold(account, *platform, &consent);
                    }
                }
            }
        }
    }

    /// What holds for the developer app all the time.
    fn switches(&self) {
        if self.name.quiet {
            return;
        }
        let on = drawn(self.name.seed, 1, 2) == 0;
        let refresh = Control::LinkedinRefresh { on };
        self.sandbox.control(&refresh).unwrap();
        let on = drawn(self.name.seed, 2, 8) == 0;
        self.sandbox
            .control(&Control::GoogleTesting { on })
            .unwrap();
    }

    /// Whether a sign-in that was just made brought a token for this account. A Page has one of its
    /// own, and one that was deleted just then, or whose role was lost, keeps that of the sign-in before.
    fn was_brought(&self, account: AccountId, held: &Held) -> bool {
        let channel = held.consent.channel.as_deref();
        let persona = &held.consent.persona;
        let grant = self.sandbox.newest_grant(held.platform, persona, channel);
        let row = self.rows.iter().find(|row| row.account.id == account);
        let fate = grant.zip(row).and_then(|(grant, row)| {
            let remote = &row.account.profile.remote_id;
            self.sandbox.fate(grant, remote)
        });
        held.platform != Platform::Facebook || !matches!(fate, Some(Fate::Gone | Fate::NoRole))
    }

    fn hold(&mut self, account: AccountId, platform: Platform, consent: &Consent) {
        let channel = consent.channel.as_deref();
        let grant = self
            .sandbox
            .newest_grant(platform, &consent.persona, channel);
        let held = Held {
            platform,
            grant: grant.unwrap(),
            needed_at: self.sandbox.needed_at_ms(grant.unwrap()),
            consent: consent.clone(),
        };
        self.held.insert(account, held);
        self.judge.forget(account);
    }

    /// Moves on to so long after the start.
    pub(crate) async fn go_to(&mut self, after_start: Span) -> Result<(), Violation> {
        self.until(ms(after_start), false).await
    }

    /// The system tells that the network is back.
    pub(crate) async fn returns(&mut self) -> Result<(), Violation> {
        // A check whose time ran out in this very millisecond was made before.
        self.clock.pass(Span::millis(1));
        let after = self.clock.sleeps();
        self.engine.network_returned();
        self.clock.rest(after).await;
        self.look(false).await
    }

    /// What the computer's clock shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves on to a moment of true time, rest by rest.
    async fn until(&mut self, end: i64, calm: bool) -> Result<(), Violation> {
        let mut after = self.clock.sleeps();
        self.engine.wake();
        let mut slept = false;
        loop {
            let wakes = match self.clock.rest(after).await {
                Rest::Until(moment) => self.clock.truth_of(moment),
                Rest::Spins => {
                    return Err(Violation {
                        wrong: Wrong::Busy,
                        at: self.clock.truth(),
                        words: "the keeper plans what is due again and again".into(),
                    });
                }
            };
            self.look(slept).await?;
            slept = false;
            if self.clock.truth() >= end {
                return Ok(());
            }
            // Moves on until the keeper has something to do.
            loop {
                let weather = self.network.weather.lock().unwrap().next();
                let act = self.acts.last().map(|(at, _)| *at).filter(|_| !calm);
                let next = [Some(wakes), weather, act, Some(end)]
                    .into_iter()
                    .flatten()
                    .min()
                    .unwrap();
                after = self.clock.sleeps();
                if act == Some(next) {
                    let (_, act) = self.acts.pop().unwrap();
                    self.clock.pass_to(next);
                    self.network.turn();
                    slept = self.act(act).await;
                    break;
                }
                if wakes <= next {
                    self.clock.pass_to(wakes);
                    break;
                }
                self.clock.pass_to(next);
                self.network.turn();
                let returned = self.network.weather.lock().unwrap().returned();
                if returned && drawn(self.name.seed, 3, 2) == 0 {
                    self.engine.network_returned();
                    break;
                }
                if next >= end {
                    self.engine.wake();
                    break;
                }
            }
        }
    }

    async fn look(&mut self, slept: bool) -> Result<(), Violation> {
        let rows = self.rows().await;
        self.network.turn();
        self.judge.look(&Look {
            sandbox: &self.sandbox,
            network: &self.network,
            held: &self.held,
            rows: &rows,
            truth: self.clock.truth(),
            now: self.clock.now(),
            right: self.clock.is_right(),
            slept,
        })
    }

    /// The rows, read anew where they were written since the last look.
    async fn rows(&mut self) -> Vec<Connection> {
        let (seen, touched) = self.store.touched_since(self.seen);
        if self.seen == 0 || touched.contains(&Touched::Everything) {
            self.rows = self.store.connections().await.unwrap();
        } else if !touched.is_empty() {
            let changed = |row: &&Connection| {
                touched.iter().any(|one| match one {
                    Touched::Account(id) => row.account.id == *id,
                    Touched::Grant(id) => row.account.grant == Some(*id),
                    Touched::Everything => true,
                })
            };
            let changed = self.rows.iter().filter(changed);
            let changed = changed.map(|row| row.account.id).collect();
            for fresh in self.store.connections_among(&changed).await.unwrap() {
                let id = fresh.account.id;
                let row = self.rows.iter_mut().find(|row| row.account.id == id);
                *row.unwrap() = fresh;
            }
        }
        self.seen = seen;
        self.rows.clone()
    }

    /// Fair weather for some days, and a last look at everything.
    async fn end(&mut self) -> Result<(), Violation> {
        *self.network.weather.lock().unwrap() = Weather::default();
        self.sandbox.control(&Control::Calm).unwrap();
        self.switches();
        self.clock.set_wrong(Span::ZERO);
        self.until(self.clock.truth() + FAIR.as_millis(), true)
            .await?;
        let rows = self.store.connections().await.unwrap();
        let look = Look {
            sandbox: &self.sandbox,
            network: &self.network,
            held: &self.held,
            rows: &rows,
            truth: self.clock.truth(),
            now: self.clock.now(),
            right: true,
            slept: false,
        };
        self.judge.look_at_the_end(&look)?;
        let wrong = |words: String| {
            Err(Violation {
                wrong: Wrong::Rows,
                at: look.truth,
                words,
            })
        };
        if let Err(error) = self.store.check_integrity().await {
            return wrong(error.to_string());
        }
        match self.store.verify_audit().await.unwrap() {
            AuditVerdict::Intact { .. } => {}
            other => return wrong(format!("{other:?}")),
        }
        match self.store.open_intents().await.unwrap() {
            none if none.is_empty() => Ok(()),
            some => wrong(format!("intents were left open: {some:?}")),
        }
    }
}
