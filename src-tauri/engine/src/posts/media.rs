//! Files that were chosen for a post: what they are, by their bytes and never by their names.

use std::path::{Path, PathBuf};

use pilotlight_domain::{
    Media,
    content::{HEAD_BYTES, MediaSource, pixels, sniff},
};
use pilotlight_platforms::film_seconds;
use pilotlight_words::composing;

use crate::{Engine, view::ChosenMediaView};

impl Engine {
    /// Looks at files that were chosen. Each is told by itself; what cannot be used says why.
    pub async fn look_at_files(&self, files: Vec<PathBuf>) -> Vec<ChosenMediaView> {
        let looking =
            tokio::task::spawn_blocking(move || files.into_iter().map(look_at).collect::<Vec<_>>());
        looking.await.unwrap_or_default()
    }
}

fn look_at(file: PathBuf) -> ChosenMediaView {
    let name = file
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match media(&file) {
        Ok(media) => ChosenMediaView {
            name,
            media: Some(media),
            words: String::new(),
        },
        Err(words) => ChosenMediaView {
            name,
            media: None,
            words: words.into(),
        },
    }
}

fn media(file: &Path) -> Result<Media, String> {
    use std::io::Read as _;
    let whole = std::path::absolute(file).map_err(|_| composing::unreadable())?;
    let mut opened = std::fs::File::open(&whole).map_err(|_| composing::unreadable())?;
    let about = opened.metadata().map_err(|_| composing::unreadable())?;
    if !about.is_file() {
        return Err(composing::folder());
    }
    let mut head = Vec::new();
    opened
        .by_ref()
        .take(HEAD_BYTES as u64)
        .read_to_end(&mut head)
        .map_err(|_| composing::unreadable())?;
    Ok(Media {
        source: MediaSource::File(whole),
        format: sniff(&head).ok_or_else(composing::unknown_format)?,
        size: about.len(),
        pixels: pixels(&head),
        seconds: film_seconds(&mut opened),
        alt: String::new(),
    })
}
