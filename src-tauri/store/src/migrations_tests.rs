//! Migrations: rows of every format so far are taken up, and a step that fails changes nothing.

use std::path::Path;

use pilotlight_domain::{Evidence, Given, Matter, Platform, Status, Timestamp, incident::Close};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::*;
use crate::database::Database;
use crate::{AuditVerdict, DATABASE_NAME, Store, open};

/// Rows as format 1 held them: an account of every shape there was. Never edited; a later format
/// that cannot take them up has lost someone's connection.
const OLD_ROWS: &str = include_str!("../tests/rows_of_0001.sql");

/// Rows that format 2 added. Never edited either.
const ROWS_OF_2: &str = include_str!("../tests/rows_of_0002.sql");

/// SHA-256 of each file that has been written down. A file in this list is never edited: databases
/// made by it exist.
const RELEASED: &[&str] = &[
    "be89e985432ba9193d8dd428e938689c53bc2e40d0604341280b665c51e2a606",
    "34a2b06082d77dafba911714e4e6c6ea2e0f3e2aab655dc251e9ae450661c3b6",
    "501a1a13cc89896837b7fa3fdd5433be35bad2bb640eda8272680220d5afcf30",
    "ae19b9eb35216267bec72feb2dbc8a10c9b2ee3388fb33f0921d335ef6c79d02",
];

const NEXT: Migration = Migration {
    sql: "ALTER TABLE settings ADD COLUMN since INTEGER;
          UPDATE settings SET since = 7;",
};
const FAILING: Migration = Migration {
    sql: "ALTER TABLE settings ADD COLUMN since INTEGER;
          INSERT INTO settings (name, value) VALUES ('', 'refused');",
};
const DANGLING: Migration = Migration {
    sql: "PRAGMA defer_foreign_keys = ON;
          DELETE FROM grants;",
};

fn with(next: Migration) -> Vec<Migration> {
    [MIGRATIONS, &[next]].concat()
}

async fn raw(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(file)
        .connect()
        .await
        .unwrap()
}

/// A closed database of format 1 with rows in it.
async fn old_database() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let database = open::files_with(folder.path(), &MIGRATIONS[..1])
        .await
        .unwrap();
    run(&database, OLD_ROWS).await;
    database.close().await;
    folder
}

/// A closed database of the present format with the rows of every format in it.
async fn present_database() -> tempfile::TempDir {
    let folder = old_database().await;
    let database = open::files(folder.path()).await.unwrap();
    run(&database, ROWS_OF_2).await;
    database.close().await;
    folder
}

async fn run(database: &Database, sql: &'static str) {
    let mut turn = database.writer().unwrap().turn().await.unwrap();
    sqlx::raw_sql(sql)
        .execute(&mut turn.connection)
        .await
        .unwrap();
}

async fn try_open(folder: &Path, known: &[Migration]) -> Result<()> {
    open::files_with(folder, known).await?.close().await;
    Ok(())
}

async fn version(file: &Path) -> i64 {
    let mut connection = raw(file).await;
    let version = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    version
}

#[tokio::test]
async fn a_database_with_old_rows_is_brought_up_to_date() {
    let folder = old_database().await;
    let store = Store::open(folder.path()).await.unwrap();
    let connections = store.connections().await.unwrap();
    let names: Vec<&str> = connections
        .iter()
        .map(|connection| connection.account.profile.name.as_str())
        .collect();
    assert_eq!(names, ["Corner Florist", "Florist’s Videos", "Former Page"]);
    assert!(
        connections
            .iter()
            .all(|one| one.account.given == Given::default())
    );
    let grant = connections[0].grant.as_ref().unwrap();
    assert_eq!((grant.platform, grant.generation), (Platform::X, 3));
    assert!(grant.has_refresh_token);
    assert_eq!(connections[2].grant, None);
    assert_eq!(connections[2].evidence, Evidence::default());
    let trouble = connections[1].evidence.trouble.as_ref().unwrap();
    assert_eq!(trouble.since, Timestamp::from_seconds(1_790_000_200));
    assert_eq!(store.tokens(grant.id.as_uuid()).await.unwrap().len(), 2);
    let checks = store.checks(connections[1].account.id, 9).await.unwrap();
    assert_eq!(checks.len(), 2);
    assert_eq!(store.slots().await.unwrap().len(), 2);
    assert_eq!(store.open_intents().await.unwrap().len(), 1);
    assert!(store.open_attempt().await.unwrap().is_some());
    let app = store.platform_app(Platform::YouTube).await.unwrap();
    let app = app.unwrap();
    assert!(app.has_secret);
    assert_eq!(app.checked, None);
    let theme = store.setting("theme").await.unwrap();
    assert_eq!(theme.as_deref(), Some("dark"));
    assert!(store.picture("florist").await.unwrap().is_some());
    // The chain goes on where it ended.
    let draft = crate::AuditDraft {
        at: Timestamp::from_seconds(1),
        kind: "opened",
        platform: None,
        account: None,
        sentence: "The app was opened.".to_owned(),
    };
    store.append_audit(vec![draft]).await.unwrap();
    assert_eq!(
        store.verify_audit().await.unwrap(),
        AuditVerdict::Intact { entries: 3 }
    );
    store.close().await;
}

#[tokio::test]
async fn incidents_of_format_two_are_read() {
    let folder = present_database().await;
    let store = Store::open(folder.path()).await.unwrap();
    let at_hand = store.incidents_at_hand().await.unwrap();
    let told = at_hand[0].told.unwrap();
    assert_eq!(at_hand.len(), 1);
    assert_eq!(
        (at_hand[0].matter, told.matter, told.status),
        (Matter::SignedOut, Matter::SignInDue, Status::Warning)
    );
    assert_eq!(at_hand[0].reminded, Some(3));
    let note = "01900000-0000-7000-8000-000000000052".parse().unwrap();
    let mended = store.incidents_of_alert(note).await.unwrap();
    assert_eq!(mended[0].closed.unwrap().how, Close::Mended);
    let connections = store.connections().await.unwrap();
    let left = store.incidents_of(connections[2].account.id, 9).await;
    assert_eq!(left.unwrap()[0].closed.unwrap().how, Close::Left);
    let snoozes = store.snoozes().await.unwrap();
    assert_eq!(
        snoozes.get(&connections[1].account.id),
        Some(&Timestamp::from_seconds(1_790_086_400))
    );
    store.close().await;
}

#[tokio::test]
async fn the_next_step_keeps_the_rows_and_leaves_no_copy() {
    let folder = present_database().await;
    let file = folder.path().join(DATABASE_NAME);
    try_open(folder.path(), &with(NEXT)).await.unwrap();
    assert_eq!(version(&file).await, newest(MIGRATIONS) + 1);
    let mut connection = raw(&file).await;
    let since: i64 = sqlx::query_scalar("SELECT since FROM settings WHERE value = 'dark'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(since, 7);
    connection.close().await.unwrap();
    assert!(!place::copy_of(folder.path(), newest(MIGRATIONS)).exists());
    // A second opening has nothing left to do, and an older app refuses.
    try_open(folder.path(), &with(NEXT)).await.unwrap();
    let older = Store::open(folder.path()).await;
    assert!(matches!(older, Err(StoreError::Newer { .. })));
}

#[tokio::test]
async fn a_step_that_fails_changes_nothing_and_leaves_the_copy() {
    for (what, step) in [("refused", FAILING), ("dangling", DANGLING)] {
        let folder = present_database().await;
        let before = newest(MIGRATIONS);
        let outcome = try_open(folder.path(), &with(step)).await;
        let Err(StoreError::Migration { to, .. }) = outcome else {
            panic!("{what}: {outcome:?}");
        };
        assert_eq!(to, before + 1);
        let copy = place::copy_of(folder.path(), before);
        assert_eq!(version(&copy).await, before);
        for file in [folder.path().join(DATABASE_NAME), copy.clone()] {
            assert_eq!(version(&file).await, before);
            let mut connection = raw(&file).await;
            let accounts: i64 = sqlx::query_scalar("SELECT count(*) FROM accounts")
                .fetch_one(&mut connection)
                .await
                .unwrap();
            assert_eq!(accounts, 3);
            let columns: i64 =
                sqlx::query_scalar("SELECT count(*) FROM pragma_table_info('settings')")
                    .fetch_one(&mut connection)
                    .await
                    .unwrap();
            assert_eq!(columns, 2);
            connection.close().await.unwrap();
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
            assert_eq!(mode & 0o7777, 0o600);
        }
        // The app that does know how goes on, and takes the copy away.
        try_open(folder.path(), &with(NEXT)).await.unwrap();
        assert!(!copy.exists());
    }
}

#[tokio::test]
async fn rows_that_dangled_before_are_not_carried_on() {
    let folder = present_database().await;
    let file = folder.path().join(DATABASE_NAME);
    let mut connection = raw(&file).await;
    sqlx::raw_sql("PRAGMA foreign_keys = OFF; DELETE FROM grants WHERE platform = 'x'")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    let outcome = try_open(folder.path(), &with(NEXT)).await;
    assert!(matches!(outcome, Err(StoreError::Migration { .. })));
    assert_eq!(version(&file).await, newest(MIGRATIONS));
}

#[tokio::test]
async fn nothing_is_migrated_without_a_copy() {
    let folder = present_database().await;
    let copy = place::copy_of(folder.path(), newest(MIGRATIONS));
    // A folder in the copy's place: it cannot be made.
    std::fs::create_dir(&copy).unwrap();
    let outcome = try_open(folder.path(), &with(NEXT)).await;
    assert!(matches!(outcome, Err(StoreError::Io { .. })), "{outcome:?}");
    let file = folder.path().join(DATABASE_NAME);
    assert_eq!(version(&file).await, newest(MIGRATIONS));
}

#[tokio::test]
async fn an_older_format_is_not_touched_by_one_who_only_reads() {
    let folder = present_database().await;
    let file = folder.path().join(DATABASE_NAME);
    let before = std::fs::read(&file).unwrap();
    let outcome = open::files_read_only_with(folder.path(), &with(NEXT)).await;
    let (found, known) = (newest(MIGRATIONS), newest(MIGRATIONS) + 1);
    match outcome {
        Err(StoreError::Older { found: a, known: b }) => assert_eq!((a, b), (found, known)),
        other => panic!("{other:?}"),
    }
    assert!(std::fs::read(&file).unwrap() == before);
}

#[tokio::test]
async fn a_file_without_tables_is_a_fresh_one() {
    let folder = tempfile::tempdir().unwrap();
    try_open(folder.path(), &[]).await.unwrap();
    let none = Store::open_read_only(folder.path()).await.unwrap();
    assert!(none.is_none(), "it holds nothing to read");
    let store = Store::open(folder.path()).await.unwrap();
    assert!(store.connections().await.unwrap().is_empty());
    store.close().await;
}

#[test]
fn a_released_file_is_never_edited() {
    use sha2::{Digest, Sha256};
    let digests: Vec<String> = MIGRATIONS
        .iter()
        .map(|step| {
            Sha256::digest(step.sql.as_bytes())
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect()
        })
        .collect();
    assert_eq!(digests, RELEASED);
}
