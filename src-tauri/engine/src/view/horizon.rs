//! Time as the window draws it: what lies ahead of each account, what would if, and what the days
//! behind it showed.

use pilotlight_domain::{AccountId, Platform, Timestamp, days::DayState, outlook::Ahead};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What lies ahead of all connected accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HorizonView {
    /// Where the picture begins: now.
    pub from: Timestamp,
    /// Where it ends.
    pub until: Timestamp,
    /// How everything looks, in a sentence.
    pub summary: String,
    /// A lane for each account, those that need someone first.
    pub lanes: Vec<LaneView>,
    /// The questions that can be asked, with their answers.
    pub what_ifs: Vec<WhatIfView>,
}

/// What lies ahead of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaneView {
    /// The account.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// Its name.
    pub name: String,
    /// What lies ahead.
    pub ahead: Ahead,
    /// The day a person is needed, where one is known.
    pub at: Option<Timestamp>,
    /// It, in a few words.
    pub label: String,
    /// It, in a sentence or two.
    pub sentence: String,
}

/// A question about what would come of something, with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhatIfView {
    /// Its stable name, such as `password-facebook`.
    pub id: String,
    /// The question, as a person would say it.
    pub question: String,
    /// The answer, in whole sentences.
    pub answer: String,
    /// Until when it lasts; none where it happens at once.
    pub until: Option<Timestamp>,
    /// The accounts that would need a person, the earliest first.
    pub touched: Vec<TouchedView>,
}

/// An account that would need a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TouchedView {
    /// Which.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
}

/// What one day showed of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayView {
    /// When the day began.
    pub at: Timestamp,
    /// The worst that it showed.
    pub state: DayState,
    /// The day and what it showed, in words.
    pub words: String,
}
