//! How platforms count the length of a text.

use unicode_segmentation::UnicodeSegmentation as _;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counting {
    /// Characters, as Unicode numbers them.
    Characters,
    /// Bytes in UTF-8.
    Bytes,
    /// X's way: most letters count one, others and emoji two, every link twenty-three
    /// (docs.x.com, counting characters, 2026).
    Weighted,
}

/// Every link counts as many as X's own short link has.
const LINK: usize = 23;

impl Counting {
    /// How much `text` counts.
    #[must_use]
    pub fn of(self, text: &str) -> usize {
        match self {
            Self::Characters => text.chars().count(),
            Self::Bytes => text.len(),
            Self::Weighted => weighted(text),
        }
    }
}

fn weighted(text: &str) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let bare = word.trim_end_matches(char::is_whitespace);
            if is_link(bare) {
                let white: usize = word.strip_prefix(bare).unwrap_or_default().chars().count();
                LINK + white
            } else {
                word.graphemes(true).map(weight).sum()
            }
        })
        .sum()
}

fn is_link(word: &str) -> bool {
    word.strip_prefix("https://")
        .or_else(|| word.strip_prefix("http://"))
        .is_some_and(|rest| rest.contains('.'))
}

/// One sign as it is seen, however many characters make it up.
fn weight(sign: &str) -> usize {
    let emoji = |letter: char| matches!(letter, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{20e3}');
    if sign.chars().any(emoji) {
        return 2;
    }
    let light = |letter: char| matches!(u32::from(letter), 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247);
    sign.chars()
        .map(|letter| if light(letter) { 1 } else { 2 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_counts_letters_once_emoji_twice_and_links_as_twenty_three() {
        for (text, count) in [
            ("", 0),
            ("Fresh tulips", 12),
            ("Grüße", 5),
            ("花", 2),
            ("💐", 2),
            // A family of four and a flag are one sign each.
            ("👨‍👩‍👧‍👦", 2),
            ("🇳🇱", 2),
            ("❤️", 2),
            (
                "https://flowers.example/a/very/long/address/that/counts/little",
                23,
            ),
            ("See https://flowers.example/x now", 4 + 23 + 4),
            ("a\n\nhttps://flowers.example/", 3 + 23),
        ] {
            assert_eq!(Counting::Weighted.of(text), count, "{text}");
        }
    }

    #[test]
    fn bytes_and_characters_differ_where_letters_are_long() {
        assert_eq!(Counting::Characters.of("Grüße"), 5);
        assert_eq!(Counting::Bytes.of("Grüße"), 7);
    }
}
