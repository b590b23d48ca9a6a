//! What a post says and shows, before it is any platform's.
//!
//! One content goes to several accounts, so it knows of no account; what a platform wants besides
//! (a title, a visibility) stands in options that the others do not read. Whether it fits a platform is
//! told by [`check`] against [`Limits`], which are that platform's data. Nothing here reads a file.

mod check;
mod count;
mod limits;
mod published;
mod sniff;
mod words;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use url::Url;

pub use check::{Problem, check};
pub use count::Counting;
pub use limits::{ImageLimits, Limits, LinkPlace, MediaFrom, MediaLimits, TextLimit, VideoLimits};
pub use published::{Figures, Look, Remote};
pub use sniff::{HEAD_BYTES, pixels, sniff};

/// A post as the owner wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, rename_all = "camelCase")]
pub struct Content {
    /// The text. On YouTube, the description.
    pub text: String,
    /// A link the post is about.
    #[ts(type = "string | null")]
    pub link: Option<Url>,
    /// Pictures and videos, in their order.
    pub media: Vec<Media>,
    /// What YouTube wants besides.
    pub youtube: YouTubeOptions,
    /// What Instagram wants besides.
    pub instagram: InstagramOptions,
}

/// One picture or video.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Media {
    /// Where it is.
    pub source: MediaSource,
    /// What it is, by its bytes and never by its name.
    pub format: MediaFormat,
    /// How many bytes it has.
    #[ts(type = "number")]
    pub size: u64,
    /// Its width and height, where they could be read.
    pub pixels: Option<Pixels>,
    /// How long it plays, in whole seconds, rounded up, where that could be read.
    #[serde(default)]
    pub seconds: Option<u32>,
    /// What it shows, for who cannot see it. Empty where the owner wrote nothing.
    #[serde(default)]
    pub alt: String,
    /// The same at a public address, for platforms that fetch it themselves while others get the file.
    #[serde(default)]
    pub on_the_web: Option<Box<Media>>,
}

/// Where a picture or video is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "at")]
pub enum MediaSource {
    /// A file on this computer, by its whole path.
    File(#[ts(type = "string")] PathBuf),
    /// A public https address that answers with the raw bytes.
    Address(#[ts(type = "string")] Url),
}

/// A format that can be told from the first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MediaFormat {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A GIF picture, still or moving.
    Gif,
    /// A WebP picture.
    Webp,
    /// A HEIC picture, as iPhones take them.
    Heic,
    /// An MP4 video.
    Mp4,
    /// A QuickTime video (`.mov`), as iPhones take them.
    QuickTime,
    /// A WebM or Matroska video.
    Webm,
    /// An AVI video.
    Avi,
}

/// A picture or a video.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MediaKind {
    /// It stands still, or moves without end like a GIF.
    Image,
    /// It plays.
    Video,
}

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pixels {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// What YouTube wants besides text and video.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, rename_all = "camelCase")]
pub struct YouTubeOptions {
    /// The video's title.
    pub title: String,
    /// Who can see it.
    pub visibility: Visibility,
    /// Whether it is made for children, which the law wants stated; none until the owner states it.
    pub made_for_kids: Option<bool>,
    /// Whether it shows what is made by a computer and looks real, which YouTube wants stated.
    pub synthetic: bool,
}

/// Who can see a video.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Visibility {
    /// Everyone.
    #[default]
    Public,
    /// Everyone who has the link.
    Unlisted,
    /// The channel's owner only.
    Private,
}

/// What Instagram wants besides text and media.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, rename_all = "camelCase")]
pub struct InstagramOptions {
    /// Where it appears.
    pub kind: InstagramKind,
}

/// Where an Instagram post appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InstagramKind {
    /// In the profile: a picture, several to swipe through, or a reel.
    #[default]
    Post,
    /// For a day, in the stories.
    Story,
}

/// What of a post a platform refused. The post's own fault: it says nothing about the account's health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Fault {
    /// It says that it has this post already.
    Duplicate,
    /// The text, the title or another field.
    Text,
    /// A picture or video.
    Media,
    /// The link.
    Link,
    /// Its rules, or it did not say.
    Other,
}

impl Content {
    /// The text as a platform with these limits gets it: with the link at its end, unless the link goes into a
    /// field of its own.
    #[must_use]
    pub fn full_text(&self, limits: &Limits) -> String {
        let text = self.text.trim();
        match (&self.link, self.link_field(limits)) {
            (Some(link), None) if text.is_empty() => link.to_string(),
            (Some(link), None) if !text.contains(link.as_str()) => format!("{text}\n\n{link}"),
            _ => text.to_owned(),
        }
    }

    /// The link, where a platform with these limits takes it in a field of its own.
    #[must_use]
    pub fn link_field(&self, limits: &Limits) -> Option<&Url> {
        self.link
            .as_ref()
            .filter(|_| limits.link == LinkPlace::OwnField && self.media.is_empty())
    }

    /// How many bytes its files have.
    #[must_use]
    pub fn file_bytes(&self) -> u64 {
        self.media
            .iter()
            .filter(|media| matches!(media.source, MediaSource::File(_)))
            .map(|media| media.size)
            .fold(0, u64::saturating_add)
    }
}

impl Media {
    /// A picture or a video.
    #[must_use]
    pub const fn kind(&self) -> MediaKind {
        self.format.kind()
    }

    /// It as a platform gets it that takes media from there: a file, or the same on the web.
    #[must_use]
    pub fn taken_from(&self, from: MediaFrom) -> &Self {
        match (&self.source, from, &self.on_the_web) {
            (MediaSource::File(_), MediaFrom::Addresses, Some(same)) => same,
            _ => self,
        }
    }

    /// The public address at which it lies.
    #[must_use]
    pub fn address(&self) -> Option<&Url> {
        match &self.taken_from(MediaFrom::Addresses).source {
            MediaSource::Address(address) => Some(address),
            MediaSource::File(_) => None,
        }
    }
}

impl MediaFormat {
    /// Every format that is told apart.
    pub const ALL: [Self; 9] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::Webp,
        Self::Heic,
        Self::Mp4,
        Self::QuickTime,
        Self::Webm,
        Self::Avi,
    ];

    /// A picture or a video.
    #[must_use]
    pub const fn kind(self) -> MediaKind {
        match self {
            Self::Jpeg | Self::Png | Self::Gif | Self::Webp | Self::Heic => MediaKind::Image,
            Self::Mp4 | Self::QuickTime | Self::Webm | Self::Avi => MediaKind::Video,
        }
    }

    /// Its MIME type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Mp4 => "video/mp4",
            Self::QuickTime => "video/quicktime",
            Self::Webm => "video/webm",
            Self::Avi => "video/x-msvideo",
        }
    }

    /// Its name as people know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Webp => "WebP",
            Self::Heic => "HEIC",
            Self::Mp4 => "MP4",
            Self::QuickTime => "MOV",
            Self::Webm => "WebM",
            Self::Avi => "AVI",
        }
    }
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
