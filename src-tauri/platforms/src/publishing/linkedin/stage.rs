//! How far a post at LinkedIn has come, as it is sealed between steps.

use pilotlight_domain::Timestamp;
use serde::{Deserialize, Serialize};

use crate::publishing::{Progress, PublishRequest, Step};

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Stage {
    pub(super) begun: Timestamp,
    /// The media that are ready, by LinkedIn's identifiers.
    pub(super) ready: Vec<String>,
    pub(super) doing: Doing,
}

/// What is to be done next.
#[derive(Clone, Serialize, Deserialize)]
pub(super) enum Doing {
    Initialize,
    /// The whole image goes to this address, a capability.
    Image {
        address: String,
        urn: String,
    },
    /// The next part of a video.
    Part {
        video: Video,
    },
    Finalize {
        video: Video,
    },
    Ask {
        urn: String,
    },
    Post,
}

/// A video on its way.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Video {
    pub(super) urn: String,
    pub(super) token: String,
    /// What is to be sent where; the addresses are capabilities.
    pub(super) parts: Vec<Part>,
    /// What LinkedIn calls the parts that are there.
    pub(super) there: Vec<String>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) address: String,
    pub(super) first: u64,
    pub(super) last: u64,
}

impl Stage {
    pub(super) fn first(request: &PublishRequest<'_>, now: Timestamp) -> Self {
        Self {
            begun: now,
            ready: Vec::new(),
            doing: match request.content.media.is_empty() {
                true => Doing::Post,
                false => Doing::Initialize,
            },
        }
    }

    pub(super) fn progress(&self, request: &PublishRequest<'_>) -> Progress {
        let media = &request.content.media;
        let whole: u64 = media
            .iter()
            .take(self.ready.len())
            .map(|one| one.size)
            .sum();
        let part = match &self.doing {
            Doing::Part { video } => video
                .parts
                .get(video.there.len())
                .map_or(0, |part| part.first),
            Doing::Finalize { .. } | Doing::Ask { .. } => {
                media.get(self.ready.len()).map_or(0, |one| one.size)
            }
            _ => 0,
        };
        Progress::at(self, whole + part)
    }

    pub(super) fn go(self, request: &PublishRequest<'_>, doing: Doing) -> Step {
        Step::Go(Self { doing, ..self }.progress(request))
    }

    /// One more medium is there.
    pub(super) fn ready(mut self, request: &PublishRequest<'_>, urn: String) -> Self {
        self.ready.push(urn);
        self.doing = match self.ready.len() < request.content.media.len() {
            true => Doing::Initialize,
            false => Doing::Post,
        };
        self
    }
}
