//! Disconnecting: the row stays, everything sealed goes, down to the bytes of the files.

use std::path::Path;

use pilotlight_domain::AccountId;
use pilotlight_store::{DataKeyRecord, Departure, SaveConnection, Saved, Store, StoreError};
use pilotlight_vault::Purpose;

use crate::make::{Disk, account, at, connected, consent, key, refused_entry, sealed, token, told};

#[tokio::test]
async fn the_last_account_takes_its_grant_along() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, account) = connected(&store, "one").await;
    let departure = store
        .disconnect(account.id, at(50), vec![told("disconnected")])
        .await
        .unwrap();
    let ended = Some(grant.id);
    assert_eq!(departure, Some(Departure { grant_ended: ended }));
    let after = store.connection(account.id).await.unwrap().unwrap();
    assert_eq!(after.grant, None);
    assert_eq!(after.account.grant, None);
    assert_eq!(after.account.disconnected_at, Some(at(50)));
    assert_eq!(after.account.profile, account.profile);
    assert_eq!(store.grant(grant.id).await.unwrap(), None);
    assert!(!store.sealed_rows_exist().await.unwrap());
    let told = store.audit(None, None, 1).await.unwrap();
    assert_eq!(told[0].kind, "disconnected");
}

#[tokio::test]
async fn a_grant_stays_while_another_account_hangs_on_it() {
    let store = Store::open_in_memory().await.unwrap();
    let (mut grant, first) = connected(&store, "one").await;
    let second = account("two", &grant);
    grant.generation = 2;
    let mut save = consent(&grant, &second);
    save.expected_generation = Some(1);
    assert_eq!(store.save_connection(save).await.unwrap(), Saved::Done);
    let mut both = store.accounts_of(grant.id).await.unwrap();
    both.sort_unstable();
    assert_eq!(both, [first.id, second.id]);

    let departure = store.disconnect(first.id, at(50), vec![]).await.unwrap();
    assert_eq!(departure, Some(Departure { grant_ended: None }));
    assert_eq!(store.data_key(first.id.as_uuid()).await.unwrap(), None);
    assert!(store.tokens(first.id.as_uuid()).await.unwrap().is_empty());
    assert_eq!(store.tokens(grant.id.as_uuid()).await.unwrap().len(), 2);
    assert_eq!(store.tokens(second.id.as_uuid()).await.unwrap().len(), 1);
    assert_eq!(store.accounts_of(grant.id).await.unwrap(), [second.id]);
}

#[tokio::test]
async fn what_is_not_connected_cannot_be_disconnected() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    let departed = disk.store.disconnect(account.id, at(50), vec![]).await;
    assert!(departed.unwrap().is_some());
    let before = disk.rows().await;
    for id in [account.id, AccountId::fresh()] {
        let again = disk.store.disconnect(id, at(60), vec![told("again")]).await;
        assert_eq!(again.unwrap(), None);
    }
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn a_disconnect_is_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "one").await;
    let before = disk.rows().await;
    let outcome = disk
        .store
        .disconnect(account.id, at(50), refused_entry())
        .await;
    assert!(matches!(outcome, Err(StoreError::Refused { .. })));
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn a_former_account_comes_back_into_its_row() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, mut account) = connected(&store, "one").await;
    store.disconnect(account.id, at(50), vec![]).await.unwrap();
    let grant = crate::make::grant("one");
    account.grant = Some(grant.id);
    let save = consent(&grant, &account);
    assert_eq!(store.save_connection(save).await.unwrap(), Saved::Done);
    let after = store.connections().await.unwrap();
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].account, account);
}

/// How often `text` stands in the files of a folder.
fn count(folder: &Path, text: &str) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .map(|bytes| {
            bytes
                .windows(text.len())
                .filter(|window| *window == text.as_bytes())
                .count()
        })
        .sum()
}

/// KS-12. The tokens are long enough to fill pages of their own, and they were renewed, so that
/// former versions of them lay in the files as well.
#[tokio::test]
async fn ks_12_no_ciphertext_of_a_disconnected_account_is_left_in_any_file() {
    let disk = Disk::new().await;
    let (kept_grant, kept_account) = connected(&disk.store, "kept").await;
    let (mut grant, account) = connected(&disk.store, "leaving").await;
    let (owner, own) = (*grant.id.as_uuid(), *account.id.as_uuid());
    for generation in 2..6 {
        grant.generation = generation;
        let save = SaveConnection {
            expected_generation: Some(generation - 1),
            data_keys: vec![key(&owner, "CANARY-KEY"), key(&own, "CANARY-KEY")],
            tokens: vec![
                token(
                    &owner,
                    Purpose::Access,
                    generation,
                    &"CANARY-ACCESS".repeat(900),
                ),
                token(&owner, Purpose::Refresh, generation, "CANARY-REFRESH"),
                token(&own, Purpose::AccountToken, generation, "CANARY-OWN"),
            ],
            ..consent(&grant, &account)
        };
        let saved = disk.store.save_connection(save).await.unwrap();
        assert_eq!(saved, Saved::Done);
    }
    assert!(
        count(disk.folder(), "CANARY-ACCESS") > 900,
        "they were there"
    );
    assert!(count(disk.folder(), "CANARY-OWN") > 0);

    disk.store
        .disconnect(account.id, at(50), vec![told("disconnected")])
        .await
        .unwrap();
    assert_eq!(count(disk.folder(), "CANARY"), 0);

    let kept = kept_grant.id.as_uuid();
    let expected = DataKeyRecord {
        owner: *kept,
        wrapped: sealed("grant key"),
    };
    assert_eq!(disk.store.data_key(kept).await.unwrap(), Some(expected));
    let own = disk.store.tokens(kept_account.id.as_uuid()).await.unwrap();
    assert_eq!(own.len(), 1);
}

/// The same for a grant that the account merely left, and for a copy made of a crash image.
#[tokio::test]
async fn ks_12_no_ciphertext_of_a_grant_that_was_left_is_left() {
    let disk = Disk::new().await;
    let (_, account) = connected(&disk.store, "left").await;
    assert!(count(disk.folder(), "first refresh") > 0);
    let joined = crate::make::grant("joined");
    let mut save = consent(&joined, &account);
    save.tokens = vec![token(joined.id.as_uuid(), Purpose::Access, 1, "other")];
    let saved = disk.store.save_connection(save).await.unwrap();
    assert_eq!(saved, Saved::Done);
    assert_eq!(count(disk.folder(), "first refresh"), 0);
}
