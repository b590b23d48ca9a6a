//! One post at one account, from draft to its end, as an explicit state machine.
//!
//! ```text
//!            Planned            Came               Begun                 Armed
//!  ┌───────┐ ──────▶ ┌───────────┐ ───▶ ┌─────┐ ───────▶ ┌────────────┐ ─────▶ ┌─────────┐
//!  │ Draft │         │ Scheduled │      │ Due │          │ Publishing │        │ Sending │
//!  └───────┘ ◀────── └───────────┘ ◀─── └─────┘ ◀─────── │ (preparing)│ ◀───── └─────────┘
//!           Unplanned   ▲  │  Planned    ▲ │ Postponed,  └────────────┘  Went    │ │ │ │
//!                       │  │             │ │ Interrupted    │ │ │ │              │ │ │ │
//!    Released, Planned  │  │ Hold        │ │ Hold      Hold │ │ │ │ Published    │ │ │ │ Published
//!                       │  ▼             │ ▼                ▼ │ │ ▼              │ │ │ ▼
//!                    ┌──────┐ ReleasedDue, WantedNow   ┌──────┐│ │ ┌───────────┐ │ │ ┌───────────┐
//!                    │ Held │ ─────────────▶ Due       │ Held ││ │ │ Published │ │ │ │ Published │
//!                    └──────┘                          └──────┘│ │ └───────────┘ │ │ └───────────┘
//!                       │ Skipped                      Refused │ │    Lost, Interrupted, account left
//!                       ▼                                      ▼ │              ▼
//!                    ┌────────┐                        ┌────────┐│       ┌─────────────┐ FoundThere
//!                    │ Missed │                        │ Failed ││       │ Unconfirmed │ ─────▶ Published
//!                    └────────┘                        └────────┘│       └─────────────┘ FoundAbsent
//!  Scheduled, Due, Held, Publishing (preparing) ── Cancelled ──▶ │ Cancelled      └──────▶ Due
//! ```
//!
//! Missed, Cancelled and Failed come back by the owner's word alone: `Planned` or `WantedNow`.
//!
//! [`step`] is the whole machine, and nothing else may change a state: the store takes a transition
//! only as the pair of the state it leaves and the one it enters. What the machine must never do:
//! lead from a request that may have arrived back to one that is sent, but by somebody's word that
//! nothing arrived ([`Event::FoundAbsent`]); or send what is late unasked.

mod clearance;
mod held;
mod late;
mod leaving;
mod names;
mod planned;
mod refusal;
mod words;

pub use clearance::{Clearance, clearance};
pub use held::{Decision, HeldCount, held_words, late_report, left_words, on_return, spread};
pub use late::{LateRule, NotARule};
pub use leaving::{Leaving, Open, leaving};
pub use planned::{NotAMoment, Planned, Shift, zone_name};
pub use refusal::{Sent, after_refusal};
pub use words::{DeliveryFacts, DeliveryWords, explain_delivery, in_sum, state_word};

use serde::{Deserialize, Serialize};

use crate::{
    Cause,
    content::{Fault, Problem},
};

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Being written; it goes nowhere.
    Draft,
    /// It has a time that is still to come.
    Scheduled,
    /// Its time has come; it waits for its turn.
    Due,
    /// It is being published.
    Publishing(Phase),
    /// It is there. Final.
    Published,
    /// A request that may have published it has no answer we can trust.
    Unconfirmed,
    /// It waits for something, and nothing has been sent.
    Held(Hold),
    /// The owner let its time pass.
    Missed,
    /// The owner's act, not the platform's.
    Cancelled(Cancel),
    /// The platform refused it; nothing was published.
    Failed(Cause),
}

/// How far publishing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// What is done may be done again: nothing of it can be seen by anybody.
    Preparing,
    /// A request is out that may publish. It is never repeated blindly.
    Sending,
}

/// What a held delivery waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hold {
    /// For a sign-in.
    SignedOut,
    /// For an account that its platform says is gone.
    AccountGone,
    /// For a permission.
    PermissionMissing,
    /// For our registration at the platform to be mended.
    AppRefused,
    /// For a long outage to end.
    PlatformDown,
    /// For a long limit to end.
    RateLimited,
    /// For the owner's word, because its time passed by more than the late rule.
    Late,
    /// For the owner, because it cannot be sent as it is: a file is missing, or another than the one
    /// that was chosen.
    Unfit,
}

impl Hold {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::SignedOut,
        Self::AccountGone,
        Self::PermissionMissing,
        Self::AppRefused,
        Self::PlatformDown,
        Self::RateLimited,
        Self::Late,
        Self::Unfit,
    ];

    /// Whether it ends by itself with the connection's trouble (promise E5).
    #[must_use]
    pub const fn is_lapse(self) -> bool {
        matches!(
            self,
            Self::SignedOut
                | Self::AccountGone
                | Self::PermissionMissing
                | Self::AppRefused
                | Self::PlatformDown
                | Self::RateLimited
        )
    }
}

/// How a delivery came to be cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cancel {
    /// The owner cancelled it.
    ByOwner,
    /// The owner disconnected the account, and the post went nowhere else (promise E3).
    WithAccount,
    /// The owner disconnected the account, and the post still goes to others.
    WithAccountOnly,
}

impl Cancel {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::ByOwner, Self::WithAccount, Self::WithAccountOnly];
}

/// What the reason in a state speaks of, kept beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Detail {
    /// Why it cannot be sent as it is.
    Problem(Problem),
    /// What of it the platform refused.
    Fault(Fault),
    /// The platform's structured code.
    Code(String),
}

/// What can happen to a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The owner gave it a time.
    Planned,
    /// The owner wants it now.
    WantedNow,
    /// The owner took its time away.
    Unplanned,
    /// Its time came.
    Came,
    /// Something stands in the way.
    Hold(Hold),
    /// The connection's trouble is over, and its time is still to come.
    Released,
    /// The connection's trouble is over, and it is in time by the late rule.
    ReleasedDue,
    /// It is its turn.
    Begun,
    /// The next request may publish it; committed before its first byte.
    Armed,
    /// A request was answered, and another is to come.
    Went,
    /// The platform says it is there.
    Published,
    /// A request that may have published it has no answer we can trust.
    Lost,
    /// A request surely had no effect; it is tried again.
    Postponed,
    /// The platform refused it for good.
    Refused(Cause),
    /// The app ended, or the computer slept, in the middle.
    Interrupted,
    /// The platform or the owner says that it is there.
    FoundThere,
    /// The platform or the owner says that it is not there.
    FoundAbsent,
    /// The owner lets it pass.
    Skipped,
    /// The owner cancelled it, or disconnected its account.
    Cancelled(Cancel),
}

/// An event that does not fit the state. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the post has moved on, so this cannot be done to it any more")]
pub struct Misfit;

/// The whole machine: what `event` makes of `state`.
///
/// # Errors
/// [`Misfit`] when the event does not fit the state; the state stays as it was.
pub const fn step(state: State, event: Event) -> Result<State, Misfit> {
    use Event as E;
    use Phase::{Preparing, Sending};
    use State as S;
    Ok(match (state, event) {
        // A time of the owner's choosing, for whatever is not under way and not there.
        (
            S::Draft
            | S::Scheduled
            | S::Due
            | S::Held(_)
            | S::Missed
            | S::Cancelled(_)
            | S::Failed(_),
            E::Planned,
        ) => S::Scheduled,
        (
            S::Draft
            | S::Scheduled
            | S::Due
            | S::Held(_)
            | S::Missed
            | S::Cancelled(_)
            | S::Failed(_),
            E::WantedNow,
        ) => S::Due,
        (S::Scheduled | S::Due | S::Held(_), E::Unplanned) => S::Draft,
        (S::Scheduled, E::Came) => S::Due,
        (S::Due, E::Begun) => S::Publishing(Preparing),

        // Whether it can be sent as it is shows only when it is about to be.
        (S::Scheduled, E::Hold(hold)) if !matches!(hold, Hold::Unfit) => S::Held(hold),
        (S::Due | S::Held(_) | S::Publishing(_), E::Hold(hold)) => S::Held(hold),
        (S::Held(hold), E::Released) if hold.is_lapse() => S::Scheduled,
        (S::Held(hold), E::ReleasedDue) if hold.is_lapse() => S::Due,
        (S::Held(_), E::Skipped) => S::Missed,

        (S::Publishing(Preparing), E::Armed) => S::Publishing(Sending),
        (S::Publishing(_), E::Went) => S::Publishing(Preparing),
        (S::Publishing(_), E::Published) => S::Published,
        (S::Publishing(_), E::Postponed) => S::Due,
        (S::Publishing(_), E::Refused(cause)) => S::Failed(cause),
        (S::Publishing(Sending), E::Lost | E::Interrupted) => S::Unconfirmed,
        (S::Publishing(Preparing), E::Interrupted) => S::Due,

        (S::Unconfirmed, E::FoundThere) => S::Published,
        (S::Unconfirmed, E::FoundAbsent) => S::Due,

        (S::Scheduled | S::Due | S::Held(_) | S::Publishing(Preparing), E::Cancelled(cancel)) => {
            S::Cancelled(cancel)
        }
        // The account left with a request out: what became of it is not known.
        (S::Publishing(Sending), E::Cancelled(Cancel::WithAccount | Cancel::WithAccountOnly)) => {
            S::Unconfirmed
        }
        _ => return Err(Misfit),
    })
}

impl State {
    /// Whether it is still to go out: what a disconnect would cancel.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Scheduled | Self::Due | Self::Held(_) | Self::Publishing(_)
        )
    }

    /// Whether what is to be published may still be changed.
    #[must_use]
    pub const fn may_be_edited(self) -> bool {
        !matches!(
            self,
            Self::Publishing(_) | Self::Published | Self::Unconfirmed
        )
    }
}

#[cfg(test)]
#[path = "delivery_tests.rs"]
mod tests;
