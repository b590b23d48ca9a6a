//! Each language has signs of its own: its quotation marks, its apostrophe and, in French, its spaces. A plain space before
//! a sign that belongs to its word would let the sign begin a line.

use std::fs;
use std::path::Path;

use pilotlight_words::Language;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';
const QUOTATION_MARKS: &str = "\"„“”«»";

/// What a text is told stands between braces and has signs of its own.
fn without_placeables(line: &str) -> String {
    let mut depth = 0_u32;
    let mut text = String::new();
    for sign in line.chars() {
        match sign {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                text.push('…');
            }
            _ if depth == 0 => text.push(sign),
            _ => {}
        }
    }
    text
}

fn quotation_marks(language: Language) -> &'static str {
    match language {
        Language::English | Language::Pseudo => "“”",
        Language::German => "„“",
        Language::Spanish | Language::French | Language::Portuguese => "«»",
    }
}

/// The signs of a line that the language sets otherwise.
fn objections(language: Language, line: &str) -> Vec<String> {
    let text = without_placeables(line);
    let signs: Vec<char> = text.chars().collect();
    let own = quotation_marks(language);
    let mut objections = Vec::new();
    for (place, &sign) in signs.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| signs.get(place));
        let after = signs.get(place + 1);
        if QUOTATION_MARKS.contains(sign) && !own.contains(sign) {
            objections.push(format!("{sign} is a quotation mark of another language"));
        }
        if sign == '\'' && language != Language::English {
            objections.push("' is no apostrophe".to_owned());
        }
        if language == Language::French {
            // A sign that is itself what is quoted has the space of the quotation mark.
            let quoted = place >= 2 && signs.get(place - 2) == Some(&'«');
            let spaced = !quoted && before.is_some_and(|sign| sign.is_whitespace());
            let wrong = match sign {
                ':' => spaced && before != Some(&NO_BREAK),
                ';' | '?' | '!' => spaced && before != Some(&NARROW),
                '»' => before != Some(&NO_BREAK),
                '«' => after != Some(&NO_BREAK),
                _ => false,
            };
            if wrong {
                objections.push(format!("the space at {sign} can break or is another"));
            }
        }
    }
    objections
}

#[test]
fn every_language_sets_its_own_signs() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut lines = 0;
    let mut found = Vec::new();
    for language in Language::ALL {
        for room in fs::read_dir(locales.join(language.tag())).unwrap() {
            let path = room.unwrap().path();
            let source = fs::read_to_string(&path).unwrap();
            for (number, line) in source.lines().enumerate() {
                if line.starts_with('#') {
                    continue;
                }
                lines += 1;
                for objection in objections(language, line) {
                    found.push(format!("{}:{}: {objection}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(lines > 5_000, "the catalogues were not read");
    assert!(found.is_empty(), "\n  {}", found.join("\n  "));
}

#[test]
fn each_kind_of_sign_is_told_apart() {
    let count = |language, line: &str| objections(language, line).len();
    for (language, right) in [
        (
            Language::English,
            "a = “Who’s there?”, it's asked: { $name }",
        ),
        (Language::German, "a = „Wer ist da?“: { $name }"),
        (Language::Spanish, "a = «¿Quién es?»; { \"\\u00A0\" }"),
        (
            Language::French,
            "a = «\u{a0}Qui est là\u{202f}?\u{a0}»\u{a0}: l’ami à 14:05, «\u{a0}?\u{a0}»",
        ),
        (Language::Portuguese, "a = «Quem é?»"),
    ] {
        assert_eq!(count(language, right), 0, "{right}");
    }
    for (language, wrong) in [
        (Language::English, "a = „Who?“"),
        (Language::German, "a = „Wer?”"),
        (Language::Spanish, "a = \"¿Quién?\""),
        (Language::French, "a = l'ami"),
        (Language::French, "a = Qui ?"),
        (Language::French, "a = Oui\u{a0}; non"),
        (Language::French, "a = Ici : là"),
        (Language::French, "a = « Qui\u{a0}»"),
        (Language::Portuguese, "a = “Quem?”"),
    ] {
        assert_ne!(count(language, wrong), 0, "{wrong}");
    }
}
