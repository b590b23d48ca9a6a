//! The table of faults cannot rot: each fault that has to be survived has a test whose name says its
//! number, and `docs/faults.md` names it.
//!
//! In Rust that is a function `f07_…` under a test attribute or inside `proptest!`; in the desktop
//! test a name in which `F07` stands.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

mod named;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use named::{sources, tests_in};

/// The faults that have to be shown: all there are.
const SHOWN: std::ops::RangeInclusive<u8> = 1..=25;

fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).unwrap().to_owned()
}

/// The faults that a test's name says it shows: `f01_f02_…` in Rust, `F01` elsewhere.
fn faults_of(name: &str) -> BTreeSet<u8> {
    name.split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| word.len() == 3 && word.starts_with(['f', 'F']))
        .filter_map(|word| word.get(1..)?.parse().ok())
        .collect()
}

/// For each fault the names of its tests.
fn shown(files: &[(String, String)]) -> BTreeMap<u8, BTreeSet<String>> {
    let mut shown = BTreeMap::<u8, BTreeSet<String>>::new();
    for (file, text) in files {
        for name in tests_in(file, text) {
            for fault in faults_of(&name) {
                shown.entry(fault).or_default().insert(name.clone());
            }
        }
    }
    shown
}

#[test]
fn every_fault_that_has_to_be_survived_has_a_test_that_says_its_number() {
    let shown = shown(&sources(&root()).unwrap());
    let missing: Vec<String> = SHOWN
        .filter(|fault| !shown.contains_key(fault))
        .map(|fault| format!("F{fault:02}"))
        .collect();
    assert!(missing.is_empty(), "no test says {}", missing.join(", "));
}

#[test]
fn the_table_of_faults_names_tests_that_are_there() {
    let shown = shown(&sources(&root()).unwrap());
    let table = fs::read_to_string(root().join("docs/faults.md")).unwrap();
    for fault in SHOWN {
        let start = format!("| F{fault:02} |");
        let row = table.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("the table has no row that begins with {start}"));
        let named: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let known = shown.get(&fault).cloned().unwrap_or_default();
        assert!(!named.is_empty(), "F{fault:02} names none of {known:?}");
        for name in named {
            assert!(known.contains(name), "F{fault:02}: there is no test {name}");
        }
    }
}

#[test]
fn only_what_runs_as_a_test_counts() {
    let rust = "
        #[tokio::test(start_paused = true)]
        async fn f01_f02_sleep() {}
        #[cfg(unix)]
        #[test]
        fn f03_back() {}
        proptest! {
            #[test]
            fn f09_any(body in any::<u8>()) {}
        }
        // #[test]
        fn f04_is_a_helper() {}
        /// F05
        fn helper() {}
    ";
    let node = "
        test('F19 no daemon', () => {});
        step(`F20 with ${host}`, async () => {});
        latest('F06 is no test');
        pattern.test('F07 neither');
    ";
    let files = [
        ("a.rs".to_owned(), rust.to_owned()),
        ("b.test.mjs".to_owned(), node.to_owned()),
    ];
    let found: Vec<u8> = shown(&files).into_keys().collect();
    assert_eq!(found, [1, 2, 3, 9, 19, 20]);
}
