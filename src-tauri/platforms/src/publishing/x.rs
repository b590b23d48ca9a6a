//! Posts on X.
//!
//! There is no idempotency key. X refuses an equal text for a while with a 403, which protects against
//! most doubles and proves nothing, as its number is no code of its own. So the profile's newest posts
//! are read after a lost answer, and few of them, as such a read is charged by the post. A beginning is not named:
//! where our clock is fast it would leave out the post, or lie ahead, which X refuses.
//! A part of an upload that is sent again takes its own place. (docs.x.com, create post, media upload and
//! user posts timeline, OpenAPI 2.167, 2026-08-22.)

use async_trait::async_trait;
use pilotlight_domain::content::{Fault, Figures, Look, Media, MediaFormat, MediaKind, Remote};
use pilotlight_domain::{Cause, Profile, Secret, Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::conversation::{Question, ask, seconds, text};
use crate::publishing::file::{self, PART};
use crate::publishing::multipart::Form;
use crate::publishing::read_back::{self, SLACK, Wanted};
use crate::publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Sighting, Step, StepKind, Stop, moment,
};
use crate::x::X;
use crate::{CallContext, Endpoint, Refusal};

/// What was uploaded can be used for a day; after so long it is uploaded anew.
const KEPT: Span = Span::hours(20);

#[derive(Clone, Serialize, Deserialize)]
struct Stage {
    begun: Timestamp,
    /// The media that are ready, by X's identifiers.
    ready: Vec<String>,
    /// Bytes of the media that are ready.
    sent: u64,
    doing: Doing,
}

/// What is to be done next.
#[derive(Clone, Serialize, Deserialize)]
enum Doing {
    Initialize,
    Append { id: String, segment: u64 },
    Finalize { id: String },
    Ask { id: String },
    Describe { id: String },
    Post,
}

impl Stage {
    fn first(request: &PublishRequest<'_>, now: Timestamp) -> Self {
        Self {
            begun: now,
            ready: Vec::new(),
            sent: 0,
            doing: match request.content.media.is_empty() {
                true => Doing::Post,
                false => Doing::Initialize,
            },
        }
    }

    fn progress(&self) -> Progress {
        let part = match &self.doing {
            Doing::Append { segment, .. } => segment * PART,
            _ => 0,
        };
        Progress::at(self, self.sent + part)
    }

    fn go(self, doing: Doing) -> Step {
        Step::Go(Self { doing, ..self }.progress())
    }

    /// One more medium is ready.
    fn ready(mut self, request: &PublishRequest<'_>, media: &Media, id: String) -> Step {
        self.ready.push(id);
        self.sent += media.size;
        let doing = match self.ready.len() < request.content.media.len() {
            true => Doing::Initialize,
            false => Doing::Post,
        };
        self.go(doing)
    }
}

#[async_trait]
impl Publisher for X {
    fn next_step(&self, request: &PublishRequest<'_>, progress: &Progress) -> StepKind {
        match progress.stage::<Stage>() {
            Ok(None) if !request.content.media.is_empty() => StepKind::Repeatable,
            Ok(Some(stage)) if !matches!(stage.doing, Doing::Post) => StepKind::Repeatable,
            _ => StepKind::Decisive,
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
        if !stage.ready.is_empty() && stage.begun.age(context.now) > KEPT {
            return Ok(Step::Go(first().progress()));
        }
        let index = stage.ready.len();
        let Some(media) = request.content.media.get(index) else {
            return Ok(post(self, context, request, &stage).await?);
        };
        let refused = |refusal: Refusal| refusal.or_blaming(Fault::Media);
        let asked = async |question: Question| {
            let question = question.bearer(request.access);
            ask(self, context, Endpoint::Publish, question)
                .await
                .map_err(refused)
        };
        match stage.doing.clone() {
            Doing::Initialize => {
                let body = json!({
                    "media_category": category(media.format),
                    "media_type": media.format.mime(),
                    "total_bytes": media.size,
                });
                let url = self.at(context, "/media/upload/initialize");
                let answer = asked(Question::json(url, &body)).await?;
                let id = answer.get("data").and_then(|data| text(data, "id"));
                let id = id.ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_media"))?;
                Ok(stage.go(Doing::Append { id, segment: 0 }))
            }
            Doing::Append { id, segment } => {
                let bytes = file::part(media, index, segment * PART, PART).await?;
                let (kind, body) = Form::new()
                    .text("segment_index", &segment.to_string())
                    .file("media", media.format.mime(), &bytes)
                    .end();
                drop(bytes);
                let url = self.at(context, &format!("/media/upload/{id}/append"));
                let question = Question::post(url, &kind, body).bearer(request.access);
                // An accepted part may be answered with nothing at all.
                accepted(self, context, question).await.map_err(refused)?;
                let segment = segment + 1;
                Ok(match segment * PART < media.size {
                    true => stage.go(Doing::Append { id, segment }),
                    false => stage.go(Doing::Finalize { id }),
                })
            }
            Doing::Finalize { id } => {
                let url = self.at(context, &format!("/media/upload/{id}/finalize"));
                let answer = asked(Question::post(url, "application/json", Vec::new())).await?;
                worked_on(context, request, media, stage, id, &answer)
            }
            Doing::Ask { id } => {
                let question = Question::get(self.at(context, "/media/upload"))
                    .query(&[("media_id", &id), ("command", "STATUS")]);
                let answer = asked(question).await?;
                worked_on(context, request, media, stage, id, &answer)
            }
            Doing::Describe { id } => {
                let body = json!({"id": id, "metadata": {"alt_text": {"text": media.alt}}});
                asked(Question::json(self.at(context, "/media/metadata"), &body)).await?;
                Ok(stage.ready(request, media, id))
            }
            Doing::Post => Ok(post(self, context, request, &stage).await?),
        }
    }

    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sending: Sending,
    ) -> Result<Settled, Refusal> {
        const NEWEST: usize = 30;
        let stage = progress.stage::<Stage>().ok().flatten();
        let media = stage.map(|stage| stage.ready).unwrap_or_default();
        let posts = timeline(self, context, request, NEWEST, &media).await?;
        // Newest first.
        let oldest = posts.last().and_then(|post| post.at);
        let whole =
            posts.len() < NEWEST || oldest.is_some_and(|oldest| oldest < sending.at - SLACK);
        let wanted = Wanted {
            text: &request.content.full_text(&X::PROFILE.limits),
            media_known: !media.is_empty(),
            sending,
        };
        Ok(read_back::settle(request, &wanted, posts, whole))
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        let question = Question::get(self.at(context, &format!("/tweets/{}", remote.id)))
            .query(&[("tweet.fields", "public_metrics")])
            .bearer(access);
        let answer = match ask(self, context, Endpoint::Publish, question).await {
            Ok(answer) => answer,
            Err(refusal) if refusal.code.as_deref() == Some("resource-not-found") => {
                return Ok(Look::Gone);
            }
            Err(refusal) => return Err(refusal),
        };
        let metrics = answer.pointer("/data/public_metrics");
        let count = |name: &str| metrics.and_then(|metrics| metrics.get(name)?.as_u64());
        let shares = match (count("retweet_count"), count("quote_count")) {
            (None, None) => None,
            (reposts, quotes) => Some(reposts.unwrap_or(0) + quotes.unwrap_or(0)),
        };
        Ok(Look::There {
            figures: Figures {
                views: count("impression_count"),
                likes: count("like_count"),
                comments: count("reply_count"),
                shares,
                at: context.now,
            },
            url: remote.url.clone(),
        })
    }
}

const fn category(format: MediaFormat) -> &'static str {
    match (format, format.kind()) {
        (MediaFormat::Gif, _) => "tweet_gif",
        (_, MediaKind::Image) => "tweet_image",
        (_, MediaKind::Video) => "tweet_video",
    }
}

/// Asks, and is content with any answer that is no refusal.
async fn accepted(x: &X, context: &CallContext<'_>, question: Question) -> Result<(), Refusal> {
    use crate::Adapter as _;
    let response = crate::conversation::send(context, question)
        .await
        .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
    if response.status().is_success() {
        return Ok(());
    }
    Err(x.classify(Endpoint::Publish, &response, context.now))
}

/// Whether X is done with a medium.
fn worked_on(
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    media: &Media,
    stage: Stage,
    id: String,
    answer: &Value,
) -> Result<Step, Stop> {
    let work = answer.pointer("/data/processing_info");
    let state = work.and_then(|work| text(work, "state"));
    match state.as_deref() {
        None | Some("succeeded") if media.alt.is_empty() => Ok(stage.ready(request, media, id)),
        None | Some("succeeded") => Ok(stage.go(Doing::Describe { id })),
        Some("failed") => Err(Refusal::of_the_post(Fault::Media, "media_failed").into()),
        Some(_) => {
            let wait = work.and_then(|work| seconds(work, "check_after_secs"));
            let wait = Span::seconds(wait.unwrap_or(5).clamp(1, 60));
            let doing = Doing::Ask { id };
            Ok(Step::Wait {
                until: context.now + wait,
                progress: Stage { doing, ..stage }.progress(),
            })
        }
    }
}

async fn post(
    x: &X,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    stage: &Stage,
) -> Result<Step, Refusal> {
    let mut body = json!({"text": request.content.full_text(&X::PROFILE.limits)});
    if let (false, Some(members)) = (stage.ready.is_empty(), body.as_object_mut()) {
        members.insert("media".to_owned(), json!({"media_ids": stage.ready}));
    }
    let question = Question::json(x.at(context, "/tweets"), &body).bearer(request.access);
    let answer = match ask(x, context, Endpoint::Publish, question).await {
        Ok(answer) => answer,
        // X has no code for a duplicate. That the same text stands among the newest is proof enough.
        Err(refusal) if refusal.status == Some(403) && refusal.cause == Cause::Unknown => {
            return Err(match is_there_already(x, context, request).await {
                true => Refusal {
                    code: Some("403/equal_post".to_owned()),
                    ..refusal.because(Cause::ContentRejected)
                }
                .blaming(Fault::Duplicate),
                false => refusal,
            });
        }
        Err(refusal) => return Err(refusal),
    };
    answer
        .get("data")
        .and_then(|data| text(data, "id"))
        .map(|id| Step::Published(remote(request.profile, id)))
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))
}

async fn is_there_already(x: &X, context: &CallContext<'_>, request: &PublishRequest<'_>) -> bool {
    let wanted = request.content.full_text(&X::PROFILE.limits);
    let newest = timeline(x, context, request, 10, &[]).await;
    newest.is_ok_and(|posts| {
        posts
            .iter()
            .any(|post| read_back::equal(&post.text, &wanted))
    })
}

/// Where people see a post.
fn remote(profile: &Profile, id: String) -> Remote {
    let handle = profile.handle.as_deref().unwrap_or("@i/web");
    let handle = handle.trim_start_matches('@');
    Remote {
        url: Some(format!("https://x.com/{handle}/status/{id}")),
        id,
    }
}

/// The profile's newest posts, at most `most` of them.
async fn timeline(
    x: &X,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    most: usize,
    media: &[String],
) -> Result<Vec<Sighting>, Refusal> {
    let path = format!("/users/{}/tweets", request.profile.remote_id);
    let most = most.to_string();
    let question = Question::get(x.at(context, &path))
        .query(&[
            ("max_results", most.as_str()),
            ("exclude", "retweets"),
            ("tweet.fields", "created_at,entities,attachments"),
        ])
        .bearer(request.access);
    let answer = ask(x, context, Endpoint::Publish, question).await?;
    let posts = answer.get("data").and_then(Value::as_array);
    Ok(posts
        .into_iter()
        .flatten()
        .filter_map(|post| sighting(request, media, post))
        .collect())
}

fn sighting(request: &PublishRequest<'_>, media: &[String], post: &Value) -> Option<Sighting> {
    let keys = post
        .pointer("/attachments/media_keys")
        .and_then(Value::as_array);
    let holds = |key: &str| media.iter().any(|id| key.rsplit('_').next() == Some(id));
    Some(Sighting {
        remote: remote(request.profile, text(post, "id")?),
        text: as_written(post)?,
        at: text(post, "created_at").and_then(|at| moment(&at)),
        certain: keys
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .any(holds),
    })
}

/// The text as it was sent: X puts short links in place of links, adds one for media, and writes three
/// signs as HTML does.
fn as_written(post: &Value) -> Option<String> {
    let mut text = text(post, "text")?;
    let urls = post.pointer("/entities/urls").and_then(Value::as_array);
    for url in urls.into_iter().flatten() {
        let part = |name: &str| url.get(name).and_then(Value::as_str);
        let is_media = part("display_url").is_some_and(|shown| shown.starts_with("pic."))
            || url.get("media_key").is_some();
        if let Some(short) = part("url") {
            let long = part("expanded_url").filter(|_| !is_media);
            text = text.replace(short, long.unwrap_or_default());
        }
    }
    Some(
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}
