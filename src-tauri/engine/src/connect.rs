//! The first half of connecting: from the button to the answer in hand.
//!
//! State and verifier never leave Rust. The verifier is also kept sealed in the store until the
//! answer comes, so that a return which starts the app can still be completed (promise A9); it is
//! deleted with the first answer, whatever that says.

use pilotlight_domain::{
    AccountId, AttemptId, Cause, Grant, Horizon, Platform, Secret,
    attempt::{self, Event, State},
};
use pilotlight_platforms::{AuthorizeRequest, PlatformProfile, RedirectKind};
use pilotlight_store::AttemptRecord;
use pilotlight_vault::{Binding, Purpose};
use pilotlight_words::sign_in;
use tokio::sync::mpsc;
use tracing::info;

use crate::{
    Engine, EngineError,
    attempts::{OpenAttempt, Reconnecting},
    loopback::{Loopback, Visit},
    random::{challenge, state_hash, unguessable},
    receiving::Received,
    routes::{Listen, Route},
    sentences::EndingContext,
    view::{AttemptView, Update},
};

impl Engine {
    /// Begins connecting new accounts of a platform.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`], [`EngineError::RelayMissing`], [`EngineError::Vault`] while the
    /// vault is closed, [`EngineError::NoReturnAddress`].
    pub async fn begin_connect(
        &self,
        platform: Platform,
        ask_again: bool,
    ) -> Result<AttemptView, EngineError> {
        self.begin(platform, None, ask_again).await
    }

    /// Begins reconnecting one account in place.
    ///
    /// # Errors
    /// As [`Engine::begin_connect`], and [`EngineError::NoSuchAccount`].
    pub async fn begin_reconnect(&self, account: AccountId) -> Result<AttemptView, EngineError> {
        let connection = self.ever_connected(account).await?;
        let reconnecting = Reconnecting {
            account,
            name: connection.account.profile.name.clone(),
        };
        let ask_again = connection
            .grant
            .as_ref()
            .is_some_and(|grant| !grant.missing.is_empty())
            || connection
                .evidence
                .trouble
                .is_some_and(|trouble| trouble.cause == Cause::PermissionMissing);
        self.begin(connection.account.platform, Some(reconnecting), ask_again)
            .await
    }

    async fn begin(
        &self,
        platform: Platform,
        reconnecting: Option<Reconnecting>,
        ask_again: bool,
    ) -> Result<AttemptView, EngineError> {
        let adapter = self.adapter(platform)?;
        let client = self.client(platform).await?;
        let id = AttemptId::fresh();
        let _turn = self.shared.sealing_turn.read().await;
        // Asked first: while the vault is closed nothing could be saved, so nothing is begun.
        let (key, data_key) = self.shared.vault.new_data_key(id.as_uuid())?;
        let (state, verifier) = (unguessable()?, unguessable()?);
        let sealed =
            self.shared
                .vault
                .seal(&key, &verifier_place(id.as_uuid(), platform), &verifier)?;
        let fresh_refresh_token = self
            .needs_fresh_refresh_token(reconnecting.as_ref())
            .await?;

        let mut slot = self.shared.attempt.lock().await;
        if let Some(before) = slot.as_mut() {
            // OA-24: a second attempt ends the first; one that is past cancelling is left to end.
            let _ = self
                .step_attempt(before, Event::Cancelled, &EndingContext::default())
                .await;
            if matches!(before.state, State::Exchanging | State::Saving) {
                return Err(EngineError::AttemptMoved);
            }
        }
        let (route, loopback) = self.open_route(adapter.profile(), platform).await?;
        let redirect = match (&route.redirect, &loopback, &route.listen) {
            (Some(redirect), _, _) => redirect.clone(),
            (None, Some(loopback), Some(listen)) => {
                format!("http://127.0.0.1:{}{}", loopback.port, listen.path)
            }
            _ => return Err(EngineError::NoReturnAddress),
        };
        let consent_url = adapter.authorize_url(&AuthorizeRequest {
            bases: &self.shared.bases,
            client: &client,
            redirect: &redirect,
            state: state.expose(),
            challenge: &challenge(&verifier),
            ask_again,
            fresh_refresh_token,
        });
        let now = self.now();
        let begun = attempt::begin(now);
        let issuer = adapter.profile().issuer.map(ToOwned::to_owned);
        self.shared
            .store
            .put_attempt(&AttemptRecord {
                id,
                platform,
                state_hash: state_hash(&state),
                verifier: Some(sealed),
                data_key: Some(data_key),
                redirect: redirect.clone(),
                issuer: issuer.clone(),
                reconnecting: reconnecting.as_ref().map(|one| one.account),
                created_at: now,
                deadline: now + attempt::RETURN_LIMIT,
                state: begun.clone(),
            })
            .await?;
        let attempt = slot.insert(OpenAttempt {
            id,
            platform,
            reconnecting,
            state: begun,
            state_hash: state_hash(&state),
            verifier: Some(verifier),
            redirect,
            issuer,
            consent_url: Some(Secret::new(consent_url.to_string())),
            note: route.note,
            loopback,
            signed_in: None,
            chosen: Vec::new(),
            context: EndingContext::default(),
            said: None,
            connected: Vec::new(),
        });
        let view = self.attempt_view(attempt).await?;
        self.watch_deadline(attempt);
        self.announce(Update::Attempt {
            attempt: Some(view.clone()),
        });
        info!(platform = platform.id(), "a sign-in was begun");
        Ok(view)
    }

    /// Google issues a refresh token only when asked for one anew, and keeps at most a hundred a
    /// person, so it is asked for one only when none is stored that works and goes on working.
    async fn needs_fresh_refresh_token(
        &self,
        reconnecting: Option<&Reconnecting>,
    ) -> Result<bool, EngineError> {
        let Some(reconnecting) = reconnecting else {
            return Ok(true);
        };
        let connection = self.shared.store.connection(reconnecting.account).await?;
        let Some(connection) = connection else {
            return Ok(true);
        };
        let well = connection.evidence.trouble.is_none();
        let stored = match &connection.grant {
            // One that ends soon is what the person signs in early for.
            Some(grant) if grant.horizon() == Horizon::Never => {
                self.has_usable_refresh_token(grant).await
            }
            _ => false,
        };
        Ok(!(stored && well))
    }

    /// Whether a refresh token is stored that opens with the key at hand.
    async fn has_usable_refresh_token(&self, grant: &Grant) -> bool {
        let tokens = self.sealing().open_grant(grant).await;
        tokens.is_ok_and(|tokens| tokens.refresh.is_some())
    }

    async fn open_route(
        &self,
        profile: &PlatformProfile,
        platform: Platform,
    ) -> Result<(Route, Option<Loopback>), EngineError> {
        let random = unguessable()?;
        let route = self
            .returns()
            .await?
            .choose(profile.redirect, platform, random.expose());
        if profile.redirect == RedirectKind::Relay && route.redirect.is_none() {
            return Err(EngineError::RelayMissing(platform));
        }
        let loopback = match &route.listen {
            None => None,
            Some(listen) => match self.listen(listen).await {
                Ok(loopback) => Some(loopback),
                Err(_) if !listen.needed => None,
                Err(_) => return Err(EngineError::NoReturnAddress),
            },
        };
        Ok((route, loopback))
    }

    pub(crate) async fn listen(&self, listen: &Listen) -> std::io::Result<Loopback> {
        let (sender, mut visits) = mpsc::channel::<Visit>(1);
        let loopback = Loopback::open(listen.port, listen.path.clone(), sender).await?;
        let engine = self.clone();
        tokio::spawn(async move {
            while let Some(visit) = visits.recv().await {
                let page = match engine.receive_loopback(&visit.address).await {
                    Received::Taken => (sign_in::page_taken(), sign_in::page_taken_text()),
                    Received::Dropped(sentence) => (sign_in::page_dropped(), sentence),
                };
                let _ = visit.answer.send(page);
            }
        });
        Ok(loopback)
    }
}

pub(crate) fn verifier_place<'a>(attempt: &'a uuid::Uuid, platform: Platform) -> Binding<'a> {
    Binding {
        purpose: Purpose::Verifier,
        owner: attempt,
        platform: platform.id(),
        generation: 0,
    }
}
