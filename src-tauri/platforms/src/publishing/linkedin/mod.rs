//! Posts of LinkedIn members and organisations.
//!
//! There is no idempotency key. LinkedIn refuses an equal post for a while as a duplicate, with a code of its
//! own. What came of a lost answer is told by the author's newest posts, which may be read of organisations by
//! apps that have the permission, and of members by nobody but LinkedIn's partners: then the owner is asked. A
//! part of a video that is sent again takes its own place. (learn.microsoft.com, Posts, Images, Videos and
//! MultiImage API and little text format, 2026-05.)

mod afterwards;
mod stage;

use async_trait::async_trait;
use http::Response;
use pilotlight_domain::content::{Fault, Look, Media, MediaKind, Remote};
use pilotlight_domain::{AccountKind, Profile, Secret, Span};
use serde_json::{Value, json};
use url::Url;

use stage::{Doing, Part, Stage, Video};

use crate::conversation::{Question, ask, send, text};
use crate::linkedin::{API, LinkedIn};
use crate::publishing::file;
use crate::publishing::little_text::commentary;
use crate::publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Step, StepKind, Stop,
};
use crate::{Adapter as _, CallContext, Endpoint, Refusal};

/// Addresses for bytes live for a day; after so long everything is uploaded anew.
const KEPT: Span = Span::hours(20);
/// A member's images cannot be asked for, and are ready within seconds.
const IMAGE_WORK: Span = Span::seconds(5);

#[async_trait]
impl Publisher for LinkedIn {
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
        let is_begun = !request.content.media.is_empty() && !progress.is_start();
        if is_begun && stage.begun.age(context.now) > KEPT {
            return Ok(Step::Go(first().progress(request)));
        }
        let call = Call {
            linkedin: self,
            context,
            request,
        };
        let index = stage.ready.len();
        let Some(media) = request.content.media.get(index) else {
            return Ok(call.post(&stage).await?);
        };
        match stage.doing.clone() {
            Doing::Initialize => Ok(stage.go(request, call.initialize(media).await?)),
            Doing::Image { address, urn } => {
                let bytes = file::part(media, index, 0, media.size).await?;
                call.put(&address, media, bytes).await?;
                Ok(Step::Wait {
                    until: context.now + IMAGE_WORK,
                    progress: stage.ready(request, urn).progress(request),
                })
            }
            Doing::Part { mut video } => {
                let Some(part) = video.parts.get(video.there.len()) else {
                    return Ok(stage.go(request, Doing::Finalize { video }));
                };
                let length = (part.last + 1).saturating_sub(part.first);
                let bytes = file::part(media, index, part.first, length).await?;
                let name = call.put(&part.address, media, bytes).await?;
                let name = name.ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_etag"))?;
                video.there.push(name);
                Ok(match video.there.len() < video.parts.len() {
                    true => stage.go(request, Doing::Part { video }),
                    false => stage.go(request, Doing::Finalize { video }),
                })
            }
            Doing::Finalize { video } => {
                let body = json!({"finalizeUploadRequest": {
                    "video": video.urn, "uploadToken": video.token, "uploadedPartIds": video.there,
                }});
                call.act("/videos", "finalizeUpload", &body).await?;
                Ok(stage.go(request, Doing::Ask { urn: video.urn }))
            }
            Doing::Ask { urn } => call.ask_video(stage, urn).await,
            Doing::Post => Ok(call.post(&stage).await?),
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

/// The account as LinkedIn names it.
fn author(profile: &Profile) -> String {
    match profile.kind {
        AccountKind::LinkedinOrganization => format!("urn:li:organization:{}", profile.remote_id),
        _ => format!("urn:li:person:{}", profile.remote_id),
    }
}

/// What every request of a step needs.
#[derive(Clone, Copy)]
struct Call<'a> {
    linkedin: &'a LinkedIn,
    context: &'a CallContext<'a>,
    request: &'a PublishRequest<'a>,
}

impl Call<'_> {
    fn url(&self, path: &str) -> Url {
        self.context.bases.at(API, &format!("/rest{path}"))
    }

    fn signed(&self, question: Question) -> Question {
        self.linkedin
            .versioned(question)
            .bearer(self.request.access)
    }

    /// Sends a part of what a post is made of; a refusal is of the medium unless it says otherwise.
    async fn uploads(&self, question: Question) -> Result<Response<Vec<u8>>, Refusal> {
        let response = send(self.context, question)
            .await
            .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
        if response.status().is_success() {
            return Ok(response);
        }
        let refusal = self
            .linkedin
            .classify(Endpoint::Publish, &response, self.context.now);
        Err(refusal.or_blaming(Fault::Media))
    }

    /// Asks for an action and gives whatever JSON the answer holds; some have none.
    async fn act(&self, path: &str, action: &str, body: &Value) -> Result<Value, Refusal> {
        let question = Question::json(self.url(path), body).query(&[("action", action)]);
        let response = self.uploads(self.signed(question)).await?;
        Ok(serde_json::from_slice(response.body()).unwrap_or_default())
    }

    async fn initialize(&self, media: &Media) -> Result<Doing, Refusal> {
        let unusable = || Refusal::unusable(Endpoint::Publish, "no_upload");
        let owner = author(self.request.profile);
        if media.kind() == MediaKind::Image {
            let body = json!({"initializeUploadRequest": {"owner": owner}});
            let answer = self.act("/images", "initializeUpload", &body).await?;
            let value = answer.get("value").ok_or_else(unusable)?;
            return Ok(Doing::Image {
                address: text(value, "uploadUrl").ok_or_else(unusable)?,
                urn: text(value, "image").ok_or_else(unusable)?,
            });
        }
        let body = json!({"initializeUploadRequest": {
            "owner": owner, "fileSizeBytes": media.size, "uploadCaptions": false, "uploadThumbnail": false,
        }});
        let answer = self.act("/videos", "initializeUpload", &body).await?;
        let value = answer.get("value").ok_or_else(unusable)?;
        let instructions = value.get("uploadInstructions").and_then(Value::as_array);
        let parts: Vec<Part> = instructions
            .into_iter()
            .flatten()
            .filter_map(|part| {
                Some(Part {
                    address: text(part, "uploadUrl")?,
                    first: part.get("firstByte")?.as_u64()?,
                    last: part.get("lastByte")?.as_u64()?,
                })
            })
            .collect();
        // Parts of another size than the documented 4 MiB would not stay small in memory.
        let fits = |part: &Part| {
            part.first <= part.last
                && part.last < media.size
                && part.last - part.first < file::PART * 4
        };
        if parts.is_empty() || !parts.iter().all(fits) {
            return Err(unusable());
        }
        let video = Video {
            urn: text(value, "video").ok_or_else(unusable)?,
            token: text(value, "uploadToken").unwrap_or_default(),
            parts,
            there: Vec::new(),
        };
        Ok(Doing::Part { video })
    }

    /// Puts bytes to an address that was given out; the answer's name for them, if it has one.
    async fn put(
        &self,
        address: &str,
        media: &Media,
        bytes: Vec<u8>,
    ) -> Result<Option<String>, Refusal> {
        let unusable = |_| Refusal::unusable(Endpoint::Publish, "no_upload");
        let url = Url::parse(address).map_err(unusable)?;
        // Parts of a video are no videos by themselves.
        let kind = match media.kind() {
            MediaKind::Image => media.format.mime(),
            MediaKind::Video => "application/octet-stream",
        };
        let question = Question::put(url, kind, bytes).bearer(self.request.access);
        let response = self.uploads(question).await?;
        let name = response.headers().get("etag");
        Ok(name
            .and_then(|name| name.to_str().ok())
            .map(|name| name.trim_matches('"').to_owned()))
    }

    async fn ask_video(&self, stage: Stage, urn: String) -> Result<Step, Stop> {
        let url = self.url(&format!("/videos/{}", encoded(&urn)));
        let question = self.signed(Question::get(url));
        let answer = ask(self.linkedin, self.context, Endpoint::Publish, question).await?;
        match answer.get("status").and_then(Value::as_str) {
            Some("AVAILABLE") => Ok(Step::Go(
                stage.ready(self.request, urn).progress(self.request),
            )),
            Some("PROCESSING_FAILED") => {
                Err(Refusal::of_the_post(Fault::Media, "PROCESSING_FAILED").into())
            }
            _ => Ok(Step::Wait {
                until: self.context.now + Span::seconds(10),
                progress: Stage {
                    doing: Doing::Ask { urn },
                    ..stage
                }
                .progress(self.request),
            }),
        }
    }

    async fn post(&self, stage: &Stage) -> Result<Step, Refusal> {
        let content = self.request.content;
        let mut body = json!({
            "author": author(self.request.profile),
            "commentary": commentary(&content.full_text(&LinkedIn::PROFILE.limits)),
            "visibility": "PUBLIC",
            "distribution": {
                "feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": [],
            },
            "lifecycleState": "PUBLISHED",
            "isReshareDisabledByAuthor": false,
        });
        let described: Vec<Value> = stage
            .ready
            .iter()
            .zip(&content.media)
            .map(|(urn, media)| match media.alt.is_empty() {
                true => json!({"id": urn}),
                false => json!({"id": urn, "altText": media.alt}),
            })
            .collect();
        let shown = match described.as_slice() {
            [] => None,
            [one] => Some(json!({"media": one})),
            several => Some(json!({"multiImage": {"images": several}})),
        };
        if let (Some(shown), Some(members)) = (shown, body.as_object_mut()) {
            members.insert("content".to_owned(), shown);
        }
        let question = self.signed(Question::json(self.url("/posts"), &body));
        let response = send(self.context, question)
            .await
            .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
        if !response.status().is_success() {
            return Err(self
                .linkedin
                .classify(Endpoint::Publish, &response, self.context.now));
        }
        // The body is empty; the identifier stands in a header.
        response
            .headers()
            .get("x-restli-id")
            .and_then(|id| id.to_str().ok())
            .map(|id| Step::Published(remote(id.to_owned())))
            .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))
    }
}

/// An identifier as one segment of a path.
fn encoded(urn: &str) -> String {
    url::form_urlencoded::byte_serialize(urn.as_bytes()).collect()
}

/// Where people see a post.
fn remote(id: String) -> Remote {
    Remote {
        url: Some(format!("https://www.linkedin.com/feed/update/{id}/")),
        id,
    }
}
