//! The attempt machine over all states and events.

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_000);

fn states() -> [State; 7] {
    let deadline = NOW + Span::minutes(5);
    [
        State::AwaitingReturn { deadline },
        State::Exchanging,
        State::Choosing { deadline },
        State::Confirming { deadline },
        State::Saving,
        State::Ended(Ending::Connected),
        State::Ended(Ending::Denied),
    ]
}

const EVENTS: [Event; 14] = [
    Event::Returned,
    Event::Denied,
    Event::Exchanged,
    Event::Matched,
    Event::OtherIdentity,
    Event::NothingToConnect,
    Event::Refused(Cause::GrantInvalid),
    Event::Chosen,
    Event::Back,
    Event::Confirmed,
    Event::Saved,
    Event::SaveFailed,
    Event::Cancelled,
    Event::Tick,
];

#[test]
fn an_ended_attempt_never_moves_again() {
    for ended in [
        State::Ended(Ending::Connected),
        State::Ended(Ending::TooLate),
    ] {
        for event in EVENTS {
            for later in [NOW, NOW + Span::days(400)] {
                assert_eq!(step(&ended, event, later), Err(Misfit), "{event:?}");
            }
        }
    }
}

#[test]
fn every_open_state_ends_at_its_deadline_whatever_comes() {
    for state in states() {
        let Some(deadline) = limit(&state) else {
            continue;
        };
        for event in EVENTS {
            assert_eq!(
                step(&state, event, deadline),
                Ok(State::Ended(Ending::TooLate))
            );
        }
    }
}

#[test]
fn oa_04_only_one_return_is_ever_taken() {
    let exchanging = step(&begin(NOW), Event::Returned, NOW).unwrap();
    assert_eq!(exchanging, State::Exchanging);
    for state in states() {
        let taken = step(&state, Event::Returned, NOW).is_ok();
        assert_eq!(
            taken,
            matches!(state, State::AwaitingReturn { .. }),
            "{state:?}"
        );
    }
}

#[test]
fn a_running_exchange_or_save_cannot_be_cancelled() {
    for state in [State::Exchanging, State::Saving] {
        assert_eq!(step(&state, Event::Cancelled, NOW), Err(Misfit));
        assert_eq!(step(&state, Event::Tick, NOW + Span::days(1)), Err(Misfit));
    }
}

#[test]
fn an_exchange_that_cannot_go_on_here_ends_without_blaming_the_platform() {
    assert_eq!(
        step(&State::Exchanging, Event::SaveFailed, NOW),
        Ok(State::Ended(Ending::NotSaved))
    );
}

#[test]
fn connected_is_reached_only_through_a_confirmation_or_a_matched_identity() {
    for state in states() {
        for event in EVENTS {
            if let Ok(State::Saving) = step(&state, event, NOW) {
                assert!(
                    matches!(
                        (&state, event),
                        (State::Confirming { .. }, Event::Confirmed)
                            | (State::Exchanging, Event::Matched)
                    ),
                    "{state:?} {event:?}"
                );
            }
            if let Ok(State::Ended(Ending::Connected)) = step(&state, event, NOW) {
                assert_eq!((&state, event), (&State::Saving, Event::Saved));
            }
        }
    }
}

#[test]
fn the_happy_path_walks_through_every_state() {
    let mut state = begin(NOW);
    for (event, expected) in [
        (Event::Returned, "Exchanging"),
        (Event::Exchanged, "Choosing"),
        (Event::Chosen, "Confirming"),
        (Event::Back, "Choosing"),
        (Event::Chosen, "Confirming"),
        (Event::Confirmed, "Saving"),
        (Event::Saved, "Ended"),
    ] {
        state = step(&state, event, NOW).unwrap();
        assert!(format!("{state:?}").starts_with(expected), "{state:?}");
    }
}
