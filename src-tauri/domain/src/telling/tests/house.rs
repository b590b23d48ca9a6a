//! A few accounts, their incidents, and a desktop that holds what it is told to account.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use crate::{
    AccountId, AccountKind, Alert, AlertChange, AlertId, Cause, Clocks, Evidence, Grant, GrantId,
    Incident, IncidentId, NotificationSettings, Observation, Outcome, Physics, Platform,
    RenewalState, Span, Timestamp,
    incident::{Sign, step},
    telling::{Case, Circumstances, next_alert_moment, tell},
};

/// 2026-11-23T10:00:00Z.
pub(super) const START: Timestamp = Timestamp::from_seconds(1_795_428_000);
pub(super) static UTC: TimeZone = TimeZone::UTC;

/// One account as the engine's rows would hold it.
pub(super) struct Row {
    pub(super) account: AccountId,
    pub(super) platform: Platform,
    pub(super) kind: AccountKind,
    pub(super) name: &'static str,
    pub(super) grant: Option<Grant>,
    pub(super) evidence: Evidence,
    pub(super) snoozed_until: Option<Timestamp>,
}

/// A few accounts, their incidents, and a desktop that takes down what it is told.
pub(super) struct House {
    pub(super) now: Timestamp,
    pub(super) settings: NotificationSettings,
    pub(super) rows: Vec<Row>,
    pub(super) incidents: BTreeMap<IncidentId, Incident>,
    pub(super) standing: BTreeSet<AlertId>,
    pub(super) notes: BTreeSet<AlertId>,
}

pub(super) fn grant(platform: Platform, ends: Option<Timestamp>) -> Grant {
    Grant {
        id: GrantId::fresh(),
        platform,
        subject: "person".into(),
        key: "person".into(),
        generation: 1,
        physics: Physics::FixedEnd,
        clocks: Clocks {
            access_expires_at: ends,
            ..Clocks::default()
        },
        has_refresh_token: false,
        granted: vec![],
        missing: vec![],
        renewal: RenewalState::Idle,
    }
}

impl House {
    /// Three Pages on one sign-in, a fourth on its own, and two channels.
    pub(super) fn new() -> Self {
        let pages = grant(Platform::Facebook, Some(START + Span::days(90)));
        let other = grant(Platform::Facebook, None);
        let channels = [
            grant(Platform::YouTube, None),
            grant(Platform::YouTube, None),
        ];
        let mut house = Self {
            now: START,
            settings: NotificationSettings::default(),
            rows: Vec::new(),
            incidents: BTreeMap::new(),
            standing: BTreeSet::new(),
            notes: BTreeSet::new(),
        };
        for name in ["Corner Florist", "Garden Shop", "Tulip House"] {
            house.add(name, AccountKind::FacebookPage, &pages);
        }
        house.add("Old Mill", AccountKind::FacebookPage, &other);
        for (name, grant) in ["Florist TV", "Garden TV"].into_iter().zip(&channels) {
            house.add(name, AccountKind::YoutubeChannel, grant);
        }
        house
    }

    pub(super) fn add(&mut self, name: &'static str, kind: AccountKind, grant: &Grant) {
        self.rows.push(Row {
            account: AccountId::fresh(),
            platform: grant.platform,
            kind,
            name,
            grant: Some(grant.clone()),
            evidence: Evidence {
                last_proven_at: Some(START),
                ..Evidence::default()
            },
            snoozed_until: None,
        });
    }

    pub(super) fn see(&mut self, place: usize, outcome: Outcome, latency: Span) {
        let row = &mut self.rows[place];
        row.evidence = row.evidence.observe(&Observation {
            at: self.now,
            latency,
            outcome,
        });
    }

    pub(super) fn refused(&mut self, places: &[usize], cause: Cause) {
        for place in places {
            let outcome = Outcome::Refused {
                cause,
                not_before: None,
            };
            self.see(*place, outcome, Span::ZERO);
        }
    }

    pub(super) fn proven(&mut self, places: &[usize]) {
        for place in places {
            self.see(*place, Outcome::Proven, Span::ZERO);
        }
    }

    pub(super) fn pass(&mut self, span: Span) {
        self.now = self.now + span;
    }

    pub(super) fn settle(&mut self) {
        for row in &self.rows {
            let sign = Sign::of(row.grant.as_ref(), &row.evidence, self.now);
            let open = self
                .incidents
                .values()
                .find(|one| one.account == row.account && one.closed.is_none());
            if let Some(after) = step(open, row.account, row.platform, &sign, self.now).after() {
                self.incidents.insert(after.id, after);
            }
        }
    }

    pub(super) fn cases(&self) -> Vec<Case> {
        self.incidents
            .values()
            .filter(|one| one.closed.is_none() || one.told.is_some())
            .filter_map(|incident| {
                let row = self
                    .rows
                    .iter()
                    .find(|row| row.account == incident.account)?;
                let sign = Sign::of(row.grant.as_ref(), &row.evidence, self.now);
                Some(Case {
                    incident: incident.clone(),
                    reason: match sign {
                        Sign::Trouble(reason) if incident.closed.is_none() => Some(reason),
                        _ => None,
                    },
                    name: row.name.into(),
                    kind: row.kind,
                    grant: row.grant.as_ref().map(|grant| grant.id),
                    snoozed_until: row.snoozed_until,
                })
            })
            .collect()
    }

    pub(super) fn here(&self) -> Circumstances<'_> {
        Circumstances {
            settings: &self.settings,
            now: self.now,
            zone: &UTC,
        }
    }

    pub(super) fn next(&self) -> Option<Timestamp> {
        next_alert_moment(&self.cases(), &self.here())
    }

    /// Settles, tells, writes down, and holds the desktop to account.
    pub(super) fn look(&mut self) -> Vec<AlertChange> {
        self.settle();
        let tellings = tell(&self.cases(), &self.here());
        let mut changes = Vec::new();
        for telling in tellings {
            for after in telling.after {
                self.incidents.insert(after.id, after);
            }
            changes.extend(telling.change);
        }
        for change in &changes {
            match change {
                AlertChange::Show(alert) if self.speaks_of_an_end(alert.id) => {
                    self.notes.insert(alert.id);
                }
                AlertChange::Show(alert) => {
                    self.standing.insert(alert.id);
                }
                AlertChange::Withdraw(id) => {
                    assert!(self.standing.remove(id), "taken back without being shown");
                }
            }
        }
        self.check();
        changes
    }

    pub(super) fn speaks_of_an_end(&self, alert: AlertId) -> bool {
        self.incidents.values().any(|one| one.note == Some(alert))
    }

    /// What stands on the desktop is what incidents say stands there, each with somebody in it who
    /// is still in trouble; and looking again tells nothing.
    pub(super) fn check(&self) {
        let told: BTreeSet<AlertId> = self
            .incidents
            .values()
            .filter_map(|one| Some(one.told?.alert))
            .collect();
        assert_eq!(told, self.standing);
        let open: BTreeSet<AlertId> = self
            .incidents
            .values()
            .filter(|one| one.closed.is_none())
            .filter_map(|one| Some(one.told?.alert))
            .collect();
        assert_eq!(open, self.standing, "an alert stands for nothing");
        assert!(self.notes.is_disjoint(&self.standing));
        assert_eq!(tell(&self.cases(), &self.here()), [], "told twice");
        assert!(self.next().is_none_or(|at| at > self.now));
    }

    pub(super) fn shows(&mut self) -> Vec<Alert> {
        self.look()
            .into_iter()
            .filter_map(|change| match change {
                AlertChange::Show(alert) => Some(alert),
                AlertChange::Withdraw(_) => None,
            })
            .collect()
    }
}
