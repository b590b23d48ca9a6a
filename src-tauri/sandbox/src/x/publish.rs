//! X: posts, and the pictures and videos for them (docs.x.com, OpenAPI 2.167, 2026-08-22).

use http::Method;
use serde_json::{Value, json};

use super::{HERE, Refused, live, not_found, problem};
use crate::moment::{DAY, HOUR, SECOND, rfc3339};
use crate::posts::{Post, figures, publish};
use crate::reply;
use crate::turn::{Answer, Turn};
use crate::uploads::Upload;
use crate::world::Persona;

/// Weighted characters of a post (docs.x.com, counting characters).
const LONGEST: usize = 280;
/// For so long an equal post is refused as a duplicate. X does not say how long.
const DUPLICATES: i64 = HOUR;
/// The largest part of an upload that is taken.
const PART: usize = 5 * 1024 * 1024;
/// How long a video is worked on.
const WORK: i64 = 20 * SECOND;

pub(super) fn api(turn: &mut Turn<'_>, method: &Method, path: &[&str]) -> Refused<Answer> {
    match (method, path) {
        (&Method::POST, ["tweets"]) => create(turn),
        (&Method::GET, ["tweets", id]) => one(turn, id),
        (&Method::GET, ["users", id, "tweets"]) => timeline(turn, id),
        (&Method::POST, ["media", "upload", "initialize"]) => initialize(turn),
        (&Method::POST, ["media", "upload", id, "append"]) => append(turn, id),
        (&Method::POST, ["media", "upload", id, "finalize"]) => finalize(turn, id),
        (&Method::GET, ["media", "upload"]) => status(turn),
        (&Method::POST, ["media", "metadata"]) => metadata(turn),
        _ => Err(not_found()),
    }
}

fn invalid(detail: &str) -> Answer {
    let kind = "https://api.twitter.com/2/problems/invalid-request";
    problem(400, "Invalid Request", kind, detail)
}

fn forbidden(detail: &str) -> Answer {
    problem(403, "Forbidden", "about:blank", detail)
}

/// Who calls, if the scopes allow what is wanted and the profile stands.
fn may<'a>(turn: &Turn<'a>, needed: &[&str]) -> Refused<&'a Persona> {
    let (persona, scopes) = live(turn)?;
    for scope in needed {
        if !scopes.iter().any(|given| given == scope) {
            let kind = "https://api.x.com/2/problems/not-authorized-for-resource";
            return Err(problem(
                403,
                "Forbidden",
                kind,
                &format!("{scope} scope required"),
            ));
        }
    }
    if turn.state.trouble.is_suspended(HERE, &persona.x.id) {
        let kind = "https://api.twitter.com/2/problems/user-suspended";
        return Err(problem(
            403,
            "Forbidden",
            kind,
            "The user used for authentication is suspended",
        ));
    }
    Ok(persona)
}

/// What X counts: two for what is not Latin, two for an emoji however many signs make it up, twenty-three for a
/// link.
fn weighted(text: &str) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            if word.starts_with("https://") || word.starts_with("http://") {
                let bare = word.trim_end().len();
                return 23 + word.get(bare..).unwrap_or_default().chars().count();
            }
            let mut joined = false;
            let mut sum = 0;
            for letter in word.chars() {
                let weight = match u32::from(letter) {
                    _ if joined => 0,
                    0x200d | 0xfe0f | 0x1f3fb..=0x1f3ff => 0,
                    // Two of these are one flag.
                    0x1f1e6..=0x1f1ff => 1,
                    0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
                    _ => 2,
                };
                joined = letter == '\u{200d}';
                sum += weight;
            }
            sum
        })
        .sum()
}

fn create(turn: &mut Turn<'_>) -> Refused<Answer> {
    let persona = may(turn, &["tweet.read", "tweet.write", "users.read"])?;
    let account = persona.x.id.clone();
    let body = turn.call.json();
    let text = body.get("text").and_then(Value::as_str).unwrap_or_default();
    let ids: Vec<String> = body
        .pointer("/media/media_ids")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect();
    if text.is_empty() && ids.is_empty() {
        return Err(invalid(
            "One or more parameters to your request was invalid.",
        ));
    }
    if weighted(text) > LONGEST {
        return Err(forbidden("Your Tweet text is too long."));
    }
    let mut media = Vec::new();
    for id in &ids {
        let ready = turn.state.desk.pieces.get(id).filter(|piece| {
            piece.account == account && piece.ready_ms <= turn.now_ms && piece.fault.is_none()
        });
        let Some(piece) = ready else {
            return Err(invalid("Your media IDs are invalid."));
        };
        media.push(piece.piece.clone());
    }
    let videos = media
        .iter()
        .filter(|piece| piece.kind.starts_with("video/"))
        .count();
    if media.len() > 4 || (videos > 0 && media.len() > 1) {
        return Err(invalid("$.media.media_ids: too many items"));
    }
    let digests = |media: &[crate::posts::Piece]| -> Vec<String> {
        media.iter().map(|piece| piece.digest.clone()).collect()
    };
    let equal = |post: &Post| post.text == text && digests(&post.media) == digests(&media);
    let again = turn
        .state
        .desk
        .of(&account)
        .any(|post| turn.now_ms - post.at_ms < DUPLICATES && equal(post));
    if again && turn.state.desk.protects(HERE, &account) {
        return Err(forbidden(
            "You are not allowed to create a Tweet with duplicate content.",
        ));
    }
    let post = Post {
        id: format!(
            "{}",
            1_990_000_000_000_000_000 + turn.state.desk.number() * 1_013
        ),
        platform: HERE,
        account,
        text: text.to_owned(),
        title: None,
        link: None,
        visibility: None,
        media,
        at_ms: turn.now_ms,
        deleted: false,
        made_of: None,
    };
    Ok(publish(turn, post, |post| {
        let data = json!({"id": post.id, "text": shown(post), "edit_history_tweet_ids": [post.id]});
        reply::json(201, &json!({"data": data}))
    }))
}

/// The links of a post with the short ones that X puts in their place.
fn links(post: &Post) -> Vec<(String, String)> {
    post.text
        .split_whitespace()
        .filter(|word| word.starts_with("https://") || word.starts_with("http://"))
        .enumerate()
        .map(|(number, word)| {
            (
                word.to_owned(),
                format!("https://t.co/s{number}{}", post.id),
            )
        })
        .collect()
}

/// The text as X gives it out.
fn shown(post: &Post) -> String {
    let mut text = post
        .text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    for (long, short) in links(post) {
        text = text.replace(&long.replace('&', "&amp;"), &short);
    }
    if !post.media.is_empty() {
        text.push_str(&format!(" https://t.co/m{}", post.id));
    }
    text
}

fn described(post: &Post, now_ms: i64) -> Value {
    let mut urls: Vec<Value> = links(post)
        .iter()
        .map(|(long, short)| json!({"start": 0, "end": 23, "url": short, "expanded_url": long, "display_url": long.trim_start_matches("https://")}))
        .collect();
    for piece in &post.media {
        let url = format!("https://t.co/m{}", post.id);
        urls.push(json!({
            "start": 0, "end": 23, "url": url, "expanded_url": format!("https://x.com/i/status/{}/photo/1", post.id),
            "display_url": "pic.x.com/sandbox", "media_key": format!("3_{}", piece.id),
        }));
    }
    let keys: Vec<String> = post
        .media
        .iter()
        .map(|piece| format!("3_{}", piece.id))
        .collect();
    let [views, likes, comments, shares] = figures(post, now_ms);
    json!({
        "attachments": {"media_keys": keys},
        "id": post.id, "text": shown(post), "created_at": rfc3339(post.at_ms), "edit_history_tweet_ids": [post.id],
        "entities": {"urls": urls},
        "public_metrics": {
            "retweet_count": shares, "reply_count": comments, "like_count": likes, "quote_count": 0,
            "bookmark_count": 0, "impression_count": views
        },
    })
}

fn one(turn: &Turn<'_>, id: &str) -> Refused<Answer> {
    may(turn, &["tweet.read", "users.read"])?;
    match turn
        .state
        .desk
        .post(id)
        .filter(|post| post.platform == HERE)
    {
        Some(post) => Ok(reply::json(
            200,
            &json!({"data": described(post, turn.now_ms)}),
        )),
        None => {
            let error = json!({
                "value": id, "detail": format!("Could not find tweet with id: [{id}]."), "title": "Not Found Error",
                "resource_type": "tweet", "parameter": "id", "resource_id": id,
                "type": "https://api.twitter.com/2/problems/resource-not-found"
            });
            Ok(reply::json(200, &json!({"errors": [error]})))
        }
    }
}

fn timeline(turn: &Turn<'_>, id: &str) -> Refused<Answer> {
    let persona = may(turn, &["tweet.read", "users.read"])?;
    if persona.x.id != id {
        return Err(invalid("The `id` query parameter value is not valid."));
    }
    let query = &turn.call.query;
    let most = query
        .get("max_results")
        .and_then(|text| text.parse().ok())
        .unwrap_or(10_usize);
    if !(5..=100).contains(&most) {
        return Err(invalid(
            "The `max_results` query parameter value is not between 5 and 100.",
        ));
    }
    let since = query
        .get("start_time")
        .map(|text| text.parse::<jiff::Timestamp>());
    let since_ms = match since {
        None => 0,
        Some(Ok(moment)) => moment.as_millisecond(),
        Some(Err(_)) => {
            return Err(invalid(
                "The `start_time` query parameter value is not valid.",
            ));
        }
    };
    let data: Vec<Value> = turn
        .state
        .desk
        .of(id)
        .filter(|post| post.at_ms >= since_ms)
        .take(most)
        .map(|post| described(post, turn.now_ms))
        .collect();
    // Without a result there is no list.
    Ok(reply::json(
        200,
        &match data.len() {
            0 => json!({"meta": {"result_count": 0}}),
            count => json!({"data": data, "meta": {"result_count": count}}),
        },
    ))
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
