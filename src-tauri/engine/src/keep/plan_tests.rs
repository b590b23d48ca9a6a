//! The plan, held to its promises row by row.

use pilotlight_domain::{Account, AccountKind, Evidence, Given, Observation, Outcome, Profile};
use uuid::Uuid;

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

fn row(platform: Platform, id: u128, grant: u128, evidence: Evidence) -> Connection {
    Connection {
        account: Account {
            id: AccountId::from(Uuid::from_u128(id)),
            platform,
            profile: Profile {
                remote_id: id.to_string(),
                kind: AccountKind::XProfile,
                name: "Corner Florist".into(),
                handle: None,
                avatar_url: None,
            },
            given: Given::default(),
            grant: Some(GrantId::from(Uuid::from_u128(grant))),
            connected_at: NOW - Span::days(30),
            disconnected_at: None,
            synced_at: None,
        },
        grant: None,
        evidence,
    }
}

fn proven(at: Timestamp) -> Evidence {
    Evidence::default().observe(&Observation {
        at,
        latency: Span::millis(80),
        outcome: Outcome::Proven,
    })
}

fn refused(
    before: &Evidence,
    at: Timestamp,
    cause: Cause,
    not_before: Option<Timestamp>,
) -> Evidence {
    before.observe(&Observation {
        at,
        latency: Span::millis(80),
        outcome: Outcome::Refused { cause, not_before },
    })
}

fn plan_at(rows: &[Connection], now: Timestamp) -> Plan {
    plan(rows, &Wishes::default(), now)
}

fn asked(plan: &Plan) -> usize {
    plan.lanes.values().map(Vec::len).sum()
}

#[test]
fn c10_a_connection_that_works_is_checked_once_a_day_before_its_proof_is_a_day_old() {
    for id in 1..200 {
        let rows = [row(Platform::X, id, id, proven(NOW))];
        let next = plan_at(&rows, NOW).next;
        assert!(
            next > NOW + Span::hours(20) && next <= NOW + Span::hours(23),
            "{next:?}"
        );
        assert_eq!(asked(&plan_at(&rows, next)), 1);
        assert_eq!(asked(&plan_at(&rows, next - Span::millis(1))), 0);
    }
    let fresh = [row(Platform::X, 1, 1, Evidence::default())];
    assert_eq!(asked(&plan_at(&fresh, NOW)), 1, "never checked: at once");
}

#[test]
fn the_plan_is_the_same_for_the_same_rows_and_spreads_different_people() {
    let rows: Vec<_> = (1..=50)
        .map(|id| row(Platform::X, id, id, proven(NOW)))
        .collect();
    let dues: HashSet<_> = rows
        .iter()
        .map(|row| check_due(row, NOW).as_millis())
        .collect();
    assert_eq!(plan_at(&rows, NOW), plan_at(&rows, NOW));
    assert!(dues.len() > 6, "{}", dues.len());
}

#[test]
fn accounts_of_one_grant_are_asked_together() {
    let mut rows: Vec<_> = (1..=4)
        .map(|id| {
            row(
                Platform::Facebook,
                id,
                1,
                proven(NOW + Span::seconds(i64::try_from(id).unwrap() * 90)),
            )
        })
        .collect();
    rows.push(row(Platform::Facebook, 9, 2, proven(NOW + Span::hours(5))));
    let next = plan_at(&rows, NOW + Span::hours(6)).next;
    assert_eq!(asked(&plan_at(&rows, next)), 4);
}

#[test]
fn f11_nw_06_refusals_are_retried_ever_more_slowly_within_bounds() {
    let mut evidence = Evidence::default();
    let mut at = NOW;
    let mut calls = 0;
    while at < NOW + Span::hours(24) {
        evidence = refused(&evidence, at, Cause::PlatformDown, None);
        calls += 1;
        let due = check_due(&row(Platform::X, 1, 1, evidence.clone()), at);
        let wait = due.until(at);
        assert!(wait >= RETRY_LEAST && wait <= RETRY_LATER, "{wait:?}");
        at = due;
    }
    assert!((20..=160).contains(&calls), "{calls}");
}

#[test]
fn f10_a_platform_that_names_a_time_is_not_asked_before_and_nobody_waits_for_years() {
    let until = NOW + Span::hours(2);
    let limited = |until| refused(&Evidence::default(), NOW, Cause::RateLimited, Some(until));
    assert_eq!(
        check_due(&row(Platform::X, 1, 1, limited(until)), NOW),
        until
    );
    let years = row(Platform::X, 1, 1, limited(NOW + Span::days(4_000)));
    assert!(check_due(&years, NOW) <= NOW + RETRY_FIRST);
    // Two people were told the same: it is the app's limit, and a third is not asked either.
    let rows = [
        row(Platform::X, 1, 1, limited(until)),
        row(Platform::X, 2, 2, limited(until)),
        row(Platform::X, 3, 3, proven(NOW - Span::hours(23))),
        row(Platform::YouTube, 4, 4, proven(NOW - Span::hours(23))),
    ];
    assert_eq!(
        plan_at(&rows, NOW).lanes.keys().collect::<Vec<_>>(),
        [&"youtube"]
    );
    assert_eq!(plan_at(&rows, until).lanes["x"].len(), 3);
}

#[test]
fn f12_in_a_storm_of_an_hour_a_platform_is_asked_at_most_seventy_times() {
    let mut rows: Vec<_> = (1..=50)
        .map(|id| row(Platform::X, id, id, proven(NOW - Span::hours(23))))
        .collect();
    let (mut now, mut calls) = (NOW, 0);
    while now < NOW + Span::hours(1) {
        let todo = plan_at(&rows, now);
        for id in todo.lanes.values().flatten() {
            let place = rows.iter().position(|row| row.account.id == *id).unwrap();
            rows[place].evidence = refused(&rows[place].evidence, now, Cause::PlatformDown, None);
            calls += 1;
            if Breaker::of_platform(Platform::X, rows.iter(), now).open {
                break;
            }
        }
        now = plan_at(&rows, now).next;
    }
    assert!((20..=70).contains(&calls), "{calls}");
    // One answer that works, and everybody has a turn within a minute.
    rows[0].evidence = proven(now);
    assert_eq!(asked(&plan_at(&rows, now + Span::minutes(1))), 49);
}

#[test]
fn f04_silence_is_asked_of_by_one_and_everybody_is_asked_when_the_network_returns() {
    let silent = |id: u128| {
        let platform = Platform::ALL[usize::try_from(id % 5).unwrap()];
        row(
            platform,
            id,
            id,
            refused(&proven(NOW - Span::hours(3)), NOW, Cause::NoAnswer, None),
        )
    };
    let rows: Vec<_> = (1..=20).map(silent).collect();
    assert_eq!(asked(&plan_at(&rows, NOW + Span::seconds(59))), 0);
    assert_eq!(asked(&plan_at(&rows, NOW + Span::minutes(2))), 1);
    let returned = Wishes {
        network_returned_at: Some(NOW + Span::seconds(5)),
        ..Wishes::default()
    };
    let next = plan(&rows, &returned, NOW + Span::seconds(6)).next;
    assert!(
        next <= NOW + Span::minutes(1),
        "a return is seen within a minute"
    );
    let mut rows = rows;
    rows[3].evidence = proven(NOW + Span::minutes(1));
    assert_eq!(asked(&plan_at(&rows, NOW + Span::minutes(1))), 19);
}

#[test]
fn f03_a_clock_that_was_set_back_makes_nobody_wait_for_years() {
    let rows = [row(Platform::X, 1, 1, proven(NOW + Span::days(900)))];
    assert_eq!(asked(&plan_at(&rows, NOW)), 1);
}

#[test]
fn f03_what_was_seen_before_the_clock_was_set_back_holds_nobody_and_hides_nothing() {
    let ahead = NOW + Span::days(3);
    // A storm that was seen under the wrong clock; one account was checked before that.
    let mut rows: Vec<_> = (1..=6)
        .map(|id| {
            let down = refused(&Evidence::default(), ahead, Cause::PlatformDown, None);
            row(Platform::X, id, id, down)
        })
        .collect();
    rows.push(row(Platform::X, 7, 7, proven(NOW - Span::hours(23))));
    assert_eq!(asked(&plan_at(&rows, NOW)), 7);
    // A limit told under the wrong clock.
    for row in &mut rows[..6] {
        let until = Some(ahead + Span::minutes(1));
        row.evidence = refused(&row.evidence, ahead, Cause::RateLimited, until);
    }
    assert_eq!(asked(&plan_at(&rows, NOW)), 7);
    // A network that came back under the wrong clock is no reason to ask without end.
    let silent = refused(&proven(ahead), NOW, Cause::NoAnswer, None);
    let rows = [row(Platform::X, 1, 1, silent)];
    let wishes = Wishes {
        network_returned_at: Some(ahead),
        ..Wishes::default()
    };
    let plan = plan(&rows, &wishes, NOW);
    assert_eq!(asked(&plan), 0);
    assert!(plan.next >= NOW + RETRY_LEAST, "{:?}", plan.next);
}

#[test]
fn f10_a_wait_that_holds_for_the_whole_app_holds_every_account_of_the_platform() {
    let until = NOW + Span::hours(3);
    let told = |until| refused(&Evidence::default(), NOW, Cause::RateLimited, until).for_app(NOW);
    let due = proven(NOW - Span::hours(23));
    let mut rows = [
        row(Platform::X, 1, 1, told(Some(until))),
        row(Platform::X, 2, 2, due.clone()),
        row(Platform::X, 3, 3, Evidence::default()),
        row(Platform::YouTube, 4, 4, due),
    ];
    for now in [NOW, until - Span::millis(1)] {
        let plan = plan_at(&rows, now);
        assert_eq!(plan.lanes.keys().collect::<Vec<_>>(), [&"youtube"]);
    }
    assert_eq!(plan_at(&rows, until).lanes["x"].len(), 3);
    // Without a moment, the one who was told asks again, and the others wait for what that shows.
    rows[0].evidence = told(None);
    let again = check_due(&rows[0], NOW);
    rows[0].evidence.next_check_at = Some(again);
    assert!(
        !plan_at(&rows, again - Span::millis(1))
            .lanes
            .contains_key("x")
    );
    assert_eq!(plan_at(&rows, again).lanes["x"].len(), 3);
    // A word that is years away, or was heard before the clock was set back, holds nobody.
    for (seen, until) in [
        (NOW, NOW + Span::days(400)),
        (NOW + Span::days(2), NOW + Span::hours(20)),
    ] {
        rows[0].evidence =
            refused(&Evidence::default(), seen, Cause::RateLimited, Some(until)).for_app(seen);
        assert!(plan_at(&rows, NOW).lanes["x"].len() >= 2, "{seen:?}");
    }
}

#[test]
fn posts_within_the_hour_are_asked_for_first() {
    let rows: Vec<_> = (1..=6)
        .map(|id| row(Platform::X, id, id, proven(NOW - Span::hours(2))))
        .collect();
    let soon = rows[4].account.id;
    let wishes = Wishes {
        soon: HashSet::from([soon]),
        ..Wishes::default()
    };
    assert_eq!(plan(&rows, &wishes, NOW).lanes["x"], [soon]);
}

#[test]
fn with_nothing_connected_the_watch_sleeps() {
    let plan = plan_at(&[], NOW);
    assert_eq!((asked(&plan), plan.next), (0, NOW + IDLE));
}
