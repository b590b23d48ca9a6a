//! Backups and going back to them: what is in one and what never is, all or nothing, and nothing spent twice.

use std::{fs, path::Path};

use pilotlight_domain::{AccountKind, Grant, Physics, Platform};
use pilotlight_domain::{Content, Planned, PostId, delivery::Event};
use pilotlight_store::{
    AuditVerdict, Change, Delivery, Origin, Post, SaveConnection, Saved, Step, Store, StoreError,
    finish, read_backup, restore,
};
use pilotlight_vault::Purpose;
use tempfile::TempDir;

use crate::make::{Disk, account, at, connected, consent, file, grant, key, token, told};

/// A connection whose refresh token stays the same.
async fn reusable(store: &Store, name: &str, text: &str) -> Grant {
    let grant = Grant {
        platform: Platform::YouTube,
        physics: Physics::Reusable,
        ..grant(name)
    };
    let mut account = account(name, &grant);
    account.profile.kind = AccountKind::YoutubeChannel;
    let owner = grant.id.as_uuid();
    let save = SaveConnection {
        data_keys: vec![key(owner, "channel key")],
        tokens: vec![
            token(owner, Purpose::Access, 1, "channel access"),
            token(owner, Purpose::Refresh, 1, text),
        ],
        ..consent(&grant, &account)
    };
    assert_eq!(store.save_connection(save).await.unwrap(), Saved::Done);
    grant
}

async fn scheduled(store: &Store, account: pilotlight_domain::AccountId, moment: i64) -> PostId {
    let planned = Planned {
        at: at(moment),
        local: "2026-11-27T09:00".into(),
        zone: "Europe/Berlin".into(),
    };
    let post = Post {
        id: PostId::fresh(),
        content: Content {
            text: "Tulips".into(),
            ..Content::default()
        },
        planned: Some(planned.clone()),
        late: None,
        created_at: at(1_000),
        changed_at: at(1_000),
    };
    let plan = |all: &[Delivery]| {
        let step = |one| {
            Step::of(one, Event::Planned).with(Change {
                planned: Some(planned.clone()),
                ..Change::default()
            })
        };
        all.iter().map(step).collect()
    };
    let to = [account];
    store
        .save_post(&post, &to, plan, vec![])
        .await
        .unwrap()
        .unwrap();
    post.id
}

fn holds(file: &Path, text: &str) -> bool {
    let bytes = fs::read(file).unwrap();
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

async fn states(store: &Store, post: PostId) -> Vec<(String, Option<String>)> {
    let post = store.post(post).await.unwrap().unwrap();
    let states = post.deliveries.iter().map(|one| one.state);
    states
        .map(|state| (state.id().to_owned(), state.reason().map(str::to_owned)))
        .collect()
}

#[tokio::test]
async fn a_backup_holds_all_but_what_must_not_be_renewed_from_two_places() {
    let disk = Disk::new().await;
    let (spent, _) = connected(&disk.store, "one").await;
    reusable(&disk.store, "two", "channel refresh").await;
    let elsewhere = TempDir::new().unwrap();
    let into = elsewhere.path().join("shop.pilotlight-backup");
    let made = disk
        .store
        .back_up(&into, "sandbox", at(3_000))
        .await
        .unwrap();
    assert_eq!((made.accounts, made.without_sign_in.len()), (2, 1));
    assert_eq!(made, read_backup(&into, "sandbox").await.unwrap());
    for (text, there) in [
        ("channel refresh", true),
        ("channel access", true),
        ("first refresh", false),
        ("first access", false),
        ("own token", false),
        ("grant key", false),
    ] {
        assert_eq!(holds(&into, text), there, "{text}");
        assert!(
            holds(&file(disk.folder()), text)
                || holds(&file(disk.folder()).with_extension("db-wal"), text)
        );
    }
    assert!(
        !disk
            .store
            .tokens(spent.id.as_uuid())
            .await
            .unwrap()
            .is_empty()
    );
    let left: Vec<_> = fs::read_dir(elsewhere.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing else is left there");
    assert!(!disk.folder().join("pilotlight.backup.db").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&into).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let again = disk.store.back_up(&into, "sandbox", at(3_001)).await;
    assert!(
        matches!(again, Err(StoreError::Refused { .. })),
        "never over another file"
    );
}

#[tokio::test]
async fn what_is_no_whole_backup_of_this_world_is_refused_and_nothing_changes() {
    let disk = Disk::new().await;
    connected(&disk.store, "one").await;
    let elsewhere = TempDir::new().unwrap();
    let good = elsewhere.path().join("good");
    disk.store
        .back_up(&good, "sandbox", at(3_000))
        .await
        .unwrap();
    let bytes = fs::read(&good).unwrap();
    let bad = |name: &str, bytes: &[u8]| {
        let path = elsewhere.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let torn = {
        let mut torn = bytes.clone();
        torn[4096 * 2..4096 * 4].fill(0);
        torn
    };
    // A rule of somebody else's, which would act when a row is written.
    let ruled = bad("ruled", &bytes);
    let mut connection = {
        use sqlx::ConnectOptions as _;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&ruled);
        options.connect().await.unwrap()
    };
    sqlx::raw_sql("CREATE TRIGGER theirs AFTER UPDATE ON deliveries BEGIN DELETE FROM posts; END")
        .execute(&mut connection)
        .await
        .unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    let before = disk.rows().await;
    for (file, why) in [
        (bad("cut", &bytes[..bytes.len() / 2]), "cut off"),
        (bad("torn", &torn), "torn"),
        (
            bad(
                "text",
                b"not a database at all, and long enough to be looked at as one",
            ),
            "another file",
        ),
        (bad("empty", b""), "empty"),
        (file(disk.folder()), "a database in use"),
        (ruled, "with a rule of its own"),
        (elsewhere.path().join("gone"), "not there"),
    ] {
        assert!(read_backup(&file, "sandbox").await.is_err(), "{why}");
        let put_back = restore(disk.folder(), &file, "sandbox", at(4_000)).await;
        assert!(put_back.is_err(), "{why}");
    }
    let other = restore(disk.folder(), &good, "live", at(4_000)).await;
    assert!(
        matches!(other, Err(StoreError::Refused { .. })),
        "the other world"
    );
    finish(disk.folder(), at(5_000)).await.unwrap();
    assert_eq!(disk.rows().await, before);
    let asides = fs::read_dir(disk.folder()).unwrap().flatten();
    let strange = asides.map(|entry| entry.file_name()).find(|name| {
        let name = name.to_string_lossy();
        name.contains("restore") || name.contains("ready") || name.contains("unfinished")
    });
    assert_eq!(strange, None);
}

#[tokio::test]
async fn going_back_keeps_the_present_aside_takes_newer_sign_ins_along_and_lets_no_post_out() {
    let disk = Disk::new().await;
    let (x, x_account) = connected(&disk.store, "one").await;
    let channel = reusable(&disk.store, "two", "channel refresh").await;
    let to_come = scheduled(&disk.store, x_account.id, 9_000).await;
    let past = scheduled(&disk.store, x_account.id, 3_500).await;
    let elsewhere = TempDir::new().unwrap();
    let backup = elsewhere.path().join("backup");
    disk.store
        .back_up(&backup, "sandbox", at(3_000))
        .await
        .unwrap();

    // Life goes on: another account, and one is disconnected.
    connected(&disk.store, "three").await;
    let channels = disk.store.connections().await.unwrap();
    let left = channels
        .iter()
        .find(|one| one.account.platform == Platform::YouTube)
        .unwrap();
    disk.store
        .disconnect(left.account.id, at(3_200), vec![told("left")])
        .await
        .unwrap();
    let folder = disk.folder().to_owned();
    disk.store.close().await;
    let present = fs::read(file(&folder)).unwrap();

    restore(&folder, &backup, "sandbox", at(4_000))
        .await
        .unwrap();
    assert!(
        fs::read(file(&folder)).unwrap() == present,
        "made ready, and nothing changed yet"
    );
    let twice = restore(&folder, &backup, "sandbox", at(4_001)).await;
    assert!(matches!(twice, Err(StoreError::Refused { .. })));
    finish(&folder, at(5_000)).await.unwrap();
    finish(&folder, at(5_000)).await.unwrap();
    let store = Store::open(&folder).await.unwrap();
    store.check_integrity().await.unwrap();
    assert!(matches!(
        store.verify_audit().await.unwrap(),
        AuditVerdict::Intact { .. }
    ));
    let report = store.recovery().await.unwrap().unwrap();
    assert_eq!(report.from, Origin::Backup { made_at: at(3_000) });
    assert_eq!((report.accounts, report.posts, report.waiting), (2, 2, 2));
    assert!(report.lost.sign_ins.is_empty(), "{report:?}");
    assert!(
        fs::read(folder.join(&report.aside)).unwrap() == present,
        "kept aside as it was"
    );

    // The sign-in that is spent by its use comes from the present state, the other from the backup.
    let texts = |tokens: Vec<pilotlight_store::TokenRecord>| {
        tokens
            .into_iter()
            .map(|one| one.sealed.into_bytes())
            .collect::<Vec<_>>()
    };
    let kept = texts(store.tokens(x.id.as_uuid()).await.unwrap());
    assert!(
        kept.iter()
            .any(|bytes| bytes.windows(13).any(|part| part == b"first refresh"))
    );
    let brought = texts(store.tokens(channel.id.as_uuid()).await.unwrap());
    assert!(
        brought
            .iter()
            .any(|bytes| bytes.windows(15).any(|part| part == b"channel refresh"))
    );
    assert_eq!(states(&store, to_come).await, [("draft".to_owned(), None)]);
    assert_eq!(
        states(&store, past).await,
        [("held".to_owned(), Some("late".to_owned()))]
    );
    store.close().await;
}

#[tokio::test]
async fn on_another_computer_a_sign_in_that_is_spent_by_its_use_is_asked_for_anew() {
    let disk = Disk::new().await;
    let (x, x_account) = connected(&disk.store, "one").await;
    reusable(&disk.store, "two", "channel refresh").await;
    let elsewhere = TempDir::new().unwrap();
    let backup = elsewhere.path().join("backup");
    disk.store
        .back_up(&backup, "live", at(3_000))
        .await
        .unwrap();
    let other = TempDir::new().unwrap();
    restore(other.path(), &backup, "live", at(4_000))
        .await
        .unwrap();
    finish(other.path(), at(5_000)).await.unwrap();
    let store = Store::open(other.path()).await.unwrap();
    store.check_integrity().await.unwrap();
    let report = store.recovery().await.unwrap().unwrap();
    assert_eq!(
        report.lost.sign_ins,
        std::slice::from_ref(&x_account.profile.name)
    );
    assert_eq!(store.grant(x.id).await.unwrap(), None);
    let again = store.connection(x_account.id).await.unwrap().unwrap();
    assert_eq!(again.account.disconnected_at, Some(at(4_000)));
    let connected = store.connections().await.unwrap();
    assert_eq!(
        connected.iter().filter(|one| one.grant.is_some()).count(),
        1
    );
    store.close().await;
}
