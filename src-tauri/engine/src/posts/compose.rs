//! The composer's way in: drafts, scheduling and publishing now.

use pilotlight_domain::{
    AccountId, LateRule, Planned, PostId, Timestamp,
    content::check,
    delivery::{Cancel, Event, State},
};
use pilotlight_store::{AuditDraft, Change, Delivery, Post, Posted, Progress, Step, Tries};
use pilotlight_words::{audit, composing, sign_in};

use crate::{
    Engine, EngineError,
    view::{PostDraft, PostView, Update},
};

/// What a draft is saved for.
enum Purpose {
    /// To be kept as one types.
    Keep,
    /// To go out at its time.
    Schedule(Planned),
    /// To go out now.
    Now(Planned),
}

impl Engine {
    /// Keeps a draft as one types. A post that has left the drafts is changed by scheduling it anew,
    /// so that nothing half written can go out.
    ///
    /// # Errors
    /// [`EngineError::PostMoved`] when it is no draft any more, [`EngineError::NoSuchPost`],
    /// [`EngineError::BadInput`].
    pub async fn save_draft(&self, draft: &PostDraft) -> Result<PostView, EngineError> {
        self.commit(&self.meant(draft)?, Purpose::Keep).await
    }

    /// Saves a post and has it go out at its time, at exactly the accounts it names. What was planned
    /// elsewhere is cancelled.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] when it does not fit a platform, has no account or a time that has
    /// passed; [`EngineError::PostMoved`] when it is under way or there already.
    pub async fn schedule_post(&self, draft: &PostDraft) -> Result<PostView, EngineError> {
        let draft = &self.meant(draft)?;
        let planned = self
            .time_of(draft)?
            .ok_or_else(|| EngineError::BadInput(composing::no_time()))?;
        if planned.at <= self.now() {
            return Err(EngineError::BadInput(composing::passed_or_now()));
        }
        self.fits(draft).await?;
        self.commit(draft, Purpose::Schedule(planned)).await
    }

    /// Saves a post and has it go out now.
    ///
    /// # Errors
    /// As [`Engine::schedule_post`].
    pub async fn publish_post(&self, draft: &PostDraft) -> Result<PostView, EngineError> {
        let draft = &self.meant(draft)?;
        self.fits(draft).await?;
        let planned = Planned::at(self.now(), &self.shared.zone);
        self.commit(draft, Purpose::Now(planned)).await
    }

    /// Throws away a post that never was more than a draft.
    ///
    /// # Errors
    /// [`EngineError::PostMoved`] when it is more than that, or gone.
    pub async fn discard_draft(&self, id: PostId) -> Result<(), EngineError> {
        if !self.shared.store.discard_post(id).await? {
            return Err(EngineError::PostMoved);
        }
        let _turn = self.shared.announcing.lock().await;
        self.announce(Update::PostGone { id });
        Ok(())
    }

    /// The time of a draft, where it has one.
    fn time_of(&self, draft: &PostDraft) -> Result<Option<Planned>, EngineError> {
        let Some(local) = &draft.local else {
            return Ok(None);
        };
        let own = pilotlight_domain::delivery::zone_name(&self.shared.zone);
        let zone = draft.zone.as_deref().unwrap_or(&own);
        let planned = Planned::on_the_wall(local, zone)
            .map_err(|refused| EngineError::BadInput(format!("{refused}.")))?;
        Ok(Some(planned.0))
    }

    async fn commit(&self, draft: &PostDraft, purpose: Purpose) -> Result<PostView, EngineError> {
        let now = self.now();
        let before = match draft.id {
            Some(id) => Some(self.posted(id).await?),
            None => None,
        };
        let mut accounts = draft.accounts.clone();
        accounts.sort_unstable();
        accounts.dedup();
        let post = self.post_of(draft, before.as_ref(), &purpose, now)?;
        let audit = self.entry(&purpose, &accounts).await?;
        let chosen = accounts.clone();
        let keeps = matches!(purpose, Purpose::Keep);
        if keeps
            && let Some(before) = &before
            && before
                .deliveries
                .iter()
                .any(|one| one.state != State::Draft)
        {
            return Err(EngineError::PostMoved);
        }
        // What was uploaded or begun for the post as it was is no part of what it is now.
        let is_as_it_was = before
            .as_ref()
            .is_some_and(|before| before.post.content == draft.content);
        let progress = if is_as_it_was {
            Progress::Keep
        } else {
            Progress::Forget
        };
        let decide = move |deliveries: &[Delivery]| {
            let (event, planned) = match purpose {
                Purpose::Keep => return Vec::new(),
                Purpose::Schedule(planned) => (Event::Planned, planned),
                Purpose::Now(planned) => (Event::WantedNow, planned),
            };
            let change = Change {
                planned: Some(planned),
                tries: Tries::Anew,
                progress,
                ..Change::default()
            };
            steps(deliveries, &chosen, event, &change)
        };
        let saved = self
            .shared
            .store
            .save_post(&post, &accounts, decide, audit)
            .await?
            .ok_or(EngineError::PostMoved)?;
        if keeps {
            let view = self.post_view(saved).await?;
            let _turn = self.shared.announcing.lock().await;
            let post = Box::new(view.clone());
            self.announce(Update::Post { post });
            return Ok(view);
        }
        self.moved(&saved.deliveries).await?;
        self.post_view(saved).await
    }

    fn post_of(
        &self,
        draft: &PostDraft,
        before: Option<&Posted>,
        purpose: &Purpose,
        now: Timestamp,
    ) -> Result<Post, EngineError> {
        let late = draft.late_minutes.map(LateRule::minutes).transpose();
        let planned = match purpose {
            Purpose::Keep => self.time_of(draft)?,
            Purpose::Schedule(planned) | Purpose::Now(planned) => Some(planned.clone()),
        };
        Ok(Post {
            id: draft.id.unwrap_or_else(PostId::fresh),
            content: draft.content.clone(),
            planned,
            late: late.map_err(|refused| EngineError::BadInput(sentence(&refused.to_string())))?,
            created_at: before.map_or(now, |before| before.post.created_at),
            changed_at: now,
        })
    }

    /// Refuses what cannot go out: no account, one that is not connected, a content that does not fit.
    async fn fits(&self, draft: &PostDraft) -> Result<(), EngineError> {
        if draft.accounts.is_empty() {
            return Err(EngineError::BadInput(sign_in::choose_one()));
        }
        let mut platforms = Vec::new();
        for account in &draft.accounts {
            let platform = self.connected(*account).await?.0.account.platform;
            if !platforms.contains(&platform) {
                platforms.push(platform);
            }
        }
        let mut words = Vec::new();
        for platform in platforms {
            let adapter = self.adapter(platform)?;
            let found = check(&draft.content, platform, &adapter.profile().limits);
            words.extend(found.iter().map(|problem| problem.words(platform)));
        }
        words.dedup();
        if words.is_empty() {
            Ok(())
        } else {
            Err(EngineError::BadInput(words.join(" ")))
        }
    }

    async fn entry(
        &self,
        purpose: &Purpose,
        accounts: &[AccountId],
    ) -> Result<Vec<AuditDraft>, EngineError> {
        let (kind, planned) = match purpose {
            Purpose::Keep => return Ok(Vec::new()),
            Purpose::Schedule(planned) => ("post_scheduled", Some(planned)),
            Purpose::Now(_) => ("post_wanted_now", None),
        };
        let mut names = Vec::new();
        let mut platform = None;
        for id in accounts {
            let (connection, _) = self.connected(*id).await?;
            names.push(connection.account.name().to_owned());
            platform = Some(connection.account.platform);
        }
        let names = pilotlight_words::all_of(&names);
        let sentence = match (planned, platform) {
            (Some(planned), Some(platform)) => {
                audit::post_scheduled(names, 1, self.reading(platform).moment(planned.at))
            }
            _ => audit::post_wanted_now(names, 1),
        };
        // An entry of one account is found with it; one of several is nobody's alone.
        let of = match accounts {
            [only] => (platform, Some(*only)),
            _ => (None, None),
        };
        Ok(vec![self.audit(kind, of.0, of.1, &sentence)])
    }
}

/// The chosen ones go out, what was planned elsewhere is cancelled.
fn steps(
    deliveries: &[Delivery],
    chosen: &[AccountId],
    event: Event,
    change: &Change,
) -> Vec<Step> {
    deliveries
        .iter()
        .filter_map(|one| {
            if chosen.contains(&one.account) {
                return Some(Step::of(one, event).with(change.clone()));
            }
            one.state
                .is_open()
                .then(|| Step::of(one, Event::Cancelled(Cancel::ByOwner)))
        })
        .collect()
}

/// A refusal's words as a sentence.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!(
        "{}{}.",
        first.unwrap_or_default(),
        letters.as_str().trim_end_matches('.')
    )
}
