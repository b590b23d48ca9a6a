//! An attempt that outlives the app: taken up again after a start, so that a return which starts the
//! app can still be completed (promise A9).

use pilotlight_domain::{
    Platform,
    attempt::{Ending, State},
};

use crate::{
    Engine, EngineError,
    attempts::{OpenAttempt, Reconnecting},
    connect::verifier_place,
    loopback::Loopback,
    routes::Listen,
    sentences::EndingContext,
    view::Update,
};

impl Engine {
    /// After a start, and when the vault was opened: takes up an attempt that still waits for its return, ends any other.
    pub(crate) async fn restore_attempt(&self) -> Result<(), EngineError> {
        let mut slot = self.shared.attempt.lock().await;
        if slot.is_some() {
            return Ok(());
        }
        let Some(record) = self.shared.store.open_attempt().await? else {
            return Ok(());
        };
        let waits = matches!(record.state, State::AwaitingReturn { .. });
        if !waits || record.deadline <= self.now() {
            let ending = if waits {
                Ending::TooLate
            } else {
                Ending::NotSaved
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
        let Ok(verifier) = self.shared.vault.unseal(&key, &place, sealed) else {
            // It cannot be finished any more, and it is no reason not to start.
            let ended = State::Ended(Ending::NotSaved);
            let store = &self.shared.store;
            store.move_attempt(record.id, &record.state, &ended).await?;
            return Ok(());
        };
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
            context: EndingContext::default(),
            said: None,
            connected: Vec::new(),
        });
        self.watch_deadline(attempt);
        let view = self.attempt_view(attempt).await?;
        self.announce(Update::Attempt {
            attempt: Some(view),
        });
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
