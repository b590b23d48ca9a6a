//! What can only be seen from inside: the connections' settings, and a disk that is full.

use sqlx::SqliteConnection;

use super::*;
use crate::database::Turn;

async fn pragma(connection: &mut SqliteConnection, name: &'static str) -> i64 {
    sqlx::query_scalar(name)
        .fetch_one(connection)
        .await
        .unwrap()
}

impl Store {
    async fn turn(&self) -> Turn {
        let writer = self.inner.database.writer().unwrap();
        writer.turn().await.unwrap()
    }

    async fn run(&self, statement: &'static str) {
        let mut turn = self.turn().await;
        sqlx::raw_sql(statement)
            .execute(&mut turn.connection)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn every_setting_of_the_connections_is_in_force() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut turn = store.turn().await;
    let writer = &mut turn.connection;
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut *writer)
        .await
        .unwrap();
    assert_eq!(journal, "wal");
    for (name, expected) in [
        ("PRAGMA synchronous", 2),
        ("PRAGMA secure_delete", 1),
        ("PRAGMA busy_timeout", 5000),
        ("PRAGMA foreign_keys", 1),
        ("PRAGMA trusted_schema", 0),
        ("PRAGMA cell_size_check", 1),
        ("PRAGMA temp_store", 2),
        ("PRAGMA application_id", open::APPLICATION_ID),
        (
            "PRAGMA user_version",
            crate::migrations::newest(crate::migrations::MIGRATIONS),
        ),
        ("PRAGMA fullfsync", i64::from(cfg!(target_os = "macos"))),
    ] {
        assert_eq!(pragma(writer, name).await, expected, "{name}");
    }
    let strict: i64 = pragma(
        writer,
        "SELECT count(*) FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0",
    )
    .await;
    assert_eq!(strict, 0, "every table is STRICT");
    drop(turn);
    let mut reader = store.reader().await.unwrap();
    for (name, expected) in [
        ("PRAGMA busy_timeout", 5000),
        ("PRAGMA trusted_schema", 0),
        ("PRAGMA cell_size_check", 1),
    ] {
        assert_eq!(pragma(&mut reader, name).await, expected, "{name}");
    }
    let outcome = sqlx::query("DELETE FROM settings")
        .execute(&mut *reader)
        .await;
    let refused: StoreError = outcome.expect_err("readers only read").into();
    assert!(matches!(refused, StoreError::ReadOnly { .. }));
    drop(reader);
    store.close().await;
}

#[tokio::test]
async fn f14_a_full_disk_is_told_and_changes_nothing_and_afterwards_the_same_store_writes_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    store.put_picture("a", "image/png", &[1]).await.unwrap();
    // SQLite's own limit answers as a full disk does.
    store.run("PRAGMA max_page_count = 1").await;
    let outcome = store.put_picture("a", "image/png", &[2; 500_000]).await;
    assert!(
        matches!(outcome, Err(StoreError::Full { .. })),
        "{outcome:?}"
    );
    let (_, bytes) = store.picture("a").await.unwrap().unwrap();
    assert_eq!(bytes, [1]);
    store.run("PRAGMA max_page_count = 100000").await;
    store
        .put_picture("a", "image/png", &[2; 500_000])
        .await
        .unwrap();
    store.close().await;
}

/// As after a fault that nobody could foresee: the connection is in a transaction of nobody.
#[tokio::test]
async fn a_connection_that_takes_no_beginning_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    store.run("BEGIN; DELETE FROM settings").await;
    store.put_setting("a", "b").await.unwrap();
    assert_eq!(store.setting("a").await.unwrap().as_deref(), Some("b"));
    let synchronous = pragma(&mut store.turn().await.connection, "PRAGMA synchronous").await;
    assert_eq!(synchronous, 2);
    store.close().await;
}

/// Otherwise the other would wait for the whole limit and be refused.
#[tokio::test]
async fn what_is_dropped_half_way_is_rolled_back_though_nobody_here_writes_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let other = Store::open(folder.path()).await.unwrap();
    let mut half = store.write().await.unwrap();
    sqlx::query("INSERT INTO settings (name, value) VALUES ('a', 'half')")
        .execute(&mut *half)
        .await
        .unwrap();
    drop(half);
    other.put_setting("b", "whole").await.unwrap();
    assert_eq!(store.setting("a").await.unwrap(), None);
    other.close().await;
    store.close().await;
}

/// One that did not end would hide what is written after it, and keep the log from being emptied.
#[tokio::test]
async fn a_moment_ends_with_whoever_had_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let settings = "SELECT count(*) FROM settings";
    let mut all = Vec::new();
    for _ in 0..3 {
        let mut moment = store.read().await.unwrap();
        assert_eq!(pragma(&mut moment, settings).await, 0);
        all.push(moment);
    }
    store.put_setting("a", "b").await.unwrap();
    for moment in &mut all {
        assert_eq!(pragma(moment, settings).await, 0, "as it was");
    }
    drop(all);
    for _ in 0..3 {
        let mut reader = store.reader().await.unwrap();
        assert_eq!(pragma(&mut reader, settings).await, 1);
    }
    let mut turn = store.turn().await;
    assert!(open::truncate_log(&mut turn.connection).await.unwrap());
    drop(turn);
    store.close().await;
}

#[tokio::test]
async fn many_read_at_once_and_none_after_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    store.put_setting("a", "b").await.unwrap();
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let store = store.clone();
        running.spawn(async move { store.setting("a").await.unwrap() });
    }
    let read = running.join_all().await;
    assert_eq!(read, vec![Some("b".to_owned()); 20]);
    let Database::Files { readers, .. } = store.database() else {
        panic!("it lies in a folder");
    };
    let mut last = readers.take().await.unwrap();
    // Whoever reads is waited for, and nobody comes after.
    let ((), late, settings) = tokio::join!(biased; readers.close(), readers.take(), async move {
        pragma(&mut last, "SELECT count(*) FROM settings").await
    });
    assert_eq!(settings, 1);
    assert!(matches!(late.map(drop), Err(StoreError::Closed)));
    assert!(matches!(store.setting("a").await, Err(StoreError::Closed)));
    store.close().await;
}

#[tokio::test]
async fn two_stores_in_memory_do_not_share() {
    let one = Store::open_in_memory().await.unwrap();
    let two = Store::open_in_memory().await.unwrap();
    one.put_setting("a", "b").await.unwrap();
    assert_eq!(two.setting("a").await.unwrap(), None);
    one.close().await;
    assert!(matches!(one.setting("a").await, Err(StoreError::Closed)));
}
