//! Debian and Ubuntu packages. On other systems: exactly what to install, then stop.

use std::io::IsTerminal as _;
use std::process::Command;

use crate::process::{answer, command, quiet};
use crate::terminal::say;
use crate::{Outcome, stop, workspace};

/// To compile and link the app (v2.tauri.app, prerequisites, 2026) and to open its deep links.
pub(super) const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "libsoup-3.0-dev",
    "libayatana-appindicator3-dev",
    "desktop-file-utils",
    "libglib2.0-bin",
    "xdg-utils",
];

/// A display, a session bus, a keychain and a window frame for a machine that has none of them.
pub(super) const VIRTUAL_DISPLAY: &[&str] = &[
    "xvfb",
    "dbus-daemon",
    "gnome-keyring",
    "openbox",
    "xdotool",
    "imagemagick",
    "fonts-dejavu-core",
    "util-linux",
];

/// The window's driver, a second opinion on what stands in the database, a notification service, and what plays
/// NetworkManager and logind, and the file manager from which a file is dragged; with iproute2 a network gets an address,
/// with openssl a server a certificate.
pub(super) const DESKTOP_TEST: &[&str] = &[
    "webkit2gtk-driver",
    "sqlite3",
    "dunst",
    "python3-dbusmock",
    "gir1.2-gtk-3.0",
    "iproute2",
    "openssl",
];

/// A panel with a tray, something behind it, the app's own letters, the window's driver, and small pictures.
pub(super) const SCREENSHOTS: &[&str] = &[
    "dunst",
    "xfce4-panel",
    "xfconf",
    "hsetroot",
    "fonts-inter",
    "webkit2gtk-driver",
    "webp",
];

/// What the crates' own tests speak to: a keyring on a bus, and another program that holds a database; and those for
/// whom desktop entry, metadata, man pages and completions are written.
pub(super) const CRATE_TESTS: &[&str] = &[
    "dbus-daemon",
    "gnome-keyring",
    "sqlite3",
    "util-linux",
    "desktop-file-utils",
    "appstream",
    "man-db",
    "zsh",
    "fish",
];

/// What reads the libraries that a program is linked to.
pub(super) const PACKAGE: &[&str] = &["dpkg-dev", "binutils"];

/// What makes a clean system, and what looks at a package before it is installed there.
pub(super) const PACKAGE_CHECK: &[&str] = &["mmdebstrap", "lintian", "util-linux"];

/// SVG to PNG.
pub(super) const ICONS: &[&str] = &["librsvg2-bin"];

/// Installs those of `packages` that are missing.
pub(super) fn install(packages: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return other_system();
    }
    if workspace::on_path("dpkg-query").is_none() || workspace::on_path("apt-get").is_none() {
        return other_linux(packages);
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!(
        "sudo apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    let Some(rights) = rights() else {
        return stop(format!(
            "packages are missing and this user may not install them. Run: {by_hand}"
        ));
    };
    quiet("apt-get update", rights.command(&["update", "-qq"]))?;
    let mut arguments = vec!["install", "-qq", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    say(&format!("Missing packages: {}", missing.join(" ")));
    quiet("apt-get install", rights.command(&arguments))
        .or_else(|failure| stop(format!("{}. By hand: {by_hand}", failure.0)))
}

fn installed(package: &str) -> bool {
    let mut query = command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}\n", package]);
    // A package may be there for several architectures; one that is installed is enough.
    answer(query).is_some_and(|states| states.lines().any(|state| state == "installed"))
}

/// How this user becomes root.
enum Rights {
    Root,
    Sudo,
    SudoWithPassword,
}

fn rights() -> Option<Rights> {
    let mut id = command("id");
    id.arg("-u");
    if answer(id).as_deref() == Some("0") {
        return Some(Rights::Root);
    }
    workspace::on_path("sudo")?;
    let mut silent = command("sudo");
    silent.args(["-n", "true"]);
    if answer(silent).is_some() {
        Some(Rights::Sudo)
    } else if std::io::stdin().is_terminal() {
        // sudo asks for the password itself, on the terminal, and remembers it.
        Some(Rights::SudoWithPassword)
    } else {
        None
    }
}

impl Rights {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut install = match self {
            Self::Root => command("apt-get"),
            Self::Sudo => {
                let mut sudo = command("sudo");
                sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                sudo
            }
            Self::SudoWithPassword => {
                let mut sudo = command("sudo");
                sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                sudo
            }
        };
        install
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        install
    }
}

/// Other Linux systems: the Debian names are given because they are the ones that were tried.
fn other_linux(packages: &[&str]) -> Outcome {
    let all_there = packages.iter().all(|package| match *package {
        "build-essential" => workspace::on_path("cc").is_some(),
        "pkg-config" => workspace::on_path("pkg-config").is_some(),
        "libwebkit2gtk-4.1-dev" => has_library("webkit2gtk-4.1"),
        "libgtk-3-dev" => has_library("gtk+-3.0"),
        "libsoup-3.0-dev" => has_library("libsoup-3.0"),
        "libayatana-appindicator3-dev" => has_library("ayatana-appindicator3-0.1"),
        "desktop-file-utils" => workspace::on_path("update-desktop-database").is_some(),
        "libglib2.0-bin" => workspace::on_path("gio").is_some(),
        "xdg-utils" => workspace::on_path("xdg-mime").is_some(),
        "xvfb" => workspace::on_path("Xvfb").is_some(),
        "dbus-daemon" => workspace::on_path("dbus-daemon").is_some(),
        "gnome-keyring" => workspace::on_path("gnome-keyring-daemon").is_some(),
        "imagemagick" => workspace::on_path("import").is_some(),
        "webkit2gtk-driver" => workspace::on_path("WebKitWebDriver").is_some(),
        "librsvg2-bin" => workspace::on_path("rsvg-convert").is_some(),
        "util-linux" => workspace::on_path("setpriv").is_some(),
        "dpkg-dev" => workspace::on_path("dpkg-shlibdeps").is_some(),
        "binutils" => workspace::on_path("readelf").is_some(),
        "appstream" => workspace::on_path("appstreamcli").is_some(),
        "man-db" => workspace::on_path("man").is_some(),
        "iproute2" => workspace::on_path("ip").is_some(),
        "python3-dbusmock" => has_python_module("dbusmock"),
        "xfconf" => workspace::on_path("xfconf-query").is_some(),
        "fonts-dejavu-core" | "fonts-inter" => true,
        program => workspace::on_path(program).is_some(),
    });
    if all_there {
        return Ok(());
    }
    stop(format!(
        "this is neither Debian nor Ubuntu, so nothing is installed by itself. Please install what \
         your system calls these Debian packages, then run this again: {}",
        packages.join(" ")
    ))
}

fn has_library(name: &str) -> bool {
    let mut query = command("pkg-config");
    query.args(["--exists", name]);
    answer(query).is_some()
}

/// Asked of the system's own Python, which the desktop test uses.
fn has_python_module(name: &str) -> bool {
    let mut import = command("/usr/bin/python3");
    import.args(["-c", &format!("import {name}")]);
    answer(import).is_some()
}

#[cfg(target_os = "macos")]
fn other_system() -> Outcome {
    let mut tools = command("xcode-select");
    tools.arg("-p");
    if answer(tools).is_some() {
        return Ok(());
    }
    stop(
        "please install the Xcode command line tools (xcode-select --install), then run this again",
    )
}

#[cfg(not(target_os = "macos"))]
fn other_system() -> Outcome {
    // Rust for Windows brings or demands the C++ build tools itself, and Windows 11 brings WebView2.
    Ok(())
}
