//! The judge: holds what the app's rows say to what the sandbox truthfully knows, at every rest of
//! the keeper.
//!
//! A check is judged by how the account stood when the keeper last rested and how it stands now:
//! either may be what the check saw. Nothing here changes anything.

use std::collections::{BTreeMap, HashMap};

use pilotlight_domain::{
    AccountId, Cause, Evidence, Reason, RenewalState, Span, Status, Timestamp, assess,
};
use pilotlight_sandbox::{Ended, Fate, Platform, Sandbox};
use pilotlight_store::Connection;

use crate::{
    network::Network,
    verdict::{Verdicted, verdict},
    weather::Sky,
    world::{Held, theirs},
};

/// What must never be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wrong {
    /// Red because of its sign-in while the sign-in works (I6).
    FalseRed,
    /// A check that could have seen a death says that all is well, or none came in time.
    MissedDeath,
    /// A token that the platform counts as current is gone, or a sign-in with it (I1).
    LostToken,
    /// A person is asked for a sign-in that the platform does not force.
    AskedInVain,
    /// A renewal or a check seems to run for ever.
    Stuck,
    /// Calls or plans without end.
    Busy,
    /// Rows are missing or damaged (I3, I5).
    Rows,
}

/// A thing that must never be, with when it was seen.
#[derive(Clone, Debug)]
pub(crate) struct Violation {
    pub(crate) wrong: Wrong,
    /// In true time.
    pub(crate) at: i64,
    pub(crate) words: String,
}

/// A check may be this late, counted only while one could have been made.
const LATE: Span = Span::hours(26);
/// LinkedIn may not know its own tokens everywhere yet while they are this young.
const SETTLING: Span = Span::minutes(3);
/// No renewal follows another sooner, so a token that was ended within that time waits for the next.
const BETWEEN: Span = Span::minutes(10);
/// After renewals without an answer the next may wait this long, with a check's time beside it.
const UNANSWERED: Span = Span::minutes(12);
/// An app may be early with its warning by this much beside its seven days.
const EARLY: Span = Span::days(8);
const HOUR: i64 = 3_600_000;

/// What was known of one account at the last rest.
#[derive(Clone, Debug)]
struct Last {
    fate: Fate,
    sky: Sky,
    evidence: Evidence,
    /// How long a check could have been made since the last one.
    unchecked: i64,
    /// Whether its death has been noticed.
    noticed: bool,
}

/// What the judge counts beside what must not be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counted {
    pub(crate) checks: u64,
    pub(crate) deaths: u64,
}

pub(crate) struct Judge {
    last: HashMap<AccountId, Last>,
    at: i64,
    hour: i64,
    requests: BTreeMap<Platform, u64>,
    /// Whether the clock was right at the last rest.
    right: bool,
    pub(crate) counted: Counted,
}

/// What a look is made with.
pub(crate) struct Look<'a> {
    pub(crate) sandbox: &'a Sandbox,
    pub(crate) network: &'a Network,
    pub(crate) held: &'a HashMap<AccountId, Held>,
    pub(crate) rows: &'a [Connection],
    /// True time.
    pub(crate) truth: i64,
    /// What the computer's clock shows.
    pub(crate) now: Timestamp,
    /// Whether the computer's clock is right.
    pub(crate) right: bool,
    /// Whether the computer slept since the last look.
    pub(crate) slept: bool,
}

impl Judge {
    pub(crate) fn new(truth: i64) -> Self {
        Self {
            last: HashMap::new(),
            at: truth,
            hour: 0,
            requests: BTreeMap::new(),
            right: true,
            counted: Counted::default(),
        }
    }

    /// Looks at everything.
    pub(crate) fn look(&mut self, look: &Look<'_>) -> Result<(), Violation> {
        let fail = |wrong, words: String| {
            Err(Violation {
                wrong,
                at: look.truth,
                words,
            })
        };
        if let Some(words) = look.network.seen().wrong.take() {
            let wrong = if words.contains("lost") {
                Wrong::LostToken
            } else {
                Wrong::Busy
            };
            return fail(wrong, words);
        }
        self.count_requests(look)?;
        let connected = look.rows.iter().filter(|row| row.grant.is_some()).count();
        if connected != look.held.len() {
            let words = format!("{} accounts of {}", connected, look.held.len());
            return fail(Wrong::Rows, words);
        }
        let passed = look.truth - self.at;
        let could = !look.slept && look.right && self.right;
        self.at = look.truth;
        self.right = look.right;
        for row in look.rows {
            let Some(held) = look.held.get(&row.account.id) else {
                return fail(
                    Wrong::Rows,
                    format!("a stranger: {}", row.account.profile.name),
                );
            };
            self.look_at(look, row, held, if could { passed } else { 0 })?;
        }
        Ok(())
    }

    fn look_at(
        &mut self,
        look: &Look<'_>,
        row: &Connection,
        held: &Held,
        could: i64,
    ) -> Result<(), Violation> {
        let platform = theirs(row.account.platform);
        let sky = look.network.weather.lock().unwrap().sky(platform);
        let remote = &row.account.profile.remote_id;
        let violation = |wrong, words: String| Violation {
            wrong,
            at: look.truth,
            words: format!(
                "{} ({}): {words}",
                row.account.profile.name,
                platform.title()
            ),
        };
        let Some(fate) = look.sandbox.fate(held.grant, remote) else {
            return Err(violation(
                Wrong::Rows,
                "the platform knows no such consent".into(),
            ));
        };
        let evidence = &row.evidence;
        // Whoever is new has not been waiting since the last look.
        let is_new = !self.last.contains_key(&row.account.id);
        let last = self.last.entry(row.account.id).or_insert_with(|| Last {
            fate,
            sky,
            evidence: evidence.clone(),
            unchecked: 0,
            noticed: false,
        });
        let checked = evidence.last_checked_at != last.evidence.last_checked_at
            || evidence.trouble != last.evidence.trouble;
        // Whoever was told to wait waits, and the limit may be the whole app's.
        let waits = look.rows.iter().any(|other| {
            let until = other
                .evidence
                .trouble
                .as_ref()
                .and_then(|trouble| trouble.not_before);
            other.account.platform == row.account.platform
                && until.is_some_and(|until| until > look.now)
        });
        let foul = sky.is_foul || last.sky.is_foul || sky.changes != last.sky.changes;
        let before = last.clone();
        last.unchecked = match (checked, foul || waits) {
            _ if is_new => 0,
            (true, _) => 0,
            (false, true) => last.unchecked,
            (false, false) => last.unchecked + could,
        };
        if last.unchecked > LATE.as_millis() {
            let words = format!("no check for {LATE:?} though one could be made; {evidence:?}");
            return Err(violation(Wrong::MissedDeath, words));
        }
        last.fate = fate;
        last.sky = sky;
        last.evidence = evidence.clone();
        if let Some(grant) = &row.grant {
            if let RenewalState::Running { .. } = grant.renewal {
                return Err(violation(
                    Wrong::Stuck,
                    "a renewal runs that nobody runs".into(),
                ));
            }
            let health = assess(grant, evidence, look.now);
            let asks = |reason: &&Reason| reason.needs_person() && reason.status() == Status::Error;
            let red = health.reasons.iter().find(asks);
            last.noticed = red.is_some();
            if let (Some(reason), Verdicted::Alive | Verdicted::Weak) = (red, verdict(row)) {
                return Err(violation(
                    Wrong::FalseRed,
                    format!("{reason:?} without a word of the platform; {evidence:?}"),
                ));
            }
            let due = health
                .reasons
                .iter()
                .find(|reason| matches!(reason, Reason::SignInDue { .. }));
            if let (Some(reason), true) = (due, look.right) {
                let told = held
                    .needed_at
                    .filter(|_| held.platform == Platform::Facebook);
                let needed = look.sandbox.needed_at_ms(held.grant);
                let needed = told.into_iter().chain(needed).min();
                if needed.is_none_or(|at| at - look.truth > EARLY.as_millis()) {
                    let words =
                        format!("{reason:?}, and the platform needs nobody before {needed:?}");
                    return Err(violation(Wrong::AskedInVain, words));
                }
            }
        }
        if !checked {
            return Ok(());
        }
        self.counted.checks += 1;
        if last.noticed && !before.noticed {
            self.counted.deaths += 1;
        }
        let seen = verdict(row);
        let kept = evidence.trouble.as_ref().is_some_and(|trouble| {
            before
                .evidence
                .trouble
                .as_ref()
                .is_some_and(|old| old.seen_at == trouble.seen_at)
        });
        if kept {
            // A weak answer on top of a proof that stands.
            return Ok(());
        }
        let young = row.grant.as_ref().is_some_and(|grant| {
            let age = grant.clocks.issued_at.age(look.now);
            let expired = evidence.trouble.as_ref();
            let expired = expired.is_some_and(|trouble| trouble.cause == Cause::TokenExpired);
            platform == Platform::Linkedin && age < SETTLING || expired && age < BETWEEN
        });
        // After a renewal without an answer the next waits, and the old token proves nothing (X, Google).
        let unanswered = row.grant.as_ref().is_some_and(|grant| match grant.renewal {
            RenewalState::OutcomeUnknown { since } => since.age(look.now) <= UNANSWERED,
            RenewalState::Idle | RenewalState::Running { .. } => false,
        });
        let refused = sky.refuses_app || before.sky.refuses_app || foul;
        let fits = |fate| match (fate, seen) {
            (Fate::Works, Verdicted::Alive) => Ok(()),
            (Fate::Works, Verdicted::Dead | Verdicted::Missing) => Err(Wrong::FalseRed),
            (Fate::SignedOut(_) | Fate::Held, Verdicted::Dead) => Ok(()),
            (Fate::Gone | Fate::NoRole, Verdicted::Dead | Verdicted::Missing | Verdicted::Weak) => {
                Ok(())
            }
            (_, Verdicted::AppRefused) if refused => Ok(()),
            (_, Verdicted::AppRefused) => Err(Wrong::FalseRed),
            (_, Verdicted::Weak) if foul || young || unanswered => Ok(()),
            (_, Verdicted::Weak) => Err(Wrong::MissedDeath),
            (_, Verdicted::Alive) => Err(Wrong::MissedDeath),
            (_, Verdicted::Missing) => Err(Wrong::FalseRed),
        };
        if let (Err(wrong), Err(_)) = (fits(fate), fits(before.fate)) {
            let words = format!(
                "the platform says {:?} (before: {:?}), the app {seen:?}; weather {sky:?}; {evidence:?}; {:?}",
                fate, before.fate, row.grant
            );
            return Err(violation(wrong, words));
        }
        if fate == Fate::SignedOut(Ended::Reused)
            && !look.network.seen().lost.contains_key(&platform)
        {
            let words = "a spent refresh token was used though no answer was lost".into();
            return Err(violation(Wrong::LostToken, words));
        }
        Ok(())
    }

    fn count_requests(&mut self, look: &Look<'_>) -> Result<(), Violation> {
        let mut seen = look.network.seen();
        seen.since_rest = 0;
        if look.truth / HOUR == self.hour {
            return Ok(());
        }
        let hours = if self.hour == 0 {
            24
        } else {
            (look.truth / HOUR - self.hour).max(1)
        };
        self.hour = look.truth / HOUR;
        for (platform, requests) in &seen.requests {
            let before = self.requests.insert(*platform, *requests).unwrap_or(0);
            let here = look
                .held
                .values()
                .filter(|held| held.platform == *platform)
                .count() as u64;
            let bound = (70 + 10 * here) * u64::try_from(hours).unwrap_or(1);
            if requests - before > bound {
                return Err(Violation {
                    wrong: Wrong::Busy,
                    at: look.truth,
                    words: format!(
                        "{} was asked {} times within {hours} h for {here} accounts",
                        platform.title(),
                        requests - before
                    ),
                });
            }
        }
        Ok(())
    }

    /// Forgets what was known, because a person has changed it.
    pub(crate) fn forget(&mut self, account: AccountId) {
        self.last.remove(&account);
    }

    /// After days of fair weather everybody who works has to be known to work, and nobody else.
    pub(crate) fn look_at_the_end(&self, look: &Look<'_>) -> Result<(), Violation> {
        for row in look.rows {
            let Some(last) = self.last.get(&row.account.id) else {
                continue;
            };
            let alive = verdict(row) == Verdicted::Alive;
            // What ran out since the last check is noticed by the next one.
            let ran_out = last.fate == Fate::SignedOut(Ended::RanOut);
            if alive != (last.fate == Fate::Works) && !(alive && ran_out) {
                return Err(Violation {
                    wrong: if alive {
                        Wrong::MissedDeath
                    } else {
                        Wrong::LostToken
                    },
                    at: look.truth,
                    words: format!(
                        "{}: after days of fair weather the platform says {:?}, the app {:?}",
                        row.account.profile.name, last.fate, row.evidence
                    ),
                });
            }
        }
        Ok(())
    }
}
