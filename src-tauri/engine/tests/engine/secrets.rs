//! No token, code, verifier or state in anything that the window sees or the audit keeps.

use pilotlight_domain::{Platform, Span};
use pilotlight_engine::view::Update;
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, drain, lena, theirs};

#[tokio::test]
async fn wv_09_ks_01_after_the_whole_story_nothing_secret_is_in_any_view_or_file() {
    let mut world = World::in_folder().await;
    let mut updates = world.engine.updates();
    let mut seen = String::new();
    let mut note = |updates: Vec<Update>| {
        for update in updates {
            seen.push_str(&serde_json::to_string(&update).unwrap());
            seen.push('\n');
        }
    };
    let mut states = Vec::new();
    let mut ids = Vec::new();
    for (platform, consent) in lena() {
        world.engine.begin_connect(platform, false).await.unwrap();
        let url = world.engine.consent_url().await.unwrap();
        let url = url::Url::parse(url.expose()).unwrap();
        let state = url.query_pairs().find(|(name, _)| name == "state").unwrap();
        states.push(state.1.into_owned());
        world.engine.begin_connect(platform, false).await.unwrap();
        ids.extend(world.connect(platform, &consent).await);
        note(drain(&mut updates));
    }
    // Refusals, drops, renewals, a wrong identity and a reconnect.
    world.sign_in(Platform::X, &Consent::deny("lena")).await;
    world
        .engine
        .receive("dev.pilotlight:/return/x?code=some-code&state=some-state")
        .await;
    world.pass(Span::hours(3));
    world.engine.check_all().await.unwrap();
    world.reconnect(ids[0], &Consent::allow("amir")).await;
    world.reconnect(ids[0], &Consent::allow("lena")).await;
    world.control(&Control::Revoke {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    world.engine.check_all().await.unwrap();
    note(drain(&mut updates));
    note(vec![]);
    let mut rest = serde_json::to_string(&world.engine.snapshot().await.unwrap()).unwrap();
    for id in &ids {
        let details = world.engine.account_details(*id).await.unwrap();
        rest.push_str(&serde_json::to_string(&details).unwrap());
        let preview = world.engine.disconnect_preview(*id).await.unwrap();
        rest.push_str(&serde_json::to_string(&preview).unwrap());
    }
    for id in &ids {
        world.engine.disconnect(*id).await.unwrap();
    }
    note(drain(&mut updates));
    let audit = world.engine.audit_list(None, None, 1000).await.unwrap();
    assert!(audit.len() > 10);
    rest.push_str(&serde_json::to_string(&audit).unwrap());
    rest.push_str(&serde_json::to_string(&world.engine.snapshot().await.unwrap()).unwrap());
    seen.push_str(&rest);
    world.restart().await;

    let secrets = world.parts.http.secrets();
    assert!(
        secrets.len() > 30,
        "the story had secrets: {}",
        secrets.len()
    );
    for secret in secrets.iter().chain(&states) {
        assert!(
            !seen.contains(secret.as_str()),
            "a secret of {} characters is shown",
            secret.len()
        );
    }
    let canary = pilotlight_sandbox::CANARY;
    assert!(!seen.contains(canary), "the sandbox's mark is shown");
    assert!(
        secrets.iter().any(|secret| secret.contains(canary)),
        "tokens carry the mark"
    );
    // Nor in clear in any file of the profile.
    for entry in std::fs::read_dir(world.folder()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in secrets.iter().map(String::as_str).chain([canary]) {
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "a secret is in clear in {}", path.display());
        }
    }
}
