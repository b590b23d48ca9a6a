//! What all consent pages have in common: the request is in the address, the person's answer in the form, and
//! nothing is kept between the two. The page a browser shows and the answer it posts are checked the same way.

use axum::response::Response;
use http::Method;
use url::form_urlencoded;

use crate::consent_page::{self, Look};
use crate::platform::Platform;
use crate::reply;
use crate::state::Code;
use crate::turn::Turn;
use crate::world::Persona;

/// A valid authorization request.
pub(crate) struct Ask {
    pub(crate) platform: Platform,
    pub(crate) redirect: String,
    pub(crate) state: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) challenge: Option<String>,
    pub(crate) nonce: Option<String>,
    pub(crate) refresh: bool,
}

/// A person's answer.
pub(crate) struct Decision<'a> {
    pub(crate) persona: &'a Persona,
    pub(crate) allowed: bool,
    pub(crate) scopes: Vec<String>,
    pub(crate) pages: Vec<String>,
    pub(crate) channel: Option<String>,
}

/// The page to show, or the answer to act on.
pub(crate) enum Step<'a> {
    Show(Response),
    Decided(Decision<'a>),
}

/// Splits a scope parameter as the platforms do: at blanks and commas.
pub(crate) fn scopes(text: Option<&str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for scope in text
        .unwrap_or_default()
        .split([' ', ','])
        .filter(|scope| !scope.is_empty())
    {
        if !all.iter().any(|known| known == scope) {
            all.push(scope.to_owned());
        }
    }
    all
}

/// Shows the page or reads the answer.
pub(crate) fn step<'a>(turn: &Turn<'a>, ask: &Ask, look: &Look) -> Step<'a> {
    if turn.call.method == Method::GET {
        let wanted = turn.call.query.get("persona").unwrap_or_default();
        let persona = turn.persona(wanted).or_else(|| turn.world.personas.first());
        return Step::Show(match persona {
            Some(persona) => consent_page::page(turn, ask, look, persona),
            None => consent_page::refusal(
                ask.platform,
                500,
                "Nobody lives here",
                "This sandbox has no people.",
            ),
        });
    }
    if turn.call.method != Method::POST || !same_origin(turn) {
        let text = "The answer did not come from this page.";
        return Step::Show(consent_page::refusal(
            ask.platform,
            403,
            "Not accepted",
            text,
        ));
    }
    let form = &turn.call.form;
    let Some(persona) = form.get("persona").and_then(|id| turn.persona(id)) else {
        return Step::Show(consent_page::refusal(
            ask.platform,
            400,
            "Who are you?",
            "Nobody of that name lives here.",
        ));
    };
    let ticked: Vec<&str> = form.all("permission").collect();
    let scopes = ask
        .scopes
        .iter()
        .filter(|scope| look.is_locked(scope) || ticked.contains(&scope.as_str()))
        .cloned()
        .collect();
    let pages = form
        .all("page")
        .filter(|page| persona.role_on(page).is_some())
        .map(str::to_owned)
        .collect();
    let own = |id: &&str| persona.channels.iter().any(|channel| channel.id == *id);
    let channel = form
        .get("channel")
        .filter(own)
        .or_else(|| persona.channels.first().map(|channel| channel.id.as_str()));
    Step::Decided(Decision {
        persona,
        allowed: form.get("decision") == Some("allow"),
        scopes,
        pages,
        channel: channel
            .filter(|_| ask.platform == Platform::Youtube)
            .map(str::to_owned),
    })
}

/// A browser names the origin of a posted form; another origin's form is not the person's answer.
fn same_origin(turn: &Turn<'_>) -> bool {
    let site = turn
        .call
        .header("sec-fetch-site")
        .is_none_or(|site| matches!(site, "same-origin" | "none"));
    let origin = turn.call.header("origin").is_none_or(|origin| {
        let own = turn
            .base
            .splitn(4, '/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/");
        let host = turn
            .call
            .header("host")
            .map(|host| format!("http://{host}"));
        // Pages here send no referrer, and browsers then post forms with the origin "null".
        origin == own
            || Some(origin) == host.as_deref()
            || (origin == "null" && turn.call.header("sec-fetch-site").is_some())
    });
    site && origin
}

/// The code for an allowed consent.
pub(crate) fn code_of(ask: &Ask, decision: &Decision<'_>, now_ms: i64) -> Code {
    Code {
        platform: ask.platform,
        persona: decision.persona.id.clone(),
        channel: decision.channel.clone(),
        scopes: decision.scopes.clone(),
        redirect: ask.redirect.clone(),
        challenge: ask.challenge.clone(),
        nonce: ask.nonce.clone(),
        issued_ms: now_ms,
        used: false,
        refresh: ask.refresh,
    }
}

/// Sends the browser back with `parameters`, then `state`, then the platform's `tail` behind all.
pub(crate) fn send_back(ask: &Ask, parameters: &[(&str, &str)], tail: &str) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(parameters);
    if let Some(state) = &ask.state {
        query.append_pair("state", state);
    }
    let joint = if ask.redirect.contains('?') { '&' } else { '?' };
    let target = format!("{}{joint}{}{tail}", ask.redirect, query.finish());
    if ask.redirect.starts_with("http://") || ask.redirect.starts_with("https://") {
        return reply::found(&target);
    }
    let mut response = consent_page::open_app(ask.platform, &target);
    reply::set(&mut response, "x-pilotlight-sandbox-open", &target);
    response
}
