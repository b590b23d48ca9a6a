//! Files under names of the engine's own.
//!
//! The window must not be able to name a file of this computer, as whatever it names is sent to a platform.
//! So it never sees a path: a file that a person chose, or that stands in a post, goes out under a name that
//! is made here, and only what was given out comes back. What a file is, is told by the engine as well;
//! of what comes back only the description and the public address are taken.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use pilotlight_domain::content::{Content, Media, MediaFormat, MediaKind, MediaSource};
use pilotlight_platforms::file_bytes;
use pilotlight_words::composing;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Engine, EngineError, view::PostDraft};

/// Larger pictures are shown by a sign.
const MOST_SHOWN: u64 = 32 * 1024 * 1024;

/// The files that were given out, by their names.
#[derive(Debug)]
pub(crate) struct NamedFiles {
    /// Names say nothing of paths: they are made with it, and it goes nowhere.
    key: Uuid,
    known: Mutex<HashMap<String, Media>>,
}

impl Default for NamedFiles {
    fn default() -> Self {
        Self {
            key: Uuid::new_v4(),
            known: Mutex::default(),
        }
    }
}

impl NamedFiles {
    /// The medium as the window sees it.
    pub(super) fn named(&self, media: Media) -> Media {
        let MediaSource::File(path) = &media.source else {
            return media;
        };
        let id = self.id(path, &media);
        let name = path.file_name().unwrap_or_default();
        let source = MediaSource::File(Path::new(&id).join(name));
        let shown = Media {
            source,
            ..media.clone()
        };
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id, media);
        shown
    }

    pub(super) fn named_in(&self, content: Content) -> Content {
        let media = content.media.into_iter().map(|one| self.named(one));
        Content {
            media: media.collect(),
            ..content
        }
    }

    /// The same file looked at twice has one name, as long as it did not change.
    fn id(&self, path: &Path, media: &Media) -> String {
        let digest = Sha256::new()
            .chain_update(self.key.as_bytes())
            .chain_update(path.as_os_str().as_encoded_bytes())
            .chain_update([0])
            .chain_update(format!("{:?}{}", media.format, media.size))
            .finalize();
        digest
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    fn file(&self, id: &str) -> Option<Media> {
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(id)
            .cloned()
    }

    /// The medium that the window speaks of. None for a file that was never given out.
    fn meant(&self, given: &Media) -> Option<Media> {
        let on_the_web = given
            .on_the_web
            .clone()
            .filter(|same| same.address().is_some() && same.kind() == given.kind());
        let MediaSource::File(name) = &given.source else {
            return Some(Media {
                on_the_web: None,
                ..given.clone()
            });
        };
        let id = name.iter().next()?.to_str()?;
        Some(Media {
            alt: given.alt.clone(),
            on_the_web,
            ..self.file(id)?
        })
    }
}

impl Engine {
    /// The draft with its files instead of their names.
    pub(super) fn meant(&self, draft: &PostDraft) -> Result<PostDraft, EngineError> {
        let mut media = Vec::with_capacity(draft.content.media.len());
        for given in &draft.content.media {
            let meant = self.shared.files.meant(given);
            media.push(meant.ok_or_else(|| EngineError::BadInput(composing::not_chosen()))?);
        }
        Ok(PostDraft {
            content: Content {
                media,
                ..draft.content.clone()
            },
            ..draft.clone()
        })
    }

    /// The picture in a file that was given out, for the window to show it small. None for a video, and for
    /// what the window cannot show.
    pub(crate) async fn file_picture(&self, id: &str) -> Option<(String, Vec<u8>)> {
        let media = self.shared.files.file(id)?;
        let shown = matches!(
            media.format,
            MediaFormat::Jpeg | MediaFormat::Png | MediaFormat::Gif | MediaFormat::Webp
        );
        if media.kind() != MediaKind::Image || !shown || media.size > MOST_SHOWN {
            return None;
        }
        let bytes = file_bytes(&media, media.size).await.ok()?;
        Some((media.format.mime().to_owned(), bytes))
    }

    /// Files hang over the window, or do not any more.
    pub fn files_over(&self, over: bool) {
        self.announce(crate::view::Update::FilesOver { over });
    }

    /// Looks at files that were dropped on the window, and tells it what they are.
    pub async fn files_dropped(&self, files: Vec<PathBuf>) {
        let files = self.look_at_files(files).await;
        self.announce(crate::view::Update::FilesDropped { files });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tulips(at: &str) -> Media {
        Media {
            source: MediaSource::File(at.into()),
            format: MediaFormat::Jpeg,
            size: 10,
            pixels: None,
            seconds: None,
            alt: String::new(),
            on_the_web: None,
        }
    }

    #[test]
    fn wv_05_a_file_goes_out_under_a_name_and_nothing_else_comes_back() {
        let files = NamedFiles::default();
        let shown = files.named(tulips("/home/lena/shop/tulips.jpg"));
        let MediaSource::File(name) = &shown.source else {
            panic!("{shown:?}");
        };
        assert!(name.is_relative() && !name.to_string_lossy().contains("lena"));
        assert_eq!(name.file_name().unwrap(), "tulips.jpg");
        assert_eq!(files.named(tulips("/home/lena/shop/tulips.jpg")), shown);
        assert_ne!(
            NamedFiles::default().named(tulips("/home/lena/shop/tulips.jpg")),
            shown,
            "another run names it otherwise"
        );

        // What the window says of the file itself counts for nothing.
        let said = Media {
            size: 1,
            format: MediaFormat::Png,
            alt: "Yellow tulips".into(),
            ..shown.clone()
        };
        let meant = files.meant(&said).unwrap();
        assert_eq!(meant.alt, "Yellow tulips");
        assert_eq!((meant.size, meant.format), (10, MediaFormat::Jpeg));
        assert_eq!(meant.source, tulips("/home/lena/shop/tulips.jpg").source);

        for other in [
            "/etc/passwd",
            "/home/lena/shop/tulips.jpg",
            "",
            "../tulips.jpg",
            "00/a",
        ] {
            assert_eq!(files.meant(&tulips(other)), None, "{other}");
        }
    }

    #[test]
    fn only_the_same_at_a_public_address_stands_beside_a_file() {
        let files = NamedFiles::default();
        let shown = files.named(tulips("/shop/tulips.jpg"));
        let beside = |same: Media| {
            let given = Media {
                on_the_web: Some(Box::new(same)),
                ..shown.clone()
            };
            files.meant(&given).unwrap().on_the_web
        };
        let online = Media {
            source: MediaSource::Address("https://flowers.example/t.jpg".parse().unwrap()),
            ..tulips("")
        };
        assert!(beside(online.clone()).is_some());
        assert_eq!(beside(tulips("/etc/passwd")), None);
        let film = Media {
            format: MediaFormat::Mp4,
            ..online
        };
        assert_eq!(beside(film), None, "a film is no copy of a picture");
    }
}
