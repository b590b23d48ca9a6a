//! Posts with pictures and videos on every platform: several steps, their progress sealed between them,
//! and files that are gone or changed.

use std::path::PathBuf;

use pilotlight_domain::{AccountId, Content, Media, Platform, Span};
use pilotlight_engine::view::{PostDraft, PostState, PostView};
use pilotlight_sandbox::{Consent, Control, Post};
use tempfile::TempDir;

use crate::{
    posts_desk::{Desk, at, draft},
    world::{World, theirs},
};

const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";

fn film(folder: &TempDir, bytes: usize) -> PathBuf {
    let mut film = MP4.to_vec();
    film.resize(bytes, 7);
    let path = folder.path().join("film.mp4");
    std::fs::write(&path, film).unwrap();
    path
}

async fn chosen(desk: &Desk, file: PathBuf) -> Media {
    let mut all = desk.world.engine.look_at_files(vec![file]).await;
    let found = all.remove(0);
    assert_eq!(found.words, "");
    found.media.unwrap()
}

fn with(content: Content, to: AccountId) -> PostDraft {
    PostDraft {
        content,
        accounts: vec![to],
        ..PostDraft::default()
    }
}

async fn out(desk: &Desk, draft: &PostDraft) -> PostView {
    let post = desk.world.engine.publish_post(draft).await.unwrap();
    desk.live(Span::minutes(10)).await;
    desk.until_all(&post, PostState::Published).await
}

fn there(desk: &Desk, id: &str) -> Vec<Post> {
    desk.world.parts.sandbox.posts(id)
}

async fn youtube(desk: &Desk) -> (AccountId, String) {
    let channel = desk.world.channel("lena", "Corner Florist");
    let consent = Consent {
        channel: Some(channel.clone()),
        ..Consent::allow("lena")
    };
    let id = desk.world.connect_one(Platform::YouTube, &consent).await;
    (id, channel)
}

fn video(media: Media) -> Content {
    let mut content = Content {
        text: "How to tie a bouquet".into(),
        media: vec![media],
        ..Content::default()
    };
    content.youtube.title = "Bouquets".into();
    content.youtube.made_for_kids = Some(false);
    content
}

#[tokio::test]
async fn f2_instagram_is_given_an_address_and_waited_for() {
    let desk = Desk::new().await;
    let consent = Consent::allow("lena");
    let account = desk.world.connect_one(Platform::Instagram, &consent).await;
    let engine = &desk.world.engine;
    let page = engine
        .look_at_address("https://flowers.example/shared")
        .await
        .unwrap();
    assert!(page.media.is_none() && !page.words.is_empty(), "{page:?}");
    let found = engine
        .look_at_address("https://flowers.example/film.mp4")
        .await
        .unwrap();
    let content = Content {
        text: "Tying a bouquet".into(),
        media: vec![found.media.unwrap()],
        ..Content::default()
    };
    let post = out(&desk, &with(content, account)).await;
    assert_eq!(at(&post, account).state, PostState::Published);
    let id = desk.world.persona("lena").instagram.user_id;
    let there = there(&desk, &id);
    assert_eq!(there.len(), 1);
    assert_eq!(there[0].text, "Tying a bouquet");
}

#[tokio::test]
async fn f3_a_video_whose_upload_is_cut_goes_on_where_it_was_and_is_there_once() {
    let desk = Desk::of(World::in_folder().await);
    let folder = TempDir::new().unwrap();
    let (account, channel) = youtube(&desk).await;
    let media = chosen(&desk, film(&folder, 4_300_000)).await;
    desk.world.control(&Control::CutUploads {
        platform: theirs(Platform::YouTube),
        times: 1,
    });
    let post = out(&desk, &with(video(media), account)).await;
    assert_eq!(post.deliveries[0].uploaded, None, "it is over");
    let there = there(&desk, &channel);
    assert_eq!(there.len(), 1);
    assert_eq!(
        (there[0].title.as_deref(), there[0].media[0].bytes),
        (Some("Bouquets"), 4_300_000)
    );
    let dump = desk.world.dump().await;
    assert!(
        !dump.contains("upload_id"),
        "KS-01: the session's address is never in clear"
    );
}

#[tokio::test]
async fn f3_an_app_that_dies_in_the_middle_of_an_upload_goes_on_with_it() {
    let mut desk = Desk::of(World::in_folder().await);
    let folder = TempDir::new().unwrap();
    let (account, channel) = youtube(&desk).await;
    let media = chosen(&desk, film(&folder, 4_300_000)).await;
    let http = desk.world.parts.http.clone();
    let gate = http.hold("PUT ");
    let draft = with(video(media), account);
    let post = desk.world.engine.publish_post(&draft).await.unwrap();
    gate.arrived().await;
    http.behave();
    desk.die_and_start_again().await;
    desk.live(Span::minutes(12)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(there(&desk, &channel).len(), 1);
}

#[tokio::test]
async fn a_file_that_is_gone_or_changed_holds_its_post_in_words_and_goes_out_once_it_is_put_right()
{
    let desk = Desk::new().await;
    let folder = TempDir::new().unwrap();
    let (account, channel) = youtube(&desk).await;
    let path = film(&folder, 1_000);
    let media = chosen(&desk, path.clone()).await;
    let bytes = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let engine = &desk.world.engine;
    let post = engine
        .publish_post(&with(video(media), account))
        .await
        .unwrap();
    let held = desk.until_all(&post, PostState::Held).await;
    let one = at(&held, account);
    assert!(one.happened.contains("not where it was"), "{one:?}");
    std::fs::write(&path, [bytes.as_slice(), b"more"].concat()).unwrap();
    desk.live(Span::minutes(2)).await;
    engine.publish_now(&[one.id]).await.unwrap();
    let held = desk
        .until(&post, |now| {
            at(now, account).happened.contains("changed after")
        })
        .await;
    assert!(there(&desk, &channel).is_empty());
    std::fs::write(&path, &bytes).unwrap();
    desk.live(Span::minutes(2)).await;
    engine.publish_now(&[at(&held, account).id]).await.unwrap();
    desk.live(Span::minutes(10)).await;
    desk.until_all(&post, PostState::Published).await;
    assert_eq!(there(&desk, &channel).len(), 1);
}

#[tokio::test]
async fn f2_linkedin_takes_a_text() {
    let desk = Desk::new().await;
    let accounts = desk
        .world
        .connect(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    let post = out(&desk, &draft("We are hiring", &accounts[..1])).await;
    assert_eq!(post.deliveries.len(), 1);
}
