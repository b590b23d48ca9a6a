//! What must hold of every platform's data and of every consent address.

use pilotlight_domain::Platform;
use pilotlight_platforms::{AuthorizeRequest, Bases, ClientCredentials, registry};

use crate::stage::challenge;

fn parameters(platform: Platform, ask_again: bool, fresh: bool) -> Vec<(String, String)> {
    let adapter = pilotlight_platforms::adapter_for(platform);
    let url = adapter.authorize_url(&AuthorizeRequest {
        bases: &Bases::Live,
        client: &ClientCredentials {
            client_id: "client-1".into(),
            client_secret: None,
        },
        redirect: "https://relay.example/x/",
        state: "s-1",
        challenge: &challenge("v"),
        ask_again,
        fresh_refresh_token: fresh,
    });
    assert_eq!(url.scheme(), "https");
    assert_eq!(url.host_str(), Some(adapter.profile().consent_host));
    url.query_pairs().into_owned().collect()
}

fn one(parameters: &[(String, String)], name: &str) -> Option<String> {
    let found: Vec<_> = parameters.iter().filter(|(key, _)| key == name).collect();
    assert!(
        found.len() <= 1,
        "{name} stands there {} times",
        found.len()
    );
    found.first().map(|(_, value)| value.clone())
}

#[test]
fn oa_01_every_platform_is_asked_for_a_code_and_nothing_else() {
    for platform in Platform::ALL {
        let parameters = parameters(platform, false, true);
        assert_eq!(one(&parameters, "response_type").as_deref(), Some("code"));
        assert_eq!(one(&parameters, "client_id").as_deref(), Some("client-1"));
        assert_eq!(one(&parameters, "state").as_deref(), Some("s-1"));
        assert_eq!(
            one(&parameters, "redirect_uri").as_deref(),
            Some("https://relay.example/x/")
        );
        assert!(one(&parameters, "client_secret").is_none());
    }
}

#[test]
fn oa_02_pkce_s256_is_sent_or_its_absence_has_a_reason() {
    let mut without = Vec::new();
    for platform in Platform::ALL {
        let parameters = parameters(platform, false, true);
        let adapter = pilotlight_platforms::adapter_for(platform);
        match adapter.profile().pkce {
            Ok(()) => {
                assert_eq!(one(&parameters, "code_challenge"), Some(challenge("v")));
                assert_eq!(
                    one(&parameters, "code_challenge_method").as_deref(),
                    Some("S256")
                );
            }
            Err(reason) => {
                assert!(reason.len() > 40, "{platform:?} gives no reason");
                assert!(one(&parameters, "code_challenge").is_none());
                without.push(platform);
            }
        }
    }
    assert_eq!(
        without,
        [Platform::Facebook, Platform::Instagram, Platform::LinkedIn]
    );
}

#[test]
fn oa_19_only_listed_permissions_are_asked_each_with_its_purpose_and_none_for_messages() {
    for adapter in registry() {
        let profile = adapter.profile();
        let asked = one(&parameters(profile.platform, false, true), "scope").unwrap();
        let asked: Vec<_> = asked.split([' ', ',']).collect();
        let listed: Vec<_> = profile.permissions.iter().map(|p| p.scope).collect();
        assert_eq!(asked, listed);
        for permission in profile.permissions {
            let scope = permission.scope;
            assert!((permission.purpose)().len() > 15, "{scope}");
            for word in [
                "messag",
                "dm.",
                "email",
                "insights",
                "analytics",
                "comments",
            ] {
                assert!(!scope.contains(word), "{scope} is more than is needed");
            }
        }
        assert!(profile.permissions.iter().any(|p| p.required));
    }
}

#[test]
fn oa_21_nw_05_hosts_are_plain_names_and_links_are_https() {
    for adapter in registry() {
        let profile = adapter.profile();
        assert!(!profile.hosts.is_empty());
        for host in profile.hosts.iter().chain(profile.picture_hosts) {
            assert!(
                host.bytes().all(|b| b.is_ascii_lowercase()
                    || b.is_ascii_digit()
                    || b == b'.'
                    || b == b'-'),
                "{host}"
            );
            // A name in the public tree, never a number or a name of this network.
            let top = host.rsplit('.').next().unwrap_or_default();
            assert!(host.contains('.') && top.bytes().all(|b| b.is_ascii_lowercase()));
            assert!(!["local", "internal", "localhost"].contains(&top), "{host}");
        }
        for link in [profile.connected_apps, profile.status_page] {
            assert!(link.starts_with("https://"), "{link}");
        }
        assert_eq!(
            profile.needs_client_secret,
            profile.platform != Platform::X,
            "only X gives out public clients"
        );
    }
}

#[test]
fn what_was_refused_before_is_asked_for_again_in_each_platforms_own_way() {
    let again = |platform, name: &str| one(&parameters(platform, true, false), name);
    assert_eq!(
        again(Platform::Facebook, "auth_type").as_deref(),
        Some("rerequest")
    );
    assert_eq!(
        again(Platform::Instagram, "force_reauth").as_deref(),
        Some("true")
    );
    assert_eq!(
        again(Platform::YouTube, "prompt").as_deref(),
        Some("select_account consent")
    );
    let plain = parameters(Platform::YouTube, false, false);
    assert_eq!(one(&plain, "prompt").as_deref(), Some("select_account"));
    assert_eq!(one(&plain, "access_type").as_deref(), Some("offline"));
    assert!(one(&parameters(Platform::Facebook, false, false), "auth_type").is_none());
}

#[test]
fn every_permission_asked_for_has_words_for_what_cannot_be_done_without_it() {
    for adapter in registry() {
        for permission in adapter.profile().permissions {
            assert!(
                pilotlight_domain::explanation::ability(permission.scope).is_some(),
                "{}",
                permission.scope
            );
        }
    }
}
