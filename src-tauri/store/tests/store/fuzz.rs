//! Any file in the place of a backup: it is put back whole, or refused by a typed error with everything as it
//! was.
//!
//! Backups are made by the store, and then cut, torn, mixed with each other and changed bit by bit. What must
//! never come of it is a panic, a database that was put back in part, or one that was put back and does not
//! open. SQLite keeps no check sums, so a changed letter within a row is that row's new content; it is read as
//! such or refused as damaged.

#[path = "../../../../tests/fuzz/fuzz.rs"]
mod made;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use pilotlight_domain::{Content, PostId};
use pilotlight_store::{
    Delivery, Origin, Post, PostFilter, Store, StoreError, finish, read_backup, restore,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use tempfile::TempDir;

use self::made::{Checked, Input, Target, mutated, run};
use crate::make::{Disk, at, connected, file, told};

const PAGE: usize = 4096;
const HEADER: usize = 100;

/// Words that stand in a backup, and what a hostile hand writes over them.
const WORDS: &[&str] = &[
    "sandbox",
    "\"made_at\"",
    "CREATE TABLE ",
    "CREATE TRIGGER ",
    "CREATE VIEW ",
    "rotating",
    "reusable",
    "facebook",
    "\0\0\0\0",
    "\u{7f}\u{7f}\u{7f}\u{7f}",
    "4294967296",
    "sqlite_sequence",
    "PLGB",
];

/// One change to a file.
#[derive(Clone, Debug)]
enum Damage {
    /// Flips the bits of a byte of a page that stand in the mask.
    Flip(Index, Index, u8),
    /// The same within the header, where every byte means something.
    Header(Index, u8),
    /// Writes a word over whatever stands where another one does.
    Word(Index, Index, Index),
    /// Fills a page from somewhere on.
    Fill(Index, Index, u8),
    /// Puts two pages in each other's place.
    Swap(Index, Index),
    /// Puts a page of another backup in.
    Graft(Index, Index, Index),
    /// Ends here.
    Cut(Index),
    /// Goes on behind the end.
    More(Vec<u8>),
    /// Is something else altogether, at best made from the first page.
    Other(Input),
}

/// A backup and what was done to it.
#[derive(Clone)]
struct Tampered {
    seed: usize,
    damages: Vec<Damage>,
}

impl fmt::Debug for Tampered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "backup {} with {:?}", self.seed, self.damages)
    }
}

fn damage(seeds: &[Vec<u8>]) -> impl Strategy<Value = Damage> + use<> {
    let at = any::<Index>;
    let first = seeds.iter().map(|file| Input(file[..PAGE].to_vec()));
    let other = mutated(first.collect(), WORDS);
    prop_oneof![
        6 => (at(), at(), 1..=255_u8).prop_map(|(page, byte, mask)| Damage::Flip(page, byte, mask)),
        2 => (at(), any::<u8>()).prop_map(|(byte, value)| Damage::Header(byte, value)),
        6 => (at(), at(), at()).prop_map(|(which, place, by)| Damage::Word(which, place, by)),
        1 => (at(), at(), any::<u8>()).prop_map(|(page, from, by)| Damage::Fill(page, from, by)),
        1 => (at(), at()).prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => (at(), at(), at()).prop_map(|(page, seed, other)| Damage::Graft(page, seed, other)),
        1 => at().prop_map(Damage::Cut),
        1 => vec(any::<u8>(), 1..64).prop_map(Damage::More),
        1 => other.prop_map(Damage::Other),
    ]
}

fn apply(damage: &Damage, file: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let pages = file.len() / PAGE;
    match damage {
        Damage::Cut(at) => file.truncate(at.index(file.len() + 1)),
        Damage::More(bytes) => file.extend_from_slice(bytes),
        Damage::Other(bytes) => file.clone_from(&bytes.0),
        Damage::Word(which, place, by) => {
            let word = WORDS[which.index(WORDS.len())].as_bytes();
            let places: Vec<usize> = (0..file.len().saturating_sub(word.len()))
                .filter(|at| file[*at..].starts_with(word))
                .collect();
            if !places.is_empty() {
                let at = places[place.index(places.len())];
                let by = WORDS[by.index(WORDS.len())].as_bytes();
                let room = by.len().min(file.len() - at);
                file[at..at + room].copy_from_slice(&by[..room]);
            }
        }
        Damage::Header(byte, value) if file.len() >= HEADER => file[byte.index(HEADER)] = *value,
        Damage::Flip(page, byte, mask) if pages > 0 => {
            file[page.index(pages) * PAGE + byte.index(PAGE)] ^= mask;
        }
        Damage::Fill(page, from, by) if pages > 0 => {
            let page = page.index(pages) * PAGE;
            file[page + from.index(PAGE)..page + PAGE].fill(*by);
        }
        Damage::Swap(one, other) if pages > 1 => {
            let (one, other) = (one.index(pages), other.index(pages));
            for byte in 0..PAGE {
                file.swap(one * PAGE + byte, other * PAGE + byte);
            }
        }
        Damage::Graft(page, seed, other) if pages > 0 => {
            let from = &seeds[seed.index(seeds.len())];
            let other = other.index(from.len() / PAGE) * PAGE;
            let page = page.index(pages) * PAGE;
            file[page..page + PAGE].copy_from_slice(&from[other..other + PAGE]);
        }
        Damage::Header(..)
        | Damage::Flip(..)
        | Damage::Fill(..)
        | Damage::Swap(..)
        | Damage::Graft(..) => {}
    }
}

/// How many backups are changed.
const SEEDS: usize = 2;

/// A folder in memory where there is one: each input is a file.
fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = memory.is_dir().then(|| TempDir::new_in(memory).unwrap());
    made.unwrap_or_else(|| TempDir::new().unwrap())
}

/// An empty backup, and one with an account, posts and an audit.
async fn backups() -> Vec<Vec<u8>> {
    let empty = Disk::new().await;
    let full = Disk::new().await;
    let (_, account) = connected(&full.store, "one").await;
    for number in 0..12 {
        let post = Post {
            id: PostId::fresh(),
            content: Content {
                text: "Tulips from Holland. ".repeat(if number == 0 { 400 } else { 1 }),
                ..Content::default()
            },
            planned: None,
            late: None,
            created_at: at(1_000),
            changed_at: at(1_000 + number),
        };
        let to = [account.id];
        let saved = full
            .store
            .save_post(&post, &to, |_: &[Delivery]| vec![], vec![]);
        saved.await.unwrap().unwrap();
        full.store
            .append_audit(vec![told("check_failed")])
            .await
            .unwrap();
    }
    let mut made = Vec::new();
    for disk in [empty, full] {
        let folder = TempDir::new().unwrap();
        let into = folder.path().join("backup");
        disk.store
            .back_up(&into, "sandbox", at(3_000))
            .await
            .unwrap();
        made.push(fs::read(into).unwrap());
    }
    made
}

/// The folder of a database in use: its files, and what stands in them.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap();
    let mut all: Vec<_> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect();
    all.sort();
    all
}

fn is_typed(error: &StoreError) -> Result<(), TestCaseError> {
    let known = matches!(
        error,
        StoreError::Foreign { .. }
            | StoreError::Damaged { .. }
            | StoreError::Newer { .. }
            | StoreError::Refused { .. }
    );
    prop_assert!(known, "{error:?}");
    prop_assert!(!error.to_string().contains("Tulips"), "{error}");
    Ok(())
}

/// Reads all that a start reads, each row whole or refused as damaged.
async fn is_readable(store: &Store) -> Result<(), TestCaseError> {
    let answers = [
        store.connections().await.map(drop),
        store
            .posts(&PostFilter::default(), None, 100)
            .await
            .map(drop),
        store.verify_audit().await.map(drop),
        store.slots().await.map(drop),
        store.snoozes().await.map(drop),
        store.open_attempt().await.map(drop),
    ];
    for error in answers.into_iter().filter_map(Result::err) {
        is_typed(&error)?;
    }
    Ok(())
}

/// Reads a backup and goes back to it. Whether it was taken.
async fn tried(folder: &Path, backup: &Path, bytes: &[u8]) -> Checked {
    let before = contents(folder);
    let read = read_backup(backup, "sandbox").await;
    prop_assert!(fs::read(backup).unwrap() == bytes, "reading changed it");
    let put_back = restore(folder, backup, "sandbox", at(4_000)).await;
    if let Err(error) = &put_back {
        is_typed(error)?;
        let finished = finish(folder, at(5_000)).await;
        prop_assert!(finished.is_ok(), "{finished:?}");
        prop_assert!(contents(folder) == before, "refused, but not as it was");
        return Ok(false);
    }
    prop_assert!(read.is_ok(), "put back, and cannot be read: {read:?}");
    let inside = read.unwrap();
    let finished = finish(folder, at(5_000)).await;
    prop_assert!(finished.is_ok(), "{finished:?}");
    let opened = Store::open(folder).await;
    prop_assert!(
        opened.is_ok(),
        "put back, and does not open: {:?}",
        opened.err()
    );
    let store = opened.unwrap();
    let report = store.recovery().await;
    let Ok(Some(report)) = report else {
        return Err(TestCaseError::fail(format!(
            "put back without a word: {report:?}"
        )));
    };
    let from = Origin::Backup {
        made_at: inside.made_at,
    };
    let told = (report.from, report.accounts, report.posts);
    prop_assert_eq!(told, (from, inside.accounts, inside.posts));
    let aside = fs::read(folder.join(&report.aside)).unwrap();
    prop_assert!(
        before.iter().any(|(_, bytes)| *bytes == aside),
        "what was there is kept aside"
    );
    is_readable(&store).await?;
    store.close().await;
    Ok(true)
}

#[test]
fn any_file_in_a_backups_place_is_put_back_whole_or_refused_with_everything_as_it_was() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let seeds = runtime.block_on(backups());
    assert_eq!(seeds.len(), SEEDS);
    let present = runtime.block_on(async {
        let disk = Disk::new().await;
        connected(&disk.store, "present").await;
        disk.store.close().await;
        fs::read(file(disk.folder())).unwrap()
    });
    let place = in_memory();
    let (folder, backup) = (place.path().join("data"), place.path().join("backup"));
    let check = |tampered: &Tampered| -> Checked {
        let mut bytes = seeds[tampered.seed].clone();
        for damage in &tampered.damages {
            apply(damage, &mut bytes, &seeds);
        }
        fs::write(&backup, &bytes).unwrap();
        if !folder.exists() {
            fs::create_dir(&folder).unwrap();
            fs::write(file(&folder), &present).unwrap();
        }
        let tried = runtime.block_on(tried(&folder, &backup, &bytes));
        // Whatever went wrong with one input is not the next one's.
        if !matches!(tried, Ok(false)) {
            fs::remove_dir_all(&folder).unwrap();
        }
        tried
    };
    let whole = (0..SEEDS).map(|seed| Tampered {
        seed,
        damages: vec![],
    });
    let inputs = (0..SEEDS, vec(damage(&seeds), 1..4))
        .prop_map(|(seed, damages)| Tampered { seed, damages });
    let target = Target {
        name: "backup",
        one_in: 10,
    };
    run(target, whole.collect::<Vec<_>>(), inputs, check);
}
