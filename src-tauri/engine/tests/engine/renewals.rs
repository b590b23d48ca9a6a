//! Renewals that get no answer, lose their app or their caller, or cannot be begun.

use pilotlight_domain::{AccountId, Platform, RenewalState, Span, Status};
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Consent, Control};
use pilotlight_store::Store;

use crate::{
    physics::{X_TOKEN, signed_out},
    world::{World, connected, healthy, theirs},
};

async fn renewal_of(world: &World, account: AccountId) -> RenewalState {
    let store = Store::open_read_only(&world.folder())
        .await
        .unwrap()
        .unwrap();
    let connection = store.connection(account).await.unwrap().unwrap();
    store.close().await;
    connection.grant.unwrap().renewal
}

#[tokio::test]
async fn a_renewal_without_an_answer_is_not_red_and_is_tried_again() {
    for error in [
        HttpError::TimedOut,
        HttpError::Broken,
        HttpError::NotConnected,
    ] {
        let world = World::in_folder().await;
        let id = world
            .connect_one(Platform::X, &Consent::allow("lena"))
            .await;
        world.pass(Span::minutes(115));
        world.parts.http.fail("oauth2/token", error);
        let (status, _) = world.check(id).await;
        assert_ne!(status, Status::Error, "{error:?}");
        let unknown = matches!(
            renewal_of(&world, id).await,
            RenewalState::OutcomeUnknown { .. }
        );
        assert_eq!(unknown, !error.surely_unsent(), "{error:?}");
        world.pass(Span::minutes(30));
        let (status, _) = world.check(id).await;
        assert_ne!(status, Status::Error, "{error:?}");
        // Once soon, and then not within ten minutes of the last.
        let sent = world.parts.http.count(X_TOKEN);
        world.check(id).await;
        let again = usize::from(error.surely_unsent());
        assert_eq!(world.parts.http.count(X_TOKEN), sent + again, "{error:?}");
        world.pass(Span::minutes(10));
        world.parts.http.behave();
        assert_eq!(world.check(id).await, healthy(), "{error:?}");
        assert_eq!(renewal_of(&world, id).await, RenewalState::Idle);
    }
}

#[tokio::test]
async fn a_gateway_that_gives_up_on_a_renewal_is_not_red_and_is_tried_again() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    world.control(&Control::Fail {
        platform: theirs(Platform::X),
        status: Some(504),
    });
    let (status, _) = world.check(id).await;
    assert_ne!(status, Status::Error);
    assert!(matches!(
        renewal_of(&world, id).await,
        RenewalState::OutcomeUnknown { .. }
    ));
    world.control(&Control::Calm);
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn a_rotation_whose_answer_was_lost_is_red_only_when_x_itself_says_so() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    world.control(&Control::LoseAnswers {
        platform: theirs(Platform::X),
        count: 1,
    });
    let (status, _) = world.check(id).await;
    assert_ne!(status, Status::Error, "a lost answer proves nothing");
    assert_eq!(
        world.check(id).await,
        signed_out(),
        "the spent token was refused by X itself"
    );
    connected(&world.reconnect(id, &Consent::allow("lena")).await);
    assert_eq!(world.check(id).await, healthy());
}

#[test]
fn an_app_that_dies_with_a_renewal_on_the_wire_takes_it_up_again() {
    let runtime = || {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_all().build().unwrap()
    };
    let before = runtime();
    let (parts, id) = before.block_on(async {
        let world = World::in_folder().await;
        let id = world
            .connect_one(Platform::X, &Consent::allow("lena"))
            .await;
        world.pass(Span::hours(3));
        let gate = world.parts.http.hold("oauth2/token");
        let engine = world.engine.clone();
        tokio::spawn(async move { engine.check_account(id).await });
        gate.arrived().await;
        let renewal = renewal_of(&world, id).await;
        assert!(matches!(renewal, RenewalState::Running { .. }));
        assert_eq!(world.card(id).await.status, Status::Refreshing);
        (world.parts.clone(), id)
    });
    // With its runtime every task of the first app is gone in the middle of what it did.
    drop(before);
    runtime().block_on(async {
        parts.http.behave();
        let world = World::of(parts).await;
        let renewal = renewal_of(&world, id).await;
        assert!(matches!(renewal, RenewalState::OutcomeUnknown { .. }));
        assert_ne!(world.card(id).await.status, Status::Error);
        assert_eq!(world.check(id).await, healthy());
    });
}

#[tokio::test]
async fn a_caller_that_goes_away_does_not_cost_the_tokens_that_are_on_their_way() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    check.abort();
    assert!(check.await.is_err());
    gate.let_through();
    world.parts.http.behave();
    assert_eq!(world.check(id).await, healthy(), "the answer was kept");
    assert_eq!(
        world.parts.http.count(X_TOKEN),
        2,
        "one exchange and one renewal"
    );
}

#[tokio::test]
async fn a_platform_whose_app_is_not_set_up_any_more_cannot_be_checked_and_nothing_is_lost() {
    let mut world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.engine.close().await;
    let mut without = world.parts.clone();
    without.without_client = Some(Platform::X);
    world.engine = without.open().await;
    world.pass(Span::hours(3));
    let error = world.engine.check_account(id).await.unwrap_err();
    assert!(error.to_string().contains("developer app"), "{error}");
    assert_eq!(
        renewal_of(&world, id).await,
        RenewalState::Idle,
        "nothing was begun"
    );
    let snapshot = world.engine.snapshot().await.unwrap();
    assert!(!snapshot.accounts[0].checking);
    assert!(
        !snapshot
            .platforms
            .iter()
            .find(|one| one.platform == Platform::X)
            .unwrap()
            .ready
    );
    world.restart().await;
    assert_eq!(world.check(id).await, healthy());
}
