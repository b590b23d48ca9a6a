//! English made long and strange, to see what a layout can take without knowing a language.
//!
//! Letters get accents, so that words which are not in the catalogue stand out as plain; each text
//! grows by two fifths, and long ones get a word that cannot be broken. `ui/src/lib/pseudo.ts` does the
//! same, and a test on either side holds both to one example.

use std::borrow::Cow;

const PLAIN: &str = "abcdeghiklnoprstuyzACDEGHIKLNOPRSTUYZ";
const STRANGE: &str = "áƀçđéĝĥíķļñóþŕšţúýžÁÇĐÉĜĤÍĶĻÑÓÞŔŠŢÚÝŽ";
/// What long texts get: as long as the longest words of German settings.
const LONG: &str = "Ķöñţéñýéřƀíñđúñĝšéíñšţéļļúñĝéñ";

/// A text as the pseudo-language has it.
#[must_use]
pub fn pseudo(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let mut strange: String = text
        .chars()
        .map(|letter| {
            PLAIN
                .chars()
                .zip(STRANGE.chars())
                .find(|(plain, _)| *plain == letter)
                .map_or(letter, |(_, strange)| strange)
        })
        .collect();
    let length = text.chars().count();
    let wanted = (length * 2).div_ceil(5);
    // Blanks at the end belong to what follows in the sentence.
    let end = strange.trim_end().len();
    let blanks = strange.split_off(end);
    if length >= 24 {
        strange.push(' ');
        strange.push_str(LONG);
    } else {
        strange.push_str(&"~".repeat(wanted));
    }
    strange.push_str(&blanks);
    Cow::Owned(strange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_grow_and_blanks_stay() {
        assert_eq!(pseudo("Try again"), "Ţŕý áĝáíñ~~~~");
        assert_eq!(pseudo("Held by "), "Ĥéļđ ƀý~~~~ ");
        assert_eq!(pseudo(", "), ", ");
        assert_eq!(
            pseudo("Nothing can be posted to it."),
            "Ñóţĥíñĝ çáñ ƀé þóšţéđ ţó íţ. Ķöñţéñýéřƀíñđúñĝšéíñšţéļļúñĝéñ"
        );
        assert_eq!(PLAIN.chars().count(), STRANGE.chars().count());
    }
}
