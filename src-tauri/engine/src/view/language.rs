//! The language that is spoken, as the window names it.

use pilotlight_words::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the owner chose, and what is spoken because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageView {
    /// The owner's choice; none to follow the system.
    pub chosen: Option<LanguageTag>,
    /// What is spoken now.
    pub spoken: LanguageTag,
}

/// A language by its short name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LanguageTag {
    /// English.
    En,
    /// German.
    De,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Portuguese.
    Pt,
    /// English made long and strange; in builds for development only.
    Pseudo,
}

impl From<Language> for LanguageTag {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::En,
            Language::German => Self::De,
            Language::Spanish => Self::Es,
            Language::French => Self::Fr,
            Language::Portuguese => Self::Pt,
            Language::Pseudo => Self::Pseudo,
        }
    }
}

impl From<LanguageTag> for Language {
    fn from(tag: LanguageTag) -> Self {
        match tag {
            LanguageTag::En => Self::English,
            LanguageTag::De => Self::German,
            LanguageTag::Es => Self::Spanish,
            LanguageTag::Fr => Self::French,
            LanguageTag::Pt => Self::Portuguese,
            LanguageTag::Pseudo => Self::Pseudo,
        }
    }
}
