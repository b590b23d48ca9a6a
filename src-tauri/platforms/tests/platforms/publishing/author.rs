//! An account in the sandbox that publishes, step by step, as the engine does.

use pilotlight_domain::content::{Content, Remote};
use pilotlight_domain::{Platform, Profile, Secret, Span, Timestamp};
use pilotlight_platforms::{
    Endpoint, HttpError, Progress, PublishRequest, Refusal, Sending, Settled, Step, StepKind, Stop,
};
use pilotlight_sandbox::{Consent, Control, Manner, Platform as Played, Post};

use crate::stage::Stage;

/// Somebody who is signed in, and one account of theirs.
pub(crate) struct Author {
    pub(crate) stage: Stage,
    pub(crate) profile: Profile,
    pub(crate) access: Secret<String>,
    pub(crate) known: Vec<String>,
}

/// How a post went.
pub(crate) struct Course {
    pub(crate) ended: Result<Remote, Refusal>,
    /// The progress before the last step, as the engine would have stored it.
    pub(crate) progress: Progress,
    /// When the last decisive step was begun.
    pub(crate) sent_at: Option<Timestamp>,
    pub(crate) steps: Vec<StepKind>,
}

impl Author {
    /// Lena's first account at a platform.
    pub(crate) async fn new(platform: Platform) -> Self {
        Self::of(platform, |_| true).await
    }

    /// The first of Lena's accounts that is wanted.
    pub(crate) async fn of(platform: Platform, wanted: impl Fn(&Profile) -> bool) -> Self {
        let stage = Stage::new(platform);
        let tokens = stage.sign_in(&Consent::allow("lena")).await;
        let offer = stage.adapter.offer(&stage.context(), &tokens).await;
        let (target, own) = offer
            .unwrap()
            .targets
            .into_iter()
            .find(|(target, _)| wanted(&target.profile))
            .unwrap();
        Self {
            stage,
            profile: target.profile,
            access: own.unwrap_or(tokens.access),
            known: Vec::new(),
        }
    }

    pub(crate) fn request<'a>(&'a self, content: &'a Content) -> PublishRequest<'a> {
        PublishRequest {
            profile: &self.profile,
            access: &self.access,
            content,
            known: &self.known,
        }
    }

    /// Goes on from a progress until the post is out or a step is refused, and waits where it is told to. Every
    /// progress goes through its written form, as between two runs of the app.
    pub(crate) async fn go_on(&self, content: &Content, from: &Progress) -> Course {
        let request = self.request(content);
        let mut course = Course {
            ended: Err(Refusal::silent(Endpoint::Publish, HttpError::NotConnected)),
            progress: from.clone(),
            sent_at: None,
            steps: Vec::new(),
        };
        loop {
            let adapter = &self.stage.adapter;
            let kind = adapter.next_step(&request, &course.progress);
            course.steps.push(kind);
            assert!(course.steps.len() < 400, "it never ends");
            if kind == StepKind::Decisive {
                course.sent_at = Some(self.stage.now());
            }
            let context = self.stage.context();
            let step = adapter.publish_step(&context, &request, &course.progress);
            let next = match step.await {
                Ok(Step::Go(next)) => next,
                Ok(Step::Wait { until, progress }) => {
                    self.wait(until.until(self.stage.now()));
                    progress
                }
                Ok(Step::Published(remote)) => {
                    course.ended = Ok(remote);
                    return course;
                }
                Err(Stop::Unfit(problem)) => panic!("{problem:?}"),
                Err(Stop::Refused(refusal)) => {
                    course.ended = Err(refusal);
                    return course;
                }
            };
            course.progress = Progress::from_text(next.text().clone());
        }
    }

    pub(crate) async fn publish(&self, content: &Content) -> Course {
        self.go_on(content, &Progress::start()).await
    }

    /// Settles what came of a course that broke off at its decisive step.
    pub(crate) async fn settle(&self, content: &Content, course: &Course) -> Settled {
        let context = self.stage.context();
        let sent_at = course.sent_at.unwrap();
        self.stage
            .adapter
            .reconcile(
                &context,
                &self.request(content),
                &course.progress,
                Sending {
                    at: sent_at,
                    waited: sent_at.age(context.now),
                },
            )
            .await
            .unwrap()
    }

    pub(crate) fn wait(&self, span: Span) {
        let ms = span.as_millis().max(0);
        self.stage.play(Control::Advance { ms });
    }

    /// The next post is published in this manner.
    pub(crate) fn once(&self, manner: Manner) {
        self.stage.play(Control::Publishing {
            platform: self.played(),
            account: None,
            manner: Some(manner),
            times: Some(1),
        });
    }

    pub(crate) fn played(&self) -> Played {
        let platform = self.stage.adapter.profile().platform;
        *Played::ALL
            .iter()
            .find(|it| it.id() == platform.id())
            .unwrap()
    }

    /// What truly arrived.
    pub(crate) fn arrived(&self) -> Vec<Post> {
        self.stage.sandbox.posts(&self.profile.remote_id)
    }
}

pub(crate) fn text(text: &str) -> Content {
    Content {
        text: text.to_owned(),
        ..Content::default()
    }
}

/// What every platform must do after a decisive step whose outcome is not known: the post is out, and found;
/// or it is not out, and that is said only once it can be.
pub(crate) async fn every_silence_is_settled(platform: Platform, content: &Content) {
    for manner in [Manner::Fails, Manner::Silent] {
        let author = Author::new(platform).await;
        author.once(manner);
        let course = author.publish(content).await;
        let refusal = course.ended.clone().unwrap_err();
        assert!(refusal.outcome_unknown(), "{manner:?}: {refusal}");
        assert_eq!(course.steps.last(), Some(&StepKind::Decisive));
        let arrived = author.arrived();
        assert_eq!(arrived.len(), 1);
        let Settled::Published(found) = author.settle(content, &course).await else {
            panic!("{manner:?}: not found");
        };
        let ids = [Some(arrived[0].id.clone()), arrived[0].made_of.clone()];
        assert!(ids.contains(&Some(found.id.clone())), "{found:?}");
    }
    let author = Author::new(platform).await;
    author.once(Manner::Unheard);
    let course = author.publish(content).await;
    assert!(course.ended.clone().unwrap_err().outcome_unknown());
    assert_eq!(author.arrived(), []);
    author.wait(Span::minutes(4));
    assert_eq!(author.settle(content, &course).await, Settled::NotPublished);
    // Then, and only then, is it sent again.
    let again = author.go_on(content, &course.progress).await;
    again.ended.unwrap();
    assert_eq!(author.arrived().len(), 1);
}
