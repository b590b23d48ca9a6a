//! What happens in a world: who lives in it, and a list of dated events, both made from a seed.
//!
//! An event with an end is one event, so that a story that is made shorter never keeps half of one.

use std::{collections::BTreeSet, fmt, str::FromStr};

use pilotlight_domain::Span;
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Platform};

use crate::{chance::Chance, people};

/// One thing that happens.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// After the start, in true time.
    pub(crate) at: Span,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    /// Something happens at a platform, and ends by `then` after a while.
    Platform {
        begins: Control,
        lasts: Option<(Span, Control)>,
        words: String,
    },
    /// Answers of "too many requests" name a time in this form of `Retry-After`, for a while.
    RetryAfter { form: RetryAfter, lasts: Span },
    /// Answers of a platform take so long, for a while.
    Slow {
        platform: Platform,
        takes: Span,
        lasts: Span,
    },
    /// Requests get no answer, for a while.
    Silence { error: HttpError, lasts: Span },
    /// The computer sleeps; or it is off, and the app starts anew.
    Sleep { off: bool, lasts: Span },
    /// The computer's clock is wrong by so much, for a while.
    WrongClock { by: Span, lasts: Span },
    /// The person opens the app and signs in wherever it asks for that.
    Person,
}

/// The forms in which a wait is told (F10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    Seconds(i64),
    Date(Span),
    Nonsense,
}

impl Event {
    /// When it is over, after the start.
    pub(crate) fn end(&self) -> Span {
        let lasts = match &self.what {
            What::Platform { lasts, .. } => lasts.as_ref().map_or(Span::ZERO, |(span, _)| *span),
            What::RetryAfter { lasts, .. }
            | What::Slow { lasts, .. }
            | What::Silence { lasts, .. }
            | What::Sleep { lasts, .. }
            | What::WrongClock { lasts, .. } => *lasts,
            What::Person => Span::ZERO,
        };
        Span::millis(self.at.as_millis() + lasts.as_millis())
    }
}

/// A world by name: what its seed makes, less what was left out to make its story shorter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) seed: u64,
    pub(crate) days: u32,
    /// The events by their place in the whole story; all where none are named.
    pub(crate) kept: Option<BTreeSet<usize>>,
    /// The platforms with accounts.
    pub(crate) platforms: BTreeSet<Platform>,
    /// Nothing happens but time.
    pub(crate) quiet: bool,
}

impl Name {
    pub(crate) fn of(seed: u64, days: u32) -> Self {
        Self {
            seed,
            days,
            kept: None,
            platforms: Platform::ALL.into(),
            quiet: false,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.seed, self.days)?;
        let platforms: Vec<_> = self.platforms.iter().map(|one| one.id()).collect();
        write!(formatter, "/{}", platforms.join("+"))?;
        if let Some(kept) = &self.kept {
            let kept: Vec<_> = kept.iter().map(ToString::to_string).collect();
            write!(formatter, "/{}", kept.join("+"))?;
        }
        Ok(())
    }
}

impl FromStr for Name {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = |what: &str| format!("{text} is no world's name: {what}");
        let mut parts = text.split('/');
        let mut number = |what: &str| -> Result<u64, String> {
            let part = parts.next().unwrap_or_default();
            part.parse().map_err(|_| wrong(what))
        };
        let seed = number("its seed")?;
        let days = u32::try_from(number("its days")?).map_err(|_| wrong("its days"))?;
        let mut name = Self::of(seed, days);
        if let Some(platforms) = parts.next() {
            name.platforms = Platform::ALL
                .into_iter()
                .filter(|one| platforms.split('+').any(|id| id == one.id()))
                .collect();
        }
        if let Some(kept) = parts.next() {
            let kept = kept.split('+').filter(|place| !place.is_empty());
            let kept: Result<_, _> = kept.map(str::parse).collect();
            name.kept = Some(kept.map_err(|_| wrong("its events"))?);
        }
        Ok(name)
    }
}

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

/// A span as people say it.
fn said(span: Span) -> String {
    let minutes = span.as_millis() / 60_000;
    let (days, hours, minutes) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (0, 0) => format!("{minutes} min"),
        (0, hours) => format!("{hours} h {minutes} min"),
        (days, hours) => format!("{days} days {hours} h"),
    }
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.at.as_millis() / 1000;
        let (day, hour, minute) = (
            seconds / 86_400 + 1,
            seconds / 3_600 % 24,
            seconds / 60 % 60,
        );
        write!(formatter, "day {day}, {hour:02}:{minute:02}: ")?;
        match &self.what {
            What::Platform { words, lasts, .. } => match lasts {
                None => write!(formatter, "{words}"),
                Some((lasts, _)) => write!(formatter, "{words}, for {}", said(*lasts)),
            },
            What::RetryAfter { form, lasts } => write!(
                formatter,
                "refusals for too many requests say when to come again ({form:?}), for {}",
                said(*lasts)
            ),
            What::Slow {
                platform,
                takes,
                lasts,
            } => write!(
                formatter,
                "{} takes {} s for each answer, for {}",
                platform.title(),
                takes.as_millis() / 1000,
                said(*lasts)
            ),
            What::Silence { error, lasts } => {
                write!(formatter, "no answers ({error}), for {}", said(*lasts))
            }
            What::Sleep { off: true, lasts } => {
                write!(formatter, "the computer is off for {}", said(*lasts))
            }
            What::Sleep { off: false, lasts } => {
                write!(formatter, "the computer sleeps for {}", said(*lasts))
            }
            What::WrongClock { by, lasts } => {
                let (word, by) = if by.as_millis() < 0 {
                    ("slow", Span::millis(-by.as_millis()))
                } else {
                    ("fast", *by)
                };
                write!(
                    formatter,
                    "the computer's clock is {word} by {}, for {}",
                    said(by),
                    said(*lasts)
                )
            }
            What::Person => write!(
                formatter,
                "the person opens the app and signs in where it asks for that"
            ),
        }
    }
}
