//! An address came in: whose answer it is, or why it is dropped.
//!
//! A return that nobody waits for causes no call, changes no row and moves no window (OA-05). One
//! that fits is taken exactly once.

use pilotlight_domain::{
    Cause,
    attempt::{Ending, Event, State},
};
use subtle::ConstantTimeEq;
use tracing::{info, warn};

use crate::{
    Engine, EngineError,
    attempts::OpenAttempt,
    random::state_hash,
    returned::{Answer, Content, Via, read_deep_link, read_loopback},
    sentences::{Dropped, EndingContext},
    view::Update,
};

/// What came of an address that was handed to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// It finished the waiting part of an attempt; the window shows how it goes on.
    Taken,
    /// It was dropped. The sentence says why and that nothing changed.
    Dropped(String),
}

impl Engine {
    /// Takes an address that the operating system handed to us: a deep link, or whatever else
    /// came in its place.
    pub async fn receive(&self, address: &str) -> Received {
        match read_deep_link(address) {
            Ok(answer) => self.take(answer).await,
            Err(_) => self.dropped(Dropped::Malformed, None),
        }
    }

    pub(crate) async fn receive_loopback(&self, address: &str) -> Received {
        match read_loopback(address) {
            Ok(answer) => self.take(answer).await,
            Err(_) => self.dropped(Dropped::Malformed, None),
        }
    }

    fn dropped(&self, why: Dropped, said: Option<String>) -> Received {
        info!(reason = ?why, "a return was dropped");
        self.announce(Update::Notice {
            message: why.sentence(),
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
        let required = self
            .adapter(attempt.platform)
            .is_ok_and(|adapter| adapter.profile().issuer_required);
        if let Some(why) = misfit(attempt, &answer, required) {
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
                Ok(State::Ended(Ending::TooLate)) => {
                    return self.dropped(Dropped::TooLate, None);
                }
                Ok(_) => {}
                Err(EngineError::AttemptMoved) => return self.dropped(Dropped::Used, None),
                Err(error) => {
                    warn!(%error, "a return could not be noted");
                    attempt.verifier = verifier;
                    return self.dropped(Dropped::NotNoted, None);
                }
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
}

fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    one.ct_eq(other).into()
}

/// Whether an answer with the right state still came by the wrong way or from the wrong sender.
fn misfit(attempt: &OpenAttempt, answer: &Answer, issuer_required: bool) -> Option<Dropped> {
    match attempt.state {
        State::AwaitingReturn { .. } => {}
        State::Ended(Ending::TooLate) => return Some(Dropped::TooLate),
        _ => return Some(Dropped::Used),
    }
    if answer.platform != attempt.platform || !is_the_way(&attempt.redirect, answer.via) {
        return Some(Dropped::WrongWay);
    }
    let issuer = answer.issuer.as_deref();
    (!is_the_sender(attempt.issuer.as_deref(), issuer, issuer_required))
        .then_some(Dropped::WrongIssuer)
}

/// Whether an answer to `redirect` can come by this way. The relay page leads to both.
fn is_the_way(redirect: &str, via: Via) -> bool {
    let by_scheme = redirect.strip_prefix(crate::SCHEME);
    if by_scheme.is_some_and(|rest| rest.starts_with(':')) {
        via == Via::DeepLink
    } else if redirect.starts_with("http://127.0.0.1:") && redirect.contains("/return/") {
        via == Via::Loopback
    } else {
        true
    }
}

/// Whether the sender that names itself is the one that was asked (RFC 9207, section 2.4).
fn is_the_sender(asked: Option<&str>, came: Option<&str>, required: bool) -> bool {
    match (asked, came) {
        (Some(asked), Some(came)) => asked == came,
        (Some(_), None) => !required,
        (None, _) => true,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oa_07_an_answer_comes_only_by_the_way_that_was_asked_for() {
        for (redirect, link, loopback) in [
            ("dev.pilotlight:/return/x", true, false),
            ("http://127.0.0.1:47813/return/x", false, true),
            ("http://127.0.0.1:50123/return/youtube/r4nd0m", false, true),
            ("https://relay.example/facebook/", true, true),
            ("http://127.0.0.1:47900/relay/facebook/", true, true),
        ] {
            assert_eq!(is_the_way(redirect, Via::DeepLink), link, "{redirect}");
            assert_eq!(is_the_way(redirect, Via::Loopback), loopback, "{redirect}");
        }
    }

    #[test]
    fn oa_06_an_issuer_is_compared_to_the_letter_and_missed_where_it_is_required() {
        let google = Some("https://accounts.google.com");
        for (asked, came, required, fits) in [
            (google, google, true, true),
            (google, Some("https://accounts.google.com/"), false, false),
            (google, Some("https://ACCOUNTS.google.com"), false, false),
            (google, Some(""), false, false),
            (google, None, false, true),
            (google, None, true, false),
            (None, Some("https://x.example"), false, true),
            (None, None, false, true),
        ] {
            assert_eq!(is_the_sender(asked, came, required), fits, "{came:?}");
        }
    }
}
