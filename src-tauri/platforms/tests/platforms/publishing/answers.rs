//! Answers that the sandbox does not give: what they say of a post, and whether it may be out all the same.

use pilotlight_domain::content::{
    Content, Fault, Look, Media, MediaFormat, MediaKind, MediaSource,
};
use pilotlight_domain::{AccountKind, Cause, Platform, Profile, Secret, Span};
use pilotlight_platforms::{
    Progress, PublishRequest, Refusal, Sending, Settled, Step, Stop, adapter_for,
};

use super::author::text;
use super::files::with;
use crate::canned::Call;
use crate::stage::secret;

fn profile(kind: AccountKind, id: &str) -> Profile {
    Profile {
        remote_id: id.into(),
        kind,
        name: "Corner Florist".into(),
        handle: Some("@cornerflorist".into()),
        avatar_url: None,
    }
}

/// A post of which answers are laid ready for each question.
struct Post {
    call: Call,
    profile: Profile,
    access: Secret<String>,
    content: Content,
    known: Vec<String>,
}

impl Post {
    fn new(
        platform: Platform,
        profile: Profile,
        content: Content,
        answers: impl IntoIterator<Item = (u16, &'static str)>,
    ) -> Self {
        Self {
            call: Call::new(platform, answers),
            profile,
            access: secret("access-1"),
            content,
            known: Vec::new(),
        }
    }

    fn request(&self) -> PublishRequest<'_> {
        PublishRequest {
            profile: &self.profile,
            access: &self.access,
            content: &self.content,
            known: &self.known,
        }
    }

    async fn step(&self, progress: &Progress) -> Result<Step, Refusal> {
        let context = self.call.context();
        let request = self.request();
        let step = self.call.adapter.publish_step(&context, &request, progress);
        step.await.map_err(|stop| match stop {
            Stop::Refused(refusal) => refusal,
            Stop::Unfit(problem) => panic!("{problem:?}"),
        })
    }

    /// What is settled once so much time has passed since the decisive step.
    async fn settle(&self, progress: &Progress, after: Span) -> Settled {
        let context = self.call.context();
        let sending = Sending {
            at: context.now - after,
            waited: after,
        };
        self.call
            .adapter
            .reconcile(&context, &self.request(), progress, sending)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn an_accepted_post_whose_identifier_is_not_told_may_be_out() {
    for (platform, kind, body) in [
        (Platform::Facebook, AccountKind::FacebookPage, "{}"),
        (
            Platform::X,
            AccountKind::XProfile,
            r#"{"data":{"text":"t"}}"#,
        ),
        (Platform::LinkedIn, AccountKind::LinkedinMember, ""),
    ] {
        let post = Post::new(platform, profile(kind, "1"), text("Tulips"), [(201, body)]);
        let refusal = post.step(&Progress::start()).await.unwrap_err();
        assert!(refusal.outcome_unknown(), "{refusal}");
    }
}

#[tokio::test]
async fn a_linkedin_post_is_found_among_an_organizations_newest_where_reading_is_allowed() {
    let listed = r##"{"elements":[
        {"id":"urn:li:share:3","commentary":"Other","publishedAt":1795427990000},
        {"id":"urn:li:share:2","commentary":"Fresh {hashtag|\\#|tulips} \\(today\\)","publishedAt":1795427980000},
        {"id":"urn:li:share:1","commentary":"Fresh \\#tulips \\(today\\)","publishedAt":1795420000000}
    ]}"##;
    let organization = profile(AccountKind::LinkedinOrganization, "77");
    let content = text("Fresh #tulips (today)");
    let post = Post::new(
        Platform::LinkedIn,
        organization.clone(),
        content.clone(),
        [(200, listed)],
    );
    let settled = post.settle(&Progress::start(), Span::seconds(30)).await;
    let Settled::Published(found) = settled else {
        panic!("{settled:?}");
    };
    assert_eq!(found.id, "urn:li:share:2");
    let (_, url, _) = post.call.http.asked().remove(0);
    assert!(
        url.as_str().contains("author=urn%3Ali%3Aorganization%3A77"),
        "{url}"
    );
    assert_eq!(
        post.call.http.header(0, "linkedin-version").as_deref(),
        Some("202609")
    );

    // Known as another post, and the one before it is too old, even had our clock been weeks ahead: then it
    // is not out, once that can be said.
    let old: &str = listed.replace("1795420000000", "1790000000000").leak();
    let answers = [(200, old), (200, old), (200, listed)];
    let mut post = Post::new(Platform::LinkedIn, organization, content, answers);
    post.known.push("urn:li:share:2".into());
    let soon = post.settle(&Progress::start(), Span::seconds(30)).await;
    assert_eq!(soon, Settled::Unknown);
    let later = post.settle(&Progress::start(), Span::minutes(4)).await;
    assert_eq!(later, Settled::NotPublished);
    // An equal one of two hours ago may be ours if our clock was ahead.
    let doubtful = post.settle(&Progress::start(), Span::minutes(4)).await;
    assert_eq!(doubtful, Settled::Unknown);
}

#[tokio::test]
async fn a_look_at_a_linkedin_post_adds_its_reactions() {
    let answer = r#"{"reactionSummaries":{"LIKE":{"count":5},"PRAISE":{"count":2}},"commentSummary":{"count":3}}"#;
    let organization = profile(AccountKind::LinkedinOrganization, "77");
    let post = Post::new(
        Platform::LinkedIn,
        organization,
        text("Tulips"),
        [(200, answer)],
    );
    let remote = pilotlight_domain::content::Remote {
        id: "urn:li:share:2".into(),
        url: None,
    };
    let context = post.call.context();
    let look = post
        .call
        .adapter
        .look(&context, &post.access, &remote)
        .await;
    let Ok(Look::There { figures, .. }) = look else {
        panic!("{look:?}");
    };
    assert_eq!(
        (figures.likes, figures.comments, figures.views),
        (Some(7), Some(3), None)
    );
}

fn picture() -> Media {
    Media {
        source: MediaSource::Address("https://flowers.example/t.jpg".parse().unwrap()),
        format: MediaFormat::Jpeg,
        size: 1_000,
        pixels: None,
        seconds: None,
        alt: String::new(),
        on_the_web: None,
    }
}

#[tokio::test]
async fn an_instagram_container_says_what_came_of_it() {
    let account = || profile(AccountKind::InstagramProfessional, "17");
    let content = || with("Fresh tulips", vec![picture()]);
    let begin = [
        (200, r#"{"id":"c1"}"#),
        (200, r#"{"status_code":"FINISHED"}"#),
    ];
    let ready = async || {
        let post = Post::new(Platform::Instagram, account(), content(), begin);
        let Ok(Step::Wait { progress, .. }) = post.step(&Progress::start()).await else {
            panic!("no container");
        };
        let Ok(Step::Go(progress)) = post.step(&progress).await else {
            panic!("not ready");
        };
        progress
    };
    let progress = ready().await;
    let published = r#"{"status_code":"PUBLISHED"}"#;
    let none = r#"{"data":[]}"#;
    let ours = r#"{"data":[{"id":"m2","caption":"Fresh tulips","timestamp":"2026-11-23T10:40:00+0000","permalink":"https://www.instagram.com/p/x/"}]}"#;
    let settled = async |after: Span, answers: &[(u16, &'static str)]| {
        let answers = answers.to_vec();
        Post::new(Platform::Instagram, account(), content(), answers)
            .settle(&progress, after)
            .await
    };
    let (soon, later) = (Span::seconds(30), Span::minutes(4));
    for (after, answers, wanted) in [
        (soon, &[(200, published), (200, none)][..], None),
        (later, &[(200, published), (200, none)], Some("c1")),
        (soon, &[(200, published), (200, ours)], Some("m2")),
    ] {
        let found = match settled(after, answers).await {
            Settled::Published(remote) => Some(remote.id),
            Settled::Unknown => None,
            Settled::NotPublished => panic!("it is out"),
        };
        assert_eq!(found.as_deref(), wanted);
    }
    for state in ["FINISHED", "EXPIRED", "ERROR"] {
        let body: &'static str = format!(r#"{{"status_code":"{state}"}}"#).leak();
        assert_eq!(
            settled(soon, &[(200, body)]).await,
            Settled::Unknown,
            "{state}"
        );
        assert_eq!(
            settled(later, &[(200, body)]).await,
            Settled::NotPublished,
            "{state}"
        );
    }
    let in_progress = r#"{"status_code":"IN_PROGRESS"}"#;
    assert_eq!(
        settled(later, &[(200, in_progress)]).await,
        Settled::Unknown
    );

    // While it is waited for: an error is the post's own fault, an expired one is made anew.
    let made = [(200, r#"{"id":"c1"}"#), (200, r#"{"status_code":"ERROR"}"#)];
    let post = Post::new(Platform::Instagram, account(), content(), made);
    let Ok(Step::Wait { progress, .. }) = post.step(&Progress::start()).await else {
        panic!("no container");
    };
    let refusal = post.step(&progress).await.unwrap_err();
    assert_eq!(
        (refusal.cause, refusal.fault),
        (Cause::ContentRejected, Some(Fault::Media))
    );
    let made = [
        (200, r#"{"id":"c1"}"#),
        (200, r#"{"status_code":"EXPIRED"}"#),
    ];
    let post = Post::new(Platform::Instagram, account(), content(), made);
    let Ok(Step::Wait { progress, .. }) = post.step(&Progress::start()).await else {
        panic!("no container");
    };
    let Ok(Step::Go(again)) = post.step(&progress).await else {
        panic!("not anew");
    };
    assert!(again.is_start());
}

#[test]
fn limits_are_of_one_piece() {
    for platform in Platform::ALL {
        let limits = adapter_for(platform).profile().limits;
        assert!(limits.source.contains("202"), "{platform:?} has no date");
        assert!(limits.text.most > 0 && limits.media.most > 0);
        assert!(limits.media.least <= limits.media.most);
        for format in limits.media.images.map_or(&[][..], |images| images.formats) {
            assert_eq!(format.kind(), MediaKind::Image);
        }
        for format in limits.media.videos.map_or(&[][..], |videos| videos.formats) {
            assert_eq!(format.kind(), MediaKind::Video);
        }
    }
}
