//! X in the sandbox.

use pilotlight_domain::content::{Fault, Look};
use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::{Settled, StepKind};
use pilotlight_sandbox::{Control, Manner};

use super::author::{Author, every_silence_is_settled, text};
use super::files::{Files, digest, with};
use crate::stage::secret;

#[tokio::test]
async fn a_text_arrives_once_and_its_address_is_told() {
    let author = Author::new(Platform::X).await;
    let mut content = text("Fresh tulips & daffodils <today> 💐");
    content.link = Some("https://flowers.example/t?a=1&b=2".parse().unwrap());
    let course = author.publish(&content).await;
    assert_eq!(course.steps, [StepKind::Decisive]);
    let remote = course.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.id, remote.id);
    assert_eq!(
        post.text,
        "Fresh tulips & daffodils <today> 💐\n\nhttps://flowers.example/t?a=1&b=2"
    );
    let handle = author
        .profile
        .handle
        .as_deref()
        .unwrap()
        .trim_start_matches('@');
    assert_eq!(
        remote.url.unwrap(),
        format!("https://x.com/{handle}/status/{}", post.id)
    );
}

#[tokio::test]
async fn every_silence_at_the_decisive_step_is_settled() {
    let mut content = text("Fresh tulips & daffodils <today>");
    content.link = Some("https://flowers.example/t?a=1&b=2".parse().unwrap());
    every_silence_is_settled(Platform::X, &content).await;
}

#[tokio::test]
async fn absence_is_not_believed_at_once_and_a_post_known_as_another_is_not_taken_for_this_one() {
    let mut author = Author::new(Platform::X).await;
    let content = text("Open today");
    let first = author.publish(&content).await.ended.unwrap();
    author.stage.play(Control::Publishing {
        platform: author.played(),
        account: None,
        manner: Some(Manner::Unheard),
        times: Some(1),
    });
    author.known.push(first.id);
    author.wait(Span::minutes(90));
    let course = author.publish(&content).await;
    assert!(course.ended.clone().unwrap_err().outcome_unknown());
    assert_eq!(author.settle(&content, &course).await, Settled::Unknown);
    author.wait(Span::minutes(4));
    assert_eq!(
        author.settle(&content, &course).await,
        Settled::NotPublished
    );
}

#[tokio::test]
async fn a_look_shows_figures_and_tells_when_a_post_is_gone() {
    let author = Author::new(Platform::X).await;
    let remote = author.publish(&text("Fresh tulips")).await.ended.unwrap();
    author.wait(Span::hours(1));
    let look = async || {
        author
            .stage
            .adapter
            .look(&author.stage.context(), &author.access, &remote)
            .await
    };
    let Ok(Look::There { figures, .. }) = look().await else {
        panic!("it is there");
    };
    assert!(figures.views.unwrap() > 0);
    assert_eq!(figures.at, author.stage.now());
    author.stage.play(Control::DeletePost {
        post: remote.id.clone(),
    });
    assert_eq!(look().await, Ok(Look::Gone));
    author.wait(Span::hours(3));
    assert_eq!(look().await.unwrap_err().cause, Cause::TokenExpired);
}

#[tokio::test]
async fn pictures_arrive_whole_in_their_order_with_what_they_show() {
    let (author, files) = (Author::new(Platform::X).await, Files::new());
    let pictures = vec![
        files.picture(1, "Yellow tulips").await,
        files.picture(2, "").await,
    ];
    let content = with("Fresh tulips", pictures);
    let course = author.publish(&content).await;
    course.ended.unwrap();
    let decisive = course
        .steps
        .iter()
        .filter(|kind| **kind == StepKind::Decisive);
    assert_eq!(decisive.count(), 1);
    assert_eq!(course.steps.last(), Some(&StepKind::Decisive));
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.text, "Fresh tulips");
    let digests: Vec<_> = post
        .media
        .iter()
        .map(|piece| piece.digest.clone())
        .collect();
    assert_eq!(
        digests,
        [digest(&content.media[0]), digest(&content.media[1])]
    );
    assert_eq!(post.media[0].alt.as_deref(), Some("Yellow tulips"));
    assert_eq!(post.media[1].alt, None);
}

#[tokio::test]
async fn a_video_goes_in_parts_over_cuts_and_is_waited_for() {
    let (author, files) = (Author::new(Platform::X).await, Files::new());
    let content = with("", vec![files.film(9 * 1024 * 1024).await]);
    author.stage.play(Control::CutUploads {
        platform: author.played(),
        times: 2,
    });
    let first = author.publish(&content).await;
    first.ended.unwrap_err();
    let second = author.go_on(&content, &first.progress).await;
    second.ended.unwrap_err();
    let third = author.go_on(&content, &second.progress).await;
    third.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
    assert_eq!(post.media[0].bytes, content.media[0].size);
}

#[tokio::test]
async fn a_post_of_a_picture_alone_is_found_by_its_picture() {
    let files = Files::new();
    let content = with("", vec![files.picture(1, "").await]);
    every_silence_is_settled(Platform::X, &content).await;
}

#[tokio::test]
async fn media_that_x_cannot_use_are_the_posts_own_fault() {
    let (author, files) = (Author::new(Platform::X).await, Files::new());
    let mut film = files.film(1_000).await;
    let path = files.path().join("film.mp4");
    // It begins like a film to us, and is none to X.
    std::fs::write(&path, [b"\0\0\0\0moov".as_slice(), &[0; 992]].concat()).unwrap();
    film.format = pilotlight_domain::content::MediaFormat::QuickTime;
    let refusal = author
        .publish(&with("Film", vec![film]))
        .await
        .ended
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::ContentRejected);
    assert_eq!(refusal.fault, Some(Fault::Media));
}

#[tokio::test]
async fn a_duplicate_is_known_for_one_though_x_has_no_code_for_it() {
    let author = Author::new(Platform::X).await;
    let content = text("Open today");
    author.publish(&content).await.ended.unwrap();
    let refusal = author.publish(&content).await.ended.unwrap_err();
    assert_eq!(refusal.cause, Cause::ContentRejected);
    assert_eq!(refusal.fault, Some(Fault::Duplicate));
    assert!(!refusal.outcome_unknown());
    assert_eq!(author.arrived().len(), 1);
    // A platform that protects nobody shows what a blind repetition would do.
    author.stage.play(Control::Publishing {
        platform: author.played(),
        account: Some(author.profile.remote_id.clone()),
        manner: Some(Manner::Twice),
        times: None,
    });
    author.publish(&content).await.ended.unwrap();
    assert_eq!(author.arrived().len(), 2);
}

#[tokio::test]
async fn what_was_uploaded_too_long_ago_is_uploaded_anew() {
    let (author, files) = (Author::new(Platform::X).await, Files::new());
    let content = with("Fresh tulips", vec![files.picture(1, "").await]);
    let course = author.publish(&content).await;
    course.ended.unwrap();
    // As if the app had stood still before the last step for a day, and signed in again since.
    let begun = format!("\"begun\":{}", author.stage.now().as_millis());
    let old = format!(
        "\"begun\":{}",
        (author.stage.now() - Span::hours(21)).as_millis()
    );
    let progress = course.progress.text().expose().replace(&begun, &old);
    let progress = pilotlight_platforms::Progress::from_text(secret(&progress));
    author.wait(Span::minutes(90));
    let again = author.go_on(&content, &progress).await;
    again.ended.unwrap();
    assert!(again.steps.len() > 2, "{:?}", again.steps);
}
