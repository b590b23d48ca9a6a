//! Facebook in the sandbox.

use pilotlight_domain::content::Look;
use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::{Progress, Settled, Step, StepKind};
use pilotlight_sandbox::{Control, Manner};

use super::author::{Author, every_silence_is_settled, text};
use super::files::{Files, digest, with};

#[tokio::test]
async fn a_text_with_its_link_arrives_once() {
    let author = Author::new(Platform::Facebook).await;
    let mut content = text("Fresh tulips & daffodils");
    content.link = Some("https://flowers.example/t".parse().unwrap());
    let course = author.publish(&content).await;
    assert_eq!(course.steps, [StepKind::Decisive]);
    let remote = course.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.id, remote.id);
    assert_eq!(post.text, "Fresh tulips & daffodils");
    assert_eq!(post.link.as_deref(), Some("https://flowers.example/t"));
}

#[tokio::test]
async fn every_silence_at_the_decisive_step_is_settled() {
    every_silence_is_settled(Platform::Facebook, &text("Fresh tulips & daffodils")).await;
}

#[tokio::test]
async fn photos_are_uploaded_unseen_and_published_with_the_post() {
    let (author, files) = (Author::new(Platform::Facebook).await, Files::new());
    let pictures = vec![
        files.picture(1, "Yellow tulips").await,
        files.picture(2, "").await,
    ];
    let mut content = with("Fresh tulips", pictures);
    content.link = Some("https://flowers.example/t".parse().unwrap());
    let course = author.publish(&content).await;
    course.ended.unwrap();
    let kinds = [
        StepKind::Repeatable,
        StepKind::Repeatable,
        StepKind::Decisive,
    ];
    assert_eq!(course.steps, kinds);
    let [post] = author.arrived().try_into().unwrap();
    // Beside photos there is no field for a link.
    assert_eq!(post.text, "Fresh tulips\n\nhttps://flowers.example/t");
    assert_eq!(post.link, None);
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
}

#[tokio::test]
async fn a_photo_without_a_text_is_found_by_the_photo_and_no_other_is_taken_for_it() {
    let files = Files::new();
    let content = with("", vec![files.picture(1, "").await]);
    every_silence_is_settled(Platform::Facebook, &content).await;

    let author = Author::new(Platform::Facebook).await;
    let other = with("", vec![files.picture(2, "").await]);
    author.publish(&other).await.ended.unwrap();
    author.once(Manner::Unheard);
    let course = author.publish(&content).await;
    course.ended.clone().unwrap_err();
    author.wait(Span::minutes(4));
    assert_eq!(
        author.settle(&content, &course).await,
        Settled::NotPublished
    );
}

#[tokio::test]
async fn a_video_goes_in_parts_over_cuts_and_arrives_whole() {
    let (author, files) = (Author::new(Platform::Facebook).await, Files::new());
    let content = with("Tying a bouquet", vec![files.film(9 * 1024 * 1024).await]);
    author.stage.play(Control::CutUploads {
        platform: author.played(),
        times: 2,
    });
    let first = author.publish(&content).await;
    first.ended.unwrap_err();
    let second = author.go_on(&content, &first.progress).await;
    second.ended.unwrap_err();
    let third = author.go_on(&content, &second.progress).await;
    let remote = third.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.made_of, Some(remote.id));
    assert_eq!(post.text, "Tying a bouquet");
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
}

#[tokio::test]
async fn a_part_whose_answer_was_lost_is_not_sent_twice() {
    let (author, files) = (Author::new(Platform::Facebook).await, Files::new());
    let content = with("", vec![files.film(9 * 1024 * 1024).await]);
    let request = author.request(&content);
    let mut progress = Progress::start();
    for _ in 0..2 {
        let context = author.stage.context();
        let step = author
            .stage
            .adapter
            .publish_step(&context, &request, &progress);
        let Ok(Step::Go(next)) = step.await else {
            panic!("no step");
        };
        // The second step's progress is lost, as by a crash.
        if progress.is_start() {
            progress = next;
        }
    }
    author.go_on(&content, &progress).await.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
}

#[tokio::test]
async fn every_silence_at_the_end_of_a_video_is_settled() {
    let files = Files::new();
    let content = with("Tying a bouquet", vec![files.film(100_000).await]);
    every_silence_is_settled(Platform::Facebook, &content).await;
}

#[tokio::test]
async fn a_look_shows_figures_and_tells_when_a_post_is_gone() {
    let author = Author::new(Platform::Facebook).await;
    let remote = author.publish(&text("Fresh tulips")).await.ended.unwrap();
    author.wait(Span::days(2));
    let look = async || {
        let stage = &author.stage;
        stage
            .adapter
            .look(&stage.context(), &author.access, &remote)
            .await
    };
    let Ok(Look::There { figures, url }) = look().await else {
        panic!("it is there");
    };
    assert!(figures.likes.unwrap() > 0);
    assert!(url.unwrap().starts_with("https://www.facebook.com/"));
    let post = remote.id.clone();
    author.stage.play(Control::DeletePost { post });
    assert_eq!(look().await, Ok(Look::Gone));
}

#[tokio::test]
async fn a_taken_permission_is_no_fault_of_the_post() {
    let author = Author::new(Platform::Facebook).await;
    author.stage.play(Control::Permission {
        platform: author.played(),
        persona: "lena".into(),
        permission: "pages_manage_posts".into(),
        taken: true,
    });
    let refusal = author
        .publish(&text("Fresh tulips"))
        .await
        .ended
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::PermissionMissing);
    assert_eq!(refusal.fault, None);
    assert!(!refusal.outcome_unknown());
}
