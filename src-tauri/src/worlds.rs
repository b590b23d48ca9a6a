//! Going from one world to the other.
//!
//! The app ends and starts again: nothing of one world, neither an open database nor a task nor a
//! key in memory, can then be left in the other. The choice is remembered before; the new process
//! gets no arguments, so that one which named a world at the first start does not undo it.

use tauri::{AppHandle, Manager, Runtime};

/// Set once the app is to start again after its end.
struct Again {
    hidden: bool,
}

/// Ends the app and has it started again, with the window.
pub(crate) fn start_again<R: Runtime>(app: &AppHandle<R>) {
    app.manage(Again { hidden: false });
    app.exit(0);
}

/// As [`start_again`], because something else asks for it: no window opens where none is open.
pub(crate) fn start_again_as_it_is<R: Runtime>(app: &AppHandle<R>) {
    app.manage(Again {
        hidden: app.webview_windows().is_empty(),
    });
    app.exit(0);
}

/// Starts the app again if that was asked for. To be called last, when everything is closed; our
/// name on the session bus has been given up by then.
pub(crate) fn follow<R: Runtime>(app: &AppHandle<R>) {
    let Some(again) = app.try_state::<Again>() else {
        return;
    };
    let mut env = app.env();
    env.args_os.truncate(1);
    if again.hidden {
        env.args_os.push("--hidden".into());
    }
    tauri::process::restart(&env);
}
