//! The real thing: gnome-keyring on a D-Bus session of its own, no bus, a bus without a service, and a
//! service that owns its name and never answers.
//!
//! Each test starts its own session in its own home folder and runs the vault in child processes,
//! which are this same test binary again. Nothing here looks at the keychain of whoever runs it.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a test's helpers cannot do fails the test"
)]

mod child;
mod profile;
mod session;

use session::Session;

#[test]
fn ks_04_the_first_process_makes_the_key_and_the_second_reads_it() {
    let Some(session) =
        Session::of("ks_04_the_first_process_makes_the_key_and_the_second_reads_it")
    else {
        return;
    };
    session.start_bus();
    session.start_keyring();
    assert_eq!(session.items(), 0);
    assert_eq!(session.use_once(), "ready, sealed");
    assert_eq!(session.items(), 1);
    let saved = session.saved();
    assert_eq!(session.use_once(), "ready, opened");
    assert_eq!(session.items(), 1);
    assert_eq!(session.saved(), saved);
}

#[test]
fn ks_05_a_locked_keyring_changes_nothing_and_opens_again() {
    let Some(session) = Session::of("ks_05_a_locked_keyring_changes_nothing_and_opens_again")
    else {
        return;
    };
    session.start_bus();
    session.start_keyring();
    assert_eq!(session.use_once(), "ready, sealed");
    let saved = session.saved();

    session.lock();
    let mut child = session.follow();
    assert_eq!(child.answer(), "locked by the keychain");
    assert_eq!(session.saved(), saved);
    assert_eq!(session.items(), 1);

    session.unlock();
    assert_eq!(child.ask("retry"), "ready, opened");
    child.end();
    assert_eq!(session.saved(), saved);
    assert_eq!(session.items(), 1);
}

/// Whoever is open keeps the key and works on; whatever needs the keychain itself waits, changes
/// nothing, and goes on in the same process.
#[test]
fn f17_a_keyring_that_is_locked_in_mid_session_changes_nothing_and_is_waited_for() {
    let Some(session) = Session::of(
        "f17_a_keyring_that_is_locked_in_mid_session_changes_nothing_and_is_waited_for",
    ) else {
        return;
    };
    session.start_bus();
    session.start_keyring();
    let mut open = session.follow();
    assert_eq!(open.answer(), "ready, sealed");
    let saved = session.saved();

    session.lock();
    assert_eq!(open.ask("retry"), "ready, opened");
    assert_eq!(open.ask("rebind"), "the keychain is locked");
    let mut begun = session.follow();
    assert_eq!(begun.answer(), "locked by the keychain");
    assert_eq!(session.saved(), saved);
    assert_eq!(session.items(), 1);

    session.unlock();
    assert_eq!(begun.ask("retry"), "ready, opened");
    assert_eq!(open.ask("retry"), "ready, opened");
    begun.end();
    open.end();
    assert_eq!(session.saved(), saved);
    assert_eq!(session.items(), 1);
}

#[test]
fn ks_04_a_locked_keyring_makes_no_first_key() {
    let Some(session) = Session::of("ks_04_a_locked_keyring_makes_no_first_key") else {
        return;
    };
    session.start_bus();
    session.start_keyring();
    session.lock();
    let mut child = session.follow();
    assert_eq!(child.answer(), "locked by the keychain");
    assert_eq!(session.items(), 0);
    session.unlock();
    assert_eq!(child.ask("retry"), "ready, sealed");
    assert_eq!(session.items(), 1);
    child.end();
}

#[test]
fn without_a_bus_the_keychain_is_unavailable() {
    let Some(session) = Session::of("without_a_bus_the_keychain_is_unavailable") else {
        return;
    };
    assert_eq!(session.use_once(), "unavailable, unreachable");
}

#[test]
fn a_desktop_without_any_keyring_is_told_apart_from_a_locked_one() {
    let Some(session) =
        Session::of("a_desktop_without_any_keyring_is_told_apart_from_a_locked_one")
    else {
        return;
    };
    session.start_bus();
    session.start_keyring_without_any_keyring();
    assert_eq!(session.use_once(), "unavailable, no keyring");
}

#[test]
fn a_service_that_comes_up_later_or_comes_back_is_found_by_the_running_process() {
    let Some(session) =
        Session::of("a_service_that_comes_up_later_or_comes_back_is_found_by_the_running_process")
    else {
        return;
    };
    session.start_bus();
    let mut child = session.follow();
    assert_eq!(child.answer(), "unavailable, unreachable");
    assert_eq!(child.ask("retry"), "unavailable, unreachable");
    session.start_keyring();
    assert_eq!(child.ask("retry"), "ready, sealed");

    session.stop_keyring();
    assert_eq!(child.ask("rebind"), "unreachable");
    session.start_keyring();
    assert_eq!(child.ask("rebind"), "rebound");
    child.end();
    assert_eq!(session.items(), 2);
    assert_eq!(session.use_once(), "ready, opened");
}

/// KS-07.
#[test]
fn f18_ks_07_a_mute_service_costs_the_limit_and_the_process_exits_within_five_seconds() {
    let Some(session) = Session::of(
        "f18_ks_07_a_mute_service_costs_the_limit_and_the_process_exits_within_five_seconds",
    ) else {
        return;
    };
    session.start_bus();
    let mute = session.start_mute();
    let mut child = session.follow_briefly();
    assert_eq!(child.answer(), "locked by silence");
    assert_eq!(child.ask("retry"), "locked by silence");
    child.end();
    mute.end();
}

#[test]
fn ks_08_two_entries_of_one_name_are_settled_and_both_are_kept() {
    let Some(session) = Session::of("ks_08_two_entries_of_one_name_are_settled_and_both_are_kept")
    else {
        return;
    };
    session.start_bus();
    session.start_keyring();
    assert_eq!(session.use_once(), "ready, sealed");
    session.add_twin();
    assert_eq!(session.items(), 2);
    assert_eq!(session.use_once(), "ready, opened");
    assert_eq!(session.items(), 2);
}
