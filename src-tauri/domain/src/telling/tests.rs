//! What is told of incidents: when, together with whom, and what is taken back.

mod any_course;
mod house;

use any_course::Event;
use house::{House, START};

use super::*;
use crate::{Cause, Offer, Outcome, QuietHours, Urgency};

#[test]
fn g2_one_sign_ins_pages_are_one_alert_that_grows_in_place() {
    let mut house = House::new();
    house.refused(&[0, 1, 2], Cause::AccessRevoked);
    let first = house.shows();
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].headline, "Facebook signed us out: 3 Pages");
    assert!(
        first[0]
            .body
            .starts_with("Corner Florist, Garden Shop and Tulip House. Facebook ended our access"),
        "{}",
        first[0].body
    );
    assert!(
        first[0].body.ends_with("Sign in again."),
        "{}",
        first[0].body
    );
    assert_eq!(
        (first[0].urgency, first[0].offer),
        (Urgency::Critical, Offer::Reconnect)
    );
    // Another person's Page is another sign-in.
    house.refused(&[3], Cause::GrantInvalid);
    let second = house.shows();
    assert_eq!(second.len(), 1);
    assert_eq!(second[0].headline, "Old Mill: Facebook signed us out");
    assert_ne!(second[0].id, first[0].id);
    // One that is mended leaves the alert in place; a note comes when all are.
    house.pass(Span::hours(1));
    house.proven(&[1]);
    let fewer = house.shows();
    assert_eq!(fewer.len(), 1);
    assert_eq!(
        (fewer[0].id, fewer[0].headline.as_str()),
        (first[0].id, "Facebook signed us out: 2 Pages")
    );
    house.proven(&[0, 2]);
    let changes = house.look();
    assert_eq!(changes[0], AlertChange::Withdraw(first[0].id));
    let AlertChange::Show(note) = &changes[1] else {
        panic!("{changes:?}");
    };
    assert_eq!(note.headline, "Facebook works again: 3 Pages");
    assert_eq!(note.urgency, Urgency::Low);
}

#[test]
fn g2_a_platforms_trouble_is_one_alert_and_who_comes_late_joins_silently() {
    let mut house = House::new();
    house.refused(&[0, 1], Cause::PlatformDown);
    assert_eq!(house.look(), []);
    house.pass(Span::hours(1));
    house.refused(&[2], Cause::PlatformDown);
    assert_eq!(house.look(), []);
    assert_eq!(house.next(), Some(START + health::OUTAGE_LASTS));
    house.pass(Span::hours(2));
    let shown = house.shows();
    assert_eq!(shown.len(), 1);
    assert_eq!(
        shown[0].headline,
        "Facebook has a problem of its own: 3 Pages"
    );
    assert_eq!(
        (shown[0].urgency, shown[0].offer),
        (Urgency::Normal, Offer::Open)
    );
    assert!(!shown[0].body.contains("try again at"), "{}", shown[0].body);
    house.refused(&[3], Cause::RateLimited);
    assert_eq!(house.look(), []);
    for mended in [0, 2, 1] {
        house.pass(Span::minutes(1));
        house.proven(&[mended]);
        assert_eq!(house.look(), [], "who is mended leaves silently");
    }
    house.proven(&[3]);
    let changes = house.look();
    assert_eq!(changes.len(), 2, "{changes:?}");
}

#[test]
fn while_an_account_answers_nothing_what_was_said_of_it_stands() {
    let mut house = House::new();
    house.refused(&[4], Cause::PlatformDown);
    house.look();
    house.pass(health::OUTAGE_LASTS);
    assert_eq!(house.shows().len(), 1);
    for silence in [Cause::NoAnswer, Cause::NetworkInterference, Cause::Unknown] {
        house.pass(Span::minutes(5));
        house.refused(&[4], silence);
        assert_eq!(house.look(), [], "{silence:?}");
    }
    house.proven(&[4]);
    assert_eq!(house.look().len(), 2, "taken back, with a note");
}

#[test]
fn slowness_that_lasts_is_told_for_all_and_presses_nobody() {
    let mut house = House::new();
    for _ in 0..2 {
        for place in [4, 5] {
            house.see(place, Outcome::Proven, Span::seconds(9));
        }
    }
    assert_eq!(house.look(), []);
    house.pass(health::OUTAGE_LASTS);
    let shown = house.shows();
    assert_eq!(shown[0].headline, "YouTube is slow for 2 channels");
    assert_eq!((shown.len(), shown[0].urgency), (1, Urgency::Low));
}

#[test]
fn what_one_answer_says_is_told_when_it_was_heard_again() {
    for cause in [Cause::AppMisconfigured, Cause::PermissionMissing] {
        let mut house = House::new();
        house.refused(&[0], cause);
        assert_eq!(house.look(), []);
        assert_eq!(house.next(), Some(START + HEARD_AGAIN), "{cause:?}");
        house.pass(HEARD_AGAIN);
        house.refused(&[0], cause);
        assert_eq!(house.shows().len(), 1, "{cause:?}");
        // And one that was a slip is never told, not even as mended.
        let mut house = House::new();
        house.refused(&[0], cause);
        house.look();
        house.pass(Span::minutes(2));
        house.proven(&[0]);
        house.look();
        house.pass(Span::hours(1));
        assert_eq!(house.look(), [], "{cause:?}");
    }
}

#[test]
fn f03_a_clock_that_was_set_back_silences_nobody_who_is_needed() {
    for cause in [Cause::AccessRevoked, Cause::PermissionMissing] {
        let mut house = House::new();
        house.refused(&[3], cause);
        house.settle();
        house.now = START - Span::days(400);
        assert_eq!(house.shows().len(), 1, "{cause:?}");
    }
}

#[test]
fn quiet_hours_show_nothing_and_what_still_stands_is_told_once_when_they_end() {
    let mut house = House::new();
    house.settings.quiet = QuietHours {
        on: true,
        from: 9 * 60,
        to: 12 * 60,
    };
    house.refused(&[3], Cause::AccessRevoked);
    house.refused(&[4], Cause::AccessRevoked);
    assert_eq!(house.look(), []);
    assert_eq!(house.next(), Some(START + Span::hours(2)));
    house.pass(Span::hours(1));
    house.proven(&[4]);
    assert_eq!(house.look(), [], "over before it was told");
    house.pass(Span::hours(1));
    let shown = house.shows();
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].headline, "Old Mill: Facebook signed us out");
    // On the next day what was shown may be taken back, and nothing is said of it.
    house.pass(Span::hours(22));
    house.proven(&[3]);
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
    house.pass(Span::hours(3));
    house.proven(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(house.look(), []);
}

#[test]
fn a_snoozed_account_is_taken_back_and_told_again_when_it_still_stands() {
    let mut house = House::new();
    house.refused(&[3], Cause::AccessRevoked);
    let first = house.shows();
    house.rows[3].snoozed_until = Some(START + Span::days(1));
    assert_eq!(house.look(), [AlertChange::Withdraw(first[0].id)]);
    assert_eq!(house.next(), Some(START + Span::days(1)));
    house.pass(Span::days(1));
    assert_eq!(house.shows().len(), 1);
    // Of several on one sign-in the others stand on without a word.
    house.proven(&[3]);
    house.look();
    house.refused(&[0, 1, 2], Cause::AccessRevoked);
    house.shows();
    house.rows[1].snoozed_until = Some(house.now + Span::days(1));
    assert_eq!(house.look(), []);
}

#[test]
fn what_the_owner_does_not_want_is_not_told() {
    let off = |change: fn(&mut NotificationSettings)| {
        let mut house = House::new();
        change(&mut house.settings);
        house
    };
    let mut house = off(|settings| settings.blocked = false);
    house.refused(&[3], Cause::AccessRevoked);
    assert_eq!(house.look(), []);
    let mut house = off(|settings| settings.passing = false);
    house.refused(&[3], Cause::PlatformDown);
    house.pass(Span::hours(4));
    assert_eq!(house.look(), []);
    let mut house = off(|settings| settings.fixed = false);
    house.refused(&[3], Cause::AccessRevoked);
    let shown = house.shows();
    house.proven(&[3]);
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
    // Switched off while it stands, it is taken back.
    let mut house = House::new();
    house.refused(&[3], Cause::AccessRevoked);
    let shown = house.shows();
    house.settings.blocked = false;
    assert_eq!(house.look(), [AlertChange::Withdraw(shown[0].id)]);
}

#[test]
fn reminders_come_at_seven_three_and_one_days_and_only_the_first_when_they_are_off() {
    for on in [true, false] {
        let mut house = House::new();
        house.settings.reminders = on;
        house.pass(Span::days(82));
        house.pass(Span::hours(23));
        house.proven(&[0, 1, 2, 3, 4, 5]);
        assert_eq!(house.look(), []);
        let mut days = Vec::new();
        for _ in 0..8 * 24 - 12 {
            house.pass(Span::hours(1));
            house.proven(&[0, 1, 2, 3, 4, 5]);
            let left = (START + Span::days(90)).until(house.now).whole_days_up();
            days.extend(house.shows().iter().map(|_| left));
        }
        assert_eq!(days, if on { vec![7, 3, 1] } else { vec![7] });
        // Nothing had stopped working, and the note does not say so.
        for place in 0..3 {
            house.happens(&Event::SignedIn(place));
        }
        let changes = house.look();
        assert!(
            matches!(&changes[1], AlertChange::Show(note)
                if note.headline == "Signed in again at Facebook: 3 Pages"),
            "{changes:?}"
        );
    }
}

#[test]
fn a_pages_own_end_leaves_the_sign_ins_alert_to_the_others() {
    let mut house = House::new();
    house.refused(&[0, 1], Cause::AccessRevoked);
    let both = house.shows();
    house.refused(&[1], Cause::AccountGone);
    let shown = house.shows();
    assert_eq!(shown.len(), 2, "{shown:?}");
    let gone = shown
        .iter()
        .find(|alert| alert.headline == "Garden Shop: This Page is gone from Facebook");
    assert_eq!(gone.unwrap().offer, Offer::Open);
    let other = shown
        .iter()
        .find(|alert| alert.headline == "Corner Florist: Facebook signed us out");
    assert!(other.is_some(), "{shown:?}");
    assert!(shown.iter().any(|alert| alert.id == both[0].id));
}
