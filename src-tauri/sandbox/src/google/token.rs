//! The token and revocation endpoints. Refresh tokens are reusable, do not rotate, die after six months unused, after
//! a week while the developer app is in Testing, and when a hundred newer ones exist.

use http::Method;
use serde_json::{Map, Value, json};

use crate::app::RegisteredApp;
use crate::moment::{DAY, HOUR, MINUTE, SECOND};
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Code, Death, Grant, Kind, Standing, State, Token};
use crate::turn::{Answer, Turn, seconds};

const HERE: Platform = Platform::Youtube;
/// Not documented; ten minutes is RFC 6749's recommendation.
const CODE_MS: i64 = 10 * MINUTE;
const ACCESS_S: i64 = 3_599;
/// Six months unused end a refresh token.
const IDLE_MS: i64 = 182 * DAY;
/// Testing mode ends a refresh token after a week.
const TESTING_MS: i64 = 7 * DAY;
/// Live refresh tokens per account and client.
const REFRESH_CAP: usize = 100;

/// An OAuth refusal, where `error` is a word and not an object.
struct Refusal(u16, &'static str, String);

fn refuse<T>(status: u16, error: &'static str, description: &str) -> Result<T, Refusal> {
    Err(Refusal(status, error, description.to_owned()))
}

impl Refusal {
    fn answer(&self) -> Answer {
        reply::json(
            self.0,
            &json!({"error": self.1, "error_description": self.2}),
        )
    }
}

pub(crate) fn token(turn: &mut Turn<'_>) -> Answer {
    if turn.call.method != Method::POST || turn.call.segments().as_slice() != ["token"] {
        return Refusal(404, "invalid_request", "Not found".to_owned()).answer();
    }
    let result = client(turn).and_then(|app| match turn.call.form.get("grant_type") {
        Some("authorization_code") => redeem(turn, app),
        Some("refresh_token") => renew(turn, app),
        other => refuse(
            400,
            "unsupported_grant_type",
            &format!("Invalid grant_type: {}", other.unwrap_or_default()),
        ),
    });
    result.unwrap_or_else(|refusal| refusal.answer())
}

fn client(turn: &Turn<'_>) -> Result<&'static RegisteredApp, Refusal> {
    let form = &turn.call.form;
    let Some(client_id) = form.get("client_id") else {
        return refuse(
            400,
            "invalid_request",
            "Could not determine client ID from request.",
        );
    };
    let Some(app) = turn.app(HERE, Some(client_id)) else {
        return refuse(401, "invalid_client", "The OAuth client was not found.");
    };
    match form.get("client_secret") {
        None => refuse(400, "invalid_request", "client_secret is missing."),
        secret if secret == app.client_secret => Ok(app),
        Some(_) => refuse(401, "invalid_client", "Unauthorized"),
    }
}

fn redeem(turn: &mut Turn<'_>, app: &RegisteredApp) -> Result<Answer, Refusal> {
    let form = &turn.call.form;
    let text = form.get("code").unwrap_or_default();
    let Some(code) = turn.state.peek_code(HERE, text) else {
        return refuse(400, "invalid_grant", "Malformed auth code.");
    };
    if code.used || turn.now_ms - code.issued_ms >= CODE_MS {
        return refuse(400, "invalid_grant", "Bad Request");
    }
    if form.get("redirect_uri") != Some(code.redirect.as_str()) {
        return refuse(400, "redirect_uri_mismatch", "Bad Request");
    }
    if let Some(challenge) = &code.challenge {
        match form.get("code_verifier") {
            None => return refuse(400, "invalid_grant", "Missing code verifier."),
            Some(verifier) if secret::challenge(verifier) != *challenge => {
                return refuse(400, "invalid_grant", "Invalid code verifier.");
            }
            Some(_) => {}
        }
    }
    let Some(code) = turn.state.take_code(HERE, text) else {
        return refuse(400, "invalid_grant", "Malformed auth code.");
    };
    let id = turn.state.add_grant(&code, turn.now_ms);
    let mut body = access(turn, id, &code.scopes);
    if code.refresh {
        evict(turn, &code);
        let token = Token {
            grant: id,
            kind: Kind::Refresh,
            page: None,
            issued_ms: turn.now_ms,
            expires_ms: None,
        };
        let refresh = turn.state.add_token(secret::fresh("1//0g"), token);
        body.insert("refresh_token".to_owned(), refresh.into());
        if turn.state.trouble.google_testing {
            body.insert(
                "refresh_token_expires_in".to_owned(),
                (TESTING_MS / SECOND - 1).into(),
            );
        }
    }
    identify(turn, app, &code, &mut body);
    Ok(reply::json(200, &Value::Object(body)))
}

fn identify(turn: &Turn<'_>, app: &RegisteredApp, code: &Code, body: &mut Map<String, Value>) {
    let Some(persona) = turn.persona(&code.persona) else {
        return;
    };
    if !code.scopes.iter().any(|scope| scope == "openid") {
        return;
    }
    let mut claims = json!({
        "iss": "https://accounts.google.com", "azp": app.client_id, "aud": app.client_id, "sub": persona.google_sub,
        "iat": seconds(turn.now_ms), "exp": seconds(turn.now_ms) + 3_600,
    });
    if let Some(members) = claims.as_object_mut() {
        if code
            .scopes
            .iter()
            .any(|scope| scope.ends_with("userinfo.email"))
        {
            members.insert("email".to_owned(), persona.email.as_str().into());
            members.insert("email_verified".to_owned(), true.into());
        }
        if code
            .scopes
            .iter()
            .any(|scope| scope.ends_with("userinfo.profile"))
        {
            members.insert("name".to_owned(), persona.name.as_str().into());
            members.insert(
                "picture".to_owned(),
                turn.avatar(&persona.google_sub, "").into(),
            );
        }
        if let Some(nonce) = &code.nonce {
            members.insert("nonce".to_owned(), nonce.as_str().into());
        }
    }
    body.insert("id_token".to_owned(), secret::id_token(&claims).into());
}

fn access(turn: &mut Turn<'_>, grant: u64, scopes: &[String]) -> Map<String, Value> {
    let token = Token {
        grant,
        kind: Kind::Access,
        page: None,
        issued_ms: turn.now_ms,
        expires_ms: Some(turn.now_ms + HOUR),
    };
    let text = turn.state.add_token(secret::fresh("ya29.a0"), token);
    let mut body = Map::new();
    body.insert("access_token".to_owned(), text.into());
    body.insert("expires_in".to_owned(), ACCESS_S.into());
    body.insert("scope".to_owned(), scopes.join(" ").into());
    body.insert("token_type".to_owned(), "Bearer".into());
    body
}

/// Makes room under the cap by ending the oldest, without a word to anybody.
fn evict(turn: &mut Turn<'_>, code: &Code) {
    let live: Vec<u64> = turn
        .state
        .grants
        .iter()
        .filter(|(_, grant)| grant.platform == HERE && grant.persona == code.persona)
        .filter(|(_, grant)| grant.refresh.is_some() && grant.death.is_none())
        .map(|(id, _)| *id)
        .collect();
    let surplus = (live.len() + 1).saturating_sub(REFRESH_CAP);
    for id in live.into_iter().take(surplus) {
        turn.state.end_grant(id, Death::Evicted);
    }
}

/// The grant behind a refresh token, if it still lives by all rules.
fn alive(turn: &Turn<'_>, text: &str) -> Option<(u64, Grant)> {
    let (token, grant, standing) = turn.state.find(HERE, text, turn.now_ms)?;
    (token.kind == Kind::Refresh
        && standing == Standing::Live
        && renews(turn.state, grant, turn.now_ms))
    .then(|| (token.grant, grant.clone()))
}

/// Whether a grant's refresh token brings new access tokens, as far as time decides it.
pub(crate) fn renews(state: &State, grant: &Grant, now_ms: i64) -> bool {
    grant.refresh.is_some()
        && now_ms - grant.last_used_ms < IDLE_MS
        && fixed_end(state, grant).is_none_or(|end| now_ms < end)
}

/// When Testing ends a grant.
pub(crate) fn fixed_end(state: &State, grant: &Grant) -> Option<i64> {
    (state.trouble.google_testing && grant.refresh.is_some())
        .then_some(grant.created_ms + TESTING_MS)
}

fn renew(turn: &mut Turn<'_>, app: &RegisteredApp) -> Result<Answer, Refusal> {
    let Some(text) = turn.call.form.get("refresh_token") else {
        return refuse(
            400,
            "invalid_request",
            "Missing required parameter: refresh_token",
        );
    };
    let Some((id, grant)) = alive(turn, text) else {
        return refuse(400, "invalid_grant", "Token has been expired or revoked.");
    };
    let sub = turn
        .persona(&grant.persona)
        .map(|persona| persona.google_sub.as_str())
        .unwrap_or_default();
    if turn.state.trouble.is_deleted(HERE, sub) {
        return refuse(400, "invalid_grant", "Account has been deleted");
    }
    let scopes = turn.state.scopes(&grant);
    let mut body = access(turn, id, &scopes);
    if let Some(grant) = turn.state.grants.get_mut(&id) {
        grant.last_used_ms = turn.now_ms;
    }
    if turn.state.trouble.google_testing {
        let left = TESTING_MS - (turn.now_ms - grant.created_ms);
        body.insert(
            "refresh_token_expires_in".to_owned(),
            (left / SECOND).into(),
        );
    }
    let as_code = Code {
        platform: HERE,
        persona: grant.persona.clone(),
        channel: grant.channel.clone(),
        scopes,
        redirect: String::new(),
        challenge: None,
        nonce: None,
        issued_ms: turn.now_ms,
        used: true,
        refresh: false,
    };
    identify(turn, app, &as_code, &mut body);
    Ok(reply::json(200, &Value::Object(body)))
}

/// Ends everything this person ever gave this project, whichever token is handed in.
pub(crate) fn revoke(turn: &mut Turn<'_>) -> Answer {
    let text = turn
        .call
        .form
        .get("token")
        .or_else(|| turn.call.query.get("token"));
    let found = text.and_then(|text| turn.state.find(HERE, text, turn.now_ms));
    match found {
        Some((_, grant, Standing::Live)) if turn.call.method == Method::POST => {
            let persona = grant.persona.clone();
            turn.state.end_all(HERE, &persona, Death::RevokedByApp);
            reply::json(200, &json!({}))
        }
        _ => Refusal(400, "invalid_token", "Token expired or revoked".to_owned()).answer(),
    }
}
