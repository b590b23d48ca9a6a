//! One engine over one sandbox, and the steps a person takes in shorthand.

use std::{
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use pilotlight_domain::{AccountId, Platform, Span, Status, TargetState, attempt::Ending};
use pilotlight_engine::{
    Engine, Received,
    view::{AccountView, AttemptPhase, AttemptView, DiskCondition, TargetView, Update},
};
use pilotlight_sandbox::{Consent, Control, Persona};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use url::Url;

pub(crate) use crate::parts::{BASE, Parts, theirs};

/// How an answer was received.
#[derive(Debug)]
pub(crate) enum Came {
    Link(Received),
    /// The page that the local address answered with.
    Page(String),
}

pub(crate) struct World {
    pub(crate) engine: Engine,
    pub(crate) parts: Parts,
}

impl World {
    /// Rows in memory.
    pub(crate) async fn new() -> Self {
        Self::of(Parts::new(false)).await
    }

    /// Rows in a folder, so that the engine can be opened again and the rows be looked at.
    pub(crate) async fn in_folder() -> Self {
        Self::of(Parts::new(true)).await
    }

    pub(crate) async fn of(parts: Parts) -> Self {
        Self {
            engine: parts.open().await,
            parts,
        }
    }

    /// Closes the app and opens it again.
    pub(crate) async fn restart(&mut self) {
        self.engine.close().await;
        self.engine = self.parts.open().await;
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.parts.folder()
    }

    pub(crate) async fn dump(&self) -> String {
        crate::dump::dump(Path::new(&self.folder())).await
    }

    pub(crate) fn pass(&self, span: Span) {
        self.parts.clock.pass(span);
    }

    /// Sets the computer's clock, and not the platforms'.
    pub(crate) fn set_clock(&self, span: Span) {
        self.parts.clock.set_by(span);
        let ahead = &self.parts.platforms_ahead;
        ahead.fetch_sub(span.as_millis(), Ordering::SeqCst);
        self.engine.clock_moved();
    }

    pub(crate) fn control(&self, control: &Control) {
        self.parts.sandbox.control(control).unwrap();
    }

    pub(crate) fn persona(&self, id: &str) -> Persona {
        let personas = &self.parts.sandbox.world().personas;
        personas.iter().find(|one| one.id == id).unwrap().clone()
    }

    /// The id of the Page of that name.
    pub(crate) fn page(&self, name: &str) -> String {
        let pages = &self.parts.sandbox.world().pages;
        pages
            .iter()
            .find(|page| page.name == name)
            .unwrap()
            .id
            .clone()
    }

    /// The id of a person's channel of that title.
    pub(crate) fn channel(&self, persona: &str, title: &str) -> String {
        let channels = self.persona(persona).channels;
        let channel = channels.into_iter().find(|one| one.title == title);
        channel.unwrap().id
    }

    /// Lets a person answer on the consent page that stands open, and gives the address that the
    /// browser ends at: a deep link, by way of the relay page where there is one, or a local one.
    pub(crate) async fn answer(&self, consent: &Consent) -> Url {
        let asked = self.engine.consent_url().await.unwrap();
        let asked = Url::parse(asked.expose()).unwrap();
        let sandbox = &self.parts.sandbox;
        let sent_to = sandbox.approve(&asked, consent).await.unwrap();
        if sent_to.as_str().starts_with(BASE) {
            return sandbox.relay_forward(&sent_to).unwrap();
        }
        sent_to
    }

    /// Brings an answer to the engine by the way its address says.
    pub(crate) async fn bring(&self, address: &Url) -> Came {
        if address.scheme() == "http" {
            Came::Page(get(address).await)
        } else {
            Came::Link(self.engine.receive(address.as_str()).await)
        }
    }

    /// As `bring`, and the sentence or page that came of it. A local address that is closed
    /// answers with nothing, which counts as an ended sign-in.
    pub(crate) async fn bring_whatever(&self, address: &Url) -> String {
        if address.scheme() == "http"
            && TcpStream::connect(("127.0.0.1", address.port().unwrap()))
                .await
                .is_err()
        {
            return "used before, or its sign-in has ended".into();
        }
        match self.bring(address).await {
            Came::Link(Received::Dropped(sentence)) => sentence,
            Came::Link(Received::Taken) => "it was taken".into(),
            Came::Page(page) => page,
        }
    }

    /// The attempt once nothing is under way in it any more.
    pub(crate) async fn settled(&self) -> AttemptView {
        let mut updates = self.engine.updates();
        loop {
            let attempt = self.engine.snapshot().await.unwrap().attempt.unwrap();
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

    /// From the button to the list of targets, or to the end.
    pub(crate) async fn sign_in(&self, platform: Platform, consent: &Consent) -> AttemptView {
        self.engine.begin_connect(platform, false).await.unwrap();
        self.come_back(consent).await
    }

    pub(crate) async fn come_back(&self, consent: &Consent) -> AttemptView {
        let address = self.answer(consent).await;
        match self.bring(&address).await {
            Came::Link(received) => assert_eq!(received, Received::Taken),
            Came::Page(page) => assert!(page.contains("Back to Pilotlight"), "{page}"),
        }
        self.settled().await
    }

    /// Connects everything that a sign-in offers.
    pub(crate) async fn connect(&self, platform: Platform, consent: &Consent) -> Vec<AccountId> {
        self.connect_those(platform, consent, |_| true).await
    }

    /// Connects those targets that `wanted` picks by name, or the one that needs no picking.
    pub(crate) async fn connect_those(
        &self,
        platform: Platform,
        consent: &Consent,
        wanted: impl Fn(&str) -> bool,
    ) -> Vec<AccountId> {
        let attempt = self.sign_in(platform, consent).await;
        if let AttemptPhase::Choosing { targets, .. } = &attempt.phase {
            let ids = ready(targets, wanted);
            self.engine.choose_targets(&ids).await.unwrap();
        }
        let attempt = self.engine.confirm_targets().await.unwrap();
        connected(&attempt)
    }

    /// Connects one account and gives its id.
    pub(crate) async fn connect_one(&self, platform: Platform, consent: &Consent) -> AccountId {
        self.connect(platform, consent).await[0]
    }

    /// Reconnects an account in place and gives how that ended.
    pub(crate) async fn reconnect(&self, account: AccountId, consent: &Consent) -> AttemptView {
        self.engine.begin_reconnect(account).await.unwrap();
        self.come_back(consent).await
    }

    pub(crate) async fn card(&self, account: AccountId) -> AccountView {
        let accounts = self.engine.accounts().await.unwrap();
        let card = accounts.into_iter().find(|card| card.id == account);
        card.unwrap()
    }

    /// Lets time pass until the disk is said to be so.
    pub(crate) async fn until_the_disk_is(&self, wanted: DiskCondition) {
        let clock = &self.parts.clock;
        let done = || self.engine.disk_view().state == wanted;
        clock.pass_until(done).await;
    }

    /// Checks an account and gives its state with its reasons' names.
    pub(crate) async fn check(&self, account: AccountId) -> (Status, Vec<String>) {
        state_of(&self.engine.check_account(account).await.unwrap())
    }
}

pub(crate) fn state_of(card: &AccountView) -> (Status, Vec<String>) {
    let reasons = card.reasons.iter().map(|reason| reason.id.clone());
    (card.status, reasons.collect())
}

pub(crate) fn healthy() -> (Status, Vec<String>) {
    (Status::Healthy, Vec::new())
}

/// The ids of ready targets that `wanted` picks by name.
pub(crate) fn ready(targets: &[TargetView], wanted: impl Fn(&str) -> bool) -> Vec<String> {
    targets
        .iter()
        .filter(|target| target.state == TargetState::Ready && wanted(&target.name))
        .map(|target| target.id.clone())
        .collect()
}

pub(crate) fn connected(attempt: &AttemptView) -> Vec<AccountId> {
    match &attempt.phase {
        AttemptPhase::Ended {
            ending: Ending::Connected,
            accounts,
            ..
        } => accounts.clone(),
        other => panic!("it did not connect: {other:?}"),
    }
}

/// How an attempt ended, and the sentence for it.
pub(crate) fn ended(attempt: &AttemptView) -> (Ending, String) {
    match &attempt.phase {
        AttemptPhase::Ended {
            ending, message, ..
        } => (*ending, message.clone()),
        other => panic!("it has not ended: {other:?}"),
    }
}

/// A plain GET as a browser sends it; the page that came back.
pub(crate) async fn get(address: &Url) -> String {
    let port = address.port().unwrap();
    let mut target = address.path().to_owned();
    if let Some(query) = address.query() {
        target = format!("{target}?{query}");
    }
    let request = format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).await.unwrap();
    page
}

/// Everything that waits in a listener's queue, in order.
pub(crate) fn drain(updates: &mut tokio::sync::broadcast::Receiver<Update>) -> Vec<Update> {
    let mut all = Vec::new();
    while let Ok(update) = updates.try_recv() {
        all.push(update);
    }
    all
}

/// Every platform with the consent that connects one account of Lena's there.
pub(crate) fn lena() -> Vec<(Platform, Consent)> {
    Platform::ALL
        .into_iter()
        .map(|platform| (platform, Consent::allow("lena")))
        .collect()
}
