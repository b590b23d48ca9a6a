//! Checks and what follows from them.

use pilotlight_domain::{Account, Cause, Evidence, Observation, Outcome, Profile, Span, Timestamp};
use pilotlight_store::{CHECKS_KEPT, CheckRecord, SaveCheck, Store, StoreError};

use crate::make::{Disk, at, connected, refused_entry, told};

fn check(account: &Account, when: Timestamp, cause: Option<Cause>) -> SaveCheck {
    let observation = Observation {
        at: when,
        latency: Span::millis(120),
        outcome: cause.map_or(Outcome::Proven, |cause| Outcome::Refused {
            cause,
            not_before: Some(when + Span::minutes(15)),
        }),
    };
    SaveCheck {
        check: CheckRecord {
            account: account.id,
            at: when,
            latency: Span::millis(120),
            cause,
            code: cause.map(|_| "190/460".to_owned()),
        },
        evidence: Evidence::default().observe(&observation),
        profile: None,
        audit: vec![],
    }
}

#[tokio::test]
async fn every_cause_is_kept_with_the_evidence() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let causes = Cause::ALL.into_iter().map(Some).chain([None]);
    for (cause, second) in causes.zip(1..) {
        let save = check(&account, at(second), cause);
        store.save_check(save.clone()).await.unwrap();
        let newest = store.checks(account.id, 1).await.unwrap();
        assert_eq!(newest, [save.check]);
        let connection = store.connection(account.id).await.unwrap().unwrap();
        assert_eq!(connection.evidence, save.evidence);
    }
    assert_eq!(store.checks(account.id, 99).await.unwrap().len(), 13);
}

#[tokio::test]
async fn a_profile_is_written_when_it_was_read() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let profile = Profile {
        name: "Corner Florist and Sons".to_owned(),
        handle: None,
        avatar_url: Some("https://example.invalid/a.png".to_owned()),
        ..account.profile.clone()
    };
    let mut save = check(&account, at(77), None);
    save.profile = Some(profile.clone());
    save.audit = vec![told("renamed")];
    store.save_check(save).await.unwrap();
    let after = store.connection(account.id).await.unwrap().unwrap().account;
    assert_eq!(after.profile, profile);
    assert_eq!(after.synced_at, Some(at(77)));
    let entries = store.audit(None, None, 9).await.unwrap();
    assert_eq!(entries[0].kind, "renamed");
}

#[tokio::test]
async fn a_check_is_saved_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    let before = disk.rows().await;
    let mut impostor = check(&account, at(5), None);
    impostor.profile = Some(Profile {
        remote_id: "another".to_owned(),
        ..account.profile.clone()
    });
    let mut untold = check(&account, at(5), Some(Cause::NoAnswer));
    untold.audit = refused_entry();
    for save in [impostor, untold] {
        let outcome = disk.store.save_check(save).await;
        assert!(matches!(outcome, Err(StoreError::Refused { .. })));
        assert_eq!(disk.rows().await, before);
    }
}

#[tokio::test]
async fn a_check_of_an_account_that_left_changes_nothing() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    disk.store
        .disconnect(account.id, at(4), vec![])
        .await
        .unwrap();
    let before = disk.rows().await;
    let mut late = check(&account, at(5), Some(Cause::AccessRevoked));
    late.audit = vec![told("late")];
    disk.store.save_check(late).await.unwrap();
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn only_the_latest_checks_of_each_account_are_kept() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, busy) = connected(&store, "busy").await;
    let (_, quiet) = connected(&store, "quiet").await;
    store.save_check(check(&quiet, at(1), None)).await.unwrap();
    let all = i64::from(CHECKS_KEPT) + 3;
    for second in 1..=all {
        // The clock runs backwards; what counts is the order of saving.
        let save = check(&busy, at(all - second), None);
        store.save_check(save).await.unwrap();
    }
    let kept = store.checks(busy.id, u32::MAX).await.unwrap();
    let moments: Vec<Timestamp> = kept.iter().map(|check| check.at).collect();
    let expected: Vec<Timestamp> = (0..i64::from(CHECKS_KEPT)).map(at).collect();
    assert_eq!(moments, expected);
    assert_eq!(store.checks(quiet.id, 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn checks_from_a_moment_on_are_those_and_no_others() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let (_, other) = connected(&store, "other").await;
    store.save_check(check(&other, at(9), None)).await.unwrap();
    for second in [4, 8, 5, 9] {
        let save = check(&account, at(second), None);
        store.save_check(save).await.unwrap();
    }
    let since = store.checks_since(account.id, at(5)).await.unwrap();
    let moments: Vec<Timestamp> = since.iter().map(|check| check.at).collect();
    assert_eq!(moments, [at(8), at(5), at(9)]);
}
