//! YouTube: videos by upload session (developers.google.com, resumable uploads and videos.insert, 2026).
//!
//! A session takes bytes in order, keeps what came when the line breaks, says how far it is when asked, and makes
//! one video however often its end is sent.

use axum::body::Bytes;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::api::{fault, live};
use crate::call::Call;
use crate::moment::rfc3339;
use crate::platform::Platform;
use crate::posts::{Post, figures, publish};
use crate::reply;
use crate::secret;
use crate::state::State;
use crate::turn::{Answer, Turn, pick};
use crate::uploads::Upload;

const HERE: Platform = Platform::Youtube;
/// Parts that do not end the upload are multiples of this.
const GRAIN: u64 = 256 * 1024;

/// Where the bytes of a call go.
pub(crate) struct Session {
    id: String,
    /// Where the next byte of the call belongs.
    position: u64,
    begun: bool,
}

/// The session that a call sends bytes to.
pub(crate) fn session(call: &Call) -> Option<Session> {
    let upload = call.method == Method::PUT
        && call.host == "www.googleapis.com"
        && call.segments().first() == Some(&"upload");
    let position = match call.header("content-range") {
        None => 0,
        Some(range) => range
            .strip_prefix("bytes ")?
            .split_once('-')?
            .0
            .parse()
            .ok()?,
    };
    Some(Session {
        id: secret::hash(call.query.get("upload_id").filter(|_| upload)?),
        position,
        begun: false,
    })
}

impl Session {
    /// Takes in the next bytes, less what is there already.
    pub(crate) fn take(&mut self, state: &mut State, bytes: &Bytes) {
        let position = self.position;
        self.position += bytes.len() as u64;
        let Some(upload) = state.desk.uploads.get_mut(&self.id) else {
            return;
        };
        if !std::mem::replace(&mut self.begun, true) {
            upload.remember();
        }
        let Some(there) = upload.received.checked_sub(position) else {
            return;
        };
        let fresh = usize::try_from(there)
            .ok()
            .and_then(|there| bytes.get(there..));
        if let Some(fresh) = fresh.filter(|_| upload.done.is_none()) {
            upload.take(fresh);
        }
    }
}

fn invalid(reason: &str, message: &str) -> Answer {
    fault(400, "youtube.video", reason, message, "INVALID_ARGUMENT")
}

fn insufficient() -> Answer {
    let message = "Request had insufficient authentication scopes.";
    let error = json!({"message": "Insufficient Permission", "domain": "global", "reason": "insufficientPermissions"});
    reply::json(
        403,
        &json!({"error": {"code": 403, "message": message, "errors": [error], "status": "PERMISSION_DENIED"}}),
    )
}

/// The channel of the call, if its scopes end in one of these.
fn channel(turn: &Turn<'_>, scopes: &[&str]) -> Result<String, Answer> {
    let (grant, given, _) = live(turn)?;
    let may = given.iter().any(|scope| {
        scope
            .rsplit('/')
            .next()
            .is_some_and(|end| scopes.contains(&end))
    });
    if !may {
        return Err(insufficient());
    }
    let channel = grant.channel.ok_or_else(|| {
        fault(
            401,
            "youtube.header",
            "youtubeSignupRequired",
            "Unauthorized",
            "UNAUTHENTICATED",
        )
    })?;
    if turn.state.trouble.is_suspended(HERE, &channel) {
        let message = "The YouTube account of the authenticated user is suspended.";
        return Err(fault(
            403,
            "youtube.common",
            "authenticatedUserAccountSuspended",
            message,
            "PERMISSION_DENIED",
        ));
    }
    Ok(channel)
}

pub(super) fn upload(turn: &mut Turn<'_>, method: &Method) -> Result<Answer, Answer> {
    match *method {
        Method::POST => begin(turn),
        Method::PUT => put(turn),
        _ => Err(fault(404, "global", "notFound", "Not Found", "NOT_FOUND")),
    }
}

fn begin(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let channel = channel(turn, &["youtube.upload", "youtube", "youtube.force-ssl"])?;
    if turn.call.query.get("uploadType") != Some("resumable") {
        return Err(invalid(
            "mediaBodyRequired",
            "The request does not include the video content.",
        ));
    }
    let about = turn.call.json();
    let part = |pointer: &str| {
        about
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let refused = |text: &str| text.contains(['<', '>']);
    let title = part("/snippet/title");
    if title.is_empty() || title.chars().count() > 100 || refused(title) {
        return Err(invalid(
            "invalidTitle",
            "The request metadata specifies an invalid or empty video title.",
        ));
    }
    let description = part("/snippet/description");
    if description.len() > 5_000 || refused(description) {
        return Err(invalid(
            "invalidDescription",
            "The request metadata specifies an invalid video description.",
        ));
    }
    if !matches!(
        part("/status/privacyStatus"),
        "public" | "unlisted" | "private"
    ) {
        return Err(invalid(
            "invalidVideoMetadata",
            "The request metadata is invalid.",
        ));
    }
    let total = turn
        .call
        .header("x-upload-content-length")
        .and_then(|text| text.parse::<u64>().ok())
        .filter(|total| *total > 0);
    let Some(total) = total else {
        return Err(invalid(
            "mediaBodyRequired",
            "The request does not include the video content.",
        ));
    };
    let upload_id = secret::fresh("ABPtcP");
    let upload = Upload::new(&channel, total, about);
    turn.state
        .desk
        .uploads
        .insert(secret::hash(&upload_id), upload);
    let mut answer = reply::plain(200, "text/plain; charset=utf-8", "");
    let location = format!(
        "{}/www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status&upload_id={upload_id}",
        turn.base
    );
    reply::set(&mut answer, "location", &location);
    reply::set(&mut answer, "x-guploader-uploadid", "sandbox");
    Ok(answer)
}

/// The next bytes were taken in before; or it is asked how far the session is.
fn put(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let id = secret::hash(turn.call.query.get("upload_id").unwrap_or_default());
    let gone = || reply::plain(404, "text/plain; charset=utf-8", "Not Found");
    let upload = turn.state.desk.uploads.get(&id).cloned().ok_or_else(gone)?;
    let taken = turn.call.taken.unwrap_or(0);
    if let Some(video) = &upload.done {
        let again = taken > 0 && !turn.state.desk.protects(HERE, &upload.account);
        if !again {
            let post = turn.state.desk.post(video).cloned().ok_or_else(gone)?;
            return Ok(reply::json(
                200,
                &described(turn, &post, &["snippet", "status"]),
            ));
        }
    }
    if upload.received < upload.total {
        if taken > 0 && !taken.is_multiple_of(GRAIN) {
            return Err(reply::plain(
                400,
                "text/plain; charset=utf-8",
                "Invalid request. The number of bytes uploaded is required to be equal or greater than 262144, except for the final request.",
            ));
        }
        let mut answer = reply::plain(308, "text/plain; charset=utf-8", "");
        if upload.received > 0 {
            reply::set(
                &mut answer,
                "range",
                &format!("bytes=0-{}", upload.received - 1),
            );
        }
        return Ok(answer);
    }
    let number = turn.state.desk.number();
    let video: String = URL_SAFE_NO_PAD
        .encode(Sha256::digest(format!("video {number}")))
        .chars()
        .take(11)
        .collect();
    let text = |pointer: &str| {
        let text = upload.about.pointer(pointer).and_then(Value::as_str);
        text.map(str::to_owned)
    };
    let post = Post {
        platform: HERE,
        account: upload.account.clone(),
        text: text("/snippet/description").unwrap_or_default(),
        title: text("/snippet/title"),
        link: None,
        visibility: text("/status/privacyStatus"),
        media: vec![upload.piece(&video)],
        at_ms: turn.now_ms,
        deleted: false,
        made_of: None,
        id: video,
    };
    let honest = described(turn, &post, &["snippet", "status"]);
    let number = post.id.clone();
    let answer = publish(turn, post, |_| reply::json(200, &honest));
    let is_out = turn.state.desk.post(&number).is_some();
    if let Some(kept) = turn.state.desk.uploads.get_mut(&id) {
        if is_out {
            kept.done = Some(number);
        } else {
            // What nobody heard of did not arrive.
            kept.go_back();
        }
    }
    Ok(answer)
}

fn described(turn: &Turn<'_>, post: &Post, parts: &[&str]) -> Value {
    let [views, likes, comments, _] = figures(post, turn.now_ms);
    let is_video = post
        .media
        .iter()
        .all(|piece| piece.kind.starts_with("video/"));
    let body = json!({
        "kind": "youtube#video", "etag": "sandbox", "id": post.id,
        "snippet": {
            "publishedAt": rfc3339(post.at_ms), "channelId": post.account, "title": post.title, "description": post.text,
        },
        "status": {
            "uploadStatus": if is_video { "processed" } else { "rejected" }, "privacyStatus": post.visibility,
            "license": "youtube", "embeddable": true,
        },
        "statistics": {"viewCount": views.to_string(), "likeCount": likes.to_string(), "commentCount": comments.to_string()},
    });
    pick(body, |name| {
        matches!(name, "kind" | "etag" | "id") || parts.contains(&name)
    })
}

const READS: [&str; 3] = ["youtube", "youtube.readonly", "youtube.force-ssl"];

fn parts<'a>(turn: &'a Turn<'_>) -> Vec<&'a str> {
    let part = turn.call.query.get("part").unwrap_or_default();
    part.split(',').map(str::trim).collect()
}

pub(super) fn videos(turn: &Turn<'_>) -> Result<Answer, Answer> {
    channel(turn, &READS)?;
    let wanted = turn.call.query.get("id").unwrap_or_default();
    let parts = parts(turn);
    let items: Vec<Value> = wanted
        .split(',')
        .filter_map(|id| turn.state.desk.post(id))
        .filter(|post| post.platform == HERE)
        .map(|post| described(turn, post, &parts))
        .collect();
    Ok(reply::json(
        200,
        &json!({"kind": "youtube#videoListResponse", "items": items, "pageInfo": {"totalResults": items.len(), "resultsPerPage": 5}}),
    ))
}

pub(super) fn playlist(turn: &Turn<'_>) -> Result<Answer, Answer> {
    let channel = channel(turn, &READS)?;
    let query = &turn.call.query;
    let uploads = format!("UU{}", channel.strip_prefix("UC").unwrap_or(&channel));
    if query.get("playlistId") != Some(&uploads) {
        return Err(fault(
            404,
            "youtube.playlistItem",
            "playlistNotFound",
            "The playlist identified with the request's playlistId parameter cannot be found.",
            "NOT_FOUND",
        ));
    }
    let most = query
        .get("maxResults")
        .and_then(|text| text.parse().ok())
        .unwrap_or(5_usize)
        .clamp(1, 50);
    let items: Vec<Value> = turn
        .state
        .desk
        .of(&channel)
        .take(most)
        .map(|post| {
            json!({
                "kind": "youtube#playlistItem", "id": format!("UUi{}", post.id),
                "snippet": {
                    "publishedAt": rfc3339(post.at_ms), "channelId": channel, "title": post.title, "description": post.text,
                    "resourceId": {"kind": "youtube#video", "videoId": post.id},
                },
                "contentDetails": {"videoId": post.id, "videoPublishedAt": rfc3339(post.at_ms)},
            })
        })
        .collect();
    Ok(reply::json(
        200,
        &json!({"kind": "youtube#playlistItemListResponse", "items": items, "pageInfo": {"totalResults": items.len(), "resultsPerPage": most}}),
    ))
}
