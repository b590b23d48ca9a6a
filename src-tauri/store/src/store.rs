//! The open database: one writer, a few readers.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use pilotlight_domain::Timestamp;

use crate::{
    Reserve, Result, StoreError,
    database::{Database, Reader, Transaction},
    open,
    together::Queue,
    touched::Log,
};

/// The database's name inside a profile's folder.
pub const DATABASE_NAME: &str = "pilotlight.db";

/// An open database. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    database: Database,
    /// None in memory.
    reserve: Option<Reserve>,
    touched: Mutex<Log>,
    /// Checks that wait to be saved.
    checks: Queue,
}

impl Store {
    /// Opens the database in `folder`, and makes both where they are missing.
    ///
    /// The folder becomes the owner's alone (0700) and so do the files (0600); what was wider is
    /// narrowed. An older format is brought up to date after a verified copy was made; the copy is
    /// removed when the result has been checked.
    ///
    /// # Errors
    ///
    /// [`StoreError::Newer`] for a newer format and [`StoreError::Foreign`] for another program's
    /// file, both left untouched; [`StoreError::NoFolder`], [`StoreError::Damaged`],
    /// [`StoreError::Migration`] and the disk's own troubles.
    pub async fn open(folder: &Path) -> Result<Self> {
        let database = open::files(folder).await?;
        let reserve = Reserve::in_folder(folder);
        reserve.lay_by();
        Ok(Self::of(database, Some(reserve)))
    }

    /// Opens the database in `folder` beside whoever writes it, without changing anything. `None`
    /// when there is no database yet.
    ///
    /// # Errors
    ///
    /// As [`Store::open`], and [`StoreError::Older`] for a format that the app has to bring up to
    /// date first. Every method that writes answers [`StoreError::ReadOnly`].
    pub async fn open_read_only(folder: &Path) -> Result<Option<Self>> {
        let database = open::files_read_only(folder).await?;
        let reserve = Reserve::in_folder(folder);
        Ok(database.map(|database| Self::of(database, Some(reserve))))
    }

    /// A database that is gone when it is closed. The same schema and rules, for simulations.
    ///
    /// # Errors
    ///
    /// None that depend on the caller.
    pub async fn open_in_memory() -> Result<Self> {
        Ok(Self::of(open::memory().await?, None))
    }

    fn of(database: Database, reserve: Option<Reserve>) -> Self {
        Self {
            inner: Arc::new(Inner {
                database,
                reserve,
                touched: Mutex::default(),
                checks: Queue::default(),
            }),
        }
    }

    /// What is laid by for the day on which a save fails; none in memory, which has no disk.
    #[must_use]
    pub fn reserve(&self) -> Option<&Reserve> {
        self.inner.reserve.as_ref()
    }

    /// Waits for what is under way, empties the write-ahead log into the database and closes it.
    /// All clones are closed with it.
    pub async fn close(&self) {
        self.truncate_log().await;
        self.inner.database.close().await;
    }

    /// Reads what every start reads, to see that each row of it can be.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when one cannot, and the disk's own troubles.
    pub async fn read_once(&self) -> Result<()> {
        self.connections().await?;
        self.slots().await?;
        self.platform_apps().await?;
        // What is due, held or unconfirmed; what is scheduled is read as its time comes.
        self.deliveries_at_hand(Timestamp::from_millis(0)).await?;
        Ok(())
    }

    /// Examines the whole database: SQLite's `integrity_check`, and every reference between rows.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when something is out of order, and the disk's own troubles.
    pub async fn check_integrity(&self) -> Result<()> {
        let mut connection = self.reader().await?;
        open::whole_check(&mut connection).await
    }

    pub(crate) fn touched(&self) -> MutexGuard<'_, Log> {
        self.inner
            .touched
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn queue(&self) -> &Queue {
        &self.inner.checks
    }

    /// Where it lies; nowhere in memory.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.reserve().map(Reserve::folder)
    }

    pub(crate) fn database(&self) -> &Database {
        &self.inner.database
    }

    /// A connection for one statement that reads.
    pub(crate) async fn reader(&self) -> Result<Reader> {
        self.inner.database.reader().await
    }

    /// A connection whose statements all see one moment.
    pub(crate) async fn read(&self) -> Result<Reader> {
        self.inner.database.moment().await
    }

    /// Begins a writing transaction.
    pub(crate) async fn write(&self) -> Result<Transaction> {
        self.inner.database.writer()?.begin().await
    }

    /// Moves everything from the write-ahead log into the database and empties the log, so that no
    /// page with a deleted ciphertext is left in it (KS-12). The deletion itself is committed by
    /// then, so a failure is logged and made good at the next disconnect, close or opening.
    pub(crate) async fn truncate_log(&self) {
        // What only reads has no log of its own to empty.
        let Database::Files { writer, .. } = &self.inner.database else {
            return;
        };
        let emptied = match writer.turn().await {
            Ok(mut turn) => open::truncate_log(&mut turn.connection).await,
            Err(error) => Err(error),
        };
        match emptied {
            // Once it is closed, there is none.
            Ok(true) | Err(StoreError::Closed) => {}
            Ok(false) => {
                tracing::warn!(
                    "a reader kept the write-ahead log from being emptied; it will be at the next chance"
                );
            }
            Err(error) => {
                tracing::warn!(%error, "the write-ahead log could not be emptied; it will be at the next chance");
            }
        }
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
