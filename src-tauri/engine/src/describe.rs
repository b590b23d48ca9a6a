//! What the owner gives an account: a name of their own, a brand, labels. Kept here, sent nowhere.

use pilotlight_domain::{AccountId, Given, given::NotGiven};

use crate::{Engine, EngineError, view::AccountView};

impl From<NotGiven> for EngineError {
    fn from(refused: NotGiven) -> Self {
        Self::BadInput(refused.to_string())
    }
}

impl Engine {
    /// Gives a connected account the owner's own name, brand and labels, in place of those it had,
    /// and gives its card afterwards. An empty name leaves it the platform's.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`]; [`EngineError::BadInput`] when something is too long.
    pub async fn describe_account(
        &self,
        account: AccountId,
        given: Given,
    ) -> Result<AccountView, EngineError> {
        let connections = self.shared.store.connections().await?;
        let found = connections
            .iter()
            .find(|connection| connection.account.id == account && connection.grant.is_some())
            .ok_or(EngineError::NoSuchAccount)?;
        let others: Vec<Given> = connections
            .iter()
            .filter(|connection| connection.account.id != account)
            .map(|connection| connection.account.given.clone())
            .collect();
        let mut given = given.tidied(&others)?;
        // The platform's own name is no name of the owner's: it may change there.
        given.name = given
            .name
            .filter(|name| *name != found.account.profile.name);
        let before = &found.account.given;
        if let Some(sentence) = Given::told(before, &given, &found.account.profile.name) {
            let draft = self.audit(
                "account_described",
                Some(found.account.platform),
                Some(account),
                &sentence,
            );
            if !self
                .shared
                .store
                .set_given(account, &given, vec![draft])
                .await?
            {
                return Err(EngineError::NoSuchAccount);
            }
            self.announce_account(account).await?;
            // The plan of sign-ins names accounts.
            self.announce_glance().await?;
        }
        self.account_view(account).await
    }
}
