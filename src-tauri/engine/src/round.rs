//! A round: several accounts are checked, a few at a time, and the window is told how far it is.
//!
//! One account's trouble stops no other. Rounds that overlap are counted as one.

use std::sync::{Mutex, PoisonError};

use pilotlight_domain::AccountId;
use tracing::debug;

use crate::{
    Engine, EngineError,
    keep::Rows,
    view::{RoundView, Update},
};

/// How many accounts are checked at once.
const AT_ONCE: usize = 8;
/// The glance is summed up about so many times in a round: over a thousand accounts that costs as much as some checks.
const GLANCES: u32 = 20;

/// How far the rounds under way are.
#[derive(Debug, Default)]
pub(crate) struct Rounds(Mutex<Option<RoundView>>);

impl Rounds {
    pub(crate) fn now(&self) -> Option<RoundView> {
        *self.lock()
    }

    fn begin(&self, accounts: u32) -> Option<RoundView> {
        let mut round = self.lock();
        let before = round.unwrap_or(RoundView { done: 0, total: 0 });
        *round = (before.total + accounts > 0).then_some(RoundView {
            total: before.total + accounts,
            ..before
        });
        *round
    }

    fn step(&self) -> Option<RoundView> {
        let mut round = self.lock();
        *round = round
            .map(|round| RoundView {
                done: round.done + 1,
                ..round
            })
            .filter(|round| round.done < round.total);
        *round
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<RoundView>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine {
    /// Checks every connected account, a few at a time.
    ///
    /// # Errors
    /// [`EngineError::Vault`] while the vault is closed, [`EngineError::Disk`] where nothing can be saved in
    /// this run; one account's trouble stops no other.
    pub async fn check_all(&self) -> Result<(), EngineError> {
        let connections = self.shared.store.connections().await?;
        let ids: Vec<AccountId> = connections
            .into_iter()
            .filter(|connection| connection.grant.is_some())
            .map(|connection| connection.account.id)
            .collect();
        self.check_accounts(&ids).await
    }

    /// Checks these accounts, a few at a time. One that is not connected any more is passed over.
    ///
    /// # Errors
    /// As [`Engine::check_all`].
    pub async fn check_accounts(&self, accounts: &[AccountId]) -> Result<(), EngineError> {
        self.vault_ready()?;
        self.can_note_checks()?;
        let asked = self.asked_by_a_person();
        let total = u32::try_from(accounts.len()).unwrap_or(u32::MAX);
        let every = total / GLANCES + 1;
        self.announce_round(self.shared.rounds.begin(total));
        let mut waiting = accounts.iter().copied();
        let mut running = tokio::task::JoinSet::new();
        let start = |running: &mut tokio::task::JoinSet<()>, id: AccountId| {
            // Taken before the check, so that a check that breaks off is counted as well.
            let step = Step(self.clone());
            running.spawn(async move {
                if let Err(error) = step.0.check_quietly(id).await {
                    debug!(%error, "a check did not run");
                }
            });
        };
        for id in waiting.by_ref().take(AT_ONCE) {
            start(&mut running, id);
        }
        let (mut done, mut rows) = (0, Rows::default());
        while running.join_next().await.is_some() {
            done += 1;
            if let Some(id) = waiting.next() {
                start(&mut running, id);
            }
            if done % every == 0 {
                self.announce_glance_over(&mut rows).await?;
            }
        }
        drop(asked);
        self.tend_unless_asked().await;
        self.announce_glance().await
    }

    /// Tells the glance as far as it has come. Only what was checked since the last time is read, which misses what
    /// another process wrote; the glance at the end reads everything.
    async fn announce_glance_over(&self, rows: &mut Rows) -> Result<(), EngineError> {
        if self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        let _turn = self.shared.announcing.lock().await;
        rows.catch_up(&self.shared.store, self.now()).await?;
        let (glance, sign_ins) = self.glance_and_sign_ins_over(rows.all());
        self.announce(Update::Glance { glance, sign_ins });
        Ok(())
    }

    fn announce_round(&self, round: Option<RoundView>) {
        self.announce(Update::Round { round });
    }
}

/// Counts one check of a round when it ends, however it ends.
struct Step(Engine);

impl Drop for Step {
    fn drop(&mut self) {
        self.0.announce_round(self.0.shared.rounds.step());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(done: u32, total: u32) -> Option<RoundView> {
        Some(RoundView { done, total })
    }

    #[test]
    fn a_round_counts_up_and_is_over_with_its_last_check() {
        let rounds = Rounds::default();
        assert_eq!(rounds.begin(2), at(0, 2));
        assert_eq!(rounds.step(), at(1, 2));
        assert_eq!(rounds.now(), at(1, 2));
        assert_eq!(rounds.step(), None);
    }

    #[test]
    fn rounds_that_overlap_are_one() {
        let rounds = Rounds::default();
        rounds.begin(2);
        rounds.step();
        assert_eq!(rounds.begin(3), at(1, 5));
        for _ in 0..3 {
            assert!(rounds.step().is_some());
        }
        assert_eq!(rounds.step(), None);
    }

    #[test]
    fn a_round_of_nobody_never_begins() {
        assert_eq!(Rounds::default().begin(0), None);
    }
}
