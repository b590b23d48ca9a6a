//! The file that tells installed copies which version is the newest, in the form that Tauri's updater reads
//! (v2.tauri.app, Updater, "Static JSON File", 2026). It names packages that were signed, and no others.

use std::fs;
use std::path::Path;

use crate::{Outcome, Stop, stop};

/// What the signature of a package ends with, and the systems that the package is for.
const KINDS: &[(&str, &[&str])] = &[
    (".deb.sig", &["linux-x86_64-deb"]),
    (".rpm.sig", &["linux-x86_64-rpm"]),
    (".AppImage.sig", &["linux-x86_64-appimage", "linux-x86_64"]),
    (".app.tar.gz.sig", &["darwin-aarch64-app", "darwin-aarch64"]),
    ("-setup.exe.sig", &["windows-x86_64-nsis", "windows-x86_64"]),
];

/// The text of the file for the packages in `folder`, which are to be had below `address`.
///
/// # Errors
/// When none is signed, or the address is not https.
pub(super) fn newest(folder: &Path, address: &str) -> Outcome<String> {
    if !address.starts_with("https://") {
        return stop(format!("{address} is not https"));
    }
    let mut signed = Vec::new();
    for file in super::files(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let kind = KINDS.iter().find(|(ending, _)| name.ends_with(ending));
        if let Some((_, systems)) = kind {
            let signature =
                fs::read_to_string(&file).map_err(|error| super::trouble(&file, &error))?;
            signed.push((
                name.trim_end_matches(".sig").to_owned(),
                signature,
                *systems,
            ));
        }
    }
    written(env!("CARGO_PKG_VERSION"), address, &signed)
}

fn written(version: &str, address: &str, signed: &[(String, String, &[&str])]) -> Outcome<String> {
    let mut platforms = Vec::new();
    for (name, signature, systems) in signed {
        let signature = signature.trim();
        for text in [name.as_str(), signature] {
            // Names and signatures have no sign that JSON would want escaped; anything else is a mistake.
            if text.is_empty()
                || text
                    .chars()
                    .any(|sign| sign.is_control() || "\"\\".contains(sign))
            {
                return Err(Stop(format!(
                    "{name} or its signature does not read as one"
                )));
            }
        }
        let address = address.trim_end_matches('/');
        for system in *systems {
            platforms.push(format!(
                "    \"{system}\": {{ \"url\": \"{address}/{name}\", \"signature\": \"{signature}\" }}"
            ));
        }
    }
    if platforms.is_empty() {
        return stop("no package is signed, so there is none to tell of");
    }
    Ok(format!(
        "{{\n  \"version\": \"{version}\",\n  \"platforms\": {{\n{}\n  }}\n}}\n",
        platforms.join(",\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::{KINDS, written};

    #[test]
    fn each_signed_package_is_named_for_its_systems() {
        let signed = [
            (
                "Pilotlight_1.2.3_amd64.deb".into(),
                "c2ln\n".into(),
                KINDS[0].1,
            ),
            (
                "Pilotlight_1.2.3_amd64.AppImage".into(),
                "b3Ro".into(),
                KINDS[2].1,
            ),
        ];
        assert_eq!(
            written("1.2.3", "https://example.com/v1.2.3/", &signed).unwrap(),
            "{\n  \"version\": \"1.2.3\",\n  \"platforms\": {\n    \
             \"linux-x86_64-deb\": { \"url\": \"https://example.com/v1.2.3/Pilotlight_1.2.3_amd64.deb\", \"signature\": \"c2ln\" },\n    \
             \"linux-x86_64-appimage\": { \"url\": \"https://example.com/v1.2.3/Pilotlight_1.2.3_amd64.AppImage\", \"signature\": \"b3Ro\" },\n    \
             \"linux-x86_64\": { \"url\": \"https://example.com/v1.2.3/Pilotlight_1.2.3_amd64.AppImage\", \"signature\": \"b3Ro\" }\n  \
             }\n}\n"
        );
        assert!(written("1.2.3", "https://example.com", &[]).is_err());
        for odd in ["", "a\"b", "a\nb"] {
            let one = [("a.deb".into(), odd.to_owned(), KINDS[0].1)];
            assert!(
                written("1.2.3", "https://example.com", &one).is_err(),
                "{odd:?}"
            );
        }
    }
}
