//! A Page's videos, in three phases of which the last one publishes. A part that comes twice is answered with
//! where the upload stands.

use pilotlight_domain::content::{Fault, Media};
use serde_json::Value;

use super::{Doing, Stage, page, remote};
use crate::conversation::{Question, ask, send, text};
use crate::facebook::{Facebook, VIDEOS};
use crate::publishing::file::{self, PART};
use crate::publishing::multipart::Form;
use crate::publishing::{PublishRequest, Step, Stop};
use crate::{Adapter as _, CallContext, Endpoint, Refusal};

/// The address that videos are sent to.
fn videos(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
) -> url::Url {
    facebook.on(VIDEOS, context, &format!("/{}/videos", page(request)))
}

pub(super) async fn start(
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
        window: window(&answer).unwrap_or((0, PART)),
    };
    Ok(stage.go(request, part.next(media)))
}

/// Where an upload stands.
pub(super) struct Part {
    pub(super) session: String,
    pub(super) video: String,
    /// The bytes that are wanted next, from the first to before the second.
    pub(super) window: (u64, u64),
}

impl Part {
    fn next(self, media: &Media) -> Doing {
        let Self {
            session,
            video,
            window: (from, to),
        } = self;
        match from < media.size {
            true => Doing::Transfer {
                session,
                video,
                from,
                to,
            },
            false => Doing::Finish { session, video },
        }
    }
}

/// The bytes that an answer wants next.
fn window(answer: &Value) -> Option<(u64, u64)> {
    let offset = |field: &str| text(answer, field)?.parse::<u64>().ok();
    let from = offset("start_offset")?;
    Some((
        from,
        offset("end_offset").unwrap_or(from.saturating_add(PART)),
    ))
}

pub(super) async fn transfer(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    stage: Stage,
    media: &Media,
    part: Part,
) -> Result<Step, Stop> {
    let (from, to) = part.window;
    // As much as is asked for, as long as it stays small in memory.
    let length = to.saturating_sub(from).clamp(1, 2 * PART);
    let bytes = file::part(media, 0, from, length).await?;
    let (kind, body) = Form::new()
        .text("access_token", request.access.expose())
        .text("upload_phase", "transfer")
        .text("upload_session_id", &part.session)
        .text("start_offset", &from.to_string())
        .file("video_file_chunk", media.format.mime(), &bytes)
        .end();
    drop(bytes);
    let question = Question::post(videos(facebook, context, request), &kind, body);
    let response = send(context, question)
        .await
        .map_err(|silence| Refusal::silent(Endpoint::Publish, silence))?;
    let answer: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    let reached = match response.status().is_success() {
        true => window(&answer),
        // It has more, or less, than we know of: a part came through whose answer did not.
        false => where_it_stands(&answer),
    };
    match reached {
        Some(window) if window.0 <= media.size => {
            Ok(stage.go(request, Part { window, ..part }.next(media)))
        }
        _ => {
            let refusal = facebook.classify(Endpoint::Publish, &response, context.now);
            Err(refusal.or_blaming(Fault::Media).into())
        }
    }
}

/// What a refusal of a part wants instead, where the part was not the one that is due.
fn where_it_stands(answer: &Value) -> Option<(u64, u64)> {
    let error = answer.get("error")?;
    if error.get("error_subcode").and_then(Value::as_i64) != Some(1_363_037) {
        return None;
    }
    match error.get("error_data")? {
        Value::String(written) => window(&serde_json::from_str(written).ok()?),
        data => window(data),
    }
}

pub(super) async fn finish(
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
