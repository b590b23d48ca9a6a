//! How a Linux desktop and its shop of programs know Pilotlight: the desktop entry (freedesktop.org,
//! "Desktop Entry Specification" 1.4), which also takes our links, and the AppStream metadata
//! (freedesktop.org, AppStream 1.0, "Desktop applications").

use std::fmt::Write as _;

use pilotlight_engine::SCHEME;
use pilotlight_words::{Language, package, speak_here};

use crate::PROGRAM;

/// The entry's file name: Tauri's bundler gives it the product's name.
pub const ENTRY: &str = "Pilotlight.desktop";
/// The name under which shops of programs know it: the app's identifier with one part more, because they
/// take none with two.
const ID: &str = "dev.pilotlight.Pilotlight";
/// The metadata's file name.
pub const METADATA: &str = "dev.pilotlight.Pilotlight.metainfo.xml";

/// The desktop entry. The program is named without a folder, so that a package may be unpacked anywhere on
/// the search path, and without quotes, with which bare window managers' `xdg-open` cannot launch it.
#[must_use]
pub fn entry() -> String {
    let mut text = format!(
        "[Desktop Entry]\nType=Application\nVersion=1.4\nName=Pilotlight\n{}{}\
         Exec={PROGRAM} %u\nTryExec={PROGRAM}\nIcon={PROGRAM}\nTerminal=false\nCategories=Office;\n\
         StartupNotify=true\nStartupWMClass={PROGRAM}\nMimeType=x-scheme-handler/{SCHEME};\n",
        localised("Comment", package::comment),
        localised("Keywords", package::keywords),
    );
    text.push_str(&format!(
        "Actions=hidden;\n\n[Desktop Action hidden]\n{}Exec={PROGRAM} --hidden\n",
        localised("Name", package::start_hidden),
    ));
    text
}

/// A line of the entry in every language, English as the one without a name.
fn localised(key: &str, words: fn() -> String) -> String {
    in_each(words)
        .into_iter()
        .map(|(language, words)| match language {
            Language::English => format!("{key}={words}\n"),
            other => format!("{key}[{}]={words}\n", other.tag()),
        })
        .collect()
}

fn in_each(words: fn() -> String) -> Vec<(Language, String)> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let _here = speak_here(language);
            (language, words())
        })
        .collect()
}

/// The metadata, with `date` as the day of this version.
#[must_use]
pub fn metadata(date: &str) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<component type=\"desktop-application\">\n  \
         <id>{ID}</id>\n  <name>Pilotlight</name>\n"
    );
    element(&mut text, 2, "summary", package::summary);
    text.push_str(
        "  <metadata_license>CC0-1.0</metadata_license>\n  \
         <project_license>Apache-2.0 OR MIT</project_license>\n  \
         <developer id=\"dev.pilotlight\">\n    <name>The Pilotlight contributors</name>\n  </developer>\n  \
         <description>\n",
    );
    for paragraph in [
        package::about,
        package::about_platforms,
        package::about_sandbox,
    ] {
        element(&mut text, 4, "p", paragraph);
    }
    let _ = write!(
        text,
        "  </description>\n  <launchable type=\"desktop-id\">{ENTRY}</launchable>\n  \
         <icon type=\"stock\">{PROGRAM}</icon>\n  \
         <categories>\n    <category>Office</category>\n  </categories>\n  \
         <provides>\n    <binary>{PROGRAM}</binary>\n    \
         <mediatype>x-scheme-handler/{SCHEME}</mediatype>\n  </provides>\n  \
         <requires>\n    <display_length compare=\"ge\">800</display_length>\n  </requires>\n  \
         <supports>\n    <control>pointing</control>\n    <control>keyboard</control>\n  </supports>\n  \
         <content_rating type=\"oars-1.1\">\n    \
         <content_attribute id=\"social-info\">moderate</content_attribute>\n  </content_rating>\n  \
         <releases>\n    <release version=\"{}\" date=\"{}\"/>\n  </releases>\n</component>\n",
        env!("CARGO_PKG_VERSION"),
        escaped(date),
    );
    text
}

/// What it is, in English and in lines of a length that every list of packages can show.
#[must_use]
pub fn description() -> String {
    const LENGTH: usize = 76;
    let _here = speak_here(Language::English);
    let mut lines = vec![String::new()];
    for word in package::about().split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.len() + 1 + word.len() <= LENGTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

fn element(text: &mut String, indent: usize, name: &str, words: fn() -> String) {
    for (language, words) in in_each(words) {
        let told = match language {
            Language::English => String::new(),
            other => format!(" xml:lang=\"{}\"", other.tag()),
        };
        let _ = writeln!(
            text,
            "{:indent$}<{name}{told}>{}</{name}>",
            "",
            escaped(&words)
        );
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
