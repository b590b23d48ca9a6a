//! Posts on Facebook Pages.
//!
//! There is no idempotency key, and an equal post may be posted again. Photos are uploaded unpublished, which
//! nobody sees, and put into the post by the one request that publishes; of a video, only the last phase
//! does. After a lost answer the Page's published posts are read back, or the video's own state, both of which
//! the permission to read engagement allows. (developers.facebook.com, Page feed and photos, video publishing
//! and the video node, 2026-07.)

mod afterwards;
mod video;

use async_trait::async_trait;
use pilotlight_domain::content::{Fault, Look, Media, MediaKind, Remote};
use pilotlight_domain::{Secret, Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use video::Part;

use crate::conversation::{Question, ask, text};
use crate::facebook::{Facebook, path_segment};
use crate::publishing::file;
use crate::publishing::multipart::Form;
use crate::publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Step, StepKind, Stop,
};
use crate::{CallContext, Endpoint, Refusal};

/// Unpublished photos and unfinished videos are kept for a day; after so long they are uploaded anew.
const KEPT: Span = Span::hours(20);

#[derive(Clone, Serialize, Deserialize)]
struct Stage {
    begun: Timestamp,
    doing: Doing,
}

/// What is to be done next.
#[derive(Clone, Serialize, Deserialize)]
enum Doing {
    /// Upload the next photo; these are there.
    Photo { ready: Vec<String> },
    /// Post, with these photos.
    Feed { ready: Vec<String> },
    /// Begin a video.
    Start,
    /// Send the part of a video from `from` to before `to`.
    Transfer {
        session: String,
        video: String,
        from: u64,
        to: u64,
    },
    /// Publish a video that is there as a whole.
    Finish { session: String, video: String },
}

impl Stage {
    fn first(request: &PublishRequest<'_>, now: Timestamp) -> Self {
        let ready = Vec::new();
        let kind = request.content.media.first().map(Media::kind);
        Self {
            begun: now,
            doing: match kind {
                None => Doing::Feed { ready },
                Some(MediaKind::Image) => Doing::Photo { ready },
                Some(MediaKind::Video) => Doing::Start,
            },
        }
    }

    fn progress(&self, request: &PublishRequest<'_>) -> Progress {
        let sent = match &self.doing {
            Doing::Start => 0,
            Doing::Transfer { from, .. } => *from,
            Doing::Finish { .. } => request.content.file_bytes(),
            Doing::Photo { ready } | Doing::Feed { ready } => {
                let sent = request.content.media.iter().take(ready.len());
                sent.map(|media| media.size).sum()
            }
        };
        Progress::at(self, sent)
    }

    fn go(self, request: &PublishRequest<'_>, doing: Doing) -> Step {
        Step::Go(Self { doing, ..self }.progress(request))
    }
}

#[async_trait]
impl Publisher for Facebook {
    fn next_step(&self, request: &PublishRequest<'_>, progress: &Progress) -> StepKind {
        let doing = match progress.stage::<Stage>() {
            Ok(stage) => {
                stage
                    .unwrap_or_else(|| Stage::first(request, Timestamp::default()))
                    .doing
            }
            Err(_) => return StepKind::Decisive,
        };
        match doing {
            Doing::Photo { .. } | Doing::Start | Doing::Transfer { .. } => StepKind::Repeatable,
            Doing::Feed { .. } | Doing::Finish { .. } => StepKind::Decisive,
        }
    }

    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Stop> {
        let first = || Stage::first(request, context.now);
        let stage = progress.stage::<Stage>()?.unwrap_or_else(first);
        let is_begun = !request.content.media.is_empty() && !progress.is_start();
        if is_begun && stage.begun.age(context.now) > KEPT {
            return Ok(Step::Go(first().progress(request)));
        }
        let video = request.content.media.first();
        match (stage.doing.clone(), video) {
            (Doing::Photo { ready }, _) => photo(self, context, request, stage, ready).await,
            (Doing::Start, Some(media)) => video::start(self, context, request, stage, media).await,
            (
                Doing::Transfer {
                    session,
                    video,
                    from,
                    to,
                },
                Some(media),
            ) => {
                let part = Part {
                    session,
                    video,
                    window: (from, to),
                };
                video::transfer(self, context, request, stage, media, part).await
            }
            (Doing::Finish { session, video }, _) => {
                Ok(video::finish(self, context, request, &session, video).await?)
            }
            (Doing::Feed { ready }, _) => Ok(feed(self, context, request, &ready).await?),
            // A post has lost its video since the stage was written.
            (Doing::Start | Doing::Transfer { .. }, None) => {
                Ok(Step::Go(first().progress(request)))
            }
        }
    }

    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sending: Sending,
    ) -> Result<Settled, Refusal> {
        afterwards::reconcile(self, context, request, progress, sending).await
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        afterwards::look(self, context, access, remote).await
    }
}

fn page(request: &PublishRequest<'_>) -> String {
    path_segment(&request.profile.remote_id)
}

async fn photo(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    stage: Stage,
    mut ready: Vec<String>,
) -> Result<Step, Stop> {
    let index = ready.len();
    let Some(media) = request.content.media.get(index) else {
        return Ok(stage.go(request, Doing::Feed { ready }));
    };
    let bytes = file::part(media, index, 0, media.size).await?;
    let mut form = Form::new()
        .text("access_token", request.access.expose())
        .text("published", "false")
        .text("temporary", "true");
    if !media.alt.is_empty() {
        form = form.text("alt_text_custom", &media.alt);
    }
    let (kind, body) = form.file("source", media.format.mime(), &bytes).end();
    drop(bytes);
    let url = facebook.at(context, &format!("/{}/photos", page(request)));
    let question = Question::post(url, &kind, body);
    let answer = ask(facebook, context, Endpoint::Publish, question)
        .await
        .map_err(|refusal| refusal.or_blaming(Fault::Media))?;
    let id = text(&answer, "id").ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_photo"))?;
    ready.push(id);
    let doing = match ready.len() < request.content.media.len() {
        true => Doing::Photo { ready },
        false => Doing::Feed { ready },
    };
    Ok(stage.go(request, doing))
}

async fn feed(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    ready: &[String],
) -> Result<Step, Refusal> {
    let message = request.content.full_text(&Facebook::PROFILE.limits);
    let photos: Vec<(String, String)> = ready
        .iter()
        .enumerate()
        .map(|(number, id)| {
            let attached = json!({"media_fbid": id}).to_string();
            (format!("attached_media[{number}]"), attached)
        })
        .collect();
    let mut fields = vec![("access_token", request.access.expose().as_str())];
    if !message.is_empty() {
        fields.push(("message", &message));
    }
    if let Some(link) = request.content.link_field(&Facebook::PROFILE.limits) {
        fields.push(("link", link.as_str()));
    }
    fields.extend(photos.iter().map(|(name, id)| (name.as_str(), id.as_str())));
    let url = facebook.at(context, &format!("/{}/feed", page(request)));
    let question = Question::form(url, &fields);
    let answer = ask(facebook, context, Endpoint::Publish, question).await?;
    text(&answer, "id")
        .map(|id| Step::Published(remote(id)))
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))
}

/// Where people see a post or a video: Facebook leads on from its identifier.
fn remote(id: String) -> Remote {
    Remote {
        url: Some(format!("https://www.facebook.com/{id}")),
        id,
    }
}
