//! Where things lie.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .ancestors()
        .nth(2)
        .map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// Cargo's target folder: everything xtask makes stands in it, so that deleting it undoes all.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        // A relative path counts from where cargo was called, which need not be the root.
        Some(path) => std::path::absolute(&path).unwrap_or_else(|_| PathBuf::from(path)),
        None => root().join("target"),
    }
}

/// Tools that xtask builds for itself.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// The debug build of the app.
pub(crate) fn app() -> PathBuf {
    target()
        .join("debug")
        .join(format!("pilotlight{}", std::env::consts::EXE_SUFFIX))
}

/// The build of the app that is as quick as a release.
pub(crate) fn quick_app() -> PathBuf {
    target()
        .join("soak")
        .join(format!("pilotlight{}", std::env::consts::EXE_SUFFIX))
}

/// The bare window that the app is held to, built in the same way.
pub(crate) fn bare() -> PathBuf {
    quick_app().with_file_name(format!("pilotlight-bare{}", std::env::consts::EXE_SUFFIX))
}

/// The first file of this name on the search path.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}
