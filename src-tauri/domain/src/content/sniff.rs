//! What a file is, by its first bytes. Names and what a server says of it prove nothing.

use crate::content::{MediaFormat, Pixels};

/// So many of the first bytes are enough for [`sniff`], and nearly always for [`pixels`].
pub const HEAD_BYTES: usize = 256 * 1024;

/// The format that a file beginning with `head` has, if it is one that is told apart.
#[must_use]
pub fn sniff(head: &[u8]) -> Option<MediaFormat> {
    let at =
        |from: usize, signature: &[u8]| head.get(from..from + signature.len()) == Some(signature);
    if at(0, b"\xff\xd8\xff") {
        Some(MediaFormat::Jpeg)
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        Some(MediaFormat::Png)
    } else if at(0, b"GIF87a") || at(0, b"GIF89a") {
        Some(MediaFormat::Gif)
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Some(MediaFormat::Webp)
    } else if at(0, b"RIFF") && at(8, b"AVI ") {
        Some(MediaFormat::Avi)
    } else if at(0, b"\x1a\x45\xdf\xa3") {
        Some(MediaFormat::Webm)
    } else if at(4, b"ftyp") {
        // ISO base media files name their brand (ISO/IEC 14496-12, section 4.3).
        Some(match head.get(8..12)? {
            b"qt  " => MediaFormat::QuickTime,
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => {
                MediaFormat::Heic
            }
            b"avif" | b"avis" => return None,
            _ => MediaFormat::Mp4,
        })
    } else if at(4, b"moov") || at(4, b"mdat") || at(4, b"wide") {
        // QuickTime files of before there was a brand.
        Some(MediaFormat::QuickTime)
    } else {
        None
    }
}

/// Width and height of a picture that begins with `head`. None for videos, and where they lie further back.
#[must_use]
pub fn pixels(head: &[u8]) -> Option<Pixels> {
    let size = imagesize::blob_size(head).ok()?;
    Some(Pixels {
        width: size.width.try_into().ok()?,
        height: size.height.try_into().ok()?,
    })
}

#[cfg(test)]
#[path = "sniff_fuzz_tests.rs"]
mod fuzz;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formats_are_told_by_their_bytes() {
        for (head, format) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], Some(MediaFormat::Jpeg)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(MediaFormat::Png)),
            (b"GIF89a\x01\0\x01\0", Some(MediaFormat::Gif)),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some(MediaFormat::Webp)),
            (b"RIFF\0\0\0\0AVI LIST", Some(MediaFormat::Avi)),
            (b"\0\0\0\x20ftypisom\0\0\x02\0", Some(MediaFormat::Mp4)),
            (b"\0\0\0\x14ftypqt  \0\0\0\0", Some(MediaFormat::QuickTime)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Some(MediaFormat::Heic)),
            (b"\x1a\x45\xdf\xa3\x01\0\0\0", Some(MediaFormat::Webm)),
            (b"<!doctype html><html>", None),
            (b"%PDF-1.7", None),
            (b"", None),
        ] {
            assert_eq!(sniff(head), format, "{head:?}");
        }
    }

    #[test]
    fn the_size_of_a_picture_is_read_from_its_head() {
        let gif = b"GIF89a\x40\x01\xf0\0\0\0\0";
        assert_eq!(
            pixels(gif),
            Some(Pixels {
                width: 320,
                height: 240
            })
        );
        assert_eq!(pixels(b"\0\0\0\x20ftypisom\0\0\x02\0"), None);
    }

    proptest! {
        #[test]
        fn no_bytes_bring_it_down(head in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = (sniff(&head), pixels(&head));
        }
    }
}
