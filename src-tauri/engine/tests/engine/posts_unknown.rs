//! Requests whose answer is lost, wrong or late: nothing is doubled, nothing is lost, and what nobody
//! knows is said.

use pilotlight_domain::{AccountId, Platform, Span};
use pilotlight_engine::{
    EngineError,
    view::{DeliveryAction, PostState},
};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Manner};

use crate::{
    posts_desk::{Desk, draft, texts},
    world::{World, theirs},
};

fn manner(desk: &Desk, platform: Platform, manner: Manner, times: u32) {
    desk.world.control(&Control::Publishing {
        platform: theirs(platform),
        account: None,
        manner: Some(manner),
        times: Some(times),
    });
}

async fn accounts(desk: &Desk) -> Vec<(Platform, AccountId)> {
    vec![
        (Platform::X, desk.x().await),
        (Platform::Facebook, desk.page().await),
    ]
}

fn there(desk: &Desk, platform: Platform) -> usize {
    match platform {
        Platform::X => desk.on_x().len(),
        _ => desk.on_page().len(),
    }
}

#[tokio::test]
async fn f3_a_platform_that_posts_and_answers_otherwise_is_asked_and_the_post_is_there_once() {
    for lie in [Manner::Fails, Manner::Silent] {
        let desk = Desk::new().await;
        for (platform, account) in accounts(&desk).await {
            manner(&desk, platform, lie, 1);
            let draft = draft("Only once", &[account]);
            let post = desk.world.engine.publish_post(&draft).await.unwrap();
            let unknown = desk.until_all(&post, PostState::Unconfirmed).await;
            let one = &unknown.deliveries[0];
            assert_eq!(one.actions[0], DeliveryAction::ItIsThere, "{one:?}");
            assert!(one.happened.contains("not sent again by itself"));
            desk.live(Span::minutes(10)).await;
            let post = desk.until_all(&post, PostState::Published).await;
            assert!(post.deliveries[0].can_be_opened, "its identifier was found");
            desk.live(Span::hours(25)).await;
            assert_eq!(there(&desk, platform), 1, "{platform:?} {lie:?}");
        }
    }
}

#[tokio::test]
async fn f3_a_request_that_was_never_heard_is_looked_for_and_sent_again_once() {
    let desk = Desk::new().await;
    for (platform, account) in accounts(&desk).await {
        manner(&desk, platform, Manner::Unheard, 1);
        let draft = draft("Heard at last", &[account]);
        let post = desk.world.engine.publish_post(&draft).await.unwrap();
        desk.until_all(&post, PostState::Unconfirmed).await;
        assert_eq!(there(&desk, platform), 0);
        desk.live(Span::minutes(12)).await;
        desk.until_all(&post, PostState::Published).await;
        assert_eq!(there(&desk, platform), 1, "{platform:?}");
        desk.live(Span::hours(25)).await;
        assert_eq!(there(&desk, platform), 1, "{platform:?}");
    }
}

#[tokio::test]
async fn f3_an_app_that_dies_with_a_post_on_the_wire_finds_out_what_became_of_it() {
    for arrives in [true, false] {
        let mut desk = Desk::of(World::in_folder().await);
        let x = desk.x().await;
        let http = desk.world.parts.http.clone();
        let gate = if arrives {
            http.hold_answer("/2/tweets")
        } else {
            http.hold("/2/tweets")
        };
        let draft = draft("Survivor", &[x]);
        let post = desk.world.engine.publish_post(&draft).await.unwrap();
        gate.arrived().await;
        http.behave();
        desk.die_and_start_again().await;
        let now = desk.world.engine.post(post.id).await.unwrap();
        assert_ne!(now.state, PostState::Due, "it is not simply sent again");
        desk.live(Span::minutes(12)).await;
        desk.until_all(&post, PostState::Published).await;
        desk.live(Span::hours(1)).await;
        assert_eq!(texts(&desk.on_x()), ["Survivor"], "{arrives}");
    }
}

#[tokio::test]
async fn what_surely_never_left_is_tried_again_in_time() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let http = desk.world.parts.http.clone();
    http.fail("/2/tweets", HttpError::NotConnected);
    let post = desk
        .world
        .engine
        .publish_post(&draft("Through at last", &[x]))
        .await
        .unwrap();
    desk.until(&post, |now| {
        now.deliveries[0].state == PostState::Due && http.count("/2/tweets") > 0
    })
    .await;
    http.behave();
    desk.live(Span::minutes(10)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(desk.on_x().len(), 1);
}

#[tokio::test]
async fn the_owners_word_settles_what_no_platform_tells() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let http = desk.world.parts.http.clone();
    let unknown = async |text: &str, lie| {
        manner(&desk, Platform::X, lie, 1);
        let post = engine.publish_post(&draft(text, &[x])).await.unwrap();
        // Nobody can be asked.
        http.fail("/tweets", HttpError::Broken);
        http.behave();
        desk.until_all(&post, PostState::Unconfirmed).await
    };
    let there = unknown("There", Manner::Silent).await;
    let cancelled = engine.cancel_deliveries(&[there.deliveries[0].id]).await;
    assert!(
        matches!(cancelled, Err(EngineError::PostMoved)),
        "it may be there"
    );
    let rescheduled = engine
        .reschedule(&[there.deliveries[0].id], &desk.wall(Span::hours(1)), None)
        .await;
    assert!(matches!(rescheduled, Err(EngineError::PostMoved)));
    engine.it_is_there(there.deliveries[0].id).await.unwrap();
    desk.until_all(&there, PostState::Published).await;
    desk.live(Span::minutes(2)).await;

    let again = unknown("Again", Manner::Unheard).await;
    engine
        .it_is_not_there(again.deliveries[0].id, true)
        .await
        .unwrap();
    desk.live(Span::minutes(2)).await;
    desk.until_all(&again, PostState::Published).await;
    desk.live(Span::minutes(2)).await;

    let left = unknown("Left", Manner::Unheard).await;
    engine
        .it_is_not_there(left.deliveries[0].id, false)
        .await
        .unwrap();
    desk.live(Span::hours(1)).await;
    desk.until_all(&left, PostState::Cancelled).await;
    assert_eq!(texts(&desk.on_x()), ["There", "Again"]);
}

#[tokio::test]
async fn a_disconnect_waits_for_the_post_that_is_on_its_way() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let gate = desk.world.parts.http.hold_answer("/2/tweets");
    let draft = draft("On its way", &[x]);
    let post = desk.world.engine.publish_post(&draft).await.unwrap();
    gate.arrived().await;
    let engine = desk.world.engine.clone();
    let leaving = tokio::spawn(async move { engine.disconnect(x).await });
    gate.let_through();
    leaving.await.unwrap().unwrap();
    let post = desk.world.engine.post(post.id).await.unwrap();
    assert_eq!(post.deliveries[0].state, PostState::Published, "{post:?}");
}

#[tokio::test]
async fn a_post_that_is_on_its_way_cannot_be_changed_or_cancelled() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let gate = desk.world.parts.http.hold("/2/tweets");
    let first = draft("As it was", &[x]);
    let post = engine.publish_post(&first).await.unwrap();
    gate.arrived().await;
    let edited = pilotlight_engine::view::PostDraft {
        id: Some(post.id),
        ..draft("Changed", &[x])
    };
    assert!(matches!(
        engine.publish_post(&edited).await,
        Err(EngineError::PostMoved)
    ));
    let cancelled = engine.cancel_deliveries(&[post.deliveries[0].id]).await;
    assert!(matches!(cancelled, Err(EngineError::PostMoved)));
    gate.let_through();
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["As it was"]);
}
