//! The instance before this one, while it is still ending.
//!
//! A process that ends keeps its name on the session bus a moment longer than anybody can see it. A
//! start in that moment would hand its arguments to an instance that is no more, and show nothing.
//! So that one is waited for, and never for long.

/// Returns when no instance of the app is just ending: at once where there is none, or where one
/// answers.
#[cfg(target_os = "linux")]
pub(crate) fn let_go() {
    use std::{sync::mpsc, time::Duration};
    let (sender, answer) = mpsc::channel();
    // A bus, or an instance, that never answers keeps only this thread.
    std::thread::spawn(move || sender.send(ping()));
    // Every outcome means the same: an answer, nobody there, or the name given up meanwhile.
    let _ = answer.recv_timeout(Duration::from_secs(2));
}

/// Returns when no instance of the app is just ending. Elsewhere the system lets go at once.
#[cfg(not(target_os = "linux"))]
pub(crate) const fn let_go() {}

/// The bus answers in the place of an instance that is gone, and it does so after the name is free.
#[cfg(target_os = "linux")]
fn ping() -> zbus::Result<()> {
    // The names that tauri-plugin-single-instance makes of the app's identifier, which is our scheme.
    let name = format!("{}.SingleInstance", pilotlight_engine::SCHEME);
    let path = format!("/{}", name.replace('.', "/"));
    zbus::blocking::Connection::session()?.call_method(
        Some(name.as_str()),
        path.as_str(),
        Some("org.freedesktop.DBus.Peer"),
        "Ping",
        &(),
    )?;
    Ok(())
}
