//! Health decides: whether a connection may be given a post now.

use crate::{Cause, Evidence, Grant, Reason, Status, Timestamp, assess};

use super::Hold;

/// Whether a post may go to a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearance {
    /// It may.
    Go,
    /// Not yet: the last call was refused or met silence, and the next check says more.
    Wait,
    /// Publishing is blocked, and its posts are held.
    Hold(Hold),
}

/// Reads it off the connection. Nothing is ever sent to an account in Error.
#[must_use]
pub fn clearance(grant: &Grant, evidence: &Evidence, now: Timestamp) -> Clearance {
    let health = assess(grant, evidence, now);
    if health.status == Status::Error {
        let hold = health.reasons.iter().find_map(hold_for);
        return Clearance::Hold(hold.unwrap_or(Hold::SignedOut));
    }
    let Some(trouble) = &evidence.trouble else {
        return Clearance::Go;
    };
    match trouble.cause {
        // The connection was recognised; it was another post that was at fault.
        Cause::ContentRejected => Clearance::Go,
        // The next access comes with the post itself.
        Cause::TokenExpired if grant.outlives_its_access_token() => Clearance::Go,
        _ => Clearance::Wait,
    }
}

/// What a post waits for while this reason stands.
const fn hold_for(reason: &Reason) -> Option<Hold> {
    Some(match reason {
        Reason::SignedOut { .. } => Hold::SignedOut,
        Reason::AccountGone { .. } => Hold::AccountGone,
        Reason::PermissionMissing { .. } => Hold::PermissionMissing,
        Reason::AppRefused { .. } => Hold::AppRefused,
        Reason::PlatformDown { .. } => Hold::PlatformDown,
        Reason::RateLimited { .. } => Hold::RateLimited,
        Reason::SignInDue { .. }
        | Reason::Slow { .. }
        | Reason::NotProven { .. }
        | Reason::Renewing { .. } => return None,
    })
}
