//! Renewals: intent, compare-and-set, and the refresh token that is never lost.

use pilotlight_domain::{Grant, RenewalState};
use pilotlight_store::{Intent, Saved, Store, StoreError};
use pilotlight_vault::Purpose;
use uuid::Uuid;

use crate::make::{Disk, at, connected, refused_entry, sealed_nothing, token, told};

pub(crate) fn intent(grant: &Grant) -> Intent {
    Intent {
        id: Uuid::now_v7(),
        grant: grant.id,
        generation: grant.generation,
        started_at: at(2_000),
        boot: Uuid::from_u128(1),
    }
}

fn next(grant: &Grant) -> Grant {
    let mut next = grant.clone();
    next.generation += 1;
    next.clocks.issued_at = at(2_001);
    next.clocks.access_expires_at = Some(at(9_999));
    next
}

#[tokio::test]
async fn an_intent_is_told_and_marks_the_grant() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    let intent = intent(&grant);
    assert!(store.begin_renewal(&intent).await.unwrap());
    assert_eq!(store.open_intents().await.unwrap(), [intent]);
    let renewal = store.grant(grant.id).await.unwrap().unwrap().renewal;
    assert_eq!(renewal, RenewalState::Running { since: at(2_000) });
}

#[tokio::test]
async fn one_run_of_the_app_has_one_intent_a_grant() {
    let disk = Disk::new().await;
    let (grant, _) = connected(&disk.store, "one").await;
    let first = intent(&grant);
    assert!(disk.store.begin_renewal(&first).await.unwrap());
    let before = disk.rows().await;
    assert!(!disk.store.begin_renewal(&intent(&grant)).await.unwrap());
    let mut moved = intent(&grant);
    moved.generation = 2;
    moved.boot = Uuid::from_u128(2);
    assert!(!disk.store.begin_renewal(&moved).await.unwrap());
    assert_eq!(disk.rows().await, before);
    // What an earlier run left is replaced.
    let mut later = intent(&grant);
    later.boot = Uuid::from_u128(2);
    assert!(disk.store.begin_renewal(&later).await.unwrap());
    assert_eq!(disk.store.open_intents().await.unwrap(), [later]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_begin_at_once_one_does() {
    let disk = Disk::new().await;
    let (grant, _) = connected(&disk.store, "one").await;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let (store, intent) = (disk.store.clone(), intent(&grant));
            tokio::spawn(async move { store.begin_renewal(&intent).await.unwrap() })
        })
        .collect();
    let mut began = 0;
    for task in tasks {
        began += u32::from(task.await.unwrap());
    }
    assert_eq!(began, 1);
}

#[tokio::test]
async fn renewed_tokens_take_the_place_of_the_old() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    let owner = grant.id.as_uuid();
    let intent = intent(&grant);
    assert!(store.begin_renewal(&intent).await.unwrap());
    let renewed = next(&grant);
    // As a caller has it that read the grant while its renewal was running.
    let mut still_running = renewed.clone();
    still_running.renewal = RenewalState::Running { since: at(2_000) };
    let tokens = vec![
        token(owner, Purpose::Access, 2, "second access"),
        token(owner, Purpose::Refresh, 2, "second refresh"),
    ];
    let saved = store
        .finish_renewal(
            &intent,
            &still_running,
            tokens.clone(),
            vec![told("renewed")],
            at(3),
        )
        .await;
    assert_eq!(saved.unwrap(), Saved::Done);
    assert_eq!(store.tokens(owner).await.unwrap(), tokens);
    assert_eq!(store.grant(grant.id).await.unwrap(), Some(renewed.clone()));
    assert!(store.open_intents().await.unwrap().is_empty());
    // The same answer a second time finds nothing to close.
    let again = store
        .finish_renewal(&intent, &renewed, tokens, vec![], at(4))
        .await;
    assert_eq!(again.unwrap(), Saved::Moved);
}

#[tokio::test]
async fn a_renewal_without_a_refresh_token_keeps_the_stored_one() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    let owner = grant.id.as_uuid();
    let intent = intent(&grant);
    assert!(store.begin_renewal(&intent).await.unwrap());
    let mut renewed = next(&grant);
    renewed.has_refresh_token = false;
    let access = token(owner, Purpose::Access, 2, "second access");
    let saved = store
        .finish_renewal(&intent, &renewed, vec![access.clone()], vec![], at(3))
        .await;
    assert_eq!(saved.unwrap(), Saved::Done);
    let kept = token(owner, Purpose::Refresh, 1, "first refresh");
    assert_eq!(store.tokens(owner).await.unwrap(), [access, kept]);
    let after = store.grant(grant.id).await.unwrap().unwrap();
    assert!(after.has_refresh_token, "the token says so, not the caller");
}

#[tokio::test]
async fn a_renewal_is_saved_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let (grant, _) = connected(&disk.store, "one").await;
    let owner = grant.id.as_uuid();
    let open = intent(&grant);
    assert!(disk.store.begin_renewal(&open).await.unwrap());
    let before = disk.rows().await;
    let renewed = next(&grant);
    let access = token(owner, Purpose::Access, 2, "second access");
    let mut empty = token(owner, Purpose::Refresh, 2, "x");
    empty.sealed = sealed_nothing();
    let mut leap = renewed.clone();
    leap.generation = 3;
    for (grant, tokens, audit) in [
        (&renewed, vec![access.clone(), empty], vec![]),
        (&renewed, vec![access.clone()], refused_entry()),
        (&leap, vec![access.clone()], vec![]),
    ] {
        let outcome = disk
            .store
            .finish_renewal(&open, grant, tokens, audit, at(3))
            .await;
        assert!(matches!(outcome, Err(StoreError::Refused { .. })));
        assert_eq!(disk.rows().await, before);
    }
    // Another intent than the one that is open, and an identity that is not the grant's.
    let stranger = intent(&grant);
    let saved = disk
        .store
        .finish_renewal(&stranger, &renewed, vec![access.clone()], vec![], at(3))
        .await;
    assert_eq!(saved.unwrap(), Saved::Moved);
    let mut impostor = renewed.clone();
    impostor.subject = "someone else".to_owned();
    let saved = disk
        .store
        .finish_renewal(&open, &impostor, vec![access], vec![], at(3))
        .await;
    assert_eq!(saved.unwrap(), Saved::Moved);
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn a_renewal_ends_without_tokens() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (grant, _) = connected(store, "one").await;
    let unknown = RenewalState::OutcomeUnknown { since: at(2_000) };
    for state in [unknown, RenewalState::Idle] {
        let open = intent(&grant);
        assert!(store.begin_renewal(&open).await.unwrap());
        let before = disk.rows().await;
        let failed = store
            .end_renewal(&open, state, refused_entry(), at(3))
            .await;
        assert!(matches!(failed, Err(StoreError::Refused { .. })));
        let running = RenewalState::Running { since: at(3) };
        let failed = store.end_renewal(&open, running, vec![], at(3)).await;
        assert!(matches!(failed, Err(StoreError::Refused { .. })));
        assert_eq!(disk.rows().await, before);
        store
            .end_renewal(&open, state, vec![told("ended")], at(3))
            .await
            .unwrap();
        let after = store.grant(grant.id).await.unwrap().unwrap();
        assert_eq!((after.renewal, after.generation), (state, 1));
        assert!(store.open_intents().await.unwrap().is_empty());
        // A second end of the same intent says nothing new.
        let before = disk.rows().await;
        store
            .end_renewal(&open, RenewalState::Idle, vec![told("ended")], at(4))
            .await
            .unwrap();
        assert_eq!(disk.rows().await, before);
    }
}

#[tokio::test]
async fn a_renewal_of_a_grant_that_is_gone_is_moved_past() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, account) = connected(&store, "one").await;
    let open = intent(&grant);
    assert!(store.begin_renewal(&open).await.unwrap());
    store.disconnect(account.id, at(3), vec![]).await.unwrap();
    let tokens = vec![token(grant.id.as_uuid(), Purpose::Access, 2, "late access")];
    let saved = store
        .finish_renewal(&open, &next(&grant), tokens, vec![], at(4))
        .await;
    assert_eq!(saved.unwrap(), Saved::Moved);
    assert!(!store.sealed_rows_exist().await.unwrap());
    assert!(!store.begin_renewal(&intent(&grant)).await.unwrap());
}
