//! What happens in a world: a list of dated events, made from a seed.

use pilotlight_domain::Span;
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Platform};

use crate::{
    chance::Chance,
    event::{Event, RetryAfter, What},
    people,
};

/// The whole story of a seed over so many days, by the order in which things happen.
pub(crate) fn story(seed: u64, days: u32, world: &pilotlight_sandbox::World) -> Vec<Event> {
    let mut chance = Chance::new(seed ^ 0x0570_41e5);
    let mut events = Vec::new();
    let mut add = |chance: &mut Chance, a_year: u64, make: &dyn Fn(&mut Chance) -> Option<What>| {
        let whole = a_year * u64::from(days) * 16 / 365;
        let count = whole / 16 + u64::from(chance.below(16) < whole % 16);
        for _ in 0..count {
            let at = i64::try_from(chance.below(u64::from(days) * 86_400_000)).unwrap();
            if let Some(what) = make(chance) {
                let at = Span::millis(at);
                events.push(Event { at, what });
            }
        }
    };
    let restless = 1 + chance.below(2);
    add(&mut chance, 12 * restless, &outage);
    add(&mut chance, 6, &slow);
    add(&mut chance, 10 * restless, &limit);
    add(&mut chance, 4, &retry_after);
    add(&mut chance, 6, &lost_answers);
    add(&mut chance, 2, &refused_app);
    add(&mut chance, 6, &portal);
    add(&mut chance, 14 * restless, &silence);
    add(&mut chance, 10, &|chance| {
        Some(end_of_access(chance, world))
    });
    add(&mut chance, 6, &|chance| loss(chance, world));
    add(&mut chance, 30, &sleep);
    add(&mut chance, 4, &wrong_clock);
    add(&mut chance, 26, &|_| Some(What::Person));
    events.sort_by_key(|event| event.at);
    events
}

fn minutes(chance: &mut Chance, least: i64, most: i64) -> Span {
    Span::seconds(chance.scale(least * 60, most * 60))
}

fn outage(chance: &mut Chance) -> Option<What> {
    let platform = *chance.pick(&Platform::ALL);
    let status = *chance.pick(&[500, 502, 503, 504]);
    let lasts = minutes(chance, 3, 720);
    Some(What::Platform {
        begins: Control::Fail {
            platform,
            status: Some(status),
        },
        lasts: Some((
            lasts,
            Control::Fail {
                platform,
                status: None,
            },
        )),
        words: format!("{} answers {status}", platform.title()),
    })
}

fn slow(chance: &mut Chance) -> Option<What> {
    Some(What::Slow {
        platform: *chance.pick(&Platform::ALL),
        takes: Span::seconds(chance.scale(5, 28)),
        lasts: minutes(chance, 10, 1_440),
    })
}

fn limit(chance: &mut Chance) -> Option<What> {
    let platform = *chance.pick(&Platform::ALL);
    let seconds = u32::try_from(chance.scale(60, 80_000)).ok()?;
    let app_wide = chance.once_in(2);
    let whose = if app_wide { "the app" } else { "each account" };
    Some(What::Platform {
        begins: Control::RateLimit {
            platform,
            seconds: Some(seconds),
            app_wide,
        },
        lasts: Some((
            Span::seconds(seconds.into()),
            Control::RateLimit {
                platform,
                seconds: None,
                app_wide,
            },
        )),
        words: format!("{} limits {whose}", platform.title()),
    })
}

fn retry_after(chance: &mut Chance) -> Option<What> {
    let form = match chance.below(5) {
        0 | 1 => RetryAfter::Seconds(chance.scale(1, 90_000)),
        2 => RetryAfter::Date(minutes(chance, 1, 600)),
        3 => RetryAfter::Seconds(-30),
        _ => RetryAfter::Nonsense,
    };
    Some(What::RetryAfter {
        form,
        lasts: Span::days(chance.scale(1, 40)),
    })
}

fn lost_answers(chance: &mut Chance) -> Option<What> {
    let platform = *chance.pick(&Platform::ALL);
    let count = 1 + u32::try_from(chance.below(3)).ok()?;
    Some(What::Platform {
        begins: Control::LoseAnswers { platform, count },
        lasts: None,
        words: format!(
            "the next {count} answers of {} are lost after the work was done",
            platform.title()
        ),
    })
}

fn refused_app(chance: &mut Chance) -> Option<What> {
    let platform = *chance.pick(&Platform::ALL);
    let lasts = minutes(chance, 30, 3_000);
    Some(What::Platform {
        begins: Control::RefuseApp { platform, on: true },
        lasts: Some((
            lasts,
            Control::RefuseApp {
                platform,
                on: false,
            },
        )),
        words: format!("{} does not know the developer app", platform.title()),
    })
}

fn portal(chance: &mut Chance) -> Option<What> {
    Some(What::Platform {
        begins: Control::Captive { on: true },
        lasts: Some((minutes(chance, 5, 900), Control::Captive { on: false })),
        words: "a hotel's network answers in every platform's place".into(),
    })
}

fn silence(chance: &mut Chance) -> Option<What> {
    Some(What::Silence {
        error: *chance.pick(&[
            HttpError::NotConnected,
            HttpError::NotConnected,
            HttpError::TimedOut,
            HttpError::Broken,
            HttpError::NotSafe,
        ]),
        lasts: minutes(chance, 2, 1_000),
    })
}

fn end_of_access(chance: &mut Chance, world: &pilotlight_sandbox::World) -> What {
    let persona = chance.pick(&world.personas).id.clone();
    let platform = *chance.pick(&Platform::ALL);
    let (begins, words) = match chance.below(4) {
        0 if matches!(platform, Platform::Facebook | Platform::Instagram) => (
            Control::ChangePassword {
                platform,
                persona: persona.clone(),
            },
            format!("{persona} changes the password at {}", platform.title()),
        ),
        1 => (
            Control::Expire {
                platform,
                persona: persona.clone(),
            },
            format!(
                "{} ends {persona}'s access tokens before their time",
                platform.title()
            ),
        ),
        _ => (
            Control::Revoke {
                platform,
                persona: persona.clone(),
            },
            format!("{persona} removes the app at {}", platform.title()),
        ),
    };
    What::Platform {
        begins,
        lasts: None,
        words,
    }
}

fn loss(chance: &mut Chance, world: &pilotlight_sandbox::World) -> Option<What> {
    let persona = chance.pick(&world.personas);
    let lasts = Span::hours(chance.scale(2, 1_500));
    let of = persona.id.clone();
    let (begins, ends, words) = match chance.below(4) {
        0 => {
            let on = |on| Control::Checkpoint {
                persona: of.clone(),
                on,
            };
            let words = format!("Facebook wants {of} to pass a check");
            (on(true), on(false), words)
        }
        1 => {
            let pages = persona.pages.iter().map(|role| &role.page);
            let roles: Vec<_> = pages
                .chain(persona.organizations.iter().map(|role| &role.organization))
                .collect();
            let account =
                (*roles.get(usize::try_from(chance.below(roles.len() as u64)).ok()?)?).clone();
            let role = |lost| Control::Role {
                persona: of.clone(),
                account: account.clone(),
                lost,
            };
            let words = format!(
                "{of} loses the role at {}",
                people::name_of(world, &account)
            );
            (role(true), role(false), words)
        }
        kind => {
            let all = people::accounts_of(persona);
            let (platform, account) = chance.pick(&all).clone();
            let can_suspend = matches!(platform, Platform::X | Platform::Youtube);
            let name = people::name_of(world, &account);
            if kind == 2 && can_suspend {
                let on = |on| Control::Suspend {
                    platform,
                    account: account.clone(),
                    on,
                };
                let words = format!("{} suspends {name}", platform.title());
                (on(true), on(false), words)
            } else {
                let on = |on| Control::Delete {
                    platform,
                    account: account.clone(),
                    on,
                };
                let words = format!("{name} is deleted at {}", platform.title());
                (on(true), on(false), words)
            }
        }
    };
    Some(What::Platform {
        begins,
        lasts: Some((lasts, ends)),
        words,
    })
}

fn sleep(chance: &mut Chance) -> Option<What> {
    Some(What::Sleep {
        off: chance.once_in(3),
        lasts: Span::minutes(chance.scale(20, 20 * 1_440)),
    })
}

fn wrong_clock(chance: &mut Chance) -> Option<What> {
    let size = chance.scale(2 * 60, 200 * 86_400);
    let by = if chance.once_in(2) { size } else { -size };
    Some(What::WrongClock {
        by: Span::seconds(by),
        lasts: minutes(chance, 5, 4_000),
    })
}
