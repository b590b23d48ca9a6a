//! The open database: one writer, a few readers.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sqlx::{Sqlite, SqlitePool, Transaction};

use crate::{Reserve, Result, StoreError, open, touched::Log};

/// The database's name inside a profile's folder.
pub const DATABASE_NAME: &str = "pilotlight.db";

/// At once for writing, because a transaction that turns from reading to writing half way is refused
/// when another process writes, without the usual wait.
const BEGIN: &str = "BEGIN IMMEDIATE";

/// An open database. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// A pool of exactly one connection, so that writers queue up here and not in SQLite. None when
    /// opened for reading only.
    writer: Option<SqlitePool>,
    readers: SqlitePool,
    /// None in memory.
    reserve: Option<Reserve>,
    touched: Mutex<Log>,
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
        let (writer, readers) = open::files(folder).await?;
        let reserve = Reserve::in_folder(folder);
        reserve.lay_by();
        Ok(Self::of(Some(writer), readers, Some(reserve)))
    }

    /// Opens the database in `folder` beside whoever writes it, without changing anything. `None`
    /// when there is no database yet.
    ///
    /// # Errors
    ///
    /// As [`Store::open`], and [`StoreError::Older`] for a format that the app has to bring up to
    /// date first. Every method that writes answers [`StoreError::ReadOnly`].
    pub async fn open_read_only(folder: &Path) -> Result<Option<Self>> {
        let readers = open::files_read_only(folder).await?;
        let reserve = Reserve::in_folder(folder);
        Ok(readers.map(|readers| Self::of(None, readers, Some(reserve))))
    }

    /// A database that is gone when it is closed. The same schema and rules, for simulations.
    ///
    /// # Errors
    ///
    /// None that depend on the caller.
    pub async fn open_in_memory() -> Result<Self> {
        let only = open::memory().await?;
        Ok(Self::of(Some(only.clone()), only, None))
    }

    fn of(writer: Option<SqlitePool>, readers: SqlitePool, reserve: Option<Reserve>) -> Self {
        Self {
            inner: Arc::new(Inner {
                writer,
                readers,
                reserve,
                touched: Mutex::default(),
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
        if !self.inner.readers.is_closed() {
            if let Some(writer) = &self.inner.writer
                && writer.size() > 0
            {
                self.truncate_log().await;
            }
            self.inner.readers.close().await;
        }
        if let Some(writer) = &self.inner.writer {
            writer.close().await;
        }
    }

    /// Examines the whole database: SQLite's `integrity_check`, and every reference between rows.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when something is out of order, and the disk's own troubles.
    pub async fn check_integrity(&self) -> Result<()> {
        let mut connection = self.inner.readers.acquire().await?;
        open::whole_check(&mut connection).await
    }

    pub(crate) fn touched(&self) -> MutexGuard<'_, Log> {
        self.inner
            .touched
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn readers(&self) -> &SqlitePool {
        &self.inner.readers
    }

    /// Begins a reading transaction: all its statements see one moment.
    pub(crate) async fn read(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.inner.readers.begin().await?)
    }

    /// Begins a writing transaction.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        let writer = self
            .inner
            .writer
            .as_ref()
            .ok_or(StoreError::ReadOnly { source: None })?;
        match writer.begin_with(BEGIN).await {
            // On a full or failing disk SQLite ends a transaction by itself (sqlite.org, "Response To
            // Errors Within A Transaction", 2026), and the connection goes on believing that it is
            // in one. It would never write again, so another takes its place.
            Err(sqlx::Error::InvalidSavePointStatement) => {
                writer.acquire().await?.close().await?;
                Ok(writer.begin_with(BEGIN).await?)
            }
            begun => Ok(begun?),
        }
    }

    /// Moves everything from the write-ahead log into the database and empties the log, so that no
    /// page with a deleted ciphertext is left in it (KS-12). The deletion itself is committed by
    /// then, so a failure is logged and made good at the next disconnect, close or opening.
    pub(crate) async fn truncate_log(&self) {
        let Some(writer) = &self.inner.writer else {
            return;
        };
        match open::truncate_log(writer).await {
            Ok(true) => {}
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
