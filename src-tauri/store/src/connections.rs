//! Connections: accounts with what backs them, and saving a consent as a whole.

use std::collections::{BTreeSet, HashMap};

use pilotlight_domain::{Account, AccountId, Evidence, Grant, GrantId, Timestamp};
use sqlx::{FromRow as _, SqliteConnection, sqlite::SqliteRow};

use crate::{
    AuditDraft, DataKeyRecord, Result, Store, StoreError, TokenRecord, Touched, accounts,
    accounts::AccountRow, audit, grants, grants::GrantRow, keys,
};

/// An account with its grant and what was observed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// The account.
    pub account: Account,
    /// The consent that backs it; none once it is disconnected.
    pub grant: Option<Grant>,
    /// What was observed of it.
    pub evidence: Evidence,
}

/// A consent and all that comes of it, to be saved in one transaction.
#[derive(Clone, Debug)]
pub struct SaveConnection {
    /// The grant as it shall stand. `has_refresh_token` is not stored; it follows from the tokens.
    pub grant: Grant,
    /// The generation the grant has in the database; `None` when it is new.
    pub expected_generation: Option<u64>,
    /// Inserted, or written over the owner's.
    pub data_keys: Vec<DataKeyRecord>,
    /// All tokens of each owner named here; what else that owner had is deleted. Each needs a data
    /// key of its owner, saved here or before.
    pub tokens: Vec<TokenRecord>,
    /// The accounts that the grant backs from now on, new ones and ones that had a row.
    pub accounts: Vec<Account>,
    /// What is told of it in the audit.
    pub audit: Vec<AuditDraft>,
    /// When this happened.
    pub at: Timestamp,
}

/// What came of a compare-and-set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a save that was moved past changed nothing"]
pub enum Saved {
    /// Everything is stored.
    Done,
    /// The grant has moved on since it was read, or is gone, or is there though it should be new.
    /// Nothing was changed.
    Moved,
}

/// All accounts with what backs them, the first connected first.
pub(crate) async fn read_all(connection: &mut SqliteConnection) -> Result<Vec<Connection>> {
    let accounts = accounts::read(connection, None).await?;
    let grants = grants::read(connection, None).await?;
    let grants: HashMap<GrantId, Grant> =
        grants.into_iter().map(|grant| (grant.id, grant)).collect();
    Ok(accounts
        .into_iter()
        .map(|(account, evidence)| Connection {
            grant: account.grant.and_then(|id| grants.get(&id).cloned()),
            account,
            evidence,
        })
        .collect())
}

/// The connection that a joined row shows.
pub(crate) fn joined(row: &SqliteRow) -> Result<Connection> {
    let (account, evidence) = AccountRow::from_row(row)?.parts()?;
    let grant = GrantRow::joined(row)?.map(GrantRow::grant).transpose()?;
    Ok(Connection {
        account,
        grant,
        evidence,
    })
}

impl Store {
    /// All accounts, connected and former, the first connected first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn connections(&self) -> Result<Vec<Connection>> {
        let mut transaction = self.read().await?;
        read_all(&mut transaction).await
    }

    /// One account, connected or former.
    ///
    /// # Errors
    ///
    /// As [`Store::connections`].
    pub async fn connection(&self, id: AccountId) -> Result<Option<Connection>> {
        // One statement sees one moment, at a quarter of the cost of a transaction.
        let row = sqlx::query(grants::select_joined!(
            "accounts.* FROM accounts LEFT JOIN grants ON grants.id = accounts.grant_id
             WHERE accounts.id = ?"
        ))
        .bind(id.to_string())
        .fetch_optional(&mut *self.reader().await?)
        .await?;
        row.as_ref().map(joined).transpose()
    }

    /// Those of these accounts that there are, connected or former, in no order.
    ///
    /// # Errors
    ///
    /// As [`Store::connections`].
    pub async fn connections_among(
        &self,
        accounts: &BTreeSet<AccountId>,
    ) -> Result<Vec<Connection>> {
        let rows = sqlx::query(grants::select_joined!(
            "accounts.* FROM accounts LEFT JOIN grants ON grants.id = accounts.grant_id
             WHERE accounts.id IN (SELECT value FROM json_each(?))"
        ))
        .bind(crate::column::json_text(accounts)?)
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(joined).collect()
    }

    /// Saves a consent: grant, keys, tokens, accounts and audit, all or nothing.
    ///
    /// A renewal of an older generation that is under way is moved past. A grant that an account
    /// leaves for this one, and that backs no other, is deleted with its tokens and data key.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when new tokens come without a higher generation, when an account
    /// would become another one, when a token has no data key or is empty.
    pub async fn save_connection(&self, save: SaveConnection) -> Result<Saved> {
        let grant = &save.grant;
        let before = save.expected_generation;
        if !save.tokens.is_empty() && before.is_some_and(|before| grant.generation <= before) {
            return Err(StoreError::refused(
                "new tokens come with a higher generation",
            ));
        }
        let mut transaction = self.write().await?;
        let fits = match before {
            None => grants::insert(&mut transaction, grant, save.at).await?,
            Some(before) => grants::update(&mut transaction, grant, before, save.at).await?,
        };
        if !fits {
            transaction.rollback().await?;
            return Ok(Saved::Moved);
        }
        sqlx::query("DELETE FROM intents WHERE grant_id = ? AND generation < ?")
            .bind(grant.id.to_string())
            .bind(crate::column::generation(grant.generation)?)
            .execute(&mut *transaction)
            .await?;
        for key in &save.data_keys {
            keys::put_data_key(&mut transaction, key).await?;
        }
        let owners: BTreeSet<_> = save.tokens.iter().map(|token| token.owner).collect();
        for owner in &owners {
            keys::delete_tokens(&mut transaction, owner).await?;
        }
        for token in &save.tokens {
            keys::put_token(&mut transaction, token).await?;
        }
        let mut left = BTreeSet::new();
        for account in &save.accounts {
            left.extend(accounts::grant_of(&mut transaction, account.id).await?);
            accounts::connect(&mut transaction, account, grant.id).await?;
        }
        let mut ended = false;
        for grant in left {
            ended |= grants::end_if_unused(&mut transaction, grant).await?;
        }
        audit::append(&mut transaction, &save.audit).await?;
        self.commit(transaction, Touched::Everything).await?;
        if ended {
            self.truncate_log().await;
        }
        Ok(Saved::Done)
    }
}
