//! The keeper's own copy of the rows, so that a look at one account does not read a thousand.
//!
//! What this process wrote is read anew at the next look; what another process wrote, at the latest
//! after [`ANEW`]. A check reads its account from the store in any case, so an old copy can cost a
//! check that was not needed, and nothing else.

use std::collections::BTreeSet;

use pilotlight_domain::{Grant, GrantId, Span, Timestamp};
use pilotlight_store::{Connection, Store, Touched};

use crate::EngineError;

/// After so long everything is read anew.
const ANEW: Span = Span::minutes(10);
/// More changes than this are read faster all at once.
const MANY: usize = 24;

/// The rows as last read.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    all: Vec<Connection>,
    /// How many writes there had been, and when all was last read.
    read: Option<(u64, Timestamp)>,
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
        let read = self.read.filter(|(_, at)| {
            let age = at.age(now);
            age >= Span::ZERO && age < ANEW
        });
        let Some((seen, at)) = read else {
            let (seen, _) = store.touched_since(0);
            let all = store.connections().await?;
            let changed = all != self.all;
            self.all = all;
            self.read = Some((seen, now));
            return Ok(changed);
        };
        let (seen, touched) = store.touched_since(seen);
        if touched.is_empty() {
            return Ok(false);
        }
        if touched.len() > MANY || touched.contains(&Touched::Everything) {
            self.all = store.connections().await?;
            self.read = Some((seen, now));
            return Ok(true);
        }
        self.read_again(store, &touched).await?;
        self.read = Some((seen, at));
        Ok(true)
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
        for id in accounts {
            let fresh = store.connection(id).await?;
            if let Some(grant) = fresh.as_ref().and_then(|fresh| fresh.grant.as_ref()) {
                // The same grant as others show it, read as late as their own would be.
                grants.remove(&grant.id);
                self.show(grant.id, Some(grant));
            }
            match (fresh, self.all.iter_mut().find(|row| row.account.id == id)) {
                (Some(fresh), Some(row)) => *row = fresh,
                (Some(fresh), None) => self.all.push(fresh),
                (None, _) => self.all.retain(|row| row.account.id != id),
            }
        }
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
