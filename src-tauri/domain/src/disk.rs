//! How the place is in which everything is saved. It is a state of the app and of no account.

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
    let posts = "Posts go out for as long as the present connections last.";
    let (headline, happened) = match *disk {
        Disk::Ready => return None,
        Disk::Full => (
            "The disk is full",
            "Pilotlight renews no connection until there is a little room, so that a fresh sign-in \
             is never lost for want of it. Delete files that you do not need; Pilotlight then goes \
             on by itself."
                .to_owned(),
        ),
        Disk::ReadOnly => (
            "Nothing can be saved",
            "The folder of Pilotlight's data can be read and not changed, so no connection is \
             renewed, and nothing is lost. Make the folder writable; Pilotlight then goes on by \
             itself."
                .to_owned(),
        ),
        Disk::Unsaved {
            platform,
            why,
            kept,
        } => (
            "Do not quit Pilotlight yet",
            format!(
                "It renewed a connection with {} and could not save that: {}. {} {}",
                platform.name(),
                obstacle(why),
                if kept {
                    "The fresh sign-in is sealed in a file for such days."
                } else {
                    "The fresh sign-in is in memory alone and would be lost."
                },
                remedy(why),
            ),
        ),
    };
    Some(Explanation {
        headline: headline.into(),
        happened,
        posts: posts.into(),
        action: Action::Nothing,
    })
}

const fn obstacle(why: NotSaved) -> &'static str {
    match why {
        NotSaved::Full => "the disk is full",
        NotSaved::ReadOnly => "the folder of its data can be read and not changed",
        NotSaved::Busy => "another program holds its data",
        NotSaved::Failed => "the disk did not do what it was asked",
        NotSaved::Before => "the disk did not take it at that time",
    }
}

const fn remedy(why: NotSaved) -> &'static str {
    match why {
        NotSaved::Full => {
            "Delete files that you do not need; it is saved as soon as there is room."
        }
        NotSaved::ReadOnly => "Make the folder writable; it is saved as soon as that is done.",
        NotSaved::Busy => "Close that program; it is saved as soon as the data is free.",
        NotSaved::Failed => "Pilotlight goes on trying; have the disk looked at if this stays.",
        NotSaved::Before => "It is saved before anything else is renewed.",
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
