//! What Tauri's bundler is told beside `tauri.conf.json`: which file goes where in a package, and the
//! updater's key where a build has one.

use std::{env, path::Path};

use serde_json::{Map, Value, json};

use crate::{Outcome, Trouble, desktop};

/// The variable with the public key by which new versions are proven.
const KEY: &str = "PILOTLIGHT_UPDATE_KEY";
/// The variable with the https address that tells which version is the newest.
const ADDRESS: &str = "PILOTLIGHT_UPDATE_ADDRESS";

/// What rpm runs once the files are gone: the bundler's rpm owns no folder, so ours would stay behind. The first argument
/// counts the copies that stay, which is none unless this is an upgrade; what somebody else has put there stays too.
pub const ERASED: &str = r#"if [ "$1" = 0 ] && [ -d /usr/share/doc/pilotlight ]; then
    rmdir --ignore-fail-on-non-empty /usr/share/doc/pilotlight
fi
"#;
/// The file that holds it.
pub(crate) const ERASED_FILE: &str = "erased.sh";

/// What a build knows about new versions of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Updates {
    /// Nothing: it never asks anybody.
    Off,
    /// It can ask there and takes what this key has signed.
    On {
        /// The public key, as Tauri's command line makes it.
        key: String,
        /// The address.
        address: String,
    },
}

impl Updates {
    /// What the environment of this build says.
    ///
    /// # Errors
    /// When there is one of the two without the other, or the address is not https.
    pub fn configured() -> Outcome<Self> {
        let read = |name| env::var(name).ok().filter(|text| !text.trim().is_empty());
        Self::of(read(KEY), read(ADDRESS))
    }

    /// The same, of these two.
    ///
    /// # Errors
    /// As [`Self::configured`].
    pub fn of(key: Option<String>, address: Option<String>) -> Outcome<Self> {
        match (key, address) {
            (None, None) => Ok(Self::Off),
            (Some(key), Some(address)) if address.starts_with("https://") => {
                Ok(Self::On { key, address })
            }
            (Some(_), Some(address)) => Err(Trouble(format!("{ADDRESS} is not https: {address}"))),
            _ => Err(Trouble(format!("set both {KEY} and {ADDRESS}, or neither"))),
        }
    }
}

/// The configuration, as JSON to be merged over `tauri.conf.json`. `folder` holds the papers and `pages`
/// names the man pages in it.
#[must_use]
pub fn configuration(folder: &Path, pages: &[String], updates: &Updates) -> String {
    let path = |name: &str| folder.join(name).display().to_string();
    let mut files = Map::new();
    let mut add = |place: String, name: &str| files.insert(place, json!(path(name)));
    add(
        format!("/usr/share/metainfo/{}", desktop::METADATA),
        desktop::METADATA,
    );
    add("/usr/share/doc/pilotlight/copyright".into(), "copyright");
    add(
        "/usr/share/doc/pilotlight/third-party-licences.txt".into(),
        "third-party-licences.txt",
    );
    add(
        "/usr/share/doc/pilotlight/changelog.gz".into(),
        "changelog.gz",
    );
    for page in pages {
        add(
            format!("/usr/share/man/man1/{page}.gz"),
            &format!("man/{page}.gz"),
        );
    }
    add(
        "/usr/share/bash-completion/completions/pilotlight".into(),
        "pilotlight.bash",
    );
    add(
        "/usr/share/fish/vendor_completions.d/pilotlight.fish".into(),
        "pilotlight.fish",
    );
    let shared = files.clone();
    let with_zsh = |folder: &str| {
        let mut files = shared.clone();
        files.insert(format!("{folder}/_pilotlight"), json!(path("_pilotlight")));
        files.insert(
            "/usr/share/icons/hicolor/scalable/apps/pilotlight.svg".into(),
            json!("icons/source/app.svg"),
        );
        files
    };
    let entry = path(desktop::ENTRY);
    let mut whole = json!({
        "bundle": {
            "longDescription": desktop::description(),
            "linux": {
                "deb": {
                    "files": with_zsh("/usr/share/zsh/vendor-completions"),
                    "desktopTemplate": entry,
                    "section": "net",
                },
                "rpm": {
                    "files": with_zsh("/usr/share/zsh/site-functions"),
                    "desktopTemplate": entry,
                    "postRemoveScript": path(ERASED_FILE),
                },
                "appimage": { "files": shared },
            },
            "macOS": { "files": { "Resources/third-party-licences.txt": path("third-party-licences.txt") } },
        },
    });
    if cfg!(windows) {
        let texts = path("third-party-licences.txt");
        whole["bundle"]["resources"] = json!({ texts: "third-party-licences.txt" });
    }
    if let Updates::On { key, address } = updates {
        whole["bundle"]["createUpdaterArtifacts"] = json!(true);
        whole["plugins"]["updater"] = pilotlight_shell::updater(key, address);
    }
    pretty(&whole)
}

pub(crate) fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
