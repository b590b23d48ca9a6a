//! What the owner gives an account outlives checks, reconnects and disconnects.

use pilotlight_domain::{AccountId, Given};
use pilotlight_store::{Saved, Store};

use crate::make::{Disk, at, connected, consent, refused_entry, told};

fn given() -> Given {
    Given {
        name: Some("The shop".to_owned()),
        brand: Some("Market Street".to_owned()),
        labels: vec!["spring".to_owned(), "müller".to_owned()],
    }
}

#[tokio::test]
async fn what_is_given_is_kept_through_a_reconnect_and_a_disconnect() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, account) = connected(&store, "one").await;
    let written = store
        .set_given(account.id, &given(), vec![told("described")])
        .await;
    assert!(written.unwrap());
    let read = || async {
        let connection = store.connection(account.id).await.unwrap().unwrap();
        connection.account
    };
    assert_eq!(read().await.given, given());
    assert_eq!(read().await.name(), "The shop");
    assert_eq!(read().await.profile.name, account.profile.name);

    let mut again = consent(&grant, &account);
    again.expected_generation = Some(1);
    again.grant.generation = 2;
    again
        .tokens
        .iter_mut()
        .for_each(|token| token.generation = 2);
    assert_eq!(store.save_connection(again).await.unwrap(), Saved::Done);
    assert_eq!(read().await.given, given());
    store.disconnect(account.id, at(9), vec![]).await.unwrap();
    assert_eq!(read().await.given, given());
    let entries = store.audit(None, None, 9).await.unwrap();
    assert!(entries.iter().any(|entry| entry.kind == "described"));
}

#[tokio::test]
async fn it_is_written_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    let before = disk.rows().await;
    let untold = disk
        .store
        .set_given(account.id, &given(), refused_entry())
        .await;
    assert!(untold.is_err());
    let nobody = disk
        .store
        .set_given(AccountId::fresh(), &given(), vec![told("described")])
        .await;
    assert!(!nobody.unwrap());
    assert_eq!(disk.rows().await, before);
}
