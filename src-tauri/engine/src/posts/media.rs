//! Pictures and videos that were chosen for a post: what they are, by their bytes and never by their
//! names.

use std::path::PathBuf;

use pilotlight_domain::Platform;
use pilotlight_platforms::{inspect_address, inspect_file};
use url::Url;

use crate::{Engine, EngineError, view::ChosenMediaView};

impl Engine {
    /// Looks at files that were chosen. Each is told by itself; what cannot be used says why.
    pub async fn look_at_files(&self, files: Vec<PathBuf>) -> Vec<ChosenMediaView> {
        let mut all = Vec::with_capacity(files.len());
        for (place, file) in files.into_iter().enumerate() {
            let name = file
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            // A relative path would mean another file after the next start.
            let whole = std::path::absolute(&file).unwrap_or(file);
            let looked = inspect_file(whole, place).await;
            all.push(match looked {
                Ok(media) => ChosenMediaView {
                    name,
                    media: Some(media),
                    words: String::new(),
                },
                // No word about a file names a platform.
                Err(problem) => ChosenMediaView {
                    name,
                    media: None,
                    words: problem.words(Platform::Facebook),
                },
            });
        }
        all
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
            let problem = pilotlight_domain::content::Problem::AddressNotPublic { index: 0 };
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
