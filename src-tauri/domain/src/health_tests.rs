//! The table of promises C1 to C8, row by row.

use super::*;
use crate::{HorizonCause, Observation, Outcome, Physics, Platform, grant::tests::grant};

const NOW: Timestamp = Timestamp::from_seconds(1_000_000_000);

fn ago(span: Span) -> Timestamp {
    NOW - span
}

fn proven(age: Span) -> Evidence {
    Evidence::default().observe(&Observation {
        at: ago(age),
        latency: Span::millis(100),
        outcome: Outcome::Proven,
    })
}

fn refused(evidence: &Evidence, age: Span, cause: Cause) -> Evidence {
    evidence.observe(&Observation {
        at: ago(age),
        latency: Span::millis(100),
        outcome: Outcome::Refused {
            cause,
            not_before: None,
        },
    })
}

fn x() -> Grant {
    let mut grant = grant(Platform::X, Physics::Rotating);
    grant.clocks.access_expires_at = Some(NOW + Span::hours(2));
    grant
}

fn linkedin(left: Span) -> Grant {
    let mut grant = grant(Platform::LinkedIn, Physics::FixedEnd);
    grant.clocks.access_expires_at = Some(NOW + left);
    grant
}

fn statuses(health: &Health) -> (Status, Vec<&'static str>) {
    (
        health.status,
        health.reasons.iter().map(Reason::id).collect(),
    )
}

#[test]
fn c1_proven_today_and_nobody_needed_for_a_week_is_healthy() {
    assert_eq!(
        statuses(&assess(&x(), &proven(Span::minutes(4)), NOW)),
        (Status::Healthy, vec![])
    );
    let health = assess(&linkedin(Span::days(8)), &proven(Span::hours(23)), NOW);
    assert_eq!(statuses(&health), (Status::Healthy, vec![]));
}

#[test]
fn c2_needed_within_seven_days_warns() {
    let health = assess(&linkedin(Span::days(7)), &proven(Span::hours(1)), NOW);
    assert_eq!(statuses(&health), (Status::Warning, vec!["sign_in_due"]));
    assert_eq!(
        health.horizon,
        Horizon::At(NOW + Span::days(7), HorizonCause::SignInEnds)
    );
}

#[test]
fn c2_not_proven_for_a_day_warns() {
    let health = assess(&x(), &proven(Span::hours(24)), NOW);
    assert_eq!(statuses(&health), (Status::Warning, vec!["not_proven"]));
    let never = assess(&x(), &Evidence::default(), NOW);
    assert_eq!(statuses(&never), (Status::Warning, vec!["not_proven"]));
}

#[test]
fn c2_slow_answers_warn_only_when_repeated() {
    let slow = |evidence: &Evidence, age| {
        evidence.observe(&Observation {
            at: ago(age),
            latency: crate::evidence::SLOW,
            outcome: Outcome::Proven,
        })
    };
    let once = slow(&Evidence::default(), Span::minutes(9));
    assert_eq!(assess(&x(), &once, NOW).status, Status::Healthy);
    let twice = slow(&once, Span::minutes(5));
    assert_eq!(
        statuses(&assess(&x(), &twice, NOW)),
        (Status::Warning, vec!["slow"])
    );
}

#[test]
fn c3_proof_of_death_is_red() {
    for cause in [Cause::AccessRevoked, Cause::GrantInvalid] {
        let evidence = refused(&proven(Span::hours(2)), Span::minutes(1), cause);
        assert_eq!(
            statuses(&assess(&x(), &evidence, NOW)),
            (Status::Error, vec!["signed_out"]),
            "{cause:?}"
        );
    }
    let gone = refused(
        &proven(Span::hours(2)),
        Span::minutes(1),
        Cause::AccountGone,
    );
    assert_eq!(
        statuses(&assess(&x(), &gone, NOW)),
        (Status::Error, vec!["account_gone"])
    );
    let ended = refused(
        &proven(Span::hours(2)),
        Span::minutes(1),
        Cause::TokenExpired,
    );
    assert_eq!(
        statuses(&assess(&linkedin(Span::days(-1)), &ended, NOW)),
        (Status::Error, vec!["signed_out"])
    );
}

#[test]
fn c3_missing_permission_is_red_whoever_says_so() {
    let told = refused(
        &proven(Span::hours(2)),
        Span::minutes(1),
        Cause::PermissionMissing,
    );
    assert_eq!(
        statuses(&assess(&x(), &told, NOW)),
        (Status::Error, vec!["permission_missing"])
    );
    let mut unticked = x();
    unticked.missing = vec!["tweet.write".into()];
    let health = assess(&unticked, &proven(Span::minutes(1)), NOW);
    assert_eq!(
        statuses(&health),
        (Status::Error, vec!["permission_missing"])
    );
}

#[test]
fn c3_outages_and_limits_are_red_only_when_they_last() {
    for (cause, id) in [
        (Cause::PlatformDown, "platform_down"),
        (Cause::RateLimited, "rate_limited"),
    ] {
        let fresh = refused(&proven(Span::hours(4)), Span::minutes(30), cause);
        assert_eq!(
            statuses(&assess(&x(), &fresh, NOW)),
            (Status::Warning, vec![id])
        );
        let lasting = refused(&proven(Span::hours(9)), OUTAGE_LASTS, cause);
        assert_eq!(
            statuses(&assess(&x(), &lasting, NOW)),
            (Status::Error, vec![id])
        );
    }
}

#[test]
fn c3_a_refused_app_is_red_without_losing_the_account() {
    let evidence = refused(
        &proven(Span::hours(2)),
        Span::minutes(1),
        Cause::AppMisconfigured,
    );
    let health = assess(&x(), &evidence, NOW);
    assert_eq!(statuses(&health), (Status::Error, vec!["app_refused"]));
}

#[test]
fn c4_refreshing_shows_and_cannot_stick() {
    let mut renewing = x();
    renewing.renewal = RenewalState::Running {
        since: ago(Span::seconds(3)),
    };
    let health = assess(&renewing, &proven(Span::hours(1)), NOW);
    assert_eq!(statuses(&health), (Status::Refreshing, vec!["renewing"]));
    renewing.renewal = RenewalState::Running {
        since: ago(RENEWAL_LASTS),
    };
    assert_eq!(
        assess(&renewing, &proven(Span::hours(1)), NOW).status,
        Status::Healthy
    );
}

#[test]
fn c6_an_hour_long_token_is_healthy_after_it_ran_out() {
    let mut youtube = grant(Platform::YouTube, Physics::Reusable);
    youtube.clocks.access_expires_at = Some(ago(Span::hours(3)));
    assert_eq!(
        assess(&youtube, &proven(Span::hours(4)), NOW).status,
        Status::Healthy
    );
    let expired = refused(
        &proven(Span::hours(4)),
        Span::minutes(1),
        Cause::TokenExpired,
    );
    assert_eq!(assess(&youtube, &expired, NOW).status, Status::Healthy);
}

#[test]
fn c3_an_extending_token_that_ran_out_is_over() {
    let instagram = grant(Platform::Instagram, Physics::Extending);
    let expired = refused(
        &proven(Span::hours(4)),
        Span::minutes(1),
        Cause::TokenExpired,
    );
    assert_eq!(
        statuses(&assess(&instagram, &expired, NOW)),
        (Status::Error, vec!["signed_out"])
    );
}

#[test]
fn c1_nothing_is_green_whose_proof_is_a_day_old() {
    for cause in Cause::ALL {
        let old = refused(&proven(Span::hours(30)), Span::minutes(1), cause);
        assert_ne!(assess(&x(), &old, NOW).status, Status::Healthy, "{cause:?}");
    }
}

#[test]
fn c7_nw_04_nothing_but_proof_of_death_turns_red() {
    for cause in [Cause::NoAnswer, Cause::NetworkInterference, Cause::Unknown] {
        let fresh = refused(&proven(Span::hours(4)), Span::minutes(1), cause);
        assert_eq!(
            assess(&x(), &fresh, NOW).status,
            Status::Healthy,
            "{cause:?}"
        );
        let old = refused(&proven(Span::days(30)), Span::minutes(1), cause);
        assert_eq!(
            statuses(&assess(&x(), &old, NOW)),
            (Status::Warning, vec!["not_proven"]),
            "{cause:?}"
        );
    }
}

#[test]
fn c7_a_date_that_passed_on_our_clock_alone_is_a_warning() {
    let health = assess(&linkedin(Span::days(-3)), &proven(Span::hours(1)), NOW);
    assert_eq!(statuses(&health), (Status::Warning, vec!["sign_in_due"]));
}

#[test]
fn the_gravest_reason_comes_first() {
    let evidence = refused(
        &proven(Span::hours(30)),
        Span::minutes(10),
        Cause::RateLimited,
    );
    let mut both = linkedin(Span::days(2));
    both.missing = vec!["w_member_social".into()];
    let health = assess(&both, &evidence, NOW);
    assert_eq!(
        statuses(&health),
        (
            Status::Error,
            vec!["permission_missing", "sign_in_due", "rate_limited"]
        )
    );
}
