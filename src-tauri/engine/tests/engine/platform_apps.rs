//! Developer apps that the owner enters: used at once, checked against the platform, sealed, and
//! never a reason to judge an account. The live world runs here over the sandbox's bases, so that all
//! of it but the platforms themselves is the real thing.

use pilotlight_domain::{AppProof, AppVerdict, Platform, Secret, Span, Status};
use pilotlight_engine::view::{AppOrigin, Failure, FailureCode, PlatformAppView, Update};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control, registered_apps};
use pilotlight_vault::MemoryFault;

use crate::world::{Parts, World, drain, healthy, lena, theirs};

/// The app that is registered at the sandbox.
fn registered(platform: Platform) -> (String, Option<String>) {
    let app = registered_apps()
        .into_iter()
        .find(|app| app.platform.id() == platform.id())
        .unwrap();
    (
        app.client_id.to_owned(),
        app.client_secret.map(str::to_owned),
    )
}

fn unknown(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook | Platform::Instagram => "4815162342108",
        Platform::YouTube => "1-unknown.apps.googleusercontent.com",
        Platform::X | Platform::LinkedIn => "77unknown0client",
    }
}

async fn live() -> World {
    let mut parts = Parts::new(true);
    parts.live = true;
    World::of(parts).await
}

pub(crate) async fn enter(world: &World, platform: Platform) -> PlatformAppView {
    let (client_id, secret) = registered(platform);
    world
        .engine
        .save_platform_app(platform, &client_id, secret.map(Secret::new))
        .await
        .unwrap()
}

pub(crate) async fn verdict(world: &World, platform: Platform) -> AppVerdict {
    let view = world.engine.check_platform_app(platform).await.unwrap();
    view.check.unwrap().verdict
}

pub(crate) async fn is_ready(world: &World, platform: Platform) -> bool {
    let platforms = world.engine.snapshot().await.unwrap().platforms;
    let view = platforms.iter().find(|view| view.platform == platform);
    view.unwrap().ready
}

#[tokio::test]
async fn an_entered_app_connects_at_once_and_after_a_restart() {
    for (platform, consent) in lena() {
        let mut world = live().await;
        assert!(!is_ready(&world, platform).await);
        let before = world.engine.platform_app(platform).await.unwrap();
        assert_eq!((before.origin, before.has_secret), (AppOrigin::None, false));
        let refused = world.engine.begin_connect(platform, false).await;
        let refused: Failure = refused.unwrap_err().into();
        assert_eq!(refused.code, FailureCode::NotSetUp, "{platform:?}");

        let mut updates = world.engine.updates();
        let entered = enter(&world, platform).await;
        assert_eq!(entered.origin, AppOrigin::Entered);
        assert_eq!(entered.has_secret, platform != Platform::X);
        assert_eq!((entered.missing.as_str(), entered.check), ("", None));
        let told = drain(&mut updates).into_iter().any(|update| match update {
            Update::Platforms { platforms } => platforms
                .iter()
                .any(|view| view.platform == platform && view.ready),
            _ => false,
        });
        assert!(told, "{platform:?}: the window is told");

        assert_eq!(verdict(&world, platform).await, AppVerdict::Accepted);
        let id = world.connect_one(platform, &consent).await;
        world.restart().await;
        assert!(is_ready(&world, platform).await);
        let kept = world.engine.platform_app(platform).await.unwrap();
        assert_eq!(kept.check.unwrap().proof, AppProof::Right);
        world.pass(Span::hours(25));
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
    }
}

#[tokio::test]
async fn a_wrong_entry_is_told_and_no_account_is_judged_by_it() {
    for (platform, consent) in lena() {
        let world = World::in_folder().await;
        let id = world.connect_one(platform, &consent).await;
        let card = world.card(id).await;
        let (client_id, secret) = registered(platform);
        // In the sandbox an entry goes before the app that is built in.
        let other = Secret::new("not-the-secret".to_owned());
        let other = secret.is_some().then_some(other);
        world
            .engine
            .save_platform_app(platform, unknown(platform), other.clone())
            .await
            .unwrap();
        let told = verdict(&world, platform).await;
        assert_eq!(told.proof(), AppProof::Wrong, "{platform:?} {told:?}");
        if let Some(secret) = secret {
            let saved = world.engine.save_platform_app(platform, &client_id, other);
            saved.await.unwrap();
            let told = verdict(&world, platform).await;
            assert!(
                matches!(
                    told,
                    AppVerdict::WrongSecret | AppVerdict::WrongClientOrSecret
                ),
                "{platform:?} {told:?}"
            );
            let right = Some(Secret::new(secret));
            let saved = world.engine.save_platform_app(platform, &client_id, right);
            assert_eq!(saved.await.unwrap().check, None, "it is another entry");
        }
        assert_eq!(world.card(id).await, card, "{platform:?}");
    }
}

#[tokio::test]
async fn silence_proves_nothing_and_the_last_proof_stays() {
    let world = live().await;
    for platform in Platform::ALL {
        enter(&world, platform).await;
        assert_eq!(verdict(&world, platform).await, AppVerdict::Accepted);
    }
    world.parts.http.fail("", HttpError::TimedOut);
    let entries = world.engine.audit_list(None, None, 100).await.unwrap();
    for platform in Platform::ALL {
        assert_eq!(verdict(&world, platform).await, AppVerdict::NoAnswer);
        let stored = world.engine.platform_app(platform).await.unwrap();
        assert_eq!(stored.check.unwrap().verdict, AppVerdict::Accepted);
    }
    let after = world.engine.audit_list(None, None, 100).await.unwrap();
    assert_eq!(after, entries);
    let kinds: Vec<_> = after.iter().map(|entry| entry.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["platform_app_checked", "platform_app_entered"].repeat(5)
    );
}

#[tokio::test]
async fn mending_the_entry_asks_the_refused_accounts_again_by_itself() {
    for platform in [Platform::X, Platform::YouTube] {
        let world = live().await;
        enter(&world, platform).await;
        let id = world.connect_one(platform, &Consent::allow("lena")).await;
        let other = (platform != Platform::X).then(|| Secret::new("other".to_owned()));
        let wrong = world
            .engine
            .save_platform_app(platform, unknown(platform), other);
        assert!(wrong.await.unwrap().changing.starts_with("1 account is"));
        // The sign-in has to be renewed, and that is refused because of the app.
        world.pass(Span::hours(3));
        let refused = (Status::Error, vec!["app_refused".to_owned()]);
        assert_eq!(world.check(id).await, refused, "{platform:?}");

        let mut updates = world.engine.updates();
        enter(&world, platform).await;
        loop {
            match updates.recv().await.unwrap() {
                Update::Account { account } if account.status == Status::Healthy => break,
                _ => {}
            }
        }
        assert_eq!(crate::world::state_of(&world.card(id).await), healthy());
    }
}

#[tokio::test]
async fn removing_an_app_says_what_happens_and_leaves_the_accounts() {
    let world = live().await;
    enter(&world, Platform::Facebook).await;
    let consent = Consent::allow("lena");
    let ids = world.connect(Platform::Facebook, &consent).await;
    let card = world.card(ids[0]).await;
    let preview = world.engine.platform_app_removal(Platform::Facebook).await;
    let happens = preview.unwrap().happens.join(" ");
    let connected = format!("{} accounts are connected", ids.len());
    assert!(happens.contains(&connected), "{happens}");
    assert!(happens.contains("App secret and the key"), "{happens}");

    let removed = world.engine.remove_platform_app(Platform::Facebook).await;
    assert_eq!(removed.unwrap().origin, AppOrigin::None);
    assert!(!is_ready(&world, Platform::Facebook).await);
    let check: Failure = world.engine.check_account(ids[0]).await.unwrap_err().into();
    assert_eq!(check.code, FailureCode::NotSetUp);
    assert_eq!(world.card(ids[0]).await, card, "nothing was proven");
    let again = world.engine.remove_platform_app(Platform::Facebook).await;
    assert!(again.is_err());

    enter(&world, Platform::Facebook).await;
    assert_eq!(world.check(ids[0]).await, healthy());
}

#[tokio::test]
async fn the_sandbox_goes_back_to_its_own_app() {
    let world = World::new().await;
    let built_in = world.engine.platform_app(Platform::X).await.unwrap();
    assert_eq!(built_in.origin, AppOrigin::BuiltIn);
    assert_eq!(built_in.client_id, None);
    assert_eq!(verdict(&world, Platform::X).await, AppVerdict::Accepted);
    let saved = world
        .engine
        .save_platform_app(Platform::X, unknown(Platform::X), None);
    saved.await.unwrap();
    assert_eq!(
        verdict(&world, Platform::X).await,
        AppVerdict::UnknownClient
    );
    let removed = world.engine.remove_platform_app(Platform::X).await;
    assert_eq!(removed.unwrap().origin, AppOrigin::BuiltIn);
    assert_eq!(verdict(&world, Platform::X).await, AppVerdict::Accepted);
    let relay = world.engine.save_relay("https://relay.example.com/").await;
    assert!(relay.is_err(), "the sandbox serves its own");
}

#[tokio::test]
async fn an_app_that_the_platform_refuses_is_told_by_the_check() {
    let world = live().await;
    for platform in Platform::ALL {
        enter(&world, platform).await;
        world.control(&Control::RefuseApp {
            platform: theirs(platform),
            on: true,
        });
        let told = verdict(&world, platform).await;
        assert_eq!(told.proof(), AppProof::Wrong, "{platform:?} {told:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_right_is_refused_beside_its_field_and_nothing_changes() {
    let world = live().await;
    enter(&world, Platform::YouTube).await;
    let (client_id, _) = registered(Platform::YouTube);
    let before = world.dump().await;
    let secret = |text: &str| Some(Secret::new(text.to_owned()));
    for (platform, id, given, code) in [
        (Platform::YouTube, "", secret("s"), FailureCode::BadInput),
        (Platform::YouTube, "42", secret("s"), FailureCode::BadInput),
        (
            Platform::YouTube,
            client_id.as_str(),
            secret("two words"),
            FailureCode::BadSecret,
        ),
        (
            Platform::YouTube,
            unknown(Platform::YouTube),
            None,
            FailureCode::BadSecret,
        ),
        (
            Platform::Facebook,
            "42",
            secret(" "),
            FailureCode::BadSecret,
        ),
        (Platform::X, "abc", secret("s"), FailureCode::BadSecret),
    ] {
        let refused = world.engine.save_platform_app(platform, id, given).await;
        let refused: Failure = refused.unwrap_err().into();
        assert_eq!(refused.code, code, "{platform:?} {id}");
    }
    assert_eq!(world.dump().await, before);
    // The same identifier without a secret keeps the one that is stored.
    let saved = world
        .engine
        .save_platform_app(Platform::YouTube, &client_id, None);
    assert!(saved.await.unwrap().has_secret);
    assert_eq!(world.dump().await, before);
    assert_eq!(
        verdict(&world, Platform::YouTube).await,
        AppVerdict::Accepted
    );
}

#[tokio::test]
async fn while_the_vault_is_closed_no_secret_is_taken_in() {
    let mut parts = Parts::new(true);
    parts.live = true;
    parts.keychain.set_fault(Some(MemoryFault::Unreachable));
    let world = World::of(parts).await;
    let (client_id, secret) = registered(Platform::LinkedIn);
    let refused = world
        .engine
        .save_platform_app(Platform::LinkedIn, &client_id, secret.map(Secret::new))
        .await;
    let refused: Failure = refused.unwrap_err().into();
    assert_eq!(refused.code, FailureCode::VaultClosed);
    let view = world.engine.platform_app(Platform::LinkedIn).await.unwrap();
    assert_eq!(view.origin, AppOrigin::None);
}

#[tokio::test]
async fn a_sign_in_that_was_begun_with_another_app_ends() {
    let world = live().await;
    enter(&world, Platform::X).await;
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let saved = world
        .engine
        .save_platform_app(Platform::X, unknown(Platform::X), None);
    saved.await.unwrap();
    assert!(world.engine.consent_url().await.is_none());
}

#[tokio::test]
async fn oa_18_the_secret_goes_in_and_is_never_seen_again() {
    let world = live().await;
    let mut updates = world.engine.updates();
    let mut seen = String::new();
    for platform in Platform::ALL {
        let entered = enter(&world, platform).await;
        seen.push_str(&serde_json::to_string(&entered).unwrap());
        let checked = world.engine.check_platform_app(platform).await.unwrap();
        seen.push_str(&serde_json::to_string(&checked).unwrap());
        let preview = world.engine.platform_app_removal(platform).await.unwrap();
        seen.push_str(&serde_json::to_string(&preview).unwrap());
    }
    let apps = world.engine.platform_apps().await.unwrap();
    seen.push_str(&serde_json::to_string(&apps).unwrap());
    let audit = world.engine.audit_list(None, None, 1000).await.unwrap();
    seen.push_str(&serde_json::to_string(&audit).unwrap());
    for update in drain(&mut updates) {
        seen.push_str(&serde_json::to_string(&update).unwrap());
    }
    let rows = world.dump().await;
    let mut looked_for = 0;
    for secret in Platform::ALL.into_iter().filter_map(|p| registered(p).1) {
        looked_for += 1;
        assert!(!seen.contains(&secret) && !rows.contains(&secret));
        for entry in std::fs::read_dir(world.folder()).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "a client secret is in clear on disk");
        }
    }
    assert_eq!(looked_for, 4);
}
