//! Why an account is in the state it is in. Each reason has one explanation and one action.

use crate::{Cause, HorizonCause, Status, Timestamp};

/// One reason for a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The platform ended our access; only a new sign-in helps.
    SignedOut {
        /// What the platform said.
        cause: Cause,
        /// When that was first seen.
        since: Timestamp,
    },
    /// The account itself is gone.
    AccountGone {
        /// When that was first seen.
        since: Timestamp,
    },
    /// A needed permission or role is missing.
    PermissionMissing {
        /// The missing permissions in the platform's spelling; empty when it did not name them.
        missing: Vec<String>,
    },
    /// The platform refused the developer app behind Pilotlight; the accounts are fine.
    AppRefused {
        /// When that was first seen.
        since: Timestamp,
    },
    /// The platform is having an outage.
    PlatformDown {
        /// When it was first seen.
        since: Timestamp,
        /// When we try again, where known.
        retry_at: Option<Timestamp>,
        /// Whether it has lasted long enough that posts are held.
        lasted: bool,
    },
    /// The platform asked us to wait.
    RateLimited {
        /// When it was first seen.
        since: Timestamp,
        /// When we try again, where known.
        retry_at: Option<Timestamp>,
        /// Whether it has lasted long enough that posts are held.
        lasted: bool,
    },
    /// A person will be needed soon, or the date has just passed.
    SignInDue {
        /// The day in question.
        at: Timestamp,
        /// Why the platform wants it.
        cause: HorizonCause,
    },
    /// Answers come, but slowly.
    Slow {
        /// Since when.
        since: Timestamp,
        /// When we look again, where known.
        retry_at: Option<Timestamp>,
    },
    /// Nothing has proven the connection for a day, or ever.
    NotProven {
        /// The last proof, if there was one.
        last_proven_at: Option<Timestamp>,
        /// What stood in the way, if anything did.
        obstacle: Option<Cause>,
    },
    /// A renewal is running.
    Renewing {
        /// Since when.
        since: Timestamp,
    },
}

impl Reason {
    /// The reason that a refusal is by itself, first seen at `since`; none where its cause says
    /// nothing of the connection that a person could use. `lasted` is whether an outage or a limit
    /// has gone on long enough that posts are held; `missing` are the permissions known to be missing.
    #[must_use]
    pub fn told_by(
        cause: Cause,
        since: Timestamp,
        retry_at: Option<Timestamp>,
        lasted: bool,
        missing: &[String],
    ) -> Option<Self> {
        Some(match cause {
            Cause::AccountGone => Self::AccountGone { since },
            Cause::TokenExpired | Cause::AccessRevoked | Cause::GrantInvalid => {
                Self::SignedOut { cause, since }
            }
            Cause::PermissionMissing => Self::PermissionMissing {
                missing: missing.to_vec(),
            },
            Cause::AppMisconfigured => Self::AppRefused { since },
            Cause::RateLimited => Self::RateLimited {
                since,
                retry_at,
                lasted,
            },
            Cause::PlatformDown => Self::PlatformDown {
                since,
                retry_at,
                lasted,
            },
            Cause::ContentRejected
            | Cause::NetworkInterference
            | Cause::NoAnswer
            | Cause::Unknown => return None,
        })
    }

    /// The state this reason asks for.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::SignedOut { .. }
            | Self::AccountGone { .. }
            | Self::PermissionMissing { .. }
            | Self::AppRefused { .. }
            | Self::PlatformDown { lasted: true, .. }
            | Self::RateLimited { lasted: true, .. } => Status::Error,
            Self::PlatformDown { .. }
            | Self::RateLimited { .. }
            | Self::SignInDue { .. }
            | Self::Slow { .. }
            | Self::NotProven { .. } => Status::Warning,
            Self::Renewing { .. } => Status::Refreshing,
        }
    }

    /// Whether only a person can end this.
    #[must_use]
    pub const fn needs_person(&self) -> bool {
        matches!(
            self,
            Self::SignedOut { .. }
                | Self::AccountGone { .. }
                | Self::PermissionMissing { .. }
                | Self::AppRefused { .. }
                | Self::SignInDue { .. }
        )
    }

    /// The reason's name, stable for `status --json` and for the database.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::SignedOut { .. } => "signed_out",
            Self::AccountGone { .. } => "account_gone",
            Self::PermissionMissing { .. } => "permission_missing",
            Self::AppRefused { .. } => "app_refused",
            Self::PlatformDown { .. } => "platform_down",
            Self::RateLimited { .. } => "rate_limited",
            Self::SignInDue { .. } => "sign_in_due",
            Self::Slow { .. } => "slow",
            Self::NotProven { .. } => "not_proven",
            Self::Renewing { .. } => "renewing",
        }
    }
}
