//! What comes out in each language.

use pilotlight_words::{Language, all_of, any_of, date, few_of, month, speak_here};

fn in_each(say: impl Fn() -> String) -> Vec<String> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let _here = speak_here(language);
            say()
        })
        .collect()
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    assert_eq!(
        in_each(|| date::day(1, month(3))),
        ["1 March", "1. März", "1 de marzo", "1er mars", "1 de março"]
    );
    assert_eq!(
        in_each(|| date::day_year(28, month(11), "2027")),
        [
            "28 November 2027",
            "28. November 2027",
            "28 de noviembre de 2027",
            "28 novembre 2027",
            "28 de novembro de 2027"
        ]
    );
}

#[test]
fn rows_of_names_end_in_the_languages_own_word() {
    assert_eq!(
        in_each(|| all_of(&["A", "B", "C"])),
        [
            "A, B and C",
            "A, B und C",
            "A, B y C",
            "A, B et C",
            "A, B e C"
        ]
    );
    assert_eq!(any_of(&["A", "B"]), "A or B");
    assert_eq!(all_of::<&str>(&[]), "");
    assert_eq!(any_of(&["A"]), "A");
    assert_eq!(few_of(&["A", "B", "C"], 3), "A, B and C");
    assert_eq!(few_of(&["A", "B", "C", "D"], 3), "A, B and 2 more");
}

#[test]
fn nothing_is_marked_around_what_is_put_in() {
    for text in in_each(|| date::moment("a", "b")) {
        assert_eq!(text, "a, b");
    }
}

#[test]
fn the_pseudo_language_changes_the_catalogues_words_and_no_others() {
    let _here = speak_here(Language::Pseudo);
    assert_eq!(all_of(&["Anna", "Ben"]), "Anna áñđ~~ Ben");
    assert_eq!(date::yesterday(), "ýéšţéŕđáý~~~~");
}
