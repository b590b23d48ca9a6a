//! Facebook: posts of a Page and the photos in them (developers.facebook.com, Page feed and photos, 2026).

use serde_json::{Value, json};

use super::graph::{Caller, caller, fields, granted};
use super::refusal::Refusal;
use crate::moment::{DAY, meta_time};
use crate::platform::Platform;
use crate::posts::{Piece, Post, Uploaded, figures, publish};
use crate::reply;
use crate::turn::{Answer, Turn, pick, seconds};
use crate::uploads::whole;

const HERE: Platform = Platform::Facebook;
/// Characters of a post.
const LONGEST: usize = 63_206;
/// Bytes of a photo.
const PHOTO: u64 = 10 * 1024 * 1024;

/// Who calls as the Page itself, if the person may publish there.
pub(super) fn publisher<'a>(turn: &Turn<'a>, page: &str) -> Result<Caller<'a>, Refusal> {
    let caller = caller(turn)?;
    if caller.token.page.as_deref() != Some(page) {
        let text = "(#200) If posting to a group, requires app being installed in the group, and either publish_to_groups permission with user token, or both pages_read_engagement and pages_manage_posts permission with page token; If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission";
        return Err(Refusal::new(200, None, text).status(403));
    }
    let scopes = granted(turn, &caller.persona.id);
    let has = |scope: &str| scopes.iter().any(|given| given == scope);
    let may = caller
        .persona
        .role_on(page)
        .is_some_and(|role| role.tasks.iter().any(|task| task == "CREATE_CONTENT"));
    if !has("pages_manage_posts") || !has("pages_read_engagement") || !may {
        let text = "(#200) The permission(s) pages_manage_posts are not available. It could because either they are deprecated or need to be approved by App Review.";
        return Err(Refusal::new(200, None, text).status(403));
    }
    Ok(caller)
}

pub(super) fn feed(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    publisher(turn, page)?;
    let message = turn.call.parameter("message").unwrap_or_default();
    let link = turn.call.parameter("link");
    let mut media = Vec::new();
    for number in 0.. {
        let Some(attached) = turn.call.parameter(&format!("attached_media[{number}]")) else {
            break;
        };
        let id = serde_json::from_str::<Value>(&attached)
            .ok()
            .and_then(|attached| Some(attached.get("media_fbid")?.as_str()?.to_owned()));
        let piece = id.and_then(|id| turn.state.desk.pieces.get(&id));
        let Some(piece) = piece.filter(|piece| piece.account == page) else {
            return Err(Refusal::new(100, None, "(#100) Invalid parameter"));
        };
        media.push(piece.piece.clone());
    }
    if message.is_empty() && link.is_none() && media.is_empty() {
        let text = "(#100) You must provide at least one of message, link, or attached_media";
        return Err(Refusal::new(100, None, text));
    }
    if message.chars().count() > LONGEST {
        return Err(Refusal::new(
            100,
            None,
            "(#100) Param message must be a string shorter than 63206 characters",
        ));
    }
    if link
        .as_deref()
        .is_some_and(|link| !link.starts_with("https://") && !link.starts_with("http://"))
    {
        return Err(
            Refusal::new(100, None, "(#100) link URL is not properly formatted").status(500),
        );
    }
    let post = Post {
        id: format!(
            "{page}_{}",
            1_220_000_000_000_000 + turn.state.desk.number()
        ),
        platform: HERE,
        account: page.to_owned(),
        text: message,
        title: None,
        link,
        visibility: None,
        media,
        at_ms: turn.now_ms,
        deleted: false,
        made_of: None,
    };
    Ok(publish(turn, post, |post| {
        reply::json(200, &json!({"id": post.id}))
    }))
}

pub(super) fn photo(turn: &mut Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    publisher(turn, page)?;
    let alt = turn.call.parameter("alt_text_custom");
    let id = format!("{}", 1_221_000_000_000_000 + turn.state.desk.number());
    let piece = {
        let parts = turn.call.fields();
        let source = parts.iter().find(|field| field.name == "source");
        let Some(source) = source else {
            let text = "(#324) Requires upload file";
            return Err(Refusal::new(324, None, text));
        };
        whole(&id, source.bytes)
    };
    if !piece.kind.starts_with("image/") {
        let text = "(#324) Missing or invalid image file";
        return Err(Refusal::new(324, None, text));
    }
    if piece.bytes > PHOTO {
        let text = "(#1) Photos should be less than 10 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.";
        return Err(Refusal::new(1, 1_366_046, text).titled("Can't Read Files"));
    }
    let piece = Piece { alt, ..piece };
    if turn.call.parameter("published").as_deref() != Some("false") {
        let post = Post {
            id: format!(
                "{page}_{}",
                1_220_000_000_000_000 + turn.state.desk.number()
            ),
            platform: HERE,
            account: page.to_owned(),
            text: turn.call.parameter("caption").unwrap_or_default(),
            title: None,
            link: None,
            visibility: None,
            media: vec![piece],
            at_ms: turn.now_ms,
            deleted: false,
            made_of: Some(id),
        };
        return Ok(publish(turn, post, |post| {
            reply::json(200, &json!({"id": post.made_of, "post_id": post.id}))
        }));
    }
    let uploaded = Uploaded {
        piece,
        account: page.to_owned(),
        ready_ms: turn.now_ms,
        until_ms: turn.now_ms + DAY,
        fault: None,
        text: String::new(),
        parts: Vec::new(),
        published: None,
    };
    turn.state.sweep_pieces(turn.now_ms);
    turn.state.desk.pieces.insert(id.clone(), uploaded);
    turn.state.touch();
    Ok(reply::json(200, &json!({"id": id})))
}

/// Whether an id is that of a post or of a video on its way.
pub(super) fn is_post(turn: &Turn<'_>, id: &str) -> bool {
    let desk = &turn.state.desk;
    let known = desk.posts.iter().any(|post| {
        post.platform == HERE && (post.id == id || post.made_of.as_deref() == Some(id))
    });
    known || desk.uploads.contains_key(id)
}

pub(super) fn listed(turn: &Turn<'_>, page: &str) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    let scopes = granted(turn, &caller.persona.id);
    if caller.token.page.as_deref() != Some(page)
        || !scopes.iter().any(|scope| scope == "pages_read_engagement")
    {
        let text = "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.";
        return Err(Refusal::new(10, None, text));
    }
    let wanted = fields(turn, "id,created_time,message");
    let query = &turn.call.query;
    let number = |name: &str| query.get(name).and_then(|text| text.parse::<i64>().ok());
    let most = usize::try_from(number("limit").unwrap_or(25).clamp(1, 100)).unwrap_or(25);
    let since = number("since").unwrap_or(0);
    let data: Vec<Value> = turn
        .state
        .desk
        .of(page)
        .filter(|post| seconds(post.at_ms) >= since)
        .take(most)
        .map(|post| described(post, turn.now_ms, &wanted))
        .collect();
    Ok(reply::json(200, &json!({"data": data})))
}

fn described(post: &Post, now_ms: i64, wanted: &[String]) -> Value {
    let [views, likes, comments, shares] = figures(post, now_ms);
    let photos: Vec<Value> = post
        .media
        .iter()
        .map(|piece| json!({"type": "photo", "target": {"id": piece.id}}))
        .collect();
    let mut body = json!({
        "id": post.id, "created_time": meta_time(post.at_ms), "shares": {"count": shares}, "views": views,
        "permalink_url": format!("https://www.facebook.com/{}/posts/{}", post.account, post.id.rsplit('_').next().unwrap_or_default()),
        "reactions": {"data": [], "summary": {"total_count": likes}},
        "comments": {"data": [], "summary": {"total_count": comments}},
        "attachments": {"data": photos}, "published": true,
        "status": {"video_status": "ready", "publishing_phase": {"status": "complete"}},
        "post_id": post.id,
    });
    // A post without a text has no such field.
    if let (false, Some(members)) = (post.text.is_empty(), body.as_object_mut()) {
        members.insert("message".to_owned(), post.text.as_str().into());
        members.insert("description".to_owned(), post.text.as_str().into());
    }
    pick(body, |name| {
        name == "id" || wanted.iter().any(|field| field == name)
    })
}

pub(super) fn one(turn: &Turn<'_>, id: &str) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    let wanted = fields(turn, "id,created_time,message");
    let page = caller.token.page.as_deref();
    let post = turn
        .state
        .desk
        .post(id)
        .filter(|post| Some(post.account.as_str()) == page);
    if let Some(post) = post {
        let mut body = described(post, turn.now_ms, &wanted);
        if let Some(members) = body.as_object_mut() {
            members.insert("id".to_owned(), id.into());
        }
        return Ok(reply::json(200, &body));
    }
    // A video that was not finished.
    let on_its_way = turn
        .state
        .desk
        .uploads
        .get(id)
        .is_some_and(|upload| Some(upload.account.as_str()) == page);
    if !on_its_way {
        return Err(Refusal::no_object(id));
    }
    let body = json!({
        "id": id, "published": false,
        "status": {"video_status": "uploading", "publishing_phase": {"status": "not_started"}},
    });
    Ok(reply::json(
        200,
        &pick(body, |name| {
            name == "id" || wanted.iter().any(|field| field == name)
        }),
    ))
}
