//! Where a post could be doubled or lost without a crash: clocks that are wrong, sign-ins that are
//! replaced, another process on the same folder. Each was a suspicion first.

use std::path::PathBuf;

use pilotlight_domain::{AccountId, Content, Platform, Span};
use pilotlight_engine::{
    Engine, Storage,
    view::{PostDraft, PostState, PostView},
};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control, Manner, Post};
use tempfile::TempDir;

use crate::{
    posts_desk::{Desk, draft, texts},
    world::{World, theirs},
};

const JPEG: &[u8] = include_bytes!("../../../sandbox/src/assets/picture.jpg");

fn lie(desk: &Desk, platform: Platform, manner: Manner) {
    desk.world.control(&Control::Publishing {
        platform: theirs(platform),
        account: None,
        manner: Some(manner),
        times: Some(1),
    });
}

async fn picture_alone(desk: &Desk, folder: &TempDir, account: AccountId) -> PostDraft {
    let path: PathBuf = folder.path().join("tulips.jpg");
    std::fs::write(&path, JPEG).unwrap();
    let mut found = desk.world.engine.look_at_files(vec![path]).await;
    PostDraft {
        content: Content {
            media: vec![found.remove(0).media.unwrap()],
            ..Content::default()
        },
        accounts: vec![account],
        ..PostDraft::default()
    }
}

#[tokio::test]
async fn f2_an_edit_takes_nothing_along_of_what_was_uploaded_for_the_post_as_it_was() {
    let desk = Desk::new().await;
    let folder = TempDir::new().unwrap();
    let x = desk.x().await;
    let engine = &desk.world.engine;
    let http = desk.world.parts.http.clone();
    http.fail("/2/tweets", HttpError::NotConnected);
    let first = picture_alone(&desk, &folder, x).await;
    let post = engine.publish_post(&first).await.unwrap();
    let waits = async |tries: usize| {
        desk.until(&post, |now| {
            now.deliveries[0].state == PostState::Due && http.count("/2/tweets") >= tries
        })
        .await
    };
    waits(1).await;
    assert_eq!(http.count("/media/upload/initialize"), 1);
    // Only its time is named anew: what is there stays there.
    let again = PostDraft {
        id: Some(post.id),
        ..first.clone()
    };
    desk.live(Span::minutes(2)).await;
    let tried = http.count("/2/tweets");
    engine.publish_post(&again).await.unwrap();
    desk.live(Span::minutes(2)).await;
    waits(tried + 1).await;
    assert_eq!(http.count("/media/upload/initialize"), 1);
    // Another picture.
    let path = folder.path().join("roses.jpg");
    std::fs::write(&path, [JPEG, b"and more"].concat()).unwrap();
    let other = engine.look_at_files(vec![path]).await.remove(0);
    let mut edited = again.clone();
    edited.content.media = vec![other.media.unwrap()];
    http.behave();
    engine.publish_post(&edited).await.unwrap();
    desk.live(Span::minutes(5)).await;
    desk.until_all(&post, PostState::Published).await;
    let [there] = desk.on_x().try_into().unwrap();
    assert_eq!(there.media[0].bytes, edited.content.media[0].size);
}

async fn accounts(desk: &Desk) -> Vec<(Platform, AccountId)> {
    vec![
        (Platform::X, desk.x().await),
        (Platform::Facebook, desk.page().await),
    ]
}

fn there(desk: &Desk, platform: Platform) -> Vec<Post> {
    match platform {
        Platform::X => desk.on_x(),
        _ => desk.on_page(),
    }
}

async fn unconfirmed(desk: &Desk, draft: &PostDraft) -> PostView {
    let post = desk.world.engine.publish_post(draft).await.unwrap();
    desk.until_all(&post, PostState::Unconfirmed).await
}

#[tokio::test]
async fn f3_a_clock_that_was_fast_when_a_post_was_sent_doubles_nothing() {
    for set_right in [false, true] {
        let desk = Desk::new().await;
        let accounts = accounts(&desk).await;
        desk.world.set_clock(Span::hours(1));
        for (platform, account) in accounts {
            lie(&desk, platform, Manner::Silent);
            let text = format!("In the future of {platform:?}");
            let post = unconfirmed(&desk, &draft(&text, &[account])).await;
            if set_right {
                desk.world.set_clock(Span::hours(-1));
            }
            desk.live(Span::hours(27)).await;
            let now = desk.world.engine.post(post.id).await.unwrap();
            assert_eq!(texts(&there(&desk, platform)), [text.as_str()], "{now:?}");
            assert!(
                matches!(now.state, PostState::Unconfirmed | PostState::Published),
                "{now:?}"
            );
            if set_right {
                desk.world.set_clock(Span::hours(1));
            }
        }
    }
}

#[tokio::test]
async fn f3_a_clock_that_is_set_forward_after_a_lost_answer_makes_no_post_absent_sooner() {
    for restarts in [false, true] {
        let mut desk = Desk::of(World::in_folder().await);
        for (platform, account) in accounts(&desk).await {
            lie(&desk, platform, Manner::Unheard);
            let text = format!("Still on its way to {platform:?}");
            let post = unconfirmed(&desk, &draft(&text, &[account])).await;
            let sent = |desk: &Desk| {
                let http = &desk.world.parts.http;
                http.count("POST /api.x.com/2/tweets") + http.count("/feed")
            };
            let before = sent(&desk);
            desk.world.set_clock(Span::minutes(6));
            if restarts {
                desk.die_and_start_again().await;
            }
            desk.live(Span::minutes(2)).await;
            let now = desk.world.engine.post(post.id).await.unwrap();
            assert_eq!(now.state, PostState::Unconfirmed, "two minutes have passed");
            assert_eq!(sent(&desk), before, "it may still arrive");
            desk.live(Span::minutes(10)).await;
            desk.until_all(&post, PostState::Published).await;
            assert_eq!(texts(&there(&desk, platform)), [text.as_str()]);
            desk.world.set_clock(Span::minutes(-6));
        }
    }
}

#[tokio::test]
async fn f03_a_sending_that_lies_days_ahead_is_not_asked_about_without_end() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    desk.world.set_clock(Span::days(3));
    lie(&desk, Platform::X, Manner::Unheard);
    let post = unconfirmed(&desk, &draft("Three days ahead", &[x])).await;
    let asked = || desk.world.parts.http.count("GET /api.x.com/2/users/");
    desk.world.set_clock(Span::days(-3));
    let before = asked();
    desk.live(Span::hours(12)).await;
    let looks = asked() - before;
    assert!((1..=20).contains(&looks), "{looks} looks in twelve hours");
    // By our own clock its time is three days from now; then it is found absent, and goes out.
    desk.live(Span::days(3)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["Three days ahead"]);
}

#[tokio::test]
async fn f3_a_picture_without_words_is_not_sent_again_when_its_sign_in_was_replaced() {
    for platform in [Platform::X, Platform::Facebook] {
        let desk = Desk::new().await;
        let folder = TempDir::new().unwrap();
        let accounts = accounts(&desk).await;
        let account = accounts.iter().find(|one| one.0 == platform).unwrap().1;
        lie(&desk, platform, Manner::Silent);
        let draft = picture_alone(&desk, &folder, account).await;
        let post = unconfirmed(&desk, &draft).await;
        // What was uploaded for it was sealed for the sign-in that goes.
        desk.world.engine.disconnect(account).await.unwrap();
        let back = match platform {
            Platform::X => desk.x().await,
            _ => desk.page().await,
        };
        assert_eq!(back, account);
        desk.live(Span::hours(25)).await;
        let now = desk.world.engine.post(post.id).await.unwrap();
        assert_eq!(there(&desk, platform).len(), 1, "{now:?}");
        assert_eq!(now.state, PostState::Unconfirmed, "the owner is asked");
    }
}

#[tokio::test]
async fn f3_a_picture_without_words_is_found_by_what_was_uploaded() {
    for (lie_of_it, platform) in [
        (Manner::Silent, Platform::X),
        (Manner::Silent, Platform::Facebook),
        (Manner::Unheard, Platform::X),
        (Manner::Unheard, Platform::Facebook),
    ] {
        let desk = Desk::new().await;
        let folder = TempDir::new().unwrap();
        let accounts = accounts(&desk).await;
        let account = accounts.iter().find(|one| one.0 == platform).unwrap().1;
        lie(&desk, platform, lie_of_it);
        let draft = picture_alone(&desk, &folder, account).await;
        let post = unconfirmed(&desk, &draft).await;
        desk.live(Span::minutes(14)).await;
        desk.until_all(&post, PostState::Published).await;
        assert_eq!(there(&desk, platform).len(), 1);
    }
}

#[tokio::test]
async fn f3_a_disconnect_and_a_return_while_nobody_knows_double_nothing() {
    for manner in [Manner::Silent, Manner::Unheard] {
        let desk = Desk::new().await;
        for (platform, account) in accounts(&desk).await {
            lie(&desk, platform, manner);
            let text = format!("Known to nobody on {platform:?}");
            let post = unconfirmed(&desk, &draft(&text, &[account])).await;
            desk.world.engine.disconnect(account).await.unwrap();
            desk.live(Span::minutes(1)).await;
            let now = desk.world.engine.post(post.id).await.unwrap();
            assert_eq!(now.state, PostState::Unconfirmed);
            let back = match platform {
                Platform::X => desk.x().await,
                _ => desk.page().await,
            };
            assert_eq!(back, account);
            desk.live(Span::hours(25)).await;
            let now = desk.world.engine.post(post.id).await.unwrap();
            let found = there(&desk, platform);
            let count = found.iter().filter(|post| post.text == text).count();
            assert_eq!((count, now.state), (1, PostState::Published), "{now:?}");
        }
    }
}

#[tokio::test]
async fn f3_somebody_elses_sign_in_settles_nothing() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    lie(&desk, Platform::X, Manner::Silent);
    let post = unconfirmed(&desk, &draft("Lena's own", &[x])).await;
    let other = desk.world.reconnect(x, &Consent::allow("amir")).await;
    assert!(format!("{:?}", other.phase).contains("Ended"), "{other:?}");
    desk.live(Span::minutes(10)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["Lena's own"]);
}

#[tokio::test]
async fn f16_another_process_on_the_folder_lets_what_is_on_its_way_alone() {
    let desk = Desk::of(World::in_folder().await);
    let x = desk.x().await;
    let gate = desk.world.parts.http.hold("/2/tweets");
    let engine = &desk.world.engine;
    let post = engine
        .publish_post(&draft("Once, by one of us", &[x]))
        .await
        .unwrap();
    gate.arrived().await;
    // The command line, which adds a post of its own meanwhile.
    let parts = &desk.world.parts;
    let mut options = parts.options(Box::new(parts.keychain.clone()));
    options.storage = Storage::Guest(parts.folder());
    let guest = Engine::open(options).await.unwrap();
    let added = guest
        .publish_post(&draft("From beside", &[x]))
        .await
        .unwrap();
    let seen = guest.post(post.id).await.unwrap();
    assert_eq!(seen.state, PostState::Publishing, "{seen:?}");
    guest.close().await;
    gate.let_through();
    desk.until_all(&post, PostState::Published).await;
    desk.world.parts.http.behave();
    desk.live(Span::minutes(3)).await;
    desk.until_all(&added, PostState::Published).await;
    assert_eq!(texts(&desk.on_x()), ["Once, by one of us", "From beside"]);
}

#[tokio::test]
async fn f03_a_clock_that_is_set_back_at_the_due_time_sends_once_and_waits_again() {
    let desk = Desk::new().await;
    let x = desk.x().await;
    let post = desk.schedule("At nine", &[x], Span::hours(2)).await;
    let gate = desk.world.parts.http.hold("/2/tweets");
    desk.live(Span::seconds(2 * 3600 - 1)).await;
    desk.world.pass(Span::seconds(2));
    gate.arrived().await;
    // On the wire when the clock jumps back before the due time.
    desk.world.set_clock(Span::hours(-1));
    gate.let_through();
    desk.until_all(&post, PostState::Published).await;
    desk.world.parts.http.behave();
    desk.live(Span::hours(26)).await;
    assert_eq!(texts(&desk.on_x()), ["At nine"]);
    desk.until_all(&post, PostState::Published).await;
}
