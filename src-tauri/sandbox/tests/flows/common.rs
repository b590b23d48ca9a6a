//! A sandbox in a test: requests through the router in process, and shorthand for the flows.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::body::{Body, to_bytes};
use http::{HeaderMap, Request, StatusCode};
use pilotlight_sandbox::{
    Consent, Control, Persona, Platform, RegisteredApp, Sandbox, SandboxOptions, registered_apps,
};
use serde_json::Value;
use tower::ServiceExt as _;
use url::Url;
use url::form_urlencoded::Serializer;

pub(crate) const BASE: &str = "http://127.0.0.1:47900";
pub(crate) const START_MS: i64 = 1_795_000_000_000;
pub(crate) const HOUR_MS: i64 = 3_600_000;
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
/// The challenge of [`VERIFIER`], from RFC 7636 appendix B.
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("the answer is JSON")
    }

    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        self.json()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .expect("the header is there")
            .to_str()
            .expect("the header is text")
    }
}

pub(crate) struct World {
    pub sandbox: Sandbox,
    pub clock: Arc<AtomicI64>,
}

pub(crate) fn options(clock: &Arc<AtomicI64>) -> SandboxOptions {
    let clock = Arc::clone(clock);
    SandboxOptions {
        base: Url::parse(BASE).expect("an address"),
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
        state_file: None,
        seed: 7,
        extra_pages: 0,
    }
}

pub(crate) fn world() -> World {
    let clock = Arc::new(AtomicI64::new(START_MS));
    let sandbox = Sandbox::new(options(&clock)).expect("a sandbox");
    World { sandbox, clock }
}

impl World {
    pub(crate) fn pass(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    pub(crate) fn persona(&self, id: &str) -> &Persona {
        self.sandbox
            .world()
            .personas
            .iter()
            .find(|persona| persona.id == id)
            .expect("a persona")
    }

    pub(crate) fn control(&self, control: Control) {
        self.sandbox
            .control(&control)
            .expect("the control is taken");
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self
            .sandbox
            .router()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 4 << 20).await.expect("a whole body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    pub(crate) async fn bearer(&self, path: &str, token: &str) -> Answer {
        let bearer = format!("Bearer {token}");
        self.get(
            path,
            &[("authorization", &bearer), ("linkedin-version", "202609")],
        )
        .await
    }

    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(query(form)))
            .expect("a request");
        self.send(request).await
    }

    pub(crate) async fn allow(&self, url: &str, persona: &str) -> Url {
        self.approve(url, &Consent::allow(persona)).await
    }

    pub(crate) async fn approve(&self, url: &str, consent: &Consent) -> Url {
        let url = Url::parse(url).expect("an address");
        self.sandbox
            .approve(&url, consent)
            .await
            .expect("consent is taken")
    }

    pub(crate) async fn refusal(&self, url: &str) -> String {
        let url = Url::parse(url).expect("an address");
        let error = self.sandbox.approve(&url, &Consent::allow("lena")).await;
        error.expect_err("the page refuses").to_string()
    }
}

pub(crate) fn query(pairs: &[(&str, &str)]) -> String {
    let mut text = Serializer::new(String::new());
    text.extend_pairs(pairs);
    text.finish()
}

/// `parameters` with some replaced; an empty replacement leaves the parameter out.
pub(crate) fn with<'a>(
    parameters: &[(&'a str, &'a str)],
    changes: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(&str, &str)> = parameters
        .iter()
        .copied()
        .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
        .collect();
    all.extend(
        changes
            .iter()
            .copied()
            .filter(|(_, value)| !value.is_empty()),
    );
    all
}

pub(crate) fn parameter(url: &Url, name: &str) -> String {
    url.query_pairs()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .unwrap_or_else(|| panic!("{name} is missing"))
}

pub(crate) fn text(value: &Value, pointer: &str) -> String {
    let found = value
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{pointer} is missing in {value}"));
    found
        .as_str()
        .map_or_else(|| found.to_string(), str::to_owned)
}

pub(crate) fn app(platform: Platform) -> RegisteredApp {
    registered_apps()
        .into_iter()
        .find(|app| app.platform == platform)
        .expect("an app")
}

pub(crate) fn secret(platform: Platform) -> &'static str {
    app(platform).client_secret.expect("a secret")
}
