//! What platforms, and whoever answers in their place, can send: token answers, lists of targets, own
//! accounts, refusals, waits and pictures, made from real ones by changes of structure and of bytes; and answers
//! made up while a post goes out.

#[path = "../../../../tests/fuzz/fuzz.rs"]
mod made;
mod media;
mod pictures;
mod publishing;
mod scenes;
#[path = "../../../../tests/fuzz/lines.rs"]
mod written;

use std::collections::HashSet;

use http::{HeaderName, HeaderValue, Response};
use pilotlight_domain::{AccountKind, Profile, Span, TargetState, Timestamp, Verdict};
use pilotlight_platforms::{
    Bases, CallContext, ClientCredentials, Endpoint, ExchangeRequest, Refusal, TokenSet,
    adapter_for,
};
use proptest::prelude::*;

use self::{
    made::{Checked, Input, mutated, run},
    scenes::{CANARY, Played, Scene, kept, scenes, tampered},
    written::lines,
};
use crate::{
    error_bodies::real_answers,
    hostile_answers,
    stage::{VERIFIER, secret},
};

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
const TOKENS: &str = include_str!("../../../../tests/fuzz/seeds/token-answers.jsonl");
const TARGETS: &str = include_str!("../../../../tests/fuzz/seeds/target-lists.jsonl");
const WAITS: &str = include_str!("../../../../tests/fuzz/seeds/waits.txt");

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
}

fn client(scene: &Scene) -> ClientCredentials {
    let needs = adapter_for(scene.platform).profile().needs_client_secret;
    ClientCredentials {
        client_id: "client-1".into(),
        client_secret: needs.then(|| secret("secret-1")),
    }
}

/// A refusal says nothing that the answers said, and calls nothing dead without a listed code.
fn is_sound(scene: &Scene, refusal: &Refusal) -> Result<(), TestCaseError> {
    let said = format!("{refusal} {refusal:?}");
    prop_assert!(!said.contains(CANARY), "{said}");
    let code = refusal.code.as_deref().unwrap_or_default();
    prop_assert!(
        refusal.cause.verdict() != Verdict::ProvenDead
            || hostile_answers::is_listed(scene.platform, code),
        "{said}"
    );
    if let Some(until) = refusal.not_before {
        prop_assert!(until > NOW && until.until(NOW) <= Span::days(1), "{said}");
    }
    Ok(())
}

fn are_sound(tokens: &TokenSet) -> Result<(), TestCaseError> {
    prop_assert!(!tokens.access.expose().is_empty());
    prop_assert!(
        tokens
            .refresh
            .as_ref()
            .is_none_or(|token| !token.expose().is_empty())
    );
    prop_assert!(
        tokens
            .subject
            .as_ref()
            .is_none_or(|subject| !subject.is_empty())
    );
    prop_assert_eq!(tokens.clocks.issued_at, NOW);
    for end in [
        tokens.clocks.access_expires_at,
        tokens.clocks.refresh_expires_at,
    ]
    .into_iter()
    .flatten()
    {
        prop_assert!(end >= NOW, "it ended before it began: {end:?}");
    }
    for scope in tokens.granted.iter().flatten() {
        prop_assert!(
            !scope.is_empty() && !scope.contains([' ', ',']),
            "{scope:?}"
        );
    }
    // What is granted is a list of names, and no secret whatever a platform puts there.
    let unnamed = TokenSet {
        granted: None,
        subject: None,
        ..tokens.clone()
    };
    let shown = format!("{unnamed:?}");
    prop_assert!(!shown.contains(CANARY));
    Ok(())
}

fn stored(scene: &Scene) -> TokenSet {
    TokenSet {
        access: secret("access-1"),
        refresh: Some(secret("refresh-1")),
        clocks: pilotlight_domain::Clocks {
            issued_at: NOW - Span::days(3),
            consented_at: NOW - Span::days(3),
            ..Default::default()
        },
        granted: None,
        subject: Some(format!("person of {}", scene.platform.id())),
    }
}

#[test]
fn nw_03_any_token_answer_gives_whole_tokens_or_a_typed_refusal() {
    let runtime = runtime();
    let check = |scene: &Scene| -> Checked {
        let adapter = adapter_for(scene.platform);
        let client = client(scene);
        let mut taken = false;
        for renews in [false, true] {
            let http = Played::new(scene);
            let context = CallContext {
                http: &http,
                bases: &Bases::Live,
                client: &client,
                now: NOW,
            };
            let came = runtime.block_on(async {
                if renews {
                    return adapter.renew(&context, &stored(scene)).await;
                }
                let request = ExchangeRequest {
                    code: &secret("code-1"),
                    verifier: &secret(VERIFIER),
                    redirect: "https://relay.example/x/",
                };
                adapter.exchange(&context, &request).await
            });
            http.stayed_within(adapter.profile().hosts)?;
            match came {
                Ok(tokens) => {
                    are_sound(&tokens)?;
                    taken = true;
                }
                Err(refusal) => is_sound(scene, &refusal)?,
            }
        }
        Ok(taken)
    };
    let seeds = scenes(TOKENS);
    run("token answer", seeds.clone(), tampered(seeds), check);
}

#[test]
fn oa_21_any_list_of_targets_ends_on_listed_hosts_with_targets_that_can_be_told_apart() {
    let runtime = runtime();
    let check = |scene: &Scene| -> Checked {
        let adapter = adapter_for(scene.platform);
        let client = client(scene);
        let http = Played::new(scene);
        let context = CallContext {
            http: &http,
            bases: &Bases::Live,
            client: &client,
            now: NOW,
        };
        let tokens = stored(scene);
        let came = runtime.block_on(adapter.offer(&context, &tokens));
        http.stayed_within(adapter.profile().hosts)?;
        let offer = match came {
            Ok(offer) => offer,
            Err(refusal) => return is_sound(scene, &refusal).map(|()| false),
        };
        prop_assert!(!offer.consent.key.is_empty() && !offer.consent.subject.is_empty());
        let mut ids = HashSet::new();
        for (target, token) in &offer.targets {
            let id = (target.profile.kind, target.profile.remote_id.clone());
            prop_assert!(
                !id.1.is_empty() && ids.insert(id.clone()),
                "{id:?} came twice"
            );
            if let Some(token) = token {
                prop_assert_eq!(target.state, TargetState::Ready);
                prop_assert!(
                    !token.expose().is_empty() && token.expose() != tokens.access.expose()
                );
            }
        }
        Ok(!offer.targets.is_empty())
    };
    let seeds = scenes(TARGETS);
    run("target list", seeds.clone(), tampered(seeds), check);
}

#[test]
fn nw_04_any_answer_to_a_probe_proves_the_account_that_was_asked_for_or_nothing() {
    let runtime = runtime();
    let check = |scene: &Scene| -> Checked {
        let adapter = adapter_for(scene.platform);
        let client = client(scene);
        let (kind, id) = kept(scene);
        let profile = Profile {
            remote_id: id,
            kind,
            name: "Kept".into(),
            handle: None,
            avatar_url: None,
        };
        let http = Played::new(scene);
        let context = CallContext {
            http: &http,
            bases: &Bases::Live,
            client: &client,
            now: NOW,
        };
        let came = runtime.block_on(adapter.probe(&context, &profile, &secret("access-1")));
        http.stayed_within(adapter.profile().hosts)?;
        match came {
            Ok(proof) => {
                prop_assert_eq!(&proof.profile.remote_id, &profile.remote_id);
                prop_assert_eq!(proof.profile.kind, profile.kind);
                Ok(true)
            }
            Err(refusal) => is_sound(scene, &refusal).map(|()| false),
        }
    };
    // The own account stands in the first answer or in the first list of these.
    let own = scenes(TARGETS).into_iter().map(|mut scene| {
        if kept(&scene).0 == AccountKind::FacebookPage {
            scene.answers = vec![br#"{"id":"1","name":"Ticked","username":"ticked"}"#.to_vec()];
        }
        scene
    });
    let seeds: Vec<Scene> = own.collect();
    run("own account", seeds.clone(), tampered(seeds), check);
}

const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "\"error\":",
    "\"code\":",
    "\"error_subcode\":",
    "190",
    "460",
    "\"errors\":[",
    "\"type\":",
    "\"reason\":",
    "invalid_grant",
    "invalid_token",
    "\\ud800",
    "\\u0000",
    "\u{feff}",
    "<html>",
    "retry-after: ",
    "x-app-usage: ",
    "x-rate-limit-reset: ",
    "x-rate-limit-remaining: 0",
    "|",
    ": ",
    "GMT",
    "Mon, 23 Nov 2026 ",
    "\"estimated_time_to_regain_access\":",
    "\"call_count\":100",
];

/// What stands in addresses, and in the files that lie there.
const PLACES: &[&str] = &[
    "https://",
    "http://",
    "127.0.0.1",
    "0x7f.1",
    "[::ffff:127.0.0.1]",
    "@",
    ":8443",
    "#",
    "..",
    ".local",
    "localhost",
    "%2e",
    "\u{3002}",
    "ftyp",
    "moov",
    "mvhd",
    "IHDR",
];

#[test]
fn nw_04_any_refusal_is_read_to_a_cause_and_death_only_by_a_listed_code() {
    let seeds: Vec<(u16, Endpoint, Input)> = real_answers()
        .into_iter()
        .map(|(endpoint, status, body)| (status, endpoint, Input(body.into_bytes())))
        .collect();
    let bodies: Vec<Input> = seeds.iter().map(|(_, _, body)| body.clone()).collect();
    let statuses: Vec<u16> = seeds.iter().map(|(status, ..)| *status).collect();
    let inputs = (
        prop_oneof![4 => prop::sample::select(statuses), 1 => 100_u16..1000],
        prop::sample::select(Endpoint::ALL.to_vec()),
        mutated(bodies, WORDS),
    );
    let check = |(status, endpoint, body): &(u16, Endpoint, Input)| -> Checked {
        let mut response = Response::new(body.0.clone());
        *response.status_mut() = http::StatusCode::from_u16(*status).unwrap();
        let mut told = false;
        for platform in pilotlight_domain::Platform::ALL {
            let verdict = hostile_answers::check(platform, *endpoint, &response)?;
            told |= verdict != Verdict::NotKnownYet;
        }
        Ok(told)
    };
    run("error body", seeds, inputs, check);
}

#[test]
fn nw_06_any_wait_lies_between_a_second_and_a_day() {
    let check = |input: &Input| -> Checked {
        let mut response = Response::new(b"{}".to_vec());
        *response.status_mut() = http::StatusCode::TOO_MANY_REQUESTS;
        for line in input.split(|byte| *byte == b'|') {
            let mut parts = line.splitn(2, |byte| *byte == b':');
            let (Some(name), Some(value)) = (parts.next(), parts.next()) else {
                continue;
            };
            // What cannot stand in a header never arrives in one.
            if let Ok(name) = HeaderName::from_bytes(name.trim_ascii())
                && let Ok(value) = HeaderValue::from_bytes(value.trim_ascii())
            {
                response.headers_mut().append(name, value);
            }
        }
        let mut told = false;
        for platform in pilotlight_domain::Platform::ALL {
            let refusal = adapter_for(platform).classify(Endpoint::Probe, &response, NOW);
            prop_assert_eq!(refusal.cause, pilotlight_domain::Cause::RateLimited);
            if let Some(until) = refusal.not_before {
                let wait = until.until(NOW);
                prop_assert!(
                    wait >= Span::seconds(1) && wait <= Span::hours(24),
                    "{wait:?}"
                );
                told = true;
            }
        }
        Ok(told)
    };
    let seeds = lines(WAITS);
    run("wait", seeds.clone(), mutated(seeds, WORDS), check);
}
