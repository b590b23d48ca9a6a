//! X: uploads of pictures and videos for posts, in segments (docs.x.com, OpenAPI 2.167, 2026-08-22).

use http::Method;
use serde_json::{Value, json};

use super::publish::{invalid, may};
use super::{Refused, not_found};
use crate::moment::{DAY, SECOND};
use crate::reply;
use crate::turn::{Answer, Turn};
use crate::uploads::Upload;

/// The largest part of an upload that is taken.
const PART: usize = 5 * 1024 * 1024;
/// How long a video is worked on.
const WORK: i64 = 20 * SECOND;

pub(super) fn api(turn: &mut Turn<'_>, method: &Method, path: &[&str]) -> Refused<Answer> {
    match (method, path) {
        (&Method::POST, ["upload", "initialize"]) => initialize(turn),
        (&Method::POST, ["upload", id, "append"]) => append(turn, id),
        (&Method::POST, ["upload", id, "finalize"]) => finalize(turn, id),
        (&Method::GET, ["upload"]) => status(turn),
        (&Method::POST, ["metadata"]) => metadata(turn),
        _ => Err(not_found()),
    }
}

fn initialize(turn: &mut Turn<'_>) -> Refused<Answer> {
    let persona = may(turn, &["media.write"])?;
    let body = turn.call.json();
    let category = body
        .get("media_category")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let total = body.get("total_bytes").and_then(Value::as_u64).unwrap_or(0);
    let most = match category {
        "tweet_image" => 5_242_880,
        "tweet_gif" => 15_728_640,
        "tweet_video" => 536_870_912,
        _ => return Err(invalid("$.media_category: is not one of the enum values")),
    };
    if total == 0 || total > most {
        return Err(invalid(
            "The media is larger than the maximum size allowed for its type.",
        ));
    }
    let id = format!(
        "{}",
        1_991_000_000_000_000_000 + turn.state.desk.number() * 1_013
    );
    let upload = Upload::new(&persona.x.id, total, json!({"category": category}));
    turn.state.desk.uploads.insert(id.clone(), upload);
    let data = json!({"id": id, "media_key": format!("3_{id}"), "expires_after_secs": 86_400});
    Ok(reply::json(200, &json!({"data": data})))
}

fn append(turn: &mut Turn<'_>, id: &str) -> Refused<Answer> {
    let persona = may(turn, &["media.write"])?;
    let fields = turn.call.fields();
    let field = |name: &str| fields.iter().find(|field| field.name == name);
    let segment: Option<u64> = field("segment_index")
        .and_then(|field| std::str::from_utf8(field.bytes).ok())
        .and_then(|text| text.parse().ok())
        .filter(|segment| *segment < 1_000);
    let (Some(segment), Some(media)) = (segment, field("media")) else {
        return Err(invalid(
            "One or more parameters to your request was invalid.",
        ));
    };
    if media.bytes.len() > PART {
        return Err(invalid("The segment is too large."));
    }
    let upload = turn
        .state
        .desk
        .uploads
        .get_mut(id)
        .filter(|upload| upload.account == persona.x.id)
        .ok_or_else(|| invalid("The media id is not valid."))?;
    let next = upload
        .about
        .get("next")
        .and_then(Value::as_u64)
        .unwrap_or(0);
    // A segment that came already is not counted again; one too early has nothing before it.
    if segment > next {
        return Err(invalid(
            "Segments do not add up to provided total file size.",
        ));
    }
    if segment == next {
        upload.take(media.bytes);
        if let Some(about) = upload.about.as_object_mut() {
            about.insert("next".to_owned(), (next + 1).into());
        }
    }
    Ok(reply::json(
        200,
        &json!({"data": {"expires_at": (turn.now_ms + DAY) / 1_000}}),
    ))
}

fn finalize(turn: &mut Turn<'_>, id: &str) -> Refused<Answer> {
    let persona = may(turn, &["media.write"])?;
    if turn.state.desk.pieces.contains_key(id) {
        return described_media(turn, id);
    }
    let upload = turn
        .state
        .desk
        .uploads
        .get(id)
        .filter(|upload| upload.account == persona.x.id)
        .ok_or_else(|| invalid("The media id is not valid."))?;
    if upload.received != upload.total {
        return Err(invalid(
            "Segments do not add up to provided total file size.",
        ));
    }
    let is_picture = upload.about.get("category").and_then(Value::as_str) == Some("tweet_image");
    let ready_ms = if is_picture {
        turn.now_ms
    } else {
        turn.now_ms + WORK
    };
    let mut uploaded = upload.uploaded(id, turn.now_ms, ready_ms);
    let wanted = if is_picture { "image/" } else { "video/" };
    let is_gif = uploaded.piece.kind == "image/gif";
    if !uploaded.piece.kind.starts_with(wanted) && !is_gif {
        uploaded.fault = Some("InvalidMedia".to_owned());
        if is_picture {
            return Err(invalid("media type unrecognized."));
        }
    }
    turn.state.desk.uploads.remove(id);
    turn.state.sweep_pieces(turn.now_ms);
    turn.state.desk.pieces.insert(id.to_owned(), uploaded);
    turn.state.touch();
    described_media(turn, id)
}

fn described_media(turn: &Turn<'_>, id: &str) -> Refused<Answer> {
    let Some(piece) = turn.state.desk.pieces.get(id) else {
        return Err(invalid("The media id is not valid."));
    };
    let mut data = json!({"id": id, "media_key": format!("3_{id}"), "size": piece.piece.bytes, "expires_after_secs": 86_400});
    let work = if turn.now_ms < piece.ready_ms {
        let left = (piece.ready_ms - turn.now_ms + 999) / 1_000;
        Some(
            json!({"state": "in_progress", "check_after_secs": left.clamp(1, 5), "progress_percent": 50}),
        )
    } else if piece.fault.is_some() {
        let error =
            json!({"code": 1, "name": "InvalidMedia", "message": "file is currently unsupported"});
        Some(json!({"state": "failed", "error": error}))
    } else if piece.piece.kind.starts_with("video/") {
        Some(json!({"state": "succeeded", "progress_percent": 100}))
    } else {
        None
    };
    if let (Some(work), Some(members)) = (work, data.as_object_mut()) {
        members.insert("processing_info".to_owned(), work);
    }
    Ok(reply::json(200, &json!({"data": data})))
}

fn status(turn: &Turn<'_>) -> Refused<Answer> {
    may(turn, &["media.write"])?;
    let id = turn.call.query.get("media_id").unwrap_or_default();
    described_media(turn, id)
}

fn metadata(turn: &mut Turn<'_>) -> Refused<Answer> {
    may(turn, &["media.write"])?;
    let body = turn.call.json();
    let id = body.get("id").and_then(Value::as_str).unwrap_or_default();
    let alt = body
        .pointer("/metadata/alt_text/text")
        .and_then(Value::as_str);
    let Some(piece) = turn.state.desk.pieces.get_mut(id) else {
        return Err(invalid("The media id is not valid."));
    };
    piece.piece.alt = alt.map(str::to_owned);
    turn.state.touch();
    Ok(reply::json(
        200,
        &json!({"data": {"id": id, "associated_metadata": body.get("metadata")}}),
    ))
}
