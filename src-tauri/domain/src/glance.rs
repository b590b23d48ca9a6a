//! The glance: the worst state, the counts and one sentence. What the tray shows.

use pilotlight_words::{glance, row, sentences};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Health, Horizon, Platform, Reason, Status, explanation::Reading};

/// How all accounts are, at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Glance {
    /// The worst state; none while no account is connected.
    pub worst: Option<Status>,
    /// How many accounts are healthy.
    pub healthy: u32,
    /// How many are being renewed.
    pub refreshing: u32,
    /// How many have a warning.
    pub warning: u32,
    /// How many are blocked.
    pub error: u32,
    /// How many need a person, now or within days.
    pub need_person: u32,
    /// The sentence at the top: "All 14 accounts run by themselves".
    pub headline: String,
    /// The sentence below it: when a person is next needed.
    pub detail: String,
}

impl Glance {
    /// How many accounts are in which state, in words and the gravest first; none while there is none.
    #[must_use]
    pub fn counts(&self) -> Option<String> {
        let counts: Vec<String> = [
            (self.error, glance::blocked as fn(u32) -> String),
            (self.warning, glance::to_watch),
            (self.refreshing, glance::being_renewed),
            (self.healthy, glance::healthy),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| words(count))
        .collect();
        (!counts.is_empty()).then(|| row(&counts))
    }

    /// The same while no account is watched: what was seen last must not be taken for how it is. `why` is a few
    /// words without a full stop.
    #[must_use]
    pub fn unwatched(self, why: &str) -> Self {
        Self {
            worst: self.worst.max(Some(Status::Warning)),
            headline: glance::unwatched(),
            detail: glance::unwatched_detail(why),
            ..self
        }
    }
}

/// Sums up all connected accounts.
#[must_use]
pub fn glance(accounts: &[(Platform, &Health)], reading: &Reading<'_>) -> Glance {
    let count = |status| {
        tally(
            accounts
                .iter()
                .filter(|(_, health)| health.status == status),
        )
    };
    let need_person = tally(accounts.iter().filter(|(_, health)| needs_person(health)));
    let total = tally(accounts.iter());
    Glance {
        worst: accounts.iter().map(|(_, health)| health.status).max(),
        healthy: count(Status::Healthy),
        refreshing: count(Status::Refreshing),
        warning: count(Status::Warning),
        error: count(Status::Error),
        need_person,
        headline: headline(total, need_person, accounts),
        detail: detail(total, need_person, accounts, reading),
    }
}

fn tally<'a>(accounts: impl Iterator<Item = &'a (Platform, &'a Health)>) -> u32 {
    u32::try_from(accounts.count()).unwrap_or(u32::MAX)
}

/// Whether only a person can end what troubles this account.
#[must_use]
pub fn needs_person(health: &Health) -> bool {
    health.reasons.iter().any(Reason::needs_person)
}

fn headline(total: u32, need_person: u32, accounts: &[(Platform, &Health)]) -> String {
    let troubled = tally(
        accounts
            .iter()
            .filter(|(_, health)| health.status >= Status::Warning),
    );
    match (total, need_person, troubled) {
        (0, _, _) => glance::nothing(),
        (1, 0, 0) => glance::one_runs(),
        (_, 0, 0) => glance::all_run(total),
        (1, 0, _) => glance::one_unsure(),
        (_, 0, troubled) => glance::unsure(troubled, total),
        (1, _, _) => glance::one_needs(),
        (_, needing, _) => glance::need(needing, total),
    }
}

fn detail(
    total: u32,
    need_person: u32,
    accounts: &[(Platform, &Health)],
    reading: &Reading<'_>,
) -> String {
    if total == 0 {
        return glance::nothing_detail();
    }
    let next = accounts
        .iter()
        .filter(|(_, health)| !needs_person(health))
        .filter_map(|(platform, health)| match health.horizon {
            Horizon::At(at, _) if at > reading.now => Some((at, *platform)),
            _ => None,
        })
        .min_by_key(|(at, _)| *at);
    let rest = total - need_person;
    let opening = match (need_person, rest) {
        (0, _) => String::new(),
        (_, 0) => return glance::signing_in_mends(),
        (_, rest) => glance::rest(rest),
    };
    let closing = match next {
        Some((at, platform)) if need_person == 0 => glance::next(reading.day(at), platform.name()),
        Some((at, _)) => glance::next_after(reading.day(at)),
        None if need_person == 0 => glance::nobody(),
        None => glance::nobody_after(),
    };
    sentences(&[opening, closing])
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::{Cause, HorizonCause, Span, Timestamp};

    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn health(status: Status, reasons: Vec<Reason>, horizon: Horizon) -> (Platform, Health) {
        (
            Platform::LinkedIn,
            Health {
                status,
                reasons,
                horizon,
            },
        )
    }

    fn look(accounts: &[(Platform, Health)]) -> Glance {
        let accounts: Vec<_> = accounts
            .iter()
            .map(|(platform, health)| (*platform, health))
            .collect();
        let reading = Reading {
            platform: Platform::X,
            now: NOW,
            zone: &TimeZone::UTC,
        };
        glance(&accounts, &reading)
    }

    fn february() -> Horizon {
        Horizon::At(NOW + Span::days(81), HorizonCause::SignInEnds)
    }

    #[test]
    fn all_well_names_the_next_day_a_person_is_needed() {
        let well = health(Status::Healthy, vec![], Horizon::Never);
        let until = health(Status::Healthy, vec![], february());
        let seen = look(&[well, until]);
        assert_eq!(seen.headline, "All 2 accounts run by themselves");
        assert_eq!(
            seen.detail,
            "Next time you are needed: 12 February 2027, LinkedIn."
        );
        assert_eq!(seen.worst, Some(Status::Healthy));
        assert_eq!(seen.counts().as_deref(), Some("2 healthy"));
    }

    #[test]
    fn the_counts_name_every_state_there_is_the_gravest_first() {
        let one = |status| health(status, vec![], Horizon::Never);
        let seen = look(&[
            one(Status::Healthy),
            one(Status::Warning),
            one(Status::Refreshing),
            one(Status::Healthy),
            one(Status::Error),
        ]);
        assert_eq!(
            seen.counts().as_deref(),
            Some("1 blocked, 1 to watch, 1 being renewed, 2 healthy")
        );
        assert_eq!(look(&[]).counts(), None);
    }

    #[test]
    fn the_worst_state_wins_and_people_are_counted() {
        let dead = health(
            Status::Error,
            vec![Reason::SignedOut {
                cause: Cause::AccessRevoked,
                since: NOW,
            }],
            Horizon::Never,
        );
        let seen = look(&[dead, health(Status::Healthy, vec![], february())]);
        assert_eq!(seen.worst, Some(Status::Error));
        assert_eq!(seen.headline, "1 of 2 accounts needs you");
        assert_eq!(
            seen.detail,
            "1 runs by itself. After that, nobody is needed before 12 February 2027."
        );
    }

    #[test]
    fn trouble_that_passes_by_itself_asks_for_nobody() {
        let slow = health(
            Status::Warning,
            vec![Reason::Slow {
                since: NOW,
                retry_at: None,
            }],
            Horizon::Never,
        );
        let seen = look(&[slow, health(Status::Healthy, vec![], Horizon::Never)]);
        assert_eq!(
            seen.headline,
            "1 of 2 accounts is not quite right; nothing to do"
        );
        assert_eq!(seen.need_person, 0);
    }

    #[test]
    fn what_nobody_watches_is_never_shown_as_well() {
        let well = look(&[health(Status::Healthy, vec![], february())]);
        let seen = well.unwatched("The keychain is locked");
        assert_eq!((seen.worst, seen.healthy), (Some(Status::Warning), 1));
        assert_eq!(seen.headline, "Nothing is checked just now");
        assert!(
            seen.detail.starts_with("The keychain is locked. "),
            "{seen:?}"
        );
        let blocked = look(&[health(Status::Error, vec![], Horizon::Never)]);
        let seen = blocked.unwatched("The keychain is locked");
        assert_eq!(seen.worst, Some(Status::Error));
    }

    #[test]
    fn an_empty_house_says_what_to_do() {
        let seen = look(&[]);
        assert_eq!(
            (seen.worst, seen.headline.as_str()),
            (None, "No account is connected yet")
        );
    }
}
