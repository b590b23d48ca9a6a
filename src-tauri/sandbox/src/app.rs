//! The developer apps registered at the sandbox: what an owner would have typed into each platform's developer
//! console. The secrets here open nothing but this simulator.

use url::Url;

use crate::platform::Platform;

/// Where a platform may send its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectRule {
    /// Exactly this address.
    Exact(&'static str),
    /// Exactly the sandbox's own relay page of this platform: `{base}/relay/{platform}/`.
    Relay,
    /// `http` on `127.0.0.1` or `[::1]`, any port and any path (developers.google.com, native apps guide, 2026).
    AnyLoopback,
}

/// One registered developer app.
#[derive(Clone, Debug)]
pub struct RegisteredApp {
    /// The platform it is registered at.
    pub platform: Platform,
    /// The public identifier.
    pub client_id: &'static str,
    /// The secret, at platforms that give one out. `None` is a public client.
    pub client_secret: Option<&'static str>,
    /// The redirect rules, any of which may match.
    pub redirects: &'static [RedirectRule],
    /// The scopes the app may ask for.
    pub scopes: &'static [&'static str],
}

impl RegisteredApp {
    /// Whether the platform would send an answer to `redirect_uri`.
    pub(crate) fn accepts_redirect(&self, redirect_uri: &str, base: &str) -> bool {
        self.redirects.iter().any(|rule| match rule {
            RedirectRule::Exact(address) => *address == redirect_uri,
            RedirectRule::Relay => {
                redirect_uri.strip_prefix(base) == Some(&format!("/relay/{}/", self.platform.id()))
            }
            RedirectRule::AnyLoopback => Url::parse(redirect_uri).is_ok_and(|url| {
                url.scheme() == "http"
                    && matches!(url.host_str(), Some("127.0.0.1" | "[::1]"))
                    && url.username().is_empty()
                    && url.password().is_none()
                    && url.fragment().is_none()
            }),
        })
    }

    pub(crate) fn knows_scope(&self, scope: &str) -> bool {
        self.scopes.contains(&scope)
    }
}

/// The address under which X answers by deep link.
pub(crate) const X_DEEP_LINK: &str = "dev.pilotlight:/return/x";
/// The fixed loopback address registered at X, whose match is exact and includes the port.
pub(crate) const X_LOOPBACK: &str = "http://127.0.0.1:47813/return/x";

static APPS: [RegisteredApp; 5] = [
    RegisteredApp {
        platform: Platform::Facebook,
        client_id: "1040512873349021",
        client_secret: Some("5andb0x0facebook0not0a0secret000"),
        redirects: &[RedirectRule::Relay],
        scopes: &[
            "public_profile",
            "email",
            "pages_show_list",
            "pages_manage_posts",
            "pages_read_engagement",
            "pages_manage_engagement",
            "pages_read_user_content",
            "read_insights",
            "business_management",
        ],
    },
    RegisteredApp {
        platform: Platform::Instagram,
        client_id: "7714402953186620",
        client_secret: Some("5andb0x0instagram0not0a0secret00"),
        redirects: &[RedirectRule::Relay],
        scopes: &[
            "instagram_business_basic",
            "instagram_business_content_publish",
            "instagram_business_manage_insights",
            "instagram_business_manage_comments",
        ],
    },
    RegisteredApp {
        platform: Platform::Youtube,
        client_id: "418822630915-sandbox0desktop.apps.googleusercontent.com",
        client_secret: Some("sandbox-google-not-a-secret"),
        redirects: &[RedirectRule::AnyLoopback],
        scopes: &[
            "openid",
            "email",
            "profile",
            "https://www.googleapis.com/auth/userinfo.email",
            "https://www.googleapis.com/auth/userinfo.profile",
            "https://www.googleapis.com/auth/youtube",
            "https://www.googleapis.com/auth/youtube.upload",
            "https://www.googleapis.com/auth/youtube.readonly",
            "https://www.googleapis.com/auth/youtube.force-ssl",
            "https://www.googleapis.com/auth/yt-analytics.readonly",
        ],
    },
    RegisteredApp {
        platform: Platform::X,
        client_id: "UGlsb3RsaWdodFNhbmRib3g6MTpjaQ",
        client_secret: None,
        redirects: &[
            RedirectRule::Exact(X_DEEP_LINK),
            RedirectRule::Exact(X_LOOPBACK),
        ],
        scopes: &[
            "tweet.read",
            "tweet.write",
            "users.read",
            "users.email",
            "media.write",
            "offline.access",
        ],
    },
    RegisteredApp {
        platform: Platform::Linkedin,
        client_id: "77sandbox0link",
        client_secret: Some("sandbox.linkedin.not-a-secret"),
        redirects: &[RedirectRule::Relay],
        scopes: &[
            "openid",
            "profile",
            "email",
            "w_member_social",
            "r_organization_admin",
            "rw_organization_admin",
            "r_organization_social",
            "w_organization_social",
            "r_member_postAnalytics",
        ],
    },
];

/// The apps registered at the sandbox, one for each platform, in the order of [`Platform::ALL`].
#[must_use]
pub fn registered_apps() -> [RegisteredApp; 5] {
    APPS.clone()
}

/// The app registered at `platform`.
pub(crate) fn app(platform: Platform) -> &'static RegisteredApp {
    match platform {
        Platform::Facebook => &APPS[0],
        Platform::Instagram => &APPS[1],
        Platform::Youtube => &APPS[2],
        Platform::X => &APPS[3],
        Platform::Linkedin => &APPS[4],
    }
}
