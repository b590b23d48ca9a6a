//! A process killed while it changes the key, and while it revokes everything.

use pilotlight_domain::{Platform, Span};
use pilotlight_store::Store;

use crate::{
    house::House,
    run::{Found, Run},
};

/// Where a change of the key is killed.
pub(crate) const CHANGING: &[&str] = &["made", "saved", "sealed", "deleted", "retired"];
/// Where revoking everything is killed.
pub(crate) const REVOKING: &[&str] = &["asked", "told", "disconnected", "forgotten"];

const PLATFORMS: [Platform; 3] = [Platform::X, Platform::Facebook, Platform::YouTube];

async fn store_of(house: &House) -> Store {
    Store::open_read_only(house.folder())
        .await
        .unwrap()
        .unwrap()
}

/// How many entries the keychain in files has.
fn entries(house: &House) -> usize {
    let files = std::fs::read_dir(house.folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("master-key")).count()
}

/// How many records of keys there are, and whether all that is sealed is sealed with one of them.
async fn keys_of(house: &House) -> (usize, bool) {
    let store = store_of(house).await;
    let slots = store.slots().await.unwrap().len();
    let owners = store.sealed_under_other_keys(0).await.unwrap();
    store.close().await;
    let mut ids: Vec<u32> = owners.iter().map(|owner| owner.wrapped.key_id()).collect();
    ids.dedup();
    (slots, ids.len() == 1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f21_ks_09_a_kill_at_any_step_of_a_change_of_the_key_loses_nothing_and_the_next_start_ends_it()
 {
    for point in CHANGING {
        let house = House::new(&PLATFORMS).await;
        let mut run = Run::start_to(&house, "change key", Some(point));
        run.wait_for(&format!("at {point}"));
        run.kill();

        let engine = house.open().await;
        for platform in PLATFORMS {
            assert_eq!(
                house.look(&engine, platform).await,
                Found::Working,
                "{point}"
            );
        }
        assert_eq!(keys_of(&house).await, (1, true), "{point}");
        // The keychain's entry of a key that never came into use is used by the next change.
        let unused = usize::from(*point == "made");
        assert_eq!(entries(&house), 1 + unused, "{point}");
        engine.change_key(None).await.unwrap();
        assert_eq!(
            (keys_of(&house).await, entries(&house)),
            ((1, true), 1),
            "{point}"
        );
        engine.close().await;
        // Past every short-lived token: what was sealed anew renews, too.
        house.pass(Span::hours(3));
        let engine = house.open().await;
        for platform in PLATFORMS {
            assert_eq!(
                house.look(&engine, platform).await,
                Found::Working,
                "{point}"
            );
        }
        engine.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f21_a_kill_at_any_step_of_revoking_everything_leaves_nothing_after_the_next_start() {
    for point in REVOKING {
        let house = House::new(&PLATFORMS).await;
        let mut run = Run::start_to(&house, "revoke", Some(point));
        run.wait_for(&format!("at {point}"));
        run.kill();

        let engine = house.open().await;
        assert!(engine.accounts().await.unwrap().is_empty(), "{point}");
        assert!(engine.audit_verify().await.unwrap().intact, "{point}");
        let kinds = engine.audit_list(None, None, 1000).await.unwrap();
        let done = kinds.iter().filter(|one| one.kind == "revoke_all_done");
        assert_eq!(done.count(), 1, "{point}");
        let store = store_of(&house).await;
        assert!(!store.sealed_rows_exist().await.unwrap(), "{point}");
        store.close().await;
        engine.close().await;
    }
}
