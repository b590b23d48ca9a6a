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
    let mut last = (black_box(ours().await), black_box(theirs().await));
    let mut taken = Vec::new();
    for round in 0..size(rounds, 1) {
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
    let of = |figure: fn(&(Taken, Taken)) -> f64| middle(taken.iter().map(figure).collect());
    line(
        what,
        of(|(mine, _)| mine.time),
        reference,
        of(|(_, other)| other.time),
        of(|(mine, other)| mine.time / other.time),
    );
    let (mine, other) = (
        of(|(mine, _)| mine.processor),
        of(|(_, other)| other.processor),
    );
    // The system counts in hundredths of a second.
    if mine >= 0.2 {
        line("  on a processor", mine, reference, other, mine / other);
    }
    last
}

/// What one turn took, in seconds.
struct Taken {
    time: f64,
    processor: f64,
}

async fn timed<T>(act: &mut impl AsyncFnMut() -> T) -> (Taken, T) {
    let (begun, before) = (Instant::now(), processor_seconds());
    let done = black_box(act().await);
    let taken = Taken {
        time: begun.elapsed().as_secs_f64(),
        processor: processor_seconds().unwrap_or(0.0) - before.unwrap_or(0.0),
    };
    (taken, done)
}

/// The time this process has spent on processors, in seconds, where the system tells.
pub(crate) fn processor_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    // The twelfth and thirteenth after the name, in hundredths (proc(5), 2026).
    let ticks = |place: usize| fields.get(place)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_unstable_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// One row of the table; times in seconds.
pub(crate) fn line(what: &str, ours: f64, reference: &str, theirs: f64, ratio: f64) {
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
