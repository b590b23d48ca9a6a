//! What is known of a post once a platform has it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Timestamp;

/// A post at its platform.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Remote {
    /// The platform's own identifier of it.
    pub id: String,
    /// Where people see it, where that can be told from the identifier.
    pub url: Option<String>,
}

/// How a post fares, as far as the platform says. A figure it does not give is none, not nought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// How often it was seen or played.
    #[ts(type = "number | null")]
    pub views: Option<u64>,
    /// Likes and other reactions.
    #[ts(type = "number | null")]
    pub likes: Option<u64>,
    /// Comments and replies.
    #[ts(type = "number | null")]
    pub comments: Option<u64>,
    /// How often it was passed on.
    #[ts(type = "number | null")]
    pub shares: Option<u64>,
    /// When it was asked.
    pub at: Timestamp,
}

/// What a look at a post showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is there.
    There {
        /// How it fares.
        figures: Figures,
        /// Where people see it, where the platform says so.
        url: Option<String>,
    },
    /// It is not there any more: someone deleted it.
    Gone,
    /// The permissions given do not allow a look. Says nothing about post or account.
    NotAllowed,
}
