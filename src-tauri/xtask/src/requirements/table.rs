//! The table of requirements: how a row is read, and which rows there must be.

use std::collections::BTreeSet;

/// One requirement: `| OA-01 | what it demands | `test` `test` |`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its id, such as `OA-01`.
    pub(super) id: String,
    /// What it demands, in our words.
    pub(super) demand: String,
    /// The names of the tests that show it.
    pub(super) tests: Vec<String>,
}

/// The families of ids, and the numbers in each that must be met.
const MUST: &[(&str, &[u8])] = &[
    (
        "OA",
        &[
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
        ],
    ),
    ("DL", &[1, 2, 3, 4, 5, 6, 8, 9]),
    ("WV", &[1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("KS", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]),
    ("NW", &[1, 2, 3, 4, 5, 6]),
    ("LG", &[1, 2]),
    ("SC", &[1, 2, 3]),
];

/// The ids that must be met.
pub(super) fn must() -> Vec<String> {
    MUST.iter()
        .flat_map(|(family, numbers)| numbers.iter().map(move |n| format!("{family}-{n:02}")))
        .collect()
}

/// The rows of the table, in its order.
pub(super) fn rows(text: &str) -> Vec<Row> {
    text.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let mut cells = line.strip_prefix("| ")?.split(" | ");
    let id = cells.next()?.trim();
    ids_of(id).contains(id).then(|| Row {
        id: id.to_owned(),
        demand: cells.next().unwrap_or_default().trim().to_owned(),
        tests: line
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect(),
    })
}

/// The requirements that a test's name says it shows: `oa_01_wv_09_…` in Rust, `OA-01` elsewhere.
pub(super) fn ids_of(name: &str) -> BTreeSet<String> {
    let words: Vec<&str> = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .collect();
    words
        .windows(2)
        .filter_map(|pair| {
            let [family, number] = pair else { return None };
            let (known, _) = MUST
                .iter()
                .find(|(known, _)| *family == *known || (*family == known.to_ascii_lowercase()))?;
            let two_digits = number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
            two_digits.then(|| format!("{known}-{number}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Row, ids_of, rows};

    #[test]
    fn a_row_is_its_id_its_demand_and_its_tests() {
        let text = "\
# Requirements
| id | demands | shown by |
|---|---|---|
| OA-01 | a code, and nothing else | `oa_01_a` `OA-01 b, by the window` |
| S1 | no requirement | `x` |
OA-02 is spoken of here.";
        let expected = Row {
            id: "OA-01".into(),
            demand: "a code, and nothing else".into(),
            tests: vec!["oa_01_a".into(), "OA-01 b, by the window".into()],
        };
        assert_eq!(rows(text), [expected]);
    }

    #[test]
    fn a_name_says_its_ids_in_either_way() {
        let ids = |name| ids_of(name).into_iter().collect::<Vec<_>>();
        assert_eq!(ids("wv_02_wv_12_strict"), ["WV-02", "WV-12"]);
        assert_eq!(ids("DL-03 DL-04 `x` is refused"), ["DL-03", "DL-04"]);
        for none in ["f09_oa_1", "oa_123", "xoa_01", "all 12 are read", "Oa-01"] {
            assert_eq!(ids(none), Vec::<String>::new(), "{none}");
        }
    }
}
