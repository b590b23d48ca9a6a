//! One pass through consent, as an explicit state machine.
//!
//! ```text
//!                     Returned(code)          Exchanged            Chosen
//!  ┌────────────────┐ ─────────────▶ ┌────────────┐ ───▶ ┌──────────┐ ───▶ ┌────────────┐
//!  │ AwaitingReturn │                │ Exchanging │      │ Choosing │      │ Confirming │
//!  └────────────────┘                └────────────┘      └──────────┘      └────────────┘
//!     │ Returned(error): Ended(Denied)    │ Refused: Ended(…)  ▲   Back        │ │ Confirmed
//!     │ Deadline: Ended(TooLate)          │                    └───────────────┘ ▼
//!     │ Cancelled: Ended(Cancelled)       │ Matched (reconnect)             ┌────────┐
//!     ▼                                   └───────────────────────────────▶ │ Saving │
//!  ┌───────┐ ◀──────────────── Cancelled, Deadline, SaveFailed ──────────── └────────┘
//!  │ Ended │ ◀───────────────────────────── Saved ────────────────────────────┘
//!  └───────┘
//! ```
//!
//! What goes wrong on our own side while exchanging ends there too, by `SaveFailed`.
//!
//! [`step`] is the whole machine: state, event and now in, state out. An event that does not fit
//! the state changes nothing and is reported as [`Misfit`], so a replayed or late return can never
//! move a finished attempt. The machine never holds a code, a verifier or a token.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Cause, Span, Timestamp};

/// How long a person has to come back from the browser (OA-04).
pub const RETURN_LIMIT: Span = Span::minutes(10);
/// How long a person has to choose and confirm after coming back.
pub const CHOICE_LIMIT: Span = Span::minutes(30);

/// Where an attempt stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum State {
    /// The browser is open; nothing has come back.
    AwaitingReturn {
        /// After this moment a return is refused.
        deadline: Timestamp,
    },
    /// A code came back and is being exchanged. Runs to its end; it cannot be cancelled, because
    /// the platform may already have counted the code as used.
    Exchanging,
    /// Targets are listed and wait for a choice.
    Choosing {
        /// After this moment the fresh sign-in is thrown away.
        deadline: Timestamp,
    },
    /// The owner chose and is asked "is that right?".
    Confirming {
        /// After this moment the fresh sign-in is thrown away.
        deadline: Timestamp,
    },
    /// Rows are being written and the first probe runs.
    Saving,
    /// It is over.
    Ended(
        /// How.
        Ending,
    ),
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "ending", rename_all = "camelCase")]
pub enum Ending {
    /// The accounts are connected.
    Connected,
    /// The person said no on the platform's page.
    Denied,
    /// The owner cancelled here, or began another attempt for the same account.
    Cancelled,
    /// Nobody came back in time.
    TooLate,
    /// The platform refused the code or what followed.
    Refused {
        /// Why.
        cause: Cause,
    },
    /// Another identity signed in than the one being reconnected.
    OtherIdentity,
    /// The platform offered nothing that can be connected.
    NothingToConnect,
    /// It could not be stored; nothing was changed.
    NotSaved,
}

/// What can happen to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The browser brought a code.
    Returned,
    /// The browser brought a refusal by the person.
    Denied,
    /// The code was exchanged and targets were listed.
    Exchanged,
    /// The code was exchanged for the identity that was to be reconnected.
    Matched,
    /// The code was exchanged for another identity than the one to be reconnected.
    OtherIdentity,
    /// The platform listed nothing that can be connected.
    NothingToConnect,
    /// The platform refused, or did not answer.
    Refused(Cause),
    /// The owner chose targets.
    Chosen,
    /// The owner went back to choose again.
    Back,
    /// The owner confirmed the identity.
    Confirmed,
    /// Everything is stored.
    Saved,
    /// Storing failed, or what is needed to go on could not be read; nothing was changed.
    SaveFailed,
    /// The owner cancelled.
    Cancelled,
    /// Time passed.
    Tick,
}

/// An event that does not fit the state. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the attempt is past the point where this could matter")]
pub struct Misfit;

/// The state a fresh attempt is in.
#[must_use]
pub fn begin(now: Timestamp) -> State {
    State::AwaitingReturn {
        deadline: now + RETURN_LIMIT,
    }
}

/// The whole machine: what `event` makes of `state` at the moment `now`.
///
/// # Errors
/// [`Misfit`] when the event does not fit the state; the state stays as it was.
pub fn step(state: &State, event: Event, now: Timestamp) -> Result<State, Misfit> {
    use Ending as E;
    use State as S;
    let deadline = now + CHOICE_LIMIT;
    if let Some(limit) = limit(state)
        && now >= limit
    {
        // Whatever came after the deadline, the attempt had ended before it.
        return Ok(S::Ended(E::TooLate));
    }
    Ok(match (state, event) {
        (S::AwaitingReturn { .. }, Event::Returned) => S::Exchanging,
        (S::AwaitingReturn { .. }, Event::Denied) => S::Ended(E::Denied),
        (S::Exchanging, Event::Exchanged) => S::Choosing { deadline },
        (S::Exchanging, Event::Matched) => S::Saving,
        (S::Exchanging, Event::OtherIdentity) => S::Ended(E::OtherIdentity),
        (S::Exchanging, Event::NothingToConnect) => S::Ended(E::NothingToConnect),
        (S::Exchanging, Event::Refused(cause)) => S::Ended(E::Refused { cause }),
        (S::Exchanging, Event::SaveFailed) => S::Ended(E::NotSaved),
        (S::Choosing { .. }, Event::Chosen) => S::Confirming { deadline },
        (S::Confirming { .. }, Event::Back) => S::Choosing { deadline },
        (S::Confirming { .. }, Event::Confirmed) => S::Saving,
        (S::Saving, Event::Saved) => S::Ended(E::Connected),
        (S::Saving, Event::SaveFailed) => S::Ended(E::NotSaved),
        (
            S::AwaitingReturn { .. } | S::Choosing { .. } | S::Confirming { .. },
            Event::Cancelled,
        ) => S::Ended(E::Cancelled),
        (S::AwaitingReturn { .. } | S::Choosing { .. } | S::Confirming { .. }, Event::Tick) => {
            state.clone()
        }
        _ => return Err(Misfit),
    })
}

/// The moment after which the state ends by itself; none while work runs or all is over.
#[must_use]
pub const fn limit(state: &State) -> Option<Timestamp> {
    match state {
        State::AwaitingReturn { deadline }
        | State::Choosing { deadline }
        | State::Confirming { deadline } => Some(*deadline),
        State::Exchanging | State::Saving | State::Ended(_) => None,
    }
}

#[cfg(test)]
#[path = "attempt_tests.rs"]
mod tests;
