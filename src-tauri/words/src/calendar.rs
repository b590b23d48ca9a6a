//! Months by their names.

use crate::date;

/// A month's name as it stands in a date; 1 is January. Nothing for a number that is no month.
#[must_use]
pub fn month(number: i8) -> String {
    match number {
        1 => date::january(),
        2 => date::february(),
        3 => date::march(),
        4 => date::april(),
        5 => date::may(),
        6 => date::june(),
        7 => date::july(),
        8 => date::august(),
        9 => date::september(),
        10 => date::october(),
        11 => date::november(),
        12 => date::december(),
        _ => String::new(),
    }
}
