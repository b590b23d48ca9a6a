//! What is told of incidents, and when: the one place that decides on alerts.
//!
//! Two rules above all. Never cry wolf: what may end by itself or be one platform's slip is told only
//! once it has lasted, and what ended before that is never told. And one word for one trouble:
//! accounts that hang on one sign-in, or on one platform in trouble, share an alert.
//!
//! | matter | told | together |
//! |---|---|---|
//! | signed out | at once: it was heard twice, or from where the sign-in is kept | with all of its sign-in |
//! | account gone | at once | never |
//! | permission missing | after [`HEARD_AGAIN`] | with all of its sign-in |
//! | app refused | after [`HEARD_AGAIN`] | with all of its platform |
//! | outage, limit | once posts are held, after [`health::OUTAGE_LASTS`] | with all of its platform |
//! | slow | after [`health::OUTAGE_LASTS`] | with all of its platform |
//! | sign-in due | at once, a week before; again 3 days and 1 day before | with all of its sign-in |
//! | not proven | never: it says more about this computer than about the account | |
//!
//! Everything here is pure: from incidents, settings and now to what is to be shown and taken back.
//! The caller hands it to the desktop first and writes it down after that, so a crash in between
//! shows something twice and never loses it.

mod planning;

use jiff::tz::TimeZone;

use crate::{
    AccountKind, AlertChange, GrantId, HorizonCause, Incident, NotificationSettings, Reason, Span,
    Timestamp, health,
};

/// What one answer alone says is told after this, when further checks have said it as well.
pub const HEARD_AGAIN: Span = Span::minutes(15);

/// An incident with what its words are made from.
#[derive(Clone, Debug)]
pub struct Case {
    /// The incident: open, or closed with an alert that still stands.
    pub incident: Incident,
    /// The reason as it is now; none when the incident is closed or its account answers nothing.
    pub reason: Option<Reason>,
    /// The account's name.
    pub name: String,
    /// The account's kind.
    pub kind: AccountKind,
    /// The sign-in that the account hangs on; none once it was disconnected.
    pub grant: Option<GrantId>,
    /// The owner does not want to hear of the account before this.
    pub snoozed_until: Option<Timestamp>,
}

/// For whom and when it is told.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// What the owner wants to be told of.
    pub settings: &'a NotificationSettings,
    /// The moment.
    pub now: Timestamp,
    /// The owner's time zone.
    pub zone: &'a TimeZone,
}

/// One thing to tell, and how its incidents stand once it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// What the desktop is told; none where it need not know.
    pub change: Option<AlertChange>,
    /// The incidents as they are to be written down afterwards.
    pub after: Vec<Incident>,
}

/// What is to be told now, in order. With what it gives written down, a second call gives nothing.
#[must_use]
pub fn tell(cases: &[Case], here: &Circumstances<'_>) -> Vec<Telling> {
    planning::Planning::of(cases, here).tellings()
}

/// The next moment at which [`tell`] may give something although no sign changed: a settling time or
/// snooze that ends, a reminder, the end of quiet hours. Always after now.
#[must_use]
pub fn next_alert_moment(cases: &[Case], here: &Circumstances<'_>) -> Option<Timestamp> {
    let waiting = cases.iter().filter(|case| {
        case.incident.closed.is_none()
            && case.reason.is_some()
            && here.settings.wants(case.incident.matter)
    });
    let mut moments: Vec<Timestamp> = Vec::new();
    for case in waiting {
        moments.extend(case.snoozed_until);
        moments.extend(told_from(case));
        moments.extend(reminders(case, here.settings));
        moments.extend(here.settings.quiet.until(here.now, here.zone));
    }
    moments.into_iter().filter(|at| *at > here.now).min()
}

/// From when on an open incident is worth telling; none when it never is by itself.
fn told_from(case: &Case) -> Option<Timestamp> {
    let since_change = case.incident.changed_at;
    Some(match case.reason.as_ref()? {
        Reason::SignedOut { .. } | Reason::AccountGone { .. } => since_change,
        Reason::PermissionMissing { .. } | Reason::AppRefused { .. } => since_change + HEARD_AGAIN,
        Reason::PlatformDown { since, .. } | Reason::RateLimited { since, .. } => {
            *since + health::OUTAGE_LASTS
        }
        Reason::Slow { .. } => since_change + health::OUTAGE_LASTS,
        // Whoever signs in under Google's testing mode knows of the week that has just begun.
        Reason::SignInDue {
            at,
            cause: HorizonCause::TestingMode,
        } => *at - Span::days(3),
        Reason::SignInDue { .. } => since_change,
        Reason::NotProven { .. } | Reason::Renewing { .. } => return None,
    })
}

/// The days before a sign-in at which a word is due; the first is the incident's own.
const STAGES: [u8; 3] = [7, 3, 1];

/// The reminder that a sign-in at `at` has come to.
fn stage(at: Timestamp, now: Timestamp) -> u8 {
    let left = at.until(now);
    let reached = |days: &u8| left <= Span::days(i64::from(*days));
    STAGES
        .into_iter()
        .filter(reached)
        .min()
        .unwrap_or(STAGES[0])
}

/// The moments of the reminders that are still to come.
fn reminders(case: &Case, settings: &NotificationSettings) -> Vec<Timestamp> {
    let Some(Reason::SignInDue { at, .. }) = &case.reason else {
        return Vec::new();
    };
    if !settings.reminders {
        return Vec::new();
    }
    let last = case.incident.reminded.unwrap_or(u8::MAX);
    STAGES
        .into_iter()
        .filter(|days| *days < last)
        .map(|days| *at - Span::days(i64::from(days)))
        .collect()
}

/// Whether an open incident is worth telling now. What is shown already stays so while it is about
/// the same: an outage that answers once with a limit instead is not a new one.
fn is_ripe(case: &Case, now: Timestamp) -> bool {
    let matter = case.incident.matter;
    let shown = case
        .incident
        .told
        .is_some_and(|told| told.matter == matter || (told.matter.passes() && matter.passes()));
    // A clock that was set back must not silence what a person is needed for (F03).
    let set_back = case.incident.changed_at > now && !matter.passes();
    shown || told_from(case).is_some_and(|from| from <= now || set_back)
}

#[cfg(test)]
mod tests;
