//! Posts on Facebook Pages.
//!
//! There is no idempotency key, and an equal post may be posted again. Photos are uploaded unpublished, which
//! nobody sees, and put into the post by the one request that publishes; of a video, only the last phase
//! does. After a lost answer the Page's published posts are read back, or the video's own state, both of which
//! the permission to read engagement allows. (developers.facebook.com, Page feed and photos, video publishing
//! and the video node, 2026-07.)

use pilotlight_domain::content::{Fault, Figures, Look, Media, MediaKind, Remote};
use pilotlight_domain::{Cause, Secret, Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::conversation::{Question, ask, send, text};
use crate::facebook::{Facebook, VIDEOS, path_segment};
use crate::publishing::file::{self, PART};
use crate::publishing::multipart::Form;
use crate::publishing::read_back::{self, SLACK};
use crate::publishing::{
    Progress, PublishRequest, Settled, Sighting, Step, StepKind, Stop, absence_counts, moment,
};
use crate::{Adapter as _, CallContext, Endpoint, Refusal};

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
    /// Send the part of a video that begins at `from`.
    Transfer {
        session: String,
        video: String,
        from: u64,
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

pub(crate) fn next_step(request: &PublishRequest<'_>, progress: &Progress) -> StepKind {
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

pub(crate) async fn step(
    facebook: &Facebook,
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
        (Doing::Photo { ready }, _) => photo(facebook, context, request, stage, ready).await,
        (Doing::Start, Some(media)) => start(facebook, context, request, stage, media).await,
        (
            Doing::Transfer {
                session,
                video,
                from,
            },
            Some(media),
        ) => {
            let part = Part {
                session,
                video,
                from,
            };
            transfer(facebook, context, request, stage, media, part).await
        }
        (Doing::Finish { session, video }, _) => {
            Ok(finish(facebook, context, request, &session, video).await?)
        }
        (Doing::Feed { ready }, _) => Ok(feed(facebook, context, request, &ready).await?),
        // A post has lost its video since the stage was written.
        (Doing::Start | Doing::Transfer { .. }, None) => Ok(Step::Go(first().progress(request))),
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

/// The address that videos are sent to.
fn videos(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
) -> url::Url {
    facebook.on(VIDEOS, context, &format!("/{}/videos", page(request)))
}

async fn start(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    stage: Stage,
    media: &Media,
) -> Result<Step, Stop> {
    let fields = [
        ("access_token", request.access.expose().as_str()),
        ("upload_phase", "start"),
        ("file_size", &media.size.to_string()),
    ];
    let question = Question::form(videos(facebook, context, request), &fields);
    let answer = ask(facebook, context, Endpoint::Publish, question)
        .await
        .map_err(|refusal| refusal.or_blaming(Fault::Media))?;
    let (Some(session), Some(video)) = (
        text(&answer, "upload_session_id"),
        text(&answer, "video_id"),
    ) else {
        return Err(Refusal::unusable(Endpoint::Publish, "no_session").into());
    };
    let part = Part {
        session,
        video,
        from: offset(&answer, "start_offset").unwrap_or(0),
    };
    Ok(stage.go(request, part.next(media)))
}

/// Where an upload stands.
struct Part {
    session: String,
    video: String,
    from: u64,
}

impl Part {
    fn next(self, media: &Media) -> Doing {
        let Self {
            session,
            video,
            from,
        } = self;
        match from < media.size {
            true => Doing::Transfer {
                session,
                video,
                from,
            },
            false => Doing::Finish { session, video },
        }
    }
}

fn offset(value: &Value, field: &str) -> Option<u64> {
    text(value, field)?.parse().ok()
}

async fn transfer(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    stage: Stage,
    media: &Media,
    part: Part,
) -> Result<Step, Stop> {
    let bytes = file::part(media, 0, part.from, PART).await?;
    let (kind, body) = Form::new()
        .text("access_token", request.access.expose())
        .text("upload_phase", "transfer")
        .text("upload_session_id", &part.session)
        .text("start_offset", &part.from.to_string())
        .file("video_file_chunk", media.format.mime(), &bytes)
        .end();
    drop(bytes);
    let question = Question::post(videos(facebook, context, request), &kind, body);
    let response = send(context, question)
        .await
        .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
    let answer: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    let reached = match response.status().is_success() {
        true => offset(&answer, "start_offset"),
        // It has more, or less, than we know of: a part came through whose answer did not.
        false => where_it_stands(&answer),
    };
    match reached {
        Some(from) if from <= media.size => {
            Ok(stage.go(request, Part { from, ..part }.next(media)))
        }
        _ => {
            let refusal = facebook.classify(Endpoint::Publish, &response, context.now);
            Err(refusal.or_blaming(Fault::Media).into())
        }
    }
}

/// The offset that a refusal of a part names, where the part was not the one that is due.
fn where_it_stands(answer: &Value) -> Option<u64> {
    let error = answer.get("error")?;
    if error.get("error_subcode").and_then(Value::as_i64) != Some(1_363_037) {
        return None;
    }
    match error.get("error_data")? {
        Value::String(written) => offset(&serde_json::from_str(written).ok()?, "start_offset"),
        data => offset(data, "start_offset"),
    }
}

async fn finish(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    session: &str,
    video: String,
) -> Result<Step, Refusal> {
    let description = request.content.full_text(&Facebook::PROFILE.limits);
    let fields = [
        ("access_token", request.access.expose().as_str()),
        ("upload_phase", "finish"),
        ("upload_session_id", session),
        ("description", &description),
    ];
    let question = Question::form(videos(facebook, context, request), &fields);
    let answer = ask(facebook, context, Endpoint::Publish, question)
        .await
        .map_err(|refusal| refusal.or_blaming(Fault::Media))?;
    match answer.get("success").and_then(Value::as_bool) {
        Some(true) => Ok(Step::Published(remote(video))),
        _ => Err(Refusal::unusable(Endpoint::Publish, "not_confirmed")),
    }
}

pub(crate) async fn reconcile(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    progress: &Progress,
    sent_at: Timestamp,
) -> Result<Settled, Refusal> {
    let stage = progress.stage::<Stage>().ok().flatten();
    match stage.map(|stage| stage.doing) {
        Some(Doing::Finish { video, .. }) => {
            video_state(facebook, context, request, video, sent_at).await
        }
        Some(Doing::Feed { ready }) => read_back(facebook, context, request, &ready, sent_at).await,
        _ => read_back(facebook, context, request, &[], sent_at).await,
    }
}

/// By the newest posts, among which ours has our text or our photos.
async fn read_back(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    ready: &[String],
    sent_at: Timestamp,
) -> Result<Settled, Refusal> {
    const MOST: usize = 100;
    let path = format!("/{}/published_posts", page(request));
    let since = (sent_at - SLACK).as_millis().div_euclid(1000).to_string();
    let fields = [
        (
            "fields",
            "id,message,created_time,attachments{target,subattachments}",
        ),
        ("since", since.as_str()),
        ("limit", &MOST.to_string()),
    ];
    let answer = facebook
        .read(context, Endpoint::Publish, &path, request.access, &fields)
        .await?;
    let listed = answer
        .get("data")
        .and_then(Value::as_array)
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_posts"))?;
    let posts = listed
        .iter()
        .filter_map(|post| sighting(post, ready))
        .collect();
    let wanted = request.content.full_text(&Facebook::PROFILE.limits);
    let (whole, now) = (listed.len() < MOST, context.now);
    Ok(read_back::settle(
        request, &wanted, posts, whole, sent_at, now,
    ))
}

fn sighting(post: &Value, ready: &[String]) -> Option<Sighting> {
    Some(Sighting {
        remote: remote(text(post, "id")?),
        text: text(post, "message").unwrap_or_default(),
        at: text(post, "created_time").and_then(|at| moment(&at)),
        certain: post
            .get("attachments")
            .is_some_and(|attached| holds(attached, ready)),
    })
}

/// Whether one of our photos is the target of an attachment, however deep.
fn holds(attached: &Value, ready: &[String]) -> bool {
    let entries = attached.get("data").and_then(Value::as_array);
    entries.into_iter().flatten().any(|entry| {
        let target = entry.get("target").and_then(|target| text(target, "id"));
        target.is_some_and(|id| ready.contains(&id))
            || entry
                .get("subattachments")
                .is_some_and(|inner| holds(inner, ready))
    })
}

/// By the video itself.
async fn video_state(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    video: String,
    sent_at: Timestamp,
) -> Result<Settled, Refusal> {
    let path = format!("/{}", path_segment(&video));
    let fields = [("fields", "published,status")];
    let answer = facebook
        .read(context, Endpoint::Publish, &path, request.access, &fields)
        .await?;
    let state = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str);
    let is_out = answer.get("published").and_then(Value::as_bool) == Some(true)
        && matches!(state("/status/video_status"), Some("ready" | "processing"));
    if is_out || state("/status/publishing_phase/status") == Some("complete") {
        return Ok(Settled::Published(remote(video)));
    }
    let waits_for_its_end = state("/status/video_status") == Some("uploading");
    Ok(
        match waits_for_its_end && absence_counts(sent_at, context.now) {
            true => Settled::NotPublished,
            false => Settled::Unknown,
        },
    )
}

pub(crate) async fn look(
    facebook: &Facebook,
    context: &CallContext<'_>,
    access: &Secret<String>,
    remote: &Remote,
) -> Result<Look, Refusal> {
    let path = format!("/{}", path_segment(&remote.id));
    // A video's own identifier has no page in front; its likes have another name, and it counts views.
    let fields = match remote.id.contains('_') {
        true => {
            "permalink_url,shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)"
        }
        false => {
            "permalink_url,views,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)"
        }
    };
    let asked = facebook
        .read(
            context,
            Endpoint::Publish,
            &path,
            access,
            &[("fields", fields)],
        )
        .await;
    let answer = match asked {
        Ok(answer) => answer,
        // One code stands for a post that is gone and for one that may not be read; a Page's own token may read
        // the Page's own posts.
        Err(refusal) if refusal.code.as_deref() == Some("100/33") => return Ok(Look::Gone),
        Err(refusal) if refusal.cause == Cause::PermissionMissing => return Ok(Look::NotAllowed),
        Err(refusal) => return Err(refusal),
    };
    let count = |path: &str| answer.pointer(path).and_then(Value::as_u64);
    // A video's address comes without its host.
    let address = text(&answer, "permalink_url").map(|address| match address.starts_with('/') {
        true => format!("https://www.facebook.com{address}"),
        false => address,
    });
    Ok(Look::There {
        figures: Figures {
            views: count("/views"),
            likes: count("/reactions/summary/total_count"),
            comments: count("/comments/summary/total_count"),
            shares: count("/shares/count"),
            at: context.now,
        },
        url: address.or_else(|| remote.url.clone()),
    })
}
