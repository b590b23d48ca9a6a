//! Between tokens in memory and sealed rows in the store.
//!
//! Every owner, a grant or an account, has a data key of its own, and every row is bound to its
//! purpose, owner, platform and generation, so that a row put in another's place does not open.

use pilotlight_domain::{AccountId, Clocks, DeliveryId, Grant, Platform, Secret};
use pilotlight_platforms::TokenSet;
use pilotlight_store::{DataKeyRecord, Store, TokenRecord};
use pilotlight_vault::{Binding, DataKey, Purpose, Sealed, Vault, VaultError};
use uuid::Uuid;

use crate::error::EngineError;

/// Rows to be written in one transaction with what they belong to.
#[derive(Debug, Default)]
pub(crate) struct SealedRows {
    pub(crate) data_keys: Vec<DataKeyRecord>,
    pub(crate) tokens: Vec<TokenRecord>,
}

/// Seals and opens with one vault over one store.
#[derive(Clone, Copy)]
pub(crate) struct Sealing<'a> {
    pub(crate) store: &'a Store,
    pub(crate) vault: &'a Vault,
}

impl Sealing<'_> {
    /// Seals a grant's tokens at `generation` into `rows`.
    pub(crate) async fn seal_grant(
        &self,
        grant: &Grant,
        set: &TokenSet,
        rows: &mut SealedRows,
    ) -> Result<(), EngineError> {
        let key = self.key_for(grant.id.as_uuid(), rows).await?;
        rows.tokens.extend(self.seal_with(&key, grant, set)?);
        Ok(())
    }

    /// Seals a grant's tokens at its generation with a key that is at hand: nothing is read, so
    /// nothing but the cipher can fail.
    pub(crate) fn seal_with(
        &self,
        key: &DataKey,
        grant: &Grant,
        set: &TokenSet,
    ) -> Result<Vec<TokenRecord>, EngineError> {
        let owner = *grant.id.as_uuid();
        let seal = |purpose, secret: &Secret<String>| -> Result<TokenRecord, EngineError> {
            let at = place(purpose, &owner, grant.platform, grant.generation);
            Ok(TokenRecord {
                owner,
                purpose,
                generation: grant.generation,
                sealed: self.vault.seal(key, &at, secret)?,
            })
        };
        let mut tokens = vec![seal(Purpose::Access, &set.access)?];
        if let Some(refresh) = &set.refresh {
            tokens.push(seal(Purpose::Refresh, refresh)?);
        }
        Ok(tokens)
    }

    /// Seals a text that belongs to a grant's generation.
    pub(crate) fn seal_text(
        &self,
        key: &DataKey,
        grant: &Grant,
        purpose: Purpose,
        text: String,
    ) -> Result<Sealed, EngineError> {
        let at = place(
            purpose,
            grant.id.as_uuid(),
            grant.platform,
            grant.generation,
        );
        Ok(self.vault.seal(key, &at, &Secret::new(text))?)
    }

    /// Opens a text that was sealed for a grant's generation.
    pub(crate) fn open_text(
        &self,
        key: &DataKey,
        grant: &Grant,
        purpose: Purpose,
        sealed: &Sealed,
    ) -> Result<Secret<String>, EngineError> {
        let at = place(
            purpose,
            grant.id.as_uuid(),
            grant.platform,
            grant.generation,
        );
        Ok(self.vault.unseal(key, &at, sealed)?)
    }

    /// Seals how far a post has come, with the key of its account's grant: what a disconnect shreds
    /// opens no upload session either. It outlives renewals, so it belongs to no generation.
    pub(crate) fn seal_progress(
        &self,
        key: &DataKey,
        platform: Platform,
        delivery: DeliveryId,
        text: &Secret<String>,
    ) -> Result<Sealed, EngineError> {
        let at = place(Purpose::PostProgress, delivery.as_uuid(), platform, 0);
        Ok(self.vault.seal(key, &at, text)?)
    }

    /// Opens what [`Self::seal_progress`] sealed.
    pub(crate) fn open_progress(
        &self,
        key: &DataKey,
        platform: Platform,
        delivery: DeliveryId,
        sealed: &Sealed,
    ) -> Result<Secret<String>, EngineError> {
        let at = place(Purpose::PostProgress, delivery.as_uuid(), platform, 0);
        Ok(self.vault.unseal(key, &at, sealed)?)
    }

    /// The key with which a grant's tokens are sealed.
    pub(crate) async fn grant_key(&self, grant: &Grant) -> Result<DataKey, EngineError> {
        let owner = grant.id.as_uuid();
        let record = self.store.data_key(owner).await?;
        let record = record.ok_or(VaultError::Damaged {
            what: "the key of a saved sign-in",
        })?;
        Ok(self.vault.open_data_key(owner, &record.wrapped)?)
    }

    /// Seals an account's own token at `generation` into `rows`.
    pub(crate) async fn seal_account(
        &self,
        account: AccountId,
        platform: Platform,
        generation: u64,
        token: &Secret<String>,
        rows: &mut SealedRows,
    ) -> Result<(), EngineError> {
        let owner = *account.as_uuid();
        let key = self.key_for(&owner, rows).await?;
        let at = place(Purpose::AccountToken, &owner, platform, generation);
        let sealed = self.vault.seal(&key, &at, token)?;
        rows.tokens.push(TokenRecord {
            owner,
            purpose: Purpose::AccountToken,
            generation,
            sealed,
        });
        Ok(())
    }

    /// Opens a grant's tokens.
    pub(crate) async fn open_grant(&self, grant: &Grant) -> Result<TokenSet, EngineError> {
        Ok(self.open_grant_with_key(grant).await?.0)
    }

    /// Opens a grant's tokens, and gives the key with which they are sealed.
    pub(crate) async fn open_grant_with_key(
        &self,
        grant: &Grant,
    ) -> Result<(TokenSet, DataKey), EngineError> {
        const GONE: VaultError = VaultError::Damaged {
            what: "a saved sign-in",
        };
        let owner = grant.id.as_uuid();
        let rows = self.store.keyed_tokens(owner, owner).await?;
        let wrapped = &rows.first().ok_or(GONE)?.key;
        let key = self.vault.open_data_key(owner, wrapped)?;
        let open = |purpose| -> Result<Option<Secret<String>>, EngineError> {
            let row = rows.iter().find(|row| row.token.purpose == purpose);
            let Some(token) = row.map(|row| &row.token) else {
                return Ok(None);
            };
            let at = place(purpose, owner, grant.platform, token.generation);
            Ok(Some(self.vault.unseal(&key, &at, &token.sealed)?))
        };
        let set = TokenSet {
            access: open(Purpose::Access)?.ok_or(GONE)?,
            refresh: open(Purpose::Refresh)?,
            clocks: Clocks { ..grant.clocks },
            granted: Some(grant.granted.clone()),
            subject: Some(grant.subject.clone()),
        };
        Ok((set, key))
    }

    /// Opens the token that is shown for an account: its own where it has one, else its grant's.
    pub(crate) async fn open_shown(
        &self,
        account: AccountId,
        grant: &Grant,
    ) -> Result<Secret<String>, EngineError> {
        let (own, shared) = (account.as_uuid(), grant.id.as_uuid());
        let all = self.store.keyed_tokens(own, shared).await?;
        let shown = all
            .iter()
            .find(|one| one.token.purpose == Purpose::AccountToken)
            .or_else(|| all.iter().find(|one| one.token.purpose == Purpose::Access))
            .ok_or(VaultError::Damaged {
                what: "a saved sign-in",
            })?;
        let token = &shown.token;
        let key = self.vault.open_data_key(&token.owner, &shown.key)?;
        let at = place(
            token.purpose,
            &token.owner,
            grant.platform,
            token.generation,
        );
        Ok(self.vault.unseal(&key, &at, &token.sealed)?)
    }

    /// Seals the secret of a developer app into `rows`.
    pub(crate) async fn seal_client_secret(
        &self,
        owner: &Uuid,
        platform: Platform,
        secret: &Secret<String>,
        rows: &mut SealedRows,
    ) -> Result<(), EngineError> {
        let key = self.key_for(owner, rows).await?;
        let at = place(Purpose::ClientSecret, owner, platform, 0);
        let sealed = self.vault.seal(&key, &at, secret)?;
        rows.tokens.push(TokenRecord {
            owner: *owner,
            purpose: Purpose::ClientSecret,
            generation: 0,
            sealed,
        });
        Ok(())
    }

    /// Opens the secret of a developer app.
    pub(crate) async fn open_client_secret(
        &self,
        owner: &Uuid,
        platform: Platform,
    ) -> Result<Secret<String>, EngineError> {
        let opened = self.open_all(owner, platform).await?;
        let secret = opened
            .into_iter()
            .find(|(purpose, _)| *purpose == Purpose::ClientSecret);
        let (_, secret) = secret.ok_or(VaultError::Damaged {
            what: "the secret of a developer app",
        })?;
        Ok(secret)
    }

    async fn open_all(
        &self,
        owner: &Uuid,
        platform: Platform,
    ) -> Result<Vec<(Purpose, Secret<String>)>, EngineError> {
        // Key and tokens as of one moment: both change together when the key is changed.
        let rows = self.store.keyed_tokens(owner, owner).await?;
        rows.into_iter()
            .map(|row| {
                let key = self.vault.open_data_key(owner, &row.key)?;
                let at = place(row.token.purpose, owner, platform, row.token.generation);
                let secret = self.vault.unseal(&key, &at, &row.token.sealed)?;
                Ok((row.token.purpose, secret))
            })
            .collect()
    }

    /// An owner's tokens, sealed with another key of the owner's; none when one does not open.
    pub(crate) fn moved(
        &self,
        before: &DataKey,
        after: &DataKey,
        platform: Platform,
        tokens: &[TokenRecord],
    ) -> Option<Vec<TokenRecord>> {
        let moved = tokens.iter().map(|token| {
            let at = place(token.purpose, &token.owner, platform, token.generation);
            let secret = self.vault.unseal(before, &at, &token.sealed).ok()?;
            Some(TokenRecord {
                sealed: self.vault.seal(after, &at, &secret).ok()?,
                ..token.clone()
            })
        });
        moved.collect()
    }

    /// The owner's data key; a fresh one, added to `rows`, when there is none that opens.
    async fn key_for(&self, owner: &Uuid, rows: &mut SealedRows) -> Result<DataKey, EngineError> {
        if let Some(record) = self.store.data_key(owner).await? {
            match self.vault.open_data_key(owner, &record.wrapped) {
                Ok(key) => return Ok(key),
                // Sealed under a key that was lost: a new sign-in replaces it, and only that does.
                Err(VaultError::OtherKey { .. } | VaultError::Damaged { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let (key, wrapped) = self.vault.new_data_key(owner)?;
        rows.data_keys.push(DataKeyRecord {
            owner: *owner,
            wrapped,
        });
        Ok(key)
    }
}

fn place<'a>(
    purpose: Purpose,
    owner: &'a Uuid,
    platform: Platform,
    generation: u64,
) -> Binding<'a> {
    Binding {
        purpose,
        owner,
        platform: platform.id(),
        generation,
    }
}
