//! Which accounts and grants were written, so that whoever keeps rows in memory reads anew what
//! changed and nothing else.
//!
//! Noted after the commit. What another process writes is not noted: who relies on this asks from
//! time to time whether one did, and reads everything anew then.

use std::collections::VecDeque;

use pilotlight_domain::{AccountId, GrantId};

use crate::{Others, Result, Store, database::Transaction};

/// So many are remembered; whoever asks later than that reads everything.
const REMEMBERED: usize = 512;

/// What one write touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Any number of accounts and grants.
    Everything,
    /// One account's row.
    Account(AccountId),
    /// One grant's row, which all its accounts show.
    Grant(GrantId),
}

/// The latest writes, and how many there were before them.
#[derive(Debug, Default)]
pub(crate) struct Log {
    forgotten: u64,
    latest: VecDeque<Touched>,
}

impl Log {
    pub(crate) fn note(&mut self, touched: Touched) {
        if self.latest.len() == REMEMBERED {
            self.latest.pop_front();
            self.forgotten += 1;
        }
        self.latest.push_back(touched);
    }
}

impl Store {
    /// What was written since `seen` writes had been, with how many there have been now. Begin with
    /// nought, and with a full reading.
    #[must_use]
    pub fn touched_since(&self, seen: u64) -> (u64, Vec<Touched>) {
        let log = self.touched();
        let now = log.forgotten + log.latest.len() as u64;
        let Some(skip) = seen.checked_sub(log.forgotten) else {
            return (now, vec![Touched::Everything]);
        };
        let skip = usize::try_from(skip).unwrap_or(usize::MAX);
        (now, log.latest.iter().skip(skip).copied().collect())
    }

    /// A mark that stays the same until another process writes. Take it before reading. Where this
    /// one only reads, it stays the same in any case.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn others(&self) -> Result<Others> {
        self.database().others().await
    }

    /// Commits, and notes what was touched.
    pub(crate) async fn commit(&self, transaction: Transaction, touched: Touched) -> Result<()> {
        transaction.commit().await?;
        self.touched().note(touched);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_written_is_told_once_and_a_gap_means_everything() {
        let store = Store::open_in_memory().await.unwrap();
        assert_eq!(store.touched_since(0), (0, vec![]));
        let one = Touched::Account(AccountId::fresh());
        store.touched().note(one);
        let (seen, touched) = store.touched_since(0);
        assert_eq!((seen, touched), (1, vec![one]));
        assert_eq!(store.touched_since(seen), (1, vec![]));
        for _ in 0..REMEMBERED {
            store.touched().note(Touched::Grant(GrantId::fresh()));
        }
        let (seen, touched) = store.touched_since(0);
        assert_eq!(touched, [Touched::Everything]);
        assert_eq!(store.touched_since(seen), (seen, vec![]));
    }
}
