//! A new database from the rows that were found.
//!
//! Each row goes in under the rules of the schema; what breaks one is not a row of ours. What hangs on
//! something that is gone is then settled: an account without its consent becomes a former one, which
//! one sign-in brings back. What must never happen here: a post that goes out because of what stands in
//! a damaged file, as it may have gone out already.

use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

use super::{
    Lost,
    records::Value,
    tables::{Found, Rows, Table},
};
use crate::{Result, StoreError, accounts, audit, column, grants, posts, vault};

/// A sign-in under way is begun anew, and the audit's end is worked out.
const NOT_TAKEN: [&str; 2] = ["attempts", "audit_head"];

/// Fills a fresh database, all or nothing. Gives what is known to be lost, and how many deliveries wait.
pub(super) async fn fill(
    connection: &mut SqliteConnection,
    found: &Found,
    at: i64,
) -> Result<(Lost, u32)> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let into = &mut *transaction;
    let guards: Vec<(String, String)> =
        sqlx::query_as("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .fetch_all(&mut *into)
            .await?;
    for (name, _) in &guards {
        run(into, format!("DROP TRIGGER {name}")).await?;
    }
    for rows in &found.tables {
        if !NOT_TAKEN.contains(&rows.table.name.as_str()) {
            put_all(into, rows).await?;
        }
    }
    let mut lost = Lost {
        unreadable: found.unreadable > 0,
        ..Lost::default()
    };
    drop_unreadable(into).await?;
    settle(into, at, &mut lost).await?;
    let waiting = hold_posts(into, at).await?;
    lost.entries = audit::mend(into, head(found)).await?;
    for (_, sql) in guards {
        run(into, sql).await?;
    }
    transaction.commit().await?;
    Ok((lost, waiting))
}

/// The end of the audit as the damaged file had it.
fn head(found: &Found) -> Option<(i64, Vec<u8>)> {
    let rows = found
        .tables
        .iter()
        .find(|rows| rows.table.name == "audit_head")?;
    match rows.rows.first()?.as_slice() {
        [_, Value::Integer(entries), Value::Blob(hash)] => Some((*entries, hash.clone())),
        _ => None,
    }
}

async fn put_all(connection: &mut SqliteConnection, rows: &Rows) -> Result<()> {
    for row in &rows.rows {
        let (columns, values) = mended(&rows.table, row)?;
        let places = vec!["?"; values.len()].join(", ");
        // Names of this crate's own schema; every value is bound.
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({places}) ON CONFLICT DO NOTHING",
            rows.table.name,
            columns.join(", ")
        );
        let mut insert = sqlx::query(AssertSqlSafe(sql));
        for value in values {
            insert = match value {
                Value::Null => insert.bind(None::<i64>),
                Value::Integer(number) => insert.bind(number),
                Value::Real(number) => insert.bind(number),
                Value::Text(text) => insert.bind(text),
                Value::Blob(bytes) => insert.bind(bytes),
            };
        }
        match insert
            .execute(&mut *connection)
            .await
            .map_err(StoreError::from)
        {
            // It breaks a rule that every row of ours keeps, or holds a text that is no JSON.
            Ok(_) | Err(StoreError::Refused { .. } | StoreError::Unexpected { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The row with what can be done without put in place where it cannot be read: what was observed of an
/// account comes back with its next check.
fn mended<'a>(table: &'a Table, row: &[Value]) -> Result<(Vec<&'a str>, Vec<Value>)> {
    let columns: Vec<&str> = table.columns.iter().map(|one| one.name.as_str()).collect();
    let mut values = row.to_vec();
    let plain = column::json_text(&pilotlight_domain::Evidence::default())?;
    for (name, value) in columns.iter().zip(&mut values) {
        let Value::Text(text) = value else { continue };
        let (readable, instead) = match (table.name.as_str(), *name) {
            ("accounts", "evidence") => (
                column::json::<pilotlight_domain::Evidence>(text).is_ok(),
                plain.as_str(),
            ),
            ("accounts", "labels") | ("grants", "granted" | "missing") => {
                (column::json::<Vec<String>>(text).is_ok(), "[]")
            }
            _ => continue,
        };
        if !readable {
            *value = Value::Text(instead.to_owned());
        }
    }
    Ok((columns.into_iter().take(values.len()).collect(), values))
}

/// Takes out what would stop a list from being read for the sake of one row.
async fn drop_unreadable(connection: &mut SqliteConnection) -> Result<()> {
    for id in identifiers(connection, "accounts").await? {
        if !matches!(column::identifier(&id), Ok(one) if accounts::read(connection, Some(one)).await.is_ok())
        {
            delete(connection, "accounts", &id).await?;
        }
    }
    for id in identifiers(connection, "grants").await? {
        if !matches!(column::identifier(&id), Ok(one) if grants::read(connection, Some(one)).await.is_ok())
        {
            delete(connection, "grants", &id).await?;
        }
    }
    for id in identifiers(connection, "posts").await? {
        if !matches!(column::identifier(&id), Ok(one) if posts::read(connection, one).await.is_ok())
        {
            delete(connection, "posts", &id).await?;
        }
    }
    vault::drop_unreadable(connection).await
}

async fn identifiers(connection: &mut SqliteConnection, table: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT id FROM {table}");
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .fetch_all(connection)
        .await?)
}

async fn delete(connection: &mut SqliteConnection, table: &str, id: &str) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE id = ?");
    sqlx::query(AssertSqlSafe(sql))
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}

async fn run(connection: &mut SqliteConnection, sql: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await?;
    Ok(())
}

/// Settles what hangs on rows that are gone, and counts those that are known to be.
async fn settle(connection: &mut SqliteConnection, at: i64, lost: &mut Lost) -> Result<()> {
    let count = |sql: &'static str| sqlx::query_scalar::<_, u32>(sql);
    lost.accounts = count(
        "SELECT count(*) FROM (
             SELECT account FROM checks UNION SELECT account FROM incidents
             UNION SELECT account FROM snoozes UNION SELECT account FROM deliveries
         ) WHERE account NOT IN (SELECT id FROM accounts)",
    )
    .fetch_one(&mut *connection)
    .await?;
    lost.posts = count(
        "SELECT count(*) FROM (SELECT DISTINCT post FROM deliveries
                               WHERE post NOT IN (SELECT id FROM posts))",
    )
    .fetch_one(&mut *connection)
    .await?;
    lost.keys = sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM data_keys) AND NOT EXISTS (SELECT 1 FROM slots)",
    )
    .fetch_one(&mut *connection)
    .await?;
    sqlx::raw_sql(
        "DELETE FROM tokens WHERE owner NOT IN (SELECT owner FROM data_keys);
         DELETE FROM checks WHERE account NOT IN (SELECT id FROM accounts);
         DELETE FROM incidents WHERE account NOT IN (SELECT id FROM accounts);
         DELETE FROM snoozes WHERE account NOT IN (SELECT id FROM accounts);
         DELETE FROM deliveries WHERE account NOT IN (SELECT id FROM accounts)
                                   OR post NOT IN (SELECT id FROM posts);
         DELETE FROM sendings WHERE delivery NOT IN (SELECT id FROM deliveries);
         DELETE FROM figures WHERE delivery NOT IN (SELECT id FROM deliveries);
         DELETE FROM intents WHERE grant_id NOT IN (SELECT id FROM grants);
         -- Nobody runs what seems to run without an intent; its outcome is asked for.
         UPDATE grants SET renewal = 'outcome_unknown'
         WHERE renewal = 'running' AND id NOT IN (SELECT grant_id FROM intents)",
    )
    .execute(&mut *connection)
    .await?;
    lost.sign_ins = without_sign_in(connection, at).await?;
    Ok(())
}

/// Makes former accounts of those whose consent, or what is needed to use it, is gone. Gives their
/// names.
pub(crate) async fn without_sign_in(
    connection: &mut SqliteConnection,
    at: i64,
) -> Result<Vec<String>> {
    let names = sqlx::query_scalar(
        "UPDATE accounts SET grant_id = NULL, disconnected_at = ?1
         WHERE grant_id IS NOT NULL AND (
             NOT EXISTS (SELECT 1 FROM grants
                         WHERE grants.id = grant_id AND grants.platform = accounts.platform)
             OR NOT EXISTS (SELECT 1 FROM tokens
                            WHERE owner = grant_id AND purpose = 'access'))
         RETURNING coalesce(given_name, name)",
    )
    .bind(at)
    .fetch_all(&mut *connection)
    .await?;
    sqlx::raw_sql(
        "DELETE FROM grants WHERE id NOT IN (SELECT owner FROM tokens)
             AND id NOT IN (SELECT grant_id FROM accounts WHERE grant_id IS NOT NULL)",
    )
    .execute(connection)
    .await?;
    Ok(names)
}

/// Lets no post go out that was to: what is past waits for the owner's decision, what is to come is a
/// draft until it is planned again, and what may be out is asked for. Gives how many deliveries wait.
pub(crate) async fn hold_posts(connection: &mut SqliteConnection, at: i64) -> Result<u32> {
    sqlx::query("UPDATE deliveries SET state = 'unconfirmed' WHERE state = 'sending'")
        .execute(&mut *connection)
        .await?;
    let held = sqlx::query(
        "UPDATE deliveries SET
             state = CASE WHEN at > ?1 THEN 'draft' ELSE 'held' END,
             reason = CASE WHEN at > ?1 THEN NULL ELSE 'late' END,
             detail = NULL, waits_until = NULL, progress = NULL,
             revision = revision + 1, changed_at = ?1
         WHERE state IN ('scheduled', 'due', 'publishing')
             OR (state = 'held' AND NOT (reason = 'late' AND at <= ?1))",
    )
    .bind(at)
    .execute(connection)
    .await?;
    Ok(u32::try_from(held.rows_affected()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

    use crate::migrations::{self, MIGRATIONS};

    /// A reference that comes with a new table has to be settled as well: a row that dangles keeps a
    /// damaged database from coming back.
    #[tokio::test]
    async fn f23_every_reference_of_the_schema_is_settled() {
        let mut connection = SqliteConnectOptions::new()
            .in_memory(true)
            .connect()
            .await
            .unwrap();
        migrations::run(&mut connection, MIGRATIONS, 0, None)
            .await
            .unwrap();
        let references: Vec<String> = sqlx::query_scalar(
            "SELECT tables.name || ' to ' || keys.\"table\"
             FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys
             WHERE tables.schema = 'main' AND seq = 0 ORDER BY 1",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();
        connection.close().await.unwrap();
        assert_eq!(
            references,
            [
                "accounts to grants",
                // Not taken over.
                "attempts to accounts",
                "checks to accounts",
                "deliveries to accounts",
                "deliveries to posts",
                "figures to deliveries",
                "incidents to accounts",
                "intents to grants",
                "sendings to deliveries",
                "snoozes to accounts",
                "tokens to data_keys",
            ]
        );
    }
}
