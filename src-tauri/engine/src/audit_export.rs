//! The audit log as a file: JSON or CSV, the oldest entry first, each with its hash, so that whoever
//! gets all of it can verify the chain without Pilotlight.
//!
//! What is written is what the log holds, and the log holds no secret.

use std::fmt::Write as _;

use pilotlight_domain::Platform;
use pilotlight_store::AuditEntry;
use serde_json::json;

use crate::{
    Engine, EngineError,
    view::{AuditFormat, AuditWanted},
};

/// Entries read at once.
const PAGE: u32 = 1000;
const HEADING: &str = "sequence,at,kind,platform,account,sentence,hash";

impl Engine {
    /// The entries that are wanted, as the text of a file.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn audit_export(
        &self,
        wanted: &AuditWanted,
        format: AuditFormat,
    ) -> Result<String, EngineError> {
        let filter = self.audit_filter(wanted).await?;
        let mut all: Vec<AuditEntry> = Vec::new();
        let mut before = None;
        loop {
            let page = self.shared.store.audit_where(&filter, before, PAGE).await?;
            let Some(last) = page.last() else { break };
            before = Some(last.sequence);
            all.extend(page);
        }
        all.reverse();
        Ok(match format {
            AuditFormat::Csv => as_csv(&all),
            AuditFormat::Json => format!("[\n{}\n]\n", json_lines(&all).join(",\n")),
            AuditFormat::JsonLines => json_lines(&all).join("\n"),
        })
    }
}

fn as_csv(entries: &[AuditEntry]) -> String {
    let mut text = format!("{HEADING}\n");
    for entry in entries {
        let cells = [
            entry.sequence.to_string(),
            moment(entry),
            entry.kind.clone(),
            entry.platform.map(Platform::id).unwrap_or_default().into(),
            entry.account.map(|id| id.to_string()).unwrap_or_default(),
            entry.sentence.clone(),
            hexadecimal(&entry.hash),
        ];
        text.push_str(&cells.map(|one| cell(&one)).join(","));
        text.push('\n');
    }
    text
}

fn json_lines(entries: &[AuditEntry]) -> Vec<String> {
    entries
        .iter()
        .map(|entry| {
            json!({
                "sequence": entry.sequence,
                "at": moment(entry),
                "kind": entry.kind,
                "platform": entry.platform,
                "account": entry.account,
                "sentence": entry.sentence,
                "hash": hexadecimal(&entry.hash),
            })
            .to_string()
        })
        .collect()
}

fn moment(entry: &AuditEntry) -> String {
    jiff::Timestamp::from_millisecond(entry.at.as_millis())
        .map_or_else(|_| entry.at.as_millis().to_string(), |at| at.to_string())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// One cell: quoted, and never one that a spreadsheet would run as a formula.
fn cell(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        assert_eq!(cell("Corner \"Florist\""), "\"Corner \"\"Florist\"\"\"");
        assert_eq!(cell("=cmd()"), "\"'=cmd()\"");
    }
}
