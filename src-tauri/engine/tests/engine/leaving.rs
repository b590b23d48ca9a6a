//! Disconnecting: local first, told where it can be told, and never at another account's cost.

use std::time::Duration;

use pilotlight_domain::{AccountId, Platform, Span};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control, Door};

use crate::{
    dump::sealed_of,
    world::{World, healthy, theirs},
};

fn revocations(world: &World, platform: Platform) -> u64 {
    world
        .parts
        .sandbox
        .census()
        .at(theirs(platform), Door::Revoke)
}

async fn farewell(world: &World, account: AccountId) -> String {
    let entries = world
        .engine
        .audit_list(Some(account), None, 1)
        .await
        .unwrap();
    assert_eq!(entries[0].kind, "account_disconnected");
    entries[0].sentence.clone()
}

#[tokio::test]
async fn platforms_with_an_endpoint_are_told_and_the_others_are_named() {
    for (platform, told) in [
        (Platform::X, true),
        (Platform::YouTube, true),
        (Platform::Facebook, true),
        (Platform::Instagram, false),
        (Platform::LinkedIn, false),
    ] {
        let world = World::in_folder().await;
        let ids = world.connect(platform, &Consent::allow("lena")).await;
        let (last, others) = ids.split_last().unwrap();
        for id in others {
            let preview = world.engine.disconnect_preview(*id).await.unwrap();
            assert!(
                !preview.revokes && !preview.offers_connected_apps,
                "{preview:?}"
            );
            world.engine.disconnect(*id).await.unwrap();
        }
        let preview = world.engine.disconnect_preview(*last).await.unwrap();
        assert_eq!(
            (preview.revokes, preview.offers_connected_apps),
            (told, !told)
        );
        assert!(
            preview.happens.len() == 3 && preview.happens.iter().all(|words| words.ends_with('.'))
        );
        world.engine.disconnect(*last).await.unwrap();
        assert_eq!(
            revocations(&world, platform),
            u64::from(told),
            "{platform:?}"
        );
        let words = if told {
            "was told"
        } else {
            "has no way to be told"
        };
        let farewell = farewell(&world, *last).await;
        assert!(farewell.contains(words), "{farewell}");
        assert!(world.engine.disconnect(*last).await.is_err(), "it is gone");
    }
}

#[tokio::test]
async fn oa_22_a_platform_that_never_answers_keeps_nobody_from_leaving() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let gate = world.parts.http.hold("oauth2/revoke");
    let engine = world.engine.clone();
    let leaving = tokio::spawn(async move { engine.disconnect(id).await });
    gate.arrived().await;
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(10)).await;
    tokio::time::resume();
    leaving.await.unwrap().unwrap();
    assert_eq!(sealed_of(&world.folder(), id.as_uuid()).await, (0, false));
    assert!(farewell(&world, id).await.contains("could not be told"));
    assert!(world.engine.accounts().await.unwrap().is_empty());
}

#[tokio::test]
async fn oa_22_a_platform_that_fails_keeps_nobody_from_leaving() {
    for platform in [Platform::X, Platform::YouTube, Platform::Facebook] {
        let world = World::in_folder().await;
        let id = world
            .connect_those(platform, &Consent::allow("lena"), |name| {
                name == "Corner Florist"
            })
            .await[0];
        world.control(&Control::Fail {
            platform: theirs(platform),
            status: Some(500),
        });
        world.engine.disconnect(id).await.unwrap();
        assert_eq!(
            sealed_of(&world.folder(), id.as_uuid()).await,
            (0, false),
            "{platform:?}"
        );
        assert!(
            farewell(&world, id).await.contains("could not be told"),
            "{platform:?}"
        );
    }
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world
        .parts
        .http
        .fail("oauth2/revoke", HttpError::NotConnected);
    world.engine.disconnect(id).await.unwrap();
    assert!(farewell(&world, id).await.contains("could not be told"));
}

#[tokio::test]
async fn one_page_of_a_sign_in_leaves_and_the_others_work_on() {
    let world = World::in_folder().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.engine.disconnect(ids[0]).await.unwrap();
    assert_eq!(revocations(&world, Platform::Facebook), 0);
    assert!(
        farewell(&world, ids[0])
            .await
            .contains("other accounts still use the sign-in")
    );
    for id in &ids[1..] {
        assert_eq!(world.check(*id).await, healthy());
    }
    world.engine.disconnect(ids[1]).await.unwrap();
    assert_eq!(world.check(ids[2]).await, healthy());
    world.engine.disconnect(ids[2]).await.unwrap();
    assert_eq!(
        revocations(&world, Platform::Facebook),
        1,
        "told with the last one"
    );
}

#[tokio::test]
async fn one_channel_of_a_person_leaves_and_the_other_works_on() {
    let world = World::in_folder().await;
    let mut ids = Vec::new();
    for title in ["Lena Moritz", "Corner Florist"] {
        let consent = Consent {
            channel: Some(world.channel("lena", title)),
            ..Consent::allow("lena")
        };
        ids.push(world.connect_one(Platform::YouTube, &consent).await);
    }
    let preview = world.engine.disconnect_preview(ids[0]).await.unwrap();
    assert!(preview.happens[1].contains("Corner Florist"), "{preview:?}");
    world.engine.disconnect(ids[0]).await.unwrap();
    assert_eq!(revocations(&world, Platform::YouTube), 0);
    world.pass(Span::hours(3));
    assert_eq!(world.check(ids[1]).await, healthy());
    world.engine.disconnect(ids[1]).await.unwrap();
    assert_eq!(revocations(&world, Platform::YouTube), 1);
}

#[tokio::test]
async fn an_account_that_comes_back_after_a_revocation_is_healthy_again() {
    for platform in [Platform::X, Platform::YouTube, Platform::Facebook] {
        let world = World::new().await;
        let only = |name: &str| name == "Corner Florist";
        let id = world
            .connect_those(platform, &Consent::allow("lena"), only)
            .await[0];
        world.engine.disconnect(id).await.unwrap();
        assert!(world.engine.account_details(id).await.is_err());
        let again = world
            .connect_those(platform, &Consent::allow("lena"), only)
            .await[0];
        assert_eq!(again, id);
        assert_eq!(world.check(id).await, healthy(), "{platform:?}");
    }
}
