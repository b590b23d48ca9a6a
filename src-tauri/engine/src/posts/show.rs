//! From rows to what the window sees of a post.

use std::collections::{HashMap, HashSet};

use pilotlight_domain::{
    Account, AccountId, DeliveryId, Timestamp,
    delivery::{DeliveryFacts, Hold, Phase, State, explain_delivery, in_sum, state_word},
};
use pilotlight_store::{Delivery, Posted, SeenFigures};

use crate::{
    Engine, EngineError,
    pictures::account_key,
    view::{DeliveryAction, DeliveryView, PostState, PostView},
};

/// What views of posts are made from besides their rows.
pub(super) struct Around {
    accounts: HashMap<AccountId, Account>,
    pictures: HashSet<String>,
    figures: HashMap<DeliveryId, SeenFigures>,
}

impl Around {
    pub(super) fn account(&self, id: AccountId) -> Option<&Account> {
        self.accounts.get(&id)
    }
}

impl Engine {
    pub(crate) async fn post_view(&self, posted: Posted) -> Result<PostView, EngineError> {
        let around = self.around(std::slice::from_ref(&posted)).await?;
        Ok(self.shown(posted, &around))
    }

    pub(super) async fn post_views(&self, all: Vec<Posted>) -> Result<Vec<PostView>, EngineError> {
        let around = self.around(&all).await?;
        Ok(all
            .into_iter()
            .map(|posted| self.shown(posted, &around))
            .collect())
    }

    pub(super) async fn around(&self, posts: &[Posted]) -> Result<Around, EngineError> {
        let store = &self.shared.store;
        let deliveries = || posts.iter().flat_map(|posted| &posted.deliveries);
        let wanted: HashSet<AccountId> = deliveries().map(|one| one.account).collect();
        let mut accounts = HashMap::with_capacity(wanted.len());
        if wanted.len() > 8 {
            let all = store.connections().await?;
            accounts.extend(all.into_iter().map(|row| (row.account.id, row.account)));
        } else {
            for id in wanted {
                if let Some(row) = store.connection(id).await? {
                    accounts.insert(id, row.account);
                }
            }
        }
        let published: Vec<DeliveryId> = deliveries()
            .filter(|one| one.state == State::Published)
            .map(|one| one.id)
            .collect();
        Ok(Around {
            accounts,
            pictures: store.picture_keys().await?,
            figures: store.figures(&published).await?,
        })
    }

    fn shown(&self, posted: Posted, around: &Around) -> PostView {
        let states: Vec<State> = posted.deliveries.iter().map(|one| one.state).collect();
        let state = gravest(&states);
        let deliveries: Vec<DeliveryView> = posted
            .deliveries
            .iter()
            .filter_map(|one| self.delivery_view(one, around))
            .collect();
        let summary = match deliveries.as_slice() {
            [only] => only.headline.clone(),
            _ => in_sum(&states),
        };
        PostView {
            id: posted.post.id,
            content: self.shared.files.named_in(posted.post.content),
            planned: posted.post.planned,
            late_minutes: posted.post.late,
            created_at: posted.post.created_at,
            changed_at: posted.post.changed_at,
            state: PostState::from(state),
            label: state_word(state),
            summary,
            editable: states.iter().all(|state| state.may_be_edited()),
            deliveries,
        }
    }

    fn delivery_view(&self, delivery: &Delivery, around: &Around) -> Option<DeliveryView> {
        let account = around.accounts.get(&delivery.account)?;
        let connected = account.grant.is_some();
        let facts = DeliveryFacts {
            account: account.name(),
            at: delivery.planned.as_ref().map(|planned| planned.at),
            sent_at: delivery.published_at.or(delivery.sent_at),
            waits_until: delivery.waits_until,
            detail: delivery.detail.as_ref(),
        };
        let words = explain_delivery(delivery.state, &facts, &self.reading(account.platform));
        let key = account_key(account.id);
        let seen = around.figures.get(&delivery.id);
        let url = delivery
            .remote
            .as_ref()
            .and_then(|remote| remote.url.as_ref());
        Some(DeliveryView {
            id: delivery.id,
            account: account.id,
            account_name: account.name().into(),
            platform: account.platform,
            avatar_key: around.pictures.contains(&key).then_some(key),
            connected,
            state: PostState::from(delivery.state),
            label: words.label,
            headline: words.headline,
            happened: words.happened,
            todo: words.todo,
            planned: delivery.planned.clone(),
            published_at: delivery.published_at,
            can_be_opened: url.is_some(),
            uploaded: self.shared.queue.uploaded(delivery.id),
            actions: actions(delivery, connected, url.is_some(), self.now()),
            figures: seen.map(|seen| seen.figures),
            gone: seen.is_some_and(|seen| seen.gone),
        })
    }
}

/// The state that most wants to be seen; a post for nobody yet is a draft.
pub(super) fn gravest(states: &[State]) -> State {
    states
        .iter()
        .copied()
        .max_by_key(|state| PostState::from(*state).weight())
        .unwrap_or(State::Draft)
}

/// What the owner can do, the most fitting first.
fn actions(
    delivery: &Delivery,
    connected: bool,
    opens: bool,
    now: Timestamp,
) -> Vec<DeliveryAction> {
    use DeliveryAction as A;
    let past = delivery
        .planned
        .as_ref()
        .is_none_or(|planned| planned.at <= now);
    let mut all = match delivery.state {
        State::Draft | State::Publishing(Phase::Sending) => Vec::new(),
        State::Scheduled => vec![A::Reschedule, A::PublishNow, A::Cancel],
        State::Due => vec![A::Cancel, A::Reschedule],
        State::Publishing(Phase::Preparing) => vec![A::Cancel],
        State::Published => vec![A::Open],
        State::Unconfirmed => vec![A::ItIsThere, A::SendAgain, A::LeaveIt],
        State::Held(Hold::SignedOut | Hold::PermissionMissing | Hold::AccountGone) => {
            vec![A::Reconnect, A::Reschedule, A::Skip, A::Cancel]
        }
        State::Held(Hold::AppRefused | Hold::PlatformDown | Hold::RateLimited) => {
            vec![A::Reschedule, A::Skip, A::Cancel]
        }
        State::Held(Hold::Late) => vec![A::PublishNow, A::Reschedule, A::Skip, A::Cancel],
        State::Held(Hold::Unfit) => vec![A::Retry, A::Reschedule, A::Cancel],
        State::Missed => vec![A::Reschedule, A::PublishNow],
        State::Cancelled(_) => vec![A::Reschedule, A::PublishNow],
        State::Failed(_) => vec![A::Retry, A::Reschedule],
    };
    all.retain(|action| match action {
        A::PublishNow | A::Retry | A::Reschedule | A::SendAgain => connected,
        A::Skip => past,
        A::Open => opens,
        A::Cancel | A::ItIsThere | A::LeaveIt | A::Reconnect => true,
    });
    all
}
