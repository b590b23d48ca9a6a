//! A look at a draft while one types: what does not fit where, how it will look, what its time is.

use std::collections::BTreeMap;

use pilotlight_domain::{AccountId, Planned, Platform, content::check, delivery::zone_name};
use pilotlight_words::composing;

use crate::{
    Engine, EngineError,
    view::{PostCheckView, PostDraft, PostPreviewView, PostProblemView},
};

impl Engine {
    /// Looks at a draft. Nothing is saved.
    ///
    /// # Errors
    /// [`EngineError::Store`], [`EngineError::BadInput`] for a file that was not chosen here.
    pub async fn check_draft(&self, draft: &PostDraft) -> Result<PostCheckView, EngineError> {
        let draft = &self.meant(draft)?;
        let mut by_platform: BTreeMap<Platform, Vec<AccountId>> = BTreeMap::new();
        for id in &draft.accounts {
            match self.connected(*id).await {
                Ok((connection, _)) => by_platform
                    .entry(connection.account.platform)
                    .or_default()
                    .push(*id),
                Err(EngineError::NoSuchAccount) => {}
                Err(error) => return Err(error),
            }
        }
        let mut problems = Vec::new();
        let mut previews = Vec::new();
        for (platform, accounts) in by_platform {
            let adapter = self.adapter(platform)?;
            let limits = &adapter.profile().limits;
            for problem in check(&draft.content, platform, limits) {
                problems.push(PostProblemView {
                    platform: Some(platform),
                    words: problem.words(platform),
                    problem: Some(problem),
                });
            }
            let text = draft.content.full_text(limits);
            previews.push(PostPreviewView {
                platform,
                accounts,
                length: limits.text.counting.of(&text),
                most: limits.text.most,
                title: limits
                    .title
                    .map(|_| draft.content.youtube.title.trim().to_owned()),
                link: draft.content.link_field(limits).map(ToString::to_string),
                text,
            });
        }
        let fits = problems.is_empty() && !previews.is_empty();
        let (time, in_time) = self.look_at_time(draft, &mut problems);
        Ok(PostCheckView {
            problems,
            previews,
            time,
            can_be_scheduled: fits && in_time,
            can_be_published: fits,
        })
    }

    /// What is told of the draft's time, and whether it can be scheduled for it.
    fn look_at_time(
        &self,
        draft: &PostDraft,
        problems: &mut Vec<PostProblemView>,
    ) -> (String, bool) {
        let Some(local) = &draft.local else {
            return (String::new(), false);
        };
        let own = zone_name(&self.shared.zone);
        let zone = draft.zone.as_deref().unwrap_or(&own);
        let mut refuse = |words: String| {
            problems.push(PostProblemView {
                platform: None,
                problem: None,
                words,
            });
            (String::new(), false)
        };
        match Planned::on_the_wall(local, zone) {
            Err(refused) => refuse(super::compose::sentence(&refused.to_string())),
            Ok((planned, _)) if planned.at <= self.now() => refuse(composing::passed_or_now()),
            Ok((planned, shift)) => {
                let told = shift.map(|shift| shift.words(&planned.local));
                (told.unwrap_or_default(), true)
            }
        }
    }
}
