//! Many accounts read as the engine reads them. `cargo xtask bench --only accounts` has ten thousand, and beside them
//! the same rows by sqlx alone, of which nothing is made.

use pilotlight_store::{SaveConnection, Saved};
use pilotlight_vault::Purpose;
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

use crate::{
    beside::{beside, size},
    make::{Disk, account, at, file, grant, key, run, token},
};

const ROUNDS: usize = 31;
/// So many accounts hang on one grant, as Pages do.
const EACH: usize = 4;
/// What a check that went well leaves.
const PROVEN: &str = "UPDATE accounts SET evidence = '{\"last_proven_at\":1795428000000,\"last_checked_at\":1795428000000,\"trouble\":null,\"slow_since\":null,\"slow_count\":0,\"next_check_at\":1795510800000}'";

#[tokio::test]
async fn many_accounts_are_read_beside_their_bare_rows() {
    let many = size(10_000, 40);
    let disk = Disk::new().await;
    for number in 0..many / EACH {
        let grant = grant(&format!("{number}"));
        let owner = *grant.id.as_uuid();
        let accounts = (0..EACH).map(|place| account(&format!("{number}-{place}"), &grant));
        let saved = disk.store.save_connection(SaveConnection {
            expected_generation: None,
            data_keys: vec![key(&owner, "grant key")],
            tokens: vec![
                token(&owner, Purpose::Access, 1, "access"),
                token(&owner, Purpose::Refresh, 1, "refresh"),
            ],
            accounts: accounts.collect(),
            audit: Vec::new(),
            at: at(1_002),
            grant,
        });
        assert_eq!(saved.await.unwrap(), Saved::Done);
    }
    run(disk.folder(), PROVEN).await;

    let options = SqliteConnectOptions::new().filename(file(disk.folder()));
    let mut bare = options.read_only(true).connect().await.unwrap();
    let (ours, theirs) = beside(
        ROUNDS,
        &format!("read {many} accounts from the store"),
        async || disk.store.connections().await.unwrap(),
        "the bare rows by sqlx",
        async || {
            let accounts = sqlx::query("SELECT * FROM accounts ORDER BY connected_at, id")
                .fetch_all(&mut bare)
                .await
                .unwrap();
            let grants = sqlx::query(
                "SELECT grants.*, EXISTS (
                     SELECT 1 FROM tokens WHERE tokens.owner = grants.id AND tokens.purpose = 'refresh'
                 ) AS has_refresh_token FROM grants",
            )
            .fetch_all(&mut bare)
            .await
            .unwrap();
            (accounts.len(), grants.len())
        },
    )
    .await;
    assert_eq!(theirs, (many, many / EACH));
    assert_eq!(ours.len(), many);
    assert!(ours.iter().all(|one| one.grant.is_some()));
    assert!(ours.iter().all(|one| one.evidence.last_proven_at.is_some()));
    bare.close().await.unwrap();
}
