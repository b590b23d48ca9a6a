//! A process killed while it publishes: on every platform, with every kind of content it takes, at every
//! point that publishing tells, and with every request on either side of the platform's work.
//!
//! The sandbox takes every repeated request for a second post here, so that nothing but the app keeps a
//! post from being there twice. After the kill the same folder is opened again and lives on for as long
//! as a platform has something to tell; then the sandbox's own list of what arrived is held to what the
//! app says. What stays unconfirmed is settled by the owner, who looks.
//!
//! `PILOTLIGHT_POST_KILLS=wide` takes more kinds of posts and larger files.

mod kinds;
mod world;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    io::Write as _,
    path::{Path, PathBuf},
    sync::Mutex,
    time::Instant,
};

use pilotlight_domain::{
    Platform, PostId, Span,
    content::{Content, MediaSource},
};
use pilotlight_engine::{
    Engine,
    view::{PostDraft, PostState, PostView},
};
use pilotlight_sandbox::Post;
use url::Url;

use crate::{child::say, clock::SharedClock, gate::Door, house::options, run::Run};
use kinds::{Kind, content, kinds};
use world::World;

/// The post, for the child.
const DRAFT: &str = "PILOTLIGHT_TEST_DRAFT";
/// The file with the time, for the child.
const CLOCK: &str = "PILOTLIGHT_TEST_CLOCK";
/// So long the app lives on after a kill: whatever a platform can tell it tells within minutes, and after
/// a quarter of an hour a post is too late to go out by itself.
const AFTERWARDS: Span = Span::minutes(40);
/// Worlds that run side by side: they wait for processes more than they reckon.
const AT_ONCE: usize = 4;
/// What publishing tells of itself.
pub(crate) const STEPS: [&str; 5] = ["begun", "armed", "answered", "went", "committed"];

/// Where a process is killed. Numbers count from one.
#[derive(Clone, Debug)]
enum Point {
    /// When publishing itself says this for the n-th time.
    Step(String, usize),
    /// When the platform has read the n-th request, and before it does the work.
    Arrived(usize),
    /// When the platform has done the work, and before its answer leaves.
    Handled(usize),
}

impl Point {
    fn name(&self) -> &str {
        match self {
            Self::Step(name, _) => name,
            Self::Arrived(_) => "arrived",
            Self::Handled(_) => "handled",
        }
    }
}

/// What the kills came to.
#[derive(Debug, Default)]
struct Sum {
    kills: usize,
    by_point: BTreeMap<String, usize>,
    by_platform: BTreeMap<&'static str, usize>,
    published: usize,
    settled_by_the_owner: usize,
    doubled: Vec<String>,
    lost: Vec<String>,
}

/// The child's part: it publishes, and lives until that is done.
pub(crate) async fn publish(folder: PathBuf, base: &Url) {
    let mut draft: PostDraft = serde_json::from_str(&std::env::var(DRAFT).unwrap()).unwrap();
    let clock = SharedClock::open(Path::new(&std::env::var_os(CLOCK).unwrap()));
    let options = options(folder, base, clock.clone());
    let engine = Engine::open(options).await.unwrap();
    for one in &mut draft.content.media {
        if let MediaSource::File(path) = &one.source {
            // Files are taken by the names they get where they are chosen, in this process.
            let chosen = engine.look_at_files(vec![path.clone()]).await.remove(0);
            one.source = chosen.media.unwrap().source;
        }
    }
    let post = engine.publish_post(&draft).await.unwrap();
    say(&format!("post {}", post.id));
    let watching = engine.clone();
    tokio::spawn(async move { watching.keep_watch().await });
    let is_out = async || state_of(&engine, post.id).await == PostState::Published;
    clock.live(&engine, AFTERWARDS, is_out).await;
    assert!(is_out().await, "{:?}", engine.post(post.id).await);
}

async fn state_of(engine: &Engine, post: PostId) -> PostState {
    engine.post(post).await.unwrap().state
}

/// How often a post is there, by what of it is nowhere else.
fn count(arrived: &[Post], content: &Content) -> usize {
    let is_it = |post: &&Post| match content.media.first() {
        // A story has no words, and some posts are pictures alone.
        Some(first) if post.text.is_empty() => post.media.iter().any(|piece| match &first.source {
            MediaSource::Address(address) => piece.digest == address.as_str(),
            MediaSource::File(_) => piece.bytes == first.size,
        }),
        _ => !content.text.is_empty() && post.text.contains(&content.text),
    };
    arrived.iter().filter(is_it).count()
}

/// Publishes undisturbed, and gives every point there was on the way.
async fn points(world: &World, content: &Content) -> Vec<Point> {
    let before = world.gate.passed();
    let mut run = world.start(content, None);
    run.wait_for("end");
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut points = Vec::new();
    for word in run.heard() {
        let step = word
            .strip_prefix("step ")
            .and_then(|rest| rest.split(' ').next());
        if let Some(name) = STEPS.into_iter().find(|known| Some(*known) == step) {
            let nth = told.entry(name).or_default();
            *nth += 1;
            points.push(Point::Step(name.to_owned(), *nth));
        }
    }
    run.kill();
    assert_eq!(count(&world.arrived(), content), 1);
    for nth in 1..=world.gate.passed() - before {
        points.extend([Point::Arrived(nth), Point::Handled(nth)]);
    }
    points
}

/// Kills a process that posts at a point, and gives the post's name.
fn kill(world: &World, content: &Content, point: &Point) -> PostId {
    let named = |run: &mut Run| run.wait_for_word("post ").parse().unwrap();
    let (nth, door) = match point {
        Point::Step(name, nth) => {
            let mut run = world.start(content, Some(&format!("{name} {nth}")));
            let id = named(&mut run);
            run.wait_for(&format!("at {name}"));
            run.kill();
            return id;
        }
        Point::Arrived(nth) => (nth, Door::Arrived),
        Point::Handled(nth) => (nth, Door::Handled),
    };
    let caught = world.gate.arm_after(nth - 1, door);
    let mut run = world.start(content, None);
    let id = named(&mut run);
    caught.wait();
    run.kill();
    caught.let_go_and_wait();
    id
}

/// Opens the folder again, lives on, and holds what the app says to what arrived.
async fn judge(world: &World, content: &Content, id: PostId, case: String, sum: &Mutex<Sum>) {
    let engine = world.open().await;
    let watching = engine.clone();
    let watch = tokio::spawn(async move { watching.keep_watch().await });
    let there = || count(&world.arrived(), content);
    let is_out = async || state_of(&engine, id).await == PostState::Published;
    world.clock.live(&engine, AFTERWARDS, is_out).await;
    let post = engine.post(id).await.unwrap();
    let said = (post.state, there());
    let by_owner = matches!(said, (PostState::Unconfirmed, 0 | 1));
    if by_owner {
        // The owner looks.
        let delivery = post.deliveries[0].id;
        match there() {
            0 => engine.it_is_not_there(delivery, true).await.unwrap(),
            _ => engine.it_is_there(delivery).await.unwrap(),
        };
        world.clock.live(&engine, AFTERWARDS, is_out).await;
    }
    // Long after, nothing of it comes again.
    world.clock.live(&engine, AFTERWARDS, async || false).await;
    let end = (state_of(&engine, id).await, there());
    watch.abort();
    engine.close().await;

    let mut sum = sum.lock().unwrap();
    let told = format!(
        "{case}: said {said:?}, in the end {end:?}: {}",
        explained(&post)
    );
    match (said.1.max(end.1), end) {
        (2.., _) => sum.doubled.push(told),
        (_, (PostState::Published, 1)) => {}
        _ => sum.lost.push(told),
    }
    sum.published += usize::from(said == (PostState::Published, 1));
    sum.settled_by_the_owner += usize::from(by_owner);
}

fn explained(post: &PostView) -> String {
    let one = &post.deliveries[0];
    format!("{} {}", one.headline, one.happened)
}

/// One kind on one platform, killed at each of its points.
async fn live(platform: Platform, kind: Kind, sum: &Mutex<Sum>) {
    let world = World::new(platform).await;
    let of = async |number| content(&kind, platform, number, world.folder()).await;
    let points = points(&world, &of(0).await).await;
    let told: BTreeSet<&str> = points.iter().map(Point::name).collect();
    assert!(told.is_superset(&["begun", "armed", "answered", "committed"].into()));
    for (number, point) in (1..).zip(&points) {
        let content = of(number).await;
        let id = kill(&world, &content, point);
        let case = format!("{} {} {point:?}", platform.id(), kind.name);
        judge(&world, &content, id, case, sum).await;
        let mut sum = sum.lock().unwrap();
        sum.kills += 1;
        *sum.by_point.entry(point.name().to_owned()).or_default() += 1;
        *sum.by_platform.entry(platform.id()).or_default() += 1;
    }
    world.hold_the_log_to_account().await;
}

#[test]
fn f3_a_kill_at_any_point_of_publishing_doubles_no_post_and_loses_none() {
    let wide = std::env::var("PILOTLIGHT_POST_KILLS").is_ok_and(|word| word == "wide");
    let begun = Instant::now();
    let mut worlds: VecDeque<(Platform, Kind)> = VecDeque::new();
    for platform in Platform::ALL {
        worlds.extend(
            kinds(platform, wide)
                .into_iter()
                .map(|kind| (platform, kind)),
        );
    }
    let kinds = worlds.len();
    let (worlds, sum) = (Mutex::new(worlds), Mutex::new(Sum::default()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                // On one thread the watch is asleep again before anybody moves the time on.
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .unwrap();
                loop {
                    let next = worlds.lock().unwrap().pop_front();
                    let Some((platform, kind)) = next else { return };
                    runtime.block_on(live(platform, kind, &sum));
                }
            });
        }
    });
    let sum = sum.into_inner().unwrap();
    writeln!(
        std::io::stdout(),
        "{} kills of {kinds} kinds of posts on {} platforms in {:.0?}: {} found out by the app, {} by the owner; \
         doubled {}, lost {}; by platform {:?}, by point {:?}",
        sum.kills,
        sum.by_platform.len(),
        begun.elapsed(),
        sum.published,
        sum.settled_by_the_owner,
        sum.doubled.len(),
        sum.lost.len(),
        sum.by_platform,
        sum.by_point,
    )
    .unwrap();
    assert!(sum.doubled.is_empty() && sum.lost.is_empty(), "{sum:#?}");
    let points = STEPS.into_iter().chain(["arrived", "handled"]);
    assert_eq!(sum.by_point.len(), points.count(), "every point was met");
    assert_eq!(sum.by_platform.len(), Platform::ALL.len());
}
