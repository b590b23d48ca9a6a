//! Incidents, and what the desktop was told of them.
//!
//! What an incident is follows from the connections' rows; [`Store::settle_incidents`] reads both in
//! the one transaction that writes, so that two processes cannot open one trouble twice. What was
//! told is written down by [`Store::mark_told`] alone, after it was told, and touches nothing else.

use pilotlight_domain::{
    AccountId, AlertId, Incident, Matter, Status, Timestamp,
    incident::{Close, Closed, Told},
};
use sqlx::{FromRow, SqliteConnection};

use crate::{Connection, Result, Store, StoreError, column, connections, names::Named};

/// How many closed incidents are kept for each account; older ones are dropped.
pub const INCIDENTS_KEPT: u32 = 200;

macro_rules! select_incidents {
    ($rest:literal) => {
        concat!(
            "SELECT incidents.*, accounts.platform FROM incidents
             JOIN accounts ON accounts.id = incidents.account ",
            $rest
        )
    };
}

#[derive(FromRow)]
struct IncidentRow {
    id: String,
    account: String,
    platform: String,
    matter: String,
    status: String,
    opened_at: i64,
    changed_at: i64,
    closed_at: Option<i64>,
    closed_how: Option<String>,
    alert: Option<String>,
    told_at: Option<i64>,
    told_matter: Option<String>,
    told_status: Option<String>,
    reminded: Option<i64>,
    note: Option<String>,
}

impl IncidentRow {
    fn incident(self) -> Result<Incident> {
        let closed = match (self.closed_at, self.closed_how) {
            (Some(at), Some(how)) => Some(Closed {
                at: Timestamp::from_millis(at),
                how: column::named(&how)?,
            }),
            _ => None,
        };
        let told = match (self.alert, self.told_at, self.told_matter, self.told_status) {
            (Some(alert), Some(at), Some(matter), Some(status)) => Some(Told {
                alert: column::identifier(&alert)?,
                at: Timestamp::from_millis(at),
                matter: column::named(&matter)?,
                status: column::named(&status)?,
            }),
            _ => None,
        };
        Ok(Incident {
            id: column::identifier(&self.id)?,
            account: column::identifier(&self.account)?,
            platform: column::platform(&self.platform)?,
            matter: column::named(&self.matter)?,
            status: column::named(&self.status)?,
            opened_at: Timestamp::from_millis(self.opened_at),
            changed_at: Timestamp::from_millis(self.changed_at),
            closed,
            told,
            reminded: self.reminded.map(column::unsigned).transpose()?,
            note: column::identifier_or_none(self.note.as_deref())?,
        })
    }
}

impl Named for Matter {
    const STORED: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        self.id()
    }
}

impl Named for Status {
    // Only these two are trouble.
    const STORED: &'static [Self] = &[Self::Warning, Self::Error];

    fn word(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Refreshing => "refreshing",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Named for Close {
    const STORED: &'static [Self] = &[Self::Mended, Self::Left];

    fn word(self) -> &'static str {
        match self {
            Self::Mended => "mended",
            Self::Left => "left",
        }
    }
}

impl Store {
    /// The incidents that are open or of which something is shown, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn incidents_at_hand(&self) -> Result<Vec<Incident>> {
        let mut transaction = self.read().await?;
        at_hand(&mut transaction).await
    }

    /// Lets `decide` say, from all connections and the incidents at hand, which incidents are new or
    /// changed, writes those down, and gives the connections and the incidents then at hand.
    ///
    /// # Errors
    ///
    /// [`StoreError::Refused`] when an account would have two open incidents; the disk's own
    /// troubles. Nothing was changed then.
    pub async fn settle_incidents(
        &self,
        decide: impl FnOnce(&[Connection], &[Incident]) -> Vec<Incident> + Send,
    ) -> Result<(Vec<Connection>, Vec<Incident>)> {
        let mut transaction = self.write().await?;
        let rows = connections::read_all(&mut transaction).await?;
        let before = at_hand(&mut transaction).await?;
        let after = decide(&rows, &before);
        // What closes makes room for what opens.
        let (closed, open): (Vec<_>, Vec<_>) = after.iter().partition(|one| one.closed.is_some());
        for incident in closed.into_iter().chain(open) {
            put(&mut transaction, incident).await?;
        }
        let at_hand = at_hand(&mut transaction).await?;
        transaction.commit().await?;
        Ok((rows, at_hand))
    }

    /// Writes down what the desktop was told of these incidents, and nothing else of them.
    ///
    /// # Errors
    ///
    /// The disk's own troubles; nothing was changed then.
    pub async fn mark_told(&self, incidents: &[Incident]) -> Result<()> {
        let mut transaction = self.write().await?;
        for incident in incidents {
            let told = incident.told;
            sqlx::query(
                "UPDATE incidents SET alert = ?, told_at = ?, told_matter = ?, told_status = ?,
                     reminded = ?, note = ? WHERE id = ?",
            )
            .bind(told.map(|told| told.alert.to_string()))
            .bind(told.map(|told| told.at.as_millis()))
            .bind(told.map(|told| told.matter.word()))
            .bind(told.map(|told| told.status.word()))
            .bind(incident.reminded)
            .bind(incident.note.map(|note| note.to_string()))
            .bind(incident.id.to_string())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }

    /// The latest incidents of an account, open or closed, newest first.
    ///
    /// # Errors
    ///
    /// As [`Store::incidents_at_hand`].
    pub async fn incidents_of(&self, account: AccountId, limit: u32) -> Result<Vec<Incident>> {
        let rows: Vec<IncidentRow> = sqlx::query_as(select_incidents!(
            "WHERE account = ? ORDER BY opened_at DESC, incidents.id DESC LIMIT ?"
        ))
        .bind(account.to_string())
        .bind(i64::from(limit))
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter().map(IncidentRow::incident).collect()
    }

    /// The incidents that an alert or a note speaks of, oldest first; none when it speaks of nothing
    /// any more.
    ///
    /// # Errors
    ///
    /// As [`Store::incidents_at_hand`].
    pub async fn incidents_of_alert(&self, alert: AlertId) -> Result<Vec<Incident>> {
        let rows: Vec<IncidentRow> = sqlx::query_as(select_incidents!(
            "WHERE alert = ?1 OR note = ?1 ORDER BY opened_at, incidents.id"
        ))
        .bind(alert.to_string())
        .fetch_all(&mut *self.reader().await?)
        .await?;
        rows.into_iter().map(IncidentRow::incident).collect()
    }
}

async fn at_hand(connection: &mut SqliteConnection) -> Result<Vec<Incident>> {
    let rows: Vec<IncidentRow> = sqlx::query_as(select_incidents!(
        "WHERE closed_at IS NULL OR alert IS NOT NULL ORDER BY opened_at, incidents.id"
    ))
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(IncidentRow::incident).collect()
}

/// Writes down what an incident is; what was told of it is not touched.
async fn put(connection: &mut SqliteConnection, incident: &Incident) -> Result<()> {
    let account = incident.account.to_string();
    let outcome = sqlx::query(
        "INSERT INTO incidents (id, account, matter, status, opened_at, changed_at, closed_at,
             closed_how)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
             matter = excluded.matter, status = excluded.status,
             changed_at = excluded.changed_at, closed_at = excluded.closed_at,
             closed_how = excluded.closed_how
         WHERE account = excluded.account AND incidents.closed_at IS NULL",
    )
    .bind(incident.id.to_string())
    .bind(&account)
    .bind(incident.matter.word())
    .bind(incident.status.word())
    .bind(incident.opened_at.as_millis())
    .bind(incident.changed_at.as_millis())
    .bind(incident.closed.map(|closed| closed.at.as_millis()))
    .bind(incident.closed.map(|closed| closed.how.word()))
    .execute(&mut *connection)
    .await?;
    if outcome.rows_affected() != 1 {
        return Err(StoreError::refused(
            "an incident that is closed stays as it ended",
        ));
    }
    sqlx::query(
        "DELETE FROM incidents WHERE account = ?1 AND closed_at IS NOT NULL AND alert IS NULL
             AND id NOT IN (SELECT id FROM incidents WHERE account = ?1 AND closed_at IS NOT NULL
                            ORDER BY opened_at DESC, id DESC LIMIT ?2)",
    )
    .bind(&account)
    .bind(i64::from(INCIDENTS_KEPT))
    .execute(connection)
    .await?;
    Ok(())
}
