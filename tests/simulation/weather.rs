//! What is wrong just now between the computer and the platforms, and the timetable of what begins
//! and ends at the platforms.

use std::collections::BTreeMap;

use pilotlight_domain::Span;
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Platform, Sandbox};

use crate::{
    clock::START,
    event::{Event, RetryAfter, What},
};

/// One thing that begins or ends without anybody's doing at the computer.
#[derive(Clone, Debug)]
enum Change {
    /// At a platform; `fault` is the platform whose answers it spoils, or `None` for all, and
    /// whether it begins to.
    Platform {
        control: Control,
        fault: Option<Option<Platform>>,
        begins: bool,
    },
    RetryAfter(Option<RetryAfter>),
    Slow(Platform, Span),
    Silence(Option<HttpError>),
}

/// The weather. Troubles of one kind may overlap, and each ends on its own.
#[derive(Debug, Default)]
pub(crate) struct Weather {
    /// By the moment of true time, latest first, so that the next one is the last.
    due: Vec<(i64, Change)>,
    silences: Vec<HttpError>,
    retry_after: Option<RetryAfter>,
    slow: BTreeMap<Platform, Vec<Span>>,
    /// How many troubles spoil each platform's answers; all platforms' under `None`.
    faults: BTreeMap<Option<Platform>, u32>,
    /// Platforms that do not know the app just now.
    refused: BTreeMap<Platform, u32>,
    /// Whether the network has come back since that was last asked.
    returned: bool,
    /// Counts what changed, by platform.
    changes: BTreeMap<Option<Platform>, u32>,
}

/// How a platform stands for one look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sky {
    /// Whether something keeps calls from doing their work.
    pub(crate) is_foul: bool,
    /// Whether the platform does not know the app.
    pub(crate) refuses_app: bool,
    /// Counts the changes so far, to tell whether it was the same all along.
    pub(crate) changes: u32,
}

impl Weather {
    pub(crate) fn new(events: &[Event]) -> Self {
        let mut weather = Self::default();
        for event in events {
            let (begin, end) = (ms(event.at), ms(event.end()));
            let mut on = |at, change| weather.due.push((at, change));
            match &event.what {
                What::Platform { begins, lasts, .. } => {
                    let fault = spoils(begins);
                    let change = |control: &Control, begins| Change::Platform {
                        control: control.clone(),
                        fault,
                        begins,
                    };
                    on(begin, change(begins, true));
                    if let Some((_, ends)) = lasts {
                        on(end, change(ends, false));
                    }
                }
                What::RetryAfter { form, .. } => {
                    on(begin, Change::RetryAfter(Some(*form)));
                    on(end, Change::RetryAfter(None));
                }
                What::Slow {
                    platform, takes, ..
                } => {
                    on(begin, Change::Slow(*platform, *takes));
                    on(end, Change::Slow(*platform, Span::ZERO));
                }
                What::Silence { error, .. } => {
                    on(begin, Change::Silence(Some(*error)));
                    on(end, Change::Silence(None));
                }
                What::Sleep { .. } | What::WrongClock { .. } | What::Person => {}
            }
        }
        weather.due.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        weather
    }

    /// When the next change is due, in true time.
    pub(crate) fn next(&self) -> Option<i64> {
        self.due.last().map(|(at, _)| *at)
    }

    /// Makes everything happen that is due at `truth`.
    pub(crate) fn turn(&mut self, sandbox: &Sandbox, truth: i64) {
        while self.next().is_some_and(|at| at <= truth) {
            let Some((_, change)) = self.due.pop() else {
                return;
            };
            match change {
                Change::Platform {
                    control,
                    fault,
                    begins,
                } => self.at_platform(sandbox, &control, fault, begins),
                Change::RetryAfter(form) => self.retry_after = form,
                Change::Slow(platform, takes) => {
                    let all = self.slow.entry(platform).or_default();
                    if takes == Span::ZERO {
                        all.remove(0);
                    } else {
                        all.push(takes);
                    }
                }
                Change::Silence(error) => {
                    match error {
                        Some(error) => self.silences.push(error),
                        None => drop(self.silences.remove(0)),
                    }
                    self.returned |= self.silences.is_empty();
                    self.spoil(None, error.is_some());
                }
            }
        }
    }

    fn at_platform(
        &mut self,
        sandbox: &Sandbox,
        control: &Control,
        fault: Option<Option<Platform>>,
        begins: bool,
    ) {
        match fault {
            Some(fault) => self.spoil(fault, begins),
            None => *self.changes.entry(None).or_default() += 1,
        }
        if let Control::RefuseApp { platform, .. } = control {
            let count = self.refused.entry(*platform).or_default();
            *count = if begins { *count + 1 } else { *count - 1 };
        }
        if let Control::LoseAnswers { platform, .. } = control {
            *self.changes.entry(Some(*platform)).or_default() += 1;
        }
        sandbox.control(control).unwrap();
    }

    fn spoil(&mut self, platform: Option<Platform>, begins: bool) {
        let count = self.faults.entry(platform).or_default();
        *count = if begins { *count + 1 } else { *count - 1 };
        *self.changes.entry(platform).or_default() += 1;
    }

    pub(crate) fn sky(&self, platform: Platform) -> Sky {
        let of = |key| self.faults.get(&key).copied().unwrap_or(0) > 0;
        let changes = |key| self.changes.get(&key).copied().unwrap_or(0);
        Sky {
            is_foul: of(None) || of(Some(platform)),
            refuses_app: self.refused.get(&platform).copied().unwrap_or(0) > 0,
            changes: changes(None) + changes(Some(platform)),
        }
    }

    /// An answer of this platform was lost on the way.
    pub(crate) fn lost_one(&mut self, platform: Platform) {
        *self.changes.entry(Some(platform)).or_default() += 1;
    }

    /// Whether the network has come back since this was last asked.
    pub(crate) fn returned(&mut self) -> bool {
        std::mem::take(&mut self.returned)
    }

    pub(crate) fn silence(&self) -> Option<HttpError> {
        self.silences.first().copied()
    }

    pub(crate) fn retry_after(&self) -> Option<RetryAfter> {
        self.retry_after
    }

    pub(crate) fn takes(&self, platform: Platform) -> Option<Span> {
        self.slow
            .get(&platform)
            .and_then(|all| all.first().copied())
    }
}

/// Whose answers a control spoils: one platform's or, inside, everybody's.
fn spoils(control: &Control) -> Option<Option<Platform>> {
    match control {
        Control::Fail { platform, .. }
        | Control::RateLimit { platform, .. }
        | Control::RefuseApp { platform, .. } => Some(Some(*platform)),
        Control::Captive { .. } => Some(None),
        _ => None,
    }
}

/// A span after the start as a moment of true time.
pub(crate) fn ms(after_start: Span) -> i64 {
    START.as_millis() + after_start.as_millis()
}
