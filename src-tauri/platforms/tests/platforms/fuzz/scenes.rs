//! Conversations with a platform: its answers in their order, changed in structure or in bytes.

use std::{fmt, sync::Mutex};

use async_trait::async_trait;
use http::{Request, Response};
use pilotlight_domain::{AccountKind, Platform};
use pilotlight_platforms::{Http, HttpError, MediaRequest, PictureRequest};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Value, json};
use url::Url;

use super::made::{Input, mutated};

/// Stands in every token of the seeds.
pub(super) const CANARY: &str = "cAnArY7sBx";

/// More calls than this no conversation needs: a list of fifty parts, for each of a dozen owners.
const MOST_CALLS: usize = 1500;

/// What a platform answers, one after the other; the last answer is given again.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) platform: Platform,
    pub(super) answers: Vec<Vec<u8>>,
}

impl fmt::Debug for Scene {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answers = self
            .answers
            .iter()
            .map(|answer| String::from_utf8_lossy(answer));
        let answers: Vec<_> = answers.collect();
        write!(
            formatter,
            "{{\"platform\":\"{}\",\"answers\":[{}]}}",
            self.platform.id(),
            answers.join(",")
        )
    }
}

/// The scenes of a file of seeds.
pub(super) fn scenes(text: &str) -> Vec<Scene> {
    text.lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            let answers = line["answers"].as_array().unwrap();
            Scene {
                platform: line["platform"].as_str().unwrap().parse().unwrap(),
                answers: answers
                    .iter()
                    .map(|answer| answer.to_string().into_bytes())
                    .collect(),
            }
        })
        .collect()
}

/// The account that a scene's platform is asked about when it is probed.
pub(super) fn kept(scene: &Scene) -> (AccountKind, String) {
    let (kind, id) = match scene.platform {
        Platform::Facebook => (AccountKind::FacebookPage, "1"),
        Platform::Instagram => (AccountKind::InstagramProfessional, "17841400000000001"),
        Platform::YouTube => (AccountKind::YoutubeChannel, "UCxxxxxxxxxxxxxxxxxxxxxx"),
        Platform::X => (AccountKind::XProfile, "2244994945"),
        Platform::LinkedIn => (AccountKind::LinkedinMember, "s1"),
    };
    (kind, id.to_owned())
}

/// A change to the structure of an answer.
#[derive(Clone, Debug)]
enum Change {
    /// Another value in a place.
    Put(Index, Value),
    /// Nothing in a place.
    Take(Index),
    /// What stands in one place stands in another as well.
    Graft(Index, Index),
    /// An entry of a list comes several times.
    Multiply(Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let value = prop_oneof![
        Just(Value::Null),
        Just(json!("")),
        Just(json!([])),
        Just(json!({})),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(0)),
        Just(json!(u64::MAX)),
        Just(json!(i64::MIN)),
        Just(json!(1.5e300)),
        Just(json!("9223372036854775807")),
        Just(json!("  ")),
        Just(json!("a,b c")),
        Just(json!("../../../me")),
        Just(json!("1?access_token=x#")),
        Just(json!("https://evil.example/v26.0/me/accounts?after=x")),
        Just(json!(
            "https://graph.facebook.com/v26.0/me/accounts?after=x"
        )),
        Just(json!("https://graph.facebook.com:8443/")),
        Just(json!("https://graph.facebook.com@evil.example/")),
        Just(json!("urn:li:organization:5/../7")),
        Just(json!("\u{0}\r\n\u{202e}")),
        Just(json!({"error": {"code": 190, "error_subcode": 460, "type": "OAuthException"}})),
        Just(json!("access-1")),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    prop_oneof![
        4 => (at(), value).prop_map(|(place, value)| Change::Put(place, value)),
        2 => at().prop_map(Change::Take),
        3 => (at(), at()).prop_map(|(from, to)| Change::Graft(from, to)),
        1 => (at(), 2..30_u8).prop_map(|(place, times)| Change::Multiply(place, times)),
    ]
}

/// Every place in a value, as a pointer.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                places(inner, &format!("{here}/{name}"), found);
            }
        }
        Value::Array(entries) => {
            for (index, inner) in entries.iter().enumerate() {
                places(inner, &format!("{here}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn apply(change: &Change, whole: &mut Value) {
    let mut all = Vec::new();
    places(whole, "", &mut all);
    // What has grown so large says nothing new.
    if all.len() > 2_000 {
        return;
    }
    let at = |index: &Index| all[index.index(all.len())].as_str();
    match change {
        Change::Put(place, value) => {
            if let Some(here) = whole.pointer_mut(at(place)) {
                *here = value.clone();
            }
        }
        Change::Take(place) => {
            let Some((parent, name)) = at(place).rsplit_once('/') else {
                return;
            };
            match whole.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(name)),
                Some(Value::Array(entries)) => {
                    if let Ok(index) = name.parse::<usize>() {
                        entries.remove(index);
                    }
                }
                _ => {}
            }
        }
        Change::Graft(from, to) => {
            let taken = whole.pointer(at(from)).cloned();
            if let (Some(taken), Some(here)) = (taken, whole.pointer_mut(at(to))) {
                *here = taken;
            }
        }
        Change::Multiply(place, times) => {
            if let Some(Value::Array(entries)) = whole.pointer_mut(at(place))
                && let Some(last) = entries.last().cloned()
            {
                entries.extend(std::iter::repeat_n(last, usize::from(*times)));
            }
        }
    }
}

/// Scenes made from seeds by up to four changes of structure, and now and then of bytes as well.
pub(super) fn tampered(seeds: Vec<Scene>) -> impl Strategy<Value = Scene> {
    let all = seeds.iter().flat_map(|scene| scene.answers.clone());
    let bytes = all.map(Input).collect();
    const WORDS: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "null",
        "\\u0000",
        "\\ud800",
        "\"data\":",
        "\"error\":",
        "<",
    ];
    let torn = prop::option::weighted(0.2, (any::<Index>(), mutated(bytes, WORDS)));
    (any::<Index>(), vec(change(), 0..4), torn).prop_map(move |(seed, changes, torn)| {
        let mut scene = seeds[seed.index(seeds.len())].clone();
        let read = scene
            .answers
            .iter()
            .map(|answer| serde_json::from_slice::<Value>(answer).unwrap());
        let mut whole = Value::Array(read.collect());
        for change in &changes {
            apply(change, &mut whole);
        }
        scene.answers = match whole {
            Value::Array(answers) if !answers.is_empty() => answers
                .iter()
                .map(|answer| answer.to_string().into_bytes())
                .collect(),
            other => vec![other.to_string().into_bytes()],
        };
        if let Some((at, bytes)) = torn {
            let at = at.index(scene.answers.len());
            scene.answers[at] = bytes.0;
        }
        scene
    })
}

/// A scene as the way out.
pub(super) struct Played {
    answers: Vec<Vec<u8>>,
    asked: Mutex<Vec<(Url, bool)>>,
}

impl Played {
    pub(super) fn new(scene: &Scene) -> Self {
        Self::of(scene.answers.clone())
    }

    pub(super) fn of(answers: Vec<Vec<u8>>) -> Self {
        Self {
            answers,
            asked: Mutex::default(),
        }
    }

    /// Where it was asked, and whether that was for a picture or video and bare of any credential.
    pub(super) fn asked(&self) -> Vec<(Url, bool)> {
        self.asked.lock().unwrap().clone()
    }

    /// Nothing was asked of a stranger, and the conversation came to an end.
    pub(super) fn stayed_within(&self, hosts: &[&str]) -> Result<(), TestCaseError> {
        let asked = self.asked.lock().unwrap();
        prop_assert!(asked.len() <= MOST_CALLS, "{} calls", asked.len());
        for (url, _) in asked.iter() {
            let plain =
                url.scheme() == "https" && url.port().is_none() && url.username().is_empty();
            prop_assert!(
                plain && hosts.contains(&url.host_str().unwrap_or_default()),
                "{url}"
            );
        }
        Ok(())
    }
}

#[async_trait]
impl Http for Played {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let url = Url::parse(&request.uri().to_string()).unwrap();
        let asked_for = request.extensions();
        let of_media = asked_for.get::<PictureRequest>().is_some()
            || asked_for.get::<MediaRequest>().is_some();
        let is_bare = of_media
            && request.body().is_empty()
            && !request.headers().contains_key("authorization");
        let mut asked = self.asked.lock().unwrap();
        asked.push((url, is_bare));
        if asked.len() > MOST_CALLS {
            return Err(HttpError::TimedOut);
        }
        let answer = self.answers.get(asked.len() - 1).or(self.answers.last());
        let mut response = Response::new(answer.cloned().unwrap_or_default());
        // Refusals of these platforms come with a status of their own.
        if serde_json::from_slice::<Value>(response.body())
            .is_ok_and(|body| body.get("error").is_some())
        {
            *response.status_mut() = http::StatusCode::BAD_REQUEST;
        }
        Ok(response)
    }
}
