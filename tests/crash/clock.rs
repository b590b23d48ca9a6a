//! Time in a file, so that the process that is killed, the platforms and the process after it live in
//! the same hour. It stands still until somebody moves it.

use std::{fs::File, os::unix::fs::FileExt as _, path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};
use pilotlight_engine::{Clock, Engine};
use tokio::sync::watch;

/// Clones share the time with each other, and with whoever opened the same file.
#[derive(Clone)]
pub(crate) struct SharedClock {
    file: Arc<File>,
    /// Until when somebody of this process sleeps.
    sleeping: watch::Sender<Vec<Timestamp>>,
    moved: watch::Sender<()>,
}

impl SharedClock {
    pub(crate) fn make(path: &Path, now: Timestamp) -> Self {
        std::fs::write(path, now.as_millis().to_le_bytes()).unwrap();
        Self::open(path)
    }

    pub(crate) fn open(path: &Path) -> Self {
        let file = File::options().read(true).write(true).open(path).unwrap();
        Self {
            file: Arc::new(file),
            sleeping: watch::Sender::default(),
            moved: watch::Sender::default(),
        }
    }

    pub(crate) fn now_ms(&self) -> i64 {
        let mut bytes = [0; 8];
        self.file.read_exact_at(&mut bytes, 0).unwrap();
        i64::from_le_bytes(bytes)
    }

    pub(crate) fn pass(&self, span: Span) {
        let now = self.now_ms() + span.as_millis();
        self.file.write_all_at(&now.to_le_bytes(), 0).unwrap();
        self.moved.send_replace(());
    }

    /// Lets time pass as a computer that is on lives through it, from one moment that somebody waits
    /// for to the next, until `done` says so or the span is over.
    pub(crate) async fn live(&self, engine: &Engine, span: Span, done: impl AsyncFn() -> bool) {
        let end = self.now() + span;
        loop {
            self.next_moment().await;
            engine.posts_at_rest().await;
            if done().await {
                return;
            }
            let (next, now) = (self.next_moment().await, self.now());
            if next > end {
                return;
            }
            self.pass(next.until(now));
        }
    }

    /// Waits until everybody whose moment has come is awake, and somebody sleeps until one that is still
    /// to come, and gives the first.
    async fn next_moment(&self) -> Timestamp {
        let ahead = |all: &Vec<Timestamp>| {
            let (now, first) = (self.now(), all.iter().min());
            first.copied().filter(|moment| *moment > now)
        };
        let mut sleeping = self.sleeping.subscribe();
        let asleep = sleeping.wait_for(|all| ahead(all).is_some());
        let asleep = tokio::time::timeout(Duration::from_secs(60), asleep).await;
        // Nobody sleeps, or somebody sleeps past his moment, where this fails.
        let all = asleep.unwrap().unwrap();
        ahead(&all).unwrap()
    }
}

/// Somebody who sleeps, until woken or dropped.
struct Sleeper<'a>(&'a watch::Sender<Vec<Timestamp>>, Timestamp);

impl Drop for Sleeper<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|all| {
            let place = all.iter().position(|moment| *moment == self.1);
            all.swap_remove(place.unwrap());
        });
    }
}

#[async_trait]
impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now_ms())
    }

    fn counted(&self) -> Span {
        Span::millis(self.now_ms())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        self.sleeping.send_modify(|all| all.push(moment));
        let _sleeper = Sleeper(&self.sleeping, moment);
        let mut moved = self.moved.subscribe();
        while self.now() < moment {
            moved.changed().await.unwrap();
        }
    }
}
