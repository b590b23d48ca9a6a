//! Incidents: opened once, closed once, and what was told written down apart from what they are.

use pilotlight_domain::{
    Account, AlertId, Incident, IncidentId, Matter, Platform, Span, Status, Timestamp,
    incident::{Close, Closed, Told},
};
use pilotlight_store::{INCIDENTS_KEPT, Store, StoreError};

use crate::make::{Disk, at, connected, refused_entry, told};

fn incident(account: &Account, when: Timestamp) -> Incident {
    Incident {
        id: IncidentId::fresh(),
        account: account.id,
        platform: Platform::X,
        matter: Matter::PlatformDown,
        status: Status::Warning,
        opened_at: when,
        changed_at: when,
        closed: None,
        told: None,
        reminded: None,
        note: None,
    }
}

fn closed(incident: &Incident, when: Timestamp) -> Incident {
    Incident {
        closed: Some(Closed {
            at: when,
            how: Close::Mended,
        }),
        ..incident.clone()
    }
}

async fn put(store: &Store, incidents: Vec<Incident>) -> Result<Vec<Incident>, StoreError> {
    let settled = store.settle_incidents(move |_, _| incidents).await;
    settled.map(|(_, at_hand)| at_hand)
}

#[tokio::test]
async fn every_matter_is_kept_and_a_decision_sees_the_rows_it_is_written_with() {
    let store = Store::open_in_memory().await.unwrap();
    for (matter, number) in Matter::ALL.into_iter().zip(1..) {
        let (_, account) = connected(&store, &format!("account {number}")).await;
        let one = Incident {
            matter,
            status: Status::Error,
            ..incident(&account, at(number))
        };
        let made = one.clone();
        let (rows, at_hand) = store
            .settle_incidents(move |rows, before| {
                assert!(rows.iter().any(|row| row.account.id == made.account));
                assert!(before.iter().all(|other| other.account != made.account));
                vec![made]
            })
            .await
            .unwrap();
        assert_eq!(rows.len(), at_hand.len());
        assert_eq!(at_hand.last(), Some(&one));
        assert_eq!(store.incidents_of(account.id, 9).await.unwrap(), [one]);
    }
}

#[tokio::test]
async fn an_account_has_one_open_incident_and_a_closed_one_stays_closed() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (_, account) = connected(store, "one").await;
    let first = incident(&account, at(10));
    put(store, vec![first.clone()]).await.unwrap();
    let before = disk.rows().await;
    let second = put(store, vec![incident(&account, at(11))]).await;
    assert!(
        matches!(second, Err(StoreError::Refused { .. })),
        "{second:?}"
    );
    assert_eq!(disk.rows().await, before);
    let over = closed(&first, at(12));
    assert_eq!(put(store, vec![over.clone()]).await.unwrap(), []);
    let again = put(store, vec![first.clone()]).await;
    assert!(
        matches!(again, Err(StoreError::Refused { .. })),
        "{again:?}"
    );
    // One that closes makes room for the next in the same step.
    let (next, after) = (incident(&account, at(13)), incident(&account, at(15)));
    put(store, vec![next.clone()]).await.unwrap();
    let at_hand = put(store, vec![after.clone(), closed(&next, at(14))]).await;
    assert_eq!(at_hand.unwrap(), [after]);
    assert_eq!(store.incidents_of(account.id, 9).await.unwrap().len(), 3);
}

#[tokio::test]
async fn what_was_told_is_written_apart_from_what_it_is() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let mut seen = incident(&account, at(10));
    put(&store, vec![seen.clone()]).await.unwrap();
    seen.told = Some(Told {
        alert: AlertId::fresh(),
        at: at(20),
        matter: Matter::PlatformDown,
        status: Status::Warning,
    });
    seen.reminded = Some(7);
    // It closes while it is being told: neither undoes the other.
    put(&store, vec![closed(&seen, at(21))]).await.unwrap();
    store.mark_told(std::slice::from_ref(&seen)).await.unwrap();
    let at_hand = store.incidents_at_hand().await.unwrap();
    assert_eq!(
        at_hand,
        [closed(&seen, at(21))],
        "it is shown, so it is at hand"
    );
    let alert = seen.told.unwrap().alert;
    assert_eq!(store.incidents_of_alert(alert).await.unwrap(), at_hand);
    let note = AlertId::fresh();
    (seen.told, seen.note) = (None, Some(note));
    store.mark_told(&[seen]).await.unwrap();
    assert_eq!(store.incidents_at_hand().await.unwrap(), []);
    assert_eq!(store.incidents_of_alert(alert).await.unwrap(), []);
    assert_eq!(store.incidents_of_alert(note).await.unwrap().len(), 1);
}

#[tokio::test]
async fn only_the_latest_closed_incidents_are_kept_and_a_shown_one_always() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let shown = Incident {
        told: Some(Told {
            alert: AlertId::fresh(),
            at: at(0),
            matter: Matter::Slow,
            status: Status::Warning,
        }),
        ..closed(&incident(&account, at(0)), at(0))
    };
    put(&store, vec![shown.clone()]).await.unwrap();
    store.mark_told(std::slice::from_ref(&shown)).await.unwrap();
    for second in 1..=i64::from(INCIDENTS_KEPT) + 5 {
        let one = closed(&incident(&account, at(second)), at(second));
        put(&store, vec![one]).await.unwrap();
    }
    let kept = store.incidents_of(account.id, u32::MAX).await.unwrap();
    assert_eq!(kept.len(), 201);
    assert_eq!(kept.last(), Some(&shown));
}

#[tokio::test]
async fn a_snooze_is_kept_replaced_and_ended_with_its_entries() {
    let disk = Disk::new().await;
    let store = &disk.store;
    let (_, account) = connected(store, "one").await;
    let until = at(10) + Span::days(1);
    store
        .put_snooze(account.id, at(10), vec![told("snoozed")])
        .await
        .unwrap();
    store.put_snooze(account.id, until, vec![]).await.unwrap();
    assert_eq!(store.snoozes().await.unwrap()[&account.id], until);
    let before = disk.rows().await;
    let untold = store.end_snooze(account.id, refused_entry()).await;
    assert!(matches!(untold, Err(StoreError::Refused { .. })));
    assert_eq!(disk.rows().await, before);
    assert!(
        store
            .end_snooze(account.id, vec![told("woken")])
            .await
            .unwrap()
    );
    assert!(
        !store
            .end_snooze(account.id, vec![told("woken")])
            .await
            .unwrap()
    );
    assert_eq!(store.audit(None, None, 9).await.unwrap().len(), 3);
    // Whoever disconnects has nothing left to wake.
    store.put_snooze(account.id, until, vec![]).await.unwrap();
    store.disconnect(account.id, at(11), vec![]).await.unwrap();
    assert!(store.snoozes().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_changed_setting_comes_with_its_entry_or_not_at_all() {
    let disk = Disk::new().await;
    disk.store
        .change_setting("notifications", "{}", vec![told("changed")])
        .await
        .unwrap();
    let before = disk.rows().await;
    let untold = disk
        .store
        .change_setting("notifications", "[]", refused_entry())
        .await;
    assert!(matches!(untold, Err(StoreError::Refused { .. })));
    assert_eq!(disk.rows().await, before);
}
