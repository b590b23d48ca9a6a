//! All words a person reads, in five languages, as one function a message.
//!
//! The catalogues lie in `locales/`, a folder a language and a file a room, in Project Fluent's
//! format. The functions are made from the English ones when this crate is built, so a missing message
//! or a wrong argument does not compile; a message that another language lacks is said in English. What
//! is said when is decided elsewhere: this crate knows no platform, no state and no time.

mod calendar;
mod language;
mod lists;
mod numbers;
pub mod pseudo;
mod saying;

pub use calendar::month;
pub use language::{Here, Language, language, speak, speak_here};
pub use lists::{all_of, any_of, few_of, row, sentences};
pub use numbers::Number;
use saying::Value;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
