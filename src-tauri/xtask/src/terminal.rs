//! What the person at the keyboard sees: plain lines, and how long things take.

use std::io::Write as _;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a silent step says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Prints one line and flushes it. A closed pipe is nobody reading, so it is no error.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Seconds as a person reads them.
pub(crate) fn elapsed(since: Instant) -> String {
    let seconds = since.elapsed().as_secs();
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

/// Runs `work`, which prints nothing itself, and says every few seconds that it goes on.
pub(crate) fn with_heartbeat<T>(title: &str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    say(&format!("{title} …"));
    let (done, waiting) = mpsc::channel::<()>();
    let result = thread::scope(|scope| {
        scope.spawn(move || {
            while waiting.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                say(&format!("  {title}: still at work, {}", elapsed(started)));
            }
        });
        let result = work();
        drop(done);
        result
    });
    say(&format!("  {title}: {}", elapsed(started)));
    result
}
