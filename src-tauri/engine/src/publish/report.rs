//! The report after a sleep: posts whose time passed while nobody could send them are told together,
//! in the morning where quiet hours hold.

use pilotlight_domain::{
    Alert, AlertChange, AlertId, Offer, Timestamp, Urgency,
    delivery::{Hold, State, late_report},
};
use pilotlight_store::Delivery;

use crate::{Engine, view::Update};

impl Engine {
    /// Takes note of what has just been held because it was late.
    pub(super) fn report(&self, taken: &[Delivery]) {
        let late = taken
            .iter()
            .filter(|one| one.state == State::Held(Hold::Late))
            .count();
        let mut waiting = super::lock(&self.shared.queue.late);
        *waiting += u32::try_from(late).unwrap_or(u32::MAX);
    }

    /// Tells of what was held because it was late, once quiet hours are over. Says when that is.
    pub(super) async fn tell_report(&self) -> Option<Timestamp> {
        let count = *super::lock(&self.shared.queue.late);
        if count == 0 {
            return None;
        }
        let settings = self.notification_settings().await.ok()?;
        let now = self.now();
        if let Some(ends) = settings.quiet.until(now, &self.shared.zone) {
            return Some(ends);
        }
        *super::lock(&self.shared.queue.late) = 0;
        let (headline, body) = late_report(count);
        self.announce(Update::Notice {
            message: format!("{headline}. {body}"),
            said: None,
        });
        if settings.blocked {
            let alert = Alert {
                id: AlertId::fresh(),
                urgency: Urgency::Normal,
                headline,
                body,
                offer: Offer::Open,
            };
            // Nobody listening is fine: the posts say it themselves.
            let _ = self.shared.alerts.send(AlertChange::Show(alert));
        }
        None
    }
}
