//! F15: the disk takes no change when the app starts. It shows what it knows, says why nothing can be
//! saved, asks nobody unasked, renews nothing, and goes on once the disk takes changes again.

use std::{path::Path, process::Command};

use pilotlight_domain::{AccountId, Platform, Span, Status};
use pilotlight_engine::{Engine, EngineError, Storage, view::DiskCondition};
use pilotlight_sandbox::Consent;

use crate::{
    physics::X_TOKEN,
    private_disk::is_here,
    world::{World, healthy, state_of},
};

/// Makes the disk on which the temporary folders lie read-only (`ro`), or not any more (`rw`).
fn remount(how: &str) {
    let ended = Command::new("mount")
        .args(["-o", &format!("remount,{how}")])
        .arg(std::env::temp_dir())
        .status()
        .unwrap();
    assert!(ended.success());
}

/// A closed world with one account, on a disk that takes no change from now on.
async fn shut() -> (World, AccountId) {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.engine.close().await;
    remount("ro");
    (world, id)
}

async fn open(world: &World, folder: &Path) -> Result<Engine, EngineError> {
    let mut options = world.parts.options(Box::new(world.parts.keychain.clone()));
    options.storage = Storage::ReadOnlyDisk(folder.to_path_buf());
    Engine::open(options).await
}

#[tokio::test]
async fn f15_on_a_read_only_disk_everything_is_shown_and_nothing_is_renewed() {
    let name = "read_only_disk::f15_on_a_read_only_disk_everything_is_shown_and_nothing_is_renewed";
    if !is_here(name, "64m") {
        return;
    }
    let (mut world, id) = shut().await;
    let calls = world.parts.http.count("");
    world.engine = open(&world, &world.folder()).await.unwrap();
    assert!(world.engine.is_shut());
    let snapshot = world.engine.snapshot().await.unwrap();
    assert_eq!(state_of(&snapshot.accounts[0]), healthy());
    assert_eq!(snapshot.disk.state, DiskCondition::ReadOnly);
    assert_eq!(snapshot.disk.headline, "Nothing can be saved");
    assert!(snapshot.disk.happened.contains("goes on by itself"));

    // Days pass: the proof ages, and the watch asks nobody.
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    for _ in 0..3 {
        world.parts.clock.next_moment().await;
        world.pass(Span::hours(20));
    }
    world.parts.clock.next_moment().await;
    assert_eq!(
        state_of(&world.card(id).await),
        (Status::Warning, vec!["not_proven".into()])
    );
    assert_eq!(world.parts.http.count(""), calls, "unasked");
    watch.abort();

    // A person may ask, and is told; no platform hears of it, and no token is spent.
    let renewals = world.parts.http.count(X_TOKEN);
    for refused in [
        world.engine.check_account(id).await.map(drop),
        world.engine.check_all().await,
        world.engine.disconnect(id).await,
    ] {
        let words = refused.unwrap_err().to_string();
        assert!(words.contains("can be read and not changed"), "{words}");
    }
    assert!(
        world
            .engine
            .begin_connect(Platform::X, false)
            .await
            .is_err()
    );
    assert_eq!(world.parts.http.count(""), calls, "what cannot be kept");

    // It is noticed when the disk is well again.
    let engine = world.engine.clone();
    let well = tokio::spawn(async move { engine.until_the_disk_takes_changes().await });
    world.parts.clock.next_moment().await;
    world.pass(Span::hours(1));
    world.parts.clock.next_moment().await;
    assert!(!well.is_finished());
    remount("rw");
    let done = || well.is_finished();
    world.parts.clock.pass_until(done).await;
    world.restart().await;
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), renewals + 1);
    world.engine.close().await;
}

/// The app before did not come to its end: what it committed last stands in the write-ahead log alone.
#[tokio::test]
async fn f15_what_stands_in_the_log_of_a_run_that_died_is_shown_on_a_read_only_disk() {
    let name = "read_only_disk::f15_what_stands_in_the_log_of_a_run_that_died_is_shown_on_a_read_only_disk";
    if !is_here(name, "64m") {
        return;
    }
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let image = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(world.folder()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), image.path().join(entry.file_name())).unwrap();
    }
    world.engine.close().await;
    remount("ro");
    let engine = open(&world, image.path()).await.unwrap();
    let accounts = engine.accounts().await.unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(accounts[0].id, id);
    engine.close().await;
    remount("rw");
}
