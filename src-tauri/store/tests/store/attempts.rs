//! Attempts: one open at a time, moved by compare-and-set, the verifier used once.

use pilotlight_domain::{
    AttemptId, Cause, Platform, Timestamp,
    attempt::{Ending, RETURN_LIMIT, State, begin},
};
use pilotlight_store::{AttemptRecord, STATE_MEMORY, Store, StoreError};

use crate::make::{Disk, at, connected, sealed, sealed_nothing};

fn attempt(byte: u8, created_at: Timestamp) -> AttemptRecord {
    AttemptRecord {
        id: AttemptId::fresh(),
        platform: Platform::LinkedIn,
        state_hash: [byte; 32],
        verifier: Some(sealed("a verifier")),
        data_key: Some(sealed("a data key")),
        redirect: "https://relay.example/return".to_owned(),
        issuer: Some("https://issuer.example".to_owned()),
        reconnecting: None,
        created_at,
        deadline: created_at + RETURN_LIMIT,
        state: begin(created_at),
    }
}

#[tokio::test]
async fn an_open_attempt_comes_back() {
    let store = Store::open_in_memory().await.unwrap();
    assert_eq!(store.open_attempt().await.unwrap(), None);
    let (_, account) = connected(&store, "one").await;
    let mut attempt = attempt(1, at(10));
    attempt.reconnecting = Some(account.id);
    store.put_attempt(&attempt).await.unwrap();
    assert_eq!(store.open_attempt().await.unwrap(), Some(attempt));
    assert!(!store.ended_attempt_with(&[1; 32]).await.unwrap());
}

#[tokio::test]
async fn every_state_comes_back_as_it_was() {
    let store = Store::open_in_memory().await.unwrap();
    let attempt = attempt(1, at(10));
    store.put_attempt(&attempt).await.unwrap();
    assert!(store.sealed_rows_exist().await.unwrap());
    let mut stands = attempt.state.clone();
    for to in [
        State::Exchanging,
        State::Choosing { deadline: at(100) },
        State::Confirming { deadline: at(200) },
        State::Saving,
    ] {
        assert!(store.move_attempt(attempt.id, &stands, &to).await.unwrap());
        let open = store.open_attempt().await.unwrap().unwrap();
        assert_eq!(open.state, to);
        assert_eq!((open.verifier, open.data_key), (None, None), "used once");
        assert!(!store.sealed_rows_exist().await.unwrap());
        assert!(store.ended_attempt_with(&[1; 32]).await.unwrap());
        stands = to;
    }
    let ended = State::Ended(Ending::Refused {
        cause: Cause::GrantInvalid,
    });
    let moved = store.move_attempt(attempt.id, &stands, &ended).await;
    assert!(moved.unwrap());
    assert_eq!(store.open_attempt().await.unwrap(), None);
    assert!(store.ended_attempt_with(&[1; 32]).await.unwrap());
    assert!(!store.ended_attempt_with(&[2; 32]).await.unwrap());
    // It is over, for good.
    let back = store.move_attempt(attempt.id, &ended, &State::Saving).await;
    assert!(!back.unwrap());
}

#[tokio::test]
async fn an_attempt_is_moved_only_from_where_it_stands() {
    let disk = Disk::new().await;
    let attempt = attempt(1, at(10));
    disk.store.put_attempt(&attempt).await.unwrap();
    let before = disk.rows().await;
    let other = State::AwaitingReturn { deadline: at(11) };
    for (id, from) in [
        (attempt.id, &State::Saving),
        (attempt.id, &other),
        (AttemptId::fresh(), &attempt.state),
    ] {
        let moved = disk.store.move_attempt(id, from, &State::Exchanging).await;
        assert!(!moved.unwrap());
        assert_eq!(disk.rows().await, before);
    }
    let moved = disk
        .store
        .move_attempt(attempt.id, &attempt.state, &State::Exchanging)
        .await;
    assert!(moved.unwrap());
    // Back to awaiting is refused: the verifier is gone.
    let before = disk.rows().await;
    let back = disk
        .store
        .move_attempt(attempt.id, &State::Exchanging, &attempt.state)
        .await;
    assert!(matches!(back, Err(StoreError::Refused { .. })));
    assert_eq!(disk.rows().await, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn oa_04_of_two_returns_at_once_one_is_taken() {
    let disk = Disk::new().await;
    let attempt = attempt(1, at(10));
    disk.store.put_attempt(&attempt).await.unwrap();
    let tasks: Vec<_> = (0..10)
        .map(|_| {
            let (store, attempt) = (disk.store.clone(), attempt.clone());
            tokio::spawn(async move {
                store
                    .move_attempt(attempt.id, &attempt.state, &State::Exchanging)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut taken = 0;
    for task in tasks {
        taken += u32::from(task.await.unwrap());
    }
    assert_eq!(taken, 1);
}

#[tokio::test]
async fn a_second_attempt_cancels_the_first() {
    let disk = Disk::new().await;
    let first = attempt(1, at(10));
    disk.store.put_attempt(&first).await.unwrap();
    let before = disk.rows().await;

    let mut empty = attempt(2, at(20));
    empty.verifier = Some(sealed_nothing());
    let mut bare = attempt(2, at(20));
    bare.verifier = None;
    let again = attempt(1, at(20));
    for wrong in [empty, bare, again] {
        let outcome = disk.store.put_attempt(&wrong).await;
        assert!(matches!(outcome, Err(StoreError::Refused { .. })));
        assert_eq!(disk.rows().await, before, "the first is still open");
    }

    let second = attempt(2, at(20));
    disk.store.put_attempt(&second).await.unwrap();
    assert_eq!(disk.store.open_attempt().await.unwrap(), Some(second));
    assert!(disk.store.ended_attempt_with(&[1; 32]).await.unwrap());
    let late = disk
        .store
        .move_attempt(first.id, &first.state, &State::Exchanging)
        .await;
    assert!(!late.unwrap());
}

#[tokio::test]
async fn an_ended_attempt_is_remembered_for_a_day() {
    let store = Store::open_in_memory().await.unwrap();
    let first = attempt(1, at(10));
    store.put_attempt(&first).await.unwrap();
    let edge = first.deadline + STATE_MEMORY;
    store.put_attempt(&attempt(2, edge)).await.unwrap();
    assert!(store.ended_attempt_with(&[1; 32]).await.unwrap());
    let past = Timestamp::from_millis(edge.as_millis() + 1);
    store.put_attempt(&attempt(3, past)).await.unwrap();
    assert!(!store.ended_attempt_with(&[1; 32]).await.unwrap());
    assert!(store.ended_attempt_with(&[2; 32]).await.unwrap());
}
