//! X: consent with PKCE, a public client, two-hour access tokens and refresh tokens that are spent by use. A spent one
//! that comes back ends the whole chain (docs.x.com, OAuth 2.0 user access token guide, 2026).

mod media;
mod publish;

use http::Method;
use serde_json::{Value, json};

use crate::consent::{Ask, Step, code_of, scopes, send_back, step};
use crate::consent_page::{Look, refusal};
use crate::moment::{HOUR, MINUTE, SECOND};
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Death, Kind, Standing, Token};
use crate::turn::{Answer, Turn, pick, seconds};
use crate::world::Persona;

const HERE: Platform = Platform::X;
const LOOK: Look = Look {
    heading: "Pilotlight wants to access your X account",
    locked: &[],
    can_untick: false,
};
const CODE_MS: i64 = 30 * SECOND;
const ACCESS_S: i64 = 7_200;
/// Reads of the own profile per user in a quarter of an hour.
const READS: u32 = 75;

pub(crate) fn authorize(turn: &mut Turn<'_>) -> Answer {
    let query = &turn.call.query;
    if turn.call.segments().as_slice() != ["i", "oauth2", "authorize"] {
        return refusal(
            HERE,
            404,
            "Hmm, this page doesn't exist",
            "Try something else.",
        );
    }
    let wrong = |status, text: &str| {
        refusal(
            HERE,
            status,
            "Something went wrong",
            &format!(
                "You weren't able to give access to the App. Go back and try logging in again. {text}"
            ),
        )
    };
    let Some(app) = turn.app(HERE, query.get("client_id")) else {
        return wrong(400, "Value passed for the client id was invalid.");
    };
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if !app.accepts_redirect(redirect, turn.base) {
        return wrong(
            400,
            "Callback URL not approved for this client application.",
        );
    }
    if query.get("response_type") != Some("code") {
        return wrong(400, "Missing required parameter [response_type].");
    }
    let challenge = query
        .get("code_challenge")
        .filter(|_| query.get("code_challenge_method") == Some("S256"));
    let Some(challenge) = challenge else {
        return wrong(
            400,
            "Missing required parameter [code_challenge] with code_challenge_method S256.",
        );
    };
    let Some(state) = query.get("state").filter(|state| state.len() <= 500) else {
        return wrong(
            400,
            "Missing required parameter [state], of at most 500 characters.",
        );
    };
    let asked = scopes(query.get("scope"));
    let ask = Ask {
        platform: HERE,
        redirect: redirect.to_owned(),
        state: Some(state.to_owned()),
        refresh: asked.iter().any(|scope| scope == "offline.access"),
        challenge: Some(challenge.to_owned()),
        nonce: None,
        scopes: asked,
    };
    if ask.scopes.is_empty() || ask.scopes.iter().any(|scope| !app.knows_scope(scope)) {
        return send_back(&ask, &[("error", "invalid_scope")], "");
    }
    let decision = match step(turn, &ask, &LOOK) {
        Step::Show(page) => return page,
        Step::Decided(decision) => decision,
    };
    if !decision.allowed {
        return send_back(&ask, &[("error", "access_denied")], "");
    }
    let now_ms = turn.now_ms;
    let mut code = code_of(&ask, &decision, now_ms);
    code.scopes.clone_from(&ask.scopes);
    turn.state
        .trouble
        .give_back(HERE, &decision.persona.id, &ask.scopes);
    let code = turn.state.add_code("bVd5", code);
    send_back(&ask, &[("code", &code)], "")
}

type Refused<T> = Result<T, Answer>;

fn refuse(status: u16, error: &str, description: &str) -> Answer {
    reply::json(
        status,
        &json!({"error": error, "error_description": description}),
    )
}

fn invalid(description: &str) -> Answer {
    refuse(400, "invalid_request", description)
}

pub(crate) fn token(turn: &mut Turn<'_>) -> Answer {
    if turn.call.method != Method::POST
        || turn.call.segments().as_slice() != ["2", "oauth2", "token"]
    {
        return not_found();
    }
    let result = client(turn).and_then(|()| match turn.call.form.get("grant_type") {
        Some("authorization_code") => redeem(turn),
        Some("refresh_token") => renew(turn),
        None => Err(invalid("Missing required parameter [grant_type].")),
        Some(_) => Err(invalid("Value passed for the grant_type was invalid.")),
    });
    result.unwrap_or_else(|refusal| refusal)
}

fn not_found() -> Answer {
    reply::json(
        404,
        &json!({"title": "Not Found", "type": "about:blank", "status": 404, "detail": "Not Found"}),
    )
}

/// A public client names itself in the body; without that the platform takes it for a confidential one.
fn client(turn: &Turn<'_>) -> Refused<()> {
    let Some(client_id) = turn.call.form.get("client_id") else {
        return Err(refuse(
            401,
            "unauthorized_client",
            "Missing valid authorization header",
        ));
    };
    if turn.app(HERE, Some(client_id)).is_none() {
        return Err(refuse(
            401,
            "invalid_client",
            "Client authentication failed",
        ));
    }
    Ok(())
}

fn redeem(turn: &mut Turn<'_>) -> Refused<Answer> {
    let form = &turn.call.form;
    let text = form
        .get("code")
        .ok_or_else(|| invalid("Missing required parameter [code]."))?;
    let verifier = form
        .get("code_verifier")
        .ok_or_else(|| invalid("Missing required parameter [code_verifier]."))?;
    let code = turn
        .state
        .peek_code(HERE, text)
        .filter(|code| !code.used && turn.now_ms - code.issued_ms < CODE_MS)
        .ok_or_else(|| invalid("Value passed for the authorization code was invalid."))?;
    if form.get("redirect_uri") != Some(code.redirect.as_str()) {
        return Err(invalid(
            "Value passed for the redirect uri did not match the uri of the authorization code.",
        ));
    }
    if code.challenge.as_deref() != Some(secret::challenge(verifier).as_str()) {
        return Err(invalid(
            "Value passed for the code verifier did not match the code challenge.",
        ));
    }
    let code = turn
        .state
        .take_code(HERE, text)
        .ok_or_else(|| invalid("Value passed for the authorization code was invalid."))?;
    let grant = turn.state.add_grant(&code, turn.now_ms);
    Ok(issue(turn, grant, &code.scopes, code.refresh))
}

fn renew(turn: &mut Turn<'_>) -> Refused<Answer> {
    let text = turn.call.form.get("refresh_token");
    let text = text.ok_or_else(|| invalid("Missing required parameter [refresh_token]."))?;
    if let Some(grant) = turn.state.spent_by(text) {
        turn.state.end_grant(grant, Death::Reused);
        return Err(invalid("Value passed for the token was invalid."));
    }
    let found = turn.state.find(HERE, text, turn.now_ms);
    let Some((token, grant, Standing::Live)) =
        found.filter(|(token, ..)| token.kind == Kind::Refresh)
    else {
        return Err(invalid("Value passed for the token was invalid."));
    };
    let (grant, scopes) = (token.grant, turn.state.scopes(grant));
    turn.state.spend(text);
    Ok(issue(turn, grant, &scopes, true))
}

fn issue(turn: &mut Turn<'_>, grant: u64, scopes: &[String], with_refresh: bool) -> Answer {
    let expires_ms = Some(turn.now_ms + 2 * HOUR);
    let token = Token {
        grant,
        kind: Kind::Access,
        page: None,
        issued_ms: turn.now_ms,
        expires_ms,
    };
    let access = turn.state.add_token(secret::fresh("eHg1"), token);
    let mut body = json!({"token_type": "bearer", "expires_in": ACCESS_S, "access_token": access, "scope": scopes.join(" ")});
    if let (true, Some(members)) = (with_refresh, body.as_object_mut()) {
        let token = Token {
            grant,
            kind: Kind::Refresh,
            page: None,
            issued_ms: turn.now_ms,
            expires_ms: None,
        };
        let refresh = turn.state.add_token(secret::fresh("cjRl"), token);
        members.insert("refresh_token".to_owned(), refresh.into());
    }
    reply::json(200, &body)
}

pub(crate) fn revoke(turn: &mut Turn<'_>) -> Answer {
    if turn.call.method != Method::POST {
        return not_found();
    }
    if let Err(refusal) = client(turn) {
        return refusal;
    }
    let Some(text) = turn.call.form.get("token") else {
        return invalid("Missing required parameter [token].");
    };
    let grant = turn
        .state
        .find(HERE, text, turn.now_ms)
        .map(|(token, ..)| token.grant);
    if let Some(grant) = grant.or_else(|| turn.state.spent_by(text)) {
        turn.state.end_grant(grant, Death::RevokedByApp);
    }
    reply::json(200, &json!({"revoked": true}))
}

pub(crate) fn api(turn: &mut Turn<'_>) -> Answer {
    let answer = match (&turn.call.method, turn.call.segments().as_slice()) {
        (&Method::GET, ["2", "users", "me"]) => profile(turn),
        (method, ["2", rest @ ..]) => publish::api(turn, &method.clone(), rest),
        _ => Err(not_found()),
    };
    answer.unwrap_or_else(|refusal| refusal)
}

fn problem(status: u16, title: &str, kind: &str, detail: &str) -> Answer {
    reply::json(
        status,
        &json!({"title": title, "type": kind, "status": status, "detail": detail}),
    )
}

/// Who calls, and with which scopes.
fn live<'a>(turn: &Turn<'a>) -> Refused<(&'a Persona, Vec<String>)> {
    let unauthorized = || problem(401, "Unauthorized", "about:blank", "Unauthorized");
    let text = turn.call.bearer().ok_or_else(unauthorized)?;
    let found = turn.state.find(HERE, text, turn.now_ms);
    let Some((token, grant, Standing::Live)) = found else {
        return Err(unauthorized());
    };
    let persona = turn
        .persona(&grant.persona)
        .filter(|_| token.kind == Kind::Access)
        .ok_or_else(unauthorized)?;
    Ok((persona, turn.state.scopes(grant)))
}

fn profile(turn: &mut Turn<'_>) -> Refused<Answer> {
    let (persona, scopes) = live(turn)?;
    let (left, window_end) =
        turn.state
            .count_call(format!("x/{}", persona.id), READS, 15 * MINUTE, turn.now_ms);
    let limits = |mut answer: Answer| {
        reply::set(&mut answer, "x-rate-limit-limit", &READS.to_string());
        reply::set(
            &mut answer,
            "x-rate-limit-remaining",
            &left.unwrap_or(0).to_string(),
        );
        reply::set(
            &mut answer,
            "x-rate-limit-reset",
            &seconds(window_end).to_string(),
        );
        answer
    };
    if left.is_none() {
        return Err(limits(problem(
            429,
            "Too Many Requests",
            "about:blank",
            "Too Many Requests",
        )));
    }
    for needed in ["users.read", "tweet.read"] {
        if !scopes.iter().any(|scope| scope == needed) {
            let kind = "https://api.x.com/2/problems/not-authorized-for-resource";
            return Err(limits(problem(
                403,
                "Forbidden",
                kind,
                &format!("{needed} scope required"),
            )));
        }
    }
    let me = &persona.x;
    if turn.state.trouble.is_suspended(HERE, &me.id) {
        let kind = "https://api.twitter.com/2/problems/user-suspended";
        return Err(limits(problem(
            403,
            "Forbidden",
            kind,
            "The user used for authentication is suspended",
        )));
    }
    if turn.state.trouble.is_deleted(HERE, &me.id) {
        let error = json!({
            "value": me.id, "detail": format!("Could not find user with id: [{}].", me.id), "title": "Not Found Error",
            "resource_type": "user", "parameter": "id", "resource_id": me.id,
            "type": "https://api.twitter.com/2/problems/resource-not-found"
        });
        return Ok(limits(reply::json(200, &json!({"errors": [error]}))));
    }
    let wanted: Vec<&str> = turn
        .call
        .query
        .get("user.fields")
        .unwrap_or_default()
        .split(',')
        .collect();
    let body: Value = json!({
        "id": me.id, "name": me.name, "username": me.username, "verified": false,
        "profile_image_url": turn.avatar(&me.id, "_normal"), "created_at": "2016-03-11T08:00:00.000Z",
    });
    let data = pick(body, |name| {
        matches!(name, "id" | "name" | "username") || wanted.contains(&name)
    });
    Ok(limits(reply::json(200, &json!({"data": data}))))
}
