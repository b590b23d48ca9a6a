//! Everything that is stored, as text, so that "no row changed" can be shown.

use std::{fmt::Write as _, path::Path};

use pilotlight_store::Store;
use uuid::Uuid;

/// Every row but those of the attempts, read beside the running engine.
pub(crate) async fn dump(folder: &Path) -> String {
    let store = Store::open_read_only(folder).await.unwrap().unwrap();
    let mut text = String::new();
    let mut owners: Vec<Uuid> = Vec::new();
    for connection in store.connections().await.unwrap() {
        writeln!(text, "{connection:#?}").unwrap();
        owners.push(*connection.account.id.as_uuid());
        owners.extend(connection.grant.as_ref().map(|grant| *grant.id.as_uuid()));
        let checks = store.checks(connection.account.id, 1000).await.unwrap();
        writeln!(text, "{checks:#?}").unwrap();
    }
    owners.sort_unstable();
    owners.dedup();
    for owner in owners {
        for token in store.tokens(&owner).await.unwrap() {
            let (purpose, generation) = (token.purpose, token.generation);
            let sealed = token.sealed.as_bytes();
            writeln!(text, "{owner} {purpose:?} {generation} {sealed:?}").unwrap();
        }
        let key = store.data_key(&owner).await.unwrap();
        let key = key.as_ref().map(|key| key.wrapped.as_bytes());
        writeln!(text, "{owner} {key:?}").unwrap();
    }
    writeln!(text, "{:#?}", store.audit(None, None, 1000).await.unwrap()).unwrap();
    writeln!(text, "{:#?}", store.open_intents().await.unwrap()).unwrap();
    let mut pictures: Vec<_> = store.picture_keys().await.unwrap().into_iter().collect();
    pictures.sort();
    writeln!(text, "{pictures:?}").unwrap();
    for slot in store.slots().await.unwrap() {
        let wrapped = slot.wrapped.as_bytes();
        writeln!(text, "{} {} {wrapped:?}", slot.kid, slot.slot).unwrap();
    }
    store.close().await;
    text
}

/// How many sealed tokens and data keys an owner has.
pub(crate) async fn sealed_of(folder: &Path, owner: &Uuid) -> (usize, bool) {
    let store = Store::open_read_only(folder).await.unwrap().unwrap();
    let tokens = store.tokens(owner).await.unwrap().len();
    let key = store.data_key(owner).await.unwrap().is_some();
    store.close().await;
    (tokens, key)
}
