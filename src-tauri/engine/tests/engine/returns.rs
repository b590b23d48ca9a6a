//! Good returns by unusual ways: with the app closed, with the keychain locked, a second attempt.

use std::sync::atomic::Ordering;

use pilotlight_domain::{Platform, Span, attempt::Ending};
use pilotlight_engine::{Received, view::AttemptPhase};
use pilotlight_sandbox::Consent;
use pilotlight_vault::MemoryFault;
use tokio::net::TcpStream;
use url::Url;

use crate::world::{Came, World, connected, ended, healthy};

#[tokio::test]
async fn a9_an_answer_that_comes_while_the_app_is_closed_starts_it_and_completes() {
    for platform in [
        Platform::X,
        Platform::Facebook,
        Platform::LinkedIn,
        Platform::YouTube,
    ] {
        let mut world = World::in_folder().await;
        world.engine.begin_connect(platform, false).await.unwrap();
        let answer = world.answer(&Consent::allow("lena")).await;
        world.restart().await;
        let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
        assert!(
            matches!(attempt.phase, AttemptPhase::Waiting { .. }),
            "{platform:?}"
        );
        let came = world.bring(&answer).await;
        match &came {
            Came::Link(received) => assert_eq!(*received, Received::Taken, "{platform:?}"),
            Came::Page(page) => assert!(page.contains("Back to Pilotlight"), "{page}"),
        }
        let attempt = world.settled().await;
        if let AttemptPhase::Choosing { targets, .. } = &attempt.phase {
            let ids = crate::world::ready(targets, |_| true);
            world.engine.choose_targets(&ids).await.unwrap();
        }
        let attempt = world.engine.confirm_targets().await.unwrap();
        for id in connected(&attempt) {
            assert_eq!(world.check(id).await, healthy(), "{platform:?}");
        }
    }
}

#[tokio::test]
async fn oa_04_a_reconnect_that_was_begun_before_a_restart_still_expects_the_same_identity() {
    let mut world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.engine.begin_reconnect(id).await.unwrap();
    let answer = world.answer(&Consent::allow("amir")).await;
    world.restart().await;
    assert_eq!(world.engine.receive(answer.as_str()).await, Received::Taken);
    let (ending, message) = ended(&world.settled().await);
    assert_eq!(ending, Ending::OtherIdentity, "{message}");
    assert_eq!(world.check(id).await, healthy());
}

#[tokio::test]
async fn an_attempt_whose_time_ran_out_while_the_app_was_closed_has_ended() {
    let mut world = World::in_folder().await;
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    world.pass(Span::minutes(11));
    world.restart().await;
    assert!(world.engine.snapshot().await.unwrap().attempt.is_none());
    let late = world.bring_whatever(&answer).await;
    assert!(late.contains("its sign-in has ended"), "{late}");
}

#[tokio::test]
async fn an_attempt_that_was_being_chosen_in_at_the_end_of_the_app_has_ended() {
    let mut world = World::in_folder().await;
    world
        .sign_in(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.restart().await;
    let snapshot = world.engine.snapshot().await.unwrap();
    assert!(snapshot.attempt.is_none() && snapshot.accounts.is_empty());
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    assert_eq!(ids.len(), 3, "and a new one works");
}

#[tokio::test]
async fn an_answer_to_a_locked_keychain_waits_for_it_to_be_opened() {
    let mut world = World::in_folder().await;
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    world.parts.keychain.set_fault(Some(MemoryFault::Locked));
    world.restart().await;
    let dropped = world.bring_whatever(&answer).await;
    assert!(dropped.contains("The keychain is closed"), "{dropped}");
    world.parts.keychain.set_fault(None);
    world.engine.retry_vault().await.unwrap();
    let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
    assert!(matches!(attempt.phase, AttemptPhase::Waiting { .. }));
    assert_eq!(world.engine.receive(answer.as_str()).await, Received::Taken);
    world.settled().await;
    connected(&world.engine.confirm_targets().await.unwrap());
}

#[tokio::test]
async fn oa_03_oa_04_every_attempt_has_its_own_state_and_verifier() {
    let world = World::new().await;
    let mut seen = std::collections::HashSet::new();
    for platform in Platform::ALL {
        for _ in 0..2 {
            world.engine.begin_connect(platform, false).await.unwrap();
            let page = Url::parse(world.engine.consent_url().await.unwrap().expose()).unwrap();
            let one = |name: &str| {
                let found = page.query_pairs().find(|(key, _)| key == name);
                found.map(|(_, value)| value.into_owned())
            };
            // 43 letters of base64url are 256 bits.
            let state = one("state").unwrap();
            assert_eq!(state.len(), 43, "{platform:?}");
            assert!(seen.insert(state), "{platform:?}: a state came twice");
            if let Some(challenge) = one("code_challenge") {
                assert!(
                    seen.insert(challenge),
                    "{platform:?}: a challenge came twice"
                );
            }
        }
    }
    assert_eq!(seen.len(), 14, "five states and two challenges, twice");
}

#[tokio::test]
async fn oa_13_the_local_address_is_open_while_the_attempt_waits_and_no_longer() {
    let world = World::new().await;
    let reachable = async |port| TcpStream::connect(("127.0.0.1", port)).await.is_ok();
    let begin = async || {
        world
            .engine
            .begin_connect(Platform::YouTube, false)
            .await
            .unwrap();
        world.answer(&Consent::allow("lena")).await
    };
    let answer = begin().await;
    let port = answer.port().unwrap();
    assert!(reachable(port).await);
    assert!(
        world
            .bring_whatever(&answer)
            .await
            .contains("Back to Pilotlight")
    );
    world.settled().await;
    assert!(!reachable(port).await, "after the answer");
    world.engine.cancel_attempt().await.unwrap();

    let mut updates = world.engine.updates();
    let port = begin().await.port().unwrap();
    world.pass(Span::minutes(10));
    while !world
        .engine
        .snapshot()
        .await
        .unwrap()
        .attempt
        .is_some_and(|attempt| matches!(attempt.phase, AttemptPhase::Ended { .. }))
    {
        updates.recv().await.unwrap();
    }
    assert!(!reachable(port).await, "after the deadline");
}

#[tokio::test]
async fn oa_24_a_second_attempt_ends_the_first_and_its_answer_is_worth_nothing() {
    let world = World::new().await;
    for (first, second) in [
        (Platform::X, Platform::X),
        (Platform::Facebook, Platform::Facebook),
        (Platform::YouTube, Platform::X),
    ] {
        world.engine.begin_connect(first, false).await.unwrap();
        let old = world.answer(&Consent::allow("lena")).await;
        world.engine.begin_connect(second, false).await.unwrap();
        if old.scheme() == "http" {
            let port = old.port().unwrap();
            let closed = tokio::net::TcpStream::connect(("127.0.0.1", port)).await;
            assert!(closed.is_err(), "the first one's port is closed");
        } else {
            let late = world.bring_whatever(&old).await;
            assert!(
                late.contains("used before, or its sign-in has ended"),
                "{late}"
            );
        }
        let attempt = world.come_back(&Consent::allow("lena")).await;
        assert!(
            matches!(
                attempt.phase,
                AttemptPhase::Confirming { .. } | AttemptPhase::Choosing { .. }
            ),
            "the second one goes on: {attempt:?}"
        );
        world.engine.cancel_attempt().await.unwrap();
    }
}

#[tokio::test]
async fn a_second_attempt_does_not_cut_off_one_whose_code_is_on_its_way() {
    let world = World::new().await;
    let gate = world.parts.http.hold("/2/oauth2/token");
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    assert_eq!(world.engine.receive(answer.as_str()).await, Received::Taken);
    gate.arrived().await;
    assert!(
        world
            .engine
            .begin_connect(Platform::X, false)
            .await
            .is_err()
    );
    assert!(world.engine.cancel_attempt().await.is_err());
    gate.let_through();
    let attempt = world.settled().await;
    assert!(
        matches!(attempt.phase, AttemptPhase::Confirming { .. }),
        "{attempt:?}"
    );
}

#[tokio::test]
async fn dl_07_a_lost_scheme_is_said_and_the_relay_page_leads_to_the_local_address() {
    let world = World::new().await;
    world.parts.scheme_is_ours.store(false, Ordering::SeqCst);
    // The fixed port may be another program's just now; then beginning says so and nothing waits.
    match world.engine.begin_connect(Platform::LinkedIn, false).await {
        Ok(attempt) => {
            let AttemptPhase::Waiting { note, .. } = attempt.phase else {
                panic!("it waits")
            };
            assert!(note.unwrap().contains("another program"));
        }
        Err(error) => {
            assert!(error.to_string().contains("local address"), "{error}");
            assert!(world.engine.snapshot().await.unwrap().attempt.is_none());
        }
    }
}

#[tokio::test]
async fn a_code_that_the_platform_refuses_ends_the_attempt_in_words() {
    let world = World::new().await;
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    // X's codes last for 30 seconds.
    world.pass(Span::seconds(31));
    assert_eq!(world.engine.receive(answer.as_str()).await, Received::Taken);
    let (ending, message) = ended(&world.settled().await);
    assert!(matches!(ending, Ending::Refused { .. }));
    assert!(
        message.contains("Try again") && message.contains("Nothing was changed"),
        "{message}"
    );
}

#[tokio::test]
async fn a_platform_that_is_down_while_signing_in_ends_the_attempt_in_words() {
    use pilotlight_platforms::HttpError;
    for (error, words) in [
        (HttpError::NotConnected, "could not be reached"),
        (HttpError::TimedOut, "could not be reached"),
        (HttpError::NotSafe, "in X's place"),
    ] {
        let world = World::new().await;
        world.parts.http.fail("oauth2/token", error);
        let attempt = world.sign_in(Platform::X, &Consent::allow("lena")).await;
        let (_, message) = ended(&attempt);
        assert!(
            message.contains(words) && message.contains("othing was changed"),
            "{message}"
        );
    }
}
