//! Where the window was, so that it opens there again.
//!
//! Kept in the data folder, as one place for both worlds. A place from a monitor that is gone, or
//! that would leave no title bar to take hold of, is not used; a size is never larger than the monitor
//! it is shown on. Where the desktop places windows itself, as Wayland's do, the size alone counts.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, Runtime, WebviewWindow, WindowEvent,
};
use tracing::warn;

use crate::data_folder::DataFolder;

const FILE: &str = "window.json";
/// So much of a title bar has to be seen for a hand to take hold of it, in dots.
const HANDLE: i64 = 120;
/// How high a title bar is taken to be, in dots.
const BAR: i64 = 40;
/// The least that is remembered, in dots; less is a window that was folded away.
const LEAST: u32 = 300;

/// A window's place, in the dots of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    maximized: bool,
}

/// A monitor's area, in the dots of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// Where the window was last; saved when it closes and when the app ends.
#[derive(Debug, Default)]
pub(crate) struct LastPlace(Mutex<Option<Place>>);

impl LastPlace {
    fn put(&self, place: Place) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
    }

    fn take(&self) -> Option<Place> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Puts a fresh window where the last one was, and follows it from then on.
pub(crate) fn follow<R: Runtime>(window: &WebviewWindow<R>) {
    if let Some(place) = read() {
        put(window, place);
    }
    let followed = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Moved(_) | WindowEvent::Resized(_) => note(&followed),
        WindowEvent::CloseRequested { .. } | WindowEvent::Destroyed => {
            save(followed.app_handle());
        }
        _ => {}
    });
}

/// Writes down where the window was last.
pub(crate) fn save<R: Runtime>(app: &AppHandle<R>) {
    let Some(place) = app.state::<LastPlace>().take() else {
        return;
    };
    let written = serde_json::to_string(&place)
        .map_err(std::io::Error::other)
        .and_then(|text| DataFolder::find()?.write(FILE, &text));
    if let Err(error) = written {
        warn!(%error, "the window's place could not be saved");
    }
}

fn read() -> Option<Place> {
    let text = DataFolder::find().ok()?.read(FILE)?;
    serde_json::from_str(&text).ok()
}

fn note<R: Runtime>(window: &WebviewWindow<R>) {
    if window.is_minimized().unwrap_or(false) || !window.is_visible().unwrap_or(false) {
        return;
    }
    let maximized = window.is_maximized().unwrap_or(false);
    let last = window.state::<LastPlace>();
    let before = *last.0.lock().unwrap_or_else(PoisonError::into_inner);
    // A maximised window keeps the place it goes back to.
    if let (true, Some(before)) = (maximized, before.or_else(read)) {
        last.put(Place {
            maximized: true,
            ..before
        });
        return;
    }
    let (Ok(at), Ok(size)) = (window.outer_position(), window.inner_size()) else {
        return;
    };
    if size.width < LEAST || size.height < LEAST {
        return;
    }
    last.put(Place {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximized,
    });
}

fn put<R: Runtime>(window: &WebviewWindow<R>, place: Place) {
    let monitors = window.available_monitors().unwrap_or_default();
    let areas: Vec<Area> = monitors
        .iter()
        .map(|monitor| Area {
            x: monitor.position().x,
            y: monitor.position().y,
            width: monitor.size().width,
            height: monitor.size().height,
        })
        .collect();
    let (size, at) = fitting(place, &areas);
    let _ = window.set_size(PhysicalSize::new(size.0, size.1));
    if let Some((x, y)) = at {
        let _ = window.set_position(PhysicalPosition::new(x, y));
    }
    if place.maximized {
        let _ = window.maximize();
    }
}

/// The size a window can have on these monitors, and the place, where it is still one.
fn fitting(place: Place, monitors: &[Area]) -> ((u32, u32), Option<(i32, i32)>) {
    let on = monitors
        .iter()
        .find(|area| can_be_taken_hold_of(place, area));
    let Some(area) = on.or_else(|| monitors.first()) else {
        return ((place.width, place.height), None);
    };
    let size = (place.width.min(area.width), place.height.min(area.height));
    (size, on.map(|_| (place.x, place.y)))
}

/// Whether enough of the window's title bar lies on the monitor.
fn can_be_taken_hold_of(place: Place, area: &Area) -> bool {
    let (left, top) = (i64::from(place.x), i64::from(place.y));
    let right = left + i64::from(place.width);
    let (area_left, area_top) = (i64::from(area.x), i64::from(area.y));
    let area_right = area_left + i64::from(area.width);
    let area_bottom = area_top + i64::from(area.height);
    let seen = right.min(area_right) - left.max(area_left);
    seen >= HANDLE && top >= area_top - BAR / 2 && top + BAR <= area_bottom
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area {
        x: 0,
        y: 0,
        width: 1920,
        height: 1080,
    };
    const BESIDE: Area = Area {
        x: 1920,
        y: -200,
        width: 2560,
        height: 1440,
    };

    fn place(x: i32, y: i32) -> Place {
        Place {
            x,
            y,
            width: 1180,
            height: 820,
            maximized: false,
        }
    }

    #[test]
    fn a_place_is_used_while_its_title_bar_can_be_taken_hold_of() {
        for (x, y, monitors, used) in [
            (100, 100, &[LAPTOP][..], true),
            (2000, 100, &[LAPTOP, BESIDE], true),
            // The monitor beside is gone.
            (2000, 100, &[LAPTOP], false),
            // Partly outside, with a handle left.
            (-1000, 100, &[LAPTOP], true),
            (-1100, 100, &[LAPTOP], false),
            (1790, 100, &[LAPTOP], true),
            (1850, 100, &[LAPTOP], false),
            // The title bar above or below the screen.
            (100, -300, &[LAPTOP], false),
            (100, 1060, &[LAPTOP], false),
            (2000, -150, &[LAPTOP, BESIDE], true),
            // Nothing is known of the monitors.
            (100, 100, &[], false),
        ] {
            let (_, at) = fitting(place(x, y), monitors);
            assert_eq!(at, used.then_some((x, y)), "{x}, {y}");
        }
    }

    #[test]
    fn a_size_is_never_larger_than_the_monitor() {
        let large = Place {
            width: 2500,
            height: 1400,
            ..place(2000, 0)
        };
        assert_eq!(fitting(large, &[LAPTOP, BESIDE]).0, (2500, 1400));
        assert_eq!(fitting(large, &[LAPTOP]).0, (1920, 1080));
        assert_eq!(fitting(large, &[]).0, (2500, 1400));
    }

    #[test]
    fn what_was_written_is_read_and_what_is_no_place_is_not() {
        let text = serde_json::to_string(&place(1, 2)).unwrap();
        assert_eq!(serde_json::from_str::<Place>(&text).unwrap(), place(1, 2));
        for text in [
            "",
            "{}",
            "{\"x\":1}",
            "{\"x\":1e99,\"y\":0,\"width\":1,\"height\":1,\"maximized\":true}",
        ] {
            assert!(serde_json::from_str::<Place>(text).is_err(), "{text}");
        }
    }
}
