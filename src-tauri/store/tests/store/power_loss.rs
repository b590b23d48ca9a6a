//! F22: the power fails, and of what was written any part may be missing or be something else.
//!
//! The write-ahead log is cut, zeroed and garbled at the edges of its frames and at drawn places, and the
//! database is opened again each time. What it then holds is to be what had been committed when the
//! last undamaged frame was written: all of it, and nothing of what came after.

use std::{
    fs,
    path::{Path, PathBuf},
};

use pilotlight_domain::{Evidence, RenewalState, Span};
use pilotlight_store::{AuditVerdict, CheckRecord, Intent, SaveCheck, Saved, Store, TokenRecord};
use pilotlight_vault::Purpose;
use tempfile::TempDir;

use crate::make::{at, connected, crash_image, file, rows, token, told};

/// The log's own header, and a frame's (sqlite.org, Database File Format, 4.1, 2026).
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;
/// So many ways of losing power are tried at the least.
const VARIANTS: usize = 2_000;

/// What one commit led to: how long the log was after it, and every row.
struct Committed {
    log: usize,
    rows: Vec<String>,
}

#[derive(Clone, Copy, Debug)]
enum Damage {
    /// Nothing after this byte was written.
    Cut(usize),
    /// The file is as long as it was, with nothing in it after this byte.
    Zeroed(usize),
    /// This byte is another.
    Garbled(usize),
}

impl Damage {
    /// How much of the log, from its beginning, is as it was written.
    fn whole(self) -> usize {
        let (Self::Cut(at) | Self::Zeroed(at) | Self::Garbled(at)) = self;
        at
    }

    fn of(self, log: &[u8]) -> Vec<u8> {
        let mut log = log.to_vec();
        match self {
            Self::Cut(at) => log.truncate(at),
            Self::Zeroed(at) => log[at..].fill(0),
            Self::Garbled(at) => log[at] ^= 0x5a,
        }
        log
    }
}

/// Numbers that look drawn and are the same in every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

fn log_file(folder: &Path) -> PathBuf {
    file(folder).with_extension("db-wal")
}

fn log_of(folder: &Path) -> Vec<u8> {
    fs::read(log_file(folder)).unwrap_or_default()
}

/// The rows as they would be found now.
async fn committed(folder: &Path) -> Committed {
    let image = crash_image(folder);
    Committed {
        log: log_of(folder).len(),
        rows: rows(image.path()).await,
    }
}

/// In memory, where there is such a place: thousands of openings wait for the disk otherwise.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        TempDir::new_in(memory).unwrap()
    } else {
        TempDir::new().unwrap()
    }
}

/// What a connection lives through, with a look after every commit.
async fn live(store: &Store, folder: &Path) -> Vec<Committed> {
    let mut all = vec![committed(folder).await];
    let (mut grant, account) = connected(store, "one").await;
    all.push(committed(folder).await);
    connected(store, "two").await;
    all.push(committed(folder).await);
    for round in 1..=8_i64 {
        let intent = Intent {
            id: uuid::Uuid::from_u128(u128::try_from(round).unwrap()),
            grant: grant.id,
            generation: grant.generation,
            started_at: at(round * 100),
            boot: uuid::Uuid::nil(),
        };
        assert!(store.begin_renewal(&intent).await.unwrap());
        all.push(committed(folder).await);
        grant.generation += 1;
        grant.renewal = RenewalState::Idle;
        let text = format!("access {round}");
        let fresh: Vec<TokenRecord> =
            [(Purpose::Access, text.as_str()), (Purpose::Refresh, "next")]
                .map(|(purpose, text)| token(grant.id.as_uuid(), purpose, grant.generation, text))
                .into();
        let saved = store
            .finish_renewal(
                &intent,
                &grant,
                fresh,
                vec![told("renewed")],
                at(round * 100 + 1),
            )
            .await
            .unwrap();
        assert_eq!(saved, Saved::Done);
        all.push(committed(folder).await);
        let check = CheckRecord {
            account: account.id,
            at: at(round * 100 + 2),
            latency: Span::millis(40),
            cause: None,
            code: None,
        };
        let save = SaveCheck {
            check,
            evidence: Evidence::default(),
            profile: None,
            audit: vec![told("checked")],
        };
        store.save_check(save).await.unwrap();
        all.push(committed(folder).await);
    }
    all
}

/// Every edge of every frame and the bytes beside it, and drawn places besides.
fn damages(log: usize) -> Vec<Damage> {
    let mut places = vec![0, 1, HEADER - 1];
    for edge in (HEADER..=log).step_by(FRAME) {
        // The beginning of a frame, the last byte before it, and all that stands in its header.
        places.extend([
            edge.saturating_sub(1),
            edge,
            edge + 3,
            edge + 4,
            edge + 8,
            edge + 16,
            edge + 23,
        ]);
        places.push(edge + 24);
    }
    let mut drawn = Drawn(22);
    while places.len() < VARIANTS / 3 + 1 {
        places.push(drawn.below(log));
    }
    let within = places.into_iter().filter(|place| *place < log);
    within
        .flat_map(|at| [Damage::Cut(at), Damage::Zeroed(at), Damage::Garbled(at)])
        .collect()
}

#[tokio::test]
async fn f22_after_a_power_cut_all_that_was_committed_before_the_damage_is_there_and_nothing_else()
{
    let home = folder();
    let store = Store::open(home.path()).await.unwrap();
    // What was made first lies in the database then, and the log begins here.
    store.close().await;
    let store = Store::open(home.path()).await.unwrap();
    let all = live(&store, home.path()).await;
    let database = fs::read(file(home.path())).unwrap();
    let log = log_of(home.path());
    assert_eq!(log.len(), all.last().unwrap().log);
    store.close().await;

    let damages = damages(log.len());
    assert!(damages.len() >= VARIANTS, "{}", damages.len());
    println!("{} ways of losing power", damages.len());
    let place = folder();
    for damage in damages {
        fs::write(file(place.path()), &database).unwrap();
        fs::write(log_file(place.path()), damage.of(&log)).unwrap();
        let store = Store::open(place.path()).await.unwrap();
        store.check_integrity().await.unwrap();
        let audit = store.verify_audit().await.unwrap();
        assert!(
            matches!(audit, AuditVerdict::Intact { .. }),
            "{damage:?} {audit:?}"
        );
        store.close().await;
        // A frame counts when it is whole, and its commit when all its frames are.
        let frames = damage.whole().saturating_sub(HEADER) / FRAME;
        let whole = HEADER + frames * FRAME;
        let survives = all.iter().rev().find(|one| one.log <= whole).unwrap();
        assert!(rows(place.path()).await == survives.rows, "{damage:?}");
    }
}
