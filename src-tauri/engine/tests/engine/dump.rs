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

/// Changes one letter of an entry's sentence in the closed database, as somebody with an editor would.
pub(crate) async fn tear(folder: &Path, sequence: i64) {
    let store = Store::open_read_only(folder).await.unwrap().unwrap();
    let entry = store.audit(None, Some(sequence + 1), 1).await.unwrap();
    store.close().await;
    let sentence = entry[0].sentence.as_bytes();
    let path = folder.join(pilotlight_store::DATABASE_NAME);
    let mut bytes = std::fs::read(&path).unwrap();
    let mut found = bytes.windows(sentence.len()).enumerate();
    let (at, _) = found.find(|(_, part)| *part == sentence).unwrap();
    bytes[at] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

/// Writes so many entries into the closed database.
pub(crate) async fn fill(folder: &Path, entries: usize) {
    let store = Store::open(folder).await.unwrap();
    let drafts = (0..entries).map(|number| pilotlight_store::AuditDraft {
        at: pilotlight_domain::Timestamp::from_seconds(1_795_428_000),
        kind: "setting_changed",
        platform: None,
        account: None,
        sentence: format!("This is number {number}."),
    });
    store.append_audit(drafts.collect()).await.unwrap();
    store.close().await;
}
