//! What the desktop is asked to say of an incident, and to take back.
//!
//! An alert is words and an opaque id. It never carries a token, a code or a post's text (DL-09),
//! and its words come from [`crate::explain`], so that notification, card and tray cannot disagree.

use pilotlight_words::alert;

use crate::AlertId;

/// One notification: shown once, replaced in place when the incident changes, withdrawn when it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Names it: the same id replaces what was shown under it.
    pub id: AlertId,
    /// How loudly the desktop should say it.
    pub urgency: Urgency,
    /// One line, with the account's or the platform's name in it.
    pub headline: String,
    /// What happened, what it means for posts, what to do: plain text.
    pub body: String,
    /// What its button offers.
    pub offer: Offer,
}

/// How loudly an alert is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    /// Good news or none that presses.
    Low,
    /// Somebody will be needed.
    Normal,
    /// Posts do not go out until somebody acts.
    Critical,
}

/// What an alert's button does. The account stays inside: the desktop gets the alert's id alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    /// Opens the account with its reconnection at hand.
    Reconnect,
    /// Opens the account, or the overview.
    Open,
}

impl Offer {
    /// The words on the button.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Reconnect => alert::reconnect(),
            Self::Open => alert::open(),
        }
    }
}

/// A change that the desktop is told of, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlertChange {
    /// Show it, or put it in the place of the one with the same id.
    Show(Alert),
    /// Take it back.
    Withdraw(AlertId),
}
