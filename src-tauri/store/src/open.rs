//! Opening: the connection's settings, what is looked at before anything is written, and the checks.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    Reserve, Result, StoreError,
    database::{Database, Writer},
    migrations::{self, MIGRATIONS, Migration},
    place,
    readers::Readers,
    store::DATABASE_NAME,
};

/// How long to wait for another process that holds the database.
const BUSY_LIMIT: Duration = Duration::from_secs(5);
/// A database of so many bytes is read whole at each opening, its indexes with it, which takes a few
/// hundredths of a second. A larger one only after a run that did not close it.
const READ_WHOLE: u64 = 16 * 1024 * 1024;
/// So many rows are read before somebody takes them. SQLite works on a thread of its own; with the usual fifty a fifth
/// of reading ten thousand accounts was two threads waking each other.
const ROWS_AHEAD: usize = 1_000;

/// Written into the file's header: "PLGT". Tells our files from other programs' SQLite files.
pub(crate) const APPLICATION_ID: i64 = 0x504c_4754;

/// The writer and the readers of a database on disk.
pub(crate) async fn files(folder: &Path) -> Result<Database> {
    files_with(folder, MIGRATIONS).await
}

pub(crate) async fn files_with(folder: &Path, known: &[Migration]) -> Result<Database> {
    place::claim_folder(folder)?;
    let file = folder.join(DATABASE_NAME);
    let newest = migrations::newest(known);
    let found = look(&file, newest).await?.accept(&file, newest)?;
    place::claim_files(folder, &file)?;

    let unclean = place::has_log(&file);
    let journal = if place::is_on_network(folder) {
        // The write-ahead log needs memory shared by all who open the file, so one machine.
        SqliteJournalMode::Delete
    } else {
        SqliteJournalMode::Wal
    };
    let options = settings(&file).journal_mode(journal);
    let mut connection = options.connect().await?;
    let prepared = prepare(&mut connection, folder, known, found, unclean).await;
    if let Err(error) = prepared {
        // Why it was not opened says more than how it closed.
        let _ = connection.close().await;
        return Err(error);
    }
    let writer = Writer::to_file(connection, options);
    let readers = Readers::of(reading(&file));
    Ok(Database::Files { writer, readers })
}

/// Everything between the first connection and the first caller.
async fn prepare(
    writer: &mut SqliteConnection,
    folder: &Path,
    known: &[Migration],
    found: i64,
    unclean: bool,
) -> Result<()> {
    migrations::run(writer, known, found, Some(folder)).await?;
    // What a process that was killed after a disconnect left in the log is emptied here (KS-12).
    if unclean {
        match truncate_log(writer).await {
            // What is there can be read, and a full disk is no reason not to start.
            Err(StoreError::Full { source }) => {
                tracing::warn!(%source, "the disk is full; the write-ahead log stays as it is");
            }
            emptied => drop(emptied?),
        }
    }
    place::remove_copies(folder)
}

/// The readers of a database on disk that another process may be writing. None when there is no
/// database yet.
pub(crate) async fn files_read_only(folder: &Path) -> Result<Option<Database>> {
    files_read_only_with(folder, MIGRATIONS).await
}

pub(crate) async fn files_read_only_with(
    folder: &Path,
    known: &[Migration],
) -> Result<Option<Database>> {
    let file = folder.join(DATABASE_NAME);
    let known = migrations::newest(known);
    let found = look(&file, known).await?.accept(&file, known)?;
    if found == 0 {
        return Ok(None);
    }
    if found < known {
        return Err(StoreError::Older { found, known });
    }
    let readers = Readers::of(reading(&file));
    // What keeps it from being read is told now.
    drop(readers.take().await?);
    Ok(Some(Database::ReadOnly(readers)))
}

/// One connection to a database in memory; it is writer and reader at once.
pub(crate) async fn memory() -> Result<Database> {
    let options = common(SqliteConnectOptions::new().in_memory(true));
    let mut only = options.connect().await?;
    migrations::run(&mut only, MIGRATIONS, 0, None).await?;
    Ok(Database::Memory(Writer::to_memory(only)))
}

fn common(options: SqliteConnectOptions) -> SqliteConnectOptions {
    let options = options
        .busy_timeout(BUSY_LIMIT)
        .row_buffer_size(ROWS_AHEAD)
        .foreign_keys(true)
        // A statement sent by this crate is trusted; functions named in a tampered schema are not.
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        // Sorting and copying never spill ciphertexts into files outside the folder.
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging();
    if cfg!(target_os = "macos") {
        // Without these, fsync does not reach the drive there (sqlite.org, PRAGMA fullfsync, 2026).
        options
            .pragma("fullfsync", "ON")
            .pragma("checkpoint_fullfsync", "ON")
    } else {
        options
    }
}

fn settings(file: &Path) -> SqliteConnectOptions {
    common(SqliteConnectOptions::new().filename(file))
        // A commit lost to a power cut would be a lost refresh token, and writes are rare.
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
}

/// A connection that writes to the database in use, which is there and opened by nobody else.
pub(crate) fn in_use(file: &Path) -> SqliteConnectOptions {
    settings(file)
}

/// A connection to a database that is being made apart from the one in use. References are held to at the
/// end, as rows come in any order.
pub(crate) fn apart(file: &Path) -> SqliteConnectOptions {
    settings(file)
        .foreign_keys(false)
        .journal_mode(SqliteJournalMode::Delete)
}

pub(crate) fn reading(file: &Path) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    // SQLite reads a database with a write-ahead log only where it can make the log's files, unless it
    // is told that nobody can change anything (sqlite.org, Read-Only WAL-Mode Databases, 2026). With
    // a log beside it that must not be said: what stands in the log would not be seen.
    let still = place::takes_no_change(file) && !place::has_log(file);
    common(options.immutable(still))
}

/// What stands in a file, read without changing it.
enum Found {
    /// No file, or one without content.
    Nothing,
    Database {
        application: i64,
        version: i64,
        empty: bool,
    },
}

impl Found {
    /// The version to start from; zero for a fresh database.
    fn accept(&self, file: &Path, known: i64) -> Result<i64> {
        match *self {
            Self::Nothing => Ok(0),
            Self::Database {
                application: 0,
                version: 0,
                empty: true,
            } => Ok(0),
            Self::Database {
                application: APPLICATION_ID,
                version,
                ..
            } => {
                if version > known {
                    return Err(StoreError::Newer {
                        found: version,
                        known,
                    });
                }
                if version < 1 {
                    return Err(StoreError::damaged("its version has been lost"));
                }
                Ok(version)
            }
            Self::Database { .. } => Err(StoreError::Foreign {
                file: PathBuf::from(file),
            }),
        }
    }
}

async fn look(file: &Path, known: i64) -> Result<Found> {
    match std::fs::metadata(file) {
        Ok(about) if about.len() == 0 && !place::has_log(file) && Reserve::is_laid_by(file) => {
            return Err(StoreError::damaged("nothing is left of the file"));
        }
        Ok(about) if about.len() == 0 && !place::has_log(file) => return Ok(Found::Nothing),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => {
            return Err(StoreError::Io {
                source: error.into(),
            });
        }
    }
    // A change that was broken off without a write-ahead log has to be rolled back before anything
    // can be read, and only a connection that may write can do that.
    let options = if place::has_journal(file) {
        settings(file)
    } else {
        reading(file)
    };
    let mut connection = options.connect().await?;
    let small = std::fs::metadata(file).is_ok_and(|about| about.len() <= READ_WHOLE);
    let thorough = small || place::has_log(file);
    let looked = look_into(&mut connection, known, thorough).await;
    // Why it cannot be read says more than how it closed.
    let closed = connection.close().await;
    let found = looked?;
    closed?;
    Ok(found)
}

async fn look_into(connection: &mut SqliteConnection, known: i64, thorough: bool) -> Result<Found> {
    let application = sqlx::query_scalar("PRAGMA application_id")
        .fetch_one(&mut *connection)
        .await?;
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await?;
    let (tables, ours): (i64, i64) = sqlx::query_as(
        "SELECT count(*), count(CASE WHEN name IN ('audit_head', 'data_keys') THEN 1 END)
         FROM sqlite_schema",
    )
    .fetch_one(&mut *connection)
    .await?;
    if application == APPLICATION_ID && version <= known {
        // Before anybody may write: a damaged file is kept as it was found.
        if thorough {
            examine(connection, "PRAGMA integrity_check(10)").await?;
        } else {
            quick_check(connection).await?;
        }
        has_an_end(connection).await?;
    } else if application != APPLICATION_ID && ours == 2 {
        return Err(StoreError::damaged("its mark has been lost"));
    }
    Ok(Found::Database {
        application,
        version,
        empty: tables == 0,
    })
}

/// Looks for the end of the audit. A page that lies where an empty one should is in order to SQLite;
/// without this row nothing can be written any more.
///
/// # Errors
///
/// [`StoreError::Damaged`] when it is gone.
pub(crate) async fn has_an_end(connection: &mut SqliteConnection) -> Result<()> {
    let ends: i64 = sqlx::query_scalar("SELECT count(*) FROM audit_head")
        .fetch_one(connection)
        .await?;
    match ends {
        1 => Ok(()),
        _ => Err(StoreError::damaged("the end of the audit has been lost")),
    }
}

/// Reads every page's structure.
///
/// # Errors
///
/// [`StoreError::Damaged`] when something is out of order.
pub(crate) async fn quick_check(connection: &mut SqliteConnection) -> Result<()> {
    examine(connection, "PRAGMA quick_check(10)").await
}

async fn examine(connection: &mut SqliteConnection, how: &'static str) -> Result<()> {
    let findings = sqlx::query_scalar(how).fetch_all(&mut *connection).await;
    match findings.map_err(StoreError::from) {
        Ok(findings) => sound(&findings),
        // A text that is no JSON any more breaks the rule that looks into it.
        Err(StoreError::Unexpected { source }) => Err(StoreError::Damaged {
            what: "a row cannot be read",
            source: Some(source),
        }),
        Err(error) => Err(error),
    }
}

/// Reads every page, and holds indexes and references to their tables.
///
/// # Errors
///
/// [`StoreError::Damaged`] when something is out of order.
pub(crate) async fn whole_check(connection: &mut SqliteConnection) -> Result<()> {
    examine(connection, "PRAGMA integrity_check(10)").await?;
    let dangling = sqlx::query("PRAGMA foreign_key_check")
        .fetch_all(&mut *connection)
        .await?;
    if dangling.is_empty() {
        Ok(())
    } else {
        Err(StoreError::damaged("a row refers to one that is not there"))
    }
}

fn sound(findings: &[String]) -> Result<()> {
    if findings.len() == 1 && findings.iter().all(|finding| finding == "ok") {
        return Ok(());
    }
    Err(StoreError::Damaged {
        what: "the file is not a whole database",
        source: Some(findings.join("; ").into()),
    })
}

/// Opens a copy and checks it, to be sure that it could be gone back to.
pub(crate) async fn verify_copy(copy: &Path, version: i64) -> Result<()> {
    let mut connection = reading(copy).connect().await?;
    let outcome = verify_open_copy(&mut connection, version).await;
    connection.close().await?;
    outcome
}

async fn verify_open_copy(connection: &mut SqliteConnection, version: i64) -> Result<()> {
    quick_check(connection).await?;
    let copied: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await?;
    if copied == version {
        Ok(())
    } else {
        Err(StoreError::damaged("a copy of it is not what was copied"))
    }
}

/// Empties the write-ahead log. False when a reader was in the way for the whole limit.
pub(crate) async fn truncate_log(writer: &mut SqliteConnection) -> Result<bool> {
    let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(writer)
        .await?;
    Ok(busy == 0)
}
