//! Finds the account that an action names. Why it exists: every action begins with this, and all of them have to refuse alike
//! when the account is not there. It must never change anything.

use pilotlight_domain::{AccountId, Grant};
use pilotlight_store::Connection;

use crate::{Engine, EngineError};

impl Engine {
    /// An account that is or was connected.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`].
    pub(crate) async fn ever_connected(
        &self,
        account: AccountId,
    ) -> Result<Connection, EngineError> {
        let connection = self.shared.store.connection(account).await?;
        connection.ok_or(EngineError::NoSuchAccount)
    }

    /// An account that is connected, with its sign-in.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`], also for a former account.
    pub(crate) async fn connected(
        &self,
        account: AccountId,
    ) -> Result<(Connection, Grant), EngineError> {
        let connection = self.ever_connected(account).await?;
        let grant = connection.grant.clone().ok_or(EngineError::NoSuchAccount)?;
        Ok((connection, grant))
    }
}
