//! What platforms count of posts, as last seen. Kept after a disconnect, with its age.

use std::collections::HashMap;

use pilotlight_domain::{DeliveryId, Timestamp, content::Figures};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use crate::{Result, Store, column};

/// What was last seen of a published post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenFigures {
    /// What its platform counted.
    pub figures: Figures,
    /// Whether somebody has deleted it there since.
    pub gone: bool,
}

#[derive(FromRow)]
struct FiguresRow {
    delivery: String,
    views: Option<i64>,
    likes: Option<i64>,
    comments: Option<i64>,
    shares: Option<i64>,
    at: i64,
    gone: bool,
}

impl FiguresRow {
    fn seen(self) -> Result<(DeliveryId, SeenFigures)> {
        let count = |number: Option<i64>| number.map(column::unsigned).transpose();
        let figures = Figures {
            views: count(self.views)?,
            likes: count(self.likes)?,
            comments: count(self.comments)?,
            shares: count(self.shares)?,
            at: Timestamp::from_millis(self.at),
        };
        let gone = self.gone;
        Ok((
            column::identifier(&self.delivery)?,
            SeenFigures { figures, gone },
        ))
    }
}

impl Store {
    /// What was last seen of these deliveries.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Damaged`] and the disk's own troubles.
    pub async fn figures(
        &self,
        deliveries: &[DeliveryId],
    ) -> Result<HashMap<DeliveryId, SeenFigures>> {
        let mut all = HashMap::with_capacity(deliveries.len());
        for some in deliveries.chunks(1000) {
            let mut query: QueryBuilder<Sqlite> =
                QueryBuilder::new("SELECT * FROM figures WHERE delivery IN (");
            let mut separated = query.separated(", ");
            for id in some {
                separated.push_bind(id.to_string());
            }
            query.push(")");
            let rows: Vec<FiguresRow> = query
                .build_query_as()
                .fetch_all(&mut *self.reader().await?)
                .await?;
            for row in rows {
                let (id, seen) = row.seen()?;
                all.insert(id, seen);
            }
        }
        Ok(all)
    }

    /// Writes down what was seen of a delivery, in place of what was seen before.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Refused`] when there is no such delivery.
    pub async fn put_figures(&self, delivery: DeliveryId, figures: &Figures) -> Result<()> {
        let bound =
            |count: Option<u64>| count.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO figures (delivery, views, likes, comments, shares, at, gone)
             VALUES (?, ?, ?, ?, ?, ?, 0)
             ON CONFLICT (delivery) DO UPDATE SET views = excluded.views, likes = excluded.likes,
                 comments = excluded.comments, shares = excluded.shares, at = excluded.at, gone = 0",
        )
        .bind(delivery.to_string())
        .bind(bound(figures.views))
        .bind(bound(figures.likes))
        .bind(bound(figures.comments))
        .bind(bound(figures.shares))
        .bind(figures.at.as_millis())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// Writes down that a post was deleted at its platform; the last figures stay.
    ///
    /// # Errors
    ///
    /// As [`Store::put_figures`].
    pub async fn mark_gone(&self, delivery: DeliveryId, at: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO figures (delivery, at, gone) VALUES (?, ?, 1)
             ON CONFLICT (delivery) DO UPDATE SET gone = 1",
        )
        .bind(delivery.to_string())
        .bind(at.as_millis())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }
}
