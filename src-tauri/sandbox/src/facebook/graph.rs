//! The Graph interface behind a token: who am I, what may I, which Pages, which portfolios; and `debug_token`.

use http::Method;
use serde_json::{Value, json};

use super::dialog::{app_token, is_version};
use super::pages;
use super::publish;
use super::refusal::Refusal;
use super::video;
use crate::app::app;
use crate::platform::Platform;
use crate::reply;
use crate::state::{Death, Kind, Standing, Token};
use crate::turn::{Answer, Turn, pick, seconds};
use crate::world::Persona;

/// A working token and whose it is.
pub(crate) struct Caller<'a> {
    pub(crate) persona: &'a Persona,
    pub(crate) token: Token,
    /// The token as it was presented.
    pub(crate) text: String,
}

pub(crate) fn graph(turn: &mut Turn<'_>) -> Answer {
    let mut answer = route(turn).unwrap_or_else(|refusal| refusal.answer());
    reply::set(&mut answer, "facebook-api-version", "v26.0");
    reply::set(
        &mut answer,
        "x-app-usage",
        r#"{"call_count":2,"total_cputime":1,"total_time":1}"#,
    );
    answer
}

fn route(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let mut path = turn.call.segments();
    if path.first().is_some_and(|first| is_version(first)) {
        path.remove(0);
    }
    match (&turn.call.method, path.as_slice()) {
        (&Method::GET, ["debug_token"]) => debug(turn),
        (&Method::GET, ["me"]) => me(turn),
        (&Method::GET, ["me", "accounts"]) => pages::accounts(turn),
        (&Method::GET, ["me", "permissions"]) => permissions(turn),
        (&Method::DELETE, ["me", "permissions"]) => remove(turn, None),
        (&Method::DELETE, ["me", "permissions", permission]) => remove(turn, Some(permission)),
        (&Method::GET, ["me", "businesses"]) => pages::businesses(turn),
        (&Method::GET, [business, "owned_pages"]) => pages::owned(turn, business),
        (&Method::GET, [_, "client_pages"]) => {
            caller(turn).map(|_| reply::json(200, &json!({"data": []})))
        }
        (&Method::GET, [page, "published_posts"]) => publish::listed(turn, page),
        (&Method::GET, [id]) if publish::is_post(turn, id) => publish::one(turn, id),
        (&Method::GET, [id]) => pages::object(turn, id),
        (&Method::POST, [page, "feed"]) => publish::feed(turn, page),
        (&Method::POST, [page, "photos"]) => publish::photo(turn, page),
        (&Method::POST, [page, "videos"]) => video::videos(turn, page),
        (&Method::GET, [.., last]) => Err(Refusal::new(
            2500,
            None,
            format!("Unknown path components: /{last}"),
        )),
        _ => Err(Refusal::new(100, None, "Unsupported request").kind("GraphMethodException")),
    }
}

/// Who calls, with everything that can be wrong with a token.
pub(crate) fn caller<'a>(turn: &Turn<'a>) -> Result<Caller<'a>, Refusal> {
    let Some(text) = turn.call.any_token() else {
        let text =
            "An active access token must be used to query information about the current user.";
        return Err(Refusal::new(2500, None, text));
    };
    let (token, persona) = check(turn, &text)?;
    Ok(Caller {
        persona,
        token,
        text,
    })
}

fn check<'a>(turn: &Turn<'a>, text: &str) -> Result<(Token, &'a Persona), Refusal> {
    let Some((token, grant, standing)) = turn.state.find(Platform::Facebook, text, turn.now_ms)
    else {
        return Err(Refusal::new(
            190,
            None,
            "Invalid OAuth access token - Cannot parse access token",
        ));
    };
    let client_id = app(Platform::Facebook).client_id;
    match standing {
        Standing::Expired(end) => return Err(Refusal::expired(end, turn.now_ms)),
        Standing::Dead(death) => return Err(Refusal::dead(death, client_id)),
        Standing::Live => {}
    }
    if turn.state.trouble.checkpoints.contains(&grant.persona) {
        return Err(Refusal::checkpoint());
    }
    let persona = turn
        .persona(&grant.persona)
        .ok_or_else(|| Refusal::new(190, None, "Invalid OAuth access token."))?;
    if let Some(page) = &token.page {
        if turn.state.trouble.is_deleted(Platform::Facebook, page) {
            return Err(Refusal::no_object(page));
        }
        if persona.role_on(page).is_none() || turn.state.trouble.has_lost_role(&persona.id, page) {
            return Err(Refusal::new(
                190,
                492,
                "Error validating access token: The user does not have sufficient administrative permission for this page. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.",
            ));
        }
    }
    Ok((token.clone(), persona))
}

/// The permissions the person gives today.
pub(crate) fn granted(turn: &Turn<'_>, persona: &str) -> Vec<String> {
    let authorization = turn.state.authorization(Platform::Facebook, persona);
    let taken = |scope: &&String| {
        !turn
            .state
            .trouble
            .is_taken(Platform::Facebook, persona, scope)
    };
    authorization
        .into_iter()
        .flat_map(|authorization| &authorization.scopes)
        .filter(taken)
        .cloned()
        .collect()
}

/// The names in a `fields` parameter, without nested fields and modifiers.
pub(crate) fn fields(turn: &Turn<'_>, default: &str) -> Vec<String> {
    let text = turn.call.query.get("fields").unwrap_or(default);
    let mut depth = 0_u32;
    let mut names = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '(' | '{' => depth += 1,
            ')' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => names.push(String::new()),
            other if depth == 0 => {
                if let Some(name) = names.last_mut() {
                    name.push(other);
                }
            }
            _ => {}
        }
    }
    // `picture.type(large)` asks for `picture`.
    names
        .iter()
        .map(|name| name.split('.').next().unwrap_or_default().trim().to_owned())
        .collect()
}

fn me(turn: &Turn<'_>) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    if let Some(page) = caller.token.page.clone() {
        return pages::object(turn, &page);
    }
    let wanted = fields(turn, "id,name");
    let body = json!({
        "id": caller.persona.facebook_id,
        "name": caller.persona.name,
        "picture": {"data": {"height": 50, "is_silhouette": false, "url": turn.avatar(&caller.persona.facebook_id, ""), "width": 50}},
    });
    Ok(reply::json(
        200,
        &pick(body, |name| {
            name == "id" || wanted.iter().any(|field| field == name)
        }),
    ))
}

fn permissions(turn: &Turn<'_>) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    let now = granted(turn, &caller.persona.id);
    let authorization = turn
        .state
        .authorization(Platform::Facebook, &caller.persona.id)
        .cloned()
        .unwrap_or_default();
    let data: Vec<Value> = authorization
        .scopes
        .iter()
        .map(|scope| {
            (
                scope,
                if now.contains(scope) {
                    "granted"
                } else {
                    "declined"
                },
            )
        })
        .chain(
            authorization
                .declined
                .iter()
                .map(|scope| (scope, "declined")),
        )
        .map(|(permission, status)| json!({"permission": permission, "status": status}))
        .collect();
    Ok(reply::json(200, &json!({"data": data})))
}

fn remove(turn: &mut Turn<'_>, permission: Option<&str>) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    if caller.token.page.is_some() {
        return Err(Refusal::new(
            210,
            None,
            "(#210) A user access token is required to request this resource.",
        )
        .status(403));
    }
    let persona = caller.persona.id.as_str();
    match permission {
        Some(permission) => {
            let authorization = turn.state.authorization_mut(Platform::Facebook, persona);
            if authorization.scopes.remove(permission) {
                authorization.declined.insert(permission.to_owned());
            }
        }
        None => {
            turn.state
                .end_all(Platform::Facebook, persona, Death::RevokedByApp);
            *turn.state.authorization_mut(Platform::Facebook, persona) = Default::default();
        }
    }
    Ok(reply::json(200, &json!({"success": true})))
}

fn debug(turn: &Turn<'_>) -> Result<Answer, Refusal> {
    let Some(by) = turn.call.bearer_or_parameter() else {
        return Err(Refusal::new(
            2500,
            None,
            "An active access token must be used to query information about the current user.",
        ));
    };
    if by != app_token()
        || turn
            .app(Platform::Facebook, Some(app(Platform::Facebook).client_id))
            .is_none()
    {
        return Err(Refusal::new(
            100,
            None,
            "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
        ));
    }
    let Some(text) = turn.call.query.get("input_token") else {
        return Err(Refusal::new(
            100,
            None,
            "(#100) The parameter input_token is required",
        ));
    };
    let app_id = app(Platform::Facebook).client_id;
    let body = match check(turn, text) {
        Err(refusal) => json!({
            "app_id": app_id,
            "error": {"code": refusal.code, "message": refusal.message, "subcode": refusal.subcode},
            "is_valid": false, "scopes": []
        }),
        Ok((token, persona)) => {
            let scopes = granted(turn, &persona.id);
            let authorization = turn
                .state
                .authorization(Platform::Facebook, &persona.id)
                .cloned()
                .unwrap_or_default();
            let granular: Vec<Value> = scopes
                .iter()
                .filter(|scope| scope.starts_with("pages_"))
                .map(|scope| json!({"scope": scope, "target_ids": authorization.pages}))
                .collect();
            let mut data = json!({
                "app_id": app_id, "type": if token.kind == Kind::Page { "PAGE" } else { "USER" },
                "application": "Pilotlight",
                "data_access_expires_at": seconds(authorization.data_access_until_ms),
                "expires_at": token.expires_ms.map_or(0, seconds), "is_valid": true,
                "issued_at": seconds(token.issued_ms), "scopes": scopes, "granular_scopes": granular,
                "user_id": persona.facebook_id
            });
            if let (Some(page), Some(members)) = (&token.page, data.as_object_mut()) {
                members.insert("profile_id".to_owned(), page.as_str().into());
            }
            data
        }
    };
    Ok(reply::json(200, &json!({"data": body})))
}
