//! The machine over every state and every event, against a table written by hand.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

fn events() -> Vec<Event> {
    let mut all = vec![
        Event::Planned,
        Event::WantedNow,
        Event::Unplanned,
        Event::Came,
        Event::Released,
        Event::ReleasedDue,
        Event::Begun,
        Event::Armed,
        Event::Went,
        Event::Published,
        Event::Lost,
        Event::Postponed,
        Event::Interrupted,
        Event::FoundThere,
        Event::FoundAbsent,
        Event::Skipped,
    ];
    all.extend(Hold::ALL.map(Event::Hold));
    all.extend(Cause::ALL.map(Event::Refused));
    all.extend(Cancel::ALL.map(Event::Cancelled));
    all
}

/// The event's kind, with the one distinction that the table makes.
fn kind(event: Event) -> &'static str {
    match event {
        Event::Planned => "planned",
        Event::WantedNow => "wanted now",
        Event::Unplanned => "unplanned",
        Event::Came => "came",
        Event::Hold(Hold::Unfit) => "hold as unfit",
        Event::Hold(_) => "hold",
        Event::Released => "released",
        Event::ReleasedDue => "released due",
        Event::Begun => "begun",
        Event::Armed => "armed",
        Event::Went => "went",
        Event::Published => "published",
        Event::Lost => "lost",
        Event::Postponed => "postponed",
        Event::Refused(_) => "refused",
        Event::Interrupted => "interrupted",
        Event::FoundThere => "found there",
        Event::FoundAbsent => "found absent",
        Event::Skipped => "skipped",
        Event::Cancelled(Cancel::ByOwner) => "cancelled",
        Event::Cancelled(_) => "account left",
    }
}

/// The state's kind, with the one distinction that the table makes.
fn place(state: State) -> &'static str {
    match state {
        State::Held(hold) if hold.is_lapse() => "held, lapsed",
        State::Held(_) => "held, asking",
        state => state.id(),
    }
}

/// Everything that may happen; whatever is not here may not.
const TABLE: &[(&str, &[(&str, &str)])] = &[
    ("draft", &[("planned", "scheduled"), ("wanted now", "due")]),
    (
        "scheduled",
        &[
            ("planned", "scheduled"),
            ("wanted now", "due"),
            ("unplanned", "draft"),
            ("came", "due"),
            ("hold", "held"),
            ("cancelled", "cancelled"),
            ("account left", "cancelled"),
        ],
    ),
    (
        "due",
        &[
            ("planned", "scheduled"),
            ("wanted now", "due"),
            ("unplanned", "draft"),
            ("begun", "publishing"),
            ("hold", "held"),
            ("hold as unfit", "held"),
            ("cancelled", "cancelled"),
            ("account left", "cancelled"),
        ],
    ),
    (
        "publishing",
        &[
            ("armed", "sending"),
            ("went", "publishing"),
            ("published", "published"),
            ("postponed", "due"),
            ("interrupted", "due"),
            ("refused", "failed"),
            ("hold", "held"),
            ("hold as unfit", "held"),
            ("cancelled", "cancelled"),
            ("account left", "cancelled"),
        ],
    ),
    (
        "sending",
        &[
            ("went", "publishing"),
            ("published", "published"),
            ("lost", "unconfirmed"),
            ("interrupted", "unconfirmed"),
            ("postponed", "due"),
            ("refused", "failed"),
            ("hold", "held"),
            ("hold as unfit", "held"),
            ("account left", "unconfirmed"),
        ],
    ),
    ("published", &[]),
    (
        "unconfirmed",
        &[("found there", "published"), ("found absent", "due")],
    ),
    (
        "held, lapsed",
        &[
            ("planned", "scheduled"),
            ("wanted now", "due"),
            ("unplanned", "draft"),
            ("hold", "held"),
            ("hold as unfit", "held"),
            ("released", "scheduled"),
            ("released due", "due"),
            ("skipped", "missed"),
            ("cancelled", "cancelled"),
            ("account left", "cancelled"),
        ],
    ),
    (
        "held, asking",
        &[
            ("planned", "scheduled"),
            ("wanted now", "due"),
            ("unplanned", "draft"),
            ("hold", "held"),
            ("hold as unfit", "held"),
            ("skipped", "missed"),
            ("cancelled", "cancelled"),
            ("account left", "cancelled"),
        ],
    ),
    ("missed", &[("planned", "scheduled"), ("wanted now", "due")]),
    (
        "cancelled",
        &[("planned", "scheduled"), ("wanted now", "due")],
    ),
    ("failed", &[("planned", "scheduled"), ("wanted now", "due")]),
];

#[test]
fn every_state_takes_every_event_as_the_table_says() {
    let table: BTreeMap<&str, BTreeMap<&str, &str>> = TABLE
        .iter()
        .map(|(from, steps)| (*from, steps.iter().copied().collect()))
        .collect();
    let mut taken = BTreeSet::new();
    let mut pairs = BTreeSet::new();
    for state in State::all() {
        for event in events() {
            // `kind` and `id` name every variant, or they would not compile; here each counts once.
            pairs.insert(format!("{state:?} {event:?}"));
            let expected = table[place(state)].get(kind(event)).copied();
            let came = step(state, event);
            assert_eq!(
                came.map(State::id).ok(),
                expected,
                "{state:?} with {event:?}"
            );
            if came.is_ok() {
                taken.insert((place(state), kind(event)));
            }
            // The reason that stands in a state is the event's.
            match (came, event) {
                (Ok(State::Held(in_state)), Event::Hold(told)) => assert_eq!(in_state, told),
                (Ok(State::Cancelled(in_state)), Event::Cancelled(told)) => {
                    assert_eq!(in_state, told);
                }
                (Ok(State::Failed(in_state)), Event::Refused(told)) => assert_eq!(in_state, told),
                (Ok(State::Held(_) | State::Cancelled(_) | State::Failed(_)), other) => {
                    panic!("{other:?} gives no reason");
                }
                _ => {}
            }
        }
    }
    let rows: usize = TABLE.iter().map(|(_, steps)| steps.len()).sum();
    assert_eq!(taken.len(), rows, "every row of the table was met");
    let pairs = pairs.len();
    assert_eq!(pairs, 31 * 39);
    println!(
        "{pairs} pairs of a state and an event, {rows} ways among them, all as the table says"
    );
}

#[test]
fn names_lead_back_to_their_states_and_to_no_other() {
    let mut seen = BTreeSet::new();
    for state in State::all() {
        assert_eq!(State::from_id(state.id(), state.reason()), Some(state));
        assert!(seen.insert((state.id(), state.reason())), "{state:?}");
    }
    assert_eq!(State::from_id("held", None), None);
    assert_eq!(State::from_id("held", Some("by_owner")), None);
    assert_eq!(State::from_id("due", Some("late")), None);
}

proptest! {
    /// However events fall: a request that may publish goes out at most once, unless somebody said
    /// that nothing arrived, or the request surely had no effect.
    #[test]
    fn no_course_sends_twice_blindly(course in prop::collection::vec(0_usize..39, 1..200)) {
        let all = events();
        let mut state = State::Draft;
        let mut may_be_there = false;
        for place in course {
            let event = all[place];
            let Ok(next) = step(state, event) else { continue };
            if next == State::Publishing(Phase::Sending) {
                prop_assert!(!may_be_there, "{state:?} with {event:?}");
                may_be_there = true;
            }
            // The platform's own word, or the owner's.
            let surely_absent = matches!(
                event,
                Event::Went | Event::Postponed | Event::Refused(_) | Event::Hold(_)
                    | Event::FoundAbsent
            );
            if surely_absent {
                may_be_there = false;
            }
            state = next;
            if state == State::Published {
                break;
            }
        }
    }

    /// Whatever is not yet at an end can be brought to one, and nothing at its end moves by itself.
    #[test]
    fn every_state_can_be_left_or_is_an_end(place in 0_usize..31) {
        let state = State::all().nth(place).unwrap();
        let ways: Vec<Event> = events()
            .into_iter()
            .filter(|event| step(state, *event).is_ok())
            .collect();
        let by_owner = |event: &Event| matches!(event, Event::Planned | Event::WantedNow);
        match state {
            State::Published => prop_assert!(ways.is_empty()),
            State::Draft | State::Missed | State::Cancelled(_) | State::Failed(_) => {
                prop_assert!(ways.iter().all(by_owner));
            }
            _ => prop_assert!(!ways.is_empty()),
        }
    }
}
