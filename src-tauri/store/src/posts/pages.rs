//! What a person looks at: pages of the library, a stretch of the calendar, and how much each account is
//! used. Each is answered off an index, whatever else there is.

use std::collections::HashMap;

use pilotlight_domain::{AccountId, Platform, PostId, Timestamp};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::{Result, Store, column};

use super::{Post, PostRow, Posted, deliveries_of};

/// Which posts are looked for. What is empty excludes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostFilter {
    /// Posts at one of these accounts.
    pub accounts: Vec<AccountId>,
    /// Posts at an account of one of these platforms.
    pub platforms: Vec<Platform>,
    /// Posts of which a delivery is in one of these states, by their names.
    pub states: Vec<&'static str>,
    /// Posts that hold all of these words.
    pub words: Vec<String>,
}

/// Where a page ends and the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageMark {
    /// The moment by which the last post stands where it does.
    pub at: Timestamp,
    /// The last post.
    pub post: PostId,
}

/// How much an account is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// Posts that are still to go out.
    pub due: u32,
    /// Of them, those that are held.
    pub held: u32,
    /// Posts that were published.
    pub published: u32,
}

impl Use {
    /// Adds so many deliveries in a state.
    pub(crate) fn add(&mut self, state: &str, number: u32) {
        match state {
            "held" => {
                self.held += number;
                self.due += number;
            }
            "scheduled" | "due" | "publishing" | "sending" => self.due += number,
            "published" => self.published += number,
            _ => {}
        }
    }
}

impl Store {
    /// A page of posts, the latest first: by their time, drafts by their last change. With the mark
    /// of the next page; none after the last.
    ///
    /// # Errors
    ///
    /// [`crate::StoreError::Damaged`] and the disk's own troubles.
    pub async fn posts(
        &self,
        filter: &PostFilter,
        after: Option<PageMark>,
        limit: u32,
    ) -> Result<(Vec<Posted>, Option<PageMark>)> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new("SELECT * FROM posts WHERE 1 = 1");
        if let Some(mark) = after {
            query
                .push(" AND (sorted_at, id) < (")
                .push_bind(mark.at.as_millis())
                .push(", ")
                .push_bind(mark.post.to_string())
                .push(")");
        }
        narrow(&mut query, filter);
        query
            .push(" ORDER BY sorted_at DESC, id DESC LIMIT ")
            .push_bind(i64::from(limit));
        let mut transaction = self.read().await?;
        let rows: Vec<PostRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
        let full = rows.len() == usize::try_from(limit).unwrap_or(usize::MAX);
        let posts = with_deliveries(&mut transaction, rows).await?;
        let mark = posts.last().filter(|_| full).map(|last| PageMark {
            at: last
                .post
                .planned
                .as_ref()
                .map_or(last.post.changed_at, |planned| planned.at),
            post: last.post.id,
        });
        Ok((posts, mark))
    }

    /// The posts of which a delivery falls between two moments, the second left out.
    ///
    /// # Errors
    ///
    /// As [`Store::posts`].
    pub async fn posts_between(
        &self,
        from: Timestamp,
        to: Timestamp,
        filter: &PostFilter,
    ) -> Result<Vec<Posted>> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(
            "SELECT * FROM posts WHERE id IN (SELECT post FROM deliveries WHERE at >= ",
        );
        query
            .push_bind(from.as_millis())
            .push(" AND at < ")
            .push_bind(to.as_millis())
            .push(")");
        narrow(&mut query, filter);
        query.push(" ORDER BY sorted_at, id");
        let mut transaction = self.read().await?;
        let rows: Vec<PostRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
        with_deliveries(&mut transaction, rows).await
    }

    /// How much every account is used; one that never was is not there.
    ///
    /// # Errors
    ///
    /// As [`Store::posts`].
    pub async fn uses(&self) -> Result<HashMap<AccountId, Use>> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT account, state, count(*) FROM deliveries GROUP BY account, state",
        )
        .fetch_all(&mut *self.reader().await?)
        .await?;
        let mut uses: HashMap<AccountId, Use> = HashMap::new();
        for (account, state, number) in rows {
            let used = uses.entry(column::identifier(&account)?).or_default();
            used.add(&state, column::unsigned(number)?);
        }
        Ok(uses)
    }
}

fn narrow(query: &mut QueryBuilder<Sqlite>, filter: &PostFilter) {
    for word in &filter.words {
        let escaped = word
            .to_lowercase()
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        query
            .push(" AND folded LIKE ")
            .push_bind(format!("%{escaped}%"))
            .push(" ESCAPE '\\'");
    }
    if filter.accounts.is_empty() && filter.platforms.is_empty() && filter.states.is_empty() {
        return;
    }
    query.push(
        " AND EXISTS (SELECT 1 FROM deliveries JOIN accounts ON accounts.id = deliveries.account
             WHERE deliveries.post = posts.id",
    );
    among(
        query,
        "deliveries.account",
        filter.accounts.iter().map(ToString::to_string),
    );
    among(
        query,
        "accounts.platform",
        filter.platforms.iter().map(|one| one.id().to_owned()),
    );
    among(
        query,
        "deliveries.state",
        filter.states.iter().map(|one| (*one).to_owned()),
    );
    query.push(")");
}

fn among(
    query: &mut QueryBuilder<Sqlite>,
    column: &'static str,
    values: impl ExactSizeIterator<Item = String>,
) {
    if values.len() == 0 {
        return;
    }
    query.push(" AND ").push(column).push(" IN (");
    let mut separated = query.separated(", ");
    for value in values {
        separated.push_bind(value);
    }
    query.push(")");
}

async fn with_deliveries(
    connection: &mut SqliteConnection,
    rows: Vec<PostRow>,
) -> Result<Vec<Posted>> {
    let posts: Vec<Post> = rows.into_iter().map(PostRow::post).collect::<Result<_>>()?;
    let mut deliveries = deliveries_of(connection, &posts).await?;
    Ok(posts
        .into_iter()
        .map(|post| Posted {
            deliveries: deliveries.remove(&post.id).unwrap_or_default(),
            post,
        })
        .collect())
}
