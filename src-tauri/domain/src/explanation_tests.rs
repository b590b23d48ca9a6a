//! Every reason has whole sentences, the right button, and none of the words we never say.

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000); // 23 November 2026, 10:00 UTC

fn reasons() -> Vec<Reason> {
    let since = NOW - Span::days(2);
    let mut all = vec![
        Reason::AccountGone { since },
        Reason::PermissionMissing { missing: vec![] },
        Reason::PermissionMissing {
            missing: vec!["pages_manage_posts".into()],
        },
        Reason::AppRefused { since },
        Reason::Slow {
            since,
            retry_at: Some(NOW + Span::minutes(30)),
        },
        Reason::Renewing { since: NOW },
    ];
    for cause in [
        Cause::TokenExpired,
        Cause::AccessRevoked,
        Cause::GrantInvalid,
    ] {
        all.push(Reason::SignedOut { cause, since });
    }
    for lasted in [false, true] {
        all.push(Reason::PlatformDown {
            since,
            retry_at: None,
            lasted,
        });
        all.push(Reason::RateLimited {
            since,
            retry_at: Some(NOW + Span::hours(30)),
            lasted,
        });
    }
    for cause in [
        HorizonCause::SignInEnds,
        HorizonCause::DataAccessEnds,
        HorizonCause::RefreshEnds,
        HorizonCause::TestingMode,
    ] {
        for days in [-1, 0, 1, 5] {
            all.push(Reason::SignInDue {
                at: NOW + Span::days(days),
                cause,
            });
        }
    }
    for obstacle in [
        None,
        Some(Cause::NoAnswer),
        Some(Cause::NetworkInterference),
        Some(Cause::Unknown),
    ] {
        for last_proven_at in [None, Some(since)] {
            all.push(Reason::NotProven {
                last_proven_at,
                obstacle,
            });
        }
    }
    all
}

#[test]
fn c5_every_reason_is_explained_in_whole_sentences_without_jargon() {
    for platform in Platform::ALL {
        let reading = Reading {
            platform,
            now: NOW,
            zone: &TimeZone::UTC,
        };
        for reason in reasons() {
            let words = explain(&reason, &reading);
            for sentence in [&words.happened, &words.posts] {
                assert!(sentence.ends_with('.'), "no full stop: {sentence}");
                assert!(
                    sentence.chars().next().is_some_and(char::is_uppercase),
                    "{sentence}"
                );
            }
            let all = format!("{} {} {}", words.headline, words.happened, words.posts);
            for never in ["token", "OAuth", "401", "invalid", "went wrong", "!", "  "] {
                assert!(!all.contains(never), "“{never}” stands in: {all}");
            }
        }
    }
}

#[test]
fn c8_an_outage_or_a_limit_never_asks_for_a_sign_in() {
    let reading = Reading {
        platform: Platform::X,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    for lasted in [false, true] {
        for reason in [
            Reason::PlatformDown {
                since: NOW,
                retry_at: Some(NOW + Span::hours(1)),
                lasted,
            },
            Reason::RateLimited {
                since: NOW,
                retry_at: Some(NOW + Span::hours(1)),
                lasted,
            },
        ] {
            let words = explain(&reason, &reading);
            assert_eq!(words.action, Action::Nothing);
            assert!(
                words.happened.contains("We try again at 11:00."),
                "{}",
                words.happened
            );
        }
    }
}

#[test]
fn days_and_moments_are_written_in_the_readers_zone() {
    let zone = TimeZone::get("America/New_York").unwrap();
    let reading = Reading {
        platform: Platform::LinkedIn,
        now: NOW,
        zone: &zone,
    };
    let late = Timestamp::from_seconds(1_795_837_800); // 28 November 2026, 03:50 UTC
    assert_eq!(reading.day(late), "27 November");
    assert_eq!(reading.moment(late), "27 November, 22:50");
    let words = explain(
        &Reason::SignInDue {
            at: late,
            cause: HorizonCause::SignInEnds,
        },
        &reading,
    );
    assert_eq!(words.headline, "Sign in again within 5 days");
    assert!(
        words.happened.ends_with("Yours ends on 27 November."),
        "{}",
        words.happened
    );
}

fn health(reasons: Vec<Reason>, horizon: Horizon) -> Health {
    Health {
        status: reasons
            .first()
            .map_or(crate::Status::Healthy, Reason::status),
        reasons,
        horizon,
    }
}

#[test]
fn the_horizon_line_says_when_a_person_is_needed() {
    let reading = Reading {
        platform: Platform::LinkedIn,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    let line = |horizon| explain_horizon(&health(vec![], horizon), &reading);
    let at = |days| Horizon::At(NOW + Span::days(days), HorizonCause::SignInEnds);
    assert_eq!(line(Horizon::Never), "Renews itself, no end in sight");
    assert_eq!(line(at(81)), "Runs by itself until 12 February 2027");
    assert_eq!(line(at(5)), "Sign in again within 5 days");
    assert_eq!(line(at(-3)), "A new sign-in has been due since 20 November");
}

#[test]
fn b5_a_dead_account_never_promises_a_date() {
    let reading = Reading {
        platform: Platform::Facebook,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    let later = Horizon::At(NOW + Span::days(35), HorizonCause::DataAccessEnds);
    let signed_out = Reason::SignedOut {
        cause: Cause::AccessRevoked,
        since: NOW,
    };
    assert_eq!(
        explain_horizon(&health(vec![signed_out], later), &reading),
        "Stopped until you sign in again"
    );
}
