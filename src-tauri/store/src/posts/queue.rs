//! What the queue looks at: the few rows that are due, under way, held or waiting, whatever else there is.

use pilotlight_domain::{AccountId, DeliveryId, LateRule, Timestamp, delivery::Open};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use crate::{Result, Store, StoreError, column};

use super::deliveries::{Delivery, DeliveryRow};

/// Was cancelled when its account left, and its post neither is nor goes anywhere else.
const LEFT: &str = "state = 'cancelled' AND reason IN ('with_account', 'with_account_only')
     AND NOT EXISTS (
         SELECT 1 FROM deliveries AS others WHERE others.post = deliveries.post
             AND others.id <> deliveries.id
             AND others.state NOT IN ('draft', 'cancelled', 'missed', 'failed'))";

/// What the queue looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AtHand {
    /// Everything that is due, being published, unconfirmed or held, and what is scheduled until the
    /// moment that was asked for.
    pub deliveries: Vec<Waiting>,
    /// The first moment after that for which something is scheduled.
    pub next: Option<Timestamp>,
}

/// A delivery at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// It.
    pub delivery: Delivery,
    /// Its post's own late rule; none follows the setting.
    pub late: Option<LateRule>,
}

#[derive(FromRow)]
struct WaitingRow {
    #[sqlx(flatten)]
    delivery: DeliveryRow,
    late_minutes: Option<i64>,
}

impl WaitingRow {
    fn waiting(self) -> Result<Waiting> {
        let late = self.late_minutes.map(|minutes| {
            LateRule::minutes(column::unsigned(minutes)?)
                .map_err(|_| StoreError::damaged("a late rule is out of its range"))
        });
        Ok(Waiting {
            delivery: self.delivery.delivery()?,
            late: late.transpose()?,
        })
    }
}

impl Store {
    /// What is at hand until a moment.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Damaged`] and the disk's own troubles.
    pub async fn deliveries_at_hand(&self, until: Timestamp) -> Result<AtHand> {
        let mut transaction = self.read().await?;
        let rows: Vec<WaitingRow> = sqlx::query_as(
            "SELECT deliveries.*, posts.late_minutes FROM deliveries
                 JOIN posts ON posts.id = deliveries.post
             WHERE state IN ('due', 'publishing', 'sending', 'unconfirmed', 'held')
                 OR (state = 'scheduled' AND deliveries.at <= ?)",
        )
        .bind(until.as_millis())
        .fetch_all(&mut *transaction)
        .await?;
        let next: Option<i64> = sqlx::query_scalar(
            "SELECT min(at) FROM deliveries WHERE state = 'scheduled' AND at > ?",
        )
        .bind(until.as_millis())
        .fetch_one(&mut *transaction)
        .await?;
        let mut deliveries: Vec<Waiting> = rows
            .into_iter()
            .map(WaitingRow::waiting)
            .collect::<Result<_>>()?;
        deliveries.sort_by_key(|one| {
            let planned = one.delivery.planned.as_ref();
            (planned.map(|planned| planned.at), one.delivery.id)
        });
        Ok(AtHand {
            deliveries,
            next: column::moment(next),
        })
    }

    /// What is scheduled at these accounts, whenever that is.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn scheduled_at(&self, accounts: &[AccountId]) -> Result<Vec<Delivery>> {
        let mut all = Vec::new();
        for account in accounts {
            let rows: Vec<DeliveryRow> = sqlx::query_as(
                "SELECT * FROM deliveries WHERE account = ? AND state = 'scheduled' ORDER BY at, id",
            )
            .bind(account.to_string())
            .fetch_all(&mut *self.reader().await?)
            .await?;
            for row in rows {
                all.push(row.delivery()?);
            }
        }
        Ok(all)
    }

    /// Everything that is scheduled, to be reckoned anew.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn scheduled(&self) -> Result<Vec<Delivery>> {
        let rows: Vec<DeliveryRow> =
            sqlx::query_as("SELECT * FROM deliveries WHERE state = 'scheduled' ORDER BY at, id")
                .fetch_all(&mut *self.reader().await?)
                .await?;
        rows.into_iter().map(DeliveryRow::delivery).collect()
    }

    /// These deliveries, those that are there, in the order of their making.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn deliveries(&self, ids: &[DeliveryId]) -> Result<Vec<Delivery>> {
        let mut all = Vec::with_capacity(ids.len());
        for some in ids.chunks(1000) {
            let mut query: QueryBuilder<Sqlite> =
                QueryBuilder::new("SELECT * FROM deliveries WHERE id IN (");
            let mut separated = query.separated(", ");
            for id in some {
                separated.push_bind(id.to_string());
            }
            query.push(") ORDER BY id");
            let rows: Vec<DeliveryRow> = query
                .build_query_as()
                .fetch_all(&mut *self.reader().await?)
                .await?;
            for row in rows {
                all.push(row.delivery()?);
            }
        }
        Ok(all)
    }

    /// The deliveries of an account that are held, and those that were cancelled when it left and
    /// whose post neither is nor goes anywhere else, the earliest first.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn waiting_at(&self, account: AccountId) -> Result<(Vec<Delivery>, Vec<Delivery>)> {
        let mut transaction = self.read().await?;
        let held: Vec<DeliveryRow> = sqlx::query_as(
            "SELECT * FROM deliveries WHERE account = ? AND state = 'held' ORDER BY at, id",
        )
        .bind(account.to_string())
        .fetch_all(&mut *transaction)
        .await?;
        let left: Vec<DeliveryRow> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
            "SELECT * FROM deliveries WHERE account = ? AND {LEFT} ORDER BY at, id"
        )))
        .bind(account.to_string())
        .fetch_all(&mut *transaction)
        .await?;
        let read = |rows: Vec<DeliveryRow>| rows.into_iter().map(DeliveryRow::delivery).collect();
        let held: Result<Vec<Delivery>> = read(held);
        let left: Result<Vec<Delivery>> = read(left);
        Ok((held?, left?))
    }

    /// The connected accounts at which something of that waits, in one reading however many there are.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn accounts_with_waiting(&self) -> Result<Vec<AccountId>> {
        let ids: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(format!(
            "SELECT id FROM accounts WHERE grant_id IS NOT NULL AND (
                 EXISTS (SELECT 1 FROM deliveries WHERE account = accounts.id AND state = 'held')
                 OR EXISTS (SELECT 1 FROM deliveries WHERE account = accounts.id AND {LEFT}))
             ORDER BY id"
        )))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        ids.iter().map(|id| column::identifier(id)).collect()
    }

    /// Every open delivery of the posts that have one at these accounts: what a disconnect counts.
    ///
    /// # Errors
    ///
    /// As [`Store::deliveries_at_hand`].
    pub async fn open_beside(&self, accounts: &[AccountId]) -> Result<Vec<Open>> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(
            "SELECT post, account FROM deliveries
             WHERE state IN ('scheduled', 'due', 'held', 'publishing', 'sending')
                 AND post IN (SELECT post FROM deliveries WHERE
                     state IN ('scheduled', 'due', 'held', 'publishing', 'sending')
                     AND account IN (",
        );
        let mut separated = query.separated(", ");
        for account in accounts {
            separated.push_bind(account.to_string());
        }
        query.push("))");
        let rows: Vec<(String, String)> = query
            .build_query_as()
            .fetch_all(&mut *self.reader().await?)
            .await?;
        rows.iter()
            .map(|(post, account)| {
                Ok(Open {
                    post: column::identifier(post)?,
                    account: column::identifier(account)?,
                })
            })
            .collect()
    }

    /// Sets the moment before which nothing is tried, for a delivery that has not moved on; its state
    /// stays.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn set_wait(&self, delivery: &Delivery, until: Option<Timestamp>) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "UPDATE deliveries SET waits_until = ? WHERE id = ? AND state = ? AND revision = ?",
        )
        .bind(column::millis(until))
        .bind(delivery.id.to_string())
        .bind(delivery.state.id())
        .bind(column::generation(delivery.revision)?)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// When posts of an account were published since a moment, the earliest first.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn published_since(
        &self,
        account: AccountId,
        since: Timestamp,
    ) -> Result<Vec<Timestamp>> {
        let moments: Vec<i64> = sqlx::query_scalar(
            "SELECT published_at FROM deliveries
             WHERE account = ? AND state = 'published' AND published_at > ? ORDER BY published_at",
        )
        .bind(account.to_string())
        .bind(since.as_millis())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        Ok(moments.into_iter().map(Timestamp::from_millis).collect())
    }

    /// The platform's identifiers of the latest posts of an account that are known.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn known_remotes(&self, account: AccountId, limit: u32) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(
            "SELECT remote_id FROM deliveries
             WHERE account = ? AND state = 'published' AND remote_id IS NOT NULL
             ORDER BY at DESC LIMIT ?",
        )
        .bind(account.to_string())
        .bind(i64::from(limit))
        .fetch_all(&mut *self.reader().await?)
        .await?)
    }
}
