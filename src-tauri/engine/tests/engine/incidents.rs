//! Incidents and alerts: one trouble is one alert, told when it is worth telling, taken back when it
//! is over; nothing is told twice and nothing is lost.

use pilotlight_domain::{AccountId, Alert, AlertChange, Offer, Platform, Span, Urgency};
use pilotlight_engine::view::Update;
use pilotlight_sandbox::{Consent, Control};
use tokio::sync::broadcast::Receiver;

use crate::world::{World, connected, drain, lena, theirs};

/// Everything that was told and not read yet, in order.
pub(crate) fn told(alerts: &mut Receiver<AlertChange>) -> Vec<AlertChange> {
    let mut all = Vec::new();
    while let Ok(change) = alerts.try_recv() {
        all.push(change);
    }
    all
}

/// The one alert that is shown by these changes, which are nothing else.
pub(crate) fn only_show(changes: &[AlertChange]) -> &Alert {
    match changes {
        [AlertChange::Show(alert)] => alert,
        other => panic!("not one alert: {other:?}"),
    }
}

/// The one thing that is taken back, and the note that says so.
pub(crate) fn over(changes: &[AlertChange]) -> (pilotlight_domain::AlertId, &Alert) {
    match changes {
        [AlertChange::Withdraw(id), AlertChange::Show(note)] => (*id, note),
        other => panic!("not an end: {other:?}"),
    }
}

impl World {
    pub(crate) fn revoke(&self, platform: Platform) {
        self.control(&Control::Revoke {
            platform: theirs(platform),
            persona: "lena".into(),
        });
    }

    pub(crate) fn fail(&self, platform: Platform) {
        self.control(&Control::Fail {
            platform: theirs(platform),
            status: Some(503),
        });
    }

    /// How many incidents an account had, and whether the latest is open.
    async fn incidents(&self, account: AccountId) -> (usize, bool) {
        let details = self.engine.account_details(account).await.unwrap();
        let open = details
            .incidents
            .first()
            .is_some_and(|incident| incident.closed_at.is_none());
        (details.incidents.len(), open)
    }
}

#[tokio::test]
async fn g2_one_death_is_one_alert_over_a_hundred_probes_and_its_end_is_told_once() {
    for (platform, consent) in lena() {
        let world = World::new().await;
        let id = world.connect_one(platform, &consent).await;
        let mut alerts = world.engine.alerts();
        world.pass(Span::minutes(3));
        world.revoke(platform);
        for _ in 0..100 {
            world.check(id).await;
            world.pass(Span::seconds(1));
        }
        let shown = told(&mut alerts);
        let alert = only_show(&shown);
        let name = world.card(id).await.name;
        assert!(alert.headline.contains(&name), "{}", alert.headline);
        assert!(
            alert
                .headline
                .contains(&format!("{} signed us out", platform.name())),
            "{}",
            alert.headline
        );
        assert_eq!(
            (alert.urgency, alert.offer),
            (Urgency::Critical, Offer::Reconnect)
        );
        let card = world.card(id).await;
        let words = &card.reasons[0].explanation;
        assert!(alert.body.contains(&words.happened) && alert.body.contains(&words.posts));
        assert_eq!(world.incidents(id).await, (1, true));

        connected(&world.reconnect(id, &consent).await);
        for _ in 0..3 {
            world.check(id).await;
        }
        let changes = told(&mut alerts);
        let (withdrawn, note) = over(&changes);
        assert_eq!(withdrawn, alert.id, "{platform:?}");
        assert_eq!(note.urgency, Urgency::Low);
        assert_eq!(note.headline, format!("{name} works again"));
        assert_ne!(note.id, alert.id);
        assert_eq!(world.incidents(id).await, (1, false));
    }
}

#[tokio::test]
async fn a_blip_is_an_incident_and_never_an_alert() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::Instagram, &Consent::allow("lena"))
        .await;
    let mut alerts = world.engine.alerts();
    world.fail(Platform::Instagram);
    world.check(id).await;
    world.pass(Span::hours(2));
    world.check(id).await;
    assert_eq!(world.incidents(id).await, (1, true));
    world.control(&Control::Calm);
    world.check(id).await;
    world.pass(Span::hours(30));
    world.check(id).await;
    assert_eq!(told(&mut alerts), []);
    let details = world.engine.account_details(id).await.unwrap();
    let blip = &details.incidents[0];
    assert_eq!(blip.words, "Instagram had a problem of its own");
    assert_eq!(blip.ended, "It works again.");
    assert_eq!(
        blip.closed_at.unwrap().until(blip.opened_at),
        Span::hours(2),
        "it lasted two hours"
    );
}

#[tokio::test]
async fn c8_an_outage_that_lasted_is_told_once_and_offers_no_reconnection() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::Instagram, &Consent::allow("lena"))
        .await;
    let mut alerts = world.engine.alerts();
    world.fail(Platform::Instagram);
    for _ in 0..20 {
        world.check(id).await;
        world.pass(Span::minutes(20));
    }
    let changes = told(&mut alerts);
    let alert = only_show(&changes);
    assert_eq!(alert.offer, Offer::Open);
    assert!(
        alert.body.contains("Your connection is fine"),
        "{}",
        alert.body
    );
    // Whether it answers with a limit for a while instead is the same trouble.
    world.control(&Control::Calm);
    world.control(&Control::RateLimit {
        platform: theirs(Platform::Instagram),
        seconds: Some(60),
        app_wide: true,
    });
    world.check(id).await;
    // A network in between answers nothing, and ends nothing.
    world.control(&Control::Captive { on: true });
    world.check(id).await;
    assert_eq!(told(&mut alerts), []);
    world.control(&Control::Calm);
    world.pass(Span::minutes(5));
    world.check(id).await;
    assert_eq!(over(&told(&mut alerts)).0, alert.id);
}

#[tokio::test]
async fn a_warning_that_becomes_an_error_is_replaced_in_place() {
    let world = World::new().await;
    let consent = Consent::allow("lena");
    let id = world.connect_one(Platform::LinkedIn, &consent).await;
    let mut alerts = world.engine.alerts();
    world.pass(Span::days(55));
    world.check(id).await;
    let changes = told(&mut alerts);
    let due = only_show(&changes).clone();
    assert_eq!(
        (due.urgency, due.offer),
        (Urgency::Normal, Offer::Reconnect)
    );
    assert!(
        due.headline.contains("Sign in again within 5 days"),
        "{}",
        due.headline
    );
    world.revoke(Platform::LinkedIn);
    world.engine.check_all().await.unwrap();
    let changes = told(&mut alerts);
    let dead = only_show(&changes);
    assert_eq!(dead.id, due.id);
    assert_eq!(dead.urgency, Urgency::Critical);
    assert_eq!(world.incidents(id).await, (1, true));
}

#[tokio::test]
async fn g2_a_sign_in_is_reminded_of_at_seven_three_and_one_days_once_each() {
    let world = World::new().await;
    let consent = Consent::allow("lena");
    let id = world.connect_one(Platform::LinkedIn, &consent).await;
    let mut alerts = world.engine.alerts();
    let mut headlines = Vec::new();
    let mut ids = Vec::new();
    world.pass(Span::days(50));
    for _ in 0..9 * 24 {
        world.pass(Span::hours(1));
        world.check(id).await;
        for change in told(&mut alerts) {
            match change {
                AlertChange::Show(alert) => {
                    headlines.push(alert.headline);
                    ids.push(alert.id);
                }
                AlertChange::Withdraw(_) => panic!("it still stands"),
            }
        }
    }
    let expected: Vec<String> = ["7 days", "3 days", "a day"]
        .iter()
        .map(|left| format!("Sign in again within {left}: 2 accounts"))
        .collect();
    assert_eq!(headlines, expected);
    ids.dedup();
    assert_eq!(ids.len(), 1, "each stands in the place of the one before");
}

#[tokio::test]
async fn a_restart_tells_nothing_twice_and_nobody_listening_loses_nothing() {
    let mut world = World::in_folder().await;
    let consent = Consent::allow("lena");
    let id = world.connect_one(Platform::X, &consent).await;
    world.revoke(Platform::X);
    // Nobody hears it, as when the process is killed between the commit and the telling.
    world.check(id).await;
    assert_eq!(world.incidents(id).await, (1, true));
    world.restart().await;
    let mut alerts = world.engine.alerts();
    world.engine.check_all().await.unwrap();
    let changes = told(&mut alerts);
    let shown = only_show(&changes).id;
    world.restart().await;
    let mut alerts = world.engine.alerts();
    world.engine.check_all().await.unwrap();
    assert_eq!(told(&mut alerts), [], "it stands already");
    drop(alerts);
    // It ends while nobody listens; that is told when somebody does.
    connected(&world.reconnect(id, &consent).await);
    world.restart().await;
    let mut alerts = world.engine.alerts();
    world.engine.check_all().await.unwrap();
    assert_eq!(over(&told(&mut alerts)).0, shown);
    world.restart().await;
    let mut alerts = world.engine.alerts();
    world.engine.check_all().await.unwrap();
    assert_eq!(told(&mut alerts), []);
}

#[tokio::test]
async fn a_disconnected_account_takes_its_alert_along_without_a_note() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let mut alerts = world.engine.alerts();
    world.revoke(Platform::X);
    world.check(id).await;
    let shown = only_show(&told(&mut alerts)).id;
    world.engine.disconnect(id).await.unwrap();
    assert_eq!(told(&mut alerts), [AlertChange::Withdraw(shown)]);
}

#[tokio::test]
async fn a_button_leads_to_the_account_with_its_reconnection_at_hand() {
    let world = World::new().await;
    let consent = Consent::allow("lena");
    let id = world.connect_one(Platform::X, &consent).await;
    let mut alerts = world.engine.alerts();
    world.revoke(Platform::X);
    world.check(id).await;
    let shown = only_show(&told(&mut alerts)).id;
    let mut updates = world.engine.updates();
    let aim = world.engine.alert_chosen(shown).await.unwrap();
    assert_eq!((aim.account, aim.reconnect), (Some(id), true));
    assert!(drain(&mut updates).iter().any(|update| matches!(
        update,
        Update::Show { account: Some(account), reconnect: true } if *account == id
    )));
    connected(&world.reconnect(id, &consent).await);
    let changes = told(&mut alerts);
    let note = over(&changes).1.id;
    let aim = world.engine.alert_chosen(note).await.unwrap();
    assert_eq!((aim.account, aim.reconnect), (Some(id), false));
    // One that is taken back leads to the overview.
    let aim = world.engine.alert_chosen(shown).await.unwrap();
    assert_eq!((aim.account, aim.reconnect), (None, false));
}
