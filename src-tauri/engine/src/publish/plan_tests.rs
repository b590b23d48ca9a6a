//! The queue's plan as a table: who is sent to now, what is held, and when to look again.

use pilotlight_domain::{
    Account, AccountKind, Cause, Clocks, Evidence, Given, Grant, GrantId, Observation, Outcome,
    Physics, Planned, Platform, PostId, Profile, RenewalState, delivery::Cancel,
};

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

fn connection(evidence: Evidence) -> Connection {
    let grant = Grant {
        id: GrantId::fresh(),
        platform: Platform::X,
        subject: "lena".into(),
        key: "lena".into(),
        generation: 1,
        physics: Physics::Rotating,
        clocks: Clocks {
            issued_at: NOW,
            consented_at: NOW,
            ..Clocks::default()
        },
        has_refresh_token: true,
        granted: vec![],
        missing: vec![],
        renewal: RenewalState::Idle,
    };
    Connection {
        account: Account {
            id: AccountId::fresh(),
            platform: Platform::X,
            profile: Profile {
                remote_id: "1".into(),
                kind: AccountKind::XProfile,
                name: "Corner Florist".into(),
                handle: None,
                avatar_url: None,
            },
            given: Given::default(),
            grant: Some(grant.id),
            connected_at: NOW,
            disconnected_at: None,
            synced_at: None,
        },
        grant: Some(grant),
        evidence,
    }
}

fn well() -> Evidence {
    Evidence::default().observe(&Observation {
        at: NOW,
        latency: Span::ZERO,
        outcome: Outcome::Proven,
    })
}

fn refused(cause: Cause) -> Evidence {
    well().observe(&Observation {
        at: NOW,
        latency: Span::ZERO,
        outcome: Outcome::Refused {
            cause,
            not_before: None,
        },
    })
}

fn waiting(account: AccountId, state: State, in_minutes: i64) -> Waiting {
    Waiting {
        delivery: Delivery {
            id: DeliveryId::fresh(),
            post: PostId::fresh(),
            account,
            state,
            detail: None,
            revision: 0,
            planned: Some(Planned {
                at: NOW + Span::minutes(in_minutes),
                local: String::new(),
                zone: "UTC".into(),
            }),
            waits_until: None,
            tries: 0,
            progress: None,
            sent_at: Some(NOW),
            published_at: None,
            remote: None,
            changed_at: NOW,
        },
        late: None,
    }
}

/// The plan over one account with these deliveries, `after` so long.
fn planned(row: &Connection, deliveries: &[Waiting], after: Span) -> Todo {
    planned_with(row, deliveries, after, &HashMap::new(), &HashSet::new())
}

fn planned_with(
    row: &Connection,
    deliveries: &[Waiting],
    after: Span,
    last_sent: &HashMap<AccountId, Timestamp>,
    busy: &HashSet<AccountId>,
) -> Todo {
    plan(&Scene {
        deliveries,
        rows: &HashMap::from([(row.account.id, row)]),
        rule: LateRule::default(),
        running: &HashSet::new(),
        busy,
        last_sent,
        now: NOW + after,
    })
}

fn events(todo: &Todo) -> Vec<Event> {
    todo.steps.iter().map(|step| step.event).collect()
}

#[test]
fn what_is_to_come_is_slept_for_and_its_account_is_asked_within_the_hour_before() {
    let row = connection(well());
    let one = [waiting(row.account.id, State::Scheduled, 90)];
    let todo = planned(&row, &one, Span::ZERO);
    assert_eq!(todo.next, Some(NOW + Span::minutes(30)));
    assert!(todo.soon.is_empty() && todo.steps.is_empty() && todo.send.is_empty());
    let todo = planned(&row, &one, Span::minutes(30));
    assert!(todo.soon.contains(&row.account.id));
    assert_eq!(todo.next, Some(NOW + Span::minutes(90)));
    let todo = planned(&row, &one, Span::minutes(90));
    assert_eq!(events(&todo), [Event::Came]);
    let todo = planned(&row, &one, Span::minutes(106));
    assert_eq!(events(&todo), [Event::Hold(Hold::Late)]);
}

#[test]
fn a_post_follows_its_own_late_rule_before_the_setting() {
    let row = connection(well());
    let mut one = waiting(row.account.id, State::Due, 0);
    one.late = LateRule::minutes(60).ok();
    let todo = planned(&row, std::slice::from_ref(&one), Span::minutes(45));
    assert_eq!(todo.send.len(), 1);
    one.late = LateRule::minutes(5).ok();
    let todo = planned(&row, &[one], Span::minutes(6));
    assert_eq!(events(&todo), [Event::Hold(Hold::Late)]);
}

#[test]
fn one_post_an_account_goes_out_at_a_time_and_a_minute_apart() {
    let row = connection(well());
    let id = row.account.id;
    let two = [waiting(id, State::Due, -2), waiting(id, State::Due, -1)];
    let todo = planned(&row, &two, Span::ZERO);
    assert_eq!(todo.send.len(), 1);
    assert_eq!(todo.send[0].id, two[0].delivery.id, "the earlier one");
    let busy = HashSet::from([id]);
    let todo = planned_with(&row, &two, Span::ZERO, &HashMap::new(), &busy);
    assert!(todo.send.is_empty(), "one is on its way");
    let sent = HashMap::from([(id, NOW - Span::seconds(20))]);
    let todo = planned_with(&row, &two, Span::ZERO, &sent, &HashSet::new());
    assert!(todo.send.is_empty());
    assert_eq!(todo.next, Some(NOW + Span::seconds(40)));
    let ahead = HashMap::from([(id, NOW + Span::days(30))]);
    let todo = planned_with(&row, &two, Span::ZERO, &ahead, &HashSet::new());
    assert_eq!(
        todo.send.len(),
        1,
        "F03: sent before the clock was set back"
    );
}

#[test]
fn nothing_is_sent_to_an_account_in_error_whatever_its_reason() {
    for (cause, hold) in [
        (Cause::AccessRevoked, Hold::SignedOut),
        (Cause::GrantInvalid, Hold::SignedOut),
        (Cause::AccountGone, Hold::AccountGone),
        (Cause::PermissionMissing, Hold::PermissionMissing),
        (Cause::AppMisconfigured, Hold::AppRefused),
    ] {
        let row = connection(refused(cause));
        let all = [
            waiting(row.account.id, State::Scheduled, 30),
            waiting(row.account.id, State::Due, 0),
            waiting(row.account.id, State::Publishing(Phase::Preparing), 0),
        ];
        let todo = planned(&row, &all, Span::ZERO);
        assert_eq!(events(&todo), [Event::Hold(hold); 3], "{cause:?}");
        assert!(todo.send.is_empty());
    }
    for (cause, hold) in [
        (Cause::PlatformDown, Hold::PlatformDown),
        (Cause::RateLimited, Hold::RateLimited),
    ] {
        let row = connection(refused(cause));
        let due = [waiting(row.account.id, State::Due, 170)];
        let soon = planned(&row, &due, Span::minutes(171));
        assert!(soon.steps.is_empty() && soon.send.is_empty(), "it passes");
        let lasting = planned(&row, &due, Span::minutes(181));
        assert_eq!(events(&lasting), [Event::Hold(hold)]);
    }
}

#[test]
fn after_silence_a_post_waits_for_proof_and_becomes_late_in_the_end() {
    for cause in [Cause::NoAnswer, Cause::NetworkInterference, Cause::Unknown] {
        let row = connection(refused(cause));
        let due = [waiting(row.account.id, State::Due, 0)];
        let todo = planned(&row, &due, Span::minutes(5));
        assert!(todo.send.is_empty() && todo.steps.is_empty(), "{cause:?}");
        assert_eq!(todo.next, Some(LateRule::default().ends(NOW)));
        let todo = planned(&row, &due, Span::minutes(16));
        assert_eq!(events(&todo), [Event::Hold(Hold::Late)]);
    }
    let row = connection(refused(Cause::ContentRejected));
    let due = [waiting(row.account.id, State::Due, 0)];
    assert_eq!(planned(&row, &due, Span::ZERO).send.len(), 1);
}

#[test]
fn what_was_held_for_its_connection_comes_back_by_the_rule() {
    let row = connection(well());
    let held = |row: &Connection, in_minutes| {
        [waiting(
            row.account.id,
            State::Held(Hold::SignedOut),
            in_minutes,
        )]
    };
    for (in_minutes, event) in [
        (60, Event::Released),
        (-10, Event::ReleasedDue),
        (-20, Event::Hold(Hold::Late)),
    ] {
        let todo = planned(&row, &held(&row, in_minutes), Span::ZERO);
        assert_eq!(events(&todo), [event]);
    }
    let asking = [waiting(row.account.id, State::Held(Hold::Late), -20)];
    let todo = planned(&row, &asking, Span::ZERO);
    assert!(
        todo.steps.is_empty() && todo.next.is_none(),
        "the owner is asked"
    );
    let lost = connection(refused(Cause::NoAnswer));
    let todo = planned(&lost, &held(&lost, 60), Span::ZERO);
    assert!(todo.steps.is_empty(), "nothing is proven yet");
}

#[test]
fn a_request_of_a_run_that_died_is_unconfirmed_and_the_platform_is_asked() {
    let row = connection(well());
    let sending = [waiting(
        row.account.id,
        State::Publishing(Phase::Sending),
        0,
    )];
    assert_eq!(
        events(&planned(&row, &sending, Span::ZERO)),
        [Event::Interrupted]
    );
    let mut unknown = waiting(row.account.id, State::Unconfirmed, 0);
    let todo = planned(&row, std::slice::from_ref(&unknown), Span::ZERO);
    assert!(todo.settle.is_empty(), "only the owner can say");
    unknown.delivery.waits_until = Some(NOW + Span::minutes(4));
    let todo = planned(&row, std::slice::from_ref(&unknown), Span::ZERO);
    assert_eq!(todo.next, Some(NOW + Span::minutes(4)));
    let todo = planned(&row, std::slice::from_ref(&unknown), Span::minutes(4));
    assert_eq!(todo.settle.len(), 1);
    unknown.delivery.waits_until = Some(NOW + Span::days(900));
    let todo = planned(&row, &[unknown], Span::ZERO);
    assert_eq!(todo.settle.len(), 1, "F03: nobody waits for years");
}

#[test]
fn a_conversation_that_a_sleep_cut_in_two_asks_the_late_rule() {
    let row = connection(well());
    let mut one = waiting(row.account.id, State::Publishing(Phase::Preparing), 0);
    one.delivery.waits_until = Some(NOW + Span::minutes(1));
    let todo = planned(&row, std::slice::from_ref(&one), Span::ZERO);
    assert_eq!(todo.next, Some(NOW + Span::minutes(1)));
    let todo = planned(&row, std::slice::from_ref(&one), Span::minutes(2));
    assert_eq!(todo.send.len(), 1);
    let todo = planned(&row, &[one], Span::hours(8));
    assert_eq!(events(&todo), [Event::Interrupted]);
}

#[test]
fn what_came_back_to_an_account_that_left_is_cancelled() {
    let mut row = connection(well());
    row.grant = None;
    let due = [waiting(row.account.id, State::Due, 0)];
    let todo = planned(&row, &due, Span::ZERO);
    assert_eq!(events(&todo), [Event::Cancelled(Cancel::WithAccount)]);
}

#[test]
fn f03_a_due_post_waits_again_when_the_clock_was_set_back() {
    let row = connection(well());
    let due = [waiting(row.account.id, State::Due, 120)];
    let todo = planned(&row, &due, Span::ZERO);
    assert!(todo.send.is_empty() && todo.steps.is_empty());
    assert_eq!(todo.next, Some(NOW + Span::minutes(120)));
}
