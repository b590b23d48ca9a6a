//! Posts: from the composer to the platform, and what the window is shown of them.

use jiff::tz::TimeZone;
use pilotlight_domain::{AccountId, LateRule, Platform, Span, delivery::zone_name};
use pilotlight_engine::{
    EngineError,
    view::{DeliveryAction, PostDraft, PostFilterView, PostSettings, PostState, PostView},
};

use crate::{
    posts_desk::{Desk, at, draft, states, texts},
    world::World,
};

#[tokio::test]
async fn f2_a_scheduled_post_goes_out_at_its_time_and_not_before() {
    let desk = Desk::new().await;
    let (x, page) = (desk.x().await, desk.page().await);
    let post = desk
        .schedule("Fresh tulips tomorrow", &[x, page], Span::hours(20))
        .await;
    assert_eq!(states(&post), [PostState::Scheduled; 2]);
    assert_eq!(desk.world.card(x).await.posts_due, 1);
    desk.live(Span::hours(19)).await;
    assert!(desk.on_x().is_empty() && desk.on_page().is_empty());
    desk.live(Span::hours(1)).await;
    let post = desk.until_all(&post, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["Fresh tulips tomorrow"]);
    assert_eq!(texts(&desk.on_page()), ["Fresh tulips tomorrow"]);
    for one in &post.deliveries {
        assert!(one.can_be_opened && one.actions == [DeliveryAction::Open]);
        let late = one
            .published_at
            .unwrap()
            .age(one.planned.clone().unwrap().at);
        assert_eq!(late, Span::ZERO, "{one:?}");
    }
    let card = desk.world.card(x).await;
    assert_eq!((card.posts_due, card.posts_published), (0, 1));
    let told = desk
        .world
        .engine
        .audit_list(Some(x), None, 9)
        .await
        .unwrap();
    let told: Vec<_> = told.iter().map(|entry| entry.sentence.as_str()).collect();
    assert!(
        told.contains(&"A post was published at Corner Florist."),
        "{told:?}"
    );
}

#[tokio::test]
async fn f2_a_post_that_is_wanted_now_goes_out_now() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let draft = draft("Closed today", &[x]);
    let post = desk.world.engine.publish_post(&draft).await.unwrap();
    let post = desk.until_all(&post, PostState::Published).await;
    assert_eq!(post.summary, "Published: 10:00");
    assert_eq!(texts(&desk.on_x()), ["Closed today"]);
}

#[tokio::test]
async fn two_posts_for_one_account_never_go_out_in_one_burst() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let mut posts = Vec::new();
    for text in ["One", "Two", "Three"] {
        posts.push(desk.schedule(text, &[x], Span::hours(1)).await);
    }
    desk.live(Span::minutes(70)).await;
    for post in &posts {
        desk.until_all(post, PostState::Published).await;
    }
    let mut moments: Vec<i64> = desk.on_x().iter().map(|post| post.at_ms).collect();
    moments.sort_unstable();
    assert_eq!(moments.len(), 3);
    assert!(
        moments.windows(2).all(|pair| pair[1] - pair[0] >= 60_000),
        "{moments:?}"
    );
}

#[tokio::test]
async fn a_draft_is_kept_as_one_types_and_goes_nowhere() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let first = engine.save_draft(&draft("Tul", &[])).await.unwrap();
    assert_eq!((first.state, first.deliveries.len()), (PostState::Draft, 0));
    let second = PostDraft {
        id: Some(first.id),
        ..draft("Tulips", &[x])
    };
    let second = engine.save_draft(&second).await.unwrap();
    assert_eq!(states(&second), [PostState::Draft]);
    assert_eq!(second.created_at, first.created_at);
    let third = PostDraft {
        id: Some(first.id),
        ..draft("Tulips!", &[])
    };
    let third = engine.save_draft(&third).await.unwrap();
    assert!(
        third.deliveries.is_empty(),
        "an account that was left out is gone"
    );
    desk.live(Span::hours(2)).await;
    assert!(desk.on_x().is_empty());
    engine.discard_draft(first.id).await.unwrap();
    assert!(matches!(
        engine.post(first.id).await,
        Err(EngineError::NoSuchPost)
    ));
}

#[tokio::test]
async fn what_does_not_fit_or_has_no_time_to_come_is_not_scheduled() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let refused = |outcome: Result<PostView, EngineError>| match outcome {
        Err(EngineError::BadInput(words)) => words,
        other => panic!("{other:?}"),
    };
    let with_time = |span, draft| PostDraft {
        local: Some(desk.wall(span)),
        ..draft
    };
    let long = with_time(Span::hours(1), draft(&"a".repeat(281), &[x]));
    assert!(refused(engine.schedule_post(&long).await).contains("too long for X"));
    assert!(refused(engine.publish_post(&draft("Hello", &[])).await).contains("one account"));
    let past = with_time(Span::minutes(-1), draft("Hello", &[x]));
    assert!(refused(engine.schedule_post(&past).await).contains("has passed"));
    assert!(refused(engine.schedule_post(&draft("Hello", &[x])).await).contains("Choose a day"));
    let late = PostDraft {
        late_minutes: Some(1),
        ..draft("Hello", &[x])
    };
    assert!(refused(engine.publish_post(&late).await).contains("5 minutes"));
    let nowhere = PostDraft {
        zone: Some("Europe/Atlantis".into()),
        ..with_time(Span::hours(1), draft("Hello", &[x]))
    };
    assert!(refused(engine.schedule_post(&nowhere).await).contains("no time zone"));
    let check = engine.check_draft(&long).await.unwrap();
    assert!(!check.can_be_scheduled && !check.can_be_published);
    assert_eq!(
        (check.previews[0].length, check.previews[0].most),
        (281, 280)
    );
    let stranger = draft("Hello", &[AccountId::fresh()]);
    assert!(matches!(
        engine.publish_post(&stranger).await,
        Err(EngineError::NoSuchAccount)
    ));
}

#[tokio::test]
async fn a_clock_change_is_told_while_the_time_is_chosen() {
    let mut world = World::new().await;
    world.parts.zone = TimeZone::get("Europe/Berlin").unwrap();
    world.engine = world.parts.open().await;
    let desk = Desk::of(world);
    let x = desk.x().await;
    assert_eq!(zone_name(&desk.world.parts.zone), "Europe/Berlin");
    let at = |local: &str| PostDraft {
        local: Some(local.into()),
        ..draft("Hello", &[x])
    };
    let engine = &desk.world.engine;
    let gap = engine.check_draft(&at("2027-03-28T02:30")).await.unwrap();
    assert!(
        gap.can_be_scheduled && gap.time.contains("goes out at 03:30"),
        "{gap:?}"
    );
    let plain = engine.check_draft(&at("2027-03-28T09:30")).await.unwrap();
    assert_eq!(plain.time, "");
    let post = engine.schedule_post(&at("2027-03-28T02:30")).await.unwrap();
    let planned = post.planned.unwrap();
    assert_eq!(
        (planned.local.as_str(), planned.zone.as_str()),
        ("2027-03-28T02:30", "Europe/Berlin")
    );
}

#[tokio::test]
async fn an_edit_names_the_accounts_anew_and_is_refused_once_it_is_out() {
    let desk = Desk::new().await;
    let (x, page) = (desk.x().await, desk.page().await);
    let post = desk.schedule("Before", &[x, page], Span::hours(2)).await;
    let edited = PostDraft {
        id: Some(post.id),
        local: Some(desk.wall(Span::hours(3))),
        ..draft("After", &[page])
    };
    let engine = &desk.world.engine;
    let autosave = engine.save_draft(&edited).await;
    assert!(
        matches!(autosave, Err(EngineError::PostMoved)),
        "nothing half written goes out"
    );
    let post = engine.schedule_post(&edited).await.unwrap();
    assert_eq!(at(&post, x).state, PostState::Cancelled);
    assert_eq!(at(&post, page).state, PostState::Scheduled);
    desk.live(Span::hours(3)).await;
    let post = desk
        .until(&post, |now| at(now, page).state == PostState::Published)
        .await;
    assert_eq!(texts(&desk.on_page()), ["After"]);
    assert!(desk.on_x().is_empty() && !post.editable);
    let again = PostDraft {
        local: Some(desk.wall(Span::hours(1))),
        ..edited
    };
    let again = engine.schedule_post(&again).await;
    assert!(matches!(again, Err(EngineError::PostMoved)));
}

#[tokio::test]
async fn f4_library_and_calendar_show_what_is_asked_for() {
    let desk = Desk::new().await;
    let (x, page) = (desk.x().await, desk.page().await);
    let engine = &desk.world.engine;
    desk.schedule("Roses for Rosa", &[x], Span::hours(2)).await;
    desk.schedule("100 % tulips", &[page], Span::days(2)).await;
    let both = desk
        .schedule("Ümläute für alle", &[x, page], Span::days(40))
        .await;
    engine.save_draft(&draft("A thought", &[])).await.unwrap();
    let found = |filter: PostFilterView| async move {
        let page = engine.posts(&filter, None, 50).await.unwrap();
        let texts = page.posts.into_iter().map(|post| post.content.text);
        texts.collect::<Vec<_>>()
    };
    let search = |text: &str| PostFilterView {
        search: text.into(),
        ..PostFilterView::default()
    };
    assert_eq!(found(search("ümlÄute")).await, ["Ümläute für alle"]);
    assert_eq!(found(search("rosa roses")).await, ["Roses for Rosa"]);
    assert_eq!(found(search("100 %")).await, ["100 % tulips"]);
    assert!(found(search("_")).await.is_empty(), "signs mean themselves");
    let at_page = PostFilterView {
        accounts: vec![page],
        ..PostFilterView::default()
    };
    assert_eq!(found(at_page).await, ["Ümläute für alle", "100 % tulips"]);
    let on_x = PostFilterView {
        platforms: vec![Platform::X],
        states: vec![PostState::Scheduled],
        ..PostFilterView::default()
    };
    assert_eq!(
        found(on_x.clone()).await,
        ["Ümläute für alle", "Roses for Rosa"]
    );
    let all = PostFilterView::default();
    let first = engine.posts(&all, None, 3).await.unwrap();
    let second = engine.posts(&all, first.next, 3).await.unwrap();
    assert_eq!((first.posts.len(), second.posts.len()), (3, 1));
    assert_eq!(second.next, None);

    let now = engine.now();
    let month = engine
        .calendar(now, now + Span::days(30), &all)
        .await
        .unwrap();
    let texts: Vec<_> = month.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(texts, ["Roses for Rosa", "100 % tulips"]);
    let later = engine
        .calendar(now, now + Span::days(60), &on_x)
        .await
        .unwrap();
    assert_eq!(later.len(), 2);
    assert_eq!(later[1].deliveries.len(), 1, "the Page's is left out");
    // Dragged to another day, the two deliveries part.
    let dragged = engine
        .reschedule(&[at(&both, x).id], &desk.wall(Span::days(3)), None)
        .await
        .unwrap();
    assert_eq!(dragged[0].id, both.id);
    let month = engine
        .calendar(now, now + Span::days(50), &all)
        .await
        .unwrap();
    assert_eq!(month.len(), 4, "{month:#?}");
    assert!(month.iter().all(|entry| entry.movable));
}

#[tokio::test]
async fn the_late_rule_is_a_setting_with_an_entry_in_the_audit() {
    let desk = Desk::new().await;
    let engine = &desk.world.engine;
    assert_eq!(
        engine
            .post_settings()
            .await
            .unwrap()
            .late_minutes
            .as_minutes(),
        15
    );
    let hour = PostSettings {
        late_minutes: LateRule::minutes(60).unwrap(),
    };
    engine.set_post_settings(hour).await.unwrap();
    assert_eq!(engine.post_settings().await.unwrap(), hour);
    let told = engine.audit_list(None, None, 1).await.unwrap();
    assert!(told[0].sentence.contains("up to 60 minutes late"));
}

#[tokio::test]
async fn figures_are_asked_for_when_somebody_looks_and_kept_with_their_age() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let post = engine.publish_post(&draft("Count me", &[x])).await.unwrap();
    let post = desk.until_all(&post, PostState::Published).await;
    assert_eq!(post.deliveries[0].figures, None);
    desk.live(Span::hours(5)).await;
    let asked_at = engine.now();
    let post = engine.refresh_figures(post.id).await.unwrap();
    let figures = post.deliveries[0].figures.unwrap();
    assert_eq!(figures.at, asked_at);
    assert!(figures.likes.is_some());
    let calls = desk.world.parts.http.count("/2/tweets");
    engine.refresh_figures(post.id).await.unwrap();
    assert_eq!(
        desk.world.parts.http.count("/2/tweets"),
        calls,
        "they are fresh"
    );
    engine.disconnect(x).await.unwrap();
    desk.live(Span::hours(5)).await;
    let post = engine.refresh_figures(post.id).await.unwrap();
    assert_eq!(
        post.deliveries[0].figures,
        Some(figures),
        "kept after a disconnect"
    );
}

#[tokio::test]
async fn what_the_command_line_writes_beside_the_window_goes_out() {
    let desk = Desk::of(World::in_folder().await);
    let x = desk.x().await;
    let mut options = desk
        .world
        .parts
        .options(Box::new(desk.world.parts.keychain.clone()));
    options.storage = pilotlight_engine::Storage::Guest(desk.world.folder());
    let guest = pilotlight_engine::Engine::open(options).await.unwrap();
    desk.world.engine.posts_at_rest().await;
    let post = guest.publish_post(&draft("From a script", &[x])).await;
    guest.close().await;
    desk.world.parts.clock.next_moment().await;
    tokio::time::pause();
    tokio::time::advance(std::time::Duration::from_secs(31)).await;
    tokio::time::resume();
    desk.until_all(&post.unwrap(), PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["From a script"]);
}
