//! Words of notifications: those of [`super::explain`], for one account or for several at once.

use super::{Explanation, explain};
use crate::{
    AccountKind, Action, Alert, AlertId, Glance, Offer, Reason, Status, Urgency, reading::Reading,
};

/// An account that an alert speaks of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: AccountKind,
}

/// So many names stand in an alert; the rest are counted.
const NAMED: usize = 3;

/// The alert that tells of a trouble.
pub(crate) fn of_trouble(
    id: AlertId,
    reason: &Reason,
    subjects: &[Subject<'_>],
    reading: &Reading<'_>,
) -> Alert {
    let words = explain(&without_next_try(reason), reading);
    let headline = match (subjects, reason) {
        ([only], _) => format!("{}: {}", only.name, words.headline),
        (several, Reason::Slow { .. }) => {
            format!("{} for {}", words.headline, counted(several))
        }
        (several, _) => format!("{}: {}", words.headline, counted(several)),
    };
    Alert {
        id,
        urgency: urgency(reason),
        headline,
        body: body(&words, subjects),
        offer: match words.action {
            Action::SignInAgain | Action::RenewNow | Action::AskAgain => Offer::Reconnect,
            Action::CheckNow | Action::OpenPlatformApps | Action::Remove | Action::Nothing => {
                Offer::Open
            }
        },
    }
}

/// The note that a trouble which was told of is over. Where a sign-in was merely `due`, nothing had
/// stopped working.
pub(crate) fn of_end(
    id: AlertId,
    due: bool,
    subjects: &[Subject<'_>],
    reading: &Reading<'_>,
) -> Alert {
    let platform = reading.platform.name();
    let (headline, names) = match (subjects, due) {
        ([only], false) => (format!("{} works again", only.name), String::new()),
        ([only], true) => (format!("{} is signed in again", only.name), String::new()),
        (several, _) => (
            if due {
                format!("Signed in again at {platform}: {}", counted(several))
            } else {
                format!("{platform} works again: {}", counted(several))
            },
            format!("{}. ", names(several)),
        ),
    };
    Alert {
        id,
        urgency: Urgency::Low,
        headline,
        body: format!("{names}{platform} has confirmed it. Posts go out as planned."),
        offer: Offer::Open,
    }
}

/// The summary of a week: the glance's own words.
#[must_use]
pub fn of_week(id: AlertId, glance: &Glance) -> Alert {
    Alert {
        id,
        urgency: Urgency::Low,
        headline: glance.headline.clone(),
        body: glance.detail.clone(),
        offer: Offer::Open,
    }
}

/// An alert stands for hours; a time at which we try again would be over soon.
fn without_next_try(reason: &Reason) -> Reason {
    let mut reason = reason.clone();
    if let Reason::PlatformDown { retry_at, .. }
    | Reason::RateLimited { retry_at, .. }
    | Reason::Slow { retry_at, .. } = &mut reason
    {
        *retry_at = None;
    }
    reason
}

fn urgency(reason: &Reason) -> Urgency {
    match (reason.status(), reason.needs_person()) {
        (Status::Error, true) => Urgency::Critical,
        (Status::Error, false) | (_, true) => Urgency::Normal,
        (_, false) => Urgency::Low,
    }
}

fn body(words: &Explanation, subjects: &[Subject<'_>]) -> String {
    let mut sentences = Vec::new();
    if subjects.len() > 1 {
        sentences.push(format!("{}.", names(subjects)));
    }
    sentences.push(words.happened.clone());
    sentences.push(words.posts.clone());
    if words.action != Action::Nothing {
        sentences.push(format!("{}.", words.action.label()));
    }
    sentences.join(" ")
}

/// "3 Pages", "2 channels", "4 accounts".
fn counted(subjects: &[Subject<'_>]) -> String {
    let all = |kind| subjects.iter().all(|subject| subject.kind == kind);
    let noun = if all(AccountKind::FacebookPage) {
        "Pages"
    } else if all(AccountKind::YoutubeChannel) {
        "channels"
    } else if all(AccountKind::LinkedinOrganization) {
        "company pages"
    } else {
        "accounts"
    };
    format!("{} {noun}", subjects.len())
}

/// "Corner Florist, Garden Shop and 2 more".
fn names(subjects: &[Subject<'_>]) -> String {
    let all: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
    if all.len() > NAMED {
        let first = all[..NAMED - 1].join(", ");
        return format!("{first} and {} more", all.len() - NAMED + 1);
    }
    match all.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
