//! The connections that read beside the writer: a few, each for one at a time.
//!
//! No pool, for the reason for which the writer is none: a pool asks at every return, on a task of its own, whether the
//! connection is still there, which costs as much as the statement. Here that is asked once a second at most. What
//! this must never do: hand a connection on whose moment has not ended, which would hide all later writes and keep the
//! write-ahead log from being emptied.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
    time::{Duration, Instant},
};

use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

use crate::{
    Result, StoreError,
    database::{Line, TURN_LIMIT, Turn},
};

/// A desktop's window, tray and command line ask seldom.
const READERS: u32 = 3;
/// A connection is asked whether it is still there where that was not asked for so long.
const ASKED_AGAIN: Duration = Duration::from_secs(1);

/// A place for a connection; empty until somebody reads.
type Place = Arc<Mutex<Option<Line>>>;

/// Clones share the connections.
#[derive(Clone, Debug)]
pub(crate) struct Readers {
    options: Arc<SqliteConnectOptions>,
    /// As many as there are places. Closed with them.
    free: Arc<Semaphore>,
    places: Arc<[Place]>,
}

impl Readers {
    /// Connects when somebody reads.
    pub(crate) fn of(options: SqliteConnectOptions) -> Self {
        Self {
            options: Arc::new(options),
            free: Arc::new(Semaphore::new(READERS as usize)),
            places: (0..READERS).map(|_| Place::default()).collect(),
        }
    }

    /// A connection, until this is dropped.
    pub(crate) async fn take(&self) -> Result<Lent> {
        let free = Arc::clone(&self.free).acquire_owned();
        let waited = tokio::time::timeout(TURN_LIMIT, free).await;
        let waited = waited.map_err(|limit| StoreError::Busy {
            source: limit.into(),
        })?;
        let permit = waited.map_err(|_| StoreError::Closed)?;
        let (place, mut held) = self.place().await;
        match &mut *held {
            Some(line) => self.look_after(line).await?,
            None => *held = Some(Line::of(self.options.connect().await?)),
        }
        let turn = OwnedMutexGuard::try_map(held, Option::as_mut);
        Ok(Lent {
            turn: turn.map_err(|_| StoreError::Closed)?,
            place,
            _permit: permit,
        })
    }

    /// A place that nobody has. There is one for each permit, but for the instant in which a moment is ended.
    async fn place(&self) -> (Place, OwnedMutexGuard<Option<Line>>) {
        for place in self.places.iter() {
            if let Ok(held) = Arc::clone(place).try_lock_owned() {
                return (Arc::clone(place), held);
            }
        }
        let place = Arc::clone(&self.places[0]);
        (Arc::clone(&place), place.lock_owned().await)
    }

    /// Ends what somebody left open, and puts another connection in the place of one whose thread has ended.
    async fn look_after(&self, line: &mut Line) -> Result<()> {
        line.tidy().await;
        if line.asked.elapsed() < ASKED_AGAIN {
            return Ok(());
        }
        if let Err(error) = line.connection.ping().await {
            tracing::warn!(%error, "a connection that reads is gone; another takes its place");
            *line = Line::of(self.options.connect().await?);
        }
        line.asked = Instant::now();
        Ok(())
    }

    /// Waits for those who read and closes all connections.
    pub(crate) async fn close(&self) {
        // Fails where somebody else has closed them.
        let all = self.free.acquire_many(READERS).await;
        self.free.close();
        drop(all);
        for place in self.places.iter() {
            let line = place.lock().await.take();
            if let Some(line) = line
                && let Err(error) = line.connection.close().await
            {
                tracing::warn!(%error, "a connection that reads was not closed in good order");
            }
        }
    }
}

/// A connection that reads, until this is dropped.
pub(crate) struct Lent {
    turn: Turn,
    place: Place,
    /// Given back after the place.
    _permit: OwnedSemaphorePermit,
}

impl Lent {
    /// From now on all statements see one moment.
    pub(crate) async fn begin(mut self) -> Result<Self> {
        self.turn.open = true;
        sqlx::query("BEGIN").execute(&mut *self).await?;
        Ok(self)
    }
}

impl Drop for Lent {
    /// A moment ends at once, as it would keep the log from being emptied; where there is no task for it, with whoever reads
    /// next.
    fn drop(&mut self) {
        if !self.turn.open {
            return;
        }
        let place = Arc::clone(&self.place);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Some(line) = &mut *place.lock().await {
                    line.tidy().await;
                }
            });
        }
    }
}

impl Deref for Lent {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.turn.connection
    }
}

impl DerefMut for Lent {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.turn.connection
    }
}
