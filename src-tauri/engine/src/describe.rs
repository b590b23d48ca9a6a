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

    /// Takes labels away from accounts and gives them others. Where one of them would have too many,
    /// none is changed. Accounts that are not connected any more are passed over.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] when a label is too long, or an account would have too many.
    pub async fn label_accounts(
        &self,
        accounts: &[AccountId],
        add: &[String],
        remove: &[String],
    ) -> Result<(), EngineError> {
        let connections = self.shared.store.connections().await?;
        let mut after = Vec::new();
        for connection in &connections {
            let account = &connection.account;
            if connection.grant.is_none() || !accounts.contains(&account.id) {
                continue;
            }
            let given = account.given.relabelled(add, remove);
            if let Err(refused) = given.clone().tidied(&[]) {
                let words = match refused {
                    NotGiven::ManyLabels => format!("{}: {refused}", account.name()),
                    _ => refused.to_string(),
                };
                return Err(EngineError::BadInput(words));
            }
            after.push((account.id, given));
        }
        for (id, given) in after {
            match self.describe_account(id, given).await {
                Ok(_) | Err(EngineError::NoSuchAccount) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}
