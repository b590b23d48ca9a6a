//! The language that is spoken.

use pilotlight_engine::view::{Failure, FailureCode, LanguageTag, LanguageView};
use pilotlight_words::{language as spoken, shell};
use tauri::State;

use super::Answer;
use crate::{language as choice, rooms::Rooms};

/// The owner's choice and what is spoken now.
#[tauri::command]
pub(crate) async fn language() -> Answer<LanguageView> {
    Ok(view())
}

/// Changes the language of window, tray, notifications and command line; none follows the system.
#[tauri::command]
pub(crate) async fn choose_language(
    rooms: State<'_, Rooms>,
    language: Option<LanguageTag>,
) -> Answer<LanguageView> {
    choice::choose(language.map(Into::into)).map_err(|error| Failure {
        code: FailureCode::TryAgain,
        message: shell::choice_not_saved(error.to_string()),
    })?;
    rooms.engine().await?.language_changed();
    Ok(view())
}

fn view() -> LanguageView {
    LanguageView {
        chosen: choice::chosen().map(Into::into),
        spoken: spoken().into(),
    }
}
