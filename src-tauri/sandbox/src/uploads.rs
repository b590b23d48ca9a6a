//! Bodies that are too large to be kept: they are counted and hashed as they come in.
//!
//! An upload can be cut in its middle, as lines are. What came until then counts where the platform's way of
//! uploading says so (YouTube's sessions), and is forgotten where it does not.

use axum::body::Body;
use axum::body::Bytes;
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};

use crate::moment::DAY;
use crate::posts::{Piece, Uploaded};

/// More than any single request of the interfaces with whole bodies may have.
pub(crate) const WHOLE_BYTES: usize = 24 * 1024 * 1024;
/// How much of a body is looked at to tell what it is.
const HEAD: usize = 16;

/// Bytes on their way in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Upload {
    pub(crate) account: String,
    /// How many bytes were announced.
    pub(crate) total: u64,
    pub(crate) received: u64,
    hash: Sha256,
    head: Vec<u8>,
    /// What the first request said of it: title, description and the like.
    pub(crate) about: serde_json::Value,
    pub(crate) alt: Option<String>,
    /// What it became.
    pub(crate) done: Option<String>,
    /// As it was before the present request.
    before: Option<Box<Self>>,
}

impl Upload {
    pub(crate) fn new(account: &str, total: u64, about: serde_json::Value) -> Self {
        Self {
            account: account.to_owned(),
            total,
            about,
            ..Self::default()
        }
    }

    /// Takes in the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        self.received += bytes.len() as u64;
        self.hash.update(bytes);
        let missing = HEAD.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(missing));
    }

    /// Keeps how it stands before a request.
    pub(crate) fn remember(&mut self) {
        self.before = None;
        self.before = Some(Box::new(self.clone()));
    }

    /// Forgets what the present request brought.
    pub(crate) fn go_back(&mut self) {
        if let Some(before) = self.before.take() {
            *self = *before;
        }
    }

    /// What came, as a piece of a post.
    pub(crate) fn piece(&self, id: &str) -> Piece {
        Piece {
            id: id.to_owned(),
            kind: kind(&self.head).to_owned(),
            bytes: self.received,
            digest: hexadecimal(&self.hash.clone().finalize()),
            alt: self.alt.clone(),
        }
    }

    /// The same, to be put into a post later.
    pub(crate) fn uploaded(&self, id: &str, now_ms: i64, ready_ms: i64) -> Uploaded {
        Uploaded {
            piece: self.piece(id),
            account: self.account.clone(),
            ready_ms,
            until_ms: now_ms + DAY,
            fault: None,
            text: String::new(),
            parts: Vec::new(),
            published: None,
        }
    }
}

/// A whole body as a piece.
pub(crate) fn whole(id: &str, bytes: &[u8]) -> Piece {
    let mut upload = Upload::default();
    upload.take(bytes);
    upload.piece(id)
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The MIME type that the first bytes tell.
pub(crate) fn kind(head: &[u8]) -> &'static str {
    let at = |from: usize, mark: &[u8]| head.get(from..from + mark.len()) == Some(mark);
    if at(0, b"\xff\xd8\xff") {
        "image/jpeg"
    } else if at(0, b"\x89PNG") {
        "image/png"
    } else if at(0, b"GIF8") {
        "image/gif"
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        "image/webp"
    } else if at(0, b"RIFF") {
        "video/x-msvideo"
    } else if at(0, b"\x1a\x45\xdf\xa3") {
        "video/webm"
    } else if at(4, b"ftypqt") {
        "video/quicktime"
    } else if at(4, b"ftyp") {
        "video/mp4"
    } else {
        "application/octet-stream"
    }
}

/// How the reading of a body ended.
pub(crate) enum Reading {
    Whole,
    /// The line was cut, by the other side or on purpose.
    Cut,
    TooLarge,
}

/// Reads a body part by part, of `announced` bytes where it said so. With `cut`, the line breaks after half.
pub(crate) async fn read(
    body: Body,
    announced: Option<u64>,
    cut: bool,
    most: u64,
    mut part: impl FnMut(&Bytes),
) -> Reading {
    let until = cut.then(|| announced.unwrap_or(0) / 2);
    let mut received = 0_u64;
    let mut parts = body.into_data_stream();
    while let Some(next) = parts.next().await {
        let Ok(bytes) = next else {
            return Reading::Cut;
        };
        let left = until.map_or(u64::MAX, |until| until.saturating_sub(received));
        let bytes = bytes.slice(..bytes.len().min(usize::try_from(left).unwrap_or(usize::MAX)));
        received += bytes.len() as u64;
        if received > most {
            return Reading::TooLarge;
        }
        part(&bytes);
        if until.is_some_and(|until| received >= until) {
            return Reading::Cut;
        }
    }
    if cut { Reading::Cut } else { Reading::Whole }
}
