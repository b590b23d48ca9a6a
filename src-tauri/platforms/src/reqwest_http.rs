//! The way out in production: `reqwest` with rustls, under the limits of NW-01 and NW-02.
//!
//! It follows no redirect, goes to listed hosts only (OA-21), and puts neither an address nor a
//! body into an error or a log line.

use std::error::Error as StdError;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use http::{Method, Request, Response, header};
use pilotlight_domain::content::HEAD_BYTES;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::time::{Instant, timeout_at};
use url::Url;

use crate::publishing::address::is_public;
use crate::{
    API_BODY_LIMIT, Bases, BodyLimit, Http, HttpError, MediaRequest, PictureRequest,
    PlatformProfile, registry,
};

/// How long a request may take; the second and third are counted from its start.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Until the connection stands, TLS included.
    connect: Duration,
    /// Until the first byte of the answer.
    first_byte: Duration,
    /// Until the answer is complete.
    whole: Duration,
}

/// What a request brings along makes its limits longer: on a line slower than this many bytes a second nothing can
/// be published.
const SLOWEST_LINE: u64 = 32 * 1024;

/// NW-02.
const LIMITS: Limits = Limits {
    connect: Duration::from_secs(10),
    first_byte: Duration::from_secs(20),
    whole: Duration::from_secs(30),
};

/// Sends requests over the network.
#[derive(Clone, Debug)]
pub struct ReqwestHttp {
    client: reqwest::Client,
    /// Goes to hosts that nobody vouches for, at public addresses only.
    outside: reqwest::Client,
    reach: Reach,
    limits: Limits,
}

/// The client could not be made, such as for want of any trusted certificate.
#[derive(Debug, thiserror::Error)]
#[error("the network client could not be set up")]
pub struct HttpSetupError(#[source] reqwest::Error);

/// Where requests may go.
#[derive(Clone, Debug)]
enum Reach {
    /// The listed hosts, by https; pictures to the listed picture hosts as well.
    Hosts {
        hosts: Vec<&'static str>,
        picture_hosts: Vec<&'static str>,
    },
    /// One origin: the sandbox.
    Origin(Url),
}

impl ReqwestHttp {
    /// A client for all platforms. Live, it reaches the hosts of their profiles by https;
    /// otherwise nothing but the origin of the sandbox.
    ///
    /// # Errors
    /// [`HttpSetupError`] when TLS cannot be set up.
    pub fn new(bases: &Bases) -> Result<Self, HttpSetupError> {
        let adapters = registry();
        let profiles: Vec<&PlatformProfile> =
            adapters.iter().map(|adapter| adapter.profile()).collect();
        let all = |part: fn(&PlatformProfile) -> &'static [&'static str]| {
            profiles
                .iter()
                .flat_map(|profile| part(profile).iter().copied())
                .collect()
        };
        let reach = match bases {
            Bases::Live => Reach::Hosts {
                hosts: all(|profile| profile.hosts),
                picture_hosts: all(|profile| profile.picture_hosts),
            },
            Bases::Under(base) => Reach::Origin(base.clone()),
        };
        Self::with(reach, LIMITS, |builder| builder)
    }

    /// `further` is where a test has its own names and certificates trusted.
    fn with(
        reach: Reach,
        limits: Limits,
        further: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Result<Self, HttpSetupError> {
        // The process has one provider; that another part chose one first is no fault.
        drop(rustls::crypto::ring::default_provider().install_default());
        let builder = || {
            let builder = reqwest::Client::builder()
                .user_agent(concat!("Pilotlight/", env!("CARGO_PKG_VERSION")))
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(limits.connect)
                .tls_version_min(reqwest::tls::Version::TLS_1_2);
            match reach {
                Reach::Hosts { .. } => builder.https_only(true),
                Reach::Origin(_) => builder.no_proxy(),
            }
        };
        let outside = match reach {
            Reach::Hosts { .. } => builder().dns_resolver(Arc::new(PublicOnly)),
            Reach::Origin(_) => builder(),
        };
        let client = further(builder()).build().map_err(HttpSetupError)?;
        let outside = outside.build().map_err(HttpSetupError)?;
        Ok(Self {
            client,
            outside,
            reach,
            limits,
        })
    }
}

impl Reach {
    fn allows(&self, request: &Request<Vec<u8>>) -> bool {
        let uri = request.uri();
        match self {
            Self::Hosts {
                hosts,
                picture_hosts,
            } => {
                let is_https = uri.scheme_str() == Some("https") && uri.port().is_none();
                let Some(host) = uri.host().filter(|_| is_https) else {
                    return false;
                };
                hosts.contains(&host)
                    || (is_bare::<PictureRequest>(request)
                        && picture_hosts.iter().any(|listed| covers(listed, host)))
                    || is_bare::<MediaRequest>(request)
            }
            Self::Origin(origin) => {
                Url::parse(&uri.to_string()).is_ok_and(|url| url.origin() == origin.origin())
            }
        }
    }
}

/// Whether the request is of such a kind and carries nothing that could be told to a stranger.
fn is_bare<Kind: Clone + Send + Sync + 'static>(request: &Request<Vec<u8>>) -> bool {
    request.extensions().get::<Kind>().is_some()
        && request.method() == Method::GET
        && request.body().is_empty()
        && !request.headers().contains_key(header::AUTHORIZATION)
        && !request.headers().contains_key(header::COOKIE)
}

fn covers(listed: &str, host: &str) -> bool {
    if listed.starts_with('.') {
        host.ends_with(listed)
    } else {
        host == listed
    }
}

#[async_trait]
impl Http for ReqwestHttp {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        if !self.reach.allows(&request) {
            return Err(HttpError::HostRefused);
        }
        let BodyLimit(limit) = request
            .extensions()
            .get::<BodyLimit>()
            .copied()
            .unwrap_or(API_BODY_LIMIT);
        let is_look = is_bare::<MediaRequest>(&request);
        let client = if is_look { &self.outside } else { &self.client };
        let bytes = u64::try_from(request.body().len()).unwrap_or(u64::MAX);
        let started = Instant::now() + Duration::from_secs(bytes / SLOWEST_LINE);
        let request = reqwest::Request::try_from(request).map_err(|_| HttpError::HostRefused)?;
        let mut answer = timeout_at(started + self.limits.first_byte, client.execute(request))
            .await
            .map_err(|_| HttpError::TimedOut)?
            .map_err(|error| told(&error))?;
        let mut response = Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        let body = response.body_mut();
        loop {
            let part = timeout_at(started + self.limits.whole, answer.chunk())
                .await
                .map_err(|_| HttpError::TimedOut)?
                .map_err(|error| told(&error))?;
            let Some(part) = part else {
                return Ok(response);
            };
            if is_look {
                // The first bytes tell what it is; the rest is not fetched.
                let missing = HEAD_BYTES.saturating_sub(body.len());
                body.extend(part.iter().take(missing));
                if body.len() == HEAD_BYTES {
                    return Ok(response);
                }
                continue;
            }
            // Parts come decompressed, so this counts what is kept, not what was sent.
            if body.len().saturating_add(part.len()) > limit {
                return Err(HttpError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
    }
}

/// What kind of failure it was. The error itself holds the address and is dropped.
fn told(error: &reqwest::Error) -> HttpError {
    if is_in::<NotPublic>(error) {
        HttpError::HostRefused
    } else if error.is_connect() {
        if is_about_safety(error) {
            HttpError::NotSafe
        } else {
            HttpError::NotConnected
        }
    } else if error.is_timeout() {
        HttpError::TimedOut
    } else {
        HttpError::Broken
    }
}

/// Whether an error of this kind stands anywhere behind an error.
fn is_in<Kind: StdError + 'static>(error: &(dyn StdError + 'static)) -> bool {
    error.is::<Kind>() || error.source().is_some_and(is_in::<Kind>)
}

/// Resolves names, and gives none of a private network (NW-05). What it gives is what is connected to.
#[derive(Clone, Copy, Debug)]
struct PublicOnly;

/// A name that stands for no public address.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the name stands for no public address")]
struct NotPublic;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let (public, others): (Vec<SocketAddr>, Vec<SocketAddr>) =
                found.partition(|address| is_public(address.ip()));
            // A name that stands for both is a trap, or a network's own; it is not public either way.
            if public.is_empty() || !others.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether TLS failed, or the connection was cut in the middle of its handshake.
fn is_about_safety(error: &(dyn StdError + 'static)) -> bool {
    if error.is::<rustls::Error>() {
        return true;
    }
    if let Some(io) = error.downcast_ref::<io::Error>() {
        let cut = matches!(
            io.kind(),
            io::ErrorKind::ConnectionReset
                | io::ErrorKind::UnexpectedEof
                | io::ErrorKind::BrokenPipe
        );
        // An error of input and output hides the one it wraps from its own chain of sources.
        let wrapped = io.get_ref().map(|inner| inner as &(dyn StdError + 'static));
        if cut || wrapped.is_some_and(is_about_safety) {
            return true;
        }
    }
    error.source().is_some_and(is_about_safety)
}

#[cfg(test)]
#[path = "reqwest_http_tests.rs"]
mod tests;
