//! What a crash can cost: a process that renews is killed with SIGKILL at every named point of every
//! renewal path, and at random moments, and afterwards every sign-in has to work.
//!
//! The child is this test binary again. It opens a real engine on a folder, with the real HTTP client,
//! and checks the accounts that an earlier run connected; the sandbox answers on a loopback socket
//! of the parent. Afterwards the parent opens the same folder and looks at what is left.
//!
//! One thing only may be lost: a rotating token (X) whose answer was on its way when the process
//! died. The platform has then spent the old token and told the new one to nobody. The sandbox, not
//! the app, has to confirm such a loss, and ARCHITECTURE.md lists it.
//!
//! `PILOTLIGHT_CRASHES` sets the number of random kills. What is killed while it publishes, changes the key or
//! revokes everything is in rooms of its own (`posts`, `keys`).

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "the steps that tests share fail the test when they cannot be taken"
)]

mod child;
mod clock;
mod connect;
mod gate;
mod house;
mod keychain;
mod keys;
mod platforms;
mod posts;
mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use pilotlight_domain::{Platform, Span};

use crate::{
    gate::Door,
    house::House,
    run::{Found, Run},
};

/// The platforms whose tokens renew without a person, one for each physics of renewal.
const RENEWING: [Platform; 4] = [
    Platform::X,
    Platform::YouTube,
    Platform::Instagram,
    Platform::LinkedIn,
];
/// After so long every one of them is due, and none has run out.
const UNTIL_DUE: Span = Span::days(55);
/// A world grows old: LinkedIn's refresh token ends a year after the sign-in.
const ROUNDS_IN_A_WORLD: u32 = 5;
/// Random kills unless the environment says otherwise.
const CRASHES: u32 = 40;

/// Where a process is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    /// When the renewal itself says that it came here.
    Step(&'static str),
    /// When the platform has read the request, and before it does the work.
    Arrived,
    /// When the platform has done the work, and before its answer leaves.
    Handled,
}

const POINTS: [Point; 8] = [
    Point::Step("asked"),
    Point::Step("locked"),
    Point::Step("ready"),
    Point::Step("intended"),
    Point::Arrived,
    Point::Handled,
    Point::Step("answered"),
    Point::Step("committed"),
];

impl Point {
    /// Whether the platform has rotated or will, and the new token can reach nobody.
    fn loses_the_answer(self) -> bool {
        matches!(self, Self::Arrived | Self::Handled | Self::Step("answered"))
    }
}

/// Nothing when a person runs the tests; the whole life of a child that is to be killed.
#[test]
fn a_process_that_is_to_be_killed() {
    let acted = child::acted();
    assert_eq!(acted, std::env::var_os(child::FOLDER).is_some());
}

#[test]
fn every_step_that_a_renewal_tells_is_a_point_and_the_engine_holds_no_hook_for_tests() {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let renewal = std::fs::read_to_string(engine.join("src/renewal.rs")).unwrap();
    let told: BTreeSet<&str> = renewal
        .split("step(\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let steps = POINTS.iter().filter_map(|point| match point {
        Point::Step(name) => Some(*name),
        Point::Arrived | Point::Handled => None,
    });
    assert_eq!(told, steps.collect());
    let published = ["send.rs", "outcome.rs"]
        .map(|file| std::fs::read_to_string(engine.join("src/publish").join(file)).unwrap());
    let told: BTreeSet<&str> = published
        .iter()
        .flat_map(|text| text.split("step(\"").skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(told, posts::STEPS.into_iter().collect());
    for (file, points) in [
        ("src/new_key.rs", keys::CHANGING),
        ("src/revoke_all.rs", keys::REVOKING),
    ] {
        let text = std::fs::read_to_string(engine.join(file)).unwrap();
        let told: BTreeSet<&str> = text
            .split("step(\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert_eq!(told, points.iter().copied().collect(), "{file}");
    }

    let manifest = std::fs::read_to_string(engine.join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("[features]"),
        "a build could be switched"
    );
    let mut folders = vec![engine.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for hook in ["cfg(feature", "env::var", "std::process", "process::abort"] {
                assert!(!text.contains(hook), "{hook} in {}", path.display());
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f21_a_kill_at_any_named_point_of_a_due_renewal_costs_what_the_platform_forces_and_nothing_else()
 {
    let mut lost = Vec::new();
    for platform in RENEWING {
        for point in POINTS {
            let house = House::new(&[platform]).await;
            house.pass(UNTIL_DUE);
            if kill_and_look(&house, platform, point).await == Found::EndedByReuse {
                lost.push((platform, point));
            }
        }
    }
    assert_eq!(lost, forced_by_x());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f21_a_kill_at_any_named_point_of_a_renewal_after_a_refusal_costs_no_more() {
    let mut lost = Vec::new();
    // An extending token (Instagram) has nothing to renew with once it is refused.
    for platform in [Platform::X, Platform::YouTube, Platform::LinkedIn] {
        for point in POINTS {
            let house = House::new(&[platform]).await;
            house.pass(Span::minutes(20));
            house.end_access_early(platform);
            house.pass(Span::minutes(1));
            if kill_and_look(&house, platform, point).await == Found::EndedByReuse {
                lost.push((platform, point));
            }
        }
    }
    assert_eq!(lost, forced_by_x());
}

/// No bus is needed for this: the processes share nothing but a folder.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f16_two_processes_on_one_folder_renew_once_in_all() {
    for platform in RENEWING {
        let house = House::new(&[platform]).await;
        house.pass(UNTIL_DUE);
        let before = house.gate.passed();
        let caught = house.gate.arm(Door::Arrived);
        let mut first = Run::start(&house, None);
        caught.wait();
        // While the first waits for its answer, the second wants to renew as well.
        let mut second = Run::start(&house, None);
        second.wait_for_step("asked");
        caught.let_go_and_wait();
        first.wait_for("end");
        second.wait_for("end");
        first.kill();
        second.kill();
        assert_eq!(house.gate.passed(), before + 1, "{platform:?}");
        let engine = house.open().await;
        assert_eq!(house.look(&engine, platform).await, Found::Working);
        assert_eq!(house.gate.passed(), before + 1, "{platform:?}");
        engine.close().await;
    }
}

/// The losses that X forces, and the only ones there may be.
fn forced_by_x() -> Vec<(Platform, Point)> {
    let points = POINTS.into_iter();
    points
        .filter(|point| point.loses_the_answer())
        .map(|point| (Platform::X, point))
        .collect()
}

async fn kill_and_look(house: &House, platform: Platform, point: Point) -> Found {
    kill_at(house, point);
    let engine = house.open().await;
    let found = house.look(&engine, platform).await;
    if found == Found::Working {
        // What works has to go on working: the next renewal is the proof.
        house.pass(UNTIL_DUE);
        let next = house.look(&engine, platform).await;
        assert_eq!(next, Found::Working, "{platform:?} after {point:?}");
    }
    engine.close().await;
    found
}

fn kill_at(house: &House, point: Point) {
    match point {
        Point::Step(name) => {
            let mut run = Run::start(house, Some(name));
            run.wait_for(&format!("at {name}"));
            run.kill();
        }
        Point::Arrived | Point::Handled => {
            let door = match point {
                Point::Arrived => Door::Arrived,
                _ => Door::Handled,
            };
            let caught = house.gate.arm(door);
            let run = Run::start(house, None);
            caught.wait();
            run.kill();
            caught.let_go_and_wait();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f21_a_kill_at_any_moment_costs_what_the_platform_forces_and_nothing_else() {
    let crashes = std::env::var("PILOTLIGHT_CRASHES").map_or(CRASHES, |text| text.parse().unwrap());
    let mut house = House::new(&RENEWING).await;
    house.pass(UNTIL_DUE);
    // How long an undisturbed run takes here and now; the kills are spread over a little more.
    let mut undisturbed = Run::start(&house, None);
    undisturbed.wait_for("begin");
    let begun = Instant::now();
    undisturbed.wait_for("end");
    let mut longest = begun.elapsed().mul_f64(1.1);
    undisturbed.kill();

    let mut chance = Chance(u64::from(crashes));
    let mut last_steps: BTreeMap<String, u32> = BTreeMap::new();
    let (mut forced, mut too_late) = (0, 0);
    for round in 0..crashes {
        if round % ROUNDS_IN_A_WORLD == 0 {
            house = House::new(&RENEWING).await;
        }
        house.pass(UNTIL_DUE);
        let mut run = Run::start(&house, None);
        run.wait_for("begin");
        let (heard, was_done) = run.kill_after(chance.up_to(longest));
        // Speeds change while the test runs: kills that came too late make the next ones sooner.
        longest = longest.mul_f64(if was_done { 0.7 } else { 1.1 });
        too_late += u32::from(was_done);
        let last = heard.last().map_or("begin", |(name, _)| name.as_str());
        *last_steps.entry(last.to_owned()).or_default() += 1;
        let engine = house.open().await;
        for platform in RENEWING {
            if house.look(&engine, platform).await == Found::Working {
                continue;
            }
            assert_eq!(
                platform,
                Platform::X,
                "only X ends a chain; heard {heard:?}"
            );
            let of_x = heard
                .iter()
                .rev()
                .find(|(_, grant)| house.is_grant_of(platform, grant));
            let reached = of_x.map(|(name, _)| name.as_str());
            assert!(
                matches!(reached, Some("intended" | "answered")),
                "a token was lost that was saved or never sent: {heard:?}"
            );
            forced += 1;
            house.reconnect(&engine, platform).await;
            assert_eq!(house.look(&engine, platform).await, Found::Working);
        }
        engine.close().await;
    }
    writeln!(
        std::io::stdout(),
        "{crashes} random kills, {too_late} of them after all work was done, {forced} sign-ins lost by the platform's rule; last steps heard: {last_steps:?}"
    )
    .unwrap();
    assert_eq!(last_steps.values().sum::<u32>(), crashes);
}

/// Moments that differ from kill to kill and are the same in every run of the same length.
struct Chance(u64);

impl Chance {
    /// A duration from nothing to `longest` (splitmix64; Steele, Lea and Flood, 2014).
    fn up_to(&mut self, longest: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let micros = u64::try_from(longest.as_micros()).unwrap().max(1);
        Duration::from_micros(mixed % micros)
    }
}
