//! Avatars: fetched by us within limits, kept by us, served to the window by us (WV-11).
//!
//! A picture that cannot be had is no trouble: the window then draws initials.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use futures_util::{StreamExt, stream};
use pilotlight_domain::{Account, AccountId, AttemptId, Platform, Profile};
use pilotlight_platforms::{Offer, fetch_picture};

use crate::{Engine, EngineError};

/// More targets than this are shown with initials until they are connected.
const MOST_TARGET_PICTURES: usize = 60;

/// How many pictures are fetched at once.
const AT_ONCE: usize = 8;

/// A picture and its media type.
pub(crate) type Picture = (String, Vec<u8>);

/// Pictures of targets that nobody has chosen yet.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    targets: Mutex<HashMap<String, Picture>>,
}

impl Pictures {
    fn replace(&self, pictures: HashMap<String, Picture>) {
        *self.targets.lock().unwrap_or_else(PoisonError::into_inner) = pictures;
    }

    fn get(&self, key: &str) -> Option<Picture> {
        self.targets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(key)
            .cloned()
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.targets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains_key(key)
    }
}

/// Names the picture of a target within its attempt.
pub(crate) fn target_key(attempt: AttemptId, place: usize) -> String {
    format!("target-{attempt}-{place}")
}

/// Names the picture of an account.
pub(crate) fn account_key(account: AccountId) -> String {
    account.to_string()
}

impl Engine {
    /// The picture of that key, for the window's avatar scheme.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn picture(&self, key: &str) -> Result<Option<(String, Vec<u8>)>, EngineError> {
        if let Some(id) = key.strip_prefix("file-") {
            return Ok(self.file_picture(id).await);
        }
        if let Some(picture) = self.shared.pictures.get(key) {
            return Ok(Some(picture));
        }
        Ok(self.shared.store.picture(key).await?)
    }

    pub(crate) async fn fetch_target_pictures(&self, attempt: AttemptId, offer: &Offer) {
        let mut fetching = tokio::task::JoinSet::new();
        for (place, (target, _)) in offer.targets.iter().enumerate().take(MOST_TARGET_PICTURES) {
            let Some(url) = target.profile.avatar_url.clone() else {
                continue;
            };
            let engine = self.clone();
            fetching.spawn(async move {
                let picture =
                    fetch_picture(engine.shared.http.as_ref(), &engine.shared.bases, &url).await;
                picture
                    .ok()
                    .map(|(bytes, mime)| (target_key(attempt, place), (mime.to_owned(), bytes)))
            });
        }
        let mut pictures = HashMap::new();
        while let Some(fetched) = fetching.join_next().await {
            if let Ok(Some((key, picture))) = fetched {
                pictures.insert(key, picture);
            }
        }
        self.shared.pictures.replace(pictures);
    }

    /// Keeps the pictures of chosen targets as the accounts', and fetches those that are not at hand, a few at a time.
    pub(crate) async fn keep_target_pictures(
        &self,
        attempt: AttemptId,
        platform: Platform,
        accounts: &[Account],
        offer: &Offer,
    ) {
        let places: HashMap<&str, usize> = offer
            .targets
            .iter()
            .enumerate()
            .map(|(place, (target, _))| (target.profile.remote_id.as_str(), place))
            .collect();
        stream::iter(accounts)
            .for_each_concurrent(AT_ONCE, |account| {
                let place = places.get(account.profile.remote_id.as_str());
                let at_hand =
                    place.and_then(|place| self.shared.pictures.get(&target_key(attempt, *place)));
                async move {
                    match at_hand {
                        Some((mime, bytes)) => self.keep_picture(account.id, &mime, &bytes).await,
                        None => {
                            self.fetch_account_picture(account.id, platform, &account.profile)
                                .await;
                        }
                    }
                }
            })
            .await;
    }

    pub(crate) async fn fetch_account_picture(
        &self,
        account: AccountId,
        platform: Platform,
        profile: &Profile,
    ) {
        let Some(url) = &profile.avatar_url else {
            return;
        };
        match fetch_picture(self.shared.http.as_ref(), &self.shared.bases, url).await {
            Ok((bytes, mime)) => self.keep_picture(account, mime, &bytes).await,
            Err(error) => tracing::debug!(platform = platform.id(), %error, "no picture"),
        }
    }

    async fn keep_picture(&self, account: AccountId, mime: &str, bytes: &[u8]) {
        if let Err(error) = self
            .shared
            .store
            .put_picture(&account_key(account), mime, bytes)
            .await
        {
            tracing::warn!(%error, "a picture could not be kept");
        }
    }
}
