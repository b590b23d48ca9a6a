//! How the place is in which everything is saved. It is a state of the app and of no account.

use pilotlight_words::{disk, sentences};

use crate::{Action, Explanation, Platform};

/// Whether a fresh sign-in can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// It can.
    Ready,
    /// There is less room than a renewal needs.
    Full,
    /// The saved data can be read and not changed.
    ReadOnly,
    /// A sign-in was renewed and is not saved yet.
    Unsaved {
        /// Where.
        platform: Platform,
        /// What stands in the way.
        why: NotSaved,
        /// Whether it is sealed in the emergency file; if not, it is in memory alone.
        kept: bool,
    },
}

/// Why a save failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// The disk is full.
    Full,
    /// The folder can be read only.
    ReadOnly,
    /// Another program holds the saved data.
    Busy,
    /// The disk failed in another way.
    Failed,
    /// It failed in an earlier run of the app, or in another process.
    Before,
}

/// What that means and what to do; none while all is well.
#[must_use]
pub fn explain_disk(disk: &Disk) -> Option<Explanation> {
    let (headline, happened) = match *disk {
        Disk::Ready => return None,
        Disk::Full => (disk::full(), disk::full_happened()),
        Disk::ReadOnly => (disk::read_only(), disk::read_only_happened()),
        Disk::Unsaved {
            platform,
            why,
            kept,
        } => (
            disk::unsaved(),
            sentences(&[
                obstacle(why, platform),
                if kept {
                    disk::kept()
                } else {
                    disk::in_memory()
                },
                remedy(why),
            ]),
        ),
    };
    Some(Explanation {
        headline,
        happened,
        posts: disk::posts(),
        action: Action::Nothing,
    })
}

fn obstacle(why: NotSaved, platform: Platform) -> String {
    let name = platform.name();
    match why {
        NotSaved::Full => disk::unsaved_full(name),
        NotSaved::ReadOnly => disk::unsaved_read_only(name),
        NotSaved::Busy => disk::unsaved_busy(name),
        NotSaved::Failed => disk::unsaved_failed(name),
        NotSaved::Before => disk::unsaved_before(name),
    }
}

fn remedy(why: NotSaved) -> String {
    match why {
        NotSaved::Full => disk::remedy_full(),
        NotSaved::ReadOnly => disk::remedy_read_only(),
        NotSaved::Busy => disk::remedy_busy(),
        NotSaved::Failed => disk::remedy_failed(),
        NotSaved::Before => disk::remedy_before(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHYS: [NotSaved; 5] = [
        NotSaved::Full,
        NotSaved::ReadOnly,
        NotSaved::Busy,
        NotSaved::Failed,
        NotSaved::Before,
    ];

    #[test]
    fn every_trouble_says_what_happened_and_what_to_do_without_jargon() {
        let unsaved = WHYS.into_iter().flat_map(|why| {
            [true, false].map(|kept| Disk::Unsaved {
                platform: Platform::X,
                why,
                kept,
            })
        });
        let mut told = std::collections::BTreeSet::new();
        for disk in [Disk::Full, Disk::ReadOnly].into_iter().chain(unsaved) {
            let words = explain_disk(&disk).unwrap();
            assert!(words.happened.ends_with('.'), "{words:?}");
            for jargon in ["token", "SQL", "database", "commit", "error"] {
                assert!(!words.happened.contains(jargon), "{jargon} in {words:?}");
            }
            assert!(
                told.insert(words.happened),
                "{disk:?} says nothing of its own"
            );
        }
        assert_eq!(explain_disk(&Disk::Ready), None);
    }

    #[test]
    fn whoever_has_it_in_memory_alone_is_told_not_to_quit() {
        let words = explain_disk(&Disk::Unsaved {
            platform: Platform::X,
            why: NotSaved::Full,
            kept: false,
        });
        let words = words.unwrap();
        assert_eq!(words.headline, "Do not quit Pilotlight yet");
        assert!(words.happened.contains("would be lost"), "{words:?}");
    }
}
