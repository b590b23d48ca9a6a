//! Sending one post to one account, so that no crash and no lost answer can double or lose it.
//!
//! The protocol: claim the delivery by its step to publishing; make sure of a fresh token; take the
//! adapter's steps one by one, each outcome committed before the next begins. Before a step that may
//! publish, `sending` is committed, durably, before its first byte; the identifier that comes back is
//! written the moment it is known, alone in its transaction. An answer that cannot be trusted makes
//! the delivery unconfirmed; it is never sent again until somebody says that it is not there.

use pilotlight_domain::{
    Cause, Fault, Grant, GrantId, Secret, Span, Timestamp,
    content::Content,
    delivery::{Detail, Event, Hold, Sent, State},
};
use pilotlight_platforms::{Progress, PublishRequest, Refusal, Step as Taken, StepKind, Stop};
use pilotlight_store::{self as store, Change, Connection, Delivery, Step, Stepped, Tries};
use sha2::{Digest, Sha256};
use tracing::{info, trace};

use crate::{
    Engine, EngineError,
    renewal::{Held, Renewed},
};

use super::lock;

/// So many of an account's latest posts are known to be others than the one being settled.
const KNOWN: u32 = 200;

/// What is being sent, and as whom.
pub(super) struct Going {
    pub(super) connection: Connection,
    pub(super) grant: Grant,
    pub(super) content: Content,
    pub(super) known: Vec<String>,
    pub(super) progress: Progress,
}

impl Engine {
    /// Sends a delivery that is due, or goes on with one that waited for its platform.
    pub(super) async fn send(&self, delivery: Delivery) -> Result<(), EngineError> {
        self.vault_ready()?;
        if delivery.state == State::Due && self.over_the_days_limit(&delivery).await? {
            return Ok(());
        }
        let Some(post) = self.shared.store.post(delivery.post).await? else {
            return Ok(());
        };
        let delivery = match delivery.state {
            State::Due => {
                let change = Change {
                    tries: Tries::More,
                    digest: Some(digest(&post.post.content)),
                    ..Change::default()
                };
                match self.stepped(&delivery, Event::Begun, change).await? {
                    Some(begun) => begun,
                    None => return Ok(()),
                }
            }
            _ => delivery,
        };
        step("begun", &delivery);
        // Claimed: from here on what it says cannot change any more.
        let Some(post) = self.shared.store.post(delivery.post).await? else {
            return Ok(());
        };
        let (connection, grant) = match self.connected(delivery.account).await {
            Ok(found) => found,
            Err(EngineError::NoSuchAccount) => return Ok(()),
            Err(error) => return Err(error),
        };
        if let Some(refusal) = self.without_token(grant.id).await? {
            return self
                .refused(
                    &delivery,
                    &connection,
                    refusal,
                    Sent::WithoutEffect,
                    Span::ZERO,
                )
                .await;
        }
        let mut going = self.going(&delivery, connection, post.post.content).await?;
        going.grant = grant;
        self.take_steps_of(delivery, going).await
    }

    /// What a delivery is sent with.
    pub(super) async fn going(
        &self,
        delivery: &Delivery,
        connection: Connection,
        content: Content,
    ) -> Result<Going, EngineError> {
        let grant = connection.grant.clone().ok_or(EngineError::NoSuchAccount)?;
        let progress = match &delivery.progress {
            None => Progress::start(),
            Some(sealed) => {
                let key = self.sealing().grant_key(&grant).await?;
                let opened =
                    self.sealing()
                        .open_progress(&key, grant.platform, delivery.id, sealed);
                match opened {
                    Ok(text) => Progress::from_text(text),
                    // Sealed for a sign-in that was replaced: what was prepared is made anew.
                    Err(error) => {
                        info!(%error, "what was prepared for a post cannot be opened");
                        Progress::start()
                    }
                }
            }
        };
        let known = self
            .shared
            .store
            .known_remotes(delivery.account, KNOWN)
            .await?;
        Ok(Going {
            connection,
            grant,
            content,
            known,
            progress,
        })
    }

    async fn take_steps_of(
        &self,
        mut delivery: Delivery,
        mut going: Going,
    ) -> Result<(), EngineError> {
        let adapter = self.adapter(going.grant.platform)?;
        let client = self.client(going.grant.platform).await?;
        let mut renewed = false;
        loop {
            if *self.shared.closing.borrow() {
                // The next run begins where this one stopped.
                let _ = self
                    .stepped(&delivery, Event::Interrupted, Change::default())
                    .await?;
                return Ok(());
            }
            let access = self.access(&going).await?;
            let request = PublishRequest {
                profile: &going.connection.account.profile,
                access: &access,
                content: &going.content,
                known: &going.known,
            };
            let kind = adapter.next_step(&request, &going.progress);
            let sent_before = delivery.sent_at.is_some();
            if kind == StepKind::Decisive {
                let armed = self
                    .stepped(&delivery, Event::Armed, Change::default())
                    .await?;
                let Some(armed) = armed else { return Ok(()) };
                delivery = armed;
                lock(&self.shared.queue.last_sent).insert(delivery.account, self.now());
                self.shared
                    .queue
                    .sends(delivery.id, self.shared.clock.passed());
            }
            step("armed", &delivery);
            let begun = self.count();
            let outcome = adapter
                .publish_step(&self.call(&client), &request, &going.progress)
                .await;
            let latency = self.took(begun);
            step("answered", &delivery);
            match outcome {
                Ok(Taken::Published(remote)) => {
                    return self
                        .published(&delivery, &going.connection, remote, latency)
                        .await;
                }
                Ok(Taken::Go(progress)) => {
                    going.progress = progress;
                    match self.went(&delivery, &going, None).await? {
                        Some(went) => delivery = went,
                        None => return Ok(()),
                    }
                }
                Ok(Taken::Wait { until, progress }) => {
                    going.progress = progress;
                    let _ = self.went(&delivery, &going, Some(until)).await?;
                    return Ok(());
                }
                Err(Stop::Unfit(problem)) => {
                    let change = Change {
                        detail: Some(Detail::Problem(problem)),
                        ..Change::default()
                    };
                    let held = self.stepped(&delivery, Event::Hold(Hold::Unfit), change);
                    if held.await?.is_some() {
                        let words =
                            crate::sentences::held(1, going.connection.account.name(), Hold::Unfit);
                        self.write_down("post_held", &going.connection, &words)
                            .await?;
                    }
                    return Ok(());
                }
                Err(Stop::Refused(refusal))
                    if refusal.cause == Cause::TokenExpired
                        && !refusal.outcome_unknown()
                        && !renewed
                        && going.grant.renews_by_itself() =>
                {
                    renewed = true;
                    let Some(went) = self.went(&delivery, &going, None).await? else {
                        return Ok(());
                    };
                    delivery = went;
                    let generation = going.grant.generation;
                    match self.renew_now(going.grant.id, generation).await? {
                        Renewed::Ready => {
                            let (connection, grant) = self.connected(delivery.account).await?;
                            (going.connection, going.grant) = (connection, grant);
                        }
                        Renewed::Refused(refusal) | Renewed::Held(Held::Waits(refusal)) => {
                            return self
                                .refused(
                                    &delivery,
                                    &going.connection,
                                    refusal,
                                    Sent::WithoutEffect,
                                    latency,
                                )
                                .await;
                        }
                        Renewed::Held(Held::Shut(error)) => return Err(error),
                    }
                }
                Err(Stop::Refused(refusal)) => {
                    // That it is there already proves that an earlier request arrived.
                    let again = sent_before && refusal.fault == Some(Fault::Duplicate);
                    let unknown = refusal.outcome_unknown() || again;
                    let sent = if kind == StepKind::Decisive && unknown {
                        Sent::Unknown
                    } else {
                        Sent::WithoutEffect
                    };
                    return self
                        .refused(&delivery, &going.connection, refusal, sent, latency)
                        .await;
                }
            }
        }
    }

    pub(super) async fn access(&self, going: &Going) -> Result<Secret<String>, EngineError> {
        self.sealing()
            .open_shown(going.connection.account.id, &going.grant)
            .await
    }

    /// Why there is no token to send with; none when there is one.
    pub(super) async fn without_token(
        &self,
        grant: GrantId,
    ) -> Result<Option<Refusal>, EngineError> {
        match self.renew_if_due(grant).await? {
            // What is there may still serve; the step itself shows it.
            Renewed::Ready | Renewed::Held(Held::Waits(_)) => Ok(None),
            Renewed::Refused(refusal) => Ok(Some(refusal)),
            Renewed::Held(Held::Shut(error)) => Err(error),
        }
    }

    /// Takes a step of a delivery and tells of it. None when the delivery has moved on.
    pub(super) async fn stepped(
        &self,
        delivery: &Delivery,
        event: Event,
        change: Change,
    ) -> Result<Option<Delivery>, EngineError> {
        let one = Step::of(delivery, event).with(change);
        match self.shared.store.take_step(one, self.now()).await? {
            Stepped::Done(after) => {
                self.announce_deliveries(std::slice::from_ref(&after))
                    .await?;
                Ok(Some(*after))
            }
            Stepped::Moved => Ok(None),
        }
    }

    /// Writes down how far it has come.
    async fn went(
        &self,
        delivery: &Delivery,
        going: &Going,
        until: Option<Timestamp>,
    ) -> Result<Option<Delivery>, EngineError> {
        let _turn = self.shared.sealing_turn.read().await;
        let key = self.sealing().grant_key(&going.grant).await?;
        let progress = if going.progress.is_start() {
            store::Progress::Keep
        } else {
            store::Progress::Set(self.sealing().seal_progress(
                &key,
                going.grant.platform,
                delivery.id,
                going.progress.text(),
            )?)
        };
        let whole = going.content.file_bytes();
        if whole > 0
            && let Some(running) = self.shared.queue.running().get_mut(&delivery.id)
        {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a bar needs no more than six digits"
            )]
            let share = going.progress.sent_bytes() as f64 / whole as f64;
            running.uploaded = Some(share.clamp(0.0, 1.0));
        }
        let change = Change {
            progress,
            waits_until: until,
            ..Change::default()
        };
        let went = self.stepped(delivery, Event::Went, change).await?;
        step("went", delivery);
        Ok(went)
    }
}

/// What is sent, so that it can be known again.
fn digest(content: &Content) -> [u8; 32] {
    // Content is plain data, which can always be written.
    let text = serde_json::to_string(content).unwrap_or_default();
    Sha256::digest(text.as_bytes()).into()
}

/// Tells a log that asks for every detail how far a post has come. The crash test reads these lines
/// and kills the process at each of them; nothing else may hang on them.
pub(super) fn step(name: &'static str, delivery: &Delivery) {
    trace!(step = name, delivery = %delivery.id, "a post went on");
}
