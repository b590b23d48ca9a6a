//! Many worlds, counted; and the one of fifty accounts that is timed.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::Write as _,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use pilotlight_domain::Span;
use pilotlight_sandbox::{Platform, Sandbox, SandboxOptions};

use crate::{
    beside::processor_seconds,
    chance::drawn,
    judge::{Violation, Wrong},
    name::Name,
    run, shrink,
    story::story,
    world::{Tally, chosen},
};

/// How long a world of a soak lasts.
const DAYS: u32 = 365;
/// So often a soak says how far it is, so that one that is cut short has its figures too.
const TELL_EVERY: Duration = Duration::from_secs(20);
/// Pages that persons with Pages have beside their own, so that fifty accounts come together.
pub(crate) const MORE_PAGES: usize = 5;

fn extra_pages(seed: u64) -> usize {
    usize::try_from(drawn(seed, 4, 4)).unwrap()
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
}

/// What all worlds came to.
#[derive(Debug, Default)]
struct Sum {
    worlds: u64,
    account_days: BTreeMap<Platform, u64>,
    checks: u64,
    deaths: u64,
    sign_ins: u64,
    requests: u64,
    wrong: BTreeMap<Wrong, u64>,
}

impl Sum {
    fn add(&mut self, tally: &Tally) {
        self.worlds += 1;
        self.checks += tally.counted.checks;
        self.deaths += tally.counted.deaths;
        self.sign_ins += tally.sign_ins;
        self.requests += tally.requests;
        for (platform, accounts) in &tally.accounts {
            *self.account_days.entry(*platform).or_default() += accounts * tally.days;
        }
    }

    fn months(&self) -> f64 {
        self.account_days.values().sum::<u64>() as f64 * 12.0 / 365.0
    }

    fn words(&self, seconds: f64) -> String {
        let mut words = format!(
            "{} worlds, {:.0} account-months in {seconds:.0} s: {:.0} account-months per second\n",
            self.worlds,
            self.months(),
            self.months() / seconds
        );
        for (platform, days) in &self.account_days {
            let months = *days as f64 * 12.0 / 365.0;
            write!(words, "{} {months:.0}  ", platform.title()).unwrap();
        }
        let of = |wrong| self.wrong.get(&wrong).copied().unwrap_or(0);
        write!(
            words,
            "\n{} checks, {} requests, {} deaths noticed, {} sign-ins by people\n\
             {} false reds, {} missed deaths, {} lost tokens, {} sign-ins asked in vain, {} stuck, {} busy, {} rows lost or damaged",
            self.checks,
            self.requests,
            self.deaths,
            self.sign_ins,
            of(Wrong::FalseRed),
            of(Wrong::MissedDeath),
            of(Wrong::LostToken),
            of(Wrong::AskedInVain),
            of(Wrong::Stuck),
            of(Wrong::Busy),
            of(Wrong::Rows),
        )
        .unwrap();
        words
    }
}

/// Lives through one world; tells the shortest story of it when it fails.
fn live(name: &Name, shorten: bool) -> Result<Tally, Wrong> {
    let extra_pages = extra_pages(name.seed);
    run(name, extra_pages).map_err(|violation| {
        let wrong = violation.wrong;
        say(&format!(
            "{wrong:?} in world {name} on day {}: {}",
            shrink::day_of(violation.at),
            violation.words
        ));
        let as_it_is = std::env::var_os("PILOTLIGHT_WHOLE_STORY").is_some();
        let (name, violation) = if shorten && !as_it_is {
            shrink::shorter(name, &violation, count(name, extra_pages), extra_pages)
        } else {
            (name.clone(), violation)
        };
        say(&told(&name, &violation, extra_pages));
        wrong
    })
}

fn sandbox(seed: u64, extra_pages: usize) -> Sandbox {
    Sandbox::new(SandboxOptions {
        base: "http://127.0.0.1:47900".parse().unwrap(),
        clock: std::sync::Arc::new(|| 0),
        state_file: None,
        seed,
        extra_pages,
    })
    .unwrap()
}

fn count(name: &Name, extra_pages: usize) -> usize {
    story(
        name.seed,
        name.days,
        sandbox(name.seed, extra_pages).world(),
    )
    .len()
}

fn told(name: &Name, violation: &Violation, extra_pages: usize) -> String {
    let mut words = format!(
        "\n{:?} on day {}: {}\nThe story of world {name}:\n",
        violation.wrong,
        shrink::day_of(violation.at),
        violation.words
    );
    let sandbox = sandbox(name.seed, extra_pages);
    for event in chosen(name, &sandbox) {
        if event.at < Span::millis(violation.at - crate::clock::START.as_millis()) {
            writeln!(words, "  {event}").unwrap();
        }
    }
    write!(
        words,
        "Again: PILOTLIGHT_WORLD={name} cargo test -p pilotlight-engine --test simulation -- --exact --nocapture soak::worlds"
    )
    .unwrap();
    words
}

fn asked<T: std::str::FromStr>(variable: &str) -> Option<T>
where
    T::Err: std::fmt::Debug,
{
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap())
}

/// Fifty accounts in fair weather for a year, on this thread alone; a week of it in the ordinary run.
#[test]
fn fifty_accounts_for_a_year() {
    let whole: Option<u32> = asked("PILOTLIGHT_YEAR");
    let mut name = Name::of(50, whole.unwrap_or(7));
    name.quiet = true;
    let (begun, before) = (Instant::now(), processor_seconds());
    let tally = run(&name, MORE_PAGES).unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    let accounts: u64 = tally.accounts.values().sum();
    assert!(accounts >= 50, "{accounts}");
    let spent = processor_seconds()
        .zip(before)
        .map(|(after, before)| after - before);
    say(&format!(
        "{accounts} accounts for {} days: {} checks, {} requests in {seconds:.1} s, of which {:.1} s on a processor",
        name.days,
        tally.counted.checks,
        tally.requests,
        spent.unwrap_or(seconds)
    ));
    assert!(tally.counted.checks >= accounts * u64::from(name.days));
    if whole.is_some() {
        // What other programs take away from the core is not ours.
        assert!(spent.unwrap_or(seconds) < 10.0);
    }
}

/// A few worlds in the ordinary run; as many as it takes in a soak.
#[test]
fn worlds() {
    if let Some(name) = asked::<Name>("PILOTLIGHT_WORLD") {
        let tally = live(&name, name.kept.is_none());
        assert!(tally.is_ok(), "{tally:?}");
        return;
    }
    let first: u64 = asked("PILOTLIGHT_SEED").unwrap_or(1);
    let months: Option<f64> = asked("PILOTLIGHT_MONTHS");
    let (days, most) = match months {
        Some(_) => (DAYS, u64::MAX),
        None => (40, 4),
    };
    let begun = Instant::now();
    let next = AtomicU64::new(first);
    let sum = Mutex::new(Sum::default());
    let told = AtomicU64::new(0);
    let told_at = Mutex::new(begun);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let done = sum.lock().unwrap().months();
                    if months.is_some_and(|months| done >= months) {
                        return;
                    }
                    let seed = next.fetch_add(1, Ordering::SeqCst);
                    if seed - first >= most {
                        return;
                    }
                    let outcome = live(&Name::of(seed, days), told.load(Ordering::SeqCst) < 3);
                    let mut sum = sum.lock().unwrap();
                    match outcome {
                        Ok(tally) => sum.add(&tally),
                        Err(wrong) => {
                            told.fetch_add(1, Ordering::SeqCst);
                            *sum.wrong.entry(wrong).or_default() += 1;
                        }
                    }
                    let mut told_at = told_at.lock().unwrap();
                    if months.is_some() && told_at.elapsed() >= TELL_EVERY {
                        *told_at = Instant::now();
                        say(&sum.words(begun.elapsed().as_secs_f64()));
                    }
                }
            });
        }
    });
    let sum = sum.into_inner().unwrap();
    say(&sum.words(begun.elapsed().as_secs_f64()));
    assert!(sum.wrong.is_empty(), "{:?}", sum.wrong);
    for platform in Platform::ALL {
        assert!(sum.account_days.contains_key(&platform), "{platform:?}");
    }
}
