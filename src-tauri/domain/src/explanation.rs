//! One sentence, one button: what a reason means, in words for someone who runs a shop.
//!
//! Card, tray, notification and command line all take their words from here (promise C5), so that
//! they can never disagree. No other room writes wording for a state. The words never blame, never
//! shout and never speak of tokens.

pub(crate) mod notice;
mod past;
mod permission;
mod sign_in;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Cause, Health, Horizon, Platform, Reason, Span, Timestamp};

pub use crate::reading::Reading;
pub use notice::of_week as weekly_summary;
pub use past::{explain_close, explain_incident};
pub use permission::ability;

/// What a reason means and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// A few words, as in "Facebook signed us out".
    pub headline: String,
    /// What happened, in a sentence or two.
    pub happened: String,
    /// What it means for posts, in one sentence.
    pub posts: String,
    /// The one thing to do.
    pub action: Action,
}

/// The one action that mends a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Sign in again, because the connection ended.
    SignInAgain,
    /// Sign in again before it ends.
    RenewNow,
    /// Ask the platform for the missing permission.
    AskAgain,
    /// Check the connection now.
    CheckNow,
    /// Open the page with our registrations at the platforms.
    OpenPlatformApps,
    /// Take the account off the list; its history stays.
    Remove,
    /// Nothing: it passes by itself.
    Nothing,
}

impl Action {
    /// The words on the button; empty where there is none.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::SignInAgain => "Sign in again",
            Self::RenewNow => "Renew now",
            Self::AskAgain => "Ask for it again",
            Self::CheckNow => "Check now",
            Self::OpenPlatformApps => "Open Platform apps",
            Self::Remove => "Remove from the list",
            Self::Nothing => "",
        }
    }
}

/// Explains one reason.
#[must_use]
pub fn explain(reason: &Reason, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    match reason {
        Reason::SignedOut { cause, since } => sign_in::ended(*cause, *since, reading),
        Reason::AccountGone { since } => Explanation {
            headline: format!("This {} is gone from {name}", noun(reading.platform)),
            happened: format!(
                "{name} says that it was deleted or suspended; we noticed on {}. Its history stays \
                 here.",
                reading.day(*since)
            ),
            posts: "Nothing can be posted to it.".into(),
            action: Action::Remove,
        },
        Reason::PermissionMissing { missing } => permission::missing(missing, reading),
        Reason::AppRefused { .. } => Explanation {
            headline: format!("Something is wrong with our registration at {name}"),
            happened: format!(
                "Your accounts are fine; {name} refused the developer app behind Pilotlight."
            ),
            posts: "Posts wait until the registration is mended.".into(),
            action: Action::OpenPlatformApps,
        },
        Reason::PlatformDown {
            since,
            retry_at,
            lasted,
        } => Explanation {
            headline: format!("{name} has a problem of its own"),
            happened: format!(
                "Your connection is fine; {name} has not been answering properly since {}. {}",
                reading.moment(*since),
                reading.next_try(*retry_at)
            ),
            posts: held_or_late(*lasted),
            action: Action::Nothing,
        },
        Reason::RateLimited {
            retry_at, lasted, ..
        } => Explanation {
            headline: format!("{name} asked us to wait"),
            happened: format!(
                "Too many requests were made in a short time, so {name} takes none for now. {}",
                reading.next_try(*retry_at)
            ),
            posts: held_or_late(*lasted),
            action: Action::Nothing,
        },
        Reason::SignInDue { at, cause } => sign_in::due(*at, *cause, reading),
        Reason::Slow { retry_at, .. } => Explanation {
            headline: format!("{name} is slow"),
            happened: format!("Your connection is fine. {}", reading.next_try(*retry_at)),
            posts: "Posts may go out a little late.".into(),
            action: Action::Nothing,
        },
        Reason::NotProven {
            last_proven_at,
            obstacle,
        } => not_proven(*last_proven_at, *obstacle, reading),
        Reason::Renewing { .. } => Explanation {
            headline: "Renewing the connection".into(),
            happened: format!("Pilotlight is renewing this connection with {name}."),
            posts: "Posts go out as planned.".into(),
            action: Action::Nothing,
        },
    }
}

/// Explains one refusal, seen just now, as a person would read of it. `retry_at` is when the next
/// call is worth making; `outlived` whether something else brings the next access when this one
/// has run out.
#[must_use]
pub fn explain_cause(
    cause: Cause,
    retry_at: Option<Timestamp>,
    outlived: bool,
    reading: &Reading<'_>,
) -> Explanation {
    let name = reading.platform.name();
    let reason = Reason::told_by(cause, reading.now, retry_at, false, &[]);
    match (cause, reason) {
        (Cause::TokenExpired, _) if outlived => Explanation {
            headline: "The connection renews itself".into(),
            happened: format!(
                "What {name} gives lasts a few hours at a time; Pilotlight fetches the next by itself."
            ),
            posts: "Posts go out as planned.".into(),
            action: Action::Nothing,
        },
        (Cause::ContentRejected, _) => Explanation {
            headline: format!("{name} refused this post"),
            happened: format!(
                "Your connection is fine; {name} did not take this one post as it is."
            ),
            posts: "Other posts go out as planned.".into(),
            action: Action::Nothing,
        },
        (_, Some(reason)) => explain(&reason, reading),
        (_, None) => not_proven(None, Some(cause), reading),
    }
}

/// When a person is next needed, in one line for the card.
#[must_use]
pub fn explain_horizon(health: &Health, reading: &Reading<'_>) -> String {
    let ended = health.reasons.iter().find_map(|reason| match reason {
        Reason::SignedOut { .. } => Some("Stopped until you sign in again"),
        Reason::AccountGone { .. } => Some("Gone; its history stays"),
        _ => None,
    });
    match (ended, health.horizon) {
        (Some(ended), _) => ended.into(),
        (None, Horizon::Never) => "Renews itself, no end in sight".into(),
        (None, Horizon::At(at, _)) if at <= reading.now => {
            format!("A new sign-in has been due since {}", reading.day(at))
        }
        (None, Horizon::At(at, _)) if at.until(reading.now) <= crate::health::DUE_SOON => {
            format!("Sign in again {}", within(at.until(reading.now)))
        }
        (None, Horizon::At(at, _)) => format!("Runs by itself until {}", reading.day(at)),
    }
}

fn not_proven(
    last_proven_at: Option<Timestamp>,
    obstacle: Option<Cause>,
    reading: &Reading<'_>,
) -> Explanation {
    let name = reading.platform.name();
    let unsure = "so we cannot say how the account is";
    // What a post was refused for stood in nobody's way.
    let obstacle = obstacle.filter(|cause| *cause != Cause::ContentRejected);
    let (headline, happened) = match (obstacle, last_proven_at) {
        (Some(Cause::NetworkInterference), _) => (
            format!("We could not reach {name}"),
            "The network answered in its place, as hotel and café networks do. Sign in to the \
             network; we try again by ourselves."
                .into(),
        ),
        (Some(Cause::NoAnswer), _) => (
            format!("We could not reach {name}"),
            format!(
                "This computer got no answer from {name}, {unsure}. We try again by ourselves."
            ),
        ),
        (Some(Cause::TokenExpired), _) => (
            format!("{name} gave an unclear answer"),
            format!("{name} did not accept even a fresh connection, {unsure}."),
        ),
        (Some(_), _) => (
            format!("{name} gave an unclear answer"),
            format!("{name} answered in a way we do not understand, {unsure}."),
        ),
        (None, Some(at)) => (
            format!("Not checked since {}", reading.since_day(at)),
            format!("This computer was off or offline, {unsure}."),
        ),
        (None, None) => (
            "Not checked yet".into(),
            format!("No check has been made yet, {unsure}."),
        ),
    };
    let last = match (obstacle, last_proven_at) {
        (Some(_), Some(at)) => format!(" It last worked on {}.", reading.day(at)),
        _ => String::new(),
    };
    Explanation {
        headline,
        happened: format!("{happened}{last}"),
        posts: "Posts are tried at their time.".into(),
        action: Action::CheckNow,
    }
}

fn held_or_late(lasted: bool) -> String {
    if lasted {
        "Posts are held until it is over; nothing to do.".into()
    } else {
        "Posts may go out a little late; nothing to do.".into()
    }
}

const fn noun(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook => "Page",
        Platform::YouTube => "channel",
        Platform::Instagram | Platform::X | Platform::LinkedIn => "account",
    }
}

fn within(left: Span) -> String {
    match left.whole_days_up() {
        0 | 1 => "within a day".into(),
        days => format!("within {days} days"),
    }
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
