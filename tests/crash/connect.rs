//! A sign-in from the consent page to the last button, as a person and a browser do it.

use pilotlight_domain::{AccountId, TargetState, attempt::Ending};
use pilotlight_engine::{
    Engine, Received,
    view::{AttemptPhase, AttemptView},
};
use pilotlight_sandbox::{Consent, Sandbox};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use url::Url;

/// Brings the sign-in that stands open to its end and gives the accounts it connected.
pub(crate) async fn complete(
    engine: &Engine,
    sandbox: &Sandbox,
    base: &Url,
    consent: &Consent,
) -> Vec<AccountId> {
    let asked = engine.consent_url().await.unwrap();
    let asked = Url::parse(asked.expose()).unwrap();
    let sent_to = sandbox.approve(&asked, consent).await.unwrap();
    let address = if sent_to.origin() == base.origin() {
        sandbox.relay_forward(&sent_to).unwrap()
    } else {
        sent_to
    };
    if address.scheme() == "http" {
        let page = get(&address).await;
        assert!(page.contains("Back to Pilotlight"), "{page}");
    } else {
        assert_eq!(engine.receive(address.as_str()).await, Received::Taken);
    }
    let mut attempt = settled(engine).await;
    if let AttemptPhase::Choosing { targets, .. } = &attempt.phase {
        let ready = targets
            .iter()
            .filter(|target| target.state == TargetState::Ready);
        let ids: Vec<String> = ready.map(|target| target.id.clone()).collect();
        engine.choose_targets(&ids).await.unwrap();
        attempt = engine.confirm_targets().await.unwrap();
    } else if !matches!(attempt.phase, AttemptPhase::Ended { .. }) {
        attempt = engine.confirm_targets().await.unwrap();
    }
    match attempt.phase {
        AttemptPhase::Ended {
            ending: Ending::Connected,
            accounts,
            ..
        } => accounts,
        other => panic!("it did not connect: {other:?}"),
    }
}

/// The attempt once nothing is under way in it any more.
async fn settled(engine: &Engine) -> AttemptView {
    let mut updates = engine.updates();
    loop {
        let attempt = engine.snapshot().await.unwrap().attempt.unwrap();
        if !matches!(
            attempt.phase,
            AttemptPhase::Exchanging | AttemptPhase::Saving
        ) {
            return attempt;
        }
        // A listener that fell behind looks at the snapshot like any other.
        let _ = updates.recv().await;
    }
}

/// A plain GET as a browser sends it; the answer as it came.
pub(crate) async fn get(address: &Url) -> String {
    let port = address.port().unwrap();
    let mut target = address.path().to_owned();
    if let Some(query) = address.query() {
        target = format!("{target}?{query}");
    }
    let request =
        format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).await.unwrap();
    page
}
