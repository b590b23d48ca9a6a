//! Disconnecting an account: say what will happen, tell the platform where it can be told, delete
//! the sealed tokens in one transaction, keep the history.
//!
//! Telling the platform must never take another account with it. Where a revocation ends
//! everything the person ever granted, it is sent only with the last account of that person.

use std::time::Duration;

use pilotlight_domain::{
    AccountId, Grant, GrantId,
    delivery::{Leaving, leaving},
};
use pilotlight_platforms::{Revocation, RevocationReach};
use pilotlight_words::{all_of, audit, leaving, sentences};
use tokio::time::timeout;
use tracing::info;

use crate::{
    Engine, EngineError,
    view::{DisconnectPreview, Update},
};

/// A platform that does not answer does not keep anybody waiting longer (OA-22).
const REVOKE_LIMIT: Duration = Duration::from_secs(10);
/// A post that is on its way keeps nobody waiting longer; what became of it is then not known.
const SENDING_LIMIT: Duration = Duration::from_secs(40);

impl Engine {
    /// What disconnecting an account will do.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`].
    pub async fn disconnect_preview(
        &self,
        account: AccountId,
    ) -> Result<DisconnectPreview, EngineError> {
        let (connection, grant) = self.connected(account).await?;
        let fate = self.fate(&grant, &[account]).await?;
        let platform = connection.account.platform;
        let (name, at) = (connection.account.name(), platform.name());
        let told = match &fate {
            Fate::Revoke => leaving::told(1, at),
            Fate::NoEndpoint => leaving::not_told(at),
            Fate::Shared(others) => leaving::shared(all_of(others), others.len(), at),
        };
        let posts = self.leaving(&[account]).await?;
        let mut happens = vec![leaving::one(name)];
        happens.extend(posts.words());
        happens.push(told);
        happens.push(leaving::one_history());
        Ok(DisconnectPreview {
            id: account,
            platform,
            name: name.into(),
            happens,
            posts_cancelled: posts.cancelled,
            posts_elsewhere: posts.elsewhere,
            revokes: matches!(fate, Fate::Revoke),
            offers_connected_apps: matches!(fate, Fate::NoEndpoint),
        })
    }

    /// Disconnects an account.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`], [`EngineError::Store`], [`EngineError::Disk`] while nothing can
    /// be saved; a platform that cannot be told is no
    /// error, and neither is a closed vault: what is sealed is deleted unopened.
    pub async fn disconnect(&self, account: AccountId) -> Result<(), EngineError> {
        let (connection, grant) = self.connected(account).await?;
        // The platform would be told of a departure that cannot be written down here.
        self.takes_changes()?;
        // Nothing new is sent there, and what is on its way has its answer first: else nobody would
        // know what became of it.
        let away = self.shared.queue.keep_away(account);
        let _ = timeout(SENDING_LIMIT, away.at_rest()).await;
        // A renewal that is on its way is waited for: it must not write into what is deleted. And
        // two last accounts of one person that leave together must not each count on the other.
        let touched = self.ends_with(&grant).await?;
        let _held = self.lock_grants(touched).await;
        let (connection, grant) = match self.connected(connection.account.id).await {
            Ok(now) => now,
            Err(EngineError::NoSuchAccount) => return Ok(()),
            Err(error) => return Err(error),
        };
        let name = connection.account.name();
        let at = connection.account.platform.name();
        let sentence = match self.fate(&grant, &[account]).await? {
            Fate::Shared(_) => audit::disconnected_shared(name),
            Fate::NoEndpoint => audit::disconnected_no_way(name, at),
            Fate::Revoke => match self.revoke(&grant).await {
                Some(Revocation::Revoked) => audit::disconnected_told(name, at),
                Some(Revocation::NoEndpoint) => audit::disconnected_no_way(name, at),
                None => audit::disconnected_not_told(name, at),
            },
        };
        let leaving = self.leaving(&[account]).await?;
        let sentence = match leaving.cancelled {
            0 => sentence,
            count => sentences(&[sentence, audit::posts_left(count)]),
        };
        let draft = self.audit(
            "account_disconnected",
            Some(connection.account.platform),
            Some(account),
            &sentence,
        );
        self.shared
            .store
            .disconnect(account, self.now(), vec![draft])
            .await?;
        self.forget_unsaved().await;
        drop(away);
        self.shared.queue.changed();
        info!(
            platform = connection.account.platform.id(),
            "an account was disconnected"
        );
        {
            let _turn = self.shared.announcing.lock().await;
            self.announce(Update::AccountLeft { id: account });
            if !leaving.how.is_empty() {
                self.announce(Update::PostsChanged);
            }
        }
        self.tend_now().await;
        self.announce_former().await?;
        self.announce_glance().await
    }

    /// What becomes of posts when these accounts leave.
    pub(crate) async fn leaving(&self, accounts: &[AccountId]) -> Result<Leaving, EngineError> {
        let open = self.shared.store.open_beside(accounts).await?;
        Ok(leaving(&open, accounts))
    }

    /// What becomes of the sign-in at the platform when these accounts leave.
    pub(crate) async fn fate(
        &self,
        grant: &Grant,
        leaving: &[AccountId],
    ) -> Result<Fate, EngineError> {
        let reach = self.adapter(grant.platform)?.profile().revocation;
        let mut others = Vec::new();
        for id in self.ends_with(grant).await? {
            for account in self.shared.store.accounts_of(id).await? {
                if !leaving.contains(&account)
                    && let Some(other) = self.shared.store.connection(account).await?
                {
                    others.push(other.account.name().to_owned());
                }
            }
        }
        Ok(match (others.is_empty(), reach) {
            (false, _) => Fate::Shared(others),
            (true, Some(_)) => Fate::Revoke,
            (true, None) => Fate::NoEndpoint,
        })
    }

    /// The grants that a revocation of this one would end, itself among them.
    async fn ends_with(&self, grant: &Grant) -> Result<Vec<GrantId>, EngineError> {
        let mut grants = match self.adapter(grant.platform)?.profile().revocation {
            Some(RevocationReach::Person) => {
                self.shared
                    .store
                    .grants_of_subject(grant.platform, &grant.subject)
                    .await?
            }
            Some(RevocationReach::Grant) | None => Vec::new(),
        };
        if !grants.contains(&grant.id) {
            grants.push(grant.id);
        }
        Ok(grants)
    }

    /// Tells the platform; none when it could not be told in time.
    pub(crate) async fn revoke(&self, grant: &Grant) -> Option<Revocation> {
        let tokens = self.sealing().open_grant(grant).await.ok()?;
        let adapter = self.adapter(grant.platform).ok()?;
        let client = self.client(grant.platform).await.ok()?;
        let call = self.call(&client);
        timeout(REVOKE_LIMIT, adapter.revoke(&call, &tokens))
            .await
            .ok()?
            .ok()
    }
}

pub(crate) enum Fate {
    /// The platform is told.
    Revoke,
    /// The platform has no endpoint.
    NoEndpoint,
    /// These accounts, by name, would be lost with it.
    Shared(Vec<String>),
}
