//! X in the sandbox.

use pilotlight_domain::content::Look;
use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::{Settled, StepKind};
use pilotlight_sandbox::{Control, Manner};

use super::author::{Author, every_silence_is_settled, text};

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
            .look(
                &author.stage.context(),
                &author.profile,
                &author.access,
                &remote,
            )
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
