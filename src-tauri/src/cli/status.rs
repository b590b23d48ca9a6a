//! `status` and `check`: the glance in a terminal.
//!
//! # `status --json`
//! Documented and stable; fields are only ever added. Times are milliseconds since 1970, UTC.
//!
//! ```json
//! {"profile": "sandbox", "worst": "healthy", "accounts": [{
//!   "id": "…", "platform": "x", "name": "Corner Florist", "handle": "@cornerflorist",
//!   "status": "healthy", "reasons": ["sign_in_due"], "needed_at": null, "last_proven_at": 0
//! }]}
//! ```

use std::process::ExitCode;

use pilotlight_domain::Status;
use pilotlight_engine::{
    Engine,
    view::{AccountView, DiskCondition, DiskView, World},
};
use pilotlight_words::command_line;
use serde_json::{Value, json};

use super::{CANNOT_TELL, Outcome, backup::warn_of_recovery, complain, find, open, say};
use crate::{
    data_folder::{DataFolder, name},
    ending,
    house::Purpose,
};

/// How all accounts are, as of the last checks.
pub(super) async fn status(data: &DataFolder, world: World, as_json: bool) -> Outcome {
    let house = open(data, world, Purpose::Look).await?;
    let snapshot = house.engine.snapshot().await?;
    if as_json {
        let accounts: Vec<Value> = snapshot.accounts.iter().map(account_json).collect();
        let all = json!({
            "profile": name(world),
            "worst": snapshot.glance.worst.map(status_name),
            "accounts": accounts,
        });
        say(&all.to_string())?;
    } else {
        say(&snapshot.glance.headline)?;
        say(&snapshot.glance.detail)?;
        for account in &snapshot.accounts {
            say(&line(account))?;
        }
    }
    warn_of_disk(&snapshot.disk);
    warn_of_recovery(snapshot.recovery.as_ref());
    Ok(code(snapshot.glance.worst))
}

/// Says what the window's banner says, where something could not be saved.
fn warn_of_disk(disk: &DiskView) {
    if disk.state != DiskCondition::Ready {
        complain(&command_line::explained(
            &disk.happened,
            &disk.headline,
            &disk.posts,
        ));
    }
}

/// Checks one account, or all, and says how it is.
pub(super) async fn check(data: &DataFolder, world: World, named: Option<&str>) -> Outcome {
    let house = open(data, world, Purpose::Visit).await?;
    let outcome = tokio::select! {
        outcome = check_in(&house.engine, named) => outcome,
        // A renewal that is on its way runs on by itself, and closing waits for it (F24).
        _ = ending::told() => Ok(ExitCode::from(ending::TOLD_TO_END)),
    };
    warn_of_disk(&house.engine.disk_view());
    if house.engine.must_not_end() {
        tokio::select! {
            () = house.engine.until_it_may_end() => complain(&command_line::saved()),
            // Whoever ends it now knows what that costs.
            _ = ending::told() => {}
        }
    }
    house.engine.close().await;
    outcome
}

async fn check_in(engine: &Engine, named: Option<&str>) -> Outcome {
    let accounts = engine.accounts().await?;
    let checked = match named {
        Some(named) => vec![engine.check_account(find(&accounts, named)?.id).await?],
        None => {
            engine.check_all().await?;
            engine.accounts().await?
        }
    };
    for account in &checked {
        say(&line(account))?;
    }
    let unsure = checked
        .iter()
        .any(|account| account.last_checked_at.is_none());
    if unsure {
        return Ok(ExitCode::from(CANNOT_TELL));
    }
    Ok(code(checked.iter().map(|account| account.status).max()))
}

fn line(account: &AccountView) -> String {
    let handle = account
        .handle
        .as_deref()
        .map(|handle| format!(" {handle}"))
        .unwrap_or_default();
    let mut line = format!(
        "{:<10}  {}{handle} ({})",
        account.status_word, account.name, account.kind
    );
    match account.reasons.first() {
        Some(reason) => {
            let words = &reason.explanation;
            let explained = command_line::explained(
                &words.happened,
                words.headline.trim_end_matches('.'),
                &words.posts,
            );
            line.push_str(&format!("\n            {explained}"));
        }
        None => line.push_str(&format!("\n            {}", account.horizon)),
    }
    line
}

fn account_json(account: &AccountView) -> Value {
    json!({
        "id": account.id,
        "platform": account.platform,
        "name": account.name,
        "handle": account.handle,
        "status": status_name(account.status),
        "reasons": account.reasons.iter().map(|reason| reason.id.as_str()).collect::<Vec<_>>(),
        "needed_at": account.needed_at,
        "last_proven_at": account.last_proven_at,
    })
}

const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Healthy => "healthy",
        Status::Refreshing => "refreshing",
        Status::Warning => "warning",
        Status::Error => "error",
    }
}

fn code(worst: Option<Status>) -> ExitCode {
    ExitCode::from(match worst {
        None | Some(Status::Healthy | Status::Refreshing) => 0,
        Some(Status::Warning) => 1,
        Some(Status::Error) => 2,
    })
}
