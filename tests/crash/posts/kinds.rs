//! What is posted: each kind of content as each platform takes it.

use std::path::{Path, PathBuf};

use pilotlight_domain::{
    Platform,
    content::{Content, InstagramKind, Media, MediaFormat, MediaSource},
};
use pilotlight_platforms::inspect_file;

const JPEG: &[u8] = include_bytes!("../../../src-tauri/sandbox/src/assets/picture.jpg");
const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";
/// Platforms take bytes in parts of so many.
const PART: u64 = 4 << 20;
/// The smallest video that all platforms take.
const SMALL: u64 = 80_000;

/// A kind of content.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    text: bool,
    link: bool,
    pictures: usize,
    /// The bytes of a video.
    video: Option<u64>,
    story: bool,
}

impl Kind {
    const fn of(name: &'static str) -> Self {
        Self {
            name,
            text: true,
            link: false,
            pictures: 0,
            video: None,
            story: false,
        }
    }

    const fn pictures(name: &'static str, pictures: usize) -> Self {
        Self {
            pictures,
            ..Self::of(name)
        }
    }

    const fn video(name: &'static str, bytes: u64) -> Self {
        Self {
            video: Some(bytes),
            ..Self::of(name)
        }
    }
}

const TEXT: Kind = Kind::of("text");
const LINK: Kind = Kind {
    link: true,
    ..Kind::of("link")
};
const PICTURE: Kind = Kind::pictures("picture", 1);
/// What no text tells from others.
const ALONE: Kind = Kind {
    text: false,
    ..Kind::pictures("picture without words", 1)
};
const THREE: Kind = Kind::pictures("three pictures", 3);
const VIDEO: Kind = Kind::video("video", SMALL);
const IN_TWO: Kind = Kind::video("video in two parts", PART + SMALL);
const IN_THREE: Kind = Kind::video("video in three parts", 2 * PART + SMALL);
const STORY: Kind = Kind {
    story: true,
    ..Kind::pictures("story", 1)
};

/// What is posted on a platform.
pub(crate) fn kinds(platform: Platform, wide: bool) -> Vec<Kind> {
    let (usual, more): (&[Kind], &[Kind]) = match platform {
        Platform::Facebook | Platform::X | Platform::LinkedIn => {
            (&[TEXT, LINK, PICTURE, VIDEO], &[ALONE, THREE, IN_THREE])
        }
        Platform::Instagram => (&[PICTURE, VIDEO], &[THREE, STORY]),
        Platform::YouTube => (&[IN_TWO], &[VIDEO, IN_THREE]),
    };
    let more = if wide { more } else { &[] };
    usual.iter().chain(more).copied().collect()
}

/// The post of that kind and number, which is unlike all others.
pub(crate) async fn content(
    kind: &Kind,
    platform: Platform,
    number: usize,
    folder: &Path,
) -> Content {
    let words = format!("Post {number} of the kind {}", kind.name);
    let mut content = Content::default();
    content.youtube.made_for_kids = Some(false);
    content.youtube.title.clone_from(&words);
    if kind.story {
        content.instagram.kind = InstagramKind::Story;
    }
    if kind.text {
        content.text = words;
    }
    if kind.link {
        let link = format!("https://flowers.example/offers/{number}");
        content.link = Some(link.parse().unwrap());
    }
    for place in 0..kind.pictures {
        let bytes = [JPEG, &vec![7; number * 10 + place]].concat();
        let name = format!("{number}-{place}.jpg");
        content
            .media
            .push(media(platform, folder, &name, bytes).await);
    }
    if let Some(size) = kind.video {
        let mut bytes = MP4.to_vec();
        bytes.resize(usize::try_from(size).unwrap() + number, 7);
        let name = format!("{number}.mp4");
        content
            .media
            .push(media(platform, folder, &name, bytes).await);
    }
    content
}

async fn media(platform: Platform, folder: &Path, name: &str, bytes: Vec<u8>) -> Media {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut media = inspect_file(path, 0).await.unwrap();
    media.alt = "Tulips".into();
    if platform == Platform::Instagram {
        let address = format!("https://flowers.example/{name}");
        media.source = MediaSource::Address(address.parse().unwrap());
    }
    if media.format == MediaFormat::Mp4 {
        media.alt = String::new();
        media.seconds = Some(30);
    }
    media
}
