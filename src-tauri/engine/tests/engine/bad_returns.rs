//! Every bad return: a clear sentence, no call to any token endpoint, no row changed.

use pilotlight_domain::{Platform, Span, attempt::Ending};
use pilotlight_engine::{
    Received,
    view::{AttemptPhase, Update},
};
use pilotlight_sandbox::{Consent, Door};
use url::Url;

use crate::{
    bad_links::{
        Fate::{Dropped, Ends},
        NO, NOT_UNDERSTOOD, bad_links, moved, with,
    },
    world::{Came, World, drain, ended, get, healthy},
};

/// A world with one healthy account, so that there is something that could be harmed.
async fn world_with_an_account() -> World {
    let world = World::in_folder().await;
    world.connect(Platform::X, &Consent::allow("amir")).await;
    world.engine.dismiss_attempt().await.unwrap();
    world
}

/// Asserts that nothing but the attempt was touched since `before`.
async fn nothing_happened(world: &World, before: &str, name: &str) {
    let census = world.parts.sandbox.census();
    assert_eq!(
        census.at_all(Door::Token),
        0,
        "{name} reached a token endpoint"
    );
    assert_eq!(world.dump().await, before, "{name} changed a row");
}

#[tokio::test]
async fn dl_02_oa_05_oa_09_every_bad_link_is_answered_with_a_sentence_and_changes_nothing() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    for (name, platform, spoil, fate) in bad_links() {
        world.parts.sandbox.reset_census();
        world.engine.begin_connect(platform, false).await.unwrap();
        let good = world.answer(&Consent::allow("lena")).await;
        let mut updates = world.engine.updates();
        let received = world.engine.receive(&spoil(&good)).await;
        let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
        match fate {
            Dropped(words) => {
                let Received::Dropped(sentence) = received else {
                    panic!("{name} was taken")
                };
                assert!(sentence.contains(words), "{name}: {sentence}");
                assert!(
                    sentence.ends_with("Nothing was changed."),
                    "{name}: {sentence}"
                );
                assert!(
                    matches!(attempt.phase, AttemptPhase::Waiting { .. }),
                    "{name}: {attempt:?}"
                );
                let told = drain(&mut updates);
                assert!(
                    matches!(told.as_slice(), [Update::Notice { message, .. }] if *message == sentence),
                    "{name}: {told:?}"
                );
                world.engine.cancel_attempt().await.unwrap();
            }
            Ends(ending, words) => {
                assert_eq!(received, Received::Taken, "{name}");
                let (how, message) = ended(&attempt);
                assert!(ending(how), "{name}: {how:?}");
                assert!(message.contains(words), "{name}: {message}");
                assert!(world.engine.consent_url().await.is_none(), "{name}");
                // The good answer that was kept back is worth nothing now.
                let late = world.bring_whatever(&good).await;
                assert!(
                    late.contains("used before, or its sign-in has ended"),
                    "{name}: {late}"
                );
            }
        }
        nothing_happened(&world, &before, name).await;
        world.engine.dismiss_attempt().await.unwrap();
    }
}

#[tokio::test]
async fn a_person_who_says_no_on_any_platforms_page_is_understood() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    for platform in Platform::ALL {
        let attempt = world.sign_in(platform, &Consent::deny("lena")).await;
        let (ending, message) = ended(&attempt);
        assert_eq!(ending, Ending::Denied, "{platform:?}");
        assert!(
            message.contains(NO) && message.contains(platform.name()),
            "{message}"
        );
    }
    nothing_happened(&world, &before, "a denial").await;
}

#[tokio::test]
async fn oa_05_a_used_answer_is_told_from_an_unknown_one_for_a_day_and_over_a_restart() {
    let mut world = world_with_an_account().await;
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    assert!(matches!(
        world.bring(&answer).await,
        Came::Link(Received::Taken)
    ));
    // At once, while the code may still be on its way.
    let used = "used before, or its sign-in has ended";
    assert!(world.bring_whatever(&answer).await.contains(used));
    world.settled().await;
    world.parts.sandbox.reset_census();
    let waiting = world.dump().await;
    assert!(world.bring_whatever(&answer).await.contains(used));
    nothing_happened(&world, &waiting, "a replay before saving").await;

    world.engine.confirm_targets().await.unwrap();
    let saved = world.dump().await;
    for step in ["after saving", "after dismissing", "after a restart"] {
        assert!(world.bring_whatever(&answer).await.contains(used), "{step}");
        nothing_happened(&world, &saved, step).await;
        match step {
            "after saving" => world.engine.dismiss_attempt().await.unwrap(),
            _ => world.restart().await,
        }
    }
}

#[tokio::test]
async fn oa_04_an_answer_after_ten_minutes_comes_too_late() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    world.pass(Span::minutes(10));
    let late = world.bring_whatever(&answer).await;
    assert!(late.contains("came too late"), "{late}");
    let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
    assert_eq!(ended(&attempt).0, Ending::TooLate);
    let again = world.bring_whatever(&answer).await;
    assert!(again.contains("came too late"), "{again}");
    nothing_happened(&world, &before, "a late answer").await;
}

#[tokio::test]
async fn an_attempt_that_nobody_comes_back_to_ends_by_itself() {
    let world = World::new().await;
    world
        .engine
        .begin_connect(Platform::Facebook, false)
        .await
        .unwrap();
    let mut updates = world.engine.updates();
    world.pass(Span::minutes(10));
    loop {
        if let Update::Attempt {
            attempt: Some(attempt),
        } = updates.recv().await.unwrap()
        {
            assert_eq!(ended(&attempt).0, Ending::TooLate);
            break;
        }
    }
    assert!(world.engine.consent_url().await.is_none());
}

#[tokio::test]
async fn an_answer_to_what_the_owner_cancelled_is_not_used() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    world
        .engine
        .begin_connect(Platform::Facebook, false)
        .await
        .unwrap();
    let answer = world.answer(&Consent::allow("lena")).await;
    world.engine.cancel_attempt().await.unwrap();
    let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
    assert_eq!(ended(&attempt).0, Ending::Cancelled);
    let late = world.bring_whatever(&answer).await;
    assert!(late.contains("its sign-in has ended"), "{late}");
    nothing_happened(&world, &before, "a cancelled attempt").await;
}

#[tokio::test]
async fn oa_06_another_issuer_is_refused_by_name_at_the_loopback_address() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    world
        .engine
        .begin_connect(Platform::YouTube, false)
        .await
        .unwrap();
    let good = world.answer(&Consent::allow("lena")).await;
    for issuer in [
        "https://evil.example",
        "https://accounts.google.com/",
        "accounts.google.com",
    ] {
        let page = get(&Url::parse(&with(&good, &[("iss", issuer)])).unwrap()).await;
        assert!(page.contains("names another sender"), "{issuer}: {page}");
    }
    nothing_happened(&world, &before, "another issuer").await;
    let page = get(&good).await;
    assert!(
        page.contains("Back to Pilotlight"),
        "the right one is still taken: {page}"
    );
}

#[tokio::test]
async fn oa_14_bad_requests_to_the_loopback_address_do_not_spend_the_attempt() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    world
        .engine
        .begin_connect(Platform::YouTube, false)
        .await
        .unwrap();
    let good = world.answer(&Consent::allow("lena")).await;
    let elsewhere = Url::parse(&moved(&good, "/return/youtube")).unwrap();
    assert!(get(&elsewhere).await.starts_with("HTTP/1.1 404"));
    for (spoilt, words) in [
        (format!("{good}&code=b"), NOT_UNDERSTOOD),
        (with(&good, &[("state", "other")]), "belongs to no sign-in"),
        (with(&good, &[("state", "")]), NOT_UNDERSTOOD),
    ] {
        let page = get(&Url::parse(&spoilt).unwrap()).await;
        assert!(page.contains(words), "{page}");
        assert!(
            !page.contains("code="),
            "nothing of the request is repeated"
        );
    }
    nothing_happened(&world, &before, "a bad request").await;
    let page = get(&good).await;
    assert!(page.contains("Back to Pilotlight"), "{page}");
}

#[tokio::test]
async fn oa_10_what_the_platform_says_is_plain_text_of_at_most_300_characters() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    world
        .engine
        .begin_connect(Platform::X, false)
        .await
        .unwrap();
    let good = world.answer(&Consent::allow("lena")).await;
    let hostile = format!(
        "<img src=x onerror=alert(1)>\r\n\u{202e}{}",
        "w".repeat(1000)
    );
    let spoilt = with(
        &good,
        &[
            ("code", ""),
            ("error", "access_denied"),
            ("error_description", &hostile),
        ],
    );
    assert_eq!(world.engine.receive(&spoilt).await, Received::Taken);
    let attempt = world.engine.snapshot().await.unwrap().attempt.unwrap();
    let AttemptPhase::Ended {
        message,
        said,
        ending,
        ..
    } = attempt.phase
    else {
        panic!("it ended")
    };
    assert_eq!(ending, Ending::Denied);
    assert!(!message.contains("img"), "our sentence is ours: {message}");
    let said = said.unwrap();
    assert!(
        said.starts_with("<img src=x"),
        "plain text, not markup: {said}"
    );
    assert_eq!(said.chars().count(), 300);
    assert!(
        !said.contains(['\r', '\n', '\u{202e}']),
        "nothing that moves other text about"
    );
    nothing_happened(&world, &before, "a refusal with markup").await;
}

#[tokio::test]
async fn oa_05_an_answer_while_nothing_waits_is_dropped_and_the_account_stays_healthy() {
    let world = world_with_an_account().await;
    let before = world.dump().await;
    world.parts.sandbox.reset_census();
    let sentence = world
        .engine
        .receive("dev.pilotlight:/return/x?code=a&state=b")
        .await;
    assert!(
        matches!(sentence, Received::Dropped(words) if words.contains("belongs to no sign-in"))
    );
    nothing_happened(&world, &before, "an answer out of nowhere").await;
    let id = world.engine.accounts().await.unwrap()[0].id;
    assert_eq!(world.check(id).await, healthy());
}
