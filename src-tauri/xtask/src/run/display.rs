//! A whole small desktop for a machine that has none: display, session bus, unlocked keychain, window frame, browser.
//!
//! It lives under target/virtual-desktop and never touches the home folder, its keyring or its default browser.
//! Whatever is started here ends with xtask.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::screenshot;
use crate::process::{Background, answer, command};
use crate::terminal::say;
use crate::{Outcome, Stop, stop, workspace};

/// What the folder of a run's sockets is called, before the id of its process.
const SOCKETS: &str = "pilotlight-run-";

/// A session bus that starts no service by itself: portals and the like would outlive the desktop.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=PATH</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// Starts the app in a virtual desktop, takes a picture, and stays if `stay` until the app ends.
pub(super) fn show(arguments: &[String], stay: bool) -> Outcome {
    say("Starting a virtual display");
    let desktop = Desktop::start()?;
    let mut app = desktop.start_program(&workspace::app().to_string_lossy(), |command| {
        command.args(arguments);
    })?;
    say("Waiting for the window");
    let picture = workspace::target().join("screenshot.png");
    screenshot::take(&desktop.display, &mut app, &picture)?;
    say(&format!(
        "Pilotlight runs on its sandbox. Screenshot: {}",
        picture.display()
    ));
    if !stay {
        return Ok(());
    }
    say(&format!(
        "Its display is {0}. To look at it live: x11vnc -display {0} -localhost, and any VNC viewer.",
        desktop.display
    ));
    say("Ctrl-C ends it.");
    match app.0.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => stop(format!("the app ended with {status}")),
        Err(error) => stop(format!("the app was lost: {error}")),
    }
}

/// The running pieces, in the order in which they must end: a field is dropped before those below it.
struct Desktop {
    display: String,
    bus_address: String,
    _window_frame: Background,
    _keychain: Background,
    _bus: Background,
    _screen: Background,
    folders: Folders,
}

impl Desktop {
    fn start() -> Outcome<Self> {
        let folders = Folders::make()?;
        let mut screen = Background::start("Xvfb", |command| {
            command
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1280x900x24",
                    "-nolisten",
                    "tcp",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null());
        })?;
        let display = format!(":{}", screen.first_line()?);
        let mut bus = Background::start("dbus-daemon", |command| {
            command
                .arg(format!(
                    "--config-file={}",
                    folders.bus_configuration().display()
                ))
                .args(["--nofork", "--nopidfile", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null());
            folders.name_in(command);
            command.env("DISPLAY", &display);
        })?;
        let bus_address = bus.first_line()?;
        let world = |command: &mut Command| {
            folders.name_in(command);
            command
                .env("DISPLAY", &display)
                .env("DBUS_SESSION_BUS_ADDRESS", &bus_address)
                .env_remove("WAYLAND_DISPLAY")
                // With this name xdg-open uses gio, which reads the handler files that the app writes.
                .env("XDG_CURRENT_DESKTOP", "GNOME");
        };
        let mut keychain = Background::start("gnome-keyring-daemon", |command| {
            command
                .args(["--foreground", "--unlock", "--components=secrets"])
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            world(command);
        })?;
        // The empty password of a keychain that holds sandbox keys only.
        keychain.tell(b"\n")?;
        wait_for_keychain(&world)?;
        let window_frame = Background::start("openbox", |command| {
            command.stdout(Stdio::null()).stderr(Stdio::null());
            world(command);
        })?;
        Ok(Self {
            display,
            bus_address,
            folders,
            _window_frame: window_frame,
            _keychain: keychain,
            _bus: bus,
            _screen: screen,
        })
    }

    fn start_program(
        &self,
        program: &str,
        adjust: impl FnOnce(&mut Command),
    ) -> Outcome<Background> {
        Background::start(program, |command| {
            self.folders.name_in(command);
            command
                .env("DISPLAY", &self.display)
                .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
                .env("XDG_CURRENT_DESKTOP", "GNOME")
                .env_remove("WAYLAND_DISPLAY")
                .env("NO_AT_BRIDGE", "1");
            adjust(command);
        })
    }
}

fn wait_for_keychain(world: &impl Fn(&mut Command)) -> Outcome {
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(20) {
        let mut question = command("gdbus");
        question.args(["call", "--session", "--dest", "org.freedesktop.DBus"]);
        question.args(["--object-path", "/org/freedesktop/DBus"]);
        question.args(["--method", "org.freedesktop.DBus.NameHasOwner"]);
        question.arg("org.freedesktop.secrets");
        world(&mut question);
        if answer(question).is_some_and(|reply| reply.contains("true")) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    stop("the keychain of the virtual desktop did not start")
}

/// Where the programs of the virtual desktop keep their things.
struct Folders {
    home: PathBuf,
    /// Sockets: their path may have 107 characters at most, so they cannot stand in the target folder.
    runtime: PathBuf,
}

impl Folders {
    fn make() -> Outcome<Self> {
        remove_abandoned();
        let folders = Self {
            home: workspace::target().join("virtual-desktop"),
            runtime: std::env::temp_dir().join(format!("{SOCKETS}{}", std::process::id())),
        };
        for folder in [
            folders.applications(),
            folders.config(),
            folders.runtime.clone(),
        ] {
            fs::create_dir_all(&folder)
                .map_err(|error| Stop(format!("{}: {error}", folder.display())))?;
        }
        fs::set_permissions(&folders.runtime, fs::Permissions::from_mode(0o700))
            .map_err(|error| Stop(format!("{}: {error}", folders.runtime.display())))?;
        folders.choose_browser()?;
        let bus = BUS.replace("PATH", &folders.runtime.join("bus").to_string_lossy());
        write(&folders.bus_configuration(), &bus)?;
        Ok(folders)
    }

    fn bus_configuration(&self) -> PathBuf {
        self.runtime.join("bus.conf")
    }

    fn config(&self) -> PathBuf {
        self.home.join("config")
    }

    fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    fn applications(&self) -> PathBuf {
        self.data().join("applications")
    }

    fn name_in(&self, command: &mut Command) {
        command
            .env("XDG_CONFIG_HOME", self.config())
            .env("XDG_DATA_HOME", self.data())
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env("XDG_STATE_HOME", self.home.join("state"))
            .env("XDG_RUNTIME_DIR", &self.runtime);
    }

    /// Consent pages open in a Chromium with its own profile, where there is one.
    fn choose_browser(&self) -> Outcome {
        let Some(browser) = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| workspace::on_path(name))
        else {
            return Ok(());
        };
        // Chromium refuses to start as root with its own sandbox on.
        let as_root = fs::metadata("/proc/self")
            .is_ok_and(|process| std::os::unix::fs::MetadataExt::uid(&process) == 0);
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Browser\nNoDisplay=true\n\
             Exec={}{} --no-first-run --user-data-dir={} %u\n\
             MimeType=x-scheme-handler/http;x-scheme-handler/https;\n",
            browser.display(),
            if as_root { " --no-sandbox" } else { "" },
            self.home.join("browser").display(),
        );
        let defaults = "[Default Applications]\n\
                        x-scheme-handler/http=pilotlight-browser.desktop\n\
                        x-scheme-handler/https=pilotlight-browser.desktop\n";
        write(
            &self.applications().join("pilotlight-browser.desktop"),
            &entry,
        )?;
        let list = self.config().join("mimeapps.list");
        // The app registers its deep link in the same file; that entry is kept.
        if list.exists() {
            Ok(())
        } else {
            write(&list, defaults)
        }
    }
}

/// Ctrl-C ends xtask before it can tidy up, so the next run does: folders whose process is gone.
fn remove_abandoned() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(SOCKETS));
        if owner.is_some_and(|id| !Path::new("/proc").join(id).exists()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        // Only sockets stand in it, and their owners have ended.
        let _ = fs::remove_dir_all(&self.runtime);
    }
}

fn write(path: &Path, content: &str) -> Outcome {
    fs::write(path, content).map_err(|error| Stop(format!("{}: {error}", path.display())))
}
