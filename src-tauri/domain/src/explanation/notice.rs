//! Words of notifications: those of [`super::explain`], for one account or for several at once.

use pilotlight_words::{alert, few_of, sentences};

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

/// So many stand in an alert, be they names or the number of the rest.
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
        ([only], _) => alert::of_one(only.name, &words.headline),
        (several, Reason::Slow { .. }) => {
            alert::slow_for_several(counted(several), reading.platform.name())
        }
        (several, _) => alert::of_several(counted(several), &words.headline),
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
        ([only], false) => (alert::works(only.name), String::new()),
        ([only], true) => (alert::signed_in(only.name), String::new()),
        (several, _) => (
            if due {
                alert::signed_in_several(counted(several), platform)
            } else {
                alert::works_several(counted(several), platform)
            },
            alert::names(names(several)),
        ),
    };
    Alert {
        id,
        urgency: Urgency::Low,
        headline,
        body: sentences(&[names, alert::confirmed(platform)]),
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
    let who = if subjects.len() > 1 {
        alert::names(names(subjects))
    } else {
        String::new()
    };
    let what_to_do = if words.action == Action::Nothing {
        String::new()
    } else {
        alert::action(words.action.label())
    };
    sentences(&[&who, &words.happened, &words.posts, &what_to_do])
}

/// "3 Pages", "2 channels", "4 accounts".
fn counted(subjects: &[Subject<'_>]) -> String {
    let all = |kind| subjects.iter().all(|subject| subject.kind == kind);
    let count = subjects.len();
    if all(AccountKind::FacebookPage) {
        alert::pages(count)
    } else if all(AccountKind::YoutubeChannel) {
        alert::channels(count)
    } else if all(AccountKind::LinkedinOrganization) {
        alert::company_pages(count)
    } else {
        alert::accounts(count)
    }
}

/// "Corner Florist, Garden Shop and 2 more".
fn names(subjects: &[Subject<'_>]) -> String {
    let all: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
    few_of(&all, NAMED)
}
