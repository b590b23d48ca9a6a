//! Attempts: one row a pass through consent. At most one is open at a time.

use pilotlight_domain::{
    AccountId, AttemptId, Platform, Span, Timestamp,
    attempt::{self, Ending, State},
};
use pilotlight_vault::Sealed;
use sqlx::FromRow;

use crate::{Result, Store, column, names::attempt_word};

/// How long an ended attempt is remembered after its deadline, so that a late or repeated return is
/// told from one that was never asked for.
pub const STATE_MEMORY: Span = Span::hours(24);

/// One attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRecord {
    /// Its name.
    pub id: AttemptId,
    /// Where consent is asked for.
    pub platform: Platform,
    /// SHA-256 of the `state` parameter; the parameter itself is not stored.
    pub state_hash: [u8; 32],
    /// The PKCE verifier. There while a return is awaited, and deleted with the first step from
    /// there: it is used once.
    pub verifier: Option<Sealed>,
    /// The data key that opens the verifier; there as long as the verifier.
    pub data_key: Option<Sealed>,
    /// The address the platform was told to return to.
    pub redirect: String,
    /// The issuer that was asked, where the platform has one.
    pub issuer: Option<String>,
    /// The account that is being reconnected, if one is.
    pub reconnecting: Option<AccountId>,
    /// When it began.
    pub created_at: Timestamp,
    /// After this moment a return is refused.
    pub deadline: Timestamp,
    /// Where it stands.
    pub state: attempt::State,
}

#[derive(FromRow)]
struct AttemptRow {
    id: String,
    platform: String,
    state_hash: Vec<u8>,
    verifier: Option<Vec<u8>>,
    data_key: Option<Vec<u8>>,
    redirect: String,
    issuer: Option<String>,
    reconnecting: Option<String>,
    created_at: i64,
    deadline: i64,
    detail: String,
}

impl AttemptRow {
    fn record(self) -> Result<AttemptRecord> {
        Ok(AttemptRecord {
            id: column::identifier(&self.id)?,
            platform: column::platform(&self.platform)?,
            state_hash: column::array(self.state_hash)?,
            verifier: self.verifier.map(column::sealed).transpose()?,
            data_key: self.data_key.map(column::sealed).transpose()?,
            redirect: self.redirect,
            issuer: self.issuer,
            reconnecting: column::identifier_or_none(self.reconnecting.as_deref())?,
            created_at: Timestamp::from_millis(self.created_at),
            deadline: Timestamp::from_millis(self.deadline),
            state: column::json(&self.detail)?,
        })
    }
}

impl Store {
    /// Saves a new attempt. One that is still open is ended as cancelled, and ended ones older than
    /// [`STATE_MEMORY`] are forgotten, in the same transaction.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`](crate::StoreError::Refused) when a return is awaited without a
    /// verifier, or the state parameter was used before.
    pub async fn put_attempt(&self, attempt: &AttemptRecord) -> Result<()> {
        let mut transaction = self.write().await?;
        let cancelled = State::Ended(Ending::Cancelled);
        sqlx::query(
            "UPDATE attempts SET state = ?, detail = ?, verifier = NULL, data_key = NULL
             WHERE state <> 'ended'",
        )
        .bind(attempt_word(&cancelled))
        .bind(column::json_text(&cancelled)?)
        .execute(&mut *transaction)
        .await?;
        sqlx::query("DELETE FROM attempts WHERE state = 'ended' AND deadline < ?")
            .bind((attempt.created_at - STATE_MEMORY).as_millis())
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "INSERT INTO attempts (id, platform, state_hash, verifier, data_key, redirect, issuer,
                 reconnecting, created_at, deadline, state, detail)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(attempt.id.to_string())
        .bind(attempt.platform.id())
        .bind(attempt.state_hash.as_slice())
        .bind(attempt.verifier.as_ref().map(Sealed::as_bytes))
        .bind(attempt.data_key.as_ref().map(Sealed::as_bytes))
        .bind(&attempt.redirect)
        .bind(&attempt.issuer)
        .bind(attempt.reconnecting.map(|id| id.to_string()))
        .bind(attempt.created_at.as_millis())
        .bind(attempt.deadline.as_millis())
        .bind(attempt_word(&attempt.state))
        .bind(column::json_text(&attempt.state)?)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// The attempt that has not ended, if there is one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`](crate::StoreError::Damaged) and the disk's own troubles.
    pub async fn open_attempt(&self) -> Result<Option<AttemptRecord>> {
        let row: Option<AttemptRow> =
            sqlx::query_as("SELECT * FROM attempts WHERE state <> 'ended'")
                .fetch_optional(&mut *self.reader().await?)
                .await?;
        row.map(AttemptRow::record).transpose()
    }

    /// Moves an attempt on. False, and nothing changed, when it does not stand at `from` or has
    /// ended: whoever moves it first has it. With the step from awaiting the return its sealed
    /// verifier and data key are deleted.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`](crate::StoreError::Refused) for a step back to awaiting the return.
    pub async fn move_attempt(&self, id: AttemptId, from: &State, to: &State) -> Result<bool> {
        let mut transaction = self.write().await?;
        let present: Option<String> =
            sqlx::query_scalar("SELECT detail FROM attempts WHERE id = ? AND state <> 'ended'")
                .bind(id.to_string())
                .fetch_optional(&mut *transaction)
                .await?;
        let present: Option<State> = present.as_deref().map(column::json).transpose()?;
        if present.as_ref() != Some(from) {
            transaction.rollback().await?;
            return Ok(false);
        }
        let awaiting = matches!(from, State::AwaitingReturn { .. })
            && matches!(to, State::AwaitingReturn { .. });
        sqlx::query(
            "UPDATE attempts SET state = ?1, detail = ?2,
                 verifier = iif(?3, verifier, NULL), data_key = iif(?3, data_key, NULL)
             WHERE id = ?4",
        )
        .bind(attempt_word(to))
        .bind(column::json_text(to)?)
        .bind(awaiting)
        .bind(id.to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Whether a return with this state parameter was taken up before, or its attempt ended.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn ended_attempt_with(&self, state_hash: &[u8; 32]) -> Result<bool> {
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (
                 SELECT 1 FROM attempts WHERE state_hash = ? AND state <> 'awaiting_return')",
        )
        .bind(state_hash.as_slice())
        .fetch_one(&mut *self.reader().await?)
        .await?)
    }
}
