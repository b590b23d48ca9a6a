//! Disconnecting: the account's row stays for its history, everything sealed goes.

use pilotlight_domain::{AccountId, GrantId, Timestamp};

use crate::{AuditDraft, Result, Store, Touched, accounts, audit, grants, keys, posts, snoozes};

/// What a disconnect took along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Departure {
    /// The grant, if it backed no other account: its row, tokens and data key are deleted.
    pub grant_ended: Option<GrantId>,
}

impl Store {
    /// Disconnects an account. `None` when it was not connected, and then nothing was changed.
    ///
    /// What is still to be posted there is cancelled. The account's tokens and data key are deleted, and those of its grant when no other account
    /// hangs on it. When this returns, no ciphertext of them is left in the files, unless another
    /// process was reading all along (KS-12).
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn disconnect(
        &self,
        id: AccountId,
        at: Timestamp,
        audit: Vec<AuditDraft>,
    ) -> Result<Option<Departure>> {
        let mut transaction = self.write().await?;
        let Some(grant) = accounts::grant_of(&mut transaction, id).await? else {
            transaction.rollback().await?;
            return Ok(None);
        };
        accounts::disconnect(&mut transaction, id, at).await?;
        posts::cancel_with_account(&mut transaction, id, at).await?;
        keys::shred(&mut transaction, id.as_uuid()).await?;
        snoozes::delete(&mut transaction, id).await?;
        let ended = grants::end_if_unused(&mut transaction, grant).await?;
        audit::append(&mut transaction, &audit).await?;
        self.commit(transaction, Touched::Everything).await?;
        self.truncate_log().await;
        Ok(Some(Departure {
            grant_ended: ended.then_some(grant),
        }))
    }
}
