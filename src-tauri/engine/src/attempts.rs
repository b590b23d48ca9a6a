//! The one attempt that may be open, with what must not leave memory.

use pilotlight_domain::{
    AccountId, AttemptId, Platform, Secret, Span, Timestamp,
    attempt::{self, Event, State},
};
use pilotlight_platforms::{Offer, TokenSet};

use crate::{Engine, EngineError, loopback::Loopback, sentences::EndingContext, view::Update};

/// An attempt in memory. It is announced after every move and forgotten when it is dismissed.
pub(crate) struct OpenAttempt {
    pub(crate) id: AttemptId,
    pub(crate) platform: Platform,
    pub(crate) reconnecting: Option<Reconnecting>,
    pub(crate) state: State,
    pub(crate) state_hash: [u8; 32],
    pub(crate) verifier: Option<Secret<String>>,
    pub(crate) redirect: String,
    pub(crate) issuer: Option<String>,
    /// The consent page's address. It holds the state, so it is opened and copied by Rust only.
    pub(crate) consent_url: Option<Secret<String>>,
    pub(crate) note: Option<fn() -> String>,
    pub(crate) loopback: Option<Loopback>,
    pub(crate) signed_in: Option<SignedIn>,
    pub(crate) chosen: Vec<usize>,
    /// What the words of its ending are made from.
    pub(crate) context: EndingContext,
    pub(crate) said: Option<String>,
    pub(crate) connected: Vec<AccountId>,
}

/// The account an attempt is to reconnect.
#[derive(Clone, Debug)]
pub(crate) struct Reconnecting {
    pub(crate) account: AccountId,
    pub(crate) name: String,
}

/// A fresh sign-in that is not saved yet.
#[derive(Clone)]
pub(crate) struct SignedIn {
    pub(crate) tokens: TokenSet,
    pub(crate) offer: Offer,
    /// When the platform listed the targets: proof that the sign-in works.
    pub(crate) at: Timestamp,
    /// How long that took.
    pub(crate) latency: Span,
}

impl OpenAttempt {
    /// Ends the attempt in memory: secrets go at once.
    fn settle(&mut self, context: &EndingContext) {
        self.verifier = None;
        self.consent_url = None;
        self.signed_in = None;
        self.context = context.clone();
    }
}

impl Engine {
    /// Moves the open attempt, in the store first and in memory after, and announces it.
    ///
    /// # Errors
    /// [`EngineError::AttemptMoved`] when there is no such attempt or the event does not fit.
    pub(crate) async fn move_attempt(
        &self,
        id: AttemptId,
        event: Event,
        context: &EndingContext,
    ) -> Result<State, EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot
            .as_mut()
            .filter(|attempt| attempt.id == id)
            .ok_or(EngineError::AttemptMoved)?;
        self.step_attempt(attempt, event, context).await
    }

    /// As [`Engine::move_attempt`], for a caller that holds the attempt already.
    pub(crate) async fn step_attempt(
        &self,
        attempt: &mut OpenAttempt,
        event: Event,
        context: &EndingContext,
    ) -> Result<State, EngineError> {
        let before = attempt.state.clone();
        let next = self.pass_through(attempt, event, context).await?;
        if next == before {
            return Ok(next);
        }
        let view = self.attempt_view(attempt).await?;
        self.announce(Update::Attempt {
            attempt: Some(view),
        });
        self.watch_deadline(attempt);
        Ok(next)
    }

    /// As [`Engine::step_attempt`], for a state that is left again at once: nobody is told, so that
    /// no window shows a choice that was never to be made.
    pub(crate) async fn pass_through(
        &self,
        attempt: &mut OpenAttempt,
        event: Event,
        context: &EndingContext,
    ) -> Result<State, EngineError> {
        let next = attempt::step(&attempt.state, event, self.now())
            .map_err(|_| EngineError::AttemptMoved)?;
        if next == attempt.state {
            return Ok(next);
        }
        if !self
            .shared
            .store
            .move_attempt(attempt.id, &attempt.state, &next)
            .await?
        {
            return Err(EngineError::AttemptMoved);
        }
        attempt.state = next.clone();
        if !matches!(next, State::AwaitingReturn { .. }) {
            attempt.consent_url = None;
            if let Some(loopback) = attempt.loopback.take() {
                loopback.close().await;
            }
        }
        if matches!(next, State::Ended(_)) {
            attempt.settle(context);
        }
        Ok(next)
    }

    /// Ends the attempt by itself when its time is over.
    pub(crate) fn watch_deadline(&self, attempt: &OpenAttempt) {
        let Some(limit) = attempt::limit(&attempt.state) else {
            return;
        };
        let (engine, id) = (self.clone(), attempt.id);
        tokio::spawn(async move {
            engine.shared.clock.sleep_until(limit).await;
            // A misfit means that the attempt moved on in time.
            let _ = engine
                .move_attempt(id, Event::Tick, &EndingContext::default())
                .await;
        });
    }

    /// Cancels the open attempt. Nothing was saved yet, so nothing changes.
    ///
    /// # Errors
    /// [`EngineError::AttemptMoved`] when none is open or it is past cancelling.
    pub async fn cancel_attempt(&self) -> Result<(), EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot.as_mut().ok_or(EngineError::AttemptMoved)?;
        self.step_attempt(attempt, Event::Cancelled, &EndingContext::default())
            .await?;
        Ok(())
    }

    /// Puts an ended attempt out of sight.
    ///
    /// # Errors
    /// [`EngineError::AttemptMoved`] while it is still open.
    pub async fn dismiss_attempt(&self) -> Result<(), EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        match slot.as_ref().map(|attempt| &attempt.state) {
            Some(State::Ended(_)) => *slot = None,
            Some(_) => return Err(EngineError::AttemptMoved),
            None => {}
        }
        self.announce(Update::Attempt { attempt: None });
        Ok(())
    }

    /// The consent page's address, to be opened in the system browser or put on the clipboard by
    /// Rust. None once the answer came.
    pub async fn consent_url(&self) -> Option<Secret<String>> {
        self.shared
            .attempt
            .lock()
            .await
            .as_ref()?
            .consent_url
            .clone()
    }
}
