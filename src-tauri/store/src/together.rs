//! Checks that end close together are saved in one transaction.
//!
//! A round has many checks under way, and each transaction waits for the disk. Whoever comes while others wait for the
//! turn goes along with them, so that they wait for the disk once. Each is told after the commit that holds what it
//! learned. What this must never do: tell one before its commit, let one that is refused take others with it, or
//! lose one because somebody who came along went away, which is why a task writes that nobody cancels.

use std::sync::{Mutex, PoisonError};

use tokio::sync::oneshot;

use crate::{Result, SaveCheck, Store, StoreError, Touched, database::Transaction};

/// Those that wait for the turn, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Queue(Mutex<Vec<Waiting>>);

#[derive(Debug)]
struct Waiting {
    save: SaveCheck,
    told: oneshot::Sender<Result<()>>,
}

impl Queue {
    /// Queues up. True for the first, who has to see to it that all are written.
    fn join(&self, waiting: Waiting) -> bool {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        queue.push(waiting);
        queue.len() == 1
    }

    /// All that wait but those that went away. Whoever comes next is first again.
    fn take(&self) -> Vec<Waiting> {
        let mut all = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        all.retain(|waiting| !waiting.told.is_closed());
        all
    }
}

impl Store {
    /// Saves a check with those that wait just now, and returns once it is committed.
    pub(crate) async fn save_together(&self, save: SaveCheck) -> Result<()> {
        let (told, saved) = oneshot::channel();
        if self.queue().join(Waiting { save, told }) {
            let store = self.clone();
            tokio::spawn(async move { store.save_waiting().await });
        }
        // Nobody answers when the process ends.
        saved.await.unwrap_or(Err(StoreError::Closed))
    }

    /// Writes all that wait by the time of the turn.
    async fn save_waiting(&self) {
        let mut begun = Some(self.write().await);
        let mut waiting = self.queue().take();
        if waiting.len() > 1
            && let Some(Ok(transaction)) = begun.take_if(|begun| begun.is_ok())
        {
            match self.save_all(transaction, &waiting).await {
                Ok(()) => {
                    for one in waiting.drain(..) {
                        let _ = one.told.send(Ok(()));
                    }
                }
                Err(error) => tracing::debug!(%error, "what came together is saved one by one"),
            }
        }
        for one in waiting {
            let transaction = match begun.take() {
                Some(begun) => begun,
                None => self.write().await,
            };
            let saved = match transaction {
                Ok(transaction) => {
                    let alone = std::slice::from_ref(&one);
                    self.save_all(transaction, alone).await
                }
                Err(error) => Err(error),
            };
            let _ = one.told.send(saved);
        }
    }

    /// Writes these in a transaction that was begun: all, or none of them.
    async fn save_all(&self, mut transaction: Transaction, waiting: &[Waiting]) -> Result<()> {
        let mut noted = Vec::new();
        for Waiting { save, .. } in waiting {
            if save.write(&mut transaction).await? {
                noted.push(Touched::Account(save.check.account));
            }
        }
        if noted.is_empty() {
            return transaction.rollback().await;
        }
        transaction.commit().await?;
        let mut touched = self.touched();
        for one in noted {
            touched.note(one);
        }
        Ok(())
    }
}
