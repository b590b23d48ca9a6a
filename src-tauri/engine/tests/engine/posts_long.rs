//! Long random lives of the queue: crashes, sleeps, clocks, outages, lies, lost answers, disconnects
//! and reconnects, and at the end the platforms' truth is asked: every post stands in one explained
//! state, none is there twice, and none that is said to be there is missing.
//!
//! `cargo xtask soak --only posts` lives through many. `PILOTLIGHT_POST_LIVES=200` sets how many, `PILOTLIGHT_POST_SEED=7` begins at another.

mod course;

use std::{
    num::NonZero,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use pilotlight_domain::{AccountId, Platform, PostId, Span};
use pilotlight_engine::view::{
    DeliveryView, HeldDecision, PostDraft, PostFilterView, PostState, PostView, VaultCondition,
};
use pilotlight_sandbox::{Consent, Control, Manner};
use tokio::runtime::{Builder, Runtime};

use crate::{
    posts_desk::{Desk, draft},
    world::{Parts, World, theirs},
};

/// Steps of one life.
const STEPS: u32 = 40;

/// Numbers that look drawn and repeat.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % bound
    }

    fn minutes(&mut self, least: u64, most: u64) -> Span {
        let drawn = least + self.below(most - least);
        Span::minutes(i64::try_from(drawn).unwrap())
    }
}

/// What the lives came to.
#[derive(Debug, Default)]
struct Sum {
    deliveries: usize,
    published: usize,
    crashes: usize,
    lies: usize,
    clocks: usize,
    lapses: usize,
    disconnects: usize,
    unconfirmed: usize,
    resent: usize,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.deliveries += other.deliveries;
        self.published += other.published;
        self.crashes += other.crashes;
        self.lies += other.lies;
        self.clocks += other.clocks;
        self.lapses += other.lapses;
        self.disconnects += other.disconnects;
        self.unconfirmed += other.unconfirmed;
        self.resent += other.resent;
    }
}

/// One life of the app, over and over on the same folder.
struct Life {
    chance: Chance,
    runtime: Runtime,
    /// None while the app does not run.
    desk: Option<Desk>,
    x: AccountId,
    page: AccountId,
    posts: Vec<PostId>,
    story: Vec<String>,
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A keychain that was too slow for a busy computer is asked again.
async fn unlock(desk: &Desk) {
    let engine = &desk.world.engine;
    while engine.retry_vault().await.unwrap().state != VaultCondition::Ready {}
}

impl Life {
    fn new(seed: u64) -> Self {
        let runtime = runtime();
        let (desk, x, page) = runtime.block_on(async {
            let desk = Desk::of(World::of(Parts::new(true)).await);
            unlock(&desk).await;
            let (x, page) = (desk.x().await, desk.page().await);
            (desk, x, page)
        });
        Self {
            chance: Chance(seed),
            runtime,
            desk: Some(desk),
            x,
            page,
            posts: Vec::new(),
            story: Vec::new(),
        }
    }

    /// The process dies: whatever is under way stops where it is. The watch sleeps at that moment and a
    /// sending stands at the wire; what dies in the middle of a write is the database's matter, and
    /// `tests/crash` kills real processes there.
    fn crash(&mut self) {
        let clock = self.desk().world.parts.clock.clone();
        self.runtime.block_on(clock.next_moment());
        let parts = self.desk().world.parts.clone();
        let fresh = runtime();
        let dead = std::mem::replace(&mut self.runtime, fresh);
        dead.shutdown_background();
        // A connection in the middle of a write keeps the database locked for as long as anybody has the
        // dead engine, which the kernel does away with when a process dies.
        self.desk = None;
        let desk = self.runtime.block_on(async {
            let desk = Desk::of(World::of(parts).await);
            unlock(&desk).await;
            desk
        });
        self.desk = Some(desk);
    }

    fn desk(&self) -> &Desk {
        self.desk.as_ref().unwrap()
    }

    fn platform(&mut self) -> Platform {
        [Platform::X, Platform::Facebook][usize::try_from(self.chance.below(2)).unwrap()]
    }

    fn account(&self, platform: Platform) -> AccountId {
        match platform {
            Platform::X => self.x,
            _ => self.page,
        }
    }

    fn connected(&self, account: AccountId) -> bool {
        let engine = &self.desk().world.engine;
        let cards = self.runtime.block_on(engine.accounts()).unwrap();
        cards.iter().any(|card| card.id == account)
    }

    fn draft(&mut self) -> Option<PostDraft> {
        let wanted = match self.chance.below(3) {
            0 => vec![self.x],
            1 => vec![self.page],
            _ => vec![self.x, self.page],
        };
        let accounts: Vec<AccountId> = wanted
            .into_iter()
            .filter(|account| self.connected(*account))
            .collect();
        let text = format!("Post number {} of this life", self.posts.len());
        (!accounts.is_empty()).then(|| draft(&text, &accounts))
    }

    #[expect(
        clippy::print_stdout,
        reason = "whoever asks for the story reads it here"
    )]
    fn tell(&mut self, what: String) {
        if std::env::var_os("PILOTLIGHT_POST_STORY").is_some() {
            println!("{:>3} {what}", self.story.len());
        }
        self.story.push(what);
    }

    fn kept(&mut self, post: &PostView) {
        self.posts.push(post.id);
    }

    fn deliveries(&self, state: PostState) -> Vec<DeliveryView> {
        let engine = &self.desk().world.engine;
        let filter = PostFilterView {
            states: vec![state],
            ..PostFilterView::default()
        };
        let page = self.runtime.block_on(engine.posts(&filter, None, 200));
        let all = page.unwrap().posts.into_iter();
        all.flat_map(|post| post.deliveries)
            .filter(|one| one.state == state)
            .collect()
    }

    fn step(&mut self, sum: &mut Sum) {
        let what = self.chance.below(20);
        match what {
            13 => {
                self.tell("crash".into());
                sum.crashes += 1;
                return self.crash();
            }
            14 => return self.crash_on_the_wire(sum),
            _ => {}
        }
        let engine = self.desk().world.engine.clone();
        match what {
            0..=3 | 16..=19 => {
                let span = self.chance.minutes(2, 600);
                let local = self.desk().wall(span);
                if let Some(draft) = self.draft() {
                    let draft = PostDraft {
                        local: Some(local.clone()),
                        ..draft
                    };
                    self.tell(format!("schedule for {local}"));
                    let post = self.runtime.block_on(engine.schedule_post(&draft)).unwrap();
                    self.kept(&post);
                }
            }
            4 => {
                if let Some(draft) = self.draft() {
                    self.tell("publish now".into());
                    let post = self.runtime.block_on(engine.publish_post(&draft)).unwrap();
                    self.kept(&post);
                }
            }
            5 | 6 => {
                let span = self.chance.minutes(5, 720);
                self.tell(format!("live {span:?}"));
                self.runtime.block_on(self.desk().live(span));
            }
            7 => {
                let span = self.chance.minutes(5, 1200);
                self.tell(format!("sleep {span:?}"));
                self.desk().world.pass(span);
                self.settle();
            }
            8 => self.set_clock(sum),
            9 => {
                let platform = self.platform();
                let manner = match self.chance.below(5) {
                    0 => Manner::Fails,
                    1 => Manner::Silent,
                    2 => Manner::Unheard,
                    3 => Manner::Twice,
                    _ => Manner::Late { ms: 1 },
                };
                let times = u32::try_from(1 + self.chance.below(3)).unwrap();
                self.tell(format!("{platform:?} {manner:?} {times}"));
                sum.lies += 1;
                self.desk().world.control(&Control::Publishing {
                    platform: theirs(platform),
                    account: None,
                    manner: Some(manner),
                    times: Some(times),
                });
            }
            10 => {
                let platform = self.platform();
                let down = self.chance.below(2) == 0;
                self.tell(format!("{platform:?} down: {down}"));
                self.desk().world.control(&Control::Fail {
                    platform: theirs(platform),
                    status: down.then_some(503),
                });
            }
            11 => self.lapse(sum),
            12 => self.leave(sum),
            _ => self.decide(),
        }
    }
}

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// One life from its first step to the judge.
fn live(seed: u64) -> Sum {
    let mut sum = Sum::default();
    let mut life = Life::new(seed);
    for _ in 0..STEPS {
        life.step(&mut sum);
    }
    life.end();
    life.judge(seed, &mut sum);
    sum
}

#[test]
fn every_post_of_long_random_lives_ends_in_one_explained_state_and_none_is_doubled_or_lost() {
    let first = setting("PILOTLIGHT_POST_SEED", 1);
    let lives = setting("PILOTLIGHT_POST_LIVES", 6);
    let begun = Instant::now();
    let next = AtomicU64::new(first);
    let sum = Mutex::new(Sum::default());
    let at_once = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + lives {
                        return;
                    }
                    let of_this = live(seed);
                    sum.lock().unwrap().add(&of_this);
                }
            });
        }
    });
    let sum = sum.into_inner().unwrap();
    println!(
        "{lives} lives from seed {first} on in {:.0?}: doubled 0, lost 0, {sum:?}",
        begun.elapsed()
    );
    assert!(sum.deliveries > 0 && sum.published > 0 && sum.crashes > 0);
}
