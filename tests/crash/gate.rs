//! Where the platform can be held in the middle of answering a renewal.
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
use tokio::sync::oneshot;

/// On which side of its work the platform is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    Arrived,
    Handled,
}

/// Holds the next renewal once it is armed.
#[derive(Clone, Default)]
pub(crate) struct Gate {
    armed: Arc<Mutex<Option<Trap>>>,
    renewals: Arc<AtomicUsize>,
}

struct Trap {
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
    /// Returns once a renewal is held.
    pub(crate) fn wait(&self) {
        self.caught.recv().unwrap();
    }

    /// Lets the platform go on and returns when its work is done.
    pub(crate) fn let_go_and_wait(self) {
        self.go_on.send(()).unwrap();
        self.finished.recv().unwrap();
    }
}

impl Gate {
    /// Holds the next renewal at `door`.
    pub(crate) fn arm(&self, door: Door) -> Caught {
        let (caught_here, caught) = channel();
        let (go_on, go_on_there) = oneshot::channel();
        let (finished_here, finished) = channel();
        *self.armed.lock().unwrap() = Some(Trap {
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

    /// How many renewals the platforms were asked for.
    pub(crate) fn renewals(&self) -> usize {
        self.renewals.load(Ordering::SeqCst)
    }

    /// `router` behind this gate.
    pub(crate) fn before(&self, router: Router) -> Router {
        let gate = self.clone();
        router.layer(from_fn(move |request: Request, next: Next| {
            let gate = gate.clone();
            async move { gate.pass(request, next).await }
        }))
    }

    async fn pass(&self, request: Request, next: Next) -> Response {
        let trap = is_renewal(request.uri().path()).then(|| {
            self.renewals.fetch_add(1, Ordering::SeqCst);
            self.armed.lock().unwrap().take()
        });
        let Some(trap) = trap.flatten() else {
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

fn is_renewal(path: &str) -> bool {
    [
        "/2/oauth2/token",
        "oauth2.googleapis.com/token",
        "/refresh_access_token",
        "/oauth/v2/accessToken",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}
