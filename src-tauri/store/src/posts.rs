//! Posts: what is to be published, and where and when.
//!
//! A post is its content and a time; what becomes of it at each account is a delivery. Content changes
//! only while none of its deliveries is under way or there. A delivery's state changes in
//! `deliveries` alone.

mod deliveries;
mod figures;
mod pages;
mod queue;

use std::collections::HashMap;

use pilotlight_domain::{
    AccountId, DeliveryId, LateRule, Planned, PostId, Timestamp,
    content::Content,
    delivery::{Event, State},
};
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use crate::{AuditDraft, Result, Store, StoreError, audit, column};

pub(crate) use deliveries::cancel_with_account;
pub use deliveries::{Change, Delivery, Progress, Step, Stepped, Tries};
pub use figures::SeenFigures;
pub use pages::{PageMark, PostFilter, Use};
pub use queue::{AtHand, Waiting};

/// A post.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Its name.
    pub id: PostId,
    /// What it says and shows.
    pub content: Content,
    /// The time the owner chose for it; none yet for some drafts.
    pub planned: Option<Planned>,
    /// How late it may go out unasked; none follows the setting.
    pub late: Option<LateRule>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When what it says, or its time, was last changed.
    pub changed_at: Timestamp,
}

/// A post with what becomes of it at each account.
#[derive(Clone, Debug, PartialEq)]
pub struct Posted {
    /// The post.
    pub post: Post,
    /// Its deliveries, in the order in which they were made.
    pub deliveries: Vec<Delivery>,
}

#[derive(FromRow)]
pub(crate) struct PostRow {
    id: String,
    content: String,
    at: Option<i64>,
    local: Option<String>,
    zone: Option<String>,
    late_minutes: Option<i64>,
    created_at: i64,
    changed_at: i64,
}

impl PostRow {
    fn post(self) -> Result<Post> {
        let late = self
            .late_minutes
            .map(|minutes| {
                LateRule::minutes(column::unsigned(minutes)?)
                    .map_err(|_| StoreError::damaged("a late rule is out of its range"))
            })
            .transpose()?;
        Ok(Post {
            id: column::identifier(&self.id)?,
            content: column::json(&self.content)?,
            planned: planned(self.at, self.local, self.zone),
            late,
            created_at: Timestamp::from_millis(self.created_at),
            changed_at: Timestamp::from_millis(self.changed_at),
        })
    }
}

fn planned(at: Option<i64>, local: Option<String>, zone: Option<String>) -> Option<Planned> {
    Some(Planned {
        at: Timestamp::from_millis(at?),
        local: local?,
        zone: zone?,
    })
}

impl Store {
    /// Saves a post: a new one, or what it says and its time in place of what they were. A new account
    /// gets a draft delivery; a draft delivery at an account that is not named is taken away. Then
    /// `decide` says, from the deliveries as they stand, which steps they take. All or nothing.
    ///
    /// `None`, and nothing changed, when something of it is under way or there already, or when a step
    /// does not fit.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] for an account that is not there; the disk's own troubles.
    pub async fn save_post(
        &self,
        post: &Post,
        accounts: &[AccountId],
        decide: impl FnOnce(&[Delivery]) -> Vec<Step> + Send,
        audit: Vec<AuditDraft>,
    ) -> Result<Option<Posted>> {
        let mut transaction = self.write().await?;
        let before = deliveries::of_post(&mut transaction, post.id).await?;
        if before.iter().any(|one| !one.state.may_be_edited()) {
            transaction.rollback().await?;
            return Ok(None);
        }
        put(&mut transaction, post).await?;
        for one in &before {
            if one.state == State::Draft && !accounts.contains(&one.account) {
                sqlx::query("DELETE FROM deliveries WHERE id = ? AND state = 'draft'")
                    .bind(one.id.to_string())
                    .execute(&mut *transaction)
                    .await?;
            }
        }
        for account in accounts {
            if !before.iter().any(|one| one.account == *account) {
                deliveries::insert_draft(&mut transaction, post.id, *account, post.changed_at)
                    .await?;
            }
        }
        let now = deliveries::of_post(&mut transaction, post.id).await?;
        for step in decide(&now) {
            if deliveries::take(&mut transaction, step, post.changed_at).await? == Stepped::Moved {
                transaction.rollback().await?;
                return Ok(None);
            }
        }
        audit::append(&mut transaction, &audit).await?;
        let deliveries = deliveries::of_post(&mut transaction, post.id).await?;
        transaction.commit().await?;
        Ok(Some(Posted {
            post: post.clone(),
            deliveries,
        }))
    }

    /// Gives posts the time at which the calendar and the library show them: that of their earliest
    /// delivery. For after deliveries were given other times.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn follow_deliveries(&self, posts: &[PostId]) -> Result<()> {
        let mut transaction = self.write().await?;
        for post in posts {
            sqlx::query(
                "UPDATE posts SET (at, local, zone, sorted_at) = (
                     SELECT at, local, zone, at FROM deliveries
                     WHERE post = ?1 AND at IS NOT NULL ORDER BY at, id LIMIT 1)
                 WHERE id = ?1
                     AND EXISTS (SELECT 1 FROM deliveries WHERE post = ?1 AND at IS NOT NULL)",
            )
            .bind(post.to_string())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }

    /// One post with its deliveries.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn post(&self, id: PostId) -> Result<Option<Posted>> {
        read(&mut *self.read().await?, id).await
    }

    /// Takes a post away that never was more than a draft. False when it is not there, or was more.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn discard_post(&self, id: PostId) -> Result<bool> {
        let mut transaction = self.write().await?;
        let outcome = sqlx::query(
            "DELETE FROM posts WHERE id = ?1 AND NOT EXISTS (
                 SELECT 1 FROM deliveries WHERE post = ?1 AND state <> 'draft')",
        )
        .bind(id.to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(outcome.rows_affected() == 1)
    }

    /// Takes steps of deliveries in one transaction. Each is taken or passed over by itself; those
    /// that were taken are given as they stand now.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn take_steps(
        &self,
        steps: Vec<Step>,
        at: Timestamp,
        audit: Vec<AuditDraft>,
    ) -> Result<Vec<Delivery>> {
        let mut transaction = self.write().await?;
        let mut after = Vec::with_capacity(steps.len());
        for step in steps {
            if let Stepped::Done(delivery) = deliveries::take(&mut transaction, step, at).await? {
                after.push(*delivery);
            }
        }
        if !after.is_empty() {
            audit::append(&mut transaction, &audit).await?;
        }
        transaction.commit().await?;
        Ok(after)
    }

    /// Takes one step, durably when this returns. Nothing else is in its transaction.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then, and the request must not be sent.
    pub async fn take_step(&self, step: Step, at: Timestamp) -> Result<Stepped> {
        let mut transaction = self.write().await?;
        let stepped = deliveries::take(&mut transaction, step, at).await?;
        transaction.commit().await?;
        Ok(stepped)
    }
}

async fn put(connection: &mut SqliteConnection, post: &Post) -> Result<()> {
    let planned = post.planned.as_ref();
    sqlx::query(
        "INSERT INTO posts (id, content, folded, at, local, zone, late_minutes, created_at,
             changed_at, sorted_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?4, ?9))
         ON CONFLICT (id) DO UPDATE SET
             content = excluded.content, folded = excluded.folded, at = excluded.at,
             local = excluded.local, zone = excluded.zone, late_minutes = excluded.late_minutes,
             changed_at = excluded.changed_at, sorted_at = excluded.sorted_at",
    )
    .bind(post.id.to_string())
    .bind(column::json_text(&post.content)?)
    .bind(folded(&post.content))
    .bind(planned.map(|planned| planned.at.as_millis()))
    .bind(planned.map(|planned| &planned.local))
    .bind(planned.map(|planned| &planned.zone))
    .bind(post.late.map(LateRule::as_minutes))
    .bind(post.created_at.as_millis())
    .bind(post.changed_at.as_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// What is searched: the words that a person would remember.
fn folded(content: &Content) -> String {
    let link = content.link.as_ref().map_or("", |link| link.as_str());
    format!("{}\n{}\n{link}", content.text, content.youtube.title).to_lowercase()
}

/// The deliveries of several posts, by post.
async fn deliveries_of(
    connection: &mut SqliteConnection,
    posts: &[Post],
) -> Result<HashMap<PostId, Vec<Delivery>>> {
    let mut all: HashMap<PostId, Vec<Delivery>> = HashMap::with_capacity(posts.len());
    // SQLite binds 32 766 values at most; a page is far smaller.
    for some in posts.chunks(1000) {
        let mut query: QueryBuilder<Sqlite> =
            QueryBuilder::new("SELECT * FROM deliveries WHERE post IN (");
        let mut ids = query.separated(", ");
        for post in some {
            ids.push_bind(post.id.to_string());
        }
        query.push(") ORDER BY id");
        let rows: Vec<deliveries::DeliveryRow> =
            query.build_query_as().fetch_all(&mut *connection).await?;
        for row in rows {
            let delivery = row.delivery()?;
            all.entry(delivery.post).or_default().push(delivery);
        }
    }
    Ok(all)
}

impl Step {
    /// A step that changes nothing but the state.
    #[must_use]
    pub fn of(delivery: &Delivery, event: Event) -> Self {
        Self {
            delivery: delivery.id,
            state: delivery.state,
            revision: delivery.revision,
            event,
            change: Change::default(),
        }
    }

    /// The same step with what else it changes.
    #[must_use]
    pub fn with(self, change: Change) -> Self {
        Self { change, ..self }
    }
}

/// An identifier for a row that is being made.
fn fresh() -> DeliveryId {
    DeliveryId::fresh()
}

/// One post with its deliveries, as one connection sees them.
pub(crate) async fn read(connection: &mut SqliteConnection, id: PostId) -> Result<Option<Posted>> {
    let row: Option<PostRow> = sqlx::query_as("SELECT * FROM posts WHERE id = ?")
        .bind(id.to_string())
        .fetch_optional(&mut *connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(Some(Posted {
        post: row.post()?,
        deliveries: deliveries::of_post(connection, id).await?,
    }))
}
