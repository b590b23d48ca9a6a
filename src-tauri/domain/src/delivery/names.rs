//! The words for states and reasons as they stand in the database and on the command line. A word
//! that exists never changes.

use crate::Cause;

use super::{Cancel, Hold, Phase, State};

impl State {
    /// The state's name without its reason.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Due => "due",
            Self::Publishing(Phase::Preparing) => "publishing",
            Self::Publishing(Phase::Sending) => "sending",
            Self::Published => "published",
            Self::Unconfirmed => "unconfirmed",
            Self::Held(_) => "held",
            Self::Missed => "missed",
            Self::Cancelled(_) => "cancelled",
            Self::Failed(_) => "failed",
        }
    }

    /// The name of the state's reason, where it has one.
    #[must_use]
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Held(hold) => Some(hold.id()),
            Self::Cancelled(cancel) => Some(cancel.id()),
            Self::Failed(cause) => Some(cause.id()),
            _ => None,
        }
    }

    /// The state of that name with that reason, if there is one.
    #[must_use]
    pub fn from_id(id: &str, reason: Option<&str>) -> Option<Self> {
        Some(match (id, reason) {
            ("draft", None) => Self::Draft,
            ("scheduled", None) => Self::Scheduled,
            ("due", None) => Self::Due,
            ("publishing", None) => Self::Publishing(Phase::Preparing),
            ("sending", None) => Self::Publishing(Phase::Sending),
            ("published", None) => Self::Published,
            ("unconfirmed", None) => Self::Unconfirmed,
            ("missed", None) => Self::Missed,
            ("held", Some(reason)) => {
                Self::Held(Hold::ALL.into_iter().find(|hold| hold.id() == reason)?)
            }
            ("cancelled", Some(reason)) => Self::Cancelled(
                Cancel::ALL
                    .into_iter()
                    .find(|cancel| cancel.id() == reason)?,
            ),
            ("failed", Some(reason)) => Self::Failed(Cause::from_id(reason)?),
            _ => return None,
        })
    }

    /// Every state.
    pub fn all() -> impl Iterator<Item = Self> {
        [
            Self::Draft,
            Self::Scheduled,
            Self::Due,
            Self::Publishing(Phase::Preparing),
            Self::Publishing(Phase::Sending),
            Self::Published,
            Self::Unconfirmed,
            Self::Missed,
        ]
        .into_iter()
        .chain(Hold::ALL.map(Self::Held))
        .chain(Cancel::ALL.map(Self::Cancelled))
        .chain(Cause::ALL.map(Self::Failed))
    }
}

impl Hold {
    /// The reason's name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::AccountGone => "account_gone",
            Self::PermissionMissing => "permission_missing",
            Self::AppRefused => "app_refused",
            Self::PlatformDown => "platform_down",
            Self::RateLimited => "rate_limited",
            Self::Late => "late",
            Self::Unfit => "unfit",
        }
    }
}

impl Cancel {
    /// The way's name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ByOwner => "by_owner",
            Self::WithAccount => "with_account",
            Self::WithAccountOnly => "with_account_only",
        }
    }
}
