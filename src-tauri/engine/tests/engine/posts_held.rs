//! Health and disconnection decide over posts: what is held, what comes back, what is asked.

use pilotlight_domain::{Platform, Span};
use pilotlight_engine::{
    EngineError,
    view::{DeliveryAction, HeldDecision, PostState, PostView, Update},
};
use pilotlight_sandbox::{Consent, Control};

use crate::{
    posts_desk::{Desk, at, draft, states, texts},
    world::{connected, theirs},
};

fn revoke(desk: &Desk, platform: Platform) {
    desk.world.control(&Control::Revoke {
        platform: theirs(platform),
        persona: "lena".into(),
    });
}

#[tokio::test]
async fn e5_a_lapsed_connection_holds_its_posts_and_the_reconnect_asks_for_the_past_ones() {
    let desk = Desk::new().await;
    let (x, page) = (desk.x().await, desk.page().await);
    let engine = &desk.world.engine;
    let mut past = Vec::new();
    for hours in 1..=3 {
        past.push(
            desk.schedule(&format!("Past {hours}"), &[x], Span::hours(hours))
                .await,
        );
    }
    let mut coming = Vec::new();
    for days in 3..=6 {
        coming.push(
            desk.schedule(&format!("Day {days}"), &[x, page], Span::days(days))
                .await,
        );
    }
    revoke(&desk, Platform::X);
    desk.world.check(x).await;
    // Everything is held at once, also what is days away, and says why and what to do.
    for post in &coming {
        let post = desk
            .until(post, |now| at(now, x).state == PostState::Held)
            .await;
        let one = at(&post, x);
        assert_eq!(one.headline, "Held until you sign in again");
        assert_eq!(one.actions[0], DeliveryAction::Reconnect);
        assert_eq!(at(&post, page).state, PostState::Scheduled);
    }
    let card = desk.world.card(x).await;
    assert_eq!((card.posts_due, card.posts_held), (7, 7));
    desk.live(Span::hours(12)).await;
    assert!(desk.on_x().is_empty());
    let held = engine.held(x).await.unwrap();
    assert_eq!(held.words, "7 posts are held: 4 still to come, 3 past.");
    assert_eq!(
        held.to_decide, 0,
        "nothing can be decided before the reconnect"
    );
    let early = engine.decide_held(x, &HeldDecision::Publish).await;
    assert!(matches!(early, Err(EngineError::PostMoved)));

    let back = desk.world.reconnect(x, &Consent::allow("lena")).await;
    connected(&back);
    for post in &coming {
        desk.until(post, |now| at(now, x).state == PostState::Scheduled)
            .await;
    }
    for post in &past {
        desk.until(post, |now| at(now, x).headline.contains("time has passed"))
            .await;
    }
    let held = engine.held(x).await.unwrap();
    assert_eq!(
        (held.words.as_str(), held.to_decide),
        ("3 posts are held, and the time of all has passed.", 3)
    );
    desk.live(Span::hours(1)).await;
    assert!(desk.on_x().is_empty(), "nothing is published late unasked");

    let spread = HeldDecision::SpreadOut {
        local: desk.wall(Span::hours(1)),
        minutes: 30,
    };
    let moved = engine.decide_held(x, &spread).await.unwrap();
    assert_eq!(moved.len(), 3);
    desk.live(Span::hours(2)).await;
    for post in &past {
        desk.until_all(post, PostState::Published).await;
    }
    assert_eq!(texts(&desk.on_x()), ["Past 1", "Past 2", "Past 3"]);
    desk.live(Span::days(6)).await;
    for post in &coming {
        desk.until_all(post, PostState::Published).await;
    }
    assert_eq!((desk.on_x().len(), desk.on_page().len()), (7, 4));
}

#[tokio::test]
async fn e5_what_is_late_by_less_than_the_rule_goes_out_by_itself() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let post = desk.schedule("Soon", &[x], Span::minutes(30)).await;
    revoke(&desk, Platform::X);
    desk.world.check(x).await;
    desk.until_all(&post, PostState::Held).await;
    desk.live(Span::minutes(40)).await;
    connected(&desk.world.reconnect(x, &Consent::allow("lena")).await);
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(desk.on_x().len(), 1);
}

#[tokio::test]
async fn f01_a_computer_that_slept_over_due_times_holds_them_and_reports() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let mut updates = desk.world.engine.updates();
    let mut alerts = desk.world.engine.alerts();
    let one = desk.schedule("One", &[x], Span::hours(1)).await;
    let two = desk.schedule("Two", &[x], Span::hours(2)).await;
    let soon = desk.schedule("Three", &[x], Span::hours(8)).await;
    // It sleeps: the clock jumps, and nobody lives through it.
    desk.world.parts.clock.next_moment().await;
    desk.world.pass(Span::minutes(8 * 60 + 5));
    for post in [&one, &two] {
        let post = desk.until_all(post, PostState::Held).await;
        assert_eq!(post.deliveries[0].actions[0], DeliveryAction::PublishNow);
    }
    desk.until_all(&soon, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["Three"]);
    loop {
        match updates.recv().await.unwrap() {
            Update::Notice { message, .. } if message.contains("2 posts did not go out") => break,
            _ => {}
        }
    }
    let mut shown = Vec::new();
    while let Ok(change) = alerts.try_recv() {
        shown.push(format!("{change:?}"));
    }
    assert!(
        shown
            .iter()
            .any(|one| one.contains("2 posts did not go out in time")),
        "{shown:?}"
    );
    desk.live(Span::minutes(2)).await;
    let ids = [one.deliveries[0].id];
    desk.world.engine.publish_now(&ids).await.unwrap();
    desk.until_all(&one, PostState::Published).await;
    desk.world
        .engine
        .skip_deliveries(&[two.deliveries[0].id])
        .await
        .unwrap();
    desk.until_all(&two, PostState::Missed).await;
}

#[tokio::test]
async fn a_short_outage_is_waited_for_and_a_long_one_is_held() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let down = Control::Fail {
        platform: theirs(Platform::X),
        status: Some(503),
    };
    let post = desk.schedule("Through it", &[x], Span::hours(1)).await;
    desk.live(Span::minutes(55)).await;
    desk.world.control(&down);
    desk.world.check(x).await;
    desk.live(Span::minutes(10)).await;
    let waiting = desk.until_all(&post, PostState::Due).await;
    assert_eq!(waiting.deliveries[0].label, "Due");
    desk.world.control(&Control::Calm);
    desk.live(Span::minutes(8)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(desk.on_x().len(), 1);

    desk.world.control(&down);
    desk.world.check(x).await;
    let far = desk.schedule("After it", &[x], Span::days(2)).await;
    desk.live(Span::hours(5)).await;
    let held = desk.until_all(&far, PostState::Held).await;
    assert!(
        held.deliveries[0].headline.contains("X has a problem"),
        "{held:?}"
    );
    desk.world.control(&Control::Calm);
    desk.world.check(x).await;
    desk.until_all(&far, PostState::Scheduled).await;
}

#[tokio::test]
async fn e3_the_seed_story_of_disconnecting() {
    let desk = Desk::new().await;
    let (x, page) = (desk.x().await, desk.page().await);
    let engine = &desk.world.engine;
    let mut alone = Vec::new();
    for hours in 1..=3 {
        alone.push(
            desk.schedule(&format!("X only {hours}"), &[x], Span::hours(hours))
                .await,
        );
    }
    let mut shared = Vec::new();
    for hours in 4..=5 {
        shared.push(
            desk.schedule(&format!("Both {hours}"), &[x, page], Span::hours(hours))
                .await,
        );
    }
    let preview = engine.disconnect_preview(x).await.unwrap();
    assert_eq!((preview.posts_cancelled, preview.posts_elsewhere), (3, 2));
    let words = preview.happens.join(" ");
    assert!(
        words.contains("3 posts that go nowhere else are cancelled"),
        "{words}"
    );
    assert!(
        words.contains("2 posts still go out to your other accounts"),
        "{words}"
    );
    let both = engine.disconnect_several_preview(&[x, page]).await.unwrap();
    assert_eq!((both.posts_cancelled, both.posts_elsewhere), (5, 0));

    engine.disconnect(x).await.unwrap();
    let anywhere = engine.held_anywhere().await.unwrap();
    assert!(anywhere.is_empty(), "nothing can be done before it is back");
    for post in &alone {
        let post = engine.post(post.id).await.unwrap();
        assert_eq!(states(&post), [PostState::Cancelled]);
        assert!(!post.deliveries[0].connected);
    }
    let told = engine.audit_list(Some(x), None, 1).await.unwrap();
    assert!(
        told[0]
            .sentence
            .contains("3 posts that went nowhere else were cancelled"),
        "{told:?}"
    );
    desk.live(Span::hours(6)).await;
    for post in &shared {
        let post = desk
            .until(post, |now| at(now, page).state == PostState::Published)
            .await;
        assert_eq!(at(&post, x).state, PostState::Cancelled);
    }
    assert_eq!((desk.on_x().len(), desk.on_page().len()), (0, 2));

    let again = desk.x().await;
    assert_eq!(again, x, "the same account comes back to its history");
    desk.live(Span::hours(3)).await;
    assert!(desk.on_x().is_empty(), "nothing comes back by itself");
    let held = engine.held(x).await.unwrap();
    assert_eq!((held.cancelled, held.connected), (3, true), "{held:?}");
    assert_eq!(engine.held_anywhere().await.unwrap(), [held]);
    let left = engine.cancelled_with(x).await.unwrap();
    let ids = |posts: &[PostView]| posts.iter().map(|post| post.id).collect::<Vec<_>>();
    assert_eq!(ids(&left), ids(&alone), "those that went elsewhere stay");
    let back = engine.reschedule_cancelled(x, None, None).await.unwrap();
    assert_eq!(back.len(), 3);
    assert!(engine.held_anywhere().await.unwrap().is_empty());
    desk.live(Span::hours(4)).await;
    for post in &alone {
        desk.until_all(post, PostState::Published).await;
    }
    assert_eq!(texts(&desk.on_x()), ["X only 1", "X only 2", "X only 3"]);
    // And scheduling works at once.
    let now = engine
        .publish_post(&draft("Hello again", &[x]))
        .await
        .unwrap();
    desk.live(Span::minutes(2)).await;
    desk.until_all(&now, PostState::Published).await;
}

#[tokio::test]
async fn what_is_refused_for_its_text_fails_with_the_reason_and_the_account_stays_well() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let first = engine.publish_post(&draft("The same", &[x])).await.unwrap();
    desk.until_all(&first, PostState::Published).await;
    desk.live(Span::minutes(5)).await;
    let second = engine.publish_post(&draft("The same", &[x])).await.unwrap();
    let second = desk.until_all(&second, PostState::Failed).await;
    let one = &second.deliveries[0];
    assert!(one.happened.contains("posted already"), "{one:?}");
    assert_eq!(one.actions[0], DeliveryAction::Retry);
    assert_eq!(
        desk.world.card(x).await.status,
        pilotlight_domain::Status::Healthy
    );
    assert_eq!(desk.on_x().len(), 1);
    desk.live(Span::hours(25)).await;
    assert_eq!(desk.on_x().len(), 1, "it is not tried again by itself");
}
