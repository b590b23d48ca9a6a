//! LinkedIn's "little text": signs with a meaning are escaped, and hashtags written as such
//! (learn.microsoft.com, little text format, 2026-05). A sign that is not escaped cuts the post off there.

const RESERVED: &str = "\\|{}@[]()<>#*_~";

/// A text as it is sent.
pub(crate) fn commentary(text: &str) -> String {
    let mut written = String::new();
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let begins_a_word = !before.is_alphanumeric();
        if sign == '#' && begins_a_word && rest.peek().is_some_and(|next| next.is_alphanumeric()) {
            written.push_str("{hashtag|\\#|");
            while let Some(letter) = rest.next_if(|next| next.is_alphanumeric()) {
                written.push(letter);
                before = letter;
            }
            written.push('}');
            continue;
        }
        if RESERVED.contains(sign) {
            written.push('\\');
        }
        written.push(sign);
        before = sign;
    }
    written
}

/// A text as it is read, from how it was sent.
pub(crate) fn plain(commentary: &str) -> String {
    let mut text = String::new();
    let mut rest = commentary;
    while let Some(sign) = rest.chars().next() {
        if let Some((tag, after)) = rest
            .strip_prefix("{hashtag|")
            .and_then(|inner| inner.split_once('}'))
        {
            let word = tag.rsplit('|').next().unwrap_or_default();
            text.push('#');
            text.push_str(word);
            rest = after;
            continue;
        }
        let mut signs = rest.chars();
        signs.next();
        match sign {
            '\\' => text.extend(signs.next()),
            other => text.push(other),
        }
        rest = signs.as_str();
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reserved_signs_are_escaped_and_hashtags_written_as_such() {
        for (text, written) in [
            ("Fresh tulips", "Fresh tulips"),
            ("#tulips, a#b # c", "{hashtag|\\#|tulips}, a\\#b \\# c"),
            ("50% (today)", "50% \\(today\\)"),
            ("a_b*c\\d", "a\\_b\\*c\\\\d"),
            (
                "<3 @anna [x] {y} | ~",
                "\\<3 \\@anna \\[x\\] \\{y\\} \\| \\~",
            ),
        ] {
            assert_eq!(commentary(text), written);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_it_was(text in "[a-c#@{}()\\\\|*_~<> ]{0,40}") {
            prop_assert_eq!(plain(&commentary(&text)), text);
        }
    }
}
