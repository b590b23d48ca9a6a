//! How quick a simulated world is, beside what none can do without: its platforms answer as often, and as many
//! checks are read and saved in the same store. The rest is the app that decides between them, and the judge.

use pilotlight_domain::Span;
use pilotlight_sandbox::Platform;
use pilotlight_store::{CheckRecord, Connection, SaveCheck};

use crate::{
    beside::{beside, size},
    name::Name,
    soak::MORE_PAGES,
    world::World,
};

const ROUNDS: usize = 5;

#[tokio::test]
async fn fifty_accounts_beside_their_platforms_and_their_rows() {
    let days = u32::try_from(size(90, 2)).unwrap();
    let mut name = Name::of(50, days);
    name.quiet = true;
    // Who asks each platform how, and how often, as one life shows.
    let lived = World::live(&name, MORE_PAGES).await.unwrap();
    let checks = usize::try_from(lived.counted.checks).unwrap();
    let accounts: u64 = lived.accounts.values().sum();
    let world = World::with(&name, &[], MORE_PAGES).await;
    // X counts how often it is asked within a quarter of an hour, and no time passes here.
    let mut samples = world.questions().await;
    samples.remove(&Platform::X);
    assert_eq!(samples.len(), Platform::ALL.len() - 1);
    let rows = world.store.connections().await.unwrap();
    assert_eq!(rows.len() as u64, accounts);

    let (tally, answered) = beside(
        ROUNDS,
        &format!("{accounts} accounts for {days} days"),
        async || Box::pin(World::live(&name, MORE_PAGES)).await.unwrap(),
        "the platforms but X asked as often, and as many checks saved",
        async || {
            let mut answered = 0;
            for request in samples.values().cycle() {
                if answered == lived.requests {
                    break;
                }
                let answer = world.network.ask(request.clone()).await.unwrap();
                assert!(answer.status().is_success(), "{}", answer.status());
                answered += 1;
            }
            for row in rows.iter().cycle().take(checks) {
                keep(&world, row).await;
            }
            answered
        },
    )
    .await;
    assert_eq!(answered, lived.requests);
    assert!(tally.counted.checks >= accounts * u64::from(days));
}

/// Reads an account and saves a check of it.
async fn keep(world: &World, row: &Connection) {
    let account = row.account.id;
    let before = world.store.connection(account).await.unwrap().unwrap();
    let check = CheckRecord {
        account,
        at: world.now(),
        latency: Span::millis(120),
        cause: None,
        code: None,
    };
    let save = SaveCheck {
        check,
        evidence: before.evidence,
        profile: Some(before.account.profile),
        audit: Vec::new(),
    };
    world.store.save_check(save).await.unwrap();
}
