//! What the built program needs of the system it is installed on: the libraries it is linked to, read
//! from the program itself, and what it uses without being linked to it.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::json;

use crate::{Outcome, Trouble, about, bundle::pretty, papers::put};

/// What the program loads or calls at run time, by Debian's names and rpm's. `xdg-mime` says whom our links are
/// given to (`scheme`), without desktop-file-utils no system knows which links an entry takes, and without
/// ca-certificates it trusts nobody. The tray's library is opened by name and
/// only if it is there (`tray_host`): [`TRAY`].
pub const BESIDE: [&str; 3] = ["ca-certificates", "xdg-utils", "desktop-file-utils"];
/// The tray's library, for Debian and for rpm. The bundler asks for it only where the manifest itself names the feature.
const TRAY: [&str; 2] = [
    "libayatana-appindicator3-1",
    "libayatana-appindicator3.so.1()(64bit)",
];
/// What Tauri's bundler asks for in every rpm, in these words; a second time would be one too many. Debian's names
/// of the same come from it without the version, and stand beside ours.
const BY_BUNDLER: [&str; 2] = ["libwebkit2gtk-4.1.so.0", "libgtk-3.so.0"];
/// A keychain, without which a passphrase is asked for instead.
pub const RECOMMENDED: [&str; 1] = ["gnome-keyring | libkf5wallet-bin | kwallet6 | keepassxc"];
/// The same for rpm, where names differ by system; each alternative is one that exists.
const RECOMMENDED_RPM: [&str; 1] = ["(gnome-keyring or kf6-kwallet or keepassxc)"];

/// Writes `needs.json` into `folder`: the configuration that names what `program` needs.
///
/// # Errors
/// When the tools that read the program are missing or cannot read it.
pub fn write(program: &Path, folder: &Path) -> Outcome {
    let mut debian = debian(program, folder)?;
    debian.extend(BESIDE.map(str::to_owned));
    debian.push(TRAY[0].to_owned());
    let mut rpm: Vec<String> = linked(program)?
        .into_iter()
        .filter(|library| !BY_BUNDLER.contains(&library.as_str()))
        .map(|library| format!("{library}()(64bit)"))
        .collect();
    rpm.extend(BESIDE.map(str::to_owned));
    rpm.push(TRAY[1].to_owned());
    let needs = json!({
        "bundle": {
            "linux": {
                "deb": { "depends": debian, "recommends": RECOMMENDED },
                "rpm": { "depends": rpm, "recommends": RECOMMENDED_RPM },
            },
        },
    });
    put(&folder.join("needs.json"), &pretty(&needs))
}

/// The packages with the libraries that the program is linked to, with the oldest versions that have what
/// it uses of them (`dpkg-shlibdeps`).
///
/// # Errors
/// When `dpkg-shlibdeps` is missing or does not know a library.
pub fn debian(program: &Path, folder: &Path) -> Outcome<Vec<String>> {
    // The tool works in the folder of a source package and reads its name there.
    let place = folder.join("shlibdeps");
    fs::create_dir_all(place.join("debian")).map_err(about(place.display()))?;
    put(
        &place.join("debian/control"),
        "Source: pilotlight\n\nPackage: pilotlight\nArchitecture: any\n",
    )?;
    let program = program.canonicalize().map_err(about(program.display()))?;
    let mut tool = Command::new("dpkg-shlibdeps");
    tool.arg("-O").arg(program).current_dir(&place);
    let told = heard(tool)?;
    let list = told
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="));
    let list = list.ok_or_else(|| Trouble("dpkg-shlibdeps named nothing".into()))?;
    Ok(list.split(", ").map(str::to_owned).collect())
}

/// The libraries that the program is linked to, by their own names.
///
/// # Errors
/// When `readelf` is missing or cannot read the program.
pub fn linked(program: &Path) -> Outcome<Vec<String>> {
    let mut tool = Command::new("readelf");
    tool.arg("--dynamic")
        .arg("--wide")
        .arg(program)
        .env("LC_ALL", "C");
    let libraries = heard(tool)?
        .lines()
        .filter(|line| line.contains("(NEEDED)"))
        .filter_map(|line| Some(line.split_once('[')?.1.split(']').next()?.to_owned()))
        // The loader belongs to the C library.
        .filter(|library| !library.starts_with("ld-linux"))
        .collect();
    Ok(libraries)
}

fn heard(mut tool: Command) -> Outcome<String> {
    let name = tool.get_program().to_string_lossy().into_owned();
    let output = tool.stdin(Stdio::null()).output().map_err(about(&name))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble(format!("{name} failed: {words}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
