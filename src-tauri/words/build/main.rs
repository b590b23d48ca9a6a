//! Makes one function of each English message, and embeds the catalogues of all languages.
//!
//! A message that is missing, or is told something else than it needs, does therefore not compile.
//! Rooms whose name begins with `ui-` belong to the window and are left out.

#![expect(clippy::print_stdout, reason = "cargo listens to what this prints")]

mod catalogue;

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use catalogue::{Kind, Message, Room};

fn main() -> Result<(), Box<dyn Error>> {
    let locales = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut code = String::new();
    for room in catalogue::read(&locales.join("en"))? {
        if !room.is_of_the_window() {
            write_room(&mut code, &room)?;
        }
    }
    for language in ["en", "de", "es", "fr", "pt"] {
        write_sources(&mut code, language, &locales.join(language))?;
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("messages.rs"), code)?;
    Ok(())
}

fn write_room(code: &mut String, room: &Room) -> Result<(), Box<dyn Error>> {
    writeln!(code, "/// The messages of `{}.ftl`.", room.name)?;
    writeln!(code, "pub mod {} {{", room.name.replace('-', "_"))?;
    for message in &room.messages {
        write_function(code, room, message)?;
    }
    writeln!(code, "}}")?;
    Ok(())
}

/// Arguments stand in the order of their names, so that a sentence can be worded anew without
/// exchanging two of them unseen.
fn write_function(code: &mut String, room: &Room, message: &Message) -> Result<(), Box<dyn Error>> {
    let id = &message.id;
    let name = id.trim_start_matches(&room.prefix()).replace('-', "_");
    for line in message.source.lines() {
        writeln!(code, "    /// `{}`", line.trim().replace('`', "'"))?;
        writeln!(code, "    ///")?;
    }
    let mut parameters = Vec::new();
    let mut values = Vec::new();
    for (argument, kind) in &message.arguments {
        let parameter = argument.replace('-', "_");
        match kind {
            Kind::Text => {
                parameters.push(format!("{parameter}: impl AsRef<str>"));
                values.push(format!(
                    "(\"{argument}\", crate::Value::Text({parameter}.as_ref()))"
                ));
            }
            Kind::Number => {
                parameters.push(format!("{parameter}: impl Into<crate::Number>"));
                values.push(format!(
                    "(\"{argument}\", crate::Value::Number({parameter}.into()))"
                ));
            }
        }
    }
    let (parameters, values) = (parameters.join(", "), values.join(", "));
    writeln!(code, "    #[must_use]")?;
    writeln!(code, "    pub fn {name}({parameters}) -> String {{")?;
    writeln!(code, "        crate::saying::say(\"{id}\", &[{values}])")?;
    writeln!(code, "    }}")?;
    Ok(())
}

fn write_sources(code: &mut String, language: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let name = language.to_uppercase();
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        file.ends_with(".ftl") && !file.starts_with("ui-")
    });
    files.sort();
    writeln!(code, "pub(crate) const {name}: &[&str] = &[")?;
    for file in files {
        writeln!(code, "    include_str!({:?}),", file.canonicalize()?)?;
    }
    writeln!(code, "];")?;
    Ok(())
}
