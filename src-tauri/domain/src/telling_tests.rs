//! What is told of incidents: when, together with whom, and what is taken back; and that over any
//! course of events every alert is shown before it is withdrawn and none stands for nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::{
    AccountId, Alert, AlertId, Cause, Clocks, Evidence, Grant, IncidentId, Observation, Offer,
    Outcome, Physics, Platform, QuietHours, RenewalState, Urgency,
    incident::{Sign, step},
};

/// 2026-11-23T10:00:00Z.
const START: Timestamp = Timestamp::from_seconds(1_795_428_000);
static UTC: TimeZone = TimeZone::UTC;

/// One account as the engine's rows would hold it.
struct Row {
    account: AccountId,
    platform: Platform,
    kind: AccountKind,
    name: &'static str,
    grant: Option<Grant>,
    evidence: Evidence,
    snoozed_until: Option<Timestamp>,
}

/// A few accounts, their incidents, and a desktop that takes down what it is told.
struct House {
    now: Timestamp,
    settings: NotificationSettings,
    rows: Vec<Row>,
    incidents: BTreeMap<IncidentId, Incident>,
    standing: BTreeSet<AlertId>,
    notes: BTreeSet<AlertId>,
}

fn grant(platform: Platform, ends: Option<Timestamp>) -> Grant {
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
    fn new() -> Self {
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

    fn add(&mut self, name: &'static str, kind: AccountKind, grant: &Grant) {
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

    fn see(&mut self, place: usize, outcome: Outcome, latency: Span) {
        let row = &mut self.rows[place];
        row.evidence = row.evidence.observe(&Observation {
            at: self.now,
            latency,
            outcome,
        });
    }

    fn refused(&mut self, places: &[usize], cause: Cause) {
        for place in places {
            let outcome = Outcome::Refused {
                cause,
                not_before: None,
            };
            self.see(*place, outcome, Span::ZERO);
        }
    }

    fn proven(&mut self, places: &[usize]) {
        for place in places {
            self.see(*place, Outcome::Proven, Span::ZERO);
        }
    }

    fn pass(&mut self, span: Span) {
        self.now = self.now + span;
    }

    fn settle(&mut self) {
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

    fn cases(&self) -> Vec<Case> {
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

    fn here(&self) -> Circumstances<'_> {
        Circumstances {
            settings: &self.settings,
            now: self.now,
            zone: &UTC,
        }
    }

    fn next(&self) -> Option<Timestamp> {
        next_alert_moment(&self.cases(), &self.here())
    }

    /// Settles, tells, writes down, and holds the desktop to account.
    fn look(&mut self) -> Vec<AlertChange> {
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

    fn speaks_of_an_end(&self, alert: AlertId) -> bool {
        self.incidents.values().any(|one| one.note == Some(alert))
    }

    /// What stands on the desktop is what incidents say stands there, each with somebody in it who
    /// is still in trouble; and looking again tells nothing.
    fn check(&self) {
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

    fn shows(&mut self) -> Vec<Alert> {
        self.look()
            .into_iter()
            .filter_map(|change| match change {
                AlertChange::Show(alert) => Some(alert),
                AlertChange::Withdraw(_) => None,
            })
            .collect()
    }
}

#[test]
fn g2_one_sign_ins_pages_are_one_alert_that_grows_in_place() {
    let mut house = House::new();
    house.refused(&[0, 1, 2], Cause::AccessRevoked);
    let first = house.shows();
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].headline, "Facebook signed us out: 3 Pages");
    assert!(
        first[0]
            .body
            .starts_with("Corner Florist, Garden Shop and Tulip House. Facebook ended our access"),
        "{}",
        first[0].body
    );
    assert!(
        first[0].body.ends_with("Sign in again."),
        "{}",
        first[0].body
    );
    assert_eq!(
        (first[0].urgency, first[0].offer),
        (Urgency::Critical, Offer::Reconnect)
    );
    // Another person's Page is another sign-in.
    house.refused(&[3], Cause::GrantInvalid);
    let second = house.shows();
    assert_eq!(second.len(), 1);
    assert_eq!(second[0].headline, "Old Mill: Facebook signed us out");
    assert_ne!(second[0].id, first[0].id);
    // One that is mended leaves the alert in place; a note comes when all are.
    house.pass(Span::hours(1));
    house.proven(&[1]);
    let fewer = house.shows();
    assert_eq!(fewer.len(), 1);
    assert_eq!(
        (fewer[0].id, fewer[0].headline.as_str()),
        (first[0].id, "Facebook signed us out: 2 Pages")
    );
    house.proven(&[0, 2]);
    let changes = house.look();
    assert_eq!(changes[0], AlertChange::Withdraw(first[0].id));
    let AlertChange::Show(note) = &changes[1] else {
        panic!("{changes:?}");
    };
    assert_eq!(note.headline, "Facebook works again: 3 Pages");
    assert_eq!(note.urgency, Urgency::Low);
}

#[test]
fn g2_a_platforms_trouble_is_one_alert_and_who_comes_late_joins_silently() {
    let mut house = House::new();
    house.refused(&[0, 1], Cause::PlatformDown);
    assert_eq!(house.look(), []);
    house.pass(Span::hours(1));
    house.refused(&[2], Cause::PlatformDown);
    assert_eq!(house.look(), []);
    assert_eq!(house.next(), Some(START + health::OUTAGE_LASTS));
    house.pass(Span::hours(2));
    let shown = house.shows();
    assert_eq!(shown.len(), 1);
    assert_eq!(
        shown[0].headline,
        "Facebook has a problem of its own: 3 Pages"
    );
    assert_eq!(
        (shown[0].urgency, shown[0].offer),
        (Urgency::Normal, Offer::Open)
    );
    assert!(!shown[0].body.contains("try again at"), "{}", shown[0].body);
    house.refused(&[3], Cause::RateLimited);
    assert_eq!(house.look(), []);
    for mended in [0, 2, 1] {
        house.pass(Span::minutes(1));
        house.proven(&[mended]);
        assert_eq!(house.look(), [], "who is mended leaves silently");
    }
    house.proven(&[3]);
    let changes = house.look();
    assert_eq!(changes.len(), 2, "{changes:?}");
}

#[test]
fn while_an_account_answers_nothing_what_was_said_of_it_stands() {
    let mut house = House::new();
    house.refused(&[4], Cause::PlatformDown);
    house.look();
    house.pass(health::OUTAGE_LASTS);
    assert_eq!(house.shows().len(), 1);
    for silence in [Cause::NoAnswer, Cause::NetworkInterference, Cause::Unknown] {
        house.pass(Span::minutes(5));
        house.refused(&[4], silence);
        assert_eq!(house.look(), [], "{silence:?}");
    }
    house.proven(&[4]);
    assert_eq!(house.look().len(), 2, "taken back, with a note");
}

#[test]
fn slowness_that_lasts_is_told_for_all_and_presses_nobody() {
    let mut house = House::new();
    for _ in 0..2 {
        for place in [4, 5] {
            house.see(place, Outcome::Proven, Span::seconds(9));
        }
    }
    assert_eq!(house.look(), []);
    house.pass(health::OUTAGE_LASTS);
    let shown = house.shows();
    assert_eq!(shown[0].headline, "YouTube is slow for 2 channels");
    assert_eq!((shown.len(), shown[0].urgency), (1, Urgency::Low));
}

#[test]
fn what_one_answer_says_is_told_when_it_was_heard_again() {
    for cause in [Cause::AppMisconfigured, Cause::PermissionMissing] {
        let mut house = House::new();
        house.refused(&[0], cause);
        assert_eq!(house.look(), []);
        assert_eq!(house.next(), Some(START + HEARD_AGAIN), "{cause:?}");
        house.pass(HEARD_AGAIN);
        house.refused(&[0], cause);
        assert_eq!(house.shows().len(), 1, "{cause:?}");
        // And one that was a slip is never told, not even as mended.
        let mut house = House::new();
        house.refused(&[0], cause);
        house.look();
        house.pass(Span::minutes(2));
        house.proven(&[0]);
        house.look();
        house.pass(Span::hours(1));
        assert_eq!(house.look(), [], "{cause:?}");
    }
}

#[test]
fn quiet_hours_show_nothing_and_what_still_stands_is_told_once_when_they_end() {
    let mut house = House::new();
    house.settings.quiet = QuietHours {
        on: true,
        from: 9 * 60,
        to: 12 * 60,
    };
    house.refused(&[3], Cause::AccessRevoked);
    house.refused(&[4], Cause::AccessRevoked);
    assert_eq!(house.look(), []);
    assert_eq!(house.next(), Some(START + Span::hours(2)));
    house.pass(Span::hours(1));
    house.proven(&[4]);
    assert_eq!(house.look(), [], "over before it was told");
    house.pass(Span::hours(1));
    let shown = house.shows();
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].headline, "Old Mill: Facebook signed us out");
    // On the next day what was shown may be taken back, and nothing is said of it.
    house.pass(Span::hours(22));
    house.proven(&[3]);
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
    house.pass(Span::hours(3));
    house.proven(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(house.look(), []);
}

#[test]
fn a_snoozed_account_is_taken_back_and_told_again_when_it_still_stands() {
    let mut house = House::new();
    house.refused(&[3], Cause::AccessRevoked);
    let first = house.shows();
    house.rows[3].snoozed_until = Some(START + Span::days(1));
    assert_eq!(house.look(), [AlertChange::Withdraw(first[0].id)]);
    assert_eq!(house.next(), Some(START + Span::days(1)));
    house.pass(Span::days(1));
    assert_eq!(house.shows().len(), 1);
    // Of several on one sign-in the others stand on without a word.
    house.proven(&[3]);
    house.look();
    house.refused(&[0, 1, 2], Cause::AccessRevoked);
    house.shows();
    house.rows[1].snoozed_until = Some(house.now + Span::days(1));
    assert_eq!(house.look(), []);
}

#[test]
fn what_the_owner_does_not_want_is_not_told() {
    let off = |change: fn(&mut NotificationSettings)| {
        let mut house = House::new();
        change(&mut house.settings);
        house
    };
    let mut house = off(|settings| settings.blocked = false);
    house.refused(&[3], Cause::AccessRevoked);
    assert_eq!(house.look(), []);
    let mut house = off(|settings| settings.passing = false);
    house.refused(&[3], Cause::PlatformDown);
    house.pass(Span::hours(4));
    assert_eq!(house.look(), []);
    let mut house = off(|settings| settings.fixed = false);
    house.refused(&[3], Cause::AccessRevoked);
    let shown = house.shows();
    house.proven(&[3]);
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
    // Switched off while it stands, it is taken back.
    let mut house = House::new();
    house.refused(&[3], Cause::AccessRevoked);
    let shown = house.shows();
    house.settings.blocked = false;
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
}

#[test]
fn reminders_come_at_seven_three_and_one_days_and_only_the_first_when_they_are_off() {
    for on in [true, false] {
        let mut house = House::new();
        house.settings.reminders = on;
        house.pass(Span::days(82));
        house.pass(Span::hours(23));
        house.proven(&[0, 1, 2, 3, 4, 5]);
        assert_eq!(house.look(), []);
        let mut days = Vec::new();
        for _ in 0..8 * 24 - 12 {
            house.pass(Span::hours(1));
            house.proven(&[0, 1, 2, 3, 4, 5]);
            let left = (START + Span::days(90)).until(house.now).whole_days_up();
            days.extend(house.shows().iter().map(|_| left));
        }
        assert_eq!(days, if on { vec![7, 3, 1] } else { vec![7] });
        // Nothing had stopped working, and the note does not say so.
        for place in 0..3 {
            house.happens(&Event::SignedIn(place));
        }
        let changes = house.look();
        assert!(
            matches!(&changes[1], AlertChange::Show(note)
                if note.headline == "Signed in again at Facebook: 3 Pages"),
            "{changes:?}"
        );
    }
}

#[test]
fn a_pages_own_end_leaves_the_sign_ins_alert_to_the_others() {
    let mut house = House::new();
    house.refused(&[0, 1], Cause::AccessRevoked);
    let both = house.shows();
    house.refused(&[1], Cause::AccountGone);
    let shown = house.shows();
    assert_eq!(shown.len(), 2, "{shown:?}");
    let gone = shown
        .iter()
        .find(|alert| alert.headline == "Garden Shop: This Page is gone from Facebook");
    assert_eq!(gone.unwrap().offer, Offer::Open);
    let other = shown
        .iter()
        .find(|alert| alert.headline == "Corner Florist: Facebook signed us out");
    assert!(other.is_some(), "{shown:?}");
    assert!(shown.iter().any(|alert| alert.id == both[0].id));
}

/// Something that happens to the house.
#[derive(Clone, Debug)]
enum Event {
    Refused(usize, Cause),
    Proven(usize, bool),
    SignedIn(usize),
    Left(usize),
    Snoozed(usize, i64),
    Woken(usize),
    Quiet(bool),
    Wants(bool, bool, bool),
    Passes(i64),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let place = 0_usize..6;
    let event = prop_oneof![
        6 => (place.clone(), prop::sample::select(Cause::ALL.to_vec()))
            .prop_map(|(place, cause)| Event::Refused(place, cause)),
        3 => (place.clone(), any::<bool>()).prop_map(|(place, slow)| Event::Proven(place, slow)),
        1 => place.clone().prop_map(Event::SignedIn),
        1 => place.clone().prop_map(Event::Left),
        1 => (place.clone(), 1_i64..100).prop_map(|(place, hours)| Event::Snoozed(place, hours)),
        1 => place.prop_map(Event::Woken),
        1 => any::<bool>().prop_map(Event::Quiet),
        1 => any::<(bool, bool, bool)>().prop_map(|(a, b, c)| Event::Wants(a, b, c)),
        6 => prop_oneof![1_i64..20, 60_i64..400, 1_000_i64..30_000].prop_map(Event::Passes),
    ];
    prop::collection::vec(event, 1..60)
}

impl House {
    fn happens(&mut self, event: &Event) {
        match *event {
            Event::Refused(place, cause) => self.refused(&[place], cause),
            Event::Proven(place, slow) => {
                let latency = if slow { Span::seconds(9) } else { Span::ZERO };
                self.see(place, Outcome::Proven, latency);
            }
            Event::SignedIn(place) => {
                let ends = self.now + Span::days(60);
                let row = &mut self.rows[place];
                let platform = row.platform;
                let grant = row.grant.get_or_insert_with(|| grant(platform, None));
                grant.clocks.access_expires_at = Some(ends);
                self.proven(&[place]);
            }
            Event::Left(place) => self.rows[place].grant = None,
            Event::Snoozed(place, hours) => {
                self.rows[place].snoozed_until = Some(self.now + Span::hours(hours));
            }
            Event::Woken(place) => self.rows[place].snoozed_until = None,
            Event::Quiet(on) => self.settings.quiet.on = on,
            Event::Wants(blocked, needed_soon, passing) => {
                self.settings.blocked = blocked;
                self.settings.needed_soon = needed_soon;
                self.settings.passing = passing;
            }
            Event::Passes(minutes) => self.pass(Span::minutes(minutes)),
        }
    }

    /// Before the next moment nothing is due, unless a health changed by the time alone.
    fn nothing_is_due_before(&mut self, next: Option<Timestamp>) {
        let before = self.cases();
        let now = self.now;
        self.now = next.map_or(now + Span::days(400), |at| at - Span::millis(1));
        let cases = self.cases();
        let same = |(one, other): (&Case, &Case)| one.reason == other.reason;
        if before.iter().zip(&cases).all(same) {
            assert_eq!(tell(&cases, &self.here()), [], "due before {next:?}");
        }
        self.now = now;
    }
}

proptest! {
    #[test]
    fn whatever_happens_alerts_are_shown_before_they_are_withdrawn_and_none_stands_for_nothing(
        events in events()
    ) {
        let mut house = House::new();
        for event in &events {
            house.happens(event);
            let quiet = house.settings.quiet.until(house.now, &UTC).is_some();
            let changes = house.look();
            prop_assert!(!quiet || changes.iter().all(|change| matches!(change, AlertChange::Withdraw(_))));
            // An account has one open incident at most.
            let mut open: Vec<AccountId> = house
                .incidents
                .values()
                .filter(|one| one.closed.is_none())
                .map(|one| one.account)
                .collect();
            let all = open.len();
            open.sort_unstable();
            open.dedup();
            prop_assert_eq!(open.len(), all);
            let next = house.next();
            house.nothing_is_due_before(next);
        }
        // In the end everything is taken back.
        house.settings.quiet.on = false;
        for place in 0..house.rows.len() {
            house.happens(&Event::SignedIn(place));
        }
        house.look();
        prop_assert_eq!(&house.standing, &BTreeSet::new());
        prop_assert_eq!(house.look(), []);
    }
}
