//! How long an MP4 or QuickTime video plays, from its movie header (ISO/IEC 14496-12, sections 4.2 and 8.2.2).
//!
//! The header may stand at either end of the file; what lies between is stepped over and never read.

use std::io::{self, Read, Seek, SeekFrom};

/// So many boxes are stepped over before it is given up.
const BOXES: u32 = 256;

/// How long the film in `file` plays, in whole seconds, rounded up. None where it does not say, or is none.
pub(super) fn film_seconds(file: &mut (impl Read + Seek)) -> Option<u32> {
    let end = file.seek(SeekFrom::End(0)).ok()?;
    let movie = find(file, *b"moov", 0, end).ok().flatten()?;
    let (start, _) = find(file, *b"mvhd", movie.0, movie.1).ok().flatten()?;
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut header = [0; 32];
    file.read_exact(&mut header).ok()?;
    let word = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    // After version and flags come two dates, which are longer in version 1, as is the duration.
    let (scale, duration) = match header.first()? {
        0 => (word(12)?, u64::from(word(16)?)),
        1 => (word(20)?, u64::from(word(24)?) << 32 | u64::from(word(28)?)),
        _ => return None,
    };
    let unknown = [u64::from(u32::MAX), u64::MAX].contains(&duration);
    if scale == 0 || duration == 0 || unknown {
        return None;
    }
    u32::try_from(duration.div_ceil(u64::from(scale))).ok()
}

/// Where the content of the first box of that name lies between two places, if there is one.
fn find(
    file: &mut (impl Read + Seek),
    name: [u8; 4],
    from: u64,
    end: u64,
) -> io::Result<Option<(u64, u64)>> {
    let mut at = from;
    for _ in 0..BOXES {
        if end.saturating_sub(at) < 8 {
            return Ok(None);
        }
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 16];
        file.read_exact(&mut head[..8])?;
        let [a, b, c, d, kind @ ..] = [
            head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7],
        ];
        let (content, size) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (8, end - at),
            1 => {
                file.read_exact(&mut head[8..])?;
                let [_, _, _, _, _, _, _, _, long @ ..] = head;
                (16, u64::from_be_bytes(long))
            }
            size => (8, u64::from(size)),
        };
        let after = at.saturating_add(size).min(end);
        if size < content {
            return Ok(None);
        }
        if kind == name {
            return Ok(Some((at + content, after)));
        }
        at = after;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).unwrap();
        [&size.to_be_bytes()[..], name, content].concat()
    }

    fn header(version: u8, scale: u32, duration: u64) -> Vec<u8> {
        let mut content = vec![version, 0, 0, 0];
        match version {
            0 => {
                content.extend([0; 8]);
                content.extend(scale.to_be_bytes());
                content.extend(u32::try_from(duration).unwrap().to_be_bytes());
            }
            _ => {
                content.extend([0; 16]);
                content.extend(scale.to_be_bytes());
                content.extend(duration.to_be_bytes());
            }
        }
        content.extend([0; 80]);
        boxed(
            b"moov",
            &[boxed(b"trak", b"").as_slice(), &boxed(b"mvhd", &content)].concat(),
        )
    }

    fn seconds(parts: &[Vec<u8>]) -> Option<u32> {
        film_seconds(&mut Cursor::new(parts.concat()))
    }

    #[test]
    fn the_length_is_read_wherever_the_header_stands() {
        let kind = boxed(b"ftyp", b"isom\0\0\x02\0");
        let data = boxed(b"mdat", &[7; 5_000]);
        let long = [
            &[0, 0, 0, 1][..],
            b"mdat",
            &4_016_u64.to_be_bytes(),
            &[7; 4_000],
        ]
        .concat();
        for version in [0, 1] {
            let header = header(version, 600, 600 * 140 + 1);
            for parts in [
                vec![kind.clone(), header.clone(), data.clone()],
                vec![kind.clone(), data.clone(), header.clone()],
                vec![kind.clone(), long.clone(), header.clone()],
            ] {
                assert_eq!(seconds(&parts), Some(141));
            }
        }
        assert_eq!(
            seconds(&[kind.clone(), header(0, 600, 600 * 140)]),
            Some(140)
        );
    }

    #[test]
    fn what_does_not_say_has_no_length() {
        let kind = boxed(b"ftyp", b"isom\0\0\x02\0");
        assert_eq!(seconds(&[]), None);
        assert_eq!(seconds(std::slice::from_ref(&kind)), None);
        assert_eq!(seconds(&[kind.clone(), header(0, 0, 10)]), None);
        assert_eq!(
            seconds(&[kind.clone(), header(0, 600, u64::from(u32::MAX))]),
            None
        );
        assert_eq!(seconds(&[kind, boxed(b"moov", b"torn")]), None);
        assert_eq!(seconds(&[vec![0, 0, 0, 3, b'm', b'o', b'o', b'v']]), None);
    }

    proptest! {
        #[test]
        fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = film_seconds(&mut Cursor::new(bytes));
        }
    }
}
