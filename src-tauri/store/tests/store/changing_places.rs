//! The moment in which a backup takes the present database's place: broken off by a crash, and with a copy that
//! is damaged by then, or was never fit.

use std::{
    fs,
    path::{Path, PathBuf},
};

use pilotlight_store::{Origin, Store, StoreError, finish, restore};
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

use crate::make::{Disk, at, connected, file, run};

/// A folder with two connections, closed, in which a backup with the first of them waits to be put back. Gives the
/// folder, the backup and where that lies.
async fn one_in_the_backup_and_two_here(disk: &Disk) -> (PathBuf, PathBuf, TempDir) {
    connected(&disk.store, "one").await;
    let elsewhere = TempDir::new().unwrap();
    let backup = elsewhere.path().join("backup");
    disk.store
        .back_up(&backup, "sandbox", at(3_000))
        .await
        .unwrap();
    connected(&disk.store, "two").await;
    let folder = disk.folder().to_owned();
    disk.store.close().await;
    restore(&folder, &backup, "sandbox", at(4_000))
        .await
        .unwrap();
    (folder, backup, elsewhere)
}

#[tokio::test]
async fn a_change_of_places_that_a_crash_broke_off_is_finished_by_the_next_start() {
    let disk = Disk::new().await;
    let (folder, _, _elsewhere) = one_in_the_backup_and_two_here(&disk).await;
    let present = fs::read(file(&folder)).unwrap();
    let ready = ready(&folder).unwrap();
    let name = ready.file_name().unwrap().to_string_lossy().into_owned();
    let aside = name.strip_prefix("pilotlight.ready-").unwrap();
    // It died when the present database had been moved and the other not yet.
    fs::rename(file(&folder), folder.join(aside)).unwrap();
    finish(&folder, at(5_000)).await.unwrap();
    let store = Store::open(&folder).await.unwrap();
    assert_eq!(store.connections().await.unwrap().len(), 1);
    store.close().await;
    assert!(fs::read(folder.join(aside)).unwrap() == present);
    run(&folder, "SELECT 1").await;
}

/// The database that waits to take the present one's place.
fn ready(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    entries
        .map(|entry| entry.path())
        .find(|path| path.to_string_lossy().contains("ready"))
}

#[tokio::test]
async fn a_backup_that_is_damaged_before_it_is_in_place_is_given_up_and_the_data_in_use_says_so() {
    let disk = Disk::new().await;
    let (folder, backup, _elsewhere) = one_in_the_backup_and_two_here(&disk).await;
    let waiting = ready(&folder).unwrap();
    let mut bytes = fs::read(&waiting).unwrap();
    bytes[4096..].fill(0xa5);
    fs::write(&waiting, bytes).unwrap();
    finish(&folder, at(5_000)).await.unwrap();
    assert_eq!(ready(&folder), None);
    let store = Store::open(&folder).await.unwrap();
    store.check_integrity().await.unwrap();
    let report = store.recovery().await.unwrap().unwrap();
    assert_eq!((report.from, report.at), (Origin::GivenUp, at(5_000)));
    assert_eq!((report.accounts, report.posts), (2, 0));
    assert_eq!(store.connections().await.unwrap().len(), 2);
    // The backup can be chosen again.
    store.close().await;
    restore(&folder, &backup, "sandbox", at(6_000))
        .await
        .unwrap();
    finish(&folder, at(7_000)).await.unwrap();
    let store = Store::open(&folder).await.unwrap();
    assert_eq!(store.connections().await.unwrap().len(), 1);
    store.close().await;
}

/// Where a part of a database begins in its file.
async fn page_of(file: &Path, part: &str) -> usize {
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = options.connect().await.unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?";
    let page: i64 = sqlx::query_scalar(sql)
        .bind(part)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    (usize::try_from(page).unwrap() - 1) * 4096
}

/// SQLite's check finds a page without rows in order whatever its kind, and the first row meets the fault.
#[tokio::test]
async fn a_backup_with_a_table_where_an_empty_index_should_be_is_refused_before_anything_waits_for_it()
 {
    let disk = Disk::new().await;
    let elsewhere = TempDir::new().unwrap();
    let backup = elsewhere.path().join("backup");
    disk.store
        .back_up(&backup, "sandbox", at(3_000))
        .await
        .unwrap();
    let table = page_of(&backup, "slots").await;
    let index = page_of(&backup, "grants_by_id_and_platform").await;
    let mut bytes = fs::read(&backup).unwrap();
    bytes.copy_within(table..table + 4096, index);
    fs::write(&backup, bytes).unwrap();
    connected(&disk.store, "one").await;
    let folder = disk.folder().to_owned();
    disk.store.close().await;
    let refused = restore(&folder, &backup, "sandbox", at(4_000)).await;
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
    assert_eq!(ready(&folder), None);
    let store = Store::open(&folder).await.unwrap();
    assert_eq!(store.connections().await.unwrap().len(), 1);
    store.close().await;
}
