//! Instagram: containers, their state, and what is published from them (developers.facebook.com, Instagram content
//! publishing, 2026-03-15). Media are fetched from public addresses; nothing is uploaded.

use http::Method;
use serde_json::{Value, json};

use super::live;
use crate::facebook::Refusal;
use crate::moment::{DAY, SECOND, meta_time};
use crate::platform::Platform;
use crate::posts::{Piece, Post, Uploaded, figures, publish};
use crate::reply;
use crate::turn::{Answer, Turn, pick};
use crate::web::{self, Found};
use crate::world::Persona;

const HERE: Platform = Platform::Instagram;
/// How long a video is worked on.
const WORK: i64 = 70 * SECOND;
/// Posts of an account in a day.
const A_DAY: usize = 100;

/// What is answered here, if the address is one of publishing's.
pub(super) fn route(
    turn: &mut Turn<'_>,
    method: &Method,
    path: &[&str],
) -> Option<Result<Answer, Refusal>> {
    Some(match (method, path) {
        (&Method::POST, [account, "media"]) => create(turn, account),
        (&Method::POST, [account, "media_publish"]) => release(turn, account),
        (&Method::GET, [account, "media"]) => listed(turn, account),
        (&Method::GET, [account, "content_publishing_limit"]) => limit(turn, account),
        (&Method::GET, [id]) if turn.state.desk.pieces.contains_key(*id) => container(turn, id),
        (&Method::GET, [id]) if turn.state.desk.post(id).is_some() => one(turn, id),
        _ => return None,
    })
}

fn own<'a>(turn: &Turn<'a>, account: &str, scope: &str) -> Result<&'a Persona, Refusal> {
    let token = turn.call.any_token();
    let (_, scopes, persona) = live(turn, token.as_deref())?;
    let me = &persona.instagram;
    let gone = turn.state.trouble.is_deleted(HERE, &me.user_id);
    if gone || !(account == "me" || account == me.user_id) {
        return Err(Refusal::no_object(account).kind("IGApiException"));
    }
    if !scopes.iter().any(|given| given == scope) {
        let text = "(#10) Application does not have permission for this action";
        return Err(Refusal::new(10, None, text).status(403));
    }
    Ok(persona)
}

const PUBLISH: &str = "instagram_business_content_publish";
const BASIC: &str = "instagram_business_basic";

fn create(turn: &mut Turn<'_>, account: &str) -> Result<Answer, Refusal> {
    let persona = own(turn, account, PUBLISH)?;
    let account = persona.instagram.user_id.clone();
    let given = |name: &str| turn.call.parameter(name);
    let caption = given("caption").unwrap_or_default();
    if caption.chars().count() > 2_200 {
        return Err(
            Refusal::new(100, 2_207_010, "The caption is too long.").titled("Caption too long")
        );
    }
    let kind = given("media_type").unwrap_or_default();
    let mut parts = Vec::new();
    let (piece, work, fault) = if kind == "CAROUSEL" {
        for child in given("children").unwrap_or_default().split(',') {
            let Some(child) = turn
                .state
                .desk
                .pieces
                .get(child)
                .filter(|child| child.account == account)
            else {
                return Err(Refusal::new(100, None, "Invalid parameter"));
            };
            if turn.now_ms < child.ready_ms || child.fault.is_some() {
                return Err(Refusal::new(9_007, 2_207_027, "Media ID is not available")
                    .titled("Media is not ready"));
            }
            parts.push(child.piece.clone());
        }
        if !(2..=10).contains(&parts.len()) {
            return Err(Refusal::new(100, 2_207_006, "Invalid number of children")
                .titled("Invalid carousel"));
        }
        (
            Piece {
                id: String::new(),
                kind: "carousel".to_owned(),
                bytes: 0,
                digest: String::new(),
                alt: None,
            },
            0,
            None,
        )
    } else {
        let is_video = given("video_url").is_some();
        let Some(address) = given("video_url").or_else(|| given("image_url")) else {
            return Err(Refusal::new(
                100,
                None,
                "(#100) The parameter image_url is required",
            ));
        };
        if is_video && !matches!(kind.as_str(), "REELS" | "STORIES" | "VIDEO") {
            return Err(Refusal::new(
                100,
                None,
                "(#100) Param media_type is not valid for a video",
            ));
        }
        let fetched = web::fetched(&address).ok_or_else(|| {
            Refusal::new(
                9_004,
                2_207_052,
                "Only photo or video can be accepted as media type.",
            )
            .titled("Media download has failed")
        })?;
        let (found, bytes) = match fetched {
            Found::Raw(found, bytes) => (found, bytes.len() as u64),
            _ => {
                let refusal = Refusal::new(
                    9_004,
                    2_207_052,
                    "Only photo or video can be accepted as media type.",
                );
                return Err(refusal.titled("Media download has failed"));
            }
        };
        let fits = if is_video {
            found.starts_with("video/")
        } else {
            found == "image/jpeg"
        };
        if !is_video && !fits {
            return Err(
                Refusal::new(36_001, 2_207_005, "The image format is not supported.")
                    .titled("Unsupported format"),
            );
        }
        let fault = (!fits).then(|| "ERROR: The video format is not supported.".to_owned());
        let piece = Piece {
            id: String::new(),
            kind: found.to_owned(),
            bytes,
            digest: address,
            alt: given("alt_text"),
        };
        (piece, if is_video { WORK } else { 0 }, fault)
    };
    let id = format!("{}", 17_990_000_000_000_000 + turn.state.desk.number());
    let uploaded = Uploaded {
        piece: Piece {
            id: id.clone(),
            ..piece
        },
        account,
        ready_ms: turn.now_ms + work,
        until_ms: turn.now_ms + DAY,
        fault,
        text: caption,
        parts,
        published: None,
    };
    turn.state.desk.pieces.insert(id.clone(), uploaded);
    turn.state.touch();
    Ok(reply::json(200, &json!({"id": id})))
}

fn container(turn: &Turn<'_>, id: &str) -> Result<Answer, Refusal> {
    let piece = turn
        .state
        .desk
        .pieces
        .get(id)
        .ok_or_else(|| Refusal::no_object(id))?;
    own(turn, &piece.account, BASIC)?;
    let status = if piece.published.is_some() {
        "PUBLISHED"
    } else if turn.now_ms >= piece.until_ms {
        "EXPIRED"
    } else if turn.now_ms < piece.ready_ms {
        "IN_PROGRESS"
    } else if piece.fault.is_some() {
        "ERROR"
    } else {
        "FINISHED"
    };
    let text = piece.fault.clone().unwrap_or_else(|| status.to_owned());
    Ok(reply::json(
        200,
        &json!({"status_code": status, "status": text, "id": id}),
    ))
}

fn release(turn: &mut Turn<'_>, account: &str) -> Result<Answer, Refusal> {
    let persona = own(turn, account, PUBLISH)?;
    let account = persona.instagram.user_id.clone();
    let id = turn.call.parameter("creation_id").unwrap_or_default();
    let known = turn
        .state
        .desk
        .pieces
        .get(&id)
        .filter(|piece| piece.account == account);
    let Some(piece) = known.cloned() else {
        return Err(
            Refusal::new(24, 2_207_006, "The requested resource does not exist")
                .titled("Media not found"),
        );
    };
    if piece.published.is_some() && turn.state.desk.protects(HERE, &account) {
        return Err(
            Refusal::new(24, 2_207_006, "The requested resource does not exist")
                .titled("Media not found"),
        );
    }
    if turn.now_ms < piece.ready_ms || piece.fault.is_some() {
        return Err(Refusal::new(9_007, 2_207_027, "Media ID is not available")
            .titled("Media is not ready"));
    }
    if turn.now_ms >= piece.until_ms {
        return Err(Refusal::new(
            -2,
            2_207_020,
            "The media you are trying to access has expired.",
        )
        .titled("Media expired"));
    }
    let today = turn
        .state
        .desk
        .of(&account)
        .filter(|post| turn.now_ms - post.at_ms < DAY)
        .count();
    if today >= A_DAY {
        return Err(
            Refusal::new(9, 2_207_042, "Application request limit reached")
                .status(403)
                .titled("Limit reached"),
        );
    }
    let post = Post {
        id: format!("{}", 18_100_000_000_000_000 + turn.state.desk.number()),
        platform: HERE,
        account,
        text: piece.text.clone(),
        title: None,
        link: None,
        visibility: None,
        media: if piece.parts.is_empty() {
            vec![piece.piece.clone()]
        } else {
            piece.parts.clone()
        },
        at_ms: turn.now_ms,
        deleted: false,
        made_of: None,
    };
    let number = post.id.clone();
    let answer = publish(turn, post, |post| reply::json(200, &json!({"id": post.id})));
    if turn.state.desk.post(&number).is_some()
        && let Some(piece) = turn.state.desk.pieces.get_mut(&id)
    {
        piece.published = Some(number);
    }
    Ok(answer)
}

fn described(turn: &Turn<'_>, post: &Post) -> Value {
    let [_, likes, comments, _] = figures(post, turn.now_ms);
    let kind = match post.media.as_slice() {
        [one] if one.kind.starts_with("video/") => "VIDEO",
        [_] => "IMAGE",
        _ => "CAROUSEL_ALBUM",
    };
    let mut body = json!({
        "id": post.id, "permalink": format!("https://www.instagram.com/p/{}/", post.id), "media_type": kind,
        "timestamp": meta_time(post.at_ms), "like_count": likes, "comments_count": comments,
    });
    if let (false, Some(members)) = (post.text.is_empty(), body.as_object_mut()) {
        members.insert("caption".to_owned(), post.text.as_str().into());
    }
    let wanted: Vec<&str> = turn
        .call
        .query
        .get("fields")
        .unwrap_or("id")
        .split(',')
        .map(str::trim)
        .collect();
    pick(body, |name| name == "id" || wanted.contains(&name))
}

fn listed(turn: &Turn<'_>, account: &str) -> Result<Answer, Refusal> {
    let persona = own(turn, account, BASIC)?;
    let most = turn
        .call
        .query
        .get("limit")
        .and_then(|text| text.parse().ok())
        .unwrap_or(25_usize)
        .min(100);
    let data: Vec<Value> = turn
        .state
        .desk
        .of(&persona.instagram.user_id)
        .take(most)
        .map(|post| described(turn, post))
        .collect();
    Ok(reply::json(200, &json!({"data": data})))
}

fn one(turn: &Turn<'_>, id: &str) -> Result<Answer, Refusal> {
    let post = turn
        .state
        .desk
        .post(id)
        .ok_or_else(|| Refusal::no_object(id))?;
    own(turn, &post.account, BASIC)?;
    Ok(reply::json(200, &described(turn, post)))
}

fn limit(turn: &Turn<'_>, account: &str) -> Result<Answer, Refusal> {
    let persona = own(turn, account, BASIC)?;
    let today = turn
        .state
        .desk
        .of(&persona.instagram.user_id)
        .filter(|post| turn.now_ms - post.at_ms < DAY)
        .count();
    Ok(reply::json(
        200,
        &json!({"data": [{"quota_usage": today, "config": {"quota_total": A_DAY, "quota_duration": 86_400}}]}),
    ))
}
