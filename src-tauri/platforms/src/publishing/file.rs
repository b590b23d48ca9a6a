//! The bytes of a post's pictures and videos, part by part: a video is never in memory as a whole.
//!
//! What is read must be what the owner chose. A file that has another size or begins otherwise is not sent, and
//! what is no file is not even opened: a pipe would keep whoever opens it waiting for ever.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use pilotlight_domain::content::{
    HEAD_BYTES, Media, MediaFormat, MediaSource, Pixels, Problem, pixels, sniff,
};

use crate::publishing::film::film_seconds;

/// So many bytes go with one request: few enough that a cut costs little and memory stays small, and the most
/// that all platforms take at once. A multiple of 256 KiB, as YouTube wants it.
pub(crate) const PART: u64 = 4 * 1024 * 1024;

/// Looks at a file that the owner chose.
///
/// # Errors
/// The problem with it, under `index`.
pub async fn inspect_file(path: PathBuf, index: usize) -> Result<Media, Problem> {
    let looked = tokio::task::spawn_blocking(move || look(&path).map(|seen| (path, seen))).await;
    let (path, seen) = looked
        .map_err(|_| Problem::FileUnreadable { index })?
        .map_err(|error| problem(&error, index))?;
    Ok(Media {
        source: MediaSource::File(path),
        format: seen.format.ok_or(Problem::FormatUnknown { index })?,
        size: seen.size,
        pixels: seen.pixels,
        seconds: seen.seconds,
        alt: String::new(),
        on_the_web: None,
    })
}

/// What a look at a file shows.
struct Seen {
    size: u64,
    format: Option<MediaFormat>,
    pixels: Option<Pixels>,
    seconds: Option<u32>,
}

fn look(path: &Path) -> io::Result<Seen> {
    let mut file = open(path)?;
    let size = file.metadata()?.len();
    let mut head = Vec::new();
    file.by_ref()
        .take(HEAD_BYTES as u64)
        .read_to_end(&mut head)?;
    let format = sniff(&head);
    let is_film = matches!(format, Some(MediaFormat::Mp4 | MediaFormat::QuickTime));
    Ok(Seen {
        size,
        format,
        pixels: pixels(&head),
        seconds: is_film.then(|| film_seconds(&mut file)).flatten(),
    })
}

/// Opens a file and nothing else: the opening of a pipe or a device might never end.
fn open(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

fn problem(error: &io::Error, index: usize) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::FileMissing { index },
        _ => Problem::FileUnreadable { index },
    }
}

/// The bytes of a medium from `from` on, `most` of them or what is left.
///
/// # Errors
/// The problem with the file, under `index`.
pub(crate) async fn part(
    media: &Media,
    index: usize,
    from: u64,
    most: u64,
) -> Result<Vec<u8>, Problem> {
    let MediaSource::File(path) = &media.source else {
        return Err(Problem::FileNeeded { index });
    };
    let (path, size, format) = (path.clone(), media.size, media.format);
    let read = move || -> io::Result<Option<Vec<u8>>> {
        let mut file = open(&path)?;
        if file.metadata()?.len() != size {
            return Ok(None);
        }
        let length = most.min(size.saturating_sub(from));
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = vec![0; usize::try_from(length).map_err(io::Error::other)?];
        file.read_exact(&mut bytes)?;
        // The first bytes say what it is; a file that was replaced by another kind shows it there.
        let same = from > 0 || sniff(&bytes) == Some(format);
        Ok(same.then_some(bytes))
    };
    tokio::task::spawn_blocking(read)
        .await
        .map_err(|_| Problem::FileUnreadable { index })?
        .map_err(|error| problem(&error, index))?
        .ok_or(Problem::FileChanged { index })
}

/// The whole of a file that is no larger than `most` bytes, as when it is shown.
///
/// # Errors
/// The problem with it, under nought.
pub async fn file_bytes(media: &Media, most: u64) -> Result<Vec<u8>, Problem> {
    part(media, 0, 0, most).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    const GIF: &[u8] = b"GIF89a\x40\x01\xf0\0\0\0\0 and more";

    #[tokio::test]
    async fn a_file_is_looked_at_and_read_in_parts() {
        let folder = folder();
        let path = folder.path().join("tulips.jpg");
        std::fs::write(&path, GIF).unwrap();
        let media = inspect_file(path, 0).await.unwrap();
        // By its bytes, whatever its name says.
        assert_eq!(media.format, MediaFormat::Gif);
        assert_eq!(media.size, GIF.len() as u64);
        let size = Pixels {
            width: 320,
            height: 240,
        };
        assert_eq!(media.pixels, Some(size));
        assert_eq!(part(&media, 0, 0, 6).await.unwrap(), b"GIF89a");
        let end = part(&media, 0, GIF.len() as u64 - 4, 100).await;
        assert_eq!(end.unwrap(), b"more");
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_pipe_is_refused_and_never_opened() {
        let folder = folder();
        let path = folder.path().join("tulips.gif");
        std::fs::write(&path, GIF).unwrap();
        let media = inspect_file(path.clone(), 0).await.unwrap();
        std::fs::remove_file(&path).unwrap();
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        // Nobody writes into it, so that whoever opened it would wait here for ever.
        let index = 2;
        let looked = inspect_file(path.clone(), index).await;
        assert_eq!(looked, Err(Problem::FileUnreadable { index }));
        let sent = part(&media, index, 0, PART).await;
        assert_eq!(sent, Err(Problem::FileUnreadable { index }));
        let words = Problem::FileUnreadable { index }.words(pilotlight_domain::Platform::X);
        assert!(words.contains("cannot be read"), "{words}");
    }

    #[tokio::test]
    async fn a_file_that_is_gone_changed_or_none_of_the_known_is_a_problem_and_no_panic() {
        let folder = folder();
        let path = folder.path().join("tulips.gif");
        let index = 3;
        let missing = inspect_file(path.clone(), index).await;
        assert_eq!(missing, Err(Problem::FileMissing { index }));
        std::fs::write(&path, "plain text").unwrap();
        let unknown = inspect_file(path.clone(), index).await;
        assert_eq!(unknown, Err(Problem::FormatUnknown { index }));
        let unreadable = inspect_file(folder.path().to_owned(), index).await;
        assert_eq!(unreadable, Err(Problem::FileUnreadable { index }));

        std::fs::write(&path, GIF).unwrap();
        let media = inspect_file(path.clone(), index).await.unwrap();
        std::fs::write(&path, [GIF, b"!"].concat()).unwrap();
        let longer = part(&media, index, 0, PART).await;
        assert_eq!(longer, Err(Problem::FileChanged { index }));
        std::fs::write(&path, vec![b'x'; GIF.len()]).unwrap();
        let other = part(&media, index, 0, PART).await;
        assert_eq!(other, Err(Problem::FileChanged { index }));
        std::fs::remove_file(&path).unwrap();
        let gone = part(&media, index, 0, PART).await;
        assert_eq!(gone, Err(Problem::FileMissing { index }));
    }
}
