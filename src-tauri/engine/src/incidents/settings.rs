//! What the owner wants to be told of: settings and snoozes, each change an entry in the audit.

use pilotlight_domain::{AccountId, NotificationSettings, QuietHours, Span, Timestamp};
use pilotlight_words::{audit, failure};
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
            return Err(EngineError::BadInput(objection));
        }
        let mut place = self.shared.incidents.lock().await;
        let before = self.notification_settings().await?;
        if before == settings {
            return Ok(settings);
        }
        let sentence = audit::notifications(changes(&before, &settings).join("; "));
        let audit = vec![self.audit("setting_changed", None, None, &sentence)];
        let text = serde_json::to_string(&settings)
            .map_err(|_| EngineError::BadInput(failure::settings_not_saved()))?;
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
            return Err(EngineError::BadInput(failure::snooze_too_long()));
        }
        let view = self.account_view(account).await?;
        let sentence = audit::snoozed(&view.name, self.reading(view.platform).moment(until));
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
        let sentence = audit::snooze_ended(&view.name);
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
    type Said = fn() -> String;
    let switches: [(bool, bool, Said, Said); 6] = [
        (
            before.blocked,
            after.blocked,
            audit::blocked_on,
            audit::blocked_off,
        ),
        (
            before.needed_soon,
            after.needed_soon,
            audit::needed_soon_on,
            audit::needed_soon_off,
        ),
        (
            before.passing,
            after.passing,
            audit::passing_on,
            audit::passing_off,
        ),
        (
            before.reminders,
            after.reminders,
            audit::reminders_on,
            audit::reminders_off,
        ),
        (
            before.weekly,
            after.weekly,
            audit::weekly_on,
            audit::weekly_off,
        ),
        (before.fixed, after.fixed, audit::fixed_on, audit::fixed_off),
    ];
    let mut changes: Vec<String> = switches
        .into_iter()
        .filter(|(before, after, _, _)| before != after)
        .map(|(_, is_on, on, off)| if is_on { on() } else { off() })
        .collect();
    if before.quiet != after.quiet {
        changes.push(quiet_words(&after.quiet));
    }
    changes
}

fn quiet_words(quiet: &QuietHours) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if quiet.on {
        audit::quiet(clock(quiet.from), clock(quiet.to))
    } else {
        audit::quiet_off()
    }
}
