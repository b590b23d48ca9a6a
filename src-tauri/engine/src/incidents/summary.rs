//! The weekly summary (promise H5): the glance's sentence on Monday morning, for owners who want it.
//!
//! One that fell into a time in which the computer was off, or into quiet hours, comes after them;
//! several that were missed are one.

use pilotlight_domain::{
    AlertChange, AlertId, Timestamp, explanation::weekly_summary, notification::next_summary,
};
use pilotlight_store::Connection;
use pilotlight_words::failure;
use serde::{Deserialize, Serialize};

use crate::{Engine, EngineError};

/// The last summary's name in the database.
const NAME: &str = "weekly_summary";

/// The last summary. It stands in its place on the desktop until the next.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Summary {
    at: Timestamp,
    alert: AlertId,
}

impl Engine {
    /// Shows the week's summary when it is due, and says when the next is.
    pub(super) async fn tend_summary(
        &self,
        rows: &[Connection],
    ) -> Result<Option<Timestamp>, EngineError> {
        let mut place = self.shared.incidents.lock().await;
        let Some(known) = place.as_mut().filter(|known| known.settings.weekly) else {
            return Ok(None);
        };
        let (now, zone) = (self.now(), &self.shared.zone);
        let due = next_summary(known.summary.at, zone);
        if due.is_none_or(|due| due > now) {
            return Ok(due);
        }
        if let Some(ends) = known.settings.quiet.until(now, zone) {
            return Ok(Some(ends));
        }
        let summary = Summary {
            at: now,
            ..known.summary
        };
        let glance = self.glance_over(rows);
        if glance.worst.is_some() {
            let alert = weekly_summary(summary.alert, &glance);
            if self.shared.alerts.send(AlertChange::Show(alert)).is_err() {
                // Whoever comes to listen wakes the watch.
                return Ok(None);
            }
        }
        self.keep_summary(summary).await?;
        known.summary = summary;
        Ok(next_summary(now, zone))
    }

    /// The last summary; when there was none, the weeks are counted from now on.
    pub(super) async fn last_summary(&self) -> Result<Summary, EngineError> {
        let stored = self.shared.store.setting(NAME).await?;
        if let Some(last) = stored.and_then(|text| serde_json::from_str(&text).ok()) {
            return Ok(last);
        }
        Ok(Summary {
            at: self.now(),
            alert: AlertId::fresh(),
        })
    }

    /// Counts the weeks from now on, as when the owner has just asked for summaries.
    pub(super) async fn begin_summaries(&self) -> Result<(), EngineError> {
        let last = self.last_summary().await?;
        self.keep_summary(Summary {
            at: self.now(),
            ..last
        })
        .await
    }

    async fn keep_summary(&self, summary: Summary) -> Result<(), EngineError> {
        let text = serde_json::to_string(&summary)
            .map_err(|_| EngineError::BadInput(failure::summary_not_saved()))?;
        Ok(self.shared.store.put_setting(NAME, &text).await?)
    }
}
