//! What an access token opens: the channel list, the user's identity and the token's own description.

use http::Method;
use serde_json::{Value, json};

use super::publish;
use crate::app::app;
use crate::platform::Platform;
use crate::reply;
use crate::state::{Grant, Kind, Standing};
use crate::turn::{Answer, Turn, pick, seconds};
use crate::world::{Channel, Persona};

const HERE: Platform = Platform::Youtube;

pub(crate) fn api(turn: &mut Turn<'_>) -> Answer {
    let result = match (
        turn.call.host.as_str(),
        &turn.call.method,
        turn.call.segments().as_slice(),
    ) {
        ("www.googleapis.com", &Method::GET, ["youtube", "v3", "channels"]) => channels(turn),
        ("www.googleapis.com", method, ["upload", "youtube", "v3", "videos"]) => {
            publish::upload(turn, &method.clone())
        }
        ("www.googleapis.com", &Method::GET, ["youtube", "v3", "videos"]) => publish::videos(turn),
        ("www.googleapis.com", &Method::GET, ["youtube", "v3", "playlistItems"]) => {
            publish::playlist(turn)
        }
        ("openidconnect.googleapis.com", &Method::GET, ["v1", "userinfo"])
        | ("www.googleapis.com", &Method::GET, ["oauth2", "v3", "userinfo"]) => userinfo(turn),
        ("oauth2.googleapis.com", _, ["tokeninfo"]) => Ok(token_info(turn)),
        _ => Err(fault(404, "global", "notFound", "Not Found", "NOT_FOUND")),
    };
    result.unwrap_or_else(|refusal| refusal)
}

pub(super) fn fault(code: u16, domain: &str, reason: &str, message: &str, status: &str) -> Answer {
    let error = json!({"message": message, "domain": domain, "reason": reason});
    reply::json(
        code,
        &json!({"error": {"code": code, "message": message, "errors": [error], "status": status}}),
    )
}

fn unauthenticated(reason: &str, short: &str, message: &str) -> Answer {
    let error = json!({
        "message": short, "domain": "global", "reason": reason, "location": "Authorization", "locationType": "header"
    });
    let body = json!({"error": {"code": 401, "message": message, "errors": [error], "status": "UNAUTHENTICATED"}});
    let mut answer = reply::json(401, &body);
    reply::set(
        &mut answer,
        "www-authenticate",
        "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"",
    );
    answer
}

pub(super) fn live<'a>(turn: &Turn<'a>) -> Result<(Grant, Vec<String>, &'a Persona), Answer> {
    let Some(text) = turn.call.bearer_or_parameter() else {
        let message = "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
        return Err(unauthenticated("required", "Login Required.", message));
    };
    let invalid = || {
        let message = "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
        unauthenticated("authError", "Invalid Credentials", message)
    };
    let (token, grant, standing) = turn
        .state
        .find(HERE, text, turn.now_ms)
        .ok_or_else(invalid)?;
    if standing != Standing::Live || token.kind != Kind::Access {
        return Err(invalid());
    }
    let persona = turn.persona(&grant.persona).ok_or_else(invalid)?;
    Ok((grant.clone(), turn.state.scopes(grant), persona))
}

fn channels(turn: &Turn<'_>) -> Result<Answer, Answer> {
    let (grant, scopes, persona) = live(turn)?;
    let reads = |scope: &String| {
        matches!(
            scope.rsplit('/').next(),
            Some("youtube" | "youtube.readonly" | "youtube.force-ssl")
        )
    };
    if !scopes.iter().any(reads) {
        let message = "Request had insufficient authentication scopes.";
        let error = json!({"message": "Insufficient Permission", "domain": "global", "reason": "insufficientPermissions"});
        let body = json!({"error": {"code": 403, "message": message, "errors": [error], "status": "PERMISSION_DENIED"}});
        return Err(reply::json(403, &body));
    }
    let query = &turn.call.query;
    let parts: Vec<&str> = query
        .get("part")
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .collect();
    if parts == [""] {
        return Err(fault(
            400,
            "youtube.parameter",
            "missingRequiredParameter",
            "No filter selected. Expected one of: part",
            "INVALID_ARGUMENT",
        ));
    }
    if query.get("mine") != Some("true") && query.get("id").is_none() {
        let message =
            "No filter selected. Expected one of: managedByMe, forUsername, forHandle, id, mine";
        return Err(fault(
            400,
            "youtube.parameter",
            "missingRequiredParameter",
            message,
            "INVALID_ARGUMENT",
        ));
    }
    let Some(chosen) = &grant.channel else {
        let error = json!({"domain": "youtube.header", "reason": "youtubeSignupRequired", "message": "Unauthorized", "locationType": "header", "location": "Authorization"});
        return Err(reply::json(
            401,
            &json!({"error": {"errors": [error], "code": 401, "message": "Unauthorized"}}),
        ));
    };
    if turn.state.trouble.is_suspended(HERE, chosen) {
        let message = "The YouTube account of the authenticated user is suspended. In case the authenticated user is acting on behalf of another Google account, then this error refers to the latter.";
        return Err(fault(
            403,
            "youtube.common",
            "authenticatedUserAccountSuspended",
            message,
            "PERMISSION_DENIED",
        ));
    }
    let wanted = query.get("id");
    let items: Vec<Value> = persona
        .channels
        .iter()
        .filter(|channel| {
            channel.id == *chosen && !turn.state.trouble.is_deleted(HERE, &channel.id)
        })
        .filter(|channel| wanted.is_none_or(|ids| ids.split(',').any(|id| id == channel.id)))
        .map(|channel| describe(turn, channel, &parts))
        .collect();
    let mut body = json!({
        "kind": "youtube#channelListResponse", "etag": "sandbox",
        "pageInfo": {"totalResults": items.len(), "resultsPerPage": 5},
    });
    // An empty list is left out, as on the real interface.
    if let (false, Some(members)) = (items.is_empty(), body.as_object_mut()) {
        members.insert("items".to_owned(), items.into());
    }
    Ok(reply::json(200, &body))
}

fn describe(turn: &Turn<'_>, channel: &Channel, parts: &[&str]) -> Value {
    let picture =
        |size: u32| json!({"url": turn.avatar(&channel.id, ""), "width": size, "height": size});
    let uploads = format!("UU{}", channel.id.strip_prefix("UC").unwrap_or(&channel.id));
    let body = json!({
        "kind": "youtube#channel", "etag": "sandbox", "id": channel.id,
        "snippet": {
            "title": channel.title, "description": "", "customUrl": channel.handle, "publishedAt": "2019-05-04T09:12:00Z",
            "thumbnails": {"default": picture(88), "medium": picture(240), "high": picture(800)},
            "localized": {"title": channel.title, "description": ""},
        },
        "contentDetails": {"relatedPlaylists": {"likes": "", "uploads": uploads}},
        "statistics": {"viewCount": "48210", "subscriberCount": "913", "hiddenSubscriberCount": false, "videoCount": "64"},
        "status": {"privacyStatus": "public", "isLinked": true, "longUploadsStatus": "allowed", "madeForKids": false},
    });
    pick(body, |name| {
        matches!(name, "kind" | "etag" | "id") || parts.contains(&name)
    })
}

fn userinfo(turn: &Turn<'_>) -> Result<Answer, Answer> {
    let (_, scopes, persona) = live(turn)?;
    let has = |end: &str| scopes.iter().any(|scope| scope.ends_with(end));
    let body = json!({
        "sub": persona.google_sub, "name": persona.name, "picture": turn.avatar(&persona.google_sub, ""),
        "email": persona.email, "email_verified": true,
    });
    Ok(reply::json(
        200,
        &pick(body, |name| match name {
            "name" | "picture" => has("userinfo.profile"),
            "email" | "email_verified" => has("userinfo.email"),
            _ => true,
        }),
    ))
}

fn token_info(turn: &Turn<'_>) -> Answer {
    let found = turn
        .call
        .bearer_or_parameter()
        .and_then(|text| turn.state.find(HERE, text, turn.now_ms));
    match found {
        Some((token, grant, Standing::Live)) if token.kind == Kind::Access => {
            let end = token.expires_ms.unwrap_or(turn.now_ms);
            let client_id = app(HERE).client_id;
            reply::json(
                200,
                &json!({
                    "azp": client_id, "aud": client_id, "scope": turn.state.scopes(grant).join(" "),
                    "exp": seconds(end).to_string(), "expires_in": seconds(end - turn.now_ms).to_string(),
                    "access_type": if grant.refresh.is_some() { "offline" } else { "online" },
                }),
            )
        }
        _ => reply::json(
            400,
            &json!({"error": "invalid_token", "error_description": "Invalid Value"}),
        ),
    }
}
