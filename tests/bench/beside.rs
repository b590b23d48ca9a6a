//! The one way in which everything here is measured: ours and a reference in turns, in the same run.
//!
//! A figure alone is that of the machine and its load. What else the machine does meanwhile falls on both, each
//! round gives one ratio, and the middle one counts. Nothing is judged here: whoever measures holds what came out to
//! what it must be. The ordinary run takes one round of few things; `cargo xtask bench` takes many of many.

use std::{
    hint::black_box,
    io::Write as _,
    time::{Duration, Instant},
};

/// Whether `cargo xtask bench` asks.
fn is_asked() -> bool {
    std::env::var_os("PILOTLIGHT_BENCH").is_some()
}

/// How many things there are: `many` in the bench, `few` in the ordinary run.
pub(crate) fn size(many: usize, few: usize) -> usize {
    if is_asked() { many } else { few }
}

/// Measures `ours` beside `theirs` and prints one line: what, its time, the reference, its time, and the ratio.
/// Gives what both came to in the last round. Before the rounds each is done once and not counted.
pub(crate) async fn beside<Ours, Theirs>(
    rounds: usize,
    what: &str,
    mut ours: impl AsyncFnMut() -> Ours,
    reference: &str,
    mut theirs: impl AsyncFnMut() -> Theirs,
) -> (Ours, Theirs) {
    let rounds = size(rounds, 1);
    let mut last = (black_box(ours().await), black_box(theirs().await));
    let mut taken = Vec::with_capacity(rounds);
    for round in 0..rounds {
        // Neither always comes first, so that neither always finds what the other left in the caches.
        let (mine, other);
        if round % 2 == 0 {
            (mine, last.0) = timed(&mut ours).await;
            (other, last.1) = timed(&mut theirs).await;
        } else {
            (other, last.1) = timed(&mut theirs).await;
            (mine, last.0) = timed(&mut ours).await;
        }
        taken.push((mine, other));
    }
    let ratios = taken.iter().map(|(mine, other)| *mine / *other).collect();
    let mine = middle(taken.iter().map(|(mine, _)| *mine).collect());
    let other = middle(taken.iter().map(|(_, other)| *other).collect());
    line(what, mine, reference, other, middle(ratios));
    last
}

async fn timed<T>(act: &mut impl AsyncFnMut() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = black_box(act().await);
    (begun.elapsed().as_secs_f64(), done)
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_unstable_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// One row of the table; times in seconds.
fn line(what: &str, ours: f64, reference: &str, theirs: f64, ratio: f64) {
    let mut out = std::io::stdout().lock();
    let (ours, theirs) = (unit(ours), unit(theirs));
    let _ = writeln!(
        out,
        "{what:<46} {ours:>10}   {reference} {theirs}   {ratio:.2}x"
    );
}

/// A time with the unit that a person would choose.
fn unit(seconds: f64) -> String {
    let time = Duration::from_secs_f64(seconds);
    match time.as_micros() {
        0 => format!("{} ns", time.as_nanos()),
        1..1_000 => format!("{:.1} µs", seconds * 1e6),
        1_000..1_000_000 => format!("{:.1} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}
