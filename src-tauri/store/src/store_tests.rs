//! What can only be seen from inside: the connections' settings, and a disk that is full.

use super::*;

async fn pragma(pool: &SqlitePool, name: &'static str) -> i64 {
    sqlx::query_scalar(name).fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn every_setting_of_the_connections_is_in_force() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let writer = store.inner.writer.as_ref().unwrap();
    let readers = store.readers();
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(writer)
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
    for (name, expected) in [
        ("PRAGMA busy_timeout", 5000),
        ("PRAGMA trusted_schema", 0),
        ("PRAGMA cell_size_check", 1),
    ] {
        assert_eq!(pragma(readers, name).await, expected, "{name}");
    }
    let outcome = sqlx::query("DELETE FROM settings").execute(readers).await;
    let refused: StoreError = outcome.expect_err("readers only read").into();
    assert!(matches!(refused, StoreError::ReadOnly { .. }));
    assert_eq!(writer.options().get_max_connections(), 1);
    let strict: i64 = pragma(
        writer,
        "SELECT count(*) FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0",
    )
    .await;
    assert_eq!(strict, 0, "every table is STRICT");
    store.close().await;
}

#[tokio::test]
async fn f14_a_full_disk_is_told_and_changes_nothing_and_afterwards_the_same_store_writes_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    store.put_picture("a", "image/png", &[1]).await.unwrap();
    // SQLite's own limit answers as a full disk does.
    let writer = store.inner.writer.as_ref().unwrap();
    sqlx::raw_sql("PRAGMA max_page_count = 1")
        .execute(writer)
        .await
        .unwrap();
    let outcome = store.put_picture("a", "image/png", &[2; 500_000]).await;
    assert!(
        matches!(outcome, Err(StoreError::Full { .. })),
        "{outcome:?}"
    );
    let (_, bytes) = store.picture("a").await.unwrap().unwrap();
    assert_eq!(bytes, [1]);
    sqlx::raw_sql("PRAGMA max_page_count = 100000")
        .execute(writer)
        .await
        .unwrap();
    store
        .put_picture("a", "image/png", &[2; 500_000])
        .await
        .unwrap();
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
