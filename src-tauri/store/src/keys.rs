//! Data keys and tokens: sealed rows, each belonging to a grant, an account or an app registration.

use pilotlight_vault::{Purpose, Sealed};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::{Result, Store, column, names::Named};

/// The wrapped data key of one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataKeyRecord {
    /// The grant, account or app registration.
    pub owner: Uuid,
    /// The key, wrapped by the vault.
    pub wrapped: Sealed,
}

/// One sealed token of one owner. An owner has at most one a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRecord {
    /// The grant, account or app registration.
    pub owner: Uuid,
    /// What it is for: access, refresh, account token or client secret.
    pub purpose: Purpose,
    /// The generation it was sealed under. A refresh token that outlives a renewal keeps its own.
    pub generation: u64,
    /// The token, sealed with the owner's data key.
    pub sealed: Sealed,
}

#[derive(FromRow)]
struct TokenRow {
    purpose: String,
    generation: i64,
    sealed: Vec<u8>,
}

impl Store {
    /// The owner's data key.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`](crate::StoreError::Damaged) and the disk's own troubles.
    pub async fn data_key(&self, owner: &Uuid) -> Result<Option<DataKeyRecord>> {
        let wrapped: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT wrapped FROM data_keys WHERE owner = ?")
                .bind(column::uuid_text(owner))
                .fetch_optional(&mut *self.reader().await?)
                .await?;
        wrapped
            .map(|bytes| {
                Ok(DataKeyRecord {
                    owner: *owner,
                    wrapped: column::sealed(bytes)?,
                })
            })
            .transpose()
    }

    /// The owner's tokens.
    ///
    /// # Errors
    ///
    /// As [`Store::data_key`].
    pub async fn tokens(&self, owner: &Uuid) -> Result<Vec<TokenRecord>> {
        let rows: Vec<TokenRow> = sqlx::query_as(
            "SELECT purpose, generation, sealed FROM tokens WHERE owner = ? ORDER BY purpose",
        )
        .bind(column::uuid_text(owner))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(TokenRecord {
                    owner: *owner,
                    purpose: column::named(&row.purpose)?,
                    generation: column::unsigned(row.generation)?,
                    sealed: column::sealed(row.sealed)?,
                })
            })
            .collect()
    }
}

/// A sealed token and the wrapped key of its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedToken {
    /// The token.
    pub token: TokenRecord,
    /// Its owner's data key.
    pub key: Sealed,
}

#[derive(FromRow)]
struct KeyedRow {
    owner: String,
    wrapped: Vec<u8>,
    #[sqlx(flatten)]
    token: TokenRow,
}

impl Store {
    /// The tokens of one owner and of another, each with its owner's key, as they stand at one
    /// moment.
    ///
    /// # Errors
    ///
    /// As [`Store::data_key`].
    pub async fn keyed_tokens(&self, owner: &Uuid, other: &Uuid) -> Result<Vec<KeyedToken>> {
        let rows: Vec<KeyedRow> = sqlx::query_as(
            "SELECT tokens.owner, wrapped, purpose, generation, sealed
             FROM tokens JOIN data_keys ON data_keys.owner = tokens.owner
             WHERE tokens.owner IN (?, ?) ORDER BY tokens.owner, purpose",
        )
        .bind(column::uuid_text(owner))
        .bind(column::uuid_text(other))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(KeyedToken {
                    key: column::sealed(row.wrapped)?,
                    token: TokenRecord {
                        owner: column::uuid(&row.owner)?,
                        purpose: column::named(&row.token.purpose)?,
                        generation: column::unsigned(row.token.generation)?,
                        sealed: column::sealed(row.token.sealed)?,
                    },
                })
            })
            .collect()
    }
}

pub(crate) async fn put_data_key(
    connection: &mut SqliteConnection,
    record: &DataKeyRecord,
) -> Result<()> {
    // Not INSERT OR REPLACE: replacing deletes first, and the deletion takes the tokens along.
    sqlx::query(
        "INSERT INTO data_keys (owner, wrapped) VALUES (?, ?)
         ON CONFLICT (owner) DO UPDATE SET wrapped = excluded.wrapped",
    )
    .bind(column::uuid_text(&record.owner))
    .bind(record.wrapped.as_bytes())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes a token over the owner's one of the same purpose, if any.
pub(crate) async fn put_token(
    connection: &mut SqliteConnection,
    record: &TokenRecord,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO tokens (owner, purpose, generation, sealed) VALUES (?, ?, ?, ?)
         ON CONFLICT (owner, purpose)
         DO UPDATE SET generation = excluded.generation, sealed = excluded.sealed",
    )
    .bind(column::uuid_text(&record.owner))
    .bind(record.purpose.word())
    .bind(column::generation(record.generation)?)
    .bind(record.sealed.as_bytes())
    .execute(connection)
    .await?;
    Ok(())
}

/// Deletes all tokens of an owner and leaves its data key.
pub(crate) async fn delete_tokens(connection: &mut SqliteConnection, owner: &Uuid) -> Result<()> {
    sqlx::query("DELETE FROM tokens WHERE owner = ?")
        .bind(column::uuid_text(owner))
        .execute(connection)
        .await?;
    Ok(())
}

/// Deletes an owner's data key, and its tokens with it.
pub(crate) async fn shred(connection: &mut SqliteConnection, owner: &Uuid) -> Result<()> {
    delete_tokens(connection, owner).await?;
    sqlx::query("DELETE FROM data_keys WHERE owner = ?")
        .bind(column::uuid_text(owner))
        .execute(connection)
        .await?;
    Ok(())
}
