//! Whatever a platform answers to a sign-in, a renewal, a list of targets and a probe: whole tokens, targets that
//! can be told apart, the account that was asked for, or a typed refusal that calls nothing dead without a listed
//! code; and nothing is asked of a stranger.
//!
//! An input is text: the platform's name in the first line, then an answer a line. The last is given again.
#![no_main]

#[path = "../../../src-tauri/platforms/tests/platforms/hostile_answers/listed.rs"]
mod listed;

use std::{collections::HashSet, sync::Mutex};

use async_trait::async_trait;
use http::{Request, Response, StatusCode};
use libfuzzer_sys::fuzz_target;
use pilotlight_domain::{AccountKind, Clocks, Platform, Profile, Secret, Span, Timestamp, Verdict};
use pilotlight_platforms::{
    Bases, CallContext, ClientCredentials, ExchangeRequest, Http, HttpError, Refusal, TokenSet,
    adapter_for,
};
use url::Url;

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
/// More calls than this no conversation needs: a list of fifty parts, for each of a dozen owners.
const MOST_CALLS: usize = 1500;

/// The answers as the way out.
struct Played<'a> {
    answers: &'a [&'a [u8]],
    asked: Mutex<Vec<Url>>,
}

#[async_trait]
impl Http for Played<'_> {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let url = Url::parse(&request.uri().to_string()).expect("an address");
        let mut asked = self.asked.lock().expect("nobody panicked");
        asked.push(url);
        if asked.len() > MOST_CALLS {
            return Err(HttpError::TimedOut);
        }
        let answer = self.answers.get(asked.len() - 1).or(self.answers.last());
        let mut response = Response::new(answer.map_or(Vec::new(), |answer| answer.to_vec()));
        // Refusals of these platforms come with a status of their own.
        if serde_json::from_slice::<serde_json::Value>(response.body())
            .is_ok_and(|body| body.get("error").is_some())
        {
            *response.status_mut() = StatusCode::BAD_REQUEST;
        }
        Ok(response)
    }
}

fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

fn is_sound(platform: Platform, refusal: &Refusal) {
    let code = refusal.code.as_deref().unwrap_or_default();
    assert!(
        refusal.cause.verdict() != Verdict::ProvenDead || listed::is_listed(platform, code),
        "{platform:?} {refusal:?}"
    );
    if let Some(until) = refusal.not_before {
        assert!(until > NOW && until.until(NOW) <= Span::days(1));
    }
}

fn are_whole(tokens: &TokenSet) {
    assert!(!tokens.access.expose().is_empty());
    let refresh = tokens.refresh.as_ref().map(Secret::expose);
    assert!(refresh.is_none_or(|token| !token.is_empty()));
    assert!(
        tokens
            .subject
            .as_ref()
            .is_none_or(|subject| !subject.is_empty())
    );
    assert_eq!(tokens.clocks.issued_at, NOW);
    let ends = [
        tokens.clocks.access_expires_at,
        tokens.clocks.refresh_expires_at,
    ];
    assert!(ends.into_iter().flatten().all(|end| end >= NOW));
}

/// The account that the platform is asked about when it is probed.
fn kept(platform: Platform) -> Profile {
    let (kind, id) = match platform {
        Platform::Facebook => (AccountKind::FacebookPage, "1"),
        Platform::Instagram => (AccountKind::InstagramProfessional, "17841400000000001"),
        Platform::YouTube => (AccountKind::YoutubeChannel, "UCxxxxxxxxxxxxxxxxxxxxxx"),
        Platform::X => (AccountKind::XProfile, "2244994945"),
        Platform::LinkedIn => (AccountKind::LinkedinMember, "s1"),
    };
    Profile {
        remote_id: id.into(),
        kind,
        name: "Kept".into(),
        handle: None,
        avatar_url: None,
    }
}

fuzz_target!(|input: &[u8]| {
    let mut lines = input.split(|byte| *byte == b'\n');
    let named = lines.next().and_then(|name| str::from_utf8(name).ok());
    let Some(platform) = named.and_then(|name| name.parse::<Platform>().ok()) else {
        return;
    };
    let answers: Vec<&[u8]> = lines.collect();
    let adapter = adapter_for(platform);
    let client = ClientCredentials {
        client_id: "client-1".into(),
        client_secret: adapter
            .profile()
            .needs_client_secret
            .then(|| secret("secret-1")),
    };
    let held = TokenSet {
        access: secret("access-1"),
        refresh: Some(secret("refresh-1")),
        clocks: Clocks {
            issued_at: NOW - Span::days(3),
            consented_at: NOW - Span::days(3),
            ..Clocks::default()
        },
        granted: None,
        subject: Some(format!("person of {}", platform.id())),
    };
    let profile = kept(platform);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.expect("a runtime");
    for call in 0..4 {
        let http = Played {
            answers: &answers,
            asked: Mutex::default(),
        };
        let context = CallContext {
            http: &http,
            bases: &Bases::Live,
            client: &client,
            now: NOW,
        };
        let came: Result<(), Refusal> = runtime.block_on(async {
            match call {
                0 => {
                    let request = ExchangeRequest {
                        code: &secret("code-1"),
                        verifier: &secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                        redirect: "https://relay.example/x/",
                    };
                    are_whole(&adapter.exchange(&context, &request).await?);
                }
                1 => are_whole(&adapter.renew(&context, &held).await?),
                2 => {
                    let offer = adapter.offer(&context, &held).await?;
                    assert!(!offer.consent.key.is_empty() && !offer.consent.subject.is_empty());
                    let mut ids = HashSet::new();
                    for (target, _) in &offer.targets {
                        let id = (target.profile.kind, &target.profile.remote_id);
                        assert!(!id.1.is_empty() && ids.insert(id), "{id:?} came twice");
                    }
                }
                _ => {
                    let proof = adapter.probe(&context, &profile, &held.access).await?;
                    assert_eq!(proof.profile.remote_id, profile.remote_id);
                    assert_eq!(proof.profile.kind, profile.kind);
                }
            }
            Ok(())
        });
        if let Err(refusal) = came {
            is_sound(platform, &refusal);
        }
        let asked = http.asked.into_inner().expect("nobody panicked");
        assert!(asked.len() <= MOST_CALLS, "{} calls", asked.len());
        for url in asked {
            let plain =
                url.scheme() == "https" && url.port().is_none() && url.username().is_empty();
            let host = url.host_str().unwrap_or_default();
            assert!(plain && adapter.profile().hosts.contains(&host), "{url}");
        }
    }
});
