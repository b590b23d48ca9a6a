//! Pictures and videos that were chosen for a post: what they are, by their bytes and never by their
//! names. What is wrong with a file is said of "this file": it has no place in the post yet.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use pilotlight_domain::{Media, Platform, content::Problem};
use pilotlight_platforms::{inspect_address, inspect_file};
use pilotlight_words::problem;
use tokio::task::spawn_blocking;
use url::Url;

use crate::{Engine, EngineError, view::ChosenMediaView};

impl Engine {
    /// Looks at files that were chosen. Each is told by itself; what cannot be used says why. Those that
    /// can be used are known by the names they have here from now on.
    pub async fn look_at_files(&self, files: Vec<PathBuf>) -> Vec<ChosenMediaView> {
        let mut chosen = Vec::with_capacity(files.len());
        for file in files {
            let name = file
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let (media, words) = match media(file).await {
                Ok(media) => (Some(self.shared.files.named(media)), String::new()),
                Err(words) => (None, words),
            };
            chosen.push(ChosenMediaView { name, media, words });
        }
        chosen
    }

    /// Looks at a public address that was given for a picture or video, as Instagram will: whether it
    /// answers with the raw bytes, and with what.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`] when no developer app of Instagram is set up.
    pub async fn look_at_address(&self, address: &str) -> Result<ChosenMediaView, EngineError> {
        let none = |words| ChosenMediaView {
            name: address.into(),
            media: None,
            words,
        };
        let Ok(url) = Url::parse(address.trim()) else {
            let problem = Problem::AddressNotPublic { index: 0 };
            return Ok(none(problem.words(Platform::Instagram)));
        };
        let client = self.client(Platform::Instagram).await?;
        Ok(match inspect_address(&self.call(&client), &url, 0).await {
            Ok(media) => ChosenMediaView {
                name: url.to_string(),
                media: Some(media),
                words: String::new(),
            },
            Err(problem) => none(problem.words(Platform::Instagram)),
        })
    }
}

async fn media(file: PathBuf) -> Result<Media, String> {
    let standing = match spawn_blocking(move || standing(&file)).await {
        Ok(Ok(standing)) => standing,
        Ok(Err(_)) | Err(_) => return Err(problem::chosen_unreadable()),
    };
    match standing {
        Standing::File(whole) => inspect_file(whole, 0).await.map_err(|found| match found {
            Problem::FormatUnknown { .. } => problem::chosen_unknown(),
            _ => problem::chosen_unreadable(),
        }),
        Standing::Folder => Err(problem::chosen_folder()),
        Standing::Other => Err(problem::chosen_no_file()),
    }
}

/// What stands at a path.
enum Standing {
    /// A file, by its whole path: the post outlives the folder the app works in.
    File(PathBuf),
    Folder,
    /// A pipe or a device, whose opening might never end.
    Other,
}

fn standing(file: &Path) -> io::Result<Standing> {
    let whole = std::path::absolute(file)?;
    let kind = fs::metadata(&whole)?.file_type();
    Ok(if kind.is_file() {
        Standing::File(whole)
    } else if kind.is_dir() {
        Standing::Folder
    } else {
        Standing::Other
    })
}
