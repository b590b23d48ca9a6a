//! App registrations that a person entered: the client identifier in clear, its secret sealed.

use pilotlight_domain::{AppVerdict, Platform, Timestamp};
use sqlx::FromRow;
use uuid::Uuid;

use crate::{
    AuditDraft, DataKeyRecord, Result, Store, StoreError, TokenRecord, audit, column, keys,
    names::Named,
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
    /// What the platform said of this entry when it was last asked, and when; none since it was
    /// entered.
    pub checked: Option<(AppVerdict, Timestamp)>,
}

/// The setting that holds the address of the owner's relay page.
const RELAY: &str = "relay";

#[derive(FromRow)]
struct AppRow {
    platform: String,
    client_id: String,
    owner: String,
    has_secret: bool,
    checked_at: Option<i64>,
    verdict: Option<String>,
}

impl AppRow {
    fn app(self) -> Result<PlatformApp> {
        let verdict = self.verdict.as_deref().map(column::named).transpose()?;
        Ok(PlatformApp {
            platform: column::platform(&self.platform)?,
            owner: column::uuid(&self.owner)?,
            client_id: self.client_id,
            has_secret: self.has_secret,
            checked: verdict.zip(column::moment(self.checked_at)),
        })
    }
}

impl Store {
    /// The app registration at a platform.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn platform_app(&self, platform: Platform) -> Result<Option<PlatformApp>> {
        let row: Option<AppRow> = sqlx::query_as(
            "SELECT platform_apps.*, EXISTS (
                 SELECT 1 FROM tokens
                 WHERE tokens.owner = platform_apps.owner AND tokens.purpose = 'client_secret'
             ) AS has_secret
             FROM platform_apps WHERE platform = ?",
        )
        .bind(platform.id())
        .fetch_optional(&mut *self.reader().await?)
        .await?;
        row.map(AppRow::app).transpose()
    }

    /// All app registrations.
    ///
    /// # Errors
    ///
    /// As [`Store::platform_app`].
    pub async fn platform_apps(&self) -> Result<Vec<PlatformApp>> {
        let rows: Vec<AppRow> = sqlx::query_as(
            "SELECT platform_apps.*, EXISTS (
                 SELECT 1 FROM tokens
                 WHERE tokens.owner = platform_apps.owner AND tokens.purpose = 'client_secret'
             ) AS has_secret
             FROM platform_apps ORDER BY platform",
        )
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter().map(AppRow::app).collect()
    }

    /// Notes what the platform said of an entry. False, and nothing noted, when the entry is another
    /// one by now.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn note_app_check(
        &self,
        owner: &Uuid,
        verdict: AppVerdict,
        at: Timestamp,
        audit: Vec<AuditDraft>,
    ) -> Result<bool> {
        let mut transaction = self.write().await?;
        let noted =
            sqlx::query("UPDATE platform_apps SET verdict = ?, checked_at = ? WHERE owner = ?")
                .bind(verdict.word())
                .bind(at.as_millis())
                .bind(column::uuid_text(owner))
                .execute(&mut *transaction)
                .await?
                .rows_affected();
        if noted == 0 {
            return Ok(false);
        }
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Deletes the app registration at a platform with its secret and the secret's key. False when
    /// there was none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn remove_platform_app(
        &self,
        platform: Platform,
        audit: Vec<AuditDraft>,
    ) -> Result<bool> {
        let mut transaction = self.write().await?;
        let owner: Option<String> =
            sqlx::query_scalar("DELETE FROM platform_apps WHERE platform = ? RETURNING owner")
                .bind(platform.id())
                .fetch_optional(&mut *transaction)
                .await?;
        let Some(owner) = owner.as_deref().map(column::uuid).transpose()? else {
            return Ok(false);
        };
        keys::shred(&mut transaction, &owner).await?;
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await?;
        self.truncate_log().await;
        Ok(true)
    }

    /// The address of the relay page that the owner hosts.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn relay(&self) -> Result<Option<String>> {
        let stored = self.setting(RELAY).await?;
        Ok(stored.filter(|address| !address.is_empty()))
    }

    /// Sets the address of the relay page; none forgets it.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn put_relay(&self, address: Option<&str>, audit: Vec<AuditDraft>) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO settings (name, value) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(RELAY)
        .bind(address.unwrap_or_default())
        .execute(&mut *transaction)
        .await?;
        audit::append(&mut transaction, &audit).await?;
        transaction.commit().await
    }

    /// Saves an app registration in the place of the platform's former one.
    ///
    /// With `has_secret` the secret comes in `secret`, or the one stored for this owner is kept.
    /// Without, what was stored is deleted. What the platform said of the former entry goes.
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
             DO UPDATE SET client_id = excluded.client_id, owner = excluded.owner,
                           verdict = NULL, checked_at = NULL",
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
