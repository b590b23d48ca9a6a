//! The independent server's process, and a browser just good enough for its pages.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use http::{Request, Response};
use pilotlight_platforms::{
    Adapter as _, AuthorizeRequest, Bases, CallContext, ClientCredentials, ExchangeRequest,
    Http as _, Refusal, ReqwestHttp, TokenSet,
};
use url::Url;

use super::{Independent, NOW, REDIRECT};
use crate::stage::{VERIFIER, challenge, secret};

/// The running server, and what a call to it needs.
pub(super) struct Server {
    process: Child,
    pub(super) base: Url,
    pub(super) bases: Bases,
    pub(super) http: ReqwestHttp,
    pub(super) client: ClientCredentials,
}

impl Server {
    pub(super) fn start() -> Self {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        assert!(
            tests.join("node_modules/oidc-provider").is_dir(),
            "the independent sign-in server is not installed; `cargo xtask test` installs it and runs this test"
        );
        let mut process = Command::new("node")
            .arg(tests.join("independent/server.mjs"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node runs the independent sign-in server");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let ready: serde_json::Value =
            serde_json::from_str(&line).expect("the server says where it listens");
        let base = Url::parse(&format!("http://127.0.0.1:{}", ready["port"])).unwrap();
        let bases = Bases::Under(base.clone());
        Self {
            process,
            http: ReqwestHttp::new(&bases).unwrap(),
            base,
            bases,
            client: ClientCredentials {
                client_id: "pilotlight-independent".into(),
                client_secret: None,
            },
        }
    }

    pub(super) fn context(&self) -> CallContext<'_> {
        CallContext {
            http: &self.http,
            bases: &self.bases,
            client: &self.client,
            now: NOW,
        }
    }

    /// A person signs in and allows; the code that comes back.
    pub(super) async fn code(&self) -> String {
        let url = Independent.authorize_url(&AuthorizeRequest {
            bases: &self.bases,
            client: &self.client,
            redirect: REDIRECT,
            state: "state-1",
            challenge: &challenge(VERIFIER),
            ask_again: false,
            fresh_refresh_token: false,
        });
        let back = Browser::new(&self.http, &self.base).consent(url).await;
        let parameters: BTreeMap<String, String> = back.query_pairs().into_owned().collect();
        assert_eq!(parameters["state"], "state-1");
        assert_eq!(parameters["iss"], self.base.as_str().trim_end_matches('/'));
        parameters["code"].clone()
    }

    pub(super) async fn exchange(
        &self,
        code: &str,
        verifier: &str,
        redirect: &str,
    ) -> Result<TokenSet, Refusal> {
        let request = ExchangeRequest {
            code: &secret(code),
            verifier: &secret(verifier),
            redirect,
        };
        Independent.exchange(&self.context(), &request).await
    }

    pub(super) async fn sign_in(&self) -> TokenSet {
        let code = self.code().await;
        self.exchange(&code, VERIFIER, REDIRECT).await.unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends by itself when its input closes; this only saves waiting for that.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Keeps cookies and follows redirects, as far as this server's pages need it.
pub(super) struct Browser<'a> {
    http: &'a ReqwestHttp,
    base: &'a Url,
    cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    pub(super) const fn new(http: &'a ReqwestHttp, base: &'a Url) -> Self {
        Self {
            http,
            base,
            cookies: BTreeMap::new(),
        }
    }

    /// Goes from the consent address over sign-in and consent to the address the app waits at.
    pub(super) async fn consent(&mut self, mut url: Url) -> Url {
        let mut forms = ["prompt=login&login=owner&password=any", "prompt=consent"].into_iter();
        loop {
            let mut response = self.visit(&url, None).await;
            if response.status() == 200 {
                let form = forms.next().expect("two pages and no more");
                response = self.visit(&url, Some(form)).await;
            }
            assert!(response.status().is_redirection(), "{}", response.status());
            let location = response.headers()["location"].to_str().unwrap();
            url = url.join(location).unwrap();
            if url.origin() != self.base.origin() {
                return url;
            }
        }
    }

    async fn visit(&mut self, url: &Url, form: Option<&str>) -> Response<Vec<u8>> {
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(if form.is_some() { "POST" } else { "GET" })
            .uri(url.as_str())
            .header("cookie", cookies.join("; "))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.unwrap_or_default().as_bytes().to_vec())
            .unwrap();
        let response = self.http.send(request).await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        response
    }
}
