//! The way out, answered by the sandbox's router in process: it counts, it can fail, and it
//! remembers every secret that passed so that a test can look for leaks.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, to_bytes},
};
use pilotlight_platforms::{Http, HttpError};
use pilotlight_sandbox::Sandbox;
use serde_json::Value;
use tokio::sync::Semaphore;
use tower::ServiceExt as _;
use url::form_urlencoded;

/// What shall happen to calls of a path.
#[derive(Clone)]
enum Act {
    /// No answer, and the platform never saw it.
    Fail(HttpError),
    /// The call waits until the test lets it go on, and never if it does not.
    Hold(Arc<Gate>),
    /// As `Hold`, and it is the answer that waits: the platform has done its work.
    HoldAnswer(Arc<Gate>),
}

/// Where a call waits.
pub(crate) struct Gate {
    arrived: Semaphore,
    open: Semaphore,
}

impl Gate {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            arrived: Semaphore::new(0),
            open: Semaphore::new(0),
        })
    }

    /// Returns once a call stands at the gate.
    pub(crate) async fn arrived(&self) {
        self.arrived.acquire().await.unwrap().forget();
    }

    /// Lets one call through.
    pub(crate) fn let_through(&self) {
        self.open.add_permits(1);
    }

    async fn pass(&self) {
        self.arrived.add_permits(1);
        self.open.acquire().await.unwrap().forget();
    }
}

/// The sandbox as the engine's way out.
pub(crate) struct InProcess {
    router: Router,
    calls: Mutex<Vec<String>>,
    secrets: Mutex<BTreeSet<String>>,
    rules: Mutex<Vec<(String, Act)>>,
}

impl InProcess {
    pub(crate) fn new(sandbox: &Sandbox) -> Arc<Self> {
        Arc::new(Self {
            router: sandbox.router(),
            calls: Mutex::default(),
            secrets: Mutex::default(),
            rules: Mutex::default(),
        })
    }

    /// Calls so far whose method and path contain `part`.
    pub(crate) fn count(&self, part: &str) -> usize {
        let calls = self.calls.lock().unwrap();
        calls.iter().filter(|call| call.contains(part)).count()
    }

    /// Lets calls of paths that contain `part` go unanswered.
    pub(crate) fn fail(&self, part: &str, error: HttpError) {
        self.rule(part, Act::Fail(error));
    }

    /// Makes calls of paths that contain `part` wait before they reach the platform.
    pub(crate) fn hold(&self, part: &str) -> Arc<Gate> {
        let gate = Gate::new();
        self.rule(part, Act::Hold(Arc::clone(&gate)));
        gate
    }

    /// Makes the answers to paths that contain `part` wait on their way back.
    pub(crate) fn hold_answer(&self, part: &str) -> Arc<Gate> {
        let gate = Gate::new();
        self.rule(part, Act::HoldAnswer(Arc::clone(&gate)));
        gate
    }

    /// All paths are answered again.
    pub(crate) fn behave(&self) {
        self.rules.lock().unwrap().clear();
    }

    /// Every token, code, verifier and client secret that passed.
    pub(crate) fn secrets(&self) -> BTreeSet<String> {
        self.secrets.lock().unwrap().clone()
    }

    fn rule(&self, part: &str, act: Act) {
        self.rules.lock().unwrap().push((part.to_owned(), act));
    }

    fn act_for(&self, call: &str) -> Option<Act> {
        let rules = self.rules.lock().unwrap();
        rules
            .iter()
            .find(|(part, _)| call.contains(part.as_str()))
            .map(|(_, act)| act.clone())
    }

    fn harvest_pairs(&self, text: &[u8]) {
        const NAMES: [&str; 7] = [
            "code",
            "code_verifier",
            "client_secret",
            "refresh_token",
            "access_token",
            "token",
            "fb_exchange_token",
        ];
        for (name, value) in form_urlencoded::parse(text) {
            if NAMES.contains(&name.as_ref()) && value.len() > 8 {
                self.secrets.lock().unwrap().insert(value.into_owned());
            }
        }
    }

    fn harvest_json(&self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    if matches!(name.as_str(), "access_token" | "refresh_token" | "id_token")
                        && let Some(text) = member.as_str()
                    {
                        self.secrets.lock().unwrap().insert(text.to_owned());
                    }
                    self.harvest_json(member);
                }
            }
            Value::Array(members) => members.iter().for_each(|member| self.harvest_json(member)),
            _ => {}
        }
    }
}

#[async_trait]
impl Http for InProcess {
    async fn send(
        &self,
        request: ::http::Request<Vec<u8>>,
    ) -> Result<::http::Response<Vec<u8>>, HttpError> {
        let call = format!("{} {}", request.method(), request.uri().path());
        self.calls.lock().unwrap().push(call.clone());
        self.harvest_pairs(request.uri().query().unwrap_or_default().as_bytes());
        self.harvest_pairs(request.body());
        let act = self.act_for(&call);
        match &act {
            Some(Act::Fail(error)) => return Err(*error),
            Some(Act::Hold(gate)) => gate.pass().await,
            _ => {}
        }
        let (mut parts, body) = request.into_parts();
        let path = parts.uri.path_and_query().unwrap().as_str().to_owned();
        parts.uri = path.parse().unwrap();
        let request = ::http::Request::from_parts(parts, Body::from(body));
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        // The sandbox breaks lines by answers that break off.
        let body = to_bytes(body, 16 << 20).await;
        let body = body.map_err(|_| HttpError::Broken)?.to_vec();
        if let Ok(value) = serde_json::from_slice::<Value>(&body) {
            self.harvest_json(&value);
        }
        if let Some(Act::HoldAnswer(gate)) = &act {
            gate.pass().await;
        }
        Ok(::http::Response::from_parts(parts, body))
    }
}
