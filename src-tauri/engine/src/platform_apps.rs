//! The developer apps behind the connections: entered by the owner, kept in the store with the
//! secret sealed like a token, opened when a call needs them, and changed without a restart.
//!
//! An entry of the owner goes before an app that came with the build. A secret that was taken in is
//! never given out again, and no check of an entry may judge an account.

mod entry;
mod shown;

use std::collections::HashSet;

use pilotlight_domain::{AppProof, Cause, Platform, attempt::Event};
use pilotlight_platforms::{ClientCredentials, RedirectKind, check_app, registration};
use pilotlight_vault::VaultError;
use pilotlight_words::audit;
use tracing::{debug, info, warn};
use url::Url;

use crate::{
    Engine, EngineError, FIXED_PORT, ReturnRoutes,
    sentences::EndingContext,
    view::{PlatformAppView, Update, World},
};
use shown::check_view;

impl Engine {
    /// Our registration at a platform, with its secret opened.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`], [`EngineError::Vault`] while the vault is closed,
    /// [`EngineError::AppSecretLost`].
    pub(crate) async fn client(
        &self,
        platform: Platform,
    ) -> Result<ClientCredentials, EngineError> {
        let Some(app) = self.shared.store.platform_app(platform).await? else {
            return self
                .shared
                .clients
                .get(&platform)
                .cloned()
                .ok_or(EngineError::NotSetUp(platform));
        };
        let client_secret = if app.has_secret {
            let opened = self
                .sealing()
                .open_client_secret(&app.owner, platform)
                .await;
            Some(opened.map_err(|error| secret_lost(error, platform))?)
        } else {
            None
        };
        Ok(ClientCredentials {
            client_id: app.client_id,
            client_secret,
        })
    }

    /// The platforms whose registration is complete but for the relay page.
    pub(crate) async fn set_up(&self) -> Result<HashSet<Platform>, EngineError> {
        let entered = self.shared.store.platform_apps().await?;
        let mut ready: HashSet<Platform> = self.shared.clients.keys().copied().collect();
        for app in entered {
            if app.has_secret || registration(app.platform).labels.client_secret.is_empty() {
                ready.insert(app.platform);
            } else {
                ready.remove(&app.platform);
            }
        }
        Ok(ready)
    }

    /// How answers come back, with the owner's relay page. The sandbox serves its own.
    pub(crate) async fn returns(&self) -> Result<ReturnRoutes, EngineError> {
        let mut returns = self.shared.returns.clone();
        if self.shared.world == World::Live
            && let Some(address) = self.shared.store.relay().await?
        {
            returns.relay = Url::parse(&address).ok().or(returns.relay);
        }
        Ok(returns)
    }

    /// Asks the platform about the app in use. What is shown as the last check is the last one that
    /// proved something; the outcome of this one is given in any case.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`], [`EngineError::RelayMissing`], [`EngineError::Vault`] while the
    /// vault is closed.
    pub async fn check_platform_app(
        &self,
        platform: Platform,
    ) -> Result<PlatformAppView, EngineError> {
        let entered = self.shared.store.platform_app(platform).await?;
        let adapter = self.adapter(platform)?;
        let client = self.client(platform).await?;
        let redirect = match adapter.profile().redirect {
            // Any port and path is registered there.
            RedirectKind::Loopback => format!("http://127.0.0.1:{FIXED_PORT}/return/check"),
            kind => {
                let registered = self.returns().await?.registered(kind, platform);
                let first = registered.into_iter().next();
                first.ok_or(EngineError::RelayMissing(platform))?
            }
        };
        let verdict = check_app(adapter.as_ref(), &self.call(&client), &redirect).await;
        info!(
            platform = platform.id(),
            ?verdict,
            "a developer app was checked"
        );
        let at = self.now();
        let outcome = check_view(verdict, at, platform);
        if let Some(app) = entered.filter(|_| verdict.proof() != AppProof::NotKnown) {
            let sentence = audit::app_checked(&outcome.headline, platform.name());
            let audit = self.audit("platform_app_checked", Some(platform), None, &sentence);
            self.shared
                .store
                .note_app_check(&app.owner, verdict, at, vec![audit])
                .await?;
        }
        Ok(PlatformAppView {
            check: Some(outcome),
            ..self.platform_app(platform).await?
        })
    }

    /// A sign-in that was begun with another app cannot end well, so it ends now; and what can be
    /// connected is told anew.
    async fn app_changed(&self, platform: Platform) -> Result<(), EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        if let Some(attempt) = slot.as_mut().filter(|open| open.platform == platform) {
            let _ = self
                .step_attempt(attempt, Event::Cancelled, &EndingContext::default())
                .await;
        }
        drop(slot);
        self.announce_platforms().await
    }

    pub(crate) async fn announce_platforms(&self) -> Result<(), EngineError> {
        let platforms = self.platform_views().await?;
        self.announce(Update::Platforms { platforms });
        Ok(())
    }

    /// Accounts that a platform refused because of the app are asked again at once.
    async fn ask_the_refused(&self, platform: Platform) -> Result<(), EngineError> {
        let refused: Vec<_> = self
            .shared
            .store
            .connections()
            .await?
            .into_iter()
            .filter(|row| row.account.platform == platform && row.grant.is_some())
            .filter(|row| {
                let trouble = row.evidence.trouble.as_ref();
                trouble.is_some_and(|trouble| trouble.cause == Cause::AppMisconfigured)
            })
            .map(|row| row.account.id)
            .collect();
        if refused.is_empty() {
            return Ok(());
        }
        let engine = self.clone();
        tokio::spawn(async move {
            let _asked = engine.asked_by_a_person();
            for account in refused {
                if let Err(error) = engine.check_quietly(account).await {
                    debug!(%error, "a check did not run");
                }
            }
            if let Err(error) = engine.announce_glance().await {
                warn!(%error, "how things stand could not be told");
            }
        });
        Ok(())
    }

    async fn accounts_at(&self, platform: Platform) -> Result<usize, EngineError> {
        let connections = self.shared.store.connections().await?;
        Ok(connections
            .iter()
            .filter(|row| row.account.platform == platform && row.grant.is_some())
            .count())
    }

    fn redirect_kind(&self, platform: Platform) -> Option<RedirectKind> {
        let adapter = self.adapter(platform).ok()?;
        Some(adapter.profile().redirect)
    }
}

fn secret_lost(error: EngineError, platform: Platform) -> EngineError {
    match error {
        EngineError::Vault(VaultError::OtherKey { .. } | VaultError::Damaged { .. }) => {
            EngineError::AppSecretLost(platform)
        }
        other => other,
    }
}
