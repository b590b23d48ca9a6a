//! A sign-in from the consent page to the last button, as a person and a browser do it. In bad
//! weather it may fail at any step, and then the person gives up.

use pilotlight_domain::{AccountId, TargetState, attempt::Ending};
use pilotlight_engine::{
    Engine,
    view::{AttemptPhase, AttemptView},
};
use pilotlight_sandbox::{Consent, Sandbox};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use url::Url;

/// Brings the sign-in that stands open to its end and gives the accounts it connected; none where
/// the person had to give up.
pub(crate) async fn complete(
    engine: &Engine,
    sandbox: &Sandbox,
    base: &Url,
    consent: &Consent,
) -> Option<Vec<AccountId>> {
    let connected = walk(engine, sandbox, base, consent).await;
    if connected.is_none() {
        let _ = engine.cancel_attempt().await;
    }
    let _ = engine.dismiss_attempt().await;
    connected
}

async fn walk(
    engine: &Engine,
    sandbox: &Sandbox,
    base: &Url,
    consent: &Consent,
) -> Option<Vec<AccountId>> {
    let asked = engine.consent_url().await?;
    let asked = Url::parse(asked.expose()).ok()?;
    let sent_to = sandbox.approve(&asked, consent).await.ok()?;
    let address = if sent_to.origin() == base.origin() {
        sandbox.relay_forward(&sent_to)?
    } else {
        sent_to
    };
    if address.scheme() == "http" {
        visit(&address).await?;
    } else {
        engine.receive(address.as_str()).await;
    }
    let mut attempt = settled(engine).await?;
    if let AttemptPhase::Choosing { targets, .. } = &attempt.phase {
        let ready = targets
            .iter()
            .filter(|target| target.state == TargetState::Ready);
        let ids: Vec<String> = ready.map(|target| target.id.clone()).collect();
        engine.choose_targets(&ids).await.ok()?;
        attempt = engine.confirm_targets().await.ok()?;
    } else if !matches!(attempt.phase, AttemptPhase::Ended { .. }) {
        attempt = engine.confirm_targets().await.ok()?;
    }
    match attempt.phase {
        AttemptPhase::Ended {
            ending: Ending::Connected,
            accounts,
            ..
        } => Some(accounts),
        _ => None,
    }
}

/// The attempt once nothing is under way in it any more.
async fn settled(engine: &Engine) -> Option<AttemptView> {
    let mut updates = engine.updates();
    loop {
        let attempt = engine.snapshot().await.ok()?.attempt?;
        if !matches!(
            attempt.phase,
            AttemptPhase::Exchanging | AttemptPhase::Saving
        ) {
            return Some(attempt);
        }
        // A listener that fell behind looks at the snapshot like any other.
        let _ = updates.recv().await;
    }
}

/// A plain GET as a browser sends it.
async fn visit(address: &Url) -> Option<()> {
    let port = address.port()?;
    let mut target = address.path().to_owned();
    if let Some(query) = address.query() {
        target = format!("{target}?{query}");
    }
    let request =
        format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut page = String::new();
    stream.read_to_string(&mut page).await.ok()?;
    Some(())
}
