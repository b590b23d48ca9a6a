//! Pictures: avatars as last fetched, kept so that the window never fetches one itself.

use std::collections::HashSet;

use crate::{Result, Store};

impl Store {
    /// Keeps a picture under a key, in the place of the one that was there.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn put_picture(&self, key: &str, mime: &str, bytes: &[u8]) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO pictures (key, mime, bytes) VALUES (?, ?, ?)
             ON CONFLICT (key) DO UPDATE SET mime = excluded.mime, bytes = excluded.bytes",
        )
        .bind(key)
        .bind(mime)
        .bind(bytes)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// A picture's media type and bytes.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn picture(&self, key: &str) -> Result<Option<(String, Vec<u8>)>> {
        Ok(
            sqlx::query_as("SELECT mime, bytes FROM pictures WHERE key = ?")
                .bind(key)
                .fetch_optional(&mut *self.reader().await?)
                .await?,
        )
    }

    /// The keys of all pictures.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn picture_keys(&self) -> Result<HashSet<String>> {
        let keys: Vec<(String,)> = sqlx::query_as("SELECT key FROM pictures")
            .fetch_all(&mut *self.reader().await?)
            .await?;
        Ok(keys.into_iter().map(|(key,)| key).collect())
    }

    /// Deletes a picture, if it is there.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn delete_picture(&self, key: &str) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query("DELETE FROM pictures WHERE key = ?")
            .bind(key)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }
}
