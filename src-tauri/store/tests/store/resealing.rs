//! Sealing anew and forgetting everything: each owner whole or not at all, and no slot deleted while
//! anything may need it.

use pilotlight_store::{DataKeyRecord, REVOKING_EVERYTHING, Resealed, Store, TokenRecord};
use pilotlight_vault::{Sealed, SlotRecord};

use crate::make::{at, connected, told};

/// A sealed value under the key of this id.
fn under(key: u32, mark: u8) -> Sealed {
    let mut bytes = vec![1, 1];
    bytes.extend_from_slice(&key.to_be_bytes());
    bytes.extend_from_slice(&[mark; 40]);
    Sealed::parse(bytes).unwrap()
}

fn slot(kid: u32, check: u8) -> SlotRecord {
    SlotRecord {
        slot: 0,
        kid,
        wrapped: under(kid, 9),
        passphrase: None,
        kcv: [check; 16],
    }
}

#[tokio::test]
async fn an_owner_is_sealed_anew_whole_and_only_as_it_was_read() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    let owner = *grant.id.as_uuid();
    let key = under(7, 1);
    let left = store.sealed_under_other_keys(7).await.unwrap();
    let one = left.iter().find(|one| one.owner == owner).unwrap();
    assert_eq!(one.platform, Some(grant.platform));
    let tokens = store.tokens(&owner).await.unwrap();
    let anew: Vec<TokenRecord> = tokens
        .iter()
        .map(|token| TokenRecord {
            sealed: under(8, 2),
            ..token.clone()
        })
        .collect();
    let after = |tokens: &[TokenRecord]| Resealed {
        key: DataKeyRecord {
            owner,
            wrapped: key.clone(),
        },
        tokens: tokens.to_vec(),
        progress: Vec::new(),
    };
    // Another key than the one that was read, one token too few, a token of another generation.
    assert!(!store.reseal(&under(5, 5), &after(&anew)).await.unwrap());
    assert!(
        !store
            .reseal(&one.wrapped, &after(&anew[1..]))
            .await
            .unwrap()
    );
    let mut later = anew.clone();
    later[0].generation += 1;
    assert!(!store.reseal(&one.wrapped, &after(&later)).await.unwrap());
    assert_eq!(store.tokens(&owner).await.unwrap(), tokens);

    assert!(store.reseal(&one.wrapped, &after(&anew)).await.unwrap());
    assert_eq!(store.tokens(&owner).await.unwrap(), anew);
    let left = store.sealed_under_other_keys(7).await.unwrap();
    assert!(left.iter().all(|one| one.owner != owner));
}

#[tokio::test]
async fn slots_stay_while_something_is_sealed_under_another_key_and_the_last_one_always() {
    let store = Store::open_in_memory().await.unwrap();
    connected(&store, "one").await;
    let slots = [slot(1, 1), slot(2, 2)];
    store
        .change_slots(&slots, &[], vec![told("key_changed")])
        .await
        .unwrap();
    assert!(
        !store
            .retire_slots(&[1], 7, vec![told("key_retired")])
            .await
            .unwrap()
    );
    assert_eq!(store.slots().await.unwrap(), slots);

    for one in store.sealed_under_other_keys(7).await.unwrap() {
        let tokens = store.tokens(&one.owner).await.unwrap();
        let after = Resealed {
            key: DataKeyRecord {
                owner: one.owner,
                wrapped: under(7, 3),
            },
            tokens,
            progress: Vec::new(),
        };
        assert!(store.reseal(&one.wrapped, &after).await.unwrap());
    }
    assert!(
        !store.retire_slots(&[1, 2], 7, vec![]).await.unwrap(),
        "none would be left"
    );
    assert!(
        store
            .retire_slots(&[1], 7, vec![told("key_retired")])
            .await
            .unwrap()
    );
    assert_eq!(store.slots().await.unwrap(), slots[1..]);
}

#[tokio::test]
async fn everything_sealed_is_forgotten_and_the_history_stays() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    store.put_slots(&[slot(1, 1)]).await.unwrap();
    store.put_setting(REVOKING_EVERYTHING, "1").await.unwrap();
    store
        .forget_everything_sealed(at(60), vec![told("revoke_all_done")])
        .await
        .unwrap();
    assert!(!store.sealed_rows_exist().await.unwrap());
    assert!(store.slots().await.unwrap().is_empty());
    assert_eq!(store.setting(REVOKING_EVERYTHING).await.unwrap(), None);
    let kept = store.connection(account.id).await.unwrap().unwrap();
    assert_eq!(kept.grant, None);
    assert_eq!(kept.account.disconnected_at, Some(at(60)));
    assert_eq!(
        store.audit(None, None, 1).await.unwrap()[0].kind,
        "revoke_all_done"
    );
    store.check_integrity().await.unwrap();
}
