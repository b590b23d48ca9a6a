//! Cells and records: how rows stand in a page.
//!
//! Nothing that is read here is trusted. A cell that leads out of its page, a length that is not there
//! and a text that is none give no record; no page gives more records than it has places for.

use super::pages::{FILE_HEADER, Pages, number};

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

/// A row as it stands in a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    /// Its number; none in a tree that is its own index.
    pub(super) rowid: Option<i64>,
    pub(super) values: Vec<Value>,
}

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    TableLeaf,
    TableInterior,
    IndexLeaf,
    IndexInterior,
}

/// A page of a tree.
pub(super) struct Node<'a> {
    pages: &'a Pages,
    page: &'a [u8],
    pub(super) kind: Kind,
    /// Where the page's own header begins.
    start: usize,
    cells: usize,
}

impl<'a> Node<'a> {
    /// The page of this number, if it is one of a tree.
    pub(super) fn of(pages: &'a Pages, page_number: u32) -> Option<Self> {
        let start = if page_number == 1 { FILE_HEADER } else { 0 };
        let page = pages.page(page_number)?;
        let kind = match page.get(start)? {
            0x0d => Kind::TableLeaf,
            0x05 => Kind::TableInterior,
            0x0a => Kind::IndexLeaf,
            0x02 => Kind::IndexInterior,
            _ => return None,
        };
        let cells = usize::from(two(page, start + 3)?);
        let node = Self {
            pages,
            page,
            kind,
            start,
            cells,
        };
        // A page of this size has no place for more.
        (node.pointers() + 2 * cells <= page.len()).then_some(node)
    }

    const fn is_leaf(&self) -> bool {
        matches!(self.kind, Kind::TableLeaf | Kind::IndexLeaf)
    }

    const fn pointers(&self) -> usize {
        self.start + if self.is_leaf() { 8 } else { 12 }
    }

    fn cell(&self, place: usize) -> Option<usize> {
        let at = usize::from(two(self.page, self.pointers() + 2 * place)?);
        (at >= self.pointers() + 2 * self.cells).then_some(at)
    }

    /// The pages below.
    pub(super) fn children(&self) -> Vec<u32> {
        if self.is_leaf() {
            return Vec::new();
        }
        let left = (0..self.cells).filter_map(|place| number(self.page, self.cell(place)?));
        left.chain(number(self.page, self.start + 8)).collect()
    }

    /// How many rows should stand here, whether they can be read or not.
    pub(super) const fn rows(&self) -> usize {
        match self.kind {
            Kind::TableInterior => 0,
            _ => self.cells,
        }
    }

    /// The rows that stand here and can be read.
    pub(super) fn records(&self) -> Vec<Record> {
        (0..self.rows())
            .filter_map(|place| self.record(self.cell(place)?))
            .collect()
    }

    fn record(&self, cell: usize) -> Option<Record> {
        let skipped = if self.kind == Kind::IndexInterior {
            4
        } else {
            0
        };
        let (length, mut at) = varint(self.page, cell + skipped)?;
        let mut rowid = None;
        if self.kind == Kind::TableLeaf {
            let (row, after) = varint(self.page, at)?;
            (rowid, at) = (Some(row.cast_signed()), after);
        }
        let length = usize::try_from(length).ok()?;
        if length > self.pages.in_bytes() {
            return None;
        }
        let payload = self.payload(at, length)?;
        Some(Record {
            rowid,
            values: values(&payload)?,
        })
    }

    /// A row's bytes: what stands in the page, and the rest from the pages it runs over into.
    fn payload(&self, at: usize, length: usize) -> Option<Vec<u8>> {
        let usable = self.pages.usable();
        let least = (usable - 12) * 32 / 255 - 23;
        let most = match self.kind {
            Kind::TableLeaf => usable - 35,
            _ => (usable - 12) * 64 / 255 - 23,
        };
        if length <= most {
            return Some(self.page.get(at..at + length)?.to_vec());
        }
        let surplus = least + (length - least) % (usable - 4);
        let local = if surplus <= most { surplus } else { least };
        let mut payload = self.page.get(at..at + local)?.to_vec();
        let mut next = number(self.page, at + local)?;
        while payload.len() < length {
            let page = self.pages.page(next)?;
            let more = (length - payload.len()).min(usable - 4);
            payload.extend_from_slice(page.get(4..4 + more)?);
            next = number(page, 0)?;
        }
        Some(payload)
    }
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// A number of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for place in 0..8 {
        let byte = *bytes.get(at + place)?;
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, at + place + 1));
        }
    }
    let last = *bytes.get(at + 8)?;
    Some((value << 8 | u64::from(last), at + 9))
}

fn values(payload: &[u8]) -> Option<Vec<Value>> {
    let (head, mut at) = varint(payload, 0)?;
    let head = usize::try_from(head).ok()?;
    let (mut body, mut values) = (head, Vec::new());
    while at < head {
        let (kind, after) = varint(payload, at)?;
        at = after;
        let (value, length) = value(kind, payload.get(body..)?)?;
        values.push(value);
        body += length;
    }
    // Whatever is whole ends where it says.
    (at == head && body == payload.len() && !values.is_empty()).then_some(values)
}

fn value(kind: u64, body: &[u8]) -> Option<(Value, usize)> {
    let integer = |length: usize| {
        let bytes = body.get(..length)?;
        let filled = if *bytes.first()? & 0x80 == 0 {
            0
        } else {
            -1_i64
        };
        let number = bytes
            .iter()
            .fold(filled, |number, byte| number << 8 | i64::from(*byte));
        Some((Value::Integer(number), length))
    };
    match kind {
        0 => Some((Value::Null, 0)),
        1..=4 => integer(usize::try_from(kind).ok()?),
        5 => integer(6),
        6 => integer(8),
        7 => {
            let bytes = body.get(..8)?.try_into().ok()?;
            Some((Value::Real(f64::from_be_bytes(bytes)), 8))
        }
        8 => Some((Value::Integer(0), 0)),
        9 => Some((Value::Integer(1), 0)),
        10 | 11 => None,
        _ => {
            let length = usize::try_from((kind - 12) / 2).ok()?;
            let bytes = body.get(..length)?.to_vec();
            let value = if kind.is_multiple_of(2) {
                Value::Blob(bytes)
            } else {
                Value::Text(String::from_utf8(bytes).ok()?)
            };
            Some((value, length))
        }
    }
}
