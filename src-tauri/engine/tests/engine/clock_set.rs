//! Clocks that are set while something is under way: what was measured is the time that passed.

use pilotlight_domain::{Platform, Span, Status};
use pilotlight_sandbox::Consent;

use crate::world::World;

#[tokio::test]
async fn f02_f03_a_clock_that_is_set_during_a_check_makes_no_answer_slow() {
    let world = World::new().await;
    let consent = Consent::allow("lena");
    let account = world.connect_one(Platform::X, &consent).await;
    let gate = world.parts.http.hold_answer("/2/users/me");
    for set in [Span::days(1), Span::days(-2)] {
        world.pass(Span::hours(1));
        let engine = world.engine.clone();
        let check = tokio::spawn(async move { engine.check_account(account).await });
        gate.arrived().await;
        world.set_clock(set);
        world.pass(Span::millis(120));
        gate.let_through();
        let card = check.await.unwrap().unwrap();
        assert_eq!(card.status, Status::Healthy, "{card:?}");
        let details = world.engine.account_details(account).await.unwrap();
        let newest = details.checks.iter().max_by_key(|check| check.at).unwrap();
        let measured: Vec<i64> = details
            .checks
            .iter()
            .map(|check| check.latency_ms)
            .collect();
        assert!(
            measured.iter().all(|ms| (0..=120).contains(ms)),
            "{measured:?}, {newest:?}"
        );
        assert!(measured.contains(&120), "{measured:?}");
    }
}
