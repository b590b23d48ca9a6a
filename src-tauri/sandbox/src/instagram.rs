//! Instagram by Instagram Login: consent, the two token steps, the extension that needs no secret, and `/me`
//! (developers.facebook.com, Instagram business login guide, 2026).

mod publish;

use http::Method;
use serde_json::json;

use crate::app::app;
use crate::consent::{Ask, Step, code_of, scopes, send_back, step};
use crate::consent_page::{self, Look, refusal};
use crate::facebook::{Refusal, is_version};
use crate::moment::{DAY, HOUR, SECOND};
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Kind, Standing, Token};
use crate::turn::{Answer, Turn, pick};
use crate::world::Persona;

const LOOK: Look = Look {
    heading: "Pilotlight would like to publish for your professional account",
    locked: &["instagram_business_basic"],
    can_untick: true,
};

const CODE_MS: i64 = HOUR;
const SHORT_S: i64 = 3_600;
/// As in Meta's own sample answer.
const LONG_S: i64 = 5_183_944;
/// A token may be extended once it is this old.
const OLD_ENOUGH_MS: i64 = DAY;

pub(crate) fn authorize(turn: &mut Turn<'_>) -> Answer {
    const HERE: Platform = Platform::Instagram;
    let query = &turn.call.query;
    if turn.call.segments().as_slice() != ["oauth", "authorize"] {
        return refusal(
            HERE,
            404,
            "Sorry, this page isn't available",
            "The link may be broken.",
        );
    }
    let Some(app) = turn.app(HERE, query.get("client_id")) else {
        return refusal(HERE, 400, "Invalid request", "Invalid platform app");
    };
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if !app.accepts_redirect(redirect, turn.base) {
        return refusal(HERE, 400, "Invalid request", "Invalid redirect_uri");
    }
    if query.get("response_type") != Some("code") {
        return refusal(HERE, 400, "Invalid request", "Invalid response_type");
    }
    let asked = scopes(query.get("scope"));
    if asked.is_empty() || asked.iter().any(|scope| !app.knows_scope(scope)) {
        return refusal(HERE, 400, "Invalid request", "Invalid scope field(s)");
    }
    let ask = Ask {
        platform: HERE,
        redirect: redirect.to_owned(),
        state: query.get("state").map(str::to_owned),
        scopes: asked,
        challenge: None,
        nonce: None,
        refresh: false,
    };
    let decision = match step(turn, &ask, &LOOK) {
        Step::Show(page) => return page,
        Step::Decided(decision) => decision,
    };
    if !decision.allowed {
        let parameters = [
            ("error", "access_denied"),
            ("error_reason", "user_denied"),
            ("error_description", "The user denied your request."),
        ];
        return send_back(&ask, &parameters, "");
    }
    if decision.persona.instagram.account_type == "PERSONAL" {
        return consent_page::personal_instagram(turn, &decision.persona.instagram.username);
    }
    let now_ms = turn.now_ms;
    turn.state
        .trouble
        .give_back(HERE, &decision.persona.id, &decision.scopes);
    let code = turn.state.add_code("AQ", code_of(&ask, &decision, now_ms));
    send_back(&ask, &[("code", &code)], "#_")
}

/// The refusal of `api.instagram.com`, which has a shape of its own.
fn flat(message: &str) -> Answer {
    reply::json(
        400,
        &json!({"error_type": "OAuthException", "code": 400, "error_message": message}),
    )
}

pub(crate) fn token(turn: &mut Turn<'_>) -> Answer {
    let mut path = turn.call.segments();
    if path.first().is_some_and(|first| is_version(first)) {
        path.remove(0);
    }
    match (turn.call.host.as_str(), &turn.call.method, path.as_slice()) {
        ("api.instagram.com", &Method::POST, ["oauth", "access_token"]) => redeem(turn),
        ("graph.instagram.com", &Method::GET, ["access_token"]) => {
            lengthen(turn).unwrap_or_else(|refusal| refusal.answer())
        }
        ("graph.instagram.com", &Method::GET, ["refresh_access_token"]) => {
            extend(turn).unwrap_or_else(|refusal| refusal.answer())
        }
        (_, method, _) => unsupported(method.as_str()).answer(),
    }
}

fn unsupported(method: &str) -> Refusal {
    Refusal::new(
        100,
        None,
        format!(
            "Unsupported request - method type: {}",
            method.to_lowercase()
        ),
    )
    .kind("IGApiException")
}

fn redeem(turn: &mut Turn<'_>) -> Answer {
    let form = &turn.call.form;
    let Some(app) = turn.app(Platform::Instagram, form.get("client_id")) else {
        return flat("Invalid platform app");
    };
    if form.get("client_secret") != app.client_secret {
        return Refusal::new(100, None, "Error validating client secret.").answer();
    }
    if form.get("grant_type") != Some("authorization_code") {
        return flat("Invalid grant_type");
    }
    let text = form.get("code").unwrap_or_default();
    let Some(code) = turn.state.peek_code(Platform::Instagram, text) else {
        return flat("Invalid authorization code");
    };
    if code.used {
        return flat("This authorization code has been used");
    }
    if turn.now_ms - code.issued_ms >= CODE_MS {
        return flat("Matching code was not found or was already used");
    }
    if form.get("redirect_uri") != Some(code.redirect.as_str()) {
        return flat(
            "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
        );
    }
    let Some(code) = turn.state.take_code(Platform::Instagram, text) else {
        return flat("No matching code found.");
    };
    let Some(persona) = turn.persona(&code.persona) else {
        return flat("No matching code found.");
    };
    let grant = turn.state.add_grant(&code, turn.now_ms);
    let access = issue(turn, grant, Kind::Short, SHORT_S);
    // The id is a bare number here, and longer than a JavaScript number can hold.
    let user_id = persona.instagram.id.parse::<u64>().unwrap_or_default();
    reply::json(
        200,
        &json!({"access_token": access, "user_id": user_id, "permissions": code.scopes}),
    )
}

fn live<'a>(
    turn: &Turn<'a>,
    text: Option<&str>,
) -> Result<(Token, Vec<String>, &'a Persona), Refusal> {
    let Some(text) = text else {
        return Err(Refusal::new(
            190,
            None,
            "Invalid OAuth access token - Cannot parse access token",
        ));
    };
    let Some((token, grant, standing)) = turn.state.find(Platform::Instagram, text, turn.now_ms)
    else {
        return Err(Refusal::new(
            190,
            None,
            "Invalid OAuth access token - Cannot parse access token",
        ));
    };
    match standing {
        Standing::Expired(end) => return Err(Refusal::expired(end, turn.now_ms)),
        Standing::Dead(death) => {
            return Err(Refusal::dead(death, app(Platform::Instagram).client_id));
        }
        Standing::Live => {}
    }
    if turn.state.trouble.outage(Platform::Instagram).app_refused {
        return Err(Refusal::new(
            101,
            None,
            "Error validating application. Invalid application ID.",
        ));
    }
    let persona = turn
        .persona(&grant.persona)
        .ok_or_else(|| Refusal::new(190, None, "Invalid OAuth access token."))?;
    Ok((token.clone(), turn.state.scopes(grant), persona))
}

fn lengthen(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let query = &turn.call.query;
    if query.get("grant_type") != Some("ig_exchange_token") {
        return Err(unsupported("get"));
    }
    if query.get("client_secret") != app(Platform::Instagram).client_secret {
        return Err(Refusal::new(100, None, "Error validating client secret."));
    }
    let (token, _, _) = live(turn, turn.call.bearer_or_parameter())?;
    if token.kind != Kind::Short {
        return Err(unsupported("get"));
    }
    let access = issue(turn, token.grant, Kind::Access, LONG_S);
    Ok(reply::json(
        200,
        &json!({"access_token": access, "token_type": "bearer", "expires_in": LONG_S}),
    ))
}

/// Another sixty days for a token that is at least a day old. The old one works on until its own end.
fn extend(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    if turn.call.query.get("grant_type") != Some("ig_refresh_token") {
        return Err(unsupported("get"));
    }
    let (token, scopes, _) = live(turn, turn.call.bearer_or_parameter())?;
    if token.kind == Kind::Short
        || !scopes
            .iter()
            .any(|scope| scope == "instagram_business_basic")
    {
        return Err(unsupported("get"));
    }
    if turn.now_ms - token.issued_ms < OLD_ENOUGH_MS {
        // Meta documents the rule but not the text of the refusal.
        let text = "The access token must be at least 24 hours old before it can be refreshed";
        return Err(Refusal::new(100, None, text).kind("IGApiException"));
    }
    let access = issue(turn, token.grant, Kind::Access, LONG_S);
    let permissions = scopes.join(",");
    let body = json!({"access_token": access, "token_type": "bearer", "expires_in": LONG_S, "permissions": permissions});
    Ok(reply::json(200, &body))
}

fn issue(turn: &mut Turn<'_>, grant: u64, kind: Kind, life_s: i64) -> String {
    let token = Token {
        grant,
        kind,
        page: None,
        issued_ms: turn.now_ms,
        expires_ms: Some(turn.now_ms + life_s * SECOND),
    };
    turn.state.add_token(secret::fresh("IGAA"), token)
}

pub(crate) fn graph(turn: &mut Turn<'_>) -> Answer {
    let mut path = turn.call.segments();
    if path.first().is_some_and(|first| is_version(first)) {
        path.remove(0);
    }
    let method = turn.call.method.clone();
    if let Some(result) = publish::route(turn, &method, &path) {
        return with_usage(result);
    }
    let result = match (&turn.call.method, path.as_slice()) {
        (&Method::GET, [id]) => profile(turn, id),
        (&Method::GET, [.., last]) => {
            let text = format!("Unknown path components: /{last}");
            Err(Refusal::new(2500, None, text).kind("IGApiException"))
        }
        (method, _) => Err(unsupported(method.as_str())),
    };
    with_usage(result)
}

fn with_usage(result: Result<Answer, Refusal>) -> Answer {
    let mut answer = result.unwrap_or_else(|refusal| refusal.answer());
    reply::set(
        &mut answer,
        "x-app-usage",
        r#"{"call_count":1,"total_cputime":1,"total_time":1}"#,
    );
    answer
}

fn profile(turn: &Turn<'_>, id: &str) -> Result<Answer, Refusal> {
    let (_, scopes, persona) = live(turn, turn.call.bearer_or_parameter())?;
    let account = &persona.instagram;
    let gone = turn
        .state
        .trouble
        .is_deleted(Platform::Instagram, &account.user_id);
    if gone || !(id == "me" || id == account.id || id == account.user_id) {
        let id = if id == "me" { &account.user_id } else { id };
        return Err(Refusal::no_object(id).kind("IGApiException"));
    }
    if !scopes
        .iter()
        .any(|scope| scope == "instagram_business_basic")
    {
        return Err(Refusal::new(
            10,
            None,
            "(#10) Application does not have permission for this action",
        )
        .status(403));
    }
    let wanted: Vec<&str> = turn
        .call
        .query
        .get("fields")
        .unwrap_or("id")
        .split(',')
        .map(str::trim)
        .collect();
    let body = json!({
        "id": account.id, "user_id": account.user_id, "username": account.username, "name": account.name,
        "account_type": account.account_type, "profile_picture_url": turn.avatar(&account.user_id, ""),
        "followers_count": 1_284, "follows_count": 310, "media_count": 212,
    });
    Ok(reply::json(
        200,
        &pick(body, |name| name == "id" || wanted.contains(&name)),
    ))
}
