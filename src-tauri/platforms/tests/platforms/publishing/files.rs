//! Pictures and videos on this computer, and what their bytes are by hash.

use std::io::Write as _;
use std::path::Path;

use pilotlight_domain::content::{Content, Media};
use pilotlight_platforms::inspect_file;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// A folder with files of a post.
pub(crate) struct Files(TempDir);

const JPEG: &[u8] = include_bytes!("../../../../sandbox/src/assets/picture.jpg");
const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";

impl Files {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A picture unlike the others.
    pub(crate) async fn picture(&self, number: u8, alt: &str) -> Media {
        let path = self.path().join(format!("picture-{number}.jpg"));
        std::fs::write(&path, [JPEG, &[number]].concat()).unwrap();
        Media {
            alt: alt.to_owned(),
            ..inspect_file(path, 0).await.unwrap()
        }
    }

    /// A film of so many bytes, no two parts of which are alike.
    pub(crate) async fn film(&self, bytes: u64) -> Media {
        let path = self.path().join("film.mp4");
        let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
        file.write_all(MP4).unwrap();
        let mut left = bytes - MP4.len() as u64;
        let mut state = 7_u64;
        while left > 0 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let word = state.to_le_bytes();
            let some = left.min(8);
            file.write_all(&word[..usize::try_from(some).unwrap()])
                .unwrap();
            left -= some;
        }
        file.flush().unwrap();
        inspect_file(path, 0).await.unwrap()
    }
}

/// The SHA-256 of a medium's file, in hexadecimal digits, read in parts.
pub(crate) fn digest(media: &Media) -> String {
    use std::io::Read as _;
    let pilotlight_domain::content::MediaSource::File(path) = &media.source else {
        panic!("no file");
    };
    let mut file = std::fs::File::open(path).unwrap();
    let mut hash = Sha256::new();
    let mut part = vec![0; 1 << 20];
    loop {
        let read = file.read(&mut part).unwrap();
        if read == 0 {
            break;
        }
        hash.update(&part[..read]);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(crate) fn with(text: &str, media: Vec<Media>) -> Content {
    Content {
        text: text.to_owned(),
        media,
        ..Content::default()
    }
}
