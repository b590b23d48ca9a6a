//! npm packages of one folder, installed only when its lock file changed.

use std::fs;
use std::path::Path;

use crate::process::{npm, quiet};
use crate::{Outcome, Stop, workspace};

/// Kept inside node_modules, so that deleting the folder also deletes the memory of it.
const STAMP: &str = ".pilotlight-lock";

/// Runs `npm ci` in `folder` unless exactly this lock file was installed there before.
pub(crate) fn packages(folder: &str) -> Outcome {
    let place = workspace::root().join(folder);
    let lock = fs::read(place.join("package-lock.json"))
        .map_err(|error| Stop(format!("{folder}/package-lock.json: {error}")))?;
    let stamp = place.join("node_modules").join(STAMP);
    if is_current(&stamp, &lock) {
        return Ok(());
    }
    let mut install = npm(folder);
    install.args(["ci", "--no-audit", "--no-fund"]);
    quiet(&format!("npm ci in {folder}"), install)?;
    // npm makes no folder when there is nothing to install.
    fs::create_dir_all(place.join("node_modules"))
        .and_then(|()| fs::write(&stamp, &lock))
        .map_err(|error| Stop(format!("{}: {error}", stamp.display())))
}

fn is_current(stamp: &Path, lock: &[u8]) -> bool {
    fs::read(stamp).is_ok_and(|remembered| remembered == lock)
}
