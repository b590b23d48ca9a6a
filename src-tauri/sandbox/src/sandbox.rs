//! The sandbox as its owner holds it: made, served, driven and asked.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{Method, Request, header};
use tokio::sync::watch;
use tower::ServiceExt as _;
use url::{Url, form_urlencoded};

use crate::census::Census;
use crate::control::Control;
use crate::error::{ApproveError, ControlError, SandboxError};
use crate::posts::Post;
use crate::state::State;
use crate::world::World;
use crate::{file, people, relay, router, secret};

/// How the sandbox is made.
#[derive(Clone)]
pub struct SandboxOptions {
    /// The address under which clients reach it, for example `http://127.0.0.1:47900`.
    pub base: Url,
    /// The real clock, in milliseconds UTC.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Where the state lives between runs. `None` keeps it in memory only.
    pub state_file: Option<PathBuf>,
    /// Decides all ids; the same seed gives the same people and accounts.
    pub seed: u64,
    /// So many more Pages for every person who has one.
    pub extra_pages: usize,
}

/// A person's answer on a consent page, given in process.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Consent {
    /// Who signs in: a persona's short name.
    pub persona: String,
    /// The ids of the Pages that are ticked (Facebook). `None` ticks all.
    pub pages: Option<Vec<String>>,
    /// The channel chosen (YouTube). `None` takes the first.
    pub channel: Option<String>,
    /// Permissions that are unticked, as the platform names them.
    pub permissions_off: Vec<String>,
    /// The person presses Deny.
    pub deny: bool,
}

impl Consent {
    /// `persona` allows everything.
    #[must_use]
    pub fn allow(persona: &str) -> Self {
        Self {
            persona: persona.to_owned(),
            ..Self::default()
        }
    }

    /// `persona` refuses.
    #[must_use]
    pub fn deny(persona: &str) -> Self {
        Self {
            deny: true,
            ..Self::allow(persona)
        }
    }
}

pub(crate) struct Inner {
    base: RwLock<String>,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    state_file: Option<PathBuf>,
    set_aside: Option<PathBuf>,
    world: World,
    state: Mutex<State>,
    census: Mutex<Census>,
    offset: watch::Sender<i64>,
    /// The last change that stands in the state file.
    written: Mutex<u64>,
    control_token: String,
}

/// The simulator of all platforms. Clones share one world.
#[derive(Clone)]
pub struct Sandbox(Arc<Inner>);

impl Sandbox {
    /// Makes a sandbox, with the state of the last run where there is a state file. A damaged file is renamed and
    /// reported by [`Sandbox::set_aside`].
    ///
    /// # Errors
    /// When the state file can neither be read nor set aside, or the base address cannot carry paths.
    pub fn new(options: SandboxOptions) -> Result<Self, SandboxError> {
        let base = plain_base(&options.base)?;
        let (state, set_aside) = match &options.state_file {
            Some(path) => file::load(path)?,
            None => (State::default(), None),
        };
        Ok(Self(Arc::new(Inner {
            base: RwLock::new(base),
            clock: options.clock,
            state_file: options.state_file,
            set_aside,
            world: people::world(options.seed, options.extra_pages),
            offset: watch::Sender::new(state.offset_ms),
            state: Mutex::new(state),
            census: Mutex::default(),
            written: Mutex::default(),
            control_token: secret::nonce(),
        })))
    }

    /// All platforms, the control page, the relay page and the avatars as one router.
    pub fn router(&self) -> Router {
        router::router(self.clone())
    }

    /// Serves on `listener` until the task is dropped.
    ///
    /// # Errors
    /// When the listener fails for good.
    pub async fn serve(self, listener: tokio::net::TcpListener) -> io::Result<()> {
        axum::serve(listener, self.router()).await
    }

    /// Tells the sandbox its address once the port is known.
    ///
    /// # Errors
    /// When the address cannot carry paths.
    pub fn set_base(&self, base: &Url) -> Result<(), SandboxError> {
        let base = plain_base(base)?;
        *self.0.base.write().unwrap_or_else(PoisonError::into_inner) = base;
        Ok(())
    }

    /// Virtual time: the clock plus what "move time" has added, in ms UTC.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        (self.0.clock)() + *self.0.offset.borrow()
    }

    /// What "move time" has added, in ms.
    #[must_use]
    pub fn offset_ms(&self) -> i64 {
        *self.0.offset.borrow()
    }

    /// Follows [`Sandbox::offset_ms`].
    #[must_use]
    pub fn subscribe_offset(&self) -> watch::Receiver<i64> {
        self.0.offset.subscribe()
    }

    /// Where a damaged state file was put at the start, if there was one.
    #[must_use]
    pub fn set_aside(&self) -> Option<&std::path::Path> {
        self.0.set_aside.as_deref()
    }

    /// Everyone and everything that lives here, with ids.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.0.world
    }

    /// What was asked so far.
    #[must_use]
    pub fn census(&self) -> Census {
        self.0
            .census
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Sets all counters to nought.
    pub fn reset_census(&self) {
        *self.census_mut() = Census::default();
    }

    /// The posts of an account that are there, oldest first. The account is named by the platform's own id.
    #[must_use]
    pub fn posts(&self, account: &str) -> Vec<Post> {
        let mut posts: Vec<Post> =
            self.with_state(|state| state.desk.of(account).cloned().collect());
        posts.reverse();
        posts
    }

    /// Does what a button of the control page does.
    ///
    /// # Errors
    /// When the control names something that is not there or does not happen at that platform.
    pub fn control(&self, control: &Control) -> Result<(), ControlError> {
        self.with_state(|state| control.apply(&self.0.world, state, self.now_ms()))?;
        let offset = self.with_state(|state| state.offset_ms);
        self.0
            .offset
            .send_if_modified(|old| std::mem::replace(old, offset) != offset);
        self.persist()
            .map_err(|error| ControlError::Write(error.to_string()))
    }

    /// Gives a person's answer to the consent page at `authorize_url`, through the same handlers that serve a
    /// browser, and returns the address the browser would be sent to. For a private-use scheme that is the address
    /// behind the page's button.
    ///
    /// # Errors
    /// When the address is not this sandbox's, or the page refuses.
    // A plain fn returning a future, so that the borrowed arguments are read at once and the future is 'static.
    pub fn approve(
        &self,
        authorize_url: &Url,
        consent: &Consent,
    ) -> impl Future<Output = Result<Url, ApproveError>> + Send + use<> {
        let request = self.consent_request(authorize_url, consent);
        let router = self.router();
        async move {
            let response = match router.oneshot(request?).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            for name in ["location", "x-pilotlight-sandbox-open"] {
                if let Some(target) = response
                    .headers()
                    .get(name)
                    .and_then(|value| value.to_str().ok())
                {
                    return Ok(Url::parse(target)?);
                }
            }
            let status = response.status().as_u16();
            let body = to_bytes(response.into_body(), 1 << 20)
                .await
                .unwrap_or_default();
            Err(ApproveError::Refused {
                status,
                text: without_markup(&String::from_utf8_lossy(&body)),
            })
        }
    }

    /// The address that the relay page at `relay_url` would open: the deep link with the forwarded parameters.
    /// `None` when the address is not one of this sandbox's relay pages.
    #[must_use]
    pub fn relay_forward(&self, relay_url: &Url) -> Option<Url> {
        relay::forward(&self.base(), relay_url)
    }

    fn consent_request(&self, url: &Url, consent: &Consent) -> Result<Request<Body>, ApproveError> {
        let base = self.base();
        let path = url
            .as_str()
            .strip_prefix(&base)
            .filter(|path| path.starts_with('/'));
        let path = path.ok_or(ApproveError::ForeignAddress)?;
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("persona", &consent.persona);
        form.append_pair("decision", if consent.deny { "deny" } else { "allow" });
        let scope = url
            .query_pairs()
            .find(|(name, _)| name == "scope")
            .map(|(_, value)| value.into_owned());
        for scope in scope
            .unwrap_or_default()
            .split([' ', ','])
            .filter(|scope| !scope.is_empty())
        {
            if !consent.permissions_off.iter().any(|off| off == scope) {
                form.append_pair("permission", scope);
            }
        }
        let persona = self.0.world.persona(&consent.persona);
        let all_pages = || {
            persona
                .into_iter()
                .flat_map(|persona| &persona.pages)
                .map(|role| role.page.clone())
                .collect()
        };
        for page in consent.pages.clone().unwrap_or_else(all_pages) {
            form.append_pair("page", &page);
        }
        if let Some(channel) = &consent.channel {
            form.append_pair("channel", channel);
        }
        let mut request = Request::new(Body::from(form.finish()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = path
            .parse()
            .map_err(|_error| ApproveError::ForeignAddress)?;
        let value = http::HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(header::CONTENT_TYPE, value);
        Ok(request)
    }

    pub(crate) fn base(&self) -> String {
        self.0
            .base
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn control_token(&self) -> &str {
        &self.0.control_token
    }

    pub(crate) fn with_state<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn census_mut(&self) -> MutexGuard<'_, Census> {
        self.0.census.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn keeps_a_file(&self) -> bool {
        self.0.state_file.is_some()
    }

    /// Writes the state file if something changed since it was last written. Blocks.
    pub(crate) fn persist(&self) -> io::Result<()> {
        let Some(path) = &self.0.state_file else {
            return Ok(());
        };
        let mut written = self
            .0
            .written
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let (changes, bytes) = self.with_state(|state| {
            let unchanged = state.changes == *written;
            (
                state.changes,
                if unchanged {
                    Ok(None)
                } else {
                    serde_json::to_vec(state).map(Some)
                },
            )
        });
        if let Some(bytes) = bytes? {
            file::save(path, &bytes)?;
            *written = changes;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Sandbox")
            .field("base", &self.base())
            .finish_non_exhaustive()
    }
}

fn plain_base(base: &Url) -> Result<String, SandboxError> {
    if matches!(base.scheme(), "http" | "https")
        && base.query().is_none()
        && base.fragment().is_none()
    {
        Ok(base.as_str().trim_end_matches('/').to_owned())
    } else {
        Err(SandboxError::Base(base.to_string()))
    }
}

fn without_markup(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(600)
        .collect()
}
