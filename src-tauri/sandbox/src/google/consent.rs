//! The consent screen: which channel, which permissions.

use crate::consent::{Ask, Step, code_of, scopes, send_back, step};
use crate::consent_page::{Look, refusal};
use crate::platform::Platform;
use crate::state::State;
use crate::turn::{Answer, Turn};

const LOOK: Look = Look {
    heading: "Pilotlight wants access to your Google Account",
    locked: &[
        "openid",
        "https://www.googleapis.com/auth/userinfo.email",
        "https://www.googleapis.com/auth/userinfo.profile",
    ],
    can_untick: true,
};

/// Google answers with the long names of the two identity scopes, whichever was asked for.
fn long_name(scope: String) -> String {
    match scope.as_str() {
        "email" => "https://www.googleapis.com/auth/userinfo.email".to_owned(),
        "profile" => "https://www.googleapis.com/auth/userinfo.profile".to_owned(),
        _ => scope,
    }
}

pub(crate) fn authorize(turn: &mut Turn<'_>) -> Answer {
    const HERE: Platform = Platform::Youtube;
    let query = &turn.call.query;
    if !matches!(
        turn.call.segments().as_slice(),
        ["o", "oauth2", "v2", "auth"] | ["o", "oauth2", "auth"]
    ) {
        return refusal(
            HERE,
            404,
            "404. That's an error.",
            "The requested URL was not found on this server.",
        );
    }
    let Some(app) = turn.app(HERE, query.get("client_id")) else {
        return refusal(
            HERE,
            401,
            "Access blocked: Authorization Error",
            "The OAuth client was not found. Error 401: invalid_client",
        );
    };
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if !app.accepts_redirect(redirect, turn.base) {
        let text = "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy. \
                    Error 400: redirect_uri_mismatch";
        return refusal(
            HERE,
            400,
            "Access blocked: this app's request is invalid",
            text,
        );
    }
    if query.get("response_type") != Some("code") {
        let text = "Required parameter is missing: response_type. Error 400: invalid_request";
        return refusal(HERE, 400, "Access blocked: Authorization Error", text);
    }
    let asked: Vec<String> = scopes(query.get("scope"));
    let unknown: Vec<&str> = asked
        .iter()
        .filter(|scope| !app.knows_scope(scope))
        .map(String::as_str)
        .collect();
    if asked.is_empty() || !unknown.is_empty() {
        let text = format!(
            "Some requested scopes were invalid. invalid=[{}] Error 400: invalid_scope",
            unknown.join(", ")
        );
        return refusal(HERE, 400, "Access blocked: Authorization Error", &text);
    }
    let challenge = query.get("code_challenge").map(str::to_owned);
    if challenge.is_some() && query.get("code_challenge_method") != Some("S256") {
        let text = "The sandbox plays code_challenge_method=S256 only. Error 400: invalid_request";
        return refusal(HERE, 400, "Access blocked: Authorization Error", text);
    }
    let offline = query.get("access_type") == Some("offline");
    let asks_again = query
        .get("prompt")
        .is_some_and(|prompt| prompt.split(' ').any(|word| word == "consent"));
    let mut ask = Ask {
        platform: HERE,
        redirect: redirect.to_owned(),
        state: query.get("state").map(str::to_owned),
        scopes: asked.into_iter().map(long_name).collect(),
        challenge,
        nonce: query.get("nonce").map(str::to_owned),
        refresh: false,
    };
    let decision = match step(turn, &ask, &LOOK) {
        Step::Show(page) => return page,
        Step::Decided(decision) => decision,
    };
    if !decision.allowed {
        return send_back(&ask, &[("error", "access_denied")], "");
    }
    let persona = decision.persona.id.as_str();
    let first = !has_consented(turn.state, persona, decision.channel.as_deref());
    ask.refresh = offline && (first || asks_again);
    turn.state
        .trouble
        .give_back(HERE, persona, &decision.scopes);
    let now_ms = turn.now_ms;
    let code = turn
        .state
        .add_code("4/0A", code_of(&ask, &decision, now_ms));
    let granted = decision.scopes.join(" ");
    let parameters = [
        ("iss", "https://accounts.google.com"),
        ("code", code.as_str()),
        ("scope", granted.as_str()),
        ("authuser", "0"),
        (
            "prompt",
            if first || asks_again {
                "consent"
            } else {
                "none"
            },
        ),
    ];
    send_back(&ask, &parameters, "")
}

fn has_consented(state: &State, persona: &str, channel: Option<&str>) -> bool {
    state.grants.values().any(|grant| {
        grant.platform == Platform::Youtube
            && grant.persona == persona
            && grant.channel.as_deref() == channel
            && grant.refresh.is_some()
            && grant.death.is_none()
    })
}
