//! YouTube in the sandbox.

use pilotlight_domain::content::{Content, Fault, Look, Problem, Visibility};
use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::{Progress, Sending, Settled, Step, StepKind, Stop};
use pilotlight_sandbox::{Control, Manner, Platform as Played};

use super::author::{Author, every_silence_is_settled};
use super::files::{Files, digest, with};

const PART: u64 = 4 * 1024 * 1024;

async fn video(files: &Files, bytes: u64) -> Content {
    let mut content = with("How we tie a bouquet", vec![files.film(bytes).await]);
    content.youtube.title = "Tying a bouquet".into();
    content.youtube.made_for_kids = Some(false);
    content
}

#[tokio::test]
async fn a_video_arrives_whole_with_its_title_and_visibility() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let mut content = video(&files, 2 * PART + 100).await;
    content.youtube.visibility = Visibility::Unlisted;
    let course = author.publish(&content).await;
    let remote = course.ended.unwrap();
    // Begin, two parts, the last part.
    let kinds = [StepKind::Repeatable; 3];
    assert_eq!(course.steps[..3], kinds);
    assert_eq!(course.steps[3..], [StepKind::Decisive]);
    assert_eq!(course.progress.sent_bytes(), 2 * PART);
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.id, remote.id);
    assert_eq!(post.title.as_deref(), Some("Tying a bouquet"));
    assert_eq!(post.text, "How we tie a bouquet");
    assert_eq!(post.visibility.as_deref(), Some("unlisted"));
    assert_eq!(post.media[0].kind, "video/mp4");
    assert_eq!(post.media[0].bytes, content.media[0].size);
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
    assert_eq!(
        remote.url.unwrap(),
        format!("https://www.youtube.com/watch?v={}", post.id)
    );
}

#[tokio::test]
async fn every_silence_at_the_decisive_step_is_settled() {
    let files = Files::new();
    let content = video(&files, PART + 100).await;
    every_silence_is_settled(Platform::YouTube, &content).await;
}

#[tokio::test]
async fn a_cut_in_the_middle_of_a_part_costs_only_what_did_not_arrive() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, 3 * PART).await;
    author.stage.play(Control::CutUploads {
        platform: Played::Youtube,
        times: 2,
    });
    let first = author.publish(&content).await;
    assert!(first.ended.clone().unwrap_err().silence.is_some());
    assert_eq!(author.arrived(), []);
    let second = author.go_on(&content, &first.progress).await;
    assert!(second.ended.is_err());
    let third = author.go_on(&content, &second.progress).await;
    third.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    // The same bytes, and none twice, though parts came in halves.
    assert_eq!(post.media[0].bytes, content.media[0].size);
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
}

#[tokio::test]
async fn a_cut_last_part_has_published_nothing_and_that_is_known_at_once() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, PART).await;
    author.stage.play(Control::CutUploads {
        platform: Played::Youtube,
        times: 1,
    });
    let course = author.publish(&content).await;
    assert_eq!(course.steps.last(), Some(&StepKind::Decisive));
    assert!(course.ended.clone().unwrap_err().outcome_unknown());
    assert_eq!(
        author.settle(&content, &course).await,
        Settled::NotPublished
    );
    author
        .go_on(&content, &course.progress)
        .await
        .ended
        .unwrap();
    assert_eq!(author.arrived().len(), 1);
}

#[tokio::test]
async fn even_a_blind_repetition_of_the_last_part_makes_no_second_video() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, PART).await;
    author.once(Manner::Silent);
    let course = author.publish(&content).await;
    course.ended.unwrap_err();
    author
        .go_on(&content, &course.progress)
        .await
        .ended
        .unwrap();
    assert_eq!(author.arrived().len(), 1);
}

#[tokio::test]
async fn a_session_that_is_gone_is_begun_anew_or_settled_by_the_channels_uploads() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, PART + 1).await;
    // What a session of a week ago leaves.
    let request = author.request(&content);
    let begun = author
        .stage
        .adapter
        .publish_step(&author.stage.context(), &request, &Progress::start())
        .await;
    let Ok(Step::Go(progress)) = begun else {
        panic!("{begun:?}");
    };
    let gone = progress
        .text()
        .expose()
        .replace("upload_id=", "upload_id=x");
    let gone = Progress::from_text(pilotlight_domain::Secret::new(gone));
    let course = author.go_on(&content, &gone).await;
    let remote = course.ended.unwrap();
    assert_eq!(author.arrived().len(), 1);

    let context = author.stage.context();
    let reconcile = async |known: &[String]| {
        let request = pilotlight_platforms::PublishRequest { known, ..request };
        let sent_at = context.now;
        let adapter = &author.stage.adapter;
        let context = author.stage.context();
        let sending = Sending {
            at: sent_at,
            waited: sent_at.age(context.now),
        };
        adapter.reconcile(&context, &request, &gone, sending).await
    };
    assert_eq!(reconcile(&[]).await, Ok(Settled::Published(remote.clone())));
    let known = [remote.id];
    assert_eq!(reconcile(&known).await, Ok(Settled::Unknown));
    author.wait(Span::minutes(50));
    assert_eq!(reconcile(&known).await, Ok(Settled::Unknown));
    author.wait(Span::minutes(9));
    assert_eq!(reconcile(&known).await, Ok(Settled::Unknown));
}

#[tokio::test]
async fn a_refused_title_is_the_posts_own_fault() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let mut content = video(&files, 1_000).await;
    content.youtube.title = "a<b".into();
    let refusal = author.publish(&content).await.ended.unwrap_err();
    assert_eq!(refusal.cause, Cause::ContentRejected);
    assert_eq!(refusal.fault, Some(Fault::Text));
    assert!(!refusal.outcome_unknown());
}

#[tokio::test]
async fn a_file_that_changed_or_is_gone_is_not_sent() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, 1_000).await;
    let request = author.request(&content);
    let adapter = &author.stage.adapter;
    let context = author.stage.context();
    let begun = adapter
        .publish_step(&context, &request, &Progress::start())
        .await;
    let Ok(Step::Go(progress)) = begun else {
        panic!("{begun:?}");
    };
    std::fs::write(files.path().join("film.mp4"), "another one").unwrap();
    let step = adapter.publish_step(&context, &request, &progress).await;
    assert!(matches!(
        step,
        Err(Stop::Unfit(Problem::FileChanged { index: 0 }))
    ));
    std::fs::remove_file(files.path().join("film.mp4")).unwrap();
    let step = adapter.publish_step(&context, &request, &progress).await;
    assert!(matches!(
        step,
        Err(Stop::Unfit(Problem::FileMissing { index: 0 }))
    ));
    assert_eq!(author.arrived(), []);
}

#[tokio::test]
async fn a_look_shows_figures_and_tells_when_a_video_is_gone() {
    let (author, files) = (Author::new(Platform::YouTube).await, Files::new());
    let content = video(&files, 1_000).await;
    let remote = author.publish(&content).await.ended.unwrap();
    author.wait(Span::minutes(50));
    let look = async || {
        let stage = &author.stage;
        stage
            .adapter
            .look(&stage.context(), &author.access, &remote)
            .await
    };
    let Ok(Look::There { figures, .. }) = look().await else {
        panic!("it is there");
    };
    assert!(figures.views.unwrap() > 0);
    let post = remote.id.clone();
    author.stage.play(Control::DeletePost { post });
    assert_eq!(look().await, Ok(Look::Gone));
}
