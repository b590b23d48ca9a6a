//! Seeds that are lines of text. Included by path beside `fuzz.rs` where a room has such.

use super::made::Input;

/// The lines of a file of seeds, with `\r`, `\n` and `\\` written out. Lines that begin with `#` are remarks.
pub(crate) fn lines(text: &str) -> Vec<Input> {
    let seeds = text.lines().filter(|line| !line.starts_with('#'));
    seeds
        .map(|line| {
            let mut seed = String::new();
            let mut letters = line.chars();
            while let Some(letter) = letters.next() {
                match letter {
                    '\\' => match letters.next() {
                        Some('r') => seed.push('\r'),
                        Some('n') => seed.push('\n'),
                        Some('0') => seed.push('\0'),
                        Some(other) => seed.push(other),
                        None => {}
                    },
                    letter => seed.push(letter),
                }
            }
            Input(seed.into_bytes())
        })
        .collect()
}
