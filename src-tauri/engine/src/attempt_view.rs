//! The attempt under way as the window sees it.

use pilotlight_domain::{Platform, Target, TargetState, attempt::State};
use pilotlight_words::sign_in;

use crate::{
    Engine, EngineError,
    attempts::OpenAttempt,
    connected::had_choice,
    pictures::target_key,
    sentences,
    view::{AttemptPhase, AttemptView, PermissionView, TargetView},
    views::permissions,
};

impl Engine {
    pub(crate) async fn attempt_view(
        &self,
        attempt: &OpenAttempt,
    ) -> Result<AttemptView, EngineError> {
        Ok(AttemptView {
            id: attempt.id,
            platform: attempt.platform,
            reconnecting: attempt.reconnecting.as_ref().map(|one| one.name.clone()),
            phase: self.phase(attempt).await?,
        })
    }

    async fn phase(&self, attempt: &OpenAttempt) -> Result<AttemptPhase, EngineError> {
        Ok(match (&attempt.state, &attempt.signed_in) {
            (State::AwaitingReturn { deadline }, _) => AttemptPhase::Waiting {
                deadline: *deadline,
                note: attempt.note.map(|note| note()),
            },
            (State::Choosing { .. }, Some(signed_in)) => AttemptPhase::Choosing {
                signed_in_as: signed_in.offer.consent.name.clone(),
                targets: self.target_views(attempt, None).await?,
                missing: self.missing_in_words(attempt.platform, &signed_in.offer.consent.missing),
            },
            (State::Confirming { .. }, Some(signed_in)) => AttemptPhase::Confirming {
                signed_in_as: signed_in.offer.consent.name.clone(),
                chosen: self.target_views(attempt, Some(&attempt.chosen)).await?,
                can_go_back: had_choice(attempt),
            },
            (State::Saving, _) => AttemptPhase::Saving,
            (State::Ended(ending), _) => AttemptPhase::Ended {
                ending: *ending,
                message: sentences::ending(*ending, attempt.platform, &attempt.context),
                said: attempt.said.clone(),
                accounts: attempt.connected.clone(),
            },
            (State::Exchanging | State::Choosing { .. } | State::Confirming { .. }, _) => {
                AttemptPhase::Exchanging
            }
        })
    }

    async fn target_views(
        &self,
        attempt: &OpenAttempt,
        only: Option<&[usize]>,
    ) -> Result<Vec<TargetView>, EngineError> {
        let Some(signed_in) = &attempt.signed_in else {
            return Ok(Vec::new());
        };
        let mut views = Vec::new();
        for (place, (target, _)) in signed_in.offer.targets.iter().enumerate() {
            if only.is_some_and(|only| !only.contains(&place)) {
                continue;
            }
            let known = self
                .shared
                .store
                .account_by_remote(
                    attempt.platform,
                    target.profile.kind,
                    &target.profile.remote_id,
                )
                .await?;
            let connected = known
                .as_ref()
                .is_some_and(|account| account.grant.is_some());
            let key = target_key(attempt.id, place);
            views.push(TargetView {
                id: place.to_string(),
                kind: target.profile.kind.words(),
                name: target.profile.name.clone(),
                handle: target.profile.handle.clone(),
                avatar_key: self.shared.pictures.has(&key).then_some(key),
                state: target.state,
                note: target_note(target, known.is_some(), connected, attempt.platform),
                connected,
            });
        }
        Ok(views)
    }

    fn missing_in_words(&self, platform: Platform, missing: &[String]) -> Vec<PermissionView> {
        let Ok(adapter) = self.adapter(platform) else {
            return Vec::new();
        };
        permissions(adapter.profile(), None)
            .into_iter()
            .filter(|permission| missing.contains(&permission.scope))
            .map(|permission| PermissionView {
                granted: Some(false),
                ..permission
            })
            .collect()
    }
}

fn target_note(
    target: &Target,
    known: bool,
    connected: bool,
    platform: Platform,
) -> Option<String> {
    match target.state {
        TargetState::Ready if connected => Some(sign_in::connected_already()),
        TargetState::Ready if known => Some(sign_in::was_connected()),
        TargetState::Ready => None,
        TargetState::NotGranted => Some(sign_in::not_ticked(platform.name())),
        TargetState::RoleMissing => Some(sign_in::no_role()),
        TargetState::KindRefused => Some(sign_in::kind_refused()),
    }
}
