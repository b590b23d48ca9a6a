//! F23: the database is damaged.
//!
//! A whole database is made, its pages are zeroed, garbled, torn, put in each other's place, its header is
//! written over and its end cut off, one damage a variant. What stands on pages that were not touched
//! has to be there afterwards, in a database that is in order; the damaged file has to be as it was; and
//! whatever is gone has to be told.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use pilotlight_domain::{Content, PostId, Timestamp};
use pilotlight_store::{
    AuditDraft, AuditVerdict, Delivery, Lost, Post, Recovery, SaveConnection, Saved, Store,
    StoreError, recover,
};
use pilotlight_vault::{Purpose, SlotRecord};
use tempfile::TempDir;

use crate::make::{account, at, crash_image, file, grant, key, raw, rows, sealed, token};

const PAGE: usize = 4096;
/// So many damages are tried at the least.
const VARIANTS: usize = 300;

/// Something that has to survive wherever no page of it was touched.
struct Kept {
    /// Bytes that stand on each page it needs.
    marks: Vec<Vec<u8>>,
    /// Those pages, once they are known.
    pages: BTreeSet<usize>,
    /// How it is asked for afterwards; one row.
    sql: String,
}

fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        TempDir::new_in(memory).unwrap()
    } else {
        TempDir::new().unwrap()
    }
}

/// A text that fills more than a page where it is to, made of its mark.
fn long(mark: &str, number: usize) -> String {
    mark.repeat(if number.is_multiple_of(7) { 400 } else { 1 })
}

/// Saves much of everything.
async fn live(store: &Store) -> Vec<Kept> {
    let mut kept = Vec::new();
    let slot = |kid: u32| SlotRecord {
        slot: 0,
        kid,
        wrapped: sealed(&format!("[slot {kid}]")),
        passphrase: None,
        kcv: [9; 16],
    };
    store.put_slots(&[slot(1), slot(2)]).await.unwrap();
    kept.push(Kept {
        pages: BTreeSet::new(),
        marks: vec![b"[slot 2]".to_vec()],
        sql: "SELECT count(*) FROM slots WHERE kid = 2".into(),
    });
    for number in 0..60 {
        let name = format!("florist {number:03}");
        let grant = grant(&name);
        let mut account = account(&name, &grant);
        account.profile.name = format!("<account {number:03}>");
        let (owner, mark) = (grant.id.as_uuid(), format!("[refresh {number:03}]"));
        let saved = store.save_connection(SaveConnection {
            grant: grant.clone(),
            expected_generation: None,
            data_keys: vec![key(owner, &format!("[key {number:03}]"))],
            tokens: vec![
                token(owner, Purpose::Access, 1, &format!("[access {number:03}]")),
                token(owner, Purpose::Refresh, 1, &long(&mark, number)),
            ],
            accounts: vec![account.clone()],
            audit: vec![],
            at: at(1_002),
        });
        assert_eq!(saved.await.unwrap(), Saved::Done);
        let (key_mark, owner) = (format!("[key {number:03}]"), owner.hyphenated());
        kept.push(Kept {
            pages: BTreeSet::new(),
            marks: vec![mark.into_bytes(), key_mark.clone().into_bytes()],
            sql: format!(
                "SELECT count(*) FROM tokens WHERE owner = '{owner}' AND purpose = 'refresh'"
            ),
        });
        kept.push(Kept {
            pages: BTreeSet::new(),
            marks: vec![
                format!("<account {number:03}>").into_bytes(),
                format!("person of florist {number:03}").into_bytes(),
                format!("[access {number:03}]").into_bytes(),
                key_mark.into_bytes(),
            ],
            sql: format!(
                "SELECT count(*) FROM accounts WHERE id = '{}' AND grant_id = '{owner}'",
                account.id
            ),
        });
        let post = Post {
            id: PostId::fresh(),
            content: Content {
                text: format!("<post {number:03}> {}", long("tulips ", number)),
                ..Content::default()
            },
            planned: None,
            late: None,
            created_at: at(1_000),
            changed_at: at(1_000 + i64::try_from(number).unwrap()),
        };
        let to = [account.id];
        let saved = store.save_post(&post, &to, |_: &[Delivery]| vec![], vec![]);
        saved.await.unwrap().unwrap();
        kept.push(Kept {
            pages: BTreeSet::new(),
            marks: vec![
                format!("<post {number:03}>").into_bytes(),
                b"tulips ".to_vec(),
            ][..if number.is_multiple_of(7) { 2 } else { 1 }]
                .to_vec(),
            sql: format!("SELECT count(*) FROM posts WHERE id = '{}'", post.id),
        });
    }
    for number in 0..300 {
        let entry = AuditDraft {
            at: at(2_000 + number),
            kind: "check_failed",
            platform: None,
            account: None,
            sentence: format!("<entry {number:03}> was written and hangs on the one before."),
        };
        store.append_audit(vec![entry]).await.unwrap();
        kept.push(Kept {
            pages: BTreeSet::new(),
            marks: vec![format!("<entry {number:03}>").into_bytes()],
            sql: format!("SELECT count(*) FROM audit WHERE sentence LIKE '<entry {number:03}>%'"),
        });
    }
    store.put_setting("late_minutes", "45").await.unwrap();
    kept
}

/// A database as it was left: its bytes, and those of its log.
struct Left {
    database: Vec<u8>,
    log: Vec<u8>,
}

impl Left {
    fn of(folder: &Path) -> Self {
        Self {
            database: fs::read(file(folder)).unwrap(),
            log: fs::read(log_file(folder)).unwrap_or_default(),
        }
    }

    fn pages(&self) -> usize {
        self.database.len() / PAGE
    }

    /// The pages, counted from nought, that hold this; those in the log are out of harm's way.
    fn holding(&self, mark: &[u8]) -> BTreeSet<usize> {
        // Skipping to the first byte is what makes this quick in a build that is not.
        let holds = |page: &[u8]| {
            let mut starts = page
                .iter()
                .enumerate()
                .filter(|(_, byte)| **byte == mark[0]);
            starts.any(|(at, _)| page[at..].starts_with(mark))
        };
        let pages = self.database.chunks(PAGE).enumerate();
        pages
            .filter(|(_, page)| holds(page))
            .map(|(number, _)| number)
            .collect()
    }
}

fn log_file(folder: &Path) -> PathBuf {
    file(folder).with_extension("db-wal")
}

#[derive(Clone, Copy, Debug)]
enum Damage {
    Header(u8),
    Zeroed(usize),
    Garbled(usize),
    TornAtTheEnd(usize),
    TornAtTheBeginning(usize),
    /// The page holds what belongs to another one.
    Misplaced(usize, usize),
    Cut(usize),
    /// Every second sector is lost.
    Holes(usize),
}

impl Damage {
    fn of(self, database: &[u8]) -> Vec<u8> {
        let mut bytes = database.to_vec();
        let page = |number: usize| number * PAGE..(number + 1) * PAGE;
        match self {
            Self::Header(with) => bytes[..100].fill(with),
            Self::Zeroed(number) => bytes[page(number)].fill(0),
            Self::Garbled(number) => {
                for (place, byte) in bytes[page(number)].iter_mut().enumerate() {
                    *byte ^= u8::try_from(place * 7 % 251 + 1).unwrap();
                }
            }
            Self::TornAtTheEnd(number) => bytes[page(number)][PAGE / 2..].fill(0),
            Self::TornAtTheBeginning(number) => bytes[page(number)][..PAGE / 2].fill(0),
            Self::Misplaced(number, other) => {
                let copy = database[page(other)].to_vec();
                bytes[page(number)].copy_from_slice(&copy);
            }
            Self::Cut(length) => bytes.truncate(length),
            Self::Holes(number) => {
                for sector in bytes[page(number)].chunks_mut(512).step_by(2) {
                    sector.fill(0xff);
                }
            }
        }
        bytes
    }

    fn touches(self, page: usize) -> bool {
        match self {
            Self::Header(_) => page == 0,
            Self::Zeroed(number)
            | Self::Garbled(number)
            | Self::TornAtTheEnd(number)
            | Self::TornAtTheBeginning(number)
            | Self::Misplaced(number, _)
            | Self::Holes(number) => page == number,
            Self::Cut(length) => (page + 1) * PAGE > length,
        }
    }
}

fn damages(pages: usize) -> Vec<Damage> {
    let mut all: Vec<Damage> = [0x00, 0x53, 0xff].map(Damage::Header).into();
    let mut number = 0;
    while all.len() < VARIANTS {
        let page = number % pages;
        let other = (page + 1 + number / pages) % pages;
        all.extend(match number / pages {
            0 => vec![Damage::Zeroed(page), Damage::TornAtTheEnd(page)],
            1 => vec![Damage::Garbled(page), Damage::Misplaced(page, other)],
            2 => vec![Damage::TornAtTheBeginning(page), Damage::Holes(page)],
            _ => vec![Damage::Misplaced(page, other)],
        });
        number += 1;
    }
    all.extend((0..pages).step_by(5).map(|page| Damage::Cut(page * PAGE)));
    all.extend(
        (1..pages)
            .step_by(9)
            .map(|page| Damage::Cut(page * PAGE - 1_000)),
    );
    all
}

/// Whether what came back of a damaged database is all that could.
async fn judge(place: &Path, kept: &[Kept], damage: Damage, report: Option<&Recovery>) {
    let store = Store::open(place).await.unwrap();
    store.check_integrity().await.unwrap();
    let audit = store.verify_audit().await.unwrap();
    assert!(
        !matches!(audit, AuditVerdict::Broken { .. }),
        "{damage:?} {audit:?}"
    );
    store.connections().await.unwrap();
    assert_eq!(
        store.recovery().await.unwrap().as_ref(),
        report,
        "{damage:?}"
    );
    store.close().await;
    let mut connection = raw(place).await;
    let mut gone = 0;
    for one in kept {
        let sql = sqlx::AssertSqlSafe(one.sql.clone());
        let there: i64 = sqlx::query_scalar(sql)
            .fetch_one(&mut connection)
            .await
            .unwrap();
        if there == 0 {
            let touched = one.pages.iter().any(|page| damage.touches(*page));
            assert!(
                touched,
                "{damage:?} lost what stands on {:?}: {}",
                one.pages, one.sql
            );
            gone += 1;
        }
    }
    sqlx::Connection::close(connection).await.unwrap();
    if gone > 0 {
        let told = report.map(|report| report.lost.clone()).unwrap_or_default();
        assert_ne!(
            told,
            Lost::default(),
            "{damage:?} lost {gone} rows and does not say so"
        );
    }
}

#[tokio::test]
async fn f23_what_stands_on_whole_pages_of_a_damaged_database_is_saved_and_what_is_lost_is_told() {
    let home = in_memory();
    let store = Store::open(home.path()).await.unwrap();
    let mut kept = live(&store).await;
    store.close().await;
    let left = Left::of(home.path());
    let damages = damages(left.pages());
    assert!(damages.len() >= VARIANTS, "{}", damages.len());
    for one in &mut kept {
        one.pages = one
            .marks
            .iter()
            .flat_map(|mark| left.holding(mark))
            .collect();
    }
    assert!(
        kept.iter().all(|one| !one.pages.is_empty()),
        "every mark stands somewhere"
    );
    let (mut recovered, mut unharmed) = (0, 0);
    for damage in &damages {
        let place = in_memory();
        let bytes = damage.of(&left.database);
        // Something was laid by: it is not a folder in which nothing ever was.
        fs::write(place.path().join("pilotlight.db-ballast"), b"").unwrap();
        fs::write(file(place.path()), &bytes).unwrap();
        match Store::open(place.path()).await {
            Ok(store) => {
                store.close().await;
                unharmed += 1;
                judge(place.path(), &kept, *damage, None).await;
            }
            Err(StoreError::Damaged { .. }) => {
                let report = recover(place.path(), Timestamp::from_seconds(5_000))
                    .await
                    .unwrap();
                let aside = fs::read(place.path().join(&report.aside)).unwrap();
                assert!(
                    aside == bytes,
                    "{damage:?}: the damaged file is kept as it was"
                );
                recovered += 1;
                judge(place.path(), &kept, *damage, Some(&report)).await;
            }
            Err(other) => panic!("{damage:?}: {other:?}"),
        }
    }
    println!(
        "{} damages to {} pages: {recovered} recovered, {unharmed} without harm",
        damages.len(),
        left.pages()
    );
    assert!(recovered > VARIANTS / 2, "{recovered}");
}

#[tokio::test]
async fn f23_a_whole_database_comes_out_of_a_recovery_row_by_row_with_its_log() {
    let home = in_memory();
    let store = Store::open(home.path()).await.unwrap();
    live(&store).await;
    let image = crash_image(home.path());
    store.close().await;
    let before: Vec<String> = rows(home.path()).await;
    assert!(
        !Left::of(image.path()).log.is_empty(),
        "much stands in the log alone"
    );
    let report = recover(image.path(), at(5_000)).await.unwrap();
    assert_eq!(report.lost, Lost::default());
    assert_eq!((report.accounts, report.posts), (60, 60));
    assert!(image.path().join(format!("{}-wal", report.aside)).exists());
    let kept = |row: &&String| !row.starts_with("settings: 'recovery'");
    let after: Vec<String> = rows(image.path()).await;
    let after: Vec<&String> = after.iter().filter(kept).collect();
    assert_eq!(after, before.iter().collect::<Vec<_>>());
}
