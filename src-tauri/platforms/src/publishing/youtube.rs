//! Videos on YouTube, by an upload session.
//!
//! The session is the key to doing it once: it says how far it is when asked, keeps what came before a cut, and
//! makes one video however often its end is sent. Its address lets whoever has it write to it, so it is stored
//! sealed, and stored before the first byte goes out. Before every part the session is asked how far it is, so
//! that a crash, a cut and a restart need no memory of their own. (developers.google.com, YouTube Data API
//! resumable uploads, videos.insert and playlistItems.list, 2026.)

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::content::{Fault, Figures, Look, Media, Remote, Visibility};
use pilotlight_domain::{Cause, Secret, Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use crate::conversation::{Question, ask, send, text};
use crate::publishing::file::{self, PART};
use crate::publishing::read_back::{self, SLACK, Wanted};
use crate::publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Sighting, Step, StepKind, Stop, moment,
};
use crate::youtube::{API, YouTube};
use crate::{Adapter as _, CallContext, Endpoint, Refusal};

/// A session lives for a week; after so long another one is begun.
const KEPT: Span = Span::days(6);
/// A video whose session is gone is looked for among the channel's uploads, which show it late.
const LISTED: Span = Span::hours(1);
/// "People & Blogs", which every region has.
const CATEGORY: &str = "22";

#[derive(Clone, Serialize, Deserialize)]
struct Stage {
    begun: Timestamp,
    /// The session's address, a capability.
    session: String,
    /// So many bytes it said it has.
    from: u64,
}

impl Stage {
    fn progress(&self) -> Progress {
        Progress::at(self, self.from)
    }
}

/// Whether the part that begins at `from` is the last one, which makes the video.
const fn is_last(media: &Media, from: u64) -> bool {
    media.size.saturating_sub(from) <= PART
}

#[async_trait]
impl Publisher for YouTube {
    fn next_step(&self, request: &PublishRequest<'_>, progress: &Progress) -> StepKind {
        match (progress.stage::<Stage>(), request.content.media.first()) {
            (Ok(None), _) | (Ok(Some(_)), None) => StepKind::Repeatable,
            (Ok(Some(stage)), Some(media)) if !is_last(media, stage.from) => StepKind::Repeatable,
            _ => StepKind::Decisive,
        }
    }

    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Stop> {
        let Some(media) = request.content.media.first() else {
            return Err(pilotlight_domain::content::Problem::VideoMissing.into());
        };
        let stage = match progress.stage::<Stage>()? {
            Some(stage) if stage.begun.age(context.now) <= KEPT => stage,
            _ => return Ok(begin(self, context, request, media).await?),
        };
        let from = match ask_session(self, context, request, media, &stage).await? {
            Session::Done(remote) => return Ok(Step::Published(remote)),
            Session::Gone => return Ok(Step::Go(Progress::start())),
            Session::At(from) => from,
        };
        if is_last(media, from) && !is_last(media, stage.from) {
            // It is further than we knew, and the next part would end it: that is another kind of step.
            return Ok(Step::Go(Stage { from, ..stage }.progress()));
        }
        let bytes = file::part(media, 0, from, PART).await?;
        let end = from + bytes.len() as u64;
        let range = format!("bytes {from}-{}/{}", end.saturating_sub(1), media.size);
        let question = Question::put(address(&stage)?, media.format.mime(), bytes)
            .header("content-range", &range)
            .bearer(request.access);
        let response = send(context, question)
            .await
            .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
        match read(self, context, &response)? {
            Session::Done(remote) => Ok(Step::Published(remote)),
            Session::Gone => Ok(Step::Go(Progress::start())),
            Session::At(from) => Ok(Step::Go(Stage { from, ..stage }.progress())),
        }
    }

    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sending: Sending,
    ) -> Result<Settled, Refusal> {
        let media = request.content.media.first();
        let stage = progress.stage::<Stage>().ok().flatten();
        let (Some(media), Some(stage)) = (media, stage) else {
            return Ok(Settled::Unknown);
        };
        match ask_session(self, context, request, media, &stage).await? {
            Session::Done(remote) => Ok(Settled::Published(remote)),
            // What has its bytes missing has made no video, and makes none until they come.
            Session::At(_) => Ok(Settled::NotPublished),
            Session::Gone => uploads(self, context, request, sending).await,
        }
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        let question = Question::get(context.bases.at(API, &self.path("/videos")))
            .query(&[("part", "statistics"), ("id", &remote.id)])
            .bearer(access);
        let answer = match ask(self, context, Endpoint::Publish, question).await {
            Ok(answer) => answer,
            Err(refusal) if refusal.cause == Cause::PermissionMissing => {
                return Ok(Look::NotAllowed);
            }
            Err(refusal) => return Err(refusal),
        };
        let Some(video) = answer.pointer("/items/0") else {
            return Ok(Look::Gone);
        };
        // Numbers come in digits, as they may be larger than JavaScript's.
        let count = |name: &str| text(video.get("statistics")?, name)?.parse().ok();
        Ok(Look::There {
            figures: Figures {
                views: count("viewCount"),
                likes: count("likeCount"),
                comments: count("commentCount"),
                shares: None,
                at: context.now,
            },
            url: remote.url.clone(),
        })
    }
}

async fn begin(
    youtube: &YouTube,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    media: &Media,
) -> Result<Step, Refusal> {
    let content = request.content;
    let options = &content.youtube;
    let body = json!({
        "snippet": {
            "title": options.title.trim(),
            "description": content.full_text(&YouTube::PROFILE.limits),
            "categoryId": CATEGORY,
        },
        "status": {
            "privacyStatus": match options.visibility {
                Visibility::Public => "public",
                Visibility::Unlisted => "unlisted",
                Visibility::Private => "private",
            },
            "selfDeclaredMadeForKids": options.made_for_kids.unwrap_or(false),
            "containsSyntheticMedia": options.synthetic,
        },
    });
    let url = context
        .bases
        .at(API, &format!("/upload{}", youtube.path("/videos")));
    let question = Question::json(url, &body)
        .query(&[("uploadType", "resumable"), ("part", "snippet,status")])
        .header("x-upload-content-length", &media.size.to_string())
        .header("x-upload-content-type", media.format.mime())
        .bearer(request.access);
    let response = send(context, question)
        .await
        .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
    if !response.status().is_success() {
        return Err(youtube.classify(Endpoint::Publish, &response, context.now));
    }
    let session = response
        .headers()
        .get("location")
        .and_then(|location| location.to_str().ok())
        .filter(|location| Url::parse(location).is_ok())
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_session"))?;
    let stage = Stage {
        begun: context.now,
        session: session.to_owned(),
        from: 0,
    };
    Ok(Step::Go(stage.progress()))
}

/// Where a session stands.
enum Session {
    /// It has so many bytes and wants the next.
    At(u64),
    /// It has made its video.
    Done(Remote),
    /// There is no such session any more.
    Gone,
}

fn address(stage: &Stage) -> Result<Url, Refusal> {
    Url::parse(&stage.session).map_err(|_| Refusal::unusable(Endpoint::Publish, "no_session"))
}

async fn ask_session(
    youtube: &YouTube,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    media: &Media,
    stage: &Stage,
) -> Result<Session, Refusal> {
    let question = Question::put(address(stage)?, media.format.mime(), Vec::new())
        .header("content-range", &format!("bytes */{}", media.size))
        .bearer(request.access);
    let response = send(context, question)
        .await
        .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
    read(youtube, context, &response)
}

fn read(
    youtube: &YouTube,
    context: &CallContext<'_>,
    response: &Response<Vec<u8>>,
) -> Result<Session, Refusal> {
    match response.status().as_u16() {
        308 => {
            let range = response.headers().get("range");
            let last = range
                .and_then(|range| range.to_str().ok()?.rsplit_once('-')?.1.parse().ok())
                .map_or(0, |last: u64| last.saturating_add(1));
            Ok(Session::At(last))
        }
        404 | 410 => Ok(Session::Gone),
        200 | 201 => serde_json::from_slice::<Value>(response.body())
            .ok()
            .and_then(|video| text(&video, "id"))
            .map(|id| Session::Done(remote(id)))
            .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_video")),
        _ => Err(youtube
            .classify(Endpoint::Publish, response, context.now)
            .or_blaming(Fault::Media)),
    }
}

/// Where people see a video.
fn remote(id: String) -> Remote {
    Remote {
        url: Some(format!("https://www.youtube.com/watch?v={id}")),
        id,
    }
}

/// By the channel's newest uploads, when the session is gone.
async fn uploads(
    youtube: &YouTube,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    sending: Sending,
) -> Result<Settled, Refusal> {
    const MOST: usize = 50;
    let channel = &request.profile.remote_id;
    let playlist = format!("UU{}", channel.strip_prefix("UC").unwrap_or(channel));
    let question = Question::get(context.bases.at(API, &youtube.path("/playlistItems")))
        .query(&[
            ("part", "snippet"),
            ("playlistId", &playlist),
            ("maxResults", &MOST.to_string()),
        ])
        .bearer(request.access);
    let answer = ask(youtube, context, Endpoint::Publish, question).await?;
    let items = answer.get("items").and_then(Value::as_array);
    let videos: Vec<Sighting> = items
        .into_iter()
        .flatten()
        .filter_map(|item| {
            let snippet = item.get("snippet")?;
            Some(Sighting {
                remote: remote(text(snippet.get("resourceId")?, "videoId")?),
                text: text(snippet, "title")?,
                at: text(snippet, "publishedAt").and_then(|at| moment(&at)),
                certain: false,
            })
        })
        .collect();
    let oldest = videos.last().and_then(|video| video.at);
    let whole = videos.len() < MOST || oldest.is_some_and(|oldest| oldest < sending.at - SLACK);
    let listed = sending.waited >= LISTED;
    let wanted = Wanted {
        text: &request.content.youtube.title,
        media_known: false,
        sending,
    };
    Ok(read_back::settle(request, &wanted, videos, whole && listed))
}
