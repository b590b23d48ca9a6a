//! The main job, for each platform: connect, restart, reconnect, disconnect, connect again.

use std::collections::BTreeSet;

use pilotlight_domain::{AccountId, Platform, Span, TargetState};
use pilotlight_engine::view::AttemptPhase;
use pilotlight_sandbox::Consent;
use pilotlight_store::Store;

use crate::{
    dump::sealed_of,
    world::{World, connected, healthy, ready, state_of},
};

/// The grant behind an account, as stored.
async fn grant_of(world: &World, account: AccountId) -> uuid::Uuid {
    let store = Store::open_read_only(&world.folder())
        .await
        .unwrap()
        .unwrap();
    let connection = store.connection(account).await.unwrap().unwrap();
    store.close().await;
    *connection.grant.unwrap().id.as_uuid()
}

async fn kinds_of_history(world: &World, account: AccountId) -> Vec<String> {
    let entries = world
        .engine
        .audit_list(Some(account), None, 50)
        .await
        .unwrap();
    entries.into_iter().rev().map(|entry| entry.kind).collect()
}

async fn main_job(platform: Platform, accounts: usize) {
    let mut world = World::in_folder().await;
    let consent = Consent::allow("lena");

    let ids = world.connect(platform, &consent).await;
    assert_eq!(ids.len(), accounts, "{platform:?}");
    for id in &ids {
        let card = world.card(*id).await;
        assert_eq!(state_of(&card), healthy(), "{platform:?}");
        assert_eq!(card.last_proven_at, Some(world.engine.now()));
        assert!(card.avatar_key.is_some(), "{platform:?} has no picture");
        let details = world.engine.account_details(*id).await.unwrap();
        assert!(!details.checks.is_empty() && details.checks.iter().all(|check| check.proven));
        assert!(
            details
                .permissions
                .iter()
                .all(|one| one.granted == Some(true))
        );
        assert_eq!(details.shares_sign_in_with.len(), accounts - 1);
    }
    world.engine.dismiss_attempt().await.unwrap();

    world.pass(Span::hours(1));
    world.restart().await;
    let found: BTreeSet<_> = world
        .engine
        .accounts()
        .await
        .unwrap()
        .iter()
        .map(|card| card.id)
        .collect();
    assert_eq!(found, ids.iter().copied().collect(), "{platform:?}");
    assert_eq!(world.check(ids[0]).await, healthy(), "{platform:?}");

    let grant = grant_of(&world, ids[0]).await;
    let attempt = world.reconnect(ids[0], &consent).await;
    assert_eq!(connected(&attempt), [ids[0]], "{platform:?}");
    assert_eq!(
        grant_of(&world, ids[0]).await,
        grant,
        "the same row, the same grant"
    );
    assert_eq!(world.engine.accounts().await.unwrap().len(), accounts);
    // What the reconnect brought still renews where the first sign-in did.
    world.pass(Span::hours(3));
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy(), "{platform:?}");
    }

    for id in &ids {
        world.engine.disconnect(*id).await.unwrap();
        assert_eq!(sealed_of(&world.folder(), id.as_uuid()).await, (0, false));
    }
    assert_eq!(sealed_of(&world.folder(), &grant).await, (0, false));
    let snapshot = world.engine.snapshot().await.unwrap();
    assert!(snapshot.accounts.is_empty());
    let former: BTreeSet<_> = snapshot.former.iter().map(|one| one.id).collect();
    assert_eq!(former, ids.iter().copied().collect());
    let before = kinds_of_history(&world, ids[0]).await;

    let again = world.connect(platform, &consent).await;
    assert_eq!(
        again.iter().collect::<BTreeSet<_>>(),
        ids.iter().collect::<BTreeSet<_>>(),
        "{platform:?}: the history is linked"
    );
    let after = kinds_of_history(&world, ids[0]).await;
    assert_eq!(
        after[..before.len()],
        before[..],
        "nothing of the history is lost"
    );
    assert_eq!(after.last().unwrap(), "account_connected_again");
    for kind in [
        "account_connected",
        "account_reconnected",
        "account_disconnected",
    ] {
        assert!(
            before.iter().any(|known| known == kind),
            "{kind} in {before:?}"
        );
    }
    assert!(world.engine.snapshot().await.unwrap().former.is_empty());
    assert!(world.engine.audit_verify().await.unwrap().intact);
}

#[tokio::test]
async fn the_main_job_at_facebook() {
    main_job(Platform::Facebook, 3).await;
}

#[tokio::test]
async fn the_main_job_at_instagram() {
    main_job(Platform::Instagram, 1).await;
}

#[tokio::test]
async fn the_main_job_at_youtube_comes_back_over_the_loopback_address() {
    main_job(Platform::YouTube, 1).await;
}

#[tokio::test]
async fn the_main_job_at_x() {
    main_job(Platform::X, 1).await;
}

#[tokio::test]
async fn the_main_job_at_linkedin() {
    main_job(Platform::LinkedIn, 2).await;
}

#[tokio::test]
async fn two_of_three_pages_are_ticked_and_the_third_is_shown_as_not_granted() {
    let world = World::new().await;
    let ticked = ["Corner Florist", "Garden Shop"];
    let consent = Consent {
        pages: Some(ticked.iter().map(|name| world.page(name)).collect()),
        ..Consent::allow("lena")
    };
    let attempt = world.sign_in(Platform::Facebook, &consent).await;
    let AttemptPhase::Choosing {
        targets,
        signed_in_as,
        missing,
    } = &attempt.phase
    else {
        panic!("there is a choice: {attempt:?}")
    };
    assert_eq!(signed_in_as, "Lena Moritz");
    assert!(missing.is_empty());
    assert_eq!(targets.len(), 3);
    let third = targets
        .iter()
        .find(|one| one.name == "Wedding Flowers by Corner")
        .unwrap();
    assert_eq!(third.state, TargetState::NotGranted);
    let note = third.note.as_deref().unwrap();
    assert!(note.contains("not ticked on Facebook's page"), "{note}");
    assert!(
        world
            .engine
            .choose_targets(std::slice::from_ref(&third.id))
            .await
            .is_err(),
        "what was not granted cannot be chosen"
    );

    let ids = ready(targets, |_| true);
    assert_eq!(ids.len(), 2);
    let attempt = world.engine.choose_targets(&ids).await.unwrap();
    let AttemptPhase::Confirming {
        chosen,
        can_go_back,
        ..
    } = &attempt.phase
    else {
        panic!("it is asked whether that is right: {attempt:?}")
    };
    assert!(*can_go_back);
    let names: BTreeSet<_> = chosen.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ticked.into_iter().collect());
    let attempt = world.engine.confirm_targets().await.unwrap();
    for id in connected(&attempt) {
        assert_eq!(world.check(id).await, healthy());
    }
}

#[tokio::test]
async fn an_account_that_a_person_may_only_look_at_says_so() {
    let world = World::new().await;
    let attempt = world
        .sign_in(Platform::LinkedIn, &Consent::allow("lena"))
        .await;
    let AttemptPhase::Choosing { targets, .. } = &attempt.phase else {
        panic!("there is a choice: {attempt:?}")
    };
    let guild = targets
        .iter()
        .find(|one| one.name.starts_with("Old Town Traders"))
        .unwrap();
    assert_eq!(guild.state, TargetState::RoleMissing);
    assert!(guild.note.as_deref().unwrap().contains("role"));
}

#[tokio::test]
async fn people_with_nothing_to_connect_are_told_what_to_do() {
    for (platform, persona, words) in [
        (Platform::Facebook, "sofia", "Only Pages can be connected"),
        (Platform::YouTube, "tom", "no YouTube channel yet"),
    ] {
        let world = World::new().await;
        let attempt = world.sign_in(platform, &Consent::allow(persona)).await;
        let (_, message) = crate::world::ended(&attempt);
        assert!(message.contains(words), "{platform:?}: {message}");
        assert!(message.contains("Nothing was changed"), "{message}");
    }
}

#[tokio::test]
async fn going_back_offers_the_choice_again_and_an_empty_choice_is_refused() {
    let world = World::new().await;
    let attempt = world
        .sign_in(Platform::Facebook, &Consent::allow("lena"))
        .await;
    let AttemptPhase::Choosing { targets, .. } = &attempt.phase else {
        panic!("there is a choice")
    };
    let ids = ready(targets, |_| true);
    assert!(world.engine.choose_targets(&[]).await.is_err());
    assert!(world.engine.choose_targets(&["99".into()]).await.is_err());
    assert!(
        world
            .engine
            .choose_targets(&["no number".into()])
            .await
            .is_err()
    );
    world.engine.choose_targets(&ids[..1]).await.unwrap();
    // A second choice that comes late must not change what stands there to be confirmed.
    assert!(world.engine.choose_targets(&ids[1..]).await.is_err());
    let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
    let AttemptPhase::Confirming { chosen, .. } = &attempt.phase else {
        panic!("it is asked whether that is right: {attempt:?}")
    };
    assert_eq!(
        chosen.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&ids[0]]
    );
    let attempt = world.engine.choose_again().await.unwrap();
    assert!(matches!(attempt.phase, AttemptPhase::Choosing { .. }));
    world.engine.choose_targets(&ids).await.unwrap();
    let attempt = world.engine.confirm_targets().await.unwrap();
    assert_eq!(connected(&attempt).len(), 3);
}
