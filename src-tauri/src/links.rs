//! Opening addresses in the system browser: only https, only hosts of the platforms' own pages, and
//! the sandbox's own address (DL-08). The window names what to open; it never hands an address.

use pilotlight_domain::Platform;
use pilotlight_engine::{
    parts::{PlatformProfile, registration, registry},
    view::{Failure, FailureCode},
};
use pilotlight_words::shell;
use serde::Deserialize;
use tauri::{AppHandle, Runtime};
use tauri_plugin_opener::OpenerExt;
use url::Url;

/// What the window may ask to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Link {
    /// A platform's page of connected apps.
    ConnectedApps,
    /// A platform's status page.
    StatusPage,
    /// A platform's developer portal.
    DeveloperPortal,
    /// The sandbox's control page.
    Sandbox,
}

/// Opens what a link names.
///
/// # Errors
/// [`Failure`] when there is no such page or no browser.
pub(crate) fn open_link<R: Runtime>(
    app: &AppHandle<R>,
    link: Link,
    platform: Option<Platform>,
    sandbox: Option<&Url>,
) -> Result<(), Failure> {
    let address = match (link, platform) {
        (Link::Sandbox, _) => sandbox.map(Url::to_string),
        (Link::ConnectedApps, Some(platform)) => page(platform, |profile| profile.connected_apps),
        (Link::StatusPage, Some(platform)) => page(platform, |profile| profile.status_page),
        (Link::DeveloperPortal, Some(platform)) => Some(registration(platform).portal.to_owned()),
        (Link::ConnectedApps | Link::StatusPage | Link::DeveloperPortal, None) => None,
    };
    let address = address.ok_or_else(|| failure(shell::no_such_page()))?;
    open(app, &address, sandbox)
}

fn page(platform: Platform, which: fn(&PlatformProfile) -> &'static str) -> Option<String> {
    registry()
        .iter()
        .find(|adapter| adapter.profile().platform == platform)
        .map(|adapter| which(adapter.profile()).to_owned())
}

/// Opens an address that Rust made, after looking at it once more.
///
/// # Errors
/// [`Failure`] when it may not be opened or no browser takes it.
pub(crate) fn open<R: Runtime>(
    app: &AppHandle<R>,
    address: &str,
    sandbox: Option<&Url>,
) -> Result<(), Failure> {
    if !may_open(address, sandbox) {
        return Err(failure(shell::may_not_be_opened()));
    }
    app.opener()
        .open_url(address, None::<&str>)
        .map_err(|_| failure(shell::no_browser()))
}

/// Opens a published post, by the address its platform gave: only on the hosts at which platforms show
/// posts. In the sandbox that is its place on the sandbox's own page, as real platforms know nothing of its posts.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_post<R: Runtime>(
    app: &AppHandle<R>,
    address: &str,
    sandbox: Option<&Url>,
) -> Result<(), Failure> {
    let address = match sandbox {
        Some(sandbox) => listed(sandbox, address).into(),
        None if shows_posts(address) => address.to_owned(),
        None => return Err(failure(shell::may_not_be_opened())),
    };
    app.opener()
        .open_url(address, None::<&str>)
        .map_err(|_| failure(shell::no_browser()))
}

/// Where the sandbox's page lists a post: under the end of the identifier with which its address at the platform ends.
fn listed(sandbox: &Url, address: &str) -> Url {
    let mut page = sandbox.clone();
    if let Ok(url) = Url::parse(address) {
        let watched = url.query_pairs().find(|(name, _)| name == "v");
        let last = || {
            let mut segments = url.path_segments()?;
            Some(segments.rfind(|part| !part.is_empty())?.to_owned())
        };
        if let Some(id) = watched.map(|(_, id)| id.into_owned()).or_else(last) {
            let end = id.rsplit('_').next().unwrap_or_default();
            page.set_fragment(Some(&format!("post-{end}")));
        }
    }
    page
}

/// Hosts at which platforms show posts.
const POST_HOSTS: [&str; 6] = [
    "www.facebook.com",
    "www.instagram.com",
    "www.youtube.com",
    "youtu.be",
    "x.com",
    "www.linkedin.com",
];

fn shows_posts(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        url.scheme() == "https"
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
            && url
                .host_str()
                .is_some_and(|host| POST_HOSTS.contains(&host))
    })
}

fn may_open(address: &str, sandbox: Option<&Url>) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    if sandbox.is_some_and(|sandbox| sandbox.origin() == url.origin()) {
        return url.username().is_empty() && url.password().is_none();
    }
    let host = url.host_str().unwrap_or_default();
    url.scheme() == "https"
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none()
        && registry().iter().any(|adapter| {
            let profile = adapter.profile();
            profile.consent_host == host
                || pages_of(profile)
                    .iter()
                    .any(|page| Url::parse(page).is_ok_and(|page| page.host_str() == Some(host)))
        })
}

/// The pages of a platform that may be opened besides its consent page.
fn pages_of(profile: &PlatformProfile) -> [&'static str; 3] {
    [
        profile.connected_apps,
        profile.status_page,
        registration(profile.platform).portal,
    ]
}

fn failure(message: String) -> Failure {
    Failure {
        code: FailureCode::TryAgain,
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dl_08_only_https_and_only_listed_hosts_are_opened() {
        let sandbox = Url::parse("http://127.0.0.1:4711").unwrap();
        for (address, opens) in [
            (
                "https://www.facebook.com/v26.0/dialog/oauth?client_id=1",
                true,
            ),
            ("https://x.com/i/oauth2/authorize", true),
            (
                "http://127.0.0.1:4711/x.com/i/oauth2/authorize?state=s",
                true,
            ),
            ("http://127.0.0.1:4712/", false),
            ("http://user@127.0.0.1:4711/", false),
            ("http://www.facebook.com/", false),
            ("https://www.facebook.com:8443/", false),
            ("https://user@www.facebook.com/", false),
            ("https://www.facebook.com.evil.example/", false),
            ("https://evil.example/", false),
            ("file:///etc/passwd", false),
            ("smb://host/share", false),
            ("javascript:alert(1)", false),
            ("ms-msdt:/id", false),
            ("//x.com/", false),
            ("", false),
        ] {
            assert_eq!(may_open(address, Some(&sandbox)), opens, "{address}");
        }
        assert!(!may_open("http://127.0.0.1:4711/", None));
    }

    #[test]
    fn every_platforms_own_pages_can_be_opened() {
        for adapter in registry() {
            for address in pages_of(adapter.profile()) {
                assert!(may_open(address, None), "{address}");
            }
        }
    }

    #[test]
    fn in_the_sandbox_a_post_opens_where_its_page_lists_it() {
        let sandbox = Url::parse("http://127.0.0.1:4711").unwrap();
        for (address, place) in [
            ("https://x.com/florist/status/17", "post-17"),
            ("https://www.facebook.com/100_2003", "post-2003"),
            ("https://www.facebook.com/100/posts/2003", "post-2003"),
            ("https://www.instagram.com/p/180/", "post-180"),
            ("https://www.youtube.com/watch?v=a_b", "post-b"),
            (
                "https://www.linkedin.com/feed/update/urn:li:share:7/",
                "post-urn:li:share:7",
            ),
        ] {
            let page = listed(&sandbox, address);
            assert_eq!(page.fragment(), Some(place), "{address}");
            assert_eq!(page.origin(), sandbox.origin());
        }
        assert_eq!(listed(&sandbox, "nothing"), sandbox);
    }

    #[test]
    fn dl_08_posts_open_on_the_platforms_own_hosts_only() {
        assert!(shows_posts("https://x.com/florist/status/1"));
        assert!(shows_posts("https://www.facebook.com/1_2"));
        for address in [
            "http://x.com/a",
            "https://x.com.example/a",
            "https://x.com:8443/a",
            "https://u@x.com/a",
            "javascript:alert(1)",
            "file:///etc/passwd",
        ] {
            assert!(!shows_posts(address), "{address}");
        }
    }
}
