//! `oauth/access_token`: a code for a short-lived user token, that for a long-lived one.

use serde_json::json;

use super::dialog::is_version;
use super::refusal::Refusal;
use crate::app::RegisteredApp;
use crate::moment::{MINUTE, SECOND};
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Kind, Standing, Token};
use crate::turn::{Answer, Turn};

/// How long a code may wait. Meta documents no figure; ten minutes is RFC 6749's recommendation.
const CODE_MS: i64 = 10 * MINUTE;
const SHORT_S: i64 = 5_400;
/// As in Meta's own sample answer.
pub(crate) const LONG_S: i64 = 5_183_944;

pub(crate) fn token(turn: &mut Turn<'_>) -> Answer {
    exchange(turn).unwrap_or_else(|refusal| refusal.answer())
}

fn parameter<'a>(turn: &Turn<'a>, name: &str) -> Option<&'a str> {
    turn.call
        .query
        .get(name)
        .or_else(|| turn.call.form.get(name))
}

fn exchange(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    match turn.call.segments().as_slice() {
        ["oauth", "access_token"] => {}
        [version, "oauth", "access_token"] if is_version(version) => {}
        _ => {
            return Err(Refusal::new(
                2500,
                None,
                "Unknown path components: /access_token",
            ));
        }
    }
    let app = client(turn)?;
    match parameter(turn, "grant_type") {
        Some("fb_exchange_token") => extend(turn, app),
        Some("client_credentials") => Ok(reply::json(
            200,
            &json!({"access_token": super::dialog::app_token(), "token_type": "bearer"}),
        )),
        None | Some("authorization_code") => redeem(turn),
        Some(_) => Err(Refusal::new(100, None, "Invalid grant_type")),
    }
}

fn client(turn: &Turn<'_>) -> Result<&'static RegisteredApp, Refusal> {
    let Some(client_id) = parameter(turn, "client_id") else {
        return Err(Refusal::new(101, None, "Missing client_id parameter."));
    };
    let Some(app) = turn.app(Platform::Facebook, Some(client_id)) else {
        return Err(Refusal::new(
            101,
            None,
            "Error validating application. Invalid application ID.",
        ));
    };
    match parameter(turn, "client_secret") {
        None => Err(Refusal::new(1, None, "Missing client_secret parameter.")),
        secret if secret == app.client_secret => Ok(app),
        Some(_) => Err(Refusal::new(1, None, "Error validating client secret.")),
    }
}

fn redeem(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let Some(text) = parameter(turn, "code") else {
        return Err(Refusal::new(100, None, "Missing authorization code"));
    };
    let Some(code) = turn.state.peek_code(Platform::Facebook, text) else {
        return Err(Refusal::new(100, None, "Invalid verification code format."));
    };
    if code.used {
        return Err(Refusal::new(
            100,
            36_009,
            "This authorization code has been used.",
        ));
    }
    if turn.now_ms - code.issued_ms >= CODE_MS {
        return Err(Refusal::new(
            100,
            36_007,
            "This authorization code has expired.",
        ));
    }
    if parameter(turn, "redirect_uri") != Some(code.redirect.as_str()) {
        return Err(Refusal::new(
            100,
            36_008,
            "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
        ));
    }
    if let Some(challenge) = &code.challenge
        && parameter(turn, "code_verifier")
            .map(secret::challenge)
            .as_ref()
            != Some(challenge)
    {
        return Err(Refusal::new(100, None, "Invalid code_verifier parameter."));
    }
    let Some(code) = turn.state.take_code(Platform::Facebook, text) else {
        return Err(Refusal::new(100, None, "Invalid verification code format."));
    };
    let grant = turn.state.add_grant(&code, turn.now_ms);
    let access = issue(turn, grant, Kind::Short, SHORT_S);
    Ok(reply::json(
        200,
        &json!({"access_token": access, "token_type": "bearer", "expires_in": SHORT_S}),
    ))
}

fn extend(turn: &mut Turn<'_>, app: &RegisteredApp) -> Result<Answer, Refusal> {
    let Some(text) = parameter(turn, "fb_exchange_token") else {
        return Err(Refusal::new(
            1,
            None,
            "fb_exchange_token parameter not specified",
        ));
    };
    let Some((token, grant, standing)) = turn.state.find(Platform::Facebook, text, turn.now_ms)
    else {
        return Err(Refusal::new(
            190,
            None,
            "Invalid OAuth access token - Cannot parse access token",
        ));
    };
    match standing {
        Standing::Expired(end) => return Err(Refusal::expired(end, turn.now_ms)),
        Standing::Dead(death) => return Err(Refusal::dead(death, app.client_id)),
        Standing::Live if turn.state.trouble.checkpoints.contains(&grant.persona) => {
            return Err(Refusal::checkpoint());
        }
        Standing::Live => {}
    }
    if token.kind == Kind::Page {
        return Err(Refusal::new(
            100,
            None,
            "(#100) The token to exchange must be a user access token",
        ));
    }
    let grant = token.grant;
    let access = issue(turn, grant, Kind::Access, LONG_S);
    Ok(reply::json(
        200,
        &json!({"access_token": access, "token_type": "bearer", "expires_in": LONG_S}),
    ))
}

fn issue(turn: &mut Turn<'_>, grant: u64, kind: Kind, life_s: i64) -> String {
    let token = Token {
        grant,
        kind,
        page: None,
        issued_ms: turn.now_ms,
        expires_ms: Some(turn.now_ms + life_s * SECOND),
    };
    turn.state.add_token(secret::fresh("EAAB"), token)
}
