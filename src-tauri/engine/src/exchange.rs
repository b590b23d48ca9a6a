//! From a code to a list of targets, or to the end of the attempt.

use pilotlight_domain::{
    AccountKind, AttemptId, Secret, TargetState,
    attempt::{Event, State},
};
use pilotlight_platforms::{ExchangeRequest, Refusal};
use tracing::{info, warn};

use crate::{
    Engine, EngineError,
    attempts::{Reconnecting, SignedIn},
    sentences::{Absent, EndingContext},
};

impl Engine {
    /// Exchanges the code and goes on to choosing, confirming or saving.
    pub(crate) async fn exchange(
        &self,
        id: AttemptId,
        code: Secret<String>,
        verifier: Secret<String>,
    ) {
        let outcome = self.sign_in(id, &code, &verifier).await;
        let moved = match outcome {
            Ok(Ok(signed_in)) => self.sort_out(id, signed_in).await,
            Ok(Err(refusal)) => {
                info!(cause = refusal.cause.id(), code = ?refusal.code, "a sign-in was refused");
                self.move_attempt(id, Event::Refused(refusal.cause), &EndingContext::default())
                    .await
                    .map(|_| ())
            }
            Err(error) => Err(error),
        };
        if let Err(error) = moved {
            warn!(%error, "a sign-in could not go on");
            // Nothing may be left standing at a point from which nobody can move it.
            let _ = self
                .move_attempt(id, Event::SaveFailed, &EndingContext::default())
                .await;
        }
    }

    async fn sign_in(
        &self,
        id: AttemptId,
        code: &Secret<String>,
        verifier: &Secret<String>,
    ) -> Result<Result<SignedIn, Refusal>, EngineError> {
        let (platform, redirect) = {
            let slot = self.shared.attempt.lock().await;
            let attempt = slot
                .as_ref()
                .filter(|attempt| attempt.id == id)
                .ok_or(EngineError::AttemptMoved)?;
            (attempt.platform, attempt.redirect.clone())
        };
        let adapter = self.adapter(platform)?;
        let client = self.client(platform).await?;
        let request = ExchangeRequest {
            code,
            verifier,
            redirect: &redirect,
        };
        let tokens = match adapter.exchange(&self.call(&client), &request).await {
            Ok(tokens) => tokens,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let begun = self.count();
        let offer = match adapter.offer(&self.call(&client), &tokens).await {
            Ok(offer) => offer,
            Err(refusal) => return Ok(Err(refusal)),
        };
        Ok(Ok(SignedIn {
            tokens,
            offer,
            at: self.now(),
            latency: self.took(begun),
        }))
    }

    /// What the offer means for the attempt: a choice, a confirmation, a match, or its end.
    async fn sort_out(&self, id: AttemptId, signed_in: SignedIn) -> Result<(), EngineError> {
        self.fetch_target_pictures(id, &signed_in.offer).await;
        let reconnecting = {
            let slot = self.shared.attempt.lock().await;
            let attempt = slot
                .as_ref()
                .filter(|attempt| attempt.id == id)
                .ok_or(EngineError::AttemptMoved)?;
            attempt.reconnecting.clone()
        };
        match reconnecting {
            Some(expected) => self.match_identity(id, signed_in, &expected).await,
            None => self.present_choice(id, signed_in).await,
        }
    }

    async fn present_choice(&self, id: AttemptId, signed_in: SignedIn) -> Result<(), EngineError> {
        let targets = &signed_in.offer.targets;
        if targets
            .iter()
            .all(|(target, _)| target.state == TargetState::KindRefused)
        {
            self.move_attempt(id, Event::NothingToConnect, &EndingContext::default())
                .await?;
            return Ok(());
        }
        let single = matches!(targets.as_slice(), [(only, _)] if only.state == TargetState::Ready);
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot
            .as_mut()
            .filter(|attempt| attempt.id == id)
            .ok_or(EngineError::AttemptMoved)?;
        attempt.signed_in = Some(signed_in);
        attempt.chosen = if single { vec![0] } else { Vec::new() };
        let context = EndingContext::default();
        if single {
            self.pass_through(attempt, Event::Exchanged, &context)
                .await?;
            self.step_attempt(attempt, Event::Chosen, &context).await?;
        } else {
            self.step_attempt(attempt, Event::Exchanged, &context)
                .await?;
        }
        Ok(())
    }

    /// A reconnect takes the expected identity and no other (promise A7, OA-20).
    async fn match_identity(
        &self,
        id: AttemptId,
        signed_in: SignedIn,
        expected: &Reconnecting,
    ) -> Result<(), EngineError> {
        let connection = self.ever_connected(expected.account).await?;
        let wanted = &connection.account.profile;
        let found = signed_in.offer.targets.iter().position(|(target, _)| {
            target.profile.kind == wanted.kind && target.profile.remote_id == wanted.remote_id
        });
        let ready = found.filter(|place| {
            signed_in
                .offer
                .targets
                .get(*place)
                .is_some_and(|(target, _)| target.state == TargetState::Ready)
        });
        let same_person = connection
            .grant
            .as_ref()
            .is_some_and(|grant| grant.subject == signed_in.offer.consent.subject);
        let found = found.and_then(|place| signed_in.offer.targets.get(place));
        let absent = match found.map(|(target, _)| target.state) {
            Some(TargetState::NotGranted) => Some(Absent::Unticked),
            Some(TargetState::RoleMissing) => Some(Absent::NoRole),
            Some(_) => None,
            None if same_person => absent_at(wanted.kind),
            None => None,
        };
        let context = EndingContext {
            expected: Some(expected.name.clone()),
            signed_in: Some(identity(&signed_in)),
            absent,
            ..EndingContext::default()
        };
        let Some(place) = ready else {
            let event = if found.is_some() || absent.is_some() {
                Event::NothingToConnect
            } else {
                Event::OtherIdentity
            };
            self.move_attempt(id, event, &context).await?;
            return Ok(());
        };
        {
            let mut slot = self.shared.attempt.lock().await;
            let attempt = slot
                .as_mut()
                .filter(|attempt| attempt.id == id)
                .ok_or(EngineError::AttemptMoved)?;
            attempt.signed_in = Some(signed_in);
            attempt.chosen = vec![place];
            let state = self.step_attempt(attempt, Event::Matched, &context).await?;
            debug_assert_eq!(state, State::Saving);
        }
        self.save_attempt(id).await
    }
}

/// Why the right person's sign-in can lack an account of this kind; none where it is the person.
const fn absent_at(kind: AccountKind) -> Option<Absent> {
    match kind {
        AccountKind::FacebookPage => Some(Absent::UntickedOrNoRole),
        AccountKind::LinkedinOrganization => Some(Absent::NoRole),
        _ => None,
    }
}

/// Who signed in, as the person would say it: the only account offered, or the person's name.
fn identity(signed_in: &SignedIn) -> String {
    match signed_in.offer.targets.as_slice() {
        [(only, _)] => only.profile.name.clone(),
        _ => signed_in.offer.consent.name.clone(),
    }
}
