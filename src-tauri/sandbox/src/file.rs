//! The state file: JSON, written whole to a neighbour and renamed, readable by its owner only. A damaged file is set
//! aside under another name and reported; it never stops the sandbox.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::error::SandboxError;
use crate::state::State;

/// The state in `path`, or a fresh one, and where a damaged file was put.
pub(crate) fn load(path: &Path) -> Result<(State, Option<PathBuf>), SandboxError> {
    let fault = |source| SandboxError::StateFile {
        path: path.to_owned(),
        source,
    };
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok((State::default(), None));
        }
        Err(error) => return Err(fault(error)),
    };
    if let Ok(state) = serde_json::from_slice(&bytes) {
        return Ok((state, None));
    }
    let aside = set_aside(path).map_err(fault)?;
    tracing::warn!(file = %aside.display(), "the sandbox's state file was damaged; it was set aside and a new one begun");
    Ok((State::default(), Some(aside)))
}

fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".damaged-{number}"));
        let candidate = PathBuf::from(name);
        if !candidate.exists() {
            fs::rename(path, &candidate)?;
            return Ok(candidate);
        }
        number += 1;
    }
}

/// Replaces the file at `path` by `bytes` so that a reader sees the old or the new whole.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let fresh = PathBuf::from(name);
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&fresh, path)
}
