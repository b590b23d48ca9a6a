//! Settings: what the owner chose, by name.

use crate::{Result, Store};

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
                .fetch_optional(self.readers())
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
        sqlx::query(
            "INSERT INTO settings (name, value) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}
