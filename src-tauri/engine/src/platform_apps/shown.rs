//! The developer apps in the window's words.

use pilotlight_domain::{AppVerdict, Platform, Timestamp};
use pilotlight_platforms::{RedirectKind, Registration, registration};
use pilotlight_words::developer_app;

use crate::{
    Engine, EngineError,
    view::{
        AppCheckView, AppGuideView, AppOrigin, AppRemovalPreview, PlatformAppView,
        PlatformAppsView, RelayView, World,
    },
};

impl Engine {
    /// Every platform's app and the relay page.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn platform_apps(&self) -> Result<PlatformAppsView, EngineError> {
        let mut apps = Vec::with_capacity(Platform::ALL.len());
        for platform in Platform::ALL {
            apps.push(self.platform_app(platform).await?);
        }
        let needed_by = Platform::ALL
            .into_iter()
            .filter(|platform| self.redirect_kind(*platform) == Some(RedirectKind::Relay))
            .map(|platform| platform.name().to_owned())
            .collect();
        let returns = self.returns().await?;
        Ok(PlatformAppsView {
            apps,
            relay: RelayView {
                address: returns.relay.map(|relay| relay.to_string()),
                fixed: self.shared.world == World::Sandbox,
                needed_by,
            },
        })
    }

    /// One platform's app.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn platform_app(&self, platform: Platform) -> Result<PlatformAppView, EngineError> {
        let entered = self.shared.store.platform_app(platform).await?;
        let known = registration(platform);
        let kind = self.redirect_kind(platform);
        let redirects = match kind {
            Some(kind) => self.returns().await?.registered(kind, platform),
            None => Vec::new(),
        };
        let uses_relay = kind == Some(RedirectKind::Relay);
        let origin = match (&entered, self.shared.clients.contains_key(&platform)) {
            (Some(_), _) => AppOrigin::Entered,
            (None, true) => AppOrigin::BuiltIn,
            (None, false) => AppOrigin::None,
        };
        let wants_secret = !known.labels.client_secret.is_empty();
        let has_secret = entered.as_ref().is_some_and(|app| app.has_secret);
        let missing = if origin == AppOrigin::Entered && wants_secret && !has_secret {
            developer_app::secret_missing(known.labels.client_secret)
        } else if origin == AppOrigin::Entered && uses_relay && redirects.is_empty() {
            developer_app::relay_missing(platform.name())
        } else {
            String::new()
        };
        let changing = match (&entered, self.accounts_at(platform).await?) {
            (None, _) | (_, 0) => String::new(),
            (Some(_), count) => developer_app::changing(count, known.labels.client_id),
        };
        let check = entered
            .as_ref()
            .and_then(|app| app.checked)
            .map(|(verdict, at)| check_view(verdict, at, platform));
        let state = match (origin, &check) {
            (AppOrigin::None, _) => developer_app::not_set_up(),
            (AppOrigin::BuiltIn, _) if self.shared.world == World::Sandbox => {
                developer_app::sandbox()
            }
            (AppOrigin::BuiltIn, _) => developer_app::built_in(),
            (AppOrigin::Entered, _) if !missing.is_empty() => developer_app::not_complete(),
            (AppOrigin::Entered, None) => developer_app::not_checked(),
            (AppOrigin::Entered, Some(check)) => check.headline.clone(),
        };
        Ok(PlatformAppView {
            platform,
            name: platform.name().into(),
            origin,
            state,
            check,
            has_secret,
            client_id_label: known.labels.client_id.into(),
            client_secret_label: wants_secret.then(|| known.labels.client_secret.into()),
            found: known.found.into(),
            guide: guide(known),
            redirects,
            uses_relay,
            missing,
            changing,
            client_id: entered.map(|app| app.client_id),
        })
    }

    /// What removing an app will do.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`] when none is entered.
    pub async fn platform_app_removal(
        &self,
        platform: Platform,
    ) -> Result<AppRemovalPreview, EngineError> {
        let app = self.shared.store.platform_app(platform).await?;
        let app = app.ok_or(EngineError::NotSetUp(platform))?;
        let name = platform.name();
        let mut happens = Vec::new();
        let built_in = self.shared.clients.contains_key(&platform);
        match self.accounts_at(platform).await? {
            0 => happens.push(developer_app::no_account(name)),
            count if built_in => happens.push(developer_app::go_on(count, name)),
            count => {
                happens.push(developer_app::wait(count, name));
                happens.push(developer_app::same_id(
                    registration(platform).labels.client_id,
                    name,
                ));
            }
        }
        if app.has_secret {
            happens.push(developer_app::secret_deleted(
                registration(platform).labels.client_secret,
            ));
        }
        happens.push(developer_app::untouched(name));
        Ok(AppRemovalPreview { platform, happens })
    }
}

fn guide(known: &Registration) -> AppGuideView {
    AppGuideView {
        creates: (known.creates)(),
        portal_name: known.portal_name.into(),
        portal: known.portal.into(),
        steps: known.steps.iter().map(|step| step()).collect(),
        ticks: known.ticks.iter().map(|tick| (*tick).to_owned()).collect(),
        ticks_are: (known.ticks_are)(),
        redirect_field: known.redirect_field.into(),
        know: (known.know)(),
        read_on: known.read_on.into(),
    }
}

pub(super) fn check_view(verdict: AppVerdict, at: Timestamp, platform: Platform) -> AppCheckView {
    let words = verdict.words(platform, registration(platform).labels);
    AppCheckView {
        verdict,
        proof: verdict.proof(),
        at,
        headline: words.headline,
        advice: words.advice,
    }
}
