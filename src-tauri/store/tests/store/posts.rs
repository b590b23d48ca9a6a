//! Posts: a state is left only by a step from where it stands, and everything stays after a disconnect.

use std::time::Instant;

use pilotlight_domain::{
    AccountId, Content, DeliveryId, Planned, PostId, Span, Timestamp,
    content::{Figures, Remote},
    delivery::{Cancel, Event, Hold, Phase, State},
};
use pilotlight_store::{
    Change, Delivery, PageMark, Post, PostFilter, Posted, Progress, Step, Stepped, Store, Tries,
};

use crate::make::{Disk, at, connected, sealed};

pub(crate) fn planned(moment: Timestamp) -> Planned {
    Planned {
        at: moment,
        local: "2026-11-27T09:00".into(),
        zone: "Europe/Berlin".into(),
    }
}

fn post(text: &str, moment: Option<Timestamp>) -> Post {
    Post {
        id: PostId::fresh(),
        content: Content {
            text: text.into(),
            ..Content::default()
        },
        planned: moment.map(planned),
        late: None,
        created_at: at(1_000),
        changed_at: at(1_000),
    }
}

/// Saves a post that is scheduled at these accounts.
async fn scheduled(store: &Store, post: &Post, accounts: &[AccountId]) -> Posted {
    let moment = post.planned.clone().unwrap();
    let plan = |all: &[Delivery]| {
        let step = |one| {
            Step::of(one, Event::Planned).with(Change {
                planned: Some(moment.clone()),
                ..Change::default()
            })
        };
        all.iter().map(step).collect()
    };
    let saved = store.save_post(post, accounts, plan, vec![]).await;
    saved.unwrap().unwrap()
}

async fn take(store: &Store, delivery: &Delivery, event: Event, change: Change) -> Delivery {
    let step = Step::of(delivery, event).with(change);
    match store.take_step(step, at(2_000)).await.unwrap() {
        Stepped::Done(after) => *after,
        Stepped::Moved => panic!("{event:?} from {:?}", delivery.state),
    }
}

fn beginning() -> Change {
    Change {
        digest: Some([7; 32]),
        tries: Tries::More,
        ..Change::default()
    }
}

#[tokio::test]
async fn a_post_comes_back_as_it_was_saved_and_a_draft_goes_without_a_trace() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "lena").await;
    let before = post("Tulips", Some(at(9_000)));
    let saved = scheduled(&disk.store, &before, &[account.id]).await;
    let read = disk.store.post(before.id).await.unwrap().unwrap();
    assert_eq!(read, saved);
    assert_eq!(read.post, before);
    assert_eq!(read.deliveries[0].state, State::Scheduled);
    let not_thrown_away = disk.store.discard_post(before.id).await.unwrap();
    assert!(!not_thrown_away, "it is more than a draft");

    let rows = disk.rows().await;
    let thought = post("A thought", None);
    let keep = |_: &[Delivery]| vec![];
    let to = [account.id];
    let saved = disk.store.save_post(&thought, &to, keep, vec![]);
    assert_eq!(saved.await.unwrap().unwrap().deliveries.len(), 1);
    assert!(disk.store.discard_post(thought.id).await.unwrap());
    assert_eq!(disk.rows().await, rows);
}

#[tokio::test]
async fn a_step_is_taken_from_the_state_and_revision_it_names_and_from_no_other() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "lena").await;
    let saved = scheduled(&store, &post("Tulips", Some(at(9_000))), &[account.id]).await;
    let first = &saved.deliveries[0];
    let due = take(&store, first, Event::Came, Change::default()).await;
    assert_eq!((due.state, due.revision), (State::Due, first.revision + 1));
    for stale in [
        Step::of(first, Event::Came),
        Step::of(first, Event::Cancelled(Cancel::ByOwner)),
        Step {
            revision: first.revision,
            ..Step::of(&due, Event::WantedNow)
        },
        // The event does not fit.
        Step::of(&due, Event::Armed),
    ] {
        let outcome = store.take_step(stale, at(3_000)).await.unwrap();
        assert_eq!(outcome, Stepped::Moved);
    }
    let now = store.deliveries(&[due.id]).await.unwrap();
    assert_eq!(now, [due]);
}

#[tokio::test]
async fn the_whole_way_of_a_sending_is_written_down() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "lena").await;
    let saved = scheduled(&store, &post("Tulips", Some(at(9_000))), &[account.id]).await;
    let due = take(&store, &saved.deliveries[0], Event::Came, Change::default()).await;
    let begun = take(&store, &due, Event::Begun, beginning()).await;
    assert_eq!(begun.tries, 1);
    let progress = Change {
        progress: Progress::Set(sealed("an upload session")),
        waits_until: Some(at(2_500)),
        ..Change::default()
    };
    let went = take(&store, &begun, Event::Went, progress).await;
    assert_eq!(went.progress, Some(sealed("an upload session")));
    let armed = take(&store, &went, Event::Armed, Change::default()).await;
    assert_eq!(armed.state, State::Publishing(Phase::Sending));
    assert_eq!(armed.sent_at, Some(at(2_000)));
    assert_eq!(armed.progress, went.progress, "it is kept");
    let to = [account.id];
    let edited = store.save_post(&saved.post, &to, |_| vec![], vec![]);
    assert_eq!(
        edited.await.unwrap(),
        None,
        "what is on its way is not changed"
    );
    let remote = Remote {
        id: "77".into(),
        url: Some("https://x.com/a/status/77".into()),
    };
    let change = Change {
        remote: Some(remote.clone()),
        ..Change::default()
    };
    let out = take(&store, &armed, Event::Published, change).await;
    assert_eq!((out.remote, out.progress), (Some(remote), None));
    assert_eq!(out.published_at, Some(at(2_000)));
    let known = store.known_remotes(account.id, 9).await.unwrap();
    assert_eq!(known, ["77"]);
}

#[tokio::test]
async fn what_the_queue_looks_at_is_what_is_near_open_or_unknown() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "lena").await;
    for seconds in [5_000, 6_000, 9_000, 12_000] {
        scheduled(&store, &post("Tulips", Some(at(seconds))), &[account.id]).await;
    }
    let at_hand = store.deliveries_at_hand(at(6_000)).await.unwrap();
    let moments: Vec<_> = at_hand
        .deliveries
        .iter()
        .map(|one| one.delivery.planned.clone().unwrap().at)
        .collect();
    assert_eq!(moments, [at(5_000), at(6_000)]);
    assert_eq!(at_hand.next, Some(at(9_000)));
    let all = store.scheduled_at(&[account.id]).await.unwrap();
    let last = all.last().unwrap();
    take(
        &store,
        last,
        Event::Hold(Hold::SignedOut),
        Change::default(),
    )
    .await;
    let at_hand = store.deliveries_at_hand(at(6_000)).await.unwrap();
    assert_eq!(at_hand.deliveries.len(), 3, "what is held is looked at");
    let (held, left) = store.waiting_at(account.id).await.unwrap();
    assert_eq!((held.len(), left.len()), (1, 0));
}

#[tokio::test]
async fn e3_e4_a_disconnect_cancels_in_its_own_transaction_and_keeps_every_row() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (_, here) = connected(store, "lena").await;
    let (_, there) = connected(store, "marta").await;
    let alone = scheduled(store, &post("Alone", Some(at(9_000))), &[here.id]).await;
    let shared = scheduled(
        store,
        &post("Shared", Some(at(9_000))),
        &[here.id, there.id],
    )
    .await;
    let out = scheduled(store, &post("Out", Some(at(1_000))), &[here.id]).await;
    let due = take(store, &out.deliveries[0], Event::Came, Change::default()).await;
    let begun = take(store, &due, Event::Begun, beginning()).await;
    let out = take(store, &begun, Event::Published, Change::default()).await;
    let figures = Figures {
        views: Some(12),
        likes: None,
        comments: Some(0),
        shares: None,
        at: at(3_000),
    };
    store.put_figures(out.id, &figures).await.unwrap();
    let on_the_wire = scheduled(store, &post("On the wire", Some(at(1_000))), &[here.id]).await;
    let due = take(
        store,
        &on_the_wire.deliveries[0],
        Event::Came,
        Change::default(),
    )
    .await;
    let begun = take(store, &due, Event::Begun, beginning()).await;
    let armed = take(store, &begun, Event::Armed, Change::default()).await;

    let open = store.open_beside(&[here.id]).await.unwrap();
    assert_eq!(open.len(), 4);
    store.disconnect(here.id, at(4_000), vec![]).await.unwrap();
    let state = async |id: DeliveryId| store.deliveries(&[id]).await.unwrap()[0].state;
    let of = |posted: &Posted, account: AccountId| {
        let found = posted.deliveries.iter().find(|one| one.account == account);
        found.unwrap().id
    };
    assert_eq!(
        state(of(&alone, here.id)).await,
        State::Cancelled(Cancel::WithAccount)
    );
    assert_eq!(
        state(of(&shared, here.id)).await,
        State::Cancelled(Cancel::WithAccountOnly)
    );
    assert_eq!(state(of(&shared, there.id)).await, State::Scheduled);
    assert_eq!(state(out.id).await, State::Published);
    assert_eq!(state(armed.id).await, State::Unconfirmed);
    let seen = store.figures(&[out.id]).await.unwrap();
    assert_eq!(seen.get(&out.id).map(|seen| seen.figures), Some(figures));
    let (_, left) = store.waiting_at(here.id).await.unwrap();
    assert_eq!(left.len(), 1, "the shared one still goes elsewhere");
    let waiting = store.accounts_with_waiting().await.unwrap();
    assert!(waiting.is_empty(), "a former account has nothing to decide");
    let shown = store.shown(here.id, "").await.unwrap().unwrap();
    assert_eq!((shown.used.due, shown.used.published), (0, 1));
    assert_eq!(store.uses().await.unwrap()[&here.id], shown.used);
}

/// SQLite's plan for what a page and a month are read with: off an index, never over all rows.
#[tokio::test]
async fn ten_thousand_posts_are_read_off_indexes() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (_, account) = connected(store, "lena").await;
    fill(&disk, account.id, 10_000).await;
    let from = at(1_000_000_000);
    let begun = Instant::now();
    let (page, mark) = store.posts(&PostFilter::default(), None, 50).await.unwrap();
    let first_page = begun.elapsed();
    assert_eq!(page.len(), 50);
    let deep = PageMark {
        at: from + Span::hours(5_000),
        post: page[0].post.id,
    };
    let (deep, _) = store
        .posts(&PostFilter::default(), Some(deep), 50)
        .await
        .unwrap();
    assert_eq!(deep.len(), 50);
    assert!(mark.is_some());
    let begun = Instant::now();
    let month = store
        .posts_between(from, from + Span::days(30), &PostFilter::default())
        .await
        .unwrap();
    let one_month = begun.elapsed();
    assert_eq!(month.len(), 720);
    let searched = PostFilter {
        words: vec!["9 999".into()],
        ..PostFilter::default()
    };
    let begun = Instant::now();
    let (found, _) = store.posts(&searched, None, 50).await.unwrap();
    let search = begun.elapsed();
    assert_eq!(found.len(), 0);
    let begun = Instant::now();
    let waiting = store.accounts_with_waiting().await.unwrap();
    let waits = begun.elapsed();
    assert!(waiting.is_empty());
    println!(
        "10 000 posts: page {first_page:?}, month {one_month:?}, search {search:?}, what waits {waits:?}"
    );
    for (sql, index) in [
        (
            "SELECT * FROM posts WHERE 1 = 1 ORDER BY sorted_at DESC, id DESC LIMIT 50",
            "posts_in_order",
        ),
        (
            "SELECT post FROM deliveries WHERE at >= 1 AND at < 2",
            "deliveries_by_moment",
        ),
        (
            "SELECT min(at) FROM deliveries WHERE state = 'scheduled' AND at > 1",
            "deliveries_by_state",
        ),
        (
            "SELECT account, state, count(*) FROM deliveries GROUP BY account, state",
            "deliveries_by_account",
        ),
        (
            "SELECT * FROM deliveries WHERE account = 'a' AND state = 'cancelled'",
            "deliveries_by_account",
        ),
    ] {
        let plan = plan_of(&disk, sql).await;
        assert!(plan.contains(index), "{sql}: {plan}");
    }
}

async fn plan_of(disk: &Disk, sql: &str) -> String {
    use sqlx::{AssertSqlSafe, Row};
    let mut raw = disk.raw().await;
    let rows = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")))
        .fetch_all(&mut raw)
        .await
        .unwrap();
    let lines: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
    lines.join("; ")
}

/// So many posts, one an hour, past the store's own way, which would take a transaction for each.
async fn fill(disk: &Disk, account: AccountId, count: i64) {
    let mut raw = disk.raw().await;
    let content = serde_json::to_string(&Content {
        text: "Fresh tulips and roses at the corner".into(),
        ..Content::default()
    })
    .unwrap();
    sqlx::raw_sql("BEGIN").execute(&mut raw).await.unwrap();
    for number in 0..count {
        let moment = (at(1_000_000_000) + Span::hours(number)).as_millis();
        let post = PostId::fresh().to_string();
        sqlx::query(
            "INSERT INTO posts (id, content, folded, at, local, zone, created_at, changed_at,
                 sorted_at) VALUES (?1, ?2, 'fresh tulips', ?3, '2026-01-01T09:00', 'UTC', 1, 1, ?3)",
        )
        .bind(&post)
        .bind(&content)
        .bind(moment)
        .execute(&mut raw)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO deliveries (id, post, account, state, revision, at, local, zone, tries,
                 changed_at) VALUES (?, ?, ?, 'scheduled', 0, ?, '2026-01-01T09:00', 'UTC', 0, 1)",
        )
        .bind(DeliveryId::fresh().to_string())
        .bind(&post)
        .bind(account.to_string())
        .bind(moment)
        .execute(&mut raw)
        .await
        .unwrap();
    }
    sqlx::raw_sql("COMMIT").execute(&mut raw).await.unwrap();
}
