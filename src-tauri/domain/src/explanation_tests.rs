//! Every reason has whole sentences, the right button, and none of the words we never say.

use jiff::tz::TimeZone;
use pilotlight_words::{Language, speak_here};

use super::*;
use crate::HorizonCause;

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
        Some(Cause::TokenExpired),
        Some(Cause::ContentRejected),
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
    for language in Language::ALL {
        let _here = speak_here(language);
        for platform in Platform::ALL {
            let reading = Reading {
                platform,
                now: NOW,
                zone: &TimeZone::UTC,
            };
            for reason in reasons() {
                check_voice(&explain(&reason, &reading));
            }
            for cause in Cause::ALL {
                for outlived in [false, true] {
                    check_voice(&explain_cause(cause, None, outlived, &reading));
                }
            }
        }
    }
}

#[test]
fn each_language_says_a_state_in_its_own_words_and_dates() {
    let reading = Reading {
        platform: Platform::Instagram,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    let reason = Reason::SignedOut {
        cause: Cause::TokenExpired,
        since: NOW - Span::days(22),
    };
    for (language, ending) in [
        (Language::German, "bemerkt haben wir es am 1. November."),
        (Language::Spanish, "lo notamos el 1 de noviembre."),
        (Language::French, "nous l’avons remarqué le 1er novembre."),
        (Language::Portuguese, "demos por isso a 1 de novembro."),
        (Language::English, "we noticed on 1 November."),
    ] {
        let _here = speak_here(language);
        let words = explain(&reason, &reading);
        assert!(words.happened.ends_with(ending), "{}", words.happened);
    }
}

fn check_voice(words: &Explanation) {
    for sentence in [&words.happened, &words.posts] {
        assert!(sentence.ends_with('.'), "no full stop: {sentence}");
        assert!(
            sentence.chars().next().is_some_and(char::is_uppercase),
            "{sentence}"
        );
    }
    assert!(!words.headline.ends_with('.'), "{}", words.headline);
    let all = format!("{} {} {}", words.headline, words.happened, words.posts);
    for never in [
        "token",
        "OAuth",
        "401",
        "invalid",
        "went wrong",
        "scope",
        "_",
        "!",
        "  ",
        "..",
    ] {
        assert!(!all.contains(never), "“{never}” stands in: {all}");
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

#[test]
fn c5_each_platform_is_spoken_of_by_its_own_rules() {
    let happened = |platform, reason: &Reason| {
        let reading = Reading {
            platform,
            now: NOW,
            zone: &TimeZone::UTC,
        };
        explain(reason, &reading).happened
    };
    let due = |cause| Reason::SignInDue {
        at: NOW + Span::days(5),
        cause,
    };
    let ended = |cause| Reason::SignedOut {
        cause,
        since: NOW - Span::days(2),
    };
    for (platform, reason, sentence) in [
        (
            Platform::LinkedIn,
            due(HorizonCause::SignInEnds),
            "LinkedIn asks for a new sign-in every 60 days. Yours ends on 28 November.",
        ),
        (
            Platform::LinkedIn,
            due(HorizonCause::RefreshEnds),
            "LinkedIn asks for a new sign-in once a year. Yours ends on 28 November.",
        ),
        (
            Platform::Facebook,
            due(HorizonCause::DataAccessEnds),
            "Facebook asks for a new sign-in every 90 days. Yours ends on 28 November.",
        ),
        (
            Platform::LinkedIn,
            ended(Cause::TokenExpired),
            "LinkedIn asks for a new sign-in every 60 days, and yours are over; we noticed on 21 November.",
        ),
        (
            Platform::X,
            ended(Cause::AccessRevoked),
            "X ended our access; we noticed on 21 November. That happens when Pilotlight was removed in X's \
             settings.",
        ),
    ] {
        assert_eq!(happened(platform, &reason), sentence);
    }
}

#[test]
fn c7_a_changed_password_is_never_claimed_only_named_as_usual() {
    for platform in Platform::ALL {
        let reading = Reading {
            platform,
            now: NOW,
            zone: &TimeZone::UTC,
        };
        for cause in Cause::ALL {
            let words = explain_cause(cause, None, false, &reading);
            let (claimed, usual) = words
                .happened
                .split_once(". ")
                .unwrap_or((&words.happened, ""));
            assert!(!claimed.contains("password"), "{}", words.happened);
            if usual.contains("password") {
                assert!(
                    usual.starts_with("That happens when") || usual.starts_with("Usually"),
                    "{usual}"
                );
            }
        }
    }
}

#[test]
fn missing_permissions_are_told_by_what_cannot_be_done() {
    let reading = Reading {
        platform: Platform::Facebook,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    let told = |scopes: &[&str]| {
        let missing = scopes.iter().map(ToString::to_string).collect();
        explain(&Reason::PermissionMissing { missing }, &reading).happened
    };
    assert_eq!(
        told(&["pages_manage_posts"]),
        "Facebook does not let Pilotlight publish posts."
    );
    assert_eq!(
        told(&["pages_show_list", "pages_manage_posts", "pages_new"]),
        "Facebook does not let Pilotlight see which Pages you manage, publish posts or use “pages_new”."
    );
}

#[test]
fn a_proof_of_yesterday_is_called_so() {
    let reading = Reading {
        platform: Platform::X,
        now: NOW,
        zone: &TimeZone::UTC,
    };
    let headline = |age| {
        let reason = Reason::NotProven {
            last_proven_at: Some(NOW - age),
            obstacle: None,
        };
        explain(&reason, &reading).headline
    };
    assert_eq!(headline(Span::hours(30)), "Not checked since yesterday");
    assert_eq!(headline(Span::days(5)), "Not checked since 18 November");
}
