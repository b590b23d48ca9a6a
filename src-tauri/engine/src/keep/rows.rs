//! A copy of the rows, the keeper's own or that of a round, so that a look at one account does not read a thousand.
//!
//! What this process wrote is read anew at the next look. Whether another process wrote is asked at the
//! latest after [`ASKED_AGAIN`], and everything is read anew then. A check reads its account from the
//! store in any case, so an old copy can cost a check that was not needed, and nothing else.

use std::collections::BTreeSet;

use pilotlight_domain::{Grant, GrantId, Span, Timestamp};
use pilotlight_store::{Connection, Others, Store, Touched};

use crate::EngineError;

/// After so long it is asked whether another process wrote.
const ASKED_AGAIN: Span = Span::minutes(10);
/// More changes than this are read faster all at once.
const MANY: usize = 200;

/// The rows as last read.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    all: Vec<Connection>,
    read: Option<Read>,
}

/// Up to where they were read.
#[derive(Clone, Copy, Debug)]
struct Read {
    /// How many writes of this process there had been.
    own: u64,
    others: Others,
    /// When it was last asked whether others wrote.
    asked: Timestamp,
}

impl Rows {
    pub(crate) fn all(&self) -> &[Connection] {
        &self.all
    }

    /// Forgets everything, so that it is read anew.
    pub(crate) fn forget(&mut self) {
        self.read = None;
    }

    /// Reads what has changed. False when nothing has.
    pub(crate) async fn catch_up(
        &mut self,
        store: &Store,
        now: Timestamp,
    ) -> Result<bool, EngineError> {
        let Some(read) = self.read else {
            return self.read_all(store, now).await;
        };
        let age = read.asked.age(now);
        if !(Span::ZERO..ASKED_AGAIN).contains(&age) {
            if store.others().await? != read.others {
                return self.read_all(store, now).await;
            }
            self.read = Some(Read { asked: now, ..read });
        }
        let (own, touched) = store.touched_since(read.own);
        if touched.is_empty() {
            return Ok(false);
        }
        if touched.len() > MANY || touched.contains(&Touched::Everything) {
            self.read_all(store, now).await?;
            return Ok(true);
        }
        self.read_again(store, &touched).await?;
        if let Some(read) = &mut self.read {
            read.own = own;
        }
        Ok(true)
    }

    /// Reads everything. True when something is not as it was.
    async fn read_all(&mut self, store: &Store, now: Timestamp) -> Result<bool, EngineError> {
        let (own, _) = store.touched_since(0);
        let others = store.others().await?;
        let all = store.connections().await?;
        let changed = all != self.all;
        self.all = all;
        self.read = Some(Read {
            own,
            others,
            asked: now,
        });
        Ok(changed)
    }

    async fn read_again(&mut self, store: &Store, touched: &[Touched]) -> Result<(), EngineError> {
        let mut grants = BTreeSet::new();
        let mut accounts = BTreeSet::new();
        for one in touched {
            match one {
                Touched::Account(id) => drop(accounts.insert(*id)),
                Touched::Grant(id) => drop(grants.insert(*id)),
                Touched::Everything => {}
            }
        }
        for fresh in store.connections_among(&accounts).await? {
            let id = fresh.account.id;
            accounts.remove(&id);
            if let Some(grant) = &fresh.grant {
                // The same grant as others show it, read as late as their own would be.
                grants.remove(&grant.id);
                self.show(grant.id, Some(grant));
            }
            match self.all.iter_mut().find(|row| row.account.id == id) {
                Some(row) => *row = fresh,
                None => self.all.push(fresh),
            }
        }
        self.all.retain(|row| !accounts.contains(&row.account.id));
        for id in grants {
            let grant = store.grant(id).await?;
            self.show(id, grant.as_ref());
        }
        Ok(())
    }

    fn show(&mut self, id: GrantId, grant: Option<&Grant>) {
        for row in &mut self.all {
            if row.account.grant == Some(id) {
                row.grant = grant.cloned();
            }
        }
    }
}
