//! The files: who may read them, what is refused untouched, and who reads beside a writer.

use std::path::Path;

use pilotlight_store::{AuditVerdict, Store, StoreError, read_backup};
use sqlx::Connection;

use crate::make::{Disk, at, connected, crash_image, file, raw, rows, run, told};

fn beside(folder: &Path, suffix: &str) -> std::path::PathBuf {
    folder.join(format!("pilotlight.db{suffix}"))
}

fn length(folder: &Path, suffix: &str) -> Option<u64> {
    let about = std::fs::metadata(beside(folder, suffix)).ok()?;
    Some(about.len())
}

#[tokio::test]
async fn what_was_saved_outlives_the_process() {
    let disk = Disk::new().await;
    let (grant, account) = connected(&disk.store, "one").await;
    disk.store.close().await;
    assert_eq!(length(disk.folder(), "-wal"), None, "closed in good order");
    let outcome = disk.store.connections().await;
    assert!(matches!(outcome, Err(StoreError::Closed)));
    let again = Store::open(disk.folder()).await.unwrap();
    let found = again.connection(account.id).await.unwrap().unwrap();
    assert_eq!(found.grant, Some(grant));
    again.close().await;
}

#[tokio::test]
async fn what_was_committed_outlives_a_crash_and_the_log_is_emptied() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    let image = crash_image(disk.folder());
    assert!(length(image.path(), "-wal").unwrap() > 0);
    let again = Store::open(image.path()).await.unwrap();
    assert_eq!(length(image.path(), "-wal"), Some(0));
    assert!(again.connection(account.id).await.unwrap().is_some());
    again.close().await;
}

/// Closing a file gives up every lock of this process on it. Without SQLite's own, the next program that reads the
/// database believes itself to be the last, and takes the log away from under everything written after.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn an_open_database_keeps_sqlites_locks() {
    use std::os::unix::fs::MetadataExt as _;

    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    disk.store.connections().await.unwrap();
    // Whoever chooses a backup may choose the database itself.
    let taken = read_backup(&beside(disk.folder(), ""), "sandbox").await;
    assert!(matches!(taken, Err(StoreError::Foreign { .. })));
    let inode = std::fs::metadata(beside(disk.folder(), "")).unwrap().ino();
    let locks = std::fs::read_to_string("/proc/locks").unwrap();
    let ours = format!(" {} ", std::process::id());
    let held = locks.lines().any(|lock| {
        lock.contains("POSIX") && lock.contains(&ours) && lock.contains(&format!(":{inode} "))
    });
    assert!(held, "nothing holds the database:\n{locks}");
    disk.store.close().await;
}

/// Where there is no write-ahead log, a broken-off change is rolled back before anything is read.
#[tokio::test]
async fn a_half_written_change_is_rolled_back() {
    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    disk.store.close().await;
    let before = rows(disk.folder()).await;
    let mut connection = raw(disk.folder()).await;
    sqlx::raw_sql(
        "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE;
         UPDATE accounts SET name = 'half written';
         INSERT INTO pictures VALUES ('big', 'image/png', zeroblob(500000));
         UPDATE settings SET value = value;",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    assert!(length(disk.folder(), "-journal").unwrap() > 0);
    let image = crash_image(disk.folder());
    connection.close().await.unwrap();
    let torn = std::fs::read(file(image.path())).unwrap();
    assert!(torn.len() > 400_000, "the change reached the file");

    let again = Store::open(image.path()).await.unwrap();
    assert_eq!(rows(image.path()).await, before);
    again.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn ks_11_files_and_folder_are_the_owners_alone() {
    use std::{fs, os::unix::fs::PermissionsExt};

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("pilot").join("light");
    let store = Store::open(&folder).await.unwrap();
    connected(&store, "one").await;
    let everything = |folder: &Path| {
        assert_eq!(mode(folder), 0o700);
        let mut seen = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
            seen += 1;
        }
        seen
    };
    assert_eq!(
        everything(&folder),
        5,
        "database, log, shared memory, and what is laid by"
    );

    // A crash image whose modes are wider than they should be.
    let image = crash_image(&folder);
    fs::set_permissions(image.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for suffix in ["", "-wal"] {
        let wide = fs::Permissions::from_mode(0o664);
        fs::set_permissions(beside(image.path(), suffix), wide).unwrap();
    }
    let again = Store::open(image.path()).await.unwrap();
    assert_eq!(everything(image.path()), 5);
    again.close().await;
    store.close().await;
}

#[tokio::test]
async fn a_newer_format_is_refused_untouched() {
    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    // Once with the new format in the log alone, as after a crash, once in the file.
    run(disk.folder(), "PRAGMA user_version = 99").await;
    let image = crash_image(disk.folder());
    assert!(length(image.path(), "-wal").unwrap() > 0);
    disk.store.close().await;
    for folder in [image.path(), disk.folder()] {
        let read = |suffix| std::fs::read(beside(folder, suffix)).unwrap_or_default();
        let before = (read(""), read("-wal"));
        for _ in 0..2 {
            let opened = Store::open(folder).await;
            assert!(matches!(opened, Err(StoreError::Newer { found: 99, known }) if known < 99));
            let opened = Store::open_read_only(folder).await;
            assert!(matches!(opened, Err(StoreError::Newer { found: 99, .. })));
        }
        assert!((read(""), read("-wal")) == before, "the bytes are the same");
    }
}

#[tokio::test]
async fn other_programs_files_are_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    run_new(
        folder.path(),
        "CREATE TABLE theirs (x); PRAGMA user_version = 1",
    )
    .await;
    let before = std::fs::read(file(folder.path())).unwrap();
    let opened = Store::open(folder.path()).await;
    assert!(matches!(opened, Err(StoreError::Foreign { .. })));
    assert!(std::fs::read(file(folder.path())).unwrap() == before);

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(file(folder.path()), "This is no database. ".repeat(500)).unwrap();
    let before = std::fs::read(file(folder.path())).unwrap();
    let opened = Store::open(folder.path()).await;
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
    assert!(std::fs::read(file(folder.path())).unwrap() == before);
}

async fn run_new(folder: &Path, sql: &str) {
    std::fs::write(file(folder), []).unwrap();
    run(folder, sql).await;
}

#[tokio::test]
async fn damage_is_found_after_a_crash() {
    let disk = Disk::new().await;
    let picture = vec![9; 400_000];
    let kept = disk.store.put_picture("big", "image/png", &picture).await;
    kept.unwrap();
    run(disk.folder(), "PRAGMA wal_checkpoint(TRUNCATE)").await;
    disk.store.put_setting("a", "b").await.unwrap();
    let image = crash_image(disk.folder());
    let mut bytes = std::fs::read(file(image.path())).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xaa);
    std::fs::write(file(image.path()), &bytes).unwrap();
    let opened = Store::open(image.path()).await;
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
}

#[tokio::test]
async fn a_folder_that_cannot_be_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "not a folder").unwrap();
    let opened = Store::open(&blocked.join("inside")).await;
    assert!(matches!(opened, Err(StoreError::NoFolder { .. })));
}

#[tokio::test]
async fn one_reads_beside_a_writer() {
    let disk = Disk::new().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let nothing = Store::open_read_only(elsewhere.path()).await.unwrap();
    assert!(nothing.is_none());
    assert!(!file(elsewhere.path()).exists(), "reading makes nothing");

    let (_, first) = connected(&disk.store, "one").await;
    let reader = Store::open_read_only(disk.folder()).await.unwrap().unwrap();
    assert!(reader.connection(first.id).await.unwrap().is_some());
    // In the middle of someone's change the state before it is read, without waiting.
    let mut writer = disk.raw().await;
    let half = "BEGIN IMMEDIATE; UPDATE accounts SET name = 'half written'";
    sqlx::raw_sql(half).execute(&mut writer).await.unwrap();
    let seen = reader.connection(first.id).await.unwrap().unwrap();
    assert_eq!(seen.account.profile.name, first.profile.name);
    sqlx::raw_sql("COMMIT").execute(&mut writer).await.unwrap();
    let seen = reader.connection(first.id).await.unwrap().unwrap();
    assert_eq!(seen.account.profile.name, "half written");
    // What is saved after it was opened is seen as well.
    connected(&disk.store, "two").await;
    assert_eq!(reader.connections().await.unwrap().len(), 2);

    let before = disk.rows().await;
    let outcome = reader.disconnect(first.id, at(1), vec![]).await;
    assert!(matches!(outcome, Err(StoreError::ReadOnly { .. })));
    let outcome = reader.put_setting("a", "b").await;
    assert!(matches!(outcome, Err(StoreError::ReadOnly { .. })));
    assert_eq!(disk.rows().await, before);
    reader.close().await;
}

#[tokio::test]
async fn what_another_process_wrote_is_told_from_what_this_one_did() {
    let disk = Disk::new().await;
    let before = disk.store.others().await.unwrap();
    disk.store.put_setting("a", "own").await.unwrap();
    assert_eq!(disk.store.others().await.unwrap(), before);
    let other = Store::open(disk.folder()).await.unwrap();
    other.put_setting("a", "another's").await.unwrap();
    let after = disk.store.others().await.unwrap();
    assert_ne!(after, before);
    assert_eq!(disk.store.others().await.unwrap(), after);
    other.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn writers_queue_up_within_and_across_stores() {
    let disk = Disk::new().await;
    let other = Store::open(disk.folder()).await.unwrap();
    let tasks: Vec<_> = (0..60)
        .map(|number| {
            let store = if number % 2 == 0 { &disk.store } else { &other };
            let store = store.clone();
            tokio::spawn(async move {
                store.append_audit(vec![told("a"), told("b")]).await?;
                store.put_setting(&format!("{number}"), "set").await?;
                store.setting("0").await
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let verdict = disk.store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries: 120 });
    other.close().await;
}

/// A caller that goes away half way leaves nothing behind, and the writer to the next.
#[tokio::test]
async fn a_dropped_caller_leaves_nothing_half_done() {
    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    let before = disk.rows().await;
    for polls in 1..40 {
        let mut entries: Vec<_> = (0..50).map(|_| told("done")).collect();
        entries.push(told(""));
        let mut call = Box::pin(disk.store.append_audit(entries));
        for _ in 0..polls {
            let step = std::future::poll_fn(|context| {
                let polled = std::future::Future::poll(call.as_mut(), context);
                std::task::Poll::Ready(polled.is_ready())
            });
            if step.await {
                break;
            }
            tokio::task::yield_now().await;
        }
        drop(call);
    }
    disk.store.put_setting("still", "works").await.unwrap();
    run(disk.folder(), "DELETE FROM settings").await;
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn lg_02_no_error_shows_a_word_of_the_database() {
    let disk = Disk::new().await;
    let outcome = disk.store.append_audit(vec![told("")]).await;
    let error = outcome.expect_err("the entry is refused");
    let shown = error.to_string().to_lowercase();
    for word in ["check", "constraint", "sql", "audit", "insert"] {
        assert!(!shown.contains(word), "{shown}");
    }
    let beneath = std::error::Error::source(&error).unwrap().to_string();
    assert!(beneath.contains("CHECK constraint"), "{beneath}");
}
