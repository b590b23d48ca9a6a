//! Consent, exchange, and, for partners only, renewal with a refresh token that stays the same and whose year never
//! starts anew.

use http::Method;
use serde_json::json;

use crate::app::RegisteredApp;
use crate::consent::{Ask, Step, code_of, scopes, send_back, step};
use crate::consent_page::{Look, refusal};
use crate::moment::{DAY, MINUTE, SECOND};
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Death, Kind, Standing, Token};
use crate::turn::{Answer, Turn, seconds};

const HERE: Platform = Platform::Linkedin;
const LOOK: Look = Look {
    heading: "Pilotlight would like to connect to your LinkedIn",
    locked: &[],
    can_untick: false,
};
const CODE_MS: i64 = 30 * MINUTE;
const ACCESS_MS: i64 = 60 * DAY;
const REFRESH_MS: i64 = 365 * DAY;

pub(crate) fn authorize(turn: &mut Turn<'_>) -> Answer {
    let query = &turn.call.query;
    if turn.call.segments().as_slice() != ["oauth", "v2", "authorization"] {
        return refusal(
            HERE,
            404,
            "Page not found",
            "Uh oh, we can't seem to find the page you're looking for.",
        );
    }
    let wrong = |text: &str| refusal(HERE, 400, "Bummer, something went wrong.", text);
    let Some(app) = turn.app(HERE, query.get("client_id")) else {
        return wrong("The passed in client_id is invalid");
    };
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if !app.accepts_redirect(redirect, turn.base) {
        return wrong("The redirect_uri does not match the registered value");
    }
    let ask = Ask {
        platform: HERE,
        redirect: redirect.to_owned(),
        state: query.get("state").map(str::to_owned),
        scopes: scopes(query.get("scope")),
        challenge: None,
        nonce: query.get("nonce").map(str::to_owned),
        refresh: turn.state.trouble.linkedin_refresh,
    };
    if query.get("response_type") != Some("code") {
        let parameters = [
            ("error", "unsupported_response_type"),
            ("error_description", "Only response_type=code is supported"),
        ];
        return send_back(&ask, &parameters, "");
    }
    if let Some(unknown) = ask.scopes.iter().find(|scope| !app.knows_scope(scope)) {
        let text = format!("Scope \"{unknown}\" is not authorized for your application");
        return send_back(
            &ask,
            &[
                ("error", "unauthorized_scope_error"),
                ("error_description", &text),
            ],
            "",
        );
    }
    let decision = match step(turn, &ask, &LOOK) {
        Step::Show(page) => return page,
        Step::Decided(decision) => decision,
    };
    if !decision.allowed {
        let parameters = [
            ("error", "user_cancelled_authorize"),
            ("error_description", "The user cancelled the authorization"),
        ];
        return send_back(&ask, &parameters, "");
    }
    let now_ms = turn.now_ms;
    let mut code = code_of(&ask, &decision, now_ms);
    code.scopes.clone_from(&ask.scopes);
    turn.state
        .trouble
        .give_back(HERE, &decision.persona.id, &ask.scopes);
    let code = turn.state.add_code("AQ", code);
    send_back(&ask, &[("code", &code)], "")
}

fn refuse(status: u16, error: &str, description: &str) -> Answer {
    reply::json(
        status,
        &json!({"error": error, "error_description": description}),
    )
}

pub(crate) fn token(turn: &mut Turn<'_>) -> Answer {
    if turn.call.method != Method::POST {
        return refuse(405, "invalid_request", "Only POST is supported");
    }
    let result = client(turn).and_then(|app| match turn.call.form.get("grant_type") {
        Some("authorization_code") => redeem(turn, app),
        Some("refresh_token") => renew(turn),
        _ => Err(refuse(
            400,
            "invalid_request",
            "A required parameter \"grant_type\" is missing or invalid",
        )),
    });
    result.unwrap_or_else(|refusal| refusal)
}

pub(super) fn client(turn: &Turn<'_>) -> Result<&'static RegisteredApp, Answer> {
    let form = &turn.call.form;
    for name in ["client_id", "client_secret"] {
        if form.get(name).is_none() {
            return Err(refuse(
                400,
                "invalid_request",
                &format!("A required parameter \"{name}\" is missing"),
            ));
        }
    }
    turn.app(HERE, form.get("client_id"))
        .filter(|app| form.get("client_secret") == app.client_secret)
        .ok_or_else(|| refuse(401, "invalid_client", "Client authentication failed"))
}

fn redeem(turn: &mut Turn<'_>, app: &RegisteredApp) -> Result<Answer, Answer> {
    let form = &turn.call.form;
    if !app.accepts_redirect(form.get("redirect_uri").unwrap_or_default(), turn.base) {
        return Err(refuse(
            400,
            "invalid_redirect_uri",
            "invalid redirect_uri. This value must match a URL registered with the API Key.",
        ));
    }
    let text = form.get("code").unwrap_or_default();
    let good = turn.state.peek_code(HERE, text).is_some_and(|code| {
        !code.used
            && turn.now_ms - code.issued_ms < CODE_MS
            && form.get("redirect_uri") == Some(code.redirect.as_str())
            // A verifier belongs to another flow and spoils this one.
            && form.get("code_verifier").is_none()
    });
    let code = turn.state.take_code(HERE, text).filter(|_| good).ok_or_else(|| {
        refuse(
            400,
            "invalid_request",
            "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired. Or external member binding exists",
        )
    })?;
    supersede(turn, &code.persona, &code.scopes);
    let grant = turn.state.add_grant(&code, turn.now_ms);
    let access = issue(turn, grant, Kind::Access, ACCESS_MS, "AQV");
    let mut body = json!({
        "access_token": access, "expires_in": ACCESS_MS / SECOND, "scope": code.scopes.join(","), "token_type": "Bearer",
    });
    let refresh = code
        .refresh
        .then(|| issue(turn, grant, Kind::Refresh, REFRESH_MS, "AQX"));
    if let Some(members) = body.as_object_mut() {
        if let Some(refresh) = refresh {
            members.insert("refresh_token".to_owned(), refresh.into());
            members.insert(
                "refresh_token_expires_in".to_owned(),
                (REFRESH_MS / SECOND).into(),
            );
        }
        if let (true, Some(persona)) = (
            code.scopes.iter().any(|scope| scope == "openid"),
            turn.persona(&code.persona),
        ) {
            let mut claims = json!({
                "iss": "https://www.linkedin.com/oauth", "aud": app.client_id, "sub": persona.linkedin_sub,
                "iat": seconds(turn.now_ms), "exp": seconds(turn.now_ms) + 3_600, "name": persona.name, "email": persona.email,
            });
            if let (Some(nonce), Some(claims)) = (&code.nonce, claims.as_object_mut()) {
                claims.insert("nonce".to_owned(), nonce.as_str().into());
            }
            members.insert("id_token".to_owned(), secret::id_token(&claims).into());
        }
    }
    Ok(reply::json(200, &body))
}

/// A sign-in with another set of scopes ends the earlier tokens of the same member.
fn supersede(turn: &mut Turn<'_>, persona: &str, scopes: &[String]) {
    let mut wanted = scopes.to_vec();
    wanted.sort();
    let old: Vec<u64> = turn
        .state
        .grants
        .iter()
        .filter(|(_, grant)| {
            grant.platform == HERE && grant.persona == persona && grant.death.is_none()
        })
        .filter(|(_, grant)| {
            let mut had = grant.scopes.clone();
            had.sort();
            had != wanted
        })
        .map(|(id, _)| *id)
        .collect();
    for id in old {
        turn.state.end_grant(id, Death::Superseded);
    }
}

fn issue(turn: &mut Turn<'_>, grant: u64, kind: Kind, life_ms: i64, prefix: &str) -> String {
    let token = Token {
        grant,
        kind,
        page: None,
        issued_ms: turn.now_ms,
        expires_ms: Some(turn.now_ms + life_ms),
    };
    turn.state.add_token(secret::fresh(prefix), token)
}

fn renew(turn: &mut Turn<'_>) -> Result<Answer, Answer> {
    let dead = || {
        refuse(
            400,
            "invalid_request",
            "The provided authorization grant or refresh token is invalid, expired or revoked",
        )
    };
    let text = turn.call.form.get("refresh_token").ok_or_else(dead)?;
    let (token, _, standing) = turn.state.find(HERE, text, turn.now_ms).ok_or_else(dead)?;
    if token.kind != Kind::Refresh || standing != Standing::Live {
        return Err(dead());
    }
    let (grant, end) = (token.grant, token.expires_ms.unwrap_or(turn.now_ms));
    let scopes = turn
        .state
        .grants
        .get(&grant)
        .map(|grant| turn.state.scopes(grant))
        .unwrap_or_default();
    let access = issue(turn, grant, Kind::Access, ACCESS_MS, "AQV");
    Ok(reply::json(
        200,
        &json!({
            "access_token": access, "expires_in": ACCESS_MS / SECOND, "refresh_token": text,
            "refresh_token_expires_in": (end - turn.now_ms) / SECOND, "scope": scopes.join(","), "token_type": "Bearer",
        }),
    ))
}
