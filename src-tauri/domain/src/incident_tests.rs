//! The whole table of the state machine: every matter under every sign.

use super::*;
use crate::{
    Cause, Clocks, GrantId, HorizonCause, Observation, Outcome, Physics, RenewalState, Span,
};

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
const EARLIER: Timestamp = Timestamp::from_seconds(1_795_420_000);

fn account() -> AccountId {
    "01900000-0000-7000-8000-000000000011".parse().unwrap()
}

/// A reason of each matter, mild and grave where there are both.
fn reasons() -> Vec<Reason> {
    let (since, retry_at) = (EARLIER, None);
    vec![
        Reason::SignedOut {
            cause: Cause::AccessRevoked,
            since,
        },
        Reason::AccountGone { since },
        Reason::PermissionMissing { missing: vec![] },
        Reason::AppRefused { since },
        Reason::PlatformDown {
            since,
            retry_at,
            lasted: false,
        },
        Reason::PlatformDown {
            since,
            retry_at,
            lasted: true,
        },
        Reason::RateLimited {
            since,
            retry_at,
            lasted: false,
        },
        Reason::RateLimited {
            since,
            retry_at,
            lasted: true,
        },
        Reason::SignInDue {
            at: NOW + Span::days(5),
            cause: HorizonCause::SignInEnds,
        },
        Reason::Slow { since, retry_at },
        Reason::NotProven {
            last_proven_at: None,
            obstacle: None,
        },
    ]
}

fn open(reason: &Reason) -> Incident {
    let sign = Sign::Trouble(reason.clone());
    let mut incident = step(None, account(), Platform::X, &sign, EARLIER)
        .after()
        .unwrap();
    // What was told of it goes through every step untouched.
    incident.told = Some(Told {
        alert: AlertId::fresh(),
        at: EARLIER,
        matter: incident.matter,
        status: incident.status,
    });
    incident.reminded = Some(3);
    incident
}

fn take(open: Option<&Incident>, sign: &Sign) -> Step {
    step(open, account(), Platform::X, sign, NOW)
}

#[test]
fn without_an_incident_only_trouble_opens_one() {
    for quiet in [
        Sign::Well,
        Sign::Left,
        Sign::Unclear { due: false },
        Sign::Unclear { due: true },
        Sign::Trouble(Reason::Renewing { since: NOW }),
    ] {
        assert_eq!(take(None, &quiet), Step::Stays, "{quiet:?}");
    }
    let mut seen = Vec::new();
    for reason in reasons() {
        let Step::Opens(incident) = take(None, &Sign::Trouble(reason.clone())) else {
            panic!("{reason:?} opens none");
        };
        assert_eq!(incident.matter.id(), reason.id());
        assert_eq!(incident.status, reason.status());
        assert_eq!(incident.changed_at, NOW);
        let begun = since(&reason).unwrap_or(NOW);
        assert_eq!(incident.opened_at, begun, "{reason:?}");
        assert_eq!(
            (
                incident.closed,
                incident.told,
                incident.reminded,
                incident.note
            ),
            (None, None, None, None)
        );
        seen.push(incident.matter);
    }
    seen.sort_unstable();
    seen.dedup();
    let mut all = Matter::ALL.to_vec();
    all.sort_unstable();
    assert_eq!(seen, all, "the table knows every matter");
}

#[test]
fn an_open_incident_changes_when_matter_or_gravity_do_and_not_otherwise() {
    for before in reasons() {
        let open = open(&before);
        for after in reasons() {
            let step = take(Some(&open), &Sign::Trouble(after.clone()));
            let same = before.id() == after.id() && before.status() == after.status();
            if same {
                assert_eq!(step, Step::Stays, "{before:?} {after:?}");
                continue;
            }
            let expected = Incident {
                matter: Matter::of(&after).unwrap(),
                status: after.status(),
                changed_at: NOW,
                ..open.clone()
            };
            assert_eq!(step, Step::Changes(expected), "{before:?} {after:?}");
        }
        let renewing = Sign::Trouble(Reason::Renewing { since: NOW });
        assert!(
            !matches!(
                take(Some(&open), &renewing),
                Step::Opens(_) | Step::Closes(_)
            ),
            "{before:?}"
        );
    }
}

#[test]
fn an_open_incident_closes_by_proof_or_by_leaving_and_silence_ends_none() {
    for reason in reasons() {
        let open = open(&reason);
        let closed = |how| {
            Step::Closes(Incident {
                closed: Some(Closed { at: NOW, how }),
                ..open.clone()
            })
        };
        assert_eq!(take(Some(&open), &Sign::Well), closed(Close::Mended));
        assert_eq!(take(Some(&open), &Sign::Left), closed(Close::Left));
        for due in [true, false] {
            let over = match open.matter {
                Matter::SignInDue => !due,
                Matter::NotProven => true,
                _ => false,
            };
            let expected = if over {
                closed(Close::Mended)
            } else {
                Step::Stays
            };
            assert_eq!(
                take(Some(&open), &Sign::Unclear { due }),
                expected,
                "{reason:?} {due}"
            );
        }
    }
}

fn grant(ends_in: Span) -> Grant {
    Grant {
        id: GrantId::fresh(),
        platform: Platform::LinkedIn,
        subject: "person".into(),
        key: "person".into(),
        generation: 1,
        physics: Physics::FixedEnd,
        clocks: Clocks {
            access_expires_at: Some(NOW + ends_in),
            ..Clocks::default()
        },
        has_refresh_token: false,
        granted: vec![],
        missing: vec![],
        renewal: RenewalState::Idle,
    }
}

fn after(outcome: Outcome) -> Evidence {
    Evidence {
        last_proven_at: Some(NOW - Span::hours(1)),
        ..Evidence::default()
    }
    .observe(&Observation {
        at: NOW,
        latency: Span::ZERO,
        outcome,
    })
}

fn refused(cause: Cause) -> Evidence {
    after(Outcome::Refused {
        cause,
        not_before: None,
    })
}

#[test]
fn signs_are_read_off_the_health_and_a_running_renewal_is_none() {
    let far = grant(Span::days(40));
    let sign = |grant: &Grant, evidence: &Evidence| Sign::of(Some(grant), evidence, NOW);
    assert_eq!(sign(&far, &after(Outcome::Proven)), Sign::Well);
    assert_eq!(Sign::of(None, &after(Outcome::Proven), NOW), Sign::Left);
    for silence in [Cause::NoAnswer, Cause::NetworkInterference, Cause::Unknown] {
        assert_eq!(
            sign(&far, &refused(silence)),
            Sign::Unclear { due: false },
            "{silence:?}"
        );
    }
    let mut renewing = far.clone();
    renewing.renewal = RenewalState::Running { since: NOW };
    assert_eq!(sign(&renewing, &after(Outcome::Proven)), Sign::Well);
    let trouble = sign(&renewing, &refused(Cause::PlatformDown));
    assert!(
        matches!(trouble, Sign::Trouble(Reason::PlatformDown { .. })),
        "{trouble:?}"
    );
    let soon = grant(Span::days(5));
    assert!(matches!(
        sign(&soon, &refused(Cause::NoAnswer)),
        Sign::Trouble(Reason::SignInDue { .. })
    ));
}

#[test]
fn every_matter_bears_its_reasons_name() {
    for reason in reasons() {
        assert_eq!(Matter::of(&reason).unwrap().id(), reason.id());
    }
    assert_eq!(Matter::of(&Reason::Renewing { since: NOW }), None);
}
