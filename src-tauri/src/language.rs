//! The language in force: the owner's choice, else the system's.
//!
//! It is put in force before anything is said, and again when the owner changes it. Everything that is
//! shown afterwards is in it; nothing that was written down is translated.

use pilotlight_words::{Language, language, speak};

use crate::data_folder::DataFolder;

/// In a build for development, a language by its tag that goes before everything else; `pseudo` is one.
#[cfg(debug_assertions)]
const VARIABLE: &str = "PILOTLIGHT_LANGUAGE";

/// Puts the language in force that the owner chose, or the system's.
pub(crate) fn put_in_force() {
    speak(asked_for().or_else(chosen).unwrap_or_else(of_system));
}

/// What the owner chose; none to follow the system.
pub(crate) fn chosen() -> Option<Language> {
    DataFolder::find().ok()?.language()
}

/// Remembers the owner's choice and puts it in force.
///
/// # Errors
/// When it cannot be remembered; nothing is changed then.
pub(crate) fn choose(choice: Option<Language>) -> std::io::Result<Language> {
    DataFolder::find()?.remember_language(choice)?;
    put_in_force();
    Ok(language())
}

fn of_system() -> Language {
    Language::of_system(sys_locale::get_locales())
}

#[cfg(debug_assertions)]
fn asked_for() -> Option<Language> {
    Language::of_tag(&std::env::var(VARIABLE).ok()?)
}

#[cfg(not(debug_assertions))]
fn asked_for() -> Option<Language> {
    None
}
