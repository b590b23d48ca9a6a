//! The one thread that talks to the keychain.
//!
//! A keychain call can block for ever: a service that owns its name and answers nothing, or a prompt
//! that nobody sees. So the calls are made on a plain thread of the operating system that nothing
//! joins. Tokio's blocking threads would not do, because a runtime waits for them when it is
//! dropped. A call that takes longer than its limit is given up by the caller and left alone on its
//! thread; no second thread is started, and requests that were given up while they waited in the
//! queue are dropped unmade, so that a late answer changes nothing.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::Builder;
use std::time::Duration;

use pilotlight_domain::Secret;
use tokio::sync::oneshot;

use crate::error::KeychainError;
use crate::keychain::Keychain;

/// How long a keychain call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For calls that nobody asked for.
    pub silent: Duration,
    /// For calls a person is waiting for, who may have to type a password.
    pub person: Duration,
}

impl Default for Limits {
    /// 3 seconds and 120 seconds.
    fn default() -> Self {
        Self {
            silent: Duration::from_secs(3),
            person: Duration::from_secs(120),
        }
    }
}

impl Limits {
    pub(crate) const fn of(self, patience: Patience) -> Duration {
        match patience {
            Patience::Silent => self.silent,
            Patience::Person => self.person,
        }
    }
}

/// Who is waiting for the keychain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Nobody: a start, or a retry in the background.
    Silent,
    /// A person who has just asked for it and may be typing a password.
    Person,
}

enum Call {
    Read,
    Write(Secret<String>),
    Delete,
}

type Answer = Result<Option<Secret<String>>, KeychainError>;

pub(crate) struct Request {
    entry: String,
    call: Call,
    reply: oneshot::Sender<Answer>,
}

/// Hands calls to the keychain's thread and waits for them with a limit.
pub(crate) enum KeychainThread {
    /// A thread owns the keychain.
    Apart(Sender<Request>),
    /// The keychain is memory and needs no thread.
    AtOnce(Mutex<Box<dyn Keychain>>),
    /// The operating system gave no thread.
    None,
}

impl KeychainThread {
    /// Starts the thread. It ends when this value is dropped and no call is in flight.
    pub(crate) fn start(keychain: Box<dyn Keychain>) -> Self {
        if keychain.answers_at_once() {
            return Self::AtOnce(Mutex::new(keychain));
        }
        let (sender, receiver) = channel();
        let started = Builder::new()
            .name("keychain".to_owned())
            .spawn(move || serve(keychain.as_ref(), &receiver));
        match started {
            // The handle is dropped on purpose: nothing may ever wait for this thread.
            Ok(_) => Self::Apart(sender),
            Err(error) => {
                tracing::error!(%error, "no thread for the keychain");
                Self::None
            }
        }
    }

    /// Reads an entry within a limit.
    pub(crate) async fn read(&self, entry: &str, limit: Duration) -> Answer {
        self.ask(entry, Call::Read, limit).await
    }

    /// Writes an entry within a limit.
    pub(crate) async fn write(
        &self,
        entry: &str,
        value: Secret<String>,
        limit: Duration,
    ) -> Result<(), KeychainError> {
        self.ask(entry, Call::Write(value), limit).await.map(drop)
    }

    /// Deletes an entry within a limit.
    pub(crate) async fn delete(&self, entry: &str, limit: Duration) -> Result<(), KeychainError> {
        self.ask(entry, Call::Delete, limit).await.map(drop)
    }

    async fn ask(&self, entry: &str, call: Call, limit: Duration) -> Answer {
        let sender = match self {
            Self::Apart(sender) => sender,
            Self::AtOnce(keychain) => {
                let keychain = keychain.lock().unwrap_or_else(PoisonError::into_inner);
                return make(keychain.as_ref(), entry, call);
            }
            Self::None => return Err(ended()),
        };
        let (reply, answer) = oneshot::channel();
        let request = Request {
            entry: entry.to_owned(),
            call,
            reply,
        };
        sender.send(request).map_err(|_| ended())?;
        match tokio::time::timeout(limit, answer).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(ended()),
            Err(_) => Err(KeychainError::Silent),
        }
    }
}

fn ended() -> KeychainError {
    KeychainError::Unreachable {
        detail: "the thread that talks to the keychain is not running".to_owned(),
    }
}

fn serve(keychain: &dyn Keychain, requests: &Receiver<Request>) {
    while let Ok(request) = requests.recv() {
        if request.reply.is_closed() {
            continue;
        }
        let answer = make(keychain, &request.entry, request.call);
        // The caller may have given up meanwhile. A late answer is not acted on.
        drop(request.reply.send(answer));
    }
}

fn make(keychain: &dyn Keychain, entry: &str, call: Call) -> Answer {
    match call {
        Call::Read => keychain.read(entry),
        Call::Write(value) => keychain.write(entry, &value).map(|()| None),
        Call::Delete => keychain.delete(entry).map(|()| None),
    }
}
