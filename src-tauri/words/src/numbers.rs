//! Numbers as each language writes them.

use crate::Language;

/// A number in a message: it chooses between singular and plural, and is written with the
/// language's own separators.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(pub(crate) f64);

macro_rules! exact {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Number {
            fn from(number: $kind) -> Self {
                Self(f64::from(number))
            }
        }
    )*};
}

macro_rules! exact_below_2_to_the_53 {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Number {
            #[expect(clippy::cast_precision_loss, reason = "nothing told here comes near 2^53")]
            fn from(number: $kind) -> Self {
                Self(number as f64)
            }
        }
    )*};
}

exact!(i8, u8, u16, u32, i32, f64);
exact_below_2_to_the_53!(u64, i64, usize);

/// A number in a language: the separator of thousands and from how many digits on it is set, and the
/// decimal sign (Unicode CLDR 48).
pub(crate) fn written(number: f64, language: Language) -> String {
    let (thousands, least, decimal) = match language {
        Language::English | Language::Pseudo => (",", 4, '.'),
        Language::German => (".", 4, ','),
        Language::Spanish => (".", 5, ','),
        Language::French => ("\u{202f}", 4, ','),
        Language::Portuguese => ("\u{a0}", 5, ','),
    };
    let plain = number.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::from(if number < 0.0 { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left % 3 == 0 && whole.len() >= least {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_numbers_in_its_own_way() {
        for (language, small, large) in [
            (Language::English, "1,234", "1,234,567"),
            (Language::German, "1.234", "1.234.567"),
            (Language::Spanish, "1234", "1.234.567"),
            (Language::French, "1\u{202f}234", "1\u{202f}234\u{202f}567"),
            (Language::Portuguese, "1234", "1\u{a0}234\u{a0}567"),
        ] {
            assert_eq!(written(1234.0, language), small);
            assert_eq!(written(1_234_567.0, language), large);
            assert_eq!(written(999.0, language), "999");
        }
        assert_eq!(written(-2.5, Language::German), "-2,5");
        assert_eq!(written(0.0, Language::English), "0");
    }
}
