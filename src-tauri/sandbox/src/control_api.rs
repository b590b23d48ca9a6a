//! The interface behind the control page. A page on the web must not be able to drive the sandbox: the `Host` has to
//! be a loopback name, and whatever changes something needs a header that browsers never send across origins
//! without asking first, which this server never allows.

use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use crate::control::Control;
use crate::moment;
use crate::platform::Platform;
use crate::reply;
use crate::sandbox::{Consent, Sandbox};
use crate::state::{Death, State};

/// The header every changing request carries; its value is this run's token, or the word `control` from programs
/// that have no page to read the token from.
const HEADER: &str = "x-pilotlight-control";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentBody {
    authorize_url: Url,
    consent: Consent,
}

/// A grant as the control page lists it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GrantView {
    pub(crate) platform: Platform,
    pub(crate) persona: String,
    pub(crate) channel: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) created_ms: i64,
    pub(crate) death: Option<Death>,
    pub(crate) stale: bool,
    /// It has a refresh token.
    pub(crate) renews: bool,
    /// The last moment an access token of it works; none is never.
    pub(crate) access_until_ms: Option<i64>,
}

/// Whether the request reached us under a loopback name, and not by a name somebody pointed at this machine.
pub(crate) fn is_local(headers: &HeaderMap) -> bool {
    let Some(host) = headers
        .get(http::header::HOST)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

pub(crate) fn foreign() -> Response {
    reply::json(
        403,
        &json!({"error": "The control interface answers on this computer only."}),
    )
}

fn may_change(sandbox: &Sandbox, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let header =
        text(HEADER).is_some_and(|value| value == "control" || value == sandbox.control_token());
    let site = text("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let origin = text("origin").is_none_or(|origin| {
        text("host").is_some_and(|host| origin.strip_prefix("http://") == Some(host))
    });
    is_local(headers) && header && site && origin
}

pub(crate) async fn show(Shared(sandbox): Shared<Sandbox>, headers: HeaderMap) -> Response {
    if !is_local(&headers) {
        return foreign();
    }
    reply::json(200, &snapshot(&sandbox))
}

pub(crate) async fn act(
    Shared(sandbox): Shared<Sandbox>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !may_change(&sandbox, &headers) {
        return foreign();
    }
    let control: Control = match serde_json::from_slice(&body) {
        Ok(control) => control,
        Err(error) => return reply::json(400, &json!({"error": error.to_string()})),
    };
    let worker = sandbox.clone();
    let done = tokio::task::spawn_blocking(move || worker.control(&control)).await;
    match done {
        Ok(Ok(())) => reply::json(
            200,
            &json!({"offset_ms": sandbox.offset_ms(), "now_ms": sandbox.now_ms()}),
        ),
        Ok(Err(error)) => reply::json(422, &json!({"error": error.to_string()})),
        Err(_) => reply::json(500, &json!({"error": "The control was interrupted."})),
    }
}

pub(crate) async fn consent(
    Shared(sandbox): Shared<Sandbox>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !may_change(&sandbox, &headers) {
        return foreign();
    }
    let body: ConsentBody = match serde_json::from_slice(&body) {
        Ok(body) => body,
        Err(error) => return reply::json(400, &json!({"error": error.to_string()})),
    };
    match sandbox.approve(&body.authorize_url, &body.consent).await {
        Ok(location) => reply::json(StatusCode::OK.as_u16(), &json!({"location": location})),
        Err(error) => reply::json(422, &json!({"error": error.to_string()})),
    }
}

/// The grants, newest first.
pub(crate) fn grants(state: &State) -> Vec<GrantView> {
    let mut ends: std::collections::HashMap<u64, Option<i64>> = std::collections::HashMap::new();
    for token in state
        .tokens
        .values()
        .filter(|token| token.kind != crate::state::Kind::Refresh)
    {
        let end = ends.entry(token.grant).or_insert(Some(0));
        *end = match (*end, token.expires_ms) {
            (Some(known), Some(new)) => Some(known.max(new)),
            _ => None,
        };
    }
    state
        .grants
        .iter()
        .rev()
        .map(|(id, grant)| GrantView {
            platform: grant.platform,
            persona: grant.persona.clone(),
            channel: grant.channel.clone(),
            scopes: state.scopes(grant),
            created_ms: grant.created_ms,
            death: grant.death,
            stale: grant.stale_before_ms.is_some(),
            renews: grant.refresh.is_some(),
            access_until_ms: ends.get(id).copied().unwrap_or(Some(0)),
        })
        .collect()
}

fn snapshot(sandbox: &Sandbox) -> Value {
    let now_ms = sandbox.now_ms();
    let census = sandbox.census();
    sandbox.with_state(|state| {
        json!({
            "now_ms": now_ms, "now": moment::human(now_ms), "offset_ms": sandbox.offset_ms(),
            "world": sandbox.world(), "grants": grants(state), "trouble": state.trouble, "census": census,
            "posts": state.desk.posts.iter().rev().take(200).collect::<Vec<_>>(),
            "publishing": {"manners": state.desk.manners, "cuts": state.desk.cuts},
        })
    })
}
