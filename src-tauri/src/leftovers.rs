//! What the system's webview leaves behind when the window closes.
//!
//! WebKitGTK's page ends with the window, but the process that speaks to the network for it stays for a next
//! one (tauri-apps/tauri issue 14626, 2025), and with it some 30 MB for as long as the app is in the tray,
//! which may be for weeks. So it is ended, and WebKit starts another with the next window. What this must never do:
//! end it while there is a window, or end a process that is not this one's child. A driver's session ends with that
//! process, so under one it stays.

/// Ends, some time after this window was closed, what it left behind.
#[cfg(target_os = "linux")]
pub(crate) fn follow<R: tauri::Runtime>(window: &tauri::WebviewWindow<R>) {
    use tauri::Manager as _;
    if std::env::var_os(webkit::DRIVEN).is_some() {
        return;
    }
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if !matches!(event, tauri::WindowEvent::Destroyed) {
            return;
        }
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(webkit::AFTER).await;
            let asked = app.clone();
            // Windows are made on the main thread, so none comes up while this looks.
            let _ = app.run_on_main_thread(move || {
                if asked.webview_windows().is_empty() {
                    webkit::end();
                }
            });
        });
    });
}

/// Elsewhere the system's webview ends with its windows.
#[cfg(not(target_os = "linux"))]
pub(crate) fn follow<R: tauri::Runtime>(_window: &tauri::WebviewWindow<R>) {}

#[cfg(target_os = "linux")]
mod webkit {
    use std::{fs, io, time::Duration};

    use rustix::process::{Pid, PidfdFlags, RawPid, Signal, getpid, pidfd_open, pidfd_send_signal};
    use tracing::{debug, info};

    /// What a page had it remember it writes down a moment later, and whoever closed
    /// the window by mistake opens it again.
    pub(super) const AFTER: Duration = Duration::from_secs(10);
    /// Set by tauri-driver for the program that it starts.
    pub(super) const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";
    const NETWORK: &str = "WebKitNetworkProcess";

    /// Ends the process that pages of this one spoke to the network through.
    pub(super) fn end() {
        for id in children(NETWORK) {
            match end_one(id, NETWORK) {
                Ok(()) => debug!("the webview's network process was left over and is ended"),
                Err(error) => info!(%error, "the webview's network process stays"),
            }
        }
    }

    /// The children of this process that run a program of this name.
    pub(super) fn children(program: &str) -> Vec<RawPid> {
        let Ok(all) = fs::read_dir("/proc") else {
            return Vec::new();
        };
        all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter(|id| is_child(*id, program))
            .collect()
    }

    fn is_child(id: RawPid, program: &str) -> bool {
        let read = |name: &str| fs::read_to_string(format!("/proc/{id}/{name}")).ok();
        let parent = read("stat").and_then(|stat| {
            // The name stands in brackets and may hold anything; the parent is the second field behind it.
            let (_, fields) = stat.rsplit_once(')')?;
            fields.split_whitespace().nth(1)?.parse::<RawPid>().ok()
        });
        let runs = read("cmdline").is_some_and(|line| {
            let path = line.split('\0').next().unwrap_or_default();
            path.rsplit('/').next() == Some(program)
        });
        parent == Some(getpid().as_raw_nonzero().get()) && runs
    }

    pub(super) fn end_one(id: RawPid, program: &str) -> io::Result<()> {
        let gone = || io::Error::from(io::ErrorKind::NotFound);
        let process = pidfd_open(Pid::from_raw(id).ok_or_else(gone)?, PidfdFlags::empty())?;
        // From here on its number is nobody else's; it may have become so before.
        if !is_child(id, program) {
            return Err(gone());
        }
        Ok(pidfd_send_signal(&process, Signal::TERM)?)
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::{
        fs,
        io::{BufRead as _, BufReader},
        os::unix::process::ExitStatusExt as _,
        process::{Command, Stdio},
    };

    use super::webkit::{children, end_one};

    #[test]
    fn only_a_child_of_that_name_is_ended() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("LeftOver");
        fs::copy("/bin/sleep", &program).unwrap();
        let mut child = Command::new(&program).arg("60").spawn().unwrap();
        // A child of a child, under the same name.
        let mut between = Command::new("sh")
            .arg("-c")
            .arg(r#""$0" 60 & echo $!; wait"#)
            .arg(&program)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let told = between.stdout.take().unwrap();
        BufReader::new(told).read_line(&mut line).unwrap();
        let below = line.trim().parse().unwrap();

        let id = i32::try_from(child.id()).unwrap();
        assert_eq!(children("LeftOver"), [id]);
        assert!(end_one(id, "Another").is_err());
        assert!(end_one(below, "LeftOver").is_err());
        end_one(id, "LeftOver").unwrap();
        assert_eq!(child.wait().unwrap().signal(), Some(15));

        rustix::process::kill_process(
            rustix::process::Pid::from_raw(below).unwrap(),
            rustix::process::Signal::KILL,
        )
        .unwrap();
        between.wait().unwrap();
    }
}
