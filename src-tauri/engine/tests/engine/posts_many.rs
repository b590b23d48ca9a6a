//! Many posts: the calendar's month, pages of the library and what waits, as the window asks for them.
//!
//! The ordinary run has few of them and looks at what is shown. `cargo xtask bench --only posts` has ten
//! thousand, takes the times, and prints beside them how long the bare rows of the store take, and all
//! posts at once, in the same run.

use std::time::{Duration, Instant};

use pilotlight_domain::{
    AccountId, Content, Planned, Platform, PostId, Span, Timestamp,
    content::Remote,
    delivery::{Event, Phase, State},
};
use pilotlight_engine::view::{PostFilterView, PostState};
use pilotlight_store::{Change, Delivery, Post, PostFilter, Step, Store};

use crate::{posts_desk::Desk, world::World};

/// How many posts there are in the ordinary run.
const FEW: usize = 120;
/// Each figure is the middle of so many.
const TIMES: usize = 41;
/// What the issue promises for a month and for a page.
const MOST: Duration = Duration::from_millis(50);
const HOUR: Span = Span::hours(1);

/// The steps that lead a draft to where a post of that time stands.
fn steps(delivery: &Delivery, planned: &Planned, is_past: bool, number: usize) -> Vec<Step> {
    let plan = Change {
        planned: Some(planned.clone()),
        ..Change::default()
    };
    let mut way = vec![(State::Draft, Event::Planned, plan)];
    if is_past {
        let begun = Change {
            digest: Some([7; 32]),
            ..Change::default()
        };
        let remote = Some(Remote {
            id: format!("{number}-{}", delivery.account),
            url: Some("https://x.com/cornerflorist/status/1".into()),
        });
        let out = Change {
            remote,
            ..Change::default()
        };
        way.push((State::Scheduled, Event::Came, Change::default()));
        way.push((State::Due, Event::Begun, begun));
        way.push((State::Publishing(Phase::Preparing), Event::Published, out));
    }
    (delivery.revision..)
        .zip(way)
        .map(|(revision, (state, event, change))| Step {
            delivery: delivery.id,
            state,
            revision,
            event,
            change,
        })
        .collect()
}

/// A post an hour: the first half is out, the second is scheduled.
async fn fill(desk: &Desk, accounts: &[AccountId], many: usize) -> Timestamp {
    let store = Store::open(&desk.world.folder()).await.unwrap();
    let now = desk.world.engine.now();
    let half = i64::try_from(many / 2).unwrap();
    let first = now - Span::hours(half);
    for number in 0..many {
        let hours = i64::try_from(number).unwrap();
        let planned = Planned::at(
            first + Span::hours(hours) + Span::minutes(30),
            &desk.world.parts.zone,
        );
        let post = Post {
            id: PostId::fresh(),
            content: Content {
                text: format!("Fresh tulips and roses at the corner, number {number}"),
                ..Content::default()
            },
            planned: Some(planned.clone()),
            late: None,
            created_at: first,
            changed_at: first,
        };
        let is_past = planned.at < now;
        let decide = |deliveries: &[Delivery]| {
            deliveries
                .iter()
                .flat_map(|one| steps(one, &planned, is_past, number))
                .collect()
        };
        let saved = store.save_post(&post, accounts, decide, vec![]).await;
        assert!(saved.unwrap().is_some(), "{number}");
    }
    store.close().await;
    first
}

/// What took how long.
struct Figure {
    what: &'static str,
    middle: Duration,
    longest: Duration,
}

async fn timed<T>(what: &'static str, ask: impl AsyncFn() -> T) -> (Figure, T) {
    let mut all = Vec::with_capacity(TIMES);
    let mut last = ask().await;
    for _ in 0..TIMES {
        let begun = Instant::now();
        last = ask().await;
        all.push(begun.elapsed());
    }
    all.sort_unstable();
    let figure = Figure {
        what,
        middle: all[TIMES / 2],
        longest: all[TIMES - 1],
    };
    (figure, last)
}

#[tokio::test]
async fn f4_a_month_and_a_page_among_many_posts_are_there_at_once() {
    let asked = std::env::var("PILOTLIGHT_POSTS").ok();
    let many = asked.as_ref().map_or(FEW, |text| text.parse().unwrap());
    let desk = Desk::of(World::in_folder().await);
    let accounts = [desk.x().await, desk.page().await];
    let first = fill(&desk, &accounts, many).await;
    let half = i64::try_from(many / 2).unwrap();
    let engine = &desk.world.engine;
    let now = engine.now();

    let all = PostFilterView::default();
    let of_x = PostFilterView {
        platforms: vec![Platform::X],
        ..PostFilterView::default()
    };
    let nowhere = PostFilterView {
        search: "orchids".into(),
        ..PostFilterView::default()
    };
    let held = PostFilterView {
        states: vec![PostState::Held],
        ..PostFilterView::default()
    };
    // The month around now: half of it is out, half of it to come.
    let (from, to) = (now - Span::days(15), now + Span::days(15));
    let in_month = usize::try_from(half.min(15 * 24)).unwrap() * 2;

    let (month, entries) = timed("calendar, a month", async || {
        engine.calendar(from, to, &all).await.unwrap()
    })
    .await;
    assert_eq!(entries.len(), in_month);
    let (of_one, entries) = timed("calendar, a month of X", async || {
        engine.calendar(from, to, &of_x).await.unwrap()
    })
    .await;
    assert_eq!(entries.len(), in_month);
    let (page, shown) = timed("library, a page of 50", async || {
        engine.posts(&all, None, 50).await.unwrap()
    })
    .await;
    assert_eq!(shown.posts.len(), 50);
    let (next, shown) = timed("library, the page after it", async || {
        engine.posts(&all, shown.next, 50).await.unwrap()
    })
    .await;
    assert_eq!(shown.posts.len(), 50);
    let (search, shown) = timed("library, a word that is nowhere", async || {
        engine.posts(&nowhere, None, 50).await.unwrap()
    })
    .await;
    assert!(shown.posts.is_empty());
    let (none, shown) = timed("library, those held, of which there are none", async || {
        engine.posts(&held, None, 50).await.unwrap()
    })
    .await;
    assert!(shown.posts.is_empty());
    let (waits, found) = timed("what waits for the owner", async || {
        engine.held_anywhere().await.unwrap()
    })
    .await;
    assert!(found.is_empty());

    // The references: the rows alone, and everything there is.
    let store = Store::open(&desk.world.folder()).await.unwrap();
    let filter = PostFilter::default();
    let (rows, found) = timed("reference: the month's bare rows", async || {
        store.posts_between(from, to, &filter).await.unwrap()
    })
    .await;
    assert_eq!(found.len(), in_month);
    let begun = Instant::now();
    let end = first + Span::hours(2 * half) + HOUR;
    let found = store.posts_between(first, end, &filter).await.unwrap();
    let everything = Figure {
        what: "reference: the bare rows of all posts, once",
        middle: begun.elapsed(),
        longest: begun.elapsed(),
    };
    assert_eq!(found.len(), many);
    store.close().await;

    println!(
        "{many} posts with two accounts each, {in_month} of them in the month; middle and longest of {TIMES}:"
    );
    let all = [
        month, of_one, page, next, search, none, waits, rows, everything,
    ];
    for Figure {
        what,
        middle,
        longest,
    } in &all
    {
        println!("{what:>46} {middle:>10.2?} {longest:>10.2?}");
    }
    if asked.is_some() {
        let slow: Vec<&str> = all[..5]
            .iter()
            .filter(|one| one.middle >= MOST)
            .map(|one| one.what)
            .collect();
        assert!(slow.is_empty(), "longer than {MOST:?}: {slow:?}");
    }
}
