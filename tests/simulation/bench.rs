//! How quick a simulated world is, beside the platforms in it answering as often with no app between them.

use pilotlight_sandbox::Platform;

use crate::{
    beside::{beside, size},
    name::Name,
    soak::MORE_PAGES,
    world::World,
};

const ROUNDS: usize = 5;

#[tokio::test]
async fn fifty_accounts_beside_the_platforms_alone() {
    let days = u32::try_from(size(90, 2)).unwrap();
    let mut name = Name::of(50, days);
    name.quiet = true;
    // Who asks each platform how, and how often, as one life shows.
    let lived = World::live(&name, MORE_PAGES).await.unwrap();
    let accounts: u64 = lived.accounts.values().sum();
    let world = World::with(&name, &[], MORE_PAGES).await;
    // X counts how often it is asked within a quarter of an hour, and no time passes here.
    let mut samples = world.questions().await;
    samples.remove(&Platform::X);
    assert_eq!(samples.len(), Platform::ALL.len() - 1);

    let (tally, answered) = beside(
        ROUNDS,
        &format!("{accounts} accounts for {days} days"),
        async || Box::pin(World::live(&name, MORE_PAGES)).await.unwrap(),
        "the platforms alone but X, asked as often",
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
            answered
        },
    )
    .await;
    assert_eq!(answered, lived.requests);
    assert!(tally.counted.checks >= accounts * u64::from(days));
}
