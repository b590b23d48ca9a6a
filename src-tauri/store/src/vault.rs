//! The vault's slots: wrapped copies of the key that everything sealed hangs on.

use pilotlight_vault::{PassphraseParameters, SlotRecord};
use sqlx::{FromRow, SqliteConnection};

use crate::{Result, Store, StoreError, column};

#[derive(FromRow)]
struct SlotRow {
    kid: i64,
    slot: i64,
    wrapped: Vec<u8>,
    kcv: Vec<u8>,
    salt: Option<Vec<u8>>,
    memory_kib: Option<i64>,
    passes: Option<i64>,
    lanes: Option<i64>,
}

impl SlotRow {
    fn record(self) -> Result<SlotRecord> {
        let passphrase = match (self.salt, self.memory_kib, self.passes, self.lanes) {
            (Some(salt), Some(memory), Some(passes), Some(lanes)) => Some(PassphraseParameters {
                salt: column::array(salt)?,
                memory_kib: column::unsigned(memory)?,
                passes: column::unsigned(passes)?,
                lanes: column::unsigned(lanes)?,
            }),
            _ => None,
        };
        Ok(SlotRecord {
            slot: column::unsigned(self.slot)?,
            kid: column::unsigned(self.kid)?,
            wrapped: column::sealed(self.wrapped)?,
            passphrase,
            kcv: column::array(self.kcv)?,
        })
    }
}

impl Store {
    /// All slot records, oldest key number first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn slots(&self) -> Result<Vec<SlotRecord>> {
        let rows: Vec<SlotRow> = sqlx::query_as("SELECT * FROM slots ORDER BY kid")
            .fetch_all(&mut *self.reader().await?)
            .await?;
        rows.into_iter().map(SlotRow::record).collect()
    }

    /// Adds slot records, all or none. A record that is there already stays as it is.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when another record has the same key number: replacing it could lose
    /// the only way to a key.
    pub async fn put_slots(&self, records: &[SlotRecord]) -> Result<()> {
        let mut transaction = self.write().await?;
        put(&mut transaction, records).await?;
        transaction.commit().await
    }

    /// Whether anything sealed is stored, slots aside: a first key may be made only if not (KS-04).
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn sealed_rows_exist(&self) -> Result<bool> {
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM data_keys)
                 OR EXISTS (SELECT 1 FROM tokens)
                 OR EXISTS (SELECT 1 FROM attempts WHERE verifier IS NOT NULL OR data_key IS NOT NULL)",
        )
        .fetch_one(&mut *self.reader().await?)
        .await?)
    }
}

pub(crate) async fn put(connection: &mut SqliteConnection, records: &[SlotRecord]) -> Result<()> {
    for record in records {
        let present: Option<SlotRow> = sqlx::query_as("SELECT * FROM slots WHERE kid = ?")
            .bind(i64::from(record.kid))
            .fetch_optional(&mut *connection)
            .await?;
        if let Some(present) = present {
            if present.record()? == *record {
                continue;
            }
            return Err(StoreError::refused(
                "a key slot of this number exists and is another one",
            ));
        }
        let passphrase = record.passphrase.as_ref();
        sqlx::query(
            "INSERT INTO slots (kid, slot, wrapped, kcv, salt, memory_kib, passes, lanes)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(i64::from(record.kid))
        .bind(i64::from(record.slot))
        .bind(record.wrapped.as_bytes())
        .bind(record.kcv.as_slice())
        .bind(passphrase.map(|parameters| parameters.salt.to_vec()))
        .bind(passphrase.map(|parameters| i64::from(parameters.memory_kib)))
        .bind(passphrase.map(|parameters| i64::from(parameters.passes)))
        .bind(passphrase.map(|parameters| i64::from(parameters.lanes)))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Takes out sealed rows that have lost their shape: they open nothing, and stop others from being read.
pub(crate) async fn drop_unreadable(connection: &mut SqliteConnection) -> Result<()> {
    let slots: Vec<SlotRow> = sqlx::query_as("SELECT * FROM slots")
        .fetch_all(&mut *connection)
        .await?;
    for row in slots {
        let kid = row.kid;
        if row.record().is_err() {
            sqlx::query("DELETE FROM slots WHERE kid = ?")
                .bind(kid)
                .execute(&mut *connection)
                .await?;
        }
    }
    let keys: Vec<(String, Vec<u8>)> = sqlx::query_as("SELECT owner, wrapped FROM data_keys")
        .fetch_all(&mut *connection)
        .await?;
    for (owner, wrapped) in keys {
        if column::sealed(wrapped).is_err() || column::uuid(&owner).is_err() {
            sqlx::query("DELETE FROM data_keys WHERE owner = ?")
                .bind(owner)
                .execute(&mut *connection)
                .await?;
        }
    }
    let tokens: Vec<(String, String, Vec<u8>)> =
        sqlx::query_as("SELECT owner, purpose, sealed FROM tokens")
            .fetch_all(&mut *connection)
            .await?;
    for (owner, purpose, sealed) in tokens {
        if column::sealed(sealed).is_err() {
            sqlx::query("DELETE FROM tokens WHERE owner = ? AND purpose = ?")
                .bind(owner)
                .bind(purpose)
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}
