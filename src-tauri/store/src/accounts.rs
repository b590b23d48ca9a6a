//! Accounts: their rows outlive the connection, so that history can link back.

use pilotlight_domain::{
    Account, AccountId, AccountKind, Evidence, Given, GrantId, Platform, Profile, Timestamp,
};
use sqlx::{FromRow, SqliteConnection};

use crate::{
    AuditDraft, CheckRecord, Result, Store, StoreError, Touched, audit, column, names::Named,
};

#[derive(FromRow)]
pub(crate) struct AccountRow {
    id: String,
    platform: String,
    kind: String,
    remote_id: String,
    name: String,
    handle: Option<String>,
    avatar_url: Option<String>,
    grant_id: Option<String>,
    connected_at: i64,
    disconnected_at: Option<i64>,
    synced_at: Option<i64>,
    evidence: String,
    given_name: Option<String>,
    brand: Option<String>,
    labels: String,
}

impl AccountRow {
    pub(crate) fn parts(self) -> Result<(Account, Evidence)> {
        let evidence = column::json(&self.evidence)?;
        let account = Account {
            id: column::identifier(&self.id)?,
            platform: column::platform(&self.platform)?,
            profile: Profile {
                remote_id: self.remote_id,
                kind: column::named(&self.kind)?,
                name: self.name,
                handle: self.handle,
                avatar_url: self.avatar_url,
            },
            given: Given {
                name: self.given_name,
                brand: self.brand,
                labels: column::json(&self.labels)?,
            },
            grant: column::identifier_or_none(self.grant_id.as_deref())?,
            connected_at: Timestamp::from_millis(self.connected_at),
            disconnected_at: column::moment(self.disconnected_at),
            synced_at: column::moment(self.synced_at),
        };
        Ok((account, evidence))
    }
}

impl Store {
    /// The account that the platform knows by `remote_id`, connected or former.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn account_by_remote(
        &self,
        platform: Platform,
        kind: AccountKind,
        remote_id: &str,
    ) -> Result<Option<Account>> {
        let row: Option<AccountRow> = sqlx::query_as(
            "SELECT * FROM accounts WHERE platform = ? AND kind = ? AND remote_id = ?",
        )
        .bind(platform.id())
        .bind(kind.word())
        .bind(remote_id)
        .fetch_optional(&mut *self.reader().await?)
        .await?;
        Ok(row
            .map(AccountRow::parts)
            .transpose()?
            .map(|(account, _)| account))
    }

    /// Writes what the owner gave an account, connected or former. False when there is no such
    /// account; nothing was changed then.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn set_given(
        &self,
        id: AccountId,
        given: &Given,
        audit: Vec<AuditDraft>,
    ) -> Result<bool> {
        let mut transaction = self.write().await?;
        let outcome =
            sqlx::query("UPDATE accounts SET given_name = ?, brand = ?, labels = ? WHERE id = ?")
                .bind(&given.name)
                .bind(&given.brand)
                .bind(column::json_text(&given.labels)?)
                .bind(id.to_string())
                .execute(&mut *transaction)
                .await?;
        if outcome.rows_affected() == 0 {
            transaction.rollback().await?;
            return Ok(false);
        }
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Account(id)).await?;
        Ok(true)
    }
}

/// All accounts, or the one; the first connected first.
pub(crate) async fn read(
    connection: &mut SqliteConnection,
    only: Option<AccountId>,
) -> Result<Vec<(Account, Evidence)>> {
    let rows: Vec<AccountRow> = sqlx::query_as(
        "SELECT * FROM accounts WHERE ?1 IS NULL OR id = ?1 ORDER BY connected_at, id",
    )
    .bind(only.map(|id| id.to_string()))
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(AccountRow::parts).collect()
}

/// The grant that backs an account now; `None` when it is not connected or not there.
pub(crate) async fn grant_of(
    connection: &mut SqliteConnection,
    id: AccountId,
) -> Result<Option<GrantId>> {
    let grant: Option<Option<String>> =
        sqlx::query_scalar("SELECT grant_id FROM accounts WHERE id = ?")
            .bind(id.to_string())
            .fetch_optional(connection)
            .await?;
    column::identifier_or_none(grant.flatten().as_deref())
}

/// Connects an account by a grant: a new row, or the row it had.
///
/// When it was first connected, what was observed of it and what the owner gave it stay as they
/// are. Who it is on its platform never changes (OA-20).
pub(crate) async fn connect(
    connection: &mut SqliteConnection,
    account: &Account,
    grant: GrantId,
) -> Result<()> {
    let profile = &account.profile;
    let outcome = sqlx::query(
        "INSERT INTO accounts (id, platform, kind, remote_id, name, handle, avatar_url, grant_id,
             connected_at, disconnected_at, synced_at, evidence)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
             name = excluded.name, handle = excluded.handle, avatar_url = excluded.avatar_url,
             grant_id = excluded.grant_id, disconnected_at = NULL,
             synced_at = coalesce(excluded.synced_at, accounts.synced_at)
         WHERE platform = excluded.platform AND kind = excluded.kind
             AND remote_id = excluded.remote_id",
    )
    .bind(account.id.to_string())
    .bind(account.platform.id())
    .bind(profile.kind.word())
    .bind(&profile.remote_id)
    .bind(&profile.name)
    .bind(&profile.handle)
    .bind(&profile.avatar_url)
    .bind(grant.to_string())
    .bind(account.connected_at.as_millis())
    .bind(column::millis(account.synced_at))
    .bind(column::json_text(&Evidence::default())?)
    .execute(connection)
    .await?;
    is_still_the_same(outcome.rows_affected())
}

/// A row that was not found by who it is at its platform is another account's.
fn is_still_the_same(written: u64) -> Result<()> {
    if written == 1 {
        Ok(())
    } else {
        Err(StoreError::refused(
            "a saved account cannot become another account",
        ))
    }
}

/// Writes the profile as a check read it from the platform, with the evidence after the check.
pub(crate) async fn set_proven(
    connection: &mut SqliteConnection,
    check: &CheckRecord,
    profile: &Profile,
    evidence: &Evidence,
) -> Result<()> {
    let outcome = sqlx::query(
        "UPDATE accounts SET name = ?, handle = ?, avatar_url = ?, synced_at = ?, evidence = ?
         WHERE id = ? AND kind = ? AND remote_id = ?",
    )
    .bind(&profile.name)
    .bind(&profile.handle)
    .bind(&profile.avatar_url)
    .bind(check.at.as_millis())
    .bind(column::json_text(evidence)?)
    .bind(check.account.to_string())
    .bind(profile.kind.word())
    .bind(&profile.remote_id)
    .execute(connection)
    .await?;
    is_still_the_same(outcome.rows_affected())
}

pub(crate) async fn set_evidence(
    connection: &mut SqliteConnection,
    id: AccountId,
    evidence: &Evidence,
) -> Result<()> {
    sqlx::query("UPDATE accounts SET evidence = ? WHERE id = ?")
        .bind(column::json_text(evidence)?)
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes an account off its grant.
pub(crate) async fn disconnect(
    connection: &mut SqliteConnection,
    id: AccountId,
    at: Timestamp,
) -> Result<()> {
    sqlx::query("UPDATE accounts SET grant_id = NULL, disconnected_at = ? WHERE id = ?")
        .bind(at.as_millis())
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
