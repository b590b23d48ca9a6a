//! Every problem, one limit at a time.

use super::*;
use crate::Platform;

const LIMITS: Limits = Limits {
    text: TextLimit {
        most: 40,
        counting: Counting::Characters,
    },
    title: None,
    refused_signs: &['<', '>'],
    hashtags: Some(2),
    mentions: Some(1),
    link: LinkPlace::OwnField,
    media: MediaLimits {
        from: MediaFrom::Files,
        least: 0,
        most: 3,
        mixed: false,
        gif_alone: true,
        images: Some(ImageLimits {
            formats: &[MediaFormat::Jpeg, MediaFormat::Png, MediaFormat::Gif],
            bytes: 5_000_000,
            gif_bytes: 9_000_000,
            pixels: Some(36_000_000),
            shape: Some((80, 191)),
        }),
        videos: Some(VideoLimits {
            formats: &[MediaFormat::Mp4],
            seconds: 140,
            least_bytes: 75_000,
            bytes: 500_000_000,
        }),
        alt: Some(10),
    },
    source: "this test",
};

fn content(text: &str) -> Content {
    Content {
        text: text.to_owned(),
        ..Content::default()
    }
}

fn media(format: MediaFormat, size: u64) -> Media {
    Media {
        source: MediaSource::File("/shop/tulips".into()),
        format,
        size,
        pixels: Some(Pixels {
            width: 1200,
            height: 1000,
        }),
        seconds: None,
        alt: String::new(),
        on_the_web: None,
    }
}

fn with(media: Vec<Media>) -> Content {
    Content {
        media,
        ..content("Fresh tulips")
    }
}

fn problems(content: &Content) -> Vec<Problem> {
    check(content, Platform::X, &LIMITS)
}

#[test]
fn what_fits_has_no_problem() {
    assert_eq!(problems(&content("Fresh tulips from today")), []);
    assert_eq!(
        problems(&with(vec![media(MediaFormat::Jpeg, 5_000_000)])),
        []
    );
    assert_eq!(
        problems(&with(vec![media(MediaFormat::Mp4, 500_000_000)])),
        []
    );
    assert_eq!(problems(&content(&"x".repeat(40))), []);
}

#[test]
fn each_problem_of_the_text_is_found() {
    assert_eq!(problems(&content("  \n")), [Problem::Empty]);
    let long = problems(&content(&"x".repeat(41)));
    assert_eq!(long, [Problem::TextTooLong { over: 1, most: 40 }]);
    let sign = problems(&content("2 < 3"));
    assert_eq!(sign, [Problem::SignRefused { sign: '<' }]);
    let hashtags = problems(&content("#a #b #c # not"));
    assert_eq!(hashtags, [Problem::TooManyHashtags { most: 2 }]);
    let mentions = problems(&content("@anna @ben a@b.c"));
    assert_eq!(mentions, [Problem::TooManyMentions { most: 1 }]);
}

#[test]
fn each_problem_of_a_title_is_found() {
    let titled = Limits {
        title: Some(TextLimit {
            most: 5,
            counting: Counting::Characters,
        }),
        ..LIMITS
    };
    let found = |title: &str, made_for_kids| {
        let mut post = content("Fresh tulips");
        post.youtube.title = title.to_owned();
        post.youtube.made_for_kids = made_for_kids;
        check(&post, Platform::YouTube, &titled)
    };
    assert_eq!(found("Tulip", Some(false)), []);
    assert_eq!(found(" ", Some(false)), [Problem::TitleMissing]);
    assert_eq!(
        found("Tulips", Some(true)),
        [Problem::TitleTooLong { over: 1, most: 5 }]
    );
    assert_eq!(
        found("a>b", Some(true)),
        [Problem::SignRefused { sign: '>' }]
    );
    assert_eq!(found("Tulip", None), [Problem::MadeForKidsUnstated]);
}

#[test]
fn each_problem_of_the_media_together_is_found() {
    let picture = || media(MediaFormat::Jpeg, 1_000);
    let video = || media(MediaFormat::Mp4, 100_000);
    let four = vec![picture(), picture(), picture(), picture()];
    assert_eq!(problems(&with(four)), [Problem::TooManyMedia { most: 3 }]);
    assert_eq!(
        problems(&with(vec![picture(), video()])),
        [Problem::MediaMixed]
    );
    assert_eq!(
        problems(&with(vec![video(), video()])),
        [Problem::MediaMixed]
    );
    let gif = media(MediaFormat::Gif, 1_000);
    assert_eq!(
        problems(&with(vec![gif, picture()])),
        [Problem::GifNotAlone]
    );

    let needs_one = Limits {
        media: MediaLimits {
            least: 1,
            ..LIMITS.media
        },
        ..LIMITS
    };
    let bare = check(&content("Tulips"), Platform::Instagram, &needs_one);
    assert_eq!(bare, [Problem::MediaMissing]);
    let only_videos = Limits {
        media: MediaLimits {
            least: 1,
            images: None,
            ..LIMITS.media
        },
        ..LIMITS
    };
    let bare = check(&content("Tulips"), Platform::YouTube, &only_videos);
    assert_eq!(bare, [Problem::VideoMissing]);
    let pictured = check(&with(vec![picture()]), Platform::YouTube, &only_videos);
    assert_eq!(
        pictured,
        [
            Problem::VideoMissing,
            Problem::FormatRefused {
                index: 0,
                format: MediaFormat::Jpeg,
                taken: vec![]
            }
        ]
    );
}

#[test]
fn each_problem_of_one_medium_is_found() {
    let found = |media: Media| problems(&with(vec![media]));
    assert_eq!(
        found(media(MediaFormat::Webp, 1)),
        [Problem::FormatRefused {
            index: 0,
            format: MediaFormat::Webp,
            taken: vec![MediaFormat::Jpeg, MediaFormat::Png, MediaFormat::Gif]
        }]
    );
    let large = |most| [Problem::TooLarge { index: 0, most }];
    assert_eq!(found(media(MediaFormat::Jpeg, 5_000_001)), large(5_000_000));
    assert_eq!(found(media(MediaFormat::Gif, 5_000_001)), []);
    assert_eq!(found(media(MediaFormat::Gif, 9_000_001)), large(9_000_000));
    assert_eq!(
        found(media(MediaFormat::Mp4, 500_000_001)),
        large(500_000_000)
    );
    assert_eq!(
        found(media(MediaFormat::Mp4, 74_999)),
        [Problem::TooSmall { index: 0 }]
    );
    let playing = |seconds| Media {
        seconds: Some(seconds),
        ..media(MediaFormat::Mp4, 100_000)
    };
    assert_eq!(found(playing(140)), []);
    let (index, most) = (0, 140);
    assert_eq!(
        found(playing(141)),
        [Problem::TooLong {
            index,
            seconds: 141,
            most
        }]
    );
    let sized = |width, height| Media {
        pixels: Some(Pixels { width, height }),
        ..media(MediaFormat::Jpeg, 1_000)
    };
    let shape = [Problem::ShapeRefused {
        index: 0,
        narrowest: 80,
        widest: 191,
    }];
    assert_eq!(found(sized(800, 1000)), []);
    assert_eq!(found(sized(799, 1000)), shape);
    assert_eq!(found(sized(1910, 1000)), []);
    assert_eq!(found(sized(1911, 1000)), shape);
    assert_eq!(
        found(sized(6001, 6000)),
        [Problem::TooManyPixels {
            index: 0,
            most: 36_000_000
        }]
    );
    let unknown = Media {
        pixels: None,
        ..media(MediaFormat::Jpeg, 1_000)
    };
    assert_eq!(found(unknown), []);
    let described = Media {
        alt: "Yellow tulips".into(),
        ..media(MediaFormat::Jpeg, 1_000)
    };
    assert_eq!(
        found(described),
        [Problem::AltTooLong {
            index: 0,
            over: 3,
            most: 10
        }]
    );
    let elsewhere = Media {
        source: MediaSource::Address("https://flowers.example/t.jpg".parse().unwrap()),
        ..media(MediaFormat::Jpeg, 1_000)
    };
    assert_eq!(found(elsewhere.clone()), [Problem::FileNeeded { index: 0 }]);
    let fetched = Limits {
        media: MediaLimits {
            from: MediaFrom::Addresses,
            ..LIMITS.media
        },
        ..LIMITS
    };
    let local = check(
        &with(vec![media(MediaFormat::Jpeg, 1_000)]),
        Platform::Instagram,
        &fetched,
    );
    assert_eq!(local, [Problem::AddressNeeded { index: 0 }]);

    // One post for platforms that get the file and one that fetches it: what fetches is held to the copy.
    let both = Media {
        on_the_web: Some(Box::new(Media {
            size: 2_000,
            ..elsewhere
        })),
        ..media(MediaFormat::Jpeg, 1_000)
    };
    let at_both = |limits: &Limits| check(&with(vec![both.clone()]), Platform::X, limits);
    assert_eq!(at_both(&LIMITS), []);
    assert_eq!(at_both(&fetched), []);
    let large = Media {
        on_the_web: both.on_the_web.clone().map(|same| {
            Box::new(Media {
                size: u64::MAX,
                ..*same
            })
        }),
        ..both.clone()
    };
    let found = |limits: &Limits| check(&with(vec![large.clone()]), Platform::X, limits).len();
    assert_eq!((found(&LIMITS), found(&fetched)), (0, 1));
}

#[test]
fn a_story_is_one_picture_or_short_video_of_any_shape_without_text() {
    let story = |media: Vec<Media>| {
        let mut story = with(media);
        story.text = "#a #b #c ".repeat(20);
        story.instagram.kind = InstagramKind::Story;
        check(&story, Platform::Instagram, &LIMITS)
    };
    let tall = Media {
        pixels: Some(Pixels {
            width: 1080,
            height: 1920,
        }),
        ..media(MediaFormat::Jpeg, 1_000)
    };
    assert_eq!(story(vec![tall.clone()]), []);
    assert_eq!(
        story(vec![tall.clone(), tall]),
        [Problem::TooManyMedia { most: 1 }]
    );
    let film = |seconds| Media {
        seconds: Some(seconds),
        ..media(MediaFormat::Mp4, 100_000)
    };
    assert_eq!(story(vec![film(60)]), []);
    let (index, seconds, most) = (0, 61, 60);
    let long = Problem::TooLong {
        index,
        seconds,
        most,
    };
    assert_eq!(story(vec![film(61)]), [long]);
}

#[test]
fn a_link_goes_to_the_end_of_the_text_where_it_has_no_field() {
    let mut post = content("Fresh tulips");
    post.link = Some("https://flowers.example/t".parse().unwrap());
    assert_eq!(post.full_text(&LIMITS), "Fresh tulips");
    assert!(post.link_field(&LIMITS).is_some());
    post.media = vec![media(MediaFormat::Jpeg, 1)];
    assert_eq!(post.link_field(&LIMITS), None);
    assert_eq!(
        post.full_text(&LIMITS),
        "Fresh tulips\n\nhttps://flowers.example/t"
    );
    // It is there already.
    post.text = "Fresh tulips: https://flowers.example/t".into();
    assert_eq!(post.full_text(&LIMITS), post.text);
    post.text = String::new();
    assert_eq!(post.full_text(&LIMITS), "https://flowers.example/t");
}

#[test]
fn a_link_alone_is_a_post() {
    let mut post = content("");
    post.link = Some("https://flowers.example/t".parse().unwrap());
    assert_eq!(problems(&post), []);
}

#[test]
fn a_content_survives_being_written_down() {
    let mut post = with(vec![media(MediaFormat::Jpeg, 1)]);
    post.youtube.made_for_kids = Some(false);
    let written = serde_json::to_string(&post).unwrap();
    assert_eq!(serde_json::from_str::<Content>(&written).unwrap(), post);
    // What an older release wrote has fewer fields.
    let old: Content = serde_json::from_str(r#"{"text":"Tulips"}"#).unwrap();
    assert_eq!(old, content("Tulips"));
}
