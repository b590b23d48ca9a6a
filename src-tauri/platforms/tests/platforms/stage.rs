//! Ways out for tests: the sandbox in process, and answers laid ready.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::body::Body;
use base64::Engine as _;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use pilotlight_domain::{Platform, Secret, Timestamp};
use pilotlight_platforms::{
    AuthorizeRequest, Bases, CallContext, ClientCredentials, ExchangeRequest, Http, HttpError,
    Publisher, Refusal, TokenSet, adapter_for,
};
use pilotlight_sandbox::{Consent, Control, Sandbox, SandboxOptions, registered_apps};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use url::Url;

pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const START: i64 = 1_795_428_000_000;

pub(crate) fn challenge(verifier: &str) -> String {
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

pub(crate) fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

/// The sandbox's router as the way out.
pub(crate) struct InProcess(axum::Router);

#[async_trait]
impl Http for InProcess {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        let answer = self
            .0
            .clone()
            .oneshot(request.map(Body::from))
            .await
            .unwrap();
        let (head, body) = answer.into_parts();
        // The sandbox breaks lines by answers that break off.
        let body = body.collect().await.map_err(|_| HttpError::Broken)?;
        let bytes = body.to_bytes().to_vec();
        Ok(Response::from_parts(head, bytes))
    }
}

/// A fresh sandbox and everything a call into it needs.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) bases: Bases,
    pub(crate) http: InProcess,
    pub(crate) adapter: Arc<dyn Publisher>,
    pub(crate) client: ClientCredentials,
}

impl Stage {
    pub(crate) fn new(platform: Platform) -> Self {
        Self::with_extra_pages(platform, 0)
    }

    pub(crate) fn with_extra_pages(platform: Platform, extra_pages: usize) -> Self {
        let base = Url::parse("http://127.0.0.1:47900").unwrap();
        let sandbox = Sandbox::new(SandboxOptions {
            base: base.clone(),
            clock: Arc::new(|| START),
            state_file: None,
            seed: 7,
            extra_pages,
        })
        .unwrap();
        let app = registered_apps()
            .into_iter()
            .find(|app| app.platform.id() == platform.id())
            .unwrap();
        Self {
            http: InProcess(sandbox.router()),
            sandbox,
            bases: Bases::Under(base),
            adapter: adapter_for(platform),
            client: ClientCredentials {
                client_id: app.client_id.to_owned(),
                client_secret: app.client_secret.map(secret),
            },
        }
    }

    /// The same on a socket, and its address there.
    pub(crate) async fn served(platform: Platform) -> (Self, Url) {
        let mut stage = Self::new(platform);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let base = Url::parse(&base).unwrap();
        stage.sandbox.set_base(&base).unwrap();
        stage.bases = Bases::Under(base.clone());
        tokio::spawn(stage.sandbox.clone().serve(listener));
        (stage, base)
    }

    pub(crate) fn context(&self) -> CallContext<'_> {
        CallContext {
            http: &self.http,
            bases: &self.bases,
            client: &self.client,
            now: self.now(),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.sandbox.now_ms())
    }

    pub(crate) fn play(&self, control: Control) {
        self.sandbox.control(&control).unwrap();
    }

    pub(crate) fn redirect(&self) -> String {
        let platform = self.adapter.profile().platform;
        match platform {
            Platform::X => "dev.pilotlight:/return/x".to_owned(),
            Platform::YouTube => "http://127.0.0.1:51234/return/abc".to_owned(),
            other => format!("http://127.0.0.1:47900/relay/{}/", other.id()),
        }
    }

    /// The address of the consent page.
    pub(crate) fn consent_page(&self) -> Url {
        let redirect = self.redirect();
        self.adapter.authorize_url(&AuthorizeRequest {
            bases: &self.bases,
            client: &self.client,
            redirect: &redirect,
            state: "state-of-the-attempt",
            challenge: &challenge(VERIFIER),
            ask_again: false,
            fresh_refresh_token: true,
        })
    }

    /// A person allows; the code that comes back.
    pub(crate) async fn code(&self, consent: &Consent) -> String {
        let back = self
            .sandbox
            .approve(&self.consent_page(), consent)
            .await
            .unwrap();
        let parameter = |name: &str| {
            back.query_pairs()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.into_owned())
        };
        assert_eq!(
            parameter("state").as_deref(),
            Some("state-of-the-attempt"),
            "the consent page answered otherwise"
        );
        parameter("code").unwrap()
    }

    pub(crate) async fn exchange(
        &self,
        code: &str,
        verifier: &str,
        redirect: &str,
    ) -> Result<TokenSet, Refusal> {
        self.adapter
            .exchange(
                &self.context(),
                &ExchangeRequest {
                    code: &secret(code),
                    verifier: &secret(verifier),
                    redirect,
                },
            )
            .await
    }

    pub(crate) async fn sign_in(&self, consent: &Consent) -> TokenSet {
        let code = self.code(consent).await;
        self.exchange(&code, VERIFIER, &self.redirect())
            .await
            .unwrap()
    }
}

/// Answers laid ready, in order, and the requests that came for them.
#[derive(Default)]
pub(crate) struct Canned {
    answers: Mutex<VecDeque<Result<Response<Vec<u8>>, HttpError>>>,
    asked: Mutex<Vec<Request<Vec<u8>>>>,
}

impl Canned {
    pub(crate) fn new(answers: impl IntoIterator<Item = (u16, &'static str)>) -> Self {
        let canned = Self::default();
        for (status, body) in answers {
            let response = Response::builder()
                .status(status)
                .header("content-type", "application/json")
                .body(body.as_bytes().to_vec())
                .unwrap();
            canned.push(Ok(response));
        }
        canned
    }

    pub(crate) fn push(&self, answer: Result<Response<Vec<u8>>, HttpError>) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// The requests so far: method, address and body.
    pub(crate) fn asked(&self) -> Vec<(String, Url, String)> {
        self.asked
            .lock()
            .unwrap()
            .iter()
            .map(|request| {
                (
                    request.method().to_string(),
                    Url::parse(&request.uri().to_string()).unwrap(),
                    String::from_utf8(request.body().clone()).unwrap(),
                )
            })
            .collect()
    }

    pub(crate) fn header(&self, number: usize, name: &str) -> Option<String> {
        self.asked.lock().unwrap()[number]
            .headers()
            .get(name)
            .map(|value| value.to_str().unwrap().to_owned())
    }
}

#[async_trait]
impl Http for Canned {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        self.asked.lock().unwrap().push(request);
        self.answers
            .lock()
            .unwrap()
            .pop_front()
            .expect("a call more than answers were laid ready for")
    }
}
