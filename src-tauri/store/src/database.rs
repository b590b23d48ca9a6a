//! The connections to one database: one that writes, and a few that read beside it.
//!
//! Whoever writes has the one connection for a turn, so that writers of this process queue up here
//! and not in SQLite. It is not a pool of one, because a pool asks at every return whether the
//! connection is still there, which costs as much as a statement. What this must never do: hand a
//! connection on while a transaction of somebody who went away is open on it.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
    time::{Duration, Instant},
};

use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};

use crate::{
    Result, StoreError,
    readers::{Lent, Readers},
};

/// At once for writing, because a transaction that turns from reading to writing half way is refused
/// when another process writes, without the usual wait.
const BEGIN: &str = "BEGIN IMMEDIATE";
/// A turn that has not come by then is told as a database that is held. One turn lasts as long as its
/// statements wait for another process.
pub(crate) const TURN_LIMIT: Duration = Duration::from_secs(30);

/// A database as it was opened.
#[derive(Clone, Debug)]
pub(crate) enum Database {
    /// On disk.
    Files { writer: Writer, readers: Readers },
    /// On disk, and only read here.
    ReadOnly(Readers),
    /// In memory, where a second connection would be a second database.
    Memory(Writer),
}

impl Database {
    /// A connection for one statement.
    pub(crate) async fn reader(&self) -> Result<Reader> {
        match self {
            Self::Files { readers, .. } | Self::ReadOnly(readers) => {
                Ok(Reader::Lent(readers.take().await?))
            }
            Self::Memory(only) => Ok(Reader::Turn(only.turn().await?)),
        }
    }

    /// A connection whose statements all see one moment.
    pub(crate) async fn moment(&self) -> Result<Reader> {
        match self {
            Self::Files { readers, .. } | Self::ReadOnly(readers) => {
                Ok(Reader::Lent(readers.take().await?.begin().await?))
            }
            // Nobody else writes while this one has the turn.
            Self::Memory(only) => Ok(Reader::Turn(only.turn().await?)),
        }
    }

    /// The connection that writes.
    pub(crate) fn writer(&self) -> Result<&Writer> {
        match self {
            Self::Files { writer, .. } | Self::Memory(writer) => Ok(writer),
            Self::ReadOnly(_) => Err(StoreError::ReadOnly { source: None }),
        }
    }

    /// What stays the same until somebody else writes: another process, as this one writes here.
    pub(crate) async fn others(&self) -> Result<Others> {
        match self {
            Self::Files { writer, .. } => {
                let mut turn = writer.turn().await?;
                let version = sqlx::query_scalar("PRAGMA data_version")
                    .fetch_one(&mut turn.connection)
                    .await?;
                Ok(Others {
                    replaced: turn.replaced,
                    version,
                })
            }
            // Readers are several and each counts for itself, so this one tells of nobody.
            Self::Memory(_) | Self::ReadOnly(_) => Ok(Others::default()),
        }
    }

    /// Waits for what is under way and closes everything.
    pub(crate) async fn close(&self) {
        if let Self::Files { readers, .. } | Self::ReadOnly(readers) = self {
            readers.close().await;
        }
        if let Ok(writer) = self.writer() {
            writer.close().await;
        }
    }
}

/// A mark that changes when another process has written, and tells nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// Each connection counts from its own beginning.
    replaced: u32,
    version: i64,
}

/// A connection that reads.
pub(crate) enum Reader {
    Lent(Lent),
    Turn(Turn),
}

impl Deref for Reader {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        match self {
            Self::Lent(connection) => connection,
            Self::Turn(turn) => &turn.connection,
        }
    }
}

impl DerefMut for Reader {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Lent(connection) => connection,
            Self::Turn(turn) => &mut turn.connection,
        }
    }
}

/// The one connection that writes. Clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    /// How another connection to the same database is made; none in memory.
    again: Option<SqliteConnectOptions>,
    /// None once it is closed.
    line: Arc<Mutex<Option<Line>>>,
}

/// A connection, and whether somebody has left a transaction open on it.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) connection: SqliteConnection,
    pub(crate) open: bool,
    /// How many were in its place before.
    replaced: u32,
    /// When it was last asked whether it is there.
    pub(crate) asked: Instant,
}

/// The connection, until this is dropped.
pub(crate) type Turn = OwnedMappedMutexGuard<Option<Line>, Line>;

impl Writer {
    pub(crate) fn to_file(connection: SqliteConnection, options: SqliteConnectOptions) -> Self {
        Self::of(connection, Some(options))
    }

    pub(crate) fn to_memory(connection: SqliteConnection) -> Self {
        Self::of(connection, None)
    }

    fn of(connection: SqliteConnection, again: Option<SqliteConnectOptions>) -> Self {
        Self {
            again,
            line: Arc::new(Mutex::new(Some(Line::of(connection)))),
        }
    }

    /// Waits for the turn.
    pub(crate) async fn turn(&self) -> Result<Turn> {
        let held = match Arc::clone(&self.line).try_lock_owned() {
            Ok(held) => held,
            Err(_) => {
                let lock = Arc::clone(&self.line).lock_owned();
                let waited = tokio::time::timeout(TURN_LIMIT, lock).await;
                waited.map_err(|limit| StoreError::Busy {
                    source: limit.into(),
                })?
            }
        };
        let mut turn =
            OwnedMutexGuard::try_map(held, Option::as_mut).map_err(|_| StoreError::Closed)?;
        turn.tidy().await;
        Ok(turn)
    }

    /// Begins a writing transaction.
    pub(crate) async fn begin(&self) -> Result<Transaction> {
        let mut turn = self.turn().await?;
        turn.open = true;
        let mut transaction = Transaction {
            writer: self.clone(),
            turn,
        };
        match (transaction.run(BEGIN).await, &self.again) {
            // A connection of which nobody knows what happened to it: another takes its place.
            (Err(StoreError::Unexpected { .. }), Some(options)) => {
                transaction.turn.connection = options.connect().await?;
                transaction.turn.replaced += 1;
                transaction.run(BEGIN).await?;
            }
            (begun, _) => begun?,
        }
        Ok(transaction)
    }

    async fn close(&self) {
        let line = self.line.lock().await.take();
        if let Some(line) = line
            && let Err(error) = line.connection.close().await
        {
            tracing::warn!(%error, "the database was not closed in good order");
        }
    }
}

impl Line {
    pub(crate) fn of(connection: SqliteConnection) -> Self {
        Self {
            connection,
            open: false,
            replaced: 0,
            asked: Instant::now(),
        }
    }

    /// Rolls back what somebody began and did not end. SQLite may have done so by itself already
    /// (sqlite.org, "Response To Errors Within A Transaction", 2026), so a refusal says nothing.
    pub(crate) async fn tidy(&mut self) {
        if self.open {
            let rolled_back = sqlx::query("ROLLBACK").execute(&mut self.connection).await;
            if let Err(error) = rolled_back {
                tracing::debug!(%error, "there was nothing to roll back");
            }
            self.open = false;
        }
    }
}

/// A writing transaction. One that is dropped is rolled back.
#[must_use = "what is not committed is rolled back"]
pub(crate) struct Transaction {
    writer: Writer,
    turn: Turn,
}

impl Transaction {
    pub(crate) async fn commit(mut self) -> Result<()> {
        self.run("COMMIT").await?;
        self.turn.open = false;
        Ok(())
    }

    pub(crate) async fn rollback(mut self) -> Result<()> {
        self.turn.tidy().await;
        Ok(())
    }

    async fn run(&mut self, statement: &'static str) -> Result<()> {
        let connection = &mut self.turn.connection;
        sqlx::query(statement).execute(connection).await?;
        Ok(())
    }
}

impl Drop for Transaction {
    /// Whoever has the next turn rolls back; where nobody waits for one, a task does, so that no
    /// other process meets a database that is held for nothing.
    fn drop(&mut self) {
        if !self.turn.open {
            return;
        }
        let writer = self.writer.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { drop(writer.turn().await) });
        }
    }
}

impl Deref for Transaction {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.turn.connection
    }
}

impl DerefMut for Transaction {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.turn.connection
    }
}
