//! A disk that is really full, at the worst moment: the platform has rotated, and its answer cannot be
//! saved (F14, step 6 of the protocol).

use pilotlight_domain::{AccountId, Platform, Span};
use pilotlight_engine::view::DiskCondition;
use pilotlight_sandbox::Consent;
use pilotlight_store::{DATABASE_NAME, EmergencyRecord, Store};

use crate::{
    physics::X_TOKEN,
    private_disk::{Filler, is_here, pin},
    world::{World, connected, healthy},
};

const SIZE: &str = "4m";

async fn house() -> (World, AccountId) {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    (world, id)
}

fn ballast(world: &World) -> std::path::PathBuf {
    world.folder().join(format!("{DATABASE_NAME}-ballast"))
}

pub(crate) async fn emergency(world: &World) -> Option<EmergencyRecord> {
    let store = Store::open_read_only(&world.folder()).await.unwrap();
    store.unwrap().reserve().unwrap().read().unwrap()
}

/// Fills the disk while a renewal's answer is on its way, and gives what came of the check.
async fn renew_into_a_full_disk(world: &World, id: AccountId) -> (Filler, Result<(), String>) {
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    let filler = Filler::pour();
    world.parts.http.behave();
    gate.let_through();
    let outcome = check.await.unwrap();
    (filler, outcome.map(drop).map_err(|error| error.to_string()))
}

#[tokio::test]
async fn f14_a_full_disk_lets_no_renewal_begin_and_what_is_there_still_works() {
    if !is_here(
        "full_disk::f14_a_full_disk_lets_no_renewal_begin_and_what_is_there_still_works",
        SIZE,
    ) {
        return;
    }
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    // Due, and not run out yet.
    world.pass(Span::minutes(112));
    let filler = Filler::pour();
    let before = world.parts.http.count(X_TOKEN);
    let looks = world.parts.http.count("/2/users/me");
    let _ = world.engine.check_account(id).await;
    assert_eq!(world.parts.http.count(X_TOKEN), before, "it was spent");
    assert_eq!(
        world.parts.http.count("/2/users/me"),
        looks + 1,
        "it was proven with what is there"
    );
    assert_eq!(world.engine.snapshot().await.unwrap().accounts.len(), 1);

    world.pass(Span::minutes(30));
    let refusal = world.engine.check_account(id).await.unwrap_err();
    assert!(
        refusal.to_string().contains("The disk is full"),
        "{refusal}"
    );
    assert_eq!(world.parts.http.count(X_TOKEN), before, "it was spent");
    let disk = world.engine.snapshot().await.unwrap().disk;
    assert_eq!(disk.state, DiskCondition::Full);
    assert!(disk.happened.contains("Delete files"), "{disk:?}");

    filler.drain();
    assert_eq!(world.check(id).await, healthy());
    world.until_the_disk_is(DiskCondition::Ready).await;
}

#[tokio::test]
async fn f14_an_answer_that_meets_a_full_disk_is_saved_by_way_of_the_ballast() {
    if !is_here(
        "full_disk::f14_an_answer_that_meets_a_full_disk_is_saved_by_way_of_the_ballast",
        SIZE,
    ) {
        return;
    }
    let (world, id) = house().await;
    let before = world.parts.http.count(X_TOKEN);
    let (filler, _) = renew_into_a_full_disk(&world, id).await;
    assert!(!ballast(&world).exists(), "it was not needed");
    assert_eq!(emergency(&world).await, None);
    filler.drain();
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
    world
        .parts
        .clock
        .pass_until(|| ballast(&world).exists())
        .await;
    world.until_the_disk_is(DiskCondition::Ready).await;
}

#[tokio::test]
async fn f14_what_no_ballast_helps_is_kept_sealed_and_saved_once_there_is_room() {
    if !is_here(
        "full_disk::f14_what_no_ballast_helps_is_kept_sealed_and_saved_once_there_is_room",
        SIZE,
    ) {
        return;
    }
    let (world, id) = house().await;
    let before = world.parts.http.count(X_TOKEN);
    pin(&ballast(&world));
    let (filler, outcome) = renew_into_a_full_disk(&world, id).await;
    let words = outcome.unwrap_err();
    assert!(words.contains("Do not quit Pilotlight"), "{words}");
    let disk = world.engine.snapshot().await.unwrap().disk;
    assert_eq!(disk.state, DiskCondition::Unsaved);
    assert!(disk.happened.contains("sealed in a file"), "{disk:?}");
    assert!(!world.engine.must_not_end());
    assert!(emergency(&world).await.is_some());
    for entry in std::fs::read_dir(world.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for secret in world.parts.http.secrets() {
            let secret = secret.as_bytes();
            assert!(!bytes.windows(secret.len()).any(|part| part == secret));
        }
    }
    // Nothing is renewed, this one least of all, until it is saved.
    assert!(world.engine.check_account(id).await.is_err());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);

    filler.drain();
    world.until_the_disk_is(DiskCondition::Ready).await;
    assert_eq!(emergency(&world).await, None);
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
    // The refresh token that was saved is the one that counts.
    world.pass(Span::hours(3));
    assert_eq!(world.check(id).await, healthy());
}

#[test]
fn f14_an_app_that_dies_with_an_unsaved_answer_takes_it_up_at_its_next_start() {
    if !is_here(
        "full_disk::f14_an_app_that_dies_with_an_unsaved_answer_takes_it_up_at_its_next_start",
        SIZE,
    ) {
        return;
    }
    let runtime = || {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_all().build().unwrap()
    };
    let before = runtime();
    let (parts, id, filler, renewals) = before.block_on(async {
        let (world, id) = house().await;
        pin(&ballast(&world));
        let (filler, outcome) = renew_into_a_full_disk(&world, id).await;
        assert!(outcome.is_err());
        let renewals = world.parts.http.count(X_TOKEN);
        (world.parts.clone(), id, filler, renewals)
    });
    // With its runtime every task of the first app is gone in the middle of what it did.
    drop(before);
    runtime().block_on(async {
        // Still full, and the keychain is locked as well: nothing is lost.
        parts
            .keychain
            .set_fault(Some(pilotlight_vault::MemoryFault::Locked));
        let world = World::of(parts.clone()).await;
        assert_eq!(world.engine.disk_view().state, DiskCondition::Unsaved);
        assert!(world.engine.check_account(id).await.is_err());
        filler.drain();
        world.engine.close().await;
        assert!(emergency(&world).await.is_some());

        parts.keychain.set_fault(None);
        let world = World::of(parts).await;
        assert_eq!(world.engine.disk_view().state, DiskCondition::Ready);
        assert_eq!(emergency(&world).await, None);
        assert_eq!(world.check(id).await, healthy());
        assert_eq!(
            world.parts.http.count(X_TOKEN),
            renewals,
            "one renewal in all"
        );
    });
}

#[tokio::test]
async fn f14_an_unsaved_answer_never_wins_over_a_later_sign_in() {
    if !is_here(
        "full_disk::f14_an_unsaved_answer_never_wins_over_a_later_sign_in",
        SIZE,
    ) {
        return;
    }
    let (world, id) = house().await;
    pin(&ballast(&world));
    let (filler, outcome) = renew_into_a_full_disk(&world, id).await;
    assert!(outcome.is_err());
    filler.drain();
    // Before the unsaved one is looked at again, the owner signs in anew.
    connected(&world.reconnect(id, &Consent::allow("lena")).await);
    let reconnected = world.dump().await;
    world.until_the_disk_is(DiskCondition::Ready).await;
    assert_eq!(emergency(&world).await, None);
    assert_eq!(
        world.dump().await,
        reconnected,
        "an older token was written"
    );
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn ks_12_an_unsaved_answer_of_an_account_that_leaves_is_overwritten() {
    if !is_here(
        "full_disk::ks_12_an_unsaved_answer_of_an_account_that_leaves_is_overwritten",
        SIZE,
    ) {
        return;
    }
    let (world, id) = house().await;
    pin(&ballast(&world));
    let (filler, outcome) = renew_into_a_full_disk(&world, id).await;
    assert!(outcome.is_err());
    filler.drain();
    world.engine.disconnect(id).await.unwrap();
    assert_eq!(world.engine.disk_view().state, DiskCondition::Ready);
    let file = world.folder().join(format!("{DATABASE_NAME}-emergency"));
    assert!(std::fs::read(file).unwrap().iter().all(|byte| *byte == 0));
}

#[tokio::test]
async fn f14_what_is_in_memory_alone_is_said_and_waited_for() {
    if !is_here(
        "full_disk::f14_what_is_in_memory_alone_is_said_and_waited_for",
        SIZE,
    ) {
        return;
    }
    let (world, id) = house().await;
    pin(&ballast(&world));
    // The emergency file is none.
    let file = world.folder().join(format!("{DATABASE_NAME}-emergency"));
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    let before = world.parts.http.count(X_TOKEN);
    let (filler, outcome) = renew_into_a_full_disk(&world, id).await;
    let words = outcome.unwrap_err();
    assert!(words.contains("in memory alone"), "{words}");
    assert!(world.engine.must_not_end());

    filler.drain();
    let engine = world.engine.clone();
    let waiting = tokio::spawn(async move { engine.until_it_may_end().await });
    world.until_the_disk_is(DiskCondition::Ready).await;
    waiting.await.unwrap();
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
}
