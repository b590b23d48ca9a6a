//! Makes a story that fails shorter while it fails in the same way.
//!
//! Identifiers and keys are drawn anew in every run, so a run is not the same to the millisecond; a
//! shorter story counts as failing when it does in one of a few runs.

use std::collections::BTreeSet;

use crate::{
    clock::START,
    judge::{Violation, Wrong},
    name::Name,
    run,
};

/// So many runs are made at most.
const RUNS: u32 = 150;
/// So often a shorter story is tried before it counts as sound.
const TRIES: u32 = 2;

/// The shortest story found, and how it fails.
pub(crate) fn shorter(
    name: &Name,
    violation: &Violation,
    events: usize,
    extra_pages: usize,
) -> (Name, Violation) {
    let mut search = Search {
        best: (name.clone(), violation.clone()),
        left: RUNS,
        extra_pages,
    };
    let kept = name.kept.clone().unwrap_or_else(|| (0..events).collect());
    search.best.0.kept = Some(kept);
    for platform in name.platforms.clone() {
        let mut fewer = search.best.0.clone();
        fewer.platforms.remove(&platform);
        search.accepts(fewer);
    }
    let mut size = search
        .best
        .0
        .kept
        .as_ref()
        .map_or(0, BTreeSet::len)
        .div_ceil(2);
    while size > 0 && search.left > 0 {
        let kept: Vec<usize> = search.best.0.kept.iter().flatten().copied().collect();
        let mut shrank = false;
        for part in kept.chunks(size) {
            let mut fewer = search.best.0.clone();
            if let Some(kept) = &mut fewer.kept {
                kept.retain(|place| !part.contains(place));
            }
            shrank |= search.accepts(fewer);
        }
        if size == 1 && !shrank {
            break;
        }
        size = if shrank { size } else { size / 2 };
    }
    search.best
}

struct Search {
    best: (Name, Violation),
    left: u32,
    extra_pages: usize,
}

impl Search {
    fn accepts(&mut self, name: Name) -> bool {
        let wanted: Wrong = self.best.1.wrong;
        for _ in 0..TRIES {
            if self.left == 0 {
                return false;
            }
            self.left -= 1;
            if let Err(violation) = run(&name, self.extra_pages)
                && violation.wrong == wanted
            {
                self.best = (name, violation);
                return true;
            }
        }
        false
    }
}

/// A moment of true time, for people.
pub(crate) fn day_of(at: i64) -> i64 {
    (at - START.as_millis()) / 86_400_000 + 1
}
