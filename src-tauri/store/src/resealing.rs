//! Sealing everything anew under another key, and forgetting all that is sealed.
//!
//! Each owner is one transaction: its wrapped key and all its tokens change together, and only while
//! they are what the caller read. What is sealed under a key tells that key's id in clear, so the
//! store can say what is left to be done without opening anything.

use pilotlight_domain::{DeliveryId, Platform, Timestamp};
use pilotlight_vault::{Sealed, SlotRecord};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::{
    AuditDraft, DataKeyRecord, Result, Store, TokenRecord, Touched, aside, audit, column,
    names::Named, vault,
};

/// The setting that stands from the owner's word to revoke everything until nothing is left to revoke. It
/// is part of no backup.
pub const REVOKING_EVERYTHING: &str = "revoking_everything";

/// What takes the place of an owner's sealed rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resealed {
    /// The owner's key, wrapped by the key in use.
    pub key: DataKeyRecord,
    /// All its tokens.
    pub tokens: Vec<TokenRecord>,
    /// How far the posts of its accounts have come; others stay as they are.
    pub progress: Vec<(DeliveryId, Sealed)>,
}

/// Whoever something is sealed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedOwner {
    /// The grant, account or app registration.
    pub owner: Uuid,
    /// Its platform; none when the owner's row is gone.
    pub platform: Option<Platform>,
    /// Its key, wrapped.
    pub wrapped: Sealed,
}

#[derive(FromRow)]
struct OwnerRow {
    owner: String,
    platform: Option<String>,
    wrapped: Vec<u8>,
}

impl Store {
    /// The owners whose keys are wrapped by another key than the one of this id.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`](crate::StoreError::Damaged) and the disk's own troubles.
    pub async fn sealed_under_other_keys(&self, key: u32) -> Result<Vec<SealedOwner>> {
        let rows: Vec<OwnerRow> = sqlx::query_as(
            "SELECT data_keys.owner, wrapped,
                 coalesce(grants.platform, accounts.platform, platform_apps.platform) AS platform
             FROM data_keys
             LEFT JOIN grants ON grants.id = data_keys.owner
             LEFT JOIN accounts ON accounts.id = data_keys.owner
             LEFT JOIN platform_apps ON platform_apps.owner = data_keys.owner
             WHERE substr(wrapped, 3, 4) <> ? ORDER BY data_keys.owner",
        )
        .bind(key.to_be_bytes().to_vec())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(SealedOwner {
                    owner: column::uuid(&row.owner)?,
                    platform: row.platform.as_deref().map(column::platform).transpose()?,
                    wrapped: column::sealed(row.wrapped)?,
                })
            })
            .collect()
    }

    /// How far the posts of a grant's accounts have come, sealed with the grant's key.
    ///
    /// # Errors
    ///
    /// As [`Store::sealed_under_other_keys`].
    pub async fn progress_under(&self, grant: &Uuid) -> Result<Vec<(DeliveryId, Sealed)>> {
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(
            "SELECT deliveries.id, progress FROM deliveries
             JOIN accounts ON accounts.id = deliveries.account
             WHERE accounts.grant_id = ? AND progress IS NOT NULL",
        )
        .bind(column::uuid_text(grant))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter()
            .map(|(id, progress)| Ok((column::identifier(&id)?, column::sealed(progress)?)))
            .collect()
    }

    /// Puts an owner's new key and its tokens, sealed with it, in the place of those it has. False,
    /// and nothing is changed, when its key is not `before` any more or its tokens are others.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn reseal(&self, before: &Sealed, after: &Resealed) -> Result<bool> {
        let Resealed {
            key,
            tokens,
            progress,
        } = after;
        let owner = column::uuid_text(&key.owner);
        let mut transaction = self.write().await?;
        let moved = sqlx::query("UPDATE data_keys SET wrapped = ? WHERE owner = ? AND wrapped = ?")
            .bind(key.wrapped.as_bytes())
            .bind(&owner)
            .bind(before.as_bytes())
            .execute(&mut *transaction)
            .await?;
        let present: i64 = sqlx::query_scalar("SELECT count(*) FROM tokens WHERE owner = ?")
            .bind(&owner)
            .fetch_one(&mut *transaction)
            .await?;
        let mut fits = moved.rows_affected() == 1 && usize::try_from(present) == Ok(tokens.len());
        for token in tokens {
            let written = sqlx::query(
                "UPDATE tokens SET sealed = ? WHERE owner = ? AND purpose = ? AND generation = ?",
            )
            .bind(token.sealed.as_bytes())
            .bind(&owner)
            .bind(token.purpose.word())
            .bind(column::generation(token.generation)?)
            .execute(&mut *transaction)
            .await?;
            fits &= written.rows_affected() == 1;
        }
        for (delivery, sealed) in progress {
            let written = sqlx::query(
                "UPDATE deliveries SET progress = ? WHERE id = ? AND progress IS NOT NULL",
            )
            .bind(sealed.as_bytes())
            .bind(delivery.to_string())
            .execute(&mut *transaction)
            .await?;
            fits &= written.rows_affected() == 1;
        }
        if !fits {
            transaction.rollback().await?;
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// The sign-ins under way whose keys are wrapped by another key than the one of this id.
    ///
    /// # Errors
    ///
    /// As [`Store::sealed_under_other_keys`].
    pub async fn attempts_under_other_keys(&self, key: u32) -> Result<Vec<(Uuid, Sealed)>> {
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(
            "SELECT id, data_key FROM attempts
             WHERE data_key IS NOT NULL AND substr(data_key, 3, 4) <> ?",
        )
        .bind(key.to_be_bytes().to_vec())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter()
            .map(|(id, wrapped)| Ok((column::uuid(&id)?, column::sealed(wrapped)?)))
            .collect()
    }

    /// Puts the key of a sign-in under way, wrapped anew, in the place of `before`. Nothing happens
    /// when it has moved on.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn rewrap_attempt(&self, id: &Uuid, before: &Sealed, after: &Sealed) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query("UPDATE attempts SET data_key = ? WHERE id = ? AND data_key = ?")
            .bind(after.as_bytes())
            .bind(column::uuid_text(id))
            .bind(before.as_bytes())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }

    /// Adds slot records and deletes those that they replace, with what is told of it, all or none.
    ///
    /// # Errors
    ///
    /// As [`Store::put_slots`].
    pub async fn change_slots(
        &self,
        records: &[SlotRecord],
        retired: &[u32],
        audit: Vec<AuditDraft>,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        vault::put(&mut transaction, records).await?;
        delete_slots(&mut transaction, retired).await?;
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        if !retired.is_empty() {
            self.truncate_log().await;
        }
        Ok(())
    }

    /// Deletes the slot records of keys that are not in use any more. False, and nothing is changed,
    /// while anything is sealed under another key than the one of this id, or while no other record
    /// would be left.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn retire_slots(
        &self,
        retired: &[u32],
        key: u32,
        audit: Vec<AuditDraft>,
    ) -> Result<bool> {
        let mut transaction = self.write().await?;
        delete_slots(&mut transaction, retired).await?;
        let left: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM slots)
                 AND NOT EXISTS (SELECT 1 FROM data_keys WHERE substr(wrapped, 3, 4) <> ?1)
                 AND NOT EXISTS (SELECT 1 FROM attempts
                                 WHERE data_key IS NOT NULL AND substr(data_key, 3, 4) <> ?1)",
        )
        .bind(key.to_be_bytes().to_vec())
        .fetch_one(&mut *transaction)
        .await?;
        if !left {
            transaction.rollback().await?;
            return Ok(false);
        }
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        self.truncate_log().await;
        Ok(true)
    }

    /// Deletes everything sealed and every key's record: tokens, data keys, sign-ins under way, the
    /// owner's developer apps and all slots, and every database that was put aside. Accounts that are
    /// still connected are disconnected; their rows, the settings and the audit stay.
    /// [`REVOKING_EVERYTHING`] is deleted with it.
    ///
    /// When this returns, no ciphertext of it is left in the files, unless another process was
    /// reading all along (KS-12).
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn forget_everything_sealed(
        &self,
        at: Timestamp,
        audit: Vec<AuditDraft>,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "UPDATE accounts SET grant_id = NULL, disconnected_at = ?1 WHERE grant_id IS NOT NULL;
             DELETE FROM snoozes;
             DELETE FROM intents;
             DELETE FROM tokens;
             DELETE FROM data_keys;
             DELETE FROM grants;
             DELETE FROM attempts;
             DELETE FROM platform_apps;
             DELETE FROM slots;
             DELETE FROM settings WHERE name = ?2",
        )
        .bind(at.as_millis())
        .bind(REVOKING_EVERYTHING)
        .execute(&mut *transaction)
        .await?;
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Everything).await?;
        self.truncate_log().await;
        self.folder().map_or(Ok(()), aside::delete_all)
    }
}

async fn delete_slots(connection: &mut SqliteConnection, numbers: &[u32]) -> Result<()> {
    for number in numbers {
        sqlx::query("DELETE FROM slots WHERE kid = ?")
            .bind(i64::from(*number))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
