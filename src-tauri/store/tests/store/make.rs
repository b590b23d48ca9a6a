//! Rows to store, and eyes of our own on the file.

use std::path::{Path, PathBuf};

use pilotlight_domain::{
    Account, AccountId, AccountKind, Clocks, Given, Grant, GrantId, Physics, Platform, Profile,
    RenewalState, Timestamp,
};
use pilotlight_store::{
    AuditDraft, DATABASE_NAME, DataKeyRecord, SaveConnection, Saved, Store, TokenRecord,
};
use pilotlight_vault::{Purpose, Sealed};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions,
};
use tempfile::TempDir;
use uuid::Uuid;

/// A store on disk and the folder it lies in.
pub(crate) struct Disk {
    pub(crate) store: Store,
    folder: TempDir,
}

impl Disk {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        Self { store, folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn raw(&self) -> SqliteConnection {
        raw(self.folder()).await
    }

    /// Every row of every table, as text.
    pub(crate) async fn rows(&self) -> Vec<String> {
        rows(self.folder()).await
    }
}

pub(crate) fn file(folder: &Path) -> PathBuf {
    folder.join(DATABASE_NAME)
}

/// A connection past the store.
pub(crate) async fn raw(folder: &Path) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(file(folder))
        .connect()
        .await
        .unwrap()
}

/// Runs statements past the store.
pub(crate) async fn run(folder: &Path, sql: &str) {
    let mut connection = raw(folder).await;
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

pub(crate) async fn rows(folder: &Path) -> Vec<String> {
    let mut connection = raw(folder).await;
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .fetch_all(&mut connection)
            .await
            .unwrap();
    let mut all = Vec::new();
    for table in tables {
        let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
            .bind(&table)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        let quoted: Vec<String> = columns
            .iter()
            .map(|name| format!("quote({name})"))
            .collect();
        let sql = format!(
            "SELECT '{table}: ' || {} FROM {table} ORDER BY 1",
            quoted.join(" || ', ' || ")
        );
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut connection)
            .await
            .unwrap();
        all.extend(rows);
    }
    connection.close().await.unwrap();
    all
}

/// Copies the files as a machine that lost power would leave them: with the log, without closing.
pub(crate) fn crash_image(folder: &Path) -> TempDir {
    let image = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if !name.to_string_lossy().ends_with("-shm") {
            std::fs::copy(entry.path(), image.path().join(name)).unwrap();
        }
    }
    image
}

pub(crate) const fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

/// An envelope in shape, with a text in it that can be searched for.
pub(crate) fn sealed(text: &str) -> Sealed {
    let mut bytes = vec![1, 1, 0, 0, 0, 9];
    bytes.extend_from_slice(&[7; 12]);
    bytes.extend_from_slice(text.as_bytes());
    bytes.extend_from_slice(&[8; 16]);
    Sealed::parse(bytes).unwrap()
}

/// An envelope around nothing.
pub(crate) fn sealed_nothing() -> Sealed {
    sealed("")
}

pub(crate) fn key(owner: &Uuid, text: &str) -> DataKeyRecord {
    DataKeyRecord {
        owner: *owner,
        wrapped: sealed(text),
    }
}

pub(crate) fn token(owner: &Uuid, purpose: Purpose, generation: u64, text: &str) -> TokenRecord {
    TokenRecord {
        owner: *owner,
        purpose,
        generation,
        sealed: sealed(text),
    }
}

pub(crate) fn grant(key: &str) -> Grant {
    Grant {
        id: GrantId::fresh(),
        platform: Platform::X,
        subject: format!("person of {key}"),
        key: key.to_owned(),
        generation: 1,
        physics: Physics::Rotating,
        clocks: Clocks {
            issued_at: at(1_000),
            consented_at: at(900),
            access_expires_at: Some(at(8_200)),
            refresh_expires_at: None,
            data_access_expires_at: Some(at(9_000_000)),
        },
        has_refresh_token: true,
        granted: vec!["tweet.read".to_owned(), "users.read".to_owned()],
        missing: vec!["tweet.write".to_owned()],
        renewal: RenewalState::Idle,
    }
}

pub(crate) fn account(remote_id: &str, grant: &Grant) -> Account {
    Account {
        id: AccountId::fresh(),
        platform: grant.platform,
        profile: Profile {
            remote_id: remote_id.to_owned(),
            kind: AccountKind::XProfile,
            name: format!("Corner Florist {remote_id}"),
            handle: Some("@cornerflorist".to_owned()),
            avatar_url: None,
        },
        given: Given::default(),
        grant: Some(grant.id),
        connected_at: at(1_000),
        disconnected_at: None,
        synced_at: Some(at(1_001)),
    }
}

pub(crate) fn told(kind: &'static str) -> AuditDraft {
    AuditDraft {
        at: at(1_234),
        kind,
        platform: Some(Platform::X),
        account: None,
        sentence: format!("It was {kind}."),
    }
}

/// An entry that the database refuses, to make the last step of a transaction fail.
pub(crate) fn refused_entry() -> Vec<AuditDraft> {
    vec![told("good"), told("")]
}

/// A consent with an access and a refresh token for one account with a token of its own.
pub(crate) fn consent(grant: &Grant, account: &Account) -> SaveConnection {
    let (owner, own) = (grant.id.as_uuid(), account.id.as_uuid());
    SaveConnection {
        grant: grant.clone(),
        expected_generation: None,
        data_keys: vec![key(owner, "grant key"), key(own, "account key")],
        tokens: vec![
            token(owner, Purpose::Access, grant.generation, "first access"),
            token(owner, Purpose::Refresh, grant.generation, "first refresh"),
            token(own, Purpose::AccountToken, grant.generation, "own token"),
        ],
        accounts: vec![account.clone()],
        audit: vec![told("connected")],
        at: at(1_002),
    }
}

/// Saves a consent for one account and returns both.
pub(crate) async fn connected(store: &Store, name: &str) -> (Grant, Account) {
    let grant = grant(name);
    let account = account(name, &grant);
    let saved = store.save_connection(consent(&grant, &account)).await;
    assert_eq!(saved.unwrap(), Saved::Done);
    (grant, account)
}
