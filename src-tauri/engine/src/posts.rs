//! Posts: writing, scheduling, moving, cancelling, and what the owner decides over them.
//!
//! Everything here is a step of a delivery or a change of what a post says, written down before it
//! is told. What is due is published by the queue (`publish`), which is woken after each of them.
//!
//! What this must never do: give a post to a platform, or change a state by anything but a step.

mod check;
mod compose;
mod decide;
mod files;
mod media;
mod moves;
mod pages;
mod settings;
mod show;

use std::collections::BTreeSet;

use pilotlight_domain::{AccountId, DeliveryId, PostId};
use pilotlight_store::{Delivery, Posted};

pub(crate) use files::NamedFiles;

use crate::{Engine, EngineError, view::Update};

/// More posts than this are told as "many".
const TOLD_ONE_BY_ONE: usize = 24;

impl Engine {
    async fn posted(&self, id: PostId) -> Result<Posted, EngineError> {
        self.shared
            .store
            .post(id)
            .await?
            .ok_or(EngineError::NoSuchPost)
    }

    /// These deliveries, each of which must be there.
    async fn deliveries(&self, ids: &[DeliveryId]) -> Result<Vec<Delivery>, EngineError> {
        let found = self.shared.store.deliveries(ids).await?;
        let wanted: BTreeSet<&DeliveryId> = ids.iter().collect();
        if found.is_empty() || found.len() != wanted.len() {
            return Err(EngineError::NoSuchPost);
        }
        Ok(found)
    }

    /// Tells listeners of deliveries that changed: their posts, and the figures of their accounts.
    pub(crate) async fn announce_deliveries(
        &self,
        changed: &[Delivery],
    ) -> Result<(), EngineError> {
        if changed.is_empty() || self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        let posts: BTreeSet<PostId> = changed.iter().map(|one| one.post).collect();
        let accounts: BTreeSet<AccountId> = changed.iter().map(|one| one.account).collect();
        self.announce_posts(&posts).await?;
        for account in accounts {
            match self.announce_account(account).await {
                Ok(()) | Err(EngineError::NoSuchAccount) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn announce_posts(&self, posts: &BTreeSet<PostId>) -> Result<(), EngineError> {
        let _turn = self.shared.announcing.lock().await;
        if posts.len() > TOLD_ONE_BY_ONE {
            self.announce(Update::PostsChanged);
            return Ok(());
        }
        for id in posts {
            // Discarded meanwhile, it was told as gone.
            if let Some(posted) = self.shared.store.post(*id).await? {
                let post = Box::new(self.post_view(posted).await?);
                self.announce(Update::Post { post });
            }
        }
        Ok(())
    }

    /// Tells of what changed and lets the queue look at it.
    async fn moved(&self, changed: &[Delivery]) -> Result<(), EngineError> {
        self.shared.queue.changed();
        self.announce_deliveries(changed).await
    }
}
