//! Names in a row, as a sentence has them.

use crate::list;

/// "A, B and C"; nothing for none.
#[must_use]
pub fn all_of<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, |first, last| list::and(first, last))
}

/// "A, B or C"; nothing for none.
#[must_use]
pub fn any_of<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, |first, last| list::or(first, last))
}

/// "A, B and 7 more": at most so many, where the rest is counted.
#[must_use]
pub fn few_of<T: AsRef<str>>(items: &[T], most: usize) -> String {
    if items.len() <= most || most == 0 {
        return all_of(items);
    }
    let shown = most - 1;
    let first = joined_by_commas(items.iter().take(shown));
    list::more(items.len() - shown, first)
}

fn joined<T: AsRef<str>>(items: &[T], last_two: impl Fn(&str, &str) -> String) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => last_two(&joined_by_commas(rest.iter()), last.as_ref()),
    }
}

/// "A, B, C", as counts and labels stand; nothing for none.
#[must_use]
pub fn row<T: AsRef<str>>(items: &[T]) -> String {
    joined_by_commas(items.iter())
}

fn joined_by_commas<T: AsRef<str>>(items: impl Iterator<Item = T>) -> String {
    items.fold(String::new(), |row, next| {
        if row.is_empty() {
            next.as_ref().to_owned()
        } else {
            list::next(row, next)
        }
    })
}

/// Whole sentences one after the other; empty ones leave no gap.
#[must_use]
pub fn sentences<T: AsRef<str>>(sentences: &[T]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .map(AsRef::as_ref)
        .filter(|sentence| !sentence.is_empty())
        .collect();
    said.join(" ")
}
