//! What goes between the composer and the engine.

use pilotlight_domain::{
    AccountId, Platform, PostId,
    content::{Content, Media, Problem},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post as the owner has it in the composer: what is sent to be saved, checked or scheduled.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostDraft {
    /// The post, if it was saved before.
    pub id: Option<PostId>,
    /// What it says and shows.
    pub content: Content,
    /// Where it goes.
    pub accounts: Vec<AccountId>,
    /// The time on the wall, such as `2026-11-27T09:00`; none yet for some drafts.
    pub local: Option<String>,
    /// The zone of that time; none takes the computer's.
    pub zone: Option<String>,
    /// How many minutes late it may go out unasked; none follows the setting.
    pub late_minutes: Option<u32>,
}

/// What a look at a draft found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostCheckView {
    /// What keeps it from going out, by platform.
    pub problems: Vec<PostProblemView>,
    /// How it will look at each platform it goes to.
    pub previews: Vec<PostPreviewView>,
    /// What is told of its time, such as that the clocks leave it out; empty where there is nothing.
    pub time: String,
    /// Whether it can be scheduled for its time.
    pub can_be_scheduled: bool,
    /// Whether it can be published now.
    pub can_be_published: bool,
}

/// What keeps a post from going out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostProblemView {
    /// The platform that does not take it; none where no account is chosen or the time will not do.
    pub platform: Option<Platform>,
    /// What of the post is at fault, where it is the post.
    pub problem: Option<Problem>,
    /// It, in a sentence or two.
    pub words: String,
}

/// How a post will look at a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostPreviewView {
    /// The platform.
    pub platform: Platform,
    /// The accounts of it that it goes to.
    pub accounts: Vec<AccountId>,
    /// The text as the platform gets it.
    pub text: String,
    /// The title, where the platform has one.
    pub title: Option<String>,
    /// The link, where it stands in a field of its own.
    pub link: Option<String>,
    /// How long the text is, as the platform counts.
    #[ts(type = "number")]
    pub length: usize,
    /// How long it may be.
    #[ts(type = "number")]
    pub most: usize,
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenMediaView {
    /// Its name, without its folder.
    pub name: String,
    /// What it is; none when it cannot be used.
    pub media: Option<Media>,
    /// Why it cannot be used, in a sentence; empty when it can.
    pub words: String,
}
