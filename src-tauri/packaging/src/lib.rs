//! What is written about the program, from the program: whatever goes into a package beside it, and
//! the parts of docs/ that would otherwise have to follow it by hand.
//!
//! Each part is a pure function of what the program says of itself; [`papers::write`] alone touches
//! files. Nothing here is part of the program, and nothing here may be needed for it to run.

pub mod bundle;
pub mod command_line;
pub mod desktop;
pub mod guide;
pub mod licences;
pub mod needs;
pub mod papers;

use std::path::PathBuf;

/// Why something could not be written or read: a sentence for whoever makes a package.
#[derive(Debug)]
pub struct Trouble(pub String);

impl std::fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

/// The answer of everything that reads or writes files.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// An error, told together with what it was about.
pub(crate) fn about<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl Fn(E) -> Trouble {
    move |error| Trouble(format!("{what}: {error}"))
}

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The program's name, as it stands on the search path.
pub const PROGRAM: &str = "pilotlight";
