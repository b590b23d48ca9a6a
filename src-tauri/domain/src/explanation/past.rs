//! Words for troubles that are looked back on: what it was, and how it ended.

use pilotlight_words::explanation;

use crate::{Incident, Matter, incident::Close};

/// What an incident was or is about, in a few words.
#[must_use]
pub fn explain_incident(incident: &Incident) -> String {
    let name = incident.platform.name();
    match incident.matter {
        Matter::SignedOut => explanation::past_signed_out(name),
        Matter::AccountGone => explanation::past_gone(name),
        Matter::PermissionMissing => explanation::past_permission(name),
        Matter::AppRefused => explanation::past_registration(name),
        Matter::PlatformDown => explanation::past_down(name),
        Matter::RateLimited => explanation::past_limited(name),
        Matter::SignInDue => explanation::past_due(),
        Matter::Slow => explanation::past_slow(name),
        Matter::NotProven => explanation::past_not_proven(),
    }
}

/// How an incident ended, in a few words; none while it is open.
#[must_use]
pub fn explain_close(incident: &Incident) -> Option<String> {
    Some(match (incident.closed?.how, incident.matter) {
        (Close::Left, _) => explanation::ended_left(),
        // Neither had stopped working.
        (Close::Mended, Matter::SignInDue) => explanation::ended_signed_in(),
        (Close::Mended, Matter::NotProven) => explanation::ended_checked(),
        (Close::Mended, _) => explanation::ended_works(),
    })
}
