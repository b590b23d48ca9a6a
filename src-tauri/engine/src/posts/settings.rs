//! The settings of posts, each change an entry in the audit.

use pilotlight_domain::LateRule;
use tracing::warn;

use crate::{Engine, EngineError, view::PostSettings};

/// The late rule's name in the database.
const LATE: &str = "late_minutes";

impl Engine {
    /// The settings of posts.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn post_settings(&self) -> Result<PostSettings, EngineError> {
        let Some(text) = self.shared.store.setting(LATE).await? else {
            return Ok(PostSettings::default());
        };
        let rule = text
            .parse()
            .ok()
            .and_then(|minutes| LateRule::minutes(minutes).ok());
        Ok(PostSettings {
            late_minutes: rule.unwrap_or_else(|| {
                warn!("the late rule cannot be read; the usual one holds");
                LateRule::default()
            }),
        })
    }

    /// Changes the settings of posts.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn set_post_settings(
        &self,
        settings: PostSettings,
    ) -> Result<PostSettings, EngineError> {
        if settings == self.post_settings().await? {
            return Ok(settings);
        }
        let minutes = settings.late_minutes.as_minutes();
        let sentence = pilotlight_words::audit::late_rule(minutes);
        let audit = vec![self.audit("setting_changed", None, None, &sentence)];
        self.shared
            .store
            .change_setting(LATE, &minutes.to_string(), audit)
            .await?;
        self.shared.queue.changed();
        Ok(settings)
    }
}
