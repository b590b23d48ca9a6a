//! All platforms on one socket, served while processes of ours come and go.

use std::{net::Ipv4Addr, sync::Arc};

use pilotlight_domain::Platform;
use pilotlight_sandbox::{Control, Platform as Played, Sandbox, SandboxOptions};
use tokio::{net::TcpListener, runtime::Runtime};
use url::Url;

use crate::gate::Gate;

/// The platforms and where they are.
pub(crate) struct Platforms {
    pub(crate) base: Url,
    pub(crate) sandbox: Sandbox,
    /// On threads of its own: the test's own waits for processes.
    server: Option<Runtime>,
}

impl Drop for Platforms {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            server.shutdown_background();
        }
    }
}

impl Platforms {
    /// Serves them behind a gate, at a time in milliseconds that `clock` tells.
    pub(crate) async fn behind(
        gate: &Gate,
        clock: impl Fn() -> i64 + Send + Sync + 'static,
    ) -> Self {
        let server = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let bind = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = server.spawn(bind).await.unwrap().unwrap();
        let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let sandbox = Sandbox::new(SandboxOptions {
            base: base.clone(),
            clock: Arc::new(clock),
            state_file: None,
            seed: 7,
            extra_pages: 0,
        })
        .unwrap();
        let router = gate.before(sandbox.router());
        server.spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            base,
            sandbox,
            server: Some(server),
        }
    }

    pub(crate) fn control(&self, control: &Control) {
        self.sandbox.control(control).unwrap();
    }
}

/// A platform as the sandbox knows it.
pub(crate) fn theirs(platform: Platform) -> Played {
    let mut all = Played::ALL.into_iter();
    all.find(|one| one.id() == platform.id()).unwrap()
}
