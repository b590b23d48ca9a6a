//! `cargo xtask requirements`: each security requirement, the tests that show it, and how they ended
//! just now.
//!
//! The table is `docs/requirements.md`; a requirement is shown by tests whose names say its id, and
//! by nothing else. What the table claims is held to the sources by the tests of this module, so that
//! a requirement without a test fails `cargo xtask test`. No result is ever taken from an earlier run.

#[path = "../../../tests/named.rs"]
mod named;
mod run;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::terminal::say;
use crate::{Outcome, Stop, stop, workspace};

#[cfg(test)]
pub(crate) use named::sources;

use run::{Ended, Runner};
use table::Row;

/// What the command line asked for.
pub(crate) struct Request {
    quick: bool,
}

impl Request {
    /// Reads `[--quick]`.
    pub(crate) fn parse(arguments: &[String]) -> Outcome<Self> {
        match arguments {
            [] => Ok(Self { quick: false }),
            [word] if word == "--quick" => Ok(Self { quick: true }),
            [unknown, ..] => stop(format!("requirements does not know {unknown}")),
        }
    }
}

/// A test with the runner that can run it. One name may stand in several places.
type Places = BTreeMap<String, BTreeSet<Runner>>;

/// Runs the tests of every requirement and prints the table.
pub(crate) fn show(request: &Request) -> Outcome {
    let rows = rows()?;
    let places = places()?;
    let wanted = wanted(&rows, &places)?;
    let mut ended = run::crates(&wanted)?;
    for (runner, names) in &wanted {
        if !(request.quick && runner.is_desktop()) {
            ended.extend(runner.run(names)?);
        }
    }
    let mut shown = Vec::new();
    let mut failed = Vec::new();
    let mut open = Vec::new();
    say("");
    for row in &rows {
        let lines = lines(row, &places, &ended);
        let worst = lines.iter().map(|(how, _)| *how).max();
        match worst.unwrap_or(Ended::NotRun) {
            Ended::Passed => shown.push(row.id.as_str()),
            Ended::NotRun => open.push(row.id.as_str()),
            Ended::Failed => failed.push(row.id.as_str()),
        }
        say(&format!("{}  {}", row.id, row.demand));
        for (how, line) in lines {
            say(&format!("    {:<8}{line}", how.word()));
        }
    }
    let must = table::must();
    let met = must.iter().filter(|id| shown.contains(&id.as_str()));
    say(&format!(
        "\n{} of {} requirements shown by {} tests; of the {} that must be met, {}",
        shown.len(),
        rows.len(),
        wanted.values().map(BTreeSet::len).sum::<usize>(),
        must.len(),
        met.count()
    ));
    if !open.is_empty() {
        say(&format!("not run, or in part only: {}", open.join(", ")));
    }
    if failed.is_empty() && (request.quick || open.is_empty()) {
        Ok(())
    } else {
        stop(format!("not shown: {}", [failed, open].concat().join(", ")))
    }
}

/// One line a test of a row, with how it ended.
fn lines(row: &Row, places: &Places, ended: &run::Results) -> Vec<(Ended, String)> {
    let mut lines = Vec::new();
    for name in &row.tests {
        for runner in places.get(name).into_iter().flatten() {
            let how = ended.get(&(runner.clone(), name.clone()));
            let line = format!("{name}  ({})", runner.place());
            lines.push((how.copied().unwrap_or(Ended::NotRun), line));
        }
    }
    lines
}

/// The tests that the rows name, by runner.
fn wanted(rows: &[Row], places: &Places) -> Outcome<BTreeMap<Runner, BTreeSet<String>>> {
    let mut wanted = BTreeMap::<Runner, BTreeSet<String>>::new();
    for row in rows {
        for name in &row.tests {
            let Some(runners) = places.get(name) else {
                return stop(format!("{}: there is no test “{name}”", row.id));
            };
            for runner in runners {
                let names = wanted.entry(runner.clone()).or_default();
                names.insert(name.clone());
            }
        }
    }
    Ok(wanted)
}

fn rows() -> Outcome<Vec<Row>> {
    let path = workspace::root().join("docs/requirements.md");
    let text = fs::read_to_string(&path)
        .map_err(|error| Stop(format!("{} cannot be read: {error}", path.display())))?;
    Ok(table::rows(&text))
}

fn places() -> Outcome<Places> {
    let sources = named::sources(&workspace::root())
        .map_err(|error| Stop(format!("the sources cannot be read: {error}")))?;
    let mut places = Places::new();
    for (path, text) in &sources {
        for name in named::tests_in(path, text) {
            if !table::ids_of(&name).is_empty()
                && let Some(runner) = Runner::of(path)
            {
                places.entry(name).or_default().insert(runner);
            }
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::{places, rows, table};

    #[test]
    fn every_requirement_that_must_be_met_has_a_row_with_tests() {
        let rows = rows().unwrap();
        for id in table::must() {
            let found: Vec<_> = rows.iter().filter(|row| row.id == id).collect();
            assert_eq!(found.len(), 1, "{id} has {} rows", found.len());
            assert!(!found[0].tests.is_empty(), "{id} names no test");
            assert!(found[0].demand.len() > 20, "{id} says nothing");
        }
    }

    #[test]
    fn each_test_that_the_table_names_is_there_and_says_the_id() {
        let places = places().unwrap();
        for row in rows().unwrap() {
            for name in &row.tests {
                assert!(places.contains_key(name), "{}: no test “{name}”", row.id);
                let said = table::ids_of(name);
                assert!(said.contains(&row.id), "“{name}” does not say {}", row.id);
            }
        }
    }

    #[test]
    fn an_id_that_a_test_says_is_one_of_the_table() {
        let rows = rows().unwrap();
        for name in places().unwrap().keys() {
            for id in table::ids_of(name) {
                assert!(
                    rows.iter().any(|row| row.id == id),
                    "there is no {id}: “{name}”"
                );
            }
        }
    }
}
