//! Whether there is a tray to be seen in.
//!
//! On Linux a tray needs a library, whose absence aborts the process that asks for it, and a host on
//! the session bus, without which a hidden window could never be found again. Both are asked for
//! before anything is hidden, and neither question may keep the app waiting.

/// Whether a tray icon would be seen by somebody.
#[cfg(target_os = "linux")]
pub(crate) fn present() -> bool {
    library() && host()
}

/// Whether a tray icon would be seen by somebody. Elsewhere the system itself has the tray.
#[cfg(not(target_os = "linux"))]
pub(crate) fn present() -> bool {
    true
}

/// Waits a few seconds for a tray: at the start of a session the panel may come up after us.
pub(crate) async fn comes_up() -> bool {
    const TRIES: u32 = 12;
    const BETWEEN: std::time::Duration = std::time::Duration::from_millis(250);
    for _ in 0..TRIES {
        if tokio::task::spawn_blocking(present).await.unwrap_or(false) {
            return true;
        }
        tokio::time::sleep(BETWEEN).await;
    }
    false
}

/// Whether making a tray icon is safe: whether the library is where the loader finds it.
#[cfg(target_os = "linux")]
pub(crate) fn library() -> bool {
    use std::path::Path;
    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let named = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let somewhere = std::env::split_paths(&named)
        .any(|folder| NAMES.iter().any(|name| folder.join(name).exists()));
    // The loader's own cache names every library it can find.
    let cached = std::fs::read("/etc/ld.so.cache").is_ok_and(|cache| {
        NAMES.iter().any(|name| {
            cache
                .windows(name.len())
                .any(|part| part == name.as_bytes())
        })
    });
    somewhere || cached || Path::new("/app/lib/libayatana-appindicator3.so.1").exists()
}

/// Whether making a tray icon is safe.
#[cfg(not(target_os = "linux"))]
pub(crate) fn library() -> bool {
    true
}

/// Whether a panel on the session bus shows tray icons.
#[cfg(target_os = "linux")]
fn host() -> bool {
    use std::{sync::mpsc, time::Duration};
    let (sender, answer) = mpsc::channel();
    // A bus that never answers keeps only this thread.
    std::thread::spawn(move || sender.send(ask_for_host().unwrap_or(false)));
    answer.recv_timeout(Duration::from_secs(1)).unwrap_or(false)
}

#[cfg(target_os = "linux")]
fn ask_for_host() -> zbus::Result<bool> {
    let bus = zbus::blocking::Connection::session()?;
    let watcher = zbus::blocking::Proxy::new(
        &bus,
        "org.kde.StatusNotifierWatcher",
        "/StatusNotifierWatcher",
        "org.kde.StatusNotifierWatcher",
    )?;
    watcher.get_property("IsStatusNotifierHostRegistered")
}
