//! The relay page that the owner puts up, without which three platforms cannot answer.

use pilotlight_domain::{AppVerdict, Platform};
use pilotlight_engine::view::{Failure, FailureCode};

use crate::{
    platform_apps::{enter, is_ready, verdict},
    world::{Parts, World},
};

#[tokio::test]
async fn the_relay_page_is_the_owners_and_names_what_to_register() {
    let mut parts = Parts::new(true);
    parts.live = true;
    parts.without_relay = true;
    let world = World::of(parts).await;
    let entered = enter(&world, Platform::Facebook).await;
    assert!(entered.redirects.is_empty() && entered.missing.contains("relay page"));
    assert!(!is_ready(&world, Platform::Facebook).await);
    for refused in [
        world
            .engine
            .begin_connect(Platform::Facebook, false)
            .await
            .err(),
        world
            .engine
            .check_platform_app(Platform::Facebook)
            .await
            .err(),
    ] {
        let failure: Failure = refused.unwrap().into();
        assert_eq!(failure.code, FailureCode::NotSetUp);
        assert!(failure.message.contains("relay page"), "{failure}");
    }
    let bad = world.engine.save_relay("http://relay.example.com/").await;
    let bad: Failure = bad.unwrap_err().into();
    assert_eq!(bad.code, FailureCode::BadInput);

    let saved = world.engine.save_relay("https://relay.example.com/p").await;
    let saved = saved.unwrap();
    assert_eq!(
        saved.relay.address.as_deref(),
        Some("https://relay.example.com/p/")
    );
    assert_eq!(saved.relay.needed_by, ["Facebook", "Instagram", "LinkedIn"]);
    let redirects: Vec<_> = saved.apps.iter().map(|app| app.redirects.clone()).collect();
    assert_eq!(
        redirects,
        [
            vec!["https://relay.example.com/p/facebook/".to_owned()],
            vec!["https://relay.example.com/p/instagram/".to_owned()],
            vec![],
            vec![
                "dev.pilotlight:/return/x".to_owned(),
                "http://127.0.0.1:47813/return/x".to_owned()
            ],
            vec!["https://relay.example.com/p/linkedin/".to_owned()],
        ]
    );
    assert!(is_ready(&world, Platform::Facebook).await);
    // LinkedIn looks at the address before the code, and does not know this one.
    enter(&world, Platform::LinkedIn).await;
    assert_eq!(
        verdict(&world, Platform::LinkedIn).await,
        AppVerdict::WrongRedirect
    );
    let forgotten = world.engine.save_relay("").await.unwrap();
    assert_eq!(forgotten.relay.address, None);
}
