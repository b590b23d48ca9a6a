//! Starting with the session, hidden: only the tray is shown then.
//!
//! What is told is read from the system each time and never from a setting of ours, because the owner
//! may have changed it in the system's own list. On Linux that is a file that every desktop reads
//! (freedesktop.org, "Desktop Application Autostart Specification" 0.5); elsewhere the library does it.

use std::io;

/// What is started: this program, with the tray only.
const HIDDEN: &str = "--hidden";

/// Whether Pilotlight starts with the session.
///
/// # Errors
/// When the system's list cannot be read.
pub(crate) fn is_on() -> io::Result<bool> {
    system::is_on()
}

/// Switches it on or off.
///
/// # Errors
/// When the system's list cannot be written.
pub(crate) fn set(on: bool) -> io::Result<()> {
    system::set(on)
}

#[cfg(target_os = "linux")]
mod system {
    use std::{
        env, fs, io,
        path::{Path, PathBuf},
    };

    use super::HIDDEN;

    const NAME: &str = "dev.pilotlight.desktop";

    fn file() -> io::Result<PathBuf> {
        let folder = dirs::config_dir().ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::NotFound,
                "the system names no folder for settings",
            )
        })?;
        Ok(folder.join("autostart").join(NAME))
    }

    pub(super) fn is_on() -> io::Result<bool> {
        read(&file()?)
    }

    pub(super) fn set(on: bool) -> io::Result<()> {
        let file = file()?;
        if on {
            write(&file, &program()?)
        } else {
            remove(&file)
        }
    }

    /// An `AppImage` runs from a folder that is gone after it, and names itself in a variable.
    fn program() -> io::Result<PathBuf> {
        match env::var_os("APPIMAGE").filter(|image| !image.is_empty()) {
            Some(image) => Ok(image.into()),
            None => env::current_exe(),
        }
    }

    /// Desktops switch an entry off by a line in it, rather than by deleting it.
    pub(super) fn read(file: &Path) -> io::Result<bool> {
        match fs::read_to_string(file) {
            Ok(text) => Ok(!text.lines().any(|line| {
                let line = line.replace(' ', "").to_ascii_lowercase();
                line == "hidden=true" || line == "x-gnome-autostart-enabled=false"
            })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub(super) fn write(file: &Path, program: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        // With the second line a desktop passes over what is left here when the program is gone.
        let (program, tried) = (quoted(program)?, escaped(program)?);
        fs::write(
            file,
            format!(
                "[Desktop Entry]\nType=Application\nName=Pilotlight\n\
                 Comment=Keeps your social accounts connected\nExec={program} {HIDDEN}\n\
                 TryExec={tried}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
            ),
        )
    }

    pub(super) fn remove(file: &Path) -> io::Result<()> {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn writable(program: &Path) -> io::Result<&str> {
        let text = program.to_str().filter(|text| !text.contains(['\n', '\r']));
        text.ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "the program lies in a folder whose name cannot be written into the list",
            )
        })
    }

    /// As the specification of desktop entries writes a name that is no argument.
    fn escaped(program: &Path) -> io::Result<String> {
        Ok(writable(program)?.replace('\\', "\\\\"))
    }

    /// As the specification of desktop entries quotes an argument: the shell's characters with a
    /// backslash inside quotes, that backslash doubled for the file, and a per cent sign doubled.
    fn quoted(program: &Path) -> io::Result<String> {
        let mut quoted = String::from("\"");
        for letter in writable(program)?.chars() {
            match letter {
                '"' | '`' | '$' => quoted.push_str("\\\\"),
                '\\' => quoted.push_str("\\\\\\"),
                '%' => quoted.push('%'),
                _ => {}
            }
            quoted.push(letter);
        }
        quoted.push('"');
        Ok(quoted)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn it_is_on_when_written_and_off_when_removed_or_switched_off_by_the_desktop() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("autostart/entry.desktop");
            assert!(!read(&file).unwrap());
            write(&file, Path::new("/opt/pilot light/pilotlight")).unwrap();
            assert!(read(&file).unwrap());
            let text = fs::read_to_string(&file).unwrap();
            assert!(
                text.contains("Exec=\"/opt/pilot light/pilotlight\" --hidden\n"),
                "{text}"
            );
            assert!(
                text.contains("\nTryExec=/opt/pilot light/pilotlight\n"),
                "{text}"
            );
            fs::write(&file, format!("{text}Hidden=true\n")).unwrap();
            assert!(!read(&file).unwrap());
            fs::write(&file, text.replace("enabled=true", "enabled=false")).unwrap();
            assert!(!read(&file).unwrap());
            remove(&file).unwrap();
            remove(&file).unwrap();
            assert!(!read(&file).unwrap());
        }

        #[test]
        fn signs_that_a_desktop_entry_reads_otherwise_are_quoted() {
            for (path, expected) in [
                ("/a/b", "\"/a/b\""),
                ("/50%/b", "\"/50%%/b\""),
                ("/a$b", "\"/a\\\\$b\""),
                ("/a\"b", "\"/a\\\\\"b\""),
                ("/a\\b", "\"/a\\\\\\\\b\""),
            ] {
                assert_eq!(quoted(Path::new(path)).unwrap(), expected);
            }
            assert!(quoted(Path::new("/a\nb")).is_err());
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use std::{env, io};

    use auto_launch::{AutoLaunch, AutoLaunchBuilder};

    use super::HIDDEN;

    fn entry() -> io::Result<AutoLaunch> {
        let program = env::current_exe()?;
        AutoLaunchBuilder::new()
            .set_app_name("Pilotlight")
            .set_app_path(&program.to_string_lossy())
            .set_args(&[HIDDEN])
            .build()
            .map_err(io::Error::other)
    }

    pub(super) fn is_on() -> io::Result<bool> {
        entry()?.is_enabled().map_err(io::Error::other)
    }

    pub(super) fn set(on: bool) -> io::Result<()> {
        let entry = entry()?;
        if on { entry.enable() } else { entry.disable() }.map_err(io::Error::other)
    }
}
