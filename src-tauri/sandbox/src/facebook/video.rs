//! Facebook: videos of a Page in three phases, start, transfer and finish (developers.facebook.com, video API
//! publishing, 2026).

use serde_json::json;

use super::publish::publisher;
use super::refusal::Refusal;
use crate::platform::Platform;
use crate::posts::{Post, publish};
use crate::reply;
use crate::turn::{Answer, Turn};
use crate::uploads::Upload;

/// The largest part that is asked for.
const PART: u64 = 4 * 1024 * 1024;

pub(super) fn videos(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    publisher(turn, page)?;
    match turn.call.parameter("upload_phase").as_deref() {
        Some("start") => start(turn, page),
        Some("transfer") => transfer(turn, page),
        Some("finish") => finish(turn, page),
        _ => Err(Refusal::new(
            100,
            None,
            "(#100) Param upload_phase must be one of {START, TRANSFER, FINISH, CANCEL}",
        )),
    }
}

fn window(upload: &Upload) -> (String, String) {
    let end = upload.total.min(upload.received + PART);
    (upload.received.to_string(), end.to_string())
}

fn start(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    let size = turn
        .call
        .parameter("file_size")
        .and_then(|text| text.parse::<u64>().ok())
        .filter(|size| *size > 0)
        .ok_or_else(|| Refusal::new(100, None, "(#100) The parameter file_size is required"))?;
    let id = format!("{}", 1_222_000_000_000_000 + turn.state.desk.number());
    let upload = Upload::new(page, size, json!({}));
    let (start, end) = window(&upload);
    turn.state.desk.uploads.insert(id.clone(), upload);
    Ok(reply::json(
        200,
        &json!({"upload_session_id": session(&id), "video_id": id, "start_offset": start, "end_offset": end}),
    ))
}

/// The session's own number.
fn session(video: &str) -> String {
    format!("9{video}")
}

fn gone() -> Refusal {
    Refusal::new(
        6_000,
        1_363_019,
        "There was a problem uploading your video file. Please try again with another file.",
    )
    .titled("Video Upload Failed")
}

/// The video of the session the call names.
fn named(turn: &Turn<'_>, page: &str) -> Result<String, Refusal> {
    let id = turn.call.parameter("upload_session_id").ok_or_else(gone)?;
    let video = id.strip_prefix('9').ok_or_else(gone)?;
    let known = turn
        .state
        .desk
        .uploads
        .get(video)
        .is_some_and(|upload| upload.account == page);
    if known {
        Ok(video.to_owned())
    } else {
        Err(gone())
    }
}

fn transfer(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    let video = named(turn, page)?;
    let offset = turn
        .call
        .parameter("start_offset")
        .and_then(|text| text.parse::<u64>().ok());
    let parts = turn.call.fields();
    let part = parts.iter().find(|field| field.name == "video_file_chunk");
    let Some(part) = part else {
        return Err(Refusal::new(
            100,
            None,
            "(#100) No video file was specified",
        ));
    };
    let upload = turn.state.desk.uploads.get_mut(&video).ok_or_else(gone)?;
    let length = part.bytes.len() as u64;
    if offset != Some(upload.received) || length > PART || upload.received + length > upload.total {
        let (start, end) = window(upload);
        let text = "Your video upload timed out before completion. This is probably because of a slow network connection or because the video you're trying to upload is too large.";
        return Err(Refusal::new(6_001, 1_363_037, text)
            .titled("Video Chunk Starting Offset Mismatch")
            .data(json!({"start_offset": start, "end_offset": end})));
    }
    upload.take(part.bytes);
    let (start, end) = window(upload);
    Ok(reply::json(
        200,
        &json!({"start_offset": start, "end_offset": end}),
    ))
}

fn finish(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    let video = named(turn, page)?;
    let Some(upload) = turn
        .state
        .desk
        .uploads
        .get(&video)
        .filter(|upload| upload.received == upload.total)
    else {
        return Err(gone());
    };
    let piece = upload.piece(&video);
    if !piece.kind.starts_with("video/") {
        return Err(Refusal::new(
            352,
            1_363_024,
            "The video file you selected is in a format that we don't support.",
        )
        .titled("Unsupported Video Format"));
    }
    let post = Post {
        id: format!(
            "{page}_{}",
            1_220_000_000_000_000 + turn.state.desk.number()
        ),
        platform: Platform::Facebook,
        account: page.to_owned(),
        text: turn.call.parameter("description").unwrap_or_default(),
        title: turn.call.parameter("title"),
        link: None,
        visibility: None,
        media: vec![piece],
        at_ms: turn.now_ms,
        deleted: false,
        made_of: Some(video.clone()),
    };
    let answer = publish(turn, post, |_| reply::json(200, &json!({"success": true})));
    // What has become a post cannot be finished again, unless the platform protects nobody.
    let desk = &mut turn.state.desk;
    if desk.post(&video).is_some() && desk.protects(Platform::Facebook, page) {
        desk.uploads.remove(&video);
    }
    Ok(answer)
}
