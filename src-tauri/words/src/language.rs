//! Which language is in force: one for the process, and another for a thread that wants it.
//!
//! Words are written in many places far from any setting, so the language is ambient and not an
//! argument. Nobody below the shell changes it, except tests for their own thread.

use std::{
    cell::Cell,
    marker::PhantomData,
    sync::atomic::{AtomicU8, Ordering},
};

/// A language that Pilotlight speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, in which everything is written first.
    #[default]
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Portuguese.
    Portuguese,
    /// English made long and strange, to see what a layout can take. Never offered to anybody.
    Pseudo,
}

impl Language {
    /// All that are offered.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Portuguese,
    ];

    /// Its short name, which is also the name of its folder.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Portuguese => "pt",
            Self::Pseudo => "pseudo",
        }
    }

    /// The locale whose rules for plurals and numbers it follows.
    #[must_use]
    pub const fn locale(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "en-GB",
            Self::German => "de-DE",
            Self::Spanish => "es-ES",
            Self::French => "fr-FR",
            Self::Portuguese => "pt-PT",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Portuguese => "Português",
            Self::Pseudo => "Pseudo",
        }
    }

    /// The language of a short name.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .chain([Self::Pseudo])
            .find(|language| language.tag() == tag)
    }

    /// The first of a person's locales that is spoken here, as systems write them: `de-AT`,
    /// `pt_BR.UTF-8`. English where there is none.
    #[must_use]
    pub fn of_system(locales: impl IntoIterator<Item = String>) -> Self {
        locales
            .into_iter()
            .find_map(|locale| {
                let primary = locale.split(['-', '_', '.', '@']).next()?.to_lowercase();
                Self::ALL.into_iter().find(|known| known.tag() == primary)
            })
            .unwrap_or_default()
    }

    const fn place(self) -> u8 {
        match self {
            Self::English => 0,
            Self::German => 1,
            Self::Spanish => 2,
            Self::French => 3,
            Self::Portuguese => 4,
            Self::Pseudo => 5,
        }
    }

    fn at_place(place: u8) -> Self {
        Self::ALL
            .into_iter()
            .chain([Self::Pseudo])
            .find(|language| language.place() == place)
            .unwrap_or_default()
    }
}

static SPOKEN: AtomicU8 = AtomicU8::new(0);

thread_local! {
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language in force.
#[must_use]
pub fn language() -> Language {
    HERE.get()
        .unwrap_or_else(|| Language::at_place(SPOKEN.load(Ordering::Relaxed)))
}

/// Speaks a language from now on, in the whole process.
pub fn speak(language: Language) {
    SPOKEN.store(language.place(), Ordering::Relaxed);
}

/// Speaks a language on this thread, until what is returned is dropped.
#[must_use = "the language is in force only as long as this lives"]
pub fn speak_here(language: Language) -> Here {
    Here {
        before: HERE.replace(Some(language)),
        stays_on_its_thread: PhantomData,
    }
}

/// Holds a thread to a language.
#[derive(Debug)]
pub struct Here {
    before: Option<Language>,
    stays_on_its_thread: PhantomData<*const ()>,
}

impl Drop for Here {
    fn drop(&mut self) {
        HERE.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_understood_in_every_spelling() {
        let of = |locales: &[&str]| {
            Language::of_system(locales.iter().map(|locale| (*locale).to_owned()))
        };
        assert_eq!(of(&["de-AT"]), Language::German);
        assert_eq!(of(&["pt_BR.UTF-8"]), Language::Portuguese);
        assert_eq!(of(&["FR"]), Language::French);
        assert_eq!(of(&["nl-BE", "es"]), Language::Spanish);
        assert_eq!(of(&["C", "POSIX"]), Language::English);
        assert_eq!(of(&[]), Language::English);
        assert_eq!(of(&["pseudo"]), Language::English);
    }

    #[test]
    fn every_tag_leads_back_to_its_language() {
        for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
            assert_eq!(Language::at_place(language.place()), language);
        }
        assert_eq!(Language::of_tag("nl"), None);
    }

    #[test]
    fn a_thread_can_have_its_own_language_for_a_while() {
        assert_eq!(language(), Language::English);
        {
            let _german = speak_here(Language::German);
            assert_eq!(language(), Language::German);
            let _french = speak_here(Language::French);
            assert_eq!(language(), Language::French);
        }
        assert_eq!(language(), Language::English);
    }
}
