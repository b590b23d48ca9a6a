//! Renewals: the intent is committed before the request is sent, the tokens after it is answered.
//!
//! An intent that is still there when the app starts belongs to a process that died with the
//! request on the wire, so its outcome is unknown.

use pilotlight_domain::{Grant, GrantId, RenewalState, Timestamp};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::{
    AuditDraft, Result, Saved, Store, StoreError, TokenRecord, Touched, audit, column, grants, keys,
};

/// A renewal that may be on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// Its own name.
    pub id: Uuid,
    /// The grant whose tokens are being renewed.
    pub grant: GrantId,
    /// The generation whose refresh token is being spent.
    pub generation: u64,
    /// When it began.
    pub started_at: Timestamp,
    /// The run of the app that began it.
    pub boot: Uuid,
}

#[derive(FromRow)]
struct IntentRow {
    id: String,
    grant_id: String,
    generation: i64,
    started_at: i64,
    boot: String,
}

impl Store {
    /// Commits an intent, durably, and marks the grant as being renewed. An intent left by an
    /// earlier run of the app is replaced.
    ///
    /// False, and nothing changed, when the grant is gone, its generation is another, or this run
    /// of the app has another intent open for it.
    ///
    /// # Errors
    ///
    /// The disk's own troubles. The request must not be sent then.
    pub async fn begin_renewal(&self, intent: &Intent) -> Result<bool> {
        let mut transaction = self.write().await?;
        let (running, since) = grants::renewal_columns(RenewalState::Running {
            since: intent.started_at,
        });
        let marked = sqlx::query(
            "UPDATE grants SET renewal = ?1, renewal_since = ?2, changed_at = ?2
             WHERE id = ?3 AND generation = ?4 AND NOT EXISTS (
                 SELECT 1 FROM intents WHERE grant_id = ?3 AND boot = ?5 AND id <> ?6)",
        )
        .bind(running)
        .bind(since)
        .bind(intent.grant.to_string())
        .bind(column::generation(intent.generation)?)
        .bind(column::uuid_text(&intent.boot))
        .bind(column::uuid_text(&intent.id))
        .execute(&mut *transaction)
        .await?;
        if marked.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(false);
        }
        sqlx::query(
            "DELETE FROM intents WHERE grant_id = ?1;
             INSERT INTO intents (grant_id, id, generation, started_at, boot)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .bind(intent.grant.to_string())
        .bind(column::uuid_text(&intent.id))
        .bind(column::generation(intent.generation)?)
        .bind(intent.started_at.as_millis())
        .bind(column::uuid_text(&intent.boot))
        .execute(&mut *transaction)
        .await?;
        self.commit(transaction, Touched::Grant(intent.grant))
            .await?;
        Ok(true)
    }

    /// Saves what a renewal brought and closes its intent, all or nothing. Tokens are written over
    /// those of the same owner and purpose; a refresh token is kept when `tokens` has none.
    ///
    /// `grant` carries the next generation; it is stored as not being renewed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when `grant` is another grant, or its generation not the next one,
    /// or when a token is empty or has no data key.
    pub async fn finish_renewal(
        &self,
        intent: &Intent,
        grant: &Grant,
        tokens: Vec<TokenRecord>,
        audit: Vec<AuditDraft>,
        at: Timestamp,
    ) -> Result<Saved> {
        if grant.id != intent.grant || intent.generation.checked_add(1) != Some(grant.generation) {
            return Err(StoreError::refused(
                "a renewal leads to the next generation of its own grant",
            ));
        }
        let mut renewed = grant.clone();
        renewed.renewal = RenewalState::Idle;
        let mut transaction = self.write().await?;
        let fits = close(&mut transaction, intent).await?
            && grants::update(&mut transaction, &renewed, intent.generation, at).await?;
        if !fits {
            transaction.rollback().await?;
            return Ok(Saved::Moved);
        }
        for token in &tokens {
            keys::put_token(&mut transaction, token).await?;
        }
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Grant(intent.grant))
            .await?;
        Ok(Saved::Done)
    }

    /// Saves what an earlier renewal brought and could not save, all or nothing. Its intent may have
    /// been closed since: the generation alone decides, and an older one never wins.
    ///
    /// `grant` carries the generation that the renewal led to; it is stored as not being renewed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when a token is empty or has no data key.
    pub async fn take_up_renewal(
        &self,
        grant: &Grant,
        tokens: Vec<TokenRecord>,
        audit: Vec<AuditDraft>,
        at: Timestamp,
    ) -> Result<Saved> {
        let before = grant.generation.checked_sub(1);
        let before = before.ok_or(StoreError::refused("a renewal leads to a later generation"))?;
        let mut renewed = grant.clone();
        renewed.renewal = RenewalState::Idle;
        let mut transaction = self.write().await?;
        if !grants::update(&mut transaction, &renewed, before, at).await? {
            transaction.rollback().await?;
            return Ok(Saved::Moved);
        }
        sqlx::query("DELETE FROM intents WHERE grant_id = ? AND generation = ?")
            .bind(grant.id.to_string())
            .bind(column::generation(before)?)
            .execute(&mut *transaction)
            .await?;
        for token in &tokens {
            keys::put_token(&mut transaction, token).await?;
        }
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Grant(grant.id)).await?;
        Ok(Saved::Done)
    }

    /// Closes an intent without new tokens and says where that leaves the grant. When the intent is
    /// not open any more, the grant has moved on and nothing is changed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when `state` says that a renewal is running.
    pub async fn end_renewal(
        &self,
        intent: &Intent,
        state: RenewalState,
        audit: Vec<AuditDraft>,
        at: Timestamp,
    ) -> Result<()> {
        if matches!(state, RenewalState::Running { .. }) {
            return Err(StoreError::refused("a renewal that ended is not running"));
        }
        let mut transaction = self.write().await?;
        let fits = close(&mut transaction, intent).await?
            && mark(&mut transaction, intent, state, at).await?;
        if !fits {
            return transaction.rollback().await;
        }
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Grant(intent.grant)).await
    }

    /// The intents that are not closed, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn open_intents(&self) -> Result<Vec<Intent>> {
        let rows: Vec<IntentRow> = sqlx::query_as("SELECT * FROM intents ORDER BY started_at, id")
            .fetch_all(&mut *self.reader().await?)
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(Intent {
                    id: column::uuid(&row.id)?,
                    grant: column::identifier(&row.grant_id)?,
                    generation: column::unsigned(row.generation)?,
                    started_at: Timestamp::from_millis(row.started_at),
                    boot: column::uuid(&row.boot)?,
                })
            })
            .collect()
    }
}

/// Sets the renewal state of the intent's grant. False when its generation is another.
async fn mark(
    connection: &mut SqliteConnection,
    intent: &Intent,
    state: RenewalState,
    at: Timestamp,
) -> Result<bool> {
    let (word, since) = grants::renewal_columns(state);
    let outcome = sqlx::query(
        "UPDATE grants SET renewal = ?, renewal_since = ?, changed_at = ?
         WHERE id = ? AND generation = ?",
    )
    .bind(word)
    .bind(since)
    .bind(at.as_millis())
    .bind(intent.grant.to_string())
    .bind(column::generation(intent.generation)?)
    .execute(connection)
    .await?;
    Ok(outcome.rows_affected() == 1)
}

/// Removes the intent. False when it is not open.
async fn close(connection: &mut SqliteConnection, intent: &Intent) -> Result<bool> {
    let outcome =
        sqlx::query("DELETE FROM intents WHERE id = ? AND grant_id = ? AND generation = ?")
            .bind(column::uuid_text(&intent.id))
            .bind(intent.grant.to_string())
            .bind(column::generation(intent.generation)?)
            .execute(connection)
            .await?;
    Ok(outcome.rows_affected() == 1)
}
