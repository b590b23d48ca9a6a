//! What a platform takes, as data. The numbers stand in each platform's profile, with their source and date.

use crate::content::{Counting, MediaFormat};

/// What one platform takes of a post.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The text, with the link in it where it has no field of its own.
    pub text: TextLimit,
    /// The title, where there is one; then it is needed.
    pub title: Option<TextLimit>,
    /// Signs that neither text nor title may hold.
    pub refused_signs: &'static [char],
    /// So many hashtags at most.
    pub hashtags: Option<usize>,
    /// So many mentions of others (`@name`) at most.
    pub mentions: Option<usize>,
    /// Where the link goes.
    pub link: LinkPlace,
    /// Pictures and videos.
    pub media: MediaLimits,
    /// Where all this is written, and as of when: "developers.facebook.com, Page feed and photos, 2026-07".
    pub source: &'static str,
}

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimit {
    /// At most so many.
    pub most: usize,
    /// So many of what.
    pub counting: Counting,
}

/// Where a link goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkPlace {
    /// Into a field of its own as long as no picture or video is there; else to the end of the text.
    OwnField,
    /// To the end of the text.
    Text,
}

/// Where pictures and videos may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaFrom {
    /// On this computer; they are uploaded.
    Files,
    /// At a public https address, from which the platform fetches them itself.
    Addresses,
}

/// What a platform takes of pictures and videos.
#[derive(Clone, Copy, Debug)]
pub struct MediaLimits {
    /// Where they may be.
    pub from: MediaFrom,
    /// At least so many.
    pub least: usize,
    /// At most so many pictures, or pictures and videos where both may stand together.
    pub most: usize,
    /// Whether pictures and videos may stand together, and several videos at once.
    pub mixed: bool,
    /// Whether a moving picture must stand alone.
    pub gif_alone: bool,
    /// Pictures, where it takes any.
    pub images: Option<ImageLimits>,
    /// Videos, where it takes any.
    pub videos: Option<VideoLimits>,
    /// The longest description for who cannot see it, in characters; none where it takes no description.
    pub alt: Option<usize>,
}

/// What a platform takes of one picture.
#[derive(Clone, Copy, Debug)]
pub struct ImageLimits {
    /// The formats it takes.
    pub formats: &'static [MediaFormat],
    /// At most so many bytes.
    pub bytes: u64,
    /// At most so many bytes when it moves.
    pub gif_bytes: u64,
    /// At most so many pixels in all.
    pub pixels: Option<u64>,
    /// The narrowest and the widest shape, as width by height in hundredths.
    pub shape: Option<(u32, u32)>,
}

/// What a platform takes of one video.
#[derive(Clone, Copy, Debug)]
pub struct VideoLimits {
    /// The formats it takes.
    pub formats: &'static [MediaFormat],
    /// It plays for so many seconds at most.
    pub seconds: u32,
    /// At least so many bytes.
    pub least_bytes: u64,
    /// At most so many bytes.
    pub bytes: u64,
}
