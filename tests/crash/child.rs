//! The process that is killed: it opens the engine, does one thing, such as checking every account,
//! and says how far it came.

use std::{
    io::Write as _,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use pilotlight_domain::Timestamp;
use pilotlight_engine::Engine;
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use url::Url;

use crate::{
    house::{FixedClock, options},
    posts,
};

/// The folder of the database, for the child.
pub(crate) const FOLDER: &str = "PILOTLIGHT_TEST_FOLDER";
/// Where the sandbox answers.
pub(crate) const BASE: &str = "PILOTLIGHT_TEST_BASE";
/// The time it is, in milliseconds UTC.
pub(crate) const NOW: &str = "PILOTLIGHT_TEST_NOW";
/// The step at which the child stands still and waits to be killed: its name, and behind a blank which
/// one of that name, where it is not the first.
pub(crate) const STOP: &str = "PILOTLIGHT_TEST_STOP";
/// What the child does; it checks every account unless this says otherwise.
pub(crate) const ACT: &str = "PILOTLIGHT_TEST_ACT";
/// What stands before each word; the test harness may have begun the line.
pub(crate) const WORD: &str = "WORD: ";

/// The rooms that tell of their steps.
const HEARD: [&str; 4] = [
    "pilotlight_engine::publish::send",
    "pilotlight_engine::renewal",
    "pilotlight_engine::new_key",
    "pilotlight_engine::revoke_all",
];

/// Lives a child's life if the environment asks for one.
pub(crate) fn acted() -> bool {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return false;
    };
    let base = Url::parse(&std::env::var(BASE).unwrap()).unwrap();
    let stop = std::env::var(STOP)
        .ok()
        .map(|stop| match stop.split_once(' ') {
            Some((name, which)) => (name.to_owned(), which.parse().unwrap()),
            None => (stop, 1),
        });
    let listening = Listening {
        stop,
        met: AtomicUsize::new(0),
    };
    tracing::subscriber::set_global_default(listening).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        if let Ok("publish") = std::env::var(ACT).as_deref() {
            posts::publish(folder, &base).await;
            say("end");
            wait_to_be_killed();
        }
        let now = Timestamp::from_millis(std::env::var(NOW).unwrap().parse().unwrap());
        let options = options(folder, &base, FixedClock::at(now));
        let engine = Engine::open(options).await.unwrap();
        say("begin");
        match std::env::var(ACT).as_deref() {
            Ok("change key") => drop(engine.change_key(None).await.unwrap()),
            Ok("revoke") => drop(engine.revoke_everything().await.unwrap()),
            _ => engine.check_all().await.unwrap(),
        }
        say("end");
        wait_to_be_killed();
    });
    true
}

pub(crate) fn say(word: &str) {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{WORD}{word}").unwrap();
    output.flush().unwrap();
}

/// Only a kill ends this.
fn wait_to_be_killed() -> ! {
    loop {
        std::thread::park_timeout(Duration::from_secs(3600));
    }
}

/// Listens to the lines that a renewal writes, says them aloud, and stands still at one of them.
struct Listening {
    stop: Option<(String, usize)>,
    /// How many steps of that name there were.
    met: AtomicUsize,
}

impl Subscriber for Listening {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event()
            && *metadata.level() == Level::TRACE
            && HEARD.contains(&metadata.target())
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut step = Step::default();
        event.record(&mut step);
        say(&format!("step {} {}", step.name, step.of));
        if let Some((name, which)) = &self.stop
            && *name == step.name
            && self.met.fetch_add(1, Ordering::SeqCst) + 1 == *which
        {
            say(&format!("at {}", step.name));
            wait_to_be_killed();
        }
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Step {
    name: String,
    /// The grant or the delivery.
    of: String,
}

impl Visit for Step {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "step" {
            value.clone_into(&mut self.name);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if matches!(field.name(), "grant" | "delivery") {
            self.of = format!("{value:?}");
        }
    }
}
