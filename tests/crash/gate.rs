//! Where the platform can be held in the middle of answering a renewal, or a step of publishing.
//!
//! The work goes on in a task of its own, as it does at a platform: that the client died is nothing
//! it would notice before it answers.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
    mpsc::{Receiver, Sender, channel},
};

use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
};
use http::Method;
use tokio::sync::oneshot;

/// On which side of its work the platform is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    Arrived,
    Handled,
}

/// Which requests a gate is for.
type Kind = fn(&Method, &str) -> bool;

/// Holds a request of its kind once it is armed.
#[derive(Clone)]
pub(crate) struct Gate {
    kind: Kind,
    armed: Arc<Mutex<Option<Trap>>>,
    passed: Arc<AtomicUsize>,
}

struct Trap {
    /// So many pass before.
    pass: usize,
    door: Door,
    caught: Sender<()>,
    go_on: oneshot::Receiver<()>,
    finished: Sender<()>,
}

/// The other end of a trap.
pub(crate) struct Caught {
    caught: Receiver<()>,
    go_on: oneshot::Sender<()>,
    finished: Receiver<()>,
}

impl Caught {
    /// Returns once a request is held.
    pub(crate) fn wait(&self) {
        self.caught.recv().unwrap();
    }

    /// Lets the platform go on and returns when its work is done.
    pub(crate) fn let_go_and_wait(self) {
        self.go_on.send(()).unwrap();
        self.finished.recv().unwrap();
    }
}

impl Default for Gate {
    /// One for renewals.
    fn default() -> Self {
        Self::of(is_renewal)
    }
}

impl Gate {
    /// One for requests of a kind.
    pub(crate) fn of(kind: Kind) -> Self {
        Self {
            kind,
            armed: Arc::default(),
            passed: Arc::default(),
        }
    }

    /// Holds the next request at `door`.
    pub(crate) fn arm(&self, door: Door) -> Caught {
        self.arm_after(0, door)
    }

    /// Holds the request after so many at `door`.
    pub(crate) fn arm_after(&self, pass: usize, door: Door) -> Caught {
        let (caught_here, caught) = channel();
        let (go_on, go_on_there) = oneshot::channel();
        let (finished_here, finished) = channel();
        *self.armed.lock().unwrap() = Some(Trap {
            pass,
            door,
            caught: caught_here,
            go_on: go_on_there,
            finished: finished_here,
        });
        Caught {
            caught,
            go_on,
            finished,
        }
    }

    /// How many requests of its kind came so far.
    pub(crate) fn passed(&self) -> usize {
        self.passed.load(Ordering::SeqCst)
    }

    /// `router` behind this gate.
    pub(crate) fn before(&self, router: Router) -> Router {
        let gate = self.clone();
        router.layer(from_fn(move |request: Request, next: Next| {
            let gate = gate.clone();
            async move { gate.pass(request, next).await }
        }))
    }

    /// The trap, where it is for the request that came just now.
    fn trap(&self) -> Option<Trap> {
        let mut armed = self.armed.lock().unwrap();
        let trap = armed.take()?;
        if trap.pass == 0 {
            return Some(trap);
        }
        *armed = Some(Trap {
            pass: trap.pass - 1,
            ..trap
        });
        None
    }

    async fn pass(&self, request: Request, next: Next) -> Response {
        let trap = if (self.kind)(request.method(), request.uri().path()) {
            self.passed.fetch_add(1, Ordering::SeqCst);
            self.trap()
        } else {
            None
        };
        let Some(trap) = trap else {
            return next.run(request).await;
        };
        let work = tokio::spawn(async move {
            if trap.door == Door::Arrived {
                trap.caught.send(()).unwrap();
                trap.go_on.await.unwrap();
                let answer = next.run(request).await;
                trap.finished.send(()).unwrap();
                return answer;
            }
            let answer = next.run(request).await;
            trap.caught.send(()).unwrap();
            trap.go_on.await.unwrap();
            trap.finished.send(()).unwrap();
            answer
        });
        match work.await {
            Ok(answer) => answer,
            Err(_) => http::StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

fn is_renewal(_: &Method, path: &str) -> bool {
    [
        "/2/oauth2/token",
        "oauth2.googleapis.com/token",
        "/refresh_access_token",
        "/oauth/v2/accessToken",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}
