//! The end that is asked for from outside: a signal, the end of the session, the computer going down.
//!
//! Each of them ends the app as "Quit" does, which waits for a renewal that is on its way (F24): a
//! process that simply died there would lose the sign-in at a platform whose refresh tokens are spent by
//! use. On Linux logind is asked to hold the computer's end back for that while, which it does for five
//! seconds unless it is set up otherwise (InhibitDelayMaxSec, logind.conf, systemd 252, 2022). What this must never do:
//! keep the app from starting or ending where none of it can be heard.

use tauri::{AppHandle, Runtime};
use tracing::{info, warn};

use crate::window;

/// The exit code of a command that was told to end, as shells have it for an interrupted one.
pub(crate) const TOLD_TO_END: u8 = 130;

/// Ends the app once that is asked for from outside.
pub(crate) async fn hear<R: Runtime>(app: AppHandle<R>) {
    #[cfg(target_os = "linux")]
    let why = tokio::select! {
        why = told() => why,
        lock = logind::goes_down() => {
            // It lies with the app, so that it is given up with the process and not before.
            tauri::Manager::manage(&app, lock);
            "the computer goes down"
        }
    };
    #[cfg(not(target_os = "linux"))]
    let why = told().await;
    info!("{why}; the app ends");
    window::quit(&app);
}

/// Returns when the system tells this process to end, with what it said.
pub(crate) async fn told() -> &'static str {
    match heard().await {
        Ok(why) => why,
        Err(error) => {
            warn!(%error, "signals cannot be heard");
            std::future::pending().await
        }
    }
}

#[cfg(unix)]
async fn heard() -> std::io::Result<&'static str> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut hangup = signal(SignalKind::hangup())?;
    Ok(tokio::select! {
        _ = terminate.recv() => "it was told to end",
        _ = interrupt.recv() => "it was interrupted",
        _ = hangup.recv() => "the terminal or the session is gone",
    })
}

#[cfg(windows)]
async fn heard() -> std::io::Result<&'static str> {
    use tokio::signal::windows;
    let mut interrupt = windows::ctrl_c()?;
    let mut close = windows::ctrl_close()?;
    let mut logoff = windows::ctrl_logoff()?;
    let mut shutdown = windows::ctrl_shutdown()?;
    Ok(tokio::select! {
        _ = interrupt.recv() => "it was interrupted",
        _ = close.recv() => "the console is gone",
        _ = logoff.recv() => "the session ends",
        _ = shutdown.recv() => "the computer goes down",
    })
}

#[cfg(target_os = "linux")]
mod logind {
    use futures_util::StreamExt;
    use tracing::info;
    use zbus::{Connection, MatchRule, MessageStream, message, zvariant::OwnedFd};

    const NAME: &str = "org.freedesktop.login1";
    const PATH: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";

    /// Returns when the computer goes down, with the lock that holds that back until it is dropped.
    pub(super) async fn goes_down() -> OwnedFd {
        match hear().await {
            Ok(lock) => lock,
            Err(error) => {
                info!(%error, "logind tells nothing of the computer's end");
                std::future::pending().await
            }
        }
    }

    async fn hear() -> zbus::Result<OwnedFd> {
        let bus = Connection::system().await?;
        let rule = MatchRule::builder()
            .msg_type(message::Type::Signal)
            .sender(NAME)?
            .path(PATH)?
            .interface(MANAGER)?
            .member("PrepareForShutdown")?
            .build();
        let mut told = MessageStream::for_match_rule(rule, &bus, None).await?;
        let why = pilotlight_words::shell::saved_first();
        let asked = ("shutdown", "Pilotlight", why.as_str(), "delay");
        let answer = bus
            .call_method(Some(NAME), PATH, Some(MANAGER), "Inhibit", &asked)
            .await?;
        let lock: OwnedFd = answer.body().deserialize()?;
        while let Some(told) = told.next().await {
            // It comes again with false where the end was called off.
            if told?
                .body()
                .deserialize::<bool>()
                .is_ok_and(|begins| begins)
            {
                return Ok(lock);
            }
        }
        Err(zbus::Error::Failure("the bus has gone".into()))
    }
}
