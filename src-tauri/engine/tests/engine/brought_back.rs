//! F23, and backups: the saved data comes back from a damaged file and from a backup, with words, with
//! working sign-ins, and without a secret in clear or a token spent twice.

use std::{fs, path::Path};

use pilotlight_domain::{AccountId, Platform, Secret, Span};
use pilotlight_engine::view::{AuditFormat, AuditWanted, VaultCondition};
use pilotlight_sandbox::Consent;
use pilotlight_store::{DATABASE_NAME, Store};
use pilotlight_vault::Purpose;

use crate::{
    physics::X_TOKEN,
    world::{World, healthy, lena},
};

async fn house() -> (World, Vec<AccountId>) {
    let world = World::in_folder().await;
    let mut ids = Vec::new();
    for (platform, consent) in lena() {
        ids.extend(world.connect(platform, &consent).await);
    }
    (world, ids)
}

fn passphrase() -> Secret<String> {
    Secret::new("seven wet umbrellas in the hall".to_owned())
}

/// Every secret that went over the wire, and the mark that tokens of the sandbox carry.
fn nothing_in_clear(world: &World, bytes: &[u8], of: &Path) {
    let secrets = world.parts.http.secrets();
    assert!(secrets.len() > 10, "{}", secrets.len());
    let mark = pilotlight_sandbox::CANARY.to_owned();
    for secret in secrets.iter().chain([&mark]) {
        let found = bytes
            .windows(secret.len())
            .any(|part| part == secret.as_bytes());
        assert!(!found, "a secret is in clear in {}", of.display());
    }
}

fn nothing_in_clear_in(world: &World, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        nothing_in_clear(world, &fs::read(&path).unwrap(), &path);
    }
}

#[tokio::test]
async fn ks_01_no_secret_is_in_clear_in_folder_backup_export_or_what_was_put_aside() {
    let (mut world, _) = house().await;
    world.engine.set_passphrase(passphrase()).await.unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("shop.pilotlight-backup");
    let made = world.engine.back_up(&file).await.unwrap();
    assert_eq!(made, world.engine.look_at_backup(&file).await.unwrap());
    assert!(made.holds[1].contains("left out"), "{made:?}");
    let again = world.engine.back_up(&file).await.unwrap_err();
    assert!(again.to_string().contains("already a file"), "{again}");
    world.engine.restore_backup(&file).await.unwrap();
    world.restart().await;
    for format in [AuditFormat::Csv, AuditFormat::Json, AuditFormat::JsonLines] {
        let export = world
            .engine
            .audit_export(&AuditWanted::default(), format)
            .await
            .unwrap();
        nothing_in_clear(&world, export.as_bytes(), Path::new("the export"));
    }
    let diagnostics = world.engine.diagnostics("").await.unwrap();
    nothing_in_clear(&world, diagnostics.as_bytes(), Path::new("the diagnostics"));
    let snapshot = serde_json::to_vec(&world.engine.snapshot().await.unwrap()).unwrap();
    nothing_in_clear(&world, &snapshot, Path::new("the window"));
    nothing_in_clear_in(&world, elsewhere.path());
    let aside = |name: &str| name.contains("before-restore");
    let names = fs::read_dir(world.folder()).unwrap().flatten();
    let names: Vec<_> = names
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.iter().any(|name| aside(name)), "{names:?}");
    nothing_in_clear_in(&world, &world.folder());

    // Whoever ends everything has no sealed copy left on this computer either.
    world.engine.revoke_everything().await.unwrap();
    let names = fs::read_dir(world.folder()).unwrap().flatten();
    let left = names
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .find(|name| aside(name));
    assert_eq!(left, None);
}

#[tokio::test]
async fn a_backup_that_is_put_back_here_keeps_the_newer_sign_ins_and_all_of_them_work() {
    let (mut world, ids) = house().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup");
    world.engine.back_up(&file).await.unwrap();
    // X spends its refresh token, so that the one of that day would end the chain.
    world.pass(Span::hours(3));
    world.engine.check_all().await.unwrap();
    let spent = world.parts.http.count(X_TOKEN);
    world.engine.restore_backup(&file).await.unwrap();
    world.restart().await;
    let told = world.engine.snapshot().await.unwrap().recovery.unwrap();
    assert!(told.headline.contains("The backup of"), "{told:?}");
    assert!(
        !told
            .happened
            .iter()
            .any(|words| words.contains("never part of a backup")),
        "{told:?}"
    );
    world.pass(Span::hours(3));
    world.engine.check_all().await.unwrap();
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
    assert_eq!(
        world.parts.http.count(X_TOKEN),
        spent + 1,
        "renewed once, with the newer one"
    );
    let audit = world.engine.audit_list(None, None, 100).await.unwrap();
    assert!(audit.iter().any(|entry| entry.kind == "data_restored"));
    assert!(world.engine.audit_verify().await.unwrap().intact);
    world.engine.put_recovery_away().await.unwrap();
    assert_eq!(world.engine.snapshot().await.unwrap().recovery, None);
}

#[tokio::test]
async fn a_backup_that_is_damaged_before_it_is_in_place_is_told_and_nothing_else_changes() {
    let (mut world, ids) = house().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup");
    world.engine.back_up(&file).await.unwrap();
    world.engine.restore_backup(&file).await.unwrap();
    let entries = fs::read_dir(world.folder()).unwrap().flatten();
    let ready = entries
        .map(|entry| entry.path())
        .find(|path| path.to_string_lossy().contains("ready"))
        .unwrap();
    let mut bytes = fs::read(&ready).unwrap();
    bytes[4096..].fill(0xa5);
    fs::write(&ready, bytes).unwrap();
    world.restart().await;
    let told = world.engine.snapshot().await.unwrap().recovery.unwrap();
    assert_eq!(told.headline, "The backup could not be put back");
    assert!(
        told.happened.join(" ").contains("Everything is as it was"),
        "{told:?}"
    );
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
    let audit = world.engine.audit_list(None, None, 100).await.unwrap();
    assert!(audit.iter().any(|entry| entry.kind == "restore_given_up"));
    world.engine.put_recovery_away().await.unwrap();
    assert_eq!(world.engine.snapshot().await.unwrap().recovery, None);
}

#[tokio::test]
async fn on_another_computer_the_passphrase_opens_a_backup_and_no_token_is_spent_from_two_places() {
    let (world, ids) = house().await;
    world.engine.set_passphrase(passphrase()).await.unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup");
    world.engine.back_up(&file).await.unwrap();
    let mut other = World::of(world.parts.elsewhere()).await;
    other.engine.restore_backup(&file).await.unwrap();
    other.restart().await;
    let vault = other.engine.snapshot().await.unwrap().vault;
    assert_ne!(
        vault.state,
        VaultCondition::Ready,
        "its keychain does not open it"
    );
    other.engine.enter_passphrase(passphrase()).await.unwrap();
    let told = other.engine.snapshot().await.unwrap().recovery.unwrap();
    assert!(
        told.happened
            .iter()
            .any(|words| words.contains("never part of a backup")),
        "{told:?}"
    );
    let spent = other.parts.http.count(X_TOKEN);
    other.pass(Span::hours(3));
    other.engine.check_all().await.unwrap();
    let there = other.engine.accounts().await.unwrap();
    assert_eq!(there.len(), ids.len() - 1, "all but the one at X");
    assert!(there.iter().all(|one| one.platform != Platform::X));
    for one in &there {
        assert_eq!(other.check(one.id).await, healthy());
    }
    assert_eq!(other.parts.http.count(X_TOKEN), spent);
    // Here the chain goes on.
    world.engine.check_all().await.unwrap();
    for id in &ids {
        assert_eq!(world.check(*id).await, healthy());
    }
    // One sign-in, and it is back there with its history.
    let back = other.connect(Platform::X, &Consent::allow("lena")).await;
    assert!(ids.contains(&back[0]));
}

#[tokio::test]
async fn what_is_no_backup_is_told_in_words_and_changes_nothing() {
    let (mut world, ids) = house().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let good = elsewhere.path().join("good");
    world.engine.back_up(&good).await.unwrap();
    let mut torn = fs::read(&good).unwrap();
    torn[3 * 4096..5 * 4096].fill(0);
    let file = elsewhere.path().join("torn");
    fs::write(&file, torn).unwrap();
    let text = elsewhere.path().join("letter.txt");
    fs::write(
        &text,
        "Dear Lena, this is a letter and no backup at all, however long it is.",
    )
    .unwrap();
    let folder = elsewhere.path().join("folder.pilotlight-backup");
    fs::create_dir(&folder).unwrap();
    for (file, words) in [
        (&file, "damaged"),
        (&text, "letter.txt is not a backup"),
        (&folder, "folder.pilotlight-backup is not a backup"),
    ] {
        let refused = world.engine.restore_backup(file).await.unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
    }
    world.restart().await;
    assert_eq!(world.engine.accounts().await.unwrap().len(), ids.len());
    assert_eq!(world.engine.snapshot().await.unwrap().recovery, None);
}

#[tokio::test]
async fn f23_a_damaged_database_is_put_aside_and_every_sign_in_in_it_works() {
    let (mut world, ids) = house().await;
    let file = world.folder().join(DATABASE_NAME);
    for damage in 0..3 {
        world.engine.close().await;
        let mut bytes = fs::read(&file).unwrap();
        match damage {
            0 => bytes[..100].fill(0xff),
            1 => bytes[..4096].fill(0),
            // The header says more pages than there are.
            _ => bytes.truncate(bytes.len() - 4096),
        }
        fs::write(&file, &bytes).unwrap();
        world.engine = world.parts.open().await;
        let told = world.engine.snapshot().await.unwrap().recovery.unwrap();
        assert_eq!(told.headline, "The saved data was damaged");
        let audit = world.engine.audit_list(None, None, 1).await.unwrap();
        assert_eq!(audit[0].kind, "data_recovered", "{audit:?}");
        assert!(audit[0].sentence.contains("damaged"), "{audit:?}");
        assert!(world.engine.audit_verify().await.unwrap().intact);
        if damage < 2 {
            world.engine.check_all().await.unwrap();
            for id in &ids {
                assert_eq!(world.check(*id).await, healthy(), "{damage}");
            }
        }
    }
    let aside = fs::read_dir(world.folder()).unwrap().flatten();
    let aside = aside.filter(|entry| entry.file_name().to_string_lossy().contains("damaged"));
    assert!(aside.count() >= 3, "nothing is ever deleted");
}

#[tokio::test]
async fn f23_a_damaged_sign_in_stops_its_own_account_and_no_other() {
    let (mut world, ids) = house().await;
    world.engine.close().await;
    let file = world.folder().join(DATABASE_NAME);
    let store = Store::open(&world.folder()).await.unwrap();
    let connections = store.connections().await.unwrap();
    let channel = connections
        .iter()
        .find(|one| one.account.platform == Platform::YouTube)
        .unwrap();
    let owner = *channel.grant.as_ref().unwrap().id.as_uuid();
    let tokens = store.tokens(&owner).await.unwrap();
    let access = tokens.iter().find(|token| token.purpose == Purpose::Access);
    let sealed = access.unwrap().sealed.as_bytes().to_vec();
    store.close().await;
    let mut bytes = fs::read(&file).unwrap();
    let at = bytes
        .windows(sealed.len())
        .position(|part| part == sealed)
        .unwrap();
    bytes[at + sealed.len() / 2] ^= 1;
    fs::write(&file, &bytes).unwrap();
    world.engine = world.parts.open().await;
    for id in &ids {
        let outcome = world.engine.check_account(*id).await;
        assert_eq!(outcome.is_err(), *id == channel.account.id, "{outcome:?}");
    }
}
