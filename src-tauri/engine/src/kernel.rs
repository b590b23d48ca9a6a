//! What Linux' kernel tells by itself, so that nothing has to be looked at again and again: that a
//! moment has come, and that a file was written to.
//!
//! A computer that runs on its battery stays asleep for as long as nobody wakes it. What this must
//! never do: be the only way to learn something. Whoever calls looks by himself where an error is
//! given back.

use std::{io, os::fd::OwnedFd, path::Path};

use async_io::Async;
use pilotlight_domain::Timestamp;
use rustix::{
    fs::inotify,
    time::{
        Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
        timerfd_settime,
    },
};

/// Returns once `moment` has come by the wall clock, however long the computer slept meanwhile, and
/// sooner when that clock was set or the computer woke up (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET).
///
/// # Errors
/// The kernel has no such timer.
pub(crate) async fn alarm(moment: Timestamp) -> io::Result<()> {
    let millis = moment.as_millis().max(1);
    let at = Timespec {
        tv_sec: millis.div_euclid(1000),
        tv_nsec: millis.rem_euclid(1000) * 1_000_000,
    };
    let once = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    let timer = timerfd_create(
        TimerfdClockId::Realtime,
        TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC,
    )?;
    timerfd_settime(
        &timer,
        TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET,
        &Itimerspec {
            it_interval: once,
            it_value: at,
        },
    )?;
    Async::new(timer)?.readable().await
}

/// A file whose writing is told of, by whichever process (inotify(7)).
#[derive(Debug)]
pub(crate) struct Watched(Async<OwnedFd>);

impl Watched {
    /// From here on no writing is missed.
    ///
    /// # Errors
    /// There is no such file, or the kernel watches no more of them.
    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        let watch = inotify::init(inotify::CreateFlags::NONBLOCK | inotify::CreateFlags::CLOEXEC)?;
        inotify::add_watch(&watch, path, inotify::WatchFlags::MODIFY)?;
        Ok(Self(Async::new(watch)?))
    }

    /// Returns once the file was written to since it is watched.
    ///
    /// # Errors
    /// The kernel does not say.
    pub(crate) async fn written(&self) -> io::Result<()> {
        self.0.readable().await
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Write as _};

    use futures_util::FutureExt as _;
    use pilotlight_domain::Span;

    use super::*;
    use crate::{Clock as _, SystemClock};

    #[tokio::test]
    async fn an_alarm_rings_at_its_moment_and_not_before() {
        let moment = SystemClock.now() + Span::millis(50);
        alarm(moment).await.unwrap();
        assert!(SystemClock.now() >= moment);
        alarm(SystemClock.now() - Span::days(9)).await.unwrap();
        alarm(Timestamp::from_millis(-1)).await.unwrap();
        let far = alarm(SystemClock.now() + Span::days(9)).now_or_never();
        assert!(far.is_none());
    }

    #[tokio::test]
    async fn writing_to_a_watched_file_is_told_and_to_another_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut file = fs::File::create(path("watched")).unwrap();
        let watched = Watched::file(&path("watched")).unwrap();
        fs::write(path("other"), "a").unwrap();
        assert!(watched.written().now_or_never().is_none());
        file.write_all(b"a").unwrap();
        watched.written().await.unwrap();
        assert!(Watched::file(&path("nothing")).is_err());
    }
}
