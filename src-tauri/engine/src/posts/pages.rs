//! The library and the calendar.

use std::collections::BTreeMap;

use pilotlight_domain::{
    PostId, Timestamp,
    delivery::{State, state_word},
};
use pilotlight_store::{Delivery, PageMark, PostFilter, Posted};
use pilotlight_words::composing;

use crate::{
    Engine, EngineError,
    posts::show::gravest,
    view::{
        CalendarDeliveryView, CalendarEntryView, PageMarkView, PostFilterView, PostPageView,
        PostState, PostView,
    },
};

/// The longest page.
const PAGE: u32 = 200;
/// So much of a text stands in the calendar.
const BEGINNING: usize = 80;
/// A stretch of the calendar longer than this is no stretch a person looks at.
const STRETCH: i64 = 400;

impl Engine {
    /// One post.
    ///
    /// # Errors
    /// [`EngineError::NoSuchPost`].
    pub async fn post(&self, id: PostId) -> Result<PostView, EngineError> {
        self.post_view(self.posted(id).await?).await
    }

    /// A page of posts, the latest first: by their time, drafts by their last change.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn posts(
        &self,
        filter: &PostFilterView,
        after: Option<PageMarkView>,
        limit: u32,
    ) -> Result<PostPageView, EngineError> {
        let after = after.map(|mark| PageMark {
            at: mark.at,
            post: mark.post,
        });
        let (posts, next) = self
            .shared
            .store
            .posts(&narrowed(filter), after, limit.clamp(1, PAGE))
            .await?;
        Ok(PostPageView {
            posts: self.post_views(posts).await?,
            next: next.map(|mark| PageMarkView {
                at: mark.at,
                post: mark.post,
            }),
        })
    }

    /// What the calendar shows between two moments, the earliest first: for each post an entry for
    /// every moment at which it goes out.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] for a stretch of more than 400 days, [`EngineError::Store`].
    pub async fn calendar(
        &self,
        from: Timestamp,
        to: Timestamp,
        filter: &PostFilterView,
    ) -> Result<Vec<CalendarEntryView>, EngineError> {
        if to.until(from) > pilotlight_domain::Span::days(STRETCH) {
            return Err(EngineError::BadInput(composing::year_at_most()));
        }
        let filter = narrowed(filter);
        let posts = self.shared.store.posts_between(from, to, &filter).await?;
        let around = self.around(&posts).await?;
        let mut entries = Vec::new();
        for posted in &posts {
            let mut by_moment: BTreeMap<Timestamp, Vec<&Delivery>> = BTreeMap::new();
            for one in &posted.deliveries {
                let Some(planned) = &one.planned else {
                    continue;
                };
                let fits = planned.at >= from
                    && planned.at < to
                    && (filter.accounts.is_empty() || filter.accounts.contains(&one.account))
                    && (filter.states.is_empty() || filter.states.contains(&one.state.id()))
                    && around.is_at(one.account, &filter.platforms);
                if fits {
                    by_moment.entry(planned.at).or_default().push(one);
                }
            }
            entries.extend(
                by_moment
                    .into_values()
                    .filter_map(|at_once| around.entry(posted, &at_once)),
            );
        }
        entries.sort_by_key(|one| (one.planned.at, one.post));
        Ok(entries)
    }

    /// Where a published post can be seen, as its platform told.
    ///
    /// # Errors
    /// [`EngineError::NoSuchPost`] when it is not there or its address is not known.
    pub async fn post_address(
        &self,
        id: pilotlight_domain::DeliveryId,
    ) -> Result<String, EngineError> {
        let found = self.deliveries(&[id]).await?;
        found
            .into_iter()
            .find_map(|one| one.remote?.url)
            .ok_or(EngineError::NoSuchPost)
    }
}

impl super::show::Around {
    fn is_at(
        &self,
        account: pilotlight_domain::AccountId,
        platforms: &[pilotlight_domain::Platform],
    ) -> bool {
        platforms.is_empty()
            || self
                .account(account)
                .is_some_and(|account| platforms.contains(&account.platform))
    }

    fn entry(&self, posted: &Posted, at_once: &[&Delivery]) -> Option<CalendarEntryView> {
        let states: Vec<State> = at_once.iter().map(|one| one.state).collect();
        let state = gravest(&states);
        let content = &posted.post.content;
        let shown = if content.text.trim().is_empty() {
            &content.youtube.title
        } else {
            &content.text
        };
        Some(CalendarEntryView {
            post: posted.post.id,
            planned: at_once.first()?.planned.clone()?,
            text: shown.trim().chars().take(BEGINNING).collect(),
            has_media: !content.media.is_empty(),
            state: PostState::from(state),
            label: state_word(state),
            movable: states.iter().all(|state| {
                matches!(
                    state,
                    State::Scheduled
                        | State::Held(_)
                        | State::Missed
                        | State::Cancelled(_)
                        | State::Failed(_)
                )
            }),
            deliveries: at_once
                .iter()
                .filter_map(|one| {
                    let account = self.account(one.account)?;
                    Some(CalendarDeliveryView {
                        id: one.id,
                        account: one.account,
                        account_name: account.name().into(),
                        platform: account.platform,
                        state: PostState::from(one.state),
                    })
                })
                .collect(),
        })
    }
}

fn narrowed(filter: &PostFilterView) -> PostFilter {
    PostFilter {
        accounts: filter.accounts.clone(),
        platforms: filter.platforms.clone(),
        states: filter
            .states
            .iter()
            .flat_map(|state| state.names())
            .copied()
            .collect(),
        words: filter
            .search
            .split_whitespace()
            .map(str::to_owned)
            .take(8)
            .collect(),
    }
}
