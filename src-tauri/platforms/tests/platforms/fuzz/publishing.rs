//! Answers made by a hostile hand while a post goes out: nothing brings a step down, no wait is without an end, and
//! nothing of an answer stands in a refusal.

use std::sync::Mutex;

use async_trait::async_trait;
use http::{Request, Response};
use pilotlight_domain::content::{Content, Media, MediaFormat, MediaSource};
use pilotlight_domain::{AccountKind, Platform, Profile, Span};
use pilotlight_platforms::{
    Bases, CallContext, ClientCredentials, Http, HttpError, Progress, PublishRequest, Refusal,
    Sending, Settled, Step, Stop, adapter_for,
};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::{
    NOW,
    made::{Checked, run},
    scenes::CANARY,
};
use crate::{publishing::files::Files, stage::secret};

/// Every name that an answer is asked for.
const NAMES: [&str; 44] = [
    "id",
    "data",
    "upload_session_id",
    "video_id",
    "start_offset",
    "end_offset",
    "success",
    "published",
    "status",
    "video_status",
    "publishing_phase",
    "attachments",
    "target",
    "message",
    "created_time",
    "processing_info",
    "state",
    "check_after_secs",
    "public_metrics",
    "entities",
    "urls",
    "url",
    "expanded_url",
    "text",
    "created_at",
    "value",
    "uploadUrl",
    "image",
    "video",
    "uploadInstructions",
    "firstByte",
    "lastByte",
    "elements",
    "commentary",
    "publishedAt",
    "status_code",
    "caption",
    "timestamp",
    "items",
    "snippet",
    "resourceId",
    "error",
    "error_subcode",
    "error_data",
];

const WORDS: [&str; 14] = [
    "",
    "1",
    "-1",
    "18446744073709551615",
    "FINISHED",
    "PUBLISHED",
    "EXPIRED",
    "succeeded",
    "in_progress",
    "AVAILABLE",
    "2026-11-26T10:00:00+0000",
    "https://www.googleapis.com/upload/x",
    "not an address",
    CANARY,
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop_oneof![
            Just(0),
            Just(-1),
            Just(1_363_037),
            Just(i64::MAX),
            any::<i64>()
        ]
        .prop_map(Value::from),
        proptest::sample::select(&WORDS[..]).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 5, |inner| {
        let name = proptest::sample::select(&NAMES[..]).prop_map(str::to_owned);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..5)
                .prop_map(|members| Value::from(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    let status = proptest::sample::select(
        &[
            200_u16, 200, 200, 201, 308, 302, 400, 401, 403, 404, 422, 429, 500, 503,
        ][..],
    );
    let header = proptest::sample::select(&WORDS[..]);
    let body = prop_oneof![
        6 => value().prop_map(|value| value.to_string().into_bytes()),
        1 => proptest::collection::vec(any::<u8>(), 0..40),
    ];
    (status, header, body).prop_map(|(status, header, body)| Answer {
        status,
        header,
        body,
    })
}

#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    header: &'static str,
    body: Vec<u8>,
}

/// Gives one answer after the other, and the first again.
struct Hostile(Vec<Answer>, Mutex<usize>);

#[async_trait]
impl Http for Hostile {
    async fn send(&self, _: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let mut turn = self.1.lock().unwrap();
        let answer = &self.0[*turn % self.0.len()];
        *turn += 1;
        let mut response = Response::builder().status(answer.status);
        for name in ["location", "range", "x-restli-id", "etag"] {
            response = response.header(name, answer.header);
        }
        Ok(response.body(answer.body.clone()).unwrap())
    }
}

fn is_sound(refusal: &Refusal) -> Result<(), TestCaseError> {
    let said = format!("{refusal} {refusal:?}");
    prop_assert!(!said.contains(CANARY), "{said}");
    Ok(())
}

async fn go(platform: Platform, media: &[Media], answers: Vec<Answer>) -> Checked {
    let adapter = adapter_for(platform);
    let http = Hostile(answers, Mutex::new(0));
    let client = ClientCredentials {
        client_id: "client-1".into(),
        client_secret: None,
    };
    let context = CallContext {
        http: &http,
        bases: &Bases::Live,
        client: &client,
        now: NOW,
    };
    let profile = Profile {
        remote_id: "1".into(),
        kind: AccountKind::LinkedinMember,
        name: "Corner Florist".into(),
        handle: None,
        avatar_url: None,
    };
    let mut content = Content {
        text: "Fresh tulips".into(),
        media: media.to_vec(),
        ..Content::default()
    };
    content.youtube.title = "Tulips".into();
    let request = PublishRequest {
        profile: &profile,
        access: &secret("access-1"),
        content: &content,
        known: &[],
    };
    let mut progress = Progress::start();
    let sending = Sending {
        at: NOW - Span::minutes(5),
        waited: Span::minutes(5),
    };
    for _ in 0..8 {
        adapter.next_step(&request, &progress);
        match adapter
            .reconcile(&context, &request, &progress, sending)
            .await
        {
            Ok(Settled::Published(remote)) => prop_assert!(!remote.id.is_empty()),
            Ok(_) => {}
            Err(refusal) => is_sound(&refusal)?,
        }
        progress = match adapter.publish_step(&context, &request, &progress).await {
            Ok(Step::Go(next)) => next,
            Ok(Step::Wait { until, progress }) => {
                prop_assert!(until > NOW && until <= NOW + Span::minutes(1));
                progress
            }
            Ok(Step::Published(remote)) => {
                prop_assert!(!remote.id.is_empty());
                let look = adapter.look(&context, request.access, &remote).await;
                if let Err(refusal) = look {
                    is_sound(&refusal)?;
                }
                return Ok(true);
            }
            Err(Stop::Unfit(_)) => return Ok(false),
            Err(Stop::Refused(refusal)) => return is_sound(&refusal).map(|()| false),
        };
        let said = format!("{progress:?}");
        prop_assert!(!said.contains(CANARY));
    }
    Ok(false)
}

#[test]
fn no_answer_brings_publishing_down() {
    let runtime = super::runtime();
    let files = Files::new();
    let (picture, film) =
        runtime.block_on(async { (files.picture(1, "Tulips").await, files.film(100_000).await) });
    let online = Media {
        source: MediaSource::Address("https://flowers.example/t.jpg".parse().unwrap()),
        format: MediaFormat::Jpeg,
        ..picture.clone()
    };
    let check = |answers: &Vec<Answer>| -> Checked {
        let mut published = false;
        for (platform, media) in [
            (Platform::Facebook, vec![]),
            (Platform::Facebook, vec![picture.clone()]),
            (Platform::Facebook, vec![film.clone()]),
            (Platform::Instagram, vec![online.clone(), online.clone()]),
            (Platform::YouTube, vec![film.clone()]),
            (Platform::X, vec![picture.clone()]),
            (Platform::X, vec![]),
            (Platform::LinkedIn, vec![picture.clone()]),
            (Platform::LinkedIn, vec![film.clone()]),
        ] {
            published |= runtime.block_on(go(platform, &media, answers.clone()))?;
        }
        Ok(published)
    };
    let answers = proptest::collection::vec(answer(), 1..6);
    run("publishing answer", [], answers, check);
}
