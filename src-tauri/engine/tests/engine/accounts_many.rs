//! Many accounts: the cards of the window, the glance of the tray, and the judgement on each.
//!
//! The ordinary run has few of them and looks at what comes out. `cargo xtask bench --only accounts` has ten thousand;
//! a tenth is signed out, a tenth has to sign in soon. Beside each figure stands what it cannot do without.

use pilotlight_domain::{
    Account, AccountId, AccountKind, Cause, Clocks, Evidence, Given, Grant, GrantId, Physics,
    Platform, Profile, RenewalState, Span, Status, Timestamp, assess,
    evidence::{Observation, Outcome},
};
use pilotlight_store::{
    CheckRecord, Connection, DataKeyRecord, SaveCheck, SaveConnection, Saved, Store, TokenRecord,
};
use pilotlight_vault::{Purpose, Sealed};

use crate::{
    beside::{beside, size},
    world::World,
};

const ROUNDS: usize = 31;
/// So many accounts hang on one grant, as Pages do.
const EACH: usize = 4;
/// One grant in so many is signed out, and one has to sign in soon.
const ONE_IN: usize = 10;

fn kind(platform: Platform) -> (AccountKind, Physics) {
    match platform {
        Platform::Facebook => (AccountKind::FacebookPage, Physics::FixedEnd),
        Platform::Instagram => (AccountKind::InstagramProfessional, Physics::Extending),
        Platform::YouTube => (AccountKind::YoutubeChannel, Physics::Reusable),
        Platform::X => (AccountKind::XProfile, Physics::Rotating),
        Platform::LinkedIn => (AccountKind::LinkedinOrganization, Physics::ReusableFixedEnd),
    }
}

fn grant(number: usize, now: Timestamp) -> Grant {
    let platform = Platform::ALL[number % Platform::ALL.len()];
    let days = if number % ONE_IN == 1 { 3 } else { 50 };
    Grant {
        id: GrantId::fresh(),
        platform,
        subject: format!("person {number}"),
        key: format!("person {number}"),
        generation: 1,
        physics: kind(platform).1,
        clocks: Clocks {
            issued_at: now - Span::hours(1),
            consented_at: now - Span::days(10),
            access_expires_at: Some(now + Span::days(days)),
            refresh_expires_at: Some(now + Span::days(days)),
            data_access_expires_at: None,
        },
        has_refresh_token: true,
        granted: vec!["read".into(), "write".into()],
        missing: Vec::new(),
        renewal: RenewalState::Idle,
    }
}

fn account(grant: &Grant, number: usize, now: Timestamp) -> Account {
    Account {
        id: AccountId::fresh(),
        platform: grant.platform,
        profile: Profile {
            remote_id: format!("{number}"),
            kind: kind(grant.platform).0,
            name: format!("Corner Florist {number}"),
            handle: Some(format!("@cornerflorist{number}")),
            avatar_url: None,
        },
        given: Given {
            name: None,
            brand: Some(format!("Brand {}", number % 7)),
            labels: vec!["flowers".into()],
        },
        grant: Some(grant.id),
        connected_at: now - Span::days(10),
        disconnected_at: None,
        synced_at: None,
    }
}

/// What checks have shown of an account whose grant has this number.
fn evidence(number: usize, now: Timestamp) -> (Evidence, Option<Cause>) {
    let cause = number
        .is_multiple_of(ONE_IN)
        .then_some(Cause::AccessRevoked);
    let outcome = cause.map_or(Outcome::Proven, |cause| Outcome::Refused {
        cause,
        not_before: None,
    });
    let seen = |at, outcome| Observation {
        at,
        latency: Span::millis(120),
        outcome,
    };
    let evidence = Evidence::default()
        .observe(&seen(now - Span::hours(5), Outcome::Proven))
        .observe(&seen(now - Span::hours(1), outcome));
    (evidence, cause)
}

/// Rows past the platforms: nothing is asked, so nothing has to open.
async fn fill(store: &Store, many: usize, now: Timestamp) {
    for number in 0..many / EACH {
        let grant = grant(number, now);
        let owner = *grant.id.as_uuid();
        let sealed = Sealed::parse([[1, 1].as_slice(), &[7; 60]].concat()).unwrap();
        let token = |purpose| TokenRecord {
            owner,
            purpose,
            generation: 1,
            sealed: sealed.clone(),
        };
        let accounts: Vec<Account> = (0..EACH)
            .map(|place| account(&grant, number * EACH + place, now))
            .collect();
        let saved = store.save_connection(SaveConnection {
            expected_generation: None,
            data_keys: vec![DataKeyRecord {
                owner,
                wrapped: sealed.clone(),
            }],
            tokens: vec![token(Purpose::Access), token(Purpose::Refresh)],
            accounts: accounts.clone(),
            audit: Vec::new(),
            at: now,
            grant,
        });
        assert_eq!(saved.await.unwrap(), Saved::Done);
        let (evidence, cause) = evidence(number, now);
        for account in accounts {
            let check = CheckRecord {
                account: account.id,
                at: now,
                latency: Span::millis(120),
                cause,
                code: None,
            };
            let save = SaveCheck {
                check,
                evidence: evidence.clone(),
                profile: None,
                audit: Vec::new(),
            };
            store.save_check(save).await.unwrap();
        }
    }
}

/// Whatever the judgement looks at, looked at.
fn walk(rows: &[Connection], now: Timestamp) -> usize {
    let past = |moment: Option<Timestamp>| usize::from(moment.is_some_and(|at| at <= now));
    rows.iter()
        .filter_map(|row| Some((row.grant.as_ref()?, &row.evidence)))
        .map(|(grant, evidence)| {
            let trouble = evidence.trouble.as_ref();
            past(grant.clocks.access_expires_at)
                + past(grant.clocks.refresh_expires_at)
                + past(grant.clocks.data_access_expires_at)
                + past(evidence.last_proven_at)
                + past(evidence.slow_since)
                + past(evidence.next_check_at)
                + past(trouble.map(|trouble| trouble.since))
                + grant.missing.len()
        })
        .sum()
}

#[tokio::test]
async fn many_accounts_are_listed_summed_up_and_judged() {
    let many = size(10_000, 40);
    let world = World::in_folder().await;
    let engine = &world.engine;
    let now = engine.now();
    let store = Store::open(&world.folder()).await.unwrap();
    fill(&store, many, now).await;
    // Those of every tenth person.
    let grants = many / EACH;
    let a_tenth = |first: usize| (first..grants).step_by(ONE_IN).count() * EACH;
    let (signed_out, due) = (a_tenth(0), a_tenth(1));

    let (snapshot, rows) = beside(
        ROUNDS,
        &format!("list {many} accounts for the window"),
        async || engine.snapshot().await.unwrap(),
        "their rows from the store",
        async || store.connections().await.unwrap(),
    )
    .await;
    assert_eq!((snapshot.accounts.len(), rows.len()), (many, many));
    let red = snapshot
        .accounts
        .iter()
        .take_while(|card| card.status == Status::Error);
    assert_eq!(red.count(), signed_out, "the gravest come first");
    let healed: usize = snapshot.sign_ins.iter().map(|one| one.heals.len()).sum();
    assert!(healed >= signed_out, "{healed}");
    assert_eq!(healed % EACH, 0, "{healed}");

    let (glance, _) = beside(
        ROUNDS,
        &format!("sum {many} accounts up for the tray"),
        async || engine.glance().await.unwrap(),
        "their rows from the store",
        async || store.connections().await.unwrap(),
    )
    .await;
    assert_eq!(glance.error as usize, signed_out);
    assert!(glance.warning as usize <= due, "{glance:?}");

    let judge = || {
        let judged = rows.iter().filter_map(|row| {
            let health = assess(row.grant.as_ref()?, &row.evidence, now);
            Some(health.reasons.len())
        });
        judged.sum::<usize>()
    };
    let (reasons, seen) = beside(
        ROUNDS,
        &format!("judge {many} accounts"),
        async || judge(),
        "a walk over what is judged",
        async || walk(&rows, now),
    )
    .await;
    assert!(reasons >= signed_out, "{reasons}");
    assert!(seen >= many, "{seen}");
    store.close().await;
}
