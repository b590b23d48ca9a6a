//! Facebook in the sandbox.

use pilotlight_domain::Platform;
use pilotlight_platforms::StepKind;

use super::author::{Author, every_silence_is_settled, text};

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
