//! One sentence, one button: what a reason means, in words for someone who runs a shop.
//!
//! Card, tray, notification and command line all take their words from here (promise C5), so that
//! they can never disagree. No other room writes wording for a state. The words never blame, never
//! shout and never speak of tokens.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Cause, Health, Horizon, HorizonCause, Platform, Reason, Span, Timestamp};

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

/// Whom and when the words are for.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The platform spoken of.
    pub platform: Platform,
    /// The moment at which the words are read.
    pub now: Timestamp,
    /// The reader's time zone.
    pub zone: &'a TimeZone,
}

/// Explains one reason.
#[must_use]
pub fn explain(reason: &Reason, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    match reason {
        Reason::SignedOut { cause, since } => signed_out(*cause, *since, reading),
        Reason::AccountGone { since } => Explanation {
            headline: format!("This {} no longer exists", noun(reading.platform)),
            happened: format!(
                "Since {} {name} says that it was deleted or suspended. Its history stays here.",
                reading.day(*since)
            ),
            posts: "Nothing can be posted to it.".into(),
            action: Action::Remove,
        },
        Reason::PermissionMissing { missing } => permission_missing(missing, reading),
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
                "Too many requests were made for this account. {}",
                reading.next_try(*retry_at)
            ),
            posts: held_or_late(*lasted),
            action: Action::Nothing,
        },
        Reason::SignInDue { at, cause } => sign_in_due(*at, *cause, reading),
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

fn signed_out(cause: Cause, since: Timestamp, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let day = reading.day(since);
    let happened = match cause {
        Cause::TokenExpired => {
            format!("The sign-in at {name} ended by its own date. We noticed on {day}.")
        }
        Cause::AccessRevoked => format!(
            "{name} ended our access; we noticed on {day}. That happens when the password was \
             changed or Pilotlight was removed in {name}'s settings."
        ),
        _ => {
            format!("{name} stopped accepting our access and did not say why; we noticed on {day}.")
        }
    };
    Explanation {
        headline: format!("{name} signed us out"),
        happened,
        posts: "Posts are held until you sign in again.".into(),
        action: Action::SignInAgain,
    }
}

fn permission_missing(missing: &[String], reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let happened = if missing.is_empty() {
        format!("A permission or a role was taken away, perhaps in {name}'s settings.")
    } else {
        format!("{name} did not grant: {}.", missing.join(", "))
    };
    Explanation {
        headline: format!("{name} does not let us post"),
        happened,
        posts: "Posts are held until it is granted.".into(),
        action: Action::AskAgain,
    }
}

fn sign_in_due(at: Timestamp, cause: HorizonCause, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let day = reading.day(at);
    let why = match cause {
        HorizonCause::SignInEnds => format!("{name} asks for a new sign-in from time to time."),
        HorizonCause::DataAccessEnds => format!("{name} asks for a new sign-in every 90 days."),
        HorizonCause::RefreshEnds => format!("{name} asks for a new sign-in once a year."),
        HorizonCause::TestingMode => {
            "The developer app is still in Google's testing mode, which ends access after a week."
                .into()
        }
    };
    if at <= reading.now {
        return Explanation {
            headline: "A new sign-in is due".into(),
            happened: format!("{why} Yours was to end on {day}."),
            posts: "Posts may be held from now on.".into(),
            action: Action::RenewNow,
        };
    }
    Explanation {
        headline: match cause {
            HorizonCause::TestingMode => "Google ends access every 7 days".into(),
            _ => format!("Sign in again {}", within(at.until(reading.now))),
        },
        happened: format!("{why} Yours ends on {day}."),
        posts: "Posts still go out until then.".into(),
        action: Action::RenewNow,
    }
}

fn not_proven(
    last_proven_at: Option<Timestamp>,
    obstacle: Option<Cause>,
    reading: &Reading<'_>,
) -> Explanation {
    let name = reading.platform.name();
    let headline = match (last_proven_at, obstacle) {
        (_, Some(Cause::NoAnswer | Cause::NetworkInterference)) => {
            format!("We could not reach {name}")
        }
        (Some(at), _) => format!("Not checked since {}", reading.day(at)),
        (None, _) => "Not checked yet".into(),
    };
    let happened = match obstacle {
        Some(Cause::NetworkInterference) => "The network answered in its place, as hotel and café \
             networks do. Sign in to the network; we try again by ourselves."
            .into(),
        Some(Cause::NoAnswer) => format!(
            "This computer got no answer from {name}, so we cannot say how the account is. We try \
             again by ourselves."
        ),
        Some(_) => format!(
            "{name} answered in a way we do not understand, so we cannot say how the account is."
        ),
        None => "This computer was off or offline, so we cannot say how the account is.".into(),
    };
    Explanation {
        headline,
        happened,
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

impl Reading<'_> {
    fn zoned(&self, at: Timestamp) -> Option<jiff::Zoned> {
        jiff::Timestamp::from_millisecond(at.as_millis())
            .ok()
            .map(|stamp| stamp.to_zoned(self.zone.clone()))
    }

    /// A day in words: "28 November", with the year when it is not this one.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        let Some(when) = self.zoned(at) else {
            return "an unknown day".into();
        };
        let this_year = self
            .zoned(self.now)
            .is_some_and(|now| now.year() == when.year());
        when.strftime(if this_year { "%-d %B" } else { "%-d %B %Y" })
            .to_string()
    }

    /// A moment in words: "14:05" today, "28 November, 14:05" on another day.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let Some(when) = self.zoned(at) else {
            return "an unknown time".into();
        };
        let today = self
            .zoned(self.now)
            .is_some_and(|now| now.date() == when.date());
        let time = when.strftime("%H:%M");
        if today {
            time.to_string()
        } else {
            format!("{}, {time}", self.day(at))
        }
    }

    fn next_try(&self, retry_at: Option<Timestamp>) -> String {
        match retry_at {
            Some(at) if at > self.now => format!("We try again at {}.", self.moment(at)),
            _ => "We try again by ourselves.".into(),
        }
    }
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
