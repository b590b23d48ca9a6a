//! One sentence, one button: what a reason means, in words for someone who runs a shop.
//!
//! Card, tray, notification and command line all take their words from here (promise C5), so that
//! they can never disagree. No other room writes wording for a state. The words never blame, never
//! shout and never speak of tokens.

pub(crate) mod notice;
mod past;
mod permission;
mod sign_in;

use pilotlight_words::{explanation, sentences};
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
    pub fn label(self) -> String {
        match self {
            Self::SignInAgain => explanation::action_sign_in_again(),
            Self::RenewNow => explanation::action_renew_now(),
            Self::AskAgain => explanation::action_ask_again(),
            Self::CheckNow => explanation::action_check_now(),
            Self::OpenPlatformApps => explanation::action_open_platform_apps(),
            Self::Remove => explanation::action_remove(),
            Self::Nothing => String::new(),
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
            headline: gone(reading.platform),
            happened: explanation::gone_happened(reading.day(*since), name),
            posts: explanation::gone_posts(),
            action: Action::Remove,
        },
        Reason::PermissionMissing { missing } => permission::missing(missing, reading),
        Reason::AppRefused { .. } => Explanation {
            headline: explanation::registration(name),
            happened: explanation::registration_happened(name),
            posts: explanation::registration_posts(),
            action: Action::OpenPlatformApps,
        },
        Reason::PlatformDown {
            since,
            retry_at,
            lasted,
        } => Explanation {
            headline: explanation::down(name),
            happened: sentences(&[
                explanation::down_happened(reading.moment(*since), name),
                reading.next_try(*retry_at),
            ]),
            posts: held_or_late(*lasted),
            action: Action::Nothing,
        },
        Reason::RateLimited {
            retry_at, lasted, ..
        } => Explanation {
            headline: explanation::limited(name),
            happened: sentences(&[
                explanation::limited_happened(name),
                reading.next_try(*retry_at),
            ]),
            posts: held_or_late(*lasted),
            action: Action::Nothing,
        },
        Reason::SignInDue { at, cause } => sign_in::due(*at, *cause, reading),
        Reason::Slow { retry_at, .. } => Explanation {
            headline: explanation::slow(name),
            happened: sentences(&[explanation::slow_happened(), reading.next_try(*retry_at)]),
            posts: explanation::slow_posts(),
            action: Action::Nothing,
        },
        Reason::NotProven {
            last_proven_at,
            obstacle,
        } => not_proven(*last_proven_at, *obstacle, reading),
        Reason::Renewing { .. } => Explanation {
            headline: explanation::renewing(),
            happened: explanation::renewing_happened(name),
            posts: explanation::posts_as_planned(),
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
            headline: explanation::renews_itself(),
            happened: explanation::renews_itself_happened(name),
            posts: explanation::posts_as_planned(),
            action: Action::Nothing,
        },
        (Cause::ContentRejected, _) => Explanation {
            headline: explanation::post_refused(name),
            happened: explanation::post_refused_happened(name),
            posts: explanation::post_refused_posts(),
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
        Reason::SignedOut { .. } => Some(explanation::horizon_stopped()),
        Reason::AccountGone { .. } => Some(explanation::horizon_gone()),
        _ => None,
    });
    match (ended, health.horizon) {
        (Some(ended), _) => ended,
        (None, Horizon::Never) => explanation::horizon_never(),
        (None, Horizon::At(at, _)) if at <= reading.now => {
            explanation::horizon_overdue(reading.day(at))
        }
        (None, Horizon::At(at, _)) if at.until(reading.now) <= crate::health::DUE_SOON => {
            due_soon(at.until(reading.now))
        }
        (None, Horizon::At(at, _)) => explanation::horizon_until(reading.day(at)),
    }
}

fn not_proven(
    last_proven_at: Option<Timestamp>,
    obstacle: Option<Cause>,
    reading: &Reading<'_>,
) -> Explanation {
    let name = reading.platform.name();
    // What a post was refused for stood in nobody's way.
    let obstacle = obstacle.filter(|cause| *cause != Cause::ContentRejected);
    let (headline, happened) = match (obstacle, last_proven_at) {
        (Some(Cause::NetworkInterference), _) => (
            explanation::not_reached(name),
            explanation::not_reached_network(),
        ),
        (Some(Cause::NoAnswer), _) => (
            explanation::not_reached(name),
            explanation::not_reached_no_answer(name),
        ),
        (Some(Cause::TokenExpired), _) => {
            (explanation::unclear(name), explanation::unclear_fresh(name))
        }
        (Some(_), _) => (
            explanation::unclear(name),
            explanation::unclear_happened(name),
        ),
        (None, Some(at)) => (
            explanation::not_checked_since(reading.since_day(at)),
            explanation::not_checked_since_happened(),
        ),
        (None, None) => (
            explanation::not_checked(),
            explanation::not_checked_happened(),
        ),
    };
    let last = match (obstacle, last_proven_at) {
        (Some(_), Some(at)) => explanation::last_worked(reading.day(at)),
        _ => String::new(),
    };
    Explanation {
        headline,
        happened: sentences(&[happened, last]),
        posts: explanation::not_proven_posts(),
        action: Action::CheckNow,
    }
}

fn held_or_late(lasted: bool) -> String {
    if lasted {
        explanation::posts_held()
    } else {
        explanation::posts_late()
    }
}

fn gone(platform: Platform) -> String {
    let name = platform.name();
    match platform {
        Platform::Facebook => explanation::gone_page(name),
        Platform::YouTube => explanation::gone_channel(name),
        Platform::Instagram | Platform::X | Platform::LinkedIn => explanation::gone_account(name),
    }
}

/// That a sign-in is needed soon; what is left of the last day counts as one.
fn due_soon(left: Span) -> String {
    explanation::due_soon(left.whole_days_up().max(1))
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
