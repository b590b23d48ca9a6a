//! Deliveries: the one place in which a state is written.
//!
//! A step names the state and the revision it leaves; the transition itself is
//! [`pilotlight_domain::delivery::step`]. Where the row has moved on, nothing is written.

use pilotlight_domain::{
    AccountId, DeliveryId, Planned, PostId, Timestamp,
    content::Remote,
    delivery::{self, Detail, Event, Open, Phase, State},
};
use pilotlight_vault::Sealed;
use sqlx::{FromRow, SqliteConnection};

use crate::{Result, StoreError, column};

use super::{fresh, planned};

/// One post at one account.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Its name.
    pub id: DeliveryId,
    /// The post.
    pub post: PostId,
    /// The account.
    pub account: AccountId,
    /// Where it stands.
    pub state: State,
    /// What the state's reason speaks of.
    pub detail: Option<Detail>,
    /// Counts its changes.
    pub revision: u64,
    /// When it goes out; none for a draft.
    pub planned: Option<Planned>,
    /// Before this nothing is tried.
    pub waits_until: Option<Timestamp>,
    /// How often it has been tried since the owner last had a word in it.
    pub tries: u32,
    /// How far a conversation of several steps has come.
    pub progress: Option<Sealed>,
    /// When the last request that may have published it was committed to.
    pub sent_at: Option<Timestamp>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// What it is at the platform, where that is known.
    pub remote: Option<Remote>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// A transition of one delivery.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which delivery.
    pub delivery: DeliveryId,
    /// The state it leaves.
    pub state: State,
    /// The revision it leaves.
    pub revision: u64,
    /// What happened.
    pub event: Event,
    /// What else changes with it.
    pub change: Change,
}

/// What changes besides the state.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Another time; none leaves the one it has.
    pub planned: Option<Planned>,
    /// Before this nothing is tried; none takes away what stood there.
    pub waits_until: Option<Timestamp>,
    /// What becomes of the count of tries.
    pub tries: Tries,
    /// What becomes of the progress.
    pub progress: Progress,
    /// What it is at the platform.
    pub remote: Option<Remote>,
    /// What the state's reason speaks of; none takes away what stood there.
    pub detail: Option<Detail>,
    /// The digest of what is being sent, for a try that begins.
    pub digest: Option<[u8; 32]>,
}

/// What becomes of the count of tries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tries {
    /// It stays.
    #[default]
    Keep,
    /// The owner had a word: it begins anew.
    Anew,
    /// One more.
    More,
}

/// What becomes of the progress.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Progress {
    /// It stays.
    #[default]
    Keep,
    /// It is forgotten.
    Forget,
    /// This takes its place.
    Set(Sealed),
}

/// What came of a step.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a step that was not taken changed nothing"]
pub enum Stepped {
    /// It was taken; this is the delivery now.
    Done(Box<Delivery>),
    /// The delivery has moved on, or the event does not fit its state. Nothing was changed.
    Moved,
}

#[derive(FromRow)]
pub(crate) struct DeliveryRow {
    id: String,
    post: String,
    account: String,
    state: String,
    reason: Option<String>,
    detail: Option<String>,
    revision: i64,
    at: Option<i64>,
    local: Option<String>,
    zone: Option<String>,
    waits_until: Option<i64>,
    tries: i64,
    progress: Option<Vec<u8>>,
    sent_at: Option<i64>,
    published_at: Option<i64>,
    remote_id: Option<String>,
    remote_url: Option<String>,
    changed_at: i64,
}

impl DeliveryRow {
    pub(crate) fn delivery(self) -> Result<Delivery> {
        let state = State::from_id(&self.state, self.reason.as_deref())
            .ok_or(StoreError::damaged("a post's state cannot be read"))?;
        let url = self.remote_url;
        Ok(Delivery {
            id: column::identifier(&self.id)?,
            post: column::identifier(&self.post)?,
            account: column::identifier(&self.account)?,
            state,
            detail: self.detail.as_deref().map(column::json).transpose()?,
            revision: column::unsigned(self.revision)?,
            planned: planned(self.at, self.local, self.zone),
            waits_until: column::moment(self.waits_until),
            tries: column::unsigned(self.tries)?,
            progress: self.progress.map(column::sealed).transpose()?,
            sent_at: column::moment(self.sent_at),
            published_at: column::moment(self.published_at),
            remote: self.remote_id.map(|id| Remote { id, url }),
            changed_at: Timestamp::from_millis(self.changed_at),
        })
    }
}

pub(super) async fn of_post(
    connection: &mut SqliteConnection,
    post: PostId,
) -> Result<Vec<Delivery>> {
    let rows: Vec<DeliveryRow> =
        sqlx::query_as("SELECT * FROM deliveries WHERE post = ? ORDER BY id")
            .bind(post.to_string())
            .fetch_all(connection)
            .await?;
    rows.into_iter().map(DeliveryRow::delivery).collect()
}

pub(super) async fn insert_draft(
    connection: &mut SqliteConnection,
    post: PostId,
    account: AccountId,
    at: Timestamp,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO deliveries (id, post, account, state, revision, tries, changed_at)
         VALUES (?, ?, ?, ?, 0, 0, ?)",
    )
    .bind(fresh().to_string())
    .bind(post.to_string())
    .bind(account.to_string())
    .bind(State::Draft.id())
    .bind(at.as_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes one step.
pub(super) async fn take(
    connection: &mut SqliteConnection,
    step: Step,
    at: Timestamp,
) -> Result<Stepped> {
    let Ok(next) = delivery::step(step.state, step.event) else {
        return Ok(Stepped::Moved);
    };
    let change = step.change;
    let ended = matches!(
        next,
        State::Draft | State::Published | State::Missed | State::Cancelled(_) | State::Failed(_)
    );
    let (keep, progress) = match change.progress {
        _ if ended => (false, None),
        Progress::Keep => (true, None),
        Progress::Forget => (false, None),
        Progress::Set(sealed) => (false, Some(sealed.into_bytes())),
    };
    let planned = change.planned.as_ref();
    let row: Option<DeliveryRow> = sqlx::query_as(
        "UPDATE deliveries SET
             state = ?4, reason = ?5, detail = ?6, revision = revision + 1,
             at = CASE WHEN ?4 = 'draft' THEN NULL ELSE coalesce(?7, at) END,
             local = CASE WHEN ?4 = 'draft' THEN NULL ELSE coalesce(?8, local) END,
             zone = CASE WHEN ?4 = 'draft' THEN NULL ELSE coalesce(?9, zone) END,
             waits_until = ?10,
             tries = CASE ?11 WHEN 0 THEN tries WHEN 1 THEN 0 ELSE tries + 1 END,
             progress = CASE WHEN ?12 THEN progress ELSE ?13 END,
             sent_at = CASE WHEN ?4 = 'sending' THEN ?14 ELSE sent_at END,
             published_at = CASE WHEN ?4 = 'published' THEN ?14 END,
             remote_id = CASE WHEN ?4 = 'published' THEN ?15 END,
             remote_url = CASE WHEN ?4 = 'published' THEN ?16 END,
             changed_at = ?14
         WHERE id = ?1 AND state = ?2 AND revision = ?3
         RETURNING *",
    )
    .bind(step.delivery.to_string())
    .bind(step.state.id())
    .bind(column::generation(step.revision)?)
    .bind(next.id())
    .bind(next.reason())
    .bind(change.detail.as_ref().map(column::json_text).transpose()?)
    .bind(planned.map(|planned| planned.at.as_millis()))
    .bind(planned.map(|planned| &planned.local))
    .bind(planned.map(|planned| &planned.zone))
    .bind(column::millis(change.waits_until))
    .bind(match change.tries {
        Tries::Keep => 0,
        Tries::Anew => 1,
        Tries::More => 2,
    })
    .bind(keep)
    .bind(progress)
    .bind(at.as_millis())
    .bind(change.remote.as_ref().map(|remote| &remote.id))
    .bind(
        change
            .remote
            .as_ref()
            .and_then(|remote| remote.url.as_ref()),
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(row) = row else {
        return Ok(Stepped::Moved);
    };
    let after = row.delivery()?;
    log(connection, step.state, &after, change.digest, at).await?;
    Ok(Stepped::Done(Box::new(after)))
}

/// Writes down what is tried and what came of it.
async fn log(
    connection: &mut SqliteConnection,
    before: State,
    after: &Delivery,
    digest: Option<[u8; 32]>,
    at: Timestamp,
) -> Result<()> {
    let id = after.id.to_string();
    let last = "(SELECT id FROM sendings WHERE delivery = ? ORDER BY id DESC LIMIT 1)";
    match (before, after.state) {
        (State::Due, State::Publishing(_)) => {
            let digest = digest.ok_or(StoreError::refused("a try has a digest"))?;
            sqlx::query("INSERT INTO sendings (delivery, begun_at, digest) VALUES (?, ?, ?)")
                .bind(id)
                .bind(at.as_millis())
                .bind(digest.to_vec())
                .execute(connection)
                .await?;
        }
        (_, State::Publishing(Phase::Sending)) => {
            let sql = format!("UPDATE sendings SET sent_at = ? WHERE id = {last}");
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(at.as_millis())
                .bind(id)
                .execute(connection)
                .await?;
        }
        (State::Publishing(_) | State::Unconfirmed, next)
            if !matches!(next, State::Publishing(_)) =>
        {
            let sql = format!(
                "UPDATE sendings SET ended_at = ?, outcome = ?, detail = ? WHERE id = {last}"
            );
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(at.as_millis())
                .bind(next.id())
                .bind(after.detail.as_ref().map(column::json_text).transpose()?)
                .bind(id)
                .execute(connection)
                .await?;
        }
        _ => {}
    }
    Ok(())
}

/// Cancels what is still to go out at accounts that leave, within the transaction in which they do
/// (promise E3).
pub(crate) async fn cancel_with_account(
    connection: &mut SqliteConnection,
    account: AccountId,
    at: Timestamp,
) -> Result<()> {
    let rows: Vec<DeliveryRow> = sqlx::query_as(
        "SELECT * FROM deliveries WHERE post IN (SELECT post FROM deliveries WHERE account = ?)
         ORDER BY id",
    )
    .bind(account.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let all: Vec<Delivery> = rows
        .into_iter()
        .map(DeliveryRow::delivery)
        .collect::<Result<_>>()?;
    let open: Vec<Open> = all
        .iter()
        .filter(|one| one.state.is_open())
        .map(|one| Open {
            post: one.post,
            account: one.account,
        })
        .collect();
    for (left, how) in delivery::leaving(&open, &[account]).how {
        let found = all
            .iter()
            .find(|one| one.post == left.post && one.account == left.account);
        if let Some(one) = found {
            let step = Step::of(one, Event::Cancelled(how)).with(Change {
                progress: Progress::Forget,
                // What is unconfirmed by it is asked for once the account is back.
                waits_until: Some(at),
                ..Change::default()
            });
            // In the transaction that read it, nothing has moved on.
            let _ = take(connection, step, at).await?;
        }
    }
    // What the sign-in sealed opens no more.
    sqlx::query("UPDATE deliveries SET progress = NULL WHERE account = ? AND progress IS NOT NULL")
        .bind(account.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
