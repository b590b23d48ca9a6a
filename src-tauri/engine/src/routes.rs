//! Where a platform's answer shall come to.
//!
//! The adapter says which way its platform accepts; this room says which address that is on this
//! computer, and falls back to the loopback address when another program has taken our scheme
//! (DL-07) or when there is no window to bring anything to.

use std::sync::Arc;

use pilotlight_domain::Platform;
use pilotlight_platforms::RedirectKind;
use pilotlight_words::sign_in;
use url::Url;

use crate::returned::SCHEME;

/// The port that is registered where a platform wants a fixed loopback address, and to which the
/// relay page's second link points.
pub const FIXED_PORT: u16 = 47_813;

/// How answers come back on this computer.
#[derive(Clone)]
pub struct ReturnRoutes {
    /// The address under which the relay page is hosted; one folder a platform below it.
    pub relay: Option<Url>,
    /// Whether the operating system still hands our scheme to us. Asked before each sign-in.
    pub scheme_is_ours: Arc<dyn Fn() -> bool + Send + Sync>,
}

impl std::fmt::Debug for ReturnRoutes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ReturnRoutes")
            .field("relay", &self.relay)
            .finish_non_exhaustive()
    }
}

/// The way chosen for one attempt.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// The redirect address; none while its port is not known yet.
    pub(crate) redirect: Option<String>,
    /// A local address to open meanwhile.
    pub(crate) listen: Option<Listen>,
    /// A sentence for the owner when it is not the usual way.
    pub(crate) note: Option<fn() -> String>,
}

/// A local address to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listen {
    /// The port; 0 lets the operating system choose.
    pub(crate) port: u16,
    /// The exact path.
    pub(crate) path: String,
    /// Whether the sign-in cannot work without it.
    pub(crate) needed: bool,
}

impl ReturnRoutes {
    /// The addresses to be registered at a platform, to the letter. None where any loopback address
    /// is taken, and none before the relay page is known.
    pub fn registered(&self, kind: RedirectKind, platform: Platform) -> Vec<String> {
        let id = platform.id();
        match kind {
            RedirectKind::Loopback => Vec::new(),
            RedirectKind::DeepLink => vec![
                format!("{SCHEME}:/return/{id}"),
                format!("http://127.0.0.1:{FIXED_PORT}/return/{id}"),
            ],
            RedirectKind::Relay => self.relay_of(platform).into_iter().collect(),
        }
    }

    fn relay_of(&self, platform: Platform) -> Option<String> {
        let relay = self.relay.as_ref()?;
        let folder = relay.as_str().trim_end_matches('/');
        Some(format!("{folder}/{}/", platform.id()))
    }

    /// Chooses the way for one attempt. `random` is an unguessable path part.
    pub(crate) fn choose(&self, kind: RedirectKind, platform: Platform, random: &str) -> Route {
        let id = platform.id();
        let fixed = |needed| Listen {
            port: FIXED_PORT,
            path: format!("/return/{id}"),
            needed,
        };
        match kind {
            RedirectKind::Loopback => Route {
                redirect: None,
                listen: Some(Listen {
                    port: 0,
                    path: format!("/return/{id}/{random}"),
                    needed: true,
                }),
                note: None,
            },
            RedirectKind::DeepLink if (self.scheme_is_ours)() => Route {
                redirect: Some(format!("{SCHEME}:/return/{id}")),
                listen: None,
                note: None,
            },
            RedirectKind::DeepLink => Route {
                redirect: Some(format!("http://127.0.0.1:{FIXED_PORT}/return/{id}")),
                listen: Some(fixed(true)),
                note: Some(sign_in::local_address),
            },
            RedirectKind::Relay => {
                let ours = (self.scheme_is_ours)();
                Route {
                    redirect: self.relay_of(platform),
                    // The relay page's second link leads here, so that a browser that will not
                    // open our scheme is no dead end.
                    listen: Some(fixed(!ours)),
                    note: (!ours).then_some(sign_in::continue_here as fn() -> String),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(ours: bool) -> ReturnRoutes {
        ReturnRoutes {
            relay: Url::parse("https://relay.example/p/").ok(),
            scheme_is_ours: Arc::new(move || ours),
        }
    }

    #[test]
    fn the_usual_way_is_taken_while_the_scheme_is_ours() {
        let x = routes(true).choose(RedirectKind::DeepLink, Platform::X, "r");
        assert_eq!(x.redirect.as_deref(), Some("dev.pilotlight:/return/x"));
        assert!(x.listen.is_none() && x.note.is_none());
        let facebook = routes(true).choose(RedirectKind::Relay, Platform::Facebook, "r");
        assert_eq!(
            facebook.redirect.as_deref(),
            Some("https://relay.example/p/facebook/")
        );
        assert_eq!(facebook.listen.map(|listen| listen.needed), Some(false));
    }

    #[test]
    fn dl_07_a_lost_scheme_falls_back_to_loopback_and_says_so() {
        let x = routes(false).choose(RedirectKind::DeepLink, Platform::X, "r");
        assert_eq!(
            x.redirect.as_deref(),
            Some("http://127.0.0.1:47813/return/x")
        );
        assert!(x.listen.is_some_and(|listen| listen.needed) && x.note.is_some());
        let linkedin = routes(false).choose(RedirectKind::Relay, Platform::LinkedIn, "r");
        assert!(linkedin.listen.is_some_and(|listen| listen.needed) && linkedin.note.is_some());
    }

    #[test]
    fn oa_14_a_platform_that_takes_any_path_gets_a_random_one() {
        let youtube = routes(true).choose(RedirectKind::Loopback, Platform::YouTube, "r4nd0m");
        let listen = youtube.listen.unwrap();
        assert_eq!(
            (listen.port, listen.path.as_str()),
            (0, "/return/youtube/r4nd0m")
        );
    }

    #[test]
    fn what_is_registered_is_what_is_used() {
        for ours in [true, false] {
            let routes = routes(ours);
            for (kind, platform) in [
                (RedirectKind::DeepLink, Platform::X),
                (RedirectKind::Relay, Platform::Facebook),
                (RedirectKind::Relay, Platform::LinkedIn),
            ] {
                let used = routes.choose(kind, platform, "r").redirect.unwrap();
                assert!(routes.registered(kind, platform).contains(&used), "{used}");
            }
        }
        assert!(
            routes(true)
                .registered(RedirectKind::Loopback, Platform::YouTube)
                .is_empty()
        );
    }
}
