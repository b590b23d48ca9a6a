//! Incidents and alerts: what the rows say of each account's trouble, and what the desktop is told.
//!
//! Incidents follow from the rows and are settled after every round of checks, every sign-in, every
//! disconnect and whenever a moment of theirs has come; a crash before that loses nothing, because
//! the next look comes to the same. The desktop is told first and it is written down after that: a
//! crash in between shows an alert once more, under the same account's incident, and never loses it.
//! While nobody listens nothing counts as told, so a check from the command line leaves the telling
//! to the window's process.
//!
//! What this must never do: decide what is worth an alert, or word it; `domain::telling` does.

mod settings;
mod summary;

use std::{borrow::Cow, collections::HashMap};

use pilotlight_domain::{
    AccountId, AlertId, Incident, Matter, NotificationSettings, Timestamp,
    explanation::{explain_close, explain_incident},
    incident::{Sign, step},
    telling::{Case, Circumstances, next_alert_moment, tell},
};
use pilotlight_store::Connection;
use tracing::debug;

use crate::{
    Engine, EngineError,
    view::{Aim, IncidentView, Update},
};

use summary::Summary;

/// What is known of incidents between two looks, so that a quiet round asks the database nothing.
#[derive(Debug)]
pub(crate) struct AtHand {
    settings: NotificationSettings,
    snoozes: HashMap<AccountId, Timestamp>,
    /// The last weekly summary.
    summary: Summary,
    /// Those that are open or of which something is shown.
    incidents: Vec<Incident>,
}

/// What a look at the incidents came to.
#[derive(Debug, Default)]
struct Tended {
    /// When the next look is due although nothing else happens.
    next: Option<Timestamp>,
    /// Whether anything was new.
    changed: bool,
}

impl Engine {
    /// The watch's look: incidents, alerts and the weekly summary. Says when to look again although
    /// nothing else happens.
    pub(crate) async fn tend_alerts(
        &self,
        rows: &[Connection],
    ) -> Result<Option<Timestamp>, EngineError> {
        let alert = self.tend_incidents(rows).await?.next;
        let summary = self.tend_summary(rows).await?;
        Ok(alert.into_iter().chain(summary).min())
    }

    /// Settles incidents with these rows, tells the desktop what is new, and says when to look again.
    async fn tend_incidents(&self, rows: &[Connection]) -> Result<Tended, EngineError> {
        let mut place = self.shared.incidents.lock().await;
        // Taken out meanwhile: whoever is stopped half way leaves nothing that might not hold.
        let mut known = match place.take() {
            Some(known) => known,
            None => self.read_at_hand().await?,
        };
        let now = self.now();
        let woken = self.end_snoozes(&mut known, now).await?;
        let mut rows = Cow::Borrowed(rows);
        let mut changed = !woken.is_empty();
        if !due(&rows, &known.incidents, now).is_empty() {
            let settled = self
                .shared
                .store
                .settle_incidents(move |rows, incidents| due(rows, incidents, now))
                .await?;
            (rows, known.incidents) = (Cow::Owned(settled.0), settled.1);
            changed = true;
        }
        let mut cases = self.cases(&rows, &known, now);
        let here = Circumstances {
            settings: &known.settings,
            now,
            zone: &self.shared.zone,
        };
        let mut told: Vec<Incident> = Vec::new();
        for telling in tell(&cases, &here) {
            if let Some(change) = telling.change
                && self.shared.alerts.send(change).is_err()
            {
                break;
            }
            told.extend(telling.after);
        }
        if !told.is_empty() {
            self.shared.store.mark_told(&told).await?;
            changed = true;
            for after in told {
                if let Some(case) = cases.iter_mut().find(|case| case.incident.id == after.id) {
                    case.incident = after;
                }
            }
        }
        let next = next_alert_moment(&cases, &here)
            .into_iter()
            .chain(known.snoozes.values().copied())
            .min();
        known.incidents = cases
            .into_iter()
            .map(|case| case.incident)
            .filter(|incident| incident.closed.is_none() || incident.told.is_some())
            .collect();
        *place = Some(known);
        drop(place);
        for account in woken {
            self.announce_if_connected(account).await?;
        }
        Ok(Tended { next, changed })
    }

    /// As [`Engine::tend_incidents`], for those who changed something outside the watch's rounds. A
    /// failure is left to the next look: what was done is done.
    pub(crate) async fn tend_now(&self) {
        let tended = match self.shared.store.connections().await {
            Ok(rows) => self.tend_incidents(&rows).await,
            Err(error) => Err(error.into()),
        };
        match tended {
            // The watch has another moment to sleep until.
            Ok(tended) if tended.changed => self.wake(),
            Ok(_) => {}
            Err(error) => debug!(%error, "incidents could not be settled now"),
        }
    }

    /// As [`Engine::tend_now`], once the last check that a person waits for is done: several checks
    /// are one round, and what they find together is told together.
    pub(crate) async fn tend_unless_asked(&self) {
        if !self.is_asked() {
            self.tend_now().await;
        }
    }

    /// The latest troubles of an account, in words.
    pub(crate) async fn incident_views(
        &self,
        account: AccountId,
        limit: u32,
    ) -> Result<Vec<IncidentView>, EngineError> {
        let incidents = self.shared.store.incidents_of(account, limit).await?;
        Ok(incidents
            .into_iter()
            .map(|incident| IncidentView {
                words: explain_incident(&incident),
                status: incident.status,
                opened_at: incident.opened_at,
                closed_at: incident.closed.map(|closed| closed.at),
                ended: explain_close(&incident).unwrap_or_default(),
            })
            .collect())
    }

    /// A button of an alert was pressed: asks the window to show what it speaks of, and says what
    /// that is, for a window that has yet to be made. An alert that speaks of nothing any more leads
    /// to the overview.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn alert_chosen(&self, alert: AlertId) -> Result<Aim, EngineError> {
        // What is being told at this moment is written down first.
        let place = self.shared.incidents.lock().await;
        let incidents = self.shared.store.incidents_of_alert(alert).await?;
        drop(place);
        let aim = self.aim(&incidents).await?;
        self.show_at(aim);
        Ok(aim)
    }

    async fn aim(&self, incidents: &[Incident]) -> Result<Aim, EngineError> {
        let open: Vec<&Incident> = incidents
            .iter()
            .filter(|incident| incident.closed.is_none())
            .collect();
        let mended = |incident: &&Incident| incident.matter.is_mended_by_a_sign_in();
        if open.is_empty() {
            // It is over: there is nothing to mend, only something to look at.
            return Ok(match incidents {
                [only] => Aim::account(self.if_connected(only.account).await?),
                _ => Aim::default(),
            });
        }
        let mut grants = Vec::new();
        for incident in &open {
            let connection = self.shared.store.connection(incident.account).await?;
            grants.push(connection.and_then(|connection| connection.account.grant));
        }
        let one_sign_in = grants.iter().all(|grant| *grant == grants[0]);
        Ok(
            match (open.iter().find(|one| mended(one)), open.as_slice()) {
                // One sign-in mends them all, so it is at hand on the first of them.
                (Some(first), _) if one_sign_in => Aim {
                    account: Some(first.account),
                    reconnect: true,
                },
                (Some(_), _) => Aim {
                    account: None,
                    reconnect: true,
                },
                (None, [only]) => Aim::account(Some(only.account)),
                (None, several) => Aim {
                    account: None,
                    reconnect: several.iter().any(|one| one.matter == Matter::AppRefused),
                },
            },
        )
    }

    async fn if_connected(&self, account: AccountId) -> Result<Option<AccountId>, EngineError> {
        let connection = self.shared.store.connection(account).await?;
        Ok(connection
            .filter(|connection| connection.grant.is_some())
            .map(|_| account))
    }

    /// Asks the window to show what an alert speaks of.
    pub fn show_at(&self, aim: Aim) {
        self.announce(Update::Show {
            account: aim.account,
            reconnect: aim.reconnect,
        });
    }

    async fn announce_if_connected(&self, account: AccountId) -> Result<(), EngineError> {
        match self.announce_account(account).await {
            Err(EngineError::NoSuchAccount) => Ok(()),
            outcome => outcome,
        }
    }

    async fn read_at_hand(&self) -> Result<AtHand, EngineError> {
        Ok(AtHand {
            settings: self.notification_settings().await?,
            snoozes: self.shared.store.snoozes().await?,
            summary: self.last_summary().await?,
            incidents: self.shared.store.incidents_at_hand().await?,
        })
    }

    /// Takes away the snoozes that are over, and gives their accounts.
    async fn end_snoozes(
        &self,
        known: &mut AtHand,
        now: Timestamp,
    ) -> Result<Vec<AccountId>, EngineError> {
        let over: Vec<AccountId> = known
            .snoozes
            .iter()
            .filter(|(_, until)| **until <= now)
            .map(|(account, _)| *account)
            .collect();
        for account in &over {
            self.shared.store.end_snooze(*account, Vec::new()).await?;
            known.snoozes.remove(account);
        }
        Ok(over)
    }

    fn cases(&self, rows: &[Connection], known: &AtHand, now: Timestamp) -> Vec<Case> {
        let rows: HashMap<AccountId, &Connection> =
            rows.iter().map(|row| (row.account.id, row)).collect();
        known
            .incidents
            .iter()
            .filter_map(|incident| {
                let row = rows.get(&incident.account)?;
                let sign = Sign::of(row.grant.as_ref(), &row.evidence, now);
                let reason = match sign {
                    Sign::Trouble(reason) if incident.closed.is_none() => Some(reason),
                    _ => None,
                };
                Some(Case {
                    incident: incident.clone(),
                    reason,
                    name: row.account.name().into(),
                    kind: row.account.profile.kind,
                    grant: row.account.grant,
                    snoozed_until: known.snoozes.get(&incident.account).copied(),
                })
            })
            .collect()
    }
}

/// The incidents that the rows say are new, changed or over.
fn due(rows: &[Connection], incidents: &[Incident], now: Timestamp) -> Vec<Incident> {
    let open: HashMap<AccountId, &Incident> = incidents
        .iter()
        .filter(|incident| incident.closed.is_none())
        .map(|incident| (incident.account, incident))
        .collect();
    rows.iter()
        .filter_map(|row| {
            let account = &row.account;
            let sign = Sign::of(row.grant.as_ref(), &row.evidence, now);
            let open = open.get(&account.id).copied();
            step(open, account.id, account.platform, &sign, now).after()
        })
        .collect()
}
