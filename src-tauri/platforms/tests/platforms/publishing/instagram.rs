//! Instagram in the sandbox, and addresses on the web that it plays.

use pilotlight_domain::content::{
    Content, Fault, InstagramKind, Look, Media, MediaFormat, MediaSource, Problem,
};
use pilotlight_domain::{Cause, Platform, Span};
use pilotlight_platforms::{Progress, Settled, StepKind, Stop, inspect_address};
use pilotlight_sandbox::Control;

use super::author::{Author, every_silence_is_settled};
use super::files::with;

fn at(address: &str, format: MediaFormat) -> Media {
    Media {
        source: MediaSource::Address(address.parse().unwrap()),
        format,
        size: 208,
        pixels: None,
        seconds: None,
        alt: String::new(),
        on_the_web: None,
    }
}

fn picture(name: &str) -> Media {
    at(
        &format!("https://flowers.example/{name}.jpg"),
        MediaFormat::Jpeg,
    )
}

fn film() -> Media {
    at("https://flowers.example/film.mp4", MediaFormat::Mp4)
}

fn content() -> Content {
    with("Fresh tulips", vec![picture("tulips")])
}

#[tokio::test]
async fn a_picture_goes_by_container_and_is_published_once_ready() {
    let author = Author::new(Platform::Instagram).await;
    let mut content = content();
    content.media[0].alt = "Yellow tulips".into();
    content.link = Some("https://flowers.example/t".parse().unwrap());
    let course = author.publish(&content).await;
    let remote = course.ended.unwrap();
    let kinds = [
        StepKind::Repeatable,
        StepKind::Repeatable,
        StepKind::Decisive,
    ];
    assert_eq!(course.steps, kinds);
    let [post] = author.arrived().try_into().unwrap();
    assert_eq!(post.id, remote.id);
    assert_eq!(post.text, "Fresh tulips\n\nhttps://flowers.example/t");
    assert_eq!(post.media[0].digest, "https://flowers.example/tulips.jpg");
    assert_eq!(post.media[0].alt.as_deref(), Some("Yellow tulips"));
}

#[tokio::test]
async fn a_reel_is_waited_for_and_a_story_has_no_caption() {
    let author = Author::new(Platform::Instagram).await;
    let begun = author.stage.now();
    let course = author.publish(&with("Tying a bouquet", vec![film()])).await;
    course.ended.unwrap();
    assert!(begun.age(author.stage.now()) >= Span::minutes(1));
    let mut story = content();
    story.instagram.kind = InstagramKind::Story;
    author.publish(&story).await.ended.unwrap();
    let [reel, story] = author.arrived().try_into().unwrap();
    assert_eq!(
        (reel.text.as_str(), reel.media[0].kind.as_str()),
        ("Tying a bouquet", "video/mp4")
    );
    assert_eq!(story.text, "");
}

#[tokio::test]
async fn several_are_one_post_in_their_order() {
    let author = Author::new(Platform::Instagram).await;
    let content = with("Fresh tulips", vec![picture("a"), film(), picture("b")]);
    let course = author.publish(&content).await;
    course.ended.unwrap();
    let decisive = course
        .steps
        .iter()
        .filter(|kind| **kind == StepKind::Decisive);
    assert_eq!(decisive.count(), 1);
    let [post] = author.arrived().try_into().unwrap();
    let from: Vec<_> = post
        .media
        .iter()
        .map(|piece| piece.digest.as_str())
        .collect();
    assert_eq!(
        from,
        [
            "https://flowers.example/a.jpg",
            "https://flowers.example/film.mp4",
            "https://flowers.example/b.jpg"
        ]
    );
}

#[tokio::test]
async fn every_silence_at_the_decisive_step_is_settled() {
    every_silence_is_settled(Platform::Instagram, &content()).await;
    every_silence_is_settled(Platform::Instagram, &with("", vec![picture("a")])).await;
}

#[tokio::test]
async fn a_container_that_was_published_before_is_not_published_again() {
    let author = Author::new(Platform::Instagram).await;
    let content = content();
    let course = author.publish(&content).await;
    let remote = course.ended.clone().unwrap();
    // The decisive step taken blindly, against the rule: Instagram itself refuses it, and the post stays one.
    let again = author.go_on(&content, &course.progress).await;
    let refusal = again.ended.unwrap_err();
    assert_eq!(refusal.cause, Cause::ContentRejected);
    assert_eq!(author.arrived().len(), 1);
    let settled = author.settle(&content, &course).await;
    let Settled::Published(found) = settled else {
        panic!("{settled:?}");
    };
    assert_eq!(found.id, remote.id);
    assert!(found.url.unwrap().starts_with("https://www.instagram.com/"));
}

#[tokio::test]
async fn addresses_are_told_by_what_they_give_out() {
    let author = Author::new(Platform::Instagram).await;
    let index = 1;
    let inspect = async |address: &str| {
        let url = address.parse().unwrap();
        inspect_address(&author.stage.context(), &url, index).await
    };
    let jpeg = inspect("https://flowers.example/shop/tulips.jpg?size=l").await;
    let jpeg = jpeg.unwrap();
    assert_eq!(jpeg.format, MediaFormat::Jpeg);
    assert_eq!(
        jpeg.pixels.map(|pixels| (pixels.width, pixels.height)),
        Some((120, 100))
    );
    assert_eq!(jpeg.size, 208);
    let film = inspect("https://flowers.example/film.mp4").await.unwrap();
    assert_eq!(film.format, MediaFormat::Mp4);
    for (address, problem) in [
        (
            "https://drive.google.com/file/d/1abc/view",
            Problem::AddressIsPage { index },
        ),
        (
            "https://flowers.example/refused/tulips.jpg",
            Problem::AddressRefuses { index, status: 403 },
        ),
        (
            "https://flowers.example/moved/tulips.jpg",
            Problem::AddressLeadsOn { index },
        ),
        (
            "http://flowers.example/tulips.jpg",
            Problem::AddressNotPublic { index },
        ),
        (
            "https://192.168.1.20/tulips.jpg",
            Problem::AddressNotPublic { index },
        ),
    ] {
        assert_eq!(inspect(address).await, Err(problem), "{address}");
    }
}

#[tokio::test]
async fn an_address_that_shows_a_page_is_told_as_that_when_instagram_refuses_it() {
    let author = Author::new(Platform::Instagram).await;
    let page = at(
        "https://drive.google.com/file/d/1abc/view",
        MediaFormat::Jpeg,
    );
    let content = with("Fresh tulips", vec![page]);
    let step = author
        .stage
        .adapter
        .publish_step(
            &author.stage.context(),
            &author.request(&content),
            &Progress::start(),
        )
        .await;
    let Err(Stop::Unfit(problem)) = step else {
        panic!("{step:?}");
    };
    assert_eq!(problem, Problem::AddressIsPage { index: 0 });
    // A format that Instagram does not take is its own word.
    let png = at("https://flowers.example/tulips.png", MediaFormat::Jpeg);
    let course = author.publish(&with("Fresh tulips", vec![png])).await;
    let refusal = course.ended.unwrap_err();
    assert_eq!(refusal.fault, Some(Fault::Media));
    assert_eq!(author.arrived(), []);
}

#[tokio::test]
async fn a_look_shows_figures_and_the_address_and_tells_when_a_post_is_gone() {
    let author = Author::new(Platform::Instagram).await;
    let remote = author.publish(&content()).await.ended.unwrap();
    assert_eq!(remote.url, None);
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
    assert!(url.unwrap().starts_with("https://www.instagram.com/p/"));
    let post = remote.id.clone();
    author.stage.play(Control::DeletePost { post });
    assert_eq!(look().await, Ok(Look::Gone));
}
