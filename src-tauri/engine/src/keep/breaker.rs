//! Whether a whole platform, or the whole network, is in trouble: read off the rows alone.
//!
//! A breaker only ever restrains. While one is open, accounts are asked one at a time and at most
//! once a minute, so that an outage of an hour costs at most seventy calls (F12); the first answer
//! that works closes it, because it is younger than the faults.

use std::collections::BTreeSet;

use pilotlight_domain::{Cause, GrantId, Platform, Span, Timestamp, evidence::Trouble};
use pilotlight_store::Connection;

/// So many faults of a platform in a row open its breaker.
const PLATFORM_FAULTS: u32 = 5;
/// So many calls in a row without an answer of any platform open the network's.
const SILENCES: u32 = 3;
/// While a breaker is open, no second call is made sooner than this.
pub(crate) const PROBE_EVERY: Span = Span::minutes(1);

/// What stands between us and some accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Breaker {
    /// The latest answer that was not such a fault.
    pub(crate) answered_at: Option<Timestamp>,
    /// The latest fault since then.
    pub(crate) faulted_at: Option<Timestamp>,
    /// Whether faults have become so many that accounts are asked one at a time.
    pub(crate) open: bool,
}

impl Breaker {
    /// The breaker of one platform.
    pub(crate) fn of_platform<'a>(
        platform: Platform,
        rows: impl Iterator<Item = &'a Connection> + Clone,
        now: Timestamp,
    ) -> Self {
        let here = rows.filter(move |row| row.account.platform == platform);
        let is_fault = |cause| cause == Cause::PlatformDown;
        Self::read(here, PLATFORM_FAULTS, is_fault, now)
    }

    /// The breaker of the network that all calls take.
    pub(crate) fn of_network<'a>(
        rows: impl Iterator<Item = &'a Connection> + Clone,
        now: Timestamp,
    ) -> Self {
        Self::read(rows, SILENCES, is_silence, now)
    }

    fn read<'a>(
        rows: impl Iterator<Item = &'a Connection> + Clone,
        limit: u32,
        is_fault: impl Fn(Cause) -> bool,
        now: Timestamp,
    ) -> Self {
        // What was seen before the clock was set back lies ahead of now. Believed, it would hide
        // what is seen now, or hold a platform back until then (F03).
        let is_of_now = |at: &Timestamp| *at <= now + PROBE_EVERY;
        let answered_at = rows
            .clone()
            .flat_map(|row| {
                let trouble = row.evidence.trouble.as_ref();
                let other = trouble
                    .filter(|trouble| !is_silence(trouble.cause) && !is_fault(trouble.cause));
                [
                    row.evidence.last_proven_at,
                    other.map(|trouble| trouble.seen_at),
                ]
            })
            .flatten()
            .filter(is_of_now)
            .max();
        let faults = rows
            .filter_map(|row| row.evidence.trouble.as_ref())
            .filter(|trouble| is_fault(trouble.cause) && is_of_now(&trouble.seen_at))
            .filter(|trouble| answered_at.is_none_or(|at| trouble.seen_at > at));
        let (count, faulted_at) = faults.fold((0_u32, None), |(count, latest), trouble| {
            (
                count.saturating_add(trouble.count),
                latest.max(Some(trouble.seen_at)),
            )
        });
        Self {
            answered_at,
            faulted_at,
            open: count >= limit,
        }
    }

    /// Before this moment nobody behind the breaker is asked.
    pub(crate) fn not_before(&self) -> Option<Timestamp> {
        self.faulted_at
            .filter(|_| self.open)
            .map(|at| at + PROBE_EVERY)
    }

    /// Whether somebody has got through since this trouble was last seen.
    pub(crate) fn is_over(&self, trouble: &Trouble) -> bool {
        self.answered_at.is_some_and(|at| at > trouble.seen_at)
    }
}

/// Whether the network and not a platform is at fault.
pub(crate) const fn is_silence(cause: Cause) -> bool {
    matches!(cause, Cause::NoAnswer | Cause::NetworkInterference)
}

/// Until when a whole platform wants no calls of ours: it has told one account that the limit is the
/// app's, or two people the same of their own, which makes it the app's. Where it named no moment,
/// whoever was told asks again first.
pub(crate) fn held_until<'a>(
    platform: Platform,
    rows: impl Iterator<Item = &'a Connection>,
    now: Timestamp,
) -> Option<Timestamp> {
    let told: Vec<(GrantId, &Trouble, Timestamp)> = rows
        .filter(|row| row.account.platform == platform)
        .filter_map(|row| {
            let trouble = row.evidence.trouble.as_ref()?;
            let again = row.evidence.next_check_at.filter(|_| trouble.for_app);
            let until = trouble.not_before.or(again)?;
            // Seen before the clock was set back, it says nothing about now.
            let is_of_now = trouble.seen_at <= now + PROBE_EVERY
                && until > now
                && until <= now + super::LONGEST_WORD;
            (is_of_now && trouble.cause == Cause::RateLimited).then_some((
                row.account.grant?,
                trouble,
                until,
            ))
        })
        .collect();
    let people: BTreeSet<GrantId> = told.iter().map(|(grant, ..)| *grant).collect();
    told.iter()
        .filter(|(_, trouble, _)| trouble.for_app || people.len() > 1)
        .map(|(.., until)| *until)
        .max()
}
