//! LinkedIn: posts of members and organisations, and the images and videos in them (learn.microsoft.com, Posts
//! API, 2026-05).

use http::Method;
use serde_json::{Value, json};

use super::api::{denied, has, in_reach, live, no_resource};
use super::media;
use crate::moment::MINUTE;
use crate::platform::Platform;
use crate::posts::{Piece, Post, figures, publish};
use crate::reply;
use crate::turn::{Answer, Turn};

const HERE: Platform = Platform::Linkedin;
/// For so long an equal post is refused as a duplicate. LinkedIn does not say how long.
const DUPLICATES: i64 = 10 * MINUTE;

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
        (&Method::POST, ["images"], "initializeUpload") => media::begin_image(turn),
        (&Method::POST, ["videos"], "initializeUpload") => media::begin_video(turn),
        (&Method::POST, ["videos"], "finalizeUpload") => media::finish_video(turn),
        (&Method::GET, ["videos", urn], _) => media::video(turn, urn),
        (&Method::GET, ["socialMetadata", urn], _) => metadata(turn, urn),
        (_, [.., last], _) => Err(no_resource(last)),
        _ => Err(no_resource("")),
    }
}

pub(super) fn invalid(message: &str) -> Answer {
    reply::json(
        400,
        &json!({"status": 400, "code": "INVALID_FIELD_VALUE", "message": message}),
    )
}

/// The account behind an author or owner, if the caller may publish there.
pub(super) fn author(turn: &Turn<'_>, urn: &str, resource: &str) -> Result<String, Answer> {
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
