//! From incidents to alerts: who stands together, what is news, what is taken back.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Circumstances, Telling, is_ripe, stage};
use crate::{
    AccountId, AlertChange, AlertId, GrantId, Incident, Matter, Platform, Reason,
    explanation::notice,
    incident::{Close, Told},
    reading::Reading,
};

/// What one alert may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Account(AccountId),
    SignIn(GrantId),
    App(Platform),
    Passing(Platform),
}

impl Group {
    fn of(case: &Case) -> Option<Self> {
        let platform = case.incident.platform;
        Some(match case.incident.matter {
            Matter::AccountGone => Self::Account(case.incident.account),
            matter if matter.is_mended_by_a_sign_in() => Self::SignIn(case.grant?),
            Matter::AppRefused => Self::App(platform),
            _ => Self::Passing(platform),
        })
    }
}

/// One pass over all incidents.
pub(super) struct Planning<'a> {
    cases: &'a [Case],
    here: &'a Circumstances<'a>,
    quiet: bool,
    /// Which alert each case stands in after this pass; none where it stands in none.
    stands: Vec<Option<AlertId>>,
    shows: Vec<Telling>,
}

impl<'a> Planning<'a> {
    pub(super) fn of(cases: &'a [Case], here: &'a Circumstances<'a>) -> Self {
        let mut planning = Self {
            cases,
            here,
            quiet: here.settings.quiet.until(here.now, here.zone).is_some(),
            stands: cases.iter().map(Self::held).collect(),
            shows: Vec::new(),
        };
        for (group, members) in planning.groups() {
            planning.plan(group, &members);
        }
        planning
    }

    /// What is taken back comes first, so that no incident ever stands in two alerts.
    pub(super) fn tellings(self) -> Vec<Telling> {
        let mut tellings = self.withdrawals();
        tellings.extend(self.shows);
        tellings
    }

    /// While an account answers nothing, what was said of it is neither repeated nor taken back.
    fn held(case: &Case) -> Option<AlertId> {
        let told = case.incident.told?;
        (case.incident.closed.is_none() && case.reason.is_none()).then_some(told.alert)
    }

    fn groups(&self) -> BTreeMap<Group, Vec<usize>> {
        let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
        for (place, case) in self.cases.iter().enumerate() {
            let snoozed = case
                .snoozed_until
                .is_some_and(|until| until > self.here.now);
            let wanted = self.here.settings.wants(case.incident.matter);
            if case.incident.closed.is_some() || case.reason.is_none() || snoozed || !wanted {
                continue;
            }
            if let Some(group) = Group::of(case) {
                groups.entry(group).or_default().push(place);
            }
        }
        let ripe = |place: &usize| is_ripe(&self.cases[*place], self.here.now);
        groups.retain(|group, members| {
            // One account that is worth telling speaks for its whole platform. Accounts of one
            // sign-in may each have another trouble.
            if matches!(group, Group::App(_) | Group::Passing(_)) {
                return members.iter().any(ripe);
            }
            members.retain(ripe);
            !members.is_empty()
        });
        groups
    }

    fn told(&self, place: usize) -> Option<Told> {
        self.cases[place].incident.told
    }

    /// The alert that most of these stand in already, unless another group has taken it.
    fn known_alert(&self, members: &[usize]) -> Option<AlertId> {
        let mut votes: BTreeMap<AlertId, usize> = BTreeMap::new();
        for told in members.iter().filter_map(|place| self.told(*place)) {
            *votes.entry(told.alert).or_default() += 1;
        }
        votes
            .into_iter()
            .filter(|(alert, _)| !self.stands.contains(&Some(*alert)))
            .max_by_key(|(_, votes)| *votes)
            .map(|(alert, _)| alert)
    }

    fn plan(&mut self, group: Group, members: &[usize]) {
        let known = self.known_alert(members);
        let news = match known {
            None => true,
            Some(alert) => self.is_news(group, members, alert),
        };
        if news && self.quiet {
            // It is told when the quiet hours end; what stands may stand.
            for place in members {
                self.stands[*place] = self.told(*place).map(|told| told.alert);
            }
            return;
        }
        let alert = known.unwrap_or_else(AlertId::fresh);
        for place in members {
            self.stands[*place] = Some(alert);
        }
        if news {
            self.shows.push(Telling {
                change: Some(AlertChange::Show(self.alert(alert, members))),
                after: members
                    .iter()
                    .map(|place| self.shown(*place, alert))
                    .collect(),
            });
            return;
        }
        // Whoever joins a trouble that is known of joins silently.
        let joining: Vec<Incident> = members
            .iter()
            .filter(|place| self.told(**place).is_none_or(|told| told.alert != alert))
            .map(|place| self.shown(*place, alert))
            .collect();
        if !joining.is_empty() {
            self.shows.push(Telling {
                change: None,
                after: joining,
            });
        }
    }

    /// Whether what an alert said is not how it is any more. That words speak of other days or times
    /// is no news.
    fn is_news(&self, group: Group, members: &[usize], alert: AlertId) -> bool {
        let inside: Vec<(usize, Told)> = members
            .iter()
            .filter_map(|place| Some((*place, self.told(*place)?)))
            .filter(|(_, told)| told.alert == alert)
            .collect();
        let graver = inside
            .iter()
            .map(|(_, told)| told.status)
            .max()
            .is_none_or(|worst| self.worst(members).status() > worst);
        if matches!(group, Group::Passing(_)) {
            return graver;
        }
        let joined = inside.len() < members.len();
        let changed = inside.iter().any(|(place, told)| {
            let incident = &self.cases[*place].incident;
            (told.matter, told.status) != (incident.matter, incident.status)
        });
        let shown_at = inside.iter().map(|(_, told)| told.at).max();
        let fewer = self.cases.iter().enumerate().any(|(place, case)| {
            let inside = case.incident.told.is_some_and(|told| told.alert == alert);
            let snoozed = case
                .snoozed_until
                .is_some_and(|until| until > self.here.now);
            let left = match case.incident.closed {
                Some(closed) => Some(closed.at) > shown_at,
                // It has another trouble now. One that was snoozed needs no word.
                None => case.reason.is_some() && !snoozed && !members.contains(&place),
            };
            inside && left
        });
        joined || changed || fewer || members.iter().any(|place| self.reminder_due(*place))
    }

    fn reminder_due(&self, place: usize) -> bool {
        let case = &self.cases[place];
        match (&case.reason, case.incident.reminded) {
            (Some(Reason::SignInDue { at, .. }), Some(last)) => {
                self.here.settings.reminders && stage(*at, self.here.now) < last
            }
            _ => false,
        }
    }

    /// The incident once its alert is shown.
    fn shown(&self, place: usize, alert: AlertId) -> Incident {
        let case = &self.cases[place];
        let mut incident = case.incident.clone();
        incident.told = Some(Told {
            alert,
            at: self.here.now,
            matter: incident.matter,
            status: incident.status,
        });
        if let Some(Reason::SignInDue { at, .. }) = &case.reason {
            incident.reminded = Some(stage(*at, self.here.now));
        }
        incident
    }

    /// The gravest reason, and of several the one that most have.
    fn worst(&self, members: &[usize]) -> &'a Reason {
        let reason = |place: &usize| self.cases[*place].reason.as_ref();
        let count = |one: &Reason| {
            let matter = Matter::of(one);
            members
                .iter()
                .filter(|place| reason(place).and_then(Matter::of) == matter)
                .count()
        };
        members
            .iter()
            .filter_map(reason)
            .max_by_key(|one| (one.status(), count(one)))
            .unwrap_or(&Reason::NotProven {
                last_proven_at: None,
                obstacle: None,
            })
    }

    fn reading(&self, platform: Platform) -> Reading<'a> {
        Reading {
            platform,
            now: self.here.now,
            zone: self.here.zone,
        }
    }

    fn subjects(&self, places: &[usize]) -> Vec<notice::Subject<'a>> {
        places
            .iter()
            .map(|place| notice::Subject {
                name: &self.cases[*place].name,
                kind: self.cases[*place].kind,
            })
            .collect()
    }

    fn alert(&self, id: AlertId, members: &[usize]) -> crate::Alert {
        let platform = self.cases[members[0]].incident.platform;
        let worst = self.worst(members);
        // Accounts of one sign-in with a milder trouble are mended with the others.
        let alike: Vec<usize> = members
            .iter()
            .copied()
            .filter(|place| {
                let incident = &self.cases[*place].incident;
                incident.matter.passes() || Some(incident.matter) == Matter::of(worst)
            })
            .collect();
        notice::of_trouble(id, worst, &self.subjects(&alike), &self.reading(platform))
    }

    /// Takes back the alerts in which nobody stands any more, and says what is over. Who was in an
    /// alert that stands on for others stays with it, so that one note names them all.
    fn withdrawals(&self) -> Vec<Telling> {
        let standing: BTreeSet<AlertId> = self.stands.iter().flatten().copied().collect();
        let mut ended: BTreeMap<AlertId, Vec<usize>> = BTreeMap::new();
        let mut left = Vec::new();
        for (place, case) in self.cases.iter().enumerate() {
            let Some(told) = case.incident.told else {
                continue;
            };
            if !standing.contains(&told.alert) {
                ended.entry(told.alert).or_default().push(place);
            } else if case.incident.closed.is_none() && self.stands[place].is_none() {
                left.push(untold(&case.incident));
            }
        }
        let mut tellings = Vec::new();
        if !left.is_empty() {
            tellings.push(Telling {
                change: None,
                after: left,
            });
        }
        for (alert, places) in ended {
            // Those that stand in another alert by now are written down with that one.
            let gone = places.iter().filter(|place| self.stands[**place].is_none());
            tellings.push(Telling {
                change: Some(AlertChange::Withdraw(alert)),
                after: gone
                    .map(|place| untold(&self.cases[*place].incident))
                    .collect(),
            });
            tellings.extend(self.note(&places));
        }
        tellings
    }

    /// The note that a trouble that was shown is over.
    fn note(&self, places: &[usize]) -> Option<Telling> {
        let mended: Vec<usize> = places
            .iter()
            .copied()
            .filter(|place| {
                let closed = self.cases[*place].incident.closed;
                closed.is_some_and(|closed| closed.how == Close::Mended)
            })
            .collect();
        if mended.is_empty() || self.quiet || !self.here.settings.fixed {
            return None;
        }
        let id = AlertId::fresh();
        let platform = self.cases[mended[0]].incident.platform;
        let due = mended
            .iter()
            .all(|place| self.cases[*place].incident.matter == Matter::SignInDue);
        Some(Telling {
            change: Some(AlertChange::Show(notice::of_end(
                id,
                due,
                &self.subjects(&mended),
                &self.reading(platform),
            ))),
            after: mended
                .iter()
                .map(|place| Incident {
                    note: Some(id),
                    ..untold(&self.cases[*place].incident)
                })
                .collect(),
        })
    }
}

fn untold(incident: &Incident) -> Incident {
    Incident {
        told: None,
        ..incident.clone()
    }
}
