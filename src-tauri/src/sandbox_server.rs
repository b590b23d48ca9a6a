//! The sandbox beside the app: served from this process, or found where another one serves it.
//!
//! Only one process serves a data folder's sandbox at a time, because it is one world with one
//! memory; it writes its address beside its state, and the others go there.

use std::{fs, io, net::Ipv4Addr, path::Path, sync::Arc, time::Duration};

use pilotlight_domain::{Platform, Secret};
use pilotlight_engine::{Clock, SystemClock, parts::ClientCredentials};
use pilotlight_sandbox::{Sandbox, SandboxOptions, registered_apps};
use pilotlight_words::shell;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};
use url::Url;

use crate::data_folder::{Holding, hold_file, unless_shut, write_private};

const STATE: &str = "sandbox.json";
const ADDRESS: &str = "sandbox.address";
const LOCK: &str = "sandbox.lock";
/// Decides who lives in the sandbox; the same people on every computer.
const SEED: u64 = 1;
/// Gives every person of the sandbox who has a Page so many more, for whoever wants to see the window
/// with hundreds of accounts. The live world does not know it.
const MORE_PAGES: &str = "PILOTLIGHT_SANDBOX_PAGES";

/// Why there is no sandbox.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoSandbox {
    /// Files or ports.
    #[error("{}", shell::no_sandbox(.0.to_string()))]
    Io(#[from] io::Error),
    /// Its state.
    #[error("{}", shell::no_sandbox(.0.to_string()))]
    State(#[from] pilotlight_sandbox::SandboxError),
    /// The number of further Pages is none.
    #[error("{MORE_PAGES} takes a number.")]
    Pages,
    /// The address is no address.
    #[error("{}", shell::no_sandbox_address())]
    Address,
}

/// A sandbox that answers.
#[derive(Debug)]
pub(crate) struct Served {
    /// Where it answers.
    pub(crate) base: Url,
    /// What its time was moved by, in milliseconds.
    pub(crate) offset: watch::Receiver<i64>,
    /// Takes what its time was moved by when that is read off answers; none in the same process.
    pub(crate) follow: Option<watch::Sender<i64>>,
    /// Held while this process serves it.
    _holding: Option<Holding>,
}

/// Serves the sandbox of `folder` from this process, or finds the one that is served.
///
/// # Errors
/// [`NoSandbox`].
pub(crate) async fn serve_or_find(folder: &Path, port: u16) -> Result<Served, NoSandbox> {
    let (mut tries, mut answered) = (TRIES, 0);
    loop {
        match hold_file(&folder.join(LOCK))? {
            Holding::Taken => {}
            // On a disk that takes no change this process is as good as alone.
            holding => return serve(folder, port, holding).await,
        }
        // Whoever holds it and does not answer is just beginning or just ending; one answer alone
        // may have been the last.
        let found = address(folder);
        if let Some(base) = &found
            && answers(base).await
        {
            answered += 1;
            if answered == ANSWERS {
                return Ok(Served::elsewhere(folder, base.clone()));
            }
        }
        tries -= 1;
        if tries == 0 {
            return found
                .map(|base| Served::elsewhere(folder, base))
                .ok_or(NoSandbox::Address);
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// How often another process that serves the sandbox is looked for, and how long between.
const TRIES: u32 = 40;
const ANSWERS: u32 = 2;
const BETWEEN: Duration = Duration::from_millis(50);

impl Served {
    /// A sandbox that another process serves.
    fn elsewhere(folder: &Path, base: Url) -> Self {
        let (follow, offset) = watch::channel(remembered_offset(folder));
        Self {
            base,
            offset,
            follow: Some(follow),
            _holding: None,
        }
    }
}

fn address(folder: &Path) -> Option<Url> {
    let text = fs::read_to_string(folder.join(ADDRESS)).ok()?;
    Url::parse(text.trim()).ok()
}

async fn answers(base: &Url) -> bool {
    match base.port() {
        Some(port) => TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_ok(),
        None => false,
    }
}

async fn serve(folder: &Path, port: u16, holding: Holding) -> Result<Served, NoSandbox> {
    let listener = listen(folder, port).await?;
    let base = base_of(listener.local_addr()?.port())?;
    let sandbox = open(folder, &base)?;
    unless_shut(write_private(&folder.join(ADDRESS), base.as_str()))?;
    let offset = sandbox.subscribe_offset();
    tokio::spawn(async move {
        if let Err(error) = sandbox.serve(listener).await {
            tracing::warn!(%error, "the sandbox ended");
        }
    });
    Ok(Served {
        base,
        offset,
        follow: None,
        _holding: Some(holding),
    })
}

/// Listens where it did last time, if nobody else does meanwhile: a browser that was told to open
/// Pilotlight from that address remembers it.
async fn listen(folder: &Path, port: u16) -> io::Result<TcpListener> {
    let last = address(folder).and_then(|url| url.port());
    if let (0, Some(last)) = (port, last)
        && let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, last)).await
    {
        return Ok(listener);
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}

/// What the sandbox's time was moved by when it last ran or as it runs, without serving it.
pub(crate) fn remembered_offset(folder: &Path) -> i64 {
    let offset = base_of(0).and_then(|base| open(folder, &base));
    offset.map_or(0, |sandbox| sandbox.offset_ms())
}

fn open(folder: &Path, base: &Url) -> Result<Sandbox, NoSandbox> {
    Ok(Sandbox::new(SandboxOptions {
        base: base.clone(),
        clock: Arc::new(|| SystemClock.now().as_millis()),
        state_file: Some(folder.join(STATE)),
        seed: SEED,
        extra_pages: more_pages()?,
    })?)
}

fn more_pages() -> Result<usize, NoSandbox> {
    match std::env::var_os(MORE_PAGES) {
        None => Ok(0),
        Some(number) => number
            .to_str()
            .and_then(|number| number.parse().ok())
            .ok_or(NoSandbox::Pages),
    }
}

fn base_of(port: u16) -> Result<Url, NoSandbox> {
    Url::parse(&format!("http://127.0.0.1:{port}")).map_err(|_| NoSandbox::Address)
}

/// The developer apps that are registered at the sandbox.
pub(crate) fn clients() -> Vec<(Platform, ClientCredentials)> {
    registered_apps()
        .into_iter()
        .filter_map(|app| {
            let platform = app.platform.id().parse().ok()?;
            Some((
                platform,
                ClientCredentials {
                    client_id: app.client_id.to_owned(),
                    client_secret: app.client_secret.map(|text| Secret::new(text.to_owned())),
                },
            ))
        })
        .collect()
}
