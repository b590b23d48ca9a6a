//! Who asks for a check has it at once: before the keeper's queue, and whatever the keeper itself
//! would wait for.

use pilotlight_domain::{AccountId, Platform, Span};
use pilotlight_engine::view::Update;
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, healthy, theirs};

/// Calls for Lena's Pages and nothing else.
const PAGES: &str = "GET /graph.facebook.com/v26.0/";

/// Lena's three Pages, due for the keeper's check and unlike each other in nothing.
async fn due_pages(world: &World) -> Vec<AccountId> {
    let pages = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    assert_eq!(pages.len(), 3);
    world.pass(Span::hours(24));
    pages
}

#[tokio::test]
async fn a_persons_check_goes_before_the_rest_of_the_keepers_queue() {
    let world = World::new().await;
    let pages = due_pages(&world).await;
    let elsewhere = world
        .connect_one(Platform::YouTube, &Consent::allow("lena"))
        .await;
    let http = &world.parts.http;
    let before = http.count(PAGES);
    let gate = http.hold(PAGES);
    let mut updates = world.engine.updates();
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    gate.arrived().await;
    // The keeper stands at one Page, and a person asks for another.
    let asked_by_keeper = world.engine.accounts().await.unwrap();
    let at_work = |id: &AccountId| {
        let card = asked_by_keeper.iter().find(|card| card.id == *id);
        card.is_some_and(|card| card.checking)
    };
    let (first, wanted) = (
        *pages.iter().find(|id| at_work(id)).unwrap(),
        *pages.iter().find(|id| !at_work(id)).unwrap(),
    );
    let engine = world.engine.clone();
    let person = tokio::spawn(async move { engine.check_account(wanted).await });
    gate.arrived().await;
    // The keeper's call is answered; the next in its queue waits as long as the person does.
    gate.let_through();
    loop {
        if let Ok(Update::Account { account }) = updates.recv().await
            && account.id == first
            && !account.checking
        {
            break;
        }
    }
    assert_eq!(world.check(elsewhere).await, healthy(), "others are no bar");
    assert_eq!(
        http.count(PAGES),
        before + 2,
        "one of the keeper, one of the person"
    );
    gate.let_through();
    let card = person.await.unwrap().unwrap();
    assert_eq!(card.last_checked_at, Some(world.engine.now()));
    // And then the keeper goes on where it was.
    gate.arrived().await;
    gate.let_through();
    watch.abort();
}

#[tokio::test]
async fn a_person_asks_as_often_as_they_like_whatever_the_keeper_allows_itself() {
    let world = World::new().await;
    let linkedin = world
        .connect_one(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    let http = &world.parts.http;
    let before = http.count("linkedin.com/");
    // More than the keeper's whole day.
    for _ in 0..130 {
        world.engine.check_account(linkedin).await.unwrap();
    }
    assert_eq!(http.count("linkedin.com/"), before + 130);
}

#[tokio::test]
async fn a_person_may_ask_a_platform_that_the_keeper_leaves_alone() {
    let world = World::new().await;
    let pages = due_pages(&world).await;
    let limit = |seconds| Control::RateLimit {
        platform: theirs(Platform::Facebook),
        seconds,
        app_wide: true,
    };
    world.control(&limit(Some(3_600)));
    world.engine.check_account(pages[0]).await.unwrap();
    world.control(&limit(None));
    world.pass(Span::minutes(5));
    let http = &world.parts.http;
    let before = http.count(PAGES);
    let now = world.engine.now();
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    // It sleeps until the limit is over.
    assert!(world.parts.clock.next_moment().await > now);
    assert_eq!(http.count(PAGES), before, "the keeper obeys the limit");
    watch.abort();
    for page in &pages {
        assert_eq!(world.check(*page).await, healthy());
    }
    assert_eq!(http.count(PAGES), before + pages.len());
}
