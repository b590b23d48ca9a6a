//! What the owner wants to be told of: settings and snoozes, each change an entry in the audit.

use pilotlight_domain::{AccountId, NotificationSettings, QuietHours, Span, Timestamp};
use tracing::warn;

use crate::{Engine, EngineError, view::AccountView};

/// The settings' name in the database.
const NAME: &str = "notifications";
/// A longer snooze would be a silent death.
const LONGEST_SNOOZE: Span = Span::days(31);

impl Engine {
    /// What the owner wants to be told of.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn notification_settings(&self) -> Result<NotificationSettings, EngineError> {
        let Some(text) = self.shared.store.setting(NAME).await? else {
            return Ok(NotificationSettings::default());
        };
        Ok(serde_json::from_str(&text).unwrap_or_else(|error| {
            warn!(%error, "the notifications' settings cannot be read; the usual ones hold");
            NotificationSettings::default()
        }))
    }

    /// Changes what the owner wants to be told of. What stands and is not wanted any more is taken
    /// back at once.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] for quiet hours that mean nothing, [`EngineError::Store`].
    pub async fn set_notification_settings(
        &self,
        settings: NotificationSettings,
    ) -> Result<NotificationSettings, EngineError> {
        if let Some(objection) = settings.quiet.objection() {
            return Err(EngineError::BadInput(objection.into()));
        }
        let mut place = self.shared.incidents.lock().await;
        let before = self.notification_settings().await?;
        if before == settings {
            return Ok(settings);
        }
        let sentence = format!(
            "Notifications were changed: {}.",
            changes(&before, &settings).join("; ")
        );
        let audit = vec![self.audit("setting_changed", None, None, &sentence)];
        let text = serde_json::to_string(&settings)
            .map_err(|_| EngineError::BadInput("These settings cannot be saved.".into()))?;
        if settings.weekly && !before.weekly {
            self.begin_summaries().await?;
        }
        self.shared.store.change_setting(NAME, &text, audit).await?;
        *place = None;
        drop(place);
        self.tend_now().await;
        self.wake();
        Ok(settings)
    }

    /// Tells nothing of an account until a moment, at most 31 days ahead. What is shown of it is
    /// taken back, and what still stands then is told then.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`], [`EngineError::BadInput`] for a moment that has passed or is
    /// too far away.
    pub async fn snooze(
        &self,
        account: AccountId,
        until: Timestamp,
    ) -> Result<AccountView, EngineError> {
        let left = until.until(self.now());
        if left <= Span::ZERO || left > LONGEST_SNOOZE {
            return Err(EngineError::BadInput(
                "Reminders can be snoozed for up to 31 days.".into(),
            ));
        }
        let view = self.account_view(account).await?;
        let sentence = format!(
            "Reminders of {} were snoozed until {}.",
            view.name,
            self.reading(view.platform).moment(until)
        );
        let audit = vec![self.audit("snoozed", Some(view.platform), Some(account), &sentence)];
        let mut place = self.shared.incidents.lock().await;
        self.shared.store.put_snooze(account, until, audit).await?;
        *place = None;
        drop(place);
        self.snooze_changed(account).await
    }

    /// Ends a snooze; what stands is told at once. Without one nothing happens.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`], [`EngineError::Store`].
    pub async fn end_snooze(&self, account: AccountId) -> Result<AccountView, EngineError> {
        let view = self.account_view(account).await?;
        let sentence = format!("Reminders of {} were switched on again.", view.name);
        let audit = vec![self.audit(
            "snooze_ended",
            Some(view.platform),
            Some(account),
            &sentence,
        )];
        let mut place = self.shared.incidents.lock().await;
        self.shared.store.end_snooze(account, audit).await?;
        *place = None;
        drop(place);
        self.snooze_changed(account).await
    }

    async fn snooze_changed(&self, account: AccountId) -> Result<AccountView, EngineError> {
        self.tend_now().await;
        self.wake();
        self.announce_account(account).await?;
        self.account_view(account).await
    }
}

/// What changed, each in a few words.
fn changes(before: &NotificationSettings, after: &NotificationSettings) -> Vec<String> {
    let mut changes: Vec<String> = [
        ("blocked posts", before.blocked, after.blocked),
        (
            "sign-ins that will be needed",
            before.needed_soon,
            after.needed_soon,
        ),
        (
            "troubles that pass by themselves",
            before.passing,
            after.passing,
        ),
        ("reminders", before.reminders, after.reminders),
        ("the weekly summary", before.weekly, after.weekly),
        ("notes that a trouble is over", before.fixed, after.fixed),
    ]
    .into_iter()
    .filter(|(_, before, after)| before != after)
    .map(|(what, _, on)| format!("{what} {}", if on { "on" } else { "off" }))
    .collect();
    if before.quiet != after.quiet {
        changes.push(quiet_words(&after.quiet));
    }
    changes
}

fn quiet_words(quiet: &QuietHours) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if quiet.on {
        format!(
            "quiet hours from {} to {}",
            clock(quiet.from),
            clock(quiet.to)
        )
    } else {
        "quiet hours off".into()
    }
}
