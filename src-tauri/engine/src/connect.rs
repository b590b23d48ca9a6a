//! The first half of connecting: from the button to the answer in hand.
//!
//! State and verifier never leave Rust. The verifier is also kept sealed in the store until the
//! answer comes, so that a return which starts the app can still be completed (promise A9); it is
//! deleted with the first answer, whatever that says.

use pilotlight_domain::{
    AccountId, AttemptId, Cause, Platform, Secret,
    attempt::{self, Event, State},
};
use pilotlight_platforms::{AuthorizeRequest, PlatformProfile, RedirectKind};
use pilotlight_store::AttemptRecord;
use pilotlight_vault::{Binding, Purpose};
use subtle::ConstantTimeEq;
use tokio::sync::mpsc;
use tracing::info;

use crate::{
    Engine, EngineError,
    attempts::{OpenAttempt, Reconnecting},
    loopback::{Loopback, Visit},
    random::{challenge, state_hash, unguessable},
    returned::{Answer, Content, Via, read_deep_link, read_loopback},
    routes::{Listen, Route},
    sentences::{Dropped, EndingContext},
    view::{AttemptView, Update},
};

/// What came of an address that was handed to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// It finished the waiting part of an attempt; the window shows how it goes on.
    Taken,
    /// It was dropped. The sentence says why and that nothing changed.
    Dropped(&'static str),
}

impl Engine {
    /// Begins connecting new accounts of a platform.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`], [`EngineError::Vault`] while the vault is closed,
    /// [`EngineError::NoReturnAddress`].
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
        let connection = self
            .shared
            .store
            .connection(account)
            .await?
            .ok_or(EngineError::NoSuchAccount)?;
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
        let client = self.client(platform)?;
        let id = AttemptId::fresh();
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
            client,
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
            message: String::new(),
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
    /// person, so it is asked for one only when none that works is stored.
    async fn needs_fresh_refresh_token(
        &self,
        reconnecting: Option<&Reconnecting>,
    ) -> Result<bool, EngineError> {
        let Some(reconnecting) = reconnecting else {
            return Ok(true);
        };
        let connection = self.shared.store.connection(reconnecting.account).await?;
        Ok(connection.is_none_or(|connection| {
            let stored = connection
                .grant
                .is_some_and(|grant| grant.has_refresh_token);
            let well = connection.evidence.trouble.is_none();
            !(stored && well)
        }))
    }

    async fn open_route(
        &self,
        profile: &PlatformProfile,
        platform: Platform,
    ) -> Result<(Route, Option<Loopback>), EngineError> {
        let random = unguessable()?;
        let route = self
            .shared
            .returns
            .choose(profile.redirect, platform, random.expose());
        if profile.redirect == RedirectKind::Relay && route.redirect.is_none() {
            return Err(EngineError::NotSetUp(platform));
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

    async fn listen(&self, listen: &Listen) -> std::io::Result<Loopback> {
        let (sender, mut visits) = mpsc::channel::<Visit>(1);
        let loopback = Loopback::open(listen.port, listen.path.clone(), sender).await?;
        let engine = self.clone();
        tokio::spawn(async move {
            while let Some(visit) = visits.recv().await {
                let page = match engine.receive_loopback(&visit.address).await {
                    Received::Taken => (
                        "Back to Pilotlight".to_owned(),
                        "Pilotlight has the answer and goes on from here. You can close this page."
                            .to_owned(),
                    ),
                    Received::Dropped(sentence) => {
                        ("This was not used".to_owned(), sentence.to_owned())
                    }
                };
                let _ = visit.answer.send(page);
            }
        });
        Ok(loopback)
    }

    /// Takes an address that the operating system handed to us: a deep link, or whatever else
    /// came in its place.
    pub async fn receive(&self, address: &str) -> Received {
        match read_deep_link(address) {
            Ok(answer) => self.take(answer).await,
            Err(_) => self.dropped(Dropped::Malformed, None),
        }
    }

    async fn receive_loopback(&self, address: &str) -> Received {
        match read_loopback(address) {
            Ok(answer) => self.take(answer).await,
            Err(_) => self.dropped(Dropped::Malformed, None),
        }
    }

    fn dropped(&self, why: Dropped, said: Option<String>) -> Received {
        info!(reason = ?why, "a return was dropped");
        self.announce(Update::Notice {
            message: why.sentence().into(),
            said,
        });
        Received::Dropped(why.sentence())
    }

    async fn take(&self, answer: Answer) -> Received {
        let hash = state_hash(&answer.state);
        let mut slot = self.shared.attempt.lock().await;
        let waiting = slot
            .as_mut()
            .filter(|attempt| same(&attempt.state_hash, &hash));
        let Some(attempt) = waiting else {
            drop(slot);
            let why = match self.shared.store.ended_attempt_with(&hash).await {
                Ok(true) => Dropped::Used,
                Ok(false) if self.waits_sealed(&hash).await => Dropped::VaultClosed,
                Ok(false) | Err(_) => Dropped::Unknown,
            };
            return self.dropped(why, None);
        };
        if let Some(why) = misfit(attempt, &answer) {
            return self.dropped(why, None);
        }
        let (event, code) = match answer.content {
            Content::Code(code) => (Event::Returned, Some(code)),
            Content::Error { code, said } => {
                attempt.said = said;
                (refusal_event(&code), None)
            }
        };
        // A refusal other than the person's own ends the attempt by way of `Exchanging`, so that
        // the machine needs no second door.
        let steps: &[Event] = match event {
            Event::Refused(_) => &[Event::Returned, event],
            _ => &[event],
        };
        let verifier = attempt.verifier.take();
        for step in steps {
            match self
                .step_attempt(attempt, *step, &EndingContext::default())
                .await
            {
                Ok(State::Ended(attempt::Ending::TooLate)) => {
                    return self.dropped(Dropped::TooLate, None);
                }
                Ok(_) => {}
                Err(_) => return self.dropped(Dropped::Used, None),
            }
        }
        if let (Some(code), Some(verifier)) = (code, verifier) {
            let (engine, id) = (self.clone(), attempt.id);
            // Detached: a code must be exchanged to its end once it was taken.
            tokio::spawn(async move { engine.exchange(id, code, verifier).await });
        }
        Received::Taken
    }

    async fn waits_sealed(&self, hash: &[u8; 32]) -> bool {
        let open = self.shared.store.open_attempt().await;
        matches!(open, Ok(Some(record)) if same(&record.state_hash, hash))
    }

    /// After a start: takes up an attempt that still waits for its return, ends any other.
    pub(crate) async fn restore_attempt(&self) -> Result<(), EngineError> {
        let Some(record) = self.shared.store.open_attempt().await? else {
            return Ok(());
        };
        let waits = matches!(record.state, State::AwaitingReturn { .. });
        if !waits || record.deadline <= self.now() {
            let ending = if waits {
                attempt::Ending::TooLate
            } else {
                attempt::Ending::NotSaved
            };
            self.shared
                .store
                .move_attempt(record.id, &record.state, &State::Ended(ending))
                .await?;
            return Ok(());
        }
        let (Some(data_key), Some(sealed)) = (&record.data_key, &record.verifier) else {
            return Ok(());
        };
        let Ok(key) = self
            .shared
            .vault
            .open_data_key(record.id.as_uuid(), data_key)
        else {
            return Ok(());
        };
        let place = verifier_place(record.id.as_uuid(), record.platform);
        let verifier = self.shared.vault.unseal(&key, &place, sealed)?;
        let reconnecting = match record.reconnecting {
            None => None,
            Some(account) => self
                .shared
                .store
                .connection(account)
                .await?
                .map(|connection| Reconnecting {
                    account,
                    name: connection.account.profile.name,
                }),
        };
        let loopback = self.reopen(&record.redirect, record.platform).await;
        let mut slot = self.shared.attempt.lock().await;
        let attempt = slot.insert(OpenAttempt {
            id: record.id,
            platform: record.platform,
            reconnecting,
            state: record.state,
            state_hash: record.state_hash,
            verifier: Some(verifier),
            redirect: record.redirect,
            issuer: record.issuer,
            consent_url: None,
            note: None,
            loopback,
            signed_in: None,
            chosen: Vec::new(),
            message: String::new(),
            said: None,
            connected: Vec::new(),
        });
        self.watch_deadline(attempt);
        Ok(())
    }

    /// Opens the local port of an attempt from before a restart, if it can still be had.
    async fn reopen(&self, redirect: &str, platform: Platform) -> Option<Loopback> {
        let listen = match url::Url::parse(redirect).ok()? {
            url if url.scheme() == "http"
                && url.host_str() == Some("127.0.0.1")
                && url.path().starts_with("/return/") =>
            {
                Listen {
                    port: url.port()?,
                    path: url.path().to_owned(),
                    needed: false,
                }
            }
            _ => Listen {
                port: crate::FIXED_PORT,
                path: format!("/return/{}", platform.id()),
                needed: false,
            },
        };
        self.listen(&listen).await.ok()
    }
}

fn verifier_place<'a>(attempt: &'a uuid::Uuid, platform: Platform) -> Binding<'a> {
    Binding {
        purpose: Purpose::Verifier,
        owner: attempt,
        platform: platform.id(),
        generation: 0,
    }
}

fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    one.ct_eq(other).into()
}

/// Whether an answer with the right state still came by the wrong way or from the wrong sender.
fn misfit(attempt: &OpenAttempt, answer: &Answer) -> Option<Dropped> {
    if !matches!(attempt.state, State::AwaitingReturn { .. }) {
        return Some(Dropped::Used);
    }
    let by_scheme_only = attempt.redirect.starts_with(crate::SCHEME);
    if answer.platform != attempt.platform || (by_scheme_only && answer.via != Via::DeepLink) {
        return Some(Dropped::WrongWay);
    }
    match (&answer.issuer, &attempt.issuer) {
        (Some(came), Some(expected)) if came != expected => Some(Dropped::WrongIssuer),
        _ => None,
    }
}

/// What a platform's error code on the redirect means for the attempt.
fn refusal_event(code: &str) -> Event {
    match code {
        "access_denied" | "user_denied" | "user_cancelled_login" | "user_cancelled_authorize" => {
            Event::Denied
        }
        "server_error" | "temporarily_unavailable" => Event::Refused(Cause::PlatformDown),
        "unauthorized_scope_error"
        | "invalid_scope"
        | "unauthorized_client"
        | "invalid_request"
        | "unsupported_response_type"
        | "invalid_client" => Event::Refused(Cause::AppMisconfigured),
        _ => Event::Refused(Cause::Unknown),
    }
}
