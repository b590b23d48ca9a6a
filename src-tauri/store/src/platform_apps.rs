//! App registrations that a person entered: the client identifier in clear, its secret sealed.

use pilotlight_domain::Platform;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{
    AuditDraft, DataKeyRecord, Result, Store, StoreError, TokenRecord, audit, column, keys,
};

/// One app registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformApp {
    /// At which platform.
    pub platform: Platform,
    /// The client identifier. Public.
    pub client_id: String,
    /// What its data key and sealed secret hang on.
    pub owner: Uuid,
    /// Whether a secret is stored.
    pub has_secret: bool,
}

#[derive(FromRow)]
struct AppRow {
    client_id: String,
    owner: String,
    has_secret: bool,
}

impl Store {
    /// The app registration at a platform.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn platform_app(&self, platform: Platform) -> Result<Option<PlatformApp>> {
        let row: Option<AppRow> = sqlx::query_as(
            "SELECT client_id, owner, EXISTS (
                 SELECT 1 FROM tokens
                 WHERE tokens.owner = platform_apps.owner AND tokens.purpose = 'client_secret'
             ) AS has_secret
             FROM platform_apps WHERE platform = ?",
        )
        .bind(platform.id())
        .fetch_optional(self.readers())
        .await?;
        row.map(|row| {
            Ok(PlatformApp {
                platform,
                owner: column::uuid(&row.owner)?,
                client_id: row.client_id,
                has_secret: row.has_secret,
            })
        })
        .transpose()
    }

    /// Saves an app registration in the place of the platform's former one.
    ///
    /// With `has_secret` the secret comes in `secret`, or the one stored for this owner is kept.
    /// Without, what was stored is deleted.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when `has_secret` does not hold afterwards, or the secret belongs to
    /// another owner, is empty or has no data key.
    pub async fn put_platform_app(
        &self,
        app: &PlatformApp,
        data_key: Option<DataKeyRecord>,
        secret: Option<TokenRecord>,
        audit: Vec<AuditDraft>,
    ) -> Result<()> {
        let strange = data_key.as_ref().is_some_and(|key| key.owner != app.owner)
            || secret
                .as_ref()
                .is_some_and(|secret| secret.owner != app.owner);
        if strange {
            return Err(StoreError::refused(
                "a client secret belongs to its own app registration",
            ));
        }
        let mut transaction = self.write().await?;
        let former: Option<String> =
            sqlx::query_scalar("SELECT owner FROM platform_apps WHERE platform = ?")
                .bind(app.platform.id())
                .fetch_optional(&mut *transaction)
                .await?;
        let former = former.as_deref().map(column::uuid).transpose()?;
        let shredded = former.filter(|former| *former != app.owner || !app.has_secret);
        if let Some(former) = &shredded {
            keys::shred(&mut transaction, former).await?;
        }
        sqlx::query(
            "INSERT INTO platform_apps (platform, client_id, owner) VALUES (?, ?, ?)
             ON CONFLICT (platform)
             DO UPDATE SET client_id = excluded.client_id, owner = excluded.owner",
        )
        .bind(app.platform.id())
        .bind(&app.client_id)
        .bind(column::uuid_text(&app.owner))
        .execute(&mut *transaction)
        .await?;
        if let Some(key) = &data_key {
            keys::put_data_key(&mut transaction, key).await?;
        }
        if let Some(secret) = &secret {
            keys::put_token(&mut transaction, secret).await?;
        }
        let stored: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM tokens WHERE owner = ? AND purpose = 'client_secret')",
        )
        .bind(column::uuid_text(&app.owner))
        .fetch_one(&mut *transaction)
        .await?;
        if stored != app.has_secret {
            return Err(StoreError::refused(
                "an app registration says rightly whether its secret is saved",
            ));
        }
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        if shredded.is_some() {
            self.truncate_log().await;
        }
        Ok(())
    }
}
