//! Health: a pure function of grant, evidence and now (promises C1 to C7).
//!
//! Only the platform's own word turns an account red because of its sign-in. A date that our own
//! clock says has passed is a warning until a call confirms it, because clocks are wrong more often
//! than platforms are. Silence, outages and foreign answers age the proof and do nothing else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Cause, Evidence, Grant, Horizon, Reason, RenewalState, Span, Timestamp, cause::Verdict,
};

/// The four states of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// Proven within a day, nobody needed for a week.
    Healthy,
    /// A renewal is running.
    Refreshing,
    /// Someone is needed soon, or something is not quite right and passes by itself.
    Warning,
    /// Publishing is blocked.
    Error,
}

/// A connection's health with its reasons, gravest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The state.
    pub status: Status,
    /// Why. Empty when all is well.
    pub reasons: Vec<Reason>,
    /// When a person is next needed.
    pub horizon: Horizon,
}

/// Someone needed within this span is a warning (promise C2).
pub const DUE_SOON: Span = Span::days(7);
/// A proof older than this no longer counts as fresh (promise C1).
pub const PROOF_LASTS: Span = Span::hours(24);
/// A renewal that runs longer is stuck and no longer shown as running (promise C4).
pub const RENEWAL_LASTS: Span = Span::minutes(5);
/// An outage or rate limit that lasts longer blocks publishing (promise C3).
pub const OUTAGE_LASTS: Span = Span::hours(3);
/// So many slow answers in a row make a platform slow.
pub const SLOW_ANSWERS: u32 = 2;

/// Judges one connection at the moment `now`.
#[must_use]
pub fn assess(grant: &Grant, evidence: &Evidence, now: Timestamp) -> Health {
    let horizon = grant.horizon();
    let trouble = trouble(grant, evidence, now);
    let stale = stale_proof(evidence, trouble.as_ref(), now);
    // One after another: five reasons side by side, mostly none, took longer to carry about than to find.
    let mut reasons = Vec::new();
    reasons.extend(trouble);
    reasons.extend(missing_permissions(grant, evidence));
    reasons.extend(due_soon(grant, evidence, horizon, now));
    reasons.extend(stale);
    reasons.extend(slowness(evidence));
    reasons.sort_by_key(|reason| std::cmp::Reverse((reason.status(), reason.needs_person())));
    let mut status = reasons.first().map_or(Status::Healthy, Reason::status);
    if let RenewalState::Running { since } = grant.renewal
        && since.age(now) < RENEWAL_LASTS
        && status != Status::Error
    {
        status = Status::Refreshing;
        reasons.insert(0, Reason::Renewing { since });
    }
    Health {
        status,
        reasons,
        horizon,
    }
}

fn trouble(grant: &Grant, evidence: &Evidence, now: Timestamp) -> Option<Reason> {
    let trouble = evidence.trouble.as_ref()?;
    let since = trouble.since;
    let retry_at = later(trouble.not_before, evidence.next_check_at);
    let lasted = since.age(now) >= OUTAGE_LASTS;
    match trouble.cause {
        cause if only_access_ended(grant, cause) => None,
        cause => Reason::told_by(cause, since, retry_at, lasted, &grant.missing),
    }
}

/// An access token that ran out is no death while something else brings the next one.
fn only_access_ended(grant: &Grant, cause: Cause) -> bool {
    cause == Cause::TokenExpired && grant.outlives_its_access_token()
}

fn later(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    one.max(other)
}

fn missing_permissions(grant: &Grant, evidence: &Evidence) -> Option<Reason> {
    let told = evidence
        .trouble
        .as_ref()
        .is_some_and(|t| t.cause == Cause::PermissionMissing);
    (!grant.missing.is_empty() && !told).then(|| Reason::PermissionMissing {
        missing: grant.missing.clone(),
    })
}

fn due_soon(
    grant: &Grant,
    evidence: &Evidence,
    horizon: Horizon,
    now: Timestamp,
) -> Option<Reason> {
    let Horizon::At(at, cause) = horizon else {
        return None;
    };
    let signed_out = evidence.trouble.as_ref().is_some_and(|trouble| {
        trouble.cause.verdict() == Verdict::ProvenDead && !only_access_ended(grant, trouble.cause)
    });
    (!signed_out && at.until(now) <= DUE_SOON).then_some(Reason::SignInDue { at, cause })
}

fn stale_proof(evidence: &Evidence, trouble: Option<&Reason>, now: Timestamp) -> Option<Reason> {
    let fresh = evidence
        .last_proven_at
        .is_some_and(|at| at.age(now) < PROOF_LASTS);
    // Where the obstacle is a reason of its own, an aged proof adds nothing a person could use.
    (!fresh && trouble.is_none()).then_some(Reason::NotProven {
        last_proven_at: evidence.last_proven_at,
        obstacle: evidence.trouble.as_ref().map(|trouble| trouble.cause),
    })
}

fn slowness(evidence: &Evidence) -> Option<Reason> {
    let since = evidence.slow_since?;
    (evidence.slow_count >= SLOW_ANSWERS && evidence.trouble.is_none()).then_some(Reason::Slow {
        since,
        retry_at: evidence.next_check_at,
    })
}

#[cfg(test)]
#[path = "health_tests.rs"]
mod tests;
