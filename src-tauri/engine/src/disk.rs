//! Whether a fresh sign-in can be saved: the gate before every renewal, the words for the window, and
//! the watch that looks again, ever more seldom, until all is well.

use std::sync::atomic::Ordering::SeqCst;

use pilotlight_domain::{Disk, NotSaved, Span, explain_disk};
use pilotlight_store::Room;
use tracing::warn;

use crate::{
    Engine, EngineError,
    unsaved::Unsaved,
    view::{DiskCondition, DiskView, Update},
};

/// The first look after a trouble, and the bound of the waits between further ones.
const LOOK_FIRST: Span = Span::seconds(5);
const LOOK_LATEST: Span = Span::minutes(1);

impl Engine {
    /// Whether a fresh sign-in can be saved, with the words for it.
    #[must_use]
    pub fn disk_view(&self) -> DiskView {
        let disk = self.disk();
        let words = explain_disk(&disk);
        let (headline, happened, posts) = words.map_or_else(Default::default, |words| {
            (words.headline, words.happened, words.posts)
        });
        DiskView {
            state: match disk {
                Disk::Ready => DiskCondition::Ready,
                Disk::Full => DiskCondition::Full,
                Disk::ReadOnly => DiskCondition::ReadOnly,
                Disk::Unsaved { .. } => DiskCondition::Unsaved,
            },
            headline,
            happened,
            posts,
        }
    }

    /// Whether a renewed sign-in is in memory alone, so that the end of this process would lose it.
    #[must_use]
    pub fn must_not_end(&self) -> bool {
        let mut unsaved = self.unsaved().iter().map(Unsaved::told).collect::<Vec<_>>();
        unsaved.retain(|told| matches!(told, Disk::Unsaved { kept: false, .. }));
        !unsaved.is_empty()
    }

    /// Returns once [`Engine::must_not_end`] does not hold any more.
    pub async fn until_it_may_end(&self) {
        let mut updates = self.updates();
        while self.must_not_end() {
            // Every change of the disk is told, and one that was missed is looked up all the same.
            let _ = updates.recv().await;
        }
    }

    /// Whether the disk took no change at the start, so that nothing can be saved in this run.
    #[must_use]
    pub fn is_shut(&self) -> bool {
        self.shared.shut_disk.is_some()
    }

    /// Refuses while nothing at all can be saved, before anybody outside is told of a change that could
    /// not be kept.
    pub(crate) fn takes_changes(&self) -> Result<(), EngineError> {
        let reserve = self.shared.store.reserve();
        if self.is_shut() || reserve.is_some_and(|reserve| reserve.room() == Room::ReadOnly) {
            return Err(EngineError::Disk(Disk::ReadOnly));
        }
        Ok(())
    }

    /// Refuses a check in a run in which what it shows could not be kept.
    pub(crate) fn can_note_checks(&self) -> Result<(), EngineError> {
        if self.is_shut() {
            return Err(EngineError::Disk(Disk::ReadOnly));
        }
        Ok(())
    }

    /// Returns once a disk that took no change at the start takes changes. What this engine opened
    /// stays as it is: open another.
    pub async fn until_the_disk_takes_changes(&self) {
        let Some(disk) = &self.shared.shut_disk else {
            return;
        };
        let mut wait = LOOK_FIRST;
        while !disk.takes_changes() {
            self.shared
                .clock
                .sleep_until_or_jump(self.now() + wait)
                .await;
            wait = Span::millis(wait.as_millis() * 2).min(LOOK_LATEST);
        }
    }

    pub(crate) fn disk(&self) -> Disk {
        if self.is_shut() {
            return Disk::ReadOnly;
        }
        if let Some(unsaved) = self.unsaved().first() {
            return unsaved.told();
        }
        let Some(reserve) = self.shared.store.reserve() else {
            return Disk::Ready;
        };
        if let Ok(Some(record)) = reserve.read() {
            return Disk::Unsaved {
                platform: record.platform,
                why: NotSaved::Before,
                kept: true,
            };
        }
        match reserve.room() {
            Room::Enough => Disk::Ready,
            Room::Full => Disk::Full,
            Room::ReadOnly => Disk::ReadOnly,
        }
    }

    /// Refuses while what a renewal brings could not be saved. Nothing is spent then.
    pub(crate) fn room_for_a_renewal(&self) -> Result<(), EngineError> {
        if self.is_shut() {
            return Err(EngineError::Disk(Disk::ReadOnly));
        }
        let room = self.shared.store.reserve().map(|reserve| reserve.room());
        let disk = match room {
            None | Some(Room::Enough) => return Ok(()),
            Some(Room::Full) => Disk::Full,
            Some(Room::ReadOnly) => Disk::ReadOnly,
        };
        self.watch_disk();
        Err(EngineError::Disk(disk))
    }

    /// Tells listeners how things stand now.
    pub(crate) fn announce_disk(&self) {
        self.announce(Update::Disk {
            disk: self.disk_view(),
        });
    }

    /// Looks again until all is well. One such watch runs at most, and none while all is well.
    pub(crate) fn watch_disk(&self) {
        if self.shared.disk_watched.swap(true, SeqCst) {
            return;
        }
        self.announce_disk();
        let engine = self.clone();
        tokio::spawn(async move {
            let mut wait = LOOK_FIRST;
            let mut told = engine.disk_view();
            loop {
                tokio::select! {
                    () = engine.shared.clock.sleep_until_or_jump(engine.now() + wait) => {}
                    () = engine.closing() => return,
                }
                wait = Span::millis(wait.as_millis() * 2).min(LOOK_LATEST);
                engine.mend_disk().await;
                // Before the last look, so that a trouble that comes right after it is watched.
                engine.shared.disk_watched.store(false, SeqCst);
                let now = engine.disk_view();
                if now != told {
                    engine.announce(Update::Disk { disk: now.clone() });
                    told = now;
                }
                if told.state == DiskCondition::Ready {
                    // What waited for this is due.
                    engine.wake();
                    return;
                }
                if engine.shared.disk_watched.swap(true, SeqCst) {
                    return;
                }
            }
        });
    }

    /// Saves what waits to be saved, and lays by again what was used.
    async fn mend_disk(&self) {
        match self.lock_renewals().await {
            Ok(_held) => {
                if let Err(error) = self.take_up_unsaved().await {
                    warn!(%error, "a renewal is still not saved");
                }
            }
            Err(error) => warn!(%error, "a renewal could not be taken up"),
        }
        if let Some(reserve) = self.shared.store.reserve()
            && reserve.room() == Room::Enough
        {
            reserve.lay_by();
        }
    }
}
