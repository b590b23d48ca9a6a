//! A chain that came out of a damaged file. What was lost stays visible as a gap that is written down; no entry is made
//! up, and none that is not as it was written is kept.

use sqlx::SqliteConnection;

use super::AuditRow;
use crate::{Result, column};

/// Where it stands which entries, from one to another, were lost with damage.
const BREAKS: &str = "audit_breaks";
/// No damage that leaves anything loses more entries after the last one that can be read.
const LONGEST_TAIL: i64 = 1_000_000;

pub(super) async fn breaks(connection: &mut SqliteConnection) -> Result<Vec<(i64, i64)>> {
    let text: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE name = ?")
        .bind(BREAKS)
        .fetch_optional(connection)
        .await?;
    // What cannot be read accounts for nothing.
    Ok(text
        .and_then(|text| column::json(&text).ok())
        .unwrap_or_default())
}

/// Brings a chain that came out of a damaged file into order: entries that are not as they were written
/// go, the gaps are written down, and the chain goes on where it was. `end` is where it ended, if that
/// is known. Gives how many entries are missing.
///
/// The guards of the table have to be down.
pub(crate) async fn mend(
    connection: &mut SqliteConnection,
    end: Option<(i64, Vec<u8>)>,
) -> Result<i64> {
    let rows: Vec<AuditRow> = sqlx::query_as("SELECT * FROM audit ORDER BY sequence")
        .fetch_all(&mut *connection)
        .await?;
    let mut last = (0_i64, vec![0_u8; 32]);
    let mut gaps = Vec::new();
    for row in rows {
        let follows = row.sequence == last.0 + 1;
        if (follows && row.hash != row.expected(&last.1)) || row.hash.len() != 32 {
            sqlx::query("DELETE FROM audit WHERE sequence = ?")
                .bind(row.sequence)
                .execute(&mut *connection)
                .await?;
            continue;
        }
        if !follows {
            gaps.push((last.0 + 1, row.sequence - 1));
        }
        last = (row.sequence, row.hash);
    }
    if let Some((entries, hash)) = end
        && hash.len() == 32
        && entries > last.0
        && entries - last.0 <= LONGEST_TAIL
    {
        gaps.push((last.0 + 1, entries));
        last = (entries, hash);
    }
    sqlx::query("UPDATE audit_head SET entries = ?, hash = ? WHERE id = 1")
        .bind(last.0)
        .bind(last.1)
        .execute(&mut *connection)
        .await?;
    if gaps.is_empty() {
        return Ok(0);
    }
    sqlx::query("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)")
        .bind(BREAKS)
        .bind(column::json_text(&gaps)?)
        .execute(connection)
        .await?;
    Ok(gaps.iter().map(|(from, to)| to - from + 1).sum())
}
