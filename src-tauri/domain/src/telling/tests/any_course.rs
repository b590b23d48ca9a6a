//! Over any course of events every alert is shown before it is withdrawn, and none stands for nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::house::{House, UTC};
use crate::{
    AccountId, AlertChange, Cause, Outcome, Span, Timestamp,
    telling::{Case, tell},
};

/// Something that happens to the house.
#[derive(Clone, Debug)]
pub(super) enum Event {
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
    pub(super) fn happens(&mut self, event: &Event) {
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
                let grant = row
                    .grant
                    .get_or_insert_with(|| super::house::grant(platform, None));
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
