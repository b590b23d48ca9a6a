//! What an answer that was no success comes down to.

use pilotlight_domain::content::Fault;
use pilotlight_domain::{Cause, Timestamp};

use crate::{Endpoint, HttpError};

/// A refusal or a silence, with what could be told from it. Holds no text of the answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{endpoint:?} was refused: {cause:?} (status {status:?}, code {code:?})")]
pub struct Refusal {
    /// What was called.
    pub endpoint: Endpoint,
    /// Why it was refused.
    pub cause: Cause,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// The structured code it was told from, such as `190/460` or `invalid_grant`.
    pub code: Option<String>,
    /// Before this moment no further call is worth making for whoever [`Self::reach`] names.
    pub not_before: Option<Timestamp>,
    /// Whom the refusal and its wait concern.
    pub reach: Reach,
    /// Why there was no answer, if there was none.
    pub silence: Option<HttpError>,
    /// What of the post was refused, where the post itself is at fault.
    pub fault: Option<Fault>,
}

/// How far a refusal reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// The account that was asked for, and no other as far as the answer shows.
    #[default]
    Account,
    /// Our registration at the platform, and with it every account there.
    App,
}

impl Refusal {
    /// The same refusal, reaching at least as far as `reach`.
    pub(crate) fn reaching(self, reach: Reach) -> Self {
        Self {
            reach: self.reach.max(reach),
            ..self
        }
    }

    /// The same refusal with another cause.
    pub(crate) fn because(self, cause: Cause) -> Self {
        Self { cause, ..self }
    }

    /// The same refusal, with what of the post is at fault where the post is.
    pub(crate) fn blaming(self, fault: Fault) -> Self {
        Self {
            fault: (self.cause == Cause::ContentRejected).then_some(fault),
            ..self
        }
    }

    /// The same refusal, with this at fault where the post is and its answer did not say what of it.
    pub(crate) fn or_blaming(self, fault: Fault) -> Self {
        match self.fault {
            Some(Fault::Other) => self.blaming(fault),
            _ => self,
        }
    }

    /// The post itself is at fault, as the platform told by other means than a refusal.
    pub(crate) fn of_the_post(fault: Fault, code: &'static str) -> Self {
        Self {
            fault: Some(fault),
            ..Self::unasked(Endpoint::Publish, Cause::ContentRejected, code)
        }
    }

    /// Whether the platform may have acted although we have no answer of its own: none came, a
    /// stranger or a gateway answered, or it was accepted and the answer cannot be used. What was to
    /// be published may moreover be out after any fault of the server, in which it says no more than
    /// that something broke at some point.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        let publishing = self.endpoint == Endpoint::Publish;
        match (self.silence, self.status) {
            (Some(silence), _) => !silence.surely_unsent(),
            (None, Some(200..=299 | 502 | 504)) => true,
            (None, Some(408 | 500..)) if publishing => true,
            (None, Some(_)) if publishing && self.cause == Cause::PlatformDown => true,
            (None, _) => self.cause == Cause::NetworkInterference,
        }
    }

    /// There was no answer at all.
    #[must_use]
    pub const fn silent(endpoint: Endpoint, silence: HttpError) -> Self {
        Self {
            endpoint,
            cause: match silence {
                HttpError::NotConnected | HttpError::TimedOut | HttpError::Broken => {
                    Cause::NoAnswer
                }
                // Someone between us and the platform presents another certificate, or the clock
                // is wrong; either way the platform itself has said nothing.
                HttpError::NotSafe => Cause::NetworkInterference,
                HttpError::TooLarge | HttpError::HostRefused => Cause::Unknown,
            },
            status: None,
            code: None,
            not_before: None,
            reach: Reach::Account,
            silence: Some(silence),
            fault: None,
        }
    }

    /// We did not even ask, because what the call needs is not there.
    #[must_use]
    pub fn unasked(endpoint: Endpoint, cause: Cause, code: &'static str) -> Self {
        Self {
            endpoint,
            cause,
            status: None,
            code: Some(code.to_owned()),
            not_before: None,
            reach: match cause {
                Cause::AppMisconfigured => Reach::App,
                _ => Reach::Account,
            },
            silence: None,
            fault: None,
        }
    }

    /// An answer that was accepted but does not say what it must.
    #[must_use]
    pub fn unusable(endpoint: Endpoint, code: &'static str) -> Self {
        Self {
            status: Some(200),
            ..Self::unasked(endpoint, Cause::Unknown, code)
        }
    }
}
