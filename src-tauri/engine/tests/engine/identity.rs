//! A reconnect takes the expected identity and no other (OA-20, promise A7).

use pilotlight_domain::{AccountId, Platform, attempt::Ending};
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, connected, ended, healthy, lena, theirs};

/// Asserts that reconnecting `id` with `consent` is refused in words that hold `words`, that no row
/// changed and that the old connection still works.
async fn refused(world: &World, id: AccountId, consent: &Consent, words: &[&str]) {
    let before = world.dump().await;
    let (ending, message) = ended(&world.reconnect(id, consent).await);
    assert_eq!(ending, Ending::OtherIdentity, "{message}");
    for word in words {
        assert!(message.contains(word), "{word} in: {message}");
    }
    assert_eq!(world.dump().await, before, "a row changed");
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn oa_20_reconnecting_as_someone_else_is_refused_by_name_at_every_platform() {
    for (platform, consent) in lena() {
        let world = World::in_folder().await;
        for id in world.connect(platform, &consent).await {
            let expected = world.card(id).await.name;
            let other = Consent::allow("amir");
            refused(
                &world,
                id,
                &other,
                &[&expected, platform.name(), "as it was"],
            )
            .await;
        }
    }
}

#[tokio::test]
async fn the_refusal_names_who_signed_in_instead() {
    for (platform, someone_else) in [
        (Platform::Facebook, "Amir Haddad"),
        (Platform::Instagram, "Market Street Wine"),
        (Platform::X, "Market Street Wine"),
        (Platform::LinkedIn, "Amir Haddad"),
    ] {
        let world = World::in_folder().await;
        let id = world.connect_one(platform, &Consent::allow("lena")).await;
        refused(&world, id, &Consent::allow("amir"), &[someone_else]).await;
    }
}

#[tokio::test]
async fn another_channel_of_the_same_person_is_another_identity() {
    let world = World::in_folder().await;
    let channel = |title: &str| Consent {
        channel: Some(world.channel("lena", title)),
        ..Consent::allow("lena")
    };
    let own = world
        .connect_one(Platform::YouTube, &channel("Lena Moritz"))
        .await;
    let brands = channel("Corner Florist");
    refused(&world, own, &brands, &["Lena Moritz", "Corner Florist"]).await;
}

#[tokio::test]
async fn the_right_person_who_left_the_page_unticked_is_told_so() {
    let world = World::in_folder().await;
    let ids = world
        .connect_those(Platform::Facebook, &Consent::allow("lena"), |name| {
            name == "Garden Shop"
        })
        .await;
    let without = Consent {
        pages: Some(vec![world.page("Corner Florist")]),
        ..Consent::allow("lena")
    };
    let (ending, message) = ended(&world.reconnect(ids[0], &without).await);
    assert_eq!(ending, Ending::NothingToConnect);
    assert!(message.contains("Garden Shop was not ticked"), "{message}");
    assert!(message.contains("Nothing was changed"), "{message}");
}

#[tokio::test]
async fn the_right_person_who_lost_the_role_is_told_so_and_not_to_tick_anything() {
    let world = World::in_folder().await;
    let ids = world
        .connect_those(Platform::LinkedIn, &Consent::allow("lena"), |name| {
            name == "Corner Florist"
        })
        .await;
    let organization = world.persona("lena").organizations[0].organization.clone();
    world.control(&Control::Role {
        persona: "lena".into(),
        account: organization,
        lost: true,
    });
    let (ending, message) = ended(&world.reconnect(ids[0], &Consent::allow("lena")).await);
    assert_eq!(ending, Ending::NothingToConnect);
    assert!(
        message.contains("Corner Florist") && message.contains("role"),
        "{message}"
    );
    assert!(
        !message.contains("tick"),
        "LinkedIn has nothing to tick: {message}"
    );
    assert!(message.contains("Nothing was changed"), "{message}");
}

#[tokio::test]
async fn a_page_may_be_reconnected_by_another_person_who_manages_it() {
    let world = World::in_folder().await;
    let ids = world
        .connect_those(Platform::Facebook, &Consent::allow("lena"), |name| {
            name != "Wedding Flowers by Corner"
        })
        .await;
    let mut florist = None;
    for id in &ids {
        if world.card(*id).await.name == "Corner Florist" {
            florist = Some(*id);
        }
    }
    let florist = florist.unwrap();
    let garden = *ids.iter().find(|id| **id != florist).unwrap();
    let attempt = world.reconnect(florist, &Consent::allow("june")).await;
    assert_eq!(
        connected(&attempt),
        [florist],
        "the Page is the identity, not the person"
    );
    // Lena's password now concerns her other Page only.
    world.control(&Control::ChangePassword {
        platform: theirs(Platform::Facebook),
        persona: "lena".into(),
    });
    assert_eq!(world.check(florist).await, healthy());
    assert_ne!(world.check(garden).await, healthy());
}
