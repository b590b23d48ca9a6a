//! Bringing a database up to date: numbered files, forward only, each in one transaction.
//!
//! A file that has been released is never edited; what changes goes into the next number. The
//! version stands in the file's header (`user_version`) and changes with the schema in the same
//! transaction, so the two cannot come apart.

use std::path::Path;

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{
    Result, StoreError,
    open::{APPLICATION_ID, quick_check, verify_copy},
    place,
};

/// One step. Its number is its place in the list, counted from one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
}

/// Every step there ever was, in order.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        sql: include_str!("../migrations/0001_start.sql"),
    },
    Migration {
        sql: include_str!("../migrations/0002_incidents.sql"),
    },
    Migration {
        sql: include_str!("../migrations/0003_given.sql"),
    },
    Migration {
        sql: include_str!("../migrations/0004_app_checks.sql"),
    },
];

/// The version that a list of steps leads to.
pub(crate) fn newest(known: &[Migration]) -> i64 {
    i64::try_from(known.len()).unwrap_or(i64::MAX)
}

/// Takes the steps that are missing after `found`. A database that is not fresh is copied to
/// `folder` first; the copy stays until the caller, satisfied, removes it.
pub(crate) async fn run(
    connection: &mut SqliteConnection,
    known: &[Migration],
    found: i64,
    folder: Option<&Path>,
) -> Result<()> {
    let newest = newest(known);
    if found >= newest {
        return Ok(());
    }
    if let (Some(folder), true) = (folder, found > 0) {
        quick_check(connection).await?;
        copy(connection, folder, found).await?;
        tracing::info!("the saved data is brought from format {found} to {newest}");
    }
    for (step, version) in known.iter().zip(1_i64..).filter(|(_, to)| *to > found) {
        take(connection, *step, version)
            .await
            .map_err(|error| match error {
                StoreError::Full { .. } | StoreError::ReadOnly { .. } | StoreError::Busy { .. } => {
                    error
                }
                other => StoreError::Migration {
                    to: version,
                    source: other.into(),
                },
            })?;
    }
    quick_check(connection).await
}

/// Writes a copy without the pages and bytes of deleted rows, and proves that it opens.
async fn copy(connection: &mut SqliteConnection, folder: &Path, version: i64) -> Result<()> {
    let copy = place::copy_of(folder, version);
    place::make_copy_file(&copy)?;
    sqlx::query("VACUUM INTO ?")
        .bind(copy.to_string_lossy().into_owned())
        .execute(connection)
        .await?;
    verify_copy(&copy, version).await
}

async fn take(connection: &mut SqliteConnection, step: Migration, version: i64) -> Result<()> {
    use sqlx::Connection;
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let present: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *transaction)
        .await?;
    if present >= version {
        // Another process came first.
        return Ok(());
    }
    sqlx::raw_sql(step.sql).execute(&mut *transaction).await?;
    let dangling: i64 = sqlx::query_scalar("SELECT count(*) FROM pragma_foreign_key_check")
        .fetch_one(&mut *transaction)
        .await?;
    if dangling > 0 {
        return Err(StoreError::damaged("rows point to rows that are gone"));
    }
    // Two numbers of this crate; a pragma takes no bound value.
    let header =
        format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}");
    sqlx::raw_sql(AssertSqlSafe(header))
        .execute(&mut *transaction)
        .await?;
    Ok(transaction.commit().await?)
}

#[cfg(test)]
#[path = "migrations_tests.rs"]
mod tests;
