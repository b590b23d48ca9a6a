//! Grants: reading them, and writing them under compare-and-set of their generation.

use pilotlight_domain::{AccountId, Clocks, Grant, GrantId, Platform, RenewalState, Timestamp};
use sqlx::{FromRow, Row as _, SqliteConnection, sqlite::SqliteRow};

use crate::{Result, Store, StoreError, Touched, column, names::Named};

/// Whether a refresh token is stored is looked up, so that it cannot be said of none.
macro_rules! select_grants {
    ($rest:literal) => {
        concat!(
            "SELECT grants.*, EXISTS (
                 SELECT 1 FROM tokens WHERE tokens.owner = grants.id AND tokens.purpose = 'refresh'
             ) AS has_refresh_token FROM grants ",
            $rest
        )
    };
}

/// The columns of a grant beside those of something else, for [`GrantRow::joined`].
macro_rules! select_joined {
    ($rest:literal) => {
        concat!(
            "SELECT grants.id AS grants_id, grants.platform AS grants_platform, subject, key,
                 generation, physics, issued_at, consented_at, access_expires_at,
                 refresh_expires_at, data_access_expires_at, granted, missing, renewal,
                 renewal_since, EXISTS (
                     SELECT 1 FROM tokens
                     WHERE tokens.owner = grants.id AND tokens.purpose = 'refresh'
                 ) AS has_refresh_token, ",
            $rest
        )
    };
}
pub(crate) use select_joined;

#[derive(FromRow)]
pub(crate) struct GrantRow {
    id: String,
    platform: String,
    subject: String,
    key: String,
    generation: i64,
    physics: String,
    issued_at: i64,
    consented_at: i64,
    access_expires_at: Option<i64>,
    refresh_expires_at: Option<i64>,
    data_access_expires_at: Option<i64>,
    granted: String,
    missing: String,
    renewal: String,
    renewal_since: Option<i64>,
    has_refresh_token: bool,
}

impl GrantRow {
    /// The grant that a joined row shows; `None` where it shows none.
    pub(crate) fn joined(row: &SqliteRow) -> Result<Option<Self>> {
        let Some(id) = row.try_get("grants_id")? else {
            return Ok(None);
        };
        Ok(Some(Self {
            id,
            platform: row.try_get("grants_platform")?,
            subject: row.try_get("subject")?,
            key: row.try_get("key")?,
            generation: row.try_get("generation")?,
            physics: row.try_get("physics")?,
            issued_at: row.try_get("issued_at")?,
            consented_at: row.try_get("consented_at")?,
            access_expires_at: row.try_get("access_expires_at")?,
            refresh_expires_at: row.try_get("refresh_expires_at")?,
            data_access_expires_at: row.try_get("data_access_expires_at")?,
            granted: row.try_get("granted")?,
            missing: row.try_get("missing")?,
            renewal: row.try_get("renewal")?,
            renewal_since: row.try_get("renewal_since")?,
            has_refresh_token: row.try_get("has_refresh_token")?,
        }))
    }

    pub(crate) fn grant(self) -> Result<Grant> {
        Ok(Grant {
            id: column::identifier(&self.id)?,
            platform: column::platform(&self.platform)?,
            generation: column::unsigned(self.generation)?,
            physics: column::named(&self.physics)?,
            clocks: Clocks {
                issued_at: Timestamp::from_millis(self.issued_at),
                consented_at: Timestamp::from_millis(self.consented_at),
                access_expires_at: column::moment(self.access_expires_at),
                refresh_expires_at: column::moment(self.refresh_expires_at),
                data_access_expires_at: column::moment(self.data_access_expires_at),
            },
            has_refresh_token: self.has_refresh_token,
            granted: column::json(&self.granted)?,
            missing: column::json(&self.missing)?,
            renewal: renewal(&self.renewal, column::moment(self.renewal_since))?,
            subject: self.subject,
            key: self.key,
        })
    }
}

fn renewal(word: &str, since: Option<Timestamp>) -> Result<RenewalState> {
    match (word, since) {
        ("idle", None) => Ok(RenewalState::Idle),
        ("running", Some(since)) => Ok(RenewalState::Running { since }),
        ("outcome_unknown", Some(since)) => Ok(RenewalState::OutcomeUnknown { since }),
        _ => Err(StoreError::damaged("a renewal's state cannot be read")),
    }
}

pub(crate) const fn renewal_columns(state: RenewalState) -> (&'static str, Option<i64>) {
    match state {
        RenewalState::Idle => ("idle", None),
        RenewalState::Running { since } => ("running", Some(since.as_millis())),
        RenewalState::OutcomeUnknown { since } => ("outcome_unknown", Some(since.as_millis())),
    }
}

impl Store {
    /// A grant.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn grant(&self, id: GrantId) -> Result<Option<Grant>> {
        let row: Option<GrantRow> = sqlx::query_as(select_grants!("WHERE id = ?"))
            .bind(id.to_string())
            .fetch_optional(&mut *self.reader().await?)
            .await?;
        row.map(GrantRow::grant).transpose()
    }

    /// The grant that a consent with this key is.
    ///
    /// # Errors
    ///
    /// As [`Store::grant`].
    pub async fn grant_by_key(&self, platform: Platform, key: &str) -> Result<Option<Grant>> {
        let row: Option<GrantRow> =
            sqlx::query_as(select_grants!("WHERE platform = ? AND key = ?"))
                .bind(platform.id())
                .bind(key)
                .fetch_optional(&mut *self.reader().await?)
                .await?;
        row.map(GrantRow::grant).transpose()
    }

    /// The grants that one person gave at one platform.
    ///
    /// # Errors
    ///
    /// As [`Store::grant`].
    pub async fn grants_of_subject(
        &self,
        platform: Platform,
        subject: &str,
    ) -> Result<Vec<GrantId>> {
        let ids: Vec<String> = sqlx::query_scalar(
            "SELECT id FROM grants WHERE platform = ? AND subject = ? ORDER BY id",
        )
        .bind(platform.id())
        .bind(subject)
        .fetch_all(&mut *self.reader().await?)
        .await?;
        ids.iter().map(|id| column::identifier(id)).collect()
    }

    /// The connected accounts that a grant backs.
    ///
    /// # Errors
    ///
    /// As [`Store::grant`].
    pub async fn accounts_of(&self, id: GrantId) -> Result<Vec<AccountId>> {
        let ids: Vec<String> =
            sqlx::query_scalar("SELECT id FROM accounts WHERE grant_id = ? ORDER BY id")
                .bind(id.to_string())
                .fetch_all(&mut *self.reader().await?)
                .await?;
        ids.iter().map(|id| column::identifier(id)).collect()
    }

    /// Sets which needed permissions a grant lacks. A grant that is gone stays gone.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn set_missing(&self, id: GrantId, missing: &[String]) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query("UPDATE grants SET missing = ? WHERE id = ?")
            .bind(column::json_text(missing)?)
            .bind(id.to_string())
            .execute(&mut *transaction)
            .await?;
        self.commit(transaction, Touched::Grant(id)).await
    }
}

/// All grants, or the one.
pub(crate) async fn read(
    connection: &mut SqliteConnection,
    only: Option<GrantId>,
) -> Result<Vec<Grant>> {
    let rows: Vec<GrantRow> = sqlx::query_as(select_grants!("WHERE ?1 IS NULL OR id = ?1"))
        .bind(only.map(|id| id.to_string()))
        .fetch_all(connection)
        .await?;
    rows.into_iter().map(GrantRow::grant).collect()
}

/// Inserts a grant. False when one of its id or key is there.
pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    grant: &Grant,
    at: Timestamp,
) -> Result<bool> {
    let inserted = sqlx::query(
        "INSERT INTO grants (generation, physics, issued_at, consented_at, access_expires_at,
             refresh_expires_at, data_access_expires_at, granted, missing, renewal, renewal_since,
             changed_at, id, platform, key, subject)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT DO NOTHING",
    );
    let outcome = bind(inserted, grant, at)?
        .bind(&grant.subject)
        .execute(connection)
        .await?;
    Ok(outcome.rows_affected() == 1)
}

/// Writes a grant over itself. False when it is gone or its generation is not `expected`.
///
/// Its platform, key and subject are who it is, so a grant that differs in one is another grant and
/// is not written.
pub(crate) async fn update(
    connection: &mut SqliteConnection,
    grant: &Grant,
    expected: u64,
    at: Timestamp,
) -> Result<bool> {
    let update = sqlx::query(
        "UPDATE grants SET generation = ?1, physics = ?2, issued_at = ?3, consented_at = ?4,
             access_expires_at = ?5, refresh_expires_at = ?6, data_access_expires_at = ?7,
             granted = ?8, missing = ?9, renewal = ?10, renewal_since = ?11, changed_at = ?12
         WHERE id = ?13 AND platform = ?14 AND key = ?15 AND subject = ?16 AND generation = ?17",
    );
    let outcome = bind(update, grant, at)?
        .bind(&grant.subject)
        .bind(column::generation(expected)?)
        .execute(connection)
        .await?;
    Ok(outcome.rows_affected() == 1)
}

type Query<'a> = sqlx::query::Query<'a, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;

fn bind<'a>(query: Query<'a>, grant: &'a Grant, at: Timestamp) -> Result<Query<'a>> {
    let (renewal, since) = renewal_columns(grant.renewal);
    let clocks = &grant.clocks;
    Ok(query
        .bind(column::generation(grant.generation)?)
        .bind(grant.physics.word())
        .bind(clocks.issued_at.as_millis())
        .bind(clocks.consented_at.as_millis())
        .bind(column::millis(clocks.access_expires_at))
        .bind(column::millis(clocks.refresh_expires_at))
        .bind(column::millis(clocks.data_access_expires_at))
        .bind(column::json_text(&grant.granted)?)
        .bind(column::json_text(&grant.missing)?)
        .bind(renewal)
        .bind(since)
        .bind(at.as_millis())
        .bind(grant.id.to_string())
        .bind(grant.platform.id())
        .bind(&grant.key))
}

/// Deletes a grant that backs no account any more, with its tokens and data key. False when it
/// still backs one.
pub(crate) async fn end_if_unused(connection: &mut SqliteConnection, id: GrantId) -> Result<bool> {
    let used: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM accounts WHERE grant_id = ?)")
            .bind(id.to_string())
            .fetch_one(&mut *connection)
            .await?;
    if used {
        return Ok(false);
    }
    crate::keys::shred(connection, id.as_uuid()).await?;
    let deleted = sqlx::query("DELETE FROM grants WHERE id = ?")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(deleted.rows_affected() == 1)
}
