//! Words for sign-ins that ended and sign-ins that will.
//!
//! What ended a sign-in is said only where the platform said it; where several things do, they are
//! named as what usually does.

use pilotlight_words::{explanation, sentences};

use super::{Action, Explanation, due_soon};
use crate::{Cause, HorizonCause, Platform, Timestamp, reading::Reading};

/// A sign-in that the platform ended.
pub(super) fn ended(cause: Cause, since: Timestamp, reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let day = reading.day(since);
    let happened = match cause {
        Cause::TokenExpired => ran_out(reading.platform, &day),
        Cause::AccessRevoked => sentences(&[
            explanation::access_ended(day, name),
            usual(reading.platform),
        ]),
        _ => sentences(&[
            explanation::access_ended_silently(day, name),
            usual_of_silence(reading.platform),
        ]),
    };
    Explanation {
        headline: explanation::signed_out(name),
        happened,
        posts: explanation::signed_out_posts(),
        action: Action::SignInAgain,
    }
}

/// Why access runs out by its own date (the platforms' access token guides, 2026).
fn ran_out(platform: Platform, day: &str) -> String {
    match platform {
        Platform::Facebook => explanation::ran_out_facebook(day),
        Platform::Instagram => explanation::ran_out_instagram(day),
        Platform::LinkedIn => explanation::ran_out_linkedin(day),
        Platform::YouTube => explanation::ran_out_youtube(day),
        Platform::X => explanation::ran_out_x(day),
    }
}

/// What usually makes a platform end access.
fn usual(platform: Platform) -> String {
    match platform {
        Platform::Facebook => explanation::happens_facebook(),
        Platform::Instagram => explanation::happens_instagram(),
        Platform::YouTube => explanation::happens_youtube(),
        Platform::X => explanation::happens_x(),
        Platform::LinkedIn => explanation::happens_linkedin(),
    }
}

/// What usually stands behind a refusal without a reason.
fn usual_of_silence(platform: Platform) -> String {
    match platform {
        Platform::Facebook => explanation::usually_facebook(),
        Platform::Instagram => explanation::usually_instagram(),
        Platform::YouTube => explanation::usually_youtube(),
        Platform::X => explanation::usually_x(),
        Platform::LinkedIn => explanation::usually_linkedin(),
    }
}

/// A sign-in that will end, or whose day has just passed.
pub(super) fn due(at: Timestamp, cause: HorizonCause, reading: &Reading<'_>) -> Explanation {
    let day = reading.day(at);
    let why = why(cause, reading.platform);
    if at <= reading.now {
        return Explanation {
            headline: explanation::due_headline(),
            happened: sentences(&[why, explanation::due_was(day)]),
            posts: explanation::due_posts(),
            action: Action::RenewNow,
        };
    }
    Explanation {
        headline: match cause {
            HorizonCause::TestingMode => explanation::due_soon_testing(),
            _ => due_soon(at.until(reading.now)),
        },
        happened: sentences(&[why, explanation::due_soon_ends(day)]),
        posts: explanation::due_soon_posts(),
        action: Action::RenewNow,
    }
}

/// Why the platform wants a new sign-in (the platforms' access token guides, 2026).
fn why(cause: HorizonCause, platform: Platform) -> String {
    let name = platform.name();
    match (cause, platform) {
        (HorizonCause::TestingMode, _) => explanation::why_testing(),
        (HorizonCause::DataAccessEnds, _) => explanation::why_90_days(name),
        (HorizonCause::SignInEnds, Platform::Facebook | Platform::LinkedIn) => {
            explanation::why_60_days(name)
        }
        (HorizonCause::SignInEnds, Platform::X | Platform::YouTube) => explanation::why_hours(name),
        (HorizonCause::RefreshEnds, Platform::LinkedIn) => explanation::why_year(name),
        (HorizonCause::RefreshEnds, Platform::YouTube) => explanation::why_limited(),
        (HorizonCause::SignInEnds, Platform::Instagram) | (HorizonCause::RefreshEnds, _) => {
            explanation::why_time_to_time(name)
        }
    }
}
