//! What of a platform can be said as data.

use pilotlight_domain::content::Limits;
use pilotlight_domain::{Physics, Platform};
use url::Url;

/// A platform, as data.
#[derive(Clone, Debug)]
pub struct PlatformProfile {
    /// Which platform.
    pub platform: Platform,
    /// The permissions asked for, each with its purpose in words (promise A6).
    pub permissions: &'static [Permission],
    /// How the browser's answer comes back.
    pub redirect: RedirectKind,
    /// Whether PKCE with S256 is sent; where it is not, the reason stands beside it (OA-02).
    pub pkce: Result<(), &'static str>,
    /// The issuer that an answer's `iss` must equal, where the platform sends one (OA-06).
    pub issuer: Option<&'static str>,
    /// Whether an answer without `iss` is refused.
    pub issuer_required: bool,
    /// How tokens renew when a refresh token was or was not given.
    pub physics: fn(has_refresh_token: bool) -> Physics,
    /// Whether the platform issues a client secret to apps like ours and wants it back.
    pub needs_client_secret: bool,
    /// What ends when one of our grants is revoked; none where the platform has no endpoint.
    pub revocation: Option<RevocationReach>,
    /// Where people see and remove connected apps.
    pub connected_apps: &'static str,
    /// The platform's own status page.
    pub status_page: &'static str,
    /// What a person needs before connecting, in words.
    pub needed: fn() -> String,
    /// How long a sign-in lasts and whether it renews by itself, in words: the clocks of [`Physics`] as a person needs them.
    pub lasts: fn() -> String,
    /// API version strings and the like, as configuration: `("graph", "v26.0")`.
    pub versions: &'static [(&'static str, &'static str)],
    /// The host of the consent page, which is opened in the system browser (OA-11, DL-08).
    pub consent_host: &'static str,
    /// Every host that our own requests for this platform may go to (OA-21).
    pub hosts: &'static [&'static str],
    /// Hosts that avatars may be fetched from, without any credential. One that begins with a dot
    /// stands for every host under it.
    pub picture_hosts: &'static [&'static str],
    /// What it takes of a post.
    pub limits: Limits,
}

/// One permission and what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// The platform's own spelling.
    pub scope: &'static str,
    /// The purpose, in words for the owner: "Publish the posts you schedule".
    pub purpose: fn() -> String,
    /// Whether the connection is blocked without it.
    pub required: bool,
}

/// How the browser's answer comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RedirectKind {
    /// The private-use scheme (RFC 8252, section 7.1).
    DeepLink,
    /// A loopback address (RFC 8252, section 7.3).
    Loopback,
    /// The static https relay page, which passes the answer on to the private-use scheme.
    Relay,
}

/// How much a revocation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RevocationReach {
    /// Only the token that is revoked, and what was renewed from it.
    Grant,
    /// Everything this person ever granted to our app, other accounts included.
    Person,
}

/// Where hosts really are. Live: the hosts themselves. Sandbox: one loopback address under which
/// each host is the first path segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bases {
    /// `https://<host>/…`.
    Live,
    /// `<base>/<host>/…`.
    Under(Url),
}

impl Bases {
    /// The address of `path` (beginning with a slash) on `host`.
    #[must_use]
    pub fn at(&self, host: &str, path: &str) -> Url {
        let text = match self {
            Self::Live => format!("https://{host}{path}"),
            Self::Under(base) => {
                format!("{}/{host}{path}", base.as_str().trim_end_matches('/'))
            }
        };
        #[expect(
            clippy::expect_used,
            reason = "hosts and paths are constants of this crate or parts of an address"
        )]
        Url::parse(&text).expect("a host and a path make an address")
    }
}
