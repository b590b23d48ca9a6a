//! What the overview, the horizon and the details are drawn from.

use pilotlight_domain::{AccountId, Platform, Span, days::DayState, outlook::Ahead};
use pilotlight_engine::{
    EngineError,
    view::{RoundView, Update},
};
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, drain, healthy, theirs};

/// How far rounds were, each time it was told.
fn rounds(heard: Vec<Update>) -> Vec<Option<RoundView>> {
    heard
        .into_iter()
        .filter_map(|update| match update {
            Update::Round { round } => Some(round),
            _ => None,
        })
        .collect()
}

#[tokio::test]
async fn what_a_sign_in_brings_is_proven_as_one_round() {
    let world = World::new().await;
    let mut updates = world.engine.updates();
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    let at = |done| Some(RoundView { done, total: 3 });
    assert_eq!(rounds(drain(&mut updates)), [at(0), at(1), at(2), None]);
    for id in ids {
        assert_eq!(world.check(id).await, healthy());
    }
}

#[tokio::test]
async fn a_start_tells_nothing_of_accounts_that_are_as_they_were_and_a_moved_clock_all() {
    let mut world = World::in_folder().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.restart().await;
    let told = |heard: Vec<Update>| {
        let account = |update| match update {
            Update::Account { account } => Some(account.id),
            _ => None,
        };
        heard.into_iter().filter_map(account).collect::<Vec<_>>()
    };
    let mut updates = world.engine.updates();
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    world.parts.clock.next_moment().await;
    assert_eq!(told(drain(&mut updates)), []);
    world.engine.clock_moved();
    let mut all = Vec::new();
    while all.len() < ids.len() {
        if let Update::Account { account } = updates.recv().await.unwrap() {
            all.push(account.id);
        }
    }
    all.sort();
    let mut wanted = ids;
    wanted.sort();
    assert_eq!(all, wanted);
    watch.abort();
}

#[tokio::test]
async fn a_round_tells_how_far_it_is_and_when_it_is_over() {
    let world = World::new().await;
    let mut ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(2));
    let mut updates = world.engine.updates();
    world.engine.check_all().await.unwrap();
    let rounds = rounds(drain(&mut updates));
    let at = |done| Some(RoundView { done, total: 3 });
    assert_eq!(rounds, [at(0), at(1), at(2), None]);
    assert_eq!(world.engine.snapshot().await.unwrap().round, None);
    for id in &ids {
        let card = world.card(*id).await;
        assert_eq!(card.last_checked_at, Some(world.engine.now()));
    }

    // Some of them, and one that is not there: it holds nobody up.
    world.pass(Span::hours(2));
    let left_out = ids.remove(2);
    ids.push(AccountId::fresh());
    world.engine.check_accounts(&ids).await.unwrap();
    let checked = |card: pilotlight_engine::view::AccountView| {
        card.last_checked_at == Some(world.engine.now())
    };
    assert!(checked(world.card(ids[0]).await) && checked(world.card(ids[1]).await));
    assert!(!checked(world.card(left_out).await));
}

#[tokio::test]
async fn several_leave_together_after_one_question_that_names_the_numbers() {
    let world = World::new().await;
    let lena = Consent::allow("lena");
    let pages = world.connect(Platform::Facebook, &lena).await;
    let x = world.connect_one(Platform::X, &lena).await;
    let some = [pages[0], pages[1], x, AccountId::fresh()];
    let preview = world
        .engine
        .disconnect_several_preview(&some)
        .await
        .unwrap();
    assert_eq!(preview.title, "Disconnect 3 accounts?");
    assert_eq!(preview.accounts, some[..3]);
    let third = world.card(pages[2]).await.name;
    let happens = preview.happens.join(" ");
    for words in [
        "access to 3 accounts at once, 2 at Facebook and 1 at X,",
        "X is told that our access has ended.",
        &format!("The sign-in at Facebook stays in place, because {third} still uses it."),
        "history",
    ] {
        assert!(happens.contains(words), "{words}: {happens}");
    }
    // All three Pages together end the sign-in, so Facebook is told.
    let all = world
        .engine
        .disconnect_several_preview(&pages)
        .await
        .unwrap();
    assert!(
        all.happens.join(" ").contains("Facebook is told"),
        "{all:?}"
    );

    world.engine.disconnect_several(&some).await.unwrap();
    let left = world.engine.accounts().await.unwrap();
    assert_eq!(
        left.iter().map(|card| card.id).collect::<Vec<_>>(),
        [pages[2]]
    );
    assert_eq!(world.check(pages[2]).await, healthy(), "it lost nothing");
    let gone = world.engine.disconnect_several_preview(&some).await;
    assert!(matches!(gone, Err(EngineError::NoSuchAccount)));
}

#[tokio::test]
async fn the_horizon_shows_who_is_needed_when_and_answers_what_if() {
    let world = World::new().await;
    assert!(world.engine.horizon().await.unwrap().what_ifs.is_empty());
    let lena = Consent::allow("lena");
    let pages = world.connect(Platform::Facebook, &lena).await;
    let x = world.connect_one(Platform::X, &lena).await;
    let instagram = world.connect_one(Platform::Instagram, &lena).await;
    let horizon = world.engine.horizon().await.unwrap();
    assert_eq!(horizon.until, horizon.from + Span::days(90));
    let lane = |id| {
        horizon
            .lanes
            .iter()
            .find(|lane| lane.account == id)
            .unwrap()
    };
    assert_eq!(lane(pages[0]).ahead, Ahead::Due);
    assert_eq!(lane(pages[0]).at, world.card(pages[0]).await.needed_at);
    assert_eq!(lane(x).ahead, Ahead::Never);
    assert!(
        horizon.summary.starts_with("3 accounts want a new sign-in"),
        "{}",
        horizon.summary
    );

    let ask = |id: &str| {
        let found = horizon.what_ifs.iter().find(|one| one.id == id);
        let found = found.unwrap_or_else(|| panic!("{id} is not asked"));
        let touched: Vec<AccountId> = found.touched.iter().map(|one| one.account).collect();
        (touched.len(), touched, found.answer.clone())
    };
    let (count, touched, answer) = ask("password-facebook");
    assert_eq!(count, 3);
    assert!(pages.iter().all(|page| touched.contains(page)));
    assert!(
        answer.contains("One sign-in brings everything back"),
        "{answer}"
    );
    assert_eq!(ask("password-x").0, 0);
    assert_eq!(ask("off-14").0, 0);
    // Nothing extends Instagram's sixty days while the computer is off.
    assert_eq!(ask("off-60").1, [instagram]);
    assert!(
        horizon
            .what_ifs
            .iter()
            .all(|one| one.id != "password-youtube")
    );

    let persona = "lena".to_owned();
    let platform = theirs(Platform::Facebook);
    world.control(&Control::ChangePassword { platform, persona });
    world.pass(Span::hours(1));
    world.engine.check_all().await.unwrap();
    let horizon = world.engine.horizon().await.unwrap();
    assert_eq!(horizon.lanes[0].ahead, Ahead::Stopped);
    assert!(
        horizon.summary.starts_with("3 accounts need you now."),
        "{}",
        horizon.summary
    );
    let password = &horizon.what_ifs[0];
    assert_eq!(
        (password.id.as_str(), password.touched.len()),
        ("password-facebook", 0)
    );
}

#[tokio::test]
async fn each_day_shows_what_its_checks_showed_and_no_more() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::days(3));
    let persona = "lena".to_owned();
    let platform = theirs(Platform::X);
    world.control(&Control::Revoke { platform, persona });
    world.check(id).await;
    world.pass(Span::days(1));
    let days = world.engine.account_details(id).await.unwrap().days;
    let states: Vec<DayState> = days.iter().map(|day| day.state).collect();
    use DayState::{NotChecked, Proven, Refused};
    assert_eq!(states.len(), 90);
    assert_eq!(
        states[85..],
        [Proven, NotChecked, NotChecked, Refused, NotChecked]
    );
    assert!(states[..85].iter().all(|state| *state == NotChecked));
    assert!(
        days[88].words.contains("X signed us out"),
        "{}",
        days[88].words
    );
}
