//! Whether a content fits a platform. Pure: asked while the owner types, and once more before a post is
//! scheduled.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Platform;
use crate::content::{
    Content, InstagramKind, Limits, Media, MediaFormat, MediaFrom, MediaKind, MediaSource,
    TextLimit,
};

/// Why a content does not fit a platform, or cannot be sent just now. The post's own fault in each case.
/// A medium is named by its place, counted from nought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum Problem {
    /// There is nothing in it.
    Empty,
    /// The text is longer than it may be.
    TextTooLong {
        /// By so many.
        over: usize,
        /// It may have so many.
        most: usize,
    },
    /// A title is needed.
    TitleMissing,
    /// The title is longer than it may be.
    TitleTooLong {
        /// By so many.
        over: usize,
        /// It may have so many.
        most: usize,
    },
    /// Text or title holds a sign that is refused.
    SignRefused {
        /// The first one found.
        sign: char,
    },
    /// More hashtags than are taken.
    TooManyHashtags {
        /// So many are.
        most: usize,
    },
    /// More mentions of others than are taken.
    TooManyMentions {
        /// So many are.
        most: usize,
    },
    /// Whether it is made for children is not stated.
    MadeForKidsUnstated,
    /// A picture or video is needed.
    MediaMissing,
    /// A video is needed.
    VideoMissing,
    /// More pictures and videos than are taken.
    TooManyMedia {
        /// So many are.
        most: usize,
    },
    /// Pictures and videos do not go together here, nor several videos.
    MediaMixed,
    /// A moving picture must stand alone.
    GifNotAlone,
    /// The format is not taken.
    FormatRefused {
        /// Which medium.
        index: usize,
        /// What it is.
        format: MediaFormat,
        /// What is taken of its kind; nothing where the whole kind is refused.
        taken: Vec<MediaFormat>,
    },
    /// It has more bytes than are taken.
    TooLarge {
        /// Which medium.
        index: usize,
        /// So many bytes are taken.
        #[ts(type = "number")]
        most: u64,
    },
    /// It plays for longer than is taken.
    TooLong {
        /// Which medium.
        index: usize,
        /// It plays for so many seconds.
        seconds: u32,
        /// So many are taken.
        most: u32,
    },
    /// It has fewer bytes than a video that can be played.
    TooSmall {
        /// Which medium.
        index: usize,
    },
    /// It has more pixels than are taken.
    TooManyPixels {
        /// Which medium.
        index: usize,
        /// So many are taken.
        #[ts(type = "number")]
        most: u64,
    },
    /// The picture is too narrow or too wide.
    ShapeRefused {
        /// Which medium.
        index: usize,
        /// The narrowest taken, width by height in hundredths.
        narrowest: u32,
        /// The widest taken, width by height in hundredths.
        widest: u32,
    },
    /// The platform fetches media itself, so this must be at a public address.
    AddressNeeded {
        /// Which medium.
        index: usize,
    },
    /// Media are uploaded here, so this must be a file on this computer.
    FileNeeded {
        /// Which medium.
        index: usize,
    },
    /// The description for who cannot see it is longer than it may be.
    AltTooLong {
        /// Which medium.
        index: usize,
        /// By so many.
        over: usize,
        /// It may have so many.
        most: usize,
    },
    /// The file is not there any more.
    FileMissing {
        /// Which medium.
        index: usize,
    },
    /// The file cannot be read.
    FileUnreadable {
        /// Which medium.
        index: usize,
    },
    /// The file is not the one that was chosen: another size or another format.
    FileChanged {
        /// Which medium.
        index: usize,
    },
    /// It is none of the formats that are told apart.
    FormatUnknown {
        /// Which medium.
        index: usize,
    },
    /// The address is not one that everybody can reach: no https, a private network, a login in it.
    AddressNotPublic {
        /// Which medium.
        index: usize,
    },
    /// Nothing answers at the address.
    AddressSilent {
        /// Which medium.
        index: usize,
    },
    /// The address answers, and refuses.
    AddressRefuses {
        /// Which medium.
        index: usize,
        /// With this HTTP status.
        status: u16,
    },
    /// The address leads on to another one.
    AddressLeadsOn {
        /// Which medium.
        index: usize,
    },
    /// The address answers with a web page, as shared links of Drive, Dropbox and WeTransfer do.
    AddressIsPage {
        /// Which medium.
        index: usize,
    },
}

/// What keeps `content` from going out at `platform`, the gravest first. Nothing means that it fits.
#[must_use]
pub fn check(content: &Content, platform: Platform, limits: &Limits) -> Vec<Problem> {
    let mut found = Vec::new();
    let is_story =
        platform == Platform::Instagram && content.instagram.kind == InstagramKind::Story;
    let limits = &if is_story {
        of_a_story(limits)
    } else {
        *limits
    };
    text(content, limits, &mut found);
    together(content, limits, &mut found);
    for (index, media) in content.media.iter().enumerate() {
        one(index, media, limits, &mut found);
    }
    if limits.title.is_some() && content.youtube.made_for_kids.is_none() {
        found.push(Problem::MadeForKidsUnstated);
    }
    found
}

/// How long a story plays (developers.facebook.com, Instagram media reference, 2026-03-15).
const STORY_SECONDS: u32 = 60;

/// A story is one picture or video of any shape, and shows no text.
fn of_a_story(limits: &Limits) -> Limits {
    let mut story = *limits;
    story.media.most = 1;
    story.text.most = usize::MAX;
    (story.hashtags, story.mentions) = (None, None);
    if let Some(images) = &mut story.media.images {
        images.shape = None;
    }
    if let Some(videos) = &mut story.media.videos {
        videos.seconds = videos.seconds.min(STORY_SECONDS);
    }
    story
}

fn over(text: &str, limit: TextLimit) -> Option<usize> {
    limit
        .counting
        .of(text)
        .checked_sub(limit.most)
        .filter(|over| *over > 0)
}

fn text(content: &Content, limits: &Limits, found: &mut Vec<Problem>) {
    let full = content.full_text(limits);
    if full.is_empty() && content.media.is_empty() && content.link.is_none() {
        found.push(Problem::Empty);
    }
    let most = limits.text.most;
    if let Some(over) = over(&full, limits.text) {
        found.push(Problem::TextTooLong { over, most });
    }
    let title = content.youtube.title.trim();
    if let Some(limit) = limits.title {
        let most = limit.most;
        if title.is_empty() {
            found.push(Problem::TitleMissing);
        } else if let Some(over) = over(title, limit) {
            found.push(Problem::TitleTooLong { over, most });
        }
    }
    let refused = |text: &str| {
        text.chars()
            .find(|sign| limits.refused_signs.contains(sign))
    };
    let of_title = limits.title.and_then(|_| refused(title));
    if let Some(sign) = of_title.or_else(|| refused(&full)) {
        found.push(Problem::SignRefused { sign });
    }
    let begun_with = |mark: char| {
        full.split(|sign: char| sign.is_whitespace())
            .filter(|word| word.len() > 1 && word.starts_with(mark))
            .count()
    };
    if let Some(most) = limits.hashtags.filter(|most| begun_with('#') > *most) {
        found.push(Problem::TooManyHashtags { most });
    }
    if let Some(most) = limits.mentions.filter(|most| begun_with('@') > *most) {
        found.push(Problem::TooManyMentions { most });
    }
}

/// What the media are together.
fn together(content: &Content, limits: &Limits, found: &mut Vec<Problem>) {
    let media = &content.media;
    let limits = &limits.media;
    let videos = media
        .iter()
        .filter(|medium| medium.kind() == MediaKind::Video)
        .count();
    if limits.images.is_none() && videos == 0 {
        found.push(Problem::VideoMissing);
    } else if media.len() < limits.least {
        found.push(Problem::MediaMissing);
    }
    if media.len() > limits.most {
        let most = limits.most;
        found.push(Problem::TooManyMedia { most });
    } else if !limits.mixed && videos > 0 && media.len() > 1 {
        found.push(Problem::MediaMixed);
    }
    let moves = media.iter().any(|medium| medium.format == MediaFormat::Gif);
    if limits.gif_alone && moves && media.len() > 1 {
        found.push(Problem::GifNotAlone);
    }
}

/// What one medium is.
fn one(index: usize, media: &Media, limits: &Limits, found: &mut Vec<Problem>) {
    let limits = &limits.media;
    let length = media.alt.chars().count();
    let media = media.taken_from(limits.from);
    match (&media.source, limits.from) {
        (MediaSource::File(_), MediaFrom::Addresses) => {
            found.push(Problem::AddressNeeded { index });
        }
        (MediaSource::Address(_), MediaFrom::Files) => found.push(Problem::FileNeeded { index }),
        _ => {}
    }
    let taken = match media.kind() {
        MediaKind::Image => limits.images.map_or(&[][..], |images| images.formats),
        MediaKind::Video => limits.videos.map_or(&[][..], |videos| videos.formats),
    };
    if !taken.contains(&media.format) {
        found.push(Problem::FormatRefused {
            index,
            format: media.format,
            taken: taken.to_vec(),
        });
        return;
    }
    match media.kind() {
        MediaKind::Image => {
            if let Some(images) = &limits.images {
                image(index, media, images, found);
            }
        }
        MediaKind::Video => {
            if let Some(videos) = &limits.videos {
                if media.size > videos.bytes {
                    let most = videos.bytes;
                    found.push(Problem::TooLarge { index, most });
                } else if media.size < videos.least_bytes {
                    found.push(Problem::TooSmall { index });
                }
                let most = videos.seconds;
                if let Some(seconds) = media.seconds.filter(|seconds| *seconds > most) {
                    found.push(Problem::TooLong {
                        index,
                        seconds,
                        most,
                    });
                }
            }
        }
    }
    if let Some(most) = limits.alt.filter(|most| length > *most) {
        found.push(Problem::AltTooLong {
            index,
            over: length - most,
            most,
        });
    }
}

fn image(
    index: usize,
    media: &Media,
    limits: &crate::content::ImageLimits,
    found: &mut Vec<Problem>,
) {
    let most = if media.format == MediaFormat::Gif {
        limits.gif_bytes
    } else {
        limits.bytes
    };
    if media.size > most {
        found.push(Problem::TooLarge { index, most });
    }
    let Some(pixels) = media.pixels else {
        return;
    };
    let (width, height) = (u64::from(pixels.width), u64::from(pixels.height));
    if let Some(most) = limits.pixels.filter(|most| width * height > *most) {
        found.push(Problem::TooManyPixels { index, most });
    }
    if let Some((narrowest, widest)) = limits.shape {
        let narrow = width * 100 < u64::from(narrowest) * height;
        let wide = width * 100 > u64::from(widest) * height;
        if narrow || wide {
            found.push(Problem::ShapeRefused {
                index,
                narrowest,
                widest,
            });
        }
    }
}
