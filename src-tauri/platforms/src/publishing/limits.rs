//! What each platform takes of a post, with source and date.

use pilotlight_domain::content::{
    Counting, ImageLimits, Limits, LinkPlace, MediaFormat, MediaFrom, MediaLimits, TextLimit,
    VideoLimits,
};

/// Facebook Pages.
pub(crate) const FACEBOOK: Limits = Limits {
    text: TextLimit {
        most: 63_206,
        counting: Counting::Characters,
    },
    title: None,
    refused_signs: &[],
    hashtags: None,
    mentions: None,
    link: LinkPlace::OwnField,
    media: MediaLimits {
        from: MediaFrom::Files,
        least: 0,
        most: 10,
        mixed: false,
        gif_alone: true,
        images: Some(ImageLimits {
            formats: &[MediaFormat::Jpeg, MediaFormat::Png, MediaFormat::Gif],
            bytes: 10_000_000,
            gif_bytes: 10_000_000,
            pixels: None,
            shape: None,
        }),
        videos: Some(VideoLimits {
            formats: &[MediaFormat::Mp4, MediaFormat::QuickTime, MediaFormat::Avi],
            seconds: 14_400,
            least_bytes: 1,
            bytes: 10_000_000_000,
        }),
        alt: Some(1000),
    },
    source: "developers.facebook.com, Page feed, photos and video publishing, 2026-07",
};

/// Instagram.
pub(crate) const INSTAGRAM: Limits = Limits {
    text: TextLimit {
        most: 2_200,
        counting: Counting::Characters,
    },
    title: None,
    refused_signs: &[],
    hashtags: Some(30),
    mentions: Some(20),
    link: LinkPlace::Text,
    media: MediaLimits {
        from: MediaFrom::Addresses,
        least: 1,
        most: 10,
        mixed: true,
        gif_alone: false,
        images: Some(ImageLimits {
            formats: &[MediaFormat::Jpeg],
            bytes: 8_000_000,
            gif_bytes: 0,
            pixels: None,
            shape: Some((80, 191)),
        }),
        videos: Some(VideoLimits {
            formats: &[MediaFormat::Mp4, MediaFormat::QuickTime],
            seconds: 900,
            least_bytes: 1,
            bytes: 300_000_000,
        }),
        alt: Some(1000),
    },
    source: "developers.facebook.com, Instagram content publishing and media reference, 2026-03-15",
};

/// YouTube.
pub(crate) const YOUTUBE: Limits = Limits {
    text: TextLimit {
        most: 5_000,
        counting: Counting::Bytes,
    },
    title: Some(TextLimit {
        most: 100,
        counting: Counting::Characters,
    }),
    refused_signs: &['<', '>'],
    hashtags: None,
    mentions: None,
    link: LinkPlace::Text,
    media: MediaLimits {
        from: MediaFrom::Files,
        least: 1,
        most: 1,
        mixed: false,
        gif_alone: false,
        images: None,
        videos: Some(VideoLimits {
            formats: &[
                MediaFormat::Mp4,
                MediaFormat::QuickTime,
                MediaFormat::Webm,
                MediaFormat::Avi,
            ],
            seconds: 43_200,
            least_bytes: 1,
            bytes: 256_000_000_000,
        }),
        alt: None,
    },
    source: "developers.google.com, YouTube Data API videos resource and videos.insert, 2026",
};

/// X without a paid membership, which allows longer posts.
pub(crate) const X: Limits = Limits {
    text: TextLimit {
        most: 280,
        counting: Counting::Weighted,
    },
    title: None,
    refused_signs: &[],
    hashtags: None,
    mentions: None,
    link: LinkPlace::Text,
    media: MediaLimits {
        from: MediaFrom::Files,
        least: 0,
        most: 4,
        mixed: false,
        gif_alone: true,
        images: Some(ImageLimits {
            formats: &[
                MediaFormat::Jpeg,
                MediaFormat::Png,
                MediaFormat::Webp,
                MediaFormat::Gif,
            ],
            bytes: 5_000_000,
            gif_bytes: 15_000_000,
            pixels: None,
            shape: None,
        }),
        videos: Some(VideoLimits {
            formats: &[MediaFormat::Mp4, MediaFormat::QuickTime],
            seconds: 140,
            least_bytes: 1,
            bytes: 512_000_000,
        }),
        alt: Some(1000),
    },
    source: "docs.x.com, counting characters, media best practices and OpenAPI 2.167, 2026-08-22",
};

/// LinkedIn.
pub(crate) const LINKEDIN: Limits = Limits {
    text: TextLimit {
        most: 3_000,
        counting: Counting::Characters,
    },
    title: None,
    refused_signs: &[],
    hashtags: None,
    mentions: None,
    link: LinkPlace::Text,
    media: MediaLimits {
        from: MediaFrom::Files,
        least: 0,
        most: 20,
        mixed: false,
        gif_alone: true,
        images: Some(ImageLimits {
            formats: &[MediaFormat::Jpeg, MediaFormat::Png, MediaFormat::Gif],
            bytes: 5_000_000,
            gif_bytes: 5_000_000,
            pixels: Some(36_152_320),
            shape: None,
        }),
        videos: Some(VideoLimits {
            formats: &[MediaFormat::Mp4],
            seconds: 1_800,
            least_bytes: 75_000,
            bytes: 500_000_000,
        }),
        alt: Some(4_086),
    },
    source: "learn.microsoft.com, LinkedIn Posts, MultiImage, Images and Videos API, 2026-05",
};
