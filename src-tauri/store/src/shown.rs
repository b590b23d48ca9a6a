//! One account with everything that its card shows, in one statement.
//!
//! A card is drawn anew before and after each check, and what a statement costs is mostly two threads waking each other.

use std::collections::BTreeMap;

use pilotlight_domain::{AccountId, Timestamp};
use sqlx::Row as _;

use crate::{Connection, Result, Store, Use, column, connections, grants};

/// An account and what its card shows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The account with its grant and what was observed of it.
    pub connection: Connection,
    /// Whether there is a picture under the key that was asked for.
    pub has_picture: bool,
    /// Until when it is snoozed, also where that has passed.
    pub snoozed_until: Option<Timestamp>,
    /// How much it is used.
    pub used: Use,
}

impl Store {
    /// One account, connected or former, with what its card shows; its picture lies under `picture`.
    ///
    /// # Errors
    ///
    /// As [`Store::connections`].
    pub async fn shown(&self, id: AccountId, picture: &str) -> Result<Option<Shown>> {
        let row = sqlx::query(grants::select_joined!(
            "EXISTS (SELECT 1 FROM pictures WHERE key = ?2) AS has_picture,
             (SELECT until FROM snoozes WHERE account = ?1) AS snoozed_until,
             (SELECT json_group_object(state, number) FROM (
                 SELECT state, count(*) AS number FROM deliveries WHERE account = ?1 GROUP BY state
             )) AS used, accounts.*
             FROM accounts LEFT JOIN grants ON grants.id = accounts.grant_id
             WHERE accounts.id = ?1"
        ))
        .bind(id.to_string())
        .bind(picture)
        .fetch_optional(&mut *self.reader().await?)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let states: BTreeMap<String, u32> = column::json(row.try_get::<&str, _>("used")?)?;
        let mut used = Use::default();
        for (state, number) in &states {
            used.add(state, *number);
        }
        Ok(Some(Shown {
            connection: connections::joined(&row)?,
            has_picture: row.try_get("has_picture")?,
            snoozed_until: column::moment(row.try_get("snoozed_until")?),
            used,
        }))
    }
}
