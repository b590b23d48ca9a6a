//! A damaged database: it is kept whole under another name, and what can be read goes into a new one.
//!
//! SQLite's own `.recover` is no part of the library, and its statements stop at the first page that is
//! not in order, so the rows are taken from the pages themselves ([`pages`], [`records`], [`tables`])
//! and put into a fresh database under the rules of the schema ([`rebuild`]). What must never happen
//! here: a damaged file that is changed or deleted, a loss that is not told, or a damaged database that is
//! opened as if it were new.

mod pages;
mod rebuild;
mod records;
mod tables;

use std::path::Path;

use pilotlight_domain::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use crate::{
    AuditDraft, Result, Store, StoreError, aside,
    migrations::{self, MIGRATIONS},
    open, restore, settings,
    store::DATABASE_NAME,
};
pub(crate) use rebuild::{hold_posts, without_sign_in};

/// Where a recovery stands until the owner has seen it.
pub(crate) const REPORT: &str = "recovery";

/// What was done to bring the saved data back, as facts. Words are made of it when it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub from: Origin,
    /// The name of the file, in the folder of the data, in which everything is as it was; none where nothing
    /// was put aside.
    pub aside: String,
    /// How many accounts there are now.
    pub accounts: u32,
    /// How many posts there are now.
    pub posts: u32,
    /// How many posts wait for the owner's word at an account, because they may be out already.
    pub waiting: u32,
    /// What is known to be gone.
    pub lost: Lost,
    /// Whether the audit tells of it.
    pub(crate) told: bool,
}

/// Where the rows came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// From a damaged file.
    Damage,
    /// From a backup of this day.
    Backup {
        /// When it was made.
        made_at: Timestamp,
    },
    /// Nothing was brought back: the backup was damaged before it was in place.
    GivenUp,
}

/// What is known to be gone. Each was seen by what still speaks of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// How many accounts.
    pub accounts: u32,
    /// The names of accounts that need a new sign-in.
    pub sign_ins: Vec<String>,
    /// How many posts.
    pub posts: u32,
    /// How many entries of the audit.
    pub entries: i64,
    /// Whether the records of the keys are gone, so that nothing sealed opens.
    pub keys: bool,
    /// Whether parts of the file could not be read at all, so that there may be more.
    pub unreadable: bool,
}

/// Puts a damaged database aside whole and a new one in its place that holds what could be read.
///
/// No connection to it may be open, and nobody else may work in the folder.
///
/// # Errors
///
/// [`StoreError::Newer`] and the disk's own troubles; everything is as it was then.
pub async fn recover(folder: &Path, at: Timestamp) -> Result<Recovery> {
    let found = pages::Pages::read(&folder.join(DATABASE_NAME))?;
    let known = migrations::newest(MIGRATIONS);
    if let Some(version) = found.version().filter(|version| *version > known) {
        return Err(StoreError::Newer {
            found: version,
            known,
        });
    }
    let aside = aside::name(folder, aside::Because::Damaged, at);
    let file = aside::begin(folder)?;
    let mut connection = open::apart(&file).connect().await?;
    let filled = fill(&mut connection, &found, at, &aside).await;
    let closed = connection.close().await.map_err(StoreError::from);
    let report = match filled.and_then(|report| closed.map(|()| report)) {
        Ok(report) => report,
        Err(error) => {
            crate::place::remove(&file)?;
            return Err(error);
        }
    };
    aside::ready(folder, &file, &aside)?;
    restore::finish(folder, at).await?;
    tracing::error!(
        accounts = report.accounts,
        "the saved data was damaged; it is kept as {aside}, and what could be read was saved anew"
    );
    Ok(report)
}

async fn fill(
    connection: &mut SqliteConnection,
    pages: &pages::Pages,
    at: Timestamp,
    aside: &str,
) -> Result<Recovery> {
    migrations::run(connection, MIGRATIONS, 0, None).await?;
    let known = tables::known(connection).await?;
    let found = tables::find(pages, known);
    let (lost, waiting) = rebuild::fill(connection, &found, at.as_millis()).await?;
    let (accounts, posts) = held(connection).await?;
    let report = Recovery {
        at,
        from: Origin::Damage,
        aside: aside.to_owned(),
        accounts,
        posts,
        waiting,
        lost,
        told: false,
    };
    put_report(connection, &report).await?;
    open::whole_check(connection).await?;
    Ok(report)
}

/// How many accounts and posts there are.
async fn held(connection: &mut SqliteConnection) -> Result<(u32, u32)> {
    let sql = "SELECT (SELECT count(*) FROM accounts), (SELECT count(*) FROM posts)";
    Ok(sqlx::query_as(sql).fetch_one(connection).await?)
}

/// Puts down in the data in use that a backup did not take its place.
pub(crate) async fn tell_of_giving_up(
    connection: &mut SqliteConnection,
    at: Timestamp,
) -> Result<()> {
    let (accounts, posts) = held(connection).await?;
    let report = Recovery {
        at,
        from: Origin::GivenUp,
        aside: String::new(),
        accounts,
        posts,
        waiting: 0,
        lost: Lost::default(),
        told: false,
    };
    put_report(connection, &report).await
}

pub(crate) async fn put_report(connection: &mut SqliteConnection, report: &Recovery) -> Result<()> {
    let text = crate::column::json_text(report)?;
    settings::put(connection, REPORT, &text).await
}

pub(crate) async fn read_report(connection: &mut SqliteConnection) -> Result<Option<Recovery>> {
    let text: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE name = ?")
        .bind(REPORT)
        .fetch_optional(connection)
        .await?;
    Ok(text.and_then(|text| crate::column::json(&text).ok()))
}

impl Store {
    /// What the owner has not put away yet of the last recovery or restore.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn recovery(&self) -> Result<Option<Recovery>> {
        read_report(&mut *self.reader().await?).await
    }

    /// Has the audit tell of a recovery, once.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn tell_of_recovery(
        &self,
        words: impl FnOnce(&Recovery) -> AuditDraft + Send,
    ) -> Result<()> {
        let Some(mut report) = self.recovery().await?.filter(|report| !report.told) else {
            return Ok(());
        };
        let draft = words(&report);
        report.told = true;
        let text = crate::column::json_text(&report)?;
        self.change_setting(REPORT, &text, vec![draft]).await
    }

    /// Puts away what was told of a recovery. The audit goes on telling of it.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn put_recovery_away(&self) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query("DELETE FROM settings WHERE name = ?")
            .bind(REPORT)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }
}
