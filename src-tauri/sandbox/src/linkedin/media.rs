//! LinkedIn: uploads of images and videos for posts (learn.microsoft.com, Images and Videos API, 2026-05).

use serde_json::{Value, json};

use super::api::live;
use super::publish::{author, invalid};
use crate::moment::{DAY, SECOND};
use crate::reply;
use crate::secret;
use crate::turn::{Answer, Turn};
use crate::uploads::Upload;

/// Each part of a video has so many bytes, the last one fewer.
const PART: u64 = 4 * 1024 * 1024;
/// How long a video is worked on.
const WORK: i64 = 30 * SECOND;

/// An address that takes bytes from whoever has it.
fn upload_address(turn: &mut Turn<'_>, account: &str, total: u64, about: Value) -> String {
    let ticket = secret::fresh("D4D05AQ");
    let upload = Upload::new(account, total, about);
    turn.state
        .desk
        .uploads
        .insert(secret::hash(&ticket), upload);
    format!(
        "{}/www.linkedin.com/dms-uploads/{ticket}/uploaded",
        turn.base
    )
}

pub(super) fn begin_image(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let body = turn.call.json();
    let owner = body
        .pointer("/initializeUploadRequest/owner")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let account = author(turn, owner, "images.ACTION-initializeUpload")?;
    let urn = format!("urn:li:image:D4E10AQ{}", turn.state.desk.number());
    let address = upload_address(turn, &account, 0, json!({"image": urn}));
    Ok(reply::json(
        200,
        &json!({"value": {"uploadUrl": address, "image": urn, "uploadUrlExpiresAt": turn.now_ms + DAY}}),
    ))
}

pub(super) fn begin_video(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let body = turn.call.json();
    let request = |name: &str| body.pointer(&format!("/initializeUploadRequest/{name}"));
    let owner = request("owner").and_then(Value::as_str).unwrap_or_default();
    let account = author(turn, owner, "videos.ACTION-initializeUpload")?;
    let total = request("fileSizeBytes")
        .and_then(Value::as_u64)
        .unwrap_or(0);
    if !(75_000..=500_000_000).contains(&total) {
        return Err(invalid(
            "ERROR :: /initializeUploadRequest/fileSizeBytes :: file size is not supported",
        ));
    }
    let urn = format!("urn:li:video:D4E10AQ{}", turn.state.desk.number());
    let mut instructions = Vec::new();
    let mut first = 0;
    while first < total {
        let last = (first + PART).min(total) - 1;
        let address = upload_address(
            turn,
            &account,
            last + 1 - first,
            json!({"video": urn, "part": instructions.len()}),
        );
        instructions.push(json!({"uploadUrl": address, "firstByte": first, "lastByte": last}));
        first = last + 1;
    }
    let whole = Upload::new(&account, total, json!({"parts": {}}));
    turn.state.desk.uploads.insert(urn.clone(), whole);
    Ok(reply::json(
        200,
        &json!({"value": {
            "uploadInstructions": instructions, "uploadToken": "", "video": urn, "uploadUrlsExpireAt": turn.now_ms + DAY,
        }}),
    ))
}

/// Bytes for an address that was given out.
pub(super) fn put(turn: &mut Turn<'_>, ticket: &str) -> Result<Answer, Answer> {
    let gone = || reply::plain(404, "text/plain", "");
    let key = secret::hash(ticket);
    let upload = turn
        .state
        .desk
        .uploads
        .get(&key)
        .cloned()
        .ok_or_else(gone)?;
    let mut etag = String::new();
    if let Some(urn) = upload.about.get("image").and_then(Value::as_str) {
        let mut image = Upload::new(&upload.account, 0, Value::Null);
        image.take(&turn.call.body);
        let mut uploaded = image.uploaded(urn, turn.now_ms, turn.now_ms);
        if !uploaded.piece.kind.starts_with("image/") {
            uploaded.fault = Some("PROCESSING_FAILED".to_owned());
        }
        turn.state.sweep_pieces(turn.now_ms);
        turn.state.desk.pieces.insert(urn.to_owned(), uploaded);
        turn.state.touch();
    } else if let Some(urn) = upload.about.get("video").and_then(Value::as_str) {
        if turn.call.body.len() as u64 != upload.total {
            return Err(reply::plain(400, "text/plain", ""));
        }
        let part = upload
            .about
            .get("part")
            .and_then(Value::as_u64)
            .unwrap_or(0);
        let video = turn.state.desk.uploads.get_mut(urn).ok_or_else(gone)?;
        etag = format!("/ambry-video/signedId/{part}.bin");
        let parts = video
            .about
            .get_mut("parts")
            .and_then(Value::as_object_mut)
            .ok_or_else(gone)?;
        // Parts are hashed in their order; one that came already is not counted again.
        if parts.len() as u64 == part {
            parts.insert(part.to_string(), etag.as_str().into());
            video.take(&turn.call.body);
        } else if !parts.contains_key(&part.to_string()) {
            return Err(reply::plain(
                400,
                "text/plain",
                "This simulator takes the parts in order.",
            ));
        }
    }
    let mut answer = reply::plain(if etag.is_empty() { 201 } else { 200 }, "text/plain", "");
    if !etag.is_empty() {
        reply::set(&mut answer, "etag", &etag);
    }
    Ok(answer)
}

pub(super) fn finish_video(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let body = turn.call.json();
    let request = |name: &str| body.pointer(&format!("/finalizeUploadRequest/{name}"));
    let urn = request("video")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    live(turn)?;
    if turn.state.desk.pieces.contains_key(&urn) {
        return Ok(reply::plain(200, "application/json", ""));
    }
    let ids: Vec<Value> = request("uploadedPartIds")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let Some(video) = turn.state.desk.uploads.get(&urn) else {
        return Err(invalid(
            "ERROR :: /finalizeUploadRequest/video :: unknown video",
        ));
    };
    let parts = video.about.get("parts").and_then(Value::as_object);
    let whole = video.received == video.total
        && parts.is_some_and(|parts| {
            parts.len() == ids.len()
                && ids
                    .iter()
                    .enumerate()
                    .all(|(part, id)| parts.get(&part.to_string()) == Some(id))
        });
    if !whole {
        return Err(invalid(
            "ERROR :: /finalizeUploadRequest/uploadedPartIds :: parts are missing",
        ));
    }
    let mut uploaded = video.uploaded(&urn, turn.now_ms, turn.now_ms + WORK);
    if !uploaded.piece.kind.starts_with("video/") {
        uploaded.fault = Some("PROCESSING_FAILED".to_owned());
    }
    turn.state.desk.uploads.remove(&urn);
    turn.state.desk.pieces.insert(urn, uploaded);
    turn.state.touch();
    Ok(reply::plain(200, "application/json", ""))
}

pub(super) fn video(turn: &Turn<'_>, urn: &str) -> Result<Answer, Answer> {
    live(turn)?;
    let Some(piece) = turn.state.desk.pieces.get(urn) else {
        return Err(reply::json(
            404,
            &json!({"status": 404, "message": format!("Video {urn} not found")}),
        ));
    };
    let status = if turn.now_ms < piece.ready_ms {
        "PROCESSING"
    } else if piece.fault.is_some() {
        "PROCESSING_FAILED"
    } else {
        "AVAILABLE"
    };
    Ok(reply::json(
        200,
        &json!({"id": urn, "status": status, "processingFailureReason": piece.fault}),
    ))
}
