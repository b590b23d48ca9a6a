//! Checks that end close together: one transaction, each told for itself.

use std::fs;

use pilotlight_domain::{Account, AccountId, Evidence, Profile, Span};
use pilotlight_store::{
    AuditVerdict, CheckRecord, DATABASE_NAME, SaveCheck, Store, StoreError, Touched,
};
use tokio::task::JoinSet;

use crate::make::{Disk, at, connected, told};

fn check(account: &Account, second: i64) -> SaveCheck {
    SaveCheck {
        check: CheckRecord {
            account: account.id,
            at: at(second),
            latency: Span::millis(120),
            cause: None,
            code: None,
        },
        evidence: Evidence {
            last_proven_at: Some(at(second)),
            ..Evidence::default()
        },
        profile: Some(account.profile.clone()),
        audit: vec![told("checked")],
    }
}

async fn several(store: &Store) -> Vec<Account> {
    let mut accounts = Vec::new();
    for name in ["one", "two", "three", "four", "five", "six", "seven"] {
        accounts.push(connected(store, name).await.1);
    }
    accounts
}

/// Saves all of them at once, and gives who was refused.
async fn at_once(store: &Store, saves: Vec<SaveCheck>) -> Vec<(AccountId, StoreError)> {
    let mut running = JoinSet::new();
    for save in saves {
        let store = store.clone();
        running.spawn(async move { (save.check.account, store.save_check(save).await) });
    }
    let all = running.join_all().await.into_iter();
    all.filter_map(|(account, saved)| Some((account, saved.err()?)))
        .collect()
}

async fn checks_of(store: &Store, account: &Account) -> usize {
    store.checks(account.id, u32::MAX).await.unwrap().len()
}

/// How much stands in the write-ahead log.
fn log(disk: &Disk) -> u64 {
    let log = disk.folder().join(format!("{DATABASE_NAME}-wal"));
    fs::metadata(log).unwrap().len()
}

#[tokio::test]
async fn checks_that_come_together_are_committed_together() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let accounts = several(store).await;
    let begun = log(&disk);
    for account in &accounts {
        store.save_check(check(account, 2_000)).await.unwrap();
    }
    let one_by_one = log(&disk) - begun;
    let (seen, _) = store.touched_since(0);
    let begun = log(&disk);
    let saves = accounts.iter().map(|one| check(one, 3_000)).collect();
    assert!(at_once(store, saves).await.is_empty());
    // A page that several changed is written once for all of them.
    let together = log(&disk) - begun;
    assert!(together * 2 < one_by_one, "{together} {one_by_one}");

    let (_, touched) = store.touched_since(seen);
    assert_eq!(touched.len(), accounts.len());
    for account in &accounts {
        assert!(touched.contains(&Touched::Account(account.id)));
        assert_eq!(checks_of(store, account).await, 2);
        let connection = store.connection(account.id).await.unwrap().unwrap();
        assert_eq!(connection.evidence, check(account, 3_000).evidence);
    }
    // Each of them told of its connection and of two checks.
    let entries = i64::try_from(accounts.len() * 3).unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries });
}

#[tokio::test]
async fn one_that_is_refused_takes_nobody_along() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let accounts = several(store).await;
    let mut saves: Vec<SaveCheck> = accounts.iter().map(|one| check(one, 2_000)).collect();
    saves[3].profile = Some(Profile {
        remote_id: "another".to_owned(),
        ..accounts[3].profile.clone()
    });
    let refused = at_once(store, saves).await;
    assert!(
        matches!(&refused[..], [(id, StoreError::Refused { .. })] if *id == accounts[3].id),
        "{refused:?}"
    );
    for (place, account) in accounts.iter().enumerate() {
        let expected = usize::from(place != 3);
        assert_eq!(checks_of(store, account).await, expected, "{place}");
    }
    // One entry each for the connections, and one each for the checks that were saved.
    let entries = i64::try_from(accounts.len() * 2 - 1).unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries });
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_is_left_out() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let accounts = several(store).await;
    let [gone, there, ..] = &accounts[..] else {
        unreachable!("there are seven");
    };
    let left = std::future::ready(());
    tokio::select! {
        biased;
        saved = store.save_check(check(gone, 2_000)) => panic!("saved at once: {saved:?}"),
        () = left => {}
    }
    store.save_check(check(there, 2_001)).await.unwrap();
    assert_eq!(checks_of(store, gone).await, 0);
    assert_eq!(checks_of(store, there).await, 1);
}

#[tokio::test]
async fn whoever_comes_after_the_end_is_told_so() {
    let disk = Disk::new().await;
    let accounts = several(&disk.store).await;
    disk.store.close().await;
    let saves = accounts.iter().map(|one| check(one, 2_000)).collect();
    let refused = at_once(&disk.store, saves).await;
    assert_eq!(refused.len(), accounts.len());
    for (_, error) in refused {
        assert!(matches!(error, StoreError::Closed), "{error:?}");
    }
}
