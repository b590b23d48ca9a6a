//! The words for what is wrong with a post, in the owner's language.

use pilotlight_words::{any_of, fault, problem};

use crate::Platform;
use crate::content::{Fault, MediaKind, Problem};

impl Problem {
    /// What is wrong and what to do, in one or two sentences.
    #[must_use]
    pub fn words(&self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::Empty => problem::empty(),
            Self::TextTooLong { over, most } => problem::text_too_long(*most, *over, name),
            Self::TitleMissing => problem::title_missing(name),
            Self::TitleTooLong { over, most } => problem::title_too_long(*most, *over, name),
            Self::SignRefused { sign } => problem::sign_refused(name, sign.to_string()),
            Self::TooManyHashtags { most } => problem::many_hashtags(*most, name),
            Self::TooManyMentions { most } => problem::many_mentions(*most, name),
            Self::MadeForKidsUnstated => problem::made_for_kids(name),
            Self::MediaMissing => problem::media_missing(name),
            Self::VideoMissing => problem::video_missing(name),
            Self::TooManyMedia { most } => problem::many_media(*most, name),
            Self::MediaMixed => problem::mixed(name),
            Self::GifNotAlone => problem::gif(name),
            Self::FormatRefused {
                index,
                format,
                taken,
            } => {
                let number = index + 1;
                let taken: Vec<_> = taken.iter().map(|format| format.name()).collect();
                match (format.kind(), taken.is_empty()) {
                    (MediaKind::Image, true) => problem::no_pictures(number, name),
                    (MediaKind::Video, true) => problem::no_videos(number, name),
                    (MediaKind::Image, false) => {
                        problem::picture_format(format.name(), number, name, any_of(&taken))
                    }
                    (MediaKind::Video, false) => {
                        problem::video_format(format.name(), number, name, any_of(&taken))
                    }
                }
            }
            Self::TooLarge { index, most } => problem::large(most / 1_000_000, index + 1, name),
            Self::TooLong {
                index,
                seconds,
                most,
            } => problem::long(length(*seconds), length(*most), index + 1, name),
            Self::TooSmall { index } => problem::small(index + 1, name),
            Self::TooManyPixels { index, most } => {
                problem::pixels(most / 1_000_000, index + 1, name)
            }
            Self::ShapeRefused {
                index,
                narrowest,
                widest,
            } => problem::shape(hundredths(*narrowest), index + 1, name, hundredths(*widest)),
            Self::AddressNeeded { index } => problem::address_needed(index + 1, name),
            Self::FileNeeded { index } => problem::file_needed(index + 1, name),
            Self::AltTooLong { index, over, most } => {
                problem::description(*most, index + 1, *over, name)
            }
            Self::FileMissing { index } => problem::file_missing(index + 1),
            Self::FileUnreadable { index } => problem::file_unreadable(index + 1),
            Self::FileChanged { index } => problem::file_changed(index + 1),
            Self::FormatUnknown { index } => problem::format_unknown(index + 1),
            Self::AddressNotPublic { index } => problem::address_not_public(index + 1, name),
            Self::AddressSilent { index } => problem::address_silent(index + 1),
            Self::AddressRefuses { index, status } => match status {
                401 | 403 => problem::address_closed(index + 1, name),
                404 | 410 => problem::address_empty(index + 1),
                _ => problem::address_refuses(index + 1, status.to_string()),
            },
            Self::AddressLeadsOn { index } => problem::address_leads_on(index + 1),
            Self::AddressIsPage { index } => problem::address_page(index + 1, name),
        }
    }
}

impl Fault {
    /// What the platform found wrong, in a sentence or two.
    #[must_use]
    pub fn words(self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::Duplicate => fault::duplicate(name),
            Self::Text => fault::text(name),
            Self::Media => fault::media(name),
            Self::Link => fault::link(name),
            Self::Other => fault::other(name),
        }
    }
}

/// 191 as "1.91", 80 as "0.8".
fn hundredths(value: u32) -> String {
    let written = format!("{}.{:02}", value / 100, value % 100);
    written
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// 200 seconds as "3:20", 4000 as "1:06:40".
fn length(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::MediaFormat;

    /// One of each, for the words.
    fn every_problem() -> Vec<Problem> {
        let index = 1;
        vec![
            Problem::Empty,
            Problem::TextTooLong {
                over: 1,
                most: 63_206,
            },
            Problem::TitleMissing,
            Problem::TitleTooLong {
                over: 20,
                most: 100,
            },
            Problem::SignRefused { sign: '<' },
            Problem::TooManyHashtags { most: 30 },
            Problem::TooManyMentions { most: 20 },
            Problem::MadeForKidsUnstated,
            Problem::MediaMissing,
            Problem::VideoMissing,
            Problem::TooManyMedia { most: 10 },
            Problem::MediaMixed,
            Problem::GifNotAlone,
            Problem::FormatRefused {
                index,
                format: MediaFormat::Webp,
                taken: vec![MediaFormat::Jpeg, MediaFormat::Png],
            },
            Problem::TooLarge {
                index,
                most: 8_000_000,
            },
            Problem::TooLong {
                index,
                seconds: 4_000,
                most: 140,
            },
            Problem::TooSmall { index },
            Problem::TooManyPixels {
                index,
                most: 36_152_320,
            },
            Problem::ShapeRefused {
                index,
                narrowest: 80,
                widest: 191,
            },
            Problem::AddressNeeded { index },
            Problem::FileNeeded { index },
            Problem::AltTooLong {
                index,
                over: 3,
                most: 1000,
            },
            Problem::FileMissing { index },
            Problem::FileUnreadable { index },
            Problem::FileChanged { index },
            Problem::FormatUnknown { index },
            Problem::AddressNotPublic { index },
            Problem::AddressSilent { index },
            Problem::AddressRefuses { index, status: 403 },
            Problem::AddressLeadsOn { index },
            Problem::AddressIsPage { index },
        ]
    }

    #[test]
    fn every_problem_and_fault_has_words_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for problem in every_problem() {
            let words = problem.words(Platform::Instagram);
            assert!(words.ends_with('.'), "{problem:?}: {words}");
            assert!(seen.insert(words), "{problem:?}");
        }
        for fault in [
            Fault::Duplicate,
            Fault::Text,
            Fault::Media,
            Fault::Link,
            Fault::Other,
        ] {
            assert!(seen.insert(fault.words(Platform::X)));
        }
        assert_eq!(
            Problem::TextTooLong {
                over: 1,
                most: 63_206
            }
            .words(Platform::Facebook),
            "The text is 1 character too long for Facebook, which takes 63,206."
        );
        assert_eq!(
            Problem::ShapeRefused {
                index: 0,
                narrowest: 80,
                widest: 191
            }
            .words(Platform::Instagram),
            "Picture or video 1 is too narrow or too wide for Instagram. Its width must be between 0.8 and 1.91 \
             times its height; crop it."
        );
    }
}
