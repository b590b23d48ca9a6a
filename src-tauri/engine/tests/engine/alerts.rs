//! When alerts are told, together with whom, and how the owner is left alone.

use jiff::tz::TimeZone;
use pilotlight_domain::{
    AlertChange, NotificationSettings, Offer, Platform, QuietHours, Span, Timestamp,
};
use pilotlight_engine::{EngineError, view::Update};
use pilotlight_sandbox::{Consent, Control};

use crate::{
    incidents::{only_show, over, told},
    world::{Parts, World, connected, lena, theirs},
};

fn moment(text: &str) -> Timestamp {
    let stamp: jiff::Timestamp = text.parse().unwrap();
    Timestamp::from_millis(stamp.as_millisecond())
}

fn quiet(from: u16, to: u16) -> NotificationSettings {
    NotificationSettings {
        quiet: QuietHours { on: true, from, to },
        ..NotificationSettings::default()
    }
}

impl World {
    fn pass_to(&self, moment: Timestamp) {
        self.pass(moment.until(self.engine.now()));
    }
}

#[tokio::test]
async fn g2_several_pages_of_one_sign_in_are_one_alert_and_one_note() {
    let world = World::new().await;
    let consent = Consent::allow("lena");
    let pages = world.connect(Platform::Facebook, &consent).await;
    assert!(pages.len() > 1, "{pages:?}");
    let mut alerts = world.engine.alerts();
    world.revoke(Platform::Facebook);
    world.engine.check_all().await.unwrap();
    let changes = told(&mut alerts);
    let alert = only_show(&changes).clone();
    let count = pages.len();
    assert_eq!(
        (alert.headline.as_str(), alert.offer),
        (
            format!("Facebook signed us out: {count} Pages").as_str(),
            Offer::Reconnect
        )
    );
    // The button leads to one of them: its sign-in mends all.
    let aim = world.engine.alert_chosen(alert.id).await.unwrap();
    assert!(pages.contains(&aim.account.unwrap()) && aim.reconnect);
    connected(&world.reconnect(pages[0], &consent).await);
    let changes = told(&mut alerts);
    let (withdrawn, note) = over(&changes);
    assert_eq!(withdrawn, alert.id);
    assert_eq!(
        note.headline,
        format!("Facebook works again: {count} Pages")
    );
}

#[tokio::test]
async fn c8_a_platform_that_refuses_our_app_is_one_alert_for_all_its_accounts() {
    let world = World::new().await;
    for persona in ["lena", "june"] {
        world
            .connect(Platform::Instagram, &Consent::allow(persona))
            .await;
    }
    let all = world.engine.accounts().await.unwrap().len();
    assert!(all > 1);
    let mut alerts = world.engine.alerts();
    world.control(&Control::RefuseApp {
        platform: theirs(Platform::Instagram),
        on: true,
    });
    world.pass(Span::days(8));
    world.engine.check_all().await.unwrap();
    assert_eq!(told(&mut alerts), [], "one answer may be a slip");
    world.pass(Span::minutes(16));
    world.engine.check_all().await.unwrap();
    let changes = told(&mut alerts);
    let alert = only_show(&changes);
    assert_eq!(
        alert.headline,
        format!("Something is wrong with our registration at Instagram: {all} accounts")
    );
    assert_eq!(alert.offer, Offer::Open);
    let aim = world.engine.alert_chosen(alert.id).await.unwrap();
    assert_eq!((aim.account, aim.reconnect), (None, true));
}

#[tokio::test]
async fn the_watch_sleeps_until_the_next_alert_and_tells_it() {
    let world = World::new().await;
    let consent = Consent {
        permissions_off: vec!["https://www.googleapis.com/auth/youtube.upload".into()],
        ..Consent::allow("lena")
    };
    let id = world.connect_one(Platform::YouTube, &consent).await;
    let mut alerts = world.engine.alerts();
    assert_eq!(told(&mut alerts), []);
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    let clock = &world.parts.clock;
    let due = world.engine.now() + Span::minutes(15);
    clock.somebody_sleeps_until(due).await;
    world.pass(Span::minutes(15));
    let AlertChange::Show(alert) = alerts.recv().await.unwrap() else {
        panic!("nothing was shown before");
    };
    assert!(
        alert.body.contains("upload videos") && !alert.body.contains("googleapis"),
        "{}",
        alert.body
    );
    // A snooze takes it back, and its end is waited for.
    let until = world.engine.now() + Span::hours(3);
    let card = world.engine.snooze(id, until).await.unwrap();
    assert_eq!(card.snoozed_until, Some(until));
    assert_eq!(
        alerts.recv().await.unwrap(),
        AlertChange::Withdraw(alert.id)
    );
    clock.somebody_sleeps_until(until).await;
    let mut updates = world.engine.updates();
    world.pass(Span::hours(3));
    assert!(matches!(
        alerts.recv().await.unwrap(),
        AlertChange::Show(again) if again.headline == alert.headline
    ));
    // The card says that it is awake.
    loop {
        if let Update::Account { account } = updates.recv().await.unwrap()
            && account.id == id
            && account.snoozed_until.is_none()
        {
            break;
        }
    }
    watch.abort();
}

#[tokio::test]
async fn quiet_hours_end_by_the_clock_on_the_wall_on_nights_of_23_and_of_25_hours() {
    let mut parts = Parts::new(false);
    parts.zone = TimeZone::get("Europe/Berlin").unwrap();
    let world = World::of(parts).await;
    world
        .engine
        .set_notification_settings(quiet(22 * 60, 7 * 60))
        .await
        .unwrap();
    for (evening, morning) in [
        ("2027-03-27T21:30:00Z", "2027-03-28T05:00:00Z"),
        ("2027-10-30T20:30:00Z", "2027-10-31T06:00:00Z"),
    ] {
        world.pass_to(moment(evening));
        let consent = Consent::allow("lena");
        let id = world.connect_one(Platform::X, &consent).await;
        let mut alerts = world.engine.alerts();
        world.revoke(Platform::X);
        let morning = moment(morning);
        while world.engine.now() < morning {
            world.check(id).await;
            assert_eq!(told(&mut alerts), [], "{evening} {:?}", world.engine.now());
            world.pass(Span::minutes(10));
        }
        world.check(id).await;
        only_show(&told(&mut alerts));
        for _ in 0..3 {
            world.pass(Span::minutes(1));
            world.check(id).await;
        }
        assert_eq!(told(&mut alerts), [], "once");
        world.engine.disconnect(id).await.unwrap();
    }
}

#[tokio::test]
async fn settings_and_snoozes_are_kept_checked_and_written_down() {
    let mut world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let usual = world.engine.notification_settings().await.unwrap();
    assert_eq!(usual, NotificationSettings::default());
    for nonsense in [quiet(60, 60), quiet(0, 24 * 60)] {
        let refused = world.engine.set_notification_settings(nonsense).await;
        assert!(matches!(refused, Err(EngineError::BadInput(_))));
    }
    let wanted = NotificationSettings {
        passing: false,
        ..quiet(22 * 60, 6 * 60 + 30)
    };
    for _ in 0..2 {
        let kept = world.engine.set_notification_settings(wanted).await;
        assert_eq!(kept.unwrap(), wanted);
    }
    for wrong in [Span::ZERO, Span::days(32)] {
        let until = world.engine.now() + wrong;
        let refused = world.engine.snooze(id, until).await;
        assert!(matches!(refused, Err(EngineError::BadInput(_))));
    }
    let until = world.engine.now() + Span::days(1);
    world.engine.snooze(id, until).await.unwrap();
    world.restart().await;
    assert_eq!(world.engine.notification_settings().await.unwrap(), wanted);
    assert_eq!(world.card(id).await.snoozed_until, Some(until));
    for _ in 0..2 {
        let woken = world.engine.end_snooze(id).await.unwrap();
        assert_eq!(woken.snoozed_until, None);
    }
    let entries = world.engine.audit_list(None, None, 3).await.unwrap();
    let sentences: Vec<&str> = entries
        .iter()
        .rev()
        .map(|entry| entry.sentence.as_str())
        .collect();
    let name = world.card(id).await.name;
    assert_eq!(
        sentences,
        [
            "Notifications were changed: troubles that pass by themselves off; quiet hours from \
             22:00 to 06:30.",
            &format!("Reminders of {name} were snoozed until 24 November, 10:00."),
            &format!("Reminders of {name} were switched on again."),
        ]
    );
}

#[tokio::test]
async fn h5_a_weekly_summary_is_told_on_monday_once_and_after_quiet_hours() {
    let world = World::new().await;
    world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let settings = NotificationSettings {
        weekly: true,
        ..quiet(22 * 60, 10 * 60)
    };
    world
        .engine
        .set_notification_settings(settings)
        .await
        .unwrap();
    let mut alerts = world.engine.alerts();
    let engine = world.engine.clone();
    let watch = tokio::spawn(async move { engine.keep_watch().await });
    let mut shown = Vec::new();
    // It began on a Monday at ten; two Mondays follow.
    for monday in [7, 14] {
        let quiet_ends = crate::clock::START + Span::days(monday);
        while world.engine.now() < quiet_ends {
            let slept = world.parts.clock.next_moment().await;
            world.pass_to(slept.min(quiet_ends));
        }
        let AlertChange::Show(alert) = alerts.recv().await.unwrap() else {
            panic!("a summary is shown and never taken back");
        };
        assert_eq!(world.engine.now(), quiet_ends);
        assert_eq!(alert.headline, "Your account runs by itself");
        let aim = world.engine.alert_chosen(alert.id).await.unwrap();
        assert_eq!((aim.account, aim.reconnect), (None, false));
        shown.push(alert.id);
    }
    assert_eq!(told(&mut alerts), []);
    assert_eq!(shown[0], shown[1], "each stands in the last one's place");
    watch.abort();
}

#[tokio::test]
async fn what_is_not_wanted_any_more_is_taken_back_at_once() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let mut alerts = world.engine.alerts();
    world.revoke(Platform::X);
    world.check(id).await;
    let shown = only_show(&told(&mut alerts)).id;
    let off = NotificationSettings {
        blocked: false,
        ..NotificationSettings::default()
    };
    world.engine.set_notification_settings(off).await.unwrap();
    assert_eq!(told(&mut alerts), [AlertChange::Withdraw(shown)]);
    world
        .engine
        .set_notification_settings(NotificationSettings::default())
        .await
        .unwrap();
    only_show(&told(&mut alerts));
}

#[tokio::test]
async fn no_word_of_an_alert_is_a_secret_or_a_permissions_own_name() {
    let world = World::new().await;
    let mut alerts = world.engine.alerts();
    for (platform, consent) in lena() {
        world.connect(platform, &consent).await;
        world.pass(Span::minutes(3));
        world.revoke(platform);
    }
    world.engine.check_all().await.unwrap();
    let changes = told(&mut alerts);
    assert_eq!(changes.len(), Platform::ALL.len(), "{changes:?}");
    for change in changes {
        let AlertChange::Show(alert) = change else {
            panic!("{change:?}");
        };
        let words = format!("{} {}", alert.headline, alert.body);
        for jargon in ["token", "OAuth", "401", "scope", "_", "://", "!"] {
            assert!(!words.contains(jargon), "{jargon}: {words}");
        }
    }
}
