//! `audit list`, `audit verify` and `audit export`.

use std::process::ExitCode;

use pilotlight_engine::{
    Engine,
    view::{AuditView, World},
};
use serde_json::json;

use super::{Outcome, open, say};
use crate::{arguments::Audit, data_folder::DataFolder, house::Purpose};

/// Entries read at once.
const PAGE: u32 = 500;

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
            let csv = format == "csv";
            if csv {
                say("sequence,at,kind,platform,account,sentence")?;
            }
            for entry in oldest_first(engine).await? {
                say(&if csv { as_csv(&entry) } else { as_json(&entry) })?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn oldest_first(engine: &Engine) -> Result<Vec<AuditView>, pilotlight_engine::EngineError> {
    let mut all = Vec::new();
    let mut before = None;
    loop {
        let page = engine.audit_list(None, before, PAGE).await?;
        let Some(last) = page.last() else { break };
        before = Some(last.sequence);
        all.extend(page);
    }
    all.reverse();
    Ok(all)
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

fn as_csv(entry: &AuditView) -> String {
    let platform = entry
        .platform
        .map(|platform| platform.id().to_owned())
        .unwrap_or_default();
    let account = entry
        .account
        .map(|account| account.to_string())
        .unwrap_or_default();
    [
        entry.sequence.to_string(),
        moment(entry),
        entry.kind.clone(),
        platform,
        account,
        entry.sentence.clone(),
    ]
    .map(|field| cell(&field))
    .join(",")
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
