//! LinkedIn: posts of members and organisations, and the images and videos in them (learn.microsoft.com, Posts,
//! Images and Videos API, 2026-05).

use http::Method;
use serde_json::{Value, json};

use super::api::{denied, has, in_reach, live, no_resource};
use crate::moment::{DAY, MINUTE, SECOND};
use crate::platform::Platform;
use crate::posts::{Piece, Post, figures, publish};
use crate::reply;
use crate::secret;
use crate::turn::{Answer, Turn};
use crate::uploads::Upload;

const HERE: Platform = Platform::Linkedin;
/// For so long an equal post is refused as a duplicate. LinkedIn does not say how long.
const DUPLICATES: i64 = 10 * MINUTE;
/// Each part of a video has so many bytes, the last one fewer.
const PART: u64 = 4 * 1024 * 1024;
/// How long a video is worked on.
const WORK: i64 = 30 * SECOND;

/// Whether an address is one of publishing's.
pub(super) fn is_here(method: &Method, path: &[&str]) -> bool {
    match path {
        ["posts", ..] | ["socialMetadata", _] | ["videos", _] => true,
        ["images" | "videos"] => *method == Method::POST,
        _ => false,
    }
}

pub(super) fn route(turn: &mut Turn<'_>, method: &Method, path: &[&str]) -> Result<Answer, Answer> {
    let action = turn.call.query.get("action").unwrap_or_default().to_owned();
    match (method, path, action.as_str()) {
        (&Method::POST, ["posts"], _) => create(turn),
        (&Method::GET, ["posts"], _) => listed(turn),
        (&Method::POST, ["images"], "initializeUpload") => begin_image(turn),
        (&Method::POST, ["videos"], "initializeUpload") => begin_video(turn),
        (&Method::POST, ["videos"], "finalizeUpload") => finish_video(turn),
        (&Method::GET, ["videos", urn], _) => video(turn, urn),
        (&Method::GET, ["socialMetadata", urn], _) => metadata(turn, urn),
        (_, [.., last], _) => Err(no_resource(last)),
        _ => Err(no_resource("")),
    }
}

fn invalid(message: &str) -> Answer {
    reply::json(
        400,
        &json!({"status": 400, "code": "INVALID_FIELD_VALUE", "message": message}),
    )
}

/// The account behind an author or owner, if the caller may publish there.
fn author(turn: &Turn<'_>, urn: &str, resource: &str) -> Result<String, Answer> {
    let (scopes, persona) = live(turn)?;
    if let Some(member) = urn.strip_prefix("urn:li:person:") {
        if !has(&scopes, &["w_member_social"]) {
            return Err(denied(resource));
        }
        return match member == persona.linkedin_sub {
            true => Ok(member.to_owned()),
            false => Err(denied(resource)),
        };
    }
    let organization = urn.strip_prefix("urn:li:organization:").unwrap_or_default();
    let may = has(&scopes, &["w_organization_social"])
        && in_reach(turn, persona, organization).is_some()
        && persona.organizations.iter().any(|role| {
            role.organization == organization
                && matches!(
                    role.role.as_str(),
                    "ADMINISTRATOR" | "CONTENT_ADMINISTRATOR"
                )
        });
    if may {
        Ok(organization.to_owned())
    } else {
        Err(denied(resource))
    }
}

/// "Little text" as a reader sees it: what was escaped stands for itself, and a hashtag for its word. None where a
/// reserved sign stands bare.
fn plain(commentary: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = commentary;
    while let Some(sign) = rest.chars().next() {
        if let Some(inner) = rest.strip_prefix("{hashtag|\\#|") {
            let (word, after) = inner.split_once('}')?;
            text.push('#');
            text.push_str(word);
            rest = after;
            continue;
        }
        let mut signs = rest.chars();
        signs.next();
        match sign {
            '\\' => text.push(signs.next()?),
            other if "|{}@[]()<>#*_~".contains(other) => return None,
            other => text.push(other),
        }
        rest = signs.as_str();
    }
    Some(text)
}

fn create(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let body = turn.call.json();
    let field = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
    let account = author(turn, field("author"), "posts.CREATE")?;
    let commentary = field("commentary");
    if commentary.chars().count() > 3_000 {
        let message = "ERROR :: /commentary :: \"length of commentary is greater than 3000\"";
        return Err(reply::json(
            422,
            &json!({"status": 422, "message": message}),
        ));
    }
    if field("lifecycleState") != "PUBLISHED"
        || !matches!(field("visibility"), "PUBLIC" | "CONNECTIONS")
    {
        return Err(invalid(
            "ERROR :: /lifecycleState :: field is required but not found",
        ));
    }
    // Text that breaks off at a reserved sign is what LinkedIn makes of one that is not escaped.
    let Some(text) = plain(commentary) else {
        return Err(invalid(
            "ERROR :: /commentary :: reserved characters must be escaped",
        ));
    };
    let mut media = Vec::new();
    let single = body.pointer("/content/media").into_iter();
    let several = body
        .pointer("/content/multiImage/images")
        .and_then(Value::as_array);
    for entry in single.chain(several.into_iter().flatten()) {
        let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
        let ready = turn.state.desk.pieces.get(id).filter(|piece| {
            piece.account == account && piece.ready_ms <= turn.now_ms && piece.fault.is_none()
        });
        let Some(piece) = ready else {
            return Err(invalid(&format!(
                "ERROR :: /content/media/id :: {id} is not available"
            )));
        };
        let alt = entry
            .get("altText")
            .and_then(Value::as_str)
            .map(str::to_owned);
        media.push(Piece {
            alt,
            ..piece.piece.clone()
        });
    }
    if several.is_some() && media.len() < 2 {
        return Err(invalid(
            "ERROR :: /content/multiImage/images :: array size is less than 2",
        ));
    }
    if text.is_empty() && media.is_empty() {
        return Err(invalid("ERROR :: /commentary :: post has no content"));
    }
    let digests = |media: &[Piece]| -> Vec<String> {
        media.iter().map(|piece| piece.digest.clone()).collect()
    };
    let again = turn.state.desk.of(&account).find(|post| {
        turn.now_ms - post.at_ms < DUPLICATES
            && post.text == text
            && digests(&post.media) == digests(&media)
    });
    if let Some(again) = again.filter(|_| turn.state.desk.protects(HERE, &account)) {
        let message = format!("Content is a duplicate of {}", again.id);
        return Err(reply::json(
            422,
            &json!({"status": 422, "code": "DUPLICATE_POST", "message": message}),
        ));
    }
    let post = Post {
        id: format!(
            "urn:li:share:{}",
            7_390_000_000_000_000_000 + turn.state.desk.number() * 1_009
        ),
        platform: HERE,
        account,
        text,
        title: None,
        link: None,
        visibility: Some(field("visibility").to_owned()),
        media,
        at_ms: turn.now_ms,
        deleted: false,
        made_of: None,
    };
    Ok(publish(turn, post, |post| {
        let mut answer = reply::plain(201, "application/json", "");
        reply::set(&mut answer, "x-restli-id", &post.id);
        answer
    }))
}

fn listed(turn: &Turn<'_>) -> Result<Answer, Answer> {
    let (scopes, persona) = live(turn)?;
    let query = &turn.call.query;
    let author = query.get("author").unwrap_or_default();
    let organization = author.strip_prefix("urn:li:organization:");
    let may = organization.is_some_and(|id| {
        has(&scopes, &["r_organization_social"]) && in_reach(turn, persona, id).is_some()
    });
    let Some(account) = organization.filter(|_| may) else {
        return Err(denied("posts.FINDER-author"));
    };
    let most = query
        .get("count")
        .and_then(|text| text.parse().ok())
        .unwrap_or(10_usize)
        .clamp(1, 100);
    let elements: Vec<Value> = turn
        .state
        .desk
        .of(account)
        .take(most)
        .map(|post| {
            json!({
                "id": post.id, "author": author, "commentary": escaped(&post.text), "createdAt": post.at_ms,
                "publishedAt": post.at_ms, "lifecycleState": "PUBLISHED", "visibility": post.visibility,
            })
        })
        .collect();
    Ok(reply::json(
        200,
        &json!({"elements": elements, "paging": {"start": 0, "count": most, "links": []}}),
    ))
}

fn escaped(text: &str) -> String {
    let mut written = String::new();
    for sign in text.chars() {
        if "\\|{}@[]()<>#*_~".contains(sign) {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}

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

fn begin_image(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
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

fn begin_video(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
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

fn finish_video(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
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

fn video(turn: &Turn<'_>, urn: &str) -> Result<Answer, Answer> {
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

fn metadata(turn: &Turn<'_>, urn: &str) -> Result<Answer, Answer> {
    let (scopes, _) = live(turn)?;
    let post = turn.state.desk.post(urn);
    let Some(post) = post.filter(|post| post.platform == HERE) else {
        return Err(reply::json(
            404,
            &json!({"status": 404, "code": "NOT_FOUND", "message": format!("Entity {urn} not found")}),
        ));
    };
    let is_organization = turn.world.organization(&post.account).is_some();
    let needed: &[&str] = if is_organization {
        &["r_organization_social"]
    } else {
        &["r_member_social"]
    };
    if !has(&scopes, needed) {
        return Err(denied("socialMetadata.GET"));
    }
    let [_, likes, comments, _] = figures(post, turn.now_ms);
    Ok(reply::json(
        200,
        &json!({
            "entity": urn, "commentsState": "OPEN", "reactionSummaries": {"LIKE": {"reactionType": "LIKE", "count": likes}},
            "commentSummary": {"count": comments, "topLevelCount": comments},
        }),
    ))
}
