//! The way out of the engine: the sandbox's router in process, behind the weather.
//!
//! Every request takes its while of virtual time. What passes is watched for what the platforms
//! cannot see: whether a token whose successor reached the app is ever shown again (I1).

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard},
};

use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, to_bytes},
};
use http::{HeaderValue, Request, Response, header};
use pilotlight_domain::Span;
use pilotlight_platforms::{Http, HttpError};
use pilotlight_sandbox::{Platform, Sandbox};
use serde_json::Value;
use tower::ServiceExt as _;
use url::form_urlencoded;

use crate::{chance::drawn, clock::VirtualClock, event::RetryAfter, weather::Weather};

/// So many requests without a rest of the keeper are a spin.
const WITHOUT_REST: u32 = 3_000;
/// How long the engine's real HTTP client waits for an answer.
const PATIENCE: Span = Span::seconds(30);

/// What was seen on the way.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Tokens whose successor was delivered in full, by hash, with what they are.
    replaced: HashMap<[u8; 32], &'static str>,
    /// Answers of token endpoints that were lost on the way, by platform.
    pub(crate) lost: BTreeMap<Platform, u32>,
    /// Requests since the keeper last slept.
    pub(crate) since_rest: u32,
    /// Requests so far, by platform.
    pub(crate) requests: BTreeMap<Platform, u64>,
    /// The first thing that must not happen.
    pub(crate) wrong: Option<String>,
}

/// The sandbox as the engine's way out.
pub(crate) struct Network {
    sandbox: Sandbox,
    router: Router,
    clock: VirtualClock,
    seed: u64,
    pub(crate) weather: Mutex<Weather>,
    seen: Mutex<Seen>,
    /// The last question to each platform that was answered well, where somebody wants to ask it again.
    samples: Mutex<Option<BTreeMap<Platform, Request<Vec<u8>>>>>,
    /// Every request with its moment of true time, where somebody wants to know.
    log: Mutex<Option<Vec<(i64, String)>>>,
}

impl Network {
    pub(crate) fn new(
        sandbox: &Sandbox,
        clock: &VirtualClock,
        seed: u64,
        weather: Weather,
    ) -> Arc<Self> {
        Arc::new(Self {
            sandbox: sandbox.clone(),
            router: sandbox.router(),
            clock: clock.clone(),
            seed,
            weather: Mutex::new(weather),
            seen: Mutex::default(),
            samples: Mutex::default(),
            log: Mutex::default(),
        })
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }

    /// Keeps a log of all requests from now on.
    pub(crate) fn keep_log(&self) {
        *self.log.lock().unwrap() = Some(Vec::new());
    }

    /// The requests so far, with their moments of true time.
    pub(crate) fn log(&self) -> Vec<(i64, String)> {
        self.log.lock().unwrap().clone().unwrap_or_default()
    }

    /// Keeps the last good question to each platform from now on.
    pub(crate) fn keep_samples(&self) {
        *self.samples.lock().unwrap() = Some(BTreeMap::new());
    }

    /// The last good question to each platform.
    pub(crate) fn samples(&self) -> BTreeMap<Platform, Request<Vec<u8>>> {
        self.samples.lock().unwrap().clone().unwrap_or_default()
    }

    /// Lets the weather turn to what it is now.
    pub(crate) fn turn(&self) {
        let mut weather = self.weather.lock().unwrap();
        weather.turn(&self.sandbox, self.clock.truth());
    }

    /// A number below `below` that hangs on the request and the moment, and not on other requests.
    fn drawn(&self, path: &str, below: u64) -> u64 {
        let of = path.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let minute = u64::try_from(self.clock.truth() / 60_000).unwrap_or(0);
        drawn(self.seed, of ^ minute, below)
    }

    /// The sandbox's answer, or that it broke off: a platform may take a post and then say nothing.
    pub(crate) async fn ask(
        &self,
        request: Request<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, HttpError> {
        let (mut parts, body) = request.into_parts();
        let path = parts.uri.path_and_query().unwrap().as_str().to_owned();
        parts.uri = path.parse().unwrap();
        let request = Request::from_parts(parts, Body::from(body));
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 16 << 20)
            .await
            .map_err(|_| HttpError::Broken)?;
        Ok(Response::from_parts(parts, body.to_vec()))
    }
}

#[async_trait]
impl Http for Network {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let path = request.uri().path().to_owned();
        let platform = platform_of(&path);
        {
            let mut seen = self.seen();
            seen.since_rest += 1;
            if seen.since_rest > WITHOUT_REST {
                seen.wrong
                    .get_or_insert(format!("{WITHOUT_REST} requests without a rest"));
                return Err(HttpError::NotConnected);
            }
            if let Some(platform) = platform {
                *seen.requests.entry(platform).or_default() += 1;
            }
        }
        let quick = Span::millis(40 + i64::try_from(self.drawn(&path, 260)).unwrap_or(0));
        if let Some(log) = self.log.lock().unwrap().as_mut() {
            log.push((self.clock.truth(), path.clone()));
        }
        self.clock.pass(quick);
        self.turn();
        let (silence, takes, retry_after) = {
            let weather = self.weather.lock().unwrap();
            let takes = platform.and_then(|platform| weather.takes(platform));
            (weather.silence(), takes, weather.retry_after())
        };
        // Half of the requests that get no answer have reached the platform all the same.
        let reaches =
            silence.is_none_or(|error| !error.surely_unsent() && self.drawn(&path, 2) == 0);
        if silence == Some(HttpError::TimedOut) {
            self.clock.pass(PATIENCE);
        }
        let gives = Exchange::read(platform, &request);
        self.watch_request(&gives);
        if let (Some(error), false) = (silence, reaches) {
            return Err(error);
        }
        let sample = self.samples.lock().unwrap().is_some();
        let sample = sample.then(|| request.clone());
        let answer = self.ask(request).await;
        if let Some(error) = silence {
            if let Ok(response) = &answer {
                self.lost(&gives, response);
            }
            return Err(error);
        }
        if let Some(takes) = takes {
            self.clock.pass(takes);
        }
        let mut response = answer?;
        if response.status().as_u16() == 504 {
            // The sandbox does the work and loses the answer.
            self.lost_behind_gateway(&gives);
            if let Some(platform) = platform {
                self.weather.lock().unwrap().lost_one(platform);
            }
        }
        self.watch_answer(&gives, &response);
        if let (Some(samples), Some(sample), Some(platform)) =
            (self.samples.lock().unwrap().as_mut(), sample, platform)
            && response.status().is_success()
        {
            samples.insert(platform, sample);
        }
        if response.status().as_u16() == 429
            && let Some(form) = retry_after
        {
            let value = self.retry_after(form);
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        Ok(response)
    }
}

impl Network {
    fn retry_after(&self, form: RetryAfter) -> HeaderValue {
        let text = match form {
            RetryAfter::Seconds(seconds) => seconds.to_string(),
            RetryAfter::Date(after) => {
                let moment = self.clock.truth() + after.as_millis();
                let moment = jiff::Timestamp::from_millisecond(moment).unwrap();
                moment.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
            }
            RetryAfter::Nonsense => "soon".into(),
        };
        text.parse().unwrap()
    }

    /// A token that has been replaced by one that reached the app must not be shown any more.
    fn watch_request(&self, gives: &Exchange) {
        let mut seen = self.seen();
        for token in &gives.shown {
            if let Some(what) = seen.replaced.get(&hash(token)) {
                let what = format!(
                    "{} was shown again although its successor had reached the app: a current token was lost",
                    what
                );
                seen.wrong.get_or_insert(what);
            }
        }
    }

    fn watch_answer(&self, gives: &Exchange, response: &Response<Vec<u8>>) {
        let Some((old, kind)) = &gives.renews else {
            return;
        };
        let fresh = serde_json::from_slice::<Value>(response.body()).ok();
        let fresh = fresh.as_ref().and_then(|body| body.get(kind)?.as_str());
        if let Some(fresh) = fresh.filter(|fresh| fresh != old && response.status().is_success()) {
            let _ = fresh;
            let what = if *kind == "refresh_token" {
                "a refresh token"
            } else {
                "an access token"
            };
            self.seen().replaced.insert(hash(old), what);
        }
    }

    fn lost(&self, gives: &Exchange, response: &Response<Vec<u8>>) {
        if response.status().is_success() {
            self.lost_behind_gateway(gives);
        }
    }

    fn lost_behind_gateway(&self, gives: &Exchange) {
        if let (Some(_), Some(platform)) = (&gives.renews, gives.platform) {
            *self.seen().lost.entry(platform).or_default() += 1;
        }
    }
}

/// What a request shows and what it is to replace.
#[derive(Debug, Default)]
struct Exchange {
    platform: Option<Platform>,
    shown: Vec<String>,
    /// A token that the answer may replace, and the name of its successor in it.
    renews: Option<(String, &'static str)>,
}

impl Exchange {
    fn read(platform: Option<Platform>, request: &Request<Vec<u8>>) -> Self {
        let mut exchange = Self {
            platform,
            ..Self::default()
        };
        let bearer = request.headers().get(header::AUTHORIZATION);
        let bearer = bearer.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        exchange.shown.extend(bearer.map(str::to_owned));
        let query = request.uri().query().unwrap_or_default().as_bytes();
        for (name, value) in
            form_urlencoded::parse(query).chain(form_urlencoded::parse(request.body()))
        {
            match name.as_ref() {
                "refresh_token" => {
                    exchange.renews = Some((value.to_string(), "refresh_token"));
                    exchange.shown.push(value.into_owned());
                }
                "access_token" => {
                    if request.uri().path().ends_with("/refresh_access_token") {
                        exchange.renews = Some((value.to_string(), "access_token"));
                    }
                    exchange.shown.push(value.into_owned());
                }
                _ => {}
            }
        }
        exchange
    }
}

fn hash(token: &str) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(token).into()
}

/// The platform whose host is the first part of a path.
fn platform_of(path: &str) -> Option<Platform> {
    let host = path.split('/').nth(1)?;
    Some(match host {
        "www.facebook.com" | "graph.facebook.com" => Platform::Facebook,
        "www.instagram.com" | "api.instagram.com" | "graph.instagram.com" => Platform::Instagram,
        "x.com" | "api.x.com" => Platform::X,
        "www.linkedin.com" | "api.linkedin.com" => Platform::Linkedin,
        host if host.ends_with("google.com") || host.ends_with("googleapis.com") => {
            Platform::Youtube
        }
        _ => return None,
    })
}
#[cfg(test)]
mod tests {
    use pilotlight_sandbox::{Control, SandboxOptions};

    use super::*;

    #[tokio::test]
    async fn an_answer_that_breaks_off_is_a_broken_connection() {
        let clock = VirtualClock::new();
        let sandbox = Sandbox::new(SandboxOptions {
            base: "http://127.0.0.1:47900".parse().unwrap(),
            clock: Arc::new(|| 0),
            state_file: None,
            seed: 7,
            extra_pages: 0,
        })
        .unwrap();
        let network = Network::new(&sandbox, &clock, 7, Weather::new(&[]));
        let cut = Control::CutUploads {
            platform: Platform::X,
            times: 1,
        };
        sandbox.control(&cut).unwrap();
        let upload = || {
            Request::post("http://127.0.0.1/api.x.com/2/media/upload")
                .body(vec![0; 32 * 1024])
                .unwrap()
        };
        let broken = network.send(upload()).await;
        assert_eq!(broken.err(), Some(HttpError::Broken));
        assert!(network.send(upload()).await.is_ok(), "only one is cut");
    }
}
