//! What a row says of its connection, in the judge's few words.

use pilotlight_domain::{Cause, Grant, cause::Verdict};
use pilotlight_store::Connection;

/// What the latest check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdicted {
    Alive,
    Dead,
    Missing,
    AppRefused,
    Weak,
}

/// Reads it from a row.
pub(crate) fn verdict(row: &Connection) -> Verdicted {
    let Some(trouble) = &row.evidence.trouble else {
        return Verdicted::Alive;
    };
    let grant = row.grant.as_ref();
    let outlives = grant.is_some_and(Grant::outlives_its_access_token);
    match trouble.cause {
        // Nobody is called dead by this: something else brings the next token.
        Cause::TokenExpired if outlives => Verdicted::Weak,
        cause if cause.verdict() == Verdict::ProvenDead => Verdicted::Dead,
        Cause::PermissionMissing => Verdicted::Missing,
        Cause::AppMisconfigured => Verdicted::AppRefused,
        _ => Verdicted::Weak,
    }
}
