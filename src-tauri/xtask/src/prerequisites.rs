//! What must be on the machine, and how it gets there.
//!
//! Asked for by need: building needs less than the desktop test. Nothing is installed twice, and nothing is
//! installed that is there already.

mod apt;
mod npm;
mod tools;

use crate::Outcome;

/// To build and start the app.
pub(crate) fn to_build() -> Outcome {
    apt::install(apt::BUILD)?;
    tools::node()
}

/// To show the app where there is no display.
pub(crate) fn to_show_without_display() -> Outcome {
    apt::install(apt::VIRTUAL_DISPLAY)
}

/// To try a page in a real browser. Elsewhere than on Linux such tests look for one themselves.
pub(crate) fn for_pages() -> Outcome {
    to_build()?;
    packages("tests")?;
    if cfg!(target_os = "linux") {
        tools::browser()?;
    }
    Ok(())
}

/// To run the tests of the crates.
pub(crate) fn for_crate_tests() -> Outcome {
    if cfg!(target_os = "linux") {
        apt::install(apt::CRATE_TESTS)?;
    }
    packages("tests")
}

/// To run the desktop end-to-end test.
pub(crate) fn for_desktop_test() -> Outcome {
    apt::install(apt::VIRTUAL_DISPLAY)?;
    apt::install(apt::DESKTOP_TEST)?;
    tools::browser()?;
    tools::tauri_driver()
}

/// To take the pictures of the window, the tray and a notification.
pub(crate) fn for_screenshots() -> Outcome {
    apt::install(apt::VIRTUAL_DISPLAY)?;
    apt::install(apt::SCREENSHOTS)?;
    tools::tauri_driver()
}

/// To make packages.
pub(crate) fn to_package() -> Outcome {
    to_build()?;
    if cfg!(target_os = "linux") {
        apt::install(apt::PACKAGE)?;
    }
    Ok(())
}

/// To install a package in a clean system and to live with it there.
#[cfg(target_os = "linux")]
pub(crate) fn to_check_a_package() -> Outcome {
    for_desktop_test()?;
    packages("tests")?;
    apt::install(apt::PACKAGE_CHECK)
}

/// To list what the program is made of: the program that does it.
pub(crate) fn cargo_sbom() -> Outcome<std::path::PathBuf> {
    tools::cargo_sbom()
}

/// To count which lines run: the program that does it.
pub(crate) fn for_coverage() -> Outcome<std::path::PathBuf> {
    tools::llvm_tools()?;
    tools::cargo_llvm_cov()
}

/// To fuzz by what an input reaches: the program that does it.
pub(crate) fn cargo_fuzz() -> Outcome<std::path::PathBuf> {
    tools::cargo_fuzz()
}

/// To render icons.
pub(crate) fn for_icons() -> Outcome {
    apt::install(apt::ICONS)
}

/// To look at what the crates may be: the program that does it.
pub(crate) fn cargo_deny() -> Outcome<std::path::PathBuf> {
    tools::cargo_deny()
}

pub(crate) use npm::packages;
