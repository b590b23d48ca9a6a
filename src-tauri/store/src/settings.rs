//! Settings: what the owner chose, by name.

use sqlx::SqliteConnection;

use crate::{AuditDraft, Result, Store, audit};

impl Store {
    /// A setting's value; `None` when it was never set.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        Ok(
            sqlx::query_scalar("SELECT value FROM settings WHERE name = ?")
                .bind(name)
                .fetch_optional(&mut *self.reader().await?)
                .await?,
        )
    }

    /// Sets a setting.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn put_setting(&self, name: &str, value: &str) -> Result<()> {
        let mut transaction = self.write().await?;
        put(&mut transaction, name, value).await?;
        transaction.commit().await
    }

    /// Sets a setting that the owner chose, and tells of it in the audit, all or nothing.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn change_setting(
        &self,
        name: &str,
        value: &str,
        audit: Vec<AuditDraft>,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        put(&mut transaction, name, value).await?;
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await
    }
}

pub(crate) async fn put(connection: &mut SqliteConnection, name: &str, value: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO settings (name, value) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name)
    .bind(value)
    .execute(connection)
    .await?;
    Ok(())
}
