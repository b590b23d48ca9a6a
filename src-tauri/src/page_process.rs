//! The page lives in a process of its own, which may die: of a fault of its own, or for want of memory.
//!
//! The window would stay blank then. It loads its page anew, which asks for everything again; accounts and
//! posts are looked after by this process and notice nothing (F25).

#[cfg(any(target_os = "linux", test))]
use deaths::Deaths;

#[cfg(any(target_os = "linux", test))]
mod deaths {
    use std::{
        sync::{Mutex, PoisonError},
        time::{Duration, Instant},
    };

    /// A page that dies more often than this within so long dies of itself, and is left alone until the
    /// window is opened again.
    const TIMES: usize = 3;
    const WITHIN: Duration = Duration::from_secs(60);

    /// When pages died of late.
    #[derive(Debug, Default)]
    pub(super) struct Deaths(Mutex<Vec<Instant>>);

    impl Deaths {
        /// Takes note of one, and says whether to load the page again.
        pub(super) fn again(&self, now: Instant) -> bool {
            let mut deaths = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            deaths.retain(|death| now.duration_since(*death) < WITHIN);
            deaths.push(now);
            deaths.len() <= TIMES
        }
    }
}

/// Has the page of this window loaded anew whenever its process dies.
#[cfg(target_os = "linux")]
pub(crate) fn follow<R: tauri::Runtime>(window: &tauri::WebviewWindow<R>) {
    use webkit2gtk::WebViewExt as _;
    let followed = window.with_webview(|webview| {
        let deaths = Deaths::default();
        webview
            .inner()
            .connect_web_process_terminated(move |page, why| {
                let again = deaths.again(std::time::Instant::now());
                tracing::warn!(?why, again, "the process of the window's page has ended");
                if again {
                    page.reload();
                }
            });
    });
    if let Err(error) = followed {
        tracing::warn!(%error, "the window's page is not watched");
    }
}

/// Elsewhere the system's webview says so to the window's maker alone.
#[cfg(not(target_os = "linux"))]
pub(crate) fn follow<R: tauri::Runtime>(_window: &tauri::WebviewWindow<R>) {}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Deaths;

    #[test]
    fn f25_a_page_that_dies_is_loaded_again_and_one_that_keeps_dying_is_left_alone() {
        let (deaths, start) = (Deaths::default(), Instant::now());
        for second in 0..3 {
            assert!(deaths.again(start + Duration::from_secs(second)));
        }
        assert!(!deaths.again(start + Duration::from_secs(4)));
        assert!(deaths.again(start + Duration::from_secs(90)));
    }
}
