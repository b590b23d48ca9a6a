//! Backups: the whole database as of one moment, in a file that the owner keeps elsewhere.
//!
//! It is made by SQLite (`VACUUM INTO`), never by copying a file in use, and holds what the database holds,
//! sealed as it is there, with four exceptions. Left out are sign-ins whose refresh token is spent by its
//! use: a backup is a second place to renew from, and an old token of a chain ends the whole chain. Left
//! out are a sign-in under way, renewals under way and how far uploads have come. A backup bears a mark of its
//! own, so that nobody takes it for a database in use.
//!
//! What must never happen here: a file that is written over, or one that looks finished and is not.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use pilotlight_domain::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};

use crate::{
    Result, Store, StoreError, column,
    migrations::{self, MIGRATIONS},
    open, place, recovery, settings,
};

/// Written into the header of a backup: "PLGB".
const BACKUP_ID: i64 = 0x504c_4742;
/// Where a backup says what it is.
const ABOUT: &str = "backup";
/// In the folder of the data: a backup that is being made, before it goes where it was asked for.
const WORK: &str = "pilotlight.backup.db";
/// Beside the file that was asked for, while it is being written.
const PARTIAL: &str = ".partial";

/// What a backup says of itself.
#[derive(Serialize, Deserialize)]
struct About {
    made_at: Timestamp,
    world: String,
}

/// What is in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Timestamp,
    /// How many connected accounts are in it.
    pub accounts: u32,
    /// The names of those whose sign-in is not in it, because it is renewed by being spent.
    pub without_sign_in: Vec<String>,
    /// How many posts are in it.
    pub posts: u32,
    /// How many entries of the audit are in it.
    pub entries: u32,
    /// Whether a passphrase opens it. Without one it opens only where the keychain holds its key.
    pub has_passphrase: bool,
}

impl Store {
    /// Writes a backup into a new file. `world` is the one of the two that this database belongs to.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when a file of that name is there, and the disk's own troubles. No file is
    /// left behind then.
    pub async fn back_up(&self, into: &Path, world: &str, at: Timestamp) -> Result<Backup> {
        if into.exists() {
            return Err(StoreError::refused("a file of this name is there already"));
        }
        let folder = self.folder().or_else(|| into.parent());
        let work = folder.unwrap_or_else(|| Path::new(".")).join(WORK);
        let partial = place::beside(into, PARTIAL);
        let made = self.make_backup(&work, world, at).await;
        let made = match made {
            Ok(backup) => hand_over(&work, &partial, into).map(|()| backup),
            Err(error) => Err(error),
        };
        for left in [work.clone(), place::beside(&work, "-journal"), partial] {
            place::remove(&left)?;
        }
        made
    }

    async fn make_backup(&self, work: &Path, world: &str, at: Timestamp) -> Result<Backup> {
        place::make_copy_file(work)?;
        sqlx::query("VACUUM INTO ?")
            .bind(work.to_string_lossy().into_owned())
            .execute(&mut *self.reader().await?)
            .await?;
        let mut connection = open::apart(work).connect().await?;
        let made = mark(&mut connection, world, at).await;
        connection.close().await?;
        made
    }
}

/// Takes out what no backup may hold, and puts in what it is.
async fn mark(connection: &mut SqliteConnection, world: &str, at: Timestamp) -> Result<Backup> {
    let about = About {
        made_at: at,
        world: world.to_owned(),
    };
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::raw_sql(
        "DELETE FROM attempts;
         DELETE FROM intents;
         DELETE FROM tokens WHERE owner IN (
             SELECT id FROM grants WHERE physics = 'rotating'
             UNION SELECT accounts.id FROM accounts JOIN grants ON grants.id = grant_id
                   WHERE physics = 'rotating');
         DELETE FROM data_keys WHERE owner IN (
             SELECT id FROM grants WHERE physics = 'rotating'
             UNION SELECT accounts.id FROM accounts JOIN grants ON grants.id = grant_id
                   WHERE physics = 'rotating');
         UPDATE grants SET renewal = 'idle', renewal_since = NULL;
         UPDATE deliveries SET progress = NULL WHERE progress IS NOT NULL",
    )
    .execute(&mut *transaction)
    .await?;
    for name in [recovery::REPORT, crate::REVOKING_EVERYTHING] {
        sqlx::query("DELETE FROM settings WHERE name = ?")
            .bind(name)
            .execute(&mut *transaction)
            .await?;
    }
    settings::put(&mut transaction, ABOUT, &column::json_text(&about)?).await?;
    transaction.commit().await?;
    // A number of this crate. What was taken out leaves no byte behind.
    let sql = format!("PRAGMA application_id = {BACKUP_ID}; VACUUM");
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&mut *connection)
        .await?;
    open::whole_check(connection).await?;
    inside(connection, at).await
}

/// Puts the finished file where it was asked for, for its owner alone.
fn hand_over(work: &Path, partial: &Path, into: &Path) -> Result<()> {
    place::make_copy_file(partial)?;
    fs::copy(work, partial)
        .and_then(|_| {
            fs::OpenOptions::new()
                .append(true)
                .open(partial)?
                .sync_all()
        })
        .and_then(|()| fs::rename(partial, into))
        .map_err(place::disk)
}

/// Removes a backup that a dead run was making.
pub(crate) fn remove_unfinished(folder: &Path) -> Result<()> {
    let work = folder.join(WORK);
    place::remove(&place::beside(&work, "-journal"))?;
    place::remove(&work)
}

async fn inside(connection: &mut SqliteConnection, made_at: Timestamp) -> Result<Backup> {
    let count = |sql: &'static str| sqlx::query_scalar::<_, u32>(sql);
    Ok(Backup {
        made_at,
        accounts: count("SELECT count(*) FROM accounts WHERE grant_id IS NOT NULL")
            .fetch_one(&mut *connection)
            .await?,
        without_sign_in: sqlx::query_scalar(
            "SELECT coalesce(given_name, name) FROM accounts
             WHERE grant_id IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM tokens WHERE owner = grant_id AND purpose = 'access')
             ORDER BY connected_at, id",
        )
        .fetch_all(&mut *connection)
        .await?,
        posts: count("SELECT count(*) FROM posts")
            .fetch_one(&mut *connection)
            .await?,
        entries: count("SELECT count(*) FROM audit")
            .fetch_one(&mut *connection)
            .await?,
        has_passphrase: sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM slots WHERE slot = 1)")
            .fetch_one(&mut *connection)
            .await?,
    })
}

/// Looks into a backup and changes nothing.
///
/// # Errors
///
/// [`StoreError::Foreign`] for any other file, [`StoreError::Newer`] for one of a newer version,
/// [`StoreError::Damaged`] for one that is not whole, [`StoreError::Refused`] for one of the other
/// world.
pub async fn read_backup(file: &Path, world: &str) -> Result<Backup> {
    // A pipe that has a backup's name would be waited for without end.
    if !fs::metadata(file).map_err(place::disk)?.is_file() {
        return Err(StoreError::Foreign {
            file: PathBuf::from(file),
        });
    }
    let foreign = |error: StoreError| match error {
        StoreError::Damaged { .. } => StoreError::Foreign {
            file: PathBuf::from(file),
        },
        other => other,
    };
    let mut connection = open::reading(file).connect().await?;
    let looked = match mark_of(&mut connection).await.map_err(foreign) {
        Ok(BACKUP_ID) => match is_of_a_known_format(file) {
            Ok(()) => look_into(&mut connection, world)
                .await
                .map(|(backup, _)| backup),
            Err(error) => Err(error),
        },
        Ok(_) => Err(foreign(StoreError::damaged("it is no backup"))),
        Err(error) => Err(error),
    };
    let closed = connection.close().await;
    let backup = looked.map_err(of_the_file)?;
    closed?;
    Ok(backup)
}

/// What a file's own fault is. Every statement here runs on every backup, so where one does not, or may
/// not write into a copy of ours, the file is none.
pub(crate) fn of_the_file(error: StoreError) -> StoreError {
    match error {
        StoreError::Unexpected { source }
        | StoreError::ReadOnly {
            source: Some(source),
        } => StoreError::Damaged {
            what: "it is not built as backups are",
            source: Some(source),
        },
        other => other,
    }
}

/// Refuses a file that says it may be read and not written, which a later SQLite would mean by a higher
/// version in its header (sqlite.org, file format, 2026). Only for what is marked as a backup: whoever closes a
/// database that is in use takes SQLite's locks from it.
fn is_of_a_known_format(file: &Path) -> Result<()> {
    const VERSIONS: std::ops::Range<usize> = 18..20;
    const NEWEST: u8 = 2;
    let mut head = [0; VERSIONS.end];
    let read = fs::File::open(file).and_then(|mut file| file.read(&mut head));
    read.map_err(place::disk)?;
    match head.get(VERSIONS) {
        Some(versions) if versions.iter().all(|version| *version <= NEWEST) => Ok(()),
        _ => Err(StoreError::Foreign {
            file: PathBuf::from(file),
        }),
    }
}

async fn mark_of(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("PRAGMA application_id")
        .fetch_one(connection)
        .await?)
}

/// What is in it, and the version of its format.
async fn look_into(connection: &mut SqliteConnection, world: &str) -> Result<(Backup, i64)> {
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await?;
    let known = migrations::newest(MIGRATIONS);
    if version > known {
        return Err(StoreError::Newer {
            found: version,
            known,
        });
    }
    open::whole_check(connection).await?;
    holds_our_schema(connection, version).await?;
    open::has_an_end(connection).await?;
    let about: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE name = ?")
        .bind(ABOUT)
        .fetch_optional(&mut *connection)
        .await?;
    let about = about.ok_or(StoreError::damaged("it does not say when it was made"))?;
    let about: About = column::json(&about)?;
    if about.world != world {
        return Err(StoreError::refused(
            "the backup is of the other one of sandbox and real accounts",
        ));
    }
    Ok((inside(connection, about.made_at).await?, version))
}

/// Refuses a file with a rule, view or trigger of somebody else's.
async fn holds_our_schema(connection: &mut SqliteConnection, version: i64) -> Result<()> {
    const SCHEMA: &str =
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
    type Part = (String, String, String, String);
    let here: Vec<Part> = sqlx::query_as(SCHEMA).fetch_all(&mut *connection).await?;
    let known = usize::try_from(version)
        .ok()
        .and_then(|count| MIGRATIONS.get(..count));
    let known = known.ok_or(StoreError::damaged("its version has been lost"))?;
    let mut ours = sqlx::sqlite::SqliteConnectOptions::new()
        .in_memory(true)
        .connect()
        .await?;
    migrations::run(&mut ours, known, 0, None).await?;
    let there: Vec<Part> = sqlx::query_as(SCHEMA).fetch_all(&mut ours).await?;
    ours.close().await?;
    if here == there {
        Ok(())
    } else {
        Err(StoreError::damaged("it is not built as backups are"))
    }
}

/// Makes a copy of a backup a database in use, brought to the newest format. Gives what is in it.
pub(crate) async fn unmark(connection: &mut SqliteConnection, world: &str) -> Result<Backup> {
    if mark_of(connection).await? != BACKUP_ID {
        return Err(StoreError::damaged("it is no backup"));
    }
    let (backup, version) = look_into(connection, world).await?;
    // A number of this crate.
    let sql = format!("PRAGMA application_id = {}", open::APPLICATION_ID);
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&mut *connection)
        .await?;
    migrations::run(connection, MIGRATIONS, version, None).await?;
    sqlx::query("DELETE FROM settings WHERE name = ?")
        .bind(ABOUT)
        .execute(connection)
        .await?;
    Ok(backup)
}
