//! `audit list`, `audit verify` and `audit export`.

use std::process::ExitCode;

use pilotlight_engine::view::{AuditFormat, AuditView, AuditWanted, World};
use serde_json::json;

use super::{Outcome, open, say};
use crate::{arguments::Audit, data_folder::DataFolder, house::Purpose};

/// Reads or verifies the audit log.
pub(super) async fn audit(data: &DataFolder, world: World, what: Audit) -> Outcome {
    let house = open(data, world, Purpose::Look).await?;
    let engine = &house.engine;
    match what {
        Audit::List { limit, json } => {
            for entry in engine.audit_list(None, None, limit).await? {
                say(&if json {
                    as_json(&entry)
                } else {
                    as_line(&entry)
                })?;
            }
        }
        Audit::Verify => {
            let verdict = engine.audit_verify().await?;
            say(&verdict.message)?;
            if !verdict.intact {
                return Ok(ExitCode::FAILURE);
            }
        }
        Audit::Export { format } => {
            let format = match format.as_str() {
                "csv" => AuditFormat::Csv,
                _ => AuditFormat::JsonLines,
            };
            let text = engine.audit_export(&AuditWanted::default(), format).await?;
            say(text.trim_end())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn moment(entry: &AuditView) -> String {
    jiff::Timestamp::from_millisecond(entry.at.as_millis())
        .map_or_else(|_| entry.at.as_millis().to_string(), |at| at.to_string())
}

fn as_line(entry: &AuditView) -> String {
    format!(
        "{:>6}  {}  {}",
        entry.sequence,
        moment(entry),
        entry.sentence
    )
}

fn as_json(entry: &AuditView) -> String {
    json!({
        "sequence": entry.sequence,
        "at": moment(entry),
        "kind": entry.kind,
        "platform": entry.platform,
        "account": entry.account,
        "sentence": entry.sentence,
    })
    .to_string()
}
