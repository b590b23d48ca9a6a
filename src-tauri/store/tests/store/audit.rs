//! The audit chain: append-only, and any later change is found.

use pilotlight_domain::{AccountId, Platform};
use pilotlight_store::{AuditDraft, AuditVerdict, Store, StoreError, recover};
use proptest::prelude::*;
use sqlx::AssertSqlSafe;
use tempfile::TempDir;
use uuid::Uuid;

use crate::make::{Disk, at, crash_image, raw, refused_entry, run, told};

const WITHOUT_GUARDS: &str = "
    DROP TRIGGER audit_refuses_update;
    DROP TRIGGER audit_refuses_delete;
    DROP TRIGGER audit_only_grows;
    DROP TRIGGER audit_head_only_grows;
    DROP TRIGGER audit_head_refuses_delete;
    DROP TRIGGER audit_head_refuses_insert;";

/// The hashes were computed apart from this code, from the description of the format.
#[tokio::test]
async fn the_chain_is_the_one_that_is_written_down() {
    let store = Store::open_in_memory().await.unwrap();
    let account = AccountId::from(Uuid::from_u128(7));
    store
        .append_audit(vec![
            AuditDraft {
                at: at(1_234),
                kind: "connected",
                platform: Some(Platform::X),
                account: None,
                sentence: "Corner Florist wurde verbunden – schön.".to_owned(),
            },
            AuditDraft {
                at: pilotlight_domain::Timestamp::from_millis(-5),
                kind: "closed",
                platform: None,
                account: Some(account),
                sentence: String::new(),
            },
        ])
        .await
        .unwrap();
    let hashes: Vec<String> = store
        .audit(None, None, 9)
        .await
        .unwrap()
        .iter()
        .map(|entry| {
            entry
                .hash
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect()
        })
        .collect();
    assert_eq!(
        hashes,
        [
            "8565f458d70cd10b8e135a0b461cf9c0dd194e9eb3fb827f053d19275331438e",
            "47e8903da890eabe2dc99e3ebaf9306018cf705ebaa90841d46fca9f6e8414ed",
        ]
    );
}

#[tokio::test]
async fn entries_come_newest_first_and_page_by_page() {
    let store = Store::open_in_memory().await.unwrap();
    let account = AccountId::fresh();
    for number in 1..=5 {
        let mut entry = told("done");
        entry.at = at(100 - number);
        entry.account = (number % 2 == 0).then_some(account);
        store.append_audit(vec![entry]).await.unwrap();
    }
    let sequences = |entries: Vec<pilotlight_store::AuditEntry>| -> Vec<i64> {
        entries.iter().map(|entry| entry.sequence).collect()
    };
    let newest = store.audit(None, None, 2).await.unwrap();
    assert_eq!(newest[0].sentence, "It was done.");
    assert_eq!(newest[0].platform, Some(Platform::X));
    assert_eq!(sequences(newest), [5, 4]);
    let older = store.audit(None, Some(4), 9).await.unwrap();
    assert_eq!(sequences(older), [3, 2, 1]);
    let of_one = store.audit(Some(account), None, 9).await.unwrap();
    assert!(of_one.iter().all(|entry| entry.account == Some(account)));
    assert_eq!(sequences(of_one), [4, 2]);
    let of_one = store.audit(Some(account), Some(4), 9).await.unwrap();
    assert_eq!(sequences(of_one), [2]);
}

#[tokio::test]
async fn entries_are_appended_all_or_none() {
    let disk = Disk::new().await;
    disk.store.append_audit(vec![told("good")]).await.unwrap();
    let before = disk.rows().await;
    let outcome = disk.store.append_audit(refused_entry()).await;
    assert!(matches!(outcome, Err(StoreError::Refused { .. })));
    assert_eq!(disk.rows().await, before);
    let verdict = disk.store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries: 1 });
}

#[tokio::test]
async fn the_database_refuses_to_change_what_was_written() {
    let disk = Disk::new().await;
    let entries = vec![told("first"), told("second")];
    disk.store.append_audit(entries).await.unwrap();
    let before = disk.rows().await;
    let mut connection = disk.raw().await;
    for statement in [
        "UPDATE audit SET sentence = 'x' WHERE sequence = 1",
        "UPDATE audit SET at = at",
        "DELETE FROM audit WHERE sequence = 2",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT sequence, 0, kind, platform, account, sentence, hash
             FROM audit WHERE sequence = 2",
        "INSERT INTO audit SELECT 4, at, kind, platform, account, sentence, hash
             FROM audit WHERE sequence = 2",
        "UPDATE audit_head SET entries = 1",
        "UPDATE audit_head SET hash = zeroblob(32)",
        "DELETE FROM audit_head",
        "INSERT OR REPLACE INTO audit_head VALUES (1, 0, zeroblob(32))",
    ] {
        let outcome = sqlx::query(statement).execute(&mut connection).await;
        let error = outcome.expect_err(statement).to_string();
        assert!(error.contains("append-only"), "{statement}: {error}");
    }
    assert_eq!(disk.rows().await, before);
}

#[tokio::test]
async fn the_whole_chain_is_checked_across_pages() {
    let disk = Disk::new().await;
    let empty = disk.store.verify_audit().await.unwrap();
    assert_eq!(empty, AuditVerdict::Intact { entries: 0 });
    let many = (0..2_500).map(|_| told("done")).collect();
    disk.store.append_audit(many).await.unwrap();
    let whole = disk.store.verify_audit().await.unwrap();
    assert_eq!(whole, AuditVerdict::Intact { entries: 2_500 });
    run(disk.folder(), WITHOUT_GUARDS).await;
    let change = "UPDATE audit SET sentence = 'It was not.' WHERE sequence = 2001";
    run(disk.folder(), change).await;
    let broken = disk.store.verify_audit().await.unwrap();
    let (at, entries) = (2_001, 2_500);
    assert_eq!(broken, AuditVerdict::Broken { at, entries });
}

/// A copy of a chain of five whose guards are gone.
async fn unguarded() -> TempDir {
    let disk = Disk::new().await;
    let mut entries: Vec<AuditDraft> = (0..5).map(|_| told("done")).collect();
    entries[2].account = Some(AccountId::fresh());
    entries[3].platform = None;
    disk.store.append_audit(entries).await.unwrap();
    let image = crash_image(disk.folder());
    run(image.path(), WITHOUT_GUARDS).await;
    image
}

async fn verdict(folder: &std::path::Path) -> AuditVerdict {
    let store = Store::open_read_only(folder).await.unwrap().unwrap();
    let verdict = store.verify_audit().await.unwrap();
    store.close().await;
    verdict
}

#[tokio::test]
async fn what_is_removed_or_moved_is_found() {
    for (change, at, entries) in [
        ("DELETE FROM audit WHERE sequence = 1", 1, 4),
        ("DELETE FROM audit WHERE sequence = 3", 3, 4),
        ("DELETE FROM audit WHERE sequence = 5", 5, 4),
        ("DELETE FROM audit WHERE sequence > 2", 3, 2),
        ("DELETE FROM audit", 1, 0),
        ("UPDATE audit SET sequence = 6 WHERE sequence = 5", 5, 5),
        (
            "UPDATE audit SET sequence = 9 WHERE sequence = 2;
             UPDATE audit SET sequence = 2 WHERE sequence = 3;
             UPDATE audit SET sequence = 3 WHERE sequence = 9",
            2,
            5,
        ),
        (
            "INSERT INTO audit SELECT 6, at, kind, platform, account, sentence, hash
                 FROM audit WHERE sequence = 5",
            6,
            6,
        ),
        ("UPDATE audit_head SET entries = 4", 4, 5),
        ("UPDATE audit_head SET entries = 6", 6, 5),
        ("UPDATE audit_head SET hash = zeroblob(32)", 5, 5),
    ] {
        let image = unguarded().await;
        run(image.path(), change).await;
        let found = verdict(image.path()).await;
        assert_eq!(found, AuditVerdict::Broken { at, entries }, "{change}");
    }
}

#[tokio::test]
async fn a_chain_whose_end_is_lost_is_damage_and_goes_on_from_its_last_entry() {
    let image = unguarded().await;
    run(image.path(), "DELETE FROM audit_head").await;
    let opened = Store::open(image.path()).await;
    assert!(matches!(opened, Err(StoreError::Damaged { .. })));
    recover(image.path(), at(9_000)).await.unwrap();
    let store = Store::open(image.path()).await.unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries: 5 });
    store.append_audit(vec![told("again")]).await.unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!(verdict, AuditVerdict::Intact { entries: 6 });
    store.close().await;
}

#[tokio::test]
async fn any_changed_column_of_any_entry_is_found() {
    let image = unguarded().await;
    for sequence in 1..=5 {
        for change in [
            "at = at + 1",
            "kind = kind || ' '",
            "platform = CASE WHEN platform IS NULL THEN 'x' ELSE NULL END",
            "platform = 'facebook'",
            "account = CASE WHEN account IS NULL
                 THEN '00000000-0000-0000-0000-000000000000' ELSE NULL END",
            "sentence = sentence || '.'",
            "sentence = ''",
            "hash = zeroblob(32)",
        ] {
            let mut connection = raw(image.path()).await;
            sqlx::raw_sql("CREATE TEMP TABLE before AS SELECT * FROM audit")
                .execute(&mut connection)
                .await
                .unwrap();
            let sql = format!("UPDATE audit SET {change} WHERE sequence = {sequence}");
            sqlx::raw_sql(AssertSqlSafe(sql))
                .execute(&mut connection)
                .await
                .unwrap();
            let expected = AuditVerdict::Broken {
                at: sequence,
                entries: 5,
            };
            assert_eq!(
                verdict(image.path()).await,
                expected,
                "{sequence}: {change}"
            );
            let back = "DELETE FROM audit; INSERT INTO audit SELECT * FROM before";
            sqlx::raw_sql(back).execute(&mut connection).await.unwrap();
            let whole = AuditVerdict::Intact { entries: 5 };
            assert_eq!(verdict(image.path()).await, whole);
        }
    }
}

fn draft() -> impl Strategy<Value = AuditDraft> {
    let kind = prop::sample::select(vec!["connected", "renewed", "disconnected"]);
    let platform = prop::option::of(prop::sample::select(Platform::ALL.to_vec()));
    let account = prop::option::of(any::<u128>());
    (any::<i64>(), kind, platform, account, any::<String>()).prop_map(
        |(millis, kind, platform, account, sentence)| AuditDraft {
            at: pilotlight_domain::Timestamp::from_millis(millis),
            kind,
            platform,
            account: account.map(|number| Uuid::from_u128(number).into()),
            sentence,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is told, in whatever portions, the chain holds; and whatever entry is then given
    /// another's content, or another time, it does not, from there on.
    #[test]
    fn a_chain_holds_until_it_is_changed(
        portions in prop::collection::vec(prop::collection::vec(draft(), 0..4), 1..6),
        chosen in any::<prop::sample::Index>(),
        sentence in any::<String>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let disk = Disk::new().await;
            let told: Vec<AuditDraft> = portions.concat();
            let entries = i64::try_from(told.len()).unwrap();
            for portion in portions {
                disk.store.append_audit(portion).await.unwrap();
            }
            let whole = disk.store.verify_audit().await.unwrap();
            prop_assert_eq!(whole, AuditVerdict::Intact { entries });
            let mut read = disk.store.audit(None, None, u32::MAX).await.unwrap();
            read.reverse();
            for (draft, entry) in told.iter().zip(&read) {
                prop_assert_eq!(&draft.sentence, &entry.sentence);
                prop_assert_eq!((draft.at, draft.kind), (entry.at, entry.kind.as_str()));
                prop_assert_eq!(draft.platform, entry.platform);
                prop_assert_eq!(draft.account, entry.account);
            }
            if told.is_empty() {
                return Ok(());
            }
            let at = i64::try_from(chosen.index(told.len())).unwrap() + 1;
            let same = told[chosen.index(told.len())].sentence == sentence;
            run(disk.folder(), WITHOUT_GUARDS).await;
            let mut connection = disk.raw().await;
            sqlx::query("UPDATE audit SET sentence = ? WHERE sequence = ?")
                .bind(sentence)
                .bind(at)
                .execute(&mut connection)
                .await
                .unwrap();
            let found = disk.store.verify_audit().await.unwrap();
            if same {
                prop_assert_eq!(found, AuditVerdict::Intact { entries });
            } else {
                prop_assert_eq!(found, AuditVerdict::Broken { at, entries });
            }
            Ok(())
        })?;
    }
}
