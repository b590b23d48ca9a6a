//! The pages of a damaged database as they were last committed, read without SQLite.
//!
//! SQLite refuses a file whose first page is gone. The layout of its files is public and does not
//! change (sqlite.org, Database File Format, 2026), so the pages are taken from the bytes, and what
//! stands whole in the write-ahead log goes before what stands in the file.

use std::{collections::HashMap, fs, io::ErrorKind, path::Path};

use crate::{Result, place};

/// What SQLite has made our pages since 2016, and what is believed where the file cannot say.
const USUAL_PAGE: usize = 4096;
/// A log's own header, and a frame's.
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The first page begins with the file's header.
pub(super) const FILE_HEADER: usize = 100;

/// The bytes of a database, page by page.
pub(super) struct Pages {
    file: Vec<u8>,
    newer: HashMap<u32, Vec<u8>>,
    size: usize,
    usable: usize,
}

impl Pages {
    /// Reads a database and the log beside it. No connection to it may be open.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; that a file is not there is none.
    pub(super) fn read(database: &Path) -> Result<Self> {
        let log = bytes(&place::beside(database, "-wal"))?;
        Ok(Self::of(bytes(database)?, &log))
    }

    pub(super) fn of(file: Vec<u8>, log: &[u8]) -> Self {
        let size = page_size(&file).unwrap_or_else(|| log_page_size(log).unwrap_or(USUAL_PAGE));
        // Bytes at a page's end that SQLite leaves to others; we never asked for any.
        let reserved = match (has_magic(&file), file.get(20)) {
            (true, Some(reserved)) if usize::from(*reserved) + 480 <= size => {
                usize::from(*reserved)
            }
            _ => 0,
        };
        Self {
            newer: committed(log, size).unwrap_or_default(),
            usable: size - reserved,
            file,
            size,
        }
    }

    /// The numbers of all there are, in file and log.
    pub(super) fn numbers(&self) -> Vec<u32> {
        let in_file = u32::try_from(self.file.len() / self.size).unwrap_or(u32::MAX);
        let mut numbers: Vec<u32> = (1..=in_file).collect();
        numbers.extend(self.newer.keys().filter(|number| **number > in_file));
        numbers.sort_unstable();
        numbers
    }

    /// The version of the format, where the first page still says it.
    pub(super) fn version(&self) -> Option<i64> {
        let first = self.page(1).filter(|page| has_magic(page))?;
        number(first, 60).map(i64::from)
    }

    /// How many bytes all of them are: no row is longer.
    pub(super) fn in_bytes(&self) -> usize {
        self.file.len() + self.newer.len() * self.size
    }

    /// So many bytes of a page belong to SQLite.
    pub(super) const fn usable(&self) -> usize {
        self.usable
    }

    /// A page; the first is number one.
    pub(super) fn page(&self, number: u32) -> Option<&[u8]> {
        if let Some(page) = self.newer.get(&number) {
            return Some(page);
        }
        let place = usize::try_from(number.checked_sub(1)?)
            .ok()?
            .checked_mul(self.size)?;
        self.file.get(place..place.checked_add(self.size)?)
    }
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    match fs::read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        read => read.map_err(place::disk),
    }
}

fn has_magic(file: &[u8]) -> bool {
    file.starts_with(b"SQLite format 3\0")
}

fn page_size(file: &[u8]) -> Option<usize> {
    if !has_magic(file) {
        return None;
    }
    match u16::from_be_bytes(file.get(16..18)?.try_into().ok()?) {
        1 => Some(65_536),
        size if size >= 512 && size.is_power_of_two() => Some(usize::from(size)),
        _ => None,
    }
}

pub(super) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

fn log_page_size(log: &[u8]) -> Option<usize> {
    let magic = number(log, 0)?;
    let size = usize::try_from(number(log, 8)?).ok()?;
    let sane =
        magic & !1 == 0x377f_0682 && (512..=65_536).contains(&size) && size.is_power_of_two();
    sane.then_some(size)
}

/// The pages that were committed in a log: those of every whole frame up to the last one that ends a
/// commit. A frame is whole when the sums over all before it hold, as SQLite has it.
fn committed(log: &[u8], size: usize) -> Option<HashMap<u32, Vec<u8>>> {
    if log_page_size(log)? != size {
        return None;
    }
    let big_endian = number(log, 0)? & 1 == 1;
    let salts = log.get(16..24)?;
    let mut sums = summed((0, 0), log.get(..24)?, big_endian);
    if sums != (number(log, 24)?, number(log, 28)?) {
        return None;
    }
    let (mut pages, mut open) = (HashMap::new(), HashMap::new());
    for frame in log.get(LOG_HEADER..)?.chunks_exact(FRAME_HEADER + size) {
        let (head, page) = frame.split_at(FRAME_HEADER);
        if head.get(8..16)? != salts {
            break;
        }
        sums = summed(summed(sums, head.get(..8)?, big_endian), page, big_endian);
        if sums != (number(head, 16)?, number(head, 20)?) {
            break;
        }
        open.insert(number(head, 0)?, page.to_vec());
        if number(head, 4)? > 0 {
            pages.extend(open.drain());
        }
    }
    Some(pages)
}

fn summed((mut one, mut two): (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four = four.try_into().unwrap_or_default();
        if big_endian {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        }
    };
    for pair in bytes.chunks_exact(8) {
        let (first, second) = pair.split_at(4);
        one = one.wrapping_add(word(first)).wrapping_add(two);
        two = two.wrapping_add(word(second)).wrapping_add(one);
    }
    (one, two)
}
