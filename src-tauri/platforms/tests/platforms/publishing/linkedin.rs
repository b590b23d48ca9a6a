//! LinkedIn in the sandbox.

use pilotlight_domain::content::{Fault, Look};
use pilotlight_domain::{AccountKind, Cause, Platform, Span};
use pilotlight_platforms::{Settled, StepKind};
use pilotlight_sandbox::{Control, Manner};

use super::author::{Author, text};
use super::files::{Files, digest, with};

async fn member() -> Author {
    Author::of(Platform::LinkedIn, |profile| {
        profile.kind == AccountKind::LinkedinMember
    })
    .await
}

async fn organization() -> Author {
    Author::of(Platform::LinkedIn, |profile| {
        profile.kind == AccountKind::LinkedinOrganization
    })
    .await
}

#[tokio::test]
async fn a_text_arrives_as_it_was_written_for_member_and_organization() {
    for author in [member().await, organization().await] {
        let mut content = text("Fresh #tulips (today) * 50% < tomorrow_s @market [x] | {y} ~ \\");
        content.link = Some("https://flowers.example/t_1".parse().unwrap());
        let course = author.publish(&content).await;
        assert_eq!(course.steps, [StepKind::Decisive]);
        let remote = course.ended.unwrap();
        let [post] = author.arrived().try_into().unwrap();
        assert_eq!(post.id, remote.id);
        assert_eq!(
            post.text,
            "Fresh #tulips (today) * 50% < tomorrow_s @market [x] | {y} ~ \\\n\nhttps://flowers.example/t_1"
        );
        assert_eq!(
            remote.url.unwrap(),
            format!("https://www.linkedin.com/feed/update/{}/", post.id)
        );
    }
}

#[tokio::test]
async fn one_picture_and_several_arrive_whole_with_what_they_show() {
    let files = Files::new();
    let pictures = [
        files.picture(1, "Yellow tulips").await,
        files.picture(2, "").await,
    ];
    for count in [1, 2] {
        let author = member().await;
        let content = with("Fresh tulips", pictures[..count].to_vec());
        let course = author.publish(&content).await;
        course.ended.unwrap();
        assert_eq!(course.steps.last(), Some(&StepKind::Decisive));
        let [post] = author.arrived().try_into().unwrap();
        let digests: Vec<_> = post
            .media
            .iter()
            .map(|piece| piece.digest.clone())
            .collect();
        let sent: Vec<_> = content.media.iter().map(digest).collect();
        assert_eq!(digests, sent);
        assert_eq!(post.media[0].alt.as_deref(), Some("Yellow tulips"));
    }
}

#[tokio::test]
async fn a_video_goes_in_parts_over_cuts_and_is_waited_for() {
    let (author, files) = (organization().await, Files::new());
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
    third.ended.unwrap();
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.media[0].digest, digest(&content.media[0]));
    assert_eq!(post.media[0].bytes, content.media[0].size);
}

#[tokio::test]
async fn a_video_that_linkedin_cannot_use_is_the_posts_own_fault() {
    let (author, files) = (member().await, Files::new());
    let mut film = files.film(80_000).await;
    let path = files.path().join("film.mp4");
    std::fs::write(
        &path,
        [b"\0\0\0\0moov".as_slice(), &vec![0; 79_992]].concat(),
    )
    .unwrap();
    film.format = pilotlight_domain::content::MediaFormat::QuickTime;
    let refusal = author
        .publish(&with("Film", vec![film]))
        .await
        .ended
        .unwrap_err();
    assert_eq!(refusal.cause, Cause::ContentRejected);
    assert_eq!(refusal.fault, Some(Fault::Media));
}

/// The newest posts may be read by nobody with the permissions we ask for, so what came of a silence stays open and
/// is the owner's to say. A repetition is then refused as a duplicate.
#[tokio::test]
async fn what_came_of_a_silence_stays_unknown_where_posts_may_not_be_read() {
    for author in [member().await, organization().await] {
        let content = text("Fresh tulips");
        author.once(Manner::Silent);
        let course = author.publish(&content).await;
        assert!(course.ended.clone().unwrap_err().outcome_unknown());
        author.wait(Span::minutes(5));
        assert_eq!(author.settle(&content, &course).await, Settled::Unknown);
        let again = author.go_on(&content, &course.progress).await;
        let refusal = again.ended.unwrap_err();
        assert_eq!(refusal.fault, Some(Fault::Duplicate));
        assert_eq!(refusal.cause, Cause::ContentRejected);
        assert_eq!(author.arrived().len(), 1);
    }
}

#[tokio::test]
async fn figures_need_a_permission_that_is_not_asked_for() {
    let author = member().await;
    let remote = author.publish(&text("Fresh tulips")).await.ended.unwrap();
    let stage = &author.stage;
    let look = stage
        .adapter
        .look(&stage.context(), &author.access, &remote)
        .await;
    assert_eq!(look, Ok(Look::NotAllowed));
}
