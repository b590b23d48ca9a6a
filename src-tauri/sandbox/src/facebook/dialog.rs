//! The login dialog: the person picks Pages and permissions; the dialog answers only at registered addresses.

use crate::app::app;
use crate::consent::{Ask, Step, code_of, scopes, send_back, step};
use crate::consent_page::{Look, refusal};
use crate::moment::DAY;
use crate::platform::Platform;
use crate::turn::{Answer, Turn};

const LOOK: Look = Look {
    heading: "Pilotlight would like to manage your Pages",
    locked: &["public_profile"],
    can_untick: true,
};

/// Days after a login during which the app may read this person's data.
const DATA_ACCESS_DAYS: i64 = 90;

pub(crate) fn dialog(turn: &mut Turn<'_>) -> Answer {
    let query = &turn.call.query;
    if !matches!(turn.call.segments().as_slice(), [version, "dialog", "oauth"] if is_version(version))
    {
        return refusal(
            Platform::Facebook,
            404,
            "This page isn't available",
            "The link may be broken.",
        );
    }
    let Some(app) = turn.app(Platform::Facebook, query.get("client_id")) else {
        let text = "The provided app ID does not look like a valid app ID.";
        return refusal(Platform::Facebook, 400, "Invalid App ID", text);
    };
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if !app.accepts_redirect(redirect, turn.base) {
        let text = "This redirect failed because the redirect URI is not white-listed in the app's client OAuth \
                    settings. Make sure that the client and web OAuth logins are on and add all your app domains as \
                    valid OAuth redirect URIs.";
        return refusal(Platform::Facebook, 400, "URL blocked", text);
    }
    let asked = scopes(query.get("scope"));
    let unknown: Vec<&str> = asked
        .iter()
        .filter(|scope| !app.knows_scope(scope))
        .map(String::as_str)
        .collect();
    if !unknown.is_empty() {
        let text = format!(
            "Invalid Scopes: {}. This message is only shown to developers.",
            unknown.join(", ")
        );
        return refusal(Platform::Facebook, 400, "Invalid Scopes", &text);
    }
    if query
        .get("response_type")
        .is_some_and(|kind| kind != "code")
    {
        return refusal(
            Platform::Facebook,
            400,
            "Invalid response type",
            "Only response_type=code is played here.",
        );
    }
    let ask = Ask {
        platform: Platform::Facebook,
        redirect: redirect.to_owned(),
        state: query.get("state").map(str::to_owned),
        scopes: asked,
        challenge: query.get("code_challenge").map(str::to_owned),
        nonce: query.get("nonce").map(str::to_owned),
        refresh: false,
    };
    let decision = match step(turn, &ask, &LOOK) {
        Step::Show(page) => return page,
        Step::Decided(decision) => decision,
    };
    if !decision.allowed {
        let parameters = [
            ("error", "access_denied"),
            ("error_code", "200"),
            ("error_description", "Permissions error"),
            ("error_reason", "user_denied"),
        ];
        return send_back(&ask, &parameters, "#_=_");
    }
    let now_ms = turn.now_ms;
    let persona = decision.persona.id.as_str();
    turn.state
        .trouble
        .give_back(Platform::Facebook, persona, &decision.scopes);
    let authorization = turn.state.authorization_mut(Platform::Facebook, persona);
    authorization.declined = ask
        .scopes
        .iter()
        .filter(|scope| !decision.scopes.contains(scope))
        .cloned()
        .collect();
    authorization.scopes = decision.scopes.iter().cloned().collect();
    authorization.scopes.insert("public_profile".to_owned());
    authorization.pages = decision.pages.iter().cloned().collect();
    authorization.data_access_until_ms = now_ms + DATA_ACCESS_DAYS * DAY;
    let code = turn.state.add_code("AQ", code_of(&ask, &decision, now_ms));
    send_back(&ask, &[("code", &code)], "#_=_")
}

/// Whether a path segment is a version of the interface.
pub(crate) fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .and_then(|rest| rest.strip_suffix(".0"))
        .is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// The secret of the app, for pages that check app tokens.
pub(crate) fn app_token() -> String {
    let app = app(Platform::Facebook);
    format!(
        "{}|{}",
        app.client_id,
        app.client_secret.unwrap_or_default()
    )
}
