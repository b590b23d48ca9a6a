//! What is laid by beside the database for the day on which a save fails.
//!
//! A platform that renews by rotation has spent the old token when its answer comes, so a full disk
//! must not cost the new one. Two files are written in good times and cost nothing then: ballast,
//! whose removal gives a full disk the room for one more commit, and a file of a fixed size that
//! takes one sealed record in place, without asking the disk for any room at all.
//!
//! What must never happen here: a record that is not sealed, or a record written over another one
//! that nobody has taken up (who writes holds the lock under which all renewals run).

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use pilotlight_domain::{GrantId, Platform};
use pilotlight_vault::Sealed;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Result, StoreError, column, place::disk, store::DATABASE_NAME};

/// No renewal begins with less room than this on the disk, in bytes.
pub const ROOM_NEEDED: u64 = 1024 * 1024;

/// Enough for the pages that one commit changes, several times over.
const BALLAST: u64 = 256 * 1024;
/// The largest tokens known are a few kilobytes long.
const EMERGENCY: u64 = 64 * 1024;
/// Stands at the beginning of a file that holds a record.
const MARK: &[u8; 8] = b"PLGTSOS1";
/// Mark, length of the body, and its SHA-256.
const HEAD: usize = 8 + 4 + 32;

/// Whether a renewal's outcome could be saved now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It could.
    Enough,
    /// The disk has less than [`ROOM_NEEDED`] left.
    Full,
    /// The folder can be read and not changed.
    ReadOnly,
}

/// What a renewal brought and could not be saved as usual. The envelope is bound to all that stands
/// beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmergencyRecord {
    /// The renewed grant.
    pub grant: GrantId,
    /// Its platform.
    pub platform: Platform,
    /// The generation that the renewal led to.
    pub generation: u64,
    /// The rest, sealed with the grant's data key.
    pub sealed: Sealed,
}

/// The files that are laid by in one folder.
#[derive(Clone, Debug)]
pub struct Reserve {
    folder: PathBuf,
    ballast: PathBuf,
    emergency: PathBuf,
}

impl Reserve {
    /// Those of this folder, whether they are there or not.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let beside = |suffix: &str| folder.join(format!("{DATABASE_NAME}{suffix}"));
        Self {
            folder: folder.to_owned(),
            ballast: beside("-ballast"),
            emergency: beside("-emergency"),
        }
    }

    /// The folder they lie in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether something is laid by beside this database: it was open before, and had rows then.
    pub(crate) fn is_laid_by(database: &Path) -> bool {
        let laid = Self::in_folder(database.parent().unwrap_or(database));
        laid.ballast.exists() || laid.emergency.exists()
    }

    /// Whether there is room on the disk, and leave to use it.
    #[must_use]
    pub fn room(&self) -> Room {
        match OpenOptions::new().append(true).open(&self.emergency) {
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
                ) =>
            {
                return Room::ReadOnly;
            }
            _ => {}
        }
        match fs4::available_space(&self.folder) {
            Ok(left) if left < ROOM_NEEDED => Room::Full,
            // A file system that cannot tell is asked by the commit itself.
            _ => Room::Enough,
        }
    }

    /// Whether the folder takes changes, tried by the one file that is wanted there in any case.
    #[must_use]
    pub fn takes_changes(&self) -> bool {
        let file = private().create(true).append(true).open(&self.emergency);
        file.is_ok()
    }

    /// Writes the files that are missing, as far as there is room for them.
    pub fn lay_by(&self) {
        let laid = self.lay_emergency_by().and_then(|()| {
            match fs4::available_space(&self.folder) {
                // What is laid by must not itself be what stops the next renewal.
                Ok(left) if left < ROOM_NEEDED + BALLAST => Ok(()),
                _ => fill(&self.ballast, BALLAST, noise),
            }
        });
        if let Err(error) = laid {
            tracing::warn!(%error, "nothing could be laid by for a full disk");
        }
    }

    fn lay_emergency_by(&self) -> std::io::Result<()> {
        fill(&self.emergency, EMERGENCY, |block| block.fill(0))
    }

    /// Removes the ballast, so that one more commit finds room.
    pub fn drop_ballast(&self) {
        if let Err(error) = fs::remove_file(&self.ballast)
            && error.kind() != ErrorKind::NotFound
        {
            tracing::warn!(%error, "the ballast could not be removed");
        }
    }

    /// Writes a record in place, durably. Whoever calls it has taken up the one before.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when it is too long, and the disk's own troubles.
    pub fn write(&self, record: &EmergencyRecord) -> Result<()> {
        let body = body(record);
        if HEAD + body.len() > usize::try_from(EMERGENCY).unwrap_or(usize::MAX) {
            return Err(StoreError::refused("an emergency record has to be short"));
        }
        let length = u32::try_from(body.len())
            .map_err(|_| StoreError::refused("an emergency record has to be short"))?;
        let mut head = MARK.to_vec();
        head.extend_from_slice(&length.to_be_bytes());
        head.extend_from_slice(&Sha256::digest(&body));
        let write = || {
            let mut file = private().open(&self.emergency)?;
            // The head comes last: a record that is half there is none.
            put(&mut file, 0, &[0; HEAD])?;
            put(&mut file, HEAD as u64, &body)?;
            put(&mut file, 0, &head)
        };
        write().map_err(disk)
    }

    /// The record that waits to be taken up, if one does. A file that was damaged holds none.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub fn read(&self) -> Result<Option<EmergencyRecord>> {
        let mut file = match File::open(&self.emergency) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(disk(error)),
        };
        let mut head = [0; HEAD];
        if file.read_exact(&mut head).is_err() || !head.starts_with(MARK) {
            return Ok(None);
        }
        let mut body = Vec::new();
        file.take(EMERGENCY).read_to_end(&mut body).map_err(disk)?;
        Ok(whole(&head, &body))
    }

    /// Overwrites the record with zeros and lets the next one in.
    ///
    /// # Errors
    ///
    /// The disk's own troubles. The record is then still there, and is outdated.
    pub fn clear(&self) -> Result<()> {
        let clear = || {
            let mut file = private().open(&self.emergency)?;
            put(&mut file, 0, &vec![0; EMERGENCY as usize])
        };
        clear().map_err(disk)
    }
}

fn body(record: &EmergencyRecord) -> Vec<u8> {
    let platform = record.platform.id().as_bytes();
    let mut body = record.grant.as_uuid().as_bytes().to_vec();
    body.extend_from_slice(&record.generation.to_be_bytes());
    // Names of platforms are a few letters long.
    body.push(u8::try_from(platform.len()).unwrap_or(u8::MAX));
    body.extend_from_slice(platform);
    body.extend_from_slice(record.sealed.as_bytes());
    body
}

fn whole(head: &[u8; HEAD], rest: &[u8]) -> Option<EmergencyRecord> {
    let (length, digest) = head.get(MARK.len()..)?.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    let body = rest.get(..usize::try_from(length).ok()?)?;
    if Sha256::digest(body).as_slice() != digest {
        tracing::warn!("the emergency record was damaged and cannot be taken up");
        return None;
    }
    let (grant, rest) = body.split_at_checked(16)?;
    let (generation, rest) = rest.split_at_checked(8)?;
    let (length, rest) = rest.split_first()?;
    let (platform, sealed) = rest.split_at_checked(usize::from(*length))?;
    Some(EmergencyRecord {
        grant: GrantId::from(Uuid::from_slice(grant).ok()?),
        generation: u64::from_be_bytes(generation.try_into().ok()?),
        platform: column::platform(std::str::from_utf8(platform).ok()?).ok()?,
        sealed: Sealed::parse(sealed.to_vec()).ok()?,
    })
}

fn put(file: &mut File, at: u64, bytes: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)?;
    file.sync_data()
}

/// Brings a file to its length by writing every byte, unless it has it: a hole would take room later.
fn fill(path: &Path, length: u64, mut write: impl FnMut(&mut [u8])) -> std::io::Result<()> {
    if fs::metadata(path).is_ok_and(|about| about.len() >= length) {
        return Ok(());
    }
    let filled = (|| {
        let mut file = private().create(true).truncate(true).open(path)?;
        let mut block = [0; 4096];
        for _ in 0..length / 4096 {
            write(&mut block);
            file.write_all(&block)?;
        }
        file.sync_all()
    })();
    if filled.is_err() {
        // Half of it would only be in the way.
        drop(fs::remove_file(path));
    }
    filled
}

/// Bytes that no file system makes smaller (splitmix64; Steele, Lea and Flood, 2014).
fn noise(block: &mut [u8]) {
    let mut state = u64::from_be_bytes(*MARK);
    for chunk in block.chunks_mut(8) {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bytes = (mixed ^ (mixed >> 31)).to_be_bytes();
        chunk.copy_from_slice(bytes.get(..chunk.len()).unwrap_or_default());
    }
}

/// For writing in place, and for the owner alone (KS-11).
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
#[path = "reserve_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "reserve_fuzz_tests.rs"]
mod fuzz;
