//! Which rows of which table stand in the pages.
//!
//! Where the schema can be read, each table's pages are those of its tree. Pages that hang on no tree any
//! more are looked at as well, and a row of theirs is taken where it fits exactly one of our tables;
//! the rest of SQLite's own indexes fits none, or is told apart below. Deleted rows do not come back,
//! because their pages are overwritten when they go (`secure_delete`).

use std::collections::{HashMap, HashSet};

use sqlx::SqliteConnection;

use super::{
    pages::Pages,
    records::{Kind, Node, Record, Value},
};
use crate::Result;

/// A column as the newest schema has it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) name: String,
    kind: String,
    /// Whether a row may lack it.
    optional: bool,
}

/// A table as the newest schema has it.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) name: String,
    /// In the order in which they stand in a row's record.
    pub(super) columns: Vec<Column>,
    /// Whether its rows have numbers.
    numbered: bool,
    /// The column that is the row's number.
    number: Option<usize>,
}

/// The rows that were found of one table; those of its own tree first.
pub(super) struct Rows {
    pub(super) table: Table,
    pub(super) rows: Vec<Vec<Value>>,
}

/// What was found in the pages.
pub(super) struct Found {
    pub(super) tables: Vec<Rows>,
    /// Pages that a table's tree leads to and that are none, or places in a page without a row that can
    /// be read. What stood there may have left no other trace.
    pub(super) unreadable: usize,
}

/// The tables of a database that was brought to the newest format.
pub(super) async fn known(connection: &mut SqliteConnection) -> Result<Vec<Table>> {
    let names: Vec<(String, bool)> = sqlx::query_as(
        "SELECT name, wr = 0 FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut tables = Vec::new();
    for (name, numbered) in names {
        let columns: Vec<(String, String, bool, i64)> = sqlx::query_as(
            "SELECT name, type, \"notnull\" = 0 OR dflt_value IS NOT NULL, pk
             FROM pragma_table_info(?1) ORDER BY pk = 0 OR ?2, CASE WHEN ?2 THEN 0 ELSE pk END, cid",
        )
        .bind(&name)
        .bind(numbered)
        .fetch_all(&mut *connection)
        .await?;
        let number = columns
            .iter()
            .position(|(_, kind, _, key)| numbered && *key > 0 && kind == "INTEGER");
        let columns = columns
            .into_iter()
            .map(|(name, kind, optional, key)| Column {
                name,
                kind,
                optional: optional && key == 0,
            })
            .collect();
        tables.push(Table {
            name,
            columns,
            numbered,
            number,
        });
    }
    Ok(tables)
}

impl Table {
    /// The record as a row of this table, if it can be one.
    fn row(&self, record: &Record) -> Option<Vec<Value>> {
        let given = record.values.len();
        if record.rowid.is_some() != self.numbered || given > self.columns.len() {
            return None;
        }
        let mut row = record.values.clone();
        if let (Some(number), Some(rowid)) = (self.number, record.rowid) {
            if *row.get(number)? != Value::Null {
                return None;
            }
            *row.get_mut(number)? = Value::Integer(rowid);
        }
        let fits = self.columns.iter().enumerate().all(|(place, column)| {
            match (row.get(place), column.kind.as_str()) {
                (None | Some(Value::Null), _) => column.optional,
                (Some(Value::Integer(_)), kind) => kind == "INTEGER",
                (Some(Value::Text(_)), kind) => kind == "TEXT",
                (Some(Value::Blob(_)), kind) => kind == "BLOB",
                (Some(Value::Real(_)), _) => false,
            }
        });
        fits.then_some(row)
    }

    /// Whether a row that hangs on no tree is believed to be of this table. Rows of three tables look
    /// like entries of an index.
    fn claims(&self, row: &[Value]) -> bool {
        let identifier = |value: Option<&Value>| match value {
            Some(Value::Text(text)) => text.len() == 36,
            _ => false,
        };
        match self.name.as_str() {
            "settings" => !identifier(row.first()),
            // A moment of this century, in milliseconds.
            "snoozes" => {
                matches!(row.get(1), Some(Value::Integer(until)) if *until > 900_000_000_000)
            }
            "platform_apps" => row.len() == self.columns.len(),
            _ => true,
        }
    }
}

/// Finds all there is of the tables.
pub(super) fn find(pages: &Pages, tables: Vec<Table>) -> Found {
    let roots = roots(pages);
    let (mut found, mut held) = (Vec::new(), HashSet::new());
    let mut unreadable = 0;
    for table in tables {
        let mut rows = Vec::new();
        let root = roots.get(table.name.as_str()).map(|(root, _)| *root);
        let tree = root.map(|root| Tree::of(pages, root, table.numbered));
        for page in tree.iter().flat_map(|tree| &tree.pages) {
            let Some(node) = Node::of(pages, *page) else {
                continue;
            };
            let before = rows.len();
            rows.extend(node.records().iter().filter_map(|record| table.row(record)));
            unreadable += node.rows() - (rows.len() - before);
            if rows.len() > before {
                held.insert(*page);
            }
        }
        unreadable += tree.map_or(1, |tree| tree.missing);
        found.push(Rows { table, rows });
    }
    let ours: HashSet<&str> = found.iter().map(|rows| rows.table.name.as_str()).collect();
    for (name, (root, numbered)) in &roots {
        if !ours.contains(name.as_str()) && !numbered {
            held.extend(Tree::of(pages, *root, false).pages);
        }
    }
    for page in pages.numbers() {
        if held.contains(&page) {
            continue;
        }
        let records = Node::of(pages, page).map(|node| node.records());
        for record in records.unwrap_or_default() {
            let mut fitting = found.iter_mut().filter_map(|rows| {
                let row = rows.table.row(&record)?;
                rows.table.claims(&row).then_some((rows, row))
            });
            // What fits two tables is guessed at by nobody.
            if let (Some((rows, row)), None) = (fitting.next(), fitting.next()) {
                rows.rows.push(row);
            }
        }
    }
    Found {
        tables: found,
        unreadable,
    }
}

/// The pages that hang on a root.
struct Tree {
    pages: Vec<u32>,
    /// How many pages it leads to that are none of such a tree.
    missing: usize,
}

impl Tree {
    fn of(pages: &Pages, root: u32, numbered: bool) -> Self {
        let mut tree = Self {
            pages: Vec::new(),
            missing: 0,
        };
        let (mut seen, mut open) = (HashSet::new(), vec![root]);
        while let Some(page) = open.pop() {
            if !seen.insert(page) {
                continue;
            }
            let node = Node::of(pages, page).filter(|node| {
                let of_table = matches!(node.kind, Kind::TableLeaf | Kind::TableInterior);
                of_table == numbered
            });
            match node {
                Some(node) => {
                    tree.pages.push(page);
                    open.extend(node.children());
                }
                None => tree.missing += 1,
            }
        }
        tree
    }
}

/// Where each table and index begins, and whether its rows have numbers.
fn roots(pages: &Pages) -> HashMap<String, (u32, bool)> {
    let mut roots = HashMap::new();
    let first = Tree::of(pages, 1, true).pages;
    // The schema's own pages may hang on a first page that is gone.
    for page in first.into_iter().chain(pages.numbers()) {
        let records = Node::of(pages, page).map(|node| node.records());
        for record in records.unwrap_or_default() {
            if let Some((name, root, numbered)) = root(&record) {
                roots.entry(name).or_insert((root, numbered));
            }
        }
    }
    roots
}

fn root(record: &Record) -> Option<(String, u32, bool)> {
    let [
        Value::Text(kind),
        Value::Text(name),
        Value::Text(_),
        Value::Integer(root),
        sql,
    ] = record.values.as_slice()
    else {
        return None;
    };
    let root = u32::try_from(*root).ok().filter(|root| *root > 1)?;
    let numbered = match (kind.as_str(), sql) {
        ("table", Value::Text(sql)) => !sql.contains("WITHOUT ROWID"),
        ("index", _) => false,
        _ => return None,
    };
    record.rowid.map(|_| (name.clone(), root, numbered))
}

#[cfg(test)]
#[path = "fuzz_tests.rs"]
mod fuzz;
