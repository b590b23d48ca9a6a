//! Revoking everything: the platforms are told, several at once and not for long, and nothing sealed
//! and no key is left, whatever they answer.

use std::time::Duration;

use pilotlight_domain::{Platform, Secret};
use pilotlight_engine::view::{RevokeAllView, RevokeOutcome, Update, VaultCondition};
use pilotlight_sandbox::{Consent, Control, Door};
use pilotlight_store::Store;
use pilotlight_vault::MemoryFault;

use crate::world::{World, drain, healthy, lena, theirs};

async fn house() -> World {
    let world = World::in_folder().await;
    for (platform, consent) in lena() {
        world.connect(platform, &consent).await;
    }
    world
}

/// Nothing sealed, no key, no account, in the rows and in the files; and the history is there.
async fn nothing_is_left(world: &World, accounts: usize) {
    let store = Store::open_read_only(&world.folder()).await.unwrap();
    let store = store.unwrap();
    assert!(!store.sealed_rows_exist().await.unwrap());
    assert!(store.platform_apps().await.unwrap().is_empty());
    assert_eq!(store.setting("revoking_everything").await.unwrap(), None);
    let kept = store.connections().await.unwrap();
    assert_eq!(kept.len(), accounts);
    assert!(kept.iter().all(|connection| connection.grant.is_none()));
    store.close().await;
    assert!(world.engine.accounts().await.unwrap().is_empty());
    assert!(world.engine.audit_verify().await.unwrap().intact);
    let entries = world.engine.audit_list(None, None, 1000).await.unwrap();
    let of = |kind: &str| entries.iter().filter(|entry| entry.kind == kind).count();
    assert_eq!(of("account_disconnected"), accounts);
    assert_eq!((of("revoke_all_begun"), of("revoke_all_done")), (1, 1));
}

fn outcomes(done: &RevokeAllView, platform: Platform) -> Vec<RevokeOutcome> {
    let of_it = done.accounts.iter().filter(|one| one.platform == platform);
    of_it.map(|one| one.outcome).collect()
}

#[tokio::test]
async fn every_platform_is_told_and_the_outcome_of_each_account_is_said() {
    let mut world = house().await;
    world
        .engine
        .set_passphrase(Secret::new("correct horse battery staple".to_owned()))
        .await
        .unwrap();
    let count = world.engine.accounts().await.unwrap().len();
    let preview = world.engine.revoke_all_preview().await.unwrap();
    assert_eq!(preview.accounts as usize, count);
    assert!(
        preview.happens.iter().all(|words| words.ends_with('.')),
        "{preview:?}"
    );
    let words = preview.happens.join(" ");
    assert!(words.contains(&format!("all {count} accounts")), "{words}");
    assert!(
        words.contains("Instagram and LinkedIn cannot be told"),
        "{words}"
    );

    let keys_before = world.parts.keychain.snapshot();
    let mut updates = world.engine.updates();
    let done = world.engine.revoke_everything().await.unwrap();
    assert_eq!(done.accounts.len(), count);
    for platform in Platform::ALL {
        let expected = match platform {
            Platform::Instagram | Platform::LinkedIn => RevokeOutcome::NoEndpoint,
            _ => RevokeOutcome::Revoked,
        };
        let found = outcomes(&done, platform);
        assert!(!found.is_empty(), "{platform:?}");
        assert!(
            found.iter().all(|one| *one == expected),
            "{platform:?} {found:?}"
        );
    }
    assert_eq!(done.by_hand, [Platform::Instagram, Platform::LinkedIn]);
    // Facebook ends all that the person granted with one word.
    for (platform, told) in [
        (Platform::Facebook, 1),
        (Platform::X, 1),
        (Platform::LinkedIn, 0),
    ] {
        let census = world.parts.sandbox.census();
        assert_eq!(
            census.at(theirs(platform), Door::Revoke),
            told,
            "{platform:?}"
        );
    }
    nothing_is_left(&world, count).await;
    let left = drain(&mut updates);
    let gone = left
        .iter()
        .filter(|one| matches!(one, Update::AccountLeft { .. }));
    assert_eq!(gone.count(), count);

    // The key is another, the passphrase is gone, and the app can be used anew.
    for name in keys_before.entry_names() {
        assert!(
            !world.parts.keychain.entry_names().contains(&name),
            "{name}"
        );
    }
    let security = world.engine.security().await.unwrap();
    assert_eq!(security.vault.state, VaultCondition::Ready);
    assert!(!security.has_passphrase);
    world.restart().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn platforms_that_never_answer_keep_nothing_on_this_computer() {
    let world = house().await;
    let count = world.engine.accounts().await.unwrap().len();
    let gate = world.parts.http.hold("oauth2/revoke");
    let engine = world.engine.clone();
    let revoking = tokio::spawn(async move { engine.revoke_everything().await });
    gate.arrived().await;
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(7)).await;
    tokio::time::resume();
    let done = revoking.await.unwrap().unwrap();
    assert_eq!(outcomes(&done, Platform::X), [RevokeOutcome::NotReached]);
    assert!(done.by_hand.contains(&Platform::X), "{done:?}");
    let x = done.accounts.iter().find(|one| one.platform == Platform::X);
    assert!(x.unwrap().words.contains("could not be told"), "{x:?}");
    nothing_is_left(&world, count).await;
}

#[tokio::test]
async fn platforms_that_refuse_are_said_and_keep_nothing_on_this_computer() {
    let world = house().await;
    let count = world.engine.accounts().await.unwrap().len();
    for platform in Platform::ALL {
        world.control(&Control::Fail {
            platform: theirs(platform),
            status: Some(500),
        });
    }
    let done = world.engine.revoke_everything().await.unwrap();
    for platform in [Platform::Facebook, Platform::YouTube, Platform::X] {
        let found = outcomes(&done, platform);
        assert!(
            found.iter().all(|one| *one == RevokeOutcome::NotReached),
            "{found:?}"
        );
    }
    nothing_is_left(&world, count).await;
}

#[tokio::test]
async fn a_closed_vault_keeps_nothing_on_this_computer() {
    let mut world = house().await;
    let count = world.engine.accounts().await.unwrap().len();
    world.parts.keychain.set_fault(Some(MemoryFault::Locked));
    world.restart().await;
    assert_eq!(world.engine.vault_view().state, VaultCondition::Locked);
    let done = world.engine.revoke_everything().await.unwrap();
    assert!(done.keys.contains("opens nothing"), "{}", done.keys);
    assert_eq!(outcomes(&done, Platform::X), [RevokeOutcome::NotReached]);
    nothing_is_left(&world, count).await;
    world.parts.keychain.set_fault(None);
    world.engine.retry_vault().await.unwrap();
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn without_any_account_there_is_still_a_key_to_delete() {
    let world = World::in_folder().await;
    let preview = world.engine.revoke_all_preview().await.unwrap();
    assert_eq!(preview.accounts, 0);
    let done = world.engine.revoke_everything().await.unwrap();
    assert_eq!(done.headline, "No account was connected.");
    assert_eq!(world.parts.keychain.entry_names(), ["master-key/v2"]);
    nothing_is_left(&world, 0).await;
}

#[tokio::test]
async fn a_sign_in_under_way_ends_with_everything_else() {
    let world = house().await;
    let count = world.engine.accounts().await.unwrap().len();
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let link = world.answer(&Consent::allow("june")).await;
    world.engine.revoke_everything().await.unwrap();
    assert!(world.engine.snapshot().await.unwrap().attempt.is_none());
    world.engine.receive(link.as_str()).await;
    nothing_is_left(&world, count).await;
}

/// Everybody's accounts everywhere: as many as a shop with several brands has.
async fn many() -> (World, usize) {
    let world = World::in_folder().await;
    for (person, platforms) in [
        ("lena", &Platform::ALL[..]),
        ("amir", &Platform::ALL),
        ("june", &Platform::ALL),
        ("sofia", &[Platform::X, Platform::YouTube]),
        ("tom", &[Platform::X, Platform::Facebook]),
    ] {
        for platform in platforms {
            world.connect(*platform, &Consent::allow(person)).await;
        }
    }
    let count = world.engine.accounts().await.unwrap().len();
    (world, count)
}

/// What the ten seconds for 25 accounts are made of: seven for all platforms together, whatever they do, and
/// the keychain's three. Time is counted by the clock that the limits go by.
#[tokio::test]
async fn h4_however_many_accounts_there_are_all_platforms_have_seven_seconds_together() {
    let (world, count) = many().await;
    let _held = world.parts.http.hold("/revoke");
    let gate = world.parts.http.hold("/permissions");
    let engine = world.engine.clone();
    let revoking = tokio::spawn(async move { engine.revoke_everything().await });
    gate.arrived().await;
    tokio::time::pause();
    let begun = tokio::time::Instant::now();
    tokio::time::advance(Duration::from_secs(7)).await;
    assert_eq!(begun.elapsed(), Duration::from_secs(7));
    tokio::time::resume();
    let done = revoking.await.unwrap().unwrap();
    assert_eq!(done.accounts.len(), count);
    for one in &done.accounts {
        let silent = !matches!(one.platform, Platform::Instagram | Platform::LinkedIn);
        let expected = if silent {
            RevokeOutcome::NotReached
        } else {
            RevokeOutcome::NoEndpoint
        };
        assert_eq!(one.outcome, expected, "{one:?}");
        assert!(!one.words.is_empty());
    }
    nothing_is_left(&world, count).await;
}

/// One word a sign-in or a person, several on their way at once, and each account has its proof.
#[tokio::test]
async fn h4_twenty_five_accounts_are_told_at_once_and_each_has_its_proof() {
    let (world, count) = many().await;
    assert!(count >= 25, "{count}");
    let gates = ["/revoke", "/permissions"].map(|part| world.parts.http.hold(part));
    let calls = || {
        let parts = ["/revoke", "/permissions"];
        parts
            .map(|part| world.parts.http.count(part))
            .iter()
            .sum::<usize>()
    };
    let before = calls();
    let words = || calls() - before;
    let engine = world.engine.clone();
    let revoking = tokio::spawn(async move { engine.revoke_everything().await });
    // As many as may be on their way at once have set out before the first is answered.
    while words() < 8 {
        tokio::task::yield_now().await;
    }
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert_eq!(words(), 8, "no more at once");
    let started = std::time::Instant::now();
    for gate in &gates {
        (0..count).for_each(|_| gate.let_through());
    }
    let done = revoking.await.unwrap().unwrap();
    // Said and never held to: a busy machine is no fault.
    println!(
        "{count} accounts: {} words, done in {:?}",
        words(),
        started.elapsed()
    );
    assert!(words() < count, "{} words for {count} accounts", words());
    assert_eq!(done.accounts.len(), count);
    for one in &done.accounts {
        let expected = match one.platform {
            Platform::Instagram | Platform::LinkedIn => RevokeOutcome::NoEndpoint,
            _ => RevokeOutcome::Revoked,
        };
        assert_eq!(one.outcome, expected, "{one:?}");
        assert!(one.words.ends_with('.'), "{one:?}");
    }
    nothing_is_left(&world, count).await;
}
