//! Any bytes in the place of a database: what is read of them stands there, and nothing brings the reader down.

use proptest::prelude::*;
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

use super::*;
use crate::{
    made::{Checked, Input, mutated, run},
    migrations::{self, MIGRATIONS},
};

/// What stands at the beginnings of pages, cells and logs.
const WORDS: &[&str] = &[
    "SQLite format 3\0",
    "\u{d}\0\0\0\u{3}",
    "\u{a}\0\0\0\u{1}",
    "\u{5}\0\0\0\u{1}",
    "\u{2}\0\0\0\u{1}",
    "\u{7f}\u{7f}\u{7f}\u{7f}",
    "\u{37}\u{7f}\u{6}",
    "CREATE TABLE settings (WITHOUT ROWID)",
];

/// A small database of small pages, with a long value that runs over into others, and our tables.
async fn small(page: u32) -> (Input, Vec<Table>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("small.db");
    let mut connection = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .page_size(page)
        .connect()
        .await
        .unwrap();
    sqlx::raw_sql(
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
         CREATE TABLE pictures (key TEXT PRIMARY KEY, mime TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
         INSERT INTO settings VALUES ('late_minutes', '45'), ('notifications', '{}');
         INSERT INTO pictures VALUES ('one', 'image/png', x'0102030405'), ('two', 'image/gif', zeroblob(3000));",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let mut ours = SqliteConnectOptions::new()
        .in_memory(true)
        .connect()
        .await
        .unwrap();
    migrations::run(&mut ours, MIGRATIONS, 0, None)
        .await
        .unwrap();
    let tables = known(&mut ours).await.unwrap();
    ours.close().await.unwrap();
    (Input(std::fs::read(&file).unwrap()), tables)
}

fn read(file: &[u8], tables: &[Table]) -> Vec<Vec<Value>> {
    let pages = Pages::of(file.to_vec(), &[]);
    let found = find(&pages, tables.to_vec());
    found
        .tables
        .into_iter()
        .flat_map(|rows| rows.rows)
        .collect()
}

#[test]
fn f23_any_bytes_in_the_place_of_a_database_give_rows_that_stand_there_or_none() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (small_pages, tables) = runtime.block_on(small(512));
    let (usual_pages, _) = runtime.block_on(small(4096));
    for file in [&small_pages, &usual_pages] {
        assert_eq!(read(file, &tables).len(), 4);
    }
    let seeds = vec![small_pages, usual_pages];
    let check = |file: &Input| -> Checked {
        let rows = read(file, &tables);
        for value in rows.iter().flatten() {
            let bytes = match value {
                Value::Text(text) => text.as_bytes(),
                Value::Blob(bytes) => bytes.as_slice(),
                _ => continue,
            };
            // What is longer may run over from one page into another.
            let short = bytes.len() < 32 && !bytes.is_empty();
            prop_assert!(!short || file.windows(bytes.len()).any(|part| part == bytes));
        }
        Ok(!rows.is_empty())
    };
    run(
        "damaged database",
        seeds.clone(),
        mutated(seeds, WORDS),
        check,
    );
}

#[test]
fn f23_any_bytes_in_the_place_of_a_log_put_no_page_beyond_what_it_holds() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (file, _) = runtime.block_on(small(512));
    let mut log = 0x377f_0682_u32.to_be_bytes().to_vec();
    log.extend(
        [3_007_000_u32, 512, 0, 7, 8, 0, 0]
            .into_iter()
            .flat_map(u32::to_be_bytes),
    );
    log.extend(vec![0; 3 * (24 + 512)]);
    let seeds = vec![Input(log)];
    let check = |log: &Input| -> Checked {
        let pages = Pages::of(file.to_vec(), log);
        let most = file.len() / 512 + log.len() / (24 + 512);
        prop_assert!(pages.numbers().len() <= most);
        Ok(true)
    };
    run("damaged log", seeds.clone(), mutated(seeds, WORDS), check);
}
