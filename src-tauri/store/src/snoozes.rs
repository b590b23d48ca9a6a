//! Snoozes: accounts of which the owner does not want to hear for a while.

use std::collections::HashMap;

use pilotlight_domain::{AccountId, Timestamp};
use sqlx::SqliteConnection;

use crate::{AuditDraft, Result, Store, audit, column};

impl Store {
    /// Every snooze with the moment at which it ends, over or not.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Damaged`] and the disk's own troubles.
    pub async fn snoozes(&self) -> Result<HashMap<AccountId, Timestamp>> {
        let rows: Vec<(String, i64)> = sqlx::query_as("SELECT account, until FROM snoozes")
            .fetch_all(&mut *self.reader().await?)
            .await?;
        rows.into_iter()
            .map(|(account, until)| {
                Ok((column::identifier(&account)?, Timestamp::from_millis(until)))
            })
            .collect()
    }

    /// Snoozes an account until a moment, in the place of a snooze it had.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Refused`] when there is no such account.
    pub async fn put_snooze(
        &self,
        account: AccountId,
        until: Timestamp,
        audit: Vec<AuditDraft>,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO snoozes (account, until) VALUES (?, ?)
             ON CONFLICT (account) DO UPDATE SET until = excluded.until",
        )
        .bind(account.to_string())
        .bind(until.as_millis())
        .execute(&mut *transaction)
        .await?;
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await
    }

    /// Ends a snooze. False, and nothing is told of it, when there was none.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn end_snooze(&self, account: AccountId, audit: Vec<AuditDraft>) -> Result<bool> {
        let mut transaction = self.write().await?;
        if !delete(&mut transaction, account).await? {
            transaction.rollback().await?;
            return Ok(false);
        }
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

pub(crate) async fn delete(connection: &mut SqliteConnection, account: AccountId) -> Result<bool> {
    let outcome = sqlx::query("DELETE FROM snoozes WHERE account = ?")
        .bind(account.to_string())
        .execute(connection)
        .await?;
    Ok(outcome.rows_affected() > 0)
}
