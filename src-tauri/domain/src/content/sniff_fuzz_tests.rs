//! Any bytes in the place of a picture or video: a format by its signature, a size that the file says, or
//! neither.

#[path = "../../../../tests/fuzz/fuzz.rs"]
mod made;

use proptest::prelude::*;

use self::made::{Checked, Input, mutated, run};
use super::*;

/// Signatures and the names of parts.
const WORDS: &[&str] = &[
    "\u{89}PNG",
    "IHDR",
    "IDAT",
    "GIF89a",
    "RIFF",
    "WEBP",
    "VP8 ",
    "VP8L",
    "VP8X",
    "ftyp",
    "heic",
    "meta",
    "iprp",
    "ispe",
    "moov",
    "Exif",
    "\0\0\0\u{1}",
    "\u{7f}\u{7f}\u{7f}\u{7f}",
];

#[test]
fn any_head_of_a_file_is_told_by_its_signature_and_brings_nothing_down() {
    let seeds: Vec<Input> = [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0\x08\x06\0\0\0"[..],
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\0\xf0\x01\x40\x03\x01\x22\0",
        b"GIF89a\x40\x01\xf0\0\0\0\0",
        b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x40\x01\xf0\0",
        b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x40meta\0\0\0\0\0\0\0\x14iprp\0\0\0\x14ispe\0\0\0\0\0\0\x01\x40\0\0\0\xf0",
        b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2mp41\0\0\0\x08moov",
        b"\x1a\x45\xdf\xa3\x01\0\0\0",
    ]
    .map(|head| Input(head.to_vec()))
    .into();
    let check = |head: &Input| -> Checked {
        let (format, size) = (sniff(head), pixels(head));
        let begins = |from: usize, signature: &[u8]| {
            head.get(from..)
                .is_some_and(|rest| rest.starts_with(signature))
        };
        let fits = match format {
            None => true,
            Some(MediaFormat::Jpeg) => begins(0, b"\xff\xd8\xff"),
            Some(MediaFormat::Png) => begins(0, b"\x89PNG\r\n\x1a\n"),
            Some(MediaFormat::Gif) => begins(0, b"GIF8"),
            Some(MediaFormat::Webp) => begins(0, b"RIFF") && begins(8, b"WEBP"),
            Some(MediaFormat::Avi) => begins(0, b"RIFF") && begins(8, b"AVI "),
            Some(MediaFormat::Webm) => begins(0, b"\x1a\x45\xdf\xa3"),
            Some(MediaFormat::Mp4 | MediaFormat::QuickTime | MediaFormat::Heic) => head.len() >= 8,
        };
        prop_assert!(fits, "{format:?}");
        Ok(format.is_some() || size.is_some())
    };
    run("media", seeds.clone(), mutated(seeds, WORDS), check);
}
