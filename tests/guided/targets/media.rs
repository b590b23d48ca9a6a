//! Any bytes in the place of a picture or video are told by their signature, and bring nothing down.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pilotlight_domain::content::{MediaFormat, pixels, sniff};

fuzz_target!(|head: &[u8]| {
    let begins = |from: usize, signature: &[u8]| {
        head.get(from..)
            .is_some_and(|rest| rest.starts_with(signature))
    };
    let fits = match sniff(head) {
        None => true,
        Some(MediaFormat::Jpeg) => begins(0, b"\xff\xd8\xff"),
        Some(MediaFormat::Png) => begins(0, b"\x89PNG\r\n\x1a\n"),
        Some(MediaFormat::Gif) => begins(0, b"GIF8"),
        Some(MediaFormat::Webp) => begins(0, b"RIFF") && begins(8, b"WEBP"),
        Some(MediaFormat::Avi) => begins(0, b"RIFF") && begins(8, b"AVI "),
        Some(MediaFormat::Webm) => begins(0, b"\x1a\x45\xdf\xa3"),
        Some(MediaFormat::Mp4 | MediaFormat::Heic) => begins(4, b"ftyp"),
        // Older files begin with any of several parts.
        Some(MediaFormat::QuickTime) => head.len() >= 8,
    };
    assert!(fits, "{:?}", sniff(head));
    let _ = pixels(head);
});
