//! From columns to domain types and back. What cannot be read is damage, told without its content.

use std::str::FromStr;

use pilotlight_domain::{Platform, Timestamp};
use pilotlight_vault::Sealed;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{Result, StoreError, names::Named};

pub(crate) fn uuid(text: &str) -> Result<Uuid> {
    Uuid::parse_str(text).map_err(|source| StoreError::Damaged {
        what: "an identifier cannot be read",
        source: Some(source.into()),
    })
}

/// An identifier of the domain; all of them are made from a UUID.
pub(crate) fn identifier<T: From<Uuid>>(text: &str) -> Result<T> {
    uuid(text).map(T::from)
}

pub(crate) fn identifier_or_none<T: From<Uuid>>(text: Option<&str>) -> Result<Option<T>> {
    text.map(identifier).transpose()
}

pub(crate) fn uuid_text(uuid: &Uuid) -> String {
    uuid.hyphenated().to_string()
}

pub(crate) fn platform(text: &str) -> Result<Platform> {
    // Parsing is lenient about case, the column is not.
    Platform::from_str(text)
        .ok()
        .filter(|platform| platform.id() == text)
        .ok_or(StoreError::damaged("a platform's name cannot be read"))
}

pub(crate) fn named<T: Named>(word: &str) -> Result<T> {
    T::from_word(word).ok_or(StoreError::damaged(
        "a word stands in a column that does not know it",
    ))
}

pub(crate) fn moment(millis: Option<i64>) -> Option<Timestamp> {
    millis.map(Timestamp::from_millis)
}

pub(crate) fn millis(moment: Option<Timestamp>) -> Option<i64> {
    moment.map(Timestamp::as_millis)
}

pub(crate) fn sealed(bytes: Vec<u8>) -> Result<Sealed> {
    Sealed::parse(bytes).map_err(|source| StoreError::Damaged {
        what: "a sealed value has lost its shape",
        source: Some(source.into()),
    })
}

/// Bytes of a fixed length.
pub(crate) fn array<const LENGTH: usize>(bytes: Vec<u8>) -> Result<[u8; LENGTH]> {
    bytes
        .try_into()
        .map_err(|_| StoreError::damaged("a value has lost its length"))
}

/// An unsigned number from SQLite's signed one.
pub(crate) fn unsigned<T: TryFrom<i64>>(number: i64) -> Result<T> {
    T::try_from(number).map_err(|_| StoreError::damaged("a number is out of its range"))
}

/// SQLite counts to 2^63; a generation beyond it is refused instead of wrapping.
pub(crate) fn generation(generation: u64) -> Result<i64> {
    i64::try_from(generation).map_err(|_| StoreError::refused("a generation is out of range"))
}

pub(crate) fn json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|source| StoreError::Damaged {
        what: "a row cannot be read",
        source: Some(source.into()),
    })
}

pub(crate) fn json_text<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|source| StoreError::Unexpected {
        source: source.into(),
    })
}
