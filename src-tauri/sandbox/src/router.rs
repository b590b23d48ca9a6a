//! Which handler answers which address, and what every platform answer passes through: trouble before it, the
//! virtual date after it.

use std::time::Duration;

use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::{get, post};
use http::Request;

use crate::call::Call;
use crate::census::Door;
use crate::platform::Platform;
use crate::sandbox::Sandbox;
use crate::state::State;
use crate::turn::Turn;
use crate::{
    asset, avatar, control_api, control_page, facebook, google, instagram, linkedin, moment,
    outage, relay, reply, x,
};

pub(crate) fn router(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/", get(control_page::show))
        .route("/control/state", get(control_api::show))
        .route("/control/do", post(control_api::act))
        .route("/control/consent", post(control_api::consent))
        .route("/assets/{name}", get(asset::serve))
        .route("/avatars/{file}", get(avatar::serve))
        .route("/relay/{*path}", get(relay::serve))
        .route(
            "/favicon.ico",
            get(|| async { http::StatusCode::NO_CONTENT }),
        )
        .fallback(platform)
        .with_state(sandbox)
}

fn door(call: &Call) -> Option<(Platform, Door)> {
    let last = call.path.last().map(String::as_str);
    Some(match call.host.as_str() {
        "www.facebook.com" => (Platform::Facebook, Door::Consent),
        "graph.facebook.com" => match last {
            Some("access_token") => (Platform::Facebook, Door::Token),
            _ if call.method == http::Method::DELETE => (Platform::Facebook, Door::Revoke),
            _ => (Platform::Facebook, Door::Api),
        },
        "www.instagram.com" => (Platform::Instagram, Door::Consent),
        "api.instagram.com" => (Platform::Instagram, Door::Token),
        "graph.instagram.com" => match last {
            Some("access_token" | "refresh_access_token") => (Platform::Instagram, Door::Token),
            _ => (Platform::Instagram, Door::Api),
        },
        "accounts.google.com" => (Platform::Youtube, Door::Consent),
        "oauth2.googleapis.com" => match last {
            Some("token") => (Platform::Youtube, Door::Token),
            Some("revoke") => (Platform::Youtube, Door::Revoke),
            _ => (Platform::Youtube, Door::Api),
        },
        "www.googleapis.com" | "openidconnect.googleapis.com" => (Platform::Youtube, Door::Api),
        "x.com" => (Platform::X, Door::Consent),
        "api.x.com" => match last {
            Some("token") => (Platform::X, Door::Token),
            Some("revoke") => (Platform::X, Door::Revoke),
            _ => (Platform::X, Door::Api),
        },
        "www.linkedin.com" => match last {
            Some("accessToken") => (Platform::Linkedin, Door::Token),
            Some("introspectToken") => (Platform::Linkedin, Door::Api),
            _ => (Platform::Linkedin, Door::Consent),
        },
        "api.linkedin.com" => (Platform::Linkedin, Door::Api),
        _ => return None,
    })
}

async fn platform(
    Shared(sandbox): Shared<Sandbox>,
    request: Request<axum::body::Body>,
) -> Response {
    let Some(call) = Call::read(request).await else {
        return reply::plain(
            413,
            "text/plain; charset=utf-8",
            "The request is too large.",
        );
    };
    let Some((platform, door)) = door(&call) else {
        return reply::plain(
            404,
            "text/plain; charset=utf-8",
            "The sandbox plays no such address.",
        );
    };
    sandbox.census_mut().count(platform, door, &call);
    let now_ms = sandbox.now_ms();
    let outage = sandbox.with_state(|state| state.trouble.outage(platform));
    let captive = sandbox.with_state(|state| state.trouble.captive);
    let mut response = if captive {
        outage::captive_portal()
    } else if let Some(refusal) = outage::instead(&outage, platform, door, now_ms) {
        refusal
    } else {
        let base = sandbox.base();
        sandbox.with_state(|state| {
            handle(
                platform,
                door,
                &mut Turn {
                    world: sandbox.world(),
                    state,
                    call: &call,
                    now_ms,
                    base: &base,
                },
            )
        })
    };
    if let Err(error) = persist(&sandbox).await {
        tracing::error!(%error, "the sandbox's state could not be written");
        response = reply::plain(
            500,
            "text/plain; charset=utf-8",
            "The sandbox could not write its state.",
        );
    }
    if outage.lose_answers > 0
        && door != Door::Consent
        && sandbox.with_state(|state| lose_one(state, platform))
    {
        response = outage::gateway_timeout();
    }
    // The work is done, and who goes away meanwhile never hears of it.
    if outage.slow_ms > 0 {
        tokio::time::sleep(Duration::from_millis(outage.slow_ms)).await;
    }
    reply::set(&mut response, "date", &moment::http_date(now_ms));
    reply::set(
        &mut response,
        "x-pilotlight-sandbox-offset-ms",
        &sandbox.offset_ms().to_string(),
    );
    response
}

fn handle(platform: Platform, door: Door, turn: &mut Turn<'_>) -> Response {
    match (platform, door) {
        (Platform::Facebook, Door::Consent) => facebook::dialog(turn),
        (Platform::Facebook, Door::Token) => facebook::token(turn),
        (Platform::Facebook, _) => facebook::graph(turn),
        (Platform::Instagram, Door::Consent) => instagram::authorize(turn),
        (Platform::Instagram, Door::Token) => instagram::token(turn),
        (Platform::Instagram, _) => instagram::graph(turn),
        (Platform::Youtube, Door::Consent) => google::authorize(turn),
        (Platform::Youtube, Door::Token) => google::token(turn),
        (Platform::Youtube, Door::Revoke) => google::revoke(turn),
        (Platform::Youtube, Door::Api) => google::api(turn),
        (Platform::X, Door::Consent) => x::authorize(turn),
        (Platform::X, Door::Token) => x::token(turn),
        (Platform::X, Door::Revoke) => x::revoke(turn),
        (Platform::X, Door::Api) => x::api(turn),
        (Platform::Linkedin, Door::Consent) => linkedin::authorize(turn),
        (Platform::Linkedin, Door::Token) => linkedin::token(turn),
        (Platform::Linkedin, _) => linkedin::api(turn),
    }
}

fn lose_one(state: &mut State, platform: Platform) -> bool {
    let Some(outage) = state.trouble.outages.get_mut(&platform) else {
        return false;
    };
    let lost = outage.lose_answers > 0;
    outage.lose_answers = outage.lose_answers.saturating_sub(1);
    lost
}

async fn persist(sandbox: &Sandbox) -> std::io::Result<()> {
    if !sandbox.keeps_a_file() {
        return Ok(());
    }
    let sandbox = sandbox.clone();
    tokio::task::spawn_blocking(move || sandbox.persist())
        .await
        .map_err(std::io::Error::other)?
}
