//! A desk at which posts are written while the watch runs, and the steps that tests of posts share.

use jiff::tz::TimeZone;
use pilotlight_domain::{AccountId, Platform, Span, Timestamp};
use pilotlight_engine::view::{DeliveryView, PostDraft, PostState, PostView};
use pilotlight_sandbox::{Consent, Post};
use tokio::task::JoinHandle;

use crate::world::World;

/// A world in which the watch runs.
pub(crate) struct Desk {
    pub(crate) world: World,
    watch: JoinHandle<()>,
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.watch.abort();
    }
}

impl Desk {
    pub(crate) fn of(world: World) -> Self {
        let watch = watch(&world);
        Self { world, watch }
    }

    pub(crate) async fn new() -> Self {
        Self::of(World::new().await)
    }

    /// The app dies with whatever is under way, and is started again on the same folder.
    pub(crate) async fn die_and_start_again(&mut self) {
        self.watch.abort();
        self.world.engine = self.world.parts.open().await;
        self.watch = watch(&self.world);
    }

    pub(crate) async fn x(&self) -> AccountId {
        let consent = Consent::allow("lena");
        self.world.connect_one(Platform::X, &consent).await
    }

    pub(crate) async fn page(&self) -> AccountId {
        let consent = Consent::allow("lena");
        let only = |name: &str| name == "Corner Florist";
        self.world
            .connect_those(Platform::Facebook, &consent, only)
            .await[0]
    }

    /// The posts that really are on Lena's X profile.
    pub(crate) fn on_x(&self) -> Vec<Post> {
        let id = self.world.persona("lena").x.id;
        self.world.parts.sandbox.posts(&id)
    }

    /// The posts that really are on the Page.
    pub(crate) fn on_page(&self) -> Vec<Post> {
        let id = self.world.page("Corner Florist");
        self.world.parts.sandbox.posts(&id)
    }

    /// A moment from now, as the wall shows it.
    pub(crate) fn wall(&self, span: Span) -> String {
        local(self.world.engine.now() + span, &self.world.parts.zone)
    }

    pub(crate) async fn schedule(&self, text: &str, to: &[AccountId], span: Span) -> PostView {
        let draft = PostDraft {
            local: Some(self.wall(span)),
            ..draft(text, to)
        };
        self.world.engine.schedule_post(&draft).await.unwrap()
    }

    /// The post once `done` holds of it.
    pub(crate) async fn until(
        &self,
        post: &PostView,
        done: impl Fn(&PostView) -> bool,
    ) -> PostView {
        let mut updates = self.world.engine.updates();
        let waiting = async {
            loop {
                let now = self.world.engine.post(post.id).await.unwrap();
                if done(&now) {
                    self.world.engine.posts_at_rest().await;
                    return self.world.engine.post(post.id).await.unwrap();
                }
                // A listener that fell behind looks at the post like any other.
                let _ = updates.recv().await;
            }
        };
        let limit = std::time::Duration::from_secs(60);
        match tokio::time::timeout(limit, waiting).await {
            Ok(view) => view,
            Err(_) => panic!("{:#?}", self.world.engine.post(post.id).await),
        }
    }

    pub(crate) async fn until_all(&self, post: &PostView, state: PostState) -> PostView {
        self.until(post, |now| states(now).iter().all(|one| *one == state))
            .await
    }

    /// Lets time pass, as a computer that is on lives through it: to every moment that somebody waits
    /// for, one after another.
    pub(crate) async fn live(&self, span: Span) {
        let end = self.world.engine.now() + span;
        loop {
            // The watch has looked at this moment; what it began is over; and it has looked at that.
            self.world.parts.clock.next_moment().await;
            let rest = self.world.engine.posts_at_rest();
            let limit = std::time::Duration::from_secs(60);
            let rest = tokio::time::timeout(limit, rest).await;
            assert!(rest.is_ok(), "no rest with posts");
            let next = self.world.parts.clock.next_moment().await;
            let now = self.world.engine.now();
            if next > end {
                self.world.pass(end.until(now));
                return;
            }
            self.world.pass(next.until(now));
        }
    }
}

fn watch(world: &World) -> JoinHandle<()> {
    let engine = world.engine.clone();
    tokio::spawn(async move { engine.keep_watch().await })
}

pub(crate) fn local(at: Timestamp, zone: &TimeZone) -> String {
    let at = jiff::Timestamp::from_millisecond(at.as_millis()).unwrap();
    at.to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

pub(crate) fn draft(text: &str, to: &[AccountId]) -> PostDraft {
    PostDraft {
        content: pilotlight_domain::Content {
            text: text.into(),
            ..Default::default()
        },
        accounts: to.to_vec(),
        ..PostDraft::default()
    }
}

pub(crate) fn states(post: &PostView) -> Vec<PostState> {
    post.deliveries.iter().map(|one| one.state).collect()
}

pub(crate) fn at(post: &PostView, account: AccountId) -> &DeliveryView {
    let found = post.deliveries.iter().find(|one| one.account == account);
    found.unwrap()
}

pub(crate) fn texts(posts: &[Post]) -> Vec<&str> {
    posts.iter().map(|post| post.text.as_str()).collect()
}
