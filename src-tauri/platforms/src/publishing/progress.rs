//! How far a post has come, in a form that can be sealed and stored.
//!
//! It may hold a secret: the address of an upload session lets its holder write to it. So it has no
//! text form but the one meant for the cipher.

use pilotlight_domain::Secret;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How far a post has come at one platform. Opaque to everyone but that platform's adapter.
#[derive(Clone, Debug)]
pub struct Progress {
    text: Secret<String>,
    sent: u64,
}

/// As it is written.
#[derive(Serialize, Deserialize)]
struct Written<T> {
    /// Bytes of the post's files that the platform has.
    sent: u64,
    stage: T,
}

impl Progress {
    /// Nothing was done yet.
    #[must_use]
    pub fn start() -> Self {
        Self {
            text: Secret::new(String::new()),
            sent: 0,
        }
    }

    /// What was taken from [`Progress::text`].
    #[must_use]
    pub fn from_text(text: Secret<String>) -> Self {
        let sent = serde_json::from_str::<Written<serde::de::IgnoredAny>>(text.expose())
            .map_or(0, |written| written.sent);
        Self { text, sent }
    }

    /// Its whole content, to be sealed. Never to be logged or shown.
    #[must_use]
    pub const fn text(&self) -> &Secret<String> {
        &self.text
    }

    /// Whether nothing was done yet.
    #[must_use]
    pub fn is_start(&self) -> bool {
        self.text.expose().is_empty()
    }

    /// How many bytes of the post's files the platform has, for a bar that grows.
    #[must_use]
    pub const fn sent_bytes(&self) -> u64 {
        self.sent
    }

    /// A stage of a platform's own making.
    pub(crate) fn at<T: Serialize>(stage: &T, sent: u64) -> Self {
        // Stages are plain data, which can always be written.
        let text = serde_json::to_string(&Written { sent, stage }).unwrap_or_default();
        Self {
            text: Secret::new(text),
            sent,
        }
    }

    /// The stage, `None` at the start.
    ///
    /// # Errors
    /// [`Unreadable`] when it is not of that platform's making.
    pub(crate) fn stage<T: DeserializeOwned>(&self) -> Result<Option<T>, Unreadable> {
        if self.is_start() {
            return Ok(None);
        }
        serde_json::from_str::<Written<T>>(self.text.expose())
            .map(|written| Some(written.stage))
            .map_err(|_| Unreadable)
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::start()
    }
}

/// A progress that another release or another platform wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_progress_survives_being_written_down_and_says_nothing_in_debug_output() {
        let progress = Progress::at(&("https://upload.example/canary", 3), 7);
        let again = Progress::from_text(progress.text().clone());
        assert_eq!(again.sent_bytes(), 7);
        let stage: Option<(String, u8)> = again.stage().unwrap();
        assert_eq!(stage, Some(("https://upload.example/canary".to_owned(), 3)));
        assert!(!format!("{again:?}").contains("canary"));
    }

    #[test]
    fn the_start_has_no_stage_and_a_strangers_text_none_that_can_be_read() {
        assert!(Progress::start().is_start());
        assert_eq!(Progress::start().stage::<u8>(), Ok(None));
        let strange = Progress::from_text(Secret::new("{}".to_owned()));
        assert_eq!(strange.stage::<u8>(), Err(Unreadable));
    }
}
