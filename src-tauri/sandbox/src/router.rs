//! Which handler answers which address, and what every platform answer passes through: trouble before it, the
//! virtual date after it.

use std::time::Duration;

use axum::Router;
use axum::body::HttpBody as _;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::{get, post};
use http::Request;

use crate::call::Call;
use crate::census::Door;
use crate::platform::Platform;
use crate::posts::Later;
use crate::sandbox::Sandbox;
use crate::state::State;
use crate::turn::Turn;
use crate::uploads::{self, Reading};
use crate::{
    asset, avatar, control_api, control_page, facebook, google, instagram, linkedin, moment,
    outage, relay, reply, web, x,
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
        "graph.facebook.com" | "graph-video.facebook.com" => match last {
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
            _ if call
                .path
                .first()
                .is_some_and(|first| first == "dms-uploads") =>
            {
                (Platform::Linkedin, Door::Api)
            }
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
    let (call, body) = Call::begin(request);
    let Some((platform, door)) = door(&call) else {
        return web::serve(&call).unwrap_or_else(|| {
            reply::plain(
                404,
                "text/plain; charset=utf-8",
                "The sandbox plays no such address.",
            )
        });
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
        match take_in(&sandbox, platform, call, body).await {
            Err(broken) => return broken,
            Ok(call) => {
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
            }
        }
    };
    if let Some(Later(ms)) = response.extensions().get::<Later>().copied() {
        tokio::time::sleep(Duration::from_millis(ms)).await;
    }
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

/// Reads the body: into the call, or part by part into the upload it belongs to. Nothing else comes of a call
/// whose line breaks.
async fn take_in(
    sandbox: &Sandbox,
    platform: Platform,
    call: Call,
    body: axum::body::Body,
) -> Result<Call, Response> {
    let announced = call.announced().or_else(|| body.size_hint().exact());
    let is_upload =
        call.method != http::Method::GET && announced.is_some_and(|length| length > CUT_FROM);
    let cut = is_upload && sandbox.with_state(|state| state.desk.take_cut(platform));
    let mut session = google::session(&call);
    let mut taken = 0;
    let mut whole = Vec::new();
    let most = match session {
        Some(_) => u64::MAX,
        None => uploads::WHOLE_BYTES as u64,
    };
    let reading = uploads::read(body, announced, cut, most, |part| {
        taken += part.len() as u64;
        match &mut session {
            Some(session) => sandbox.with_state(|state| session.take(state, part)),
            None => whole.extend_from_slice(part),
        }
    });
    match reading.await {
        Reading::Whole => Ok(match session {
            Some(_) => Call {
                taken: Some(taken),
                ..call
            },
            None => call.with_body(whole),
        }),
        Reading::Cut => Err(reply::cut()),
        Reading::TooLarge => Err(reply::plain(
            413,
            "text/plain; charset=utf-8",
            "The request is too large.",
        )),
    }
}

/// Only bodies longer than this are cut, so that it is uploads that are.
const CUT_FROM: u64 = 16 * 1024;

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
    let written = tokio::task::spawn_blocking(move || sandbox.persist()).await;
    match written.map_err(std::io::Error::other)? {
        // On a disk that takes no change the platforms forget at the end, and answer until then.
        Err(error) if error.kind() == std::io::ErrorKind::ReadOnlyFilesystem => Ok(()),
        outcome => outcome,
    }
}
