//! Checks: what each probe of a connection showed.

use pilotlight_domain::{AccountId, Cause, Evidence, GrantId, Profile, Span, Timestamp};
use sqlx::{FromRow, SqliteConnection};

use crate::{AuditDraft, Result, Store, StoreError, accounts, audit, column};

/// How many checks are kept for each account; older ones are dropped.
pub const CHECKS_KEPT: u32 = 500;

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRecord {
    /// Of which account.
    pub account: AccountId,
    /// When its answer came, or when waiting for it ended.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub latency: Span,
    /// Why it was refused; `None` when it proved the connection.
    pub cause: Option<Cause>,
    /// The platform's own code, for the details.
    pub code: Option<String>,
}

/// A check and what follows from it.
#[derive(Clone, Debug)]
pub struct SaveCheck {
    /// The check.
    pub check: CheckRecord,
    /// The evidence after it.
    pub evidence: Evidence,
    /// The profile, where the check read it; it becomes the account's, synced at the check's moment.
    pub profile: Option<Profile>,
    /// What is told of it in the audit.
    pub audit: Vec<AuditDraft>,
}

#[derive(FromRow)]
struct CheckRow {
    at: i64,
    latency_ms: i64,
    cause: Option<String>,
    code: Option<String>,
}

impl CheckRow {
    fn record(self, account: AccountId) -> Result<CheckRecord> {
        let cause = self.cause.as_deref().map(|id| {
            Cause::from_id(id).ok_or(StoreError::damaged("a cause's name cannot be read"))
        });
        Ok(CheckRecord {
            account,
            at: Timestamp::from_millis(self.at),
            latency: Span::millis(self.latency_ms),
            cause: cause.transpose()?,
            code: self.code,
        })
    }
}

impl SaveCheck {
    /// Writes it. False, and nothing written, for an account that is not connected.
    pub(crate) async fn write(&self, connection: &mut SqliteConnection) -> Result<bool> {
        let check = &self.check;
        let noted = sqlx::query(
            "INSERT INTO checks (account, at, latency_ms, cause, code)
             SELECT id, ?2, ?3, ?4, ?5 FROM accounts WHERE id = ?1 AND grant_id IS NOT NULL;
             DELETE FROM checks WHERE account = ?1 AND id <= (
                 SELECT id FROM checks WHERE account = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?6)",
        )
        .bind(check.account.to_string())
        .bind(check.at.as_millis())
        .bind(check.latency.as_millis())
        .bind(check.cause.map(Cause::id))
        .bind(&check.code)
        .bind(i64::from(CHECKS_KEPT))
        .execute(&mut *connection)
        .await?;
        // Where nothing was noted, nothing was over the limit either.
        if noted.rows_affected() == 0 {
            return Ok(false);
        }
        match &self.profile {
            None => accounts::set_evidence(connection, check.account, &self.evidence).await?,
            Some(profile) => {
                accounts::set_proven(connection, check, profile, &self.evidence).await?;
            }
        }
        audit::append(connection, &self.audit).await?;
        Ok(true)
    }
}

impl Store {
    /// The connected accounts of a grant whose latest check was refused for this cause.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn last_refused(&self, grant: GrantId, cause: Cause) -> Result<Vec<AccountId>> {
        let ids: Vec<String> = sqlx::query_scalar(
            "SELECT accounts.id FROM accounts WHERE grant_id = ?1 AND ?2 = (
                 SELECT cause FROM checks WHERE account = accounts.id ORDER BY id DESC LIMIT 1)
             ORDER BY accounts.id",
        )
        .bind(grant.to_string())
        .bind(cause.id())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        ids.iter().map(|id| column::identifier(id)).collect()
    }

    /// Saves a check and what follows from it, all or nothing. The latest [`CHECKS_KEPT`] are kept.
    /// A check of an account that was disconnected meanwhile changes nothing. It is durable when this returns; checks
    /// that end close together share a transaction, and one that is refused is refused alone.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when the profile is another account's.
    pub async fn save_check(&self, save: SaveCheck) -> Result<()> {
        self.save_together(save).await
    }

    /// The latest checks of an account, newest first, by the order in which they were saved: a
    /// clock that was set back does not reorder them.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn checks(&self, account: AccountId, limit: u32) -> Result<Vec<CheckRecord>> {
        let rows: Vec<CheckRow> = sqlx::query_as(
            "SELECT at, latency_ms, cause, code FROM checks WHERE account = ?
             ORDER BY id DESC LIMIT ?",
        )
        .bind(account.to_string())
        .bind(i64::from(limit))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter().map(|row| row.record(account)).collect()
    }

    /// The checks of an account from a moment on, in the order in which they were saved.
    ///
    /// # Errors
    ///
    /// As [`Store::checks`].
    pub async fn checks_since(
        &self,
        account: AccountId,
        since: Timestamp,
    ) -> Result<Vec<CheckRecord>> {
        let rows: Vec<CheckRow> = sqlx::query_as(
            "SELECT at, latency_ms, cause, code FROM checks WHERE account = ? AND at >= ?
             ORDER BY id",
        )
        .bind(account.to_string())
        .bind(since.as_millis())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter().map(|row| row.record(account)).collect()
    }
}
