//! One thing that happens in a world, with its date, and how it is told.
//!
//! An event with an end is one event, so that a story that is made shorter never keeps half of one.

use std::fmt;

use pilotlight_domain::Span;
use pilotlight_platforms::HttpError;
use pilotlight_sandbox::{Control, Platform};

/// One thing that happens.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// After the start, in true time.
    pub(crate) at: Span,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    /// Something happens at a platform, and ends by `then` after a while.
    Platform {
        begins: Control,
        lasts: Option<(Span, Control)>,
        words: String,
    },
    /// Answers of "too many requests" name a time in this form of `Retry-After`, for a while.
    RetryAfter { form: RetryAfter, lasts: Span },
    /// Answers of a platform take so long, for a while.
    Slow {
        platform: Platform,
        takes: Span,
        lasts: Span,
    },
    /// Requests get no answer, for a while.
    Silence { error: HttpError, lasts: Span },
    /// The computer sleeps; or it is off, and the app starts anew.
    Sleep { off: bool, lasts: Span },
    /// The computer's clock is wrong by so much, for a while.
    WrongClock { by: Span, lasts: Span },
    /// The person opens the app and signs in wherever it asks for that.
    Person,
}

/// The forms in which a wait is told (F10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    Seconds(i64),
    Date(Span),
    Nonsense,
}

impl Event {
    /// When it is over, after the start.
    pub(crate) fn end(&self) -> Span {
        let lasts = match &self.what {
            What::Platform { lasts, .. } => lasts.as_ref().map_or(Span::ZERO, |(span, _)| *span),
            What::RetryAfter { lasts, .. }
            | What::Slow { lasts, .. }
            | What::Silence { lasts, .. }
            | What::Sleep { lasts, .. }
            | What::WrongClock { lasts, .. } => *lasts,
            What::Person => Span::ZERO,
        };
        Span::millis(self.at.as_millis() + lasts.as_millis())
    }
}

/// A span as people say it.
fn said(span: Span) -> String {
    let minutes = span.as_millis() / 60_000;
    let (days, hours, minutes) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (0, 0) => format!("{minutes} min"),
        (0, hours) => format!("{hours} h {minutes} min"),
        (days, hours) => format!("{days} days {hours} h"),
    }
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.at.as_millis() / 1000;
        let (day, hour, minute) = (
            seconds / 86_400 + 1,
            seconds / 3_600 % 24,
            seconds / 60 % 60,
        );
        write!(formatter, "day {day}, {hour:02}:{minute:02}: ")?;
        match &self.what {
            What::Platform { words, lasts, .. } => match lasts {
                None => write!(formatter, "{words}"),
                Some((lasts, _)) => write!(formatter, "{words}, for {}", said(*lasts)),
            },
            What::RetryAfter { form, lasts } => write!(
                formatter,
                "refusals for too many requests say when to come again ({form:?}), for {}",
                said(*lasts)
            ),
            What::Slow {
                platform,
                takes,
                lasts,
            } => write!(
                formatter,
                "{} takes {} s for each answer, for {}",
                platform.title(),
                takes.as_millis() / 1000,
                said(*lasts)
            ),
            What::Silence { error, lasts } => {
                write!(formatter, "no answers ({error}), for {}", said(*lasts))
            }
            What::Sleep { off: true, lasts } => {
                write!(formatter, "the computer is off for {}", said(*lasts))
            }
            What::Sleep { off: false, lasts } => {
                write!(formatter, "the computer sleeps for {}", said(*lasts))
            }
            What::WrongClock { by, lasts } => {
                let (word, by) = if by.as_millis() < 0 {
                    ("slow", Span::millis(-by.as_millis()))
                } else {
                    ("fast", *by)
                };
                write!(
                    formatter,
                    "the computer's clock is {word} by {}, for {}",
                    said(by),
                    said(*lasts)
                )
            }
            What::Person => write!(
                formatter,
                "the person opens the app and signs in where it asks for that"
            ),
        }
    }
}
