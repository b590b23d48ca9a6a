//! Words for troubles that are looked back on: what it was, and how it ended.

use crate::{Incident, Matter, incident::Close};

/// What an incident was or is about, in a few words.
#[must_use]
pub fn explain_incident(incident: &Incident) -> String {
    let name = incident.platform.name();
    match incident.matter {
        Matter::SignedOut => format!("{name} signed us out"),
        Matter::AccountGone => format!("{name} said that the account was gone"),
        Matter::PermissionMissing => format!("{name} did not let us post"),
        Matter::AppRefused => format!("{name} refused our registration"),
        Matter::PlatformDown => format!("{name} had a problem of its own"),
        Matter::RateLimited => format!("{name} asked us to wait"),
        Matter::SignInDue => "A new sign-in was due".into(),
        Matter::Slow => format!("{name} was slow"),
        Matter::NotProven => "Not checked for a day".into(),
    }
}

/// How an incident ended, in a few words; none while it is open.
#[must_use]
pub fn explain_close(incident: &Incident) -> Option<&'static str> {
    Some(match (incident.closed?.how, incident.matter) {
        (Close::Left, _) => "The account was disconnected.",
        // Neither had stopped working.
        (Close::Mended, Matter::SignInDue) => "It was signed in again.",
        (Close::Mended, Matter::NotProven) => "It was checked again.",
        (Close::Mended, _) => "It works again.",
    })
}
