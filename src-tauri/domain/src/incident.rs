//! An incident: one account's trouble, from its first sign to its end.
//!
//! Alerts hang on incidents and never on errors, so that a hundred probes of one dead connection are
//! one trouble, told once. An account has one open incident at most; it is about the gravest reason
//! of the account's health and changes with it.
//!
//! ```text
//!            trouble             another matter, or graver
//!   (none) ──────────▶ open ───────────────────────────────▶ open
//!                        │  silence: it stays as it is
//!                        ├── well ─────────────▶ closed, mended
//!                        └── the account left ─▶ closed, left
//! ```
//!
//! Silence ends nothing: an outage that hides behind a lost network is not over because nobody
//! answers any more. Only proof of life, or a date that moved away, closes an incident as mended.

use crate::{
    AccountId, AlertId, Evidence, Grant, Horizon, IncidentId, Platform, Reason, Status, Timestamp,
    assess, health,
};

/// What an incident is about: a reason without its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matter {
    /// The platform ended our access.
    SignedOut,
    /// The account itself is gone.
    AccountGone,
    /// A needed permission or role is missing.
    PermissionMissing,
    /// The platform refused the developer app behind Pilotlight.
    AppRefused,
    /// The platform is having an outage.
    PlatformDown,
    /// The platform asked us to wait.
    RateLimited,
    /// A person will be needed soon.
    SignInDue,
    /// Answers come slowly.
    Slow,
    /// Nothing has proven the connection for a day.
    NotProven,
}

impl Matter {
    /// Every matter.
    pub const ALL: [Self; 9] = [
        Self::SignedOut,
        Self::AccountGone,
        Self::PermissionMissing,
        Self::AppRefused,
        Self::PlatformDown,
        Self::RateLimited,
        Self::SignInDue,
        Self::Slow,
        Self::NotProven,
    ];

    /// What a reason is about; none for a renewal, which is no trouble.
    #[must_use]
    pub const fn of(reason: &Reason) -> Option<Self> {
        Some(match reason {
            Reason::SignedOut { .. } => Self::SignedOut,
            Reason::AccountGone { .. } => Self::AccountGone,
            Reason::PermissionMissing { .. } => Self::PermissionMissing,
            Reason::AppRefused { .. } => Self::AppRefused,
            Reason::PlatformDown { .. } => Self::PlatformDown,
            Reason::RateLimited { .. } => Self::RateLimited,
            Reason::SignInDue { .. } => Self::SignInDue,
            Reason::Slow { .. } => Self::Slow,
            Reason::NotProven { .. } => Self::NotProven,
            Reason::Renewing { .. } => return None,
        })
    }

    /// The matter's name as it stands in the database: that of its reason.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::AccountGone => "account_gone",
            Self::PermissionMissing => "permission_missing",
            Self::AppRefused => "app_refused",
            Self::PlatformDown => "platform_down",
            Self::RateLimited => "rate_limited",
            Self::SignInDue => "sign_in_due",
            Self::Slow => "slow",
            Self::NotProven => "not_proven",
        }
    }

    /// Whether it passes by itself and takes a whole platform with it.
    #[must_use]
    pub const fn passes(self) -> bool {
        matches!(self, Self::PlatformDown | Self::RateLimited | Self::Slow)
    }

    /// Whether a sign-in mends it.
    #[must_use]
    pub const fn is_mended_by_a_sign_in(self) -> bool {
        matches!(
            self,
            Self::SignedOut | Self::PermissionMissing | Self::SignInDue
        )
    }
}

/// One trouble of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its name.
    pub id: IncidentId,
    /// Whose trouble it is.
    pub account: AccountId,
    /// Where.
    pub platform: Platform,
    /// What it is about now, or was about when it closed.
    pub matter: Matter,
    /// How grave that is: warning or error.
    pub status: Status,
    /// When its first sign was seen.
    pub opened_at: Timestamp,
    /// When its matter or gravity last changed.
    pub changed_at: Timestamp,
    /// When and how it ended; none while it is open.
    pub closed: Option<Closed>,
    /// What the desktop shows of it now; none while nothing is shown.
    pub told: Option<Told>,
    /// The last reminder that was shown, in days before the sign-in.
    pub reminded: Option<u8>,
    /// The note that said it was over, so that its button still leads somewhere.
    pub note: Option<AlertId>,
}

/// The end of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Closed {
    /// When it was seen to be over.
    pub at: Timestamp,
    /// How.
    pub how: Close,
}

/// How an incident ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Close {
    /// It works again.
    Mended,
    /// The owner disconnected the account.
    Left,
}

/// What the desktop shows of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Told {
    /// The alert it stands in, alone or with others.
    pub alert: AlertId,
    /// When that was last shown.
    pub at: Timestamp,
    /// What it was about then.
    pub matter: Matter,
    /// How grave it was then.
    pub status: Status,
}

/// What one account's health says to its incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// There is trouble; this is the gravest reason.
    Trouble(Reason),
    /// There is no reason to name, and yet the last call proved nothing.
    Unclear {
        /// Whether a sign-in is due within the week all the same.
        due: bool,
    },
    /// All is well, and proven.
    Well,
    /// The account is not connected any more.
    Left,
}

impl Sign {
    /// Reads the sign off a connection; `grant` is none once the account was disconnected.
    #[must_use]
    pub fn of(grant: Option<&Grant>, evidence: &Evidence, now: Timestamp) -> Self {
        let Some(grant) = grant else {
            return Self::Left;
        };
        let reasons = assess(grant, evidence, now).reasons;
        // A renewal stands first in the list and is no trouble.
        if let Some(reason) = reasons.into_iter().find(|one| Matter::of(one).is_some()) {
            return Self::Trouble(reason);
        }
        if evidence.trouble.is_none() {
            return Self::Well;
        }
        let due = match grant.horizon() {
            Horizon::At(at, _) => at.until(now) <= health::DUE_SOON,
            Horizon::Never => false,
        };
        Self::Unclear { due }
    }
}

/// What becomes of an account's incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing is new.
    Stays,
    /// A trouble began.
    Opens(Incident),
    /// The open one is about something else now, or became graver or milder.
    Changes(Incident),
    /// The open one is over.
    Closes(Incident),
}

impl Step {
    /// The incident after the step; none when nothing is new.
    #[must_use]
    pub fn after(self) -> Option<Incident> {
        match self {
            Self::Stays => None,
            Self::Opens(after) | Self::Changes(after) | Self::Closes(after) => Some(after),
        }
    }
}

/// Moves an account's incident on by one sign. `open` is the one that is open, if there is one.
#[must_use]
pub fn step(
    open: Option<&Incident>,
    account: AccountId,
    platform: Platform,
    sign: &Sign,
    now: Timestamp,
) -> Step {
    let closes = |open: &Incident, how| {
        Step::Closes(Incident {
            closed: Some(Closed { at: now, how }),
            ..open.clone()
        })
    };
    match (open, sign) {
        (None, Sign::Trouble(reason)) => match Matter::of(reason) {
            Some(matter) => Step::Opens(Incident {
                id: IncidentId::fresh(),
                account,
                platform,
                matter,
                status: reason.status(),
                opened_at: since(reason).unwrap_or(now).min(now),
                changed_at: now,
                closed: None,
                told: None,
                reminded: None,
                note: None,
            }),
            None => Step::Stays,
        },
        (None, Sign::Unclear { .. } | Sign::Well | Sign::Left) => Step::Stays,
        (Some(open), Sign::Trouble(reason)) => {
            let (matter, status) = (Matter::of(reason).unwrap_or(open.matter), reason.status());
            if (matter, status) == (open.matter, open.status) {
                return Step::Stays;
            }
            Step::Changes(Incident {
                matter,
                status,
                changed_at: now,
                ..open.clone()
            })
        }
        (Some(open), Sign::Unclear { due }) => match open.matter {
            Matter::SignInDue if !due => closes(open, Close::Mended),
            // It would still be a reason if the last proof were not fresh.
            Matter::NotProven => closes(open, Close::Mended),
            _ => Step::Stays,
        },
        (Some(open), Sign::Well) => closes(open, Close::Mended),
        (Some(open), Sign::Left) => closes(open, Close::Left),
    }
}

/// Since when a reason has been one, where it knows.
pub(crate) const fn since(reason: &Reason) -> Option<Timestamp> {
    match reason {
        Reason::SignedOut { since, .. }
        | Reason::AccountGone { since }
        | Reason::AppRefused { since }
        | Reason::PlatformDown { since, .. }
        | Reason::RateLimited { since, .. }
        | Reason::Slow { since, .. } => Some(*since),
        Reason::PermissionMissing { .. }
        | Reason::SignInDue { .. }
        | Reason::NotProven { .. }
        | Reason::Renewing { .. } => None,
    }
}

#[cfg(test)]
#[path = "incident_tests.rs"]
mod tests;
