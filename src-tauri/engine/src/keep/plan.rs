//! The plan: who is asked now, and when something is due next. A pure function of the rows and now.

use std::collections::{BTreeMap, HashSet};

use pilotlight_domain::{
    AccountId, Cause, GrantId, Horizon, Platform, Span, Timestamp, cause::Verdict,
    evidence::Trouble, health,
};
use pilotlight_store::Connection;

use super::{
    breaker::{Breaker, PROBE_EVERY, held_until, is_silence},
    budget::interval,
    chance::draw,
};

/// With nothing connected there is nothing to wait for but a wake-up.
pub(crate) const IDLE: Span = Span::hours(24);
/// The bound of the first wait after a refusal; it doubles with every further one.
const RETRY_FIRST: Span = Span::minutes(2);
/// No second call follows a refusal sooner.
const RETRY_LEAST: Span = Span::seconds(30);
/// The bound of waits in a trouble's first hours, and after that.
const RETRY_SOON: Span = Span::minutes(15);
const RETRY_LATER: Span = Span::hours(2);
/// When a trouble counts as lasting.
const TROUBLE_LASTS: Span = Span::hours(6);
/// The bound where the platform has spoken and only a person can change its mind.
const RETRY_DEAD: Span = Span::hours(24);
/// The bounds while nothing answers at all: asking costs nobody anything then.
const RETRY_SILENT: Span = Span::minutes(1);
const RETRY_LONG_SILENT: Span = Span::minutes(5);
/// Checks fall on whole slots, so that the computer wakes for several at once.
const SLOT: Span = Span::minutes(10);
/// Over so many slots before the interval's end the checks of different people are spread.
const SLOTS: i64 = 12;

/// What is known besides the rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wishes {
    /// When the network last came back, where the system tells.
    pub(crate) network_returned_at: Option<Timestamp>,
    /// Accounts with a post due within the hour: they are asked first, and at once unless they were
    /// proven within the hour.
    pub(crate) soon: HashSet<AccountId>,
}

/// Who is asked now, and when something is due next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Accounts to ask, in order, by platform. Those that share a grant stand together.
    pub(crate) lanes: BTreeMap<&'static str, Vec<AccountId>>,
    /// The next moment at which a check or a change of health by time is due, always after now.
    pub(crate) next: Timestamp,
}

/// Makes the plan.
pub(crate) fn plan(rows: &[Connection], wishes: &Wishes, now: Timestamp) -> Plan {
    let network = Breaker::of_network(rows.iter(), now);
    let mut next = now + IDLE;
    let mut later = |moment: Timestamp| {
        if moment > now {
            next = next.min(moment);
        }
    };
    let mut lanes = BTreeMap::new();
    for platform in Platform::ALL {
        let here = Here {
            platform: Breaker::of_platform(platform, rows.iter(), now),
            network,
            held_until: held_until(platform, rows.iter(), now),
            every: interval(platform, count(rows, platform)),
            wishes,
            now,
        };
        let mut due = Vec::new();
        for row in rows.iter().filter(|row| row.account.platform == platform) {
            let Some(grant) = row.account.grant else {
                continue;
            };
            let moment = here.due(row);
            later(moment);
            for moment in changes(row) {
                later(moment);
            }
            due.push((moment, grant, row));
        }
        let lane = lane(&due, &here);
        if !lane.is_empty() {
            lanes.insert(platform.id(), lane);
        }
    }
    if network.open {
        // One call shows whether the network is back; the rest wait for what it shows.
        let first = lanes
            .iter()
            .next()
            .map(|(name, lane)| (*name, vec![lane[0]]));
        lanes = first.into_iter().collect();
    }
    Plan { lanes, next }
}

/// When one connection is next asked, as far as its own row tells: "we try again at 14:05".
pub(crate) fn check_due(row: &Connection, now: Timestamp) -> Timestamp {
    Here {
        platform: Breaker::default(),
        network: Breaker::default(),
        held_until: None,
        every: super::CHECK_EVERY,
        wishes: &Wishes::default(),
        now,
    }
    .due(row)
}

fn count(rows: &[Connection], platform: Platform) -> usize {
    rows.iter()
        .filter(|row| row.account.platform == platform && row.account.grant.is_some())
        .count()
}

/// Those due now in the order in which they are asked: posts first, then the longest waiting
/// grant with all its accounts. Behind an open breaker it is one alone.
fn lane(due: &[(Timestamp, GrantId, &Connection)], here: &Here<'_>) -> Vec<AccountId> {
    let mut first: BTreeMap<GrantId, (bool, Timestamp)> = BTreeMap::new();
    for (moment, grant, row) in due.iter().filter(|(moment, ..)| *moment <= here.now) {
        let soon = here.wishes.soon.contains(&row.account.id);
        let known = first.entry(*grant).or_insert((!soon, *moment));
        *known = (*known).min((!soon, *moment));
    }
    // Whoever would be due within the slot is asked with the others of the grant: one renewal
    // and one wake-up serve them all.
    let mut chosen: Vec<_> = due
        .iter()
        .filter(|(moment, grant, row)| {
            *moment <= here.now
                || (first.contains_key(grant)
                    && *moment <= here.now + SLOT
                    && row.evidence.trouble.is_none())
        })
        .map(|(moment, grant, row)| {
            let soon = here.wishes.soon.contains(&row.account.id);
            (
                first.get(grant).copied(),
                *grant,
                !soon,
                *moment,
                row.account.id,
            )
        })
        .collect();
    chosen.sort_unstable();
    let most = if here.platform.open { 1 } else { chosen.len() };
    chosen.into_iter().take(most).map(|(.., id)| id).collect()
}

/// One platform's circumstances.
struct Here<'a> {
    platform: Breaker,
    network: Breaker,
    held_until: Option<Timestamp>,
    every: Span,
    wishes: &'a Wishes,
    now: Timestamp,
}

impl Here<'_> {
    fn due(&self, row: &Connection) -> Timestamp {
        let own = match (row.evidence.last_checked_at, &row.evidence.trouble) {
            (None, _) => Timestamp::default(),
            // A check that lies ahead of now was made before the clock was set back; its word on
            // when to ask again would have us wait for years (F03).
            (Some(checked), _) if checked > self.now + PROBE_EVERY => self.now,
            (Some(checked), None) => self.routine(row, checked),
            (Some(checked), Some(trouble)) => self.retry(row, trouble, checked),
        };
        [
            self.platform.not_before(),
            self.network.not_before(),
            self.held_until,
        ]
        .into_iter()
        .flatten()
        .fold(own, Timestamp::max)
    }

    fn routine(&self, row: &Connection, checked: Timestamp) -> Timestamp {
        if self.wishes.soon.contains(&row.account.id) {
            return checked + Span::hours(1);
        }
        let slot = SLOT.as_millis();
        let day = checked.as_millis().div_euclid(Span::days(1).as_millis());
        let early = row.account.grant.map_or(0, |grant| {
            draw(grant.as_uuid(), u64::try_from(day).unwrap_or(0), SLOTS)
        });
        let latest = checked + self.every;
        let slots = latest.as_millis().div_euclid(slot).saturating_sub(early);
        Timestamp::from_millis(slots.saturating_mul(slot))
    }

    fn retry(&self, row: &Connection, trouble: &Trouble, checked: Timestamp) -> Timestamp {
        let silent = is_silence(trouble.cause);
        // A return that lies ahead of now came before the clock was set back.
        let returned = self.wishes.network_returned_at;
        if silent && returned.is_some_and(|at| at > checked && at <= self.now) {
            return self.now;
        }
        let over = match trouble.cause {
            Cause::PlatformDown => self.platform.is_over(trouble),
            _ => silent && self.network.is_over(trouble),
        };
        let lasted = trouble.since.age(checked);
        let bound = match trouble.cause {
            _ if silent && lasted < Span::hours(1) => RETRY_SILENT,
            _ if silent => RETRY_LONG_SILENT,
            cause if cause.verdict() != Verdict::NotKnownYet => RETRY_DEAD,
            _ if lasted < TROUBLE_LASTS => RETRY_SOON,
            _ => RETRY_LATER,
        };
        // A post waits for the proof that it is over.
        let bound = if self.wishes.soon.contains(&row.account.id) {
            bound.min(RETRY_FIRST)
        } else {
            bound
        };
        let doubled = 1_i64 << trouble.count.saturating_sub(1).min(20);
        let bound = RETRY_FIRST
            .as_millis()
            .saturating_mul(doubled)
            .min(bound.as_millis());
        // Others got through: it is this account's turn as soon as a second call is seemly.
        let wait = if over {
            RETRY_LEAST.as_millis()
        } else {
            draw(row.account.id.as_uuid(), trouble.count.into(), bound)
        };
        let retry = checked + Span::millis(wait).max(RETRY_LEAST);
        trouble
            .not_before
            .filter(|until| *until <= self.now + super::LONGEST_WORD)
            .map_or(retry, |until| retry.max(until))
    }
}

/// When a connection's health changes by mere passing of time.
fn changes(row: &Connection) -> impl Iterator<Item = Timestamp> {
    let horizon = row.grant.as_ref().and_then(|grant| match grant.horizon() {
        Horizon::At(at, _) => Some(at),
        Horizon::Never => None,
    });
    let trouble = row.evidence.trouble.as_ref();
    [
        row.evidence
            .last_proven_at
            .map(|at| at + health::PROOF_LASTS),
        horizon.map(|at| at - health::DUE_SOON),
        horizon,
        trouble.map(|trouble| trouble.since + health::OUTAGE_LASTS),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
