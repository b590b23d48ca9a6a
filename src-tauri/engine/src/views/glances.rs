//! The glance and the sign-ins that heal: all accounts in a few words.
//!
//! What must never happen here: accounts that nobody watches shown as well.

use std::collections::HashMap;

use pilotlight_domain::{
    AccountId, Platform,
    fix_all::{Patient, fewest_sign_ins},
    glance::{self, Glance},
};
use pilotlight_store::Connection;

use super::{Judged, judged};
use crate::{
    Engine, EngineError,
    view::{SignInView, VaultCondition},
};

impl Engine {
    /// The glance over all connected accounts.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn glance(&self) -> Result<Glance, EngineError> {
        Ok(self.glance_over(&self.shared.store.connections().await?))
    }

    pub(crate) fn glance_over(&self, connections: &[Connection]) -> Glance {
        self.glance_of(&judged(connections, self.now()))
    }

    pub(super) fn glance_of(&self, judged: &[Judged<'_>]) -> Glance {
        let healths: Vec<_> = judged
            .iter()
            .map(|one| (one.grant.platform, &one.health))
            .collect();
        // The glance speaks of all platforms; the reading's own is never used in it.
        let glance = glance::glance(&healths, &self.reading(Platform::Facebook));
        match self.unwatched() {
            Some(why) if !healths.is_empty() => glance.unwatched(&why),
            _ => glance,
        }
    }

    /// Why no account is watched just now, in a few words.
    fn unwatched(&self) -> Option<String> {
        if self.shared.beside_another {
            return None;
        }
        if self.is_shut() {
            return Some(self.disk_view().headline);
        }
        let vault = self.vault_view();
        (vault.state != VaultCondition::Ready).then_some(vault.headline)
    }

    /// The glance, and the fewest sign-ins that heal every account a person is needed for.
    pub(crate) async fn glance_and_sign_ins(
        &self,
    ) -> Result<(Glance, Vec<SignInView>), EngineError> {
        let connections = self.shared.store.connections().await?;
        Ok(self.glance_and_sign_ins_over(&connections))
    }

    pub(crate) fn glance_and_sign_ins_over(
        &self,
        connections: &[Connection],
    ) -> (Glance, Vec<SignInView>) {
        let judged = judged(connections, self.now());
        (self.glance_of(&judged), sign_ins(&judged))
    }
}

/// The fewest sign-ins that heal every account a person is needed for.
pub(super) fn sign_ins(judged: &[Judged<'_>]) -> Vec<SignInView> {
    let patients: Vec<Patient<'_>> = judged
        .iter()
        .map(|one| Patient {
            account: one.connection.account.id,
            grant: one.grant.id,
            platform: one.grant.platform,
            health: &one.health,
        })
        .collect();
    let plan = fewest_sign_ins(&patients);
    if plan.is_empty() {
        return Vec::new();
    }
    let accounts = judged.iter().map(|one| &one.connection.account);
    let names: HashMap<AccountId, &str> = accounts
        .map(|account| (account.id, account.name()))
        .collect();
    let name = |id: &AccountId| names.get(id).map(|name| (*name).to_owned());
    plan.into_iter()
        .map(|sign_in| SignInView {
            account: sign_in.account,
            platform: sign_in.platform,
            heals: sign_in.heals.iter().filter_map(name).collect(),
        })
        .collect()
}
