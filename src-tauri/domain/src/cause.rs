//! Why an answer was refused: the closed list, and what each cause proves.
//!
//! Causes come from structured codes of the platforms' answers, never from the wording of a body
//! (promise C9). A cause alone never turns an account red; [`Verdict`] says whether it is proof.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a call did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The access token has run out; a renewal or a new sign-in brings a new one.
    TokenExpired,
    /// The person removed the app, changed the password, logged out, or is held at a checkpoint.
    AccessRevoked,
    /// The account, Page or channel was deleted, disabled or suspended.
    AccountGone,
    /// A permission or a role on the Page is missing.
    PermissionMissing,
    /// A code or refresh token was refused and nothing more is known.
    GrantInvalid,
    /// Client identifier, secret, redirect address, API version and the like: ours to mend.
    AppMisconfigured,
    /// Too many calls or posts, a quota or a usage cap.
    RateLimited,
    /// An outage or a passing fault of the platform.
    PlatformDown,
    /// The post itself is at fault.
    ContentRejected,
    /// A captive portal, proxy or filter answered in the platform's place.
    NetworkInterference,
    /// Nothing answered: no network, no name, a time limit, a broken connection.
    NoAnswer,
    /// An answer from which nothing can be told.
    Unknown,
}

/// What a cause proves about a connection (promise C7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The platform itself said that this connection is over.
    ProvenDead,
    /// The platform recognised the connection, whatever it said of the request.
    ProvenAlive,
    /// The answer proves nothing either way.
    NotKnownYet,
}

impl Verdict {
    /// The verdict's name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ProvenDead => "proven_dead",
            Self::ProvenAlive => "proven_alive",
            Self::NotKnownYet => "not_known_yet",
        }
    }
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 12] = [
        Self::TokenExpired,
        Self::AccessRevoked,
        Self::AccountGone,
        Self::PermissionMissing,
        Self::GrantInvalid,
        Self::AppMisconfigured,
        Self::RateLimited,
        Self::PlatformDown,
        Self::ContentRejected,
        Self::NetworkInterference,
        Self::NoAnswer,
        Self::Unknown,
    ];

    /// What this cause proves.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::TokenExpired | Self::AccessRevoked | Self::AccountGone | Self::GrantInvalid => {
                Verdict::ProvenDead
            }
            Self::PermissionMissing | Self::ContentRejected => Verdict::ProvenAlive,
            Self::AppMisconfigured
            | Self::RateLimited
            | Self::PlatformDown
            | Self::NetworkInterference
            | Self::NoAnswer
            | Self::Unknown => Verdict::NotKnownYet,
        }
    }

    /// The cause's name as it stands in the database and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TokenExpired => "token_expired",
            Self::AccessRevoked => "access_revoked",
            Self::AccountGone => "account_gone",
            Self::PermissionMissing => "permission_missing",
            Self::GrantInvalid => "grant_invalid",
            Self::AppMisconfigured => "app_misconfigured",
            Self::RateLimited => "rate_limited",
            Self::PlatformDown => "platform_down",
            Self::ContentRejected => "content_rejected",
            Self::NetworkInterference => "network_interference",
            Self::NoAnswer => "no_answer",
            Self::Unknown => "unknown",
        }
    }

    /// The cause of that name, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nw_04_only_four_causes_are_proof_of_death() {
        let dead: Vec<_> = Cause::ALL
            .into_iter()
            .filter(|cause| cause.verdict() == Verdict::ProvenDead)
            .map(Cause::id)
            .collect();
        assert_eq!(
            dead,
            [
                "token_expired",
                "access_revoked",
                "account_gone",
                "grant_invalid"
            ]
        );
    }

    #[test]
    fn names_round_trip_and_match_serde() {
        for cause in Cause::ALL {
            assert_eq!(Cause::from_id(cause.id()), Some(cause));
            assert_eq!(
                serde_json::to_value(cause).unwrap(),
                serde_json::Value::String(cause.id().to_owned())
            );
            assert_eq!(
                serde_json::to_value(cause.verdict()).unwrap(),
                serde_json::Value::String(cause.verdict().id().to_owned())
            );
        }
    }
}
