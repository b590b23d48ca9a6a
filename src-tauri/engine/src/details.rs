//! All about one account.

use pilotlight_domain::{
    AccountId, Grant, Span, Timestamp,
    days::{self, Seen},
};
use pilotlight_store::CheckRecord;
use pilotlight_words::card;

use crate::{
    Engine, EngineError,
    sentences::cause_words,
    view::{CheckView, DateView, DayView, DetailsView},
    views::permissions,
};

/// So many days the strip of health shows.
const DAYS_SHOWN: u16 = 90;
const CHECKS_SHOWN: u32 = 100;
const ENTRIES_SHOWN: u32 = 50;
const INCIDENTS_SHOWN: u32 = 20;

impl Engine {
    /// All about one account.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`].
    pub async fn account_details(&self, account: AccountId) -> Result<DetailsView, EngineError> {
        let (connection, grant) = self.connected(account).await?;
        let platform = connection.account.platform;
        let mut shares = Vec::new();
        for other in self.shared.store.accounts_of(grant.id).await? {
            if other != account
                && let Some(other) = self.shared.store.connection(other).await?
            {
                shares.push(other.account.name().to_owned());
            }
        }
        let checks = self.shared.store.checks(account, CHECKS_SHOWN).await?;
        // A day more than is shown: the first day began before its oldest check's hour.
        let since = self.now() - Span::days(i64::from(DAYS_SHOWN) + 1);
        let by_day = self.shared.store.checks_since(account, since).await?;
        let seen: Vec<Seen> = by_day.iter().map(|check| (check.at, check.cause)).collect();
        let days = days::days(&seen, DAYS_SHOWN, &self.reading(platform));
        Ok(DetailsView {
            account: self.account_view(account).await?,
            permissions: permissions(self.adapter(platform)?.profile(), Some(&grant)),
            dates: dates(&grant, connection.account.connected_at),
            checks: checks
                .iter()
                .map(|check| check_view(check, platform.name()))
                .collect(),
            days: days
                .into_iter()
                .map(|day| DayView {
                    at: day.at,
                    state: day.state,
                    words: day.words,
                })
                .collect(),
            audit: self.audit_list(Some(account), None, ENTRIES_SHOWN).await?,
            incidents: self.incident_views(account, INCIDENTS_SHOWN).await?,
            shares_sign_in_with: shares,
        })
    }
}

fn check_view(check: &CheckRecord, platform: &str) -> CheckView {
    CheckView {
        at: check.at,
        latency_ms: check.latency.as_millis(),
        proven: check.cause.is_none(),
        words: check
            .cause
            .map_or_else(card::proven, |cause| capital(&cause_words(cause, platform))),
    }
}

fn dates(grant: &Grant, connected_at: Timestamp) -> Vec<DateView> {
    let clocks = &grant.clocks;
    let mut dates = vec![
        DateView {
            label: card::first_connected(),
            at: connected_at,
        },
        DateView {
            label: card::last_sign_in(),
            at: clocks.consented_at,
        },
    ];
    if clocks.issued_at > clocks.consented_at {
        dates.push(DateView {
            label: card::last_renewed(),
            at: clocks.issued_at,
        });
    }
    let next = if grant.renews_by_itself() {
        card::renews_before()
    } else {
        card::sign_in_ends()
    };
    // Facebook's Page tokens outlive the person's, whose end therefore ends nothing.
    let access_ends = match clocks.data_access_expires_at {
        Some(_) => None,
        None => clocks.access_expires_at,
    };
    for (label, at) in [
        (next, access_ends),
        (card::sign_in_ends_for_good(), clocks.refresh_expires_at),
        (card::facebook_asks(), clocks.data_access_expires_at),
    ] {
        dates.extend(at.map(|at| DateView { label, at }));
    }
    dates
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
