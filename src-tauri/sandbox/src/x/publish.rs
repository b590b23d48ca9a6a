//! X: posts, and the pictures and videos for them (docs.x.com, OpenAPI 2.167, 2026-08-22).

use http::Method;
use serde_json::{Value, json};

use super::{HERE, Refused, live, media, not_found, problem};
use crate::moment::{HOUR, rfc3339};
use crate::posts::{Post, figures, publish};
use crate::reply;
use crate::turn::{Answer, Turn};
use crate::world::Persona;

/// Weighted characters of a post (docs.x.com, counting characters).
const LONGEST: usize = 280;
/// For so long an equal post is refused as a duplicate. X does not say how long.
const DUPLICATES: i64 = HOUR;

pub(super) fn api(turn: &mut Turn<'_>, method: &Method, path: &[&str]) -> Refused<Answer> {
    match (method, path) {
        (&Method::POST, ["tweets"]) => create(turn),
        (&Method::GET, ["tweets", id]) => one(turn, id),
        (&Method::GET, ["users", id, "tweets"]) => timeline(turn, id),
        (_, ["media", rest @ ..]) => media::api(turn, method, rest),
        _ => Err(not_found()),
    }
}

pub(super) fn invalid(detail: &str) -> Answer {
    let kind = "https://api.twitter.com/2/problems/invalid-request";
    problem(400, "Invalid Request", kind, detail)
}

fn forbidden(detail: &str) -> Answer {
    problem(403, "Forbidden", "about:blank", detail)
}

/// Who calls, if the scopes allow what is wanted and the profile stands.
pub(super) fn may<'a>(turn: &Turn<'a>, needed: &[&str]) -> Refused<&'a Persona> {
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
