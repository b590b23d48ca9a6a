//! Saving a consent as a whole, and reading connections back.

use pilotlight_domain::{AccountId, Evidence, GrantId, Platform};
use pilotlight_store::{Connection, SaveConnection, Saved, Shown, Store, StoreError, Use};
use pilotlight_vault::Purpose;

use crate::make::{
    Disk, account, at, connected, consent, grant, key, refused_entry, sealed_nothing, token, told,
};

#[tokio::test]
async fn what_was_saved_comes_back() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, account) = connected(&store, "one").await;
    let expected = Connection {
        account: account.clone(),
        grant: Some(grant.clone()),
        evidence: Evidence::default(),
    };
    let all = store.connections().await.unwrap();
    assert_eq!(all, std::slice::from_ref(&expected));
    assert_eq!(store.connection(account.id).await.unwrap(), Some(expected));
    assert_eq!(store.grant(grant.id).await.unwrap(), Some(grant.clone()));
    assert_eq!(store.accounts_of(grant.id).await.unwrap(), [account.id]);
    let by_key = store.grant_by_key(Platform::X, "one").await.unwrap();
    assert_eq!(by_key, Some(grant.clone()));
    let by_subject = store.grants_of_subject(Platform::X, &grant.subject).await;
    assert_eq!(by_subject.unwrap(), [grant.id]);
    let by_remote = store
        .account_by_remote(Platform::X, account.profile.kind, "one")
        .await;
    assert_eq!(by_remote.unwrap(), Some(account.clone()));
    let kept = store.data_key(grant.id.as_uuid()).await.unwrap();
    assert_eq!(kept, Some(key(grant.id.as_uuid(), "grant key")));
    assert_eq!(
        store.tokens(grant.id.as_uuid()).await.unwrap(),
        [
            token(grant.id.as_uuid(), Purpose::Access, 1, "first access"),
            token(grant.id.as_uuid(), Purpose::Refresh, 1, "first refresh"),
        ]
    );
    assert!(store.sealed_rows_exist().await.unwrap());
}

#[tokio::test]
async fn an_account_is_shown_with_what_belongs_to_it_alone() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, account) = connected(&store, "one").await;
    let (_, other) = connected(&store, "other").await;
    let bare = Shown {
        connection: store.connection(account.id).await.unwrap().unwrap(),
        has_picture: false,
        snoozed_until: None,
        used: Use::default(),
    };
    assert_eq!(
        store.shown(account.id, "one").await.unwrap(),
        Some(bare.clone())
    );
    store.put_picture("one", "image/png", &[1]).await.unwrap();
    for (id, until) in [(account.id, at(10)), (other.id, at(11))] {
        store.put_snooze(id, until, vec![]).await.unwrap();
    }
    let expected = Shown {
        has_picture: true,
        snoozed_until: Some(at(10)),
        ..bare
    };
    assert_eq!(
        store.shown(account.id, "one").await.unwrap(),
        Some(expected)
    );
    let stranger = AccountId::fresh();
    assert_eq!(store.shown(stranger, "one").await.unwrap(), None);
}

#[tokio::test]
async fn some_are_read_at_once_as_each_is_read_alone() {
    let store = Store::open_in_memory().await.unwrap();
    let (_, one) = connected(&store, "one").await;
    let (_, two) = connected(&store, "two").await;
    connected(&store, "three").await;
    store.disconnect(two.id, at(9), vec![]).await.unwrap();
    let asked = [one.id, two.id, AccountId::fresh()].into();
    let found = store.connections_among(&asked).await.unwrap();
    assert_eq!(found.len(), 2);
    for seen in found {
        let alone = store.connection(seen.account.id).await.unwrap();
        assert_eq!(alone, Some(seen));
    }
    let none = store.connections_among(&[].into()).await.unwrap();
    assert!(none.is_empty());
}

#[tokio::test]
async fn what_was_never_saved_is_not_found() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    assert_eq!(store.connection(AccountId::fresh()).await.unwrap(), None);
    assert_eq!(store.grant(GrantId::fresh()).await.unwrap(), None);
    let other = store.grant_by_key(Platform::Facebook, "one").await.unwrap();
    assert_eq!(other, None);
    let other = store.grants_of_subject(Platform::Facebook, &grant.subject);
    assert!(other.await.unwrap().is_empty());
    let fresh = GrantId::fresh();
    assert!(store.accounts_of(fresh).await.unwrap().is_empty());
    assert!(store.tokens(fresh.as_uuid()).await.unwrap().is_empty());
    assert_eq!(store.data_key(fresh.as_uuid()).await.unwrap(), None);
}

#[tokio::test]
async fn connections_come_in_the_order_in_which_they_were_made() {
    let store = Store::open_in_memory().await.unwrap();
    for (name, when) in [("late", 30), ("early", 10), ("middle", 20)] {
        let grant = grant(name);
        let mut account = account(name, &grant);
        account.connected_at = at(when);
        let saved = store.save_connection(consent(&grant, &account)).await;
        assert_eq!(saved.unwrap(), Saved::Done);
    }
    let names: Vec<String> = store
        .connections()
        .await
        .unwrap()
        .into_iter()
        .map(|connection| connection.account.profile.remote_id)
        .collect();
    assert_eq!(names, ["early", "middle", "late"]);
}

#[tokio::test]
async fn a_reconnect_compares_and_sets_the_generation() {
    let disk = Disk::new().await;
    let (mut grant, mut account) = connected(&disk.store, "one").await;
    let before = disk.rows().await;

    grant.generation = 5;
    let mut save = consent(&grant, &account);
    save.expected_generation = Some(4);
    let saved = disk.store.save_connection(save).await.unwrap();
    assert_eq!(saved, Saved::Moved);
    assert_eq!(disk.rows().await, before);

    account.profile.name = "Corner Florist and Sons".to_owned();
    account.connected_at = at(77);
    account.synced_at = None;
    let owner = *grant.id.as_uuid();
    let save = SaveConnection {
        expected_generation: Some(1),
        data_keys: vec![],
        tokens: vec![token(&owner, Purpose::Access, 5, "second access")],
        ..consent(&grant, &account)
    };
    let saved = disk.store.save_connection(save).await.unwrap();
    assert_eq!(saved, Saved::Done);
    let after = disk.store.connection(account.id).await.unwrap().unwrap();
    assert_eq!(after.account.profile.name, "Corner Florist and Sons");
    assert_eq!(
        after.account.connected_at,
        at(1_000),
        "the first time stays"
    );
    assert_eq!(after.account.synced_at, Some(at(1_001)));
    let after = after.grant.unwrap();
    assert_eq!(after.generation, 5);
    assert!(
        !after.has_refresh_token,
        "a new consent replaces all tokens"
    );
    let tokens = disk.store.tokens(&owner).await.unwrap();
    assert_eq!(tokens, [token(&owner, Purpose::Access, 5, "second access")]);
    let own = disk.store.tokens(account.id.as_uuid()).await.unwrap();
    assert_eq!(own.len(), 1, "an owner that is not named keeps its tokens");
}

#[tokio::test]
async fn a_new_grant_that_is_there_already_changes_nothing() {
    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    let before = disk.rows().await;
    let again = grant("one");
    let save = consent(&again, &account("two", &again));
    let saved = disk.store.save_connection(save).await.unwrap();
    assert_eq!(saved, Saved::Moved);
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn a_consent_is_saved_whole_or_not_at_all() {
    let disk = Disk::new().await;
    let (known, account_of_known) = connected(&disk.store, "known").await;
    let before = disk.rows().await;
    let fresh = grant("fresh");
    let other = account("fresh", &fresh);
    let good = consent(&fresh, &other);

    let mut empty = good.clone();
    empty.tokens[1].sealed = sealed_nothing();
    let mut keyless = good.clone();
    keyless.data_keys.pop();
    let mut elsewhere = good.clone();
    elsewhere.accounts[0].platform = Platform::Facebook;
    let mut taken = good.clone();
    taken.accounts[0].profile.remote_id = "known".to_owned();
    let mut swapped = good.clone();
    swapped.accounts[0].id = account_of_known.id;
    let mut misplaced = good.clone();
    misplaced.tokens[0].purpose = Purpose::Verifier;
    let mut endless = good.clone();
    endless.grant.generation = u64::MAX;
    let mut untold = good.clone();
    untold.audit = refused_entry();
    let mut stale = consent(&known, &account_of_known);
    stale.expected_generation = Some(known.generation);

    for (what, save) in [
        ("an empty refresh token", empty),
        ("a token without a data key", keyless),
        ("an account on another platform than its grant", elsewhere),
        ("another row for a known account", taken),
        ("a known account that would become another", swapped),
        ("a verifier among the tokens", misplaced),
        ("a generation out of range", endless),
        ("an audit entry that is refused", untold),
        ("new tokens under the old generation", stale),
    ] {
        let outcome = disk.store.save_connection(save).await;
        assert!(
            matches!(outcome, Err(StoreError::Refused { .. })),
            "{what}: {outcome:?}"
        );
        assert_eq!(disk.rows().await, before, "{what}");
    }
    let saved = disk.store.save_connection(good).await.unwrap();
    assert_eq!(saved, Saved::Done);
}

#[tokio::test]
async fn a_grant_that_its_last_account_leaves_is_gone_with_its_keys() {
    let disk = Disk::new().await;
    let (left, account) = connected(&disk.store, "left").await;
    let joined = grant("joined");
    let save = consent(&joined, &account);
    let saved = disk.store.save_connection(save).await.unwrap();
    assert_eq!(saved, Saved::Done);
    assert_eq!(disk.store.grant(left.id).await.unwrap(), None);
    assert_eq!(disk.store.data_key(left.id.as_uuid()).await.unwrap(), None);
    let tokens = disk.store.tokens(left.id.as_uuid()).await.unwrap();
    assert!(tokens.is_empty());
    let connection = disk.store.connection(account.id).await.unwrap().unwrap();
    assert_eq!(connection.grant.map(|grant| grant.id), Some(joined.id));
}

#[tokio::test]
async fn a_reconnect_moves_past_a_renewal_under_way() {
    let store = Store::open_in_memory().await.unwrap();
    let (mut grant, account) = connected(&store, "one").await;
    let intent = crate::renewals::intent(&grant);
    assert!(store.begin_renewal(&intent).await.unwrap());
    grant.generation = 2;
    let mut save = consent(&grant, &account);
    save.expected_generation = Some(1);
    assert_eq!(store.save_connection(save).await.unwrap(), Saved::Done);
    assert!(store.open_intents().await.unwrap().is_empty());
    let late = store
        .finish_renewal(&intent, &grant, vec![], vec![told("renewed")], at(5))
        .await;
    assert_eq!(late.unwrap(), Saved::Moved);
}

#[tokio::test]
async fn missing_permissions_are_set() {
    let store = Store::open_in_memory().await.unwrap();
    let (grant, _) = connected(&store, "one").await;
    let missing = ["a".to_owned(), "b \"quoted\"".to_owned()];
    store.set_missing(grant.id, &missing).await.unwrap();
    let after = store.grant(grant.id).await.unwrap().unwrap();
    assert_eq!(after.missing, missing);
    store.set_missing(grant.id, &[]).await.unwrap();
    let after = store.grant(grant.id).await.unwrap().unwrap();
    assert!(after.missing.is_empty());
}
