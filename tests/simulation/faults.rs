//! The faults that only time and weather make, each by its id (F01 to F05, F10 to F12): one event
//! over an otherwise quiet world, and what the platforms were asked meanwhile.

use std::collections::BTreeMap;

use pilotlight_domain::{Cause, Span, Status, assess, cause::Verdict};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Platform};
use pilotlight_store::Connection;

use crate::{
    event::{Event, RetryAfter, What},
    name::Name,
    world::World,
};

/// Everybody has been here for some days when it happens.
const BEFORE: Span = Span::days(3);

/// One event after some quiet days.
fn event(what: What) -> Event {
    Event { at: BEFORE, what }
}

fn failing(platform: Platform, lasts: Span) -> What {
    let fail = |status| Control::Fail { platform, status };
    What::Platform {
        begins: fail(Some(503)),
        lasts: Some((lasts, fail(None))),
        words: "an outage".into(),
    }
}

fn limited(platform: Platform, lasts: Span, app_wide: bool) -> What {
    let limit = |seconds| Control::RateLimit {
        platform,
        seconds,
        app_wide,
    };
    let seconds = u32::try_from(lasts.as_millis() / 1000).unwrap();
    What::Platform {
        begins: limit(Some(seconds)),
        lasts: Some((lasts, limit(None))),
        words: "a limit".into(),
    }
}

/// A world with these events, lived through until so long after the first of them began.
async fn lived(events: &[Event], after: Span) -> World {
    let mut name = Name::of(11, 30);
    name.quiet = true;
    let mut world = World::with(&name, events, 0).await;
    world.network.keep_log();
    let end = Span::millis(BEFORE.as_millis() + after.as_millis());
    world.go_to(end).await.unwrap();
    world
}

impl World {
    /// How many accounts are red because of their sign-in.
    fn red(&self) -> usize {
        self.red_rows().count()
    }

    fn red_rows(&self) -> impl Iterator<Item = &Connection> {
        self.rows.iter().filter(|row| {
            let grant = row.grant.as_ref().unwrap();
            let health = assess(grant, &row.evidence, self.now());
            let mut reasons = health.reasons.iter();
            reasons.any(|reason| reason.status() == Status::Error && reason.needs_person())
        })
    }

    /// How many accounts the last check proved to work.
    fn proven(&self) -> usize {
        self.rows
            .iter()
            .filter(|row| row.evidence.trouble.is_none())
            .count()
    }

    /// Calls whose path has `part`, from and until so long after the event began.
    fn calls(&self, part: &str, from: Span, until: Span) -> usize {
        let at = |span: Span| crate::weather::ms(BEFORE) + span.as_millis();
        let log = self.network.log();
        let calls = log
            .iter()
            .filter(|(moment, path)| (at(from)..at(until)).contains(moment) && path.contains(part));
        calls.count()
    }
}

#[tokio::test]
async fn f01_after_eight_hours_of_sleep_each_account_is_renewed_at_most_once_and_nothing_bursts() {
    let lasts = Span::hours(8);
    let sleep = event(What::Sleep { off: false, lasts });
    let world = lived(&[sleep], Span::hours(32)).await;
    let minute = Span::millis(lasts.as_millis() + 60_000);
    assert_eq!(world.calls("", Span::ZERO, lasts), 0, "asleep");
    let accounts = world.rows.len();
    assert!(world.calls("/token", lasts, minute) <= accounts);
    assert!(world.calls("", lasts, minute) <= 3 * accounts);
    assert_eq!((world.proven(), world.red()), (accounts, 0));
}

#[tokio::test]
async fn f01_what_came_to_be_due_during_sleep_is_done_within_half_a_minute_of_the_wake() {
    let lasts = Span::days(2);
    let sleep = event(What::Sleep { off: false, lasts });
    let world = lived(&[sleep], Span::millis(lasts.as_millis() + 30_000)).await;
    let woken = crate::weather::ms(BEFORE) + lasts.as_millis();
    for row in &world.rows {
        assert!(
            row.evidence.last_proven_at.unwrap().as_millis() >= woken,
            "{row:?}"
        );
    }
    let renewals = world.calls("/oauth2/token", lasts, Span::days(3));
    let of_x = world
        .rows
        .iter()
        .filter(|row| row.account.platform.id() == "x")
        .count();
    assert_eq!(renewals, of_x, "one renewal for each");
}

#[tokio::test]
async fn f02_a_clock_that_is_days_fast_ends_nothing_and_asks_for_nobody() {
    for days in [3, 400] {
        let clock = event(What::WrongClock {
            by: Span::days(days),
            lasts: Span::hours(30),
        });
        let mut world = lived(&[clock], Span::hours(29)).await;
        let accounts = world.rows.len();
        assert_eq!((world.proven(), world.red()), (accounts, 0), "{days}");
        world.go_to(Span::days(6)).await.unwrap();
        assert_eq!(
            (world.proven(), world.red()),
            (accounts, 0),
            "{days}, right again"
        );
    }
}

#[tokio::test]
async fn f02_a_token_of_today_that_a_fast_clock_calls_old_is_no_fault_of_the_app() {
    let fast = Event {
        at: Span::hours(1),
        what: What::WrongClock {
            by: Span::days(8),
            lasts: Span::hours(2),
        },
    };
    let mut name = Name::of(11, 30);
    name.quiet = true;
    let mut world = World::with(&name, &[fast], 0).await;
    world.go_to(Span::hours(2)).await.unwrap();
    assert_eq!((world.proven(), world.red()), (world.rows.len(), 0));
}

#[tokio::test]
async fn f03_a_clock_that_is_set_back_makes_nothing_wait_for_it() {
    for days in [3, 400] {
        let clock = event(What::WrongClock {
            by: Span::days(-days),
            lasts: Span::hours(50),
        });
        let mut world = lived(&[clock], Span::hours(49)).await;
        let accounts = world.rows.len();
        assert_eq!((world.proven(), world.red()), (accounts, 0), "{days}");
        for day in [0, 24] {
            let (from, until) = (Span::hours(day), Span::hours(day + 24));
            assert!(
                world.calls("", from, until) >= accounts,
                "{days}: day {day}"
            );
            assert!(
                world.calls("", from, until) <= 6 * accounts,
                "{days}: day {day}"
            );
        }
        world.go_to(Span::days(6)).await.unwrap();
        assert_eq!(
            (world.proven(), world.red()),
            (accounts, 0),
            "{days}, right again"
        );
    }
}

#[tokio::test]
async fn f04_offline_for_days_turns_nobody_red_and_is_over_within_a_minute_of_the_return() {
    let lasts = Span::hours(50);
    for error in [HttpError::NotConnected, HttpError::TimedOut] {
        let silence = event(What::Silence { error, lasts });
        let world = lived(&[silence], Span::hours(49)).await;
        assert_eq!(world.red(), 0, "{error:?}");
        let an_hour = world.calls("", Span::hours(30), Span::hours(31));
        assert!(
            (6..=130).contains(&an_hour),
            "{error:?}: {an_hour} calls in an hour"
        );
        let mut world = world;
        let back = Span::millis(BEFORE.as_millis() + lasts.as_millis());
        world.go_to(back).await.unwrap();
        // A call that waited for its answer may have carried the time on: the minute begins here.
        let told = crate::weather::ms(Span::ZERO).abs_diff(world.now().as_millis());
        world.returns().await.unwrap();
        world
            .go_to(Span::millis(told.cast_signed() + 60_000))
            .await
            .unwrap();
        // A renewal whose answer was lost may have spent X's refresh token, which is X's own rule.
        let lost = world.network.seen().lost.contains_key(&Platform::X);
        let spent = |row: &Connection| lost && row.account.platform.id() == Platform::X.id();
        assert!(world.red_rows().all(spent), "{error:?}");
        assert_eq!(world.proven() + world.red(), world.rows.len(), "{error:?}");
    }
}

#[tokio::test]
async fn f05_a_portal_sees_no_refresh_token_after_the_probe_and_turns_nobody_red() {
    let on = |on| Control::Captive { on };
    let lasts = Span::hours(30);
    let portal = event(What::Platform {
        begins: on(true),
        lasts: Some((lasts, on(false))),
        words: "a portal".into(),
    });
    let mut world = lived(&[portal], Span::hours(29)).await;
    assert_eq!(world.red(), 0);
    let first = {
        let log = world.network.log();
        let begun = crate::weather::ms(BEFORE);
        log.iter().find(|(at, _)| *at >= begun).unwrap().0 - begun
    };
    // What was on its way at that moment, one call at each platform, is over soon.
    let after = Span::millis(first + 10_000);
    let renewals: usize = ["/token", "accessToken", "refresh_access_token"]
        .into_iter()
        .map(|part| world.calls(part, after, lasts))
        .sum();
    assert_eq!(renewals, 0, "refresh tokens shown to a stranger");
    world.go_to(Span::days(6)).await.unwrap();
    assert_eq!((world.proven(), world.red()), (world.rows.len(), 0));
}

#[tokio::test]
async fn f10_a_wait_in_every_form_is_obeyed_and_clamped() {
    for (form, least) in [
        (RetryAfter::Date(Span::hours(2)), Span::hours(2)),
        (RetryAfter::Seconds(99_999_999), Span::hours(24)),
        (RetryAfter::Seconds(-30), Span::seconds(1)),
    ] {
        for app_wide in [false, true] {
            let mut limit = limited(Platform::X, Span::days(3), app_wide);
            if let What::Platform { lasts, .. } = &mut limit {
                // It ends long before the wait that was told.
                lasts.as_mut().unwrap().0 = Span::days(3);
            }
            let told = What::RetryAfter {
                form,
                lasts: Span::days(4),
            };
            let world = lived(&[event(told), event(limit)], Span::hours(60)).await;
            assert_eq!(world.red(), 0, "{form:?}");
            let log = world.network.log();
            let begun = crate::weather::ms(BEFORE);
            let calls: Vec<i64> = log
                .iter()
                .filter(|(at, path)| *at >= begun && path.contains("/2/users/me"))
                .map(|(at, _)| *at)
                .collect();
            let people = world
                .rows
                .iter()
                .filter(|row| row.account.platform.id() == "x")
                .count();
            // Within the wait that was told each person asks once, or the whole app does.
            let first = calls[0];
            let within = calls
                .iter()
                .filter(|at| **at - first < least.as_millis())
                .count();
            assert!(within <= people, "{form:?}: {within} calls before the time");
            // Without a usable word the back-off decides, which reaches a quarter of an hour.
            assert!(calls.len() <= people * 240, "{form:?}: {}", calls.len());
            assert!(calls.len() > 1, "{form:?}: asked again");
        }
    }
}

#[tokio::test]
async fn f11_limits_without_a_time_are_asked_about_ever_more_slowly() {
    let world = lived(
        &[event(limited(Platform::Youtube, Span::days(2), false))],
        Span::hours(47),
    )
    .await;
    assert_eq!(world.red(), 0);
    let here = world
        .rows
        .iter()
        .filter(|row| row.account.platform.id() == "youtube");
    let accounts = here.clone().count();
    for row in here {
        let trouble = row.evidence.trouble.as_ref().unwrap();
        assert_eq!(
            (trouble.cause, trouble.not_before),
            (Cause::RateLimited, None)
        );
    }
    // All of them have met the limit after a day.
    let late = world.calls("youtube/v3/channels", Span::hours(30), Span::hours(46)) / accounts;
    assert!(
        (4..=64).contains(&late),
        "{late} calls for each account in 16 hours"
    );
}

#[tokio::test]
async fn f12_in_a_storm_of_an_hour_each_platform_is_asked_at_most_seventy_times() {
    let storm: Vec<Event> = Platform::ALL
        .into_iter()
        .map(|platform| event(failing(platform, Span::hours(26))))
        .collect();
    let mut world = lived(&storm, Span::hours(25)).await;
    assert_eq!(world.red(), 0);
    let mut most = BTreeMap::new();
    for (name, host) in [
        ("facebook", "graph.facebook.com"),
        ("instagram", "graph.instagram.com"),
        ("youtube", "googleapis.com"),
        ("x", "api.x.com"),
        ("linkedin", "linkedin.com"),
    ] {
        let hours = (0..25).map(|hour| world.calls(host, Span::hours(hour), Span::hours(hour + 1)));
        most.insert(name, hours.max().unwrap());
    }
    assert!(most.values().all(|calls| *calls <= 70), "{most:?}");
    assert!(most.values().all(|calls| *calls >= 20), "{most:?}");
    world.go_to(Span::days(6)).await.unwrap();
    assert_eq!((world.proven(), world.red()), (world.rows.len(), 0));
    for row in &world.rows {
        let trouble = row.evidence.trouble.as_ref();
        assert!(trouble.is_none_or(|trouble| trouble.cause.verdict() != Verdict::ProvenDead));
    }
}
