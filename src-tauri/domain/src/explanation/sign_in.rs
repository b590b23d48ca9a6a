//! Words for sign-ins that ended and sign-ins that will.
//!
//! What ended a sign-in is said only where the platform said it; where several things do, they are
//! named as what usually does.

use super::{Action, Explanation, within};
use crate::{Cause, HorizonCause, Platform, Timestamp, reading::Reading};

/// A sign-in that the platform ended.
pub(super) fn ended(cause: Cause, since: Timestamp, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let noticed = format!("we noticed on {}", reading.day(since));
    let happened = match cause {
        Cause::TokenExpired => format!("{}; {noticed}.", ran_out(reading.platform)),
        Cause::AccessRevoked => format!(
            "{name} ended our access; {noticed}. That happens when {}.",
            usual(reading.platform)
        ),
        _ => format!(
            "{name} stopped accepting our access and did not say why; {noticed}. Usually {}.",
            usual_of_silence(reading.platform)
        ),
    };
    Explanation {
        headline: format!("{name} signed us out"),
        happened,
        posts: "Posts are held until you sign in again.".into(),
        action: Action::SignInAgain,
    }
}

/// Why access runs out by its own date (the platforms' access token guides, 2026).
fn ran_out(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook => {
            "Facebook asks for a new sign-in from time to time, and yours is over"
        }
        Platform::Instagram => {
            "Instagram's access can be prolonged only before its 60 days are over, and that was missed"
        }
        Platform::LinkedIn => "LinkedIn asks for a new sign-in every 60 days, and yours are over",
        Platform::YouTube => "YouTube gave access for an hour only, and that hour is over",
        Platform::X => "X gave access for two hours only, and those are over",
    }
}

/// What usually makes a platform end access.
fn usual(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook => {
            "the password was changed, Pilotlight was removed in Facebook's settings, or Facebook \
             wants to see that it is you"
        }
        Platform::Instagram => {
            "the password was changed, Pilotlight was removed in Instagram's settings, or Instagram \
             wants to see that it is you"
        }
        Platform::YouTube => {
            "Pilotlight was removed in the Google account's settings, or whoever manages that \
             account wants a new sign-in"
        }
        Platform::X => "Pilotlight was removed in X's settings",
        Platform::LinkedIn => {
            "the password was changed or Pilotlight was removed in LinkedIn's settings"
        }
    }
}

/// What usually stands behind a refusal without a reason.
fn usual_of_silence(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook => {
            "the password was changed or Pilotlight was removed in Facebook's settings"
        }
        Platform::Instagram => {
            "the password was changed or Pilotlight was removed in Instagram's settings"
        }
        Platform::YouTube => {
            "the password was changed, Pilotlight was removed in the Google account's settings, or \
             six months went by without use"
        }
        Platform::X => "Pilotlight was removed in X's settings",
        Platform::LinkedIn => {
            "a year went by since the last sign-in, or Pilotlight was removed in LinkedIn's settings"
        }
    }
}

/// A sign-in that will end, or whose day has just passed.
pub(super) fn due(at: Timestamp, cause: HorizonCause, reading: &Reading<'_>) -> Explanation {
    let day = reading.day(at);
    let why = why(cause, reading.platform);
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

/// Why the platform wants a new sign-in (the platforms' access token guides, 2026).
fn why(cause: HorizonCause, platform: Platform) -> String {
    let name = platform.name();
    match (cause, platform) {
        (HorizonCause::TestingMode, _) => {
            "The developer app is still in Google's testing mode, which ends access after a week; \
             publishing it at Google puts an end to that."
                .into()
        }
        (HorizonCause::DataAccessEnds, _) => {
            format!("{name} asks for a new sign-in every 90 days.")
        }
        (HorizonCause::SignInEnds, Platform::Facebook | Platform::LinkedIn) => {
            format!("{name} asks for a new sign-in every 60 days.")
        }
        (HorizonCause::SignInEnds, Platform::X | Platform::YouTube) => {
            format!("{name} gave access for a few hours only.")
        }
        (HorizonCause::RefreshEnds, Platform::LinkedIn) => {
            format!("{name} asks for a new sign-in once a year.")
        }
        (HorizonCause::RefreshEnds, Platform::YouTube) => {
            "On Google's page, access was allowed for a limited time.".into()
        }
        (HorizonCause::SignInEnds, Platform::Instagram) | (HorizonCause::RefreshEnds, _) => {
            format!("{name} asks for a new sign-in from time to time.")
        }
    }
}
